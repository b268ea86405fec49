#!/usr/bin/env python3
"""The land of the map: Natural Earth 1:50m, coast lines without any borders.

Source: `land-50m.json` of the npm package `world-atlas` 2.0.2 (Natural Earth 4.1.0, physical vectors; Natural
Earth puts its data into the public domain, naturalearthdata.com). The result is committed, so that nobody needs
npm to set up. To make it anew:

    npm pack world-atlas@2.0.2 && python3 resources/build/land.py world-atlas-2.0.2.tgz

The file holds rings of whole numbers, ``SCALE`` to a degree: the first pair is a point (longitude, latitude), each
further pair the way to the next. A polygon is its outer ring and its holes. The point that closes a ring is left
out. Rings that cross the date line run on beyond 180 degrees.
"""

from __future__ import annotations

import json
import sys
import tarfile
from pathlib import Path
from typing import Any

SCALE = 500  # units of 0.002 degrees, some 220 m: finer than what the survey itself keeps
MEMBER = "package/land-50m.json"
RESULT = Path(__file__).resolve().parent.parent / "map" / "land.json"

Point = tuple[int, int]


def decode(topology: dict[str, Any]) -> list[list[list[Point]]]:
    """Polygons of a TopoJSON topology (specification 2.1.3-2.1.4) as rings of quantised points."""
    arcs = [_absolute(arc, topology["transform"]) for arc in topology["arcs"]]
    polygons = []
    for geometry in topology["objects"]["land"]["geometries"]:
        many = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in many:
            rings = [_unwrapped(_ring(indices, arcs)) for indices in polygon]
            kept = [ring for ring in rings if len(ring) >= 3]
            if kept:
                polygons.append(kept)
    return polygons


def _absolute(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((round((x * scale_x + move_x) * SCALE), round((y * scale_y + move_y) * SCALE)))
    return points


def _ring(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    joined: list[Point] = []
    for index in indices:
        # ~i means arc i backwards; the last point of an arc is the first of the next.
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        joined += arc if not joined else arc[1:]
    ring = [point for at, point in enumerate(joined) if at == 0 or point != joined[at - 1]]
    return ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring


def _unwrapped(ring: list[Point]) -> list[Point]:
    """The ring without leaps over the date line; it may leave the range of -180..180 degrees instead.

    So no line runs across the map, and no seam along the date line. A ring around the pole (Antarctica) is closed
    below the map; the ring that is nothing but the pole goes.
    """
    turn, pole = 360 * SCALE, 90 * SCALE
    if all(abs(y) == pole for _, y in ring):
        return []
    made = ring[:1]
    for x, y in ring[1:]:
        last = made[-1][0]
        made.append((x + turn * round((last - x) / turn), y))
    first_x, first_y = made[0]
    closing_x = first_x + turn * round((made[-1][0] - first_x) / turn)
    if closing_x != first_x:
        edge = pole if first_y > 0 else -pole
        made += [(closing_x, first_y), (closing_x, edge), (first_x, edge)]
    middle = (min(x for x, _ in made) + max(x for x, _ in made)) / 2
    back = turn * round(middle / turn)
    return [(x - back, y) for x, y in made]


def encode(polygons: list[list[list[Point]]]) -> str:
    """The committed file's text."""
    head = {"source": "Natural Earth 4.1.0, 1:50m land, public domain", "scale": SCALE}
    lines = ",\n".join(_compact([_steps(ring) for ring in polygon]) for polygon in polygons)
    return f'{_compact(head)[:-1]},"polygons":[\n{lines}\n]}}\n'


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _steps(ring: list[Point]) -> list[int]:
    flat: list[int] = []
    x = y = 0
    for next_x, next_y in ring:
        flat += (next_x - x, next_y - y)
        x, y = next_x, next_y
    return flat


def main(arguments: list[str]) -> None:
    """Read the archive (or the extracted file) and write the result."""
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    source = Path(arguments[0])
    if source.suffix == ".json":
        raw = source.read_bytes()
    else:
        with tarfile.open(source) as archive:
            member = archive.extractfile(MEMBER)
            if member is None:
                raise SystemExit(f"{source.name} holds no {MEMBER}")
            raw = member.read()
    polygons = decode(json.loads(raw))
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(encode(polygons), encoding="utf-8", newline="\n")
    points = sum(len(ring) for polygon in polygons for ring in polygon)
    print(f"{RESULT.name}: {len(polygons)} polygons, {points} points, {RESULT.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
