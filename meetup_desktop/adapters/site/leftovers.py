"""Temporary files in a site that a program left behind when it was ended in the middle of writing."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from meetup_desktop.adapters.atomic_write import is_temporary_name, remove_if_abandoned
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER
from meetup_desktop.core.content.site.profiles import SKIPPED_FOLDERS

_NOT_ENTERED = {*SKIPPED_FOLDERS, TRANSACTION_FOLDER}


def remove_leftovers(root: Path, progress_check: Callable[[], None] | None = None) -> int:
    """Remove the temporary files of programs that have ended and return their number; those in use stay.

    An interrupted operation has to be taken back before, see ``transaction.recover``. ``progress_check`` is called
    before each folder and may raise to stop.
    """
    count = 0
    for folder, folders, files in os.walk(root):
        if progress_check is not None:
            progress_check()
        folders[:] = [name for name in folders if name not in _NOT_ENTERED and not name.startswith(".")]
        for name in filter(is_temporary_name, files):
            with suppress(OSError):  # what may not be removed now is tried again at the next opening
                count += remove_if_abandoned(Path(folder, name))
    return count
