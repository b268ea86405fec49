"""Assign people to the places of a construction so that pairs who must not meet, or have met, do not."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import combinations
from math import exp
from random import Random

from meetup_desktop.core.rotation.problem import Pair

_MOVES_EACH, _MOST_MOVES, _STARTS = 400, 40_000, 3
_HOT, _COLD = 1.0, 0.15
#: What it costs that two sit together who must not, and who have met.
_NEVER, _MET = 4, 1
#: With more pairs to avoid than this share of all, no places will do.
_HOPELESS = 0.6


def relabel(
    rounds: Sequence[Sequence[Sequence[int]]],
    names: list[str],
    never: frozenset[Pair],
    met: frozenset[Pair],
    random: Random,
) -> list[str]:
    """Return the name for each place, so that no pair of ``never`` and few of ``met`` share a group.

    Empty where no such assignment is found.
    """
    count = len(names)
    if len(never) + len(met) > _HOPELESS * count * (count - 1) / 2:
        return []
    if not never and not met:
        return names
    meet = [bytearray(count) for _ in names]
    for groups in rounds:
        for group in groups:
            for one, other in combinations(group, 2):
                meet[one][other] = meet[other][one] = 1
    place = {name: at for at, name in enumerate(names)}
    rows: list[list[tuple[int, int]]] = [[] for _ in names]
    for pairs, weight in ((never, _NEVER), (met, _MET)):
        for first, second in sorted(sorted(place[name] for name in pair) for pair in pairs):
            rows[first].append((second, weight))
            rows[second].append((first, weight))
    best: tuple[int, list[int]] = (sys.maxsize, [])
    for _ in range(_STARTS):
        best = min(best, _AssignmentAnnealer(meet, rows, random).run(min(_MOST_MOVES, _MOVES_EACH * count)))
        if not best[0]:
            break
    at = best[1]
    if any(meet[at[place[one]]][at[place[other]]] for one, other in never):
        return []
    return [names[one] for one in sorted(range(count), key=at.__getitem__)]


class _AssignmentAnnealer:
    """Simulated annealing over assignments: ``at[i]`` is the place of person i in the construction."""

    def __init__(self, meet: list[bytearray], rows: list[list[tuple[int, int]]], random: Random) -> None:
        self.meet, self.rows, self.random = meet, rows, random
        self.at = list(range(len(rows)))
        random.shuffle(self.at)

    def run(self, moves: int) -> tuple[int, list[int]]:
        """Swap places until the cost is 0 or ``moves`` are made; return the least cost and its places."""
        at, rows, meet, draw = self.at, self.rows, self.meet, self.random.random
        cost = sum(self._cost_of_person(one, at[one]) for one in range(len(rows))) // 2
        best, found = cost, list(at)
        step, heat = (_COLD / _HOT) ** (1 / moves), _HOT
        asked = [one for one, row in enumerate(rows) if row]
        for _ in range(moves):
            if not best:
                break
            heat *= step
            one, other = asked[int(draw() * len(asked))], int(draw() * len(rows))
            here, there = at[one], at[other]
            if here == there:
                continue
            from_here, from_there = meet[here], meet[there]
            change = 0
            for mate, weight in rows[one]:
                if mate != other:
                    change += weight * (from_there[at[mate]] - from_here[at[mate]])
            for mate, weight in rows[other]:
                if mate != one:
                    change += weight * (from_here[at[mate]] - from_there[at[mate]])
            if change > 0 and draw() >= exp(-change / heat):
                continue
            at[one], at[other] = there, here
            cost += change
            if cost < best:
                best, found = cost, list(at)
        return best, found

    def _cost_of_person(self, person: int, place: int) -> int:
        return sum(weight * self.meet[place][self.at[mate]] for mate, weight in self.rows[person])
