"""Unsaved changes of the window: the command line works on files alone, says what it leaves out, and drops nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from meetup_desktop.adapters.site.draft_recovery import unsaved_paths
from meetup_desktop.adapters.storage import settings
from meetup_desktop.adapters.storage.drafts import Drafts
from meetup_desktop.adapters.storage.site_identity import site_key
from meetup_desktop.core.errors import MeetupError

_FILE = "drafts.sqlite"


class UnsavedChanges:
    """What the window keeps of a site; nothing where it was never used."""

    def __init__(self, root: Path, data_folder: Path | None) -> None:
        """``data_folder`` is the one that was asked for; None stands for the usual one."""
        self._root, self._drafts, self._key = root, None, ""
        folder = data_folder if data_folder is not None else settings.existing_data_folder()
        if folder is not None and (folder / _FILE).is_file():
            self._drafts = Drafts(folder / _FILE)
            self._key = site_key(folder, root)

    def name(self, consequence: str, among: Iterable[str] | None = None) -> None:
        """Print the files with unsaved changes, of these or of the whole site, and what that means."""
        wanted = frozenset(among) if among is not None else None
        for path in self._paths():
            if wanted is None or path in wanted:
                print(f"Unsaved changes in the program, {consequence}: {path}", file=sys.stderr)

    def follow(self, moves: Mapping[str, str]) -> None:
        """Keep for the new paths what is kept of files that were renamed."""
        if self._drafts is not None:
            with suppress(MeetupError):
                self._drafts.move_files(self._key, moves)

    def _paths(self) -> tuple[str, ...]:
        """Return the files; a data folder that cannot be read costs no more than the sentence."""
        try:
            return unsaved_paths(self._root, self._drafts.find(self._key)) if self._drafts is not None else ()
        except MeetupError:
            return ()
