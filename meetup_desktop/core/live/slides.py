"""What the projector shows: a value that follows from the evening, the heading and the moment. No pixels."""

from __future__ import annotations

from dataclasses import dataclass

from meetup_desktop.core.live.evening import Evening, Mode, Phase
from meetup_desktop.core.live.log import Moment, elapsed_ms
from meetup_desktop.core.live.names import short_names, sort_key
from meetup_desktop.core.live.projector_strings import word
from meetup_desktop.core.live.timer import Urgency, digits, shown_seconds, urgency

#: How long a page of groups or of the list stays.
PAGE_MS = 12_000
LANGUAGES = ("ru", "en")


@dataclass(frozen=True)
class Heading:
    """What the event page says about itself, per language: ``(language, text)``, in the site's order."""

    titles: tuple[tuple[str, str], ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = LANGUAGES


@dataclass(frozen=True)
class Table:
    """One table: its number from 1 and the short names of the people at it."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Slide:
    """Everything the painter needs. Texts in both languages stand in the order of ``languages``.

    ``digits`` is empty without a round; ``turn`` counts pages since the slide came up, the painter takes it
    modulo the pages its screen needs. ``left`` is the share (0..1) of the round still to come.
    """

    mode: Mode
    languages: tuple[str, ...] = LANGUAGES
    labels: tuple[str, ...] = ()
    digits: str = ""
    urgency: Urgency = Urgency.CALM
    paused: bool = False
    left: float = 0.0
    titles: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    directory: tuple[tuple[str, int], ...] = ()
    turn: int = 0

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.urgency is Urgency.OVER


def slide(evening: Evening, heading: Heading, now: Moment) -> Slide:
    """The slide of this moment."""
    languages = heading.languages[:2] or LANGUAGES
    mode = evening.mode
    current = evening.current
    if mode in (Mode.GROUPS, Mode.TOPIC) and current is None:
        mode = Mode.HOLDING
    elif mode is Mode.TOPIC and current is not None and not any(text for _, text in current.topics):
        mode = Mode.GROUPS
    since = evening.shown_since
    shown = Slide(
        mode=mode,
        languages=languages,
        titles=_texts(heading.titles, languages),
        details=_details(evening, heading, languages),
        turn=elapsed_ms(since, now) // PAGE_MS if since is not None else 0,
    )
    if current is None or evening.current_index is None or mode is Mode.BLACK:
        return shown
    phase = evening.phase_at(now)
    remaining_ms = evening.remaining_ms(now) or 0
    whole_ms = current.duration_s * 1000 + (current.timer.added_ms if current.timer is not None else 0)
    pressing = urgency(remaining_ms, whole_ms) if current.started else Urgency.CALM
    tables, directory = _seats(evening)
    return Slide(
        mode=mode,
        languages=languages,
        labels=_labels(phase, pressing, evening.current_index + 1, len(evening.rounds), languages),
        digits=digits(shown_seconds(remaining_ms)),
        urgency=pressing,
        paused=phase is Phase.PAUSED,
        left=min(1.0, max(0.0, remaining_ms / whole_ms)) if whole_ms > 0 else 0.0,
        titles=shown.titles,
        details=shown.details,
        topics=_texts(current.topics, languages),
        tables=tables,
        directory=directory,
        turn=shown.turn,
    )


def _texts(pairs: tuple[tuple[str, str], ...], languages: tuple[str, ...]) -> tuple[str, ...]:
    by_language = dict(pairs)
    return tuple(text for text in (by_language.get(language, "").strip() for language in languages) if text)


def _details(evening: Evening, heading: Heading, languages: tuple[str, ...]) -> tuple[str, ...]:
    if evening.phase is Phase.FINISHED:
        return tuple(word("finished", language) for language in languages)
    return _texts(heading.details, languages)


def _labels(
    phase: Phase, pressing: Urgency, number: int, count: int, languages: tuple[str, ...]
) -> tuple[str, ...]:
    key = {Phase.SEATING: "seating", Phase.PAUSED: "paused", Phase.OVER: "over"}.get(phase)
    if key is None:
        key = {Urgency.WARNING: "last-minute", Urgency.LAST: "last-seconds"}.get(pressing, "round")
    return tuple(word(key, language, number=number, count=count) for language in languages)


def _seats(evening: Evening) -> tuple[tuple[Table, ...], tuple[tuple[str, int], ...]]:
    current = evening.current
    if current is None:
        return (), ()
    # Names are told apart among everybody of the evening, so that they do not change from round to round.
    short = short_names((person.id, person.name) for person in evening.everyone if not person.removed)
    full = evening.names
    tables = tuple(
        Table(number, tuple(short.get(person, full.get(person, "?")) for person in group))
        for number, group in enumerate(current.groups, 1)
    )
    directory = sorted(
        ((name, table.number) for table in tables for name in table.names), key=lambda one: sort_key(one[0])
    )
    return tables, tuple(directory)
