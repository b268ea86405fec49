"""The choices of the View and Live menus: colour scheme, language, colours of the projector."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from meetup_desktop.services.preferences import Preferences, setting
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.widgets.theme import Theme

COLOR_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
#: Commands with a submenu of choices, which are named as their setting.
_CHOICES = ("color_scheme", "language")


class AppearanceController(QObject):
    """Applies the colour scheme, and keeps the menus in step with the settings, whoever changes them."""

    def __init__(self, window: QWidget, menus: Menus, theme: Theme, preferences: Preferences) -> None:
        super().__init__(window)
        self._menus, self._theme, self._preferences = menus, theme, preferences
        self._groups: dict[str, QActionGroup] = {}
        for name in _CHOICES:
            group = menus.add_choices(name, setting(name).choices)
            group.setObjectName(name)
            group.triggered.connect(self._on_choice_triggered)
            self._groups[name] = group
        self._light_projector = menus.action("light_projector")
        self._light_projector.toggled.connect(self._on_light_projector_toggled)
        preferences.changed.connect(self._on_changed)
        for name in (*_CHOICES, "projector_theme", "are_texts_aligned"):
            self._on_changed(name)

    def _on_choice_triggered(self, action: QAction) -> None:
        setattr(self._preferences, action.actionGroup().objectName(), action.data())

    def _on_light_projector_toggled(self, is_light: bool) -> None:
        self._preferences.projector_theme = "light" if is_light else "dark"

    def _on_changed(self, name: str) -> None:
        if name == "color_scheme":
            self._theme.set_scheme(COLOR_SCHEMES[self._preferences.color_scheme])
        if name == "are_texts_aligned":
            self._menus.action("align_texts").setChecked(self._preferences.are_texts_aligned)
        if name == "projector_theme":
            self._light_projector.setChecked(self._preferences.projector_theme == "light")
        if name in self._groups:
            for action in self._groups[name].actions():
                action.setChecked(action.data() == getattr(self._preferences, name))
