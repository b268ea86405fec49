"""The evening's log while an event is open: journal, evening and undo history kept in step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.adapters.storage.journal import Journal, SqliteJournal, backup, journal_path
from meetup_desktop.core.errors import JournalError
from meetup_desktop.core.live.actions import Action, ReopenedAfterReboot
from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.fold import find_unreadable_entries, fold
from meetup_desktop.core.live.log import Kind, LogEntry, Moment, NewEntry, elapsed_ms
from meetup_desktop.services.live.history import LiveHistory
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.tasks import Tasks

#: How often a running evening notes that the program is alive: as exactly can it tell how long it was off.
_BEAT_MS = 2000


@dataclass(frozen=True)
class ResumeFacts:
    """What the window says after the program came back: "Resumed: round 3 of 5, 04:12 left (was off 0:38)".

    ``round_number`` is None between rounds; ``ended_meanwhile`` when the deadline passed while it was off.
    """

    phase: Phase
    round_number: int | None
    round_count: int
    remaining_ms: int
    off_ms: int
    ended_meanwhile: bool


class LiveLog(QObject):
    """One event's log. Nothing is written before the first action; every action is one transaction."""

    changed = Signal()  #: ``evening`` or ``can_undo`` is another one

    def __init__(
        self, tasks: Tasks, notices: Notices, clock: SystemClock, data_folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._notices = notices
        self._clock = clock
        self._data_folder = data_folder
        self._journal: Journal | None = None
        self._page: tuple[Path, str] | None = None
        self._entries: list[LogEntry] = []
        self.evening: Evening | None = None
        self.resume_facts: ResumeFacts | None = None
        self.history = LiveHistory(self._revert_entry, self)
        self.history.moved.connect(self.changed)
        self._is_copying = False
        self._copy_again = False
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._on_heartbeat_timeout)

    @property
    def can_undo(self) -> bool:
        """Whether there is an action to take back."""
        return self.history.stack.canUndo()

    def open(self, site_root: Path, page_id: str) -> None:
        """Read an event's log. When it cannot be read, a notice says so and nothing is open."""
        self._page = (site_root, page_id)
        path = journal_path(self._data_folder, site_root, page_id)
        try:
            if path.exists():
                self._journal = SqliteJournal(path, site_root, page_id)
                self._entries = list(self._journal.entries())
                self._resume_running_evening(self._journal)
        except JournalError as error:
            self.close()
            self._notices.show_error(error)
            return
        self._warn_about_unreadable()
        self.history.rebuild(self._entries)
        self._set_evening(fold(self._entries))
        self.changed.emit()

    def close(self) -> None:
        """Close the file."""
        self._on_heartbeat_timeout()
        self._beat.stop()
        if self._journal is not None:
            self._journal.close()
        self._journal, self._page, self.evening, self.resume_facts = None, None, None, None
        self._entries = []
        self.history.rebuild(())

    def do(self, action: Action) -> bool:
        """Write an action; False (and a notice) when the journal refuses it."""
        entry = self._append_entry(action.kind, action.to_payload(), None)
        if entry is None:
            return False
        self._set_evening(action.apply(self.evening or Evening(), entry.moment))
        self.history.record(entry)
        return True

    def preview_action(self, action: Action) -> Evening:
        """Return the evening as it would be after an action; nothing is written."""
        return action.apply(self.evening or Evening(), self._clock.now())

    def back_up(self) -> None:
        """Copy the log beside itself, off the GUI thread; one copy at a time."""
        if self._page is None:
            return
        if self._is_copying:
            self._copy_again = True
            return
        self._is_copying, self._copy_again = True, False
        path = journal_path(self._data_folder, *self._page)
        task = self._tasks.run(backup, path, failed=self._notices.show_error)
        task.finished.connect(self._on_backup_finished)

    @Slot()
    def _on_backup_finished(self) -> None:
        self._is_copying = False
        if self._copy_again:
            self.back_up()

    def _revert_entry(self, seq: int) -> int:
        entry = self._append_entry(Kind.UNDONE, {}, seq)
        if entry is None:
            # The stack believes that it has moved: read it out of the log again once it is done.
            QTimer.singleShot(0, self, self._rebuild_history)
            return seq
        self._set_evening(fold(self._entries))
        return entry.seq

    @Slot()
    def _rebuild_history(self) -> None:
        self.history.rebuild(self._entries)
        self.changed.emit()

    def _append_entry(self, kind: Kind, payload: Mapping[str, Any], undoes: int | None) -> LogEntry | None:
        if self._page is None:
            return None
        try:
            if self._journal is None:
                self._journal = SqliteJournal(journal_path(self._data_folder, *self._page), *self._page)
            written = self._journal.append((NewEntry(self._clock.now(), kind, payload, undoes),))
        except JournalError as error:
            self._notices.show_error(error)
            return None
        self._entries.extend(written)
        return written[0]

    def _set_evening(self, evening: Evening) -> None:
        self.evening = evening
        if evening.live != self._beat.isActive():
            self._on_heartbeat_timeout()
            (self._beat.start if evening.live else self._beat.stop)()

    @Slot()
    def _on_heartbeat_timeout(self) -> None:
        if self._journal is None or self.evening is None or not self.evening.live:
            return
        try:
            self._journal.record_heartbeat(self._clock.now())
        except JournalError as error:
            self._beat.stop()
            self._notices.show_error(error)

    def _warn_about_unreadable(self) -> None:
        count = len(find_unreadable_entries(self._entries))
        if count:
            text = self.tr("%n recorded action(s) of this evening cannot be read by this version.", "", count)
            self._notices.show(Level.WARNING, text)

    def _resume_running_evening(self, journal: Journal) -> None:
        """Record how a running evening was found, and restart its clocks from this boot."""
        evening = fold(self._entries)
        if not evening.live:
            return
        now = self._clock.now()
        last = _later_moment(journal.last_heartbeat(), self._entries[-1].moment)
        before = evening.phase_at(last)
        if last.boot_id != now.boot_id:
            self._entries.extend(
                journal.append((NewEntry(now, ReopenedAfterReboot.kind, ReopenedAfterReboot().to_payload()),))
            )
            evening = fold(self._entries)
        self.resume_facts = ResumeFacts(
            phase=evening.phase_at(now),
            round_number=None if evening.current_index is None else evening.current_index + 1,
            round_count=len(evening.rounds),
            remaining_ms=evening.remaining_ms(now) or 0,
            off_ms=elapsed_ms(last, now),
            ended_meanwhile=evening.phase_at(now) is Phase.OVER and before is not Phase.OVER,
        )


def _later_moment(beat: Moment | None, entry: Moment) -> Moment:
    if beat is None:
        return entry
    if beat.boot_id == entry.boot_id:
        return beat if beat.boot_ms >= entry.boot_ms else entry
    return beat if beat.utc_ms >= entry.utc_ms else entry
