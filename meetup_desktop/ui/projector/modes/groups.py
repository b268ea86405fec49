"""The Groups mode: cards by table and an alphabetical list, in pages if they do not fit on one.

Names are never set smaller than the back row can read; what does not fit becomes more columns, then pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF
from PySide6.QtGui import QFont

from meetup_desktop.core.live.evening import Evening, Mode
from meetup_desktop.core.live.names import HIDDEN_NAME, name_sort_key, names_for_room
from meetup_desktop.core.live.slides import EventTexts
from meetup_desktop.ui.projector.mode import ProjectorMode
from meetup_desktop.ui.projector.page import (
    DOTS_HEIGHT,
    NAME,
    NUMBER,
    PageItem,
    Pages,
    Rectangle,
    Role,
    Text,
    page_dots,
)
from meetup_desktop.ui.projector.text import BOLD, MEDIUM, elide_name, metrics, relative_width, width

#: Names with the numbers of their tables, alphabetical.
Directory = tuple[tuple[str, int], ...]

#: Sizes of names, smallest first.
_SIZES = range(NAME, 101, 2)
_GAP = 16.0
_PAD = 20.0
_MOST_COLUMNS = 8
#: Longer names are shortened: 13 Cyrillic letters at the smallest size ("Александра К.").
_LONGEST = 6.9
_TIGHT, _LOOSE = 1.1, 1.24


@dataclass(frozen=True)
class SeatedTable:
    """The number of a table (from 1) and the short names of the people at it."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class GroupsContent:
    """Who sits where in the current round."""

    tables: tuple[SeatedTable, ...]
    directory: Directory


def groups_content(evening: Evening, _event: EventTexts) -> GroupsContent | None:
    """Return who sits where; None without a round."""
    current = evening.current_round
    if current is None:
        return None
    short = names_for_room(evening)
    full = evening.names
    tables = tuple(
        SeatedTable(number, tuple(short.get(person, full.get(person, "?")) for person in group))
        for number, group in enumerate(current.groups, 1)
    )
    directory = [(name, table.number) for table in tables for name in table.names if name != HIDDEN_NAME]
    return GroupsContent(tables, tuple(sorted(directory, key=lambda one: name_sort_key(one[0]))))


@dataclass(frozen=True)
class _CardSize:
    """The space that cards need: the most names on one, and the widest name and number at size 1."""

    tables: int
    people: int
    name_width: float
    number_width: float

    @staticmethod
    def combine(measured: Sequence[_CardSize]) -> _CardSize:
        """Return the space that every one of these cards fits into."""
        return _CardSize(
            len(measured),
            max(one.people for one in measured),
            max(one.name_width for one in measured),
            max(one.number_width for one in measured),
        )

    @staticmethod
    def measure(table: SeatedTable) -> _CardSize:
        """Return the space that the card of a table needs."""
        number_width = relative_width(str(table.number), BOLD)
        return _CardSize(1, len(table.names), _widest_name_width(table.names), number_width)


def _widest_name_width(names: Sequence[str]) -> float:
    """Return the width of the widest name at size 1; long names are shortened."""
    return min(_LONGEST, max(relative_width(name, MEDIUM) for name in names))


@dataclass(frozen=True)
class _CardGrid:
    """An arrangement of cards: the number of columns and rows, and the size of the names."""

    columns: int
    rows: int
    size: int

    @property
    def number_size(self) -> int:
        return _number_size(self.size)

    @property
    def cell_count(self) -> int:
        return self.columns * self.rows


def _number_size(size: int) -> int:
    return max(NUMBER, round(size * 1.4))


def groups_pages(content: GroupsContent, body: QRectF, _has_band: bool) -> Pages:
    """Return one page of cards if everybody fits on it; else the pages of the list, then those of the cards."""
    tables = content.tables
    if not tables:
        return ((),)
    measured = [_CardSize.measure(table) for table in tables]
    grid = _best_grid(_CardSize.combine(measured), body)
    if grid is not None:
        return (tuple(_lay_out_cards(tables, grid, body)),)
    shorter = body.adjusted(0, 0, 0, -DOTS_HEIGHT)
    contents = [*_list_pages(content.directory, shorter), *_card_pages(tables, measured, shorter)]
    return tuple((*items, *page_dots(index, len(contents), body)) for index, items in enumerate(contents))


def _card_pages(
    tables: tuple[SeatedTable, ...], measured: list[_CardSize], body: QRectF
) -> list[list[PageItem]]:
    """Return the cards on as few pages as hold them, all with one grid; none if a single card is too large."""
    for count in range(2, len(tables) + 1):
        each = ceil(len(tables) / count)
        starts = range(0, len(tables), each)
        grids = [_best_grid(_CardSize.combine(measured[start : start + each]), body) for start in starts]
        found = [grid for grid in grids if grid is not None]
        if len(found) == len(grids):
            # One grid for all pages, so that the eye finds the same areas again.
            grid = min(found, key=lambda one: one.size)
            return [_lay_out_cards(tables[start : start + each], grid, body) for start in starts]
    # A table so large that not even one card fits: its people are in the list.
    return []


def _best_grid(extent: _CardSize, body: QRectF) -> _CardGrid | None:
    """Return the grid with the largest names that holds all tables; None if none does."""
    best: _CardGrid | None = None
    for columns in range(1, min(extent.tables, _MOST_COLUMNS) + 1):
        grid = _largest_grid(extent, columns, body, NAME if best is None else best.size)
        # Of equally large names, the squarer grid with no lonely card in the last row.
        if grid is not None and (
            best is None or (grid.size, -grid.cell_count) > (best.size, -best.cell_count)
        ):
            best = grid
    return best


def _largest_grid(extent: _CardSize, columns: int, body: QRectF, smallest_size: int) -> _CardGrid | None:
    """Return the grid of ``columns`` with the largest names; None if they are smaller than ``smallest_size``."""
    rows = ceil(extent.tables / columns)
    card_width = (body.width() - _GAP * (columns - 1)) / columns
    card_height = (body.height() - _GAP * (rows - 1)) / rows

    def is_too_large(size: int) -> bool:
        number = _number_size(size)
        tall = max(extent.people * size * _TIGHT, number) + _PAD * 0.75
        wide = extent.number_width * number + _PAD + extent.name_width * size + 2 * _PAD
        return tall > card_height or wide > card_width

    if is_too_large(smallest_size):
        return None
    # Everything grows with the size of the names.
    return _CardGrid(columns, rows, _SIZES[bisect_right(_SIZES, False, key=is_too_large) - 1])


def _number_width(tables: Sequence[SeatedTable], grid: _CardGrid) -> float:
    return max(width(str(table.number), grid.number_size, BOLD) for table in tables) + _PAD


def _lay_out_cards(tables: Sequence[SeatedTable], grid: _CardGrid, body: QRectF) -> list[PageItem]:
    items: list[PageItem] = []
    people = max(len(table.names) for table in tables)
    card_width = (body.width() - _GAP * (grid.columns - 1)) / grid.columns
    free = (body.height() - _GAP * (grid.rows - 1)) / grid.rows
    step = min(grid.size * _LOOSE, (free - _PAD * 0.75) / people)
    card_height = min(free, max(people * step, grid.number_size) + _PAD * 1.6)
    used = card_height * grid.rows + _GAP * (grid.rows - 1)
    top = (
        body.top() + (body.height() - used) / 2 if grid.rows > 1 else body.top() + (body.height() - used) / 3
    )
    number_room = _number_width(tables, grid)
    for index, table in enumerate(tables):
        row, column = divmod(index, grid.columns)
        area = QRectF(
            body.left() + column * (card_width + _GAP),
            top + row * (card_height + _GAP),
            card_width,
            card_height,
        )
        items.append(Rectangle(area, Role.CARD, 18))
        items.extend(_lay_out_card(table, area, grid, step, number_room))
    return items


def _lay_out_card(
    table: SeatedTable, area: QRectF, grid: _CardGrid, step: float, number_room: float
) -> list[PageItem]:
    cap, number_cap = _cap_height(grid.size, MEDIUM), _cap_height(grid.number_size, BOLD)
    first = area.top() + (area.height() - step * (len(table.names) - 1) - cap) / 2 + cap
    number = str(table.number)
    at = area.left() + number_room - width(number, grid.number_size, BOLD)
    baseline = area.top() + (area.height() + number_cap) / 2
    items: list[PageItem] = [Text(number, at, baseline, grid.number_size, BOLD, Role.ACCENT, "number")]
    left = area.left() + _PAD + number_room
    room = area.right() - _PAD - left
    for index, name in enumerate(table.names):
        shown = elide_name(name, room, grid.size, MEDIUM)
        items.append(Text(shown, left, first + index * step, grid.size, MEDIUM, Role.TEXT, "name"))
    return items


@lru_cache(maxsize=64)
def _cap_height(size: int, weight: QFont.Weight) -> float:
    return metrics(size, weight).capHeight()


def _list_pages(directory: Directory, body: QRectF) -> list[list[PageItem]]:
    """Return the pages of the alphabetical list, in columns; every page has about as many names."""
    extent = (
        _widest_name_width([name for name, _ in directory]),
        max(relative_width(str(number), BOLD) for _, number in directory),
    )
    columns, rows = _list_capacity(extent, NAME, body)
    count = ceil(len(directory) / (columns * rows))
    rows = ceil(ceil(len(directory) / count) / columns)

    def is_too_large(size: int) -> bool:
        fits = _list_capacity(extent, size, body)
        return fits[0] < columns or fits[1] < rows

    # As large as the pages allow that the smallest size needs.
    size = _SIZES[max(1, bisect_right(_SIZES, False, key=is_too_large)) - 1]
    step = min(body.height() / rows, size * 1.4)
    number_room = extent[1] * size + _PAD
    column_width = (body.width() - 3 * _PAD * (columns - 1)) / columns
    cap = _cap_height(size, MEDIUM)
    found: list[list[PageItem]] = []
    for start in range(0, len(directory), columns * rows):
        share = directory[start : start + columns * rows]
        items: list[PageItem] = []
        for index, (name, number) in enumerate(share):
            column, row = divmod(index, rows)
            left = body.left() + column * (column_width + 3 * _PAD)
            baseline = body.top() + row * step + (step + cap) / 2
            shift = number_room - _PAD - width(str(number), size, BOLD)
            items.append(Text(str(number), left + shift, baseline, size, BOLD, Role.ACCENT, "list-number"))
            shown = elide_name(name, column_width - number_room, size, MEDIUM)
            items.append(Text(shown, left + number_room, baseline, size, MEDIUM, Role.TEXT, "name"))
        found.append(items)
    return found


def _list_capacity(extent: tuple[float, float], size: int, body: QRectF) -> tuple[int, int]:
    """Return how many columns and rows of the list fit; ``extent`` is the widest name and number at size 1."""
    name_width, number_width = extent[0] * size, extent[1] * size + _PAD
    columns = max(1, int((body.width() + 3 * _PAD) // (number_width + name_width + 3 * _PAD)))
    return columns, max(1, int(body.height() // (size * _TIGHT)))


MODE = ProjectorMode(
    key=Mode.GROUPS,
    label=str(QT_TRANSLATE_NOOP("ProjectorMode", "Groups")),
    letters="gп",
    order=20,
    content=groups_content,
    pages=groups_pages,
)
