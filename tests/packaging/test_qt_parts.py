"""What is shipped of Qt, on every system."""

import pytest
import qt_parts


@pytest.mark.parametrize(
    "path",
    [
        "meetup_desktop/resources/anything.so",
        "PySide6/__init__.py",
        "PySide6/QtCore.abi3.so",
        "PySide6/QtCore.pyd",
        "PySide6\\QtWidgets.pyd",
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/QtWebEngineProcess.exe",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/resources/qtwebengine_resources.pak",
        "PySide6/Qt/translations/qtbase_ru.qm",
        "PySide6/Qt/translations/qtwebengine_locales/ru.pak",
    ],
)
def test_shipped(path):
    assert qt_parts.is_shipped(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtCharts.abi3.so",
        "PySide6/Qt3DCore.pyd",
        "PySide6/Qt63DCore.dll",
        "PySide6/Qt/lib/libQt63DRender.so.6",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/lib/QtCharts.framework/Versions/A/QtCharts",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so",
        "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/resources/v8_context_snapshot.debug.bin",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtwebengine_locales/de.pak",
        "PySide6/QtCore.pyi",
        "PySide6/pyside6.abi3.lib",
    ],
)
def test_not_shipped(path):
    assert not qt_parts.is_shipped(path)


@pytest.mark.parametrize("name", ["libpython3.11.so.1.0", "libxcb-cursor.so.0", "libssl.so.3"])
def test_taken_from_the_build_machine(name):
    assert qt_parts.is_taken_from_build_machine(name)


@pytest.mark.parametrize(
    "name", ["libstdc++.so.6", "libnss3.so", "libgtk-3.so.0", "libreadline.so.8", "libxcb.so.1"]
)
def test_left_to_the_system(name):
    assert not qt_parts.is_taken_from_build_machine(name)
