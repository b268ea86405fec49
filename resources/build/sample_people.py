"""People as simple figures: from the front, from behind, standing."""

# ruff: noqa: PLR0917  # a drawing is told by places and sizes, in that order

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from sample_art import Canvas, Point, mix

SKINS = ("#F6D3B8", "#EBB98F", "#D79A6B", "#B0754B", "#8A5637", "#F1C7A5")
HAIRS = ("#2B2023", "#4A2F27", "#7A4A2B", "#B5793E", "#D9B36B", "#5C5560", "#A33E2A", "#1D2430")


@dataclass(frozen=True)
class Look:
    """How a figure looks."""

    skin: str
    hair: str
    top: str
    style: str
    glasses: bool = False

    @classmethod
    def drawn(cls, dice: random.Random, tops: tuple[str, ...]) -> Look:
        """One by chance."""
        style = dice.choice(("short", "short", "bob", "long", "bun", "curly", "beard", "bald"))
        return cls(dice.choice(SKINS), dice.choice(HAIRS), dice.choice(tops), style, dice.random() < 0.25)


def figure(canvas: Canvas, x: float, y: float, size: float, look: Look, turn: float = 0.0) -> None:
    """Head and shoulders from the front; ``y`` is where the chest ends, ``turn`` -1..1 looks left or right."""
    head_y = y - size * 1.28
    if look.style == "long":
        canvas.box(
            x - size * 0.42, head_y - size * 0.1, size * 0.84, size * 0.9, look.hair, radius=size * 0.3
        )
    _torso(canvas, x, y, size, look.top)
    shade = mix(look.skin, "#7A3B2E", 0.22)
    canvas.box(x - size * 0.13, head_y + size * 0.2, size * 0.26, size * 0.4, shade, radius=size * 0.1)
    canvas.oval(x, head_y, size * 0.34, size * 0.4, look.skin)
    _hair(canvas, x, head_y, size, look)
    face = x + turn * size * 0.1
    eye = "#2A1E22"
    for side in (-1, 1):
        canvas.oval(face + side * size * 0.12, head_y + size * 0.04, size * 0.026, size * 0.034, eye)
        if look.glasses:
            canvas.arc(
                face + side * size * 0.12, head_y + size * 0.04, size * 0.085, 0, 360, eye, size * 0.022
            )
    mouth = "#8C3F3A" if look.style != "beard" else "#F3E3D6"
    canvas.arc(face, head_y + size * 0.13, size * 0.09, 25, 155, mouth, size * 0.028)


def _torso(canvas: Canvas, x: float, y: float, size: float, color: str) -> None:
    shoulder = y - size * 0.75
    points: list[Point] = [(x - size * 0.66, y), (x - size * 0.62, shoulder + size * 0.34)]
    for index in range(13):
        angle = math.pi + math.pi * index / 12
        points.append(
            (x + math.cos(angle) * size * 0.6, shoulder + size * 0.3 + math.sin(angle) * size * 0.34)
        )
    points += [(x + size * 0.62, shoulder + size * 0.34), (x + size * 0.66, y)]
    canvas.polygon(points, color)
    canvas.polygon(
        [
            (x - size * 0.17, shoulder - size * 0.02),
            (x + size * 0.17, shoulder - size * 0.02),
            (x, shoulder + size * 0.26),
        ],
        mix(color, "#FFFFFF", 0.35),
    )


def _hair(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    if look.style == "bald":
        return
    cap = [
        (x + math.cos(angle) * size * 0.37, y - size * 0.06 + math.sin(angle) * size * 0.4)
        for angle in (math.pi + math.pi * index / 16 for index in range(17))
    ]
    fringe = [
        (x + size * 0.2, y - size * 0.16),
        (x - size * 0.06, y - size * 0.22),
        (x - size * 0.26, y - size * 0.08),
    ]
    canvas.polygon([*cap, *fringe], look.hair)
    if look.style == "bun":
        canvas.oval(x, y - size * 0.5, size * 0.17, size * 0.15, look.hair)
    elif look.style == "bob":
        for side in (-1, 1):
            canvas.box(
                x + side * size * 0.33 - size * 0.09,
                y - size * 0.16,
                size * 0.18,
                size * 0.5,
                look.hair,
                radius=size * 0.08,
            )
    elif look.style == "curly":
        for index in range(9):
            angle = math.pi * (1.02 + 0.96 * index / 8)
            canvas.oval(
                x + math.cos(angle) * size * 0.36,
                y - size * 0.06 + math.sin(angle) * size * 0.38,
                size * 0.13,
                size * 0.13,
                look.hair,
            )
    elif look.style == "beard":
        jaw = [
            (x + math.cos(angle) * size * 0.34, y + size * 0.1 + math.sin(angle) * size * 0.38)
            for angle in (math.pi * index / 14 for index in range(15))
        ]
        canvas.polygon(
            [*jaw, (x - size * 0.24, y + size * 0.13), (x + size * 0.24, y + size * 0.13)], look.hair
        )


def back(canvas: Canvas, x: float, y: float, size: float, look: Look) -> None:
    """Head and shoulders from behind."""
    _torso(canvas, x, y, size, look.top)
    head_y = y - size * 1.24
    canvas.box(x - size * 0.13, head_y + size * 0.2, size * 0.26, size * 0.36, look.skin, radius=size * 0.1)
    for side in (-1, 1):
        canvas.oval(x + side * size * 0.35, head_y + size * 0.04, size * 0.06, size * 0.09, look.skin)
    color = look.skin if look.style == "bald" else look.hair
    canvas.oval(x, head_y, size * 0.35, size * 0.41, color)
    if look.style in {"long", "bob"}:
        canvas.box(
            x - size * 0.36,
            head_y - size * 0.05,
            size * 0.72,
            size * (0.9 if look.style == "long" else 0.5),
            color,
            radius=size * 0.26,
        )
    elif look.style == "bun":
        canvas.oval(x, head_y - size * 0.36, size * 0.17, size * 0.16, mix(color, "#000000", 0.15))


def standing(canvas: Canvas, x: float, ground: float, height: float, look: Look, trousers: str) -> None:
    """A whole person; ``height`` from the ground to the top of the head."""
    size = height / 3.5
    hip = ground - height * 0.43
    canvas.shadow(x, ground, size * 0.9, size * 0.16)
    for side in (-1, 1):
        canvas.line(
            [(x + side * size * 0.24, hip), (x + side * size * 0.3, ground - size * 0.12)],
            trousers,
            size * 0.36,
        )
        canvas.box(
            x + side * size * 0.3 - size * 0.2,
            ground - size * 0.16,
            size * 0.44,
            size * 0.18,
            "#2A2230",
            radius=size * 0.08,
        )
    canvas.box(x - size * 0.54, hip - size * 0.62, size * 1.08, size * 0.9, look.top, radius=size * 0.16)
    for side in (-1, 1):
        sleeve = mix(look.top, "#000000", 0.1)
        canvas.line(
            [(x + side * size * 0.58, hip - size * 0.72), (x + side * size * 0.68, hip - size * 0.1)],
            sleeve,
            size * 0.26,
        )
        canvas.oval(x + side * size * 0.69, hip + size * 0.06, size * 0.12, size * 0.13, look.skin)
    figure(canvas, x, hip - size * 0.25, size, look)
