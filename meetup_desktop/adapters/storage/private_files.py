"""Files and folders that only their owner may read: what the program keeps holds names."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from meetup_desktop.core.error_messages import system_reason

_FOLDER, _FILE = 0o700, 0o600
#: With less than this free, a disk is full for a database.
_LEAST_FREE = 65_536
#: Folders in the data folder that are the program's own, with everything in them.
_OWN_FOLDERS = ("evenings", "sites")
_OWN_SUFFIXES = (".sqlite", ".sqlite-wal", ".sqlite-shm", ".json", ".txt", ".broken", ".lock", ".tmp")


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it, for the owner alone. Raises: OSError."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=_FOLDER, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file where there is none, so that whatever fills it keeps its mode. Raises: OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE))
    restrict(path)


def write_private_file(path: Path, data: bytes) -> None:
    """Replace a file whole; a crash leaves the old content or the new. Raises: OSError."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), _FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def restrict(path: Path) -> None:
    """Take a file or folder from the eyes of others, where the system knows modes and it is ours."""
    if os.name != "posix":
        return
    with suppress(OSError):
        found = path.lstat()
        mode = _FOLDER if stat.S_ISDIR(found.st_mode) else _FILE
        own = found.st_uid == os.getuid() and not stat.S_ISLNK(found.st_mode)
        # A folder with the sticky bit, such as /tmp, belongs to everybody.
        if own and not found.st_mode & stat.S_ISVTX and stat.S_IMODE(found.st_mode) != mode:
            path.chmod(mode)


def disk_reason(path: Path, error: BaseException) -> str:
    """Return the reason code of an error at ``path``; SQLite says of a full or read-only disk only that it failed."""
    reason = system_reason(error)
    if reason not in ("EIO", "EACCES", "system") or not hasattr(os, "statvfs"):
        return reason
    try:
        disk = os.statvfs(path.parent)
    except OSError:
        return reason
    if disk.f_flag & os.ST_RDONLY:
        return "EROFS"
    return "ENOSPC" if disk.f_bavail * disk.f_frsize < _LEAST_FREE else reason


def restrict_data_folder(folder: Path) -> None:
    """Restrict the data folder and everything in it that the program keeps; called at every start."""
    restrict(folder)
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.endswith(_OWN_SUFFIXES) and path.is_file():
                restrict(path)
    for name in _OWN_FOLDERS:
        for above, folders, files in os.walk(folder / name):
            for each in (above, *(os.path.join(above, one) for one in (*folders, *files))):  # noqa: PTH118
                restrict(Path(each))
