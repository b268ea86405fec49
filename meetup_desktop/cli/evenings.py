"""``erase-evening``: delete what is stored of an evening, without a window. Never imports Qt."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from meetup_desktop.adapters.storage import settings
from meetup_desktop.adapters.storage.journal import erase_log
from meetup_desktop.adapters.storage.journal_paths import files_of_log, journal_path
from meetup_desktop.adapters.storage.program_lock import ProgramLock
from meetup_desktop.cli.error_text import error_line
from meetup_desktop.core.errors import JournalError, MeetupError, NotErased

_ABOUT = (
    "Delete the list of people, the groups, the topics and the log of an evening from this computer, with all backups. "
    "The event page is not changed, and may have been deleted before. This cannot be undone."
)


def run(command: str, arguments: Sequence[str]) -> int:
    """Do it. Returns 0, 1 when the person did not agree, or 2 with one line on stderr when it was refused."""
    parser = argparse.ArgumentParser(prog=f"meetup-desktop {command}", description=_ABOUT)
    parser.add_argument("site", type=Path, metavar="SITE", help="folder of the site")
    parser.add_argument("id", metavar="ID", help="identifier of the page, such as 2026-quay")
    parser.add_argument("--yes", action="store_true", help="erase without asking")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="folder in which the program keeps its data"
    )
    asked = parser.parse_args(list(arguments))
    try:
        return _erase(asked.data_dir, asked.site.absolute(), asked.id, asked.yes)
    except MeetupError as error:
        print(f"meetup-desktop {command}: {error_line(error)}", file=sys.stderr)
        return 2


def _erase(data_folder: Path | None, root: Path, page_id: str, agreed: bool) -> int:
    folder = data_folder if data_folder is not None else settings.existing_data_folder()
    path = journal_path(folder, root, page_id) if folder is not None and folder.is_dir() else None
    if folder is None or path is None or not files_of_log(path):
        raise JournalError(page_id, "no-evening")
    if not agreed:
        print(_ABOUT)
        print(f"Erase the evening of {page_id}? Type yes: ", end="", flush=True)
        if sys.stdin.readline().strip().lower() != "yes":
            return 1
    lock = ProgramLock(folder)
    if not lock.acquire():
        raise NotErased(str(path.parent), "in-use")
    try:
        count = erase_log(path)
    finally:
        lock.release()
    print(f"Erased the evening of {page_id}: {count} file(s).")
    return 0
