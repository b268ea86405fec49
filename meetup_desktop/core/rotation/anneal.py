"""Bettering rounds by swapping two people of one round at a time (simulated annealing).

Bans and units that sit together are never broken on the way, so every state is legal.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, combinations
from math import exp
from random import Random

from meetup_desktop.core.rotation.seating import Room, Seats

#: Where annealing starts and ends; measured best for this cost, see the design notes on rotation.
_HOT, _COLD = 0.7, 0.12
#: The clock and the caller are asked once in so many moves.
_LOOK_EVERY = 2000
_MOST_MEETINGS = 64
#: What uneven turns in the larger groups weigh, by the square of a person's turns: far less than a repeat.
_TURNS = 0.03
#: What the c-th meeting of a pair adds: nothing for the first, then ever more.
_MARGIN = [0.0] + [1.0 + 0.5 * (c - 1) for c in range(1, _MOST_MEETINGS)]


class Annealer:
    """Betters ``rounds`` in place; ``room.meetings`` must not count them yet."""

    def __init__(self, room: Room, rounds: list[Seats], random: Random) -> None:
        self.room = room
        self.random = random
        self.rounds = rounds
        for seats in rounds:
            room.count(seats)
        self.best = [[list(group) for group in seats] for seats in rounds]
        self.cost = sum(
            sum(_MARGIN[: room.meetings[one][other]])
            for one, other in combinations(range(len(room.people)), 2)
        )
        self.best_cost = self.cost
        larger = max(room.sizes)
        #: How many rounds each person sits in a larger group.
        self.turns = [0] * len(room.people)
        for group in chain.from_iterable(rounds):
            for person in group:
                self.turns[person] += len(group) == larger
        self.where = [self._places(seats) for seats in rounds]

    def run(self, moves: int, good_enough: Callable[[], bool], stop: Callable[[int], bool]) -> bool:
        """Cool down once over so many moves; True when it should go on with another run.

        ``good_enough`` is asked whenever a new best is found, ``stop`` now and then, with the moves made.
        """
        if len(self.room.sizes) < 2:
            return False
        step = (_COLD / _HOT) ** (1 / max(1, moves // _LOOK_EVERY))
        temperature = _HOT
        people = len(self.room.people)
        draw = self.random.random
        for made in range(1, moves + 1):
            at = int(draw() * len(self.rounds))
            self._move(at, int(draw() * people), int(draw() * people), temperature)
            if self.cost < self.best_cost - 1e-9:
                self.best_cost = self.cost
                self.best = [[list(group) for group in seats] for seats in self.rounds]
                if good_enough():
                    return False
            if made % _LOOK_EVERY == 0:
                temperature *= step
                if stop(_LOOK_EVERY):
                    return False
        return not stop(moves % _LOOK_EVERY)

    def _move(self, at: int, one: int, other: int, temperature: float) -> None:
        where = self.where[at]
        first, second = where[one], where[other]
        if first == second:
            return
        ours, theirs = self.rounds[at][first], self.rounds[at][second]
        leaving, coming = self._exchange(one, other, theirs)
        if len(leaving) != len(coming) or self._forbidden(leaving, coming, ours, theirs):
            return
        alone = len(leaving) == 1
        change = self._change(one, other, ours, theirs) if alone else self._swap(at, leaving, coming)
        gain = len(theirs) - len(ours)
        if gain:
            turns = sum(self.turns[p] for p in leaving) - sum(self.turns[p] for p in coming)
            change += 2 * _TURNS * (gain * turns + len(leaving))
        if change > 0 and self.random.random() >= exp(-change / temperature):
            if not alone:
                self._swap(at, coming, leaving)
            return
        if alone:
            self._swap(at, leaving, coming)
        self.cost += change
        for person in leaving if gain else ():
            self.turns[person] += gain
        for person in coming if gain else ():
            self.turns[person] -= gain

    def _exchange(self, one: int, other: int, theirs: list[int]) -> tuple[list[int], list[int]]:
        """Who changes places: a whole unit against as many people who may leave the other table."""
        leaving = self.room.unit_of[one]
        coming = list(self.room.unit_of[other])
        if len(coming) < len(leaving):
            singles = [p for p in theirs if p != other and len(self.room.unit_of[p]) == 1]
            while singles and len(coming) < len(leaving):
                coming.append(singles.pop(int(self.random.random() * len(singles))))
        return leaving, coming

    def _forbidden(self, leaving: list[int], coming: list[int], ours: list[int], theirs: list[int]) -> bool:
        banned = self.room.banned
        for one in leaving:
            if banned[one] and any(other in banned[one] and other not in coming for other in theirs):
                return True
        for one in coming:
            if banned[one] and any(other in banned[one] and other not in leaving for other in ours):
                return True
        return any(banned[one] & set(coming) for one in coming)

    def _change(self, one: int, other: int, ours: list[int], theirs: list[int]) -> float:
        """What swapping two single people would cost."""
        mine, yours = self.room.meetings[one], self.room.meetings[other]
        change = 0.0
        for person in ours:
            if person != one:
                change += _MARGIN[yours[person]] - _MARGIN[mine[person] - 1]
        for person in theirs:
            if person != other:
                change += _MARGIN[mine[person]] - _MARGIN[yours[person] - 1]
        return change

    def _swap(self, at: int, leaving: list[int], coming: list[int]) -> float:
        """Exchange people between two tables of one round and return what it cost."""
        where, meetings = self.where[at], self.room.meetings
        first, second = where[leaving[0]], where[coming[0]]
        ours, theirs = self.rounds[at][first], self.rounds[at][second]
        change = 0.0
        for group in (ours, theirs):
            for a, b in combinations(group, 2):
                meetings[a][b] -= 1
                meetings[b][a] -= 1
                change -= _MARGIN[meetings[a][b]]
        for one, other in zip(leaving, coming, strict=True):
            ours[ours.index(one)], theirs[theirs.index(other)] = other, one
            where[one], where[other] = second, first
        for group in (ours, theirs):
            for a, b in combinations(group, 2):
                change += _MARGIN[meetings[a][b]]
                meetings[a][b] += 1
                meetings[b][a] += 1
        return change

    @staticmethod
    def _places(seats: Seats) -> dict[int, int]:
        return {person: index for index, group in enumerate(seats) for person in group}
