"""The wishes of the evening as chips, each with a cross that takes it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetup_desktop.core.live.evening import Evening, Wish
from meetup_desktop.ui.live.plan_words import WISH_ICONS, wish_words
from meetup_desktop.ui.widgets.furniture import ElidedLabel, IconLabel, card, row, tool_button
from meetup_desktop.ui.widgets.theme import Space


class WishChips(QWidget):
    """Hidden while nothing is wished."""

    removed = Signal(object)  #: Wish

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._row: QHBoxLayout = row(None, spacing=Space.S, owner=self)
        self.crosses: list[QWidget] = []

    def show_evening(self, evening: Evening) -> None:
        """Show the wishes in force."""
        shown = tuple((wish, wish_words(wish, evening.names)) for wish in evening.wishes)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.crosses = [self._chip(wish, words) for wish, words in shown]
        self._row.addStretch(1)

    def _chip(self, wish: Wish, words: str) -> QWidget:
        frame = card("chip")
        cross = tool_button("x", self.tr("Take back: {wish}").format(wish=words))
        cross.setProperty("wish", wish)
        cross.clicked.connect(self._remove)
        inner = row(
            IconLabel(WISH_ICONS[wish.kind]), ElidedLabel(words), cross, spacing=Space.XS, owner=frame
        )
        inner.setContentsMargins(Space.S, 0, 0, 0)
        self._row.addWidget(frame)
        return cross

    def _remove(self) -> None:
        self.removed.emit(self.sender().property("wish"))
