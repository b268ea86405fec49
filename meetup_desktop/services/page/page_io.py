"""Reading and writing the open page's files: plain functions for a worker thread."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.site import page_storage
from meetup_desktop.adapters.site.page_storage import FileSnapshot, LoadedPage
from meetup_desktop.adapters.storage.drafts import Draft
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.errors import ContentError
from meetup_desktop.services.page.page_drafts import PageDrafts


class PageWithDrafts(NamedTuple):
    """A page from the disk with the drafts that were kept for it."""

    loaded: LoadedPage
    drafts: Mapping[str, Draft]
    error: ContentError | None


def load_with_drafts(root: Path, site: Site, summary: PageSummary, drafts: PageDrafts) -> PageWithDrafts:
    """Return the page as it is on the disk, and what was kept of it. Raises: Unreadable, OutsideSite."""
    loaded = page_storage.load(root, summary, site.layout)
    try:
        return PageWithDrafts(loaded, drafts.find(root, loaded.page.paths), None)
    except ContentError as error:  # the page is worth showing without its drafts
        return PageWithDrafts(loaded, {}, error)


def save_page(
    root: Path, page: EventPage, saved: EventPage, snapshots: Mapping[str, FileSnapshot]
) -> tuple[tuple[str, ...], Mapping[str, FileSnapshot]]:
    """Write what differs from ``saved``; the paths written and all fingerprints. Raises: as ``page_storage.save``."""
    return page.changed_paths(saved), page_storage.save(root, page, saved, snapshots)


def overwrite_page(
    root: Path, site: Site, page: EventPage
) -> tuple[tuple[str, ...], Mapping[str, FileSnapshot]]:
    """Save against what is on the disk now, whatever it is. Raises: as ``save_page``."""
    now = page_storage.load_existing(root, page, site.layout)
    return save_page(root, page, now.page, now.snapshots)
