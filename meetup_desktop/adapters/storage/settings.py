"""Where the program keeps its own data, and a few settings in a JSON file. Owner of platformdirs."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from meetup_desktop.adapters.atomic_write import replace_file, write_one
from meetup_desktop.core.errors import NotWritable

APPLICATION = "Meetup Desktop"
#: Overrides the folder where neither an argument nor the system should decide: tests, portable use.
FOLDER_VARIABLE = "MEETUP_DESKTOP_DATA"


def data_folder(override: Path | None = None) -> Path:
    """Return the folder for drafts, journals and settings; it is made when missing. Raises: NotWritable."""
    folder = override or _default_data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotWritable(str(folder), error.strerror or str(error)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise NotWritable(str(folder), "read-only")
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
    """Small values by name, any that JSON can hold. Read once; each change is written at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read_values(path)

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value, or ``default``."""
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember a value; None forgets it. Raises: NotWritable; the value holds until the program ends."""
        import json

        if self._values.get(key) == value:
            return
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value
        text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            write_one(self._path, text.encode() + b"\n")
        except OSError as error:
            raise NotWritable(str(self._path), error.strerror or str(error)) from error


def _read_values(path: Path) -> dict[str, Any]:
    """Return the stored values; a broken file is put aside, settings are not worth refusing to start."""
    import json

    try:
        values = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        with suppress(OSError):
            replace_file(path, path.with_suffix(".broken"))
        return {}
    return values if isinstance(values, dict) else {}
