"""A miniature of the projector's picture, painted by the same code."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.projector.canvas import SlideCanvas

_SHAPE = 16 / 9
_SMALLEST = QSize(112, 63)


class ProjectorMiniature(QWidget):
    """Keeps the canvas at 16:9, as large as fits."""

    def __init__(self, session: LiveSession, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = SlideCanvas(session, tasks, self)
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # A light slide in a light window would have no edge.
        self._frame = QFrame(self)
        self._frame.setProperty("role", "outline")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(_SMALLEST)
        self.setAccessibleName(self.tr("What the projector shows"))

    def hasHeightForWidth(self) -> bool:
        """Return the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at 16:9."""
        return round(width / _SHAPE)

    def sizeHint(self) -> QSize:
        """Return a comfortable size on a laptop."""
        return QSize(560, 315)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Fit the canvas into the widget, centred horizontally, at the top."""
        width = min(self.width(), round(self.height() * _SHAPE))
        height = round(width / _SHAPE)
        self.canvas.setGeometry((self.width() - width) // 2, 0, width, height)
        self._frame.setGeometry(self.canvas.geometry())
