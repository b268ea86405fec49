"""The choices of the View menu: colour scheme and language."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.widgets.theme import Theme

COLOR_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class AppearanceController(QObject):
    """Applies and remembers the chosen colour scheme and language."""

    def __init__(
        self, window: QWidget, menus: Menus, theme: Theme, preferences: Preferences, notices: Notices
    ) -> None:
        super().__init__(window)
        self._theme, self._preferences, self._notices = theme, preferences, notices
        as_system = self.tr("Same as system")
        schemes = {"system": as_system, "light": self.tr("Light"), "dark": self.tr("Dark")}
        languages = {"system": as_system, "en": "English", "ru": "Русский"}
        menus.add_choices("color_scheme", schemes, preferences.color_scheme).triggered.connect(
            self._on_scheme_chosen
        )
        menus.add_choices("language", languages, preferences.language).triggered.connect(
            self._on_language_chosen
        )
        theme.set_scheme(COLOR_SCHEMES[preferences.color_scheme])

    def _on_scheme_chosen(self, action: QAction) -> None:
        self._preferences.color_scheme = action.data()
        self._theme.set_scheme(COLOR_SCHEMES[action.data()])

    def _on_language_chosen(self, action: QAction) -> None:
        self._preferences.language = action.data()
        self._notices.show(Level.NOTE, self.tr("The language changes when you restart Meetup Desktop"))
