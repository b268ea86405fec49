"""Which evening was left running when the program ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from meetup_desktop.adapters.storage.journal_files import FileContent, read_in_place, read_text_copy
from meetup_desktop.adapters.storage.journal_paths import text_copy_path
from meetup_desktop.adapters.storage.journal_rows import parse_moment
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
