"""From the log to the evening. An entry that no longer applies is passed over, never an error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from meetup_desktop.core.live.evening import (
    Evening,
    Group,
    Interval,
    Mode,
    Participant,
    Phase,
    PlannedRound,
    RotationSettings,
    Wish,
    WishKind,
    swapped,
)
from meetup_desktop.core.live.log import Kind, LogEntry, Moment, in_force
from meetup_desktop.core.live.timer import RoundTimer

Payload = Mapping[str, Any]


def fold(entries: Iterable[LogEntry]) -> Evening:
    """The evening that a log tells. Never raises on a log's contents."""
    state = _State()
    for entry in in_force(entries):
        handler = _HANDLERS.get(entry.kind)
        if handler is None:
            continue
        try:
            handler(state, entry.payload, entry.moment)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError):
            # Written by another version, or about something that an undo has taken away.
            continue
    return state.evening()


@dataclass
class _State:
    """The evening while it is being folded."""

    people: dict[str, Participant] = field(default_factory=dict)
    rounds: list[PlannedRound] = field(default_factory=list)
    settings: RotationSettings = field(default_factory=RotationSettings)
    topics: dict[int, dict[str, str]] = field(default_factory=dict)
    wishes: list[Wish] = field(default_factory=list)
    current: int | None = None
    mode: Mode = Mode.HOLDING
    shown_since: Moment | None = None
    live_since: Moment | None = None
    live: bool = False
    ended: bool = False

    def evening(self) -> Evening:
        rounds = tuple(
            replace(one, topics=tuple(self.topics.get(index, {}).items()))
            for index, one in enumerate(self.rounds)
        )
        topics = tuple((index, tuple(texts.items())) for index, texts in sorted(self.topics.items()))
        return Evening(
            everyone=tuple(self.people.values()),
            rounds=rounds,
            settings=self.settings,
            topics=topics,
            wishes=tuple(self.wishes),
            current_index=self.current,
            phase=self.phase(),
            mode=self.mode,
            shown_since=self.shown_since,
            live=self.live,
            live_since=self.live_since,
        )

    def phase(self) -> Phase:
        if self.ended:
            return Phase.FINISHED
        if self.current is None:
            return Phase.IDLE
        timer = self.rounds[self.current].timer
        if timer is None:
            return Phase.SEATING
        return Phase.PAUSED if timer.paused else Phase.RUNNING

    def go_live(self, moment: Moment) -> None:
        if not self.live:
            self.live, self.ended, self.live_since = True, False, moment

    def kept(self) -> int:
        return max((index for index, one in enumerate(self.rounds, 1) if one.started), default=0)

    def plan(self, groups_of_rounds: Iterable[Iterable[Iterable[str]]]) -> None:
        """Replace the rounds that have not been started."""
        fresh = [
            PlannedRound(tuple(_group(group) for group in groups), self.settings.duration_s)
            for groups in groups_of_rounds
        ]
        kept = self.kept()
        old = self.rounds[kept:]
        # A duration given to one round on purpose stays with that round.
        durations = [one.duration_s for one in old] + [self.settings.duration_s] * len(fresh)
        fresh = [replace(one, duration_s=duration) for one, duration in zip(fresh, durations, strict=False)]
        fresh[: len(old)] = map(_still_locked, fresh, old)
        self.rounds[kept:] = fresh
        if self.current is not None and self.current >= len(self.rounds):
            self.current = None

    def timed(self, change: Callable[[RoundTimer], RoundTimer]) -> None:
        """Change the current round's timer, if it has one."""
        if self.current is not None:
            one = self.rounds[self.current]
            if one.timer is not None:
                self.rounds[self.current] = replace(one, timer=change(one.timer))


def _still_locked(fresh: PlannedRound, old: PlannedRound) -> PlannedRound:
    """A round planned anew: a group that came through it unchanged is locked as before."""
    kept = {frozenset(old.groups[table]) for table in old.locked}
    tables = frozenset(table for table, group in enumerate(fresh.groups) if frozenset(group) in kept)
    return replace(fresh, locked=tables)


def _group(people: Iterable[str]) -> Group:
    return tuple(str(person) for person in people)


def _people_added(state: _State, payload: Payload, moment: Moment) -> None:
    for one in payload["people"]:
        known = state.people.get(str(one["id"]))
        stays = (Interval(moment),) if payload.get("present") else ()
        if known is None:
            state.people[str(one["id"])] = Participant(str(one["id"]), str(one["name"]), stays)


def _person_renamed(state: _State, payload: Payload, _moment: Moment) -> None:
    person = state.people[payload["id"]]
    state.people[person.id] = replace(person, name=str(payload["name"]))


def _person_removed(state: _State, payload: Payload, moment: Moment) -> None:
    person = _left(state.people[payload["id"]], moment)
    state.people[person.id] = replace(person, removed=True)


def _checked_in(state: _State, payload: Payload, moment: Moment) -> None:
    person = state.people[payload["id"]]
    if not person.present and not person.removed:
        state.people[person.id] = replace(person, attendance=(*person.attendance, Interval(moment)))


def _checked_out(state: _State, payload: Payload, moment: Moment) -> None:
    person = state.people[payload["id"]]
    state.people[person.id] = _left(person, moment)


def _left(person: Participant, moment: Moment) -> Participant:
    if not person.present:
        return person
    last = replace(person.attendance[-1], left=moment)
    return replace(person, attendance=(*person.attendance[:-1], last))


def _rotation_planned(state: _State, payload: Payload, _moment: Moment) -> None:
    wish = payload["settings"]
    duration_s = int(wish["duration_s"])
    changed = duration_s != state.settings.duration_s
    settings = RotationSettings(int(wish["size"]), int(wish["rounds"]), duration_s, int(wish["seed"]))
    rounds = [[_group(group) for group in groups] for groups in payload["rounds"]]
    state.settings = settings
    if changed:
        kept = state.kept()
        state.rounds[kept:] = [replace(one, duration_s=duration_s) for one in state.rounds[kept:]]
    state.plan(rounds)


def _coming(state: _State, index: int) -> PlannedRound:
    """A round that may still be changed. Raises: IndexError."""
    if index < state.kept():
        raise IndexError(index)
    return state.rounds[index]


def _people_swapped(state: _State, payload: Payload, _moment: Moment) -> None:
    index = int(payload["round"])
    one = _coming(state, index)
    state.rounds[index] = replace(one, groups=swapped(one.groups, str(payload["one"]), str(payload["other"])))


def _group_locked(state: _State, payload: Payload, _moment: Moment) -> None:
    index, table = int(payload["round"]), int(payload["table"])
    one = _coming(state, index)
    if 0 <= table < len(one.groups):
        locked = one.locked | {table} if payload["locked"] else one.locked - {table}
        state.rounds[index] = replace(one, locked=locked)


def _wish(payload: Payload) -> Wish:
    table = payload.get("table")
    people = [str(person) for person in payload["people"]]
    return Wish.of(WishKind(payload["wish"]), people, None if table is None else int(table))


def _wish_added(state: _State, payload: Payload, _moment: Moment) -> None:
    wish = _wish(payload)
    state.wishes = [*(one for one in state.wishes if not wish.replaces(one)), wish]
    if payload.get("rounds") is not None:
        state.plan(payload["rounds"])


def _wish_removed(state: _State, payload: Payload, _moment: Moment) -> None:
    wish = _wish(payload)
    state.wishes = [one for one in state.wishes if one != wish]


def _topic_set(state: _State, payload: Payload, _moment: Moment) -> None:
    index = int(payload["round"])
    text = str(payload["text"])
    texts = state.topics.setdefault(index, {})
    texts[str(payload["language"])] = text


def _duration_set(state: _State, payload: Payload, _moment: Moment) -> None:
    duration_s = int(payload["duration_s"])
    if duration_s <= 0:
        return
    only = payload.get("round")
    for index, one in enumerate(state.rounds):
        if not one.started and (only is None or index == only):
            state.rounds[index] = replace(one, duration_s=duration_s)
    if only is None:
        state.settings = replace(state.settings, duration_s=duration_s)


def _live_started(state: _State, _payload: Payload, moment: Moment) -> None:
    state.go_live(moment)


def _live_ended(state: _State, _payload: Payload, moment: Moment) -> None:
    if state.live:
        state.timed(lambda timer: timer.pause(moment))
        state.live, state.ended = False, True
        state.current = None
        _show(state, Mode.HOLDING, moment)


def _round_entered(state: _State, payload: Payload, moment: Moment) -> None:
    index = int(payload["index"])
    if payload.get("rounds") is not None and not any(one.started for one in state.rounds[index:]):
        state.plan(payload["rounds"])
    if 0 <= index < len(state.rounds):
        state.current = index
        state.go_live(moment)
        _show(state, Mode(payload.get("mode") or Mode.GROUPS), moment)


def _round_started(state: _State, payload: Payload, moment: Moment) -> None:
    index = state.current
    if index is None or state.rounds[index].started:
        return
    duration_s = int(payload["duration_s"])
    timer = RoundTimer.started(duration_s * 1000, moment)
    one = replace(state.rounds[index], duration_s=duration_s, timer=timer, started_at=moment)
    state.rounds[index] = one
    if payload.get("mode"):
        _show(state, Mode(payload["mode"]), moment)


def _round_left(state: _State, _payload: Payload, moment: Moment) -> None:
    if state.current is not None:
        state.timed(lambda timer: timer.pause(moment))
        state.current = None
        _show(state, Mode.HOLDING, moment)


def _paused(state: _State, _payload: Payload, moment: Moment) -> None:
    state.timed(lambda timer: timer.pause(moment))


def _resumed(state: _State, _payload: Payload, moment: Moment) -> None:
    state.timed(lambda timer: timer.resume(moment))


def _time_added(state: _State, payload: Payload, _moment: Moment) -> None:
    added_ms = int(payload["seconds"]) * 1000
    index = state.current
    if index is None:
        return
    one = state.rounds[index]
    if one.timer is None:
        state.rounds[index] = replace(one, duration_s=max(30, one.duration_s + added_ms // 1000))
    else:
        state.timed(lambda timer: timer.add(added_ms))


def _shown(state: _State, payload: Payload, moment: Moment) -> None:
    _show(state, Mode(payload["mode"]), moment)


def _show(state: _State, mode: Mode, moment: Moment) -> None:
    state.mode, state.shown_since = mode, moment


def _reopened(state: _State, _payload: Payload, moment: Moment) -> None:
    for index, one in enumerate(state.rounds):
        if one.timer is not None:
            state.rounds[index] = replace(one, timer=one.timer.anchored(moment))


_HANDLERS: Mapping[str, Callable[[_State, Payload, Moment], None]] = {
    Kind.PEOPLE_ADDED: _people_added,
    Kind.PERSON_RENAMED: _person_renamed,
    Kind.PERSON_REMOVED: _person_removed,
    Kind.CHECKED_IN: _checked_in,
    Kind.CHECKED_OUT: _checked_out,
    Kind.ROTATION_PLANNED: _rotation_planned,
    Kind.PEOPLE_SWAPPED: _people_swapped,
    Kind.GROUP_LOCKED: _group_locked,
    Kind.WISH_ADDED: _wish_added,
    Kind.WISH_REMOVED: _wish_removed,
    Kind.TOPIC_SET: _topic_set,
    Kind.DURATION_SET: _duration_set,
    Kind.LIVE_STARTED: _live_started,
    Kind.LIVE_ENDED: _live_ended,
    Kind.ROUND_ENTERED: _round_entered,
    Kind.ROUND_STARTED: _round_started,
    Kind.ROUND_LEFT: _round_left,
    Kind.PAUSED: _paused,
    Kind.RESUMED: _resumed,
    Kind.TIME_ADDED: _time_added,
    Kind.SHOWN: _shown,
    Kind.REOPENED: _reopened,
}
