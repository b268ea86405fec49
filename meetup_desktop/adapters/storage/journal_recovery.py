"""Opening a log: every copy of it is read, compared by its entries, and the newest readable state is put in place.

A log that cannot be used is put aside, never deleted and never overwritten.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from meetup_desktop.adapters.storage.journal import (
    create_log,
    journal_errors,
    write_generation,
    write_text_copy,
)
from meetup_desktop.adapters.storage.journal_files import (
    COPY_PREFIX,
    FileContent,
    read_database,
    read_text_copy,
)
from meetup_desktop.adapters.storage.journal_paths import BESIDE, backup_paths, backup_size, unfinished_paths
from meetup_desktop.adapters.storage.private_files import make_private_folder, remove_abandoned_files
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import JournalError
from meetup_desktop.core.live.log import LogEntry
from meetup_desktop.core.live.log_copies import LogCopy, MergedLog, agree, merge_copies

#: In the log's facts: other evenings that a person did not want back, by the number of their entries and their moment.
_DECLINED = "declined"


@dataclass(frozen=True)
class Recovery:
    """What was wrong with a log and what was done.

    ``fault`` is missing, empty, damaged, newer or older. ``restored`` entries were read, ``missing`` were not; the
    unusable file is ``kept_as``.
    """

    fault: str
    restored: int
    missing: int
    kept_as: Path | None = None


@dataclass(frozen=True)
class OpenedLog:
    """A log's state. ``other`` is a longer one of another evening, which a person may want instead.

    ``error`` tells that the files can be read in part at most and must not be written now.
    """

    entries: tuple[LogEntry, ...] = ()
    other: tuple[LogEntry, ...] = ()
    recovery: Recovery | None = None
    error: JournalError | None = None


def open_log(path: Path, facts: Mapping[str, str]) -> OpenedLog:
    """Read a log, and repair it where it is damaged. Nothing is raised: what cannot be done is in the answer."""
    _remove_half_written(path)
    _remove_abandoned_copies()
    text = read_text_copy(path)
    file = _without_foreign_wal(path, read_database(path), text)
    unreadable = next((one.error for one in (file, text) if one.error is not None), None)
    backups = tuple(
        copy
        for copy in (read_database(each).copy for each in _backups_worth_reading(path, file, text))
        if _name_of(copy.entries) != file.facts.get(_DECLINED, "-")
    )
    merged = merge_copies((file.copy, text.copy, *backups))
    if unreadable is not None:
        error = JournalError(str(path), system_reason(unreadable))
        return OpenedLog(merged.entries, error=error)
    if file.fault in ("", "missing") and not file.copy.entries and not text.copy.entries:
        # A page of that name may have been deleted long ago: its backups are offered, not used.
        return OpenedLog(other=merged.entries or merged.other)
    opened = OpenedLog(merged.entries, _worth_asking(merged, file.facts))
    fault = file.fault or _difference(file.copy, merged)
    try:
        with journal_errors(path):
            if merged.other:
                write_generation(path, merged.other, facts)
            if fault:
                opened = replace(opened, recovery=_repair(path, facts, fault, merged))
            if fault or text.copy.entries != merged.entries:
                write_text_copy(path, merged.entries, facts)
    except JournalError as error:
        if fault:
            return replace(opened, error=error)
    return opened


def use_other(path: Path, other: Sequence[LogEntry], facts: Mapping[str, str]) -> None:
    """Put another evening's log in place of the one at ``path``, which becomes a backup. Raises: JournalError."""
    with journal_errors(path):
        current = read_database(path)
        if current.copy.entries:
            write_generation(path, current.copy.entries, current.facts)
        declined = {_DECLINED: _name_of(current.copy.entries)}
        create_log(path, other, {**facts, **declined})
        write_text_copy(path, other, facts)


def decline_other(path: Path, other: Sequence[LogEntry], facts: Mapping[str, str]) -> None:
    """Remember that a person does not want the other evening; it stays among the backups. Raises: JournalError."""
    with journal_errors(path):
        current = read_database(path)
        if current.fault not in ("", "missing"):
            return
        create_log(path, current.copy.entries, {**current.facts, **facts, _DECLINED: _name_of(other)})


def _name_of(entries: Sequence[LogEntry]) -> str:
    return f"{entries[0].moment.utc_ms}" if entries else ""


def _worth_asking(merged: MergedLog, facts: Mapping[str, str]) -> tuple[LogEntry, ...]:
    return () if _name_of(merged.other) == facts.get(_DECLINED) else merged.other


def _backups_worth_reading(path: Path, file: FileContent, text: FileContent) -> tuple[Path, ...]:
    known = max(len(file.copy.entries), len(text.copy.entries))
    if file.fault or not file.copy.entries:
        return backup_paths(path)
    return tuple(each for each in backup_paths(path) if backup_size(each) > known)


def _without_foreign_wal(path: Path, file: FileContent, text: FileContent) -> FileContent:
    """Return what the log holds without its write-ahead log where that one belongs to another file."""
    is_usual = not file.fault and file.copy.entries == text.copy.entries
    if is_usual or not path.with_name(path.name + "-wal").exists():
        return file
    bare = read_database(path, with_wal=False)
    if bare.fault:
        return file
    page = file.facts.get("page_id")
    foreign = page != bare.facts.get("page_id") or not agree(text.copy.entries, file.copy.entries)
    if file.fault or (foreign and agree(text.copy.entries, bare.copy.entries)):
        both = merge_copies((bare.copy,) if foreign else (bare.copy, file.copy))
        return replace(bare, copy=LogCopy(both.entries), fault="damaged")
    return file


def _difference(copy: LogCopy, merged: MergedLog) -> str:
    """Return what is wrong with a log that looks sound, compared with what all copies hold."""
    if copy.entries == merged.entries:
        return ""
    return "older" if len(copy.entries) < len(merged.entries) else "damaged"


def _repair(path: Path, facts: Mapping[str, str], fault: str, merged: MergedLog) -> Recovery:
    kept_as = _put_aside(path)
    create_log(path, merged.entries, facts)
    return Recovery(fault, len(merged.entries), merged.missing, kept_as)


def _put_aside(path: Path) -> Path | None:
    """Move a log and what SQLite keeps beside it into a folder of their own; None where there is nothing in it."""
    if not any(_size(path.with_name(path.name + end)) for end in BESIDE[:2]):
        return None
    folder = path.parent / "damaged"
    make_private_folder(folder)
    target = folder / f"{path.stem}.{time.time_ns() // 1_000_000}.sqlite"
    for end in reversed(BESIDE):
        beside = path.with_name(path.name + end)
        if beside.exists():
            beside.replace(target.with_name(target.name + end))
    return target


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _remove_half_written(path: Path) -> None:
    remove_abandoned_files(path.parent)
    for each in unfinished_paths(path):
        number = each.name.partition(".new")[0].rpartition(".")[2]
        if number.isdigit() and _is_running(int(number)):
            continue
        with suppress(OSError):
            each.unlink()


def _remove_abandoned_copies() -> None:
    """Remove copies that a program made to read a log, and which it could not remove because it was ended."""
    if os.name != "posix":  # which programs run is not known there
        return
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{COPY_PREFIX}*"):
            number = folder.name.removeprefix(COPY_PREFIX).partition("-")[0]
            if number.isdigit() and folder.lstat().st_uid == os.getuid() and not _is_running(int(number)):
                shutil.rmtree(folder, ignore_errors=True)


def _is_running(process_id: int) -> bool:
    if os.name != "posix":  # there, asking would end it; but a file that is open cannot be deleted
        return False
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
