"""The divider between two texts; everything above them follows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSplitter, QSplitterHandle, QWidget

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
        paint_gutter(self, 0, self.width())

    def wheelEvent(self, event: QWheelEvent) -> None:
        text = self.splitter().widget(0)
        if isinstance(text, QAbstractScrollArea):
            QApplication.sendEvent(text.viewport(), event)


def paint_gutter(widget: QWidget, left: int, width: int) -> None:
    """Draw the band between the texts over a widget's whole height."""
    painter = QPainter(widget)
    painter.fillRect(left, 0, width, widget.height(), QColor(colors_of(widget.palette()).window))
