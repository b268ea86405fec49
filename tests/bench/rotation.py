"""Plans over a grid of problems against the proved bound, and the table of rounds without any repeat.

``python3 -m tests.bench.rotation 1.0`` prints the whole grid with a second a plan; problems under the bound are
named one by one.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable

from meetup_desktop.core.rotation import Problem, statistics
from meetup_desktop.core.rotation.planner import plan

Row = tuple[str, str, str, str]
#: By size: people and the most rounds without any repeat, see the design notes.
MOST = {
    3: {9: 4, 12: 4, 15: 7, 18: 8, 21: 10, 24: 11, 27: 13, 30: 14, 33: 16, 36: 17, 39: 19},
    4: {12: 1, 16: 5, 20: 5, 24: 7, 28: 9, 32: 10, 36: 11, 40: 13},
    5: {25: 6, 30: 6, 35: 7, 40: 8},
}
LIMIT_MS = 100.0
ROUNDS = range(3, 9)
MOST_PEOPLE = 40


def measure(seconds: float = 0.1) -> list[Row]:
    """Rows about the table, and about threes and fours with ``seconds`` for each plan."""
    return [
        *_table(),
        *_grid(3, range(9, MOST_PEOPLE + 1), seconds),
        *_grid(4, range(12, MOST_PEOPLE + 1), seconds),
    ]


def _problem(people: int, size: int, rounds: int) -> Problem:
    return Problem(tuple(f"p{number}" for number in range(people)), size, rounds)


def _table() -> list[Row]:
    wanted = reached = 0
    slowest_ms = 0.0
    rows = []
    for size, row in MOST.items():
        for people, rounds in row.items():
            began = time.perf_counter()
            found = statistics(plan(_problem(people, size, rounds), seconds=0))
            slowest_ms = max(slowest_ms, (time.perf_counter() - began) * 1000)
            wanted += 1
            reached += found.repeats == 0
            if found.repeats:
                rows.append(_short(people, size, rounds, found.new_pairs, found.bound))
    rows.insert(
        0, ("most rounds without a repeat: rows", str(reached), str(wanted), f"{reached / wanted:.3f}")
    )
    rows.append(
        (
            "the slowest of them, ms",
            f"{slowest_ms:.1f}",
            f"limit {LIMIT_MS:.0f}",
            f"{slowest_ms / LIMIT_MS:.2f}",
        )
    )
    return rows


def _grid(size: int, people: Iterable[int], seconds: float) -> list[Row]:
    ratios, short, worst_s = [], [], 0.0
    for count in people:
        for rounds in ROUNDS:
            began = time.perf_counter()
            found = statistics(plan(_problem(count, size, rounds), seconds=seconds, clock=time.monotonic))
            worst_s = max(worst_s, time.perf_counter() - began)
            ratios.append(found.ratio)
            if found.new_pairs < found.bound:
                short.append(_short(count, size, rounds, found.new_pairs, found.bound))
    total, reached = len(ratios), len(ratios) - len(short)
    what = f"{size}s, 3-8 rounds, to {MOST_PEOPLE} people, {seconds:g} s"
    mean = sum(ratios) / total
    return [
        (f"{what}: at the bound", str(reached), str(total), f"{reached / total:.3f}"),
        (f"{what}: mean", f"{mean:.4f}", f"worst {min(ratios):.3f}", f"{mean:.4f}"),
        (f"{what}: longest, s", f"{worst_s:.2f}", f"{seconds:g}", f"{worst_s / max(seconds, 1e-9):.2f}"),
        *short,
    ]


def _short(people: int, size: int, rounds: int, new: int, bound: int) -> Row:
    return (f"  open: {people} people, {size}s x {rounds}", str(new), f"bound {bound}", f"{new / bound:.3f}")


if __name__ == "__main__":
    for line in measure(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0):
        sys.stdout.write("  ".join(line) + "\n")
