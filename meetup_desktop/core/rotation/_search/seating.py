"""Find a first legal plan: seat each round greedily by who has met, or search all seatings."""

from __future__ import annotations

from random import Random

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation._search.indexed_problem import IndexedProblem, RoundSpec, Seats
from meetup_desktop.core.rotation.problem import Problem
from meetup_desktop.core.rotation.wishes import find_conflicting_wishes

#: Steps of each search before another order is tried; real wishes need a few dozen.
_SEARCH_STEPS = (300, 1000, 3000, 60_000)

#: Up to so many people each round is searched anew; with more that takes too long for a first answer.
_QUICK = 60


def seat_greedily(
    indexed: IndexedProblem, rounds: list[RoundSpec], random: Random, problem: Problem
) -> list[Seats]:
    """Return legal rounds, each seated so that few meet again.

    Raises: RotationError, see ``find_seating``.
    """
    made: list[Seats] = []
    fallback: dict[int, Seats] = {}
    for spec in rounds:
        seats = _seat_round_greedily(indexed, spec, random)
        if seats is None:
            if id(spec) not in fallback or len(spec.present) <= _QUICK:
                fallback[id(spec)] = find_seating(indexed, spec, random, problem)
            seats = [list(group) for group in fallback[id(spec)]]
        made.append(seats)
        indexed.count_meetings(seats)
    for seats in made:
        indexed.count_meetings(seats, -1)
    return made


def find_seating(indexed: IndexedProblem, spec: RoundSpec, random: Random, problem: Problem) -> Seats:
    """Return some legal seating of a round, found by depth-first search in random orders.

    Raises: RotationError, reason ``no-seating`` with the wishes that cannot be met together when everything
    was tried, ``none-found`` when that would take too long.
    """
    for at, steps in enumerate(_SEARCH_STEPS):
        # Who must share a value is best seated table by table, who must keep apart over all tables.
        search = _SeatingSearch(indexed, spec, random, steps, packed=bool(indexed.masks) == (at % 2 == 0))
        if search.run():
            return search.seats
        if not search.gave_up:
            raise RotationError("; ".join(find_conflicting_wishes(problem, _is_impossible)), "no-seating")
    raise RotationError("", "none-found")


def _is_impossible(problem: Problem) -> bool:
    """Return whether some round provably has no legal seating."""
    indexed = IndexedProblem(problem)
    for spec in {id(one): one for one in indexed.rounds}.values():
        search = _SeatingSearch(indexed, spec, Random(1), _SEARCH_STEPS[-1] // 10)
        if not search.run() and not search.gave_up:
            return True
    return False


class _SeatingSearch:
    """Depth-first search, hardest people first; ``packed`` fills tables before it opens new ones."""

    def __init__(
        self, indexed: IndexedProblem, spec: RoundSpec, random: Random, steps: int, *, packed: bool = False
    ) -> None:
        # A step for everybody is what seating them takes without a single mistake.
        self.indexed, self.spec, self.steps, self.packed = indexed, spec, steps + len(spec.units), packed
        self.seats: Seats = [[] for _ in spec.sizes]
        order = list(spec.units)
        random.shuffle(order)
        # The hardest first: those with a table, large units, then those with many people to keep away from.
        order.sort(
            key=lambda unit: (
                unit[0] not in spec.table_of,
                -len(unit),
                -sum(len(indexed.banned[one]) for one in unit),
                sum(mask[one].bit_count() for mask in indexed.masks for one in unit),
                [mask[one] for mask in indexed.masks for one in unit] if packed else [],
            )
        )
        self.order = order

    @property
    def gave_up(self) -> bool:
        """Whether the search ran out of steps before it had tried everything."""
        return self.steps <= 0

    def run(self) -> bool:
        """Search; return whether there is a seating, which ``seats`` holds then."""
        # Not recursive: there may be more people than Python has frames.
        trail: list[tuple[int, list[int]]] = []
        choices = self._allowed_tables(0)
        while True:
            if choices:
                self.steps -= 1
                if self.gave_up:
                    return False
                table = choices.pop()
                self.seats[table].extend(self.order[len(trail)])
                trail.append((table, choices))
                if len(trail) == len(self.order):
                    return True
                choices = self._allowed_tables(len(trail))
            elif trail:
                table, choices = trail.pop()
                unit = self.order[len(trail)]
                del self.seats[table][-len(unit) :]
            else:
                return False

    def _allowed_tables(self, index: int) -> list[int]:
        unit, sizes = self.order[index], self.spec.sizes
        kept = self.spec.table_of.get(unit[0])
        found, tried = [], set[int]()
        for table in range(len(sizes)) if kept is None else [kept]:
            group, size = self.seats[table], sizes[table]
            # Empty tables of one size are alike once those who have a table sit: one of them is enough.
            if (not group and size in tried) or not self.indexed.can_join(unit, group, size):
                continue
            if not group:
                tried.add(size)
            found.append(table)
        if self.packed:
            found.sort(key=lambda table: len(self.seats[table]))
        return found


def _seat_round_greedily(indexed: IndexedProblem, spec: RoundSpec, random: Random) -> Seats | None:
    order = [unit for unit in spec.units if unit[0] not in spec.table_of]
    random.shuffle(order)
    seats: Seats = [[] for _ in spec.sizes]
    for person, own in spec.table_of.items():
        if not indexed.can_join([person], seats[own], spec.sizes[own]):
            return None
        seats[own].append(person)
    order.sort(key=lambda unit: (-len(unit), -sum(len(indexed.banned[one]) for one in unit)))
    left = [table for table, size in enumerate(spec.sizes) if len(seats[table]) < size]
    for unit in order:
        start = int(random.random() * max(1, len(left)))
        table = _find_table_with_fewest_meetings(indexed, spec, seats, left[start:] + left[:start], unit)
        if table is None:
            return None
        seats[table].extend(unit)
        if len(seats[table]) == spec.sizes[table]:
            left.remove(table)
    return seats


def _find_table_with_fewest_meetings(
    indexed: IndexedProblem, spec: RoundSpec, seats: Seats, left: list[int], unit: list[int]
) -> int | None:
    """Return the open table where people have met those of ``unit`` least often; None where none is allowed."""
    best, least = None, 1 << 30
    for table in left:
        group = seats[table]
        if not indexed.can_join(unit, group, spec.sizes[table]):
            continue
        cost = 0
        for one in unit:
            row = indexed.meetings[one]
            for other in group:
                cost += row[other]
        if cost < least:
            best, least = table, cost
            if not cost:
                break
    return best
