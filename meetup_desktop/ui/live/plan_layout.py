"""The layout of the plan: cards of rounds, tables in columns, people below one another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect

from meetup_desktop.core.live.effects import PersonPair, RepeatPairsByRound, pairs_of_group
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.ui.widgets.theme import Space


@dataclass(frozen=True)
class SeatBox:
    """The rectangle of a person's seat in a round and table (both from 0)."""

    round: int
    table: int
    person: str
    rect: QRect


@dataclass(frozen=True)
class TableBox:
    """The rectangle of a table in a round, its seats, and the pairs at it who have met before."""

    round: int
    table: int
    rect: QRect
    locked: bool
    seats: tuple[SeatBox, ...]
    again: tuple[PersonPair, ...]

    @property
    def pin(self) -> QRect:
        """Return the rectangle of the pin of a locked group."""
        return QRect(self.rect.left(), self.rect.top() + Space.XL, Space.XXL, Space.XL)


@dataclass(frozen=True)
class RoundBox:
    """The rectangle of a round's card and its tables."""

    round: int
    rect: QRect
    again: int
    tables: tuple[TableBox, ...]
    made_of: object = None


@dataclass(frozen=True)
class PlanMetrics:
    """Sizes that follow from the font, in pixels."""

    line: int
    title: int
    column: int


def lay_out_rounds(
    evening: Evening,
    repeated_pairs: RepeatPairsByRound,
    width: int,
    metrics: PlanMetrics,
    previous_boxes: tuple[RoundBox, ...] = (),
) -> tuple[RoundBox, ...]:
    """Return the cards of all upcoming rounds, top to bottom, for a canvas of this width.

    Unchanged cards are taken from ``previous_boxes``: of 200 people in 6 rounds, one change moves few.
    """
    known = {box.round: box for box in previous_boxes}
    made: list[RoundBox] = []
    top = 0
    for index in range(evening.kept_round_count, len(evening.rounds)):
        one = evening.rounds[index]
        made_of = one.groups, one.locked, repeated_pairs[index], top, width, metrics
        box = known.get(index)
        if box is None or box.made_of != made_of:
            box = replace(
                _lay_out_round(evening, index, repeated_pairs[index], QRect(0, top, width, 0), metrics),
                made_of=made_of,
            )
        made.append(box)
        top = box.rect.bottom() + 1 + Space.M
    return tuple(made)


def _lay_out_round(
    evening: Evening,
    index: int,
    repeated_pairs: frozenset[PersonPair],
    card_rect: QRect,
    metrics: PlanMetrics,
) -> RoundBox:
    one = evening.rounds[index]
    inner = card_rect.width() - 2 * Space.M
    columns = max(1, min(inner // metrics.column, len(one.groups)))
    step = inner // columns
    top = card_rect.top() + Space.M + metrics.title + Space.S
    tables: list[TableBox] = []
    for first in range(0, len(one.groups), columns):
        row = range(first, min(first + columns, len(one.groups)))
        pairs = {table: _repeated_pairs_in(one.groups[table], repeated_pairs) for table in row}
        height = max(
            len(one.groups[table]) * metrics.line + len(pairs[table]) * metrics.line for table in row
        )
        for table in row:
            left = card_rect.left() + Space.M + (table - first) * step
            rect = QRect(left, top, step - Space.M, max(height, Space.XXL + Space.XL))
            seats = tuple(
                SeatBox(
                    index, table, person,
                    QRect(left + Space.XXL, top + at * metrics.line, rect.width() - Space.XXL, metrics.line),
                )
                for at, person in enumerate(one.groups[table])
            )  # fmt: skip
            tables.append(TableBox(index, table, rect, table in one.locked, seats, pairs[table]))
        top = max(box.rect.bottom() for box in tables) + 1 + Space.M
    return RoundBox(
        index,
        QRect(card_rect.left(), card_rect.top(), card_rect.width(), top - card_rect.top()),
        len(repeated_pairs),
        tuple(tables),
    )


def _repeated_pairs_in(
    group: tuple[str, ...], repeated_pairs: frozenset[PersonPair]
) -> tuple[PersonPair, ...]:
    return tuple(pair for pair in pairs_of_group(group) if pair in repeated_pairs) if repeated_pairs else ()


def seat_at(boxes: tuple[RoundBox, ...], point: QPoint) -> SeatBox | None:
    """Return the seat at a point; None if there is none."""
    table = table_at(boxes, point)
    return None if table is None else next((seat for seat in table.seats if seat.rect.contains(point)), None)


def table_at(boxes: tuple[RoundBox, ...], point: QPoint) -> TableBox | None:
    """Return the table at a point; None if there is none."""
    for box in boxes:
        if box.rect.contains(point):
            return next((table for table in box.tables if table.rect.contains(point)), None)
    return None


def nearest_seat(boxes: tuple[RoundBox, ...], seat: SeatBox, step: QPoint) -> SeatBox:
    """Return the nearest seat in a direction (a unit step); the same seat if there is none."""
    here = seat.rect.center()

    def distance_if_ahead(other: SeatBox) -> tuple[int, int] | None:
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
        if (cost := distance_if_ahead(other)) is not None
    ]
    return min(found, key=lambda one: one[0])[1] if found else seat
