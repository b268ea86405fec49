"""Lists of people from files and from the clipboard, read off the GUI thread and added to the evening."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from meetup_desktop.adapters.people_import import PeopleImport, parse_names, read_people
from meetup_desktop.core.error_messages import reason_text
from meetup_desktop.core.errors import PeopleError, Unreadable
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.tasks import Tasks

REPORTED_LINES = 3


class PeopleLists(QObject):
    """Adds whole lists; one list is one step to undo. Lines that cannot be read are reported, the rest is added."""

    def __init__(self, tasks: Tasks, notices: Notices, session: LiveSession) -> None:
        super().__init__()
        self._tasks, self._notices, self._session = tasks, notices, session

    def add_file(self, path: Path) -> None:
        """Read a CSV or text file and add the people in it."""
        self._tasks.run(
            _read_people_file,
            path,
            title=self.tr("Importing {file}").format(file=path.name),
            done=self._add_people,
            failed=self._notices.show_error,
        )

    def add_text(self, text: str) -> None:
        """Add the people of a pasted text: one a line, or separated by commas or semicolons."""
        self._add_people(PeopleImport(tuple(parse_names(text)), ()))

    def _add_people(self, read: PeopleImport) -> None:
        added, known = self._session.add_people(read.names)
        parts = [self.tr("Added %n people", "", len(added))]
        if known:
            parts.append(self.tr("%n already on the list", "", len(known)))
        for line, reason in read.rejected_lines[:REPORTED_LINES]:
            why = reason_text(reason, _translate)
            parts.append(self.tr("skipped line {line} ({reason})").format(line=line, reason=why))
        if len(read.rejected_lines) > REPORTED_LINES:
            parts.append(self.tr("and %n more line(s)", "", len(read.rejected_lines) - REPORTED_LINES))
        level = Level.WARNING if read.rejected_lines else Level.GOOD if added else Level.NOTE
        self._notices.show(level, "; ".join(parts) + ".")


def _translate(text: str) -> str:
    return QCoreApplication.translate("errors", text)


def _read_people_file(path: Path) -> PeopleImport:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(str(path), error.strerror or str(error)) from error
    found = read_people(data)
    if not found.names and not found.rejected_lines:
        raise PeopleError(path.name, "empty")
    return found
