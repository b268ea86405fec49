"""A line edit that reports typing, and one with a caption above it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from meetup_desktop.ui.widgets.controls import column, label
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space, TextRole
from meetup_desktop.ui.widgets.undo_keys import UndoKeys

#: A menu or another window takes the keys for a while: the cursor stays where the person was typing.
_TEMPORARY_FOCUS_REASONS = (
    Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason, Qt.FocusReason.ActiveWindowFocusReason,
)  # fmt: skip


def is_same_value(typed: str, value: str) -> bool:
    """Return whether the typed text is this value; the space that ends a half-typed sentence is not in it yet."""
    return typed == value or typed.strip() == value


def add_clear_button(line: QLineEdit) -> None:
    """Give a field Qt's button that clears it, with a name."""
    line.setClearButtonEnabled(True)
    name = QCoreApplication.translate("LineEdit", "Clear")
    for made in line.findChildren(QToolButton):
        if made.accessibleName() == "":
            made.setAccessibleName(name)


def add_search_icon(line: QLineEdit) -> None:
    """Show at the beginning of a field that it searches."""
    made = line.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
    made.setText(QCoreApplication.translate("LineEdit", "Search"))
    made.triggered.connect(line.setFocus)


class LineEdit(QLineEdit):
    """A line edit that reports edits; showing another text does not move the cursor of a user who types.

    An edit is every change that ``show_text`` has not made: Qt's ``textEdited`` is silent about what a screen reader
    or a voice control writes.
    """

    edited = Signal(str)  #: the text, after each key

    def __init__(
        self, name: str, placeholder: str = "", is_same: Callable[[str, str], bool] = is_same_value
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._is_same = is_same  # whether a typed text is a value, although it is written otherwise
        self._value = ""
        self._is_showing = False
        self._keys = UndoKeys(self)
        self.installEventFilter(self._keys)
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Show a value without reporting an edit."""
        self._value = text
        if text == self.text() or (self.hasFocus() and self._is_same(self.text(), text)):
            return
        at = self.cursorPosition()
        self._replace_text(text)
        self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)

    def _replace_text(self, text: str) -> None:
        self._is_showing = True
        self.setText(text)
        self._is_showing = False

    def _on_text_changed(self, text: str) -> None:
        if not self._is_showing:
            self.edited.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _TEMPORARY_FOCUS_REASONS:
            if self._is_same(self.text(), self._value):
                self._replace_text(self._value)
            self.setCursorPosition(0)  # a long value is read from its beginning


class LineField(QWidget):
    """A line edit with a caption above it."""

    edited = Signal(str)  #: the text, after each key

    def __init__(self, caption: str, placeholder: str = "") -> None:
        super().__init__()
        self._caption = label(caption, TextRole.CAPTION, "muted")
        self.line = LineEdit(caption, placeholder)
        self.line.edited.connect(self.edited)
        self._caption.setBuddy(self.line)
        self.setFocusProxy(self.line)
        self.show_text = self.line.show_text
        column(self._caption, self.line, spacing=Space.XS, owner=self)

    def set_read_only(self, read_only: bool) -> None:
        """Disable or enable editing."""
        self.line.setReadOnly(read_only)
