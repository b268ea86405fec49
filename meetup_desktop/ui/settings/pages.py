"""The pages of the settings dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from meetup_desktop.services.library.recent_sites import recent_sites
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.ui.settings.controls import SettingsForm
from meetup_desktop.ui.widgets.controls import ElidedLabel, button, column, label, row, tool_button
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.theme import Space, TextRole


class LanguagesPage(QWidget):
    """The language of the window, and which languages the room sees."""

    def __init__(self, preferences: Preferences, room_languages: Sequence[str]) -> None:
        super().__init__()
        names = ", ".join(language_name(language) for language in room_languages)
        room = (
            self.tr("The projector shows the languages of the open event page: {languages}.").format(
                languages=names
            )
            if names
            else self.tr("The projector shows the languages of the open event page.")
        )
        self.form = SettingsForm("languages", preferences)
        column(
            self.form, Space.M, _heading(self.tr("Languages of the room")), label(room, tone="muted", wrap=True), None,
            owner=self,
        )  # fmt: skip


class AppearancePage(QWidget):
    """Colours, text size, how the texts stand, and safe graphics."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.form = SettingsForm("appearance", preferences)
        safe = self.tr(
            "Safe graphics draws without the graphics card and shows the map as a picture. "
            "Try it if the window stays black, flickers, or closes by itself."
        )
        column(self.form, label(safe, tone="muted", wrap=True), None, spacing=Space.S, owner=self)


class FoldersPage(QWidget):
    """The recent sites, and where the program keeps its own data."""

    def __init__(self, preferences: Preferences, data_folder: str, open_folder: Callable[[], object]) -> None:
        super().__init__()
        self._preferences = preferences
        self._rows = column(spacing=Space.S)
        self.remove_buttons: dict[str, QToolButton] = {}
        self._holders: list[QWidget] = []
        self._none = label(self.tr("No site has been opened yet"), tone="muted")
        path = ElidedLabel(data_folder, tone="muted")
        self.open_button = button(self.tr("Open folder"), "folder-open")
        self.open_button.clicked.connect(open_folder)
        data = row(path, self.open_button)
        data.setStretch(0, 1)
        column(
            _heading(self.tr("Recent sites")), self._none, self._rows, Space.L,
            _heading(self.tr("Data of the program")),
            label(self.tr("Unsaved changes, evenings and settings are kept here."), tone="muted", wrap=True),
            data, None, owner=self,
        )  # fmt: skip
        self._fill()

    def _fill(self) -> None:
        for old in self._holders:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.remove_buttons, self._holders = {}, []
        for site in recent_sites(self._preferences):
            remove = tool_button("x", self.tr("Remove {site} from the list").format(site=site.name))
            remove.clicked.connect(partial(self._forget, site.folder))
            missing = "" if site.is_found else self.tr(" · not found")
            holder = QWidget()
            texts = column(
                ElidedLabel(site.name + missing),
                ElidedLabel(site.folder, TextRole.CAPTION, "muted"),
                spacing=0,
            )
            row(texts, remove, owner=holder).setStretch(0, 1)
            self._rows.addWidget(holder)
            self._holders.append(holder)
            self.remove_buttons[site.folder] = remove
        self._none.setVisible(not self.remove_buttons)

    def _forget(self, folder: str) -> None:
        self._preferences.forget_site(folder)
        self._fill()


class ProjectorPage(QWidget):
    """The colours of the projector, the sound at the end of a round, and the screen that is remembered."""

    sound_wanted = Signal()  #: the person wants to hear the chosen sound

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.form = SettingsForm("projector", preferences)
        self.play_button = button(self.tr("Play sound"), "bell")
        self.play_button.clicked.connect(self.sound_wanted)
        self._screen = ElidedLabel("")
        self.forget_button = button(self.tr("Forget screen"))
        self.forget_button.clicked.connect(self._forget)
        line = row(self._screen, self.forget_button)
        line.setStretch(0, 1)
        column(
            self.form,
            row(None, self.play_button),
            Space.M,
            _heading(self.tr("Screen")),
            line,
            None,
            owner=self,
        )
        self._show_screen()

    def _show_screen(self) -> None:
        key = self._preferences.projector_screen
        known = self.tr("Used last: {screen}").format(screen=key)
        self._screen.setText(known if key else self.tr("The first screen that is connected is used"))
        self.forget_button.setEnabled(bool(key))

    def _forget(self) -> None:
        self._preferences.projector_screen = ""
        self._show_screen()


class PrivacyPage(QWidget):
    """What is stored where, and the commands that erase it."""

    command_wanted = Signal(str)  #: the name of a command that closes the dialog

    def __init__(self, data_folder: str, open_folder: Callable[[], object], can_erase: bool) -> None:
        super().__init__()
        lines: QVBoxLayout = column(spacing=Space.M)
        for name, text in StoredData().entries():
            lines.addLayout(
                column(label(name, TextRole.STRONG), label(text, tone="muted", wrap=True), spacing=Space.XS)
            )
        self.erase_button = button(self.tr("Erase evening…"), "user-x")
        self.erase_button.setEnabled(can_erase)
        self.report_button = button(self.tr("Error report…"), "file-warning")
        folder = button(self.tr("Open folder"), "folder-open")
        folder.clicked.connect(open_folder)
        self.erase_button.clicked.connect(partial(self.command_wanted.emit, "erase_evening"))
        self.report_button.clicked.connect(partial(self.command_wanted.emit, "error_report"))
        column(
            label(self.tr("Everything stays on this computer. Nothing is sent anywhere."), wrap=True), Space.S,
            lines, Space.S, row(ElidedLabel(data_folder, TextRole.CAPTION, "muted"), folder),
            row(self.erase_button, self.report_button, None), None, owner=self,
        )  # fmt: skip


class UpdatesPage(QWidget):
    """Whether, and where, the program looks for a new version."""

    command_wanted = Signal(str)  #: the name of a command that closes the dialog

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.form = SettingsForm("updates", preferences)
        text = self.tr(
            "The program reads one small signed file from this address. Nothing about you, your sites or your "
            "events is sent. You get the address and the key from the publisher of your copy of the program."
        )
        self.check_button = button(self.tr("Look for a new version now"), "refresh-cw")
        self.check_button.clicked.connect(partial(self.command_wanted.emit, "check_updates"))
        column(
            self.form, label(text, tone="muted", wrap=True), row(self.check_button, None), None,
            spacing=Space.M, owner=self,
        )  # fmt: skip


class StoredData(QObject):
    """What the program stores outside the site, in the language of the window."""

    def entries(self) -> tuple[tuple[str, str], ...]:
        """Return a name and a sentence for each kind of data."""
        return (
            (
                self.tr("Evenings"),
                self.tr(
                    "Names, groups, topics and the log of each evening. They stay until you erase the evening."
                ),
            ),
            (
                self.tr("Unsaved changes"),
                self.tr("Texts of pages that are not saved yet. They go when you save or discard them."),
            ),
            (
                self.tr("Settings and recent sites"),
                self.tr("What you choose here, and the folders of sites that were open."),
            ),
            (
                self.tr("Log"),
                self.tr("Errors for the error report. It has no names of people and no texts of pages."),
            ),
        )


def _heading(text: str) -> QWidget:
    return label(text, TextRole.STRONG)


def page_titles() -> tuple[tuple[str, str, str], ...]:
    """Return the name, the icon and the title of each page, in their order."""
    translate = QCoreApplication.translate
    return (
        ("languages", "languages", translate("SettingsDialog", "Languages")),
        ("appearance", "palette", translate("SettingsDialog", "Appearance")),
        ("folders", "folder", translate("SettingsDialog", "Folders")),
        ("projector", "presentation", translate("SettingsDialog", "Projector")),
        ("privacy", "eye-off", translate("SettingsDialog", "Privacy")),
        ("updates", "refresh-cw", translate("SettingsDialog", "Updates")),
        ("keys", "keyboard", translate("SettingsDialog", "Keys")),
    )
