"""The colours of one event, and what a scene is."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from sample_art import Canvas, mix


@dataclass(frozen=True)
class Palette:
    """The colours of one event."""

    wall: str
    floor: str
    dark: str
    accent: str
    second: str
    third: str
    light: str
    sky: tuple[str, str]

    @property
    def tops(self) -> tuple[str, ...]:
        """Clothes."""
        return (
            self.accent,
            self.second,
            self.third,
            mix(self.dark, "#FFFFFF", 0.2),
            mix(self.accent, self.light, 0.5),
        )

    @property
    def poster(self) -> tuple[str, ...]:
        """Paper and inks."""
        return (self.light, self.accent, self.second, self.third, self.dark)


Scene = Callable[[Palette, random.Random], Canvas]
