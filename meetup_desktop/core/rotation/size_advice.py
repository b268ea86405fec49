"""Advice before the evening: which group size, how many rounds, and what a few people more or fewer change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation.bounds import upper_bound
from meetup_desktop.core.rotation.group_sizes import sizes
from meetup_desktop.core.rotation.plan_statistics import NoRepeats, plan_promise
from meetup_desktop.core.rotation.planner import plan
from meetup_desktop.core.rotation.problem import Problem

#: Minutes of a round: so many for each at the table, within these limits, and the way to the next table.
MINUTES_EACH, SHORTEST_MIN, LONGEST_MIN, CHANGEOVER_MIN = 2.5, 5.0, 10.0, 2.0
#: Sizes that are weighed; a table of more gives nobody time to speak in ten minutes.
SIZES = (3, 4)
#: How far the number of people may be off.
NEARBY = (-2, -1, 1, 2)
#: Nobody plans more rounds than these in one evening.
_MOST_ROUNDS = 12
#: Seconds of work for each question whether so many rounds can do without a repeat.
_SECONDS = 0.05


@dataclass(frozen=True)
class SizeChoice:
    """The result of one group size: ``rounds`` fit the time, and the first ``free`` of them need no repeat.

    ``free`` is the most this planner finds (up to ``rounds``); ``met`` how many others one person meets in
    them at least, ``round_min`` how long a round is without the change of tables.
    """

    people: int
    size: int
    sizes: tuple[int, ...]
    rounds: int
    free: int
    met: int
    round_min: float


@dataclass(frozen=True)
class SizeAdvice:
    """The choices, best first, and what becomes of the first with a few more or fewer people."""

    minutes: float
    choices: tuple[SizeChoice, ...]
    nearby: tuple[SizeChoice, ...]


def compare_group_sizes(
    people: int,
    minutes: float,
    *,
    round_min: float | None = None,
    changeover_min: float = CHANGEOVER_MIN,
    cancelled: Callable[[], bool] = lambda: False,
) -> SizeAdvice:
    """Compare group sizes for an evening of ``minutes``; a round lasts ``round_min``, by default by its size.

    Best is what lets everybody meet most people without a repeat; of equals the smaller groups.
    Takes up to a second or two: off the GUI thread.

    Raises: RotationError, reason too-few-people, or ``minutes`` when not one round fits.
    """
    sizes(people, min(SIZES))
    choices = []
    for size in SIZES:
        lasts = (
            round_min if round_min is not None else min(LONGEST_MIN, max(SHORTEST_MIN, MINUTES_EACH * size))
        )
        rounds = min(_MOST_ROUNDS, int((minutes + changeover_min) // (lasts + changeover_min)))
        if rounds >= 1 and not cancelled():
            choices.append(_evaluate_size(people, size, rounds, lasts))
    if not choices:
        raise RotationError(f"{minutes:g}", "minutes")
    # Where so few people come that both sizes seat them alike, the second says nothing new.
    choices = list({(one.sizes, one.rounds): one for one in reversed(choices)}.values())
    choices.sort(key=lambda one: (-one.met, one.size))
    best = choices[0]
    others = [people + by for by in NEARBY if people + by >= 2 and not cancelled()]
    nearby = tuple(_evaluate_size(count, best.size, best.rounds, best.round_min) for count in others)
    return SizeAdvice(minutes, tuple(choices), nearby)


def _evaluate_size(people: int, size: int, rounds: int, round_min: float) -> SizeChoice:
    found, free = sizes(people, size), count_rounds_without_repeat(people, size, rounds)
    return SizeChoice(people, size, found, rounds, free, free * (min(found) - 1), round_min)


@lru_cache(maxsize=256)
def count_rounds_without_repeat(people: int, size: int, most: int) -> int:
    """Return the most rounds, up to ``most``, for which a plan without any repeat is found. Raises: RotationError."""
    names = tuple(map(str, range(people)))
    for rounds in range(most, 1, -1):
        problem = Problem(names, size, rounds)
        slots = rounds * sum(one * (one - 1) // 2 for one in problem.sizes)
        if upper_bound(problem) == slots and isinstance(
            plan_promise(plan(problem, seconds=_SECONDS)), NoRepeats
        ):
            return rounds
    return 1
