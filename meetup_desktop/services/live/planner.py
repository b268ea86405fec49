"""Planning off the GUI thread, and what may be said about the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.core.errors import MeetupError, RotationError
from meetup_desktop.core.live.earlier import EarlierPeople
from meetup_desktop.core.live.evening import Evening, Wish
from meetup_desktop.core.live.payload import RoundGroups
from meetup_desktop.core.live.view import PlanFigures
from meetup_desktop.services.tasks import Progress, Task, Tasks

if TYPE_CHECKING:
    # Rotation is needed once an evening, not when the program starts: imported where it is used.
    from meetup_desktop.core.live.replanning import ReplanRequest
    from meetup_desktop.core.rotation import MeetingMatrix, Plan, Problem, SizeAdvice

#: Up to so many people the figures take less than a quarter of a frame (20 ms for 200, 2 ms for 40).
_FEW_PEOPLE = 60
#: By then the plan is painted; a worker would share Python's lock with that (measured: 10 ms become 30).
_FIGURES_AFTER_MS = 100
#: The plan of the evening and the one of a proposal.
_REMEMBERED_PLANS = 2


@dataclass(frozen=True)
class PlanOptions:
    """The settings of a plan besides the people; None means what holds for the evening."""

    size: int
    rounds: int
    seconds: float
    wishes: tuple[Wish, ...] | None = None
    common_language: bool | None = None


@dataclass(frozen=True)
class RoundsWithoutRepeat:
    """How many rounds need no repeat with groups of ``size``, and with the next smaller size."""

    people: int
    size: int
    free: int
    smaller: int
    smaller_free: int


class RotationPlanner(QObject):
    """Computes one plan at a time; it starts again when people arrive or leave."""

    changed = Signal()  #: ``progress``, or the figures of the plan that was asked about last
    failed = Signal(object)  #: RotationError, people by name
    advised = Signal(object)  #: SizeAdvice, or None when so few people or minutes allow none
    compared = Signal(object)  #: RoundsWithoutRepeat

    def __init__(self, tasks: Tasks, clock: SystemClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._task: Task | None = None
        self._progress = 0.0
        self._advising: Task | None = None
        self._compute_figures: list[tuple[Plan, PlanFigures | None]] = []
        self._awaited: list[Plan] = []
        self.earlier = EarlierPeople()  #: who has met on earlier evenings is kept apart, if possible

    @property
    def is_busy(self) -> bool:
        """Whether a plan is under way."""
        return self._task is not None

    @property
    def progress(self) -> float | None:
        """How far (0..1) the plan under way has come; None without one."""
        return None if self._task is None else self._progress

    def start(
        self,
        get_evening: Callable[[], Evening | None],
        options: PlanOptions,
        on_planned: Callable[[RoundGroups], object],
    ) -> None:
        """Plan the rounds of ``get_evening()`` not started yet; ``on_planned`` is called with their groups."""
        from meetup_desktop.core.live.replanning import build_replan_request

        self.cancel()
        before = get_evening()
        if before is None:
            return

        def build_request(evening: Evening) -> ReplanRequest:
            met = self.earlier.pairs_of(evening)
            return build_replan_request(
                evening,
                options.size,
                options.rounds,
                options.wishes,
                met_before=met,
                common_language=options.common_language,
            )

        request = build_request(before)

        def on_done(found: RoundGroups) -> None:
            self._task = None
            now = get_evening()
            if now is not None and build_request(now) != request:
                self.start(get_evening, options, on_planned)
            elif now is not None:
                on_planned(found)
            self.changed.emit()

        def on_failed(error: BaseException) -> None:
            self._task = None
            self.failed.emit(_replace_ids_by_names(error, before))
            self.changed.emit()

        self._progress = 0.0
        self._task = self._tasks.run(
            _plan_in_worker, request, options.seconds, before.settings.seed, self._clock,
            title="rotation", done=on_done, failed=on_failed, progressed=self._on_progressed, with_progress=True,
        )  # fmt: skip
        self.changed.emit()

    def cancel(self) -> None:
        """Drop the plan under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.changed.emit()

    def figures(self, evening: Evening) -> PlanFigures | None:
        """Return what may be said about the rounds to come; None without a plan. Remembered until they change.

        For a large room it takes longer than a frame: None at first, and ``changed`` says when they are there.
        """
        from meetup_desktop.core.live.replanning import upcoming_plan

        plan = upcoming_plan(evening)
        if plan is None:
            return None
        for known, figures in self._compute_figures:
            if known == plan:
                return figures
        if len(plan.problem.people) <= _FEW_PEOPLE:
            return self._remember_figures(plan, _compute_figures(plan))
        if plan not in self._awaited:
            self._awaited.append(plan)
            QTimer.singleShot(_FIGURES_AFTER_MS, self, partial(self._start_figures, plan))
        return None

    def _remember_figures(self, plan: Plan, figures: PlanFigures | None) -> PlanFigures | None:
        self._compute_figures = [*self._compute_figures, (plan, figures)][-_REMEMBERED_PLANS:]
        return figures

    def _start_figures(self, plan: Plan) -> None:
        self._tasks.run(_compute_figures_of_plan, plan, title="figures", done=self._on_figures_computed)

    def _on_figures_computed(self, found: tuple[Plan, PlanFigures | None]) -> None:
        self._awaited = [plan for plan in self._awaited if plan != found[0]]
        self._remember_figures(*found)
        self.changed.emit()

    def matrix(self, evening: Evening) -> MeetingMatrix | None:
        """Return who meets whom, of everybody with a seat tonight, by name; None without a round."""
        from meetup_desktop.core.live.replanning import plan_of_whole_evening
        from meetup_desktop.core.rotation import meeting_matrix

        plan = plan_of_whole_evening(evening)
        return None if plan is None else meeting_matrix(plan)

    def advise(self, people: int, minutes: float) -> None:
        """Compare group sizes and rounds; ``advised`` brings the result of the latest request."""
        if self._advising is not None:
            self._advising.cancel()
        self._advising = self._tasks.run(
            _compare_group_sizes, people, minutes, title="advice",
            done=self._on_advised, failed=self._on_advice_failed, with_progress=True,
        )  # fmt: skip

    def compare(self, people: int, size: int, rounds: int) -> None:
        """Find out how many rounds smaller groups would allow without a repeat; ``compared`` brings it."""
        self._tasks.run(
            _compare_with_smaller_groups, people, size, rounds, title="advice", done=self.compared.emit
        )

    def _on_advised(self, advice: SizeAdvice) -> None:
        self._advising = None
        self.advised.emit(advice)

    def _on_advice_failed(self, _error: BaseException) -> None:
        self._advising = None
        self.advised.emit(None)

    def _on_progressed(self, done: float, _what: str) -> None:
        percent = round(done, 2)
        if percent != self._progress:
            self._progress = percent
            self.changed.emit()


def _replace_ids_by_names(error: BaseException, evening: Evening) -> BaseException:
    """Return the planner knows people by id; who reads the reason knows them by name."""
    if not isinstance(error, RotationError):
        return error
    subject = error.subject
    for person_id, name in evening.names.items():
        subject = subject.replace(person_id, name)
    return RotationError(subject, error.reason)


def _plan_in_worker(
    progress: Progress, request: ReplanRequest, seconds: float, seed: int, clock: SystemClock
) -> RoundGroups:
    from meetup_desktop.core.live.replanning import replan
    from meetup_desktop.core.rotation import plan

    def seconds_now() -> float:
        return clock.now().boot_ms / 1000

    def cancelled() -> bool:
        return progress.cancelled

    def plan_part(problem: Problem, begin: float, end: float) -> Plan:
        share = end - begin

        def on_progress(done: float) -> None:
            progress.report(begin + done * share)

        return plan(
            problem,
            seconds=seconds * share,
            seed=seed,
            cancelled=cancelled,
            clock=seconds_now,
            on_progress=on_progress,
        )

    return replan(request, plan_part)


def _compute_figures(plan: Plan) -> PlanFigures | None:
    from meetup_desktop.core.rotation import plan_promise, statistics

    try:
        return PlanFigures(plan_promise(plan), statistics(plan))
    except MeetupError:
        return None


def _compute_figures_of_plan(plan: Plan) -> tuple[Plan, PlanFigures | None]:
    return plan, _compute_figures(plan)


def _compare_group_sizes(progress: Progress, people: int, minutes: float) -> SizeAdvice:
    from meetup_desktop.core.rotation import compare_group_sizes

    def cancelled() -> bool:
        return progress.cancelled

    return compare_group_sizes(people, minutes, cancelled=cancelled)


def _compare_with_smaller_groups(people: int, size: int, rounds: int) -> RoundsWithoutRepeat:
    from meetup_desktop.core.rotation import count_rounds_without_repeat

    return RoundsWithoutRepeat(
        people,
        size,
        count_rounds_without_repeat(people, size, rounds),
        size - 1,
        count_rounds_without_repeat(people, size - 1, rounds),
    )
