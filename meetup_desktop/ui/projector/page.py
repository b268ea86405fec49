"""The items of a laid-out page: texts and rectangles, in layout units. Nothing is painted here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from meetup_desktop.ui.projector.text import HEIGHT, LINE, descender_depth, metrics, width

#: Where the slide's body begins below the band.
BODY_TOP = 336.0
#: Share of each side that some projectors cut off.
MARGIN = 0.04
NAME = 60
NUMBER = 88
TOPIC = 88


class Role(Enum):
    """The colour of an item, by its name in the theme."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    BLOCK = "block"
    ON_BLOCK = "on_block"
    CARD = "card"
    TRACK = "track"


class Text(NamedTuple):
    """A line of text: ``x`` and ``baseline`` of its left end."""

    text: str
    x: float
    baseline: float
    size: int
    weight: QFont.Weight
    role: Role = Role.TEXT
    key: str = "text"

    @property
    def rect(self) -> QRectF:
        """Return the area of the line, from the top of capitals to the descenders."""
        found = metrics(self.size, self.weight)
        top = self.baseline - found.capHeight()
        return QRectF(
            self.x, top, width(self.text, self.size, self.weight), found.capHeight() + found.descent()
        )


class Rectangle(NamedTuple):
    """A rectangle, filled or (with ``stroke``) outlined."""

    rect: QRectF
    role: Role
    radius: float = 0.0
    stroke: float = 0.0


PageItem = Text | Rectangle
#: The pages of a slide's body; there is at least one.
Pages = tuple[tuple[PageItem, ...], ...]


@dataclass(frozen=True)
class Frame:
    """The area of a page for one shape of screen; its height is ``HEIGHT``."""

    width: float

    @property
    def safe_area(self) -> QRectF:
        """Return the area that no projector cuts off."""
        x, y = self.width * MARGIN, HEIGHT * MARGIN
        return QRectF(x, y, self.width - 2 * x, HEIGHT - 2 * y)

    def body(self, has_band: bool) -> QRectF:
        """Return the safe area below the band, or all of it without a band."""
        safe = self.safe_area
        if has_band:
            safe.setTop(BODY_TOP)
        return safe


def line_baseline(top: float, size: int, weight: QFont.Weight) -> float:
    """Return the baseline of a line whose box (``LINE`` times its size high) begins at ``top``."""
    cap, below = metrics(size, weight).capHeight(), descender_depth(size, weight)
    return top + (size * LINE - cap - below) / 2 + cap


#: Height kept free below pages for their dots.
DOTS_HEIGHT = 20.0
_DOT = 10.0


def page_dots(index: int, count: int, body: QRectF) -> list[PageItem]:
    """Return dots at the foot of the body, one for each page; that of the current page is long and filled."""
    widths = [_DOT * 3 if each == index else _DOT for each in range(count)]
    left = body.center().x() - (sum(widths) + _DOT * (count - 1)) / 2
    items: list[PageItem] = []
    for each, wide in enumerate(widths):
        area = QRectF(left, body.bottom() - _DOT, wide, _DOT)
        items.append(Rectangle(area, Role.ACCENT if each == index else Role.TRACK, _DOT / 2))
        left += wide + _DOT
    return items
