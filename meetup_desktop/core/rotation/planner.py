"""The door to planning: what constructions know, else greedy, bettered by annealing until the bound, the budget
or the caller says stop."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation.anneal import Annealer
from meetup_desktop.core.rotation.problem import Plan, Problem, Round, check, met_pairs, pairs_of
from meetup_desktop.core.rotation.regular import known_rounds, spread
from meetup_desktop.core.rotation.seating import Room, Seats, greedy_rounds
from meetup_desktop.core.rotation.statistics import faults, upper_bound

#: Moves per second of wish: what a slow laptop manages, so that every computer makes the same ones and gives
#: the same plan; the clock only cuts off where a computer is slower still.
MOVES_PER_S = 300_000
_FIRST_RUN = 10_000
_CUT_OFF = 2.0
#: People may meet so many more than others before annealing is asked for something fairer.
_EVEN = 2


def never() -> bool:
    """The answer of a caller who does not cancel."""
    return False


def first_plan(problem: Problem, *, seed: int = 1) -> Plan:
    """A legal plan at once (under 50 ms for 42 people and 8 rounds). Raises: RotationError."""
    check(problem)
    room = Room(problem)
    rounds = greedy_rounds(room, problem.rounds, Random(seed))
    return _validated(problem, [room.named(seats) for seats in rounds])


def plan(
    problem: Problem,
    *,
    seconds: float = 1.0,
    seed: int = 1,
    cancelled: Callable[[], bool] = never,
    clock: Callable[[], float] | None = None,
    told: Callable[[float], object] | None = None,
) -> Plan:
    """The best plan found for about ``seconds`` of work; the same for the same problem and seed.

    ``clock`` (seconds, never back) cuts off at twice ``seconds``; without it only the budget of moves does.
    ``told`` hears how far the budget is spent, 0..1. When cancelled, the best so far comes back.

    Raises: RotationError, see ``problem.check``; reason ``no-seating`` when no seating meets the wishes.
    """
    check(problem)
    known = known_rounds(problem, Random(seed))
    # Of the plans at the bound the one in which all meet about as many people.
    fairest = list(known) if len(known) == problem.rounds else []
    if fairest and spread(fairest) <= _EVEN:
        return _validated(problem, fairest)
    random = Random(seed)
    room = Room(problem)
    annealer = Annealer(room, _start(room, problem, [] if fairest else known, random), random)
    bound, before = upper_bound(problem), met_pairs(problem)
    budget = int(seconds * MOVES_PER_S)
    deadline, spent = clock() + seconds * _CUT_OFF if clock is not None else None, 0

    def good_enough() -> bool:
        found = [room.named(seats) for seats in annealer.best]
        if len({pair for round_ in found for pair in pairs_of(round_)} - before) < bound:
            return False
        if not fairest or spread(found) < spread(fairest):
            fairest[:] = found
        return bool(problem.past) or spread(fairest) <= _EVEN

    def stop(moves: int) -> bool:
        nonlocal spent
        spent += moves
        if told is not None:
            told(min(1.0, spent / max(1, budget)))
        return cancelled() or (deadline is not None and clock is not None and clock() > deadline)

    length = _FIRST_RUN
    go_on = not good_enough()
    while go_on and spent < budget:
        go_on = annealer.run(min(length, budget - spent), good_enough, stop)
        length *= 2
    return _validated(problem, fairest or [room.named(seats) for seats in annealer.best])


def _start(room: Room, problem: Problem, known: list[Round], random: Random) -> list[Seats]:
    """Rounds to better: the known ones, and greedy ones after them."""
    place = {person: index for index, person in enumerate(problem.people)}
    seats = [[[place[person] for person in group] for group in round_] for round_ in known]
    for round_ in seats:
        room.count(round_)
    more = greedy_rounds(room, problem.rounds - len(seats), random)
    for round_ in seats:
        room.count(round_, -1)
    return seats + more


def _validated(problem: Problem, rounds: list[Round]) -> Plan:
    found = Plan(problem, _repeats_last(problem, rounds))
    wrong = faults(problem, found.rounds)
    if wrong:
        raise RotationError("; ".join(wrong), "invalid-plan")
    return found


def _repeats_last(problem: Problem, rounds: list[Round]) -> tuple[Round, ...]:
    """Order the rounds so that repeats come as late as possible."""
    seen = {pair for round_ in problem.past for pair in pairs_of(round_)}
    left, ordered = list(rounds), []
    while left:
        best = min(left, key=lambda round_: len(seen & set(pairs_of(round_))))
        left.remove(best)
        ordered.append(best)
        seen |= set(pairs_of(best))
    return tuple(ordered)
