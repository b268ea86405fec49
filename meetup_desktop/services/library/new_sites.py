"""Makes new sites off the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters.site.new_site import create_site
from meetup_desktop.services.tasks import Tasks


class NewSite(NamedTuple):
    """What a new site is made from."""

    parent: str  #: the folder in which the site's own folder is made
    name: str
    languages: tuple[str, ...]


class NewSites(QObject):
    """Makes one site after the other."""

    created = Signal(object)  #: Path of the site
    failed = Signal(object)  #: the error; nothing was made

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def create(self, new: NewSite) -> None:
        """Make the folders and the first page."""
        self._tasks.run(
            create_site, Path(new.parent), new.name, new.languages,
            done=self.created.emit, failed=self.failed.emit,
        )  # fmt: skip
