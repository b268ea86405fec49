"""Make the numbers of people met more equal, without losing a single first meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import exp
from random import Random

from meetup_desktop.core.rotation._search.indexed_problem import IndexedProblem, Seats

#: From this heat to nothing: a person's distance from the mean, squared.
_HOT, _COLD = 2.0, 0.1
_CHECK_INTERVAL = 200


class MeetingBalancer:
    """Swaps people who have no wishes, so that everybody meets about as many others; new pairs never become fewer.

    ``indexed.meetings`` must count the rounds. People count who are present in every round.
    """

    def __init__(self, indexed: IndexedProblem, rounds: list[Seats], random: Random) -> None:
        self.indexed, self.rounds, self.random = indexed, rounds, random
        people = range(len(indexed.people))
        self.met = [sum(map(bool, indexed.meetings[one])) for one in people]
        every = [set(spec.present) for spec in indexed.rounds]
        here = set.intersection(*every)
        self.counts = [one in here for one in people]
        self.where = [{one: at for at, group in enumerate(seats) for one in group} for seats in rounds]
        self.most = [one for one in people if self.counts[one]]
        self.squares = sum(self.met[one] ** 2 for one in self.most)
        self.mean = sum(self.met[one] for one in self.most) / max(1, len(self.most))

    def met_count_spread(self) -> int:
        """Return the largest number of people met minus the smallest."""
        met = [self.met[one] for one in self.most]
        return max(met) - min(met) if met else 0

    def run(self, moves: int, enough: int, stop: Callable[[int], bool]) -> list[Seats]:
        """Try ``moves`` swaps and return the most even rounds found; stop early at a spread of ``enough``."""
        best, least = [[list(group) for group in seats] for seats in self.rounds], self.met_count_spread()
        open_ = [at for at, spec in enumerate(self.indexed.rounds) if len(spec.sizes) > 1]
        draw = self.random.random
        fewest = self.squares
        for made in range(moves):
            if least <= enough or not open_ or (made % _CHECK_INTERVAL == 0 and stop(_CHECK_INTERVAL)):
                break
            at = open_[int(draw() * len(open_))]
            here = self.indexed.rounds[at].present
            heat = _HOT * (_COLD / _HOT) ** (made / moves)
            if not self._try_swap(at, here[int(draw() * len(here))], here[int(draw() * len(here))], heat):
                continue
            if self.squares < fewest:
                fewest = self.squares
                now = self.met_count_spread()
                if now <= least:
                    least = now
                    best = [[list(group) for group in seats] for seats in self.rounds]
        return best

    def _try_swap(self, at: int, one: int, other: int, heat: float) -> bool:
        where, met = self.where[at], self.met
        if where[one] == where[other] or self._has_wishes(at, one) or self._has_wishes(at, other):
            return False
        ours, theirs = self.rounds[at][where[one]], self.rounds[at][where[other]]
        kept = [person for person in ours if person != one]
        stay = [person for person in theirs if person != other]
        moves = ((one, kept, stay), (other, stay, kept))
        if self.indexed.masks and not (
            self.indexed.has_common_values((*kept, other)) and self.indexed.has_common_values((*stay, one))
        ):
            return False
        change = self._met_count_changes(moves)
        if sum(change.values()) < 0:
            return False
        mean = self.mean
        worse = sum(
            by * (2 * (met[person] - mean) + by) for person, by in change.items() if self.counts[person]
        )
        if worse > 0 and self.random.random() >= exp(-worse / heat):
            return False
        for person, by in change.items():
            if self.counts[person]:
                self.squares += by * (2 * met[person] + by)
            met[person] += by
        meetings = self.indexed.meetings
        for person, before, after in moves:
            for mates, by in ((before, -1), (after, 1)):
                for mate in mates:
                    meetings[person][mate] += by
                    meetings[mate][person] += by
        ours[ours.index(one)], theirs[theirs.index(other)] = other, one
        where[one], where[other] = where[other], where[one]
        return True

    def _met_count_changes(self, moves: Iterable[tuple[int, list[int], list[int]]]) -> dict[int, int]:
        """Return the change of the number of people met, by person, where it is not 0."""
        change: dict[int, int] = {}
        for person, before, after in moves:
            row = self.indexed.meetings[person]
            gone = [mate for mate in before if row[mate] == 1]
            new = [mate for mate in after if row[mate] == 0]
            for mate in gone:
                change[mate] = change.get(mate, 0) - 1
            for mate in new:
                change[mate] = change.get(mate, 0) + 1
            change[person] = change.get(person, 0) + len(new) - len(gone)
        return change

    def _has_wishes(self, round_index: int, person: int) -> bool:
        spec = self.indexed.rounds[round_index]
        return bool(self.indexed.banned[person]) or person in spec.table_of or len(spec.unit_of[person]) > 1
