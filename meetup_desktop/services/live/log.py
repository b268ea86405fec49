"""The evening's log while an event is open: journal, evening and undo history kept in step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal, Slot

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.adapters.storage.journal import backup
from meetup_desktop.core.errors import JournalError
from meetup_desktop.core.live.actions import Action, ReopenedAfterReboot
from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.fold import find_unreadable_entries, fold
from meetup_desktop.core.live.log import Kind, LogEntry, Moment, elapsed_ms, find_abandoned_actions
from meetup_desktop.core.live.log_copies import names_in
from meetup_desktop.services.live.history import LiveHistory
from meetup_desktop.services.live.log_writer import LogWriter
from meetup_desktop.services.live.recovery_text import RecoveryText
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.tasks import Tasks

#: What notices are about that say that the log cannot be copied.
_COPIES = Subject(cause="log-copies")
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
        self._writer = LogWriter(notices, data_folder, self)
        self._writer.reloaded.connect(self._on_reloaded)
        self._page: tuple[Path, str] | None = None
        self._erased: dict[tuple[int, str], str] = {}  # names of removed people, for undoing that
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

    @property
    def unwritten_count(self) -> int:
        """How many actions are in memory only, because the log cannot be written."""
        return self._writer.unwritten_count

    @property
    def _subject(self) -> Subject:
        return Subject(*self._page) if self._page is not None else Subject()

    def open(self, site_root: Path, page_id: str) -> None:
        """Read an event's log. What was wrong with it is told; there is an evening in any case."""
        self._page = (site_root, page_id)
        opened = self._writer.open(site_root, page_id)
        if opened.recovery is not None:
            self._notices.show(Level.WARNING, RecoveryText().recovery(opened.recovery), subject=self._subject)
        self._resume_running_evening()
        self._warn_about_unreadable()
        self._set_evening(fold(self._entries))
        self._keep_names_of_participants_only()
        self._rebuild_history()
        if opened.other:
            self._offer_other(opened.other)

    def close(self) -> None:
        """Close the file."""
        self._on_heartbeat_timeout()
        self._beat.stop()
        self._writer.close()
        self._page, self.evening, self.resume_facts = None, None, None
        self._erased = {}
        self.history.rebuild(())

    def do(self, action: Action) -> bool:
        """Record an action; False when no evening is open."""
        abandons = self.history.stack.canRedo()
        entry = self._append_entry(action.kind, action.to_payload(), None)
        if entry is None:
            return False
        self._set_evening(action.apply(self.evening or Evening(), entry.moment))
        if abandons or action.kind == Kind.PERSON_REMOVED:
            self._keep_names_of_participants_only()
        self.history.record(entry)
        return True

    def erase(self) -> None:
        """Delete everything that is stored of the evening, and start it anew. Raises: NotErased."""
        self._beat.stop()
        self._writer.erase()
        self._erased, self.resume_facts = {}, None
        self._set_evening(Evening())
        self._rebuild_history()

    def preview_action(self, action: Action) -> Evening:
        """Return the evening as it would be after an action; nothing is written."""
        return action.apply(self.evening or Evening(), self._clock.now())

    def back_up(self) -> None:
        """Copy the log beside itself, off the GUI thread; one copy at a time."""
        if self._page is None or self._writer.unwritten_count:
            return
        if self._is_copying:
            self._copy_again = True
            return
        self._is_copying, self._copy_again = True, False
        task = self._tasks.run(
            _back_up, self._writer.path, done=self._on_backed_up, failed=self._on_backup_failed
        )
        task.finished.connect(self._on_backup_finished)

    def _on_backed_up(self, _done: object) -> None:
        self._notices.settle(_COPIES)

    @Slot()
    def _on_backup_finished(self) -> None:
        self._is_copying = False
        if self._copy_again:
            self.back_up()

    def _on_backup_failed(self, error: BaseException) -> None:
        if not self._writer.unwritten_count:  # else that has been told
            self._notices.show_error(error, subject=_COPIES)

    def _revert_entry(self, seq: int) -> int:
        entry = self._append_entry(Kind.UNDONE, {}, seq)
        if entry is None:
            return seq
        self._set_evening(fold(self._entries))
        self._keep_names_of_participants_only()
        return entry.seq

    @Slot()
    def _rebuild_history(self) -> None:
        names = names_in(self._entries)
        abandoned = find_abandoned_actions(self._entries)
        nameless = {
            person_id for (seq, person_id), name in names.items() if not name and seq not in abandoned
        }
        final = {
            entry.seq
            for entry in self._entries
            if entry.kind == Kind.PERSON_REMOVED and entry.payload.get("id") in nameless
        }
        self.history.rebuild(self._entries, final if not self._erased else ())
        self.changed.emit()

    @Slot()
    def _on_reloaded(self) -> None:
        """Show what another program has recorded meanwhile."""
        self._notices.show(
            Level.NOTE, self.tr("Another program has recorded actions of this evening. They were read in.")
        )
        self._set_evening(fold(self._entries))
        # The stack may be in the middle of a step: read it out of the log once that is done.
        QTimer.singleShot(0, self, self._rebuild_history)

    @property
    def _entries(self) -> list[LogEntry]:
        return self._writer.entries

    def _append_entry(self, kind: Kind, payload: Mapping[str, Any], undoes: int | None) -> LogEntry | None:
        if self._page is None:
            return None
        seq = self._entries[-1].seq + 1 if self._entries else 1
        self._writer.add(LogEntry(seq, self._clock.now(), "host", kind, payload, undoes))
        return self._entries[-1]

    def _keep_names_of_participants_only(self) -> None:
        """Erase the names of removed people from the log; give them back where the removal was undone.

        Names that only stand in actions which were undone, and cannot be redone any more, are erased for good.
        """
        evening = self.evening
        if evening is None:
            return
        removed = {person.id for person in evening.everyone if person.removed}
        abandoned = find_abandoned_actions(self._entries)
        written = names_in(self._entries)
        erased = {
            key: "" for key, name in written.items() if name and (key[1] in removed or key[0] in abandoned)
        }
        restored = {
            key: name
            for key, name in self._erased.items()
            if key[1] not in removed and key[0] not in abandoned and written.get(key) == ""
        }
        if not erased and not restored:
            return
        self._erased.update({key: written[key] for key in erased})
        self._writer.set_names({**erased, **restored})
        self._set_evening(fold(self._entries))

    def _offer_other(self, other: Sequence[LogEntry]) -> None:
        """Ask whether a longer log, which a backup holds, is the right one."""
        evening = fold(other)
        text = self.tr(
            "A backup of this page holds another evening: %n person(s), last changed on {date}. Use it?",
            "",
            len(evening.participants),
        )
        date = QDateTime.fromMSecsSinceEpoch(other[-1].moment.utc_ms)
        text = text.format(date=QLocale().toString(date, QLocale.FormatType.ShortFormat))
        page = self._page
        self._notices.ask(
            text,
            self.tr("Use backup"),
            partial(self._use_other, page, other),
            self.tr("Keep this list"),
            partial(self._decline_other, page, other),
            subject=self._subject,
        )

    def _use_other(self, page: tuple[Path, str] | None, other: Sequence[LogEntry]) -> None:
        self._answer_other(page, partial(self._writer.use_other, other))

    def _decline_other(self, page: tuple[Path, str] | None, other: Sequence[LogEntry]) -> None:
        self._answer_other(page, partial(self._writer.decline_other, other))

    def _answer_other(self, page: tuple[Path, str] | None, work: Callable[[], None]) -> None:
        if page is None or page != self._page:  # another page has been opened meanwhile
            return
        try:
            work()
        except JournalError as error:
            self._notices.show_error(error, subject=self._subject)
            return
        self.close()
        self.open(*page)

    def _set_evening(self, evening: Evening) -> None:
        self.evening = evening
        if evening.live != self._beat.isActive():
            self._on_heartbeat_timeout()
            (self._beat.start if evening.live else self._beat.stop)()

    @Slot()
    def _on_heartbeat_timeout(self) -> None:
        if self.evening is not None and self.evening.live:
            self._writer.record_heartbeat(self._clock.now())

    def _warn_about_unreadable(self) -> None:
        count = len(find_unreadable_entries(self._entries))
        if count:
            text = self.tr("%n recorded action(s) of this evening cannot be read by this version.", "", count)
            self._notices.show(Level.WARNING, text, subject=self._subject)

    def _resume_running_evening(self) -> None:
        """Record how a running evening was found, and restart its clocks from this boot."""
        evening = fold(self._entries)
        if not evening.live:
            return
        now = self._clock.now()
        last = _later_moment(self._writer.last_heartbeat(), self._entries[-1].moment)
        before = evening.phase_at(last)
        if last.boot_id != now.boot_id:
            self._append_entry(ReopenedAfterReboot.kind, ReopenedAfterReboot().to_payload(), None)
            evening = fold(self._entries)
        self.resume_facts = ResumeFacts(
            phase=evening.phase_at(now),
            round_number=None if evening.current_index is None else evening.current_index + 1,
            round_count=len(evening.rounds),
            remaining_ms=evening.remaining_ms(now) or 0,
            off_ms=elapsed_ms(last, now),
            ended_meanwhile=evening.phase_at(now) is Phase.OVER and before is not Phase.OVER,
        )


def _back_up(path: Path) -> None:
    if path.exists():  # else it was erased meanwhile
        backup(path)


def _later_moment(beat: Moment | None, entry: Moment) -> Moment:
    if beat is None:
        return entry
    if beat.boot_id == entry.boot_id:
        return beat if beat.boot_ms >= entry.boot_ms else entry
    return beat if beat.utc_ms >= entry.utc_ms else entry
