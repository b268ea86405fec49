"""What outlives a crash: the dirty documents of the open page, stored a moment after a change.

Stored off the GUI thread, one after the other in the order of the changes, whatever the pool does. A site's drafts are
kept under the site's key: they follow a folder that is renamed or moved.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import RLock

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.adapters.storage.drafts import Draft, Drafts, StoredWork
from meetup_desktop.adapters.storage.site_identity import site_key
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import ContentError, NotKept, NotWritable
from meetup_desktop.services.notices import Notices, Subject
from meetup_desktop.services.page.opened_page import OpenedPage
from meetup_desktop.services.tasks import Pool, Tasks

#: After the first change that is not stored yet, also while somebody types without a pause.
DRAFT_AFTER_MS = 1000
#: What notices are about that say that drafts cannot be stored.
DRAFTS = Subject(cause="drafts")
#: How long the end of the program waits for drafts that are being stored.
_FLUSH_MS = 3000


class PageDrafts(QObject):
    """Reads and writes the drafts. A failure is reported once: the page can be edited and saved without drafts."""

    due = Signal()  #: some time has passed since the first change that is not stored

    def __init__(self, tasks: Tasks, notices: Notices, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._notices = notices
        self._folder = path.parent
        self._drafts = Drafts(path)
        self._queue: deque[Callable[[], object]] = deque()
        self._lock = RLock()
        self._keys: dict[Path, str] = {}
        self._is_failure_reported = False
        self.is_failing = False  #: whether the last attempt to store something has failed
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(DRAFT_AFTER_MS)
        self.timer.timeout.connect(self.due)

    def schedule_store(self) -> None:
        """Let ``due`` be emitted in a moment. Further changes do not put it off."""
        if not self.timer.isActive():
            self.timer.start()

    def store(self, opened: OpenedPage, page: EventPage) -> bool:
        """Store the documents that differ from the saved ones and forget the others; return whether there were any."""
        self.timer.stop()
        drafts = _drafts_of(opened, page)
        self._enqueue(partial(self._replace, opened.root, page.paths, drafts, opened.recovered))
        return bool(drafts)

    def forget_saved(self, opened: OpenedPage, page: EventPage) -> None:
        """Drop what was stored of exactly this page while it was being saved."""
        self._enqueue(partial(self._end_save, opened, page))

    def forget(self, root: Path, paths: Iterable[str]) -> None:
        """Drop what was stored for these files."""
        files = tuple(paths)
        self._enqueue(lambda: self._drafts.forget(self._key(root), files))

    def move(self, root: Path, given_up: str, key: str) -> None:
        """Keep under ``key`` what was stored for this site under a key that was given up."""

        def move_drafts() -> None:
            self._drafts.move_site(given_up, key)
            self._keys[root] = key

        self._enqueue(move_drafts)

    # --- any thread -------------------------------------------------------------------------------------

    def find(self, root: Path, paths: Iterable[str] | None = None) -> StoredWork:
        """Return what is stored for these files, or for the whole site, after all that was put before.

        Raises: NotWritable.
        """
        self._write_queued()
        with self._lock:
            if root not in self._keys:  # earlier versions kept drafts under the path
                self._drafts.move_site(str(root), self._key(root))
                self._drafts.remove_old(time.time_ns() // 1_000_000)
            return self._drafts.find(self._key(root), paths)

    def begin_save(self, opened: OpenedPage, page: EventPage) -> tuple[int, ContentError | None]:
        """Store what is about to be saved; return the save's place in the order, and why it could not be stored."""
        drafts = _drafts_of(opened, page)
        hashes = {draft.file: sha256(draft.raw).hexdigest() for draft in drafts}
        try:
            self._write_queued()
            with self._lock:
                return self._drafts.begin_save(self._key(opened.root), drafts, hashes), None
        except ContentError as error:
            return 0, error

    def end_save(self, opened: OpenedPage, page: EventPage, number: int) -> ContentError | None:
        """Forget what has been saved; return why that could not be done."""
        try:
            self._write_queued()
            with self._lock:
                self._end_save(opened, page, number)
        except ContentError as error:
            return error
        return None

    def _end_save(self, opened: OpenedPage, page: EventPage, number: int = 0) -> None:
        saved = {each.path: each.document.raw for each in page.versions}
        self._drafts.end_save(self._key(opened.root), saved, number, opened.recovered)

    # --- the GUI thread ---------------------------------------------------------------------------------

    def flush(self) -> None:
        """Store now what still waits; a disk that does not answer is not waited for without limit."""
        self.timer.stop()
        if self._queue:
            self._enqueue(lambda: None)
        self._tasks.wait(Pool.PAGE, _FLUSH_MS)

    def report(self, error: BaseException | None) -> None:
        """Report once that unsaved work cannot be stored; None when it could be."""
        self.is_failing = error is not None
        if error is None:
            self._notices.settle(DRAFTS)
        elif not self._is_failure_reported:
            self._is_failure_reported = True
            reason = error.reason if isinstance(error, NotWritable) else system_reason(error)
            self._notices.show_error(NotKept("drafts", reason), subject=DRAFTS)

    def _enqueue(self, work: Callable[[], object]) -> None:
        self._queue.append(work)
        self._tasks.run(self._write_queued, done=self.report, failed=self.report, pool=Pool.PAGE)

    def _write_queued(self) -> None:
        """Do what waits. All of it is tried: what is left over would be stored later, as if it were newer."""
        failure: ContentError | None = None
        with self._lock:
            while self._queue:
                try:
                    self._queue.popleft()()
                except ContentError as error:
                    failure = error
        if failure is not None:
            raise failure

    def _replace(
        self, root: Path, files: Iterable[str], drafts: Iterable[Draft], obsolete: Iterable[Draft]
    ) -> None:
        self._drafts.replace(self._key(root), files, drafts, obsolete)

    def _key(self, root: Path) -> str:
        """Return the site's key, the same one as long as the program runs."""
        if root not in self._keys:
            self._keys[root] = site_key(self._folder, root)
        return self._keys[root]


def _drafts_of(opened: OpenedPage, page: EventPage) -> tuple[Draft, ...]:
    changed = set(page.changed_paths(opened.saved))
    now_ms = time.time_ns() // 1_000_000
    return tuple(
        Draft(each.path, _hash_of(opened, each.path), each.document.raw, now_ms)
        for each in page.versions
        if each.path in changed
    )


def _hash_of(opened: OpenedPage, path: str) -> str:
    return opened.snapshots[path].sha256 if path in opened.snapshots else ""
