"""What is asked of a rotation, and what comes out: values, checked where they enter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation.sizes import sizes

Group = tuple[str, ...]
Round = tuple[Group, ...]
Pair = frozenset[str]


@dataclass(frozen=True)
class Problem:
    """People to mix.

    ``rounds`` counts those still to be planned; ``past`` holds the rounds already played, which never change
    and may name people who have left. ``met_before`` are pairs from earlier evenings. ``apart`` and
    ``together`` are pairs that must not, and must, share a table.
    """

    people: tuple[str, ...]
    size: int = 3
    rounds: int = 5
    past: tuple[Round, ...] = ()
    met_before: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()
    together: frozenset[Pair] = frozenset()

    @property
    def sizes(self) -> tuple[int, ...]:
        """Sizes of every round's groups. Raises: RotationError."""
        return sizes(len(self.people), self.size)


@dataclass(frozen=True)
class Plan:
    """The rounds that answer a problem, in the order they should be played."""

    problem: Problem
    rounds: tuple[Round, ...]


def pairs_of(round_: Iterable[Sequence[str]]) -> Iterator[Pair]:
    """Every pair that shares a table in a round."""
    for group in round_:
        for one, other in combinations(group, 2):
            yield frozenset((one, other))


def ends(pair: Pair) -> tuple[str, str]:
    """The two people of a pair, in a fixed order; the same one twice when it names only one."""
    people = sorted(pair)
    return people[0], people[-1]


def met_pairs(problem: Problem) -> frozenset[Pair]:
    """Pairs of people in the problem who have met, tonight or before."""
    here = frozenset(problem.people)
    tonight = {pair for round_ in problem.past for pair in pairs_of(round_)}
    return frozenset(pair for pair in tonight | problem.met_before if pair <= here)


def check(problem: Problem) -> None:
    """Refuse wishes that contradict one another.

    Whether a legal seating exists at all is found out by seating, see ``seating.any_seating``.

    Raises: RotationError, reason one of: duplicate, too-few-people, size, rounds, apart-and-together,
    together-too-large.
    """
    if len(set(problem.people)) != len(problem.people):
        raise RotationError("", "duplicate")
    if problem.rounds < 1:
        raise RotationError(str(problem.rounds), "rounds")
    largest = max(problem.sizes)
    where = {person: unit for unit in units(problem) for person in unit}
    for unit in units(problem):
        if len(unit) > largest:
            raise RotationError(", ".join(unit), "together-too-large")
    for pair in problem.apart:
        one, other = ends(pair)
        if one in where and where[one] is where.get(other):
            raise RotationError(", ".join(sorted(pair)), "apart-and-together")


def units(problem: Problem) -> tuple[Group, ...]:
    """People who must always sit together, as groups; everybody else alone. In the order of ``people``."""
    place = {person: index for index, person in enumerate(problem.people)}
    root = {person: person for person in problem.people}

    def find(person: str) -> str:
        while root[person] != person:
            person = root[person]
        return person

    for pair in problem.together:
        if all(person in root for person in pair):
            first, last = sorted((find(person) for person in ends(pair)), key=place.__getitem__)
            root[last] = first
    gathered: dict[str, list[str]] = {}
    for person in problem.people:
        gathered.setdefault(find(person), []).append(person)
    return tuple(tuple(unit) for unit in gathered.values())
