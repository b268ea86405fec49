"""What the dialogs about a page as a whole share: a title, fields, a sentence that says what is wrong, two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from meetup_desktop.core.errors import ContentError
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.widgets.controls import StateMark, button, column, label, row
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.theme import Space, TextRole, set_state

WIDTH = 520


class NameField(LineField):
    """An identifier, checked while it is typed; ``check`` raises what is wrong with it."""

    name_changed = Signal()

    def __init__(self, caption: str, check: Callable[[str], None]) -> None:
        super().__init__(caption)
        self._check = check
        self.problem: ContentError | None = None
        self.edited.connect(self._validate)

    def name(self) -> str:
        """Return the identifier without blanks around it."""
        return self.line.text().strip()

    def show_name(self, name: str) -> None:
        """Show this identifier."""
        self.line.setText(name)
        self._validate()

    def _validate(self) -> None:
        self.problem = None
        try:
            self._check(self.line.text())
        except ContentError as error:
            self.problem = error
        wrong = self.problem is not None and self.problem.reason not in {"empty", "same"}
        set_state(self.line, "state", "error" if wrong else "")
        self.name_changed.emit()


class PageDialog(QDialog):
    """Stays until what was asked for is done; an error is said in it, and nothing that was typed is lost."""

    def __init__(self, parent: QWidget, title: str, submit_text: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.inside = column(spacing=Space.M)
        self.message = StateMark("note", "")
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # no jump when a sentence comes
        self.submit_button = button(submit_text, tone="primary")
        self.submit_button.setDefault(True)
        cancel = button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        body = column(label(title, TextRole.TITLE), self.inside, margin=Space.XL, spacing=Space.L, owner=self)
        body.addWidget(self.message)
        body.addLayout(row(None, cancel, self.submit_button))
        self.submit_button.clicked.connect(self._on_submit_clicked)
        self._busy = False

    def show_message(self, text: str, state: str = "note") -> None:
        """A sentence above the buttons; an empty one takes it away."""
        self.message.show_state(state, text)
        self.message.setVisible(True)
        for part in self.message.findChildren(QWidget):
            part.setVisible(bool(text))

    def show_error(self, error: BaseException) -> None:
        """It did not work: say why and let the person try again."""
        self._set_busy(False)
        self.show_message(error_text(error), "error")

    def close_now(self) -> None:
        """What was asked for is done."""
        self._set_busy(False)
        self.accept()

    def submit(self) -> None:
        """Ask for it. For subclasses."""
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
