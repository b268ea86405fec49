"""The rows of the palette: headings, and below each what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class PaletteItem:
    """A row that can be chosen. ``target`` is what the row stands for; ``is_long`` texts take two lines."""

    target: object
    icon: str
    text: str
    detail: str = ""
    is_long: bool = False


@dataclass(frozen=True)
class PaletteGroup:
    """Items of one kind with their heading."""

    heading: str
    items: tuple[PaletteItem, ...]


class PaletteModel(QAbstractListModel):
    """The groups as rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[PaletteItem | str] = []
        self.words: tuple[str, ...] = ()  #: to be marked

    def show_groups(self, groups: Sequence[PaletteGroup], words: tuple[str, ...]) -> None:
        """Show these groups; empty ones are left out."""
        self.beginResetModel()
        self.words = words
        self._rows = []
        for group in groups:
            if group.items:
                self._rows += [group.heading, *group.items]
        self.endResetModel()

    def item(self, row: int) -> PaletteItem | None:
        """Return the item of a row; None for a heading and outside the list."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, PaletteItem) else None

    def next_item_row(self, row: int, step: int) -> int:
        """Return the next row with an item in a direction, beginning again at the other end; -1 without any."""
        count = len(self._rows)
        for offset in range(1, count + 1):
            at = (row + step * offset) % count
            if self.item(at) is not None:
                return at
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index.row())
        if item is None:
            is_heading = 0 <= index.row() < len(self._rows) and role in {Qt.ItemDataRole.DisplayRole, HEADING}
            return self._rows[index.row()] if is_heading else None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (item.text, item.detail)))
        return item if role == ITEM else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
