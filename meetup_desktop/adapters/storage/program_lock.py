"""The lock on the data folder: the one program that writes there holds it as long as it runs."""

from __future__ import annotations

import json
import platform
from contextlib import ExitStack, suppress
from pathlib import Path

from meetup_desktop.adapters.file_lock import try_lock
from meetup_desktop.adapters.storage.private_files import make_private_file, write_private_file


class ProgramLock:
    """The system lets go of it when the program ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "program.lock"
        self._facts = folder / "program.json"  # beside it: Windows lets nobody read what is locked
        self._held = ExitStack()

    def acquire(self) -> bool:
        """Return whether this program may write to the folder now; so it may where no lock can be made at all."""
        try:
            make_private_file(self._path)
            file = self._path.open("ab")
        except OSError:
            return True
        if not try_lock(file):
            file.close()
            return False
        self._held.callback(file.close)
        with suppress(OSError):
            write_private_file(self._facts, json.dumps({"computer": platform.node()}).encode())
        return True

    def release(self) -> None:
        """Let other programs write to the folder."""
        self._held.close()

    def holder(self) -> str:
        """Return the name of the computer whose program holds the lock; empty when that is unknown."""
        try:
            found = json.loads(self._facts.read_bytes())
        except (OSError, ValueError):
            return ""
        return str(found.get("computer", "")) if isinstance(found, dict) else ""

    def is_held_here(self) -> bool:
        """Return whether the program that holds the lock runs on this computer, as far as is known."""
        return self.holder() in ("", platform.node())
