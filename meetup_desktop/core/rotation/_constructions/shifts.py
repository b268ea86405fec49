"""Find shifts of the copies of a ring by backtracking, where the ring has too few invertible differences."""

from __future__ import annotations

from meetup_desktop.core.rotation._constructions.rings import Ring

#: Steps before the search is content with what it has; a few milliseconds.
_MOST_STEPS = 3000


def find_shifts(ring: Ring, size: int, wanted: int) -> list[list[int]]:
    """Return for each round a shift of each of ``size`` copies; no difference of two copies occurs in two rounds."""
    search = _ShiftSearch(ring, size, min(wanted, ring.order))
    search.add_rounds()
    return search.best


class _ShiftSearch:
    def __init__(self, ring: Ring, size: int, wanted: int) -> None:
        self.size, self.wanted = size, wanted
        elements = range(ring.order)
        self.minus = [[ring.minus(one, other) for other in elements] for one in elements]
        self.used: list[list[set[int]]] = [[set() for _ in range(size)] for _ in range(size)]
        self.made: list[list[int]] = []
        self.best: list[list[int]] = []
        self.steps = 0

    def add_rounds(self) -> bool:
        """Add rounds until there are enough; return whether that worked."""
        if len(self.made) > len(self.best):
            self.best = [list(shift) for shift in self.made]
        if len(self.made) == self.wanted:
            return True
        self.made.append([0])
        if self._add_copies():
            return True
        self.made.pop()
        return False

    def _add_copies(self) -> bool:
        shift = self.made[-1]
        copy = len(shift)
        if copy == self.size:
            return self.add_rounds()
        # Rounds can be renumbered by the second copy's shift, and the first round's people by theirs.
        number = len(self.made) - 1
        for by in [number] if copy == 1 or number == 0 else range(len(self.minus)):
            self.steps += 1
            if self.steps > _MOST_STEPS:
                return False
            apart = [self.minus[by][other] for other in shift]
            used = self.used[copy]
            if any(one in used[at] for at, one in enumerate(apart)):
                continue
            for at, one in enumerate(apart):
                used[at].add(one)
            shift.append(by)
            if self._add_copies():
                return True
            shift.pop()
            for at, one in enumerate(apart):
                used[at].discard(one)
        return False
