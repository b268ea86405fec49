"""Continue an earlier plan after people came or left: whoever comes takes the seat of somebody who left.

The rounds left of a good plan stay good by that: in the seats nothing changes, and only where there are more or
fewer seats than before somebody has to move.
"""

from __future__ import annotations

from itertools import zip_longest

from meetup_desktop.core.rotation._search.indexed_problem import IndexedProblem, RoundSpec, Seats
from meetup_desktop.core.rotation.problem import Problem, Round


def continue_plan(indexed: IndexedProblem, problem: Problem) -> list[Seats]:
    """Return the rounds of the earlier plan with the people who are present now, as many as it has.

    ``indexed.meetings`` must not count any of them. Tables have their sizes again, whether wishes hold is the
    caller's to check.
    """
    made: list[Seats] = []
    heirs = _match_newcomers_to_leavers(problem)
    for spec, planned in zip(indexed.rounds, problem.planned, strict=False):
        seats = _seat_round(indexed, spec, planned, heirs)
        made.append(seats)
        indexed.count_meetings(seats)
    for seats in made:
        indexed.count_meetings(seats, -1)
    return made


def _match_newcomers_to_leavers(problem: Problem) -> dict[str, str]:
    """Return, for each person who left, the newcomer who takes their seat."""
    planned = [person for group in problem.planned[0] for person in group] if problem.planned else []
    present = problem.upcoming[0].present
    here, known = frozenset(present), frozenset(planned)
    left = sorted(person for person in planned if person not in here)
    new = [person for person in present if person not in known]
    return dict(zip(left, new, strict=False))


def _seat_round(indexed: IndexedProblem, spec: RoundSpec, planned: Round, heirs: dict[str, str]) -> Seats:
    """Seat one round; people without a seat, or at a table that is too full, go where they have met fewest."""
    here = set(spec.present)
    seats: Seats = []
    for table in planned:
        places = dict.fromkeys(indexed.place.get(heirs.get(person, person), -1) for person in table)
        seats.append([place for place in places if place in here])
        here.difference_update(seats[-1])
    standing = sorted(here)
    while len(seats) > len(spec.sizes):
        fewest = min(range(len(seats)), key=lambda at: len(seats[at]))
        standing += seats.pop(fewest)
    seats.sort(key=len, reverse=True)
    seats = [group or [] for group, _ in zip_longest(seats, spec.sizes)]
    wanted = sorted(spec.sizes, reverse=True)
    for group, size in zip(seats, wanted, strict=True):
        while len(group) > size:
            one = max(group, key=lambda one: _count_meetings(indexed, one, group))
            group.remove(one)
            standing.append(one)
    for one in standing:
        free = [group for group, size in zip(seats, wanted, strict=True) if len(group) < size]
        min(free, key=lambda group: _count_meetings(indexed, one, group)).append(one)
    left = list(seats)
    return [left.pop(next(at for at, group in enumerate(left) if len(group) == size)) for size in spec.sizes]


def _count_meetings(indexed: IndexedProblem, person: int, group: list[int]) -> int:
    row = indexed.meetings[person]
    return sum(row[other] for other in group)
