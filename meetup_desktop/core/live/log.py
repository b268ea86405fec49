"""What the evening's log is made of: entries, only ever appended, each with the moment it happened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


@dataclass(frozen=True)
class Moment:
    """An instant on two clocks: the wall (``utc_ms``); one that counts sleep but never jumps (``boot_ms``).

    ``boot_ms`` values compare only within one ``boot_id``.
    """

    utc_ms: int
    boot_ms: int
    boot_id: str


def elapsed_ms(since: Moment, until: Moment) -> int:
    """Return milliseconds between two moments, never negative.

    Within one boot the wall clock is not asked, setting it moves nothing; after a reboot it is all there is.
    """
    if since.boot_id == until.boot_id:
        return max(0, until.boot_ms - since.boot_ms)
    return max(0, until.utc_ms - since.utc_ms)


class Kind(StrEnum):
    """What an entry says happened. One action of a person is one entry."""

    PEOPLE_ADDED = "people_added"
    PERSON_RENAMED = "person_renamed"
    PERSON_REMOVED = "person_removed"
    PERSON_DESCRIBED = "person_described"
    ERASE_DATE_SET = "erase_date_set"
    CHECKED_IN = "checked_in"
    CHECKED_OUT = "checked_out"
    ROTATION_PLANNED = "rotation_planned"
    PEOPLE_SWAPPED = "people_swapped"
    GROUP_LOCKED = "group_locked"
    WISH_ADDED = "wish_added"
    WISH_REMOVED = "wish_removed"
    PERSON_SEATED = "person_seated"
    AUTO_RUN_SET = "auto_run_set"
    AUTO_RUN_HELD = "auto_run_held"
    TOPIC_SET = "topic_set"
    DURATION_SET = "duration_set"
    LIVE_STARTED = "live_started"
    LIVE_ENDED = "live_ended"
    ROUND_ENTERED = "round_entered"
    ROUND_STARTED = "round_started"
    ROUND_LEFT = "round_left"
    PAUSED = "paused"
    RESUMED = "resumed"
    TIME_ADDED = "time_added"
    SHOWN = "shown"
    REOPENED = "reopened"
    UNDONE = "undone"


@dataclass(frozen=True)
class NewEntry:
    """An entry before the journal has given it its number."""

    moment: Moment
    kind: str
    payload: Mapping[str, Any]
    undoes: int | None = None
    actor: str = "host"


@dataclass(frozen=True)
class LogEntry:
    """One line of the log. ``undoes`` is the ``seq`` of the entry that this one takes back."""

    seq: int
    moment: Moment
    actor: str
    kind: str
    payload: Mapping[str, Any]
    undoes: int | None = None


def drop_undone_entries(entries: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    """Return the entries that nobody has taken back, in order; what takes back is left out.

    Taking back what took back puts the first entry into force again.
    """
    taken_back: set[int] = set()
    kept: list[LogEntry] = []
    # From the end: whatever takes an entry back comes after it, so its own fate is already known.
    for entry in sorted(entries, key=lambda entry: entry.seq, reverse=True):
        if entry.seq in taken_back:
            continue
        if entry.undoes is None:
            kept.append(entry)
        elif entry.undoes < entry.seq:
            taken_back.add(entry.undoes)
    return tuple(reversed(kept))


@dataclass(frozen=True)
class UndoHistory:
    """What can be taken back and redone.

    ``done`` can be taken back, latest last; ``undone`` can be redone, next last, each with the ``seq`` of the
    entry that took it back.
    """

    done: tuple[LogEntry, ...]
    undone: tuple[tuple[LogEntry, int], ...]


def build_undo_history(entries: Iterable[LogEntry], final: Collection[int] = ()) -> UndoHistory:
    """Read the undo history out of the log, so that it survives a restart.

    ``final`` are the numbers of entries that can no longer be taken back.
    """
    by_seq: dict[int, LogEntry] = {}
    done: dict[int, LogEntry] = {}
    undone: dict[int, tuple[LogEntry, int]] = {}
    for entry in sorted(entries, key=lambda entry: entry.seq):
        by_seq[entry.seq] = entry
        if entry.kind == Kind.REOPENED or entry.seq in final:
            continue
        if entry.undoes is None:
            done[entry.seq] = entry
            undone.clear()
            continue
        root, taken_back = _find_undone_action(entry, by_seq)
        if root is None:
            continue
        if taken_back and done.pop(root.seq, None) is not None:
            undone[root.seq] = (root, entry.seq)
        elif not taken_back and undone.pop(root.seq, None) is not None:
            done[root.seq] = root
    return UndoHistory(tuple(done.values()), tuple(undone.values()))


def find_abandoned_actions(entries: Iterable[LogEntry]) -> frozenset[int]:
    """Return the numbers of the actions that were taken back and can no longer be redone."""
    known = tuple(entries)
    kept = {entry.seq for entry in drop_undone_entries(known)}
    kept |= {entry.seq for entry, _ in build_undo_history(known).undone}
    return frozenset(entry.seq for entry in known if entry.undoes is None and entry.seq not in kept)


def _find_undone_action(entry: LogEntry, by_seq: Mapping[int, LogEntry]) -> tuple[LogEntry | None, bool]:
    """Return the action at the end of a chain of undoing, and whether the chain takes it back (odd) or redoes it."""
    links = 0
    at: LogEntry | None = entry
    while at is not None and at.undoes is not None:
        links += 1
        below = by_seq.get(at.undoes)
        at = below if below is not None and below.seq < at.seq else None
    return at, links % 2 == 1
