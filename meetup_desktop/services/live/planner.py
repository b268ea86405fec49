"""Planning off the GUI thread, and what may be said about the plan that stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from meetup_desktop.adapters.clock import Clock
from meetup_desktop.core.errors import MeetupError, RotationError
from meetup_desktop.core.live.evening import Evening, Wish
from meetup_desktop.services.tasks import Progress, Task, Tasks

if TYPE_CHECKING:
    # Rotation is needed once an evening, not when the program starts: imported where it is used.
    from meetup_desktop.core.live.plan_again import Question
    from meetup_desktop.core.rotation import Advice, Matrix, Plan, Problem, Promise, Round, Statistics

Groups = list[list[list[str]]]
#: Up to so many people the figures take less than a quarter of a frame (20 ms for 200, 2 ms for 40).
_FEW_PEOPLE = 60


@dataclass(frozen=True)
class Wanted:
    """What a plan is asked for besides who is here; ``wishes`` None stands for those of the evening."""

    size: int
    rounds: int
    seconds: float
    wishes: tuple[Wish, ...] | None = None


@dataclass(frozen=True)
class Figures:
    """What may be said about the rounds to come as they stand."""

    promise: Promise
    statistics: Statistics


@dataclass(frozen=True)
class FreeRounds:
    """How many rounds need no repeat with groups of ``size``, and with the next smaller size."""

    people: int
    size: int
    free: int
    smaller: int
    smaller_free: int


class RotationWork(QObject):
    """One plan at a time; people who come or leave meanwhile start it anew."""

    progressed = Signal(float)  #: 0..1
    busy_changed = Signal(bool)
    failed = Signal(object)  #: RotationError, people by name
    advised = Signal(object)  #: Advice, or None when so few people or minutes allow none
    compared = Signal(object)  #: FreeRounds
    figured = Signal(object)  #: Figures of the plan that was asked about last, for a large room

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._task: Task | None = None
        self._advising: Task | None = None
        self._figures: tuple[Plan | None, Figures | None] = (None, None)
        self._figuring: Plan | None = None

    @property
    def busy(self) -> bool:
        """Whether a plan is under way."""
        return self._task is not None

    def start(
        self, evening: Callable[[], Evening | None], wanted: Wanted, planned: Callable[[Groups], object]
    ) -> None:
        """Plan the rounds of ``evening()`` not started yet; ``planned`` hears their groups."""
        from meetup_desktop.core.live.plan_again import question

        self.cancel()
        now = evening()
        if now is None:
            return
        asked = question(now, wanted.size, wanted.rounds, wanted.wishes)

        def done(found: tuple[Round, ...]) -> None:
            self._idle()
            after = evening()
            if after is not None and question(after, wanted.size, wanted.rounds, wanted.wishes) != asked:
                self.start(evening, wanted, planned)
            elif after is not None:
                planned([[list(group) for group in round_] for round_ in found])

        def refused(error: BaseException) -> None:
            self._idle()
            self.failed.emit(_by_name(error, now))

        self._task = self._tasks.run(
            _plan, asked, wanted.seconds, now.settings.seed, self._clock,
            title="rotation", done=done, failed=refused, with_progress=True,
        )  # fmt: skip
        self._task.progressed.connect(self._progressed)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Drop the plan under way."""
        if self._task is not None:
            self._task.cancel()
            self._idle()

    def figures(self, evening: Evening) -> Figures | None:
        """What may be said about the rounds that stand; None without a plan. Remembered until they change.

        For a large room it takes longer than a frame: None at first, and ``figured`` hears it.
        """
        from meetup_desktop.core.live.plan_again import standing

        plan = standing(evening)
        if plan is None or self._figures[0] == plan:
            return None if plan is None else self._figures[1]
        if len(plan.problem.people) <= _FEW_PEOPLE:
            self._figures = plan, _figures(plan)
            return self._figures[1]
        if self._figuring != plan:
            self._figuring = plan
            # After what draws the plan: Python's lock would be shared with it.
            QTimer.singleShot(0, self, self._figure)
        return None

    @Slot()
    def _figure(self) -> None:
        if self._figuring is not None:
            self._tasks.run(_with_plan, self._figuring, title="figures", done=self._figured)

    def _figured(self, found: tuple[Plan, Figures | None]) -> None:
        if found[0] == self._figuring:
            self._figures, self._figuring = found, None
            self.figured.emit(found[1])

    def matrix(self, evening: Evening) -> Matrix | None:
        """Who meets whom, of everybody with a seat tonight, by name; None without a round."""
        from meetup_desktop.core.live.plan_again import everybody
        from meetup_desktop.core.rotation import matrix

        plan = everybody(evening)
        return None if plan is None else matrix(plan)

    def advise(self, people: int, minutes: float) -> None:
        """Weigh group sizes and rounds; ``advised`` hears what comes out of the latest question."""
        if self._advising is not None:
            self._advising.cancel()
        self._advising = self._tasks.run(
            _advise, people, minutes, title="advice", done=self._advised, failed=self._no_advice, with_progress=True
        )  # fmt: skip

    def compare(self, people: int, size: int, rounds: int) -> None:
        """Find out how many rounds smaller groups would allow without a repeat; ``compared`` hears it."""
        self._tasks.run(_compare, people, size, rounds, title="advice", done=self.compared.emit)

    def _advised(self, advice: Advice) -> None:
        self._advising = None
        self.advised.emit(advice)

    def _no_advice(self, _error: BaseException) -> None:
        self._advising = None
        self.advised.emit(None)

    def _progressed(self, done: float, _what: str) -> None:
        self.progressed.emit(done)

    def _idle(self) -> None:
        self._task = None
        self.busy_changed.emit(False)


def _by_name(error: BaseException, evening: Evening) -> BaseException:
    """The planner knows people by id; who reads the reason knows them by name."""
    if not isinstance(error, RotationError):
        return error
    subject = error.subject
    for person_id, name in evening.names.items():
        subject = subject.replace(person_id, name)
    return RotationError(subject, error.reason)


def _plan(progress: Progress, asked: Question, seconds: float, seed: int, clock: Clock) -> tuple[Round, ...]:
    from meetup_desktop.core.live.plan_again import answer
    from meetup_desktop.core.rotation import plan

    def seconds_now() -> float:
        return clock.now().boot_ms / 1000

    def cancelled() -> bool:
        return progress.cancelled

    def planned(problem: Problem, begin: float, end: float) -> Plan:
        share = end - begin

        def told(done: float) -> None:
            progress.report(begin + done * share)

        return plan(
            problem,
            seconds=seconds * share,
            seed=seed,
            cancelled=cancelled,
            clock=seconds_now,
            on_progress=told,
        )

    return answer(asked, planned)


def _figures(plan: Plan) -> Figures | None:
    from meetup_desktop.core.rotation import promise, statistics

    try:
        return Figures(promise(plan), statistics(plan))
    except MeetupError:
        return None


def _with_plan(plan: Plan) -> tuple[Plan, Figures | None]:
    return plan, _figures(plan)


def _advise(progress: Progress, people: int, minutes: float) -> Advice:
    from meetup_desktop.core.rotation import advice

    def cancelled() -> bool:
        return progress.cancelled

    return advice(people, minutes, cancelled=cancelled)


def _compare(people: int, size: int, rounds: int) -> FreeRounds:
    from meetup_desktop.core.rotation import free_rounds

    return FreeRounds(
        people, size, free_rounds(people, size, rounds), size - 1, free_rounds(people, size - 1, rounds)
    )
