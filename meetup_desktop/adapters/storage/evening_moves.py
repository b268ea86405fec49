"""Logs of evenings go where their page or their site goes."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.storage.journal_paths import BESIDE, backup_paths, journal_path, text_copy_path
from meetup_desktop.adapters.storage.private_files import disk_reason, make_private_folder
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import JournalError


def move_evening(data_folder: Path, site_root: Path, old_id: str, new_id: str) -> None:
    """Move the log of a renamed page to its new name; it must not be open. An existing log is kept.

    Raises: JournalError; the evening is still under the old name then.
    """
    source, target = (journal_path(data_folder, site_root, page_id) for page_id in (old_id, new_id))
    _move_log(source, target)


def check_evening_can_move(data_folder: Path, site_root: Path, page_id: str) -> None:
    """Do nothing where the page has no log, or one that can be given another name. Raises: JournalError."""
    path = journal_path(data_folder, site_root, page_id)
    if path.exists() and not os.access(path.parent, os.W_OK | os.X_OK):
        raise JournalError(str(path), disk_reason(path, PermissionError(errno.EACCES, "")))


def move_evenings(data_folder: Path, old_key: str, new_key: str) -> None:
    """Move the logs kept under the key of one site to that of another; an existing log is kept.

    Raises: JournalError.
    """
    for source in sorted((data_folder / "evenings" / old_key).glob("*.sqlite")):
        _move_log(source, data_folder / "evenings" / new_key / source.name)


def _move_log(source: Path, target: Path) -> None:
    if not source.exists() or target.exists():
        return
    moves = [(source.with_name(source.name + end), target.with_name(target.name + end)) for end in BESIDE]
    moves.append((text_copy_path(source), text_copy_path(target)))
    for copy in backup_paths(source):
        name = target.stem + copy.name.removeprefix(source.stem)
        moves.append((copy, target.parent / "backups" / name))
    try:
        for path, moved in reversed(moves):  # the log itself last: it is what makes the others count
            if path.exists():
                make_private_folder(moved.parent)
                replace_file(path, moved)
    except OSError as error:
        raise JournalError(str(source), system_reason(error)) from error
