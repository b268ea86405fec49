"""A list of people that was read, and what would be added of it: shown before anybody is added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from meetup_desktop.core.people.columns import TableColumns, find_columns
from meetup_desktop.core.people.people_list import PeopleList, select_people
from meetup_desktop.core.people.table import PeopleTable


class ColumnChoice(NamedTuple):
    """A column that may hold names: its place, its title (empty without one), and its first cell that is not empty."""

    column: int
    title: str
    sample: str


@dataclass(frozen=True)
class PeoplePreview:
    """A table, how it is read, and the people in it. ``source`` is the file's name, empty for pasted text.

    ``path`` is where the file can be read again, ``encoding`` the one that was chosen, empty where the text told it.
    """

    source: str
    table: PeopleTable
    columns: TableColumns
    people: PeopleList
    on_list: tuple[str, ...] = ()
    path: str = ""
    encoding: str = ""

    @property
    def has_encoding(self) -> bool:
        """Whether the people come from a text file, which another encoding may turn into others."""
        return bool(self.path and self.table.encoding)

    @property
    def needs_answer(self) -> bool:
        """Whether somebody has to look before the people are added: not for a plain list of names."""
        return not self.columns.every_cell or bool(self.people.left_out) or bool(self.people.guests)

    @property
    def choices(self) -> tuple[ColumnChoice, ...]:
        """Return the columns to choose from; a list by hand has none."""
        rows = self.table.rows[self.columns.first_row :]
        width = max((len(row.cells) for row in self.table.rows), default=0)
        titles = (*self.columns.titles, *[""] * width)
        found = []
        for column in range(width if width > 1 else 0):
            cells = (row.cells[column] for row in rows if column < len(row.cells))
            sample = next((cell for cell in (" ".join(cell.split()) for cell in cells) if cell), "")
            if sample or titles[column]:
                found.append(ColumnChoice(column, titles[column], sample))
        return tuple(found)

    def with_names(self, columns: tuple[int, ...]) -> PeoplePreview:
        """Return the preview with the names taken from these columns; from every cell when there are none."""
        chosen = replace(self.columns, names=columns, every_cell=not columns, fallback=())
        return replace(self, columns=chosen, people=select_people(self.table, chosen, self.on_list))


def preview_people(source: str, table: PeopleTable, on_list: Iterable[str] = ()) -> PeoplePreview:
    """Return the preview of a table, with the columns that hold the names most likely."""
    columns, known = find_columns(table), tuple(on_list)
    return PeoplePreview(source, table, columns, select_people(table, columns, known), known)
