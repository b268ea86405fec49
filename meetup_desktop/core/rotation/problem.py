"""The question and the answer of a rotation as values. ``wishes`` checks a problem, ``planner`` solves it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from meetup_desktop.core.rotation.group_sizes import sizes

Group = tuple[str, ...]
Round = tuple[Group, ...]
Pair = frozenset[str]

#: Kinds of attributes: all in a group share a value (hard), or values are balanced over the groups (soft).
COMMON, SPREAD = "common", "spread"


@dataclass(frozen=True)
class Sitting:
    """One upcoming round: who is present, and how many seats each table has. The seats add up to the people."""

    present: tuple[str, ...]
    sizes: tuple[int, ...]


@dataclass(frozen=True)
class Attribute:
    """Something known about people: the languages they speak (``common``), how experienced they are (``spread``).

    ``values`` names each person's values; somebody without any shares none.
    """

    name: str
    kind: str
    values: tuple[tuple[str, frozenset[str]], ...]

    def of(self, person: str) -> frozenset[str]:
        """Return the values of a person; empty where none are known."""
        return self._values_by_person.get(person, frozenset())

    @cached_property
    def _values_by_person(self) -> dict[str, frozenset[str]]:
        return dict(self.values)


@dataclass(frozen=True)
class Problem:
    """The people to mix, what has happened so far, and the wishes that a plan has to meet.

    ``rounds`` counts those still to be planned; ``past`` holds the rounds already played, which never change
    and may name people who have left. ``met_before`` are pairs from earlier evenings. ``apart`` and
    ``together`` are pairs that must not, and must, share a table; of people who are not here nothing is asked.
    The i-th of ``hosts`` sits at table i in every round, ``tables`` gives further people a table; a group's
    place in a round is its table, from 0. People in ``prefers_seat`` change tables as seldom as costs no new pair.

    ``sittings`` says for each upcoming round who is present and how large the tables are, where that is known
    beforehand and differs; without it everybody is present and the sizes follow from ``size``.

    ``planned`` are rounds to come of an earlier plan, before people came or left: where to begin. They bind
    nobody, and may name people who are not here.
    """

    people: tuple[str, ...]
    size: int = 3
    rounds: int = 5
    past: tuple[Round, ...] = ()
    met_before: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()
    together: frozenset[Pair] = frozenset()
    hosts: tuple[str, ...] = ()
    tables: tuple[tuple[str, int], ...] = ()
    attributes: tuple[Attribute, ...] = ()
    prefers_seat: frozenset[str] = frozenset()
    sittings: tuple[Sitting, ...] = ()
    planned: tuple[Round, ...] = ()

    @property
    def sizes(self) -> tuple[int, ...]:
        """Sizes of a round's groups with everybody present. Raises: RotationError."""
        return sizes(len(self.people), self.size)

    @cached_property
    def upcoming(self) -> tuple[Sitting, ...]:
        """The rounds to be planned, one ``Sitting`` each. Raises: RotationError."""
        if self.sittings:
            return self.sittings
        found = self.sizes
        if not self.fixed_tables:
            return (Sitting(self.people, found),) * self.rounds
        # Whoever has a table of their own would sit at a large one all evening: let tables take turns at it.
        larger = found.count(found[0])
        turns = [(larger * (len(self.past) + at)) % len(found) for at in range(self.rounds)]
        return tuple(Sitting(self.people, found[-by:] + found[:-by] if by else found) for by in turns)

    @cached_property
    def fixed_tables(self) -> dict[str, int]:
        """The fixed table, from 0, of each person present who has one."""
        kept = {host: table for table, host in enumerate(self.hosts)} | dict(self.tables)
        here = frozenset(self.people)
        return {person: table for person, table in kept.items() if person in here}


@dataclass(frozen=True)
class Plan:
    """The rounds that answer a problem, in the order they should be played."""

    problem: Problem
    rounds: tuple[Round, ...]


def pairs_in_round(round_: Iterable[Sequence[str]]) -> Iterator[Pair]:
    """Yield every pair that shares a table in a round."""
    for group in round_:
        for one, other in combinations(group, 2):
            yield frozenset((one, other))


def sorted_pair(pair: Pair) -> tuple[str, str]:
    """Return the two people of a pair in sorted order; the same one twice where it names only one."""
    people = sorted(pair)
    return people[0], people[-1]


def met_pairs(problem: Problem) -> frozenset[Pair]:
    """Return the pairs of people in the problem who have met, tonight or on an earlier evening."""
    here = frozenset(problem.people)
    tonight = {pair for round_ in problem.past for pair in pairs_in_round(round_)}
    return frozenset(pair for pair in tonight | problem.met_before if pair <= here and len(pair) == 2)


def inseparable_units(people: Sequence[str], together: Iterable[Pair]) -> tuple[Group, ...]:
    """Return groups of people who must sit together, everybody else alone, in the order of ``people``."""
    root = {person: person for person in people}
    place = {person: index for index, person in enumerate(people)}

    def find_root(person: str) -> str:
        while root[person] != person:
            person = root[person]
        return person

    for pair in sorted(map(sorted, together)):
        if all(person in root for person in pair):
            first, last = sorted((find_root(pair[0]), find_root(pair[-1])), key=place.__getitem__)
            root[last] = first
    gathered: dict[str, list[str]] = {}
    for person in people:
        gathered.setdefault(find_root(person), []).append(person)
    return tuple(tuple(unit) for unit in gathered.values())
