"""On a narrow window the Live tab takes the place of the list of events."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.ui.shell.tab_deck import TabDeck

WIDE_PX = 1200


class NarrowLayout(QObject):
    """Hides ``side`` while the Live tab is in front and the window is narrow."""

    def __init__(self, window: QWidget, side: QWidget, deck: TabDeck) -> None:
        super().__init__(window)
        self._window, self._side, self._deck = window, side, deck
        window.installEventFilter(self)
        deck.shown.connect(self._update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._update()
        return super().eventFilter(watched, event)

    def _update(self) -> None:
        self._side.setVisible(self._window.width() >= WIDE_PX or self._deck.shown_name() != "live")
