"""Opens sites and pages. Unsaved changes stay with their page: nothing is asked, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences


class Navigator(QObject):
    """Every change of the open page or site goes through this class."""

    stayed = Signal(str)  #: the id of the open page, which cannot be left

    def __init__(
        self, window: QWidget, library: Library, page: OpenPage, preferences: Preferences, notices: Notices
    ) -> None:
        super().__init__(window)
        self._window, self._library, self._page, self._preferences = window, library, page, preferences
        self._notices = notices
        self._after: tuple[str, Callable[[], None]] | None = None  # what follows when that page is open
        page.opened.connect(self._on_page_opened)

    def open_site(self, root: Path) -> None:
        """Open a site."""
        if self._may_leave():
            self._library.open(root)

    def open_page(self, summary: PageSummary) -> None:
        """Open a page of the open site; emit ``stayed`` if the open page cannot be left."""
        self._open_and_call(summary, None)

    def open_page_and_call(self, summary: PageSummary, then: Callable[[], None]) -> None:
        """Open a page unless it is open, then call ``then``."""
        if self.is_open(summary):
            then()
        else:
            self._open_and_call(summary, then)

    def call_when_saved(self, proceed: Callable[[], None]) -> None:
        """Call ``proceed``, which changes files; if the open page is unsaved, ask whether it may be saved first."""
        if not self._page.dirty or self._page.page is None:
            proceed()
        else:
            from meetup_desktop.ui.dialogs.unsaved_changes import ask_to_save

            ask_to_save(self._window, self._page, proceed)

    def is_open(self, summary: PageSummary) -> bool:
        """Return whether a page of the open site is the open page."""
        page = self._page.page
        return (
            page is not None
            and page.page_id == summary.page_id
            and self._page.site_root == self._library.root
        )

    def _open_and_call(self, summary: PageSummary, then: Callable[[], None] | None) -> None:
        root, site = self._library.root, self._library.site
        if root is None or site is None or self.is_open(summary):
            return
        if not self._may_leave():
            if self._page.page is not None:
                self.stayed.emit(self._page.page.page_id)
            return
        self._after = (summary.page_id, then) if then is not None else None
        self._preferences.remember_page(root, summary.page_id)
        self._page.open(root, site, summary)

    def _may_leave(self) -> bool:
        """Return whether unsaved changes are kept when the page is left; say so if not."""
        if self._page.is_kept:
            return True
        text = self.tr("Unsaved changes cannot be kept on this computer now. Save or discard them first.")
        self._notices.show(Level.WARNING, text, self.tr("Save"), self._page.save, subject=self._unsaved())
        return False

    def _unsaved(self) -> Subject:
        page = self._page.page
        return Subject(self._page.site_root, page.page_id if page is not None else "", "unsaved")

    def _on_page_opened(self, page: EventPage) -> None:
        after, self._after = self._after, None
        if after is not None and after[0] == page.page_id:
            QTimer.singleShot(0, self, after[1])
