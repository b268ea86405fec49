"""The divider between two texts; everything above them follows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from meetup_desktop.ui.widgets.theme import Space, colors_of


class TextSplitter(QSplitter):
    """Shows the texts side by side."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(Space.GUTTER)

    def createHandle(self) -> QSplitterHandle:
        return _Gutter(self.orientation(), self)


class _Gutter(QSplitterHandle):
    """A band between the texts."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_gutter(self, self.rect().left(), self.width())


def paint_gutter(widget: QWidget, left: int, width: int) -> None:
    """Draw the band between the texts over a widget's whole height."""
    painter = QPainter(widget)
    painter.fillRect(left, 0, width, widget.height(), QColor(colors_of(widget.palette()).window))
