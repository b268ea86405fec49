"""Planning off the GUI thread, and what may be said about the plan that stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters.clock import Clock
from meetup_desktop.core.errors import MeetupError
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.services.tasks import Progress, Task, Tasks

if TYPE_CHECKING:
    # Rotation is needed once an evening, not when the program starts: imported where it is used.
    from meetup_desktop.core.rotation import Plan, Problem, Promise, Statistics

Groups = list[list[list[str]]]


class RotationWork(QObject):
    """One plan at a time; people who come or leave meanwhile start it anew."""

    progressed = Signal(float)  #: 0..1
    busy_changed = Signal(bool)
    failed = Signal(object)  #: RotationError

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether a plan is under way."""
        return self._task is not None

    def start(
        self,
        evening: Callable[[], Evening | None],
        size: int,
        rounds: int,
        seconds: float,
        planned: Callable[[Groups], object],
    ) -> None:
        """Plan the rounds of ``evening()`` not started yet; ``planned`` hears their groups."""
        self.cancel()
        now = evening()
        if now is None:
            return
        problem = problem_of(now, size, rounds)

        def done(found: Plan) -> None:
            self._idle()
            after = evening()
            if after is not None and problem_of(after, size, rounds) != problem:
                self.start(evening, size, rounds, seconds, planned)
            elif after is not None:
                planned([[list(group) for group in round_] for round_ in found.rounds])

        self._task = self._tasks.run(
            _plan, problem, seconds, now.settings.seed, self._clock,
            title="rotation", done=done, failed=self._refused, with_progress=True,
        )  # fmt: skip
        self._task.progressed.connect(self._progressed)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Drop the plan under way."""
        if self._task is not None:
            self._task.cancel()
            self._idle()

    def promise(self, evening: Evening) -> Promise | None:
        """What may be promised about the rounds that stand."""
        from meetup_desktop.core.rotation import promise

        found = _standing(evening)
        return None if found is None else promise(found)

    def statistics(self, evening: Evening) -> Statistics | None:
        """The figures of the rounds that stand."""
        from meetup_desktop.core.rotation import statistics

        found = _standing(evening)
        return None if found is None else statistics(found)

    def _progressed(self, done: float, _what: str) -> None:
        self.progressed.emit(done)

    def _refused(self, error: BaseException) -> None:
        self._idle()
        self.failed.emit(error)

    def _idle(self) -> None:
        self._task = None
        self.busy_changed.emit(False)


def problem_of(evening: Evening, size: int, rounds: int) -> Problem:
    """The planner's question: the rounds still to come for whoever is here; what was played is past."""
    from meetup_desktop.core.rotation import Problem

    kept = evening.kept_rounds
    past = tuple(one.groups for one in evening.rounds[:kept] if one.started)
    return Problem(evening.to_seat, size, rounds - kept, past)


def _standing(evening: Evening) -> Plan | None:
    from meetup_desktop.core.rotation import Plan, Problem, statistics

    kept = evening.kept_rounds
    coming = evening.rounds[kept:]
    if not coming:
        return None
    past = tuple(one.groups for one in evening.rounds[:kept] if one.started)
    people = tuple(person for group in coming[0].groups for person in group)
    try:
        problem = Problem(people, evening.settings.size, len(coming), past)
        found = Plan(problem, tuple(one.groups for one in coming))
        statistics(found)
    except MeetupError:
        return None
    return found


def _plan(progress: Progress, problem: Problem, seconds: float, seed: int, clock: Clock) -> Plan:
    from meetup_desktop.core.rotation.planner import plan

    def seconds_now() -> float:
        return clock.now().boot_ms / 1000

    def cancelled() -> bool:
        return progress.cancelled

    return plan(
        problem, seconds=seconds, seed=seed, cancelled=cancelled, clock=seconds_now, told=progress.report
    )
