"""Search for base rounds that give rounds without a repeat when 1 is added to every number again and again.

People are copies of the numbers modulo m and a few fixed points. Pairs fall into orbits under the addition; rounds
that use no orbit twice have no repeat when developed, so only one or two rounds are searched instead of all.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp
from random import Random

_HOT, _COLD = 0.6, 0.15
_CHECK_INTERVAL = 500
#: The moves of each attempt.
_MOVES = 12_000

Groups = tuple[tuple[int, ...], ...]


def find_symmetric_rounds(
    people: int, sizes: tuple[int, ...], rounds: int, random: Random, stop: Callable[[int], bool]
) -> list[Groups]:
    """Return ``rounds`` rounds without a repeat; none where ``stop``, called with the moves made, ends the search."""
    found = find_base_rounds(people, sizes, rounds, random, stop)
    return [] if found is None else found.develop()[:rounds]


def find_base_rounds(
    people: int,
    sizes: tuple[int, ...],
    rounds: int,
    random: Random,
    stop: Callable[[int], bool],
    *,
    moves: int = _MOVES,
) -> BaseRoundSearch | None:
    """Return base rounds for ``rounds`` rounds without a repeat; None if stopped. An attempt takes ``moves`` moves."""
    shapes = [
        (-(-rounds // bases) + more, bases)
        for bases in (1, 2, 3)
        for more in (0, 1, 2)
        if -(-rounds // bases) + more > 1
    ]
    # Two fixed points at one table would meet in every round.
    shapes = [
        (modulus, bases) for modulus, bases in shapes if modulus <= people and people % modulus <= len(sizes)
    ]
    while shapes:
        for modulus, bases in shapes:
            search = BaseRoundSearch(people, sizes, modulus, bases, random)
            for at in range(0, moves, _CHECK_INTERVAL):
                if search.run(_HOT * (_COLD / _HOT) ** (at / moves)):
                    return search
                if stop(_CHECK_INTERVAL):
                    return None
    return None


class BaseRoundSearch:
    """Simulated annealing of base ``rounds`` modulo ``modulus``; the cost counts pair orbits used too often."""

    def __init__(self, people: int, sizes: tuple[int, ...], modulus: int, bases: int, random: Random) -> None:
        self.people, self.modulus, self.random = people, modulus, random
        self.moved = people - people % modulus
        self._number_pair_orbits()
        self.used = [0] * len(self.limits)
        self.rounds: list[list[list[int]]] = []
        self.where: list[list[int]] = []
        self.cost = 0
        for _ in range(bases):
            order = list(range(people))
            random.shuffle(order)
            seats = [[order.pop() for _ in range(size)] for size in sizes]
            where = [0] * people
            for table, group in enumerate(seats):
                for at, one in enumerate(group):
                    where[one] = table
                    for other in group[:at]:
                        orbit = self.orbit[one][other]
                        self.cost += self.used[orbit] >= self.limits[orbit]
                        self.used[orbit] += 1
            self.rounds.append(seats)
            self.where.append(where)

    def _number_pair_orbits(self) -> None:
        """Number the orbits of pairs of people, and set how often each may be used."""
        modulus, moved = self.modulus, self.moved
        numbers: dict[tuple[int, int, int], int] = {}
        self.limits: list[int] = []
        self.orbit = [[0] * self.people for _ in range(self.people)]
        for one in range(self.people):
            for other in range(one + 1, self.people):
                limit, first, second = 1, one // modulus, other // modulus
                apart = (other - one) % modulus
                if one >= moved:
                    key, limit = (-1, 0, 0), 0
                elif other >= moved:
                    key = (other, first, 0)
                else:
                    if first == second:
                        apart = min(apart, modulus - apart)
                        # Half the modulus pairs with itself: developed, such a pair would come twice.
                        limit = int(2 * apart != modulus)
                    key = (first, second, apart)
                if key not in numbers:
                    numbers[key] = len(self.limits)
                    self.limits.append(limit)
                self.orbit[one][other] = self.orbit[other][one] = numbers[key]

    def run(self, heat: float) -> bool:
        """Make some moves at one temperature; return whether no orbit is used too often any more."""
        draw, people, used, limits = self.random.random, self.people, self.used, self.limits
        for _ in range(_CHECK_INTERVAL):
            if not self.cost:
                return True
            at = int(draw() * len(self.rounds))
            where, seats = self.where[at], self.rounds[at]
            one, other = int(draw() * people), int(draw() * people)
            first, second = where[one], where[other]
            if first == second:
                continue
            ours, theirs, before = seats[first], seats[second], self.cost
            mine, yours = self.orbit[one], self.orbit[other]
            gone = [mine[p] for p in ours if p != one] + [yours[p] for p in theirs if p != other]
            new = [yours[p] for p in ours if p != one] + [mine[p] for p in theirs if p != other]
            cost = before
            for orbit in gone:
                used[orbit] -= 1
                cost -= used[orbit] >= limits[orbit]
            for orbit in new:
                cost += used[orbit] >= limits[orbit]
                used[orbit] += 1
            if cost > before and draw() >= exp((before - cost) / heat):
                for orbit in gone:
                    used[orbit] += 1
                for orbit in new:
                    used[orbit] -= 1
                continue
            self.cost = cost
            ours[ours.index(one)], theirs[theirs.index(other)] = other, one
            where[one], where[other] = second, first
        return not self.cost

    def develop(self) -> list[Groups]:
        """Return all rounds: the base rounds with 0, 1, ... added to every number."""
        modulus, moved = self.modulus, self.moved

        def seat(one: int, by: int) -> int:
            return one if one >= moved else one - one % modulus + (one % modulus + by) % modulus

        return [
            tuple(tuple(seat(one, by) for one in group) for group in seats)
            for seats in self.rounds
            for by in range(modulus)
        ]
