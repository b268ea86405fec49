"""What the person chose and the program remembers: appearance, language, window places, recent sites.

A setting is one record in ``Preferences``: how it is stored, what can be chosen, and on which page of the settings
dialog. Dialog and menus are built from the records. A value of the wrong kind in the settings file counts as absent.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QByteArray, QObject, Signal

from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.core.errors import NotKept, NotWritable
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

RECENT_SITES = 8
T = TypeVar("T")
_AS_SYSTEM = QT_TRANSLATE_NOOP("Settings", "Same as system")


class Choice(NamedTuple):
    """A value that a person can choose. The text is the English source, unless it ``is_name``, such as a language's."""

    value: Any
    text: str
    is_name: bool = False


class Setting(Generic[T]):
    """One value of the settings file, read and written as an attribute of ``Preferences``.

    With a ``label`` it is shown on a page of the settings dialog, as a list of its choices, a check box or a text.
    """

    def __init__(
        self,
        key: str,
        default: T,
        read: Callable[[Any], T | None],
        *,
        label: str = "",
        page: str = "",
        choices: tuple[Choice, ...] = (),
    ) -> None:
        """Initialize; ``read`` returns the stored JSON value as the attribute's value, or None when it is not valid."""
        self._key, self._default, self._read = key, default, read
        self.label, self.page, self.choices = label, page, choices
        self.name = ""

    def __set_name__(self, owner: type[Preferences], name: str) -> None:
        self.name = name

    def __get__(self, preferences: Preferences, owner: type[Preferences]) -> T:
        found = self._read(preferences.settings.get(self._key))
        return self._default if found is None else found

    def __set__(self, preferences: Preferences, value: T) -> None:
        if getattr(preferences, self.name) != value:
            preferences.update(self._key, lambda _stored: value)
            preferences.changed.emit(self.name)


def _choice_setting(key: str, label: str, page: str, choices: tuple[Choice, ...]) -> Setting[Any]:
    """Return a setting with a few values, the first of which is the default."""
    values = tuple(choice.value for choice in choices)

    def read(value: Any) -> Any:
        return value if value in values and not isinstance(value, bool) else None

    return Setting(key, values[0], read, label=label, page=page, choices=choices)


def _read_text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _read_texts(value: Any) -> tuple[str, ...] | None:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list | tuple) else None


def _read_bool(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _read_number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _read_text_by_name(value: Any) -> dict[str, str] | None:
    if not isinstance(value, dict):
        return None
    return {key: text for key, text in value.items() if isinstance(text, str)}


def _read_texts_by_name(value: Any) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, dict):
        return None
    return {key: found for key, texts in value.items() if (found := _read_texts(texts)) is not None}


class Preferences(QObject):
    """Typed access to the settings file. What cannot be written holds until the program ends."""

    not_kept = Signal(object)  #: NotKept, the first time that a setting cannot be written

    changed = Signal(str)  #: the name of the setting that has another value now

    language = _choice_setting(
        "language", QT_TRANSLATE_NOOP("Settings", "Language of the window"), "languages",
        (Choice("system", _AS_SYSTEM), Choice("en", "English", True), Choice("ru", "Русский", True)),
    )  # fmt: skip
    color_scheme = _choice_setting(
        "scheme", QT_TRANSLATE_NOOP("Settings", "Colours"), "appearance",
        (
            Choice("system", _AS_SYSTEM), Choice("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            Choice("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        ),
    )  # fmt: skip
    text_percent = _choice_setting(
        "text_percent", QT_TRANSLATE_NOOP("Settings", "Text size"), "appearance",
        tuple(Choice(percent, f"{percent} %", True) for percent in (100, 90, 110, 125, 150)),
    )  # fmt: skip
    are_texts_aligned = Setting(
        "align_texts", True, _read_bool,
        label=QT_TRANSLATE_NOOP("Settings", "Align paragraphs of both languages"), page="appearance",
    )  # fmt: skip
    safe_graphics = Setting(
        "safe_graphics", False, _read_bool,
        label=QT_TRANSLATE_NOOP("Settings", "Safe graphics, from the next start on"), page="appearance",
    )  # fmt: skip
    projector_theme = _choice_setting(
        "projector", QT_TRANSLATE_NOOP("Settings", "Colours of the projector"), "projector",
        (
            Choice("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
            Choice("light", QT_TRANSLATE_NOOP("Settings", "Light, for bright rooms")),
        ),
    )  # fmt: skip
    end_sound = _choice_setting(
        "end_sound", QT_TRANSLATE_NOOP("Settings", "Sound at the end of a round"), "projector",
        (
            Choice("soft", QT_TRANSLATE_NOOP("Settings", "Soft tone")),
            Choice("gong", QT_TRANSLATE_NOOP("Settings", "Gong")),
            Choice("off", QT_TRANSLATE_NOOP("Settings", "None")),
        ),
    )  # fmt: skip
    is_update_wanted = Setting(
        "update_wanted", False, _read_bool,
        label=QT_TRANSLATE_NOOP("Settings", "Look for a new version once a day"), page="updates",
    )  # fmt: skip
    update_address = Setting(
        "update_address", "", _read_text,
        label=QT_TRANSLATE_NOOP("Settings", "Address of the version file"), page="updates",
    )  # fmt: skip
    update_key = Setting(
        "update_key", "", _read_text,
        label=QT_TRANSLATE_NOOP("Settings", "Public key of the publisher"), page="updates",
    )  # fmt: skip
    update_checked_at = Setting("update_checked_at", 0, _read_number)  #: seconds since 1970
    update_announced = Setting("update_announced", "", _read_text)  #: the version that was told of
    recent_sites = Setting[tuple[str, ...]]("recent_sites", (), _read_texts)
    last_pages = Setting[dict[str, str]]("last_pages", {}, _read_text_by_name)
    shown_languages = Setting[dict[str, tuple[str, ...]]]("shown_languages", {}, _read_texts_by_name)
    projector_screen = Setting("projector_screen", "", _read_text)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._is_failure_reported = False

    @property
    def is_damaged(self) -> bool:
        """Whether the settings file was damaged and has been set aside."""
        return self.settings.is_damaged

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

    def forget_site(self, folder: str) -> None:
        """Remove a site from the recent ones; the site itself is not touched."""
        self.update(
            "recent_sites", lambda stored: [each for each in _read_texts(stored) or () if each != folder]
        )

    def last_page(self, folder: Path) -> str:
        """Return the page that was open in a site; empty when none was."""
        return self.last_pages.get(str(folder), "")

    def remember_page(self, folder: Path, page_id: str) -> None:
        """Remember the open page of a site."""
        if self.last_page(folder) != page_id:
            self.update(
                "last_pages", lambda stored: {**(_read_text_by_name(stored) or {}), str(folder): page_id}
            )

    def languages_shown_in(self, folder: Path) -> tuple[str, ...]:
        """Return the languages of a site that were chosen to be shown side by side; empty when none were."""
        return self.shown_languages.get(str(folder), ())

    def remember_languages(self, folder: Path, languages: tuple[str, ...]) -> None:
        """Remember the languages of a site that are shown side by side."""
        if self.languages_shown_in(folder) != languages:
            self.update(
                "shown_languages",
                lambda stored: {**(_read_texts_by_name(stored) or {}), str(folder): list(languages)},
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


def settings_on(page: str) -> tuple[Setting[Any], ...]:
    """Return the settings of a page of the dialog, in the order of their records."""
    return tuple(
        each for each in vars(Preferences).values() if isinstance(each, Setting) and each.page == page
    )


def setting(name: str) -> Setting[Any]:
    """Return the record of a setting. Raises: KeyError."""
    found = vars(Preferences)[name]
    if not isinstance(found, Setting):
        raise KeyError(name)
    return found
