"""What the dialogs about a page as a whole share: a title, fields, a sentence that says what is wrong, two buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from meetup_desktop.core.errors import ContentError
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.widgets.furniture import StateMark, button, column, label, row
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.theme import Space, Type, set_state

WIDTH = 520


class NameField(LineField):
    """An identifier, checked while it is typed; ``check`` raises what is wrong with it."""

    name_changed = Signal()

    def __init__(self, caption: str, check: Callable[[str], None]) -> None:
        super().__init__(caption)
        self._check = check
        self.problem: ContentError | None = None
        self.edited.connect(self._look)

    def name(self) -> str:
        """The identifier without blanks around it."""
        return self.line.text().strip()

    def show_name(self, name: str) -> None:
        """Show this identifier."""
        self.line.setText(name)
        self._look()

    def _look(self) -> None:
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

    def __init__(self, parent: QWidget, title: str, go_words: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.inside = column(spacing=Space.M)
        self.mark = StateMark("note", "")
        self.mark.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # no jump when a sentence comes
        self.go = button(go_words, tone="primary")
        self.go.setDefault(True)
        stay = button(self.tr("Cancel"))
        stay.setAutoDefault(False)
        stay.clicked.connect(self.reject)
        body = column(label(title, Type.TITLE), self.inside, margin=Space.XL, spacing=Space.L, owner=self)
        body.addWidget(self.mark)
        body.addLayout(row(None, stay, self.go))
        self.go.clicked.connect(self._go)
        self._busy = False

    def say(self, text: str, state: str = "note") -> None:
        """A sentence above the buttons; an empty one takes it away."""
        self.mark.show_state(state, text)
        self.mark.setVisible(True)
        for part in self.mark.findChildren(QWidget):
            part.setVisible(bool(text))

    def show_error(self, error: BaseException) -> None:
        """It did not work: say why and let the person try again."""
        self._set_busy(False)
        self.say(error_text(error), "error")

    def close_now(self) -> None:
        """What was asked for is done."""
        self._set_busy(False)
        self.accept()

    def wanted(self) -> None:
        """Ask for it. For subclasses."""
        raise NotImplementedError

    def _go(self) -> None:
        self._set_busy(True)
        self.wanted()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.go.setEnabled(not busy)

    def reject(self) -> None:
        if not self._busy:
            super().reject()
