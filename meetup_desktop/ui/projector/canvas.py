"""A widget that shows the slide of the evening; the projector's window and the miniature are made of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.live.slides import Slide
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.ui.projector.layout import page_items
from meetup_desktop.ui.projector.modes import MODES
from meetup_desktop.ui.projector.page import PageItem
from meetup_desktop.ui.projector.painter import paint, plane
from meetup_desktop.ui.projector.theme import DARK, LIGHT


class SlideCanvas(QWidget):
    """Paints the slide of the view. It is laid out once for each slide, and only while it is seen."""

    def __init__(self, session: LiveSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._slide = session.view.slide
        self._page: tuple[str | None, tuple[PageItem, ...]] = (None, ())  #: background and items
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.live_changed.connect(self.show_view)

    @property
    def slide(self) -> Slide:
        """Return what is shown."""
        return self._slide

    def use_light(self, light: bool) -> None:
        """Light for bright rooms, dark for others."""
        self._theme = LIGHT if light else DARK
        self.update()

    @Slot(object)
    def show_view(self, view: LiveView) -> None:
        """Show the slide of a view."""
        if view.slide != self._slide:
            self._slide = view.slide
            self._lay_out()

    def _lay_out(self) -> None:
        if not self.isVisible():
            return
        items = page_items(self._slide, plane(QRectF(self.rect()))[0])
        page = MODES[self._slide.mode].background, items
        if page != self._page:
            self._page = page
            self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another shape may need another number of pages."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page."""
        painter = QPainter(self)
        background, items = self._page
        paint(painter, QRectF(self.rect()), items, self._theme, background)
        painter.end()
