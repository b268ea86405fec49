"""All evenings that are stored of a site, or of all sites: read for what they say about people, and erased in time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.storage.journal import erase_log
from meetup_desktop.adapters.storage.journal_files import FileContent, read_in_place, read_text_copy
from meetup_desktop.adapters.storage.journal_paths import text_copy_path
from meetup_desktop.adapters.storage.site_identity import site_key
from meetup_desktop.core.errors import NotErased
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.fold import fold
from meetup_desktop.core.live.log import Moment
from meetup_desktop.core.live.log_copies import merge_copies

_FOLDER = "evenings"


class StoredEvening(NamedTuple):
    """An evening as its files tell it, with the page that it belongs to."""

    path: Path
    page_id: str
    last: Moment
    evening: Evening


def read_evenings_of_site(data_folder: Path, site_root: Path) -> Iterator[StoredEvening]:
    """Yield the evenings of a site, in no order; logs that cannot be read are passed over."""
    return _read_evenings(data_folder / _FOLDER / site_key(data_folder, site_root))


def erase_due_evenings(data_folder: Path, today: str, opened: Path) -> tuple[str, ...]:
    """Erase the evenings whose date has come, ``2026-11-30``; return their pages.

    One that is live, or whose log is ``opened``, is kept. What cannot be erased is tried again at the next call.
    """
    erased = []
    with suppress(OSError):
        for folder in sorted((data_folder / _FOLDER).iterdir()):
            for stored in _read_evenings(folder):
                if stored.evening.is_due_to_erase(today) and stored.path != opened:
                    with suppress(NotErased):
                        erase_log(stored.path)
                        erased.append(stored.page_id)
    return tuple(erased)


def _read_evenings(folder: Path) -> Iterator[StoredEvening]:
    paths: set[Path] = set()
    with suppress(OSError):
        paths = {
            each.with_suffix(".sqlite") for each in folder.iterdir() if each.suffix in (".sqlite", ".jsonl")
        }
    for path in sorted(paths):
        text = read_text_copy(path) if text_copy_path(path).exists() else FileContent(fault="missing")
        file = read_in_place(path) if path.exists() else FileContent(fault="missing")
        entries = merge_copies((file.copy, text.copy)).entries
        if entries:
            facts = {**text.facts, **file.facts}
            yield StoredEvening(path, facts.get("page_id", ""), entries[-1].moment, fold(entries))
