"""Large letters as small pictures, drawn once and copied afterwards.

Qt keeps pictures of letters up to 64 pixels; the outlines of larger ones it fills anew at every painting, 0.9 ms for a
name at 100 pixels against 0.02 ms for a copy (Qt 6.11, measured 2026-11-30). The projector repaints every second.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QRawFont, QTextLayout, QTransform

from meetup_desktop.ui.projector.page import Text
from meetup_desktop.ui.projector.text import font

#: Up to this size in pixels Qt keeps the pictures itself.
_QT_KEEPS_PX = 64

#: Glyph numbers of a line and their distances from its beginning, kerned.
Glyphs = tuple[tuple[int, float], ...]


def draw_text(painter: QPainter, line: Text, color: QColor) -> None:
    """Draw a line of text. The painter may be scaled, not rotated."""
    at, size, weight = QPointF(line.x, line.baseline), line.size, line.weight
    scale, ratio = painter.transform().m11(), painter.device().devicePixelRatioF()
    glyphs = _glyphs(line.text, size, weight) if size * scale * ratio > _QT_KEEPS_PX else None
    if glyphs is None:
        painter.setPen(color)
        painter.setFont(font(size, weight))
        painter.drawText(at, line.text)
        return
    begin = painter.transform().map(at)
    painter.save()
    painter.resetTransform()
    baseline = round(begin.y() * ratio)
    for glyph, x in glyphs:
        image, left, top = _picture(glyph, size, weight, round(scale * ratio, 4), color.rgba())
        place = QPointF(round((begin.x() + x * scale) * ratio) + left, baseline + top) / ratio
        image.setDevicePixelRatio(ratio)
        painter.drawImage(place, image)
    painter.restore()


@lru_cache(maxsize=1024)
def _glyphs(text: str, size: int, weight: QFont.Weight) -> Glyphs | None:
    """Return the glyphs of a line; None where another font has to help out."""
    layout = QTextLayout(text, font(size, weight))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    own = _raw_font(size, weight)
    found: list[tuple[int, float]] = []
    for run in layout.glyphRuns():
        if run.rawFont().familyName() != own.familyName():
            return None
        found += [
            (glyph, point.x()) for glyph, point in zip(run.glyphIndexes(), run.positions(), strict=True)
        ]
    return tuple(found)


@lru_cache(maxsize=64)
def _raw_font(size: int, weight: QFont.Weight) -> QRawFont:
    return QRawFont.fromFont(font(size, weight))


@lru_cache(maxsize=1024)
def _picture(glyph: int, size: int, weight: QFont.Weight, scale: float, rgba: int) -> tuple[QImage, int, int]:
    """Return a glyph's picture, and the distances of its left and top from where it is drawn, in pixels."""
    path = QTransform.fromScale(scale, scale).map(_raw_font(size, weight).pathForGlyph(glyph))
    area = path.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1)
    image = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-area.left(), -area.top())
    painter.fillPath(path, QColor.fromRgba(rgba))
    painter.end()
    return image, area.left(), area.top()
