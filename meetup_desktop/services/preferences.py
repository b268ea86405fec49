"""What the person chose and the program remembers: appearance, language, window places, recent sites.

A setting is one record in ``Preferences``. To add one, add a line there; a value of the wrong kind in the settings
file counts as absent.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, Signal

from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.core.errors import NotKept, NotWritable

RECENT_SITES = 8
T = TypeVar("T")


class Setting(Generic[T]):
    """One value of the settings file, read and written as an attribute of ``Preferences``."""

    def __init__(self, key: str, default: T, read: Callable[[Any], T | None]) -> None:
        """Initialize; ``read`` returns the stored JSON value as the attribute's value, or None when it is not valid."""
        self._key, self._default, self._read = key, default, read

    def __get__(self, preferences: Preferences, owner: type[Preferences]) -> T:
        found = self._read(preferences.settings.get(self._key))
        return self._default if found is None else found

    def __set__(self, preferences: Preferences, value: T) -> None:
        preferences.update(self._key, lambda _stored: value)


def _read_text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _read_texts(value: Any) -> tuple[str, ...] | None:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list | tuple) else None


def _read_bool(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _read_text_by_name(value: Any) -> dict[str, str] | None:
    if not isinstance(value, dict):
        return None
    return {key: text for key, text in value.items() if isinstance(text, str)}


def _read_one_of(*choices: str) -> Callable[[Any], str | None]:
    def read(value: Any) -> str | None:
        return value if value in choices else None

    return read


class Preferences(QObject):
    """Typed access to the settings file. What cannot be written holds until the program ends."""

    not_kept = Signal(object)  #: NotKept, the first time that a setting cannot be written

    color_scheme = Setting("scheme", "system", _read_one_of("system", "light", "dark"))
    language = Setting("language", "system", _read_text)
    are_texts_aligned = Setting("align_texts", True, _read_bool)
    recent_sites = Setting[tuple[str, ...]]("recent_sites", (), _read_texts)
    last_pages = Setting[dict[str, str]]("last_pages", {}, _read_text_by_name)
    projector_screen = Setting("projector_screen", "", _read_text)
    projector_theme = Setting("projector", "dark", _read_one_of("dark", "light"))

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._is_failure_reported = False

    def update(self, key: str, change: Callable[[Any], Any]) -> None:
        """Remember what ``change`` makes of the stored value."""
        try:
            self.settings.update(key, change)
        except NotWritable as error:
            if not self._is_failure_reported:
                self._is_failure_reported = True
                self.not_kept.emit(NotKept("settings", error.reason))

    def remember_site(self, folder: Path) -> None:
        """Put a site at the head of the recent ones."""

        def change(stored: Any) -> list[str]:
            others = [other for other in _read_texts(stored) or () if other != str(folder)]
            return [str(folder), *others][:RECENT_SITES]

        self.update("recent_sites", change)

    def last_page(self, folder: Path) -> str:
        """Return the page that was open in a site; empty when none was."""
        return self.last_pages.get(str(folder), "")

    def remember_page(self, folder: Path, page_id: str) -> None:
        """Remember the open page of a site."""
        if self.last_page(folder) != page_id:
            self.update(
                "last_pages", lambda stored: {**(_read_text_by_name(stored) or {}), str(folder): page_id}
            )

    def geometry(self, window: str) -> QByteArray:
        """Return where a window was; empty when unknown."""
        try:
            stored = _read_text(self.settings.get(f"geometry.{window}")) or ""
            return QByteArray(base64.b64decode(stored, validate=True))
        except (binascii.Error, ValueError):
            return QByteArray()

    def remember_geometry(self, window: str, geometry: QByteArray) -> None:
        """Remember where a window is."""
        text = base64.b64encode(geometry.data()).decode()
        self.update(f"geometry.{window}", lambda _stored: text)
