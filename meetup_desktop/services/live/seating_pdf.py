"""The seating on paper: who sits where in every round, and a sign for each table. For the day the laptop dies.

Plain functions for a worker thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from meetup_desktop.adapters.storage.private_files import write_private_file
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import NotWritable
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.names import HIDDEN_NAME, name_sort_key, names_for_room
from meetup_desktop.core.live.projector_strings import projector_string

_DPI = 150
_MARGIN_MM = 15
_NAME_PT, _HEAD_PT, _SIGN_PT = 11, 15, 330
_ROW_PT = 20
#: Names are read from a distance: no more than this share of the width, whatever the number of rounds.
_NAME_SHARE = 0.45


@dataclass(frozen=True)
class SeatingSheet:
    """What is printed. ``rows`` are names with the table (from 1) in each round, None without a seat."""

    titles: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]
    tables: int
    table_words: tuple[str, ...]


def seating_sheet(evening: Evening, titles: Sequence[str], languages: Sequence[str]) -> SeatingSheet:
    """Return what is to be printed of an evening: the names as the room sees them, in their order."""
    names = names_for_room(evening)
    seats = {
        person.id: [_table_of(one.groups, person.id) for one in evening.rounds]
        for person in evening.participants
    }
    rows = [
        (names[person], tuple(tables))
        for person, tables in seats.items()
        if any(tables) and names[person] != HIDDEN_NAME
    ]
    rows.sort(key=lambda row: name_sort_key(row[0]))
    columns = tuple(str(number) for number in range(1, len(evening.rounds) + 1))
    tables = max((len(one.groups) for one in evening.rounds), default=0)
    words = tuple(projector_string("table", language) for language in languages)
    return SeatingSheet(tuple(titles), columns, tuple(rows), tables, words)


def write_seating_pdf(path: Path, sheet: SeatingSheet, font_family: str) -> None:
    """Write the list and the signs as a PDF. Raises: NotWritable."""
    try:
        write_private_file(path, _paint(sheet, font_family))
    except OSError as error:
        raise NotWritable(str(path), system_reason(error)) from error


def _table_of(groups: Sequence[Sequence[str]], person: str) -> int | None:
    return next((number for number, group in enumerate(groups, 1) if person in group), None)


def _paint(sheet: SeatingSheet, font_family: str) -> bytes:
    """Return the PDF. The names are in memory alone until they are written where the person wants them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(" / ".join(sheet.titles))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(5, "the page cannot be painted")
    try:
        page = _Page(painter, writer, QRectF(0, 0, writer.width(), writer.height()), font_family)
        page.paint_list(sheet)
        for table in range(1, sheet.tables + 1):
            writer.newPage()
            page.paint_sign(table, sheet.table_words)
    finally:
        painter.end()
    return bytes(buffer.data().data())


class _Page:
    def __init__(self, painter: QPainter, writer: QPdfWriter, area: QRectF, family: str) -> None:
        self._painter, self._writer, self._area, self._family = painter, writer, area, family

    def paint_list(self, sheet: SeatingSheet) -> None:
        """Paint the names with their tables, on as many pages as are needed; each has the heading."""
        row = _ROW_PT * _DPI / 72
        heads = self._heading_height(sheet)
        on_page = max(1, int((self._area.height() - heads - row) // row))
        starts = range(0, max(1, len(sheet.rows)), on_page)
        for start in starts:
            if start:
                self._writer.newPage()
            self._paint_heading(sheet, heads)
            for number, (name, tables) in enumerate(sheet.rows[start : start + on_page]):
                self._paint_row(
                    name, tables, len(sheet.columns), QRectF(0, heads + row * (number + 1), 0, row)
                )
            self._paint_columns(sheet.columns, QRectF(0, heads, 0, row))

    def _heading_height(self, sheet: SeatingSheet) -> float:
        return len(sheet.titles) * _HEAD_PT * 1.5 * _DPI / 72 + _ROW_PT * _DPI / 144

    def _paint_heading(self, sheet: SeatingSheet, height: float) -> None:
        self._set_font(_HEAD_PT, bold=True)
        line = height / max(1, len(sheet.titles) + 0.5)
        for number, title in enumerate(sheet.titles):
            self._text(QRectF(0, number * line, self._area.width(), line), title)

    def _paint_columns(self, columns: Sequence[str], band: QRectF) -> None:
        self._set_font(_NAME_PT, bold=True)
        for number, text in enumerate(columns):
            self._text(self._cell(number, len(columns), band), text, Qt.AlignmentFlag.AlignHCenter)
        self._painter.setPen(QPen(Qt.GlobalColor.black, 2))
        bottom = band.bottom()
        self._painter.drawLine(0, round(bottom), round(self._area.width()), round(bottom))

    def _paint_row(self, name: str, tables: Sequence[int | None], count: int, band: QRectF) -> None:
        self._set_font(_NAME_PT, bold=True)
        self._text(QRectF(0, band.top(), self._name_width(), band.height()), name)
        self._set_font(_NAME_PT)
        for number, table in enumerate(tables):
            text = "–" if table is None else str(table)
            self._text(self._cell(number, count, band), text, Qt.AlignmentFlag.AlignHCenter)
        self._painter.setPen(QPen(Qt.GlobalColor.lightGray, 1))
        self._painter.drawLine(0, round(band.bottom()), round(self._area.width()), round(band.bottom()))

    def paint_sign(self, table: int, words: Sequence[str]) -> None:
        """Paint the number of a table as large as the page allows, with the word for it above."""
        self._set_font(_HEAD_PT * 2, bold=True)
        width, height = self._area.width(), self._area.height()
        self._text(QRectF(0, 0, width, height / 8), " / ".join(words), Qt.AlignmentFlag.AlignHCenter)
        self._set_font(_SIGN_PT, bold=True)
        needed = QFontMetricsF(self._painter.font(), self._writer).horizontalAdvance(str(table))
        if needed > width:
            self._set_font(_SIGN_PT * width / needed, bold=True)
        self._text(QRectF(0, height / 8, width, height * 6 / 8), str(table), Qt.AlignmentFlag.AlignHCenter)

    def _name_width(self) -> float:
        return self._area.width() * _NAME_SHARE

    def _cell(self, number: int, count: int, band: QRectF) -> QRectF:
        left = self._name_width()
        size = QSizeF((self._area.width() - left) / max(1, count), band.height())
        return QRectF(left + number * size.width(), band.top(), size.width(), size.height())

    def _set_font(self, points: float, bold: bool = False) -> None:
        font = QFont(self._family)
        font.setPointSizeF(points)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(Qt.GlobalColor.black)

    def _text(self, area: QRectF, text: str, aligned: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        metrics = QFontMetricsF(self._painter.font(), self._writer)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self._painter.drawText(area, aligned | Qt.AlignmentFlag.AlignVCenter, shown)
