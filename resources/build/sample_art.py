"""A small kit for drawing the sample site's pictures: flat shapes and soft light.

All lengths are in pixels of the finished 1200 x 800 picture; drawn at twice that size, then scaled down.
"""

# ruff: noqa: PLR0917  # a drawing is told by places and sizes, in that order

from __future__ import annotations

import math

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1200, 800
SCALE = 2
Point = tuple[float, float]


def rgb(color: str, alpha: float = 1.0) -> tuple[int, int, int, int]:
    """``#RRGGBB`` as numbers."""
    value = color.lstrip("#")
    return int(value[:2], 16), int(value[2:4], 16), int(value[4:], 16), round(alpha * 255)


def mix(one: str, other: str, share: float) -> str:
    """``one`` with that share of ``other``."""
    pairs = zip(rgb(one)[:3], rgb(other)[:3], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


class Canvas:
    """A picture in the making."""

    def __init__(self, top: str, bottom: str, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.width, self.height = width, height
        column = Image.new("RGB", (1, 256))
        for row in range(256):
            column.putpixel((0, row), rgb(mix(top, bottom, row / 255))[:3])
        self.image = column.resize((width * SCALE, height * SCALE), Image.Resampling.BICUBIC).convert("RGBA")
        self._draw = ImageDraw.Draw(self.image)

    def polygon(self, points: list[Point], color: str, alpha: float = 1.0) -> None:
        """A filled shape."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        if alpha >= 1:
            self._draw.polygon(scaled, fill=rgb(color))
        else:
            layer = Image.new("RGBA", self.image.size, rgb(color, 0))
            ImageDraw.Draw(layer).polygon(scaled, fill=rgb(color, alpha))
            self._put(layer)

    def box(
        self, x: float, y: float, w: float, h: float, color: str, *, radius: float = 0, alpha: float = 1.0
    ) -> None:
        """A rectangle, its corners rounded."""
        area = (x * SCALE, y * SCALE, (x + w) * SCALE - 1, (y + h) * SCALE - 1)
        if alpha >= 1:
            self._draw.rounded_rectangle(area, radius * SCALE, fill=rgb(color))
        else:
            layer = Image.new("RGBA", self.image.size, rgb(color, 0))
            ImageDraw.Draw(layer).rounded_rectangle(area, radius * SCALE, fill=rgb(color, alpha))
            self._put(layer)

    def oval(self, x: float, y: float, rx: float, ry: float, color: str, alpha: float = 1.0) -> None:
        """An ellipse around its middle."""
        area = ((x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE)
        if alpha >= 1:
            self._draw.ellipse(area, fill=rgb(color))
        else:
            layer = Image.new("RGBA", self.image.size, rgb(color, 0))
            ImageDraw.Draw(layer).ellipse(area, fill=rgb(color, alpha))
            self._put(layer)

    def line(self, points: list[Point], color: str, width: float) -> None:
        """A line with round joints and ends."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self._draw.line(scaled, fill=rgb(color), width=round(width * SCALE), joint="curve")
        for x, y in (points[0], points[-1]):
            self.oval(x, y, width / 2, width / 2, color)

    def arc(self, x: float, y: float, r: float, start: float, end: float, color: str, width: float) -> None:
        """A piece of a circle, angles in degrees clockwise from the right."""
        steps = [math.radians(start + (end - start) * index / 24) for index in range(25)]
        self.line([(x + r * math.cos(step), y + r * math.sin(step)) for step in steps], color, width)

    def glow(self, x: float, y: float, radius: float, color: str, alpha: float = 0.5) -> None:
        """Light around a point."""
        small = Image.new("L", (self.width // 4, self.height // 4), 0)
        area = ((x - radius) / 4, (y - radius) / 4, (x + radius) / 4, (y + radius) / 4)
        ImageDraw.Draw(small).ellipse(area, fill=round(255 * alpha))
        self._put_mask(small.filter(ImageFilter.GaussianBlur(radius / 9)), color)

    def shadow(self, x: float, y: float, rx: float, ry: float, alpha: float = 0.22) -> None:
        """A soft shadow on the ground."""
        small = Image.new("L", (self.width // 4, self.height // 4), 0)
        area = ((x - rx) / 4, (y - ry) / 4, (x + rx) / 4, (y + ry) / 4)
        ImageDraw.Draw(small).ellipse(area, fill=round(255 * alpha))
        self._put_mask(small.filter(ImageFilter.GaussianBlur(4)), "#1A1420")

    def cone(self, points: list[Point], color: str, alpha: float) -> None:
        """A soft-edged shape of light."""
        small = Image.new("L", (self.width // 4, self.height // 4), 0)
        ImageDraw.Draw(small).polygon([(x / 4, y / 4) for x, y in points], fill=round(255 * alpha))
        self._put_mask(small.filter(ImageFilter.GaussianBlur(5)), color)

    def finished(self) -> Image.Image:
        """The picture at its final size, a little darker towards the corners."""
        mask = Image.new("L", (self.width // 8, self.height // 8), 60)
        ImageDraw.Draw(mask).ellipse(
            (-self.width // 40, -self.height // 40, self.width * 6 // 40, self.height * 6 // 40), fill=0
        )
        self._put_mask(mask.filter(ImageFilter.GaussianBlur(16)), "#140E1E")
        return self.image.convert("RGB").resize((self.width, self.height), Image.Resampling.LANCZOS)

    def _put_mask(self, mask: Image.Image, color: str) -> None:
        layer = Image.new("RGBA", self.image.size, rgb(color))
        layer.putalpha(mask.resize(self.image.size, Image.Resampling.BICUBIC))
        self._put(layer)

    def _put(self, layer: Image.Image) -> None:
        self.image.alpha_composite(layer)
        self._draw = ImageDraw.Draw(self.image)
