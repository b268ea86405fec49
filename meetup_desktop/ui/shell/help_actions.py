"""Opens the dialogs of the Help menu, which are imported when they are first opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.ui.shell.menus import Menus


class HelpActions(QObject):
    """Opens the keyboard shortcuts, the error report and the About dialog."""

    def __init__(self, window: QWidget, menus: Menus, data_folder: Path) -> None:
        super().__init__(window)
        self._window, self._data_folder = window, data_folder
        menus.action("shortcuts").triggered.connect(self._show_shortcuts)
        menus.action("about").triggered.connect(self._show_about)
        menus.action("error_report").triggered.connect(self._show_error_report)

    def _show_shortcuts(self) -> None:
        from meetup_desktop.ui.dialogs.help import build_shortcuts_dialog

        build_shortcuts_dialog(self._window).open()

    def _show_about(self) -> None:
        from meetup_desktop.ui.dialogs.help import build_about_dialog

        build_about_dialog(self._window).open()

    def _show_error_report(self) -> None:
        from meetup_desktop.services.error_report import error_report, save_report
        from meetup_desktop.ui.dialogs.help import ReportDialog

        ReportDialog(self._window, error_report(self._data_folder), save_report).open()
