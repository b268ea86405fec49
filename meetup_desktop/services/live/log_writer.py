"""The entries of one evening in memory, and the journal that follows them whatever happens to its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from meetup_desktop.adapters.storage.journal import Journal, SqliteJournal, erase_log, journal_path
from meetup_desktop.adapters.storage.journal_recovery import OpenedLog, decline_other, open_log, use_other
from meetup_desktop.core.errors import JournalError
from meetup_desktop.core.live.log import LogEntry, Moment
from meetup_desktop.core.live.log_copies import agree, names_in, renumber, with_names
from meetup_desktop.services.live.recovery_text import RecoveryText
from meetup_desktop.services.notices import Level, Notices, Subject

#: What notices are about that say that the log cannot be written.
LOG = Subject(cause="log")
#: How often what could not be written is tried again.
_RETRY_MS = 2000


class _Unwritten(NamedTuple):
    """The entries of an evening that was closed before they could be written."""

    entries: tuple[LogEntry, ...]
    written: int


class LogWriter(QObject):
    """Keeps ``entries`` and writes them. What cannot be written now waits in memory and is tried again.

    A log that was deleted, replaced or continued by another program is noticed at the next action.
    """

    reloaded = Signal()  #: ``entries`` are others: another program has added some

    def __init__(self, notices: Notices, data_folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._notices, self._data_folder = notices, data_folder
        self._journal: Journal | None = None
        self._page: tuple[Path, str] | None = None
        self.path: Path | None = None
        self.entries: list[LogEntry] = []
        self._written = 0  # how many of ``entries`` are in the journal
        self._names_written = True
        self._is_failing = False
        self._left: dict[tuple[Path, str], _Unwritten] = {}
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self.flush)

    @property
    def unwritten_count(self) -> int:
        """How many entries, of this evening and of those closed before, are in memory only."""
        return (
            len(self.entries)
            - self._written
            + sum(len(one.entries) - one.written for one in self._left.values())
        )

    def open(self, site_root: Path, page_id: str) -> OpenedLog:
        """Read an event's log; nothing is written unless it has to be repaired. It never fails."""
        self._page = (site_root, page_id)
        self.path = journal_path(self._data_folder, site_root, page_id)
        opened = open_log(self.path, self._facts)
        self.entries, self._written = list(opened.entries), len(opened.entries)
        left = self._left.pop(self._page, None)
        if left is not None:
            self._add_pending(left.entries[left.written :])
        if opened.error is not None:
            self._report_failure(opened.error)
        elif opened.entries:
            self._open_journal()
        return opened

    def close(self) -> None:
        """Close the journal; what could not be written is kept until the evening is opened again."""
        if self._page is not None and not self.flush() and self._written < len(self.entries):
            self._left[self._page] = _Unwritten(tuple(self.entries), self._written)
        self._retry.stop()
        self._drop_journal()
        self._page, self.path, self.entries, self._written = None, None, [], 0
        self._names_written = True
        self._is_failing = False

    def add(self, entry: LogEntry) -> None:
        """Take an entry and write it, if not now, then later."""
        self.entries.append(entry)
        self.flush()

    def set_names(self, names: Mapping[tuple[int, str], str]) -> None:
        """Write other names into entries, and leave no byte of the old ones."""
        self.entries = list(with_names(self.entries, names))
        self._names_written = False
        self.flush()

    @Slot()
    def flush(self) -> bool:
        """Write what the journal lacks; return whether it has everything."""
        if self._page is None or not self.entries:
            return True
        try:
            try:
                self._write()
            except JournalError as error:
                if error.reason != "other-writer":
                    raise
                self._drop_journal()
                self._write()
        except JournalError as error:
            self._drop_journal()
            self._report_failure(error)
            return False
        if self._is_failing:
            self._is_failing = False
            self._retry.stop()
            self._notices.resolve(self.tr("The evening's log is written again. Nothing was lost."), LOG)
        elif not self._left:
            self._notices.settle(LOG)
        return True

    def erase(self) -> None:
        """Delete the log and every copy of it. Raises: NotErased; the entries stay then."""
        assert self.path is not None
        self._drop_journal()
        erase_log(self.path)
        self._retry.stop()
        self.entries, self._written, self._names_written, self._is_failing = [], 0, True, False

    def record_heartbeat(self, moment: Moment) -> None:
        """Note that the program is running; a log that cannot be written is reported once."""
        if self.flush() and self._journal is not None:
            try:
                self._journal.record_heartbeat(moment)
            except JournalError as error:
                self._report_failure(error)

    def last_heartbeat(self) -> Moment | None:
        """Return when the program was last known to be running, if the log says so."""
        try:
            return self._journal.last_heartbeat() if self._journal is not None else None
        except JournalError:
            return None

    def use_other(self, other: Sequence[LogEntry]) -> None:
        """Put another log in place of this one, which is kept as a backup. Raises: JournalError."""
        assert self.path is not None
        self._drop_journal()
        use_other(self.path, other, self._facts)

    def decline_other(self, other: Sequence[LogEntry]) -> None:
        """Remember that the other log is not wanted; it stays among the backups. Raises: JournalError."""
        assert self.path is not None
        self._drop_journal()
        decline_other(self.path, other, self._facts)

    @property
    def _facts(self) -> dict[str, str]:
        assert self._page is not None
        return {"site_root": str(self._page[0]), "page_id": self._page[1]}

    def _write(self) -> None:
        if self._journal is not None and not self._journal.is_in_place():
            self._drop_journal()
            self._connect(was_open=True)
        elif self._journal is None:
            self._connect(was_open=False)
        journal = self._journal
        assert journal is not None
        journal.write(self.entries[self._written :])
        self._written = len(self.entries)
        if not self._names_written:
            journal.write_names(names_in(self.entries))
            self._names_written = True

    def _open_journal(self) -> None:
        """Open the journal for an evening that was just read."""
        assert self.path is not None and self._page is not None
        try:
            self._journal = SqliteJournal(self.path, *self._page)
            self._journal.finish_erasing()
        except JournalError as error:
            self._drop_journal()
            self._report_failure(error)
        self.flush()

    def _connect(self, *, was_open: bool) -> None:
        """Open the journal, after comparing what is in the files now. Raises: JournalError."""
        assert self.path is not None and self._page is not None
        opened = open_log(self.path, self._facts)
        if opened.error is not None:
            raise opened.error
        theirs = opened.entries
        if theirs and not agree(theirs, self.entries[: self._written]):
            use_other(self.path, self.entries[: self._written], self._facts)
        else:
            self._join(theirs)
        self._journal = SqliteJournal(self.path, *self._page)
        self._journal.finish_erasing()
        if was_open and (opened.recovery is not None or not theirs):
            text = self.tr(
                "The evening's log was deleted or changed while the program was running. "
                "It is written again with all %n recorded action(s).",
                "",
                len(self.entries),
            )
            self._notices.show(Level.WARNING, text, subject=Subject(*self._page))
        elif opened.recovery is not None and self._is_failing:
            self._notices.show(
                Level.WARNING, RecoveryText().recovery(opened.recovery), subject=Subject(*self._page)
            )

    def _join(self, theirs: Sequence[LogEntry]) -> None:
        """Put together what the files hold and what is in memory."""
        last = theirs[-1].seq if theirs else 0
        known = self.entries[self._written - 1].seq if self._written else 0
        if last > known:
            pending = self.entries[self._written :]
            self.entries, self._written = list(theirs), len(theirs)
            self._add_pending(pending)
            self.reloaded.emit()
        else:
            self._written = sum(entry.seq <= last for entry in self.entries[: self._written])

    def _add_pending(self, pending: Sequence[LogEntry]) -> None:
        self.entries.extend(renumber(pending, self.entries[-1].seq if self.entries else 0))

    def _drop_journal(self) -> None:
        if self._journal is not None:
            self._journal.close()
        self._journal = None

    def _report_failure(self, error: JournalError) -> None:
        if not self._is_failing:
            self._is_failing = True
            self._notices.show(Level.WARNING, RecoveryText().unwritten(error), subject=LOG)
        self._retry.start()
