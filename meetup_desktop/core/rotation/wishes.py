"""Check wishes for contradictions before anybody is seated, and rounds for broken wishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import combinations

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation.problem import (
    COMMON,
    SPREAD,
    Attribute,
    Pair,
    Problem,
    Round,
    Sitting,
    inseparable_units,
    pairs_in_round,
    sorted_pair,
)

#: More than any room; the tables of meetings would fill the memory.
MOST_PEOPLE, MOST_ROUNDS = 2000, 200


def check_problem(problem: Problem) -> None:
    """Refuse a problem whose wishes contradict one another; the error's subject names them.

    Whether a seating exists that meets wishes which do not contradict one another openly is found out by
    seating, see ``_search.seating.find_seating``.

    Raises: RotationError, reason one of: duplicate, too-few-people, too-many-people, size, rounds, present-twice,
    stranger, seats, past-twice, kind, alone, apart-and-together, together-too-large, too-many-hosts, no-table,
    two-tables, table-too-small, apart-at-a-table, no-value.
    """
    _check_people(problem)
    _check_rounds(problem)
    for attribute in problem.attributes:
        if attribute.kind not in {COMMON, SPREAD}:
            raise RotationError(f"{attribute.name}: {attribute.kind}", "kind")
    for pair in problem.apart | problem.together:
        if len(pair) != 2:
            raise RotationError(_join_names(pair), "alone")
    for sitting in dict.fromkeys(problem.upcoming):
        _check_sitting(problem, sitting)


def _check_people(problem: Problem) -> None:
    _check_unique(problem.people, "duplicate")
    if len(problem.people) < 2:
        raise RotationError(str(len(problem.people)), "too-few-people")
    if len(problem.people) > MOST_PEOPLE:
        raise RotationError(str(len(problem.people)), "too-many-people")


def _check_rounds(problem: Problem) -> None:
    if not 1 <= problem.rounds <= MOST_ROUNDS or len(problem.sittings) not in {0, problem.rounds}:
        raise RotationError(str(problem.rounds), "rounds")
    for past in problem.past:
        _check_unique([person for group in past for person in group], "past-twice")
    here = frozenset(problem.people)
    for sitting in problem.sittings:
        _check_unique(sitting.present, "present-twice")
        strangers = [person for person in sitting.present if person not in here]
        if strangers:
            raise RotationError(_join_names(strangers), "stranger")
        if len(sitting.present) < 2:
            raise RotationError(str(len(sitting.present)), "too-few-people")
        if sum(sitting.sizes) != len(sitting.present) or min(sitting.sizes) < 2:
            raise RotationError(f"{len(sitting.present)}: {_join_names(map(str, sitting.sizes))}", "seats")


def _check_unique(people: Iterable[str], reason: str) -> None:
    twice = [person for person, times in Counter(people).items() if times > 1]
    if twice:
        raise RotationError(_join_names(twice), reason)


def _check_sitting(problem: Problem, sitting: Sitting) -> None:
    here = frozenset(sitting.present)
    made = inseparable_units(sitting.present, problem.together)
    where = {person: unit for unit in made for person in unit}
    apart = sorted(sorted_pair(pair) for pair in problem.apart if pair <= here)
    for unit in made:
        if len(unit) > max(sitting.sizes):
            raise RotationError(_join_names(unit), "together-too-large")
    for one, other in apart:
        if where[one] is where[other]:
            raise RotationError(_join_names((one, other)), "apart-and-together")
    _check_fixed_tables(problem, sitting, where, apart)
    for attribute in problem.attributes:
        if attribute.kind == COMMON:
            for unit in made:
                if not frozenset.intersection(*map(attribute.of, unit)):
                    raise RotationError(f"{attribute.name}: {_join_names(unit)}", "no-value")


def _check_fixed_tables(
    problem: Problem, sitting: Sitting, where: dict[str, tuple[str, ...]], apart: list[tuple[str, str]]
) -> None:
    _check_unique(problem.hosts, "two-tables")
    asked = dict.fromkeys((*((host, table) for table, host in enumerate(problem.hosts)), *problem.tables))
    _check_unique([person for person, _ in asked], "two-tables")
    kept = {person: table for person, table in problem.fixed_tables.items() if person in where}
    for person, table in kept.items():
        if not 0 <= table < len(sitting.sizes):
            reason = "too-many-hosts" if person in problem.hosts else "no-table"
            raise RotationError(f"{person}: {table + 1}", reason)
    seated: dict[int, dict[str, None]] = {}
    for person, table in kept.items():
        for mate in where[person]:
            if kept.get(mate, table) != table:
                raise RotationError(_join_names((person, mate)), "two-tables")
            seated.setdefault(table, {})[mate] = None
    for table, people in seated.items():
        if len(people) > sitting.sizes[table]:
            raise RotationError(_join_names(people), "table-too-small")
        for one, other in apart:
            if one in people and other in people:
                raise RotationError(_join_names((one, other)), "apart-at-a-table")


def _join_names(people: Iterable[str]) -> str:
    return ", ".join(people)


def find_faults(problem: Problem, rounds: tuple[Round, ...]) -> tuple[str, ...]:
    """Return what is illegal about rounds, a phrase each; empty where they are legal."""
    if len(rounds) != len(problem.upcoming):
        return ("rounds",)
    found: list[str] = []
    for number, (round_, sitting) in enumerate(zip(rounds, problem.upcoming, strict=True), 1):
        found += [f"round {number}: {fault}" for fault in _find_round_faults(problem, sitting, round_)]
    return tuple(found)


def _find_round_faults(problem: Problem, sitting: Sitting, round_: Round) -> list[str]:
    here = frozenset(sitting.present)
    found = []
    if sorted(person for group in round_ for person in group) != sorted(sitting.present):
        found.append("somebody is missing or seated twice")
    if tuple(map(len, round_)) != sitting.sizes:
        found.append("sizes")
    shared = frozenset(pairs_in_round(round_))
    if shared & problem.apart:
        found.append("apart")
    if any(pair <= here and pair not in shared for pair in problem.together):
        found.append("together")
    at = {person: table for table, group in enumerate(round_) for person in group}
    if any(at.get(person, table) != table for person, table in problem.fixed_tables.items()):
        found.append("table")
    for attribute in problem.attributes:
        if attribute.kind == COMMON and not all(
            frozenset.intersection(*map(attribute.of, group)) for group in round_
        ):
            found.append(attribute.name)
    return found


def find_conflicting_wishes(problem: Problem, impossible: Callable[[Problem], bool]) -> tuple[str, ...]:
    """Return a smallest set of wishes of an impossible problem that cannot be met together.

    ``A ≠ B`` stands for apart, ``A = B`` for together, ``A @ 2`` for a table; an attribute stands by its name.
    """
    named = []
    for name, without in _list_removable_wishes(problem):
        easier = without(problem)
        if impossible(easier):
            problem = easier
        else:
            named.append(name)
    return tuple(named)


def _list_removable_wishes(problem: Problem) -> list[tuple[str, Callable[[Problem], Problem]]]:
    """Return each hard wish by name, with the function that removes it from a problem."""
    found: list[tuple[str, Callable[[Problem], Problem]]] = []
    for pair in sorted(problem.apart, key=sorted_pair):
        found.append((" ≠ ".join(sorted_pair(pair)), partial(_without_apart, pair)))
    for pair in sorted(problem.together, key=sorted_pair):
        found.append((" = ".join(sorted_pair(pair)), partial(_without_together, pair)))
    for one in problem.tables:
        found.append((f"{one[0]} @ {one[1] + 1}", partial(_without_table, one)))
    if problem.hosts:
        found.append((_join_names(problem.hosts) + " @", _without_hosts))
    for attribute in problem.attributes:
        if attribute.kind == COMMON:
            found.append((attribute.name, partial(_without_attribute, attribute)))
    return found


def _without_apart(pair: Pair, problem: Problem) -> Problem:
    return replace(problem, apart=problem.apart - {pair})


def _without_together(pair: Pair, problem: Problem) -> Problem:
    return replace(problem, together=problem.together - {pair})


def _without_table(one: tuple[str, int], problem: Problem) -> Problem:
    return replace(problem, tables=tuple(kept for kept in problem.tables if kept != one))


def _without_hosts(problem: Problem) -> Problem:
    return replace(problem, hosts=())


def _without_attribute(which: Attribute, problem: Problem) -> Problem:
    return replace(problem, attributes=tuple(kept for kept in problem.attributes if kept != which))


def apart_pairs(problem: Problem) -> frozenset[Pair]:
    """Return pairs who must never share a table: kept apart, without a common value, or at other fixed tables."""
    found = {pair for pair in problem.apart if pair <= frozenset(problem.people)}
    kept = problem.fixed_tables
    found |= {frozenset((a, b)) for a, b in combinations(kept, 2) if kept[a] != kept[b]}
    for attribute in problem.attributes:
        if attribute.kind == COMMON:
            for one, other in combinations(problem.people, 2):
                if not attribute.of(one) & attribute.of(other):
                    found.add(frozenset((one, other)))
    return frozenset(found)
