"""The first legal answer: each round seated with an eye on who has met, or by trying everything."""

from __future__ import annotations

from random import Random

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation.problem import Problem
from meetup_desktop.core.rotation.room import Room, Sat, Seats
from meetup_desktop.core.rotation.wishes import culprits

#: Steps of each search before another order is tried; real wishes need a few dozen.
_SEARCH_STEPS = (300, 1000, 3000, 60_000)

#: Up to so many people each round is searched anew; with more that takes too long for a first answer.
_QUICK = 60


def greedy_rounds(room: Room, rounds: list[Sat], random: Random, problem: Problem) -> list[Seats]:
    """Legal rounds, each seated with an eye on the meetings so far.

    Raises: RotationError, see ``any_seating``.
    """
    made: list[Seats] = []
    fallback: dict[int, Seats] = {}
    for sat in rounds:
        seats = _greedy(room, sat, random)
        if seats is None:
            if id(sat) not in fallback or len(sat.present) <= _QUICK:
                fallback[id(sat)] = any_seating(room, sat, random, problem)
            seats = [list(group) for group in fallback[id(sat)]]
        made.append(seats)
        room.count(seats)
    for seats in made:
        room.count(seats, -1)
    return made


def any_seating(room: Room, sat: Sat, random: Random, problem: Problem) -> Seats:
    """Some legal seating, found by trying everything in random orders.

    Raises: RotationError, reason ``no-seating`` with the wishes that cannot be met together when everything
    was tried, ``none-found`` when that would take too long.
    """
    for at, steps in enumerate(_SEARCH_STEPS):
        # Who must share a value is best seated table by table, who must keep apart over all tables.
        search = _Search(room, sat, random, steps, packed=bool(room.masks) == (at % 2 == 0))
        if search.found():
            return search.seats
        if not search.gave_up:
            raise RotationError("; ".join(culprits(problem, _impossible)), "no-seating")
    raise RotationError("", "none-found")


def _impossible(problem: Problem) -> bool:
    """Whether some round provably has no legal seating."""
    room = Room(problem)
    for sat in {id(one): one for one in room.rounds}.values():
        search = _Search(room, sat, Random(1), _SEARCH_STEPS[-1] // 10)
        if not search.found() and not search.gave_up:
            return True
    return False


class _Search:
    """Depth first, the hardest to seat coming first; ``packed`` fills tables before it opens new ones."""

    def __init__(self, room: Room, sat: Sat, random: Random, steps: int, *, packed: bool = False) -> None:
        # A step for everybody is what seating them takes without a single mistake.
        self.room, self.sat, self.steps, self.packed = room, sat, steps + len(sat.units), packed
        self.seats: Seats = [[] for _ in sat.sizes]
        order = list(sat.units)
        random.shuffle(order)
        # The hardest first: those with a table, large units, then those with many people to keep away from.
        order.sort(
            key=lambda unit: (
                unit[0] not in sat.table_of,
                -len(unit),
                -sum(len(room.banned[one]) for one in unit),
                sum(mask[one].bit_count() for mask in room.masks for one in unit),
                [mask[one] for mask in room.masks for one in unit] if packed else [],
            )
        )
        self.order = order

    @property
    def gave_up(self) -> bool:
        """Whether there would have been more to try."""
        return self.steps <= 0

    def found(self) -> bool:
        """Whether there is a seating; ``seats`` holds it then."""
        # Not recursive: there may be more people than Python has frames.
        trail: list[tuple[int, list[int]]] = []
        choices = self._choices(0)
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
                choices = self._choices(len(trail))
            elif trail:
                table, choices = trail.pop()
                unit = self.order[len(trail)]
                del self.seats[table][-len(unit) :]
            else:
                return False

    def _choices(self, index: int) -> list[int]:
        unit, sizes = self.order[index], self.sat.sizes
        kept = self.sat.table_of.get(unit[0])
        found, tried = [], set[int]()
        for table in range(len(sizes)) if kept is None else [kept]:
            group, size = self.seats[table], sizes[table]
            # Empty tables of one size are alike once those who have a table sit: one of them is enough.
            if (not group and size in tried) or not self.room.fits(unit, group, size):
                continue
            if not group:
                tried.add(size)
            found.append(table)
        if self.packed:
            found.sort(key=lambda table: len(self.seats[table]))
        return found


def _greedy(room: Room, sat: Sat, random: Random) -> Seats | None:
    order = [unit for unit in sat.units if unit[0] not in sat.table_of]
    random.shuffle(order)
    seats: Seats = [[] for _ in sat.sizes]
    for person, own in sat.table_of.items():
        if not room.fits([person], seats[own], sat.sizes[own]):
            return None
        seats[own].append(person)
    order.sort(key=lambda unit: (-len(unit), -sum(len(room.banned[one]) for one in unit)))
    left = [table for table, size in enumerate(sat.sizes) if len(seats[table]) < size]
    for unit in order:
        start = int(random.random() * max(1, len(left)))
        table = _cheapest(room, sat, seats, left[start:] + left[:start], unit)
        if table is None:
            return None
        seats[table].extend(unit)
        if len(seats[table]) == sat.sizes[table]:
            left.remove(table)
    return seats


def _cheapest(room: Room, sat: Sat, seats: Seats, left: list[int], unit: list[int]) -> int | None:
    """The first of the open tables where nobody has met any of the unit, or the one where fewest have."""
    best, least = None, 1 << 30
    for table in left:
        group = seats[table]
        if not room.fits(unit, group, sat.sizes[table]):
            continue
        cost = 0
        for one in unit:
            row = room.meetings[one]
            for other in group:
                cost += row[other]
        if cost < least:
            best, least = table, cost
            if not cost:
                break
    return best
