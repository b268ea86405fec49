"""The state of one opened page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from meetup_desktop.adapters.site.page_storage import FileSnapshot
from meetup_desktop.adapters.storage.drafts import Draft
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import PageSummary, Site


@dataclass(slots=True, eq=False)
class OpenedPage:
    """Where a page came from and what is known of its files.

    Results of tasks that belong to an earlier page are recognised by it.
    """

    root: Path
    site: Site
    summary: PageSummary
    saved: EventPage
    snapshots: Mapping[str, FileSnapshot]
    saving: bool = False
    save_again: bool = False
    drafted: bool = False  #: whether the drafts' file holds anything of this page
    recovered: tuple[Draft, ...] = ()  #: drafts of an earlier time that are part of the page now
    reported_changes: tuple[str, ...] = ()  #: what other programs did, as far as the person was told
