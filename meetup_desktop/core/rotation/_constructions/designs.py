"""Construct rounds without any repeat for groups of equal size. People are 0..people-1.

Every construction here gives rounds in which nobody meets anybody twice; the tests check each of them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from meetup_desktop.core.rotation._constructions.base_rounds import ROWS, BaseRounds
from meetup_desktop.core.rotation._constructions.rings import Ring, prime_powers
from meetup_desktop.core.rotation._constructions.shifts import find_shifts

Groups = tuple[tuple[int, ...], ...]


def rounds_without_repeat(people: int, size: int, wanted: int) -> tuple[Groups, ...]:
    """Return up to ``wanted`` rounds of groups of ``size`` in which no pair meets twice.

    Raises: ValueError when ``size`` does not divide ``people``.
    """
    made = build_all_constructions(people, size, wanted)
    return next((rounds for rounds in made if len(rounds) == wanted), max(made, key=len))


@lru_cache(maxsize=64)
def build_all_constructions(people: int, size: int, wanted: int) -> tuple[tuple[Groups, ...], ...]:
    """Return the rounds of every construction that applies, at most ``wanted`` each.

    Raises: ValueError when ``size`` does not divide ``people``.
    """
    if people % size:
        raise ValueError(f"{people} is no multiple of {size}")
    if size == 2:
        return (tuple(_round_robin_rounds(people)[:wanted]),)
    made = [_transversal_rounds(people // size, size, wanted)]
    if (people, size) in ROWS:
        made.append(develop_base_rounds(ROWS[people, size]))
    order = (people - 1) // 3
    if size == 4 and people % 12 == 4 and len(prime_powers(order)) == 1:
        made.append(bose_rounds(order))
    return tuple(tuple(rounds[:wanted]) for rounds in made)


def develop_base_rounds(row: BaseRounds) -> list[Groups]:
    """Return the rounds that base rounds stand for: 0, 1, ... added to every number, then short and coset rounds."""
    modulus, moved = row.modulus, row.modulus * row.copies

    def shifted_person(one: int, by: int) -> int:
        return one if one >= moved else one - one % modulus + (one % modulus + by) % modulus

    def shifted(groups: Groups, by: int) -> Groups:
        return tuple(tuple(shifted_person(one, by) for one in group) for group in groups)

    made = [shifted(base, by) for base in map(_parse_groups, row.base) for by in range(modulus)]
    for block in _parse_groups(row.short):
        made.append(tuple(chain.from_iterable(shifted((block,), by) for by in range(modulus))))
    if row.coset:
        size = len(_parse_groups(row.base[0])[0])
        step = modulus // size
        firsts = [copy * modulus + at for copy in range(row.copies) for at in range(step)]
        made.append(tuple(tuple(first + step * turn for turn in range(size)) for first in firsts))
    return made


def _parse_groups(text: str) -> Groups:
    return tuple(tuple(map(int, group.split(","))) for group in text.split())


def bose_rounds(order: int) -> list[Groups]:
    """Return Bose's rounds of fours for 3q + 1 people (q = 4t + 1 a prime power); everybody meets everybody once."""
    ring = Ring(order)
    power = ring.powers_of_primitive_element()
    quarter = (order - 1) // 4
    fixed = 3 * order
    blocks = [((fixed, 0), (0, 0), (0, 1), (0, 2))]
    for at in range(quarter):
        here, there = power[at], power[at + quarter]
        # Half way round the powers lies -1.
        back, beyond = power[at + 2 * quarter], power[at + 3 * quarter]
        for copy in range(3):
            after = (copy + 1) % 3
            blocks.append(((here, copy), (back, copy), (there, after), (beyond, after)))

    def person_at(element: int, copy: int, by: int) -> int:
        return fixed if element == fixed else copy * order + ring.plus(element, by)

    return [
        tuple(tuple(person_at(element, copy, by) for element, copy in block) for block in blocks)
        for by in range(order)
    ]


def _round_robin_rounds(people: int) -> list[Groups]:
    """Return the round robin of pairs: one person stays, the others move round a circle."""
    last = people - 1
    return [
        ((last, by), *(((by - at) % last, (by + at) % last) for at in range(1, people // 2)))
        for by in range(last)
    ]


def _transversal_rounds(groups: int, size: int, wanted: int) -> list[Groups]:
    """Return rounds whose tables take one person of each of ``size`` copies of a ring, then rounds within copies.

    Round r seats x + r * slope of each copy together. Two copies' slopes differ by something that can be
    divided by, so r follows from a pair: it meets once.
    """
    ring = Ring(groups)
    slopes = ring.elements_with_invertible_differences if groups > 1 else [0]
    if len(slopes) >= size:
        shifts = [[ring.times(r, slope) for slope in slopes[:size]] for r in range(min(wanted, groups))]
    else:
        shifts = find_shifts(ring, size, wanted)
    made = [
        tuple(tuple(copy * groups + ring.plus(x, by) for copy, by in enumerate(shift)) for x in range(groups))
        for shift in shifts
    ]
    if len(made) < wanted and groups % size == 0:
        # Those of one copy have not met yet.
        for inner in rounds_without_repeat(groups, size, wanted - len(made)):
            made.append(
                tuple(tuple(copy * groups + one for one in group) for copy in range(size) for group in inner)
            )
    return made
