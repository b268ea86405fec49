"""Who sits where: cards by table and an alphabetical list, in pages when one does not hold them.

Names are never set smaller than the back row can read; what does not fit becomes more columns, then pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF

from meetup_desktop.core.live.slides import Table
from meetup_desktop.ui.projector.page import NAME, NUMBER, Box, Item, Role, Text
from meetup_desktop.ui.projector.text import BOLD, MEDIUM, elided, metrics, width

Directory = tuple[tuple[str, int], ...]

_DOT = 10.0
#: Height kept free below pages for their dots.
FOOT = 20.0
_LARGEST_NAME = 100
_GAP = 16.0
_PAD = 20.0
#: Longer names are shortened: 13 Cyrillic letters at the smallest size ("Александра К.").
_LONGEST = 6.9
_TIGHT, _LOOSE = 1.1, 1.24


@dataclass(frozen=True)
class _Grid:
    """One way to set tables: how many columns and rows of cards, at which size of names."""

    columns: int
    rows: int
    size: int

    @property
    def number(self) -> int:
        return max(NUMBER, round(self.size * 1.4))


def pages(tables: tuple[Table, ...], directory: Directory, body: QRectF) -> tuple[tuple[Item, ...], ...]:
    """All pages of a seating: one of cards when it holds everybody; else the list, then the cards."""
    if not tables:
        return ((),)
    grid = _grid(tables, body)
    if grid is not None:
        return (tuple(_cards(tables, grid, body)),)
    shorter = body.adjusted(0, 0, 0, -FOOT)
    contents = [*_listed(directory, shorter), *_carded(tables, shorter)]
    return tuple((*items, *dots(index, len(contents), body)) for index, items in enumerate(contents))


def _carded(tables: tuple[Table, ...], body: QRectF) -> list[list[Item]]:
    for count in range(2, len(tables) + 1):
        each = ceil(len(tables) / count)
        shares = [tables[start : start + each] for start in range(0, len(tables), each)]
        grids = [_grid(share, body) for share in shares]
        if all(grid is not None for grid in grids):
            # One grid for all pages, so that the eye finds the same places again.
            grid = min((one for one in grids if one is not None), key=lambda one: one.size)
            return [_cards(share, grid, body) for share in shares]
    # A table so large that not even one card fits: its people stand in the list.
    return []


def _grid(tables: tuple[Table, ...], body: QRectF) -> _Grid | None:
    """The grid with the largest names that holds all tables; None when none does."""
    found = [
        grid
        for columns in range(1, min(len(tables), 8) + 1)
        if (grid := _largest(tables, columns, body)) is not None
    ]
    # Of equally large names, the squarer grid with no lonely card in the last row.
    return max(
        found, key=lambda one: (one.size, -(one.columns * one.rows - len(tables)), -one.columns), default=None
    )


def _largest(tables: tuple[Table, ...], columns: int, body: QRectF) -> _Grid | None:
    rows = ceil(len(tables) / columns)
    people = max(len(table.names) for table in tables)
    card_width = (body.width() - _GAP * (columns - 1)) / columns
    card_height = (body.height() - _GAP * (rows - 1)) / rows
    for size in range(_LARGEST_NAME, NAME - 2, -2):
        grid = _Grid(columns, rows, size)
        tall = max(people * size * _TIGHT, grid.number) + _PAD * 0.75
        longest = max(
            min(width(name, size, MEDIUM), size * _LONGEST) for table in tables for name in table.names
        )
        if tall <= card_height and _number_room(tables, grid) + longest + 2 * _PAD <= card_width:
            return grid
    return None


def _number_room(tables: tuple[Table, ...], grid: _Grid) -> float:
    widest = max(width(str(table.number), grid.number, BOLD) for table in tables)
    return widest + _PAD


def _cards(tables: tuple[Table, ...], grid: _Grid, body: QRectF) -> list[Item]:
    items: list[Item] = []
    people = max(len(table.names) for table in tables)
    card_width = (body.width() - _GAP * (grid.columns - 1)) / grid.columns
    free = (body.height() - _GAP * (grid.rows - 1)) / grid.rows
    step = min(grid.size * _LOOSE, (free - _PAD * 0.75) / people)
    card_height = min(free, max(people * step, grid.number) + _PAD * 1.6)
    used = card_height * grid.rows + _GAP * (grid.rows - 1)
    top = (
        body.top() + (body.height() - used) / 2 if grid.rows > 1 else body.top() + (body.height() - used) / 3
    )
    number_room = _number_room(tables, grid)
    for index, table in enumerate(tables):
        row, column = divmod(index, grid.columns)
        place = QRectF(
            body.left() + column * (card_width + _GAP),
            top + row * (card_height + _GAP),
            card_width,
            card_height,
        )
        items.append(Box(place, Role.CARD, 18))
        items.extend(_card(table, place, grid, step, number_room))
    return items


def _card(table: Table, place: QRectF, grid: _Grid, step: float, number_room: float) -> list[Item]:
    cap = metrics(grid.size, MEDIUM).capHeight()
    first = place.top() + (place.height() - step * (len(table.names) - 1) - cap) / 2 + cap
    number = str(table.number)
    number_cap = metrics(grid.number, BOLD).capHeight()
    shift = number_room - _PAD - width(number, grid.number, BOLD)
    items: list[Item] = [
        Text(
            number, place.left() + _PAD + shift, place.top() + (place.height() + number_cap) / 2,
            grid.number, BOLD, Role.ACCENT, "number",
        )
    ]  # fmt: skip
    left = place.left() + _PAD + number_room
    room = place.right() - _PAD - left
    for index, name in enumerate(table.names):
        shown = elided(name, room, grid.size, MEDIUM)
        items.append(Text(shown, left, first + index * step, grid.size, MEDIUM, Role.TEXT, "name"))
    return items


def _listed(directory: Directory, body: QRectF) -> list[list[Item]]:
    """The alphabetical list in columns; every page holds about as many names."""
    columns, rows = _columns(directory, NAME, body)
    count = ceil(len(directory) / (columns * rows))
    rows = ceil(ceil(len(directory) / count) / columns)
    # As large as the pages allow that the smallest size needs.
    size = next(
        (
            size
            for size in range(_LARGEST_NAME, NAME, -2)
            if (fits := _columns(directory, size, body))[0] >= columns and fits[1] >= rows
        ),
        NAME,
    )
    step = min(body.height() / rows, size * 1.4)
    number_room = max(width(str(number), size, BOLD) for _, number in directory) + _PAD
    column_width = (body.width() - 3 * _PAD * (columns - 1)) / columns
    found: list[list[Item]] = []
    for start in range(0, len(directory), columns * rows):
        share = directory[start : start + columns * rows]
        items: list[Item] = []
        for index, (name, number) in enumerate(share):
            column, row = divmod(index, rows)
            left = body.left() + column * (column_width + 3 * _PAD)
            baseline = body.top() + row * step + (step + metrics(size, MEDIUM).capHeight()) / 2
            shift = number_room - _PAD - width(str(number), size, BOLD)
            items.append(Text(str(number), left + shift, baseline, size, BOLD, Role.ACCENT, "list-number"))
            shown = elided(name, column_width - number_room, size, MEDIUM)
            items.append(Text(shown, left + number_room, baseline, size, MEDIUM, Role.TEXT, "name"))
        found.append(items)
    return found


def _columns(directory: Directory, size: int, body: QRectF) -> tuple[int, int]:
    """How many columns and rows of the list fit at a size of names."""
    number_room = max(width(str(number), size, BOLD) for _, number in directory) + _PAD
    longest = max(min(width(name, size, MEDIUM), size * _LONGEST) for name, _ in directory)
    columns = max(1, int((body.width() + 3 * _PAD) // (number_room + longest + 3 * _PAD)))
    return columns, max(1, int(body.height() // (size * _TIGHT)))


def dots(index: int, count: int, body: QRectF) -> list[Item]:
    """The page among all pages, as dots in the middle of the foot; the current one is long and filled."""
    widths = [_DOT * 3 if each == index else _DOT for each in range(count)]
    left = body.center().x() - (sum(widths) + _DOT * (count - 1)) / 2
    items: list[Item] = []
    for each, wide in enumerate(widths):
        place = QRectF(left, body.bottom() - _DOT, wide, _DOT)
        items.append(Box(place, Role.ACCENT if each == index else Role.TRACK, _DOT / 2))
        left += wide + _DOT
    return items
