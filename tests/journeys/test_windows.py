"""No widget is a window of its own, not even for a moment: it would flash at the corner of the screen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

#: Windows of ours and of Qt, by class.
OURS = {"MainWindow", "ProjectorWindow", "QMenu", "QTipLabel", "QComboBoxPrivateContainer"}


class ShownWindows(QObject):
    """Remembers every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_only_our_windows_appear(qtbot, qapp, start):
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    try:
        made = start()
        # Not the map: Chromium's first start does not bear a filter of the whole application.
        for tab in ("page", "gallery", "people", "live", "page"):
            made.window.choose_tab(tab)
            qapp.processEvents()
        for name in ("problems", "new_page", "shortcuts", "projector"):
            made.window.menus.action(name).trigger()
            qapp.processEvents()
            for dialog in [each for each in qapp.topLevelWidgets() if each.isModal()]:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
        qapp.processEvents()
    finally:
        qapp.removeEventFilter(shown)
    dialogs = {name for name in shown.names if name.endswith("Dialog")}
    assert "MainWindow" in shown.names
    assert set(shown.names) - OURS - dialogs == set()
