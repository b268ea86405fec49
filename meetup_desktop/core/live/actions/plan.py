"""Actions on the plan: rounds to come, wishes, topics, durations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.live.actions.action import Action
from meetup_desktop.core.live.edits import find_upcoming_round, with_round, with_upcoming_rounds
from meetup_desktop.core.live.evening import Evening, RotationSettings, Wish, WishKind, swap_seats
from meetup_desktop.core.live.log import Kind, Moment
from meetup_desktop.core.live.payload import (
    Payload,
    PayloadError,
    RoundGroups,
    read_bool,
    read_integer,
    read_integer_or_none,
    read_mapping,
    read_rounds,
    read_rounds_or_none,
    read_text,
    read_texts,
)


@dataclass(frozen=True)
class RotationPlanned(Action):
    """The rounds not started yet were planned."""

    kind = Kind.ROTATION_PLANNED
    settings: RotationSettings
    rounds: RoundGroups

    def to_payload(self) -> dict[str, Any]:
        settings = {name: value for name, value in vars(self.settings).items() if value is not False}
        return {"settings": settings, "rounds": self.rounds}

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        asked = read_mapping(payload, "settings")
        size, rounds = read_integer(asked, "size"), read_integer(asked, "rounds")
        settings = RotationSettings(
            size, rounds, read_integer(asked, "duration_s"), read_integer(asked, "seed"),
            read_bool(asked, "common_language", False),
        )  # fmt: skip
        return cls(settings, read_rounds(payload, "rounds"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        duration_s, kept = self.settings.duration_s, evening.kept_round_count
        upcoming = evening.rounds[kept:]
        if duration_s != evening.settings.duration_s:
            upcoming = tuple(replace(one, duration_s=duration_s) for one in upcoming)
        changed = replace(evening, settings=self.settings, rounds=(*evening.rounds[:kept], *upcoming))
        return with_upcoming_rounds(changed, self.rounds)


@dataclass(frozen=True)
class PeopleSwapped(Action):
    """Two people took each other's seats in a round (from 0) that was not started."""

    kind = Kind.PEOPLE_SWAPPED
    round: int
    one: str
    other: str

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_integer(payload, "round"), read_text(payload, "one"), read_text(payload, "other"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        found = find_upcoming_round(evening, self.round)
        if found is None:
            return evening
        groups = swap_seats(found.groups, self.one, self.other)
        return with_round(evening, self.round, replace(found, groups=groups))


@dataclass(frozen=True)
class GroupLocked(Action):
    """A group (round and table from 0) was locked for later plans, or unlocked."""

    kind = Kind.GROUP_LOCKED
    round: int
    table: int
    locked: bool

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(
            read_integer(payload, "round"), read_integer(payload, "table"), read_bool(payload, "locked")
        )

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        found = find_upcoming_round(evening, self.round)
        if found is None or not 0 <= self.table < len(found.groups):
            return evening
        locked = found.locked | {self.table} if self.locked else found.locked - {self.table}
        return with_round(evening, self.round, replace(found, locked=locked))


def _wish_from_payload(payload: Payload) -> Wish:
    kind, people = read_text(payload, "wish"), read_texts(payload, "people")
    if kind not in tuple(WishKind):
        raise PayloadError(f"wish: unknown kind {kind}")
    table = read_integer_or_none(payload, "table")
    try:
        return Wish.of(WishKind(kind), people, table)
    except ValueError as error:
        raise PayloadError("wish: asks nothing") from error


def _wish_to_payload(wish: Wish) -> dict[str, Any]:
    return {"wish": wish.kind, "people": wish.people, "table": wish.table}


@dataclass(frozen=True)
class WishAdded(Action):
    """A wish was made; with ``rounds``, the plan that keeps it came along."""

    kind = Kind.WISH_ADDED
    wish: Wish
    rounds: RoundGroups | None = None

    def to_payload(self) -> dict[str, Any]:
        plan = {} if self.rounds is None else {"rounds": self.rounds}
        return {**_wish_to_payload(self.wish), **plan}

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(_wish_from_payload(payload), read_rounds_or_none(payload, "rounds"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        others = (one for one in evening.wishes if not self.wish.replaces(one))
        changed = replace(evening, wishes=(*others, self.wish))
        return changed if self.rounds is None else with_upcoming_rounds(changed, self.rounds)


@dataclass(frozen=True)
class WishRemoved(Action):
    """A wish was taken back."""

    kind = Kind.WISH_REMOVED
    wish: Wish

    def to_payload(self) -> dict[str, Any]:
        return _wish_to_payload(self.wish)

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(_wish_from_payload(payload))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return replace(evening, wishes=tuple(one for one in evening.wishes if one != self.wish))


@dataclass(frozen=True)
class TopicSet(Action):
    """The topic of a round (from 0) was written in one language; the round need not be planned yet."""

    kind = Kind.TOPIC_SET
    round: int
    language: str
    text: str

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        index = read_integer(payload, "round", 0)
        return cls(index, read_text(payload, "language"), read_text(payload, "text"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        topics = dict(evening.topics)
        texts = {**dict(topics.get(self.round, ())), self.language: show_directions(self.text)}
        topics[self.round] = tuple(texts.items())
        return replace(evening, topics=tuple(sorted(topics.items())))


@dataclass(frozen=True)
class DurationSet(Action):
    """One round (from 0), or with None every round not started, was given another duration."""

    kind = Kind.DURATION_SET
    duration_s: int
    round: int | None = None

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_integer(payload, "duration_s", 1), read_integer_or_none(payload, "round"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        rounds = tuple(
            one
            if one.started or self.round not in (None, index)
            else replace(one, duration_s=self.duration_s)
            for index, one in enumerate(evening.rounds)
        )
        settings = evening.settings
        if self.round is None:
            settings = replace(settings, duration_s=self.duration_s)
        return replace(evening, rounds=rounds, settings=settings)
