"""The commands of the File menu that open a site: a folder, a recent site, the sample, a new one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMainWindow

from meetup_desktop.core.errors import NotWritable
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.library.new_sites import NewSites
from meetup_desktop.services.library.sample_site import copy_sample
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.ui.shell.dropped_folders import DroppedFolders
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.shell.navigator import Navigator

if TYPE_CHECKING:
    from meetup_desktop.ui.dialogs.new_site import NewSiteDialog


class SiteController(QObject):
    """Lets the user choose a site to open, and remembers the open one."""

    def __init__(
        self,
        window: QMainWindow,
        menus: Menus,
        navigator: Navigator,
        library: Library,
        preferences: Preferences,
        *,
        notices: Notices,
        data_folder: Path,
        new_sites: NewSites,
    ) -> None:
        super().__init__(window)
        self._window, self._navigator, self._library = window, navigator, library
        self._preferences, self._notices, self._data_folder = preferences, notices, data_folder
        self._recent = menus.submenu("recent")
        menus.action("open_site").triggered.connect(self.choose_site_folder)
        menus.action("open_sample").triggered.connect(self.open_sample_site)
        menus.action("new_site").triggered.connect(self.open_new_site_dialog)
        DroppedFolders(window, notices).folder_dropped.connect(self.open_site)
        self._new_sites = new_sites
        self._dialog: NewSiteDialog | None = None
        new_sites.created.connect(self._on_created)
        new_sites.failed.connect(self._on_failed)
        self._recent.aboutToShow.connect(self._fill_recent_menu)
        library.site_changed.connect(self._on_site_changed)

    def choose_site_folder(self) -> None:
        """Ask for the folder of a site and open it."""
        start = next(iter(self._preferences.recent_sites), str(Path.home()))
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Open a site folder"), start)
        if chosen:
            self._navigator.open_site(Path(chosen))

    def open_site(self, folder: str) -> None:
        """Open the site in a folder."""
        self._navigator.open_site(Path(folder))

    def open_new_site_dialog(self) -> None:
        """Open the dialog that makes a new site."""
        from meetup_desktop.ui.dialogs.new_site import NewSiteDialog

        recent = next(iter(self._preferences.recent_sites), "")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = Path(recent).parent if recent else Path(documents)
        is_own = start == self._data_folder or not start.is_dir()  # the sample's
        self._dialog = NewSiteDialog(self._window, documents if is_own else str(start))
        self._dialog.site_wanted.connect(self._new_sites.create)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _on_created(self, root: Path) -> None:
        if self._dialog is not None:
            self._dialog.close_after_success()
        self._notices.show(Level.GOOD, self.tr("Created site {site}").format(site=root.name))
        self._navigator.open_site(root)

    def _on_failed(self, error: BaseException) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)
        else:
            self._notices.show_error(error)

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def open_sample_site(self) -> None:
        """Open a copy of the sample site, kept in the program's data folder."""
        try:
            folder = copy_sample(self._data_folder)
        except NotWritable as error:
            self._notices.show_error(error)
        else:
            self._navigator.open_site(folder)

    def open_last_site(self) -> bool:
        """Open the most recent site that still exists; return False if there is none."""
        for path in map(Path, self._preferences.recent_sites):
            if path.is_dir():
                self._library.open(path.resolve())
                return True
        return False

    def _fill_recent_menu(self) -> None:
        self._recent.clear()
        for path in self._preferences.recent_sites:
            action = self._recent.addAction(path)
            action.setData(path)
            action.triggered.connect(self._on_recent_triggered)
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _on_recent_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._navigator.open_site(Path(action.data()))

    def _on_site_changed(self) -> None:
        if self._library.root is not None:
            self._preferences.remember_site(self._library.root)
