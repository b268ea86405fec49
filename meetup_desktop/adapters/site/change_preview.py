"""What renaming or deleting a page would touch on the disk, looked up before anything is done."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site import page_storage
from meetup_desktop.adapters.site.page_changes import find_pages_naming
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import THUMBNAIL_MARK
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site import page_operations
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary


class ChangePreview(NamedTuple):
    """Files of the page, how many pictures go with them, and the other pages that lead to it."""

    files: tuple[str, ...]
    folders: tuple[str, ...]  #: of pictures, those that are there
    pictures: int
    linking: tuple[str, ...] = ()
    unsaved: tuple[str, ...] = ()  #: files whose unsaved changes lead to the page, and will not be changed


class RenamePreview(NamedTuple):
    """All that is needed to say what another name would change, whichever it is."""

    page: EventPage
    others: dict[str, Document]
    folders: tuple[str, ...]
    pictures: int
    unsaved: dict[str, Document]

    def preview(self, site: Site, page_id: str) -> ChangePreview:
        """Return what renaming to ``page_id`` changes. Raises: BadName, NameTaken, CannotHold."""
        change = page_operations.plan_rename(site, self.page, page_id, self.others)
        in_unsaved = page_operations.plan_rename(site, self.page, page_id, self.unsaved).links_changed
        return ChangePreview(self.page.paths, self.folders, self.pictures, change.links_changed, in_unsaved)


def load_rename_preview(
    root: Path, site: Site, summary: PageSummary, unsaved: Mapping[str, bytes]
) -> RenamePreview:
    """Read the page and all pages that name it; ``unsaved`` are texts, by path. Raises: Unreadable, OutsideSite."""
    page = page_storage.load(root, summary, site.layout).page
    folders, pictures = _find_own_pictures(root, site, summary)
    dialect = dialect_of(site.layout)
    texts = {path: Document.parse(raw, dialect) for path, raw in unsaved.items() if path not in page.paths}
    return RenamePreview(page, find_pages_naming(root, site, summary), folders, pictures, texts)


def count_own_pictures(root: Path, site: Site, summary: PageSummary) -> int:
    """Return how many pictures go into the trash with the page, thumbnails not counted."""
    return _find_own_pictures(root, site, summary)[1]


def _find_own_pictures(root: Path, site: Site, summary: PageSummary) -> tuple[tuple[str, ...], int]:
    """Return the picture folders that are the page's own, and how many pictures they hold, small ones not counted."""
    layout = site.layout
    own = dict.fromkeys(
        layout.picture_folder(path) for _, path in summary.files if layout.owns_pictures(path)
    )
    existing = tuple(folder for folder in own if folder and (root / folder).is_dir())
    suffixes = tuple(page_storage.PICTURE_SUFFIXES)
    names = [each.name.lower() for folder in existing for each in (root / folder).iterdir()]
    return existing, sum(1 for name in names if name.endswith(suffixes) and THUMBNAIL_MARK not in name)
