"""What a change of the plan does: who meets again, and which wishes it breaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

from meetup_desktop.core.live.evening import Evening, Group, Wish, swapped

#: Two people, in the order of their ids.
Two = tuple[str, str]
#: For each round of the evening the pairs who have sat together in one before it.
Again = tuple[frozenset[Two], ...]


@dataclass(frozen=True)
class Effect:
    """Pairs who meet again in the rounds to come, before and after a change, and wishes it would break."""

    before: int
    after: int
    broken: tuple[Wish, ...] = ()


def meeting_again(evening: Evening) -> Again:
    """For each round of the evening the pairs who have sat together in one before it.

    Rounds that were passed over without being started are none in which people met.
    """
    kept = evening.kept_rounds
    seen: set[Two] = set()
    found = []
    for index, one in enumerate(evening.rounds):
        if index < kept and not one.started:
            found.append(frozenset[Two]())
            continue
        pairs = {pair for group in one.groups for pair in twos(group)}
        found.append(frozenset(pairs & seen))
        seen |= pairs
    return tuple(found)


def rounds_of_pair(evening: Evening, one: str, other: str) -> tuple[int, ...]:
    """The rounds (from 0) in which two people share a table."""
    return tuple(
        index
        for index, round_ in enumerate(evening.rounds)
        if (index >= evening.kept_rounds or round_.started)
        and any(one in group and other in group for group in round_.groups)
    )


def swap(evening: Evening, index: int, one: str, other: str) -> Effect | None:
    """The effect of two people taking each other's seats in a round; None when they cannot."""
    if not evening.kept_rounds <= index < len(evening.rounds):
        return None
    groups = evening.rounds[index].groups
    after = swapped(groups, one, other)
    if after == groups or [set(group) for group in after] == [set(group) for group in groups]:
        return None
    rounds = list(evening.rounds)
    rounds[index] = replace(rounds[index], groups=after)
    broken = _broken(evening, after) - _broken(evening, groups)
    return Effect(
        repeats(evening),
        repeats(replace(evening, rounds=tuple(rounds))),
        tuple(wish for wish in evening.wishes if wish in broken),
    )


def repeats(evening: Evening) -> int:
    """How often two people meet again in the rounds to come."""
    return sum(map(len, meeting_again(evening)[evening.kept_rounds :]))


def _broken(evening: Evening, groups: tuple[Group, ...]) -> set[Wish]:
    seated = {person for group in groups for person in group}
    found = set()
    for wish in evening.wishes:
        present = replace(wish, people=tuple(one for one in wish.people if one in seated))
        if any(present.broken_by(group, table) for table, group in enumerate(groups)):
            found.add(wish)
    return found


def twos(group: Group) -> list[Two]:
    """Every pair of a group."""
    return list(combinations(sorted(group), 2))
