"""Where rows of two heights stand."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QRect


class RowGeometry:
    """Where each row stands in a list of rows of two heights, by counting instead of asking row by row."""

    def __init__(self, rows: int, headings: list[int], heading_px: int, page_px: int) -> None:
        self._rows, self._headings = rows, headings
        self._heading_px, self._page_px = heading_px, page_px

    @property
    def height(self) -> int:
        """Of all rows, px."""
        return self.top(self._rows)

    def top(self, row: int) -> int:
        """Return the upper edge of that row, px from the first row's."""
        before = bisect_left(self._headings, row)
        return before * self._heading_px + (row - before) * self._page_px

    def rect(self, row: int, width: int) -> QRect:
        """Return the place of that row."""
        top = self.top(row)
        return QRect(0, top, width, self.top(row + 1) - top)

    def at(self, y: int) -> int:
        """Return the row at that height, or -1."""
        if not 0 <= y < self.height:
            return -1
        low, high = 0, self._rows - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.top(middle) <= y else (low, middle - 1)
        return low
