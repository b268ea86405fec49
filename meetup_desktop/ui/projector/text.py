"""Measuring and breaking text in layout units, in which every screen is 1080 high.

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
def _font_family() -> str:
    """Return the family of the bundled Roboto; empty, for the system's font, if it is missing."""
    family = ""
    for weight in ("Regular", "Medium", "Bold"):
        # The font database does not know search paths (Qt 6.11), so the file's own path is asked for.
        file = QFileInfo(f"font:Roboto-{weight}.ttf")
        if file.exists():
            number = QFontDatabase.addApplicationFont(file.absoluteFilePath())
            families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
            family = family or next(iter(families), "")
    return family


def make_font(size: int, weight: QFont.Weight = REGULAR) -> QFont:
    """Return the projector's font; ``size`` in layout units. Roboto's digits all have the same width.

    It is made anew for every caller: two threads must not share one.
    """
    made = QFont(_font_family() or "sans-serif")
    made.setPixelSize(max(1, size))
    made.setWeight(weight)
    # Hinted advances differ with the size, and the layout is scaled afterwards.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def metrics(size: int, weight: QFont.Weight = REGULAR) -> QFontMetricsF:
    """Return the metrics of :func:`make_font`, made anew like the font."""
    return QFontMetricsF(make_font(size, weight))


@lru_cache(maxsize=256)
def descender_depth(size: int, weight: QFont.Weight = REGULAR) -> float:
    """Return how far letters reach below the baseline; the font's own descent leaves room for stacked accents."""
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


def elide_name(text: str, room: float, size: int, weight: QFont.Weight = REGULAR) -> str:
    """Shorten a text to fit into ``room``; of a name, the first name, so that the initial stays: ``Максимил… К.``"""
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


def wrap_text(text: str, room: float, size: int, weight: QFont.Weight = REGULAR) -> tuple[str, ...]:
    """Return lines no wider than ``room``; a word is broken only if it is too wide alone."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in _break_long_words(paragraph.split(), room, size, weight):
            longer = f"{line} {word}" if line else word
            if line and width(longer, size, weight) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        if line:
            lines.append(line)
    return tuple(lines)


def _break_long_words(words: list[str], room: float, size: int, weight: QFont.Weight) -> list[str]:
    """Return the words, with those too wide for a line broken by hyphens."""
    found: list[str] = []
    for word in words:
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
class FittedTexts:
    """Several texts in one size, each broken into ``lines``."""

    size: int
    lines: tuple[tuple[str, ...], ...]

    def height(self, gap: float) -> float:
        """Return the height of all texts with ``gap`` between them."""
        count = sum(len(one) for one in self.lines)
        return count * self.size * LINE + gap * (len(self.lines) - 1)


def fit_texts(
    texts: tuple[str, ...],
    room: tuple[float, float],
    sizes: tuple[int, int],
    gap: float,
    weight: QFont.Weight,
) -> FittedTexts:
    """Break texts in the largest common size at which they fit; ``sizes`` are the smallest and the largest."""
    smallest, largest = sizes
    for size in range(largest, smallest, -4):
        found = FittedTexts(size, tuple(wrap_text(text, room[0], size, weight) for text in texts))
        whole = all(width(word, size, weight) <= room[0] for text in texts for word in text.split())
        if whole and found.height(gap) <= room[1]:
            return found
    return FittedTexts(smallest, tuple(wrap_text(text, room[0], smallest, weight) for text in texts))
