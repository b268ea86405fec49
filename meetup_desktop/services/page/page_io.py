"""Reading and writing the open page's files: plain functions for a worker thread."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters import markdown
from meetup_desktop.adapters.site import page_storage
from meetup_desktop.adapters.site.draft_recovery import Recovery, sort_drafts, unsaved_texts
from meetup_desktop.adapters.site.page_storage import FileSnapshot, LoadedPage
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.errors import ChangedOnDisk, ContentError, SiteGone
from meetup_desktop.services.page.opened_page import OpenedPage
from meetup_desktop.services.page.page_drafts import PageDrafts


class PageWithDrafts(NamedTuple):
    """A page from the disk with the drafts that were kept for it."""

    loaded: LoadedPage
    recovery: Recovery
    error: ContentError | None


class SaveResult(NamedTuple):
    """The paths that were written, all fingerprints, and why the drafts could not follow, if they could not."""

    written: tuple[str, ...]
    snapshots: Mapping[str, FileSnapshot]
    draft_error: ContentError | None


def load_with_drafts(
    root: Path, site: Site, summary: PageSummary, drafts: PageDrafts | None
) -> PageWithDrafts:
    """Return the page as it is on the disk, and what was kept of it. Raises: Unreadable, OutsideSite."""
    markdown.prepare()  # the texts are shown block by block
    loaded = page_storage.load(root, summary, site.layout)
    if drafts is None:
        return PageWithDrafts(loaded, Recovery(), None)
    try:
        stored = drafts.find(root, loaded.page.paths)
    except ContentError as error:  # the page is worth showing without its drafts
        return PageWithDrafts(loaded, Recovery(), error)
    modified_ms = page_storage.modification_times_ms(loaded.snapshots)
    return PageWithDrafts(loaded, sort_drafts(loaded.snapshots, stored, modified_ms), None)


def load_unsaved(root: Path, drafts: PageDrafts) -> Mapping[str, bytes]:
    """Return what is unsaved of a site, by path: drafts that are newer than their files."""
    try:
        stored = drafts.find(root)
    except ContentError:
        return {}
    return unsaved_texts(root, stored)


def save_page(opened: OpenedPage, page: EventPage, drafts: PageDrafts, force: bool) -> SaveResult:
    """Write what differs from the saved page; with ``force``, from what is on the disk now, whatever it is.

    What is written is a draft until it is written, so that a draft and a file never disagree on which is newer.
    Raises: ChangedOnDisk, NotWritable, OutsideSite, SiteGone.
    """
    number, draft_error = drafts.begin_save(opened, page)
    page_storage.check_site_is_there(opened.root, opened.site)
    saved, snapshots = opened.saved, opened.snapshots
    if force:
        now = page_storage.load_existing(opened.root, page, opened.site.layout)
        saved, snapshots = now.page, _in_the_same_place(now.snapshots, opened.snapshots)
    written = page.changed_paths(saved)
    snapshots = page_storage.save(opened.root, page, saved, snapshots)
    return SaveResult(written, snapshots, draft_error or drafts.end_save(opened, page, number))


def _in_the_same_place(
    now: Mapping[str, FileSnapshot], opened: Mapping[str, FileSnapshot]
) -> Mapping[str, FileSnapshot]:
    """Return the fingerprints of now as those of the files that were opened, not of what a new link leads to."""
    return {
        path: found._replace(real_path=opened[path].real_path) if path in opened else found
        for path, found in now.items()
    }


def find_changes(opened: OpenedPage) -> Mapping[str, ContentError]:
    """Return what other programs have done to the page's files, by path; of a site that is gone, only that."""
    try:
        page_storage.check_site_is_there(opened.root, opened.site)
    except SiteGone as error:
        return {"": error}
    return page_storage.changes(opened.root, opened.snapshots)


def are_rewritten(changes: Mapping[str, ContentError]) -> bool:
    """Return whether all files are still there, with another content."""
    return all(isinstance(error, ChangedOnDisk) and error.reason == "changed" for error in changes.values())
