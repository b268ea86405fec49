"""A proved bound for evenings on which people come and go: seats and pairs are given prices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

#: Prices are counted in halves: nothing, a half or 1.
_FREE, _WHOLE = 0, 2
#: Sweeps over all prices; a third hardly ever finds anything.
_SWEEPS = 2

#: Who is present, as numbers, and the sizes of the tables.
Sat = tuple[Sequence[int], Sequence[int]]


def priced(rounds: Sequence[Sat], partners: Sequence[set[int]]) -> int:
    """No plan gives more new pairs than this; ``partners`` are those each person can still meet.

    Let every seat beside a person have a price that may differ by person and by round, and let each pair have
    one, so that whenever two people can share a table the prices of a seat beside the one, of a seat beside the
    other (in that round) and of the pair make 1 at least. Each new pair takes up, in the round in which the two
    meet first, a seat beside either, and takes up the pair; no seat and no pair is taken up twice. So there are
    no more new pairs than the prices of all seats and pairs make together. In a round a person has as many seats
    beside them as their table has less one; at most it makes when those of the highest price sit at the largest
    tables. (In terms of linear programs: any solution of the dual bounds the primal.)

    Every choice of prices gives a bound. A pair's follows from those of the seats; theirs are bettered one person
    at a time, from several beginnings.
    """
    starts = [[_FREE] * len(rounds), [1] * len(rounds)]
    starts += [[_FREE] * at + [1] * (len(rounds) - at) for at in range(1, len(rounds))]
    starts += [[1] * at + [_FREE] * (len(rounds) - at) for at in range(1, len(rounds))]
    tried = [_Prices(rounds, partners, start) for start in starts]
    return min(prices.lowered() for prices in sorted(tried, key=_Prices.total)[:_BEGINNINGS]) // _WHOLE


#: From how many of the beginnings, the lowest first, prices are bettered.
_BEGINNINGS = 2


class _Prices:
    """``of[person][round]`` is the price of a seat beside them."""

    def __init__(self, rounds: Sequence[Sat], partners: Sequence[set[int]], start: Sequence[int]) -> None:
        self.rounds, self.partners = rounds, partners
        self.of = [list(start) for _ in partners]
        here = [frozenset(present) for present, _ in rounds]
        self.present = [[at for at, room in enumerate(here) if one in room] for one in range(len(partners))]
        self.beside = [
            sorted((size - 1 for size in sizes for _ in range(size)), reverse=True) for _, sizes in rounds
        ]

    def total(self) -> int:
        """The prices of all seats and pairs, in halves."""
        return (
            sum(map(self._seats, range(len(self.rounds)))) + sum(map(self._pairs, range(len(self.of)))) // 2
        )

    def lowered(self) -> int:
        """The least total found."""
        least = self.total()
        for _ in range(_SWEEPS):
            before = least
            for one in range(len(self.of)):
                least = self._bettered(one, least)
            if least == before:
                break
        return least

    def _bettered(self, one: int, total: int) -> int:
        """Try other prices for one person; returns the total then."""
        now = self._around(one)
        for changed in self._choices(one):
            kept = self.of[one]
            self.of[one] = changed
            then = self._around(one)
            if then > now:
                self.of[one] = kept
            else:
                total, now = total + then - now, then
        return total

    def _choices(self, one: int) -> Iterator[list[int]]:
        here = self.present[one]
        for price in range(_FREE, _WHOLE + 1):
            for some in (here, *([at] for at in here), *(here[:cut] for cut in range(2, len(here)))):
                changed = self.of[one][:]
                for at in some:
                    changed[at] = price
                if changed != self.of[one]:
                    yield changed

    def _around(self, one: int) -> int:
        return sum(map(self._seats, self.present[one])) + self._pairs(one)

    def _seats(self, at: int) -> int:
        prices: Iterable[int] = sorted((self.of[one][at] for one in self.rounds[at][0]), reverse=True)
        return sum(price * seats for price, seats in zip(prices, self.beside[at], strict=True))

    def _pairs(self, one: int) -> int:
        mine, here = self.of[one], self.present[one]
        found = 0
        for other in self.partners[one]:
            theirs = self.of[other]
            both = [mine[at] + theirs[at] for at in here if at in self.present[other]]
            found += max(0, _WHOLE - min(both)) if both else 0
        return found
