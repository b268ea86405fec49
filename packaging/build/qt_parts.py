"""What of Qt, of Python and of the build machine is shipped: lists, and functions that apply them to paths.

Every list names what stays. A new release of Qt therefore brings nothing along that nobody has looked at.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

#: Qt's libraries, without prefix, version and ending. WebEngineCore links Quick, Qml, Positioning and WebChannel.
LIBRARIES = frozenset((
    "Core", "DBus", "Gui", "Network", "OpenGL", "OpenGLWidgets", "Positioning", "PrintSupport", "Qml", "QmlMeta",
    "QmlModels", "QmlWorkerScript", "Quick", "QuickWidgets", "Svg", "Test", "WaylandClient",
    "WaylandEglClientHwIntegration", "WebChannel", "WebEngineCore", "WebEngineWidgets", "Widgets",
    "WlShellIntegration", "XcbQpa",
))  # fmt: skip
#: The modules of PySide6 that the program imports, and those that these import.
MODULES = LIBRARIES - {
    "OpenGLWidgets",
    "QmlMeta",
    "QmlModels",
    "QmlWorkerScript",
    "WlShellIntegration",
    "XcbQpa",
}
#: Folders of plugins, and in each the plugins without prefix and ending.
PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg", "qwebp"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    # Not qgtk3: it would need GTK, and GTK's libraries of the build machine.
    "platformthemes": {"qxdgdesktopportal"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "tls": {"qopensslbackend", "qcertonlybackend", "qschannelbackend", "qsecuretransportbackend"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"fullscreen-shell-v1", "wl-shell-plugin", "xdg-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}
#: Chromium's own texts; en-US is what it falls back to.
WEBENGINE_LANGUAGES = {"en-US", "ru"}
#: Qt's texts (buttons of dialogs) for the program's languages.
TRANSLATIONS = {"qtbase_en", "qtbase_ru"}
#: Chromium's developer tools, which the program does not open.
UNUSED_RESOURCES = {"qtwebengine_devtools_resources.pak"}

#: Libraries of the build machine that go into a bundle for Linux: the start of their names.
FROM_BUILD_MACHINE = (
    "libpython3", "libbz2.so", "libcrypto.so", "libffi.so", "liblzma.so", "libmpdec", "libsqlite3.so", "libssl.so",
    "libz.so", "libzstd.so",
    "libxcb-cursor.so", "libxcb-glx.so", "libxcb-icccm.so", "libxcb-image.so", "libxcb-keysyms.so",
    "libxcb-randr.so", "libxcb-render.so", "libxcb-render-util.so", "libxcb-shape.so", "libxcb-shm.so",
    "libxcb-sync.so", "libxcb-util.so", "libxcb-xfixes.so", "libxcb-xinerama.so", "libxcb-xinput.so",
    "libxcb-xkb.so", "libxkbcommon.so", "libxkbcommon-x11.so",
)  # fmt: skip
#: Those without which a window does not open under X. A build machine that lacks one would leave it out silently.
NEEDED_FROM_BUILD_MACHINE = (
    "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1", "libxcb-randr.so.0",
    "libxcb-render-util.so.0", "libxcb-shape.so.0", "libxcb-xkb.so.1", "libxkbcommon.so.0", "libxkbcommon-x11.so.0",
)  # fmt: skip

_QT_LIBRARY = re.compile(r"^(?:lib)?Qt6?(?P<name>[A-Z0-9]\w*)\.(?:so[.\d]*|[.\d]*dylib|dll|framework)$")
_BINDING = re.compile(r"^Qt(?P<name>[A-Z0-9]\w*?)(?:\.abi3)?(?:\.cpython-\w+-\w+)?\.(?:so|pyd)$")


def is_shipped(path: str) -> bool:
    """Return whether a file of PySide6, named by its path from the bundle's folder, is shipped."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if not parts or parts[0] not in ("PySide6", "shiboken6"):
        return True
    name = parts[-1]
    if "plugins" in parts:
        return _is_plugin_shipped(parts[parts.index("plugins") + 1 :])
    if "qml" in parts or "metatypes" in parts or ".debug." in name or name.endswith((".pyi", ".lib", ".prl")):
        return False
    if name.startswith("qtwebengine_") and name in UNUSED_RESOURCES:
        return False
    if "qtwebengine_locales" in parts:
        return name.split(".")[0] in WEBENGINE_LANGUAGES
    if "translations" in parts and name.endswith(".qm"):
        return name.removesuffix(".qm") in TRANSLATIONS
    return _is_library_shipped(parts)


def _is_plugin_shipped(parts: tuple[str, ...]) -> bool:
    if len(parts) < 2:
        return False
    name = parts[-1].split(".")[0].removeprefix("lib")
    return name in PLUGINS.get(parts[0], ())


def _is_library_shipped(parts: tuple[str, ...]) -> bool:
    binding = _BINDING.match(parts[-1])
    if binding and len(parts) == 2:
        return binding["name"] in MODULES
    for part in parts[1:]:
        found = _QT_LIBRARY.match(part)
        if found:
            return found["name"] in LIBRARIES
    return True


def is_taken_from_build_machine(name: str) -> bool:
    """Return whether a library of the build machine, named by its file's name, goes into a bundle for Linux."""
    return name.startswith(FROM_BUILD_MACHINE)
