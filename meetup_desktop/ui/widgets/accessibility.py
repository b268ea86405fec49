"""What screen readers and other assistive programs need beyond the names of controls."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QWidget


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Let a screen reader say a text, at once if it is urgent; the focus stays where it is."""
    if text:
        event = QAccessibleAnnouncementEvent(widget, text)
        polite = QAccessible.AnnouncementPoliteness
        event.setPoliteness(polite.Assertive if is_urgent else polite.Polite)
        QAccessible.updateAccessibility(event)


def order_for_reading(splitter: QSplitter) -> None:
    """Let a screen reader go through the parts of a splitter in their order: Qt adds each below the one before."""
    parts = [splitter.widget(at) for at in range(splitter.count())]
    handles = [
        splitter.handle(at) for at in range(splitter.count())
    ]  # over the parts: their ends reach into them
    for each in (*parts, *handles):
        if each is not None:
            each.raise_()


class SelectionFollower(QObject):
    """Makes the row current that an assistive program selects: Qt offers it nothing else to do with a row.

    Keys and the mouse move the current row and the selection together. Make it when the view has its model.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def _on_selection_changed(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        indexes = selected.indexes()
        if len(indexes) == 1 and indexes[0] != self._view.currentIndex():
            self._view.setCurrentIndex(indexes[0])
