"""Takes an evening to another laptop and back: one file, written and read off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal

from meetup_desktop.adapters.storage.evening_files import (
    SUFFIX,
    export_evening,
    import_evening,
    read_exported,
)
from meetup_desktop.adapters.storage.journal_paths import journal_path
from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.errors import JournalError
from meetup_desktop.core.live.fold import fold
from meetup_desktop.core.live.log import LogEntry
from meetup_desktop.core.live.slides import select_texts
from meetup_desktop.services.live.seating_pdf import seating_sheet, write_seating_pdf
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.other_programs import open_in_other_program
from meetup_desktop.services.tasks import Tasks

__all__ = ["SUFFIX", "EveningTransfer"]


class EveningTransfer(QObject):
    """Exports the evening that is open, and imports one in its place."""

    read = Signal(object, int)  #: the log of an exported file, and how many people it has

    def __init__(
        self, tasks: Tasks, notices: Notices, session: LiveSession, data_folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._notices, self._session, self._data_folder = tasks, notices, session, data_folder

    def export(self, site_root: Path, page_id: str, target: Path) -> None:
        """Write everything that is stored of the evening of a page into one file."""
        path = journal_path(self._data_folder, site_root, page_id)
        self._tasks.run(
            export_evening, path, page_id, target, title=self.tr("Exporting the evening"),
            done=partial(self._on_exported, target), failed=self._notices.show_error,
        )  # fmt: skip

    def write_seating(self, target: Path, font_family: str) -> None:
        """Write who sits where in every round, and a sign for each table, as a PDF."""
        view = self._session.view
        titles = select_texts(view.event.titles, view.event.shown_languages)
        sheet = seating_sheet(view.evening, titles, view.event.shown_languages)
        self._tasks.run(
            write_seating_pdf, target, sheet, font_family, title=self.tr("Writing the seating list"),
            done=partial(self._on_seating_written, target), failed=self._notices.show_error,
        )  # fmt: skip

    def _on_seating_written(self, target: Path, _result: None) -> None:
        text = self.tr("Wrote the seating list to {file}").format(file=show_directions(target.name))
        open_file = partial(open_in_other_program, QUrl.fromLocalFile(str(target)))
        self._notices.show(Level.GOOD, text, self.tr("Open"), open_file)

    def read_file(self, source: Path) -> None:
        """Read an exported evening; ``read`` brings it."""
        self._tasks.run(read_exported, source, done=self._on_read, failed=self._notices.show_error)

    def replace(self, entries: tuple[LogEntry, ...], site_root: Path, page_id: str) -> None:
        """Put an evening in place of the one that is open; that becomes a backup."""
        self._session.close()
        try:
            import_evening(journal_path(self._data_folder, site_root, page_id), entries, site_root, page_id)
        except JournalError as error:
            self._notices.show_error(error)
        else:
            text = self.tr("Imported the evening: %n people", "", len(fold(entries).participants))
            self._notices.show(Level.GOOD, text)
        finally:
            self._session.open(site_root, page_id)

    def _on_exported(self, target: Path, _count: int) -> None:
        text = self.tr("Exported the evening to {file}").format(file=show_directions(target.name))
        self._notices.show(Level.GOOD, text)

    def _on_read(self, entries: tuple[LogEntry, ...]) -> None:
        self.read.emit(entries, len(fold(entries).participants))
