"""Cut, copy, paste and select all in the Edit menu: they act on the text that has the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit

from meetup_desktop.ui.shell.menus import Menus

_TextWidget = QLineEdit | QPlainTextEdit | QTextEdit


class EditActions(QObject):
    """Enables the actions when the menu opens. The keys themselves belong to the text fields."""

    def __init__(self, window: QMainWindow, menus: Menus) -> None:
        super().__init__(window)
        self._menus = menus
        for name, act in (
            ("cut", self._cut), ("copy", self._copy), ("paste", self._paste), ("select_all", self._select_all)
        ):  # fmt: skip
            menus.action(name).triggered.connect(act)
        menus.menu("edit").aboutToShow.connect(self._update_enabled)
        menus.menu("edit").aboutToHide.connect(self._enable_all)

    def _update_enabled(self) -> None:
        target = _focused_text()
        has_selection = target is not None and _has_selection(target)
        is_writable = target is not None and not target.isReadOnly()
        self._menus.action("cut").setEnabled(has_selection and is_writable)
        self._menus.action("copy").setEnabled(has_selection)
        self._menus.action("paste").setEnabled(is_writable and bool(QGuiApplication.clipboard().text()))
        self._menus.action("select_all").setEnabled(target is not None)

    def _enable_all(self) -> None:
        """Leave the keys alive: a disabled action would swallow the key of a field that gets the focus later."""
        for name in ("cut", "copy", "paste", "select_all"):
            self._menus.action(name).setEnabled(True)

    def _cut(self) -> None:
        if (target := _focused_text()) is not None:
            target.cut()

    def _copy(self) -> None:
        if (target := _focused_text()) is not None:
            target.copy()

    def _paste(self) -> None:
        if (target := _focused_text()) is not None:
            target.paste()

    def _select_all(self) -> None:
        if (target := _focused_text()) is not None:
            target.selectAll()


def _focused_text() -> _TextWidget | None:
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, (QLineEdit, QPlainTextEdit, QTextEdit)) else None


def _has_selection(target: _TextWidget) -> bool:
    if isinstance(target, QLineEdit):
        return target.hasSelectedText()
    return target.textCursor().hasSelection()
