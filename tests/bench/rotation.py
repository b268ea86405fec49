"""Plans over a grid of problems against the proved bound; evenings with people who come and leave.

``python3 -m tests.bench.rotation 1.0`` prints the whole grid with a second a plan, problem by problem where it
stays open; without a number a quick look at part of it. Times are the processor's, so that other work on the
machine does not count.

Evenings on which people come and leave follow one of two models, six rounds each, planned anew at each change:
*mild*, in proportion to the room: between two rounds each person leaves with a chance of 1 in 30, and for each of
those who came at the start somebody new comes with the same chance, so a sixth of the room leaves and a sixth comes
late over the evening; *heavy*: up to a tenth of the room leaves and comes between any two rounds, and in rooms
below thirty, however small, up to two each way. What is planned is held against the bound that knows beforehand who
will be there when, which no planner does. (In small rooms that bound is out of reach besides: 17 people in fours
for five rounds meet everybody, as it says they can, only if two of them share a table all evening.)
Each planning is given what the one before it had planned.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import combinations
from random import Random

from meetup_desktop.core.rotation import Plan, Problem, Sitting, plan, sizes, statistics, upper_bound
from meetup_desktop.core.rotation.wishes import find_faults
from tests.core.rotation.checker import first_plan

Row = tuple[str, str, str, str]
#: By size: people and the most rounds without any repeat, see the design notes.
MOST = {
    3: {9: 4, 12: 4, 15: 7, 18: 8, 21: 10, 24: 11, 27: 13, 30: 14, 33: 16, 36: 17, 39: 19},
    4: {12: 1, 16: 5, 20: 5, 24: 7, 28: 9, 32: 10, 36: 11, 40: 13},
    5: {25: 6, 30: 6, 35: 7, 40: 8},
}
LIMIT_MS = 100.0
ROUNDS = range(3, 9)
FEWEST = {3: 9, 4: 10}
MOST_PEOPLE = 40
EVENINGS = ((12, 3), (17, 4), (24, 3), (30, 5), (40, 4), (200, 4))
QUICK_S = 0.05
#: The chance of each to leave between two rounds of a mild evening.
MILD = 1 / 30
Rooms = list[tuple[str, ...]]


def measure(seconds: float = QUICK_S) -> list[Row]:
    """Rows about a part of all problems, with ``seconds`` for each plan."""
    some = {size: range(fewest, MOST_PEOPLE + 1, 4) for size, fewest in FEWEST.items()}
    return [
        *_table(),
        *(row for size, people in some.items() for row in _grid(size, people, seconds)[0]),
        *_six_rounds(range(9, 201, 24), seconds),
        *_evenings("mild", _mild, 1, seconds),
        *_evenings("heavy", _heavy, 1, seconds),
        *_first_plans(),
        _same_everywhere(),
    ]


def whole(seconds: float) -> Iterator[Row]:
    """Rows about everything, with ``seconds`` for each plan."""
    yield from _table()
    for size, fewest in FEWEST.items():
        rows, cells = _grid(size, range(fewest, MOST_PEOPLE + 1), seconds)
        yield from rows
        yield from cells
    yield from _six_rounds(range(9, 201), seconds)
    yield from _evenings("mild", _mild, 8, seconds)
    yield from _evenings("heavy", _heavy, 8, seconds)
    yield from _first_plans()
    yield _same_everywhere()


def _problem(people: int, size: int, rounds: int) -> Problem:
    return Problem(tuple(f"p{number}" for number in range(people)), size, rounds)


def _timed(work: Callable[[], Plan]) -> tuple[Plan, float]:
    """A plan that was looked at, and the seconds the processor took for it."""
    began = time.process_time()
    found = work()
    took = time.process_time() - began
    if find_faults(found.problem, found.rounds):
        raise AssertionError(f"illegal: {found}")
    return found, took


def _table() -> list[Row]:
    """Every row of the table of most rounds without a repeat; no annealing is needed for any."""
    rows, reached, wanted, slowest_ms = [], 0, 0, 0.0
    for size, row in MOST.items():
        for people, rounds in row.items():
            problem = _problem(people, size, rounds)
            plan_, took = _timed(lambda problem=problem: plan(problem, seconds=0))
            found = statistics(plan_)
            slowest_ms = max(slowest_ms, took * 1000)
            wanted += 1
            reached += found.repeats == 0
            if found.repeats:
                rows.append(_open(people, size, rounds, found.new_pairs, found.bound))
    head = ("most rounds without a repeat: rows", str(reached), str(wanted), f"{reached / wanted:.3f}")
    return [head, *rows, _limit("the slowest of them, ms", slowest_ms, LIMIT_MS)]


def _grid(size: int, people: Iterable[int], seconds: float) -> tuple[list[Row], list[Row]]:
    """Sums and open problems; and the grid itself, a row for each number of people."""
    ratios, fit, short, cells, uneven, worst_s = [], [], [], [], 0, 0.0
    for count in people:
        line = []
        for rounds in ROUNDS:
            problem = _problem(count, size, rounds)
            plan_, took = _timed(lambda problem=problem: plan(problem, seconds=seconds, clock=time.monotonic))
            found = statistics(plan_)
            worst_s = max(worst_s, took)
            ratios.append(found.share_of_bound)
            if found.new_pairs + found.repeats <= count * (count - 1) // 2:
                fit.append(found.share_of_bound)
            uneven += found.most_met - found.fewest_met > 1 + (len(set(problem.sizes)) > 1)
            full = found.new_pairs == found.bound
            line.append(f"{found.new_pairs}" if full else f"{found.new_pairs}/{found.bound}")
            if not full:
                short.append(_open(count, size, rounds, found.new_pairs, found.bound))
        cells.append(
            (f"  {count} people in {size}s, {ROUNDS[0]}-{ROUNDS[-1]} rounds", "  ".join(line), "", "")
        )
    total, reached = len(ratios), len(ratios) - len(short)
    what = f"{size}s, 3-8 rounds, to {MOST_PEOPLE} people, {seconds:g} s"
    mean = sum(ratios) / total
    rows = [
        (f"{what}: at the bound", str(reached), str(total), f"{reached / total:.3f}"),
        (
            f"{what}: of these the ones whose meetings fit into the pairs",
            str(fit.count(1.0)),
            str(len(fit)),
            f"{fit.count(1.0) / len(fit):.3f}",
        ),
        (f"{what}: mean", f"{mean:.4f}", f"worst {min(ratios):.3f}", f"{mean:.4f}"),
        (f"{what}: people met differ by more than 1 or 2", str(uneven), str(total), f"{uneven / total:.3f}"),
        _limit(f"{what}: longest, s", worst_s, seconds),
    ]
    return rows + short, cells


def _six_rounds(people: Iterable[int], seconds: float) -> list[Row]:
    """Six rounds of threes to fives, and of these the ones where the bound or the plan has repeats."""
    ratios, repeated, worst_s = [], [], 0.0
    for count in people:
        for size in (3, 4, 5):
            problem = _problem(count, size, 6)
            plan_, took = _timed(lambda problem=problem: plan(problem, seconds=seconds, clock=time.monotonic))
            found, worst_s = statistics(plan_), max(worst_s, took)
            ratios.append(found.share_of_bound)
            if found.bound < sum(one * (one - 1) // 2 for one in problem.sizes) * 6:
                repeated.append(found.share_of_bound)
    mean = sum(ratios) / len(ratios)
    rows = [("six rounds, 9-200 people, sizes 3-5: mean", f"{mean:.5f}", "goal .998", f"{mean / 0.998:.3f}")]
    if repeated:
        mean = sum(repeated) / len(repeated)
        what = f"{len(repeated)} of them with repeats nobody can avoid: mean"
        rows.append((what, f"{mean:.5f}", f"goal .993, worst {min(repeated):.3f}", f"{mean / 0.993:.3f}"))
    return [*rows, _limit("six rounds: longest, s", worst_s, seconds)]


def _evenings(
    model: str, comings: Callable[[int, int, Random], Rooms], each: int, seconds: float
) -> list[Row]:
    """People come and leave between rounds; planned anew at each change as if nobody else would."""
    rows, ratios, against, longest = [], [], [], 0.0
    by_room: dict[int, list[float]] = {}
    for people, size in EVENINGS:
        here_s = min(seconds, 0.3 if people <= 40 else 1.0)
        for seed in range(each if people <= 40 else max(1, each // 4)):
            rooms = comings(people, 6, Random(seed))
            best = partial(plan, seconds=here_s, clock=time.monotonic)
            planned, took = _played(rooms, size, best)
            greedy, _ = _played(rooms, size, first_plan)
            everybody = tuple(dict.fromkeys(one for room in rooms for one in room))
            sittings = tuple(Sitting(room, sizes(len(room), size)) for room in rooms)
            bound = upper_bound(Problem(everybody, size, len(rooms), sittings=sittings))
            ratios.append(planned / bound)
            by_room.setdefault(people, []).append(planned / bound)
            against.append(planned / greedy)
            longest = max(longest, took / (0.3 if people <= 40 else 1.0))
            if planned < greedy or planned / bound < 0.97:
                what = f"  {model} evening of about {people} in {size}s, seed {seed}"
                rows.append((what, str(planned), f"bound {bound}, greedy {greedy}", f"{planned / bound:.3f}"))
    mean = sum(ratios) / len(ratios)
    means = "  ".join(f"{people}: {sum(some) / len(some):.4f}" for people, some in by_room.items())
    return [
        (
            f"coming and leaving, {model}: mean",
            f"{mean:.4f}",
            f"goal .985, worst {min(ratios):.3f}",
            f"{mean / 0.985:.3f}",
        ),
        (
            f"coming and leaving, {model}: against greedy, least",
            f"{min(against):.4f}",
            "greedy 1",
            f"{min(against):.4f}",
        ),
        _limit("planned anew, of .3 s to 40 people and 1 s beyond: longest", longest, 1.0),
        (f"coming and leaving, {model}: mean by people", means, "", ""),
        *rows,
    ]


def _mild(people: int, rounds: int, random: Random) -> Rooms:
    """Who is present in each round: some leave and come, as many as the room is large."""
    here, number, rooms = list(range(people)), people, []
    for _ in range(rounds):
        rooms.append(tuple(f"p{one}" for one in here))
        here = [one for one in here if random.random() >= MILD]
        coming = sum(random.random() < MILD for _ in range(people))
        here += range(number, number + coming)
        number += coming
    return rooms


def _heavy(people: int, rounds: int, random: Random) -> Rooms:
    """Who is present in each round: up to a tenth, at least two, leave and come between rounds."""
    here, number = list(range(people)), people
    rooms = []
    for _ in range(rounds):
        rooms.append(tuple(f"p{one}" for one in here))
        for _ in range(random.randint(0, max(2, people // 10))):
            if len(here) > people * 2 // 3:
                del here[random.randrange(len(here))]
        for _ in range(random.randint(0, max(2, people // 10))):
            here.append(number)
            number += 1
    return rooms


def _played(rooms: list[tuple[str, ...]], size: int, planner: Callable[[Problem], Plan]) -> tuple[int, float]:
    """Pairs who met over the evening when only the next round is firm, and the longest planning."""
    past, longest, coming, before = (), 0.0, (), ()
    for number, room in enumerate(rooms):
        if room != before:
            problem = Problem(room, size, len(rooms) - number, past=past, planned=coming)
            found, took = _timed(lambda problem=problem: planner(problem))
            longest, coming, before = max(longest, took), found.rounds, room
        past, coming = (*past, coming[0]), coming[1:]
    return len(
        {frozenset(two) for round_ in past for group in round_ for two in combinations(group, 2)}
    ), longest


def _first_plans() -> list[Row]:
    """How long the first legal plan takes."""
    rows = []
    for people, size, limit_ms in ((24, 3, 50), (40, 4, 50), (200, 3, 50), (200, 5, 50), (500, 4, 250)):
        problem = _problem(people, size, 6)
        took = min(_timed(lambda problem=problem: first_plan(problem))[1] for _ in range(3))
        rows.append(_limit(f"first legal plan, {people} people in {size}s, ms", took * 1000, limit_ms))
    return rows


def _same_everywhere() -> Row:
    """The same problems and seed in processes with other hashes."""
    code = (
        "from tests.bench.rotation import _problem\nfrom meetup_desktop.core.rotation import plan\n"
        "print([plan(_problem(*one), seconds=.1).rounds for one in ((11, 3, 6), (25, 4, 7), (33, 5, 8))])"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]  # fmt: skip
    same = told.count(told[0])
    return ("the same plan in any process", str(same), str(len(told)), f"{same / len(told):.3f}")


def _limit(what: str, measured: float, limit: float) -> Row:
    return (what, f"{measured:.3g}", f"limit {limit:g}", f"{measured / max(limit, 1e-9):.2f}")


def _open(people: int, size: int, rounds: int, new: int, bound: int) -> Row:
    return (f"  open: {people} people, {size}s x {rounds}", str(new), f"bound {bound}", f"{new / bound:.3f}")


if __name__ == "__main__":
    for line in whole(float(sys.argv[1])) if len(sys.argv) > 1 else measure():
        sys.stdout.write("  ".join(line).rstrip() + "\n")
