"""Owns python-calamine: reads the cells of XLSX and ODS workbooks. It is imported with the first workbook."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from meetup_desktop.core.errors import PeopleError

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

ZIP_SIGNATURE = b"PK\x03\x04"
#: Compound files: workbooks of before 2007, and those with a password.
OLD_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_UNPACKED_BYTES = 60_000_000
#: calamine keeps a whole rectangle of cells in memory, from the first filled one to the last.
_MOST_CELLS = 1_000_000


class Sheet(NamedTuple):
    """A sheet of a workbook: its name, the line of its first row (from 1), and its cells as text."""

    name: str
    first_line: int
    rows: tuple[tuple[str, ...], ...]


def read_sheets(data: bytes) -> tuple[Sheet, ...]:
    """Return the visible sheets of a workbook that have any cells.

    Raises: PeopleError, reason ``not-a-sheet``, ``password``, ``old-sheet`` or ``too-large``.
    """
    if data.startswith(OLD_SIGNATURE):
        raise PeopleError("", "old-sheet")
    _check_parts(data)
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        visible = [one.name for one in workbook.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        sheets = tuple(_read_sheet(workbook.get_sheet_by_name(name)) for name in visible)
    except PasswordError as error:
        raise PeopleError("", "password") from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise PeopleError("", "not-a-sheet") from error
    return tuple(sheet for sheet in sheets if any(any(row) for row in sheet.rows))


def _read_sheet(sheet: CalamineSheet) -> Sheet:
    first = sheet.start[0] + 1 if sheet.start is not None else 1
    rows = tuple(tuple(map(_cell_text, row)) for row in sheet.to_python(skip_empty_area=True))
    return Sheet(sheet.name, first, rows)


def _cell_text(value: str | float | bool | date | time | datetime | timedelta) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value).strip()


def _check_parts(data: bytes) -> None:
    """Refuse what calamine cannot survive: XML with errors (it loops), and sheets too large for the memory.

    Seen with python-calamine 0.9.1, 2026-11-30. Raises: PeopleError.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED_BYTES:
                raise PeopleError("", "too-large")
            if not {"xl/workbook.xml", "content.xml"} & set(archive.namelist()):
                raise PeopleError("", "not-a-sheet")
            for name in archive.namelist():
                part = archive.read(name)
                if name.lower().endswith((".xml", ".rels")) or part.lstrip().startswith(b"<"):
                    _PartChecker().check(part)
    except (
        BadZipFile,
        ExpatError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        raise PeopleError("", "not-a-sheet") from error


class _PartChecker:
    """Reads one XML part of a workbook and adds up the area of its cells, the repeated ones of ODS included."""

    def __init__(self) -> None:
        self._rows = self._columns = 0  # of the area that is filled
        self._row = self._column = 0
        self._row_repeated = self._cell_repeated = 0

    def check(self, xml: bytes) -> None:
        """Raises: PeopleError, reason ``too-large`` or ``not-a-sheet``; ExpatError, ValueError."""
        parser = ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = self._start
        parser.CharacterDataHandler = self._fill
        parser.Parse(xml, True)

    def _refuse_doctype(self, *_: object) -> None:
        raise PeopleError("", "not-a-sheet")  # entities: no workbook has them

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = tag.rpartition(" ")[2]
        if kind == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._grow(self._row, 0)
        elif kind == "c":
            place = attributes.get("r", "")
            letters = place.rstrip("0123456789")
            self._grow(int(place[len(letters) :] or self._row), _column_number(letters))
        elif kind == "table-row":
            self._row += self._row_repeated
            self._row_repeated, self._column, self._cell_repeated = _repeated(attributes, "rows"), 0, 0
        elif kind in ("table-cell", "covered-table-cell"):
            self._column += self._cell_repeated
            self._cell_repeated = _repeated(attributes, "columns")
            if any(name.endswith(("value-type", "value", "formula")) for name in attributes):
                self._fill()
        elif kind == "table":
            self._row = self._row_repeated = 0

    def _fill(self, text: str = "x") -> None:
        """Count the cell of an ODS sheet as filled."""
        if self._row_repeated and self._cell_repeated and text.strip():
            self._grow(self._row + self._row_repeated, self._column + self._cell_repeated)

    def _grow(self, row: int, column: int) -> None:
        self._rows, self._columns = max(self._rows, row), max(self._columns, column)
        if self._rows * max(self._columns, 1) > _MOST_CELLS:
            raise PeopleError("", "too-large")


def _column_number(letters: str) -> int:
    """Return the number of a column, from 1; a workbook has 16,384 of them at most."""
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + ord(letter) - 64
    return number


def _repeated(attributes: dict[str, str], what: str) -> int:
    return next(
        (int(value) for name, value in attributes.items() if name.endswith(f"number-{what}-repeated")), 1
    )
