"""The grid of the Page tab: what stands above the texts shares their left edges and widths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from meetup_desktop.ui.widgets.tab_order import ManuallyPlaced
from meetup_desktop.ui.widgets.theme import Space


class ColumnEdges(NamedTuple):
    """Where the lines of a text begin, and how wide they may be, in pixels of the tab."""

    left: int
    width: int


class ColumnRow(ManuallyPlaced):
    """A row over the texts: one widget above each of them, or one above all, exactly as wide as the lines below.

    A layout would not do: its widgets' minimum widths would keep a window from becoming narrower.
    """

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        self._edges: list[ColumnEdges] = []
        self._is_stacked = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_widgets(widgets)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets from left to right; those that were shown before, and are no other row's, are deleted."""
        for old in self._widgets:
            if old not in widgets and old.parent() is self:
                old.setParent(None)
                old.deleteLater()
        self._widgets = list(widgets)
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        self.updateGeometry()
        self._place()

    def set_edges(self, edges: Sequence[ColumnEdges]) -> None:
        """Take over the edges of the texts; a single widget reaches from the first to the last."""
        if list(edges) != self._edges:
            self._edges = list(edges)
            self._place()

    def set_stacked(self, is_stacked: bool) -> None:
        """Show the widgets one above the other, or side by side."""
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            self.updateGeometry()
            self._place()

    def sizeHint(self) -> QSize:
        heights = [widget.sizeHint().height() for widget in self._widgets]
        if self._is_stacked:
            return QSize(0, sum(heights) + Space.L * max(0, len(heights) - 1))
        return QSize(0, max(heights, default=0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        edges = self._edges or [ColumnEdges(Space.L, max(0, self.width() - 2 * Space.L))]
        if len(self._widgets) == 1 and len(edges) > 1:
            last = edges[-1]
            edges = [ColumnEdges(edges[0].left, last.left + last.width - edges[0].left)]
        top = 0
        for widget, (left, width) in zip(self._widgets, edges, strict=False):
            height = widget.sizeHint().height() if self._is_stacked else self.height()
            widget.setGeometry(left, top, max(1, width), height)
            top += height + Space.L if self._is_stacked else 0
