"""How good a plan is, and how good any plan could be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations
from math import comb

from meetup_desktop.core.rotation.problem import Pair, Plan, Problem, Round, met_pairs, pairs_of

#: People, size: from this many rounds on a repeat is proved unavoidable though the counts would allow none.
_NO_DESIGN = {(12, 3): 5, (20, 4): 6, (30, 5): 7}


@dataclass(frozen=True)
class Statistics:
    """What a plan gives. Pairs who met before (tonight or earlier) do not count as new."""

    new_pairs: int
    repeats: int
    bound: int
    most_meetings: int
    fewest_met: int
    most_met: int
    mean_met: float

    @property
    def ratio(self) -> float:
        """New pairs against the bound."""
        return self.new_pairs / self.bound if self.bound else 1.0


def statistics(plan: Plan) -> Statistics:
    """The figures of a plan, past rounds of the evening included in whom each person has met."""
    problem = plan.problem
    before = met_pairs(problem)
    planned = Counter(pair for round_ in plan.rounds for pair in pairs_of(round_))
    here = frozenset(problem.people)
    tonight = planned + Counter(pair for round_ in problem.past for pair in pairs_of(round_) if pair <= here)
    new = sum(1 for pair in planned if pair not in before)
    met = Counter(person for pair in tonight for person in pair)
    counts = [met[person] for person in problem.people]
    return Statistics(
        new_pairs=new,
        repeats=planned.total() - new,
        bound=upper_bound(problem),
        most_meetings=max(tonight.values(), default=0),
        fewest_met=min(counts),
        most_met=max(counts),
        mean_met=sum(counts) / len(counts),
    )


def upper_bound(problem: Problem) -> int:
    """No plan can give more new pairs than this. Raises: RotationError."""
    sizes = problem.sizes
    slots = problem.rounds * sum(comb(size, 2) for size in sizes)
    before = met_pairs(problem)
    people = frozenset(problem.people)
    closed = before | frozenset(pair for pair in problem.apart if pair <= people)
    available = comb(len(people), 2) - len(closed)
    least = min(available, slots - _forced(problem, before), _by_person(problem, closed))
    proved = _NO_DESIGN.get((len(people), problem.size))
    if proved is not None and problem.rounds >= proved and not closed:
        least = min(least, slots - 1)
    return max(0, least)


def _forced(problem: Problem, before: frozenset[Pair]) -> int:
    """Meetings that must repeat: people who always sit together, and tables larger than the number of tables.

    A table of s people whose g tables of the next round are fewer sends at least two of them to the same one.
    """
    sizes = problem.sizes
    spread = [divmod(size, len(sizes)) for size in sizes]
    overlap = sum(rest * comb(each + 1, 2) + (len(sizes) - rest) * comb(each, 2) for each, rest in spread)
    kept = [pair for pair in problem.together if len(pair) == 2 and pair <= frozenset(problem.people)]
    glued = sum(problem.rounds - (pair not in before) for pair in kept)
    return max(overlap * (problem.rounds - 1), glued)


def _by_person(problem: Problem, closed: frozenset[Pair]) -> int:
    """The sum over people of how many each can meet, the seats at the larger tables shared out at best."""
    sizes = problem.sizes
    small, large = min(sizes), max(sizes)
    base = problem.rounds * (small - 1)
    gone = Counter(person for pair in closed for person in pair)
    left = [len(problem.people) - 1 - gone[person] for person in problem.people]
    extra = sum(min(problem.rounds, max(0, most - base)) for most in left)
    budget = problem.rounds * sum(size for size in sizes if size == large) if large > small else 0
    return (sum(min(most, base) for most in left) + min(extra, budget)) // 2


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


Promise = NoRepeats | FirstRepeat


def promise(plan: Plan) -> Promise:
    """What the organiser may be told about a plan; the interface finds the words."""
    problem = plan.problem
    seen: set[Pair] = set()
    for number, round_ in enumerate((*problem.past, *plan.rounds), 1):
        pairs = set(pairs_of(round_))
        again = len(pairs & seen)
        if again and number > len(problem.past):
            return FirstRepeat(number, again, _must_repeat(problem, number - len(problem.past)))
        seen |= pairs
    return NoRepeats(len(problem.past) + len(plan.rounds))


def _must_repeat(problem: Problem, rounds: int) -> bool:
    shorter = replace(problem, rounds=rounds, met_before=frozenset())
    if upper_bound(shorter) < rounds * _slots(problem):
        return True
    everybody = frozenset(problem.people)
    if any(frozenset(person for group in past for person in group) != everybody for past in problem.past):
        return False
    # The same people all evening: what holds for an evening of so many rounds holds for the rest of it.
    whole = replace(shorter, rounds=rounds + len(problem.past), past=())
    return upper_bound(whole) < whole.rounds * _slots(problem)


def _slots(problem: Problem) -> int:
    return sum(comb(size, 2) for size in problem.sizes)


def faults(problem: Problem, rounds: tuple[Round, ...]) -> tuple[str, ...]:
    """What is illegal about a plan; nothing when it is fine."""
    found: list[str] = []
    everybody = sorted(problem.people)
    for number, round_ in enumerate(rounds, 1):
        if sorted(person for group in round_ for person in group) != everybody:
            found.append(f"round {number}: somebody is missing or seated twice")
        if sorted(map(len, round_), reverse=True) != list(problem.sizes):
            found.append(f"round {number}: sizes")
        together = {frozenset(pair) for group in round_ for pair in combinations(group, 2)}
        if together & problem.apart:
            found.append(f"round {number}: apart")
        if {pair for pair in problem.together if pair <= frozenset(problem.people)} - together:
            found.append(f"round {number}: together")
    if len(rounds) != problem.rounds:
        found.append("rounds")
    return tuple(found)
