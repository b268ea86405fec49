"""Draws the lines of a text pane: the tint of the current blocks, selections over the full line pitch, the caret."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from meetup_desktop.ui.page.text.line_breaks import cursor_x
from meetup_desktop.ui.page.text.underlines import Underlines
from meetup_desktop.ui.widgets.theme import READING_LINE_HEIGHT, Colors, blend

#: Shares of the accent in the background of the current blocks, and of what an undo has just changed.
_CURRENT_TINT, _CHANGE_TINT = 0.07, 0.3
_LINE_BREAK_PX = 6.0  # of a selected line break
_FOCUS_EDGE_PX = 3  # at the left of the current block, in the pane that has the keyboard


class LinePainter:
    """Draws line by line; ``begin`` takes over what holds for all of them."""

    def __init__(self, colors: Colors) -> None:
        self.colors = colors
        #: Stretch of the document (top, height) that is tinted as the current block, and what has just changed.
        self.current: tuple[float, float] | None = None
        self.changed: tuple[int, int] | None = None  #: text positions
        self.is_focused = False
        self._selections: list[tuple[int, int, QTextCharFormat]] = []
        self.underlines = Underlines()
        self._caret = -1
        self._clip = QRectF()

    def begin(
        self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext, width: float
    ) -> None:
        """Draw the background, and remember selections and caret."""
        if self.current is not None:
            tint = blend(self.colors.accent, self.colors.surface, _CURRENT_TINT)
            painter.fillRect(QRectF(0, self.current[0], width, self.current[1]), QColor(tint))
            if self.is_focused:
                edge = QRectF(0, self.current[0], _FOCUS_EDGE_PX, self.current[1])
                painter.fillRect(edge, QColor(self.colors.accent))
        painter.setPen(QColor(self.colors.text))
        selections = (
            context.selections
        )  # a selection's format dies with it: the list is kept and the format copied
        self._selections = [
            (each.cursor.selectionStart(), each.cursor.selectionEnd(), QTextCharFormat(each.format))
            for each in selections
        ]
        if self.changed is not None:
            made = QTextCharFormat()
            made.setBackground(QColor(blend(self.colors.accent, self.colors.surface, _CHANGE_TINT)))
            self._selections.insert(0, (*self.changed, made))
        self._caret = context.cursorPosition
        self._clip = context.clip

    def draw_line(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """Draw a line whose layout has its position."""
        layout, start = block.layout(), block.position()
        ranges: list[QTextLayout.FormatRange] = []
        for first, end, made in self._selections:
            if first < start + block.length() and end > start:
                found = QTextLayout.FormatRange()
                found.start, found.format = max(0, first - start), made
                found.length = min(end - start, block.length() - 1) - found.start
                self._fill_selection(painter, block, rect, found)
                if end - start >= block.length():
                    self._fill_line_break(painter, block, rect, made)
                if found.length > 0:
                    ranges.append(found)
        layout.draw(painter, QPointF(0, 0), ranges, self._clip)
        if self.underlines:
            self.underlines.draw(painter, block, rect, self._clip, self.colors)
        if self._caret < -1 and layout.preeditAreaText():
            layout.drawCursor(painter, QPointF(0, 0), layout.preeditAreaPosition() - (self._caret + 2), 1)
        elif start <= self._caret < start + block.length():
            layout.drawCursor(painter, QPointF(0, 0), self._caret - start, 1)

    def _fill_selection(
        self, painter: QPainter, block: QTextBlock, rect: QRectF, selected: QTextLayout.FormatRange
    ) -> None:
        """Fill the selection over the whole pitch: Qt fills the height of the characters and leaves stripes."""
        if block.textDirection() != Qt.LayoutDirection.LeftToRight:
            return
        layout, last = block.layout(), selected.start + selected.length
        for number in range(layout.lineCount()):
            row = layout.lineAt(number)
            first = max(selected.start, row.textStart())
            end = min(last, row.textStart() + row.textLength())
            if first < end:
                left, right = cursor_x(row, first), cursor_x(row, end)
                _fill_row(painter, rect, row, (left, right), selected.format)

    def _fill_line_break(
        self, painter: QPainter, block: QTextBlock, rect: QRectF, made: QTextCharFormat
    ) -> None:
        """Show that the selection goes on in the next line."""
        row = block.layout().lineAt(block.layout().lineCount() - 1)
        if row.isValid() and block.textDirection() == Qt.LayoutDirection.LeftToRight:
            end = row.naturalTextWidth()
            _fill_row(painter, rect, row, (end, end + _LINE_BREAK_PX), made)


def _fill_row(
    painter: QPainter, rect: QRectF, row: QTextLine, edges: tuple[float, float], made: QTextCharFormat
) -> None:
    """Fill a row over its whole pitch, between two positions from its left edge."""
    extra = row.height() * (READING_LINE_HEIGHT - 1) / 2
    top, height = rect.top() + row.y() - extra, row.height() * READING_LINE_HEIGHT
    left, right = edges
    painter.fillRect(QRectF(rect.left() + left, top, right - left, height), made.background())
