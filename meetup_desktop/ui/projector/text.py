"""Measuring and breaking text in the projector's own units, where the screen is 1080 high.

One size of the layout for every screen keeps the miniature true: painting scales, nothing is laid out twice.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

HEIGHT = 1080.0
_MEASURED_AT = 1000
LINE = 1.13
REGULAR, MEDIUM, BOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.Bold


@cache
def _family() -> str:
    """Roboto as shipped; the system's font where it is missing."""
    family = ""
    for weight in ("Regular", "Medium", "Bold"):
        # The font database does not know search paths (Qt 6.11), so the file's own path is asked for.
        file = QFileInfo(f"font:Roboto-{weight}.ttf")
        if file.exists():
            number = QFontDatabase.addApplicationFont(file.absoluteFilePath())
            families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
            family = family or next(iter(families), "")
    return family


@lru_cache(maxsize=256)
def font(size: int, weight: QFont.Weight = REGULAR) -> QFont:
    """Return the projector's typeface; ``size`` in layout units. Roboto's digits are tabular by themselves."""
    made = QFont(_family()) if _family() else QFont()
    made.setPixelSize(max(1, size))
    made.setWeight(weight)
    # Hinted advances differ with the size, and the layout is scaled afterwards.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=256)
def metrics(size: int, weight: QFont.Weight = REGULAR) -> QFontMetricsF:
    """Return the measures of :func:`font`."""
    return QFontMetricsF(font(size, weight))


@lru_cache(maxsize=256)
def drop(size: int, weight: QFont.Weight = REGULAR) -> float:
    """Return how far letters reach below the baseline; the metrics' own descent leaves room for stacked accents."""
    return metrics(size, weight).tightBoundingRect("pgуцщЦQ,").bottom()


@lru_cache(maxsize=8192)
def relative_width(text: str, weight: QFont.Weight = REGULAR) -> float:
    """Return the width of a line at size 1, overhanging strokes included.

    Without hinting a width grows with the size, so a text is measured once for all sizes.
    """
    found = metrics(_MEASURED_AT, weight)
    return (
        max(found.horizontalAdvance(text), found.boundingRect(text).right() if text else 0.0) / _MEASURED_AT
    )


def width(text: str, size: float, weight: QFont.Weight = REGULAR) -> float:
    """Return the width of a line of text, overhanging strokes included."""
    return relative_width(text, weight) * size


def elided(text: str, room: float, size: int, weight: QFont.Weight = REGULAR) -> str:
    """Return the text, shortened in the first name so that the initial stays: ``Максимил… К.``"""
    if width(text, size, weight) <= room:
        return text
    head, space, tail = text.rpartition(" ")
    if not space or len(tail) > 4:
        head, tail, space = text, "", ""

    # The longest beginning that fits; a longer one is never narrower.
    def width_with(letters: int) -> float:
        return width(f"{head[:letters]}…{space}{tail}", size, weight)

    fitting = bisect_right(range(1, len(head)), room, key=width_with)
    return f"{head[:fitting].rstrip()}…{space}{tail}"


def wrapped(text: str, room: float, size: int, weight: QFont.Weight = REGULAR) -> tuple[str, ...]:
    """Return lines no wider than ``room``; words are broken only where one alone is too wide."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in _broken(paragraph.split(), room, size, weight):
            longer = f"{line} {word}" if line else word
            if line and width(longer, size, weight) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        if line:
            lines.append(line)
    return tuple(lines)


def _broken(parts: list[str], room: float, size: int, weight: QFont.Weight) -> list[str]:
    found: list[str] = []
    for word in parts:
        rest = word
        while width(rest, size, weight) > room and len(rest) > 1:
            cut = len(rest) - 1
            while cut > 1 and width(rest[:cut] + "-", size, weight) > room:
                cut -= 1
            found.append(rest[:cut] + "-")
            rest = rest[cut:]
        found.append(rest)
    return found


@dataclass(frozen=True)
class Fitted:
    """Several texts in one size; ``lines`` per text."""

    size: int
    lines: tuple[tuple[str, ...], ...]

    def height(self, gap: float) -> float:
        """Return all texts below one another with ``gap`` between them."""
        count = sum(len(one) for one in self.lines)
        return count * self.size * LINE + gap * (len(self.lines) - 1)


def fitted(
    texts: tuple[str, ...],
    room: tuple[float, float],
    sizes: tuple[int, int],
    gap: float,
    weight: QFont.Weight,
) -> Fitted:
    """Return the texts in the largest common size at which they fit; ``sizes`` are the smallest and the largest."""
    smallest, largest = sizes
    for size in range(largest, smallest, -4):
        found = Fitted(size, tuple(wrapped(text, room[0], size, weight) for text in texts))
        whole = all(width(word, size, weight) <= room[0] for text in texts for word in text.split())
        if whole and found.height(gap) <= room[1]:
            return found
    return Fitted(smallest, tuple(wrapped(text, room[0], smallest, weight) for text in texts))
