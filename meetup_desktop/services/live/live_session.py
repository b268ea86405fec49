"""The running evening: commands append to the journal, the fold gives the state, everybody is told.

The control window, the miniature and the projector draw the same ``evening``, ``tick`` and ``slide``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from meetup_desktop.adapters.clock import Clock
from meetup_desktop.core.live.evening import Evening, Mode, Phase
from meetup_desktop.core.live.log import Kind, elapsed_ms
from meetup_desktop.core.live.slides import Heading, Slide, slide
from meetup_desktop.services.live.live_log import LiveLog, ResumeFacts
from meetup_desktop.services.live.plan_editor import PlanDesk
from meetup_desktop.services.live.planner import Groups, RotationWork, Wanted
from meetup_desktop.services.live.round_clock import RoundClock, Tick
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.tasks import Tasks

if TYPE_CHECKING:
    from meetup_desktop.core.rotation import Promise, Statistics

__all__ = ["LiveSession", "ResumeFacts", "Tick"]

_SECONDS_FOR_PLAN = 1.0
_SECONDS_FOR_NEXT_ROUND = 0.3


class LiveSession(QObject):
    """One event's evening. Every command is one transaction of the journal and one step of ``history``."""

    evening_changed = Signal(object)  #: Evening (an empty one when it is closed)
    ticked = Signal(object)  #: Tick, whenever the digits or the phase change
    heading_changed = Signal(object)  #: Heading
    time_was_up = Signal()  #: the round's time ran out just now (for the sound)
    plan_progress = Signal(float)  #: 0..1 while a rotation is planned
    planning_changed = Signal(bool)  #: whether one is being planned

    def __init__(self, tasks: Tasks, notices: Notices, clock: Clock, data_folder: Path) -> None:
        super().__init__()
        self._notices = notices
        self._clock = clock
        self._heading = Heading()
        self._log = LiveLog(tasks, notices, clock, data_folder, self)
        self._log.changed.connect(self._tell)
        self._round_clock = RoundClock(clock, self)
        self._round_clock.ticked.connect(self.ticked)
        self._round_clock.time_was_up.connect(self.time_was_up)
        self._work = RotationWork(tasks, clock, self)
        self._work.progressed.connect(self.plan_progress)
        self._work.busy_changed.connect(self.planning_changed)
        self._work.failed.connect(self._notices.show_error)
        self.plans = PlanDesk(self._log, self._work, self)

    # -- what stands -------------------------------------------------------------------------------------

    @property
    def evening(self) -> Evening | None:
        """The state; None while no event is open."""
        return self._log.evening

    @property
    def history(self) -> QUndoStack:
        """For the window's undo group; its commands write to the log."""
        return self._log.history.stack

    @property
    def is_live(self) -> bool:
        """Whether the evening is running."""
        return self._log.evening is not None and self._log.evening.live

    def tick(self) -> Tick:
        """The time as of this moment."""
        return self._round_clock.tick()

    @property
    def heading(self) -> Heading:
        """The event's titles and details for the projector."""
        return self._heading

    @property
    def resume_facts(self) -> ResumeFacts | None:
        """How a running evening was found when it was opened; None when none was running."""
        return self._log.resume_facts

    @property
    def planning(self) -> bool:
        """Whether a rotation is being planned."""
        return self._work.busy

    @property
    def promise(self) -> Promise | None:
        """What may be promised about the planned rounds; None without a plan."""
        figures = self.plans.figures()
        return None if figures is None else figures.promise

    @property
    def statistics(self) -> Statistics | None:
        """The figures of the planned rounds; None without a plan."""
        figures = self.plans.figures()
        return None if figures is None else figures.statistics

    def slide(self) -> Slide:
        """What the projector shows at this moment."""
        return slide(self._log.evening or Evening(), self._heading, self._clock.now())

    def shown_ms(self) -> int:
        """How long the slide has been up; pages are turned by it."""
        since = None if self._log.evening is None else self._log.evening.shown_since
        return 0 if since is None else elapsed_ms(since, self._clock.now())

    # -- opening and closing -----------------------------------------------------------------------------

    def open(self, site_root: Path, page_id: str) -> None:
        """Open an event's evening. Nothing is written before the first command."""
        self.close()
        self._log.open(site_root, page_id)

    def close(self) -> None:
        """Let go of the evening. A running one goes on by itself and is resumed at the next opening."""
        was_open = self._log.evening is not None
        self._work.cancel()
        self.plans.dismiss()
        self._round_clock.stop()
        self._log.close()
        if was_open:
            self.evening_changed.emit(Evening())

    def set_heading(self, heading: Heading) -> None:
        """Tell the projector the event's titles, place and date."""
        if heading != self._heading:
            self._heading = heading
            self.heading_changed.emit(heading)

    # -- people ------------------------------------------------------------------------------------------

    def add_people(
        self, names: Iterable[str], *, present: bool = False, namesakes: bool = False
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Put people on the list: ids of those added, names of those who stood on it already.

        ``present`` checks them in with the same step; ``namesakes`` adds also who bears a listed name.
        """
        evening = self._log.evening
        if evening is None:
            return (), ()
        known = {_folded(person.name) for person in evening.participants}
        added: list[dict[str, str]] = []
        already: list[str] = []
        for name in (" ".join(name.split()) for name in names):
            if not name:
                continue
            if _folded(name) in known and not namesakes:
                already.append(name)
                continue
            known.add(_folded(name))
            added.append({"id": os.urandom(6).hex(), "name": name})
        if added and not self._log.do(Kind.PEOPLE_ADDED, people=added, present=present):
            return (), tuple(already)
        return tuple(one["id"] for one in added), tuple(already)

    def walk_in(self, name: str) -> str | None:
        """Add a person who stands at the door and check them in, in one step; namesakes are welcome."""
        added, _ = self.add_people((name,), present=True, namesakes=True)
        return added[0] if added else None

    def rename_person(self, person_id: str, name: str) -> None:
        """Correct a name, everywhere it is shown."""
        name = " ".join(name.split())
        person = self._log.evening.participant(person_id) if self._log.evening is not None else None
        if person is not None and name and name != person.name:
            self._log.do(Kind.PERSON_RENAMED, id=person_id, name=name)

    def remove_person(self, person_id: str) -> None:
        """Take a person off the list; rounds already played keep the name."""
        if self._log.evening is not None and self._log.evening.participant(person_id) is not None:
            self._log.do(Kind.PERSON_REMOVED, id=person_id)

    def check_in(self, person_id: str) -> None:
        """Note that a person is here; twice changes nothing."""
        person = self._log.evening.participant(person_id) if self._log.evening is not None else None
        if person is not None and not person.present:
            self._log.do(Kind.CHECKED_IN, id=person_id)

    def check_out(self, person_id: str) -> None:
        """Note that a person has left."""
        person = self._log.evening.participant(person_id) if self._log.evening is not None else None
        if person is not None and person.present:
            self._log.do(Kind.CHECKED_OUT, id=person_id)

    def toggle(self, person_id: str) -> None:
        """Check in who is away, out who is here."""
        person = self._log.evening.participant(person_id) if self._log.evening is not None else None
        if person is not None:
            (self.check_out if person.present else self.check_in)(person_id)

    # -- rotation ----------------------------------------------------------------------------------------

    def plan_rotation(self, size: int, rounds: int, minutes: float) -> None:
        """Plan the rounds not started yet, off the GUI thread; ``rounds`` counts all of the evening.

        Impossible wishes are told through the notices, as RotationError.
        """
        if self._log.evening is None:
            return
        settings = {
            "size": size, "rounds": rounds, "duration_s": max(1, round(minutes * 60)),
            "seed": self._log.evening.settings.seed,
        }  # fmt: skip

        def planned(groups: Groups) -> None:
            self._log.do(Kind.ROTATION_PLANNED, settings=settings, rounds=groups)

        self._work.start(self._now_evening, Wanted(size, rounds, _SECONDS_FOR_PLAN), planned)

    def set_topic(self, round_index: int, language: str, text: str) -> None:
        """Write a round's topic (from 0) in one language; may be done before there is a plan."""
        text = text.strip()
        if self._log.evening is not None and self._log.evening.topic(round_index, language) != text:
            self._log.do(Kind.TOPIC_SET, round=round_index, language=language, text=text)

    def set_minutes(self, minutes: float, round_index: int | None = None) -> None:
        """How long one round, or every round not started yet, takes."""
        duration_s = round(minutes * 60)
        if self._log.evening is not None and duration_s > 0:
            self._log.do(Kind.DURATION_SET, duration_s=duration_s, round=round_index)

    # -- the run of the evening --------------------------------------------------------------------------

    def start_live(self) -> None:
        """Go live: the log is backed up and the holding slide may be shown."""
        if self._log.evening is not None and not self._log.evening.live and self._log.do(Kind.LIVE_STARTED):
            self._log.back_up()

    def toggle_pause(self) -> None:
        """Space: seat, start, pause or go on, whichever comes next."""
        evening = self._log.evening
        if evening is None or evening.phase is Phase.FINISHED:
            return
        if evening.phase is Phase.SEATING and evening.current is not None:
            self._log.do(
                Kind.ROUND_STARTED, duration_s=evening.current.duration_s, mode=_mode_of_talk(evening)
            )
        elif evening.phase is Phase.RUNNING:
            self._log.do(Kind.PAUSED)
        elif evening.phase is Phase.PAUSED:
            self._log.do(Kind.RESUMED)
        else:
            self.next()

    def add_time(self, seconds: int) -> None:
        """Give the current round more time, or less."""
        if self._log.evening is not None and self._log.evening.current is not None:
            self._log.do(Kind.TIME_ADDED, seconds=seconds)

    def next(self) -> None:
        """Seat the next round, planned anew when people came or left; after the last one, none.

        The first round takes the evening live.
        """
        evening = self._log.evening
        if evening is None or evening.phase is Phase.FINISHED or self._work.busy:
            return
        index = evening.next_index
        if index is None:
            if evening.current is not None and self._log.do(Kind.ROUND_LEFT):
                self._log.back_up()
            elif not evening.rounds:
                self._notices.show(Level.NOTE, self.tr("Plan the groups first."))
            return
        if index < evening.kept_rounds or not evening.plan_is_stale:
            self._enter(index, None)
            return

        def planned(groups: Groups) -> None:
            self._enter(index, groups)

        wanted = Wanted(evening.settings.size, len(evening.rounds), _SECONDS_FOR_NEXT_ROUND)
        self._work.start(self._now_evening, wanted, planned)

    def back(self) -> None:
        """Return to the round before; its clock stands as if it had not been left."""
        evening = self._log.evening
        if evening is None or not evening.live:
            return
        index = evening.kept_rounds if evening.current_index is None else evening.current_index
        if index > 0:
            before = evening.rounds[index - 1]
            talk = before.started and any(text for _, text in before.topics)
            self._log.do(Kind.ROUND_ENTERED, index=index - 1, mode=Mode.TOPIC if talk else Mode.GROUPS)

    def show(self, mode: Mode) -> None:
        """What the projector shows."""
        if self._log.evening is not None and self._log.evening.mode is not mode:
            self._log.do(Kind.SHOWN, mode=mode)

    def toggle_shown(self, mode: Mode) -> None:
        """Show black or the holding slide; the same key returns to the round."""
        evening = self._log.evening
        if evening is None:
            return
        if evening.mode is not mode:
            self.show(mode)
        elif evening.current is None:
            self.show(Mode.HOLDING)
        else:
            started = evening.current.started
            self.show(Mode(_mode_of_talk(evening) or Mode.GROUPS) if started else Mode.GROUPS)

    def finish(self) -> None:
        """End the evening."""
        if self._log.evening is not None and self._log.evening.live and self._log.do(Kind.LIVE_ENDED):
            self._log.back_up()

    @Slot()
    def undo(self) -> None:
        """Take the last action back."""
        self._log.history.stack.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._log.history.stack.redo()

    def _enter(self, index: int, groups: Groups | None) -> None:
        facts: dict[str, Any] = {"index": index, "mode": Mode.GROUPS}
        if groups is not None:
            facts["rounds"] = groups
        if self._log.do(Kind.ROUND_ENTERED, **facts):
            self._log.back_up()

    def _now_evening(self) -> Evening | None:
        return self._log.evening

    @Slot(object)
    def _tell(self, evening: Evening) -> None:
        self.evening_changed.emit(evening)
        self._round_clock.follow(evening)


def _mode_of_talk(evening: Evening) -> str | None:
    """The topic, when the current round has one; else what is shown stays."""
    current = evening.current
    return Mode.TOPIC if current is not None and any(text for _, text in current.topics) else None


def _folded(name: str) -> str:
    return name.casefold().replace("ё", "е")
