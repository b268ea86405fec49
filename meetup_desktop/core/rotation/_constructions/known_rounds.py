"""Rounds by construction for a whole problem, wishes and unequal group sizes included.

Fewer people than a construction needs are seated by leaving people out of it. A few problems have a plan of their own
in the table of base rounds."""

from __future__ import annotations

from random import Random

from meetup_desktop.core.rotation._constructions.base_rounds import UNEQUAL, WHOLE
from meetup_desktop.core.rotation._constructions.designs import (
    Groups,
    build_all_constructions,
    develop_base_rounds,
    rounds_without_repeat,
)
from meetup_desktop.core.rotation._constructions.relabelling import relabel
from meetup_desktop.core.rotation.problem import Problem, Round, met_pairs
from meetup_desktop.core.rotation.wishes import apart_pairs

#: Rounds constructed beyond those wanted, so that the ones in which two missing people would meet can be left out.
_SPARE = 8
#: Ways of leaving people out that are tried; fewer where each takes long.
_MOST_TRIALS, _WORK = 40, 60_000


def known_rounds(problem: Problem, random: Random) -> list[Round]:
    """Return up to ``problem.rounds`` rounds in which no pair meets twice; none where wishes do not allow it.

    Or, where that is the best known, all of them with few repeats.

    Everybody must be present in every round at tables of the same sizes. Who may not meet, or has met, is
    given places in the construction that do not meet, as far as they are found; that all wishes hold is the
    caller's to check. Rounds played stay part of the plan when they come from the same construction and the
    same ``random``.
    """
    first = problem.upcoming[0]
    sizes = sorted(first.sizes, reverse=True)
    alike = all(
        sitting.present == first.present and sorted(sitting.sizes, reverse=True) == sizes
        for sitting in problem.upcoming
    )
    here = frozenset(first.present)
    if not alike or sizes[0] - sizes[-1] > 1 or any(pair <= here for pair in problem.together):
        return []
    if problem.fixed_tables and (
        sizes[0] != sizes[-1] or len(set(problem.fixed_tables.values())) < len(problem.fixed_tables)
    ):
        return []
    wanted = len(problem.past) + problem.rounds
    names = list(first.present)
    random.shuffle(names)
    never = frozenset(pair for pair in apart_pairs(problem) if pair <= here)
    if not never and not any(pair <= here for pair in problem.met_before):
        made = _replace_numbers_by_names(_construct_rounds(len(names), tuple(sizes), wanted, random), names)
        played = [frozenset(map(frozenset, round_)) for round_ in problem.past]
        left = [round_ for round_ in made if frozenset(map(frozenset, round_)) not in played]
        if len(made) - len(left) == len(played):
            return left[: problem.rounds]
    met = frozenset(pair for pair in met_pairs(problem) if pair <= here)
    numbers = _construct_rounds(len(names), tuple(sizes), problem.rounds, random)
    labelled = relabel(numbers, names, never, met - never, random)
    return (
        [_move_to_fixed_tables(round_, problem) for round_ in _replace_numbers_by_names(numbers, labelled)]
        if labelled
        else []
    )


def _replace_numbers_by_names(rounds: list[Groups], names: list[str]) -> list[Round]:
    return [tuple(tuple(names[one] for one in group) for group in groups) for groups in rounds]


def _move_to_fixed_tables(round_: Round, problem: Problem) -> Round:
    """Return the round with each group at the fixed table of one of its people."""
    if not problem.fixed_tables:
        return round_
    own = {
        problem.fixed_tables[person]: group
        for group in round_
        for person in group
        if person in problem.fixed_tables
    }
    others = (group for group in round_ if group not in own.values())
    return tuple(own[table] if table in own else next(others) for table in range(len(round_)))


def _construct_rounds(people: int, sizes: tuple[int, ...], wanted: int, random: Random) -> list[Groups]:
    if (people, len(sizes), wanted) in WHOLE:
        return develop_base_rounds(WHOLE[people, len(sizes), wanted])
    missing = len(sizes) * sizes[0] - people
    if not missing:
        return list(rounds_without_repeat(people, sizes[0], wanted))
    thinned = [
        _RoundReducer(full, people + missing, missing, wanted).find_best_rounds(random)
        for full in build_all_constructions(people + missing, sizes[0], wanted + _SPARE)
    ]
    if (people, len(sizes)) in UNEQUAL:
        thinned.append(develop_base_rounds(UNEQUAL[people, len(sizes)])[:wanted])
    return max(thinned, key=len)


class _RoundReducer:
    """Leaves people out of rounds for more people, never two of one group, so that no new pair arises."""

    def __init__(self, rounds: tuple[Groups, ...], people: int, missing: int, wanted: int) -> None:
        self.rounds, self.people, self.missing, self.wanted = rounds, people, missing, wanted
        #: For each two people the round they meet in, as a bit.
        self.meet = [[0] * people for _ in range(people)]
        for at, groups in enumerate(rounds):
            for group in groups:
                for one in group:
                    for other in group:
                        self.meet[one][other] = 1 << at

    def find_best_rounds(self, random: Random) -> list[Groups]:
        """Return as many rounds as can be kept; of equals those in which people meet about as many others."""
        best: list[Groups] = []
        best_score = (0, 0)
        for _ in range(max(1, min(_MOST_TRIALS, _WORK // (self.people * self.missing)))):
            out, lost = self._choose_people_to_leave_out(random)
            kept = [groups for at, groups in enumerate(self.rounds) if not lost >> at & 1][: self.wanted]
            score = (-len(kept), self._spread_of_people_met(out, kept))
            if score < best_score:
                best, best_score = self._remove_people(out, kept), score
        return best

    def _choose_people_to_leave_out(self, random: Random) -> tuple[set[int], int]:
        """Choose the people to leave out; return them and the rounds that cannot be kept, as bits."""
        costs, out, lost = [0] * self.people, set[int](), 0
        spare = max(0, len(self.rounds) - self.wanted)
        while len(out) < self.missing:
            ranked = [
                (max(spare, (lost | cost).bit_count()), random.random(), one)
                for one, cost in enumerate(costs)
                if one not in out
            ]
            chosen = min(ranked)[2]
            lost |= costs[chosen]
            out.add(chosen)
            costs = [cost | bit for cost, bit in zip(costs, self.meet[chosen], strict=True)]
        return out, lost

    def _spread_of_people_met(self, left_out: set[int], kept: list[Groups]) -> int:
        met = [0] * self.people
        for groups in kept:
            for group in groups:
                short = not left_out.isdisjoint(group)
                for one in group:
                    met[one] += short
        here = [short for one, short in enumerate(met) if one not in left_out]
        return max(here) - min(here)

    def _remove_people(self, left_out: set[int], kept: list[Groups]) -> list[Groups]:
        here = [one for one in range(self.people) if one not in left_out]
        number = {one: at for at, one in enumerate(here)}
        return [
            tuple(tuple(number[one] for one in group if one in number) for group in groups) for groups in kept
        ]
