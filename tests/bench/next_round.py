"""How long the key N keeps the GUI thread: journal, evening, tab, people, miniature and projector, painted."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

FRAME_MS = 16.0
ROUNDS = 8
FIRST = ("Анна", "Борис", "Вера", "Глеб", "Дарья", "Egor", "Jovana", "Milica", "Олег", "Александра")
LAST = (
    "Каренина", "Константинопольская", "Lange", "Smith", "Ким", "Đurić", "Петрова", "Рождественский", "Ng",
    "Волков", "Орлова", "Zhukov",
)  # fmt: skip


def measure() -> list[tuple[str, str, str, str]]:
    """Rows for a small room and a large one: the longest block, as a plan and the slides come from workers."""
    rows = []
    for people in (18, 120):
        with tempfile.TemporaryDirectory() as folder:
            evening = _Evening(Path(folder), people)
            for what, took in zip(("N", "N, planned anew"), evening.play(), strict=True):
                one = statistics.median(took)
                row = f"{what}, {people} people: GUI thread, ms"
                rows.append((row, f"{one:.1f}", f"a frame {FRAME_MS:.0f}", f"{one / FRAME_MS:.2f}"))
            evening.close()
    return rows


class _Evening:
    """The windows of an evening on a laptop with a projector, without a screen."""

    def __init__(self, folder: Path, people: int) -> None:
        from PySide6.QtCore import QDir
        from PySide6.QtWidgets import QApplication, QStackedWidget

        from meetup_desktop.adapters import resources
        from meetup_desktop.adapters.clock import SystemClock
        from meetup_desktop.core.live.slides import EventTexts
        from meetup_desktop.services.live.earlier_evenings import EarlierEvenings
        from meetup_desktop.services.live.people_lists import PeopleLists
        from meetup_desktop.services.live.session import LiveSession
        from meetup_desktop.services.notices import Notices
        from meetup_desktop.services.screens import Screens
        from meetup_desktop.services.tasks import Tasks
        from meetup_desktop.startup import make_application
        from meetup_desktop.ui.live.tab import LiveTab
        from meetup_desktop.ui.people.tab import PeopleTab
        from meetup_desktop.ui.projector.miniature import ProjectorMiniature
        from meetup_desktop.ui.projector.modes import MODES
        from meetup_desktop.ui.projector.window import ProjectorWindow
        from meetup_desktop.ui.widgets.theme import Theme

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.application: Any = QApplication.instance() or make_application(["bench"])
        QDir.setSearchPaths("icon", [str(resources.generated("icons"))])
        QDir.setSearchPaths("font", [str(resources.generated("fonts"))])
        self.theme = Theme(self.application)
        self.tasks, notices = Tasks(), Notices()
        modes = tuple(MODES.values())
        self.session = LiveSession(self.tasks, notices, SystemClock(), folder, modes)
        self.session.open(folder / "site", "bench")
        titles = (("ru", "Встреча"), ("en", "Meetup"))
        self.session.set_event(EventTexts(titles, (), ("ru", "en")))
        names = [f"{FIRST[at % 10]} {LAST[at // 10 % 12]}" for at in range(people)]
        self.session.add_people(names, present=True)
        live = LiveTab(self.session, modes, ProjectorMiniature(self.session, self.tasks))
        people = PeopleLists(self.tasks, notices, self.session)
        self.window = QStackedWidget()
        self.window.addWidget(
            PeopleTab(self.session, people, EarlierEvenings(self.tasks, notices, folder), notices)
        )
        self.window.addWidget(live)
        self.window.setCurrentWidget(live)
        self.window.resize(1366, 768)
        self.window.show()
        self.projector = ProjectorWindow(self.session, self.tasks, Screens())
        self.projector.resize(1920, 1080)
        self.projector.show()

    def play(self) -> tuple[list[float], list[float]]:
        """Milliseconds of every N, with the plan as it was and planned anew."""
        session = self.session
        session.plan_rotation(3, ROUNDS, 7)
        self.settle()
        session.start_live()
        self.settle()
        took: list[float] = []
        anew: list[float] = []
        for number in range(ROUNDS):
            if number >= ROUNDS // 2:
                session.add_walk_in(f"Late {number}")
                self.settle()
            blocks = [self.timed(session.next) + self.timed(self.application.processEvents)]
            while session.view.planning is not None or self.tasks.running:
                blocks.append(self.timed(self.application.processEvents))
            blocks.append(self.timed(self.application.processEvents))
            (took if number < ROUNDS // 2 else anew).append(max(blocks))
            self.settle()
            session.toggle_pause()
            self.settle()
        return took, anew

    def timed(self, act: Any) -> float:
        """Milliseconds that something takes."""
        began = time.perf_counter()
        act()
        return (time.perf_counter() - began) * 1000

    def settle(self) -> None:
        """Wait for everything that is under way."""
        until = time.monotonic() + 0.2
        while time.monotonic() < until or self.session.view.planning is not None or self.tasks.running:
            self.application.processEvents()
            time.sleep(0.002)

    def close(self) -> None:
        """Take the windows down."""
        self.session.close()
        self.tasks.stop()
        for window in (self.window, self.projector):
            window.close()
            window.deleteLater()
        self.application.processEvents()
