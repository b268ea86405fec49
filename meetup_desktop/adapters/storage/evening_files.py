"""The evenings of all sites: which one was left running, and logs that go where their page or their site goes."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.storage.journal_files import (
    BESIDE,
    FileContent,
    backup_paths,
    journal_path,
    read_in_place,
    read_text_copy,
    text_copy_path,
)
from meetup_desktop.adapters.storage.journal_rows import parse_moment
from meetup_desktop.adapters.storage.private_files import disk_reason, make_private_folder
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import JournalError
from meetup_desktop.core.live.fold import fold
from meetup_desktop.core.live.log import Moment
from meetup_desktop.core.live.log_copies import is_before, merge_copies

#: How many of the newest evenings are read when the program starts: one that runs was written to recently.
_NEWEST = 20


@dataclass(frozen=True)
class UnfinishedEvening:
    """An evening that was running when the program ended."""

    path: Path
    site_root: Path
    page_id: str
    last_alive: Moment


def find_unfinished_evening(data_folder: Path) -> UnfinishedEvening | None:
    """Return the newest evening that still runs according to its log; logs that cannot be read are passed over."""
    found = [
        one
        for path in _newest_journal_paths(data_folder / "evenings")
        if (one := _read_unfinished_evening(path)) is not None
    ]
    return max(found, key=lambda one: one.last_alive.utc_ms, default=None)


def move_evening(data_folder: Path, site_root: Path, old_id: str, new_id: str) -> None:
    """Move the log of a renamed page to its new name; it must not be open. An existing log is kept.

    Raises: JournalError; the evening is still under the old name then.
    """
    source, target = (journal_path(data_folder, site_root, page_id) for page_id in (old_id, new_id))
    _move_log(source, target)


def check_evening_can_move(data_folder: Path, site_root: Path, page_id: str) -> None:
    """Do nothing where the page has no log, or one that can be given another name. Raises: JournalError."""
    path = journal_path(data_folder, site_root, page_id)
    if path.exists() and not os.access(path.parent, os.W_OK | os.X_OK):
        raise JournalError(str(path), disk_reason(path, PermissionError(errno.EACCES, "")))


def move_evenings(data_folder: Path, old_key: str, new_key: str) -> None:
    """Move the logs kept under the key of one site to that of another; an existing log is kept.

    Raises: JournalError.
    """
    for source in sorted((data_folder / "evenings" / old_key).glob("*.sqlite")):
        _move_log(source, data_folder / "evenings" / new_key / source.name)


def _move_log(source: Path, target: Path) -> None:
    if not source.exists() or target.exists():
        return
    moves = [(source.with_name(source.name + end), target.with_name(target.name + end)) for end in BESIDE]
    moves.append((text_copy_path(source), text_copy_path(target)))
    for copy in backup_paths(source):
        name = target.stem + copy.name.removeprefix(source.stem)
        moves.append((copy, target.parent / "backups" / name))
    try:
        for path, moved in reversed(moves):  # the log itself last: it is what makes the others count
            if path.exists():
                make_private_folder(moved.parent)
                replace_file(path, moved)
    except OSError as error:
        raise JournalError(str(source), system_reason(error)) from error


def _newest_journal_paths(folder: Path) -> list[Path]:
    def modification_time(path: Path) -> float:
        # New entries are in the write-ahead log beside the file.
        beside = (path, path.with_name(path.name + "-wal"), text_copy_path(path))
        return max((one.stat().st_mtime for one in beside if one.exists()), default=0)

    # A log that was deleted may still have its text copy.
    paths = {path.with_suffix(".sqlite") for end in ("sqlite", "jsonl") for path in folder.glob(f"*/*.{end}")}
    return sorted(paths, key=modification_time, reverse=True)[:_NEWEST]


def _read_unfinished_evening(path: Path) -> UnfinishedEvening | None:
    text = read_text_copy(path)
    file = read_in_place(path) if path.exists() else FileContent(fault="missing")
    entries = merge_copies((file.copy, text.copy)).entries
    facts = {**text.facts, **file.facts}
    if not entries or "site_root" not in facts or "page_id" not in facts or not fold(entries).live:
        return None
    beat, last = parse_moment(facts.get("beat")), entries[-1].moment
    if beat is not None and not is_before(beat, last):
        last = beat
    return UnfinishedEvening(path, Path(facts["site_root"]), facts["page_id"], last)
