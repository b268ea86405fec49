"""Who sits where in the current round, or in the next one before the evening starts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.ui.widgets.furniture import StateMark, card, column, label, row
from meetup_desktop.ui.widgets.theme import Space, Type


class SeatingView(QWidget):
    """Tables with names; people without a seat are named above them."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", Type.STRONG)
        self.late = StateMark("warning", "")
        self._nothing = label("", tone="muted", wrap=True)
        self._cards: list[tuple[QWidget, QLabel]] = []
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 0, Space.S, 0)
        self._layout.setSpacing(Space.S)
        self._layout.addWidget(self._nothing)
        self._layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Groups by table"))
        scroll.setWidget(inside)
        body = column(self.heading, self.late, spacing=Space.S, owner=self)
        body.addWidget(scroll, 1)

    def show_evening(self, evening: Evening) -> None:
        """Show the seats of this evening."""
        index = evening.current_index if evening.current_index is not None else evening.next_index
        groups = evening.rounds[index].groups if index is not None else ()
        if index is None:
            self.heading.setText(self.tr("Groups"))
        elif evening.current_index is None:
            self.heading.setText(self.tr("Groups of round {number} (next)").format(number=index + 1))
        else:
            self.heading.setText(self.tr("Groups of round {number}").format(number=index + 1))
        late = ", ".join(person.name for person in evening.unseated)
        self.late.setVisible(bool(late))
        self.late.show_state("warning", self.tr("No seat in this round: {names}").format(names=late))
        self._nothing.setText(
            "" if evening.rounds else self.tr("The groups appear here once they are planned.")
        )
        self._nothing.setVisible(not groups)
        names = evening.names
        self._show_tables(["\n".join(names.get(one, one) for one in group) for group in groups])

    def _show_tables(self, tables: list[str]) -> None:
        while len(self._cards) < len(tables):
            frame, people = _card(len(self._cards) + 1)
            self._layout.insertWidget(self._layout.count() - 1, frame)
            self._cards.append((frame, people))
        for (frame, people), text in zip(self._cards, tables, strict=False):
            people.setText(text)
            frame.show()
        for frame, _ in self._cards[len(tables) :]:
            frame.hide()


def _card(number: int) -> tuple[QWidget, QLabel]:
    frame = card()
    digit = label(str(number), Type.TITLE, "accent")
    digit.setFixedWidth(Space.XXL)
    digit.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
    people = label("")
    made = row(digit, people, spacing=Space.S, owner=frame)
    made.setStretch(1, 1)
    made.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
    return frame, people
