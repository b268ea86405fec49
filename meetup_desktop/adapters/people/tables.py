"""The reader of lists of people, for files, pasted text and the command line alike."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from meetup_desktop.adapters.people.decoding import decode_text
from meetup_desktop.adapters.people.sheets import OLD_SIGNATURE, ZIP_SIGNATURE, Sheet, read_sheets
from meetup_desktop.core.errors import PeopleError
from meetup_desktop.core.people.columns import find_columns
from meetup_desktop.core.people.table import PeopleTable, TableRow

#: More than any meetup; a larger file is not a list of people.
_MOST_TEXT_BYTES, _MOST_SHEET_BYTES, _MOST_ROWS = 2_000_000, 10_000_000, 50_000
_LINE_BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_SEPARATOR_LINE = re.compile(r'\s*"?sep=([^"\w\s]|\t)"?\s*', re.IGNORECASE)
_SEPARATORS = ";\t,"
_LINES_LOOKED_AT = 30
#: A cell may go over so many lines; a quote left open must not swallow the rest of the list.
_MOST_LINES_OF_A_ROW = 30
_UNFINISHED = "unexpected end of data"


def read_people_table(data: bytes, encoding: str = "") -> PeopleTable:
    """Read a list of people: text of any usual encoding and separator, XLSX or ODS.

    ``encoding`` is one of ``core.people.table.ENCODINGS``; without it, the text tells.
    Raises: PeopleError, reason ``too-large``, ``not-text``, ``not-a-sheet``, ``old-sheet`` or ``password``.
    """
    if data.startswith((ZIP_SIGNATURE, OLD_SIGNATURE)):
        if len(data) > _MOST_SHEET_BYTES:
            raise PeopleError("", "too-large")
        return _choose_sheet(read_sheets(data))
    if len(data) > _MOST_TEXT_BYTES:
        raise PeopleError("", "too-large")
    decoded = decode_text(data, encoding)
    return PeopleTable(_read_rows(decoded.text), decoded.encoding)


def read_pasted_table(text: str) -> PeopleTable:
    """Read a list of people from the clipboard. Raises: PeopleError, reason ``too-large`` or ``not-text``."""
    if len(text) > _MOST_TEXT_BYTES:
        raise PeopleError("", "too-large")
    if "\x00" in text:
        raise PeopleError("", "not-text")
    return PeopleTable(_read_rows(text.removeprefix("\ufeff")))


def _choose_sheet(sheets: Sequence[Sheet]) -> PeopleTable:
    """Return the first sheet whose column titles name people, or the first with anything in it."""
    tables = [
        PeopleTable(
            tuple(
                TableRow(line, row)
                for line, row in enumerate(sheet.rows, sheet.first_line)
                if any(cell.strip() for cell in row)
            ),
            sheet=sheet.name,
        )
        for sheet in sheets
    ]
    if any(len(table.rows) > _MOST_ROWS for table in tables):
        raise PeopleError("", "too-large")
    titled = (table for table in tables if (found := find_columns(table)).titles and found.names)
    return next(titled, tables[0] if tables else PeopleTable(()))


def _read_rows(text: str) -> tuple[TableRow, ...]:
    lines = _LINE_BREAK.split(text)
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    named = _SEPARATOR_LINE.fullmatch(lines[first])
    if named is not None:
        lines[first] = ""
    separator = named.group(1) if named is not None else _detect_separator(lines)
    rows = tuple(islice(_parse_rows(lines, separator), _MOST_ROWS + 1))
    if len(rows) > _MOST_ROWS:
        raise PeopleError("", "too-large")
    return rows


def _detect_separator(lines: Sequence[str]) -> str:
    """Return the separator that cuts most of the first lines into the same number of cells."""
    filled = [line for line in lines if line.strip()][:_LINES_LOOKED_AT]

    def agreement(separator: str) -> tuple[int, int]:
        counts = Counter(_count_cells(line, separator) for line in filled)
        del counts[0], counts[1]
        (cells, times), *_ = counts.most_common(1) or [(0, 0)]
        return times, cells

    # The first of equals: commas also stand inside cells.
    return max(_SEPARATORS, key=agreement)


def _count_cells(line: str, separator: str) -> int:
    try:
        return len(_parse_cells([line], separator) or ())
    except _OpenQuote:
        return 0


def _parse_rows(lines: Sequence[str], separator: str) -> Iterator[TableRow]:
    at = 0
    while at < len(lines):
        first = at
        at += 1
        if not lines[first].strip(" \t;,\ufeff\u200b"):
            continue
        try:
            cells = _parse_cells([lines[first]], separator)
        except _OpenQuote:
            cells, at = _parse_long_row(lines, first, separator)
        text = "\n".join(lines[first:at])
        if cells is None:
            yield TableRow(first + 1, (text,), text, "quotes")
        elif any(cell.strip() for cell in cells):
            yield TableRow(first + 1, tuple(cells), text)


class _OpenQuote(Exception):
    """A quote is still open at the end of the line."""


def _parse_long_row(lines: Sequence[str], first: int, separator: str) -> tuple[list[str] | None, int]:
    """Return the cells of a row over several lines and the line after it; None when its quote is never closed."""
    for end in range(first + 2, min(first + _MOST_LINES_OF_A_ROW, len(lines)) + 1):
        try:
            cells = _parse_cells(lines[first:end], separator)
        except _OpenQuote:
            continue
        return (cells, end) if cells is not None else (None, first + 1)
    return None, first + 1


def _parse_cells(lines: Sequence[str], separator: str) -> list[str] | None:
    """Return the cells of one row; None when its quotes do not match. Raises: _OpenQuote."""
    text = "\n".join(lines)
    if '"' not in text:
        return text.split(separator)
    try:
        return next(csv.reader([text], delimiter=separator, skipinitialspace=True, strict=True), [])
    except csv.Error as error:
        if _UNFINISHED in str(error):
            raise _OpenQuote from error
        return None
