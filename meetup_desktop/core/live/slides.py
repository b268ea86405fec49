"""What the projector shows, as a value that follows from the evening, the event's texts and the moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.live.clock import ClockReading
from meetup_desktop.core.live.evening import Evening, Mode, Phase, Texts
from meetup_desktop.core.live.log import Moment, elapsed_ms
from meetup_desktop.core.live.projector_strings import projector_string
from meetup_desktop.core.live.timer import Urgency

#: How long a page of a slide stays before the next one.
PAGE_MS = 12_000
LANGUAGES = ("ru", "en")


@dataclass(frozen=True)
class EventTexts:
    """What the event page says about itself. ``languages`` are the page's, in the site's order."""

    titles: Texts = ()
    details: Texts = ()
    languages: tuple[str, ...] = ()

    @property
    def shown_languages(self) -> tuple[str, ...]:
        """The languages of the projector, two at most."""
        return self.languages[:2] or LANGUAGES


def select_texts(texts: Texts, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the texts in the order of the languages, without those that are missing or blank."""
    by_language = dict(texts)
    found = (show_directions(by_language.get(language, "").strip()) for language in languages)
    return tuple(text for text in found if text)


@dataclass(frozen=True)
class Band:
    """The band on top while there is a round: labels in the order of the languages, digits, share of time left."""

    labels: tuple[str, ...]
    digits: str
    urgency: Urgency = Urgency.CALM
    paused: bool = False
    left: float = field(default=0.0, compare=False)  #: drawn anew with the digits


@dataclass(frozen=True)
class Slide:
    """Everything a painter needs. ``content`` is what the mode's own function returned.

    ``turn`` counts pages since the slide came up; the painter takes it modulo the pages its screen needs.
    """

    mode: str = ""
    content: object = None
    band: Band | None = None
    turn: int = 0


@dataclass(frozen=True, kw_only=True)
class SlideMode:
    """One thing the projector can show.

    ``content`` returns what to show, a frozen value, or None when there is nothing; then ``fallback`` is shown.
    ``label`` is English and translated where it is shown; ``letters`` are its key, as typed on both keyboard
    layouts. With ``returns`` the same key goes back to the round. ``order`` is its place among the buttons.
    """

    key: str
    label: str
    letters: str
    content: Callable[[Evening, EventTexts], object | None]
    order: int
    fallback: str = Mode.HOLDING
    has_band: bool = True
    returns: bool = False


def find_shown_content(
    modes: Mapping[str, SlideMode], evening: Evening, event: EventTexts
) -> tuple[SlideMode, object]:
    """Return the first mode along the fallbacks that has something to show, and its content.

    The holding slide always has; it is also shown for a mode that only another version knows.
    """
    mode = modes.get(evening.mode, modes[Mode.HOLDING])
    content = mode.content(evening, event)
    while content is None:
        mode = modes[mode.fallback]
        content = mode.content(evening, event)
    return mode, content


def count_page_turns(evening: Evening, now: Moment) -> int:
    """Return how many pages were turned since the slide came up."""
    return elapsed_ms(evening.shown_since, now) // PAGE_MS if evening.shown_since is not None else 0


def ms_until_page_turn(evening: Evening, now: Moment) -> int | None:
    """Return milliseconds until the next page; None while there is no round, so that nothing has pages."""
    if evening.current_round is None or evening.shown_since is None:
        return None
    return PAGE_MS - elapsed_ms(evening.shown_since, now) % PAGE_MS


def build_band(evening: Evening, clock: ClockReading, languages: tuple[str, ...]) -> Band | None:
    """Return the band on top; None without a round."""
    if evening.current_index is None:
        return None
    key = {Phase.SEATING: "seating", Phase.PAUSED: "paused", Phase.OVER: "over"}.get(clock.phase)
    if clock.is_starting:
        key = "starting"
    if key is None:
        key = {Urgency.WARNING: "last-minute", Urgency.LAST: "last-seconds"}.get(clock.urgency, "round")
    number, count = evening.current_index + 1, len(evening.rounds)
    labels = tuple(projector_string(key, language, number=number, count=count) for language in languages)
    return Band(labels, clock.digits, clock.urgency, clock.phase is Phase.PAUSED, clock.left)
