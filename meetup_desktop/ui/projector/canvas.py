"""A widget that shows the slide of the evening; the projector's window and the miniature are made of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.live.slides import Slide
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.ui.projector.layout import body_items, top_items
from meetup_desktop.ui.projector.modes import MODES
from meetup_desktop.ui.projector.page import BODY_TOP, PageItem
from meetup_desktop.ui.projector.painter import paint, plane
from meetup_desktop.ui.projector.text import HEIGHT
from meetup_desktop.ui.projector.theme import DARK, LIGHT


class SlideCanvas(QWidget):
    """Paints the slide of the view. It is laid out once for each slide, and only while it is seen.

    A second that passes changes the band alone, and only the band is painted again: large letters take Qt a
    millisecond each name.
    """

    def __init__(self, session: LiveSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._slide = session.view.slide
        self._background: str | None = None
        self._body: tuple[PageItem, ...] = ()
        self._band: tuple[PageItem, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.live_changed.connect(self.show_view)

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self._slide

    def use_light(self, light: bool) -> None:
        """Use the light theme for bright rooms, or the dark one."""
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
        width = plane(QRectF(self.rect()))[0]
        background, body = MODES[self._slide.mode].background, body_items(self._slide, width)
        band = top_items(self._slide, width)
        if (background, body, bool(band)) != (self._background, self._body, bool(self._band)):
            self.update()
        elif band != self._band:
            self.update(self._band_area())
        self._background, self._body, self._band = background, body, band

    def _band_area(self) -> QRect:
        _, inner = plane(QRectF(self.rect()))
        bottom = inner.top() + inner.height() * BODY_TOP / HEIGHT
        return QRect(0, 0, self.width(), math.floor(bottom))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another shape may need another number of pages."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, or the band alone where nothing else is exposed."""
        is_band_alone = bool(self._band) and self._band_area().contains(event.rect())
        items = self._band if is_band_alone else (*self._body, *self._band)
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), items, self._theme, self._background)
        painter.end()
