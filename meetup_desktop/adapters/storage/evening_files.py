"""The logs of evenings as files that go where their page goes."""

from __future__ import annotations

from pathlib import Path

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.storage.journal import journal_path
from meetup_desktop.core.errors import JournalError

_BESIDE = ("", "-wal", "-shm")


def move_evening(data_folder: Path, site_root: Path, old_id: str, new_id: str) -> None:
    """Move the log of a renamed page to its new name; it must not be open. An existing log is kept.

    Raises: JournalError; the evening is still under the old name then.
    """
    source, target = (journal_path(data_folder, site_root, page_id) for page_id in (old_id, new_id))
    if not source.exists() or target.exists():
        return
    try:
        for end in reversed(_BESIDE):  # the log itself last: it is what makes the others count
            beside = source.with_name(source.name + end)
            if beside.exists():
                replace_file(beside, target.with_name(target.name + end))
    except OSError as error:
        raise JournalError(str(source), error.strerror or str(error)) from error
