"""The event that is open: its head, its tabs, and below them room for a drawer. Built when a page is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from meetup_desktop.core.content.gallery import galleries
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.event_header import EventHeader
from meetup_desktop.ui.tab_deck import TabDeck
from meetup_desktop.ui.widgets.furniture import column
from meetup_desktop.ui.widgets.theme import Space


class EventArea(QWidget):
    """The centre of the window."""

    def __init__(self, names: Mapping[str, str], build_tab: Callable[[str], QWidget]) -> None:
        super().__init__()
        self.header = EventHeader()
        self.deck = TabDeck(names, build_tab)
        self.below = QSplitter(Qt.Orientation.Vertical)  # the drawer of problems comes below the tabs
        self.below.setHandleWidth(Space.HAIRLINE)
        self.below.setChildrenCollapsible(False)
        self.below.addWidget(self.deck)
        column(self.header, spacing=0, owner=self).addWidget(self.below, 1)

    def show_page(self, page: EventPage, languages: tuple[str, ...], dirty: bool) -> None:
        """Show the head of this page and count its pictures."""
        self.header.show_page(page, languages, dirty)
        first = page.versions[0].document.body_text
        self.deck.count("gallery", sum(len(gallery.pictures) for gallery in galleries(first)))
