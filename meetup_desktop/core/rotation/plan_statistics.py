"""How good a plan is, who met whom, and what the organiser may be promised."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain

from meetup_desktop.core.rotation.bounds import upper_bound
from meetup_desktop.core.rotation.problem import Pair, Plan, Problem, met_pairs, pairs_in_round


@dataclass(frozen=True)
class Statistics:
    """What a plan gives. Pairs who met before (tonight or earlier) do not count as new.

    Meetings and people met are tonight's, rounds played included, of those who sit in a round to come.
    """

    new_pairs: int
    repeats: int
    bound: int
    most_meetings: int
    fewest_met: int
    most_met: int
    mean_met: float

    @property
    def share_of_bound(self) -> float:
        """New pairs divided by the bound, 0..1."""
        return self.new_pairs / self.bound if self.bound else 1.0


@dataclass(frozen=True)
class MeetingMatrix:
    """Who met whom how often: ``played[i][j]`` tonight so far, ``planned[i][j]`` in the rounds to come,
    ``before[i][j]`` whether they knew each other from an earlier evening. Rows are ``people``."""

    people: tuple[str, ...]
    played: tuple[tuple[int, ...], ...]
    planned: tuple[tuple[int, ...], ...]
    before: tuple[tuple[bool, ...], ...]

    def times(self, row: int, column: int) -> int:
        """Return how often two people meet tonight, by their rows."""
        return self.played[row][column] + self.planned[row][column]


def statistics(plan: Plan) -> Statistics:
    """Return the figures of a plan; whom a person has met includes the rounds played tonight."""
    problem = plan.problem
    before = met_pairs(problem)
    planned = Counter(pair for round_ in plan.rounds for pair in pairs_in_round(round_))
    seated = dict.fromkeys(chain.from_iterable(chain.from_iterable(plan.rounds))) or dict.fromkeys(
        problem.people
    )
    tonight = planned + Counter(
        pair
        for round_ in problem.past
        for pair in pairs_in_round(round_)
        if all(one in seated for one in pair)
    )
    new = sum(1 for pair in planned if pair not in before)
    met = Counter(person for pair in tonight for person in pair)
    counts = [met[person] for person in seated]
    return Statistics(
        new_pairs=new,
        repeats=planned.total() - new,
        bound=upper_bound(problem),
        most_meetings=max(tonight.values(), default=0),
        fewest_met=min(counts),
        most_met=max(counts),
        mean_met=sum(counts) / len(counts),
    )


def meeting_matrix(plan: Plan) -> MeetingMatrix:
    """Return who meets whom how often, for the people of the problem."""
    people = plan.problem.people
    place = {person: index for index, person in enumerate(people)}

    def fill_matrix(pairs: Counter[Pair]) -> tuple[tuple[int, ...], ...]:
        rows = [[0] * len(people) for _ in people]
        for pair, times in pairs.items():
            at = [place[person] for person in pair if person in place]
            if len(at) == 2:
                rows[at[0]][at[1]] = rows[at[1]][at[0]] = times
        return tuple(map(tuple, rows))

    played = fill_matrix(Counter(chain.from_iterable(map(pairs_in_round, plan.problem.past))))
    planned = fill_matrix(Counter(chain.from_iterable(map(pairs_in_round, plan.rounds))))
    before = fill_matrix(Counter(plan.problem.met_before))
    return MeetingMatrix(people, played, planned, tuple(tuple(map(bool, row)) for row in before))


@dataclass(frozen=True)
class NoRepeats:
    """Nobody meets the same person twice in so many rounds (played ones included)."""

    rounds: int


@dataclass(frozen=True)
class FirstRepeat:
    """In ``round`` (from 1, played ones counted) ``pairs`` pairs meet again.

    ``unavoidable`` when no plan of so many rounds could do without any repeat.
    """

    round: int
    pairs: int
    unavoidable: bool


PlanPromise = NoRepeats | FirstRepeat


def plan_promise(plan: Plan) -> PlanPromise:
    """Return what the organiser may rely on in a plan; the interface puts it into a sentence."""
    problem = plan.problem
    seen: set[Pair] = set()
    for number, round_ in enumerate((*problem.past, *plan.rounds), 1):
        pairs = set(pairs_in_round(round_))
        again = len(pairs & seen)
        if again and number > len(problem.past):
            return FirstRepeat(number, again, _has_unavoidable_repeat(problem, number - len(problem.past)))
        seen |= pairs
    return NoRepeats(len(problem.past) + len(plan.rounds))


def known_pairs_again(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return the pairs from earlier evenings who meet again in the rounds to come, in the order of the rounds."""
    known = plan.problem.met_before
    pairs = dict.fromkeys(pair for round_ in plan.rounds for pair in pairs_in_round(round_) if pair in known)
    place = {person: at for at, person in enumerate(plan.problem.people)}
    return tuple(_ordered(pair, place) for pair in pairs)


def _ordered(pair: Pair, place: dict[str, int]) -> tuple[str, str]:
    one, other = sorted(pair, key=place.__getitem__)
    return one, other


def _has_unavoidable_repeat(problem: Problem, rounds: int) -> bool:
    shorter = replace(problem, rounds=rounds, met_before=frozenset(), sittings=problem.sittings[:rounds])
    slots = sum(size * (size - 1) // 2 for sitting in shorter.upcoming for size in sitting.sizes)
    return upper_bound(shorter) < slots
