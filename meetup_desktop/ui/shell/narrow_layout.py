"""Gives small windows to what matters: the list of events and the header's second line make room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.ui.shell.tab_deck import TabDeck

#: Windows narrower than these hide the list of events while the tab is shown.
WIDE_PX = {"live": 1200, "people": 1000}
#: Windows lower than this have no second line in the header.
LOW_PX = 520
#: Width of the panel at the right. In narrower windows than these it takes the place of the list of events.
PANEL_PX, WIDE_WITH_PANEL_PX = 320, 1000


class NarrowLayout(QObject):
    """Hides ``side`` in narrow windows while a tab or the panel needs the room, and ``detail`` in low ones."""

    def __init__(self, window: QWidget, side: QWidget, detail: QWidget, deck: TabDeck) -> None:
        super().__init__(window)
        self._window, self._side, self._detail, self._deck = window, side, detail, deck
        self._has_side = True
        self._panel: QWidget | None = None
        window.installEventFilter(self)
        deck.shown.connect(self.update)

    def set_panel(self, panel: QWidget) -> None:
        """Make room for a panel at the right while it is shown; ``update`` when that changes."""
        self._panel = panel

    def has_room_for_panel(self) -> bool:
        """Return whether the panel fits beside the tab that is shown."""
        return self._window.width() >= WIDE_WITH_PANEL_PX or self._deck.current_tab_name() not in WIDE_PX

    def show_side(self, is_wanted: bool) -> None:
        """Show ``side`` where there is room for it, or not at all."""
        self._has_side = is_wanted
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.update()
        return super().eventFilter(watched, event)

    def update(self) -> None:
        """Show what there is room for."""
        needed = WIDE_PX.get(self._deck.current_tab_name(), 0)
        if self._panel is not None and not self._panel.isHidden():
            if self.has_room_for_panel():
                needed = max(WIDE_WITH_PANEL_PX, needed + PANEL_PX if needed else 0)
            else:
                self._panel.hide()
        self._side.setVisible(self._has_side and self._window.width() >= needed)
        self._detail.setVisible(self._window.height() >= LOW_PX)
