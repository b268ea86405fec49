"""Doing several things to a folder so that all of them happen or none, whatever ends the program in between.

Before the first step everything that a step takes away is linked into a folder of ours, beside a list of how to
go back. That list gone means: done. While it is there, going back is what is left to do; ``recover`` does it.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from meetup_desktop.adapters.atomic_write import replace_file, sync_folder
from meetup_desktop.adapters.file_lock import try_lock
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER
from meetup_desktop.core.errors import NotWritable, OutsideSite

FOLDER = TRANSACTION_FOLDER
_LIST = "list.json"
_LOCK = "lock"
_PAUSE_S = 0.02
#: Sites to which this program is doing something just now: reading one meanwhile must not take its folder away.
_active_roots: set[Path] = set()
_active_lock = Lock()


class Transaction:
    """The way back of one operation, noted before it begins. Paths are relative to ``root``."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / FOLDER
        self._saved_count = 0
        self._notes: dict[str, list[Any]] = {"folders": [], "files": [], "moves": [], "copies": []}
        self._notes["process"] = [os.getpid()]

    def save_original(self, path: str, after: bytes | None = None) -> None:
        """Save what is at ``path`` for a rollback; ``after`` is the content that the operation writes."""
        source = self._root / path
        there = os.path.lexists(source)
        name = ""
        if there:
            self._saved_count += 1
            name = str(self._saved_count)
            link_tree(source, self._folder / name)
        written_hash = sha256(after).hexdigest() if after is not None else ""
        self._notes["files"].append([path, name, written_hash])
        self._record_new_folders(path)

    def move(self, source: str, target: str) -> None:
        """Record that ``source`` will be moved to ``target``."""
        self._notes["moves"].append([source, target])
        self._record_new_folders(target)

    def copy(self, source: str, target: str) -> None:
        """Record that ``target`` will be a copy of ``source``."""
        self._notes["copies"].append([source, target])
        self._record_new_folders(target)

    def commit_log(self) -> None:
        """Write the rollback log to the disk; the operation may begin after that."""
        staged = self._folder / f"{_LIST}.tmp"
        with staged.open("w", encoding="utf-8") as file:
            json.dump(self._notes, file)
            file.flush()
            os.fsync(file.fileno())
        replace_file(staged, self._folder / _LIST)

    def _record_new_folders(self, path: str) -> None:
        """Record the folders that will be created for ``path``, for removal in a rollback."""
        parts = path.split("/")[:-1]
        for count in range(1, len(parts) + 1):
            folder = "/".join(parts[:count])
            if folder not in self._notes["folders"] and not (self._root / folder).exists():
                self._notes["folders"].append(folder)


@contextmanager
def transaction_on(root: Path, wait_s: float = 0) -> Iterator[Transaction]:
    """Return an operation on ``root``. Leaving with an error goes back; an interrupted earlier one goes back first.

    While another one is under way it is waited for, at most ``wait_s``.
    Raises: NotWritable, when another program is still in the middle of one; OSError.
    """
    folder = root / FOLDER
    _begin(root, time.monotonic() + wait_s)
    try:
        with (folder / _LOCK).open("wb") as lock:
            if not try_lock(lock):
                raise NotWritable(str(root), "busy")
            done = False
            try:
                yield Transaction(root)
                done = True
            finally:
                if not done:
                    _roll_back(root)
            with suppress(FileNotFoundError):
                (folder / _LIST).unlink()
            sync_folder(folder)  # a list that came back after a power cut would take back what was done
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        _active_roots.discard(root)


def _begin(root: Path, deadline_s: float) -> None:
    """Make the folder of an operation on ``root``, once nobody else has one. Raises: NotWritable, OSError."""
    while True:
        try:
            recover(root)
            with _active_lock:
                if root not in _active_roots:
                    (root / FOLDER).mkdir()
                    _active_roots.add(root)
                    return
            raise NotWritable(str(root), "busy")
        except (NotWritable, FileExistsError) as error:
            if time.monotonic() >= deadline_s:
                raise NotWritable(str(root), "busy") from error
        time.sleep(_PAUSE_S)


def recover(root: Path) -> bool:
    """Roll back an interrupted operation; return whether there was one. An operation of this process is left alone.

    Raises: NotWritable, when another program is in the middle of it; OutsideSite; OSError.
    """
    with _active_lock:
        return os.path.lexists(root / FOLDER) and root not in _active_roots and _roll_back_alone(root)


def _roll_back_alone(root: Path) -> bool:
    folder = root / FOLDER
    if folder.is_symlink() or not folder.is_dir():
        raise OutsideSite(FOLDER)
    with (folder / _LOCK).open("ab") as lock:
        if not try_lock(lock):
            raise NotWritable(str(root), "busy")
        was_interrupted = _roll_back(root)
    shutil.rmtree(folder, ignore_errors=True)
    return was_interrupted


def _roll_back(root: Path) -> bool:
    """Return every step backwards. Each looks first whether it is still to be taken: this may be cut short as well."""
    folder = root / FOLDER
    try:
        notes = json.loads((folder / _LIST).read_bytes())
    except FileNotFoundError:
        shutil.rmtree(folder, ignore_errors=True)
        return False
    for source, target in reversed(notes["moves"]):
        if _exists_exactly(root / target) and not _exists_exactly(root / source):
            (root / source).parent.mkdir(parents=True, exist_ok=True)
            replace_file(root / target, root / source)
    for source, target in notes["copies"]:
        _remove_copy(root / source, root / target)
    for path, name, written_hash in notes["files"]:
        _restore(root / path, folder / name if name else None, written_hash)
    _remove_temporary_files(root, notes)
    for made_folder in reversed(notes["folders"]):
        with suppress(OSError):
            (root / made_folder).rmdir()
    (folder / _LIST).unlink()
    shutil.rmtree(folder, ignore_errors=True)
    return True


def _restore(path: Path, saved: Path | None, written_hash: str) -> None:
    """Restore the saved file or folder, unless another program has changed the path since."""
    ours = bool(written_hash) and path.is_file() and sha256(path.read_bytes()).hexdigest() == written_hash
    if saved is None:
        if ours:
            path.unlink()
        return
    if saved.is_dir():
        for file in sorted(saved.rglob("*")):
            if file.is_file():
                _restore(path / file.relative_to(saved), file, "")
        path.mkdir(parents=True, exist_ok=True)
    elif ours or not os.path.lexists(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        staged = path.with_name(f".meetup-desktop.{os.getpid()}.back.tmp")
        staged.unlink(missing_ok=True)
        try:
            shutil.copy2(saved, staged)
        except OSError:  # a full disk still has room for a name
            staged.unlink(missing_ok=True)
            os.link(saved, staged)
        replace_file(staged, path)


def _remove_temporary_files(root: Path, notes: dict[str, list[Any]]) -> None:
    """Remove the temporary files that the program was writing when it ended."""
    moved = {target for _, target in notes["moves"]}
    folders = {(root / path).parent for path, _, _ in notes["files"]}
    for staged in (
        file for folder in folders for file in folder.glob(f".meetup-desktop.{notes['process'][0]}.*.tmp")
    ):
        if staged.relative_to(root).as_posix() not in moved:
            with suppress(OSError):
                staged.unlink()


def _remove_copy(source: Path, target: Path) -> None:
    """Remove a copied folder, except files that another program has added since."""
    if not target.is_dir() or target.is_symlink():
        return
    for file in sorted(target.rglob("*"), reverse=True):
        with suppress(OSError):
            if file.is_dir():
                file.rmdir()
            elif (
                file.name.endswith(".tmp")
                or file.read_bytes() == (source / file.relative_to(target)).read_bytes()
            ):
                file.unlink()
    with suppress(OSError):
        target.rmdir()


def link_tree(source: Path, target: Path) -> None:
    """Hard-link a tree of files; copy where the file system has no hard links."""
    if source.is_dir():
        target.mkdir()
        for entry in source.iterdir():
            link_tree(entry, target / entry.name)
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _exists_exactly(path: Path) -> bool:
    """Return whether the folder lists it under exactly this name: some systems know one file by many."""
    try:
        return path.name in os.listdir(path.parent)  # noqa: PTH208
    except OSError:
        return False
