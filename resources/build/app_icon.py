"""Draws the program's icon: a table with three seats, one of them taken by whoever comes next."""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw

OUTPUT = "app-icon"
PACKAGES = ("pillow",)
FILES: tuple[str, ...] = ()

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
GROUND, TABLE, SEAT, NEXT_SEAT = "#24659C", "#FDFDFC", "#FDFDFC", "#FFC400"
#: Shares of the icon's edge.
_MARGIN, _CORNER, _TABLE, _SEAT, _DISTANCE, _DOWN = 0.04, 0.22, 0.15, 0.105, 0.305, 0.07
_ANGLES = (-90, 30, 150)
#: Drawn so many times as large, and scaled down.
_SCALE = 4


def build(target: Path) -> None:
    """Write the icon in all sizes, and as SVG, into the folder."""
    target.mkdir(parents=True)
    for size in SIZES:
        _draw(size).save(target / f"{size}.png", optimize=True)
    (target / "meetup-desktop.svg").write_text(_svg(512), encoding="utf-8", newline="\n")


def _circles(edge: float) -> list[tuple[float, float, float, str]]:
    """Return centre, radius and colour of the table and its seats."""
    middle, down = edge / 2, edge * (0.5 + _DOWN)
    found = [(middle, down, edge * _TABLE, TABLE)]
    for number, angle in enumerate(_ANGLES):
        x = middle + edge * _DISTANCE * math.cos(math.radians(angle))
        y = down + edge * _DISTANCE * math.sin(math.radians(angle))
        found.append((x, y, edge * _SEAT, NEXT_SEAT if number == 0 else SEAT))
    return found


def _draw(size: int) -> Image.Image:
    edge = size * _SCALE
    image = Image.new("RGBA", (edge, edge))
    draw = ImageDraw.Draw(image)
    margin = edge * _MARGIN
    draw.rounded_rectangle((margin, margin, edge - margin, edge - margin), edge * _CORNER, fill=GROUND)
    for x, y, radius, color in _circles(edge):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=color)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _svg(edge: int) -> str:
    margin = edge * _MARGIN
    side = edge - 2 * margin
    circles = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{color}"/>'
        for x, y, radius, color in _circles(edge)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {edge} {edge}">'
        f'<rect x="{margin:.1f}" y="{margin:.1f}" width="{side:.1f}" height="{side:.1f}" '
        f'rx="{edge * _CORNER:.1f}" fill="{GROUND}"/>{circles}</svg>\n'
    )
