"""Closes the window: nothing is asked, unless a round is running or something would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from meetup_desktop.services.feature import Feature
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.shell.main_window import MainWindow
from meetup_desktop.ui.widgets.dialog import Question

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
        Question(
            self._window, self.tr("Round running"), self.tr("Quit while a round is running?"),
            sentence=self.tr("The projector closes. The round continues when you start the program again."),
            action_text=self.tr("Quit"), on_agreed=self._window.close_without_asking, name="quit-round",
        ).open()  # fmt: skip

    def _unwritten_count(self) -> int:
        return self._live.built.session.unwritten_count if self._live.built is not None else 0

    def _is_round_running(self) -> bool:
        return self._live.built is not None and self._live.built.is_round_running
