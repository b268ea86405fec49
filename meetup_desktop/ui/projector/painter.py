"""Paints the items of a page into a rectangle; the projector window and the miniature use it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from meetup_desktop.core.live.slides import Slide
from meetup_desktop.ui.projector.layout import body_items
from meetup_desktop.ui.projector.modes import MODES
from meetup_desktop.ui.projector.page import PageItem, Rectangle, Role
from meetup_desktop.ui.projector.text import HEIGHT, make_font
from meetup_desktop.ui.projector.theme import ProjectorTheme

#: Shapes the layout is made for; a window of another shape shows bars.
_NARROWEST, _WIDEST = 1.3, 2.4
_WIDTH_STEP = 16


def layout_area(rect: QRectF) -> tuple[float, QRectF]:
    """Return the layout's width (its height is 1080) and the part of ``rect`` that it fills."""
    if rect.width() <= 0 or rect.height() <= 0:
        return HEIGHT * 16 / 9, rect
    shape = rect.width() / rect.height()
    fitting = min(max(shape, _NARROWEST), _WIDEST)
    inner = QRectF(rect)
    if shape < fitting:
        inner.setHeight(rect.width() / fitting)
    elif shape > fitting:
        inner.setWidth(rect.height() * fitting)
    inner.moveCenter(rect.center())
    # In steps, so that shapes that differ by a rounding (1920x1080 and 750x422) share their layout.
    return round(HEIGHT * fitting / _WIDTH_STEP) * _WIDTH_STEP, inner


def draw_body(slide: Slide, size: QSize, ratio: float, theme: ProjectorTheme) -> QImage:
    """Return a picture of a slide without its band; ``size`` is in device pixels, ``ratio`` of them to a pixel of Qt.

    A worker calls it: large letters take Qt a millisecond for each name, and many names a while to lay out.
    """
    image = QImage(size, QImage.Format.Format_RGB32)
    items = body_items(slide, layout_area(QRectF(image.rect()))[0])
    painter = QPainter(image)
    paint(painter, QRectF(image.rect()), items, theme, MODES[slide.mode].background)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def paint(
    painter: QPainter,
    rect: QRectF,
    items: Iterable[PageItem],
    theme: ProjectorTheme,
    background: str | None = None,
) -> None:
    """Paint a page into ``rect``; ``background`` replaces the theme's."""
    painter.fillRect(rect, QColor(background or theme.background))
    paint_items(painter, rect, items, theme)


def paint_items(painter: QPainter, rect: QRectF, items: Iterable[PageItem], theme: ProjectorTheme) -> None:
    """Paint items of a page that fills ``rect``, over what is there."""
    painter.save()
    width, inner = layout_area(rect)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(inner.topLeft())
    painter.scale(inner.width() / width, inner.height() / HEIGHT)
    colors = {role: QColor(str(getattr(theme, role.value))) for role in Role}
    for item in items:
        _draw_item(painter, item, colors[item.role])
    painter.restore()


def _draw_item(painter: QPainter, item: PageItem, color: QColor) -> None:
    if isinstance(item, Rectangle):
        painter.setPen(QPen(color, item.stroke) if item.stroke else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if item.stroke else color)
        painter.drawRoundedRect(item.rect, item.radius, item.radius)
        return
    painter.setPen(color)
    painter.setFont(make_font(item.size, item.weight))
    painter.drawText(QPointF(item.x, item.baseline), item.text)
