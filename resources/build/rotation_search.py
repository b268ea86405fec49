"""Search base rounds: ``python3 resources/build/rotation_search.py 33 3 --copies 3 --short 5``.

People are copies of the numbers modulo m and a few fixed points; adding 1 to every number turns a round into
the next one. So only base rounds are searched: one base round gives m rounds. Pairs fall into orbits under that
addition, and no orbit may be used twice. A short round is one block with a number of each copy; it is its own
image. A coset round seats everybody with those of the own copy a multiple of m/size away. ``--turned`` asks for
more symmetry, which makes the search much smaller: each base round stays itself when everybody moves to the next
copy, and the fixed points move round among themselves.

``--rounds 8`` searches unequal groups instead (23 people in threes: 4,4,3,3,3,3,3) as the planner does, for longer.
``--rounds 7 --plain`` anneals a whole evening without any symmetry, seed after seed, and prints each better one: the
rows of modulus 1. They took minutes of such annealing in compiled code, fifty times as fast as this (swaps of two
people of a round, cost 1 for each repeat and a little for numbers of people met that differ, temperature 0.6 to
0.12, restarts of 3, 6 and 12 million swaps), so here they take hours.

What is printed goes into ``meetup_desktop/core/rotation/_constructions/base_rounds.py``; a test develops every row.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from math import exp
from random import Random

from meetup_desktop.core.rotation import Problem, plan, sizes, statistics, upper_bound
from meetup_desktop.core.rotation._constructions.symmetry import find_base_rounds

_HOT, _COLD = 0.7, 0.12
#: Share of moves that take a person to another copy instead of another group.
_TURNS = 0.4
#: Seconds of annealing with each seed of a whole evening.
_EACH_S = 20.0


@dataclass(frozen=True)
class Shape:
    """How people are arranged: ``copies`` of the numbers modulo ``modulus`` and ``fixed`` points."""

    modulus: int
    copies: int
    fixed: int
    size: int
    base: int
    short: int
    coset: bool
    turned: bool = False

    @property
    def people(self) -> int:
        """How many people."""
        return self.modulus * self.copies + self.fixed

    @property
    def rounds(self) -> int:
        """How many rounds the base rounds give when developed."""
        return self.modulus * self.base + self.short + self.coset


def orbits(shape: Shape) -> tuple[list[list[int]], list[int]]:
    """The orbit of each pair of people, and how often each orbit may be used."""
    modulus, moved = shape.modulus, shape.modulus * shape.copies
    numbers: dict[tuple[int, ...], int] = {}
    limits: list[int] = []
    table = [[0] * shape.people for _ in range(shape.people)]
    for one in range(shape.people):
        for other in range(one + 1, shape.people):
            limit = 1
            if one >= moved:
                key: tuple[int, ...] = (-1,)
                limit = 0
            elif other >= moved:
                copy = one // modulus
                key = (moved, (other - moved - copy) % shape.copies) if shape.turned else (other, copy)
            else:
                apart = (other - one) % modulus
                if one // modulus == other // modulus:
                    apart = min(apart, modulus - apart)
                    taken = shape.coset and apart % (modulus // shape.size) == 0
                    # Half the modulus pairs with itself: developed, such a pair would come twice.
                    limit = 0 if taken or 2 * apart == modulus else 1
                key = (one // modulus, other // modulus, apart)
                if shape.turned:
                    key = min(_turns(shape, one, other))
            if key not in numbers:
                numbers[key] = len(limits)
                limits.append(limit)
            table[one][other] = table[other][one] = numbers[key]
    return table, limits


def _turns(shape: Shape, one: int, other: int) -> list[tuple[int, int, int]]:
    """The copies and the difference of two people, turned to each of the copies; either may come first."""
    modulus, copies = shape.modulus, shape.copies
    found = []
    for first, second in ((one, other), (other, one)):
        step = (second // modulus - first // modulus) % copies
        found += [(step, 0, (second - first) % modulus)]
    return found


class Search:
    """Annealing of the base rounds and short blocks; the cost counts orbits used too often."""

    def __init__(self, shape: Shape, random: Random) -> None:
        self.shape, self.random = shape, random
        self.orbit, self.limits = orbits(shape)
        self.used = [0] * len(self.limits)
        self.cost = 0
        self.rounds = [self._seats() for _ in range(shape.base)]
        self.shorts = [
            [copy * shape.modulus + self._number() for copy in range(shape.size)] for _ in range(shape.short)
        ]
        for groups in [*self.rounds, self.shorts]:
            for group in groups:
                for at, one in enumerate(group):
                    self._use(one, group[:at], 1)

    def run(self, moves: int) -> bool:
        """Cool down once; True when nothing is used too often."""
        step = (_COLD / _HOT) ** (1000 / moves)
        heat = _HOT
        short_share = self.shape.short / (self.shape.short + self.shape.base * self.shape.people / 4)
        for made in range(moves):
            if made % 1000 == 0:
                heat *= step
            if self.random.random() < short_share:
                self._shift(heat)
            elif self.shape.turned and self.random.random() < _TURNS:
                self._turn(heat)
            else:
                self._swap(heat)
            if self.cost == 0:
                return True
        return False

    def _number(self) -> int:
        return int(self.random.random() * self.shape.modulus)

    def _copy(self) -> int:
        return int(self.random.random() * self.shape.copies) * self.shape.modulus

    def whole(self, groups: list[list[int]]) -> list[list[int]]:
        """A base round with the groups that follow by turning."""
        shape = self.shape
        moved = shape.modulus * shape.copies

        def turned(one: int, by: int) -> int:
            if one >= moved:
                return moved + (one - moved + by) % shape.fixed
            return (one + by * shape.modulus) % moved

        turns = range(shape.copies if shape.turned else 1)
        return [[turned(one, by) for one in group] for group in groups for by in turns]

    def _seats(self) -> list[list[int]]:
        shape = self.shape
        moved = shape.modulus * shape.copies
        order, fixed, count = list(range(moved)), shape.fixed, shape.people // shape.size
        if shape.turned:
            # One group for each copy's worth of them is enough, the others follow by turning.
            order = [one + self._copy() for one in range(shape.modulus)]
            count, fixed = count // shape.copies, fixed // shape.copies
        self.random.shuffle(order)
        seats = [[moved + at] if at < fixed else [] for at in range(count)]
        for group in seats:
            while len(group) < self.shape.size:
                group.append(order.pop())
        return seats

    def _use(self, one: int, others: list[int], times: int) -> None:
        row, used, limits = self.orbit[one], self.used, self.limits
        for other in others:
            at = row[other]
            if times > 0:
                self.cost += used[at] >= limits[at]
                used[at] += 1
            else:
                used[at] -= 1
                self.cost -= used[at] >= limits[at]

    def _change(self, group: list[int], place: int, new: int) -> None:
        others = group[:place] + group[place + 1 :]
        self._use(group[place], others, -1)
        group[place] = new
        self._use(new, others, 1)

    def _rejected(self, before: int, heat: float) -> bool:
        return self.cost > before and self.random.random() >= exp((before - self.cost) / heat)

    def _swap(self, heat: float) -> None:
        draw, size = self.random.random, self.shape.size
        seats = self.rounds[int(draw() * len(self.rounds))]
        ours, theirs = seats[int(draw() * len(seats))], seats[int(draw() * len(seats))]
        if ours is theirs:
            return
        here, there = int(draw() * size), int(draw() * size)
        one, other, before = ours[here], theirs[there], self.cost
        self._change(ours, here, other)
        self._change(theirs, there, one)
        if self._rejected(before, heat):
            self._change(ours, here, one)
            self._change(theirs, there, other)

    def _turn(self, heat: float) -> None:
        seats = self.rounds[int(self.random.random() * len(self.rounds))]
        group = seats[int(self.random.random() * len(seats))]
        place = int(self.random.random() * len(group))
        one, before = group[place], self.cost
        if one >= self.shape.modulus * self.shape.copies:
            return
        self._change(group, place, one % self.shape.modulus + self._copy())
        if self._rejected(before, heat):
            self._change(group, place, one)

    def _shift(self, heat: float) -> None:
        block = self.shorts[int(self.random.random() * len(self.shorts))]
        place = int(self.random.random() * len(block))
        one, before = block[place], self.cost
        self._change(block, place, place * self.shape.modulus + self._number())
        if self._rejected(before, heat):
            self._change(block, place, one)


def found(shape: Shape, seconds: float, seed: int, moves: int) -> Search | None:
    """Search with restarts until it succeeds or the time is over."""
    random, until = Random(seed), time.monotonic() + seconds
    least = sys.maxsize
    while time.monotonic() < until:
        search = Search(shape, random)
        if search.run(moves):
            return search
        if search.cost < least:
            least = search.cost
            print(f"# {least} used too often", file=sys.stderr)
        moves = min(moves * 5 // 4, 20_000_000)
    return None


def row(search: Search) -> str:
    """The row for the table."""
    shape = search.shape

    def text(groups: list[list[int]]) -> str:
        return " ".join(",".join(map(str, sorted(group))) for group in sorted(map(sorted, groups)))

    parts = [f"modulus={shape.modulus}", f"copies={shape.copies}", f"fixed={shape.fixed}"]
    parts.append(
        "base=(" + "".join(f'"{text(search.whole(seats))}", ' for seats in search.rounds).rstrip() + ")"
    )
    if search.shorts:
        parts.append(f'short="{text(search.shorts)}"')
    if shape.coset:
        parts.append("coset=True")
    return f"({shape.people}, {shape.size}): BaseRounds({', '.join(parts)}),  # {shape.rounds} rounds"


def unequal_row(wish: argparse.Namespace) -> str:
    """The row for groups of unequal sizes; empty when none is found in time."""
    until, seats = time.monotonic() + wish.seconds, sizes(wish.people, wish.size)
    found = find_base_rounds(
        wish.people,
        seats,
        wish.rounds,
        Random(wish.seed),
        lambda _: time.monotonic() > until,
        moves=wish.moves,
    )
    if found is None:
        return ""
    base = ", ".join(
        '"' + " ".join(",".join(map(str, sorted(group))) for group in sorted(map(sorted, groups))) + '"'
        for groups in found.rounds
    )
    copies, fixed = divmod(wish.people, found.modulus)
    shape = f"modulus={found.modulus}, copies={copies}, fixed={fixed}"
    return f"({wish.people}, {len(seats)}): BaseRounds({shape}, base=({base},)),  # {wish.rounds} rounds"


def plain_rows(wish: argparse.Namespace) -> Iterator[str]:
    """Rows of whole evenings, each better than those before, until the time is over or the bound is reached."""
    until, best = time.monotonic() + wish.seconds, (0, 0)
    names = tuple(map(str, range(wish.people)))
    problem = Problem(names, wish.size, wish.rounds)
    for seed in count(wish.seed):
        left = until - time.monotonic()
        if left <= 0 or best >= (upper_bound(problem), -1):
            return
        found = plan(problem, seconds=min(left, _EACH_S), seed=seed)
        figures = statistics(found)
        if (figures.new_pairs, figures.fewest_met - figures.most_met) > best:
            best = figures.new_pairs, figures.fewest_met - figures.most_met
            seats = ", ".join(
                '"' + " ".join(",".join(sorted(group, key=int)) for group in round_) + '"'
                for round_ in found.rounds
            )
            shape = f"modulus=1, copies={wish.people}, fixed=0"
            yield (
                f"({wish.people}, {len(problem.sizes)}, {wish.rounds}): BaseRounds({shape}, base=({seats},)),  "
                f"# {figures.new_pairs} of {figures.bound}, {-best[1]} apart"
            )


def main() -> int:
    """Search one row."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("people", type=int)
    asked.add_argument("size", type=int)
    asked.add_argument("--copies", type=int, default=3)
    asked.add_argument("--fixed", type=int, default=0)
    asked.add_argument("--base", type=int, default=1)
    asked.add_argument("--short", type=int, default=0)
    asked.add_argument("--coset", action="store_true")
    asked.add_argument("--turned", action="store_true")
    asked.add_argument("--rounds", type=int)
    asked.add_argument("--plain", action="store_true")
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--moves", type=int, default=20_000)
    asked.add_argument("--seed", type=int, default=1)
    wish = asked.parse_args()
    if wish.rounds and wish.plain:
        for text in plain_rows(wish):
            print(text, flush=True)
        return 0
    if wish.rounds:
        text = unequal_row(wish)
        print(text or "# none found")
        return 0 if text else 1
    modulus = (wish.people - wish.fixed) // wish.copies
    shape = Shape(modulus, wish.copies, wish.fixed, wish.size, wish.base, wish.short, wish.coset, wish.turned)
    groups = wish.people // wish.size
    if wish.turned and (wish.short or wish.fixed not in {0, wish.copies} or groups % wish.copies):
        asked.error("turning needs groups, and fixed points if any, for each copy, and no short rounds")
    if shape.people != wish.people or (wish.short and (wish.copies != wish.size or wish.fixed)):
        asked.error("these copies and fixed points do not make so many people, or allow no short rounds")
    result = found(shape, wish.seconds, wish.seed, wish.moves)
    if result is None:
        return 1
    print(row(result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
