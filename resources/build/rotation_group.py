"""Search ten rounds of fours for 32 people: ``python3 resources/build/rotation_group.py``, a minute or two.

The people are the elements of a group of order 32: the numbers modulo 4 times the eight quaternions 1, i, j, k and
their negatives. Multiplying everybody by an element from the right takes a round to a round. Eight of the ten rounds
come from one that four elements leave as it is, the other two from one that sixteen elements leave as it is. So the
tables of the first follow from two of them, those of the second from one or two, and what is left is to cover, each
once, the classes of people in both rounds, and of pairs: an exact cover with a few dozen things to cover, which is
tried through. Everybody meets everybody but one other. (Of the 51 groups of order 32 the search of all such
arrangements through found rounds in three; the cyclic one and its like have none.)

What is printed goes into ``meetup_desktop/core/rotation/_constructions/base_rounds.py``; a test develops every row.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

_PEOPLE, _SIZE = 32, 4
#: Of 1, i, j and k: which unit the product of two is, and its sign.
_UNITS = (
    ((0, 1), (1, 1), (2, 1), (3, 1)),
    ((1, 1), (0, -1), (3, 1), (2, -1)),
    ((2, 1), (3, -1), (0, -1), (1, 1)),
    ((3, 1), (2, 1), (1, -1), (0, -1)),
)
Groups = tuple[tuple[int, ...], ...]


def times(one: int, other: int) -> int:
    """The product of two elements; element 8 a + 4 s + u is a modulo 4 with the unit u, negative where s is 1."""
    unit, sign = _UNITS[one % 4][other % 4]
    negative = (one // 4 + other // 4 + (sign < 0)) % 2
    return (one // 8 + other // 8) % 4 * 8 + negative * 4 + unit


def subgroups(order: int) -> list[tuple[int, ...]]:
    """All subgroups of an order."""
    found = set()
    for some in combinations(range(_PEOPLE), 3):
        made = {0}
        while len(made) <= order:
            more = made | {times(one, other) for one in made for other in some}
            if more == made:
                break
            made = more
        if len(made) == order:
            found.add(tuple(sorted(made)))
    return sorted(found)


def moved(tables: Groups, by: int) -> Groups:
    """Everybody of the tables multiplied by an element."""
    return tuple(sorted(tuple(sorted(times(one, by) for one in table)) for table in tables))


@dataclass(frozen=True)
class Tables:
    """Tables of a round, each of which follows from the first, and what they cover."""

    tables: Groups
    covers: frozenset[tuple[str, int]]


class Pairs:
    """The classes of pairs: two of one class are a multiple of each other."""

    def __init__(self) -> None:
        self.of: dict[tuple[int, int], int] = {}
        self.size: Counter[int] = Counter()
        number = 0
        for pair in combinations(range(_PEOPLE), 2):
            if pair in self.of:
                continue
            for by in range(_PEOPLE):
                one, other = sorted(times(person, by) for person in pair)
                self.of[one, other] = number
            number += 1
        self.size.update(self.of.values())


def choices(name: str, kept_by: tuple[int, ...], pairs: Pairs) -> Iterator[Tables]:
    """All tables that a subgroup takes to themselves or to others with nobody in common.

    Only those are of use of which no pair comes twice when all elements take the round round.
    """
    least = {person: min(times(person, by) for by in kept_by) for person in range(_PEOPLE)}
    seen: set[Groups] = set()
    for table in combinations(range(_PEOPLE), _SIZE):
        tables = tuple(sorted({tuple(sorted(times(one, by) for one in table)) for by in kept_by}))
        if tables in seen or len({one for some in tables for one in some}) != _SIZE * len(tables):
            continue
        seen.add(tables)
        often = Counter(pairs.of[two] for some in tables for two in combinations(some, 2))
        rounds = _PEOPLE // len(kept_by)
        if all(count * rounds == pairs.size[which] for which, count in often.items()):
            people = {(name, least[one]) for some in tables for one in some}
            yield Tables(tables, frozenset(people | {("pairs", which) for which in often}))


def cover(options: list[Tables], left: frozenset[tuple[str, int]]) -> list[Tables] | None:
    """Options that cover everything that is left just once."""
    if not left:
        return []
    often = Counter(thing for option in options for thing in option.covers)
    rarest = min(sorted(left), key=lambda thing: often[thing])
    for option in options:
        if rarest in option.covers:
            rest = [other for other in options if not other.covers & option.covers]
            more = cover(rest, left - option.covers)
            if more is not None:
                return [option, *more]
    return None


def found() -> list[Groups]:
    """Ten rounds; everybody misses the one person who is an element of order two away."""
    pairs = Pairs()
    twos = [one for one in range(1, _PEOPLE) if times(one, one) == 0]
    kept = {"eight": subgroups(4), "two": subgroups(16)}
    made_of = {(name, by): list(choices(name, by, pairs)) for name, groups in kept.items() for by in groups}
    for few, many, missed in product(kept["eight"], kept["two"], twos):
        never = ("pairs", pairs.of[0, missed])
        both = made_of["eight", few] + made_of["two", many]
        people = {
            (name, min(times(one, by) for by in kept_by))
            for name, kept_by in (("eight", few), ("two", many))
            for one in range(_PEOPLE)
        }
        wanted = frozenset(people | {("pairs", which) for which in pairs.size}) - {never}
        made = cover([option for option in both if never not in option.covers], wanted)
        if made is not None:
            return _developed(made)
    return []


def _developed(made: list[Tables]) -> list[Groups]:
    """The two base rounds and what all elements make of them."""
    rounds: list[Groups] = []
    for name in ("eight", "two"):
        here = [option.tables for option in made if any(kind == name for kind, _ in option.covers)]
        base = tuple(sorted(table for tables in here for table in tables))
        rounds += sorted({moved(base, by) for by in range(_PEOPLE)})
    return rounds


def main() -> int:
    """Print the row."""
    rounds = found()
    print(f"({_PEOPLE}, {_SIZE}): BaseRounds(  # {len(rounds)} rounds, see resources/build/rotation_group.py")
    print(f"    modulus=1,\n    copies={_PEOPLE},\n    fixed=0,\n    base=(")
    for round_ in rounds:
        print('        "' + " ".join(",".join(map(str, table)) for table in round_) + '",')
    print("    ),\n),")
    return 0 if len(rounds) == 10 else 1


if __name__ == "__main__":
    sys.exit(main())
