"""The bar above the plan: actions on the selected people, a proposal to accept, or the progress of planning."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QStackedWidget, QWidget

from meetup_desktop.ui.commands import Command, commands_of
from meetup_desktop.ui.live.key_button import KeyButton
from meetup_desktop.ui.widgets.controls import StateMark, button, column, row
from meetup_desktop.ui.widgets.theme import Space, set_style_property


class PlanBar(QStackedWidget):
    """A bar of constant height that shows one of three contents."""

    accepted = Signal()  #: the proposal shall be made
    dismissed = Signal()  #: it shall not; or planning shall stop

    def __init__(self) -> None:
        super().__init__()
        self.keys = {
            command.name.removeprefix("plan."): _build_key_button(command) for command in commands_of("plan")
        }
        self.sentence = StateMark("note", "")
        actions = QWidget()
        keys = row(*self.keys.values(), None, spacing=Space.S)
        column(keys, self.sentence, spacing=Space.S, owner=actions)
        self.addWidget(actions)
        self._proposal_frame = QFrame()
        self.offer_text = StateMark("note", "")
        self.accept_button = button(self.tr("Accept"), "check", "primary")
        self.accept_button.clicked.connect(self.accepted)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.dismissed)
        answer = row(
            Space.M, self.offer_text, self.accept_button, self.cancel_button, Space.XS,
            spacing=Space.S, owner=self._proposal_frame,
        )  # fmt: skip
        answer.setStretch(1, 1)
        answer.setAlignment(self.offer_text, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(self._proposal_frame)
        self._planning = QWidget()
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Planning groups"))
        self.stop_button = button(self.tr("Stop"), "x")
        self.stop_button.clicked.connect(self.dismissed)
        row(
            StateMark("note", self.tr("Planning…")), self.progress, self.stop_button, owner=self._planning
        ).setStretch(1, 1)
        self.addWidget(self._planning)
        self.setFixedHeight(Space.CONTROL + Space.S + Space.XL)

    def show_actions(self, state: str, sentence: str) -> None:
        """Show the action buttons and a sentence about the selected people."""
        self.sentence.show_state(state, sentence)
        self.setCurrentIndex(0)

    def show_proposal(self, state: str, sentence: str) -> None:
        """Show a proposed plan with buttons to accept or cancel it."""
        self.offer_text.show_state(state, sentence)
        set_style_property(self._proposal_frame, "tint", state)
        self.setCurrentWidget(self._proposal_frame)

    def show_progress(self, done: float) -> None:
        """Show the progress of planning; ``done`` is 0..1."""
        self.progress.setValue(round(done * 100))
        self.setCurrentWidget(self._planning)


def _build_key_button(command: Command) -> KeyButton:
    made = KeyButton(command)
    made.setMinimumHeight(Space.CONTROL)
    return made
