"""Files and folders that only their owner may read: what the program keeps holds names."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from meetup_desktop.adapters.atomic_write import is_temporary_name, remove_if_abandoned, write_one
from meetup_desktop.core.error_messages import system_reason

_FOLDER, _FILE = 0o700, 0o600
#: With less than this free, a disk is full for a database.
_LEAST_FREE = 65_536
#: Folders in the data folder that are the program's own, with everything in them.
_OWN_FOLDERS = ("evenings", "sites", "sample-site")
_OWN_SUFFIXES = (".sqlite", ".sqlite-wal", ".sqlite-shm", ".json", ".txt", ".broken", ".lock")


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it, for the owner alone. Raises: OSError."""
    if not folder.is_dir():
        make_private_folder(folder.parent)
        folder.mkdir(mode=_FOLDER, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file where there is none, so that whatever fills it keeps its mode. Raises: OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE))
    restrict(path)


def write_private_file(path: Path, data: bytes) -> None:
    """Replace a file whole; a crash leaves the old content or the new. Raises: OSError."""
    make_private_folder(path.parent)
    write_one(path, data, _FILE)


def copy_private_folder(source: Path, target: Path) -> None:
    """Copy a folder with all that is in it, for the owner alone. Raises: OSError."""
    shutil.copytree(source, target, copy_function=shutil.copyfile)
    _restrict_all(target)


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
    disk = _find_disk(path)
    if disk is None:
        return reason
    if disk.f_flag & os.ST_RDONLY:
        return "EROFS"
    return "ENOSPC" if disk.f_bavail * disk.f_frsize < _LEAST_FREE else reason


def _find_disk(path: Path) -> os.statvfs_result | None:
    """Return the figures of the disk on which ``path`` is, or would be."""
    for folder in path.parents:
        with suppress(OSError):
            return os.statvfs(folder)
    return None


def restrict_data_folder(folder: Path) -> None:
    """Restrict the data folder and everything in it that the program keeps, and remove what was half written.

    Called at every start.
    """
    restrict(folder)
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.endswith(_OWN_SUFFIXES) and path.is_file():
                restrict(path)
    remove_abandoned_files(folder)
    for name in _OWN_FOLDERS:
        _restrict_all(folder / name)
        for above, _folders, _files in os.walk(folder / name):
            remove_abandoned_files(Path(above))


def remove_abandoned_files(folder: Path) -> None:
    """Remove the temporary files of programs that have ended from a folder."""
    with suppress(OSError):
        for path in [*folder.iterdir()]:
            if is_temporary_name(path.name):
                with suppress(OSError):
                    remove_if_abandoned(path)


def _restrict_all(folder: Path) -> None:
    for above, folders, files in os.walk(folder):
        for each in (above, *(os.path.join(above, one) for one in (*folders, *files))):  # noqa: PTH118
            restrict(Path(each))
