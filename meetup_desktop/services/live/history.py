"""The evening's undo history: a QUndoStack that mirrors the log, rebuilt from it after a restart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from meetup_desktop.core.live.log import Kind, LogEntry, build_undo_history
from meetup_desktop.services.named_command import NamedCommand

#: The number of actions that can be undone; an evening has about a hundred.
LIMIT = 200

RevertEntry = Callable[[int], int]


class LiveHistory(QObject):
    """Keeps ``stack`` in step with the log. ``revert_entry(seq)`` appends the entry that undoes another."""

    moved = Signal()  #: an action was recorded, undone or redone; ``stack`` is up to date

    def __init__(self, revert_entry: RevertEntry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(LIMIT)
        self.stack.indexChanged.connect(self._on_stack_index_changed)
        self.is_rebuilding = False
        self._revert_entry = revert_entry

    def record(self, entry: LogEntry) -> None:
        """Add an action that is in the log already."""
        self._push_command(entry, entry.seq)

    def rebuild(self, entries: Iterable[LogEntry], final: Collection[int] = ()) -> None:
        """Read the whole history out of the log again; entries with the numbers ``final`` cannot be undone."""
        found = build_undo_history(entries, final)
        self.is_rebuilding = True
        try:
            self.stack.clear()
            done = found.done[-LIMIT:]
            undone = found.undone[::-1][: LIMIT - len(done)]
            for entry in done:
                self._push_command(entry, entry.seq)
            for entry, by in undone:
                self._push_command(entry, by)
            self.stack.setIndex(len(done))
        finally:
            self.is_rebuilding = False

    @property
    def last_seq(self) -> int:
        """The number of the entry that undo would revert; 0 without one."""
        command = self.stack.command(self.stack.index() - 1)
        return command.seq if isinstance(command, _LogCommand) else 0

    def undo_of_last_step(self) -> Callable[[], None]:
        """Return what undoes the step that was just made, as long as it is the last one."""
        seq = self.last_seq

        def undo() -> None:
            if seq and self.last_seq == seq:
                self.stack.undo()

        return undo

    @Slot()
    def _on_stack_index_changed(self) -> None:
        if not self.is_rebuilding:
            self.moved.emit()

    def _push_command(self, entry: LogEntry, last: int) -> None:
        self.stack.push(_LogCommand(self, entry.seq, last, partial(self._action_name, entry)))

    def _action_name(self, entry: LogEntry) -> str:
        """Return the action's name for the undo menu and its toast."""
        names: dict[str, str] = {
            Kind.PEOPLE_ADDED: self.tr("Add people"),
            Kind.PERSON_RENAMED: self.tr("Rename person"),
            Kind.PERSON_DESCRIBED: self.tr("Change details"),
            Kind.PERSON_SEATED: self.tr("Seat person"),
            Kind.AUTO_RUN_SET: self.tr("Change how rounds follow"),
            Kind.AUTO_RUN_HELD: self.tr("Hold round"),
            Kind.ERASE_DATE_SET: self.tr("Choose when to erase"),
            Kind.PERSON_REMOVED: self.tr("Remove person"),
            Kind.CHECKED_IN: self.tr("Check in"),
            Kind.CHECKED_OUT: self.tr("Check out"),
            Kind.ROTATION_PLANNED: self.tr("Plan groups"),
            Kind.PEOPLE_SWAPPED: self.tr("Swap people"),
            Kind.GROUP_LOCKED: self.tr("Lock or unlock group"),
            Kind.WISH_ADDED: self.tr("Add wish"),
            Kind.WISH_REMOVED: self.tr("Remove wish"),
            Kind.TOPIC_SET: self.tr("Write topic"),
            Kind.DURATION_SET: self.tr("Change duration"),
            Kind.LIVE_STARTED: self.tr("Go live"),
            Kind.LIVE_ENDED: self.tr("End the evening"),
            Kind.ROUND_ENTERED: self.tr("Seat round"),
            Kind.ROUND_STARTED: self.tr("Start round"),
            Kind.ROUND_LEFT: self.tr("Leave round"),
            Kind.PAUSED: self.tr("Pause"),
            Kind.RESUMED: self.tr("Resume"),
            Kind.TIME_ADDED: self.tr("Change time"),
            Kind.SHOWN: self.tr("Change slide"),
        }
        return names.get(entry.kind, entry.kind)

    def revert_entry(self, seq: int) -> int:
        """Append what undoes an entry. The stack calls this through its commands."""
        return self._revert_entry(seq)


class _LogCommand(NamedCommand):
    """One entry of the log. Undo reverts the entry; redo reverts ``last``, the entry of the undo."""

    def __init__(self, history: LiveHistory, seq: int, last: int, name: Callable[[], str]) -> None:
        super().__init__(name)
        self._history = history
        self.seq = seq
        self._last = last
        self._recorded = False

    def redo(self) -> None:
        if not self._recorded:
            # Pushing calls redo at once; the entry is in the log already.
            self._recorded = True
        elif not self._history.is_rebuilding:
            self._last = self._history.revert_entry(self._last)

    def undo(self) -> None:
        if not self._history.is_rebuilding:
            self._last = self._history.revert_entry(self.seq)
