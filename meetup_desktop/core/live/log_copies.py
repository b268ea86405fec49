"""One log out of several copies of it, of which any may be damaged, cut off or older than the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from meetup_desktop.core.live.log import LogEntry, Moment


@dataclass(frozen=True)
class LogCopy:
    """What one file holds of a log.

    ``doubtful`` are the numbers of entries that were read only in part; ``verified`` tells that every entry agrees with
    a checksum.
    """

    entries: tuple[LogEntry, ...] = ()
    doubtful: frozenset[int] = frozenset()
    verified: bool = False


@dataclass(frozen=True)
class MergedLog:
    """What all copies together hold.

    ``missing`` counts the entries that no copy holds whole. ``other`` is the longest copy that tells of another
    evening: it contradicts these entries.
    """

    entries: tuple[LogEntry, ...] = ()
    missing: int = 0
    other: tuple[LogEntry, ...] = ()


def merge_copies(copies: Sequence[LogCopy]) -> MergedLog:
    """Return the log that copies of it tell; the first of those that contradict each other counts.

    An entry that differs between copies is taken from the first one, or from a verified one, unless names were erased
    there.
    """
    merged: dict[int, LogEntry] = {}
    doubtful: set[int] = set()
    other: tuple[LogEntry, ...] = ()
    for copy in copies:
        if not agree(merged.values(), copy.entries):
            other = max(other, copy.entries, key=len)
            continue
        for entry in copy.entries:
            known = merged.get(entry.seq)
            if known is None or entry.seq in doubtful:
                merged[entry.seq] = entry
                doubtful.discard(entry.seq)
                if entry.seq in copy.doubtful:
                    doubtful.add(entry.seq)
            elif copy.verified and not _differ_in_erased_names(entry, known):
                merged[entry.seq] = entry
    entries = tuple(merged[seq] for seq in sorted(merged) if not _is_stray(merged[seq], copies, merged))
    doubtful = doubtful & {entry.seq for entry in entries}
    absent = entries[-1].seq - len(entries) if entries else 0
    return MergedLog(entries, absent + len(doubtful), other)


def _is_stray(entry: LogEntry, copies: Sequence[LogCopy], merged: Mapping[int, LogEntry]) -> bool:
    """Return whether a damaged file gave another number to an entry that a verified copy holds."""
    if entry.seq - 1 in merged:
        return False
    verified = [known for copy in copies if copy.verified for known in copy.entries]
    is_behind = all(known.seq < entry.seq for known in verified)
    return is_behind and any(known.moment == entry.moment for known in verified)


def agree(one: Iterable[LogEntry], other: Iterable[LogEntry]) -> bool:
    """Return whether two copies may be of one log: the entries of the same number happened at the same moment."""
    moments = {entry.seq: entry.moment.utc_ms for entry in one}
    if not moments:
        return True
    common = [entry for entry in other if entry.seq in moments]
    # Some may be damaged: the copies are of different evenings only where most of what they share differs.
    same = sum(moments[entry.seq] == entry.moment.utc_ms for entry in common)
    return 2 * same >= len(common)


def renumber(entries: Sequence[LogEntry], last: int) -> tuple[LogEntry, ...]:
    """Return entries numbered from ``last + 1``; what they take back among themselves follows."""
    numbers = {entry.seq: last + place for place, entry in enumerate(entries, 1)}
    return tuple(
        replace(
            entry,
            seq=numbers[entry.seq],
            undoes=None if entry.undoes is None else numbers.get(entry.undoes, entry.undoes),
        )
        for entry in entries
    )


def is_before(moment: Moment | None, other: Moment) -> bool:
    """Return whether a moment is unknown or earlier, by the wall clock, than another one."""
    return moment is None or moment.utc_ms < other.utc_ms


# --- names -----------------------------------------------------------------------------------------------------


def names_in(entries: Iterable[LogEntry]) -> Mapping[tuple[int, str], str]:
    """Return every name that is written in a log, by the entry's number and the person's id; erased ones are empty."""
    found: dict[tuple[int, str], str] = {}
    for entry in entries:
        for person in _people_in(entry.payload):
            found[entry.seq, str(person.get("id"))] = str(person["name"])
    return found


def with_names(entries: Iterable[LogEntry], names: Mapping[tuple[int, str], str]) -> tuple[LogEntry, ...]:
    """Return a log in which these names are written instead of what is there."""
    changed = {seq for seq, _ in names}
    return tuple(
        replace(entry, payload=_payload_with_names(entry.seq, entry.payload, names))
        if entry.seq in changed
        else entry
        for entry in entries
    )


def _people_in(payload: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    people = payload.get("people")
    listed = people if isinstance(people, list | tuple) else [payload]
    return [one for one in listed if isinstance(one, Mapping) and isinstance(one.get("name"), str)]


def _payload_with_names(
    seq: int, payload: Mapping[str, Any], names: Mapping[tuple[int, str], str]
) -> dict[str, Any]:
    def written(person: Any) -> Any:
        if not isinstance(person, Mapping) or (seq, str(person.get("id"))) not in names:
            return person
        return {**person, "name": names[seq, str(person.get("id"))]}

    changed = dict(written(payload))
    people = changed.get("people")
    if isinstance(people, list | tuple):
        changed["people"] = [written(person) for person in people]
    return changed


def _differ_in_erased_names(one: LogEntry, other: LogEntry) -> bool:
    """Return whether two forms of an entry are the same but for names that were erased in one of them."""
    names, known = names_in([one]), names_in([other])
    if names == known or any(names.get(key) and known.get(key) and names[key] != known[key] for key in names):
        return False
    blank = dict.fromkeys([*names, *known], "")
    return with_names([one], blank) == with_names([other], blank)
