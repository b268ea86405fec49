"""Plan rounds: a greedy plan at once, then a known construction, then simulated annealing.

The search ends at the proved bound, when its budget of moves is spent, or when the caller cancels."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise
from random import Random

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation._constructions.known_rounds import known_rounds
from meetup_desktop.core.rotation._constructions.symmetry import find_symmetric_rounds
from meetup_desktop.core.rotation._search.annealing import MOST_WEIGHED, Annealer
from meetup_desktop.core.rotation._search.balancing import MeetingBalancer
from meetup_desktop.core.rotation._search.continuing import continue_plan
from meetup_desktop.core.rotation._search.indexed_problem import IndexedProblem, Seats
from meetup_desktop.core.rotation._search.round_order import put_repeats_last
from meetup_desktop.core.rotation._search.seating import seat_greedily
from meetup_desktop.core.rotation._search.table_numbers import renumber_tables
from meetup_desktop.core.rotation.bounds import upper_bound
from meetup_desktop.core.rotation.problem import Plan, Problem
from meetup_desktop.core.rotation.wishes import check_problem, find_faults

#: Moves for each second asked for: what a slow laptop manages, so that every computer makes the same moves and
#: finds the same plan. The clock only stops a computer that is slower than that.
MOVES_PER_S = 600_000
#: The same from so many people on, where a move takes longer.
_MANY_PEOPLE, _MOVES_OF_MANY_PER_S = 100, 300_000
#: The table size for which these rates hold.
_USUAL_TABLE = 4
#: What is left of the rate, in percent, when rounds have been played.
_PERCENT_AFTER_PLAYED_ROUNDS, _PERCENT = 85, 100
_FIRST_RUN = 10_000
_CUT_OFF = 1.5
#: Moves of the balancing search, each of which takes as long as three of annealing.
_BALANCING_MOVES, _BALANCING_COST = 10_000, 3
#: The share of the budget that is kept for balancing at the end.
_SHARE_FOR_BALANCING = 0.1
#: With many people, the largest share spent on more even turns at large tables once the bound is reached.
_MOST_SHARE_FOR_TURNS = 0.5
#: The share for symmetric search before annealing.
_SHARE_FOR_SYMMETRY = 0.3

#: The share for improving an earlier plan, and its first temperature: a higher one would leave nothing of it.
_SHARE_FOR_EARLIER_PLAN, _HEAT_FOR_EARLIER_PLAN = 0.3, 0.28

#: The least weight of a round against the one before it, where people come and go.
_LEAST_WEIGHT = 0.6

#: New pairs (weighted by round), then how seldom the pair meets that meets most often,
#: then how even the numbers of people met are, then how well attributes are balanced.
Score = tuple[float, int, int, float]


def never_cancelled() -> bool:
    """Return False: the default of ``cancelled``."""
    return False


def plan(
    problem: Problem,
    *,
    seconds: float = 1.0,
    seed: int = 1,
    cancelled: Callable[[], bool] = never_cancelled,
    clock: Callable[[], float] | None = None,
    on_progress: Callable[[float], object] | None = None,
) -> Plan:
    """Return the best plan found in about ``seconds`` of work: the last of ``iterate_plans``.

    Raises: RotationError, see ``iterate_plans``.
    """
    every = iterate_plans(
        problem, seconds=seconds, seed=seed, cancelled=cancelled, clock=clock, on_progress=on_progress
    )
    return deque(every, maxlen=1).pop()


def iterate_plans(
    problem: Problem,
    *,
    seconds: float = 1.0,
    seed: int = 1,
    cancelled: Callable[[], bool] = never_cancelled,
    clock: Callable[[], float] | None = None,
    on_progress: Callable[[float], object] | None = None,
) -> Iterator[Plan]:
    """Yield better and better legal plans, the first at once; the same for the same problem, seed and seconds.

    Where people have come or left tonight, new pairs of near rounds count more than those of far ones: who will be
    there then nobody knows.
    Ends at the proved bound with everybody meeting about as many people, or after about ``seconds`` of work.
    ``clock`` (seconds, never back) cuts off at one and a half ``seconds``; without it only the budget of moves does.
    ``on_progress`` is called with the spent share of the budget, 0..1. When cancelled, no further plan comes.

    Raises: RotationError, see ``wishes.check_problem`` and ``find_seating``, before anything is given.
    """
    check_problem(problem)
    rate = MOVES_PER_S if len(problem.people) < _MANY_PEOPLE else _MOVES_OF_MANY_PER_S
    if problem.past:
        rate = (
            rate * _PERCENT_AFTER_PLAYED_ROUNDS // _PERCENT
        )  # people are waiting, and what is known of the past takes time
    # A move at a larger table looks at more meetings.
    rate = rate * _USUAL_TABLE // max(_USUAL_TABLE, problem.size)
    work = _MoveBudget(int(seconds * rate), seconds * _CUT_OFF, cancelled, clock, on_progress)
    return _PlanSearch(problem, seed, work).iterate_plans()


class _MoveBudget:
    """The moves of a search that are left, and whether it should stop before they are spent."""

    def __init__(
        self,
        moves: int,
        seconds: float,
        cancelled: Callable[[], bool],
        clock: Callable[[], float] | None,
        on_progress: Callable[[float], object] | None,
    ) -> None:
        self.moves, self.spent = moves, 0
        self.cancelled, self.clock, self.on_progress = cancelled, clock, on_progress
        self.deadline = clock() + seconds if clock is not None else 0.0

    @property
    def left(self) -> int:
        """Moves that may still be made."""
        return self.moves - self.spent

    def stop(self, moves: int) -> bool:
        """Record moves made; return whether the search should stop."""
        self.spent += moves
        if self.on_progress is not None:
            self.on_progress(min(1.0, self.spent / max(1, self.moves)))
        return self.cancelled() or (self.clock is not None and self.clock() > self.deadline)


class _PlanSearch:
    """The search for one problem, with the best plan so far."""

    def __init__(self, problem: Problem, seed: int, budget: _MoveBudget) -> None:
        self.problem, self.seed, self.budget = problem, seed, budget
        self.random = random = Random(seed)
        self.indexed = IndexedProblem(problem)
        self.seats = seat_greedily(self.indexed, self.indexed.rounds, random, problem)
        #: What each round weighs: all the same, but less the later where people have come and gone tonight, for
        #: they will again.
        self.weights = _round_weights(problem)
        self.bound = _largest_possible_value(problem, self.weights)
        self.even = 1 + any(min(sitting.sizes) < max(sitting.sizes) for sitting in problem.upcoming)
        people = range(len(problem.people))
        self.before = [bytearray(map(bool, row)) for row in self.indexed.meetings]
        everybody = [set(spec.present) for spec in self.indexed.rounds]
        everybody += [
            {self.indexed.place.get(one, -1) for group in past for one in group} for past in problem.past
        ]
        glued = {one for spec in self.indexed.rounds for unit in spec.units if len(unit) > 1 for one in unit}
        #: People present all evening, whose numbers of people met are to be even; who sits with the same people
        #: by wish cannot meet as many.
        self.all_evening = [
            one for one in people if one not in glued and all(one in here for here in everybody)
        ]
        self.played = {pair for past in problem.past for pair in self._index_pairs(past)}
        self.score = self._score(self.seats)

    def iterate_plans(self) -> Iterator[Plan]:
        """Yield every plan that is better than the one before."""
        yield self._best_plan()
        if self.budget.cancelled():
            return
        start = self._starting_rounds()
        if self._keep_if_better(start):
            yield self._best_plan()
        if self._keep_if_better(self._continue_earlier_plan()):
            yield self._best_plan()
        if self.is_done or not self.budget.left:
            return
        made = self._find_symmetric_rounds()
        if made and self._keep_if_better(made):
            yield self._best_plan()
            start = made
        weights = self.weights if self.weights[-1] < 1 else ()
        annealer = Annealer(self.indexed, start, self.random, weights)
        if self._weighted_new_pairs(annealer.best) >= self.bound:
            yield from self._balance_people_met(annealer)
            annealer.forget_best()
        yield from self._improve_earlier_plan(annealer)
        yield from self._improve_by_annealing(annealer)

    def _improve_earlier_plan(self, annealer: Annealer) -> Iterator[Plan]:
        """Improve the earlier plan at a low temperature, so that most of it stays."""
        earlier = self._continue_earlier_plan()
        if earlier is self.seats or self.is_done:
            return
        annealer.set_rounds(earlier)
        annealer.run(
            int(self.budget.moves * _SHARE_FOR_EARLIER_PLAN),
            lambda: self._is_good_enough(annealer),
            self.budget.stop,
            hot=_HEAT_FOR_EARLIER_PLAN,
        )
        if self._keep_if_better(annealer.best):
            yield self._best_plan()
        annealer.set_rounds(self.seats)

    def _improve_by_annealing(self, annealer: Annealer) -> Iterator[Plan]:
        length, last = _FIRST_RUN, int(self.budget.moves * _SHARE_FOR_BALANCING)
        bounded = len(self.problem.people) < _MANY_PEOPLE
        while not self.is_done and self.budget.left > last:
            if self.score[0] >= self.bound and not bounded:
                # With many people nobody waits long for turns that are more even.
                bounded, last = (
                    True,
                    max(last, self.budget.left - int(self.budget.moves * _MOST_SHARE_FOR_TURNS)),
                )
            moves = min(length, self.budget.left - last)
            more = annealer.run(moves, lambda: self._is_good_enough(annealer), self.budget.stop)
            hit = self._is_good_enough(annealer)
            if self._keep_if_better(annealer.best):
                yield self._best_plan()
            if not (more or hit):
                return
            if hit and not self.is_done:
                yield from self._balance_people_met(annealer)
                annealer.forget_best()
            length *= 2
        if not self.is_done:
            annealer.set_rounds(self.seats)
            yield from self._balance_people_met(annealer, self.even)

    def _is_good_enough(self, annealer: Annealer) -> bool:
        # How well attributes could be balanced at best nobody knows.
        if self.indexed.alike or self._weighted_new_pairs(annealer.best) < self.bound:
            return False
        # The first plan at the bound is evened out; after that only one more even is of use.
        return self.score[0] < self.bound or self._score(annealer.best) > self.score

    def _balance_people_met(self, annealer: Annealer, enough: int | None = None) -> Iterator[Plan]:
        """Make the numbers of people met in the best plan more equal, and let annealing continue from there."""
        annealer.set_rounds(annealer.best if enough is None else self.seats)
        with annealer.count_rounds_in_meetings():
            balancer = MeetingBalancer(self.indexed, annealer.rounds, self.random)
            found = balancer.run(
                _BALANCING_MOVES, self.even, lambda moves: self.budget.stop(moves * _BALANCING_COST)
            )
        annealer.set_rounds(found)
        if self._keep_if_better(found):
            yield self._best_plan()

    @property
    def is_done(self) -> bool:
        """Whether nothing better can be expected."""
        return self.score[0] >= self.bound and -self.score[2] <= self.even and not self.indexed.alike

    def _starting_rounds(self) -> list[Seats]:
        """Return the rounds that annealing starts from: known ones and greedy ones after them, or the greedy plan."""
        indexed, problem = self.indexed, self.problem
        # Its own randomness: rounds played out of a construction are known again by it.
        known = known_rounds(problem, Random(self.seed))
        made = []
        for sitting, round_ in zip(problem.upcoming, known, strict=False):
            groups = [[indexed.place[person] for person in group] for group in round_]
            if not problem.fixed_tables:
                left = sorted(groups, key=len)
                groups = [
                    left.pop(next(i for i, g in enumerate(left) if len(g) == size)) for size in sitting.sizes
                ]
            made.append(groups)
        found = self._fill_with_greedy_rounds(made)
        if (
            find_faults(problem, tuple(map(indexed.round_with_names, found)))
            or self._score(found) < self.score
        ):
            return [[list(group) for group in seats] for seats in self.seats]
        return found

    def _continue_earlier_plan(self) -> list[Seats]:
        """Return the earlier plan with the people present now; the best plan so far where that is not legal."""
        if not self.problem.planned:
            return self.seats
        found = self._fill_with_greedy_rounds(continue_plan(self.indexed, self.problem))
        return (
            self.seats
            if find_faults(self.problem, tuple(map(self.indexed.round_with_names, found)))
            else found
        )

    def _fill_with_greedy_rounds(self, rounds: list[Seats]) -> list[Seats]:
        """Return the given rounds with greedy ones after them."""
        indexed = self.indexed
        for seats in rounds:
            indexed.count_meetings(seats)
        more = seat_greedily(indexed, indexed.rounds[len(rounds) :], self.random, self.problem)
        for seats in rounds:
            indexed.count_meetings(seats, -1)
        return rounds + more

    def _find_symmetric_rounds(self) -> list[Seats]:
        """Return rounds without a repeat by symmetric search; none where a wish or a played round rules it out."""
        problem, sitting = self.problem, self.problem.upcoming[0]
        free = not (
            problem.past or problem.met_before or problem.apart or problem.together or problem.attributes
        )
        slots = sum(size * (size - 1) // 2 for one in problem.upcoming for size in one.sizes)
        if not free or problem.fixed_tables or self.bound < slots or self.score[0] == self.bound:
            return []
        if any(other != sitting for other in problem.upcoming):
            return []
        last = self.budget.left - int(self.budget.moves * _SHARE_FOR_SYMMETRY)
        found = find_symmetric_rounds(
            len(sitting.present),
            sitting.sizes,
            problem.rounds,
            Random(self.seed),
            lambda moves: self.budget.stop(moves) or self.budget.left < last,
        )
        place = [self.indexed.place[person] for person in sitting.present]
        return [[[place[one] for one in group] for group in groups] for groups in found]

    def _keep_if_better(self, seats: list[Seats]) -> bool:
        """Make rounds the best so far if they are better; return whether they were."""
        score = self._score(seats)
        if score <= self.score:
            return False
        self.score, self.seats = score, [[list(group) for group in one] for one in seats]
        return True

    def _index_pairs(self, groups: Iterable[Iterable[str]]) -> Iterator[tuple[int, int]]:
        place = self.indexed.place
        for group in groups:
            here = sorted(place[person] for person in group if person in place)
            yield from combinations(here, 2)

    def _weighted_new_pairs(self, seats: list[Seats]) -> float:
        """Return the number of new pairs, each weighted by the round in which it meets first."""
        met = [row[:] for row in self.before]
        value = 0.0
        for groups, weight in zip(seats, self.weights, strict=True):
            new = 0
            for group in groups:
                for one, other in combinations(sorted(group), 2):
                    if not met[one][other]:
                        met[one][other] = 1
                        new += 1
            value += new * weight
        return value

    def _score(self, seats: list[Seats]) -> Score:
        times: dict[tuple[int, int], int] = dict.fromkeys(self.played, 1)
        for groups in seats:
            for group in groups:
                for pair in combinations(sorted(group), 2):
                    times[pair] = times.get(pair, 0) + 1
        met = [0] * len(self.before)
        for one, other in times:
            met[one] += 1
            met[other] += 1
        counts = [met[one] for one in self.all_evening] or [0]
        most, uneven = max(times.values(), default=0), max(counts) - min(counts)
        return self._weighted_new_pairs(seats), -most, -uneven, -self.indexed.unbalance_cost(seats)

    def _best_plan(self) -> Plan:
        rounds = put_repeats_last(
            self.problem, [self.indexed.round_with_names(seats) for seats in self.seats]
        )
        found = Plan(self.problem, renumber_tables(self.problem, rounds))
        wrong = find_faults(self.problem, found.rounds)
        if wrong:
            raise RotationError("; ".join(wrong), "invalid-plan")
        return found


def _round_weights(problem: Problem) -> tuple[float, ...]:
    """Return the weight of each round: the later, the less, by the share of people who come or go between rounds.

    For nobody knows who will be there, only how it was so far; unless the rounds to come differ, which somebody
    must know then.
    """
    rooms = [frozenset(one for group in past for one in group) for past in problem.past]
    rooms.append(frozenset(problem.upcoming[0].present))
    changed = [len(one ^ other) / len(one | other) for one, other in pairwise(rooms)]
    known = len({frozenset(sitting.present) for sitting in problem.upcoming}) > 1
    if known or not any(changed) or problem.rounds > MOST_WEIGHED:
        return (1.0,) * problem.rounds
    weight = max(_LEAST_WEIGHT, 1 - sum(changed) / len(changed))
    return tuple(weight**at for at in range(problem.rounds))


def _largest_possible_value(problem: Problem, weights: tuple[float, ...]) -> float:
    """Return the largest value a plan can have: as many new pairs as possible in the first rounds."""
    left, value = upper_bound(problem), 0.0
    for sitting, weight in zip(problem.upcoming, weights, strict=True):
        new = min(left, sum(size * (size - 1) // 2 for size in sitting.sizes))
        left -= new
        value += new * weight
    return value
