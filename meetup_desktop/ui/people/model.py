"""The people of the evening as a table: present or not, name, since when."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from meetup_desktop.core.live.evening import Evening, Participant
from meetup_desktop.core.people.names import name_key
from meetup_desktop.core.people.search import rank_names
from meetup_desktop.ui.people.details_panel import details_text
from meetup_desktop.ui.widgets.theme import TextRole, font

Index = QModelIndex | QPersistentModelIndex
HERE, NAME, NOTED, SINCE = range(4)
PERSON = Qt.ItemDataRole.UserRole + 1


class PeopleModel(QAbstractTableModel):
    """People whose names fit what is searched, in either script; those that fit best come first.

    While ``needs_search`` is set, nobody is shown before something is searched: at the door, guests see the screen.
    """

    rename_requested = Signal(str, str)  #: person id, new name
    toggle_requested = Signal(str)  #: person id

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._everybody: tuple[Participant, ...] = ()
        self._rows: list[Participant] = []
        self._numbers: dict[str, int] = {}
        self._search = ""
        self._needs_search = False

    def show_evening(self, evening: Evening) -> None:
        """Show the people of an evening, sorted by name."""
        people = tuple(sorted(evening.participants, key=lambda one: one.name.casefold()))
        self._numbers = {one.id: number for number, one in enumerate(evening.everyone, 1)}
        if people != self._everybody:
            self._everybody = people
            self._update_rows()

    def search(self, text: str) -> None:
        """Show only the people whose names fit this."""
        self._search = text.strip()
        self._update_rows()

    def set_needs_search(self, needs_search: bool) -> None:
        """Show nobody, or everybody, while nothing is searched."""
        self._needs_search = needs_search
        self._update_rows()

    def _update_rows(self) -> None:
        if self._search:
            order = rank_names((one.name for one in self._everybody), self._search)
            rows = [self._everybody[at] for at in order]
        else:
            rows = [] if self._needs_search else list(self._everybody)
        if [one.id for one in rows] == [one.id for one in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, SINCE))
            return
        if sorted(one.id for one in rows) == sorted(one.id for one in self._rows):
            self._reorder_rows(rows)
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _reorder_rows(self, rows: list[Participant]) -> None:
        """Reorder the same people, as after renaming; the selection and an open editor stay with them."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[one.row()].id for one in before]
        self._rows = rows
        after = [self.index(self.row_of(id_), one.column()) for id_, one in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def person(self, row: int) -> Participant | None:
        """Return the person of a row; None outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, person_id: str) -> int:
        """Return the row of a person, or -1 if not shown."""
        return next((row for row, one in enumerate(self._rows) if one.id == person_id), -1)

    def find_namesakes(self, name: str) -> list[Participant]:
        """Return everybody with this name, however it is written."""
        wanted = name_key(name)
        return [one for one in self._everybody if name_key(one.name) == wanted]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            (self.tr("Present"), self.tr("Name"), self.tr("Details"), self.tr("Arrived"))[section]
            if 0 <= section < 4
            else None
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.person(index.row())
        if person is None:
            return None
        column = index.column()
        if role == PERSON:
            return person
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible_text(person, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == HERE:
            return Qt.CheckState.Checked if person.present else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and column == NAME:
            return font(TextRole.STRONG if person.present else TextRole.BODY)
        if role == Qt.ItemDataRole.EditRole and column == NAME:
            return person.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(person, column)
        return None

    def _text(self, person: Participant, column: int) -> str:
        if column == NAME:
            return self.name_text(person)
        if column == NOTED:
            return details_text(person.details)
        return self.attendance_text(person) if column == SINCE else ""

    def name_text(self, person: Participant) -> str:
        """Return the name, with the number on the list where others have the same one."""
        if len(self.find_namesakes(person.name)) < 2:
            return person.name
        return f"{person.name} · № {self._numbers[person.id]}"

    def _accessible_text(self, person: Participant, column: int) -> str:
        state = self.tr("present") if person.present else self.tr("absent")
        if column in (NAME, NOTED):
            return self._text(person, column) or self.tr("no details")
        return f"{person.name}, {state}" if column == HERE else self.attendance_text(person) or state

    def attendance_text(self, person: Participant) -> str:
        """Return since when a person is here, or from when to when they were; empty for who never came."""
        if not person.attendance:
            return ""
        last = person.attendance[-1]
        came = _time_text(last.arrived.utc_ms)
        return (
            came
            if last.left is None
            else self.tr("{came} – {left}").format(came=came, left=_time_text(last.left.utc_ms))
        )

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        person = self.person(index.row())
        if person is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == HERE:
            self.toggle_requested.emit(person.id)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == NAME and str(value).strip():
            self.rename_requested.emit(person.id, str(value).strip())
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if index.column() == HERE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags


def _time_text(utc_ms: int) -> str:
    when = datetime.fromtimestamp(utc_ms / 1000).time()
    return QLocale().toString(when, "HH:mm")  # type: ignore[call-overload,no-any-return]
