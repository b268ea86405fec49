"""Choosing the date on which everything is erased that is stored of an evening."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDateEdit, QRadioButton, QWidget

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.ui.widgets.controls import column, row
from meetup_desktop.ui.widgets.dialog import Dialog
from meetup_desktop.ui.widgets.theme import Space

#: What is offered when no date has been chosen before.
_USUAL_DAYS = 30


class EraseDateDialog(Dialog):
    """Never, or a date."""

    def __init__(
        self, parent: QWidget, title: str, date: str, earliest: QDate, on_chosen: Callable[[str], None]
    ) -> None:
        """``date`` is the one chosen before, ``2026-11-30`` or empty; ``earliest`` the first that may be chosen."""
        translate = QCoreApplication.translate
        text = translate(
            "EraseDateDialog",
            "On this date, when the program is started, the list of people, the groups, the topics and the log "
            "of “{title}” are deleted from this computer, with all backups. The event page is not changed.",
        )
        heading = translate("EraseDateDialog", "Erase evening on a date")
        super().__init__(parent, heading, text.format(title=show_directions(title)))
        self.setObjectName("erase-date")
        self._on_chosen = on_chosen
        self.never = QRadioButton(self.tr("Keep until I erase it"))
        self.dated = QRadioButton(self.tr("Erase on"))
        self.date = QDateEdit()
        self.date.setAccessibleName(self.tr("Date"))
        self.date.setCalendarPopup(True)
        self.date.setMinimumDate(earliest)
        chosen = QDate.fromString(date, "yyyy-MM-dd")
        self.date.setDate(chosen if chosen.isValid() else earliest.addDays(_USUAL_DAYS))
        (self.dated if date else self.never).setChecked(True)
        self.date.setEnabled(bool(date))
        self.dated.toggled.connect(self.date.setEnabled)
        content = column(self.never, row(self.dated, self.date, None), spacing=Space.M)
        self.add_content(content)
        self.add_button(self.tr("Choose"), self.accept, is_main=True)
        self.add_cancel()
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self._on_chosen(self.date.date().toString("yyyy-MM-dd") if self.dated.isChecked() else "")
