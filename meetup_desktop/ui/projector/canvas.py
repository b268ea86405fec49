"""A widget that shows the session's slide; the projector's window and the miniature are made of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.live.slides import PAGE_MS, Slide
from meetup_desktop.services.live.live_session import LiveSession
from meetup_desktop.ui.projector import layout
from meetup_desktop.ui.projector.painter import paint, plane
from meetup_desktop.ui.projector.theme import DARK, LIGHT


class SlideCanvas(QWidget):
    """Paints what the session says is on; repaints when that changes and turns pages by itself."""

    def __init__(self, session: LiveSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = DARK
        self._slide = session.slide()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self.look)
        session.evening_changed.connect(self.look)
        session.ticked.connect(self.look)
        session.heading_changed.connect(self.look)

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self._slide

    def use_light(self, light: bool) -> None:
        """Light for bright rooms, dark for others."""
        self._theme = LIGHT if light else DARK
        self.update()

    @Slot()
    def look(self) -> None:
        """Ask the session what is on and repaint when it is something else."""
        slide = self._session.slide()
        if slide != self._slide:
            self._slide = slide
            self.update()
        if self.isVisible() and layout.pages(slide, plane(QRectF(self.rect()))[0]) > 1:
            self._turn.start(self._until_turn())
        else:
            self._turn.stop()

    def _until_turn(self) -> int:
        return PAGE_MS - self._session.shown_ms() % PAGE_MS

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another shape may need another number of pages."""
        super().resizeEvent(event)
        self.look()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the slide."""
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), self._slide, self._theme)
        painter.end()
