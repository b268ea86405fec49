"""A table or list of people as it stands in a file, before anything is known about its columns."""

from __future__ import annotations

from dataclasses import dataclass

#: The encodings that a person may choose, by the names people know them by.
ENCODINGS = (
    "UTF-8",
    "Windows-1251",
    "KOI8-R",
    "CP866",
    "Mac Cyrillic",
    "UTF-16",
    "Windows-1250",
    "Windows-1252",
)


@dataclass(frozen=True)
class TableRow:
    """A row that is not empty: its first line in the file (from 1), its cells, and the text it was made from.

    ``problem`` is ``quotes`` where the row's quotes do not match; its only cell is the whole line then.
    ``text`` is empty in spreadsheets.
    """

    line: int
    cells: tuple[str, ...]
    text: str = ""
    problem: str = ""


@dataclass(frozen=True)
class PeopleTable:
    """The rows of a file, and where they come from.

    ``encoding`` is the name people know it by, or empty; ``sheet`` the name of the sheet in a workbook.
    """

    rows: tuple[TableRow, ...]
    encoding: str = ""
    sheet: str = ""
