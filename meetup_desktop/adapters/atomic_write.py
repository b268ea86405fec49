"""Writing files so that a crash, a full disk or a pulled plug leaves the old content or the new.

Raises the system's ``OSError``; the callers turn it into words of their own.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from typing import IO

from meetup_desktop.adapters.file_lock import try_lock

_numbers = count(1)
_TEMPORARY = re.compile(r"\.meetup-desktop\.\d+\.(?:\d+|back)\.tmp")
#: Where an open file cannot be renamed, a temporary file is locked by nobody; it is abandoned after this time.
_ABANDONED_S = 60
#: Windows' codes for a file that another program, mostly a virus scanner, holds for a moment.
_HELD = (5, 32)
#: Between two tries; a second in all.
_PAUSES_S = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.32)


def write_all(contents: Mapping[Path, bytes], mode: int | None = None) -> None:
    """Replace these files together: none before all is on the disk, and a failure puts back the first.

    A file keeps its mode, unless ``mode`` is given; folders are made where missing.

    Raises: OSError; every file is as before then.
    """
    staged: dict[Path, Path] = {}
    backups: dict[Path, Path] = {}
    replaced: list[Path] = []
    done = False
    with ExitStack() as locks:
        try:
            for path, data in contents.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                _write_temporary_file(path, data, staged, locks, mode)
            if len(contents) > 1:  # made beforehand: a full disk cannot keep us from putting them back
                for path in contents:
                    if path.exists():
                        _write_temporary_file(path, path.read_bytes(), backups, locks, mode)
            for path, temporary in staged.items():
                replace_file(temporary, path)
                replaced.append(path)
            done = True
        finally:
            if not done:
                _restore_backups(replaced, backups)
            for temporary in (*staged.values(), *backups.values()):
                with suppress(OSError):
                    temporary.unlink(missing_ok=True)
    for folder in {path.parent for path in contents}:
        sync_folder(folder)


def write_one(path: Path, data: bytes, mode: int | None = None) -> None:
    """Replace one file, and give it ``mode`` from its first byte on. Raises: OSError, after which it is as before."""
    write_all({path: data}, mode)


def replace_file(source: Path, target: Path) -> None:
    """Give a file or folder another name, in place of the file that has it.

    While another program holds one of the two, as scanners on Windows do for moments, it is tried again for up to a
    second. Raises: OSError; everything is as before then.
    """
    for pause_s in _PAUSES_S:
        try:
            os.replace(source, target)  # noqa: PTH105  # one seam for the tests of every fault
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        time.sleep(pause_s)
    os.replace(source, target)  # noqa: PTH105


def is_temporary_name(name: str) -> bool:
    """Return whether a file of this name is one that this module writes before it replaces another."""
    return bool(_TEMPORARY.fullmatch(name))


def remove_if_abandoned(path: Path) -> bool:
    """Remove a temporary file whose program has ended; return whether it was one. Raises: OSError."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            return False
        if os.name != "nt":
            if not try_lock(file):
                return False
            path.unlink()
            return True
    if time.time() - facts.st_mtime < _ABANDONED_S:
        return False
    path.unlink()
    return True


def _write_temporary_file(
    path: Path, data: bytes, staged: dict[Path, Path], locks: ExitStack, mode: int | None
) -> None:
    """Write ``data`` to a temporary file beside ``path``, flushed to the disk and locked as long as it is needed."""
    temporary, file = _create_temporary_file(path, 0o666 if mode is None else mode)
    staged[path] = temporary
    locks.callback(file.close)
    file.write(data)
    file.flush()
    os.fsync(file.fileno())
    if os.name == "nt":
        file.close()  # an open file cannot be renamed there
    with suppress(FileNotFoundError):
        known = path.stat()
        if mode is None:
            temporary.chmod(stat.S_IMODE(known.st_mode))
        if hasattr(os, "chown") and known.st_uid != os.getuid():
            with suppress(OSError):
                os.chown(temporary, known.st_uid, known.st_gid)


def _create_temporary_file(path: Path, mode: int) -> tuple[Path, IO[bytes]]:
    """Create a temporary file beside ``path`` that other programs see to be in use."""
    while True:
        temporary = path.with_name(f".meetup-desktop.{os.getpid()}.{next(_numbers)}.tmp")
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        file = os.fdopen(handle, "wb")
        # Another program may have taken it for abandoned in the moment between these two steps.
        if os.name == "nt" or (try_lock(file) and temporary.exists()):
            return temporary, file
        file.close()


def _restore_backups(replaced: list[Path], backups: dict[Path, Path]) -> None:
    for path in reversed(replaced):
        with suppress(OSError):
            if path in backups:
                replace_file(backups[path], path)
            else:
                path.unlink()


def sync_folder(folder: Path) -> None:
    """Make the new names last. Not every file system can; the content is safe without."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
