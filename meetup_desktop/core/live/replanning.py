"""From an evening to the planner's problem and back: what was played, locked groups, wishes.

The planner knows no locks. A locked group's people are left out of that round's problem, their pairs count
as met already, and the group is put back at its table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.live.evening import Evening, Group, Wish, WishKind
from meetup_desktop.core.live.names import name_sort_key
from meetup_desktop.core.rotation import (
    COMMON,
    Attribute,
    Pair,
    Plan,
    Problem,
    Round,
    Sitting,
    pairs_in_round,
    sizes,
)

#: The locked groups of one round with their tables, from 0.
LockedGroups = tuple[tuple[int, Group], ...]
#: Plans a problem with a share (0..1) of the time there is, which ends at the other one.
PlanFunction = Callable[[Problem, float, float], Plan]


@dataclass(frozen=True)
class ReplanRequest:
    """The planner's input when upcoming rounds are planned again. ``locked`` has one item for each of them."""

    people: tuple[str, ...]
    size: int
    past: tuple[Round, ...]
    locked: tuple[LockedGroups, ...]
    wishes: tuple[Wish, ...] = ()
    #: The rounds to come as they were planned before people came or left.
    upcoming: tuple[Round, ...] = ()
    #: Pairs who have met on earlier evenings.
    met_before: frozenset[Pair] = frozenset()
    #: The languages that people share at each table; empty where that is not asked.
    languages: tuple[tuple[str, frozenset[str]], ...] = ()

    @property
    def problem(self) -> Problem:
        """The same without the locks, as the planner and the figures need it."""
        return Problem(
            self.people, self.size, len(self.locked), self.past, met_before=self.met_before,
            apart=_pairs_of_wishes(self.wishes, WishKind.APART),
            together=_pairs_of_wishes(self.wishes, WishKind.TOGETHER),
            tables=tuple(
                (wish.people[0], wish.table or 0) for wish in self.wishes if wish.kind is WishKind.TABLE
            ),
            attributes=(Attribute("languages", COMMON, self.languages),) if self.languages else (),
        )  # fmt: skip


def build_replan_request(
    evening: Evening,
    size: int,
    rounds: int,
    wishes: tuple[Wish, ...] | None = None,
    *,
    met_before: frozenset[Pair] = frozenset(),
    common_language: bool | None = None,
) -> ReplanRequest:
    """Return who is here, what was played and what stays; ``rounds`` counts all of the evening.

    A lock holds as long as everybody of the group is here.
    """
    kept = evening.kept_round_count
    here = frozenset(evening.people_to_seat)
    upcoming = evening.rounds[kept:]
    locked = []
    for index in range(rounds - kept):
        one = upcoming[index] if index < len(upcoming) else None
        tables = [] if one is None else [(table, one.groups[table]) for table in sorted(one.locked)]
        locked.append(tuple((table, group) for table, group in tables if here.issuperset(group)))
    asked = with_kept_tables(evening, size, evening.wishes if wishes is None else wishes)
    planned = tuple(one.groups for one in upcoming)
    people = evening.people_to_seat
    shares = evening.settings.common_language if common_language is None else common_language
    return ReplanRequest(
        people, size, _played_rounds(evening), tuple(locked), asked, planned, met_before,
        _languages_of(evening, people) if shares else (),
    )  # fmt: skip


def _languages_of(evening: Evening, people: Iterable[str]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return what people speak; of whom nothing is noted is taken to get along at every table."""
    noted = {person.id: frozenset(person.details.languages) for person in evening.participants}
    every = frozenset(language for spoken in noted.values() for language in spoken)
    return tuple((person, noted.get(person) or every) for person in people) if every else ()


def with_kept_tables(evening: Evening, size: int, wishes: tuple[Wish, ...]) -> tuple[Wish, ...]:
    """Return wishes with a table for everybody who stays seated: the one they have, else one of their own."""
    here = frozenset(evening.people_to_seat)
    staying = [one.id for one in evening.participants if one.details.stays_seated and one.id in here]
    if not staying:
        return wishes
    count = len(sizes(len(here), size))
    asked = {wish.people[0] for wish in wishes if wish.kind is WishKind.TABLE}
    seats = _newest_seats(evening)
    kept = []
    for number, person in enumerate(person for person in staying if person not in asked):
        table = min(seats.get(person, number % count), count - 1)
        kept.append(Wish.of(WishKind.TABLE, (person,), table))
    return (*wishes, *kept)


def _newest_seats(evening: Evening) -> dict[str, int]:
    """Return the tables of the last round that was started, and for the others those of the next one."""
    kept = evening.kept_round_count
    seats: dict[str, int] = {}
    for one in (*evening.rounds[kept : kept + 1], *evening.rounds[max(0, kept - 1) : kept]):
        seats.update({person: table for table, group in enumerate(one.groups) for person in group})
    return seats


def upcoming_plan(evening: Evening) -> Plan | None:
    """Return the rounds to come as they are planned; None without any."""
    upcoming = evening.rounds[evening.kept_round_count :]
    if not upcoming or not upcoming[0].people:
        return None
    people = tuple(person for group in upcoming[0].groups for person in group)
    size = evening.settings.size
    wishes = with_kept_tables(evening, size, evening.wishes)
    languages = _languages_of(evening, people) if evening.settings.common_language else ()
    asked = ReplanRequest(
        people, size, _played_rounds(evening), ((),) * len(upcoming), wishes, languages=languages
    )
    return Plan(asked.problem, tuple(one.groups for one in upcoming))


def plan_of_whole_evening(evening: Evening) -> Plan | None:
    """Return all rounds of the evening with everybody who has a seat in one, sorted by name; None without a round."""
    past, upcoming = _played_rounds(evening), evening.rounds[evening.kept_round_count :]
    seated = {person for round_ in past for group in round_ for person in group}
    seated.update(person for one in upcoming for person in one.people)
    if not seated:
        return None
    names = evening.names
    people = sorted(seated, key=lambda person: (*name_sort_key(names.get(person, "")), person))
    asked = Problem(tuple(people), evening.settings.size, len(upcoming), past)
    return Plan(asked, tuple(one.groups for one in upcoming))


def _played_rounds(evening: Evening) -> tuple[Round, ...]:
    return tuple(one.groups for one in evening.rounds[: evening.kept_round_count] if one.started)


def _pairs_of_wishes(wishes: Iterable[Wish], kind: WishKind) -> frozenset[Pair]:
    return frozenset(
        frozenset(pair) for wish in wishes if wish.kind is kind for pair in combinations(wish.people, 2)
    )


def replan(request: ReplanRequest, plan_problem: PlanFunction) -> tuple[Round, ...]:
    """Return rounds that keep the wishes and every locked group at its table.

    Raises: RotationError, the planner's reasons and ``locked`` when a locked group contradicts a wish.
    """
    whole = request.problem
    if not any(request.locked):
        return plan_problem(replace(whole, planned=request.upcoming), 0.0, 1.0).rounds
    seatings = [_split_locked_round(request, locked) for locked in request.locked]
    for seating in seatings:
        _check_locks_against_wishes(request, seating)
    found: dict[int, Round] = {index: () for index, seating in enumerate(seatings) if not seating.free}
    met = {pair for seating in seatings for pair in pairs_in_round(group for _, group in seating.locked)}
    met |= whole.met_before
    batches = list(_group_rounds_planned_together(request, seatings))
    for number, batch in enumerate(batches):
        part = _build_problem(whole, [seatings[index] for index in batch], frozenset(met))
        rounds = plan_problem(part, number / len(batches), (number + 1) / len(batches)).rounds
        for index, round_ in zip(batch, rounds, strict=True):
            found[index] = round_
            met.update(pairs_in_round(round_))
    return tuple(seating.fill_open_tables(found[index]) for index, seating in enumerate(seatings))


@dataclass(frozen=True)
class _PartlyLockedRound:
    """A round with some tables taken: who is still to be seated, and how large the other tables are."""

    locked: LockedGroups
    free: tuple[str, ...]
    sizes: tuple[int, ...]

    @property
    def tables(self) -> tuple[int, ...]:
        """The numbers of the tables that are not locked."""
        taken = {table for table, _ in self.locked}
        return tuple(table for table in range(len(self.sizes) + len(taken)) if table not in taken)

    def fill_open_tables(self, groups: Round) -> Round:
        """Return all tables: the locked groups back at theirs, the others around them."""
        at = dict(self.locked)
        others = iter(groups)
        return tuple(
            at[table] if table in at else next(others) for table in range(len(groups) + len(self.locked))
        )


def _split_locked_round(request: ReplanRequest, locked: LockedGroups) -> _PartlyLockedRound:
    seated = {person for _, group in locked for person in group}
    free = tuple(person for person in request.people if person not in seated)
    if len(free) == 1:  # nobody sits alone: the last group opens for them
        return _split_locked_round(request, locked[:-1])
    usual = list(sizes(len(request.people), request.size))
    for _, group in locked:
        if len(group) in usual:
            usual.remove(len(group))
    if sum(usual) != len(free):
        usual = list(sizes(len(free), request.size)) if free else []
    # A table whose number went away with a smaller room: the last one, in order.
    limit = len(usual) + len(locked)
    tables: list[tuple[int, Group]] = []
    for table, group in reversed(locked):
        limit = min(table, limit - 1)
        tables.insert(0, (limit, group))
    return _PartlyLockedRound(tuple(tables), free, tuple(usual))


def _group_rounds_planned_together(
    request: ReplanRequest, seatings: list[_PartlyLockedRound]
) -> Iterator[list[int]]:
    """Yield rounds that can be planned as one problem. A person's own table has another number in each round with
    locked ones, so those are planned one by one."""
    open_ = [index for index, seating in enumerate(seatings) if seating.free]
    if not request.problem.fixed_tables:
        if open_:
            yield open_
        return
    whole = [index for index in open_ if not seatings[index].locked]
    if whole:
        yield whole
    for index in open_:
        if seatings[index].locked:
            yield [index]


def _build_problem(whole: Problem, seatings: list[_PartlyLockedRound], met: frozenset[Pair]) -> Problem:
    if not any(seating.locked for seating in seatings):
        return replace(whole, rounds=len(seatings), met_before=met)
    sittings = tuple(Sitting(seating.free, seating.sizes) for seating in seatings)
    places = seatings[0].tables
    free = frozenset(seatings[0].free)
    tables = tuple(
        (person, places.index(table) if table in places else len(places))
        for person, table in whole.tables
        if person in free
    )
    return replace(whole, rounds=len(seatings), met_before=met, sittings=sittings, tables=tables)


def _check_locks_against_wishes(request: ReplanRequest, seating: _PartlyLockedRound) -> None:
    """Refuse locked groups that contradict a wish. Raises: RotationError."""
    here = frozenset(request.people)
    for table, group in seating.locked:
        for wish in request.wishes:
            present = replace(wish, people=tuple(one for one in wish.people if one in here))
            taken = present.kind is WishKind.TABLE and table == wish.table and wish.people[0] not in group
            if present.people and (taken or present.is_broken_by(group, table)):
                raise RotationError(", ".join(wish.people), "locked")
