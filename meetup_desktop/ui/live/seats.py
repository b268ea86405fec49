"""Who sits where in the current round, or in the next one before the evening starts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.ui.widgets.controls import StateMark, card, column, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole


class Seats(QWidget):
    """Tables with names; people without a seat are told above them."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", TextRole.STRONG)
        self.late = StateMark("warning", "")
        self._tables = QScrollArea()
        self._tables.setWidgetResizable(True)
        self._tables.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tables.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tables.setAccessibleName(self.tr("Groups by table"))
        self._shown: object = None
        body = column(self.heading, self.late, spacing=Space.S, owner=self)
        body.addWidget(self._tables, 1)

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
        names = evening.names
        shown = tuple(tuple(names.get(one, one) for one in group) for group in groups)
        nothing = "" if evening.rounds else self.tr("The groups appear here once they are planned.")
        if (shown, nothing) != self._shown:
            self._shown = shown, nothing
            self._tables.setWidget(_tables(shown, nothing))


def _tables(groups: tuple[tuple[str, ...], ...], nothing: str) -> QWidget:
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, Space.S, 0)
    layout.setSpacing(Space.S)
    if not groups:
        layout.addWidget(label(nothing, tone="muted", wrap=True))
    for number, group in enumerate(groups, 1):
        frame = card()
        digit = label(str(number), TextRole.TITLE, "accent")
        digit.setFixedWidth(Space.XXL)
        digit.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        made = row(digit, label("\n".join(group)), spacing=Space.S, owner=frame)
        made.setStretch(1, 1)
        made.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        layout.addWidget(frame)
    layout.addStretch(1)
    return inside
