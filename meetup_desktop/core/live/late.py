"""A seat for who comes late: nobody who sits already is moved."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from meetup_desktop.core.live.edits import with_round
from meetup_desktop.core.live.evening import Evening

#: With less time left than this, a late-comer waits for the next round.
LEAST_LEFT_MS = 120_000


def propose_table(evening: Evening, person_id: str) -> int | None:
    """Return the table (from 0) for a person without a seat in the current round; None without a round.

    The smallest group first; among equals, the one with the fewest people that the person has met, then the first.
    """
    current = evening.current_round
    if current is None or not current.groups or person_id in current.people:
        return None
    met = _people_met(evening, person_id)

    def cost(table: int) -> tuple[int, int, int]:
        group = current.groups[table]
        return len(group), sum(person in met for person in group), table

    return min(range(len(current.groups)), key=cost)


def with_seat(evening: Evening, person_id: str, table: int) -> Evening:
    """Return the evening with the person at a table of the current round; as it is where that is not possible."""
    index, current = evening.current_index, evening.current_round
    if index is None or current is None or person_id in current.people:
        return evening
    if not 0 <= table < len(current.groups):
        return evening
    groups = list(current.groups)
    groups[table] = (*groups[table], person_id)
    return with_round(evening, index, replace(current, groups=tuple(groups)))


def _people_met(evening: Evening, person_id: str) -> set[str]:
    met: set[str] = set()
    for one in evening.rounds[: evening.kept_round_count]:
        for group in one.groups if one.started else ():
            for pair in combinations(group, 2):
                if person_id in pair:
                    met.update(pair)
    return met - {person_id}
