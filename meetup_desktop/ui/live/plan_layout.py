"""Where everything of the plan is drawn: cards of rounds, tables in columns, people one below the other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect

from meetup_desktop.core.live.effects import PersonPair, RepeatPairsByRound, pairs_of_group
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.ui.widgets.theme import Space


@dataclass(frozen=True)
class SeatBox:
    """A person's seat in a round and table (both from 0)."""

    round: int
    table: int
    person: str
    rect: QRect


@dataclass(frozen=True)
class TableBox:
    """One table of a round, with the pairs at it who have met before."""

    round: int
    table: int
    rect: QRect
    locked: bool
    seats: tuple[SeatBox, ...]
    again: tuple[PersonPair, ...]

    @property
    def pin(self) -> QRect:
        """Where the mark of a kept group is drawn, and clicked."""
        return QRect(self.rect.left(), self.rect.top() + Space.XL, Space.XXL, Space.XL)


@dataclass(frozen=True)
class RoundBox:
    """One round's card."""

    round: int
    rect: QRect
    again: int
    tables: tuple[TableBox, ...]
    made_of: object = None


@dataclass(frozen=True)
class PlanMetrics:
    """What the font asks for, in pixels."""

    line: int
    title: int
    column: int


def lay_out(
    evening: Evening,
    again: RepeatPairsByRound,
    width: int,
    measures: PlanMetrics,
    before: tuple[RoundBox, ...] = (),
) -> tuple[RoundBox, ...]:
    """The cards of all rounds to come, top to bottom, for a canvas of this width.

    Cards of ``before`` that would be the same are taken as they are: of 200 people in 6 rounds one change moves few.
    """
    known = {box.round: box for box in before}
    made: list[RoundBox] = []
    top = 0
    for index in range(evening.kept_round_count, len(evening.rounds)):
        one = evening.rounds[index]
        made_of = one.groups, one.locked, again[index], top, width, measures
        box = known.get(index)
        if box is None or box.made_of != made_of:
            box = replace(
                _card(evening, index, again[index], QRect(0, top, width, 0), measures), made_of=made_of
            )
        made.append(box)
        top = box.rect.bottom() + 1 + Space.M
    return tuple(made)


def _card(
    evening: Evening, index: int, again: frozenset[PersonPair], place: QRect, measures: PlanMetrics
) -> RoundBox:
    one = evening.rounds[index]
    inner = place.width() - 2 * Space.M
    columns = max(1, min(inner // measures.column, len(one.groups)))
    step = inner // columns
    top = place.top() + Space.M + measures.title + Space.S
    tables: list[TableBox] = []
    for first in range(0, len(one.groups), columns):
        row = range(first, min(first + columns, len(one.groups)))
        pairs = {table: _pairs_at(one.groups[table], again) for table in row}
        height = max(
            len(one.groups[table]) * measures.line + len(pairs[table]) * measures.line for table in row
        )
        for table in row:
            left = place.left() + Space.M + (table - first) * step
            rect = QRect(left, top, step - Space.M, max(height, Space.XXL + Space.XL))
            seats = tuple(
                SeatBox(
                    index, table, person,
                    QRect(left + Space.XXL, top + at * measures.line, rect.width() - Space.XXL, measures.line),
                )
                for at, person in enumerate(one.groups[table])
            )  # fmt: skip
            tables.append(TableBox(index, table, rect, table in one.locked, seats, pairs[table]))
        top = max(box.rect.bottom() for box in tables) + 1 + Space.M
    return RoundBox(
        index, QRect(place.left(), place.top(), place.width(), top - place.top()), len(again), tuple(tables)
    )


def _pairs_at(group: tuple[str, ...], again: frozenset[PersonPair]) -> tuple[PersonPair, ...]:
    return tuple(pair for pair in pairs_of_group(group) if pair in again) if again else ()


def seat_at(boxes: tuple[RoundBox, ...], point: QPoint) -> SeatBox | None:
    """The seat under a point."""
    table = table_at(boxes, point)
    return None if table is None else next((seat for seat in table.seats if seat.rect.contains(point)), None)


def table_at(boxes: tuple[RoundBox, ...], point: QPoint) -> TableBox | None:
    """The table under a point."""
    for box in boxes:
        if box.rect.contains(point):
            return next((table for table in box.tables if table.rect.contains(point)), None)
    return None


def neighbour(boxes: tuple[RoundBox, ...], seat: SeatBox, step: QPoint) -> SeatBox:
    """The nearest seat in a direction (one of the four unit steps); the seat itself when there is none."""
    here = seat.rect.center()

    def ahead(other: SeatBox) -> tuple[int, int] | None:
        offset = other.rect.center() - here
        along = offset.x() * step.x() + offset.y() * step.y()
        aside = abs(offset.y()) if step.x() else abs(offset.x())
        if along <= 0 or (step.x() and other.round != seat.round):
            return None
        return (along + 4 * aside, aside)

    found = [
        (cost, other)
        for box in boxes
        for table in box.tables
        for other in table.seats
        if (cost := ahead(other)) is not None
    ]
    return min(found, key=lambda one: one[0])[1] if found else seat
