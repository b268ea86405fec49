"""On a narrow screen the evening's desk takes the place of the list of pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.ui.tab_deck import TabDeck

WIDE_PX = 1200


class MakeRoom(QObject):
    """Hides ``side`` while the Live tab is in front and the window is narrow."""

    def __init__(self, window: QWidget, side: QWidget, deck: TabDeck) -> None:
        super().__init__(window)
        self._window, self._side, self._deck = window, side, deck
        window.installEventFilter(self)
        deck.shown.connect(self._arrange)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        self._side.setVisible(self._window.width() >= WIDE_PX or self._deck.shown_key() != "live")
