"""Icons from the ``icon:`` search path, tinted in a colour of the palette when they are drawn.

``app`` points the search path at the generated folder; a missing file draws nothing and logs one line.
"""

from __future__ import annotations

import logging
from functools import cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from meetup_desktop.ui.widgets.theme import colors_of

log = logging.getLogger(__name__)


def icon(name: str, tone: str = "text") -> QIcon:
    """Return an icon in a tone: ``text``, ``muted``, ``accent``, ``on_accent`` or a state. Follows light and dark."""
    return QIcon(_TintedIconEngine(name, tone))


def pixmap(name: str, edge_px: int, tone: str = "text", ratio: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap, ``edge_px`` device-independent pixels wide."""
    color = getattr(colors_of(QGuiApplication.palette()), tone)
    return _render_icon(name, round(edge_px * ratio), color, ratio)


class _TintedIconEngine(QIconEngine):
    """Draws an icon in a colour of the current palette."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return _TintedIconEngine(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # Not painter.device().devicePixelRatioF(): it makes PySide build all of QPaintDevice, 15 ms before the window.
        ratio = painter.deviceTransform().m11()
        edge = min(rect.width(), rect.height())
        drawn = self.scaledPixmap(QSize(edge, edge) * ratio, mode, state, ratio)
        corner = rect.center() - QPoint(edge // 2 - 1, edge // 2 - 1)
        painter.drawPixmap(QRect(corner, QSize(edge, edge)), drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        colors = colors_of(QGuiApplication.palette())
        tone = "border" if mode == QIcon.Mode.Disabled else self._tone
        return _render_icon(self._name, min(size.width(), size.height()), getattr(colors, tone), scale)


@cache
def _render_icon(name: str, edge_px: int, color: str, ratio: float) -> QPixmap:
    made = QPixmap(max(1, edge_px), max(1, edge_px))
    made.fill(Qt.GlobalColor.transparent)
    outline = QSvgRenderer(f"icon:{name}.svg")
    if outline.isValid():
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline.render(painter, QRectF(made.rect()))
        # The outline is drawn in no colour of its own; only its shape counts.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(made.rect(), QColor(color))
        painter.end()
    else:
        log.error("icon %s is missing", name)
    made.setDevicePixelRatio(ratio)
    return made
