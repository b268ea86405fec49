"""The list below the search field, over the window, with what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from meetup_desktop.ui.palette.item_delegate import ItemDelegate
from meetup_desktop.ui.palette.model import PaletteGroup, PaletteItem, PaletteModel
from meetup_desktop.ui.widgets.controls import column, label
from meetup_desktop.ui.widgets.theme import Space, TextRole

_WIDTH = 620
#: Share of the window's height that the list may cover.
_HIGHEST = 0.7


class Palette(QFrame):
    """Shows groups of items. The keys stay with the search field, which passes them on."""

    chosen = Signal(object)  #: PaletteItem

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "raised")
        self.model = PaletteModel(self)
        self.view = QListView()
        self.view.setProperty("role", "plain")
        self.view.setModel(self.model)
        self.view.setItemDelegate(ItemDelegate(self.view, self.model))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Search results"))
        self.view.clicked.connect(self._on_clicked)
        self.view.entered.connect(self.view.setCurrentIndex)
        self._nothing = label(self.tr("Nothing found"), tone="muted")
        self._nothing.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._hint = label(self.tr("Enter opens · Esc returns · > for commands"), TextRole.CAPTION, "muted")
        self._hint.setContentsMargins(Space.L, Space.XS, Space.L, Space.S)
        body = column(self._nothing, spacing=0, owner=self)
        body.addWidget(self.view, 1)
        body.addWidget(self._hint)
        body.setContentsMargins(1, Space.S, 1, 1)
        self.hide()

    def show_groups(self, groups: Sequence[PaletteGroup], words: tuple[str, ...]) -> None:
        """Show what was found, the first item chosen."""
        self.model.show_groups(groups, words)
        has_items = self.model.rowCount() > 0
        self._nothing.setVisible(not has_items)
        self.view.setVisible(has_items)
        if has_items:
            self._select_row(self.model.next_item_row(-1, 1))
            self.view.scrollToTop()
        self._fit()

    def open_below(self, field: QWidget) -> None:
        """Show the palette under a field."""
        place = field.mapTo(self._window, QPoint(0, field.height() + Space.XS))
        self.move(place)
        self._fit()
        self.show()
        self.raise_()

    def move_choice(self, step: int) -> None:
        """Choose the next item, or the one before it (-1)."""
        self._select_row(self.model.next_item_row(self.view.currentIndex().row(), step))

    def current_item(self) -> PaletteItem | None:
        """Return the item that Enter takes."""
        return self.model.item(self.view.currentIndex().row())

    def _select_row(self, row: int) -> None:
        index = self.model.index(row)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        item = self.model.item(index.row())
        if item is not None:
            self.chosen.emit(item)

    def _fit(self) -> None:
        """Take the height that the rows need, within the window."""
        window = self._window
        rows = sum(self.view.sizeHintForRow(row) for row in range(self.model.rowCount()))
        needed = max(rows, self._nothing.sizeHint().height()) + self._hint.sizeHint().height() + 2 * Space.S
        room = min(int(window.height() * _HIGHEST), window.height() - self.y() - Space.L)
        self.resize(min(_WIDTH, window.width() - self.x() - Space.L), min(needed, room))
