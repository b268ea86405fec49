"""An evening in one file, to take it to another laptop: its log as lines of text, each with a checksum."""

from __future__ import annotations

from pathlib import Path

from meetup_desktop.adapters.storage.journal_files import FileContent, read_in_place, read_text_copy
from meetup_desktop.adapters.storage.journal_paths import text_copy_path
from meetup_desktop.adapters.storage.journal_recovery import use_other
from meetup_desktop.adapters.storage.journal_rows import entries_to_lines, facts_to_line, read_lines
from meetup_desktop.adapters.storage.private_files import make_private_folder, write_private_file
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import JournalError, NotWritable, Unreadable
from meetup_desktop.core.live.fold import find_unreadable_entries
from meetup_desktop.core.live.log import LogEntry
from meetup_desktop.core.live.log_copies import merge_copies

SUFFIX = ".evening"
#: Nobody records more in an evening; a larger file is something else.
_MOST_BYTES = 64_000_000
_FORM = {"form": "meetup-desktop evening 1"}


def read_entries(path: Path) -> tuple[LogEntry, ...]:
    """Return the log at ``path``, also while the program uses it; empty without one."""
    text = read_text_copy(path) if text_copy_path(path).exists() else FileContent(fault="missing")
    file = read_in_place(path) if path.exists() else FileContent(fault="missing")
    return merge_copies((file.copy, text.copy)).entries


def export_evening(path: Path, page_id: str, target: Path) -> int:
    """Write the log at ``path`` into one file; return how many entries. Raises: JournalError, NotWritable."""
    entries = read_entries(path)
    if not entries:
        raise JournalError(page_id, "no-evening")
    facts = {**_FORM, "page_id": page_id, "entries": str(len(entries))}
    raw = facts_to_line(facts) + entries_to_lines(entries)
    try:
        write_private_file(target, raw)
    except OSError as error:
        raise NotWritable(str(target), system_reason(error)) from error
    return len(entries)


def read_exported(source: Path) -> tuple[LogEntry, ...]:
    """Return the log that an exported file holds. Raises: Unreadable, for anything but a whole one."""
    try:
        if source.stat().st_size > _MOST_BYTES:
            raise Unreadable(str(source), "not-an-evening")
        raw = source.read_bytes()
    except OSError as error:
        raise Unreadable(str(source), system_reason(error)) from error
    copy, facts = read_lines(raw)
    if facts.get("form") != _FORM["form"] or not copy.entries:
        raise Unreadable(str(source), "not-an-evening")
    if copy.doubtful or facts.get("entries") != str(len(copy.entries)):
        raise Unreadable(str(source), "cut-evening")
    if find_unreadable_entries(copy.entries):
        raise Unreadable(str(source), "later-evening")
    return copy.entries


def import_evening(path: Path, entries: tuple[LogEntry, ...], site_root: Path, page_id: str) -> None:
    """Put an exported log in place of the one at ``path``, which becomes a backup; nobody may have it open.

    Raises: JournalError.
    """
    try:
        make_private_folder(path.parent)
    except OSError as error:
        raise JournalError(str(path), system_reason(error)) from error
    use_other(path, entries, {"site_root": str(site_root), "page_id": page_id})
