"""What a laid-out page consists of: texts and boxes at places, in layout units. Nothing is painted here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from meetup_desktop.ui.projector.text import HEIGHT, LINE, drop, metrics, width

#: Share of each side that some projectors cut off.
MARGIN = 0.04
NAME = 60
NUMBER = 88
TOPIC = 88


class Role(Enum):
    """A colour of the theme."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    BLOCK = "block"
    ON_BLOCK = "on_block"
    CARD = "card"
    TRACK = "track"


@dataclass(frozen=True)
class Text:
    """One line: ``x`` and ``baseline`` of its left end."""

    text: str
    x: float
    baseline: float
    size: int
    weight: QFont.Weight
    role: Role = Role.TEXT
    key: str = "text"

    @property
    def rect(self) -> QRectF:
        """Where it is drawn, from the top of capitals to the feet of letters."""
        found = metrics(self.size, self.weight)
        top = self.baseline - found.capHeight()
        return QRectF(
            self.x, top, width(self.text, self.size, self.weight), found.capHeight() + found.descent()
        )


@dataclass(frozen=True)
class Box:
    """A rectangle, filled or (with ``stroke``) outlined."""

    rect: QRectF
    role: Role
    radius: float = 0.0
    stroke: float = 0.0


Item = Text | Box


@dataclass(frozen=True)
class Frame:
    """The layout's plane for one shape of screen."""

    width: float

    @property
    def safe(self) -> QRectF:
        """What every projector shows."""
        x, y = self.width * MARGIN, HEIGHT * MARGIN
        return QRectF(x, y, self.width - 2 * x, HEIGHT - 2 * y)


def baseline(top: float, size: int, weight: QFont.Weight) -> float:
    """The baseline of a line whose box (``LINE`` times its size high) begins at ``top``."""
    cap, below = metrics(size, weight).capHeight(), drop(size, weight)
    return top + (size * LINE - cap - below) / 2 + cap
