"""From the log to the evening, entry by entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from meetup_desktop.core.live.actions import ACTIONS, Action
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.log import Kind, LogEntry, drop_undone_entries
from meetup_desktop.core.live.payload import PayloadError


@dataclass(frozen=True)
class EntryProblem:
    """Why an entry cannot be read. It stays in the log and has no effect."""

    seq: int
    kind: str
    reason: str


def parse_entry(entry: LogEntry) -> Action | EntryProblem:
    """Return the action of an entry, or why it cannot be read."""
    action = ACTIONS.get(entry.kind)
    if action is None:
        return EntryProblem(entry.seq, entry.kind, "unknown kind")
    try:
        return action.from_payload(entry.payload)
    except PayloadError as error:
        return EntryProblem(entry.seq, entry.kind, str(error))


def fold(entries: Iterable[LogEntry]) -> Evening:
    """Return the evening that a log tells. Entries that cannot be read have no effect."""
    evening = Evening()
    for entry in drop_undone_entries(entries):
        action = parse_entry(entry)
        if isinstance(action, Action):
            evening = action.apply(evening, entry.moment)
    return evening


def find_unreadable_entries(entries: Iterable[LogEntry]) -> tuple[EntryProblem, ...]:
    """Return the entries that cannot be read, in order. Those that take others back are no actions."""
    parsed = (parse_entry(entry) for entry in entries if entry.undoes is None and entry.kind != Kind.UNDONE)
    return tuple(one for one in parsed if isinstance(one, EntryProblem))
