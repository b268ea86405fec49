"""Names of earlier evenings, offered below the field while nobody on the list fits what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView


class NameSuggestions(QObject):
    """A list under a text field. Down chooses in it, Enter takes the chosen name, Esc closes it."""

    chosen = Signal(str)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._names = QStringListModel(self)
        self.completer = QCompleter(self._names, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setWidget(field)  # not setCompleter: what was typed stays until a name is chosen
        self._list = QListView()
        self._list.setAccessibleName(self.tr("People of earlier evenings"))
        self.completer.setPopup(self._list)
        self.completer.highlighted.connect(self._on_highlighted)
        self.completer.activated.connect(self._on_activated)
        self._is_marked = False

    @property
    def is_choosing(self) -> bool:
        """Whether a name is marked in the list: Enter, which the field hears first, takes that one."""
        return self._list.isVisible() and self._is_marked

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these names; without any, close the list."""
        self._is_marked = False
        self._names.setStringList(list(names))
        if names:
            self.completer.complete()
            self._list.setCurrentIndex(QModelIndex())
        else:
            self._list.hide()

    def _on_highlighted(self, _name: str) -> None:
        self._is_marked = True

    def _on_activated(self, name: str) -> None:
        # Qt also takes the first name where the person has marked none.
        if self._is_marked:
            self._is_marked = False
            self.chosen.emit(name)
