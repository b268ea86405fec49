"""The base class of tabs that show the open page and redraw only while they are visible."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.page.open_page import OpenPage


class PageView(QWidget):
    """Base of the page tabs. A tab that is not in front is updated when it is shown."""

    def __init__(self, page: OpenPage) -> None:
        super().__init__()
        self._page = page
        self._is_stale = False
        self._is_opened_stale = False

    def follow_page(self) -> None:
        """Connect to the open page and show it; call once, when the widget is complete."""
        self._page.opened.connect(self._on_opened)
        self._page.page_changed.connect(self._on_page_changed)
        if self._page.page is not None:
            self.show_opened_page(self._page.page)

    def show_opened_page(self, page: EventPage) -> None:
        """Show a page that has just been opened."""
        self.show_page(page)

    def show_page(self, page: EventPage) -> None:
        """Show the current state of the page."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        page, was_opened = self._page.page, self._is_opened_stale
        if self._is_stale and page is not None:
            self._is_stale = self._is_opened_stale = False
            (self.show_opened_page if was_opened else self.show_page)(page)

    def _on_opened(self, page: EventPage) -> None:
        if self._is_behind_other_tab():
            self._is_stale = self._is_opened_stale = True
        else:
            self.show_opened_page(page)

    def _on_page_changed(self, page: EventPage) -> None:
        if self._is_behind_other_tab():
            self._is_stale = True
        else:
            self.show_page(page)

    def _is_behind_other_tab(self) -> bool:
        stack = self.parentWidget()
        return isinstance(stack, QStackedWidget) and stack.currentWidget() is not self
