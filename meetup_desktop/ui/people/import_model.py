"""The rows of a list of people before it is imported: who is added, who is left out and why."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.error_messages import reason_text
from meetup_desktop.core.people.people_list import PeopleEntry, PeopleList

Index = QModelIndex | QPersistentModelIndex
NAME, NOTE, LINE = range(3)


class PeopleImportModel(QAbstractTableModel):
    """Entries with a check mark each, those left out first; a mark includes or leaves out an entry after all."""

    changed = Signal()  #: other entries are included

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: tuple[PeopleEntry, ...] = ()
        self._included: list[bool] = []

    def show_people(self, people: PeopleList) -> None:
        """Show a list, with the marks it comes with."""
        self.beginResetModel()
        self._entries = (*people.left_out, *(entry for entry in people.entries if not entry.reason))
        self._included = [not entry.reason for entry in self._entries]
        self.endResetModel()
        self.changed.emit()

    def included(self) -> tuple[PeopleEntry, ...]:
        """Return the entries with a mark, in the order of the file."""
        chosen = zip(self._entries, self._included, strict=True)
        return tuple(sorted((entry for entry, is_in in chosen if is_in), key=lambda entry: entry.line))

    def excluded(self) -> tuple[PeopleEntry, ...]:
        """Return the entries without a mark."""
        return tuple(entry for entry, is_in in zip(self._entries, self._included, strict=True) if not is_in)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == LINE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Name"), self.tr("Note"), self.tr("Line"))[section] if 0 <= section < 3 else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME:
            return Qt.CheckState.Checked if self._included[index.row()] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and column == LINE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return (show_directions(entry.name), self._note(entry), str(entry.line))[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return show_directions(entry.name) if column == NAME else self._note(entry) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (show_directions(entry.name), self._note(entry))))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != NAME:
            return False
        self._included[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return (
            flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == NAME else flags
        )

    def _note(self, entry: PeopleEntry) -> str:
        parts = []
        if entry.reason:
            reason = reason_text(entry.reason, _translate)
            parts.append(f"{reason} ({show_directions(entry.detail)})" if entry.detail else reason)
        if entry.guests:
            parts.append(self.tr("brings %n guest(s)", "", entry.guests))
        return ", ".join(parts)


def _translate(text: str) -> str:
    return QCoreApplication.translate("errors", text)
