"""Scripted evenings for the campaigns: random actions on a real session, and what it showed afterwards."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.core.live.evening import Evening, Participant
from meetup_desktop.core.live.person_details import PersonDetails, Role
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Notice, Notices
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.projector.modes import MODES

PAGE = "quay"
#: The system's own words, which no message may contain.
RAW = re.compile(
    r"errno|sqlite[_3]|traceback|no space left|read-only file system|database|disk i/o|constraint|malformed|"
    r"is a directory|not a directory|permission denied|no such file",
    re.IGNORECASE,
)


def application() -> QCoreApplication:
    """Return the one application object, made when there is none."""
    return QCoreApplication.instance() or QCoreApplication([])


@dataclass
class LiveEvening:
    """A session with what it said."""

    session: LiveSession
    tasks: Tasks
    heard: list[Notice]

    @property
    def sentences(self) -> list[str]:
        """Everything that was said, as it is read."""
        return [error_text(each.error) if each.error is not None else each.text for each in self.heard]

    @property
    def raw_sentences(self) -> list[str]:
        """Messages in the system's raw words."""
        return [each for each in self.sentences if RAW.search(each)]

    @property
    def evening(self) -> Evening:
        """The evening; there is one whatever happened to its log."""
        return self.session.evening or Evening()

    @property
    def names(self) -> list[str]:
        """The people on the list."""
        return [person.name for person in self.evening.participants]

    def settle(self, wait_ms: int = 5000) -> None:
        """Let the work under way end."""
        deadline = QDeadlineTimer(wait_ms)
        while self.tasks.running and not deadline.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


@contextmanager
def open_evening(data: Path, site: Path, page: str = PAGE) -> Iterator[LiveEvening]:
    """Open an evening in a program of its own."""
    application()
    tasks, notices, heard = Tasks(), Notices(), []
    notices.posted.connect(heard.append)
    session = LiveSession(tasks, notices, SystemClock(), data, MODES.values())
    session.open(site, page)
    made = LiveEvening(session, tasks, heard)
    try:
        yield made
    finally:
        made.settle()
        session.close()
        tasks.stop()


class Script:
    """Random actions that a person may do, each of them one transaction."""

    def __init__(self, live: LiveEvening, random_numbers: random.Random, *, plans: bool = True) -> None:
        """Without ``plans`` no groups are searched for, which takes a second each time."""
        self._live, self._random, self._plans = live, random_numbers, plans
        self._number = random_numbers.randrange(1_000_000)
        self.removed: list[str] = []

    def act(self) -> None:
        """Do one action; it may be one that changes nothing."""
        session, numbers = self._live.session, self._random
        people = self._live.evening.participants
        if len(people) < 4 or numbers.random() < 0.15:
            self._number += 1
            session.add_people([f"Имя{self._number} Surname{self._number}"], present=numbers.random() < 0.7)
            return
        person = numbers.choice(people)
        acts: tuple[Callable[[], object], ...] = (
            lambda: self._remove(person),
            lambda: session.rename_person(
                person.id, f"{person.name.split()[0]} Renamed{numbers.randrange(10_000)}"
            ),
            lambda: self._describe(person),
            lambda: (session.check_out if person.present else session.check_in)(person.id),
            session.undo,
            session.redo,
            session.start_live,
            lambda: session.set_topic(numbers.randrange(3), "ru", f"Тема {numbers.randrange(1000)}"),
            lambda: session.show(numbers.choice(("black", "holding", "topic"))),
            self._plan,
            self._next,
            session.toggle_pause,
            lambda: session.set_auto_run(numbers.choice((None, 30, 60))),
            session.seat_late,
            lambda: session.set_erase_date(numbers.choice(("", "2099-01-01"))),
        )
        numbers.choice(acts)()

    def _remove(self, person: Participant) -> None:
        self.removed.append(person.name)
        self._live.session.remove_person(person.id)

    def _describe(self, person: Participant) -> None:
        shown = f"Аня{self._random.randrange(10_000)}"
        self._live.session.describe_person(person.id, PersonDetails(("ru",), Role.SPEAKER, shown_name=shown))

    def _plan(self) -> None:
        if self._plans:
            self._live.session.plan_rotation(3, 3, 5)
            self._live.settle()

    def _next(self) -> None:
        self._live.session.next()
        self._live.settle()
