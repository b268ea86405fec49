"""Actions while the evening runs: rounds, time, the projector."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

from meetup_desktop.core.live.actions.action import Action
from meetup_desktop.core.live.edits import (
    change_current_timer,
    go_live,
    leave_current_round,
    show_mode,
    with_round,
    with_upcoming_rounds,
)
from meetup_desktop.core.live.evening import Evening, Mode
from meetup_desktop.core.live.log import Kind, Moment
from meetup_desktop.core.live.payload import (
    Payload,
    RoundGroups,
    read_integer,
    read_integer_or_none,
    read_rounds_or_none,
    read_text,
    read_text_or_none,
)
from meetup_desktop.core.live.timer import RoundTimer

#: A round not started yet is never made shorter than this.
SHORTEST_ROUND_S = 30


@dataclass(frozen=True)
class LiveStarted(Action):
    """The evening went live."""

    kind = Kind.LIVE_STARTED

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return go_live(evening, moment)


@dataclass(frozen=True)
class LiveEnded(Action):
    """The evening ended."""

    kind = Kind.LIVE_ENDED

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        if not evening.live:
            return evening
        return replace(leave_current_round(evening, moment), live=False, ended=True)


@dataclass(frozen=True)
class RoundEntered(Action):
    """A round (from 0) was seated; with ``rounds``, those not started were replanned before."""

    kind = Kind.ROUND_ENTERED
    index: int
    mode: str = Mode.GROUPS
    rounds: RoundGroups | None = None

    def to_payload(self) -> dict[str, Any]:
        plan = {} if self.rounds is None else {"rounds": self.rounds}
        return {"index": self.index, "mode": self.mode, **plan}

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        mode = read_text_or_none(payload, "mode") or Mode.GROUPS
        return cls(read_integer(payload, "index", 0), mode, read_rounds_or_none(payload, "rounds"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        if self.rounds is not None and not any(one.started for one in evening.rounds[self.index :]):
            evening = with_upcoming_rounds(evening, self.rounds)
        if self.index >= len(evening.rounds):
            return evening
        seated = replace(evening, current_index=self.index, entered_at=moment, is_held=False)
        entered = go_live(seated, moment)
        return show_mode(entered, self.mode, moment)


@dataclass(frozen=True)
class RoundStarted(Action):
    """The seated round began to run."""

    kind = Kind.ROUND_STARTED
    duration_s: int
    mode: str | None = None

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_integer(payload, "duration_s"), read_text_or_none(payload, "mode"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        index, current = evening.current_index, evening.current_round
        if index is None or current is None or current.started:
            return evening
        timer = RoundTimer.started(self.duration_s * 1000, moment)
        started = replace(current, duration_s=self.duration_s, timer=timer, started_at=moment)
        changed = with_round(evening, index, started)
        return changed if self.mode is None else show_mode(changed, self.mode, moment)


@dataclass(frozen=True)
class AutoRunSet(Action):
    """Rounds follow each other by themselves, with ``walk_s`` seconds to find a seat; None: a person starts each."""

    kind = Kind.AUTO_RUN_SET
    walk_s: int | None

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_integer_or_none(payload, "walk_s", 0))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return replace(evening, walk_s=self.walk_s)


@dataclass(frozen=True)
class AutoRunHeld(Action):
    """The seated round does not start by itself."""

    kind = Kind.AUTO_RUN_HELD

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return replace(evening, is_held=True)


@dataclass(frozen=True)
class RoundLeft(Action):
    """The room left its round."""

    kind = Kind.ROUND_LEFT

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return evening if evening.current_index is None else leave_current_round(evening, moment)


@dataclass(frozen=True)
class Paused(Action):
    """The round's time was stopped."""

    kind = Kind.PAUSED

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return change_current_timer(evening, lambda timer: timer.pause(moment))


@dataclass(frozen=True)
class Resumed(Action):
    """The round's time went on."""

    kind = Kind.RESUMED

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return change_current_timer(evening, lambda timer: timer.resume(moment))


@dataclass(frozen=True)
class TimeAdded(Action):
    """The current round was given more time, or less."""

    kind = Kind.TIME_ADDED
    seconds: int

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_integer(payload, "seconds"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        index, current = evening.current_index, evening.current_round
        if index is None or current is None:
            return evening
        if current.timer is not None:
            return change_current_timer(evening, lambda timer: timer.add(self.seconds * 1000))
        duration_s = max(SHORTEST_ROUND_S, current.duration_s + self.seconds)
        return with_round(evening, index, replace(current, duration_s=duration_s))


@dataclass(frozen=True)
class ProjectorModeShown(Action):
    """Another mode was chosen for the projector."""

    kind = Kind.SHOWN
    mode: str

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_text(payload, "mode"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return show_mode(evening, self.mode, moment)


@dataclass(frozen=True)
class ReopenedAfterReboot(Action):
    """The program came back after a reboot: the running clocks are tied to the new boot."""

    kind = Kind.REOPENED

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        rounds = tuple(
            one if one.timer is None else replace(one, timer=one.timer.anchor_at(moment))
            for one in evening.rounds
        )
        return replace(evening, rounds=rounds)
