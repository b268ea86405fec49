"""The way to another site or page: unsaved work is asked about first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.site import PageSummary
from meetup_desktop.services.services import Services
from meetup_desktop.ui.library.panel import LibraryPanel


class PageDoor(QObject):
    """Everybody who leads elsewhere goes through it."""

    def __init__(self, window: QWidget, services: Services, library: LibraryPanel) -> None:
        super().__init__(window)
        self._window, self._services, self._library = window, services, library

    def open_site(self, root: Path) -> None:
        """Open a site."""

        def go() -> None:
            self._services.library.open(root)

        self.when_saved(go)

    def open_page(self, summary: PageSummary) -> None:
        """Open a page of the open site; when the person stays, the list shows the page that is open."""
        root, site = self._services.library.root, self._services.library.site
        if root is None or site is None or self._is_open(summary):
            return

        def go() -> None:
            self._services.preferences.remember_page(root, summary.page_id)
            self._services.page.open(root, site, summary)

        def stay() -> None:
            if self._services.page.page is not None:
                self._library.mark(self._services.page.page.page_id)

        self.when_saved(go, stay)

    def when_saved(self, go: Callable[[], None], stay: Callable[[], None] = lambda: None) -> None:
        """Run ``go`` at once when nothing is unsaved, else as the person chooses."""
        if not self._services.page.dirty:
            go()
        else:
            from meetup_desktop.ui.unsaved import ask_unsaved

            ask_unsaved(self._window, self._services.page, go, stay)

    def _is_open(self, summary: PageSummary) -> bool:
        page, root = self._services.page.page, self._services.page.site_root
        return page is not None and page.page_id == summary.page_id and root == self._services.library.root
