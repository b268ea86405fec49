"""Copies of what was moved to the trash, kept in the site for as long as that can be undone.

The system's trash takes files, but not every system gives them back to a program. The copies are hard links where the
file system has them. They are never the only ones: a program that is ended leaves the files in the trash.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO

from meetup_desktop.adapters.file_lock import try_lock
from meetup_desktop.adapters.site.page_changes import apply_change
from meetup_desktop.adapters.site.transaction import link_tree
from meetup_desktop.adapters.site.walk import DELETED_FOLDER
from meetup_desktop.core.content.site.page_operations import Move, SiteChange, plan_deletion
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary

_LOCK = "lock"


class DeletedPage:
    """The copies of one deleted page."""

    def __init__(
        self, root: Path, page_id: str, paths: tuple[str, ...], folder: Path, lock: IO[bytes]
    ) -> None:
        self.root, self.page_id = root, page_id
        self._paths, self._folder, self._lock = paths, folder, lock

    def put_back(self) -> SiteChange:
        """Put all files back where they were, or none. Raises: NameTaken, NotChanged, OutsideSite."""
        copies = self._folder.relative_to(self.root).as_posix()
        moves = tuple(Move(f"{copies}/{path}", path) for path in self._paths)
        change = SiteChange(self.page_id, moves=moves)
        apply_change(self.root, change)
        self.discard()
        return change

    def discard(self) -> None:
        """Remove the copies; the files stay in the trash."""
        self._lock.close()
        _remove(self._folder)


def delete(root: Path, site: Site, summary: PageSummary) -> tuple[SiteChange, DeletedPage | None]:
    """Move the page to the system's trash; return the change and the copies, None where there is no room for them.

    Raises: NoTrash, NotChanged, OutsideSite; nothing is deleted then.
    """
    change = plan_deletion(site, summary)
    copies = _copy_before_deletion(root, change)
    with ExitStack() as on_failure:
        if copies is not None:
            on_failure.callback(copies.discard)
        apply_change(root, change)
        on_failure.pop_all()
    return change, copies


def _copy_before_deletion(root: Path, change: SiteChange) -> DeletedPage | None:
    """Copy all that ``change`` moves to the trash; None where there is no room for it."""
    paths = tuple(path for path in change.trashed if os.path.lexists(root / path))
    try:
        (root / DELETED_FOLDER).mkdir(exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=root / DELETED_FOLDER))
    except OSError:
        return None
    try:
        lock = (folder / _LOCK).open("ab")
    except OSError:
        _remove(folder)
        return None
    try_lock(lock)
    made = DeletedPage(root, change.page_id, paths, folder, lock)
    try:
        for path in paths:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            link_tree(root / path, folder / path)
    except OSError:
        made.discard()
        return None
    return made


def remove_abandoned_copies(root: Path) -> None:
    """Remove the copies of programs that have ended; those in use stay."""
    if (root / DELETED_FOLDER).is_symlink() or not (root / DELETED_FOLDER).is_dir():
        return
    for folder in sorted((root / DELETED_FOLDER).iterdir()):
        with suppress(OSError):
            if not folder.is_symlink() and folder.is_dir() and _is_abandoned(folder / _LOCK):
                _remove(folder)


def _is_abandoned(lock: Path) -> bool:
    with lock.open("ab") as file:
        return try_lock(file)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):  # others are still there
        folder.parent.rmdir()
