"""What the dialogs that create, copy or rename a page share: a title, fields, a message, two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.errors import ContentError
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.widgets.controls import StateMark, column
from meetup_desktop.ui.widgets.dialog import Dialog
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.theme import Space, set_style_property


class NameField(LineField):
    """The field of a page identifier, checked as the user types; ``check_name`` raises ``ContentError``."""

    name_changed = Signal()

    def __init__(self, caption: str, check_name: Callable[[str], None]) -> None:
        super().__init__(caption)
        self._check_name = check_name
        self.problem: ContentError | None = None
        self.edited.connect(self._validate)

    def name(self) -> str:
        """Return the identifier without leading and trailing spaces."""
        return self.line.text().strip()

    def show_name(self, name: str) -> None:
        """Set the identifier and check it."""
        self.line.show_text(name)
        self._validate()

    def _validate(self) -> None:
        self.problem = None
        try:
            self._check_name(self.line.text())
        except ContentError as error:
            self.problem = error
        wrong = self.problem is not None and self.problem.reason not in {"empty", "same"}
        set_style_property(self.line, "state", "error" if wrong else "")
        self.name_changed.emit()


class PageDialog(Dialog):
    """A dialog that stays open until its work is done; errors are shown in it and no input is lost."""

    def __init__(self, parent: QWidget, title: str, submit_text: str, sentence: str = "") -> None:
        super().__init__(parent, title, sentence)
        self.inside = column(spacing=Space.M)
        self.add_content(self.inside)
        self.message = StateMark("note", "")
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # no jump when a sentence comes
        self.add_below(self.message)
        self.submit_button = self.add_button(submit_text, self._on_submit_clicked, is_main=True)
        self.add_cancel()
        self._busy = False

    def show_message(self, text: str, state: str = "note") -> None:
        """Show a message above the buttons; an empty text hides it."""
        self.message.show_state(state, text)
        self.message.setVisible(True)
        for part in self.message.findChildren(QWidget):
            part.setVisible(bool(text))

    def show_error(self, error: BaseException) -> None:
        """Show why the work failed and let the user try again."""
        self._set_busy(False)
        self.show_message(error_text(error), "error")

    def close_after_success(self) -> None:
        """Close the dialog: its work is done."""
        self._set_busy(False)
        self.accept()

    def submit(self) -> None:
        """Request the work. Subclasses implement it."""
        raise NotImplementedError

    def _on_submit_clicked(self) -> None:
        self._set_busy(True)
        self.submit()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.submit_button.setEnabled(not busy)

    def reject(self) -> None:
        if not self._busy:
            super().reject()
