"""Scenes under the sky. Each draws itself from a palette and a seed."""

# ruff: noqa: PLR0917  # a drawing is told by places and sizes, in that order

from __future__ import annotations

import math
import random
from itertools import pairwise

from sample_art import HEIGHT, WIDTH, Canvas, Point, mix
from sample_palette import Palette
from sample_people import Look, back


def bridge(p: Palette, dice: random.Random) -> Canvas:
    """The river at dusk, a bridge and the lights of the other bank."""
    canvas = Canvas(p.sky[0], p.sky[1])
    canvas.glow(850, 330, 190, "#FFF0C4", 0.7)
    canvas.oval(850, 330, 62, 62, "#FFF3D2")
    for y, share in ((400, 0.35), (440, 0.6)):
        points: list[Point] = [(0, HEIGHT)]
        points += [
            (x, y - 42 * math.sin(x / 190 + y) - 18 * math.sin(x / 71)) for x in range(0, WIDTH + 20, 20)
        ]
        canvas.polygon([*points, (WIDTH, HEIGHT)], mix(p.sky[1], p.dark, share))
    at = 0.0
    while at < WIDTH:
        wide, tall = dice.uniform(34, 76), dice.uniform(40, 150)
        canvas.box(at, 520 - tall, wide, tall, mix(p.dark, p.second, dice.uniform(0.05, 0.3)))
        for _ in range(int(tall * wide / 900)):
            canvas.box(
                at + dice.uniform(4, wide - 9), 520 - tall + dice.uniform(6, tall - 14), 6, 9, "#FFDF95"
            )
        at += wide
    _river(canvas, p, dice, 520)
    steel = mix(p.dark, "#000000", 0.25)
    canvas.box(0, 560, WIDTH, 18, steel)
    for middle in (300, 900):
        canvas.box(middle - 12, 330, 24, 330, steel)
        for index in range(1, 11):
            for side in (-1, 1):
                canvas.line(
                    [(middle, 338 + index * 4), (middle + side * index * 28, 562)],
                    mix(steel, p.sky[1], 0.25),
                    3,
                )
    for x in range(40, WIDTH, 80):
        canvas.line([(x, 560), (x, 534)], steel, 4)
        canvas.glow(x, 530, 26, "#FFE9B0", 0.5)
        canvas.oval(x, 530, 5, 5, "#FFF3D2")
    return canvas


def _river(canvas: Canvas, p: Palette, dice: random.Random, top: float) -> None:
    canvas.polygon([(0, top), (WIDTH, top), (WIDTH, HEIGHT), (0, HEIGHT)], mix(p.second, p.dark, 0.35))
    for _ in range(90):
        x, y = dice.uniform(0, WIDTH), dice.uniform(top + 8, HEIGHT)
        length = (y - top) * dice.uniform(0.12, 0.5) + 14
        color = dice.choice((p.sky[1], "#FFE9B0", mix(p.second, "#FFFFFF", 0.25)))
        canvas.box(x, y, length, 2 + (y - top) / 90, color, radius=2, alpha=0.4)


def fortress(p: Palette, dice: random.Random) -> Canvas:
    """A clock tower on a fortress hill, people looking over the river."""
    canvas = Canvas(p.sky[0], p.sky[1])
    canvas.glow(240, 190, 130, "#FFF6DA", 0.7)
    for x, y in ((420, 130), (760, 90), (1010, 190)):
        for dx, dy, r in ((0, 0, 44), (44, 8, 36), (-44, 10, 32)):
            canvas.oval(x + dx, y + dy, r * 1.5, r * 0.62, "#FFFFFF", 0.75)
    _river(canvas, p, dice, 600)
    hill: list[Point] = [(380, 640), (520, 470), (640, 420), (1200, 390), (1200, 660)]
    canvas.polygon(hill, mix(p.third, p.dark, 0.15))
    canvas.polygon([(600, 432), (700, 340), (1200, 330), (1200, 430), (620, 470)], "#C9A079")
    for index in range(9):
        canvas.box(706 + index * 58, 322, 34, 26, "#C9A079")
    for index in range(6):
        canvas.box(740 + index * 78, 372, 18, 34, "#7E5A44", radius=9)
    canvas.box(836, 150, 92, 190, "#F1E2C4")
    canvas.polygon([(822, 154), (942, 154), (882, 76)], "#A5432F")
    canvas.oval(882, 208, 34, 34, "#FFFDF4")
    canvas.line([(882, 208), (882, 184)], p.dark, 5)
    canvas.line([(882, 208), (900, 216)], p.dark, 5)
    canvas.line([(882, 76), (882, 46)], p.dark, 4)
    for _ in range(16):
        bush = dice.uniform(500, 1180)
        canvas.oval(
            bush,
            560 + dice.uniform(-40, 40),
            dice.uniform(26, 54),
            dice.uniform(24, 40),
            mix(p.third, p.dark, dice.uniform(0.1, 0.4)),
        )
    canvas.polygon([(0, 700), (520, 660), (1200, 700), (1200, 800), (0, 800)], mix(p.third, p.light, 0.25))
    for x, look_top in ((130, p.accent), (230, p.second), (330, mix(p.dark, p.light, 0.3))):
        back(canvas, x, 780, 92, Look.drawn(dice, (look_top,)))
    return canvas


def route(p: Palette, dice: random.Random) -> Canvas:
    """A walk on a drawn map, from pin to pin."""
    canvas = Canvas(p.light, mix(p.light, p.floor, 0.4))
    for row in range(6):
        for column in range(8):
            x, y = column * 158 - 30 + dice.uniform(-8, 8), row * 142 - 24 + dice.uniform(-8, 8)
            color = (
                mix(p.third, p.light, 0.55)
                if dice.random() < 0.2
                else mix(p.light, p.floor, dice.uniform(0.35, 0.7))
            )
            canvas.box(x, y, 136, 118, color, radius=10)
    river: list[Point] = [(x, 560 + 90 * math.sin(x / 210)) for x in range(-40, 1280, 30)]
    canvas.line(river, mix(p.second, p.light, 0.2), 120)
    canvas.line(river, mix(p.second, p.light, 0.35), 70)
    stops: list[Point] = [
        (150, 250),
        (330, 160),
        (520, 300),
        (700, 210),
        (840, 400),
        (1030, 300),
        (1090, 690),
    ]
    for start, end in pairwise(stops):
        count = int(math.dist(start, end) // 24)
        for index in range(count):
            share = index / count
            canvas.oval(
                start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share, 6, 6, p.dark
            )
    for index, (x, y) in enumerate(stops):
        color = p.accent if index in {0, 6} else p.second
        canvas.shadow(x, y + 4, 22, 8)
        canvas.polygon([(x - 24, y - 44), (x + 24, y - 44), (x, y)], color)
        canvas.oval(x, y - 54, 28, 28, color)
        canvas.oval(x, y - 54, 12, 12, "#FFFFFF")
    return canvas


def old_town(p: Palette, dice: random.Random) -> Canvas:
    """Houses with wooden balconies on a slope, a fortress wall above them."""
    canvas = Canvas(p.sky[0], p.sky[1])
    canvas.glow(980, 170, 150, "#FFF2CF", 0.75)
    canvas.polygon(
        [(0, 380), (260, 250), (520, 300), (800, 210), (1200, 330), (1200, 800), (0, 800)],
        mix(p.third, p.dark, 0.2),
    )
    wall: list[Point] = [(520, 270), (560, 190), (760, 160), (980, 215), (980, 290)]
    canvas.polygon(wall, "#D9B48A")
    for x, top in ((556, 150), (690, 128), (850, 150)):
        canvas.box(x, top, 56, 110, "#E6C59D")
        for index in range(3):
            canvas.box(x + index * 21, top - 14, 14, 16, "#E6C59D")
    for row, (ground, tall) in enumerate(((470, 150), (620, 190), (800, 230))):
        left = -40.0 - row * 30
        while left < WIDTH:
            wide = dice.uniform(130, 210)
            _house(canvas, left, ground, wide, tall * dice.uniform(0.8, 1.1), p, dice)
            left += wide + dice.uniform(-4, 18)
    return canvas


def _house(
    canvas: Canvas, x: float, ground: float, w: float, h: float, p: Palette, dice: random.Random
) -> None:
    color = dice.choice(
        (p.light, p.wall, mix(p.accent, p.light, 0.55), mix(p.second, p.light, 0.6), "#F3DDC0")
    )
    canvas.box(x, ground - h, w, h + 20, color)
    canvas.polygon(
        [
            (x - 8, ground - h),
            (x + w + 8, ground - h),
            (x + w * 0.82, ground - h - 42),
            (x + w * 0.18, ground - h - 42),
        ],
        mix(p.accent, p.dark, 0.25),
    )
    rail = mix(p.dark, p.accent, 0.3)
    for index in range(3):
        left = x + w * (0.12 + 0.28 * index)
        canvas.box(left, ground - h * 0.8, w * 0.17, h * 0.3, mix(p.dark, p.sky[1], 0.25), radius=6)
        if dice.random() < 0.4:
            canvas.box(left, ground - h * 0.8, w * 0.17, h * 0.3, "#FFDF95", radius=6)
    canvas.box(x + w * 0.05, ground - h * 0.42, w * 0.9, 9, rail)
    canvas.box(x + w * 0.05, ground - h * 0.58, w * 0.9, 6, rail)
    for index in range(9):
        canvas.box(x + w * (0.06 + 0.105 * index), ground - h * 0.58, 4, h * 0.17, rail)
