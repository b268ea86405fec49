"""From a slide to a page's items, for one shape of screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF

from meetup_desktop.core.live.evening import Mode
from meetup_desktop.core.live.slides import Slide, Table
from meetup_desktop.ui.projector import seats
from meetup_desktop.ui.projector.header import BOTTOM, header
from meetup_desktop.ui.projector.page import TOPIC, Box, Frame, Item, Role, Text, baseline
from meetup_desktop.ui.projector.text import LINE, MEDIUM, REGULAR, Fitted, fitted

Pages = tuple[tuple[Item, ...], ...]

_TITLES = (72, 168)
_DETAILS = (60, 72)
_TOPICS = (TOPIC, 160)
_BETWEEN = 40.0


def pages(slide: Slide, width: float) -> int:
    """How many pages the slide's body needs on a screen of this width (height is 1080)."""
    return len(_body(slide, width))


def page(slide: Slide, width: float) -> list[Item]:
    """Everything on the slide's page of this moment."""
    if slide.mode is Mode.BLACK:
        return []
    found = _body(slide, width)
    items = list(found[slide.turn % len(found)])
    if slide.digits:
        items.extend(header(slide, Frame(width)))
    return items


def _body(slide: Slide, width: float) -> Pages:
    if slide.mode is Mode.GROUPS:
        return _seats(slide.tables, slide.directory, width)
    if slide.mode is Mode.TOPIC:
        return _topics(slide.topics, width)
    return _holding(slide.titles, slide.details, width, bool(slide.digits))


def _place(width: float, below_header: bool) -> QRectF:
    safe = Frame(width).safe
    if below_header:
        safe.setTop(BOTTOM)
    return safe


@lru_cache(maxsize=16)
def _seats(tables: tuple[Table, ...], directory: tuple[tuple[str, int], ...], width: float) -> Pages:
    return seats.pages(tables, directory, _place(width, True))


@lru_cache(maxsize=16)
def _topics(topics: tuple[str, ...], width: float) -> Pages:
    body = _place(width, True)
    # Short topics get air around them; only long ones use the page to its edges.
    airy = (body.width() * 0.97, body.height() * 0.9)
    found = fitted(topics, airy, _TOPICS, _BETWEEN, MEDIUM)
    if found.height(_BETWEEN) > airy[1]:
        found = fitted(topics, (body.width(), body.height()), _TOPICS, _BETWEEN, MEDIUM)
    if found.height(_BETWEEN) <= body.height():
        return (tuple(_stack(found, body)),)
    # Too long for one page even at the smallest size: both languages are turned together.
    whole = QRectF(body)
    body.setBottom(body.bottom() - seats.FOOT)
    each = max(1, int((body.height() - _BETWEEN) / (found.size * LINE * len(topics))))
    count = max(-(-len(lines) // each) for lines in found.lines)
    turned = []
    for index in range(count):
        share = Fitted(found.size, tuple(lines[index * each : (index + 1) * each] for lines in found.lines))
        turned.append((*_stack(share, body), *seats.dots(index, count, whole)))
    return tuple(turned)


def _stack(found: Fitted, body: QRectF) -> list[Item]:
    """The languages below one another, each with the same room, a hairline between them."""
    items: list[Item] = []
    count = len(found.lines)
    tallest = max(len(lines) for lines in found.lines) * found.size * LINE
    even = tallest * count + _BETWEEN * (count - 1) <= body.height()
    top = body.top() + (body.height() - (tallest * count + _BETWEEN * (count - 1)) if even else 0) / 2
    if not even:
        top = body.top() + max(0.0, body.height() - found.height(_BETWEEN)) / 2
    for index, lines in enumerate(found.lines):
        if index:
            items.append(Box(QRectF(body.left(), top - _BETWEEN / 2, 160, 4), Role.ACCENT))
        for number, text in enumerate(lines):
            at = baseline(top + number * found.size * LINE, found.size, MEDIUM)
            items.append(Text(text, body.left(), at, found.size, MEDIUM, Role.TEXT, "topic"))
        top += (tallest if even else len(lines) * found.size * LINE) + _BETWEEN
    return items


@lru_cache(maxsize=16)
def _holding(titles: tuple[str, ...], details: tuple[str, ...], width: float, below_header: bool) -> Pages:
    body = _place(width, below_header)
    if not below_header:
        body.adjust(body.width() * 0.03, 0, -body.width() * 0.03, 0)
    # The same title in both languages (a name) is shown once; place and date give way to a running round.
    titles, details = tuple(dict.fromkeys(titles)), () if below_header else tuple(dict.fromkeys(details))
    below = fitted(details, (body.width(), body.height() * 0.4), _DETAILS, 12, REGULAR)
    below_height = below.height(12) + 72 if details else 0.0
    room = (body.width(), (body.height() - below_height) * 0.9)
    above = fitted(titles, room, _TITLES, 28, MEDIUM)
    items: list[Item] = []
    top = body.top() + max(0.0, body.height() - above.height(28) - below_height) / 2
    for lines in above.lines:
        for text in lines:
            at = baseline(top, above.size, MEDIUM)
            items.append(Text(text, body.left(), at, above.size, MEDIUM, Role.TEXT, "title"))
            top += above.size * LINE
        top += 28
    if details:
        items.append(Box(QRectF(body.left(), top - 2, 160, 6), Role.ACCENT, 3))
        top += 44
        for lines in below.lines:
            for text in lines:
                at = baseline(top, below.size, REGULAR)
                items.append(Text(text, body.left(), at, below.size, REGULAR, Role.MUTED, "detail"))
                top += below.size * LINE
            top += 12
    return (tuple(items),)
