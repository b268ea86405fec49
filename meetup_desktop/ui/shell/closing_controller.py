"""Closes the window: nothing is asked, unless a round is running or something would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from meetup_desktop.services.feature import Feature
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from meetup_desktop.ui.shell.live_controller import LiveController


class ClosingController(QObject):
    """Decides whether the window may close at once; unsaved changes of pages are kept and need no question."""

    def __init__(
        self, window: MainWindow, page: OpenPage, live: Feature[LiveController], notices: Notices
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._live, self._notices = window, page, live, notices
        window.may_close = self._may_close
        window.close_requested.connect(self._explain)

    def _may_close(self) -> bool:
        return self._page.is_kept and not self._unwritten_count() and not self._is_round_running()

    def _explain(self) -> None:
        """Say what speaks against closing; the person may close all the same."""
        count = self._unwritten_count()
        if count:
            text = self.tr(
                "%n recorded action(s) could not be written to the disk and would be lost by closing now.",
                "",
                count,
            )
            self._notices.show(
                Level.WARNING, text, self.tr("Close anyway"), self._window.close_without_asking
            )
        elif not self._page.is_kept:
            text = self.tr(
                "Unsaved changes cannot be kept on this computer now and would be lost by closing."
            )
            self._notices.show(
                Level.WARNING, text, self.tr("Close anyway"), self._window.close_without_asking
            )
        else:
            self._ask_about_round()

    def _ask_about_round(self) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("quit-round")
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Round running"))
        box.setText(self.tr("Quit while a round is running?"))
        box.setInformativeText(
            self.tr("The projector closes. The round continues when you start the program again.")
        )
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Ok | buttons.Cancel)
        box.button(buttons.Ok).setText(self.tr("Quit"))
        box.button(buttons.Cancel).setText(self.tr("Cancel"))
        box.setDefaultButton(buttons.Cancel)
        box.accepted.connect(self._window.close_without_asking)
        box.finished.connect(box.deleteLater)
        box.open()

    def _unwritten_count(self) -> int:
        return self._live.built.session.unwritten_count if self._live.built is not None else 0

    def _is_round_running(self) -> bool:
        return self._live.built is not None and self._live.built.is_round_running
