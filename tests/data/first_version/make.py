"""Write what the first version wrote: logs of evenings with the evening each folds to, unsaved pages, settings.

Run once, with the first version of the program on the path; kept so that it can be seen how the files came about:

    PYTHONPATH=<first version> python make.py FOLDER
"""

from __future__ import annotations

import dataclasses
import json
import sys
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, QDeadlineTimer

from meetup_desktop.adapters.storage.drafts import Drafts
from meetup_desktop.adapters.storage.journal import Draft, SqliteJournal, journal_path
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.core.live.evening import Mode, WishKind
from meetup_desktop.core.live.fold import fold
from meetup_desktop.core.live.log import Kind, Moment
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks

SITE = Path("/srv/site")
NAMES = ("Анна Каренина", "Boris L.", "Вера", "Dan", "Ёлка Ш.", "Gleb", "Đorđe", "Лев")


class Clock:
    """Starts at a fixed moment and goes on when it is told."""

    def __init__(self) -> None:
        self._now = Moment(1_800_000_000_000, 1_000_000, "boot-1")

    def now(self) -> Moment:
        """This instant."""
        return self._now

    def pass_ms(self, by_ms: int) -> None:
        """Let time go by."""
        self._now = dataclasses.replace(
            self._now, utc_ms=self._now.utc_ms + by_ms, boot_ms=self._now.boot_ms + by_ms
        )

    def reboot(self, off_ms: int) -> None:
        """Another boot, ``off_ms`` later."""
        self._now = Moment(self._now.utc_ms + off_ms, 10_000, "boot-2")


class Evenings:
    """Makes logs with one program's objects."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self.tasks = folder, Clock(), Tasks()

    def session(self, page: str) -> LiveSession:
        """An evening of its own."""
        made = LiveSession(self.tasks, Notices(), self.clock, self.folder / "data")
        made.open(SITE, page)
        return made

    def settle(self, session: LiveSession) -> None:
        """Wait for planning and copying."""
        deadline = QDeadlineTimer(20_000)
        while (session.planning or self.tasks.running) and not deadline.hasExpired():
            QCoreApplication.processEvents()
        for _ in range(5):
            QCoreApplication.processEvents()
        self.clock.pass_ms(1_500)

    def whole(self) -> None:
        """Every action that the window offers, with undo, redo and a reboot in between."""
        one = self.session("whole")
        one.set_topic(0, "ru", "Ошибка года")
        ids, _ = one.add_people(NAMES)
        for person in ids[:-1]:
            one.check_in(person)
        one.rename_person(ids[1], "Борис Л.")
        one.set_topic(0, "en", "Mistake of the year")
        one.set_topic(1, "ru", "Что дальше?")
        one.plan_rotation(3, 3, 7)
        self.settle(one)
        groups = one.evening.rounds[1].groups  # type: ignore[union-attr]
        one.plans.swap(1, groups[0][0], groups[1][0])
        one.plans.propose(WishKind.APART, ids[:2])
        self.settle(one)
        one.plans.accept()
        one.plans.propose(WishKind.TABLE, ids[3:4], 1)
        self.settle(one)
        one.plans.accept()
        one.plans.propose(WishKind.TOGETHER, ids[4:6])
        self.settle(one)
        one.plans.accept()
        one.plans.lock(2, 0)
        one.plans.remove_wish(one.evening.wishes[0])  # type: ignore[union-attr]
        one.set_minutes(5, 2)
        one.start_live()
        one.next()
        self.settle(one)
        one.add_time(30)
        one.toggle_pause()
        self.clock.pass_ms(60_000)
        one.toggle_pause()
        self.clock.pass_ms(20_000)
        one.toggle_pause()
        one.add_time(-30)
        one.toggle_mode(Mode.BLACK)
        one.undo()
        one.undo()
        one.redo()
        one.add_walk_in("Поздний Гость")
        one.check_out(ids[2])
        one.remove_person(ids[6])
        one.next()
        self.settle(one)
        one.toggle_pause()
        self.clock.pass_ms(10_000)
        one.close()
        self.clock.reboot(38_000)
        one = self.session("whole")
        one.next()
        self.settle(one)
        one.toggle_pause()
        one.next()
        one.back()
        one.show(Mode.TOPIC)
        one.next()
        one.finish()
        self.settle(one)
        one.close()

    def undone(self) -> None:
        """What later actions are about is taken away by undo: people, the plan, the round."""
        one = self.session("undone")
        ids, _ = one.add_people(NAMES, present=True)
        one.plan_rotation(2, 4, 5)
        self.settle(one)
        one.next()
        one.toggle_pause()
        self.clock.pass_ms(30_000)
        one.plans.swap(1, ids[0], ids[1])
        one.plans.lock(2, 0)
        one.check_out(ids[0])
        seqs = [entry.seq for entry in one._log._entries]
        journal = one._log._journal
        assert journal is not None
        for seq in (seqs[1], seqs[0], seqs[-1], seqs[-1] + 1):
            self.clock.pass_ms(500)
            journal.append((Draft(self.clock.now(), Kind.UNDONE, {}, seq),))
        one.close()

    def odd(self) -> None:
        """Entries of other versions and with other contents than any version writes."""
        path = journal_path(self.folder / "data", SITE, "odd")
        journal = SqliteJournal(path, SITE, "odd")
        people = [{"id": f"p{at}", "name": name} for at, name in enumerate(NAMES)]
        settings = {"size": 4, "rounds": 2, "duration_s": 300, "seed": 1}
        one = [["p0", "p1", "p2", "p3"], ["p4", "p5", "p6", "p7"]]
        entries: list[tuple[str, dict[str, Any]]] = [
            (Kind.PEOPLE_ADDED, {"people": people, "present": True}),
            (Kind.ROTATION_PLANNED, {"settings": settings, "rounds": [one, one[::-1]]}),
            ("from-the-future", {"any": ["thing"]}), (Kind.SHOWN, {"mode": 3}), (Kind.SHOWN, {}),
            (Kind.CHECKED_IN, {"id": "nobody"}), (Kind.CHECKED_OUT, {}), (Kind.PERSON_RENAMED, {"id": "p0"}),
            (Kind.PEOPLE_SWAPPED, {"round": 7, "one": "p0", "other": "p4"}),
            (Kind.PEOPLE_SWAPPED, {"round": 1, "one": "p0", "other": "p4"}),
            (Kind.GROUP_LOCKED, {"round": 1, "table": 9, "locked": True}),
            (Kind.GROUP_LOCKED, {"round": 1, "table": 1, "locked": True}),
            (Kind.GROUP_LOCKED, {"round": -1, "table": 0, "locked": True}),
            (Kind.WISH_ADDED, {"wish": "apart", "people": ["p0"], "table": None}),
            (Kind.WISH_ADDED, {"wish": "near", "people": ["p0", "p1"]}),
            (Kind.TOPIC_SET, {"round": "two", "language": "ru", "text": "?"}),
            (Kind.DURATION_SET, {"duration_s": 0, "round": None}),
            (Kind.DURATION_SET, {"duration_s": 360, "round": None}),
            (Kind.ROUND_ENTERED, {"index": 5, "mode": "groups"}), (Kind.ROUND_ENTERED, {"index": 0}),
            (Kind.ROUND_STARTED, {"duration_s": None}), (Kind.ROUND_STARTED, {"duration_s": 360}),
            (Kind.ROUND_STARTED, {"duration_s": 60}), (Kind.TIME_ADDED, {"seconds": None}),
            (Kind.UNDONE, {}), (Kind.TIME_ADDED, {"seconds": 45}), (Kind.LIVE_STARTED, {}),
        ]  # fmt: skip
        for kind, payload in entries:
            self.clock.pass_ms(2_000)
            journal.append((Draft(self.clock.now(), kind, payload),))
        journal.append((Draft(self.clock.now(), Kind.UNDONE, {}, 400),))
        journal.close()


def plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(map(plain, value))
    return [plain(each) for each in value] if isinstance(value, tuple) else value


def main(target: Path, work: Path) -> None:
    """Make everything in ``work`` and keep what matters in ``target``."""
    application = QCoreApplication([])
    made = Evenings(work)
    for name, make in (("whole", made.whole), ("undone", made.undone), ("odd", made.odd)):
        make()
        path = journal_path(work / "data", SITE, name)
        journal = SqliteJournal(path, SITE, name)
        entries = journal.entries()
        journal.close()
        (target / f"{name}.sqlite").write_bytes(path.read_bytes())
        text = json.dumps(plain(fold(entries)), ensure_ascii=False, indent=1) + "\n"
        (target / f"{name}.evening.json").write_text(text, encoding="utf-8")
    drafts = Drafts(target / "drafts.sqlite")
    drafts.keep(str(SITE), "ru/events/quay.md", "sha-of-the-file", "Черновик\r\n".encode(), 1_800_000_000_000)
    drafts.keep(str(SITE), "en/events/quay.md", "sha-of-the-file", b"\xff\x00 no text", 1_800_000_000_001)
    preferences = Preferences(Settings(target / "settings.json"))
    preferences.scheme, preferences.language, preferences.light_projector = "dark", "ru", True
    preferences.projector_screen = "EPSON EB-W06 X1"
    preferences.remember_site(SITE)
    preferences.remember_page(SITE, "quay")
    preferences.remember_geometry("main", QByteArray(b"geometry"))
    made.tasks.stop()
    del application


if __name__ == "__main__":
    main(Path(__file__).parent, Path(sys.argv[1]))
