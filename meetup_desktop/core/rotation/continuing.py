"""An earlier plan taken up again after people came or left: whoever comes takes the seat of somebody who left.

The rounds left of a good plan stay good by that: in the seats nothing changes, and only where there are more or
fewer seats than before somebody has to move.
"""

from __future__ import annotations

from itertools import zip_longest

from meetup_desktop.core.rotation.problem import Problem, Round
from meetup_desktop.core.rotation.room import Room, Sat, Seats


def continued(room: Room, problem: Problem) -> list[Seats]:
    """The rounds planned earlier with those seated who are here now; as many as are still known.

    ``room.meetings`` must not count any of them. Tables have their sizes again, whether wishes hold is the
    caller's to check.
    """
    made: list[Seats] = []
    heirs = _heirs(problem)
    for sat, planned in zip(room.rounds, problem.planned, strict=False):
        seats = _seated(room, sat, planned, heirs)
        made.append(seats)
        room.count(seats)
    for seats in made:
        room.count(seats, -1)
    return made


def _heirs(problem: Problem) -> dict[str, str]:
    """Who takes the seat of each who left, in the order of people."""
    planned = [person for group in problem.planned[0] for person in group] if problem.planned else []
    present = problem.coming[0].present
    here, known = frozenset(present), frozenset(planned)
    left = sorted(person for person in planned if person not in here)
    new = [person for person in present if person not in known]
    return dict(zip(left, new, strict=False))


def _seated(room: Room, sat: Sat, planned: Round, heirs: dict[str, str]) -> Seats:
    """One round; whoever has no seat in it, or one too many at their table, sits where they have met fewest."""
    here = set(sat.present)
    seats: Seats = []
    for table in planned:
        places = dict.fromkeys(room.place.get(heirs.get(person, person), -1) for person in table)
        seats.append([place for place in places if place in here])
        here.difference_update(seats[-1])
    standing = sorted(here)
    while len(seats) > len(sat.sizes):
        fewest = min(range(len(seats)), key=lambda at: len(seats[at]))
        standing += seats.pop(fewest)
    seats.sort(key=len, reverse=True)
    seats = [group or [] for group, _ in zip_longest(seats, sat.sizes)]
    wanted = sorted(sat.sizes, reverse=True)
    for group, size in zip(seats, wanted, strict=True):
        while len(group) > size:
            one = max(group, key=lambda one: _met(room, one, group))
            group.remove(one)
            standing.append(one)
    for one in standing:
        free = [group for group, size in zip(seats, wanted, strict=True) if len(group) < size]
        min(free, key=lambda group: _met(room, one, group)).append(one)
    left = list(seats)
    return [left.pop(next(at for at, group in enumerate(left) if len(group) == size)) for size in sat.sizes]


def _met(room: Room, one: int, group: list[int]) -> int:
    row = room.meetings[one]
    return sum(row[other] for other in group)
