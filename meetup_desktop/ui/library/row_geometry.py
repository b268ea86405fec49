"""The positions of rows that have one of two heights."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QRect


class RowGeometry:
    """Calculates the position of each row of a list with heading rows and page rows."""

    def __init__(self, row_count: int, heading_rows: list[int], heading_px: int, page_px: int) -> None:
        self._rows, self._headings = row_count, heading_rows
        self._heading_px, self._page_px = heading_px, page_px

    @property
    def height(self) -> int:
        """Return the height of all rows, px."""
        return self.top(self._rows)

    def top(self, row: int) -> int:
        """Return the upper edge of a row, px from the upper edge of the first row."""
        before = bisect_left(self._headings, row)
        return before * self._heading_px + (row - before) * self._page_px

    def rect(self, row: int, width: int) -> QRect:
        """Return the rectangle of a row."""
        top = self.top(row)
        return QRect(0, top, width, self.top(row + 1) - top)

    def row_at(self, y: int) -> int:
        """Return the row at a height in px, or -1 outside the rows."""
        if not 0 <= y < self.height:
            return -1
        low, high = 0, self._rows - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.top(middle) <= y else (low, middle - 1)
        return low
