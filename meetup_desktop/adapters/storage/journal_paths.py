"""The files of one evening's log: where they lie.

Beside the log itself (``….sqlite``, with SQLite's ``-wal`` and ``-shm``) there are

* ``….jsonl``, a copy as lines of text with checksums, which follows every action;
* ``backups/….<entries>-<digest>.sqlite``, generations written at go-live, after each round and at the end;
* ``damaged/….<time>.sqlite``, logs that were put aside because they could not be used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from meetup_desktop.adapters.storage.site_identity import site_key

#: What SQLite keeps beside a file.
BESIDE = ("", "-wal", "-shm")


def journal_path(data_folder: Path, site_root: Path, page_id: str) -> Path:
    """Return where one event's log lies; the name is safe on every system, whatever the page is called."""
    # The readable part may collide (case, length, forbidden characters); the digest does not.
    readable = re.sub(r"[^\w.-]+", "_", page_id)[:40].strip("._") or "event"
    name = f"{readable}-{sha256(page_id.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}.sqlite"
    return data_folder / "evenings" / site_key(data_folder, site_root) / name


def text_copy_path(path: Path) -> Path:
    """Return where the text copy of a log lies."""
    return path.with_suffix(".jsonl")


def backup_paths(path: Path) -> tuple[Path, ...]:
    """Return the backups of a log, those with most entries first; half-written ones are none."""
    found = [each for each in _files_of(path, path.parent / "backups") if each.suffix == ".sqlite"]
    return tuple(sorted(found, key=lambda each: (backup_size(each), each.name), reverse=True))


def backup_size(backup: Path) -> int:
    """Return how many entries a backup has according to its name; 0 for those of earlier versions."""
    found = re.search(r"\.(\d+)-\w+$", backup.stem)
    return int(found[1]) if found else 0


def unfinished_paths(path: Path) -> tuple[Path, ...]:
    """Return files of a log whose writing was interrupted."""
    folders = (path.parent, path.parent / "backups")
    return tuple(each for folder in folders for each in _files_of(path, folder) if ".new" in each.name)


def damaged_paths(path: Path) -> tuple[Path, ...]:
    """Return the files of a log that were put aside."""
    return tuple(_files_of(path, path.parent / "damaged"))


def files_of_log(path: Path) -> tuple[Path, ...]:
    """Return every file of a log that there is, the log itself last and its text copy before it."""
    copies = (*damaged_paths(path), *_files_of(path, path.parent / "backups"), *_files_of(path, path.parent))
    last = [path.with_name(path.name + end) for end in reversed(BESIDE)]
    text = text_copy_path(path)
    others = [each for each in copies if each != text and each not in last]
    return tuple(each for each in (*others, text, *last) if each.exists() or each.is_symlink())


def _files_of(path: Path, folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        for each in sorted(folder.iterdir()):
            if each.name.startswith(f"{path.stem}.") and each.name not in (path.name, path.name + "-wal"):
                yield each
