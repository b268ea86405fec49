"""What the tests of the services stand on: a site on the disk, living services, a voice that is listened to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

from meetup_desktop.adapters.site import scan
from meetup_desktop.services.notices import Notice, Notices
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.tasks import Tasks
from tests.strategies import PAGE

RUSSIAN, ENGLISH = "ru/events/quay.md", "en/events/quay.md"


def write_site(root: Path) -> None:
    """One event in two languages, and another one in one."""
    for path, text in (
        (RUSSIAN, PAGE.replace("Evening by the river", "Вечер у реки")),
        (ENGLISH, PAGE),
        ("en/events/older.md", PAGE.replace("2026", "2025").replace(": quay", ": older")),
    ):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())


def wait_until(holds: Callable[[], bool], timeout_ms: int = 30_000) -> None:
    """Let Qt work until it holds."""
    deadline = QDeadlineTimer(timeout_ms)
    while not holds():
        assert not deadline.hasExpired(), "did not happen in time"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


class World:
    """A page service with all it needs, and what it said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "site"
        if not self.root.exists():
            write_site(self.root)
        self.now_ms = 0
        self.told: list[Notice] = []
        self.start()

    def start(self) -> None:
        """A program that has just been started."""
        self.tasks = Tasks()
        self.notices = Notices()
        self.notices.posted.connect(self.told.append)
        self.page = OpenPage(
            self.tasks, self.notices, self.folder / "data" / "drafts.sqlite", clock_ms=lambda: self.now_ms
        )
        self.saved: list[tuple[str, ...]] = []
        self.page.saved.connect(self.saved.append)

    def open(self, page_id: str = "quay") -> None:
        """Open a page and wait for it."""
        site = scan.scan(self.root)
        summary = site.page(page_id)
        assert summary is not None
        seen: list[object] = []
        self.page.opened.connect(seen.append)
        self.page.open(self.root, site, summary)
        wait_until(lambda: bool(seen))
        self.page.opened.disconnect(seen.append)

    def settle(self) -> None:
        """Wait for all work under way and what it brings about."""
        wait_until(lambda: not self.tasks.running)

    def save(self, force: bool = False) -> None:
        """Save and wait."""
        self.page.save(force)
        self.settle()

    def file(self, path: str) -> bytes:
        """What is on the disk."""
        return (self.root / path).read_bytes()

    def crash(self) -> None:
        """The program ends without a word; what its threads had begun is finished."""
        self.page.drafts.timer.stop()
        assert self.tasks.stop()

    def end(self) -> None:
        """The program ends as it should."""
        self.page.close()
        assert self.tasks.stop()
