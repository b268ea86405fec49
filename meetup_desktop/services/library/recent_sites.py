"""The sites that were open before, with what can be said of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from meetup_desktop.services.preferences import Preferences


class RecentSite(NamedTuple):
    """A site that was open before."""

    folder: str
    name: str
    is_found: bool  #: whether its folder is there now


def recent_sites(preferences: Preferences) -> tuple[RecentSite, ...]:
    """Return the sites that were open before, the last one first."""
    return tuple(_describe(folder) for folder in preferences.recent_sites)


def _describe(folder: str) -> RecentSite:
    path = Path(folder)
    try:
        is_found = path.is_dir()
    except OSError:  # a drive that does not answer
        is_found = False
    return RecentSite(folder, path.name or folder, is_found)
