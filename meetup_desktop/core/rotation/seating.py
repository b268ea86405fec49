"""Seating one room: the table of numbers the planner works on, and the first legal answer."""

from __future__ import annotations

from itertools import combinations
from random import Random

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation.problem import Problem, Round, ends, met_pairs, pairs_of, units

Seats = list[list[int]]
#: Steps of the exhaustive search before wishes count as impossible; real wishes need a few dozen.
_SEARCH_STEPS = 20_000
_TRIES = 4


class Room:
    """A problem in numbers: people are 0..n-1. ``meetings[i][j]`` counts how often two have met."""

    def __init__(self, problem: Problem) -> None:
        self.people = problem.people
        self.sizes = problem.sizes
        place = {person: index for index, person in enumerate(problem.people)}
        self.units = [[place[person] for person in unit] for unit in units(problem)]
        self.unit_of = {person: unit for unit in self.units for person in unit}
        self.banned: list[set[int]] = [set() for _ in self.people]
        for pair in problem.apart:
            one, other = ends(pair)
            if one in place and other in place:
                self.banned[place[one]].add(place[other])
                self.banned[place[other]].add(place[one])
        self.meetings = [[0] * len(self.people) for _ in self.people]
        for pair in met_pairs(problem):
            one, other = ends(pair)
            self._met(place[one], place[other], 1)
        # A pair that met in several rounds tonight weighs more than one that met once.
        seen: set[frozenset[str]] = set()
        for round_ in problem.past:
            for pair in pairs_of(round_):
                one, other = ends(pair)
                if pair in seen and one in place and other in place:
                    self._met(place[one], place[other], 1)
                seen.add(pair)

    def _met(self, one: int, other: int, times: int) -> None:
        self.meetings[one][other] += times
        self.meetings[other][one] += times

    def count(self, seats: Seats, times: int = 1) -> None:
        """Note (or with -1 forget) the meetings of one round."""
        for group in seats:
            for one, other in combinations(group, 2):
                self._met(one, other, times)

    def fits(self, unit: list[int], group: list[int], size: int) -> bool:
        """Whether a unit may join a group that will have ``size`` seats."""
        return len(group) + len(unit) <= size and not any(self.banned[one] & set(group) for one in unit)

    def named(self, seats: Seats) -> Round:
        """The round with the people's ids again, groups and people in a steady order."""
        groups = sorted((sorted(group) for group in seats), key=lambda group: (-len(group), group))
        return tuple(tuple(self.people[one] for one in group) for group in groups)


def greedy_rounds(room: Room, rounds: int, random: Random) -> list[Seats]:
    """Legal rounds, each seated with an eye on the meetings so far.

    Raises: RotationError, reason ``no-seating``.
    """
    made: list[Seats] = []
    for _ in range(rounds):
        tries = [_greedy(room, random) for _ in range(_TRIES)]
        legal = [seats for seats in tries if seats is not None]
        best = min(legal, key=lambda seats: _repeats(room, seats)) if legal else any_seating(room, random)
        made.append(best)
        room.count(best)
    for seats in made:
        room.count(seats, -1)
    return made


def any_seating(room: Room, random: Random) -> Seats:
    """Some legal seating, found by trying everything in a random order. Raises: RotationError."""
    order = list(room.units)
    random.shuffle(order)
    # The hardest first: large units, then those with many people to keep away from.
    order.sort(key=lambda unit: (-len(unit), -sum(len(room.banned[one]) for one in unit)))
    seats: Seats = [[] for _ in room.sizes]
    steps = [0]

    def place(index: int) -> bool:
        if index == len(order):
            return True
        steps[0] += 1
        tried: set[tuple[int, bool]] = set()
        for group, size in zip(seats, room.sizes, strict=True):
            # Empty tables of one size are alike: trying one of them is enough.
            key = (size, True) if not group else (id(group), False)
            if key in tried or steps[0] > _SEARCH_STEPS or not room.fits(order[index], group, size):
                continue
            tried.add(key)
            group.extend(order[index])
            if place(index + 1):
                return True
            del group[len(group) - len(order[index]) :]
        return False

    if not place(0):
        raise RotationError("", "no-seating")
    return seats


def _greedy(room: Room, random: Random) -> Seats | None:
    order = list(room.units)
    random.shuffle(order)
    order.sort(key=len, reverse=True)
    seats: Seats = [[] for _ in room.sizes]
    for unit in order:
        open_groups = [
            group for group, size in zip(seats, room.sizes, strict=True) if room.fits(unit, group, size)
        ]
        if not open_groups:
            return None
        costs = [sum(room.meetings[one][other] for one in unit for other in group) for group in open_groups]
        cheapest = min(costs)
        random_pick = [group for group, cost in zip(open_groups, costs, strict=True) if cost == cheapest]
        random_pick[int(random.random() * len(random_pick))].extend(unit)
    return seats


def _repeats(room: Room, seats: Seats) -> int:
    return sum(room.meetings[one][other] for group in seats for one, other in combinations(group, 2))
