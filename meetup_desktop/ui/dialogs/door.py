"""The way to the windows of the Help menu; they are imported when somebody asks for one."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetup_desktop.services.services import Services


class Help(QObject):
    """Opens keys, about and the error report."""

    def __init__(
        self, window: QWidget, keys: QAction, about: QAction, report: QAction, services: Services
    ) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        keys.triggered.connect(self._show_keys)
        about.triggered.connect(self._show_about)
        report.triggered.connect(self._show_report)

    def _show_keys(self) -> None:
        from meetup_desktop.ui.dialogs.help import keys_dialog

        keys_dialog(self._window).open()

    def _show_about(self) -> None:
        from meetup_desktop.ui.dialogs.help import about_dialog

        about_dialog(self._window).open()

    def _show_report(self) -> None:
        from meetup_desktop.ui.dialogs.help import ReportDialog

        ReportDialog(self._window, self._services.report.text()).open()
