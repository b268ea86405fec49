"""Prove by trying everything that some evenings need repeats: ``python3 resources/build/rotation_proofs.py 12 3 5 2``.

Asks whether 12 people in threes can sit 5 times with at most 2 repeats; prints a plan if they can, and that there
is none if they cannot. What it proved stands in ``meetup_desktop/core/rotation/bounds.py``.

A pair that meets m times makes m - 1 repeats and m(m - 1)/2 pairs of rounds that share it. So with few repeats few
rounds share anything, and some rounds share nothing with each other: these are searched first, in the order of
their numbers. All rounds are alike, so the first one may be any; the second is one of each orbit under
the exchanges that leave the first as it is. Sets of rounds are the bits of a number, by pair those that hold it.

Where few rounds have many repeats, ``python3 resources/build/rotation_proofs.py 12 4 4 --pairs 59`` tries all four
rounds of 12 people in fours and tells the most pairs that meet in them, 59 at least, and by how much the numbers
of people met differ then at least. The first two rounds may be those that share fewest pairs.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from itertools import combinations, pairwise

from meetup_desktop.core.rotation import sizes

Groups = tuple[tuple[int, ...], ...]


class Rounds:
    """All rounds of these sizes, as bits of pairs; those that share at most ``repeats`` pairs with the first."""

    def __init__(self, seats: tuple[int, ...], repeats: int) -> None:
        self.people, self.seats = sum(seats), seats
        self.bit = [[0] * self.people for _ in range(self.people)]
        for at, (one, other) in enumerate(combinations(range(self.people), 2)):
            self.bit[one][other] = self.bit[other][one] = 1 << at
        start, first = 0, []
        for size in seats:
            first.append(tuple(range(start, start + size)))
            start += size
        self.first: Groups = tuple(first)
        self.start = self.pairs(self.first)
        self.all = {
            self.pairs(groups): groups for groups in self._made(tuple(range(self.people)), seats, repeats)
        }

    def pairs(self, groups: Groups) -> int:
        """The pairs of a round, as bits."""
        return sum(self.bit[one][other] for group in groups for one, other in combinations(group, 2))

    def _made(self, left: tuple[int, ...], seats: tuple[int, ...], repeats: int) -> Iterator[Groups]:
        if not left:
            yield ()
            return
        # The first person left sits at a table of each size there still is.
        for size in sorted(set(seats)):
            rest = list(seats)
            rest.remove(size)
            for mates in combinations(left[1:], size - 1):
                group = (left[0], *mates)
                again = sum((self.bit[a][b] & self.start) != 0 for a, b in combinations(group, 2))
                if again <= repeats:
                    others = tuple(one for one in left if one not in group)
                    for more in self._made(others, tuple(rest), repeats - again):
                        yield (group, *more)

    def seconds(self) -> list[int]:
        """One of each orbit of the rounds that share nothing with the first, under what keeps the first."""
        return self.orbits({pairs for pairs in self.all if not pairs & self.start})

    def orbits(self, left: set[int]) -> list[int]:
        """One of each orbit of these rounds, which are taken out of the set, under what keeps the first round."""
        turns = list(self._keeping_first())
        found = []
        while left:
            found.append(min(left))
            reached = [found[-1]]
            left.discard(found[-1])
            while reached:
                groups = self.all[reached.pop()]
                for turn in turns:
                    image = self.pairs(tuple(tuple(turn[one] for one in group) for group in groups))
                    if image in left:
                        left.discard(image)
                        reached.append(image)
        return found

    def _keeping_first(self) -> Iterator[list[int]]:
        """Exchanges that generate all those which leave the first round as it is."""
        for at, group in enumerate(self.first):
            for one, other in pairwise(group):
                turn = list(range(self.people))
                turn[one], turn[other] = other, one
                yield turn
            after = self.first[at + 1] if at + 1 < len(self.first) else ()
            if len(after) == len(group):
                turn = list(range(self.people))
                for one, other in zip(group, after, strict=True):
                    turn[one], turn[other] = other, one
                yield turn


class Choice:
    """Some rounds to choose from, and for each pair the ones that hold it as bits."""

    def __init__(self, rounds: list[int]) -> None:
        self.rounds = rounds
        self.every = (1 << len(rounds)) - 1
        self.holding: dict[int, int] = {}
        for at, pairs in enumerate(rounds):
            for pair in _bits(pairs):
                self.holding[pair] = self.holding.get(pair, 0) | 1 << at

    def sharing(self, pairs: int, most: int) -> int:
        """Those that share at most so many pairs with these."""
        over = [self.every] + [0] * (most + 1)
        for pair in _bits(pairs):
            holding = self.holding.get(pair, 0)
            if holding:
                for level in range(most + 1, 0, -1):
                    over[level] |= over[level - 1] & holding
        return self.every & ~over[-1]

    def taken(self, which: int) -> list[int]:
        """Rounds by their bits."""
        return [self.rounds[pair.bit_length() - 1] for pair in _bits(which)]


def _bits(number: int) -> Iterator[int]:
    while number:
        low = number & -number
        yield low
        number ^= low


def plan_with(rounds: Rounds, count: int, repeats: int) -> list[int] | None:
    """So many rounds with at most so many repeats; None when there are none."""
    if repeats > 2:
        raise ValueError("not more than two repeats")
    # Two repeats are two pairs that meet twice, or one that meets three times, which binds three rounds: without
    # one round for each repeat the others share nothing.
    free = count - repeats - 2
    seconds = rounds.seconds()
    for number, second in enumerate(seconds, 1):
        met, began = rounds.start | second, time.monotonic()
        choice = Choice([one for one in rounds.all if (one & met).bit_count() <= repeats])
        made = _apart(choice, met, choice.taken(choice.sharing(met, 0)), free, (repeats, repeats))
        took = time.monotonic() - began
        text = f"# second round {number} of {len(seconds)}: {len(choice.rounds)} others, {took:.0f} s"
        print(text, file=sys.stderr, flush=True)
        if made is not None:
            return [rounds.start, second, *made]
    return None


def _apart(choice: Choice, met: int, order: list[int], free: int, rest: tuple[int, int]) -> list[int] | None:
    """``free`` rounds of ``order`` that share nothing with each other, then the rest: how many, how many repeats."""
    if not free:
        return _rest(choice, met, *rest)
    for at, one in enumerate(order):
        fewer = Choice(choice.taken(choice.sharing(met | one, rest[1])))
        others = [other for other in order[at + 1 :] if not other & one]
        made = _apart(fewer, met | one, others, free - 1, rest)
        if made is not None:
            return [one, *made]
    return None


def _rest(choice: Choice, met: int, count: int, repeats: int) -> list[int] | None:
    """So many rounds with at most so many repeats, in any order."""
    if not count:
        return []
    if count == 1:
        last = choice.taken(choice.sharing(met, repeats))
        return last[:1] or None
    for one in choice.rounds:
        made = _rest(choice, met | one, count - 1, repeats - (one & met).bit_count())
        if made is not None:
            return [one, *made]
    return None


def best_of_all(rounds: Rounds, count: int, known: int) -> tuple[int, int]:
    """The most pairs that meet in so many rounds, and by how much the people met differ then at least.

    ``rounds`` must hold all; ``known`` pairs are known to be possible.
    """
    slots = sum(size * (size - 1) // 2 for size in rounds.seats)
    every = sorted(rounds.all)
    best = (known, -rounds.people)
    for number, second in enumerate(rounds.orbits(set(every)), 1):
        shared, met = (second & rounds.start).bit_count(), second | rounds.start
        order = [
            one
            for one in every
            if (one & rounds.start).bit_count() >= shared
            and (one | met).bit_count() + (count - 3) * slots >= best[0]
        ]
        for found in _joined(order, met, count - 2, slots, best[0]):
            best = max(best, (found.bit_count(), -_apart_by(rounds, found)))
        print(f"# second round {number}: {len(order)} others, best {best}", file=sys.stderr, flush=True)
    return best[0], -best[1]


def _joined(order: list[int], met: int, count: int, slots: int, wanted: int) -> Iterator[int]:
    """The pairs met with so many rounds more, in any order, wherever they are as many as wanted."""
    if not count:
        yield met
        return
    least = wanted - (count - 1) * slots
    for at, one in enumerate(order):
        if (one | met).bit_count() >= least:
            yield from _joined(order[at:], one | met, count - 1, slots, wanted)


def _apart_by(rounds: Rounds, met: int) -> int:
    counts = [sum((row[other] & met) != 0 for other in range(rounds.people)) for row in rounds.bit]
    return max(counts) - min(counts)


def main() -> int:
    """Search one kind of evening."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("people", type=int)
    asked.add_argument("size", type=int)
    asked.add_argument("rounds", type=int)
    asked.add_argument("repeats", type=int, nargs="?", default=0)
    asked.add_argument(
        "--pairs", type=int, help="try all rounds for more pairs than these, or for as many, more evenly"
    )
    wish = asked.parse_args()
    if wish.pairs is not None:
        everything = Rounds(sizes(wish.people, wish.size), wish.people**2)
        most, apart = best_of_all(everything, wish.rounds, wish.pairs)
        print(
            f"{wish.rounds} rounds of {everything.seats}: at most {most} pairs; people met differ by {apart} then"
        )
        return 0
    rounds = Rounds(sizes(wish.people, wish.size), wish.repeats)
    made = plan_with(rounds, wish.rounds, wish.repeats)
    if made is None:
        print(f"no {wish.rounds} rounds of {rounds.seats} with {wish.repeats} repeats")
        return 1
    for groups in (rounds.first, *(rounds.all[pairs] for pairs in made[1:])):
        print(" ".join(",".join(map(str, group)) for group in groups))
    return 0


if __name__ == "__main__":
    sys.exit(main())
