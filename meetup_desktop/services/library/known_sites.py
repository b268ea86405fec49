"""Recognises the open site, also after its folder was renamed or moved, and asks where that is not certain."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters.storage.check_decisions import move_decisions
from meetup_desktop.adapters.storage.evening_moves import move_evenings
from meetup_desktop.adapters.storage.site_identity import (
    SiteIdentity,
    adopt_site,
    decline_site,
    identify_site,
)
from meetup_desktop.core.errors import MeetupError
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.tasks import Tasks


class KnownSites(QObject):
    """Follows the library. What is kept for a site outside its folder goes where the site goes."""

    moved = Signal(object)  #: Path: the site in this folder was in another one before
    adopting = Signal(
        object
    )  #: Path: what is kept for this site is about to be another site's; close what is open
    adopted = Signal(object, str, str)  #: Path, the key given up and the key used from now on

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        library: Library,
        data_folder: Path,
        parent: QObject | None = None,
        *,
        is_reader: bool = False,
    ) -> None:
        """A reader remembers nothing: another program writes to the data folder."""
        super().__init__(parent)
        self._tasks, self._notices, self._library, self._data_folder = tasks, notices, library, data_folder
        self._root: Path | None = None
        if not is_reader:
            library.site_changed.connect(self._on_site_changed)

    def _on_site_changed(self) -> None:
        root = self._library.root
        if root is not None and root != self._root:
            self._root = root
            self._identify(root)

    def _identify(self, root: Path) -> None:
        self._tasks.run(identify_site, self._data_folder, root, done=partial(self._on_identified, root))

    def _on_identified(self, root: Path, found: SiteIdentity) -> None:
        if root != self._library.root:
            return
        if found.maybe:
            self._ask(root, *found.maybe[0])
        elif found.moved_from:
            text = self.tr("This site was in {folder} before. Its evenings and unsaved texts are used here.")
            self._notices.show(Level.NOTE, text.format(folder=found.moved_from), subject=Subject(root))
            self.moved.emit(root)

    def _ask(self, root: Path, key: str, folder: str) -> None:
        text = self.tr(
            "Is this the site that was in {folder} before? Its evenings and unsaved texts would be used here."
        )
        self._notices.ask(
            text.format(folder=folder),
            self.tr("Use them"),
            partial(self._adopt, root, key),
            self.tr("Another site"),
            partial(self._decline, root, key),
            subject=Subject(root),
        )

    def _adopt(self, root: Path, key: str) -> None:
        self.adopting.emit(root)
        given_up = adopt_site(self._data_folder, root, key)
        for move in (move_evenings, move_decisions):
            try:
                move(self._data_folder, given_up, key)
            except MeetupError as error:
                self._notices.show_error(error, subject=Subject(root))
        self.adopted.emit(root, given_up, key)

    def _decline(self, root: Path, key: str) -> None:
        decline_site(self._data_folder, root, key)
        self._identify(root)
