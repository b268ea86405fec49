"""Opens the settings dialog; it is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QWidget

from meetup_desktop.services.live.round_end_sound import RoundEndSound
from meetup_desktop.services.other_programs import open_in_other_program
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.ui.shell.menus import Menus

if TYPE_CHECKING:
    from meetup_desktop.ui.settings.dialog import SettingsDialog


class SettingsController(QObject):
    """Shows the settings in one dialog."""

    def __init__(
        self,
        window: QWidget,
        menus: Menus,
        preferences: Preferences,
        sound: RoundEndSound,
        *,
        data_folder: Path,
        room_languages: Callable[[], Sequence[str]],
    ) -> None:
        """``room_languages`` returns the languages that the projector would show now."""
        super().__init__(window)
        self._window, self._menus, self._preferences = window, menus, preferences
        self._data_folder, self._room_languages = data_folder, room_languages
        self._sound = sound
        self.dialog: SettingsDialog | None = None
        menus.action("settings").triggered.connect(self._on_triggered)

    @property
    def shown_page(self) -> str:
        """Return the page of the settings that is shown; empty if the dialog is closed."""
        return self.dialog.shown_page if self.dialog is not None else ""

    def _on_triggered(self) -> None:
        self.open()

    def open(self, page: str = "languages", focus: str = "") -> None:
        """Open the dialog on a page, with the focus in the control of a setting."""
        from meetup_desktop.ui.dialogs.help import ShortcutList
        from meetup_desktop.ui.settings.dialog import SettingsDialog
        from meetup_desktop.ui.settings.pages import (
            AppearancePage,
            FoldersPage,
            LanguagesPage,
            PrivacyPage,
            ProjectorPage,
            UpdatesPage,
        )

        folder = str(self._data_folder)
        privacy = PrivacyPage(folder, self._open_data_folder, self._menus.action("erase_evening").isEnabled())
        projector = ProjectorPage(self._preferences)
        projector.sound_wanted.connect(self._sound.play)
        updates = UpdatesPage(self._preferences)
        for page_with_commands in (privacy, updates):
            page_with_commands.command_wanted.connect(self._run_command)
        self.dialog = SettingsDialog(
            self._window,
            {
                "languages": LanguagesPage(self._preferences, self._room_languages()),
                "appearance": AppearancePage(self._preferences),
                "folders": FoldersPage(self._preferences, folder, self._open_data_folder),
                "projector": projector,
                "privacy": privacy,
                "updates": updates,
                "keys": ShortcutList(columns=1),
            },
        )
        self.dialog.finished.connect(self._on_finished)
        self.dialog.show_page(page)
        self.dialog.open()
        control = self.dialog.findChild(QWidget, focus) if focus else None
        if control is not None:
            control.setFocus()

    def focused_setting(self) -> str:
        """Return the name of the setting whose control has the focus."""
        focus = self.dialog.focusWidget() if self.dialog is not None else None
        return focus.objectName() if focus is not None else ""

    def _on_finished(self) -> None:
        self.dialog = None

    def _run_command(self, name: str) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self._menus.action(name).trigger()

    def _open_data_folder(self) -> None:
        open_in_other_program(QUrl.fromLocalFile(str(self._data_folder)))
