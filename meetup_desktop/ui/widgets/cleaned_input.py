"""Fields that change what is typed or pasted into them, so that no character reorders the text around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget


class CleanedInput(QObject):
    """Replaces the text of a line edit by what ``clean`` makes of it; the cursor stays where it was."""

    def __init__(self, line: QLineEdit, clean: Callable[[str], str]) -> None:
        super().__init__(line)
        self._line, self._clean = line, clean
        line.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        cleaned = self._clean(text)
        if cleaned != text:
            at = len(self._clean(text[: self._line.cursorPosition()]))
            self._line.setText(cleaned)
            self._line.setCursorPosition(at)


class CleanedDelegate(QStyledItemDelegate):
    """Edits the cells of a table in fields that clean what is typed."""

    def __init__(self, clean: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._clean = clean

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            CleanedInput(editor, self._clean)
        return editor
