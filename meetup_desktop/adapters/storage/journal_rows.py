"""Entries of a log as rows of SQLite and as lines of text, read with mercy: a wrong field costs that field."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from meetup_desktop.core.live.log import LogEntry, Moment
from meetup_desktop.core.live.log_copies import LogCopy

COLUMNS = "seq, utc_ms, boot_ms, boot_id, actor, kind, payload, undoes"


@dataclass
class RowReader:
    """Collects what can be read of rows."""

    entries: dict[int, LogEntry] = field(default_factory=dict)
    doubtful: set[int] = field(default_factory=set)
    _last: Moment = field(default_factory=lambda: Moment(0, 0, ""))

    def add(self, row: Sequence[Any]) -> None:
        """Read a row; one without a number is passed over."""
        if len(row) != 8 or not _is_integer(row[0]):
            return
        seq, utc_ms, boot_ms, boot_id, actor, kind, payload, undoes = row
        wrong = not isinstance(kind, str) or not (undoes is None or _is_integer(undoes))
        if _is_integer(utc_ms) and _is_integer(boot_ms) and isinstance(boot_id, str):
            self._last = Moment(utc_ms, boot_ms, boot_id)
        else:
            wrong = True
        found = payload
        if isinstance(payload, str):
            wrong = wrong or _valid_text(payload) != payload
            try:
                found = json.loads(_valid_text(payload))
            except ValueError:
                found = None
        if not isinstance(found, Mapping):
            found, wrong = {}, True
        self.entries[seq] = LogEntry(
            seq,
            self._last,
            _valid_text(str(actor)),
            _valid_text(str(kind)),
            found,
            undoes if _is_integer(undoes) else None,
        )
        if wrong:
            self.doubtful.add(seq)

    def copy(self) -> LogCopy:
        """Return everything that was read, in order."""
        return LogCopy(tuple(self.entries[seq] for seq in sorted(self.entries)), frozenset(self.doubtful))


def entry_to_row(entry: LogEntry) -> tuple[Any, ...]:
    """Return an entry's row. Raises: TypeError, for a payload that JSON cannot hold."""
    moment = entry.moment
    payload = _valid_text(json.dumps(dict(entry.payload), ensure_ascii=False))
    when = (moment.utc_ms, moment.boot_ms, moment.boot_id)
    return (entry.seq, *when, entry.actor, str(entry.kind), payload, entry.undoes)


def parse_moment(text: object) -> Moment | None:
    """Return a moment that was stored as text; None for anything else."""
    try:
        utc_ms, boot_ms, boot_id = json.loads(str(text))
    except (ValueError, TypeError):
        return None
    if _is_integer(utc_ms) and _is_integer(boot_ms) and isinstance(boot_id, str):
        return Moment(utc_ms, boot_ms, boot_id)
    return None


def moment_to_text(moment: Moment) -> str:
    """Return a moment as text."""
    return json.dumps([moment.utc_ms, moment.boot_ms, moment.boot_id])


def facts_to_line(facts: Mapping[str, str]) -> bytes:
    """Return the first line of a text copy: what the log belongs to."""
    return _line(dict(facts))


def entries_to_lines(entries: Iterable[LogEntry]) -> bytes:
    """Return the lines of entries, each with a checksum of its own."""
    return b"".join(_line(entry_to_row(entry)) for entry in entries)


def read_lines(data: bytes) -> tuple[LogCopy, Mapping[str, str]]:
    """Return the sound lines of a text copy: entries and what the log belongs to."""
    reader = RowReader()
    facts: Mapping[str, str] = {}
    for line in data.split(b"\n"):
        checksum, _, text = line.partition(b" ")
        try:
            if int(checksum, 16) != zlib.crc32(text):
                continue
            found = json.loads(text)
        except ValueError:
            continue
        if isinstance(found, dict):
            facts = {str(key): str(value) for key, value in found.items()}
        elif isinstance(found, list):
            reader.add(found)
    return replace(reader.copy(), verified=True), facts


def _line(value: Any) -> bytes:
    text = _valid_text(json.dumps(value, ensure_ascii=False)).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _valid_text(text: str) -> str:
    """Return text that has a UTF-8 form: half a surrogate pair, as a broken clipboard brings it, has none."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
