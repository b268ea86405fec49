"""Advice before the evening: group sizes and numbers of rounds for the people present and the time available."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from meetup_desktop.ui.live.plan_text import PlanText
from meetup_desktop.ui.widgets.controls import button, column, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole

MINUTES, USUAL_MIN = (15, 300), 60

if TYPE_CHECKING:
    # With the planner, which is needed once an evening.
    from meetup_desktop.core.rotation import SizeAdvice, SizeChoice


class AdvicePanel(QWidget):
    """Asks for the minutes available and shows suggested plans, each with a button that uses it."""

    minutes_changed = Signal(int)  #: for all rounds together
    chosen = Signal(int, int, int)  #: size of groups, rounds, minutes a round

    def __init__(self) -> None:
        super().__init__()
        self.minutes = QSpinBox()
        self.minutes.setRange(*MINUTES)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(USUAL_MIN)
        self.minutes.setAccessibleName(self.tr("Minutes for all rounds"))
        self.minutes.setKeyboardTracking(False)
        self.minutes.lineEdit().setTextMargins(Space.S, 0, 0, 0)
        self.minutes.valueChanged.connect(self.minutes_changed)
        self.people = label("", TextRole.STRONG)
        self._body = QVBoxLayout()
        self._body.setSpacing(Space.S)
        self.choices: list[SizeChoice] = []
        head = row(
            self.people, None, label(self.tr("Minutes for all rounds"), tone="muted"), self.minutes, spacing=Space.S
        )  # fmt: skip
        column(head, self._body, spacing=Space.M, owner=self)

    def show_waiting(self, people_count: int) -> None:
        """Show that the advice is being calculated."""
        self.people.setText(self.tr("Suggestions for %n people", "", people_count))
        if not self.choices:
            self._replace_rows([label(self.tr("Comparing group sizes…"), tone="muted")])

    def show_advice(self, advice: SizeAdvice | None) -> None:
        """Show the suggested plans; None if no round fits."""
        self.choices = list(advice.choices) if advice is not None else []
        if advice is None:
            self._replace_rows([label(self.tr("No round fits. Add people or minutes."), tone="muted")])
            return
        text = PlanText()
        lines: list[QWidget] = []
        for at, choice in enumerate(advice.choices):
            sentence = text.choice_text(choice)
            use = button(self.tr("Use this plan"))
            use.setAccessibleName(self.tr("Use this plan: {choice}").format(choice=sentence))
            use.setProperty("choice", at)
            use.clicked.connect(self._on_use_clicked)
            line = QWidget()
            advice_label = label(sentence, TextRole.STRONG if at == 0 else TextRole.BODY, wrap=True)
            row(advice_label, use, spacing=Space.M, owner=line).setStretch(0, 1)
            lines.append(line)
        nearby = [text.nearby_choice_text(choice) for choice in advice.nearby]
        if nearby:
            lines.append(label(self.tr("With a few people more or fewer:"), TextRole.CAPTION, "muted"))
            lines.extend(label(sentence, tone="muted", wrap=True) for sentence in nearby)
        self._replace_rows(lines)

    def _replace_rows(self, rows: list[QWidget]) -> None:
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in rows:
            self._body.addWidget(line)

    def _on_use_clicked(self) -> None:
        choice = self.choices[self.sender().property("choice")]
        self.chosen.emit(choice.size, choice.rounds, int(choice.round_min))
