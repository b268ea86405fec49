"""The land as plain numbers, for whoever draws the map without a browser."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import MapError

Ring = tuple[tuple[float, float], ...]  #: points in Mercator units, 0..1 for one world, y downwards
Box = tuple[float, float, float, float]  #: left, top, right, bottom in the same units

MAX_LATITUDE_DEG = 85.051


@dataclass(frozen=True, slots=True)
class Polygon:
    """An outer ring, its holes, and the box around them."""

    rings: tuple[Ring, ...]
    box: Box


def read_land(path: Path) -> tuple[Polygon, ...]:
    """Read ``resources/map/land.json``, some 0.2 s. Raises: MapError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        scale = data["scale"]
        polygons = [tuple(_decode_ring(steps, scale) for steps in rings) for rings in data["polygons"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MapError(path.name, system_reason(error)) from error
    return tuple(Polygon(rings, _bounding_box(rings[0])) for rings in polygons)


def to_mercator(latitude_deg: float, longitude_deg: float) -> tuple[float, float]:
    """Return a point in Mercator units; beyond 85 degrees it is put on the map's edge."""
    latitude = math.radians(max(-MAX_LATITUDE_DEG, min(MAX_LATITUDE_DEG, latitude_deg)))
    y = 0.5 - math.log(math.tan(math.pi / 4 + latitude / 2)) / (2 * math.pi)
    return longitude_deg / 360 + 0.5, y


def from_mercator(x: float, y: float) -> tuple[float, float]:
    """Return latitude and longitude of a point in Mercator units; the longitude is brought into -180..180."""
    latitude = math.degrees(2 * math.atan(math.exp((0.5 - y) * 2 * math.pi)) - math.pi / 2)
    longitude = (x - 0.5) * 360
    return latitude, (longitude + 180) % 360 - 180


def _decode_ring(steps: list[int], scale: int) -> Ring:
    x = y = 0
    points = []
    for at in range(0, len(steps), 2):
        x, y = x + steps[at], y + steps[at + 1]
        points.append(to_mercator(y / scale, x / scale))
    return tuple(points)


def _bounding_box(ring: Ring) -> Box:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)
