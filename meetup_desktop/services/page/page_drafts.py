"""What outlives a crash: the dirty documents of the open page, stored a moment after the last change.

Stored off the GUI thread, one after the other in the order of the changes, whatever the pool does.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.adapters.site.page_storage import FileSnapshot
from meetup_desktop.adapters.storage.drafts import Draft, Drafts
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.errors import ContentError
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.tasks import Tasks

DRAFT_AFTER_MS = 2000


class PageDrafts(QObject):
    """Reads and writes the drafts. A failure is reported once: the page can be edited and saved without drafts."""

    due = Signal()  #: some time has passed since the last ``touch``

    def __init__(self, tasks: Tasks, notices: Notices, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._notices = notices
        self._drafts = Drafts(path)
        self._queue: deque[Callable[[], None]] = deque()
        self._lock = Lock()
        self._is_failure_reported = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(DRAFT_AFTER_MS)
        self.timer.timeout.connect(self.due)

    def schedule_store(self) -> None:
        """Restart the delay after which ``due`` is emitted."""
        self.timer.start()

    def store(
        self, root: Path, page: EventPage, saved: EventPage, snapshots: Mapping[str, FileSnapshot]
    ) -> bool:
        """Store the documents that differ from ``saved`` and forget the others; whether there were any."""
        self.timer.stop()
        changed = set(page.changed_paths(saved))
        now_ms = time.time_ns() // 1_000_000
        drafts = tuple(
            Draft(
                each.path,
                snapshots[each.path].sha256 if each.path in snapshots else "",
                each.document.raw,
                now_ms,
            )
            for each in page.versions
            if each.path in changed
        )
        self._enqueue(partial(self._drafts.replace, str(root), page.paths, drafts))
        return bool(drafts)

    def forget(self, root: Path, paths: Iterable[str]) -> None:
        """Drop what was stored for these files."""
        self._enqueue(partial(self._drafts.forget, str(root), tuple(paths)))

    def find(self, root: Path, paths: Iterable[str]) -> Mapping[str, Draft]:
        """Return what is stored for these files, after all that was put before. Any thread. Raises: NotWritable."""
        self._write_queued()
        return self._drafts.find(str(root), paths)

    def flush(self) -> None:
        """Store now, on this thread, what still waits. For the end of the program."""
        self.timer.stop()
        try:
            self._write_queued()
        except ContentError as error:
            self.report_failure(error)

    def report_failure(self, error: BaseException) -> None:
        """Report once that unsaved work cannot be stored."""
        if not self._is_failure_reported:
            self._is_failure_reported = True
            self._notices.show_error(error)

    def _enqueue(self, work: Callable[[], None]) -> None:
        self._queue.append(work)
        self._tasks.run(self._write_queued, failed=self.report_failure)

    def _write_queued(self) -> None:
        with self._lock:
            while self._queue:
                self._queue.popleft()()
