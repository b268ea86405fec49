"""A rotation asked for by a program: plain values as JSON gives them, in and out. People are 0..n-1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation.group_sizes import sizes
from meetup_desktop.core.rotation.plan_statistics import statistics
from meetup_desktop.core.rotation.problem import Attribute, Pair, Plan, Problem, Round, Sitting
from meetup_desktop.core.rotation.wishes import MOST_PEOPLE

_MOST_SECONDS = 3600.0


@dataclass(frozen=True)
class RotationRequest:
    """A problem with the budget and the seed of its search."""

    problem: Problem
    seconds: float
    seed: int


def read_request(data: object) -> RotationRequest:
    """Return the request that JSON data stands for.

    ``n`` people and ``rounds`` are needed: a number of rounds, or for each the people ``present`` (everybody
    when left out) and the ``sizes`` of its tables (from ``k`` when left out). ``tables`` maps people to tables
    from 0, ``still`` names those who like to keep theirs. ``past`` holds the rounds played, ``planned`` those to
    come as they were planned before people came or left: a plan goes on from them. All else is that of
    ``Problem``; keys that are none of these are passed over.

    Raises: RotationError, reason ``not-a-request`` with the place in ``subject`` when it is not made like one;
    ``stranger``, ``past-stranger``, ``planned-stranger``, ``planned-twice``, ``size``, ``too-few-people`` and
    ``too-many-people`` when it contradicts itself.
    """
    if not isinstance(data, Mapping):
        raise _invalid_request("a request is an object")
    count, size = _read_integer(data, "n"), _read_integer(data, "k", 3)
    if count < 2:
        raise RotationError(str(count), "too-few-people")
    if count > MOST_PEOPLE:
        raise RotationError(str(count), "too-many-people")
    if size < 2:
        raise RotationError(str(size), "size")
    reader = _RequestReader(count)
    seconds, seed = _read_seconds(data), _read_integer(data, "seed", 1)
    number, sittings = reader.rounds(data.get("rounds"), size)
    problem = Problem(
        people=reader.names,
        size=size,
        rounds=number,
        past=reader.seated(data, "past"),
        met_before=reader.pairs(data, "met_before"),
        apart=reader.pairs(data, "apart"),
        together=reader.pairs(data, "together"),
        hosts=reader.people(_read_list(data, "hosts"), "hosts"),
        tables=reader.tables(data.get("tables", {})),
        attributes=tuple(reader.attribute(one) for one in _read_list(data, "attributes")),
        prefers_seat=frozenset(reader.people(_read_list(data, "still"), "still")),
        sittings=sittings,
        planned=reader.planned(data),
    )
    return RotationRequest(problem, seconds, seed)


def plan_to_json(plan: Plan, seconds: float) -> dict[str, object]:
    """Return a plan as JSON data: groups of people's numbers, in the order of the tables, and figures.

    ``distinct`` counts pairs who meet for the first time in the rounds planned, ``upper`` bounds it;
    ``max_meetings`` and the people met (``person_min``, ``person_mean``) are tonight's, played rounds included.
    """
    figures = statistics(plan)
    number = {person: at for at, person in enumerate(plan.problem.people)}
    return {
        "rounds": [[[number[person] for person in group] for group in round_] for round_ in plan.rounds],
        "distinct": figures.new_pairs,
        "upper": figures.bound,
        "ratio": round(figures.share_of_bound, 6),
        "repeats": figures.repeats,
        "max_meetings": figures.most_meetings,
        "person_min": figures.fewest_met,
        "person_mean": round(figures.mean_met, 6),
        "seconds": round(seconds, 4),
    }


class _RequestReader:
    """Reads the parts of a request and turns numbers of people into their names."""

    def __init__(self, count: int) -> None:
        self.names = tuple(map(str, range(count)))

    def people(self, data: object, where: str, reason: str = "stranger") -> tuple[str, ...]:
        """Return the names of a list of numbers."""
        if not isinstance(data, list) or not all(map(_is_integer, data)):
            raise _invalid_request(f"{where}: a list of people")
        for one in data:
            if not 0 <= one < len(self.names):
                raise RotationError(f"{where}: {one}", reason)
        return tuple(self.names[one] for one in data)

    def pairs(self, data: Mapping[str, object], key: str) -> frozenset[Pair]:
        """Return pairs of people."""
        found = [self.people(pair, key) for pair in _read_list(data, key)]
        for pair in found:
            if len(pair) != 2:
                raise _invalid_request(f"{key}: pairs of people")
        return frozenset(map(frozenset, found))

    def seated(self, data: Mapping[str, object], key: str) -> tuple[Round, ...]:
        """Return rounds played (``past``) or ``planned``."""
        found = []
        for number, groups in enumerate(_read_list(data, key), 1):
            where = f"{key} round {number}"
            if not isinstance(groups, list):
                raise _invalid_request(f"{where}: a list of groups")
            found.append(tuple(self.people(group, where, f"{key}-stranger") for group in groups))
        return tuple(found)

    def planned(self, data: Mapping[str, object]) -> tuple[Round, ...]:
        """Return rounds planned before; nobody sits twice in one of them."""
        found = self.seated(data, "planned")
        for number, round_ in enumerate(found, 1):
            times = Counter(person for group in round_ for person in group)
            twice = [person for person, count in times.items() if count > 1]
            if twice:
                raise RotationError(f"planned round {number}: {', '.join(twice)}", "planned-twice")
        return found

    def rounds(self, data: object, size: int) -> tuple[int, tuple[Sitting, ...]]:
        """Return how many rounds are to come, and who is present in each where that is said."""
        if isinstance(data, int) and not isinstance(data, bool):
            return data, ()
        if not isinstance(data, list):
            raise _invalid_request("rounds: a number, or a list with an object for each round")
        found = []
        for number, one in enumerate(data, 1):
            if not isinstance(one, Mapping):
                raise _invalid_request(f"round {number}: an object")
            present = self.people(one["present"], f"round {number}") if "present" in one else self.names
            seats = (
                self._read_table_sizes(one["sizes"], number) if "sizes" in one else sizes(len(present), size)
            )
            found.append(Sitting(present, seats))
        return len(found), tuple(found)

    @staticmethod
    def _read_table_sizes(data: object, number: int) -> tuple[int, ...]:
        if not isinstance(data, list) or not all(map(_is_integer, data)):
            raise _invalid_request(f"round {number}: sizes is a list of numbers")
        return tuple(data)

    def tables(self, data: object) -> tuple[tuple[str, int], ...]:
        """Return the fixed tables of people."""
        if not isinstance(data, Mapping) or not all(map(_is_integer, data.values())):
            raise _invalid_request("tables: an object of people and their tables")
        for person in data:
            if person not in self.names:
                raise RotationError(f"tables: {person}", "stranger")
        return tuple(data.items())

    def attribute(self, data: object) -> Attribute:
        """Return an attribute with its value for each person."""
        if not isinstance(data, Mapping) or not isinstance(data.get("values"), list):
            raise _invalid_request("attributes: objects with name, kind and values")
        values, name = data["values"], str(data.get("name", ""))
        if len(values) != len(self.names):
            raise _invalid_request(f"attributes, {name}: a value for each of the {len(self.names)} people")
        return Attribute(
            name,
            str(data.get("kind", "")),
            tuple(zip(self.names, map(_read_attribute_values, values), strict=True)),
        )


def _read_attribute_values(data: object) -> frozenset[str]:
    if data is None:
        return frozenset()
    return frozenset(map(str, data)) if isinstance(data, list) else frozenset({str(data)})


def _read_list(data: Mapping[str, object], key: str) -> list[object]:
    found = data.get(key)
    if found is None:
        return []
    if not isinstance(found, list):
        raise _invalid_request(f"{key}: a list")
    return found


def _read_seconds(data: Mapping[str, object]) -> float:
    seconds = data.get("seconds", 1.0)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds < inf:
        raise _invalid_request("seconds: a number that is not negative")
    return float(min(_MOST_SECONDS, seconds))


def _read_integer(data: Mapping[str, object], key: str, otherwise: int | None = None) -> int:
    found = data.get(key, otherwise)
    if not isinstance(found, int) or isinstance(found, bool):
        raise _invalid_request(f"{key}: a whole number")
    return found


def _is_integer(data: object) -> bool:
    return isinstance(data, int) and not isinstance(data, bool)


def _invalid_request(what: str) -> RotationError:
    return RotationError(what, "not-a-request")
