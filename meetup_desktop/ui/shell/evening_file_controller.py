"""Asks for the files of an evening that is exported or imported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFileDialog, QWidget

from meetup_desktop.core.live.log import LogEntry
from meetup_desktop.services.live.evening_transfer import SUFFIX, EveningTransfer
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.ui.widgets.dialog import Question

_GENERAL = QFontDatabase.SystemFont.GeneralFont
#: The site and the page whose evening is open.
Place = tuple[Path, str]


class EveningFileController(QObject):
    """Exports the open evening into a file, and imports one from a file in its place."""

    def __init__(
        self,
        transfer: EveningTransfer,
        session: LiveSession,
        notices: Notices,
        place: Callable[[], Place | None],
        parent: QObject,
    ) -> None:
        """``place`` returns what is open."""
        super().__init__(parent)
        self._transfer, self._session, self._notices, self._place = transfer, session, notices, place
        self._window: QWidget | None = None
        transfer.read.connect(self._on_read)

    def attach_to(self, window: QWidget) -> None:
        """Ask in a window from now on."""
        self._window = window

    def export(self) -> None:
        """Ask for a file and write the evening into it."""
        place = self._place()
        if place is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export evening"), f"{place[1]}{SUFFIX}", self._filter()
        )
        if name:
            self._transfer.export(*place, Path(name))

    def write_seating(self) -> None:
        """Ask for a file and write the seating of all rounds into it."""
        place, evening = self._place(), self._session.evening
        if place is None or evening is None:
            return
        if not evening.rounds:
            self._notices.show(Level.NOTE, self.tr("Plan the groups first"))
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Seating list"), f"{place[1]}.pdf", self.tr("PDF files (*.pdf)")
        )
        if name:
            self._transfer.write_seating(Path(name), QFontDatabase.systemFont(_GENERAL).family())

    def import_file(self) -> None:
        """Ask for a file and read the evening from it."""
        if self._session.is_live:
            self._notices.show(
                Level.WARNING, self.tr("Cannot import an evening while one is live. End it first.")
            )
            return
        if self._place() is None:
            return
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import evening"), "", self._filter())
        if name:
            self._transfer.read_file(Path(name))

    def _filter(self) -> str:
        return self.tr("Evenings (*{suffix});;All files (*)").format(suffix=SUFFIX)

    def _on_read(self, entries: tuple[LogEntry, ...], people: int) -> None:
        place, evening = self._place(), self._session.evening
        if place is None or evening is None or self._session.is_live or self._window is None:
            return
        replace = partial(self._transfer.replace, entries, *place)
        if not evening.participants and not evening.rounds:
            replace()
            return
        Question(
            self._window, self.tr("Import evening"), self.tr("Replace the evening that is stored here?"),
            sentence=self.tr("The imported one has %n people. The one that is here becomes a backup.", "", people),
            action_text=self.tr("Replace evening"), on_agreed=replace, name="import-evening",
        ).open()  # fmt: skip
