"""Breaks one line of a text into the rows that are seen."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine, QTextOption

from meetup_desktop.ui.widgets.theme import READING_LINE_HEIGHT

LONGEST_ROW = 72  # characters


def set_formats(block: QTextBlock, ranges: list[QTextLayout.FormatRange]) -> None:
    """Give a line its formats; those that an input method gave to the text it is composing stay."""
    layout = block.layout()
    composed = len(layout.preeditAreaText())
    if composed:
        at = layout.preeditAreaPosition()
        for each in ranges:
            if each.start >= at:
                each.start += composed
            elif each.start + each.length > at:
                each.length += composed
        ranges = ranges + [each for each in layout.formats() if at <= each.start < at + composed]
    layout.setFormats(ranges)


def break_line(block: QTextBlock, option: QTextOption, width: float) -> float:
    """Break a line at words and return its height: no row is wider than ``width`` or longer than 72 characters.

    The height is in whole pixels: sums of fractions would differ between two panes, and with them the ranges of their
    scroll bars.
    """
    layout, height = block.layout(), 0.0
    is_left_to_right = block.textDirection() == Qt.LayoutDirection.LeftToRight
    own = QTextOption(option)
    own.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    own.setTextDirection(block.textDirection())
    own.setAlignment(Qt.AlignmentFlag.AlignLeft if is_left_to_right else Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(own)
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        # Not setNumColumns, which breaks inside words. A space that ends the row does not count.
        if is_left_to_right and row.textLength() > LONGEST_ROW + 1:
            row.setLineWidth(cursor_x(row, row.textStart() + LONGEST_ROW))
        row.setPosition(QPointF(0, height + row.height() * (READING_LINE_HEIGHT - 1) / 2))
        height += row.height() * READING_LINE_HEIGHT
    layout.endLayout()
    return float(ceil(height))


def cursor_x(row: QTextLine, position: int) -> float:
    """Return where a character begins, from the left edge of the line. PySide returns the position as well."""
    found: Any = row.cursorToX(position)  # a tuple, which the stubs do not know
    return float(found[0])
