"""Windows, plants, lamps, posters and what stands on tables."""

# ruff: noqa: PLR0917  # a drawing is told by places and sizes, in that order

from __future__ import annotations

import math
import random

from sample_art import Canvas, mix


def window(
    canvas: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    sky: tuple[str, str],
    city: str,
    dice: random.Random,
) -> None:
    """A window on a skyline."""
    canvas.box(x - 10, y - 10, w + 20, h + 20, "#FBF6EE", radius=6)
    steps = 24
    for step in range(steps):
        canvas.box(x, y + h * step / steps, w, h / steps + 1, mix(sky[0], sky[1], step / steps))
    at = x
    while at < x + w - 8:
        wide = min(dice.uniform(26, 62), x + w - at)
        tall = dice.uniform(0.2, 0.55) * h
        color = mix(city, sky[1], dice.uniform(0, 0.35))
        canvas.box(at, y + h - tall, wide, tall, color)
        for row in range(int(tall // 18)):
            for column in range(int(wide // 14)):
                if dice.random() < 0.35:
                    canvas.box(at + 5 + column * 13, y + h - tall + 7 + row * 17, 5, 8, "#FFE2A0")
        at += wide
    canvas.box(x + w / 2 - 4, y, 8, h, "#FBF6EE")
    canvas.box(x, y + h * 0.38, w, 7, "#FBF6EE")
    canvas.box(x - 18, y + h + 8, w + 36, 12, "#EADFCF", radius=4)


def plant(canvas: Canvas, x: float, ground: float, size: float, leaf: str, pot: str) -> None:
    """A plant in a pot."""
    canvas.shadow(x, ground, size * 0.4, size * 0.08)
    for index, angle in enumerate((-70, -45, -20, 5, 28, 52, 74)):
        length = size * (0.95 if index % 2 else 0.78)
        tip = (
            x + math.sin(math.radians(angle)) * length,
            ground - size * 0.45 - math.cos(math.radians(angle)) * length,
        )
        middle = ((x + tip[0]) / 2, (ground - size * 0.45 + tip[1]) / 2)
        across = math.radians(angle + 90)
        dx, dy = math.sin(across) * size * 0.12, -math.cos(across) * size * 0.12
        color = mix(leaf, "#FFFFFF" if index % 2 else "#00201A", 0.12)
        canvas.polygon(
            [
                (x, ground - size * 0.42),
                (middle[0] + dx, middle[1] + dy),
                tip,
                (middle[0] - dx, middle[1] - dy),
            ],
            color,
        )
    canvas.polygon(
        [
            (x - size * 0.3, ground - size * 0.5),
            (x + size * 0.3, ground - size * 0.5),
            (x + size * 0.22, ground),
            (x - size * 0.22, ground),
        ],
        pot,
    )


def lamp(
    canvas: Canvas, x: float, y: float, size: float, shade: str, light: str, alpha: float = 0.18
) -> None:
    """A hanging lamp and its light."""
    canvas.cone(
        [
            (x - size * 0.5, y + size * 0.1),
            (x + size * 0.5, y + size * 0.1),
            (x + size * 2.6, 800),
            (x - size * 2.6, 800),
        ],
        light,
        alpha,
    )
    canvas.line([(x, 0), (x, y - size * 0.4)], "#2A2230", 3)
    canvas.polygon(
        [
            (x - size * 0.2, y - size * 0.45),
            (x + size * 0.2, y - size * 0.45),
            (x + size * 0.62, y + size * 0.1),
            (x - size * 0.62, y + size * 0.1),
        ],
        shade,
    )
    canvas.oval(x, y + size * 0.12, size * 0.26, size * 0.1, "#FFF6DA")


def poster(
    canvas: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    colors: tuple[str, ...],
    dice: random.Random,
    kind: int = -1,
) -> None:
    """A poster of plain shapes."""
    paper, *inks = colors
    canvas.box(x + 4, y + 6, w, h, "#1A1420", radius=3, alpha=0.18)
    canvas.box(x, y, w, h, paper, radius=3)
    kind = kind if kind >= 0 else dice.randrange(4)
    if kind == 0:
        for index, ink in enumerate(inks[:3]):
            canvas.oval(x + w * (0.32 + 0.18 * index), y + h * 0.4, w * 0.22, w * 0.22, ink, 0.85)
    elif kind == 1:
        canvas.polygon(
            [(x + w * 0.12, y + h * 0.66), (x + w * 0.5, y + h * 0.14), (x + w * 0.88, y + h * 0.66)], inks[0]
        )
        canvas.oval(x + w * 0.68, y + h * 0.24, w * 0.13, w * 0.13, inks[1])
    elif kind == 2:
        for index in range(5):
            canvas.box(
                x + w * 0.12,
                y + h * (0.12 + 0.11 * index),
                w * dice.uniform(0.3, 0.76),
                h * 0.07,
                inks[index % len(inks)],
                radius=3,
            )
    else:
        for row in range(3):
            for column in range(3):
                canvas.oval(
                    x + w * (0.24 + 0.26 * column),
                    y + h * (0.2 + 0.19 * row),
                    w * 0.1,
                    w * 0.1,
                    inks[(row + column) % len(inks)],
                )
    for index in range(2):
        canvas.box(
            x + w * 0.12,
            y + h * (0.78 + 0.08 * index),
            w * (0.6 - 0.2 * index),
            h * 0.035,
            mix(paper, "#1A1420", 0.45),
            radius=2,
        )


def cup(canvas: Canvas, x: float, y: float, size: float, color: str) -> None:
    """A cup from the side."""
    canvas.arc(x + size * 0.45, y - size * 0.4, size * 0.2, -90, 90, color, size * 0.1)
    canvas.box(x - size * 0.42, y - size * 0.75, size * 0.84, size * 0.75, color, radius=size * 0.16)
    canvas.oval(x, y - size * 0.72, size * 0.42, size * 0.1, mix(color, "#000000", 0.25))


def laptop(canvas: Canvas, x: float, y: float, size: float, lid: str) -> None:
    """A laptop from behind."""
    canvas.polygon(
        [
            (x - size * 0.5, y),
            (x - size * 0.44, y - size * 0.62),
            (x + size * 0.44, y - size * 0.62),
            (x + size * 0.5, y),
        ],
        lid,
    )
    canvas.oval(x, y - size * 0.32, size * 0.06, size * 0.06, mix(lid, "#FFFFFF", 0.5))
    canvas.box(x - size * 0.58, y - 3, size * 1.16, 8, mix(lid, "#000000", 0.25), radius=4)
