"""Fixing picture files as undo steps of the open page: in the background, one batch after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from meetup_desktop.adapters.site import picture_fixes
from meetup_desktop.adapters.site.picture_fixes import FixResult
from meetup_desktop.core.content.checks.finding import Fix
from meetup_desktop.core.error_messages import reason_text
from meetup_desktop.core.errors import MeetupError
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.tasks import Pool, Progress, Tasks


@dataclass(eq=False)
class _Batch:
    """Fixes that are done, undone and repeated together. ``is_applied`` is what the person last asked for."""

    root: Path
    fixes: Sequence[Fix]
    subject: Subject
    result: FixResult = field(default_factory=FixResult)
    is_applied: bool = False
    errors: tuple[MeetupError, ...] = ()


class PictureFixCommand(QUndoCommand):
    """Fixes of picture files, which are queued; the files follow a moment later."""

    def __init__(self, text: str, batch: _Batch, fixes: PictureFixes) -> None:
        super().__init__(text)
        self.batch = batch
        self._fixes = fixes
        self._done_once = False

    def redo(self) -> None:
        """Queue the fixes, or what they made the last time."""
        returning, self._done_once = self._done_once, True
        if returning:
            self._fixes.repeat(self.batch)
        else:
            self._fixes.apply(self.batch)

    def undo(self) -> None:
        """Queue putting the files back."""
        self._fixes.restore(self.batch)


class PictureFixes(QObject):
    """Changes picture files, one batch after the other. ``history`` are the undo steps of the open page."""

    files_changed = Signal()  #: picture files were written

    def __init__(self, tasks: Tasks, notices: Notices, history: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._notices, self._history = tasks, notices, history
        self._queue: list[Callable[[], object]] = []

    def push(
        self,
        root: Path,
        fixes: Sequence[Fix],
        subject: Subject,
        edit_text: Callable[[], object] | None = None,
    ) -> None:
        """Do these fixes, together with an edit of the page's text, as one undo step; ``subject`` is the page."""
        command = PictureFixCommand(self.tr("Fix pictures"), _Batch(root, fixes, subject), self)
        if edit_text is None:
            self._history.push(command)
            return
        self._history.beginMacro(self.tr("Fix problems"))
        edit_text()
        self._history.push(command)
        self._history.endMacro()

    def apply(self, batch: _Batch) -> None:
        """Queue the fixes of a batch for the first time."""
        batch.is_applied = True
        self._enqueue(partial(self._run, _apply, batch, self._on_applied))

    def restore(self, batch: _Batch) -> None:
        """Queue putting the files of a batch back."""
        if batch.is_applied:
            batch.is_applied = False
            self._enqueue(partial(self._run, _restore, batch, self._on_exchanged))

    def repeat(self, batch: _Batch) -> None:
        """Queue writing again what the fixes of a batch made."""
        batch.is_applied = True
        self._enqueue(partial(self._run, _repeat, batch, self._on_exchanged))

    def _enqueue(self, work: Callable[[], object]) -> None:
        self._queue.append(work)
        if len(self._queue) == 1:
            work()

    def _run(
        self, work: Callable[[Progress, _Batch], None], batch: _Batch, on_finished: Callable[[_Batch], None]
    ) -> None:
        task = self._tasks.run(
            work,
            batch,
            title=self.tr("Fixing pictures"),
            failed=partial(self._notices.show_error, subject=batch.subject),
            with_progress=True,
            pool=Pool.PICTURES,
        )
        task.finished.connect(partial(self._on_finished, batch, on_finished))  # also when it was cancelled

    def _on_finished(self, batch: _Batch, on_finished: Callable[[_Batch], None]) -> None:
        on_finished(batch)
        self.files_changed.emit()
        del self._queue[0]
        if self._queue:
            self._queue[0]()

    def _on_applied(self, batch: _Batch) -> None:
        paths, failures = batch.result.paths, batch.result.failures
        if failures:
            self._notices.show(Level.WARNING, self._failure_text(failures), subject=batch.subject)
        if paths:
            text = self.tr("Fixed %n picture(s)", None, len(paths))
            self._notices.offer_undo(text, partial(self._undo, batch), batch.subject)

    def _on_exchanged(self, batch: _Batch) -> None:
        for error in batch.errors:
            self._notices.show_error(error, subject=batch.subject)

    def _failure_text(self, failures: Sequence[MeetupError]) -> str:
        translate = partial(QCoreApplication.translate, "errors")
        reasons = [f"{error.subject} ({reason_text(error.reason, translate)})" for error in failures]
        return self.tr("%n picture(s) not fixed: ", None, len(failures)) + ", ".join(reasons)

    def _undo(self, batch: _Batch) -> None:
        """Undo the step where it is the last one, else put back the files alone."""
        if self._history.index() > 0 and _holds(self._history.command(self._history.index() - 1), batch):
            self._history.undo()
        else:
            self.restore(batch)


def _holds(command: QUndoCommand, batch: _Batch) -> bool:
    steps = (command, *(command.child(number) for number in range(command.childCount())))
    return any(isinstance(step, PictureFixCommand) and step.batch is batch for step in steps)


def _apply(progress: Progress, batch: _Batch) -> None:
    batch.result = picture_fixes.apply_fixes(batch.root, batch.fixes, lambda: progress.cancelled)


def _restore(_progress: Progress, batch: _Batch) -> None:
    batch.errors = picture_fixes.restore_pictures(batch.root, batch.result)


def _repeat(_progress: Progress, batch: _Batch) -> None:
    batch.errors = picture_fixes.repeat_fixes(batch.root, batch.result)
