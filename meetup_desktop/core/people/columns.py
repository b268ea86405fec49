"""Which columns of a table hold the names, and which say who comes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from meetup_desktop.core.people.attendance import absence_reason, is_answer
from meetup_desktop.core.people.table import PeopleTable, TableRow
from meetup_desktop.core.people.titles import ColumnKind, is_list_title, title_kind

#: Columns that say whether and with how many somebody comes.
ATTENDANCE_KINDS = frozenset(
    (
        ColumnKind.ATTENDANCE,
        ColumnKind.CANCELLED,
        ColumnKind.DECLINED,
        ColumnKind.WAITING,
        ColumnKind.CONFIRMED,
    )
)
GUEST_KINDS = frozenset((ColumnKind.GUESTS, ColumnKind.TICKETS))
_NAME_KINDS = frozenset((ColumnKind.NAME, ColumnKind.FIRST_NAME, ColumnKind.LAST_NAME, ColumnKind.OTHER_NAME))
#: Titles of a list may stand above the titles of its columns, in rows with less in them.
_ROWS_ABOVE = 10
_ROWS_LOOKED_AT = 200
_LONGEST_DATA = 80
_SHARE_OF_ANSWERS = 0.8
EMAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.?[^\s@<>()]*")
_ADDRESS = re.compile(r"\s*<[^<>]*>")
_NAME_SIGNS = re.compile(r"[\s.'’ʼ`\-‐‑–()\"«»]+")
_NUMBER = re.compile(r"[\d\s.,:/+()\-T]*\d[\d\s.,:/+()\-TZ]*")


@dataclass(frozen=True)
class TableColumns:
    """How a table is read.

    ``names`` are the columns that make a name together, in this order; empty with ``every_cell``, where each cell
    is somebody, and where no column of names was found. ``titles`` are those of the columns, empty where the table
    has none; ``first_row`` is the first row with people. ``fallback`` are columns for rows without a name.
    """

    names: tuple[int, ...]
    titles: tuple[str, ...] = ()
    first_row: int = 0
    every_cell: bool = False
    kinds: tuple[ColumnKind, ...] = ()
    fallback: tuple[int, ...] = ()

    def of_kinds(self, kinds: frozenset[ColumnKind]) -> Iterator[tuple[int, ColumnKind]]:
        """Yield the columns of these kinds that are not part of the name."""
        for at, kind in enumerate(self.kinds):
            if kind in kinds and at not in self.names:
                yield at, kind


def find_columns(table: PeopleTable) -> TableColumns:
    """Return how a table is read best; the user may choose other columns."""
    rows = table.rows
    if not rows:
        return TableColumns((0,))
    header = _find_header(rows)
    if header is not None:
        return _columns_by_title(rows, header)
    first = int(len(rows) > 1 and len(_filled(rows[0])) == 1 and _is_title(_filled(rows[0])[0]))
    titles = rows[0].cells[:first]
    widths = {len(_filled(row)) for row in rows[first:]}
    if first and widths == {2}:
        return TableColumns((0, 1), titles, first)  # one title above "Smith, Anna": a comma inside the name
    if len(widths - {0}) > 1 or len(rows) - first == 1 or widths == {1}:
        others = (cell for row in rows[first:] for cell in _filled(row)[1:])
        if all(map(_may_be_names, others)):
            return TableColumns((), titles, first, every_cell=True)
    columns = range(max(len(row.cells) for row in rows))
    names = _names_by_content(rows, columns) or (0,)
    return TableColumns(
        names, first_row=first, kinds=_kinds_by_content(rows[first:], [ColumnKind.UNKNOWN] * len(columns))
    )


def _is_title(text: str) -> bool:
    """Return whether the first line of a list names it: “Participants:”, but not “Waitlist:”."""
    return is_list_title(text) or (
        text.endswith(":") and not absence_reason(ColumnKind.ATTENDANCE, text[:-1])
    )


def _filled(row: TableRow) -> list[str]:
    return [cell for cell in map(str.strip, row.cells) if cell]


def _find_header(rows: Sequence[TableRow]) -> int | None:
    """Return the row with the titles of the columns; None when the first row is a person already."""
    for at, row in enumerate(rows[:_ROWS_ABOVE]):
        filled = _filled(row)
        if len(filled) < 2:
            continue
        kinds = [title_kind(cell) for cell in filled]
        known = sum(kind is not ColumnKind.UNKNOWN for kind in kinds)
        if not at and any(
            kind is ColumnKind.DETAIL and len(cell) > 3 for kind, cell in zip(kinds, filled, strict=True)
        ):
            known += 1  # what is nobody's answer, unlike “No” or “Waitlist”
        has_address = any(map(EMAIL.fullmatch, (cell[:_LONGEST_DATA] for cell in filled)))
        is_title = known >= 2 or (not at and (_NAME_KINDS & set(kinds) or _differs_in_kind(rows, at)))
        return at if is_title and not has_address else None
    return None


def _differs_in_kind(rows: Sequence[TableRow], at: int) -> bool:
    """Return whether a column is words in this row and addresses or numbers in all others."""
    below = rows[at + 1 : at + 1 + _ROWS_LOOKED_AT]
    if len(below) < 2:
        return False
    for column, title in enumerate(rows[at].cells):
        if not title.strip() or _is_data(title):
            continue
        cells = [cell for row in below if (cell := _cell(row, column))]
        if len(cells) >= max(2, 0.8 * len(below)) and all(map(_is_data, cells)):
            return True
    return False


def _columns_by_title(rows: Sequence[TableRow], header: int) -> TableColumns:
    titles = tuple(" ".join(cell.split()) for cell in rows[header].cells)
    kinds = tuple(map(title_kind, titles))
    below = rows[header + 1 : header + 1 + _ROWS_LOOKED_AT]

    def filled(kind: ColumnKind) -> list[int]:
        columns = [at for at, each in enumerate(kinds) if each is kind]
        return [at for at in columns if any(_cell(row, at) for row in below)] or columns

    whole = sorted(filled(ColumnKind.NAME), key=lambda at: _is_guest_title(titles[at]))
    first, last = filled(ColumnKind.FIRST_NAME)[:1], filled(ColumnKind.LAST_NAME)[:1]
    parts = (*first, *last)
    other = filled(ColumnKind.OTHER_NAME)
    unknown = [at for at, kind in enumerate(kinds) if kind is ColumnKind.UNKNOWN]
    guests = [at for at in filled(ColumnKind.GUESTS) if _share(below, at, looks_like_name) > 0.5]
    names = (
        tuple(whole[:1])
        or parts
        or _name_parts(titles, other)
        or tuple(guests[:1])
        or _names_by_content(below, unknown)
    )
    fallback = parts if names != parts else ()
    kinds = tuple(
        ColumnKind.GUESTS
        if kind is ColumnKind.NAME and at not in names and _is_guest_title(titles[at])
        else kind
        for at, kind in enumerate(kinds)
    )
    return TableColumns(names, titles, header + 1, kinds=_kinds_by_content(below, kinds), fallback=fallback)


def _kinds_by_content(rows: Sequence[TableRow], kinds: Sequence[ColumnKind]) -> tuple[ColumnKind, ...]:
    """Return the kinds, with ``ATTENDANCE`` where the cells of an unknown column say who comes.

    Yes and no may answer another question, where other columns have titles.
    """
    has_titles = any(kind is not ColumnKind.UNKNOWN for kind in kinds)
    is_clear_answer = partial(is_answer, plain=not has_titles)
    sample = rows[:_ROWS_LOOKED_AT]
    return tuple(
        ColumnKind.ATTENDANCE
        if kind is ColumnKind.UNKNOWN and _share(sample, at, is_clear_answer) > _SHARE_OF_ANSWERS
        else kind
        for at, kind in enumerate(kinds)
    )


def _is_guest_title(title: str) -> bool:
    return "guest" in title.casefold() or "гост" in title.casefold()


def _name_parts(titles: Sequence[str], columns: Sequence[int]) -> tuple[int, ...]:
    """Return the buyer's first and last name where these are two columns, else the first column."""
    first = [at for at in columns if re.search(r"first|given|имя", titles[at].casefold())]
    last = [at for at in columns if re.search(r"last|family|surname|фамилия", titles[at].casefold())]
    both = (*first[:1], *last[:1])
    return both if len(set(both)) == 2 else tuple(columns[:1])


def _names_by_content(rows: Sequence[TableRow], columns: Sequence[int]) -> tuple[int, ...]:
    """Return the first column in which most cells look like names."""
    sample = rows[:_ROWS_LOOKED_AT]
    return next(((at,) for at in columns if _share(sample, at, looks_like_name) > 0.5), ())


def _share(rows: Sequence[TableRow], column: int, test: Callable[[str], bool]) -> float:
    cells = [cell for row in rows if (cell := _cell(row, column))]
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _may_be_names(cell: str) -> bool:
    """Return whether a cell holds names only, as people write them into a message: “Anna <a@x.org>; Bob”."""
    return all(map(looks_like_name, re.split("[,;\t]", _ADDRESS.sub("", cell))))


def looks_like_name(text: str) -> bool:
    """Return whether a cell may be somebody's name: a few words of letters."""
    letters = _NAME_SIGNS.sub("", text)
    return 0 < len(letters) <= 60 and letters.isalpha() and len(text.split()) <= 5


def _is_data(cell: str) -> bool:
    plain = cell.strip()
    if len(plain) > _LONGEST_DATA:
        return False
    return EMAIL.fullmatch(plain) is not None or _NUMBER.fullmatch(plain) is not None


def _cell(row: TableRow, column: int) -> str:
    return row.cells[column].strip() if column < len(row.cells) else ""
