"""What a change of the plan does: who meets again, and which wishes it breaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

from meetup_desktop.core.live.evening import Evening, Group, Wish, swap_seats

#: Two people, in the order of their ids.
PersonPair = tuple[str, str]
#: Return, for each round, the pairs who have shared a table in an earlier one.
RepeatPairsByRound = tuple[frozenset[PersonPair], ...]


@dataclass(frozen=True)
class Effect:
    """Pairs who meet again in the rounds to come, before and after a change, and wishes it would break."""

    before: int
    after: int
    broken: tuple[Wish, ...] = ()


def find_repeat_pairs(evening: Evening) -> RepeatPairsByRound:
    """Return, for each round, the pairs who have shared a table in an earlier one.

    Rounds that were passed over without being started are none in which people met.
    """
    kept = evening.kept_round_count
    seen: set[PersonPair] = set()
    found = []
    for index, one in enumerate(evening.rounds):
        if index < kept and not one.started:
            found.append(frozenset[PersonPair]())
            continue
        pairs = {pair for group in one.groups for pair in pairs_of_group(group)}
        found.append(frozenset(pairs & seen))
        seen |= pairs
    return tuple(found)


def find_rounds_of_pair(evening: Evening, first: str, second: str) -> tuple[int, ...]:
    """Return the rounds (from 0) in which two people share a table."""
    return tuple(
        index
        for index, round_ in enumerate(evening.rounds)
        if (index >= evening.kept_round_count or round_.started)
        and any(first in group and second in group for group in round_.groups)
    )


def effect_of_swap(evening: Evening, round_index: int, first: str, second: str) -> Effect | None:
    """Return the effect of two people taking each other's seats in a round; None when they cannot."""
    if not evening.kept_round_count <= round_index < len(evening.rounds):
        return None
    groups = evening.rounds[round_index].groups
    after = swap_seats(groups, first, second)
    if after == groups or [set(group) for group in after] == [set(group) for group in groups]:
        return None
    rounds = list(evening.rounds)
    rounds[round_index] = replace(rounds[round_index], groups=after)
    broken = _find_broken_wishes(evening, after) - _find_broken_wishes(evening, groups)
    return Effect(
        count_repeats(evening),
        count_repeats(replace(evening, rounds=tuple(rounds))),
        tuple(wish for wish in evening.wishes if wish in broken),
    )


def count_repeats(evening: Evening) -> int:
    """Return how often two people meet again in the rounds to come."""
    return sum(map(len, find_repeat_pairs(evening)[evening.kept_round_count :]))


def _find_broken_wishes(evening: Evening, groups: tuple[Group, ...]) -> set[Wish]:
    seated = {person for group in groups for person in group}
    found = set()
    for wish in evening.wishes:
        present = replace(wish, people=tuple(one for one in wish.people if one in seated))
        if any(present.is_broken_by(group, table) for table, group in enumerate(groups)):
            found.add(wish)
    return found


def pairs_of_group(group: Group) -> list[PersonPair]:
    """Return every pair of a group."""
    return list(combinations(sorted(group), 2))
