"""The evening as a value: people, rounds, timers and what the projector shows. ``fold`` makes it from the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from meetup_desktop.core.live.log import Moment, elapsed_ms
from meetup_desktop.core.live.person_details import NO_DETAILS, PersonDetails
from meetup_desktop.core.live.timer import RoundTimer

#: What is shown in rounds already played instead of the name of a removed person.
ERASED_NAME = "—"
#: The ids of the people at one table.
Group = tuple[str, ...]
#: One text in several languages: ``(language, text)``.
Texts = tuple[tuple[str, str], ...]


class Phase(StrEnum):
    """What happens in the evening just now. ``OVER`` follows from the clock alone and never from the log."""

    IDLE = "idle"
    SEATING = "seating"
    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"
    FINISHED = "finished"


class Mode(StrEnum):
    """The projector modes that the evening itself switches to. There are more: the projector has the table."""

    HOLDING = "holding"
    GROUPS = "groups"
    TOPIC = "topic"


class WishKind(StrEnum):
    """What may be asked of the groups of an evening."""

    APART = "apart"
    TOGETHER = "together"
    TABLE = "table"


@dataclass(frozen=True)
class Wish:
    """Something asked for all rounds to come: people who must not, or must, share a table, or one at a table.

    ``people`` are ids in a fixed order, so that equal wishes are equal; ``table`` counts from 0.
    """

    kind: WishKind
    people: tuple[str, ...]
    table: int | None = None

    @staticmethod
    def of(kind: WishKind, people: Iterable[str], table: int | None = None) -> Wish:
        """Return a wish in its one form. Raises: ValueError when it asks nothing."""
        named = tuple(sorted(set(people)))
        at_table = kind is WishKind.TABLE
        if len(named) < 2 - at_table or (at_table and (len(named) > 1 or table is None or table < 0)):
            raise ValueError(named)
        return Wish(kind, named, table if at_table else None)

    def replaces(self, other: Wish) -> bool:
        """Return whether another wish falls away when this one is made: the same one, or another table for a person."""
        return other == self or (self.kind is other.kind is WishKind.TABLE and other.people == self.people)

    def is_broken_by(self, group: Group, table: int) -> bool:
        """Return whether the people at one table do not keep it."""
        here = sum(person in group for person in self.people)
        if self.kind is WishKind.APART:
            return here > 1
        if self.kind is WishKind.TOGETHER:
            return 0 < here < len(self.people)
        return here > 0 and table != self.table


@dataclass(frozen=True)
class Interval:
    """One stay in the room; ``left`` is None while it lasts."""

    arrived: Moment
    left: Moment | None = None


@dataclass(frozen=True)
class Participant:
    """A person who may attend. ``removed`` people keep their seats in rounds already played, without a name."""

    id: str
    name: str
    attendance: tuple[Interval, ...] = ()
    removed: bool = False
    details: PersonDetails = NO_DETAILS

    @property
    def present(self) -> bool:
        """Whether the person is in the room now."""
        return bool(self.attendance) and self.attendance[-1].left is None


@dataclass(frozen=True)
class PlannedRound:
    """One round: who sits with whom, about what, for how long. ``timer`` is None until it is started.

    The groups at ``locked`` tables (from 0) stay as they are when the round is planned anew.
    """

    groups: tuple[Group, ...]
    duration_s: int
    timer: RoundTimer | None = None
    started_at: Moment | None = None
    locked: frozenset[int] = frozenset()

    @property
    def started(self) -> bool:
        """Whether it has been started: from then on its groups never change, but for people who come late."""
        return self.timer is not None

    @property
    def people(self) -> frozenset[str]:
        """Everybody who has a seat."""
        return frozenset(person for group in self.groups for person in group)


def swap_seats(groups: tuple[Group, ...], first: str, second: str) -> tuple[Group, ...]:
    """Return the groups with two people in each other's seats; as they are when one has no seat."""
    if (
        first == second
        or sum(first in group for group in groups) + sum(second in group for group in groups) != 2
    ):
        return groups
    seat = {first: second, second: first}
    return tuple(tuple(seat.get(person, person) for person in group) for group in groups)


@dataclass(frozen=True)
class RotationSettings:
    """What the organiser asked for. With ``common_language`` all people at a table speak one, as far as is noted."""

    size: int = 3
    rounds: int = 5
    duration_s: int = 420
    seed: int = 1
    common_language: bool = False


@dataclass(frozen=True)
class Evening:
    """Everything that follows from the log so far.

    ``everyone`` holds removed people too. ``current_index`` counts from 0 and is None before the first and
    after the last round. ``topics`` may be written before a plan exists: ``(round index, texts)``. ``mode`` is
    a key of the projector's table. ``erase_on`` is the date (``2026-11-30``) from which on everything is erased that is
    stored of the evening; empty without one. ``entered_at`` is when the current round was seated. With ``walk_s``
    rounds follow each other by themselves: that many seconds after it was seated a round starts, unless it ``is_held``.
    """

    everyone: tuple[Participant, ...] = ()
    rounds: tuple[PlannedRound, ...] = ()
    settings: RotationSettings = RotationSettings()
    topics: tuple[tuple[int, Texts], ...] = ()
    wishes: tuple[Wish, ...] = ()
    current_index: int | None = None
    mode: str = Mode.HOLDING
    shown_since: Moment | None = None
    live: bool = False
    live_since: Moment | None = None
    ended: bool = False
    erase_on: str = ""
    entered_at: Moment | None = None
    walk_s: int | None = None
    is_held: bool = False

    @property
    def phase(self) -> Phase:
        """The phase, the clock left aside."""
        if self.ended:
            return Phase.FINISHED
        current = self.current_round
        if current is None:
            return Phase.IDLE
        if current.timer is None:
            return Phase.SEATING
        return Phase.PAUSED if current.timer.paused else Phase.RUNNING

    def is_due_to_erase(self, today: str) -> bool:
        """Return whether everything stored is to be erased now, as was chosen; ``today`` is a date, ``2026-11-30``."""
        return bool(self.erase_on) and self.erase_on <= today and not self.live

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Everybody on the list, in the order they were added."""
        return tuple(person for person in self.everyone if not person.removed)

    @property
    def present(self) -> tuple[Participant, ...]:
        """Everybody who is in the room now."""
        return tuple(person for person in self.everyone if person.present and not person.removed)

    @property
    def names(self) -> Mapping[str, str]:
        """Names by id, removed people included."""
        return {person.id: person.name for person in self.everyone}

    def participant(self, person_id: str) -> Participant | None:
        """Return a person on the list."""
        person = self.find_participant_or_removed(person_id)
        return None if person is None or person.removed else person

    def find_participant_or_removed(self, person_id: str) -> Participant | None:
        """Return a person who is or was on the list."""
        return next((person for person in self.everyone if person.id == person_id), None)

    @property
    def current_round(self) -> PlannedRound | None:
        """The round the room is in."""
        return None if self.current_index is None else self.rounds[self.current_index]

    @property
    def kept_round_count(self) -> int:
        """How many rounds a new plan leaves alone: all up to the last one that was started."""
        return max((index for index, one in enumerate(self.rounds, 1) if one.started), default=0)

    @property
    def next_index(self) -> int | None:
        """The round that "next" enters; None when there is none."""
        index = self.kept_round_count if self.current_index is None else self.current_index + 1
        return index if index < len(self.rounds) else None

    @property
    def all_played(self) -> bool:
        """Whether the last round has been left: there is nothing to seat or to start."""
        return bool(self.rounds) and self.current_index is None and self.next_index is None

    @property
    def unseated(self) -> tuple[Participant, ...]:
        """People in the room who have no seat in the current round: they came late."""
        if self.current_round is None:
            return ()
        seated = self.current_round.people
        return tuple(one for one in self.present if one.id not in seated)

    @property
    def people_to_seat(self) -> tuple[str, ...]:
        """Whom a plan seats: everybody in the room; before anybody has come, everybody on the list."""
        return tuple(person.id for person in self.present or self.participants)

    @property
    def plan_is_stale(self) -> bool:
        """Whether somebody came or left since the rounds still to come were planned."""
        here = frozenset(self.people_to_seat)
        return any(one.people != here for one in self.rounds[self.kept_round_count :])

    def topic(self, index: int, language: str) -> str:
        """Return the topic of a round (from 0), planned or not yet."""
        return dict(self.topic_texts(index)).get(language, "")

    def topic_texts(self, index: int | None) -> Texts:
        """Return the topic of a round (from 0) in all languages; nothing without a round."""
        return () if index is None else dict(self.topics).get(index, ())

    def has_topic(self, index: int | None) -> bool:
        """Return whether a topic was written for a round, in any language."""
        return any(text for _, text in self.topic_texts(index))

    def starting_in_ms(self, now: Moment) -> int | None:
        """Return the time until the seated round starts by itself; None where a person has to start it."""
        current = self.current_round
        if (
            current is None
            or current.started
            or self.walk_s is None
            or self.is_held
            or self.entered_at is None
        ):
            return None
        return self.walk_s * 1000 - elapsed_ms(self.entered_at, now)

    def remaining_ms(self, now: Moment) -> int | None:
        """Return time left in the current round; its whole duration before it starts; None without a round."""
        current = self.current_round
        if current is None:
            return None
        return current.duration_s * 1000 if current.timer is None else current.timer.remaining_ms(now)

    def phase_at(self, now: Moment) -> Phase:
        """Return the phase with the clock taken into account."""
        if self.phase is Phase.RUNNING and (self.remaining_ms(now) or 0) <= 0:
            return Phase.OVER
        return self.phase
