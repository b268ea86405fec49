"""Paints a page into any rectangle: the second screen, the preview and the miniature use this and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from meetup_desktop.ui.projector.page import PageItem, Rectangle, Role
from meetup_desktop.ui.projector.text import HEIGHT, font
from meetup_desktop.ui.projector.theme import ProjectorTheme

#: Shapes the layout is made for; a window of another shape shows bars.
_NARROWEST, _WIDEST = 1.3, 2.4
_WIDTH_STEP = 16


def plane(rect: QRectF) -> tuple[float, QRectF]:
    """The layout's width (its height is 1080) and the part of ``rect`` that it fills."""
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


def paint(
    painter: QPainter,
    rect: QRectF,
    items: Iterable[PageItem],
    theme: ProjectorTheme,
    background: str | None = None,
) -> None:
    """Paint the items of a page into ``rect``; ``background`` replaces the theme's."""
    painter.save()
    painter.fillRect(rect, QColor(background or theme.background))
    width, inner = plane(rect)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(inner.topLeft())
    painter.scale(inner.width() / width, inner.height() / HEIGHT)
    colors = {role: QColor(str(getattr(theme, role.value))) for role in Role}
    for item in items:
        _draw(painter, item, colors[item.role])
    painter.restore()


def _draw(painter: QPainter, item: PageItem, color: QColor) -> None:
    if isinstance(item, Rectangle):
        painter.setPen(QPen(color, item.stroke) if item.stroke else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if item.stroke else color)
        painter.drawRoundedRect(item.rect, item.radius, item.radius)
        return
    painter.setPen(color)
    painter.setFont(font(item.size, item.weight))
    painter.drawText(QPointF(item.x, item.baseline), item.text)
