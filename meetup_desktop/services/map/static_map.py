"""A picture of land, names and the pin, painted without a browser. Plain functions for a worker thread."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF

from meetup_desktop.adapters.map.gazetteer import Gazetteer, NamedPlace
from meetup_desktop.adapters.map.land import Polygon, from_mercator, to_mercator
from meetup_desktop.adapters.map.page import STYLES
from meetup_desktop.core.content.venue import Coordinates

_TILE_PX = 256
_RGBA = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")


@dataclass(frozen=True, slots=True)
class StaticMapView:
    """What the picture shows. Sizes are device-independent pixels."""

    middle: Coordinates
    zoom: int
    width_px: int
    height_px: int
    ratio: float
    dark: bool
    accent: str
    language: str
    pin: Coordinates | None
    font_family: (
        str  #: a worker makes fonts of its own: a copy of the program's font is shared with the GUI thread
    )

    def at(self, x_px: float, y_px: float) -> Coordinates:
        """Return the point of the Earth under a point of the picture."""
        left, top, world = self._origin_and_world_size()
        latitude, longitude = from_mercator((left + x_px) / world, (top + y_px) / world)
        return Coordinates(latitude, longitude)

    def point(self, latitude_deg: float, longitude_deg: float) -> QPointF:
        """Return where a point of the Earth is in the picture, of the world's copy that is nearest to the middle."""
        left, top, world = self._origin_and_world_size()
        turns = round((self.middle.longitude_deg - longitude_deg) / 360)
        x, y = to_mercator(latitude_deg, longitude_deg + 360 * turns)
        return QPointF(x * world - left, y * world - top)

    def _origin_and_world_size(self) -> tuple[float, float, float]:
        world = _TILE_PX * 2.0**self.zoom
        x, y = to_mercator(self.middle.latitude_deg, self.middle.longitude_deg)
        return x * world - self.width_px / 2, y * world - self.height_px / 2, world

    def box(self) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom in Mercator units."""
        left, top, world = self._origin_and_world_size()
        return left / world, top / world, (left + self.width_px) / world, (top + self.height_px) / world


def paint_map(view: StaticMapView, land: Sequence[Polygon], places: Iterable[NamedPlace]) -> QImage:
    """Return the picture."""
    size = (max(1, round(view.width_px * view.ratio)), max(1, round(view.height_px * view.ratio)))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(view.ratio)
    style = STYLES["dark" if view.dark else "light"]
    image.fill(_parse_color(style["water"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_land(painter, view, land, style)
    _paint_names(painter, view, places, style)
    if view.pin is not None:
        foot = view.point(view.pin.latitude_deg, view.pin.longitude_deg)
        _paint_pin(painter, foot, view.accent, style["pin-edge"])
    painter.end()
    return image


def largest_places_in_view(view: StaticMapView, gazetteer: Gazetteer) -> tuple[NamedPlace, ...]:
    """Return the largest places of the view."""
    left, top, right, bottom = view.box()
    south, north = from_mercator(0, min(bottom, 1.0))[0], from_mercator(0, max(top, 0.0))[0]
    return gazetteer.places_in(south, (left - 0.5) * 360, north, (right - 0.5) * 360, 60)


def _paint_land(
    painter: QPainter, view: StaticMapView, land: Sequence[Polygon], style: Mapping[str, str]
) -> None:
    left, top, right, bottom = view.box()
    world = _TILE_PX * 2.0**view.zoom
    painter.setBrush(_parse_color(style["land"]))
    painter.setPen(QPen(_parse_color(style["coast"]), 1))
    for polygon in land:
        for shift in (-1, 0, 1):
            box = polygon.box
            if box[0] + shift > right or box[2] + shift < left or box[1] > bottom or box[3] < top:
                continue
            path = QPainterPath()
            for ring in polygon.rings:
                points = [
                    QPointF((x + shift - left) * world, (y - top) * world)
                    for x, y in _drop_close_points(ring, world)
                ]
                path.addPolygon(QPolygonF(points))
                path.closeSubpath()
            painter.drawPath(path)


def _drop_close_points(ring: Sequence[tuple[float, float]], world: float) -> Iterable[tuple[float, float]]:
    least = 0.7 / world
    last_x = last_y = -9.0
    for x, y in ring:
        if abs(x - last_x) + abs(y - last_y) >= least:
            yield x, y
            last_x, last_y = x, y


def _paint_names(
    painter: QPainter, view: StaticMapView, places: Iterable[NamedPlace], style: Mapping[str, str]
) -> None:
    occupied: list[QRectF] = []
    pin = QRectF()
    if view.pin is not None:
        foot = view.point(view.pin.latitude_deg, view.pin.longitude_deg)
        pin = QRectF(foot.x() - 15, foot.y() - 41, 30, 43)
    whole = QRectF(0, 0, view.width_px, view.height_px)
    for place in places:
        font = QFont(view.font_family)
        font.setPixelSize(14 if place.population >= 1_000_000 else 12)
        font.setWeight(QFont.Weight.DemiBold if place.population >= 1_000_000 else QFont.Weight.Normal)
        text = place.names(view.language)[0]
        dot = view.point(place.latitude_deg, place.longitude_deg)
        metrics = QFontMetricsF(font)
        # A place behind the pin has its name beside the pin.
        behind = pin.contains(dot)
        left = pin.right() + 2 if behind else dot.x() + 7
        box = QRectF(left, dot.y() - metrics.height() / 2, metrics.horizontalAdvance(text), metrics.height())
        others = occupied if behind else [pin, *occupied]
        if not whole.contains(box) or any(box.adjusted(-10, -3, 6, 3).intersects(other) for other in others):
            continue
        occupied.append(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_parse_color(style["dot"]))
        painter.drawEllipse(dot, 2.5, 2.5)
        _paint_text(painter, QPointF(box.left(), box.top() + metrics.ascent()), text, font, style)


def _paint_text(painter: QPainter, at: QPointF, text: str, font: QFont, style: Mapping[str, str]) -> None:
    path = QPainterPath()
    path.addText(at, font, text)
    painter.strokePath(
        path, QPen(_parse_color(style["halo"]), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    painter.fillPath(path, _parse_color(style["name"]))


def _paint_pin(painter: QPainter, foot: QPointF, accent: str, edge: str) -> None:
    path = QPainterPath(foot)
    path.cubicTo(foot + QPointF(-3, -10), foot + QPointF(-14, -15), foot + QPointF(-14, -26))
    path.arcTo(QRectF(foot.x() - 14, foot.y() - 40, 28, 28), 180, -180)
    path.cubicTo(foot + QPointF(14, -15), foot + QPointF(3, -10), foot)
    painter.setPen(QPen(QColor(edge), 1.5))
    painter.setBrush(QColor(accent))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(edge))
    painter.drawEllipse(foot + QPointF(0, -26), 5, 5)


def _parse_color(text: str) -> QColor:
    found = _RGBA.fullmatch(text)
    if found is None:
        return QColor(text)
    return QColor(int(found[1]), int(found[2]), int(found[3]), round(float(found[4]) * 255))
