"""The evening that was live when the program ended, and where its site is now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

#: An evening that was left running longer ago is not resumed without asking.
_RESUMED_FOR_MS = 24 * 3600 * 1000


@dataclass(frozen=True)
class UnfinishedLiveEvening:
    """``site_root`` is None where the site, which was in ``last_root``, was not found. ``is_old``: ask first."""

    site_root: Path | None
    last_root: Path
    page_id: str
    last_alive_ms: int
    is_old: bool


def find_unfinished(data_folder: Path, sites: Iterable[Path], now_ms: int) -> UnfinishedLiveEvening | None:
    """Return the evening that was left running; ``sites`` are folders in which its site may be, if it was moved."""
    if not (data_folder / "evenings").is_dir():
        return None
    from meetup_desktop.adapters.storage.site_identity import site_key
    from meetup_desktop.adapters.storage.unfinished_evenings import find_unfinished_evening

    found = find_unfinished_evening(data_folder)
    if found is None:
        return None
    key = found.path.parent.name
    places = (found.site_root, *sites)
    root = next((each for each in places if each.is_dir() and site_key(data_folder, each) == key), None)
    last_ms = found.last_alive.utc_ms
    return UnfinishedLiveEvening(
        root, found.site_root, found.page_id, last_ms, now_ms - last_ms > _RESUMED_FOR_MS
    )
