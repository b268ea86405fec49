"""The wishes of the evening as chips, each with a button that removes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from meetup_desktop.core.live.evening import Evening, Wish
from meetup_desktop.core.live.names import shorten_names
from meetup_desktop.ui.live.plan_text import WISH_ICONS, PlanText
from meetup_desktop.ui.live.scroll_areas import FittingScrollArea
from meetup_desktop.ui.widgets.controls import ElidedLabel, IconLabel, card, row, tool_button
from meetup_desktop.ui.widgets.theme import Space

_COLUMNS = 3
_ROWS_SEEN = 2


class WishChips(FittingScrollArea):
    """Hidden while there are no wishes; two rows are visible, more can be scrolled to."""

    removed = Signal(object)  #: Wish

    def __init__(self) -> None:
        inside = QWidget()
        super().__init__(inside, _ROWS_SEEN * (Space.CONTROL + Space.XS))
        self._shown: object = None
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.XS)
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, 1)

    def show_evening(self, evening: Evening) -> None:
        """Show the current wishes."""
        names = shorten_names((one.id, one.name) for one in evening.everyone) if evening.wishes else {}
        text = PlanText()
        shown = tuple((wish, text.wish_text(wish, names)) for wish in evening.wishes)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, (wish, sentence) in enumerate(shown):
            self._add_chip(at, wish, sentence)

    def _add_chip(self, at: int, wish: Wish, sentence: str) -> None:
        frame = card("chip")
        cross = tool_button("x", self.tr("Remove: {wish}").format(wish=sentence))
        cross.setProperty("wish", wish)
        cross.clicked.connect(self._on_remove_clicked)
        inner = row(
            IconLabel(WISH_ICONS[wish.kind]), ElidedLabel(sentence), cross, spacing=Space.XS, owner=frame
        )
        inner.setStretch(1, 1)
        inner.setContentsMargins(Space.S, 0, 0, 0)
        self._grid.addWidget(frame, at // _COLUMNS, at % _COLUMNS)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self.sender().property("wish"))
