"""Hides the list of events on a narrow window while the Live tab is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.ui.shell.tab_deck import TabDeck

WIDE_PX = 1200


class NarrowLayout(QObject):
    """Hides ``side`` while the Live tab is shown and the window is narrow."""

    def __init__(self, window: QWidget, side: QWidget, deck: TabDeck) -> None:
        super().__init__(window)
        self._window, self._side, self._deck = window, side, deck
        window.installEventFilter(self)
        deck.shown.connect(self._update_side_visibility)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._update_side_visibility()
        return super().eventFilter(watched, event)

    def _update_side_visibility(self) -> None:
        self._side.setVisible(self._window.width() >= WIDE_PX or self._deck.current_tab_name() != "live")
