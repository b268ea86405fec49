"""Opens sites and pages, after asking about unsaved changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences


class Navigator(QObject):
    """Every change of the open page or site goes through this class."""

    stayed = Signal(str)  #: the id of the open page, which the person did not want to leave

    def __init__(self, window: QWidget, library: Library, page: OpenPage, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._library, self._page, self._preferences = window, library, page, preferences
        self._after: tuple[str, Callable[[], None]] | None = None  # what follows when that page is open
        page.opened.connect(self._on_page_opened)

    def open_site(self, root: Path) -> None:
        """Open a site, after asking about unsaved changes."""

        def proceed() -> None:
            self._library.open(root)

        self.call_when_saved(proceed)

    def open_page(self, summary: PageSummary) -> None:
        """Open a page of the open site, after asking about unsaved changes; emit ``stayed`` if the user cancels."""
        self._open_and_call(summary, None)

    def open_page_and_call(self, summary: PageSummary, then: Callable[[], None]) -> None:
        """Open a page unless it is open, ask about unsaved changes, then call ``then``."""
        if self.is_open(summary):
            self.call_when_saved(then)
        else:
            self._open_and_call(summary, then)

    def show_page_and_call(self, summary: PageSummary, then: Callable[[], None]) -> None:
        """Open a page unless it is open, and call ``then`` to show something on it; nothing is changed."""
        if self.is_open(summary):
            then()
        else:
            self._open_and_call(summary, then)

    def call_when_saved(self, proceed: Callable[[], None], stay: Callable[[], None] = lambda: None) -> None:
        """Call ``proceed`` once no changes are unsaved, or ``stay`` if the user cancels or saving fails."""
        if not self._page.dirty or self._page.is_kept_as_draft:
            proceed()
        else:
            from meetup_desktop.ui.dialogs.unsaved_changes import ask_about_unsaved_changes

            ask_about_unsaved_changes(self._window, self._page, proceed, stay)

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

        def proceed() -> None:
            self._after = (summary.page_id, then) if then is not None else None
            self._preferences.remember_page(root, summary.page_id)
            self._page.open(root, site, summary)

        def stay() -> None:
            if self._page.page is not None:
                self.stayed.emit(self._page.page.page_id)

        self.call_when_saved(proceed, stay)

    def _on_page_opened(self, page: EventPage) -> None:
        after, self._after = self._after, None
        if after is not None and after[0] == page.page_id:

            def then() -> None:
                self.call_when_saved(after[1])  # a draft of an earlier time may have come back, unsaved

            QTimer.singleShot(0, self, then)
