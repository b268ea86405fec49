"""Scenes under a roof. Each draws itself from a palette and a seed."""

# ruff: noqa: PLR0917  # a drawing is told by places and sizes, in that order

from __future__ import annotations

import math
import random

from sample_art import HEIGHT, WIDTH, Canvas, Point, mix
from sample_palette import Palette
from sample_people import Look, back, figure, standing
from sample_things import cup, lamp, laptop, plant, poster, window


def _room(p: Palette, horizon: float = 520) -> Canvas:
    canvas = Canvas(mix(p.wall, "#FFFFFF", 0.12), mix(p.wall, p.dark, 0.08))
    canvas.polygon([(0, horizon), (WIDTH, horizon), (WIDTH, HEIGHT), (0, HEIGHT)], p.floor)
    for index in range(-6, 7):
        canvas.line([(600 + index * 90, horizon), (600 + index * 260, HEIGHT)], mix(p.floor, p.dark, 0.07), 2)
    canvas.box(0, horizon - 8, WIDTH, 10, mix(p.floor, p.dark, 0.25))
    return canvas


def _table(canvas: Canvas, x: float, y: float, rx: float, color: str) -> None:
    canvas.shadow(x, y + rx * 0.86, rx * 0.8, rx * 0.14)
    canvas.box(x - rx * 0.06, y, rx * 0.12, rx * 0.8, mix(color, "#1A1420", 0.5))
    canvas.oval(x, y + rx * 0.82, rx * 0.36, rx * 0.08, mix(color, "#1A1420", 0.5))
    canvas.oval(x, y + rx * 0.06, rx, rx * 0.26, mix(color, "#1A1420", 0.25))
    canvas.oval(x, y, rx, rx * 0.26, color)


def _threesome(canvas: Canvas, x: float, y: float, rx: float, p: Palette, dice: random.Random) -> None:
    size = rx * 0.52
    for side in (-0.62, 0.02, 0.66):
        figure(canvas, x + side * rx, y - rx * 0.02 - abs(side) * 6, size, Look.drawn(dice, p.tops), -side)
    _table(canvas, x, y, rx, mix(p.light, p.third, 0.2))
    for side in (-0.5, 0.08, 0.56):
        cup(
            canvas,
            x + side * rx,
            y + dice.uniform(0, rx * 0.1),
            rx * 0.16,
            dice.choice((p.accent, p.second, "#FFFFFF")),
        )


def tables(p: Palette, dice: random.Random) -> Canvas:
    """A room of round tables with three people at each."""
    canvas = _room(p, 440)
    window(canvas, 90, 90, 300, 230, p.sky, p.dark, dice)
    window(canvas, 810, 90, 300, 230, p.sky, p.dark, dice)
    poster(canvas, 480, 100, 96, 136, p.poster, dice)
    poster(canvas, 624, 100, 96, 136, p.poster, dice)
    for x in (250, 600, 950):
        lamp(canvas, x, 70, 52, p.dark, "#FFE9B8", 0.13)
    _threesome(canvas, 600, 470, 132, p, dice)
    _threesome(canvas, 255, 600, 176, p, dice)
    _threesome(canvas, 945, 600, 176, p, dice)
    return canvas


def speaker(p: Palette, dice: random.Random) -> Canvas:
    """A speaker at a screen, the audience from behind."""
    canvas = _room(p, 500)
    canvas.glow(690, 230, 420, "#FFFFFF", 0.22)
    canvas.box(400, 70, 580, 330, mix(p.dark, "#000000", 0.2), radius=8)
    canvas.box(410, 80, 560, 310, "#FBFAF6", radius=4)
    canvas.box(450, 116, 300, 26, p.accent, radius=6)
    for index, share in enumerate((0.9, 0.74, 0.82)):
        canvas.box(450, 166 + index * 30, 250 * share, 12, mix("#FBFAF6", p.dark, 0.35), radius=5)
    for index, tall in enumerate((60, 104, 84, 150, 128)):
        canvas.box(748 + index * 38, 350 - tall, 26, tall, (p.second, p.third, p.accent)[index % 3], radius=4)
    canvas.line([(450, 340), (520, 318), (590, 330), (660, 286), (716, 262)], p.second, 6)
    standing(canvas, 240, 560, 380, Look("#EBB98F", "#2B2023", p.accent, "bob", True), p.dark)
    canvas.line([(280, 340), (352, 292)], mix(p.accent, "#000000", 0.1), 24)
    canvas.oval(360, 286, 13, 13, "#EBB98F")
    plant(canvas, 1100, 540, 120, p.third, p.accent)
    for row, (y, size, count) in enumerate(((690, 96, 7), (830, 128, 6))):
        for index in range(count):
            x = (index + 0.5 + 0.25 * row) * WIDTH / count + dice.uniform(-14, 14)
            back(canvas, x, y + dice.uniform(-10, 12), size, Look.drawn(dice, p.tops))
    return canvas


def board(p: Palette, dice: random.Random) -> Canvas:
    """A board full of notes, two people arranging them."""
    canvas = _room(p, 610)
    canvas.box(184, 84, 846, 436, mix(p.dark, "#FFFFFF", 0.25), radius=10)
    canvas.box(196, 96, 822, 412, "#FCFBF7", radius=4)
    for column in range(3):
        x = 226 + column * 270
        canvas.box(x, 120, 150, 16, mix("#FCFBF7", p.dark, 0.6), radius=6)
        for row in range(3):
            for piece in range(2):
                if dice.random() < 0.16:
                    continue
                left, top = x + piece * 116 + dice.uniform(-5, 5), 160 + row * 112 + dice.uniform(-6, 6)
                color = dice.choice((p.accent, p.second, p.third, "#FFD66B", mix(p.accent, p.light, 0.6)))
                canvas.box(left + 3, top + 5, 96, 92, "#1A1420", alpha=0.14)
                canvas.box(left, top, 96, 92, color, radius=2)
                for text in range(3):
                    canvas.box(
                        left + 12,
                        top + 18 + text * 20,
                        dice.uniform(30, 70),
                        7,
                        mix(color, "#1A1420", 0.45),
                        radius=3,
                    )
    standing(canvas, 150, 770, 500, Look.drawn(dice, (p.second,)), p.dark)
    standing(canvas, 1058, 770, 520, Look.drawn(dice, (p.accent,)), mix(p.dark, p.second, 0.4))
    return canvas


def coffee(p: Palette, dice: random.Random) -> Canvas:
    """A table from above: cups, notebooks, name badges, biscuits."""
    wood = mix(p.floor, p.light, 0.3)
    canvas = Canvas(wood, mix(wood, p.dark, 0.12))
    for index in range(9):
        canvas.box(0, index * 92 + dice.uniform(-6, 6), WIDTH, 3, mix(wood, p.dark, 0.14))
    for x, y, angle, color in ((230, 210, -12, p.accent), (930, 640, 9, p.second), (600, 190, 5, p.third)):
        _notebook(canvas, x, y, angle, color, p)
    for x, y, color in ((470, 520, p.light), (930, 230, p.accent), (170, 620, p.second), (690, 620, p.light)):
        _cup_above(canvas, x, y, 92, color)
    canvas.shadow(1080, 470, 120, 110)
    canvas.oval(1080, 450, 116, 116, "#FFFFFF")
    canvas.oval(1080, 450, 92, 92, mix("#FFFFFF", p.dark, 0.06))
    for index in range(6):
        turn = index * math.pi / 3
        canvas.oval(1080 + math.cos(turn) * 54, 450 + math.sin(turn) * 54, 28, 28, "#C98A4B")
        canvas.oval(1080 + math.cos(turn) * 54, 450 + math.sin(turn) * 54, 7, 7, "#7A4A2B")
    for x, y, color in ((420, 680, p.accent), (180, 370, p.third), (640, 372, p.second)):
        canvas.box(x + 4, y + 7, 150, 92, "#1A1420", radius=12, alpha=0.16)
        canvas.box(x, y, 150, 92, "#FFFFFF", radius=12)
        canvas.box(x, y, 150, 30, color, radius=12)
        canvas.box(x, y + 18, 150, 14, color)
        canvas.box(x + 22, y + 50, dice.uniform(70, 106), 13, mix("#FFFFFF", p.dark, 0.7), radius=6)
    return canvas


def _notebook(canvas: Canvas, x: float, y: float, angle: float, color: str, p: Palette) -> None:
    turn = math.radians(angle)

    def at(u: float, v: float) -> Point:
        return x + u * math.cos(turn) - v * math.sin(turn), y + u * math.sin(turn) + v * math.cos(turn)

    canvas.polygon([at(-122, -82), at(138, -82), at(138, 104), at(-122, 104)], "#1A1420", 0.16)
    canvas.polygon([at(-130, -92), at(130, -92), at(130, 92), at(-130, 92)], color)
    canvas.polygon([at(-120, -84), at(-3, -84), at(-3, 84), at(-120, 84)], "#FFFDF6")
    canvas.polygon([at(3, -84), at(120, -84), at(120, 84), at(3, 84)], "#FBF7EC")
    for row in range(6):
        for left in (-106, 18):
            width = 84 if row % 3 else 60
            canvas.line(
                [at(left, -58 + row * 23), at(left + width, -58 + row * 23)], mix("#FFFDF6", p.dark, 0.38), 4
            )
    canvas.line([at(150, 80), at(196, -70)], p.dark, 11)


def _cup_above(canvas: Canvas, x: float, y: float, size: float, color: str) -> None:
    canvas.shadow(x + 10, y + 16, size, size, 0.25)
    canvas.oval(x, y, size, size, mix(color, "#FFFFFF", 0.4))
    canvas.oval(x, y, size * 0.74, size * 0.74, mix(color, "#FFFFFF", 0.15))
    canvas.line(
        [(x + size * 0.52, y - size * 0.3), (x + size * 0.86, y - size * 0.5)],
        mix(color, "#FFFFFF", 0.15),
        20,
    )
    canvas.oval(x, y, size * 0.6, size * 0.6, color)
    canvas.oval(x, y, size * 0.52, size * 0.52, "#6B3F26")
    canvas.oval(x - size * 0.08, y, size * 0.28, size * 0.22, "#E9CBA4")
    canvas.oval(x + size * 0.02, y + size * 0.04, size * 0.13, size * 0.1, "#6B3F26")


def talk_at_window(p: Palette, dice: random.Random) -> Canvas:
    """Three people talking in front of a wide window."""
    canvas = _room(p, 640)
    window(canvas, 110, 70, 980, 460, p.sky, p.dark, dice)
    canvas.glow(880, 190, 150, "#FFF1C9", 0.55)
    plant(canvas, 96, 700, 190, p.third, p.accent)
    looks = [Look.drawn(dice, (top,)) for top in (p.accent, p.second, p.third)]
    for x, look, tall in zip((430, 620, 830), looks, (500, 470, 520), strict=True):
        standing(canvas, x, 770, tall, look, mix(p.dark, p.wall, 0.1))
    for x in (362, 560, 902):
        cup(canvas, x, 548, 44, "#FFFFFF")
    return canvas


def portrait(p: Palette, dice: random.Random) -> Canvas:
    """Everybody together, in three rows."""
    canvas = Canvas(mix(p.wall, p.light, 0.3), mix(p.wall, p.accent, 0.25))
    for index in range(11):
        x = index * 120
        canvas.polygon([(x, 96), (x + 60, 96), (x + 30, 152)], (p.accent, p.second, p.third)[index % 3])
        canvas.polygon([(x + 60, 96), (x + 120, 96), (x + 90, 152)], (p.second, p.third, p.accent)[index % 3])
    canvas.box(0, 88, WIDTH, 8, p.dark)
    for y, size, count, shift in ((480, 104, 7, 0.5), (640, 122, 6, 0.5), (836, 148, 5, 0.5)):
        for index in range(count):
            middle = (index + shift) * WIDTH / count + dice.uniform(-12, 12)
            figure(
                canvas,
                middle,
                y + dice.uniform(-14, 10),
                size,
                Look.drawn(dice, p.tops),
                dice.uniform(-0.6, 0.6),
            )
    return canvas


def welcome(p: Palette, dice: random.Random) -> Canvas:
    """The registration desk with badges."""
    canvas = _room(p, 560)
    canvas.box(120, 70, 960, 190, p.dark, radius=14)
    for index, color in enumerate((p.accent, p.second, p.third, p.light, p.accent, p.second)):
        x = 200 + index * 150
        canvas.oval(x, 165, 54, 54, color)
        canvas.polygon([(x - 30, 200), (x - 4, 250), (x + 20, 200)], color)
    for x, size in ((380, 150), (800, 150)):
        figure(canvas, x, 556, size, Look.drawn(dice, p.tops))
    canvas.shadow(600, 770, 480, 26)
    canvas.box(110, 545, 980, 40, mix(p.light, p.accent, 0.25), radius=8)
    canvas.box(140, 584, 920, 190, mix(p.accent, p.dark, 0.25), radius=6)
    canvas.box(140, 640, 920, 18, mix(p.light, p.accent, 0.4))
    for index in range(7):
        x = 200 + index * 92
        color = (p.accent, p.second, p.third)[index % 3]
        canvas.box(x, 516, 70, 36, "#FFFFFF", radius=6)
        canvas.box(x, 516, 70, 12, color, radius=6)
        canvas.box(x + 12, 534, 40, 8, mix("#FFFFFF", p.dark, 0.6), radius=4)
    plant(canvas, 950, 548, 100, p.third, "#FFFFFF")
    return canvas


def night_desk(p: Palette, dice: random.Random) -> Canvas:
    """A team at their laptops late at night."""
    canvas = _room(p, 560)
    window(canvas, 640, 70, 480, 280, p.sky, mix(p.dark, "#000000", 0.3), dice)
    poster(canvas, 120, 80, 130, 184, p.poster, dice)
    poster(canvas, 300, 80, 130, 184, p.poster, dice)
    lamp(canvas, 540, 90, 64, p.accent, "#FFE3A3", 0.2)
    for x in (250, 500, 740, 970):
        figure(canvas, x, 590, 128, Look.drawn(dice, p.tops), dice.uniform(-0.7, 0.7))
        canvas.glow(x, 500, 120, "#BDEBFF", 0.16)
    canvas.box(60, 586, 1080, 46, mix(p.light, p.third, 0.25), radius=10)
    canvas.box(60, 620, 1080, 16, mix(p.light, p.dark, 0.5), radius=6)
    for x in (110, 1050):
        canvas.box(x, 632, 30, 160, mix(p.light, p.dark, 0.55))
    for x in (250, 500, 740, 970):
        laptop(canvas, x, 588, 170, mix(p.dark, "#FFFFFF", 0.3))
    for x in (375, 622, 860):
        cup(canvas, x, 590, 50, dice.choice((p.accent, p.second)))
    return canvas


def exhibition(p: Palette, dice: random.Random) -> Canvas:
    """Posters on a wall and people looking at them."""
    canvas = _room(p, 590)
    for index in range(4):
        lamp(canvas, 190 + index * 275, 40, 34, p.dark, "#FFF2CF", 0.12)
        poster(
            canvas,
            92 + index * 275,
            130,
            196,
            280,
            (p.poster[0], *p.poster[1 + index :], *p.poster[1 : 1 + index]),
            dice,
            (1, 0, 3, 2)[index],
        )
    for x, size in ((300, 150), (520, 160), (830, 150), (1010, 168)):
        canvas.shadow(x, 796, size * 0.7, 18)
        back(canvas, x, 800, size, Look.drawn(dice, p.tops))
    return canvas


def winter_window(p: Palette, dice: random.Random) -> Canvas:
    """A long table in a warm room while it snows outside."""
    canvas = _room(p, 600)
    window(canvas, 120, 60, 960, 300, p.sky, p.dark, dice)
    for _ in range(150):
        canvas.oval(
            dice.uniform(126, 1074),
            dice.uniform(66, 356),
            dice.uniform(2, 4.5),
            dice.uniform(2, 4.5),
            "#FFFFFF",
        )
    canvas.line([(x, 44 + 22 * math.sin(x / 96) ** 2) for x in range(0, WIDTH + 10, 10)], p.dark, 3)
    for index in range(25):
        x = index * 50.0
        y = 52 + 22 * math.sin(x / 96) ** 2
        color = (p.accent, "#FFD66B", p.third)[index % 3]
        canvas.glow(x, y, 22, color, 0.5)
        canvas.oval(x, y, 8, 10, color)
    for index in range(6):
        figure(canvas, 140 + index * 184, 590, 132, Look.drawn(dice, p.tops), dice.uniform(-0.9, 0.9))
    canvas.box(0, 580, WIDTH, 66, mix(p.accent, "#6B3F26", 0.5), radius=6)
    canvas.box(0, 632, WIDTH, 168, mix(p.accent, "#3A2118", 0.65))
    for index in range(8):
        cup(
            canvas,
            90 + index * 148 + dice.uniform(-20, 20),
            606,
            52,
            dice.choice(("#FFFFFF", p.third, p.light)),
        )
    for x in (300, 760):
        canvas.glow(x, 540, 80, "#FFE3A3", 0.5)
        canvas.box(x - 9, 556, 18, 46, "#FFF6E0", radius=4)
        canvas.polygon([(x - 6, 556), (x + 6, 556), (x, 532)], "#FFB648")
    return canvas


def emblem(p: Palette, dice: random.Random) -> Canvas:
    """The event's square sign: overlapping circles, as tables that mix."""
    canvas = Canvas(p.dark, mix(p.dark, p.second, 0.45), 800, 800)
    turn = dice.uniform(0, math.pi)
    count = dice.choice((3, 4, 5))
    for index in range(count):
        angle = turn + index * 2 * math.pi / count
        color = (p.accent, p.third, p.light, p.second, "#FFD66B")[index]
        canvas.oval(400 + math.cos(angle) * 132, 400 + math.sin(angle) * 132, 172, 172, color, 0.88)
    for index in range(count):
        angle = turn + (index + 0.5) * 2 * math.pi / count
        canvas.oval(400 + math.cos(angle) * 250, 400 + math.sin(angle) * 250, 30, 30, "#FFFFFF")
    canvas.oval(400, 400, 64, 64, p.dark)
    canvas.oval(400, 400, 30, 30, "#FFFFFF")
    return canvas
