"""Writing files so that a crash, a full disk or a pulled plug leaves the old content or the new.

Raises the system's ``OSError``; the callers turn it into words of their own.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path

_numbers = count(1)


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Replace these files together: none before all is on the disk, and a failure puts back the first.

    A file keeps its mode; folders are made where missing. Raises: OSError; every file is as before then.
    """
    staged: dict[Path, Path] = {}
    backups: dict[Path, Path] = {}
    replaced: list[Path] = []
    done = False
    try:
        for path, data in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _stage(path, data, staged)
        if len(contents) > 1:  # made beforehand: a full disk cannot keep us from putting them back
            for path in contents:
                if path.exists():
                    _stage(path, path.read_bytes(), backups)
        for path, temporary in staged.items():
            os.replace(temporary, path)  # noqa: PTH105  # one seam for the tests of every fault
            replaced.append(path)
        done = True
    finally:
        if not done:
            _put_back(replaced, backups)
        for temporary in (*staged.values(), *backups.values()):
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    for folder in {path.parent for path in contents}:
        _sync_folder(folder)


def write_one(path: Path, data: bytes) -> None:
    """Replace one file. Raises: OSError, after which it is as before."""
    write_all({path: data})


def _stage(path: Path, data: bytes, staged: dict[Path, Path]) -> None:
    """Write ``data`` beside ``path`` under a name of ours, down to the disk."""
    temporary = path.with_name(f".meetup-desktop.{os.getpid()}.{next(_numbers)}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    staged[path] = temporary
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        known = path.stat()
        temporary.chmod(stat.S_IMODE(known.st_mode))
        if hasattr(os, "chown") and known.st_uid != os.getuid():
            with suppress(OSError):
                os.chown(temporary, known.st_uid, known.st_gid)


def _put_back(replaced: list[Path], backups: dict[Path, Path]) -> None:
    for path in reversed(replaced):
        with suppress(OSError):
            if path in backups:
                os.replace(backups[path], path)  # noqa: PTH105
            else:
                path.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new names last. Not every file system can; the content is safe without."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
