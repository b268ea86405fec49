"""Reading and writing the open page's files: plain functions for a worker thread."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters import site_files
from meetup_desktop.adapters.drafts import Draft
from meetup_desktop.adapters.site_files import Fingerprint, LoadedPage
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site import PageSummary, Site
from meetup_desktop.core.errors import ContentError
from meetup_desktop.services.page_drafts import PageDrafts


class Found(NamedTuple):
    """A page from the disk with the drafts that were kept for it."""

    loaded: LoadedPage
    drafts: Mapping[str, Draft]
    error: ContentError | None


def find(root: Path, site: Site, summary: PageSummary, drafts: PageDrafts) -> Found:
    """The page as it is on the disk, and what was kept of it. Raises: Unreadable, OutsideSite."""
    loaded = site_files.load(root, summary, site.layout)
    try:
        return Found(loaded, drafts.find(root, loaded.page.paths), None)
    except ContentError as error:  # the page is worth showing without its drafts
        return Found(loaded, {}, error)


def save(
    root: Path, page: EventPage, saved: EventPage, prints: Mapping[str, Fingerprint]
) -> tuple[tuple[str, ...], Mapping[str, Fingerprint]]:
    """Write what differs from ``saved``; the paths written and all fingerprints. Raises: as ``site_files.save``."""
    return page.changed_paths(saved), site_files.save(root, page, saved, prints)


def save_over(root: Path, site: Site, page: EventPage) -> tuple[tuple[str, ...], Mapping[str, Fingerprint]]:
    """Save against what is on the disk now, whatever it is. Raises: as ``save``."""
    now = site_files.load_existing(root, page, site.layout)
    return save(root, page, now.page, now.prints)
