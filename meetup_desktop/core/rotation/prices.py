"""A proved upper bound for evenings on which people come and go, by prices of people and pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf

#: Prices are counted in halves: nothing, a half or 1.
_FREE, _HALF, _WHOLE = 0, 1, 2
#: Sweeps over all prices; a fourth hardly ever finds anything.
_SWEEPS = 3
#: From how many of the beginnings, the lowest first, prices are bettered.
_BEGINNINGS = 2

#: The people present in a round, as numbers, and the sizes of its tables.
RoundShape = tuple[Sequence[int], Sequence[int]]


def price_bound(rounds: Sequence[RoundShape], partners: Sequence[set[int]]) -> int:
    """Return a number of new pairs that no plan exceeds; ``partners`` are those each person can still meet.

    Let every person have a price that may differ by round, and each pair have one, so that whenever two people
    can share a table their prices (in that round) and that of the pair make 1 at least. Let a round earn for any
    two at one table the prices of both, but never more than 1. Each new pair, in the round in which the two meet
    first, earns 1 together with its own price, which is paid once. So there are no more new pairs than the prices
    of all pairs and what each round earns at most make together. What a round earns depends on nothing but how
    many of each price sit at each table, so all ways to spread them are tried, table after table.

    Every choice of prices gives a bound. (In terms of programs: prices of pairs are multipliers of "a pair counts
    once", and rounds are seated at best by themselves.) With price 0 for the people of a set and 1 for all others
    it says: the pairs within the set, and in each round all meetings but those within the set, which are fewest
    when the set is spread evenly. Where the same few tables seat many who stay all evening, these must repeat.

    A pair's price follows from those of its two; theirs are bettered one person at a time, from several
    beginnings.
    """
    prices = _PriceSearch(rounds, partners)
    tried = []
    for start in _starting_prices(rounds, len(partners)):
        prices.set_starting_prices(start)
        tried.append((prices.current_bound(), start))
    tried.sort(key=lambda one: one[0])
    least = inf
    for _, start in tried[:_BEGINNINGS]:
        prices.set_starting_prices(start)
        least = min(least, prices.improve())
    return int(least) // _WHOLE


def _starting_prices(rounds: Sequence[RoundShape], people: int) -> Iterator[list[int]]:
    """Yield starting prices, one for each person all evening: a half for all, or 0 for those of one set."""
    yield [_HALF] * people
    for insiders in sets_present_together([frozenset(present) for present, _ in rounds]):
        yield [_FREE if one in insiders else _WHOLE for one in range(people)]


def sets_present_together(presences: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """Return the sets of people present in one round, in all rounds up to one, and in all from one on."""
    found = list(presences)
    for some in (presences, presences[::-1]):
        found.extend(accumulate(some, frozenset[int].intersection))
    return list(dict.fromkeys(found))


@lru_cache(maxsize=64)
def table_losses(sizes: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Return what tables fail to earn at least, in halves, by the numbers of people with price 0 and a half.

    Two at one table who both have price 0 lose 1, one of them and one of a half lose a half.
    """
    if not sizes:
        return ((0,),)
    before, size, seats = table_losses(sizes[:-1]), sizes[-1], sum(sizes)
    found = [[1 << 30] * (seats + 1 - free) for free in range(seats + 1)]
    for free, row in enumerate(before):
        for half, lost in enumerate(row):
            for more in range(size + 1):
                to, alone = found[free + more], lost + more * (more - 1)
                for at in range(size + 1 - more):
                    loss = alone + more * at
                    to[half + at] = min(to[half + at], loss)
    return tuple(map(tuple, found))


class _PriceSearch:
    """``of[person][round]`` is a person's price; ``having[round][price]`` counts those present who have it."""

    def __init__(self, rounds: Sequence[RoundShape], partners: Sequence[set[int]]) -> None:
        self.rounds = rounds
        here = [frozenset(present) for present, _ in rounds]
        people = range(len(partners))
        self.present = [[at for at, insiders in enumerate(here) if one in insiders] for one in people]
        #: For each person those they can meet, with the rounds in which both are present.
        self.both = [
            [(other, [at for at in self.present[one] if other in here[at]]) for other in partners[one]]
            for one in people
        ]
        self.losses = [table_losses(tuple(sorted(sizes, reverse=True))) for _, sizes in rounds]
        self.slots = [sum(size * (size - 1) for size in sizes) for _, sizes in rounds]
        self.of: list[list[int]] = []
        self.having: list[list[int]] = []

    def set_starting_prices(self, start: Sequence[int]) -> None:
        """Set one price for each person in all rounds."""
        self.of = [[price] * len(self.rounds) for price in start]
        self.having = [[0] * (_WHOLE + 1) for _ in self.rounds]
        for one, present in enumerate(self.present):
            for at in present:
                self.having[at][start[one]] += 1

    def current_bound(self) -> int:
        """Return the prices of all pairs plus what each round earns at most, in halves."""
        pairs = sum(self._sum_of_pair_prices(one, mine) for one, mine in enumerate(self.of)) // 2
        return self._largest_earnings(range(len(self.rounds))) + pairs

    def improve(self) -> int:
        """Improve the prices person by person; return the least total found, in halves."""
        least = self.current_bound()
        for _ in range(_SWEEPS):
            before = least
            for one in range(len(self.of)):
                least -= self._improve_person(one)
            if least == before:
                break
        return least

    def _improve_person(self, one: int) -> int:
        """Set the best other prices of one person; return by how much the total shrank."""
        present, before = self.present[one], self.of[one]
        start = now = self._largest_earnings(present) + self._sum_of_pair_prices(one, before)
        best = before
        for changed in self._alternative_prices(one):
            self._set_prices(one, changed)
            then = self._largest_earnings(present) + self._sum_of_pair_prices(one, changed)
            self._set_prices(one, before)
            # Of equals the last: standing still finds nothing.
            if then <= now:
                best, now = changed, then
        self._set_prices(one, best)
        return start - now

    def _set_prices(self, one: int, prices: list[int]) -> None:
        mine = self.of[one]
        for at in self.present[one]:
            having = self.having[at]
            having[mine[at]] -= 1
            having[prices[at]] += 1
        self.of[one] = prices

    def _alternative_prices(self, one: int) -> Iterator[list[int]]:
        """Yield other prices of a person: one price for all rounds, a single one, up to one, or from one on."""
        here, mine = self.present[one], self.of[one]
        cuts = range(2, len(here))
        parts = (here, *([at] for at in here), *(here[:cut] for cut in cuts), *(here[-cut:] for cut in cuts))
        for price in (_FREE, _HALF, _WHOLE):
            for some in parts:
                changed = mine[:]
                for at in some:
                    changed[at] = price
                if changed != mine:
                    yield changed

    def _largest_earnings(self, rounds: Sequence[int]) -> int:
        earned = 0
        for at in rounds:
            having = self.having[at]
            earned += self.slots[at] - self.losses[at][having[_FREE]][having[_HALF]]
        return earned

    def _sum_of_pair_prices(self, one: int, mine: list[int]) -> int:
        """Return the sum of the prices of a person's pairs, in halves."""
        found, of = 0, self.of
        for other, both in self.both[one]:
            theirs, least = of[other], _WHOLE
            for at in both:
                price = mine[at] + theirs[at]
                least = min(price, least)
            found += _WHOLE - least
        return found
