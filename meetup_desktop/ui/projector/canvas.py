"""The widget that paints slides; base of the projector window and the miniature."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.live.slides import Slide
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.tasks import Pool, Task, Tasks
from meetup_desktop.ui.projector.layout import top_items
from meetup_desktop.ui.projector.page import BODY_TOP, PageItem
from meetup_desktop.ui.projector.painter import draw_body, layout_area, paint_items
from meetup_desktop.ui.projector.text import HEIGHT
from meetup_desktop.ui.projector.theme import DARK, LIGHT, ProjectorTheme


@dataclass(frozen=True)
class _Body:
    """What the picture of a slide's body depends on."""

    mode: str
    content: object
    turn: int
    has_band: bool
    size: QSize
    ratio: float
    theme: ProjectorTheme


class SlideCanvas(QWidget):
    """Shows the slide of the view. It is laid out once for each slide, and only while it is seen.

    The body is laid out and painted by a worker: large letters take Qt a millisecond each name. Until its picture has
    come, the canvas keeps the last one together with its band. A second that passes paints the band alone.
    """

    def __init__(self, session: LiveSession, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._theme = DARK
        self._slide = session.view.slide
        self._body: _Body | None = None
        self._drawing: Task | None = None
        # A worker that paints competes with the GUI thread: what the same key changed in the window goes first.
        self._draw_timer = QTimer(self, singleShot=True, interval=0)
        self._draw_timer.timeout.connect(self._draw)
        self._picture: QImage | None = None
        self._band: tuple[PageItem, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.live_changed.connect(self.show_view)

    @property
    def slide(self) -> Slide:
        """Return the slide that is shown."""
        return self._slide

    @property
    def is_drawing(self) -> bool:
        """Whether the picture of the slide has yet to come."""
        return self._drawing is not None or self._draw_timer.isActive()

    def set_light_theme(self, is_light: bool) -> None:
        """Use the light theme for bright rooms, or the dark one."""
        self._theme = LIGHT if is_light else DARK
        self._update_page()

    @Slot(object)
    def show_view(self, view: LiveView) -> None:
        """Show the slide of a view."""
        if view.slide != self._slide:
            self._slide = view.slide
            self._update_page()

    def _update_page(self) -> None:
        if not self.isVisible() or self.size().isEmpty():
            return
        slide, ratio = self._slide, self.devicePixelRatioF()
        has_band = slide.band is not None
        body = _Body(slide.mode, slide.content, slide.turn, has_band, self.size() * ratio, ratio, self._theme)
        if body != self._body:
            self._body = body
            self._draw_timer.start()
        elif not self.is_drawing:
            self._show_band()

    @Slot()
    def _draw(self) -> None:
        if self._body is None:
            return
        if self._drawing is not None:
            self._drawing.cancel()
        body = self._body
        arguments = (self._slide, body.size, body.ratio, body.theme)
        self._drawing = self._tasks.run(draw_body, *arguments, done=self._show_picture, pool=Pool.SLIDES)

    @Slot(object)
    def _show_picture(self, picture: QImage) -> None:
        self._drawing, self._picture = None, picture
        self._band = self._band_items()
        self.update()

    def _show_band(self) -> None:
        band = self._band_items()
        if band != self._band:
            self._band = band
            self.update(self._band_area())

    def _band_items(self) -> tuple[PageItem, ...]:
        return top_items(self._slide, layout_area(QRectF(self.rect()))[0])

    def _band_area(self) -> QRect:
        _, inner = layout_area(QRectF(self.rect()))
        bottom = inner.top() + inner.height() * BODY_TOP / HEIGHT
        return QRect(0, 0, self.width(), math.floor(bottom))

    def showEvent(self, event: QShowEvent) -> None:
        """Update the slide after it was hidden."""
        super().showEvent(event)
        self._update_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the slide again: another shape may need another number of pages."""
        super().resizeEvent(event)
        self._update_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture of the body where it is exposed, and the band."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        if self._picture is None:
            painter.fillRect(event.rect(), QColor(self._theme.background))
        else:
            painter.drawImage(self.rect(), self._picture)
        paint_items(painter, QRectF(self.rect()), self._band, self._theme)
        painter.end()
