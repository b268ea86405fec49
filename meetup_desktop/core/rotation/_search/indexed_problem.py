"""A problem with people as the numbers 0..n-1, in the form that the search works on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from meetup_desktop.core.rotation.problem import (
    COMMON,
    SPREAD,
    Pair,
    Problem,
    Round,
    Sitting,
    inseparable_units,
    met_pairs,
    pairs_in_round,
    sorted_pair,
)
from meetup_desktop.core.rotation.wishes import apart_pairs

Seats = list[list[int]]
#: What two people of equal value at one table weigh: far less than a repeat.
_ALIKE = 0.02


class RoundSpec:
    """One upcoming round: people present, table sizes, who must sit together, who has a fixed table."""

    def __init__(self, problem: Problem, sitting: Sitting, place: dict[str, int]) -> None:
        self.sizes = sitting.sizes
        self.present = [place[person] for person in sitting.present]
        made = inseparable_units(sitting.present, problem.together)
        self.units = [[place[person] for person in unit] for unit in made]
        self.unit_of = {person: unit for unit in self.units for person in unit}
        self.table_of: dict[int, int] = {}
        for person, table in problem.fixed_tables.items():
            if place[person] in self.unit_of:
                for mate in self.unit_of[place[person]]:
                    self.table_of[mate] = table


class IndexedProblem:
    """A problem in numbers: ``meetings[i][j]`` counts how often two people met, ``banned[i]`` whom i must avoid."""

    def __init__(self, problem: Problem) -> None:
        self.people = problem.people
        self.place = {person: index for index, person in enumerate(problem.people)}
        made: dict[Sitting, RoundSpec] = {}
        self.rounds: list[RoundSpec] = []
        for sitting in problem.upcoming:
            if sitting not in made:
                made[sitting] = RoundSpec(problem, sitting, self.place)
            self.rounds.append(made[sitting])
        self.banned: list[set[int]] = [set() for _ in self.people]
        for pair in apart_pairs(problem):
            one, other = (self.place[person] for person in sorted_pair(pair))
            self.banned[one].add(other)
            self.banned[other].add(one)
        #: For each attribute to be shared the values of each person, as bits.
        self.masks = _common_attribute_masks(problem)
        #: What it weighs when two sit together for the sake of balance; nothing without such a wish.
        self.alike = _likeness_costs(problem)
        self.meetings = [[0] * len(self.people) for _ in self.people]
        self._count_past_meetings(problem)

    def _count_past_meetings(self, problem: Problem) -> None:
        for pair in met_pairs(problem):
            self._add_meetings(pair, 1)
        # A pair that met in several rounds tonight weighs more than one that met once.
        seen: set[Pair] = set()
        for round_ in problem.past:
            for pair in pairs_in_round(round_):
                if pair in seen:
                    self._add_meetings(pair, 1)
                seen.add(pair)

    def _add_meetings(self, pair: Pair, times: int) -> None:
        one, other = (self.place.get(person, -1) for person in sorted_pair(pair))
        if one >= 0 and other >= 0:
            self.meetings[one][other] += times
            self.meetings[other][one] += times

    def count_meetings(self, seats: Iterable[Iterable[int]], times: int = 1) -> None:
        """Add the meetings of one round, ``times`` each; -1 removes them."""
        meetings = self.meetings
        for group in seats:
            for one, other in combinations(group, 2):
                meetings[one][other] += times
                meetings[other][one] += times

    def has_common_values(self, group: Iterable[int]) -> bool:
        """Return whether the group has a common value of every ``common`` attribute."""
        for mask in self.masks:
            common = -1
            for person in group:
                common &= mask[person]
            if not common:
                return False
        return True

    def can_join(self, unit: list[int], group: list[int], size: int) -> bool:
        """Return whether people who sit together may join a group at a table of ``size`` seats."""
        if len(group) + len(unit) > size:
            return False
        banned = self.banned
        for one in unit:
            if banned[one] and not banned[one].isdisjoint(group):
                return False
        return not self.masks or self.has_common_values((*group, *unit))

    def unbalance_cost(self, rounds: Iterable[Seats]) -> float:
        """Return the cost of people with equal ``spread`` values at one table; 0 without such an attribute."""
        if not self.alike:
            return 0.0
        pairs = (pair for seats in rounds for group in seats for pair in combinations(group, 2))
        return sum(self.alike[one][other] for one, other in pairs)

    def round_with_names(self, seats: Seats) -> Round:
        """Return the round with the people's ids in place of their numbers; tables keep their order."""
        return tuple(tuple(self.people[one] for one in sorted(group)) for group in seats)


def _common_attribute_masks(problem: Problem) -> list[list[int]]:
    found = []
    for attribute in problem.attributes:
        if attribute.kind == COMMON:
            values = sorted(frozenset().union(*map(attribute.of, problem.people)))
            bit = {value: 1 << at for at, value in enumerate(values)}
            found.append([sum(bit[value] for value in attribute.of(person)) for person in problem.people])
    return found


def _likeness_costs(problem: Problem) -> list[list[float]]:
    spread = [attribute for attribute in problem.attributes if attribute.kind == SPREAD]
    if not spread:
        return []
    return [
        [
            _ALIKE
            * sum(bool(attribute.of(one) & attribute.of(other)) for attribute in spread)
            * (one != other)
            for other in problem.people
        ]
        for one in problem.people
    ]
