"""The open event: its header and its tabs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.galleries.gallery import galleries
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.feature import Feature
from meetup_desktop.ui.shell.event_header import EventHeader
from meetup_desktop.ui.shell.tab_deck import TabDeck
from meetup_desktop.ui.widgets.controls import column

COUNT_AFTER_MS = 300  # pictures are counted when the person pauses, not at each keystroke


class EventArea(QWidget):
    """The centre of the window."""

    def __init__(self, labels: Mapping[str, str], tabs: Mapping[str, Feature[QWidget]]) -> None:
        super().__init__()
        self.header = EventHeader()
        self.deck = TabDeck(labels, tabs)
        column(self.header, spacing=0, owner=self).addWidget(self.deck, 1)
        self._page: EventPage | None = None
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(COUNT_AFTER_MS)
        self._count_timer.timeout.connect(self._update_picture_count)

    def show_page(self, page: EventPage, languages: tuple[str, ...]) -> None:
        """Show a page in the header and its number of pictures on the Gallery tab."""
        is_same = self._page is not None and self._page.page_id == page.page_id
        self._page = page
        self.header.show_page(page, languages)
        if is_same:
            self._count_timer.start()
        else:
            self._update_picture_count()

    def show_people_count(self, count: int) -> None:
        """Show how many people are on the list on the People tab."""
        self.deck.show_count("people", count)

    def _update_picture_count(self) -> None:
        if self._page is not None:
            found = galleries(self._page.versions[0].document.body_text)
            self.deck.show_count("gallery", sum(len(gallery.pictures) for gallery in found))
