"""Lists of people from files and from the clipboard, read off the GUI thread and added to the evening."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters.people.tables import read_pasted_table, read_people_table
from meetup_desktop.adapters.storage.private_files import write_private_file
from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import NotWritable, PeopleError, Unreadable
from meetup_desktop.core.live.people_csv import people_csv
from meetup_desktop.core.people.preview import PeoplePreview, preview_people
from meetup_desktop.core.people.table import PeopleTable
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.tasks import Tasks


class PeopleLists(QObject):
    """Reads lists and adds whole ones; one list is one step to undo.

    What is read from a file, and pasted text of which somebody would be left out, is previewed first.
    """

    previewed = Signal(object)  #: PeoplePreview that waits for an answer
    previewed_again = Signal(object)  #: PeoplePreview of a file that was read in another encoding
    reading_failed = Signal(str, object)  #: the encoding in which a file could not be read again, and why

    def __init__(self, tasks: Tasks, notices: Notices, session: LiveSession) -> None:
        super().__init__()
        self._tasks, self._notices, self._session = tasks, notices, session

    def read_file(self, path: Path) -> None:
        """Read a text file or workbook and emit the preview of it."""
        self._tasks.run(
            _preview_file,
            path,
            self._names_on_list(),
            title=self.tr("Importing {file}").format(file=show_directions(path.name)),
            done=self.previewed.emit,
            failed=self._notices.show_error,
        )

    def read_again(self, path: str, encoding: str) -> None:
        """Read a text file in an encoding that was chosen; in the one that it looks to be in when that is empty."""
        file = Path(path)
        self._tasks.run(
            _preview_file,
            file,
            self._names_on_list(),
            encoding,
            title=self.tr("Importing {file}").format(file=show_directions(file.name)),
            done=self.previewed_again.emit,
            failed=partial(self.reading_failed.emit, encoding),
        )

    def read_text(self, text: str) -> None:
        """Read pasted text; add the people of a plain list at once, emit the preview of anything else."""
        self._tasks.run(
            _preview_text,
            text,
            self.tr("the clipboard"),
            self._names_on_list(),
            title=self.tr("Reading the list"),
            done=self._on_text_read,
            failed=self._notices.show_error,
        )

    def write_file(self, path: Path) -> None:
        """Write the list of people as a table for a spreadsheet."""
        evening = self._session.evening
        if evening is not None:
            raw = codecs.BOM_UTF8 + people_csv(evening, _time_text).encode()
            self._tasks.run(
                _write, path, raw, done=partial(self._on_written, path), failed=self._notices.show_error
            )

    def _on_written(self, path: Path, _result: None) -> None:
        text = self.tr("Wrote the list of people to {file}").format(file=show_directions(path.name))
        self._notices.show(Level.GOOD, text)

    def add_people(self, names: Sequence[str], left_out: int = 0) -> None:
        """Add people who were previewed, also those who have the name of somebody on the list."""
        added, _ = self._session.add_people(names, namesakes=True)
        parts = [self.tr("Added %n people", "", len(added))]
        if left_out:
            parts.append(self.tr("%n left out", "", left_out))
        text = "; ".join(parts) + "."
        if added:
            self._notices.show(Level.GOOD, text, self.tr("Undo"), self._session.undo)
        else:
            self._notices.show(Level.NOTE, text)

    def _on_text_read(self, preview: PeoplePreview) -> None:
        if preview.needs_answer:
            self.previewed.emit(preview)
        else:
            self.add_people(preview.people.names)

    def _names_on_list(self) -> tuple[str, ...]:
        evening = self._session.evening
        return () if evening is None else tuple(person.name for person in evening.participants)


def _preview_file(path: Path, on_list: Sequence[str], encoding: str = "") -> PeoplePreview:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(str(path), system_reason(error)) from error
    try:
        table = read_people_table(data, encoding)
    except PeopleError as error:
        raise PeopleError(path.name, error.reason) from error
    preview = preview_people(path.name, _check_filled(table, path.name), on_list)
    return replace(preview, path=str(path), encoding=encoding)


def _preview_text(text: str, source: str, on_list: Sequence[str]) -> PeoplePreview:
    try:
        table = read_pasted_table(text)
    except PeopleError as error:
        raise PeopleError(source, error.reason) from error
    return preview_people("", _check_filled(table, source), on_list)


def _check_filled(table: PeopleTable, source: str) -> PeopleTable:
    if not table.rows:
        raise PeopleError(source, "empty")
    return table


def _time_text(utc_ms: int) -> str:
    return datetime.fromtimestamp(utc_ms / 1000).strftime("%H:%M")


def _write(path: Path, raw: bytes) -> None:
    try:
        write_private_file(path, raw)
    except OSError as error:
        raise NotWritable(str(path), system_reason(error)) from error
