"""The Topic mode: the topic of the round in the languages of the room, as large as fits."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF

from meetup_desktop.core.live.evening import Evening, Mode
from meetup_desktop.core.live.slides import EventTexts, select_texts
from meetup_desktop.ui.projector.mode import ProjectorMode
from meetup_desktop.ui.projector.page import (
    DOTS_HEIGHT,
    TOPIC,
    PageItem,
    Pages,
    Rectangle,
    Role,
    Text,
    line_baseline,
    page_dots,
)
from meetup_desktop.ui.projector.text import LINE, MEDIUM, FittedTexts, fit_texts

_SIZES = (TOPIC, 160)
_BETWEEN = 40.0


@dataclass(frozen=True)
class TopicContent:
    """The topic in the languages of the room."""

    topics: tuple[str, ...]


def topic_content(evening: Evening, event: EventTexts) -> TopicContent | None:
    """Return the topic of the current round; None if there is no round or no topic."""
    topics = select_texts(evening.topic_texts(evening.current_index), event.shown_languages)
    return TopicContent(topics) if topics else None


def topic_pages(content: TopicContent, body: QRectF, _has_band: bool) -> Pages:
    """Return one page, or several if the topic is too long for one."""
    topics = content.topics
    # Short topics get air around them; only long ones use the page to its edges.
    airy = (body.width() * 0.97, body.height() * 0.9)
    found = fit_texts(topics, airy, _SIZES, _BETWEEN, MEDIUM)
    if found.height(_BETWEEN) > airy[1]:
        found = fit_texts(topics, (body.width(), body.height()), _SIZES, _BETWEEN, MEDIUM)
    if found.height(_BETWEEN) <= body.height():
        return (tuple(_stack_languages(found, body)),)
    # Too long for one page even at the smallest size: both languages are turned together.
    whole, body = body, body.adjusted(0, 0, 0, -DOTS_HEIGHT)
    each = max(1, int((body.height() - _BETWEEN) / (found.size * LINE * len(topics))))
    count = max(-(-len(lines) // each) for lines in found.lines)
    turned = []
    for index in range(count):
        share = FittedTexts(
            found.size, tuple(lines[index * each : (index + 1) * each] for lines in found.lines)
        )
        turned.append((*_stack_languages(share, body), *page_dots(index, count, whole)))
    return tuple(turned)


def _stack_languages(found: FittedTexts, body: QRectF) -> list[PageItem]:
    """Return the texts below one another, each with the same height, and a line between them."""
    items: list[PageItem] = []
    count = len(found.lines)
    tallest = max(len(lines) for lines in found.lines) * found.size * LINE
    even = tallest * count + _BETWEEN * (count - 1) <= body.height()
    top = body.top() + (body.height() - (tallest * count + _BETWEEN * (count - 1)) if even else 0) / 2
    if not even:
        top = body.top() + max(0.0, body.height() - found.height(_BETWEEN)) / 2
    for index, lines in enumerate(found.lines):
        if index:
            items.append(Rectangle(QRectF(body.left(), top - _BETWEEN / 2, 160, 4), Role.ACCENT))
        for number, text in enumerate(lines):
            at = line_baseline(top + number * found.size * LINE, found.size, MEDIUM)
            items.append(Text(text, body.left(), at, found.size, MEDIUM, Role.TEXT, "topic"))
        top += (tallest if even else len(lines) * found.size * LINE) + _BETWEEN
    return items


MODE = ProjectorMode(
    key=Mode.TOPIC,
    label=str(QT_TRANSLATE_NOOP("ProjectorMode", "Topic")),
    letters="tе",
    order=30,
    content=topic_content,
    pages=topic_pages,
    fallback=Mode.GROUPS,
)
