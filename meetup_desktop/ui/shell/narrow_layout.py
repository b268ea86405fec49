"""Gives small windows to what matters: the list of events and the header's second line make room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.ui.shell.tab_deck import TabDeck

#: Windows narrower than these hide the list of events while the tab is shown.
WIDE_PX = {"live": 1200, "people": 1000}
#: Windows lower than this have no second line in the header.
LOW_PX = 520


class NarrowLayout(QObject):
    """Hides ``side`` in narrow windows while a tab needs the room, and ``detail`` in low ones."""

    def __init__(self, window: QWidget, side: QWidget, detail: QWidget, deck: TabDeck) -> None:
        super().__init__(window)
        self._window, self._side, self._detail, self._deck = window, side, detail, deck
        self._has_side = True
        window.installEventFilter(self)
        deck.shown.connect(self._update)

    def show_side(self, is_wanted: bool) -> None:
        """Show ``side`` where there is room for it, or not at all."""
        self._has_side = is_wanted
        self._update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._update()
        return super().eventFilter(watched, event)

    def _update(self) -> None:
        needed = WIDE_PX.get(self._deck.current_tab_name(), 0)
        self._side.setVisible(self._has_side and self._window.width() >= needed)
        self._detail.setVisible(self._window.height() >= LOW_PX)
