"""``evening``: show, export and import what is stored of an evening, without a window. Never imports Qt."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.adapters.storage import settings
from meetup_desktop.adapters.storage.evening_files import (
    SUFFIX,
    export_evening,
    import_evening,
    read_entries,
    read_exported,
)
from meetup_desktop.adapters.storage.journal_paths import journal_path
from meetup_desktop.adapters.storage.program_lock import ProgramLock
from meetup_desktop.cli.error_text import error_line
from meetup_desktop.core.errors import JournalError, MeetupError
from meetup_desktop.core.live.evening_json import evening_to_data
from meetup_desktop.core.live.fold import fold


def run(command: str, arguments: Sequence[str]) -> int:
    """Do it. Returns 0, or 2 with one line on stderr when it could not be done."""
    asked = _parser(command).parse_args(list(arguments))
    root = asked.site.absolute()
    actions: dict[str, Callable[[Path], None]] = {
        "show": lambda path: _show(path, asked.id),
        "export": lambda path: _export(path, asked.id, asked.file or Path(f"{asked.id}{SUFFIX}")),
        "import": lambda path: _import(path, root, asked.id, asked),
    }
    try:
        folder = settings.data_folder(asked.data_dir)
        actions[asked.action](journal_path(folder, root, asked.id))
    except MeetupError as error:
        print(f"meetup-desktop {command}: {error_line(error)}", file=sys.stderr)
        return 2
    return 0


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"meetup-desktop {command}",
        description="Show, export or import what is stored of an evening: people, groups, topics and the log.",
    )
    parser.add_argument(
        "action", choices=["show", "export", "import"],
        help="show: the state as JSON; export: everything into one file; import: from such a file",
    )  # fmt: skip
    parser.add_argument("site", type=Path, metavar="SITE", help="folder of the site")
    parser.add_argument("id", metavar="ID", help="identifier of the page, such as 2026-quay")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help=f"the file; ID{SUFFIX} if left out"
    )
    parser.add_argument(
        "--replace", action="store_true", help="import: replace the evening that is here; it becomes a backup"
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="folder in which the program keeps its data"
    )
    return parser


def _show(path: Path, page_id: str) -> None:
    entries = read_entries(path)
    if not entries:
        raise JournalError(page_id, "no-evening")
    data = evening_to_data(fold(entries), SystemClock().now())
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _export(path: Path, page_id: str, target: Path) -> None:
    count = export_evening(path, page_id, target)
    print(f"Exported the evening of {page_id} to {target}: {count} actions.")


def _import(path: Path, root: Path, page_id: str, asked: argparse.Namespace) -> None:
    entries = read_exported(asked.file or Path(f"{page_id}{SUFFIX}"))
    lock = ProgramLock(settings.data_folder(asked.data_dir))
    if not lock.acquire():
        raise JournalError(page_id, "in-use")
    try:
        if read_entries(path) and not asked.replace:
            raise JournalError(page_id, "evening-exists")
        import_evening(path, entries, root, page_id)
    finally:
        lock.release()
    people = len(fold(entries).participants)
    print(f"Imported the evening of {page_id}: {people} people, {len(entries)} actions.")
