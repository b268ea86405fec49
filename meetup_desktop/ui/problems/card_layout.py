"""Where the parts of a finding's card are: up to three lines of its sentence, its place, and its links."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from meetup_desktop.ui.widgets.theme import Space, TextRole, font

#: So many lines of the sentence are shown; all of it is in the tool tip.
MOST_LINES = 3
_INSET = 10
_GAP = 6  # between two cards


class CardLayout(NamedTuple):
    """The boxes of a card; ``links`` are texts with the places where they are clicked."""

    card: QRect
    lines: tuple[tuple[QRect, str], ...]
    where: tuple[QRect, str]
    links: tuple[tuple[QRect, str], ...]


def card_height(sentence: str, width: int) -> int:
    """Return how high a row with this card is."""
    body, caption = QFontMetrics(font(TextRole.BODY)), QFontMetrics(font(TextRole.CAPTION))
    rows = len(wrap(sentence, _text_width(width), body.height()))
    return rows * body.lineSpacing() + Space.XS + caption.height() + 2 * _INSET + _GAP


def lay_card(rect: QRect, sentence: str, where: str, links: tuple[str, ...]) -> CardLayout:
    """Return the boxes of a card within its row."""
    card = rect.adjusted(Space.L, 0, -Space.L, -_GAP)
    body, caption = QFontMetrics(font(TextRole.BODY)), QFontMetrics(font(TextRole.CAPTION))
    left, width, top = card.left() + _INSET, _text_width(rect.width()), card.top() + _INSET
    lines: list[tuple[QRect, str]] = []
    for text in wrap(sentence, width, body.height()):
        lines.append((QRect(left, top, width, body.lineSpacing()), text))
        top += body.lineSpacing()
    top += Space.XS
    widths = [caption.horizontalAdvance(text) for text in links]
    room = width - sum(each + Space.M for each in widths)
    shown = caption.elidedText(where, Qt.TextElideMode.ElideMiddle, max(0, room))
    place = QRect(left, top, caption.horizontalAdvance(shown) + 1, caption.height())
    right, boxes = (place.right() + Space.M if shown else left), []
    for text, each in zip(links, widths, strict=True):
        boxes.append((QRect(right, top, each + 1, caption.height()), text))
        right += each + Space.M
    return CardLayout(card, tuple(lines), (place, shown), tuple(boxes))


def _text_width(width: int) -> int:
    return max(40, width - 2 * Space.L - 2 * _INSET)


@lru_cache(maxsize=4096)
def wrap(text: str, width: int, _font_height: int) -> tuple[str, ...]:
    """Return the lines of a sentence, at most three, the last one elided; remembered for a height of the font."""
    return _wrap(text, width, font(TextRole.BODY))


def _wrap(text: str, width: int, used: QFont) -> tuple[str, ...]:
    layout, end = QTextLayout(text, used), 0
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < MOST_LINES - 1:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        raw = text.encode("utf-16-le")
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(raw[2 * start : 2 * end].decode("utf-16-le").rstrip())
    layout.endLayout()
    rest = text.encode("utf-16-le")[2 * end :].decode("utf-16-le")
    if rest:
        lines.append(QFontMetrics(used).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return tuple(lines) or ("",)
