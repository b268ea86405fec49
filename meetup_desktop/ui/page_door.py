"""The way to another site or page: unsaved work is asked about first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.site import PageSummary
from meetup_desktop.services.services import Services
from meetup_desktop.ui.library.panel import LibraryPanel

if TYPE_CHECKING:
    from meetup_desktop.core.content.page import EventPage
    from meetup_desktop.services.open_page import OpenPage


class PageDoor(QObject):
    """Everybody who leads elsewhere goes through it."""

    def __init__(self, window: QWidget, services: Services, library: LibraryPanel) -> None:
        super().__init__(window)
        self._window, self._services, self._library = window, services, library
        self._after: tuple[str, Callable[[], None]] | None = None  # what follows when that page is open
        services.when_page(self._connect)

    def _connect(self, page: OpenPage) -> None:
        page.opened.connect(self._go_on)

    def open_site(self, root: Path) -> None:
        """Open a site."""

        def go() -> None:
            self._services.library.open(root)

        self.when_saved(go)

    def open_page(self, summary: PageSummary) -> None:
        """Open a page of the open site; when the person stays, the list shows the page that is open."""
        self._open(summary, None)

    def at_page(self, summary: PageSummary, then: Callable[[], None]) -> None:
        """Open that page unless it is open, ask about what is unsaved of it, then go on; or stay."""
        if self.is_open(summary):
            self.when_saved(then)
        else:
            self._open(summary, then)

    def when_saved(self, go: Callable[[], None], stay: Callable[[], None] = lambda: None) -> None:
        """Run ``go`` at once when nothing is unsaved, else as the person chooses."""
        if not self._services.unsaved:
            go()
        else:
            from meetup_desktop.ui.unsaved import ask_unsaved

            ask_unsaved(self._window, self._services.page, go, stay)

    def is_open(self, summary: PageSummary) -> bool:
        """Whether this page of the open site is the one that is shown."""
        page, root = self._services.open_page, self._services.library.root
        return page is not None and page.page_id == summary.page_id and self._services.page.site_root == root

    def _open(self, summary: PageSummary, then: Callable[[], None] | None) -> None:
        root, site = self._services.library.root, self._services.library.site
        if root is None or site is None or self.is_open(summary):
            return

        def go() -> None:
            self._after = (summary.page_id, then) if then is not None else None
            self._services.preferences.remember_page(root, summary.page_id)
            self._services.page.open(root, site, summary)

        def stay() -> None:
            if (page := self._services.open_page) is not None:
                self._library.mark(page.page_id)

        self.when_saved(go, stay)

    def _go_on(self, page: EventPage) -> None:
        after, self._after = self._after, None
        if after is not None and after[0] == page.page_id:

            def then() -> None:
                self.when_saved(after[1])  # its work of an earlier time may have come back, unsaved

            QTimer.singleShot(0, self, then)
