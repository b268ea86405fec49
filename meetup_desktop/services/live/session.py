"""The running evening: commands append to the journal, one signal brings the view that follows.

The control window, the miniature and the projector draw the same ``LiveView``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.live.actions import (
    AutoRunHeld,
    AutoRunSet,
    CheckedIn,
    CheckedOut,
    EraseDateSet,
    LiveEnded,
    LiveStarted,
    Paused,
    PeopleAdded,
    PersonDescribed,
    PersonRemoved,
    PersonRenamed,
    PersonSeated,
    ProjectorModeShown,
    Resumed,
    RotationPlanned,
    RoundEntered,
    RoundLeft,
    RoundStarted,
    TimeAdded,
    TopicSet,
)
from meetup_desktop.core.live.clock import ClockReading
from meetup_desktop.core.live.earlier import EarlierPeople
from meetup_desktop.core.live.evening import Evening, Mode, Participant, Phase, RotationSettings
from meetup_desktop.core.live.late import LEAST_LEFT_MS, propose_table
from meetup_desktop.core.live.payload import RoundGroups
from meetup_desktop.core.live.person_details import PersonDetails
from meetup_desktop.core.live.slides import EventTexts, SlideMode
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.core.people.names import clean_name, name_key
from meetup_desktop.services.live.log import LiveLog, ResumeFacts
from meetup_desktop.services.live.plan_editor import PlanEditor
from meetup_desktop.services.live.planner import PlanOptions, RotationPlanner
from meetup_desktop.services.live.view_model import LiveViewModel
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.tasks import Tasks

__all__ = ["LiveSession", "ResumeFacts"]

_SECONDS_FOR_PLAN = 1.0
_SECONDS_FOR_NEXT_ROUND = 0.3


class LiveSession(QObject):
    """One event's evening. Every command is one transaction of the journal and one step of ``history``."""

    live_changed = Signal(object)  #: LiveView, once for everything that changes what is drawn

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        clock: SystemClock,
        data_folder: Path,
        modes: Iterable[SlideMode],
    ) -> None:
        super().__init__()
        self._notices = notices
        self._log = LiveLog(tasks, notices, clock, data_folder, self)
        self._planner = RotationPlanner(tasks, clock, self)
        self._planner.failed.connect(self._notices.show_error)
        self.plans = PlanEditor(self._log, self._planner, self)
        self._model = LiveViewModel(clock, modes, self)
        self._model.changed.connect(self.live_changed)
        self._log.changed.connect(self._on_changed)
        self._planner.changed.connect(self._on_changed)
        self.plans.changed.connect(self._on_changed)

    @property
    def view(self) -> LiveView:
        """What is drawn at the moment."""
        return self._model.view

    @property
    def evening(self) -> Evening | None:
        """The evening; None while no event is open."""
        return self._log.evening

    @property
    def history(self) -> QUndoStack:
        """For the window's undo group; its commands write to the log."""
        return self._log.history.stack

    @property
    def is_live(self) -> bool:
        """Whether the evening is running."""
        return self._log.evening is not None and self._log.evening.live

    @property
    def resume_facts(self) -> ResumeFacts | None:
        """How a running evening was found when it was opened; None when none was running."""
        return self._log.resume_facts

    @property
    def unwritten_count(self) -> int:
        """How many actions are in memory only, because the log cannot be written."""
        return self._log.unwritten_count

    def read_clock(self) -> ClockReading:
        """Return the time as of this moment."""
        return self._model.read_clock()

    # -- opening and closing -----------------------------------------------------------------------------

    def open(self, site_root: Path, page_id: str) -> None:
        """Open an event's evening. Nothing is written before the first command."""
        self.close()
        self._log.open(site_root, page_id)

    def close(self) -> None:
        """Close the evening. A running one goes on by itself and is resumed at the next opening."""
        self._log.close()
        self._planner.cancel()
        self.plans.dismiss()
        self._on_changed()

    def set_event(self, event: EventTexts) -> None:
        """Show the event's titles, place and date on the projector, and topics in its languages."""
        self._model.show_event(event)

    def set_earlier_people(self, people: EarlierPeople) -> None:
        """Keep pairs apart who have met on earlier evenings, as far as that is possible."""
        self._planner.earlier = people

    def set_erase_date(self, date: str) -> None:
        """Choose the date (``2026-11-30``) on which everything stored of the evening is erased; empty for never."""
        if self._log.evening is not None and self._log.evening.erase_on != date:
            self._log.do(EraseDateSet(date))

    # -- people ------------------------------------------------------------------------------------------

    def add_people(
        self, names: Iterable[str], *, present: bool = False, namesakes: bool = False
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Put people on the list; return ids of those added and names of those who were on it already.

        ``present`` checks them in with the same step; ``namesakes`` adds also who bears a listed name.
        """
        evening = self._log.evening
        if evening is None:
            return (), ()
        known = {name_key(person.name) for person in evening.participants}
        added: list[tuple[str, str]] = []
        already: list[str] = []
        for name in map(clean_name, names):
            if not name:
                continue
            if name_key(name) in known and not namesakes:
                already.append(name)
                continue
            known.add(name_key(name))
            added.append((os.urandom(6).hex(), name))
        table = self._table_while_seating(added[0][0]) if present and len(added) == 1 else None
        if added and not self._log.do(PeopleAdded(tuple(added), present, table)):
            return (), tuple(already)
        return tuple(person_id for person_id, _ in added), tuple(already)

    def add_walk_in(self, name: str) -> str | None:
        """Add a person and check them in, as one step; two people may have the same name."""
        added, _ = self.add_people((name,), present=True, namesakes=True)
        return added[0] if added else None

    def rename_person(self, person_id: str, name: str) -> None:
        """Correct a name, everywhere it is shown."""
        name = clean_name(name)
        person = self._find_participant(person_id)
        if person is not None and name and name != person.name:
            self._log.do(PersonRenamed(person_id, name))

    def describe_person(self, person_id: str, details: PersonDetails) -> None:
        """Note something about a person; what makes a seat stay takes effect when the rounds are planned anew."""
        person = self._find_participant(person_id)
        details = replace(details, shown_name=clean_name(details.shown_name))
        if person is not None and details != person.details:
            self._log.do(PersonDescribed(person_id, details))

    def remove_person(self, person_id: str) -> None:
        """Remove a person from the list and erase the name from everything that is stored of the evening."""
        if self._find_participant(person_id) is not None:
            self._log.do(PersonRemoved(person_id))

    def check_in(self, person_id: str) -> bool:
        """Record that a person has arrived; return whether that is so. A second call changes nothing."""
        person = self._find_participant(person_id)
        if person is None or person.present:
            return False
        return self._log.do(CheckedIn(person_id, self._table_while_seating(person_id)))

    def check_out(self, person_id: str) -> bool:
        """Record that a person has left; return whether that is so."""
        person = self._find_participant(person_id)
        return person is not None and person.present and self._log.do(CheckedOut(person_id))

    # -- rotation ----------------------------------------------------------------------------------------

    def plan_rotation(
        self, size: int, rounds: int, minutes: float, common_language: bool | None = None
    ) -> None:
        """Plan the rounds not started yet, off the GUI thread; ``rounds`` counts all of the evening.

        Wishes that cannot be met are reported through the notices, as RotationError.
        """
        if self._log.evening is None:
            return
        duration_s, seed = max(1, round(minutes * 60)), self._log.evening.settings.seed
        if common_language is None:
            common_language = self._log.evening.settings.common_language
        settings = RotationSettings(size, rounds, duration_s, seed, common_language)

        options = PlanOptions(size, rounds, _SECONDS_FOR_PLAN, None, common_language)

        def on_planned(groups: RoundGroups) -> None:
            self._log.do(RotationPlanned(settings, groups))

        self._planner.start(self._get_evening, options, on_planned)

    def set_topic(self, round_index: int, language: str, text: str) -> None:
        """Write a round's topic (from 0) in one language; may be done before there is a plan."""
        text = show_directions(text.strip())
        if self._log.evening is not None and self._log.evening.topic(round_index, language) != text:
            self._log.do(TopicSet(round_index, language, text))

    # -- the run of the evening --------------------------------------------------------------------------

    def start_live(self) -> None:
        """Go live: the log is backed up and the holding slide may be shown."""
        if self._log.evening is not None and not self._log.evening.live and self._log.do(LiveStarted()):
            self._log.back_up()

    def toggle_pause(self) -> None:
        """Seat, start, pause or resume the round, whichever comes next; hold one that would start by itself."""
        evening = self._log.evening
        if evening is None or evening.phase is Phase.FINISHED:
            return
        if evening.phase is Phase.SEATING and self._model.view.clock.is_starting:
            self._log.do(AutoRunHeld())
        elif evening.phase is Phase.SEATING:
            self.start_round()
        elif evening.phase is Phase.RUNNING:
            self._log.do(Paused())
        elif evening.phase is Phase.PAUSED:
            self._log.do(Resumed())
        else:
            self.next()

    def start_round(self) -> None:
        """Start the clock of the round that is seated."""
        evening = self._log.evening
        if evening is not None and evening.phase is Phase.SEATING and evening.current_round is not None:
            mode = Mode.TOPIC if evening.has_topic(evening.current_index) else None
            self._log.do(RoundStarted(evening.current_round.duration_s, mode))

    def set_auto_run(self, walk_s: int | None) -> None:
        """Let rounds follow each other, with so many seconds to find a seat; None: a person starts each round."""
        if self._log.evening is not None and self._log.evening.walk_s != walk_s:
            self._log.do(AutoRunSet(walk_s))

    def seat_late(self) -> None:
        """Give seats in the current round to those who have none; nobody who sits is moved."""
        evening = self._log.evening
        left_ms = self.read_clock().remaining_ms or 0
        if evening is not None and evening.phase is Phase.RUNNING and left_ms < LEAST_LEFT_MS:
            self._notices.show(Level.NOTE, self.tr("Little time is left: they get seats in the next round"))
            return
        for person in evening.unseated if evening is not None else ():
            table = propose_table(self._log.evening or Evening(), person.id)
            if table is not None:
                self._log.do(PersonSeated(person.id, table))

    def add_time(self, seconds: int) -> None:
        """Give the current round more time, or less."""
        if self._log.evening is not None and self._log.evening.current_round is not None:
            self._log.do(TimeAdded(seconds))

    def next(self) -> None:
        """Seat the next round, planned anew when people came or left; after the last one, none.

        The first round takes the evening live.
        """
        evening = self._log.evening
        if evening is None or evening.phase is Phase.FINISHED or self._planner.is_busy:
            return
        index = evening.next_index
        if index is None:
            if evening.current_round is not None and self._log.do(RoundLeft()):
                self._log.back_up()
            elif not evening.rounds:
                self._notices.show(Level.NOTE, self.tr("Plan the groups first"))
            return
        if index < evening.kept_round_count or not evening.plan_is_stale:
            self._enter_round(index, None)
            return

        def on_planned(groups: RoundGroups) -> None:
            self._enter_round(index, groups)

        options = PlanOptions(evening.settings.size, len(evening.rounds), _SECONDS_FOR_NEXT_ROUND)
        self._planner.start(self._get_evening, options, on_planned)

    def back(self) -> None:
        """Return to the round before; its clock is as if it had not been left."""
        evening = self._log.evening
        if evening is None or not evening.live:
            return
        index = evening.kept_round_count if evening.current_index is None else evening.current_index
        if index > 0:
            talk = evening.rounds[index - 1].started and evening.has_topic(index - 1)
            self._log.do(RoundEntered(index - 1, Mode.TOPIC if talk else Mode.GROUPS))

    def show(self, mode: str) -> None:
        """Show a mode, by its key, on the projector."""
        if self._log.evening is not None and self._log.evening.mode != mode:
            self._log.do(ProjectorModeShown(mode))

    def toggle_mode(self, mode: str) -> None:
        """Show a mode on the projector, or return from it to the round."""
        evening = self._log.evening
        if evening is None:
            return
        if evening.mode != mode:
            self.show(mode)
        elif evening.current_round is None:
            self.show(Mode.HOLDING)
        else:
            talk = evening.current_round.started and evening.has_topic(evening.current_index)
            self.show(Mode.TOPIC if talk else Mode.GROUPS)

    def finish(self) -> None:
        """End the evening."""
        if self._log.evening is not None and self._log.evening.live and self._log.do(LiveEnded()):
            self._log.back_up()

    def erase(self) -> None:
        """Delete everything that is stored of the evening, with all copies. Raises: NotErased."""
        self._planner.cancel()
        self.plans.dismiss()
        self._log.erase()

    @Slot()
    def undo(self) -> None:
        """Undo the last action."""
        self._log.history.stack.undo()

    def undo_of_last_step(self) -> Callable[[], None]:
        """Return what undoes the step that was just made, as long as it is the last one."""
        return self._log.history.undo_of_last_step()

    @Slot()
    def redo(self) -> None:
        """Redo the action undone last."""
        self._log.history.stack.redo()

    def _enter_round(self, index: int, groups: RoundGroups | None) -> None:
        if self._log.do(RoundEntered(index, Mode.GROUPS, groups)):
            self._log.back_up()

    def _table_while_seating(self, person_id: str) -> int | None:
        """Return the table for somebody who comes while the others find their seats; None at any other time."""
        evening = self._log.evening
        if evening is None or evening.phase is not Phase.SEATING:
            return None
        return propose_table(evening, person_id)

    def _get_evening(self) -> Evening | None:
        return self._log.evening

    def _find_participant(self, person_id: str) -> Participant | None:
        return None if self._log.evening is None else self._log.evening.participant(person_id)

    @Slot()
    def _on_changed(self) -> None:
        self._model.show_evening(
            self._log.evening,
            figures=self.plans.figures(),
            proposal=self.plans.proposal,
            planning=self._planner.progress,
            can_undo=self._log.can_undo,
        )
