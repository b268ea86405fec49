"""Background tasks on worker threads. No other module creates a thread.

A task is a plain function; its value or exception comes back on the GUI thread. The pool receives bound
signals, never the objects that own them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from enum import Enum
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

log = logging.getLogger(__name__)


class Cancelled(Exception):
    """Raised inside the work when the task was cancelled; never reaches a callback."""


class Progress:
    """Handed to work that asks for it: tells how far it is and whether it should stop."""

    def __init__(self, report: SignalInstance | None = None) -> None:
        self._report = report
        self._stop = Event()

    def report(self, done: float, what: str = "") -> None:
        """Report that ``done`` (0..1) of the work is finished. Raises: Cancelled."""
        self.check()
        if self._report is not None:
            self._report.emit(done, what)

    def check(self) -> None:
        """Raise Cancelled when the task was cancelled."""
        if self._stop.is_set():
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._stop.set()


class Task(QObject):
    """One piece of work under way. Lives on the GUI thread."""

    done = Signal(object)  #: the function's value
    failed = Signal(object)  #: the exception
    progressed = Signal(float, str)  #: 0..1 and what is being done
    finished = Signal()  #: after done, failed or cancellation
    _returned = Signal(object, object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.progress = Progress(self.progressed)
        self._returned.connect(self._deliver)

    def cancel(self) -> None:
        """Ask the work to stop; its value, if any, is dropped."""
        self.progress.cancel()

    @Slot(object, object)
    def _deliver(self, value: object, error: BaseException | None) -> None:
        if not self.progress.cancelled:
            if error is None:
                self.done.emit(value)
            else:
                self.failed.emit(error)
        self.finished.emit()


class _TaskRunnable(QRunnable):
    def __init__(self, function: Callable[[], Any], returned: SignalInstance) -> None:
        super().__init__()
        self._function = function
        self._returned = returned

    def run(self) -> None:
        value: object = None
        error: BaseException | None = None
        try:
            value = self._function()
        except Cancelled:
            pass
        except Exception as caught:
            error = caught
        self._returned.emit(value, error)


class Pool(Enum):
    """Which threads do the work. What a person waits for never waits behind checks, pictures or a search."""

    GENERAL = "general"
    PAGE = "page"  #: opening, saving and comparing the open page, and its drafts
    CHECKS = "checks"  #: checking texts, and preparing them for searching
    PICTURES = "pictures"
    SLIDES = "slides"  #: painting what the projector shows
    SOUND = "sound"  #: playing the end of a round


class Tasks(QObject):
    """Runs plain functions on small pools."""

    busy_changed = Signal(object)  #: tuple[Task, ...] under way, oldest first

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {pool: QThreadPool(self) for pool in Pool}
        for threads in self._pools.values():
            threads.setMaxThreadCount(2)
        self._running: list[Task] = []

    def run(
        self,
        function: Callable[..., Any],
        *args: Any,
        title: str = "",
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Any], object] | None = None,
        progressed: Callable[[float, str], object] | None = None,
        with_progress: bool = False,
        pool: Pool = Pool.GENERAL,
    ) -> Task:
        """Call ``function(*args)`` off the GUI thread; with ``with_progress`` the Progress is its first argument.

        ``done``, ``failed`` and ``progressed`` are called on the GUI thread. A failure nobody handles is logged. What
        is connected to ``Task.progressed`` later may miss the first steps.
        """
        task = Task(title)
        if done is not None:
            task.done.connect(done)
        if progressed is not None:
            task.progressed.connect(progressed)
        task.failed.connect(failed if failed is not None else self._log_failure)
        task.finished.connect(self._on_task_finished)
        self._running.append(task)
        bound = (task.progress, *args) if with_progress else args
        self._pools[pool].start(_TaskRunnable(_bind_arguments(function, bound), task._returned))
        self.busy_changed.emit(tuple(self._running))
        return task

    @property
    def running(self) -> tuple[Task, ...]:
        """The tasks under way, oldest first."""
        return tuple(self._running)

    def stop(self, wait_ms: int = 3000) -> bool:
        """Cancel everything and wait, for all pools together; False when some work did not end in time."""
        for task in self._running:
            task.cancel()
        for threads in self._pools.values():
            threads.clear()
        deadline = time.monotonic() + wait_ms / 1000
        ended = [_wait(threads, deadline) for threads in self._pools.values()]
        return all(ended)

    def wait(self, pool: Pool, wait_ms: int) -> bool:
        """Wait for the work of one pool; False when some of it did not end in time."""
        return _wait(self._pools[pool], time.monotonic() + wait_ms / 1000)

    @Slot()
    def _on_task_finished(self) -> None:
        task = self.sender()
        self._running = [other for other in self._running if other is not task]
        self.busy_changed.emit(tuple(self._running))

    @Slot(object)
    def _log_failure(self, error: BaseException) -> None:
        log.error("background work failed", exc_info=error)


def _wait(threads: QThreadPool, deadline: float) -> bool:
    """Wait until all work has ended or the clock of ``time.monotonic`` shows ``deadline``."""
    return threads.waitForDone(max(0, round((deadline - time.monotonic()) * 1000)))


def _bind_arguments(function: Callable[..., Any], args: tuple[Any, ...]) -> Callable[[], Any]:
    def call() -> Any:
        return function(*args)

    return call
