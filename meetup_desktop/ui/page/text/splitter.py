"""The divider between two texts; everything above them follows it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSplitter, QSplitterHandle, QWidget

from meetup_desktop.ui.widgets.theme import Space, colors_of

_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
_HANDLE_PX = {_ACROSS: Space.GUTTER, _DOWN: Space.S}


class TextSplitter(QSplitter):
    """Shows the texts side by side, or one above the other; the divider has a place of its own for either."""

    def __init__(self) -> None:
        super().__init__(_ACROSS)
        self._sizes: dict[Qt.Orientation, list[int]] = {}
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_HANDLE_PX[_ACROSS])

    @property
    def is_stacked(self) -> bool:
        """Return whether the texts stand one above the other."""
        return self.orientation() == _DOWN

    def set_stacked(self, is_stacked: bool) -> None:
        """Put the texts one above the other, or side by side."""
        if is_stacked != self.is_stacked:
            self._sizes[self.orientation()] = self.sizes()
            self.setOrientation(_DOWN if is_stacked else _ACROSS)
            self.setHandleWidth(_HANDLE_PX[self.orientation()])
            self.setSizes(self._sizes.get(self.orientation(), [1000] * self.count()))

    def share_room(self) -> None:
        """Give all texts the same room."""
        self._sizes.clear()
        self.setSizes([1000] * self.count())

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """Take over where the divider was; how the texts stand depends on the room that there is now."""
        orientation = self.orientation()
        is_restored = super().restoreState(state)
        if self.orientation() != orientation:
            self.setOrientation(orientation)
            self.share_room()
        self.setHandleWidth(_HANDLE_PX[orientation])
        return is_restored

    def createHandle(self) -> QSplitterHandle:
        return _Gutter(self.orientation(), self)


class _Gutter(QSplitterHandle):
    """A band between the texts."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_gutter(self, 0, self.width())

    def wheelEvent(self, event: QWheelEvent) -> None:
        text = self.splitter().findChild(QAbstractScrollArea)
        if text is not None:
            QApplication.sendEvent(text.viewport(), event)


def paint_gutter(widget: QWidget, left: int, width: int) -> None:
    """Draw the band between the texts over a widget's whole height."""
    painter = QPainter(widget)
    painter.fillRect(left, 0, width, widget.height(), QColor(colors_of(widget.palette()).window))
