"""Undo steps whose names follow the language of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand, QUndoStack


class NamedCommand(QUndoCommand):
    """A step that can name itself again."""

    def __init__(self, name: Callable[[], str]) -> None:
        super().__init__(name())
        self._name = name

    def retranslate(self) -> None:
        """Name the step in the language of the window."""
        self.setText(self._name())


def retranslate_steps(history: QUndoStack) -> None:
    """Name all steps in the language of the window."""
    for index in range(history.count()):
        step = history.command(index)
        if isinstance(step, NamedCommand):
            step.retranslate()
    history.undoTextChanged.emit(history.undoText())
    history.redoTextChanged.emit(history.redoText())
