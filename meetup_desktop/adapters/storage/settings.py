"""Where the program keeps its own data, and a few settings in a JSON file. Owner of platformdirs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.file_lock import try_lock
from meetup_desktop.adapters.storage.private_files import (
    disk_reason,
    make_private_file,
    make_private_folder,
    write_private_file,
)
from meetup_desktop.core.errors import NotWritable

APPLICATION = "Meetup Desktop"
#: Overrides the folder where neither an argument nor the system should decide: tests, portable use.
FOLDER_VARIABLE = "MEETUP_DESKTOP_DATA"
#: Of the file's form. What a later program has added is kept.
VERSION_KEY, VERSION = "version", 1
_LOCK_TRIES = 50


def data_folder(override: Path | None = None) -> Path:
    """Return the folder for drafts, journals and settings; it is made when missing and possible.

    Where nothing can be written, pages can still be edited and saved: each thing that is kept there says so itself.
    """
    folder = override or _default_data_folder()
    with suppress(OSError):
        make_private_folder(folder)
    return folder


def existing_data_folder() -> Path | None:
    """Return that folder when the program has been used here; nothing is made."""
    folder = _default_data_folder()
    # Unlike ``is_dir``, this says no where a folder above may not be looked into.
    return folder if os.access(folder, os.R_OK | os.X_OK) and folder.is_dir() else None


def _default_data_folder() -> Path:
    value = os.environ.get(FOLDER_VARIABLE, "")
    if value:
        return Path(value)
    import platformdirs

    return platformdirs.user_data_path(APPLICATION, appauthor=False)


class Settings:
    """Small values by name, any that JSON can hold. Each change is written at once, together with those of others."""

    def __init__(self, path: Path, *, is_reader: bool = False) -> None:
        """Read the file; a reader never writes it, and what is set holds until the program ends."""
        self._path, self._is_reader = path, is_reader
        self._values: dict[str, Any] = {}
        self._unwritten: dict[str, Any] = {}
        self.is_damaged = False  #: whether the file was damaged; a reader leaves it where it is
        with suppress(OSError):
            self._values = self._read_stored()

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value, or ``default``."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember a value; None forgets it. Raises: NotWritable; the value holds until the program ends."""
        self.update(key, lambda _stored: value)

    def update(self, key: str, change: Callable[[Any], Any]) -> None:
        """Remember what ``change`` makes of the stored value, also when another program has written meanwhile.

        Raises: NotWritable; the value holds until the program ends, and is written with the next one.
        """
        known = self._values.get(key)
        if change(known) == known:
            return
        _put(self._values, key, change(known))
        if self._is_reader:
            return
        self._unwritten[key] = self._values.get(key)
        try:
            with _locked(self._path.with_suffix(".lock")):
                stored = self._read_stored()
                self._unwritten[key] = change(stored.get(key, known))
                for name, value in self._unwritten.items():
                    _put(stored, name, value)
                stored.setdefault(VERSION_KEY, VERSION)  # of a later program's file, the version stays
                _write_values(self._path, stored)
        except OSError as error:
            raise NotWritable(str(self._path), disk_reason(self._path, error)) from error
        self._values = stored
        self._unwritten.clear()

    def _read_stored(self) -> dict[str, Any]:
        """Return the stored values; a damaged file is set aside: settings are not worth refusing to start.

        Raises: OSError, where there is a file that cannot be read.
        """
        try:
            return _read_values(self._path)
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError):
            self.is_damaged = True
        if not self._is_reader:
            with suppress(OSError):
                replace_file(self._path, self._path.with_suffix(".broken"))
        return dict(self._values)


def _put(values: dict[str, Any], key: str, value: Any) -> None:
    if value is None:
        values.pop(key, None)
    else:
        values[key] = value


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keep other programs from writing the settings meanwhile; one that does not end is waited for a second."""
    make_private_folder(path.parent)
    make_private_file(path)
    with path.open("ab") as file:
        for _ in range(_LOCK_TRIES):
            if try_lock(file):
                break
            time.sleep(1 / _LOCK_TRIES)
        yield


def _write_values(path: Path, values: dict[str, Any]) -> None:
    import json

    text = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)
    write_private_file(path, text.encode() + b"\n")


def _read_values(path: Path) -> dict[str, Any]:
    """Return the stored values. Raises: OSError, ValueError, RecursionError."""
    import json

    values = json.loads(path.read_bytes())
    if not isinstance(values, dict):
        raise ValueError(path.name)
    return values
