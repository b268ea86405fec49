"""The Holding slide mode: the event's title, place and date; during a round only the title, below the band."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF

from meetup_desktop.core.live.evening import Evening, Mode, Phase
from meetup_desktop.core.live.projector_strings import projector_string
from meetup_desktop.core.live.slides import EventTexts, select_texts
from meetup_desktop.ui.projector.mode import ProjectorMode
from meetup_desktop.ui.projector.page import PageItem, Pages, Rectangle, Role, Text, line_baseline
from meetup_desktop.ui.projector.text import LINE, MEDIUM, REGULAR, fit_texts

_TITLES = (72, 168)
_DETAILS = (60, 72)


@dataclass(frozen=True)
class HoldingContent:
    """The event's titles and details in the languages of the room."""

    titles: tuple[str, ...]
    details: tuple[str, ...]


def holding_content(evening: Evening, event: EventTexts) -> HoldingContent:
    """Return the event's titles and details; once the evening is over, thanks instead of the details."""
    languages = event.shown_languages
    details = select_texts(event.details, languages)
    if evening.phase is Phase.FINISHED:
        details = tuple(projector_string("finished", language) for language in languages)
    return HoldingContent(select_texts(event.titles, languages), details)


def holding_pages(content: HoldingContent, body: QRectF, has_band: bool) -> Pages:
    """Return the one page of the mode."""
    if not has_band:
        body = body.adjusted(body.width() * 0.03, 0, -body.width() * 0.03, 0)
    # The same title in both languages (a name) is shown once; place and date give way to a running round.
    titles = tuple(dict.fromkeys(content.titles))
    details = () if has_band else tuple(dict.fromkeys(content.details))
    below = fit_texts(details, (body.width(), body.height() * 0.4), _DETAILS, 12, REGULAR)
    below_height = below.height(12) + 72 if details else 0.0
    room = (body.width(), (body.height() - below_height) * 0.9)
    above = fit_texts(titles, room, _TITLES, 28, MEDIUM)
    items: list[PageItem] = []
    top = body.top() + max(0.0, body.height() - above.height(28) - below_height) / 2
    for lines in above.lines:
        for text in lines:
            at = line_baseline(top, above.size, MEDIUM)
            items.append(Text(text, body.left(), at, above.size, MEDIUM, Role.TEXT, "title"))
            top += above.size * LINE
        top += 28
    if details:
        items.append(Rectangle(QRectF(body.left(), top - 2, 160, 6), Role.ACCENT, 3))
        top += 44
        for lines in below.lines:
            for text in lines:
                at = line_baseline(top, below.size, REGULAR)
                items.append(Text(text, body.left(), at, below.size, REGULAR, Role.MUTED, "detail"))
                top += below.size * LINE
            top += 12
    return (tuple(items),)


MODE = ProjectorMode(
    key=Mode.HOLDING,
    label=str(QT_TRANSLATE_NOOP("ProjectorMode", "Holding slide")),
    letters="hр",
    order=10,
    content=holding_content,
    pages=holding_pages,
    returns=True,
)
