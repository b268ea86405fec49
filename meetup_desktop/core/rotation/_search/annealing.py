"""Improve rounds by swapping people between two tables of one round (simulated annealing).

No move breaks a wish, so every state is legal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import combinations
from math import exp, inf
from random import Random

from meetup_desktop.core.rotation._search.indexed_problem import IndexedProblem, RoundSpec, Seats

#: First and last temperature; measured best for this cost over the benchmark's open problems.
_HOT, _COLD = 0.45, 0.22
#: Clock and caller are asked after so many moves, or so many for each seat if that is more.
_CHECK_INTERVAL, _CHECK_INTERVAL_PER_SEAT = 1000, 4
_MOST_MEETINGS = 512
#: What uneven turns in the larger groups weigh, by the square of a person's turns: far less than a repeat; and
#: once a plan at the bound is known and only its turns are to be evened.
_TURNS, _TURNS_FIRST = 0.03, 0.2
#: What the c-th meeting of a pair adds: nothing for the first, then ever more.
_MARGIN = [0.0] + [1.0 + 0.2 * (c - 1) for c in range(1, _MOST_MEETINGS)]
#: What the c-th meeting of a pair had added; nobody meets themselves.
_DROP = [0.0, *_MARGIN]
#: Up to so many rounds a meeting may weigh by its round: the tables double with each.
MOST_WEIGHED = 10
#: The share of moves that begin with somebody in a repeated meeting.
_AIMED = 0.8
_SURE = 8.0
#: From so many seats in all rounds on, a plan counts as large.
_MANY = 500


def _meeting_cost_tables(weights: tuple[float, ...]) -> tuple[list[list[float]], list[list[float]]]:
    """Return, for each round, what one more meeting of a pair adds and one less saves, indexed by the bits of
    the rounds in which the pair meets."""
    rounds = len(weights)
    cost = [0.0]
    for bits in range(1, 2 << rounds):
        # The last meeting is the repeat; that before all rounds has the highest bit.
        last = ((bits & (1 << rounds) - 1) or bits).bit_length() - 1
        before = bits ^ 1 << last
        cost.append(cost[before] + (weights[last] * _MARGIN[before.bit_count()] if last < rounds else 0.0))
    margin = [
        [0.0 if bits >> at & 1 else cost[bits | 1 << at] - known for bits, known in enumerate(cost)]
        for at in range(rounds)
    ]
    drop = [
        [known - cost[bits ^ 1 << at] if bits >> at & 1 else 0.0 for bits, known in enumerate(cost)]
        for at in range(rounds)
    ]
    return margin, drop


class Annealer:
    """Improves ``rounds`` in place; ``indexed.meetings`` must not count them yet.

    With ``weights``, one for each round (``MOST_WEIGHED`` at most), a repeat costs what its round weighs, and
    ``indexed.meetings`` stays as it is. Without, it costs 1 wherever it is, and ``indexed.meetings`` counts the rounds.
    """

    def __init__(
        self, indexed: IndexedProblem, rounds: list[Seats], random: Random, weights: tuple[float, ...] = ()
    ) -> None:
        self.indexed = indexed
        #: Of two people how often they meet, or with weights in which rounds, as bits; the highest stands for
        #: rounds played. Then what another meeting in a round adds, or had added, and how it is noted.
        self.meetings = indexed.meetings
        self.margin, self.drop, self.mark = [_MARGIN] * len(rounds), [_DROP] * len(rounds), [1] * len(rounds)
        if weights:
            self.meetings = [[(1 << len(rounds)) * bool(met) for met in row] for row in indexed.meetings]
            self.margin, self.drop = _meeting_cost_tables(weights)
            self.mark = [1 << at for at in range(len(rounds))]
        self.history = [row[:] for row in self.meetings] if weights else []
        self.random = random
        self.rounds = rounds
        self.best = [[list(group) for group in seats] for seats in rounds]
        self.turns = [0] * len(indexed.people)
        self.weight = _TURNS
        self.where: list[list[int]] = []
        self.cost = 0.0
        for spec, seats in zip(indexed.rounds, rounds, strict=True):
            self._count_round(spec, seats)
        self.best_cost = self.cost
        #: Rounds in which there is anything to move.
        self.open = [at for at, spec in enumerate(indexed.rounds) if len(spec.sizes) > 1]
        self.tied = [self._restricted_people(spec) for spec in indexed.rounds]
        #: By how much a new best must be better; copying many rounds for less takes longer than the moves.
        chairs = sum(len(spec.present) for spec in indexed.rounds)
        self.least_gain = 0.005 if chairs < _MANY else 0.2
        self.check_interval = max(_CHECK_INTERVAL, _CHECK_INTERVAL_PER_SEAT * chairs)

    def run(
        self,
        moves: int,
        good_enough: Callable[[], bool],
        stop: Callable[[int], bool],
        *,
        hot: float = _HOT,
    ) -> bool:
        """Cool down once over ``moves`` swaps; return True when another run may find something better.

        ``good_enough`` is asked whenever a new best is found, ``stop`` now and then, with the moves made.
        """
        if not self.open:
            return False
        step = (_COLD / hot) ** (1 / max(1, moves // self.check_interval))
        heat = hot
        while moves > 0:
            some = min(moves, self.check_interval)
            if self._run_at_temperature(some, heat, good_enough) or stop(some):
                return False
            moves -= some
            heat *= step
        return True

    def set_rounds(self, rounds: list[Seats]) -> None:
        """Continue from these rounds instead of the current ones."""
        if self.history:
            self.meetings = [row[:] for row in self.history]
        else:
            for seats in self.rounds:
                self.indexed.count_meetings(seats, -1)
        self.rounds = [[list(group) for group in seats] for seats in rounds]
        self.turns = [0] * len(self.indexed.people)
        self.where, self.cost = [], 0.0
        for spec, seats in zip(self.indexed.rounds, self.rounds, strict=True):
            self._count_round(spec, seats)

    def forget_best(self) -> None:
        """Accept a plan no better than the best as a new best, provided its turns at large tables are more even."""
        self.best_cost = inf
        self.weight = _TURNS_FIRST

    @contextmanager
    def count_rounds_in_meetings(self) -> Iterator[None]:
        """Let ``indexed.meetings`` count the rounds inside the block; call ``enter`` again after it."""
        if self.history:
            for seats in self.rounds:
                self.indexed.count_meetings(seats)
        yield
        if self.history:
            for seats in self.rounds:
                self.indexed.count_meetings(seats, -1)

    def _count_round(self, spec: RoundSpec, seats: Seats) -> None:
        """Add one round to the meetings, the turns at larger tables, the table of each person and the cost."""
        meetings, alike, larger = self.meetings, self.indexed.alike, max(spec.sizes)
        margin, mark = self.margin[len(self.where)], self.mark[len(self.where)]
        where = [-1] * len(self.indexed.people)
        for table, group in enumerate(seats):
            for one in group:
                where[one] = table
                self.turns[one] += len(group) == larger
            for one, other in combinations(group, 2):
                self.cost += margin[meetings[one][other]] + (alike[one][other] if alike else 0)
                meetings[one][other] += mark
                meetings[other][one] += mark
        self.where.append(where)

    def _restricted_people(self, spec: RoundSpec) -> list[bool]:
        """Return, for each person, whether wishes restrict where they may move."""
        indexed = self.indexed
        return [
            bool(indexed.masks)
            or bool(indexed.banned[one])
            or one in spec.table_of
            or len(spec.unit_of.get(one, ())) > 1
            for one in range(len(indexed.people))
        ]

    def _find_people_meeting_again(self) -> list[tuple[int, int]]:
        """Return (round, person) for everybody at a table with somebody met before whom no wish puts there."""
        meetings = self.meetings
        found: list[tuple[int, int]] = []
        for at in self.open:
            drop = self.drop[at]
            unit_of = self.indexed.rounds[at].unit_of
            for group in self.rounds[at]:
                for one in group:
                    row, unit = meetings[one], unit_of[one]
                    for other in group:
                        if drop[row[other]] and other not in unit:
                            found.append((at, one))
                            break
        return found

    def _run_at_temperature(self, moves: int, heat: float, good_enough: Callable[[], bool]) -> bool:  # noqa: C901, PLR0912
        """Try ``moves`` swaps at one temperature; return True when the best plan is good enough.

        Local names, and no call in a move that is refused: this is where all the time goes.
        """
        draw, margins, drops = self.random.random, self.margin, self.drop
        meetings, turns, weight = self.meetings, self.turns, 2 * self.weight
        present = [spec.present for spec in self.indexed.rounds]
        again, open_ = self._find_people_meeting_again(), self.open
        hot, count, sure, least = len(again), len(open_), _SURE * heat, self.best_cost - self.least_gain
        for _ in range(moves):
            at, one = (
                again[int(draw() * hot)] if hot and draw() < _AIMED else (open_[int(draw() * count)], -1)
            )
            here = present[at]
            if one < 0:
                one = here[int(draw() * len(here))]
            other = here[int(draw() * len(here))]
            places = self.where[at]
            first, second = places[one], places[other]
            if first == second:
                continue
            if self.tied[at][one] or self.tied[at][other]:
                self.cost += self._try_swapping_units(at, one, other, heat)
            else:
                ours, theirs = self.rounds[at][first], self.rounds[at][second]
                mine, yours, margin, drop = meetings[one], meetings[other], margins[at], drops[at]
                change = -2 * margin[mine[other]]
                for person in ours:
                    change += margin[yours[person]] - drop[mine[person]]
                for person in theirs:
                    change += margin[mine[person]] - drop[yours[person]]
                if change > sure:
                    continue
                gain = len(theirs) - len(ours)
                if gain:
                    change += weight * (gain * (turns[one] - turns[other]) + 1)
                if self.indexed.alike:
                    change += self._balance_cost_change(one, other, ours, theirs)
                if change > 0 and draw() >= exp(-change / heat):
                    continue
                self._swap_people(at, one, other, ours, theirs)
                self.cost += change
            if self.cost < least:
                least = self.cost - self.least_gain
                self.best_cost = self.cost
                self.best = [[list(group) for group in seats] for seats in self.rounds]
                if good_enough():
                    return True
        return False

    def _balance_cost_change(self, one: int, other: int, ours: list[int], theirs: list[int]) -> float:
        """Return by how much the cost of unbalanced attributes changes when two people swap tables."""
        left, right = self.indexed.alike[one], self.indexed.alike[other]
        change = -2 * left[other]
        for person in ours:
            change += right[person] - left[person]
        for person in theirs:
            change += left[person] - right[person]
        return change

    def _swap_people(self, at: int, one: int, other: int, ours: list[int], theirs: list[int]) -> None:
        """Swap two people between their tables."""
        meetings, mark, gain = self.meetings, self.mark[at], len(theirs) - len(ours)
        places = self.where[at]
        ours[ours.index(one)], theirs[theirs.index(other)] = other, one
        places[one], places[other] = places[other], places[one]
        self.turns[one] += gain
        self.turns[other] -= gain
        for group, gone, new in ((ours, one, other), (theirs, other, one)):
            less, more = meetings[gone], meetings[new]
            for person in group:
                if person != new:
                    less[person] -= mark
                    more[person] += mark
                    row = meetings[person]
                    row[gone] -= mark
                    row[new] += mark

    def _try_swapping_units(self, at: int, one: int, other: int, heat: float) -> float:
        """Swap people together with those they must sit with, where wishes allow it; return the change of the cost."""
        spec, where = self.indexed.rounds[at], self.where[at]
        leaving = spec.unit_of[one]
        first, second = where[one], where[other]
        ours, theirs = self.rounds[at][first], self.rounds[at][second]
        coming = list(spec.unit_of[other])
        if len(coming) < len(leaving):
            singles = [
                p for p in theirs if p != other and len(spec.unit_of[p]) == 1 and p not in spec.table_of
            ]
            while singles and len(coming) < len(leaving):
                coming.append(singles.pop(int(self.random.random() * len(singles))))
        if len(coming) != len(leaving) or one in spec.table_of or other in spec.table_of:
            return 0.0
        kept = [person for person in ours if person not in leaving]
        stay = [person for person in theirs if person not in coming]
        if not self._may_join(coming, kept) or not self._may_join(leaving, stay):
            return 0.0
        change = self._move_cost_change(at, leaving, kept, stay) + self._move_cost_change(
            at, coming, stay, kept
        )
        gain = len(theirs) - len(ours)
        if gain:
            turns = sum(self.turns[p] for p in leaving) - sum(self.turns[p] for p in coming)
            change += 2 * self.weight * (gain * turns + len(leaving))
        if change > 0 and self.random.random() >= exp(-change / heat):
            return 0.0
        self.rounds[at][first], self.rounds[at][second] = kept + coming, stay + leaving
        self._record_move(at, leaving, second, (kept, stay), gain)
        self._record_move(at, coming, first, (stay, kept), -gain)
        return change

    def _record_move(
        self, at: int, people: list[int], table: int, mates: tuple[list[int], list[int]], gain: int
    ) -> None:
        """Record that people moved to another table, from ``mates[0]`` to ``mates[1]``."""
        meetings, where, mark = self.meetings, self.where[at], self.mark[at]
        for person in people:
            where[person] = table
            self.turns[person] += gain
            for group, by in zip(mates, (-mark, mark), strict=True):
                for mate in group:
                    meetings[person][mate] += by
                    meetings[mate][person] += by

    def _may_join(self, people: list[int], group: list[int]) -> bool:
        banned = self.indexed.banned
        for one in people:
            if banned[one] and not banned[one].isdisjoint(group):
                return False
        return not self.indexed.masks or self.indexed.has_common_values((*people, *group))

    def _move_cost_change(self, at: int, people: list[int], before: list[int], after: list[int]) -> float:
        """Return by how much the cost changes when people leave one group and join another."""
        change, alike, margin, drop = 0.0, self.indexed.alike, self.margin[at], self.drop[at]
        for one in people:
            row = self.meetings[one]
            for mate in before:
                change -= drop[row[mate]]
            for mate in after:
                change += margin[row[mate]]
            if alike:
                change += sum(alike[one][mate] for mate in after) - sum(alike[one][mate] for mate in before)
        return change
