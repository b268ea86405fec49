"""What the person chose and the program remembers: looks, language, places of windows, recent sites."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject

from meetup_desktop.adapters.settings import Settings

RECENT = 8


class Preferences(QObject):
    """Typed access to the settings file; a value of the wrong kind counts as absent."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    @property
    def scheme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._text("scheme", "system")

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._settings.set("scheme", value)

    @property
    def language(self) -> str:
        """``system`` or the code of a translation."""
        return self._text("language", "system")

    @language.setter
    def language(self, value: str) -> None:
        self._settings.set("language", value)

    @property
    def recent_sites(self) -> tuple[str, ...]:
        """Folders that were open, latest first."""
        value = self._settings.get("recent_sites", [])
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    def remember_site(self, folder: Path) -> None:
        """Put a site at the head of the recent ones."""
        path = str(folder)
        others = [other for other in self.recent_sites if other != path]
        self._settings.set("recent_sites", [path, *others][:RECENT])

    def last_page(self, folder: Path) -> str:
        """The page that was open in a site."""
        pages = self._settings.get("last_pages", {})
        value = pages.get(str(folder), "") if isinstance(pages, dict) else ""
        return value if isinstance(value, str) else ""

    def remember_page(self, folder: Path, page_id: str) -> None:
        """Remember the open page of a site."""
        pages = self._settings.get("last_pages", {})
        kept = pages if isinstance(pages, dict) else {}
        if kept.get(str(folder)) != page_id:
            self._settings.set("last_pages", {**kept, str(folder): page_id})

    @property
    def projector_screen(self) -> str:
        """The screen that was the projector's last time, as ``Screens`` names it."""
        return self._text("projector_screen", "")

    @projector_screen.setter
    def projector_screen(self, value: str) -> None:
        self._settings.set("projector_screen", value)

    @property
    def light_projector(self) -> bool:
        """Whether the projector is light, for bright rooms."""
        return self._text("projector", "dark") == "light"

    @light_projector.setter
    def light_projector(self, light: bool) -> None:
        self._settings.set("projector", "light" if light else "dark")

    def geometry(self, window: str) -> QByteArray:
        """Where a window was; empty when unknown."""
        try:
            return QByteArray(base64.b64decode(self._text(f"geometry.{window}", ""), validate=True))
        except (binascii.Error, ValueError):
            return QByteArray()

    def remember_geometry(self, window: str, geometry: QByteArray) -> None:
        """Remember where a window is."""
        self._settings.set(f"geometry.{window}", base64.b64encode(geometry.data()).decode())

    def _text(self, key: str, default: str) -> str:
        value = self._settings.get(key, default)
        return value if isinstance(value, str) else default
