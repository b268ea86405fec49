"""A proved upper bound on the number of pairs who can meet for the first time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from math import comb

from meetup_desktop.core.rotation.prices import price_bound, sets_present_together
from meetup_desktop.core.rotation.problem import (
    Problem,
    Sitting,
    inseparable_units,
    met_pairs,
    pairs_in_round,
)
from meetup_desktop.core.rotation.wishes import apart_pairs

#: By the tables of a round: in so many rounds of the same people so many meetings at least are repeats, though the
#: counts would allow fewer. Fours and fives: no resolvable group-divisible designs 4^5 and 5^6 (CSPLib problem 010).
#: Threes, and three tables: everything was tried, see ``resources/build/rotation_proofs.py``; plans with exactly so
#: many are found.
_PROVED = {
    (3,) * 4: (5, 3),
    (4, 3, 3, 3): (5, 3),
    (4, 4, 3, 3): (5, 2),
    (4, 4, 3): (4, 8),
    (4, 4, 4): (4, 13),
    (5, 4, 4): (4, 14),
    (4,) * 5: (6, 1),
    (5,) * 6: (7, 1),
}

#: Seats of all rounds up to which prices are looked for.
_MOST_PRICED = 130


def upper_bound(problem: Problem) -> int:
    """Return a number of new pairs that no plan can exceed. Raises: RotationError.

    New pairs are pairs that share a table in a round to come, and have met neither tonight nor before. The
    bound is the least of seven, each of which holds by itself:

    1. *Pairs available.* A pair counts only when both are present in one of the rounds, have not met, and no
       wish keeps them from one table: apart (also of somebody one of them always sits with), different tables
       of their own (so hosts never meet), no value in common.
    2. *Slots.* A round with tables of s seats makes the sum of s(s-1)/2 meetings; from this come off the
       meetings that must be repeats. Who has to sit together meets anew at most once. And a table of s people
       of an earlier round, of which there are only g < s in the later one, sends at least two of them to the
       same one: spread as evenly as can be, the i-th of them (from 0) meets i // g others again. This holds
       between a round and any one before it, played ones included, so the largest such number is taken, less
       what those spare who left meanwhile. (Both reasons may name the same repeats: only the larger counts.)
    3. *People.* A person meets no more than are available to them, and no more than they have seats beside
       them. With tables of one size that is (s-1) a round. The seats beyond that of the smallest table are a
       budget: in each round as many people have them as sit at larger tables. The sum over people of the
       lesser of the two, with the budget given to those who can use it, is twice a bound.
    4. *Proved non-existence.* 20 people in fours six times and 30 in fives seven times make a repeat at least, five
       rounds in threes of 12 or 13 people three and of 14 people two; four rounds of 11 people at three tables
       eight, of 12 thirteen and of 13 fourteen. Such sets of rounds of one room each have
       their own repeats: a pair's meetings but the first in each set are repeats.
    5. *Those of one room.* Where people come and go, every pair is either one of two people of some set, or
       takes a seat beside somebody else. So the pairs available within the set, and of all others as many each
       as in 3, are a bound. And so are the pairs available within the set and all meetings of each round but
       those within the set, which are fewest when it is spread evenly over the tables: where the same few tables
       seat many who stay, these must meet again. The sets tried are those present in a round, in all rounds up to
       one, and in all rounds from one on.
    6. *The whole evening.* With the same people and tables all evening, rounds played and to come together are
       an evening without past: its bound less the pairs already met bounds the rest.
    7. *Prices.* Where people come and go in a small room, see ``prices.price_bound``, which proves it.
    """
    return _compute_bound(problem, whole=True)


def _compute_bound(problem: Problem, *, whole: bool) -> int:
    upcoming = problem.upcoming
    slots = sum(comb(size, 2) for sitting in upcoming for size in sitting.sizes)
    partners = _possible_partners(problem)
    least = min(
        sum(map(len, partners)) // 2,
        slots - _unavoidable_repeats(problem),
        slots - _known_repeats(problem),
        _bound_by_person(problem, partners),
        _bound_by_insiders(problem, partners),
    )
    if least < slots - _unavoidable_repeats(problem) and _has_changing_people(problem):
        place = {person: at for at, person in enumerate(problem.people)}
        rounds = [([place[person] for person in sitting.present], sitting.sizes) for sitting in upcoming]
        least = min(least, price_bound(rounds, partners))
    if whole and problem.past and _has_same_rounds_all_evening(problem):
        evening = replace(problem, rounds=problem.rounds + len(problem.past), past=(), sittings=())
        met = {pair for round_ in problem.past for pair in pairs_in_round(round_)} - problem.met_before
        # A wish that came after the rounds played does not bind them: only what is still allowed is counted.
        least = min(least, _compute_bound(evening, whole=False) - len(met))
    return max(0, least)


def _has_changing_people(problem: Problem) -> bool:
    """Return whether people come and go and are so few that searching for prices is quick."""
    seats = sum(len(sitting.present) for sitting in problem.upcoming)
    return seats <= _MOST_PRICED and len({frozenset(one.present) for one in problem.upcoming}) > 1


def _known_repeats(problem: Problem) -> int:
    """Return how many meetings must be repeats, see 4 above."""
    alike = Counter(
        (frozenset(sitting.present), tuple(sorted(sitting.sizes, reverse=True)))
        for sitting in problem.upcoming
    )
    found = 0
    for (_, tables), times in alike.items():
        rounds, repeats = _PROVED.get(tables, (0, 0))
        found += repeats if times >= rounds else 0
    return found


def _has_same_rounds_all_evening(problem: Problem) -> bool:
    """Return whether the rounds played could be rounds of this problem: same people and tables, no wishes."""
    everybody, seats = sorted(problem.people), sorted(problem.sizes)
    if problem.apart or problem.together or problem.fixed_tables or problem.attributes:
        return False
    return all(
        sorted(sitting.present) == everybody and sorted(sitting.sizes) == seats
        for sitting in problem.upcoming
    ) and all(
        sorted(person for group in past for person in group) == everybody and sorted(map(len, past)) == seats
        for past in problem.past
    )


def _possible_partners(problem: Problem) -> list[set[int]]:
    """Return whom each person can still meet for the first time, as indexes into ``people``."""
    people = problem.people
    place = {person: index for index, person in enumerate(people)}
    closed: list[set[int]] = [set() for _ in people]
    for pair in apart_pairs(problem) | met_pairs(problem):
        one, other = (place[person] for person in pair)
        closed[one].add(other)
        closed[other].add(one)
    reach: list[set[int]] = [set() for _ in people]
    for sitting in set(problem.upcoming):
        here = frozenset(place[person] for person in sitting.present)
        kept_from = _forbidden_by_units(problem, sitting, place)
        for one in here:
            reach[one] |= here - kept_from[one] if one in kept_from else here
    return [met - closed[one] - {one} for one, met in enumerate(reach)]


def _forbidden_by_units(problem: Problem, sitting: Sitting, place: dict[str, int]) -> dict[int, set[int]]:
    """Return whom people must not sit with in a round because of somebody they have to sit with."""
    made = [unit for unit in inseparable_units(sitting.present, problem.together) if len(unit) > 1]
    found: dict[int, set[int]] = {}
    if not made:
        return found
    where = {person: unit for unit in inseparable_units(sitting.present, problem.together) for person in unit}
    for pair in apart_pairs(problem):
        if not all(person in where for person in pair):
            continue
        one, other = pair
        for mine in where[one]:
            for yours in where[other]:
                found.setdefault(place[mine], set()).add(place[yours])
                found.setdefault(place[yours], set()).add(place[mine])
    return found


def _unavoidable_repeats(problem: Problem) -> int:
    """Return how many meetings must repeat, see 2 above."""
    return max(_repeats_of_overlapping_rounds(problem), sum(_repeats_within_units(problem).values()) // 2)


def _repeats_of_overlapping_rounds(problem: Problem) -> int:
    played = [
        (frozenset(one for group in past for one in group), tuple(map(len, past))) for past in problem.past
    ]
    rounds = played + [(frozenset(sitting.present), sitting.sizes) for sitting in problem.upcoming]
    found = 0
    for at in range(max(1, len(played)), len(rounds)):
        here, later = rounds[at]
        found += max(
            _fewest_pairs_meeting_again(len(who - here), sizes, len(later)) for who, sizes in set(rounds[:at])
        )
    return found


def _fewest_pairs_meeting_again(leaving: int, sizes: tuple[int, ...], tables: int) -> int:
    """Return the fewest pairs of one round's tables who meet in another round with so many tables.

    Spread over g tables, the i-th person of a table (from 0) meets at least i // g of those before again. Those
    who leave spare at most the largest of these.
    """
    again = sorted(one // tables for size in sizes for one in range(size))
    return sum(again[: max(0, len(again) - leaving)])


def _repeats_within_units(problem: Problem) -> Counter[str]:
    """Return, for each person, how many meetings within their own unit must be repeats."""
    before = met_pairs(problem)
    times: Counter[frozenset[str]] = Counter()
    if problem.together:
        for sitting in problem.upcoming:
            for unit in inseparable_units(sitting.present, problem.together):
                times.update(frozenset(pair) for pair in combinations(unit, 2))
    found: Counter[str] = Counter()
    for pair, count in times.items():
        for person in pair:
            found[person] += count - (pair not in before)
    return found


def _bound_by_person(problem: Problem, partners: list[set[int]]) -> int:
    """Return half the sum of how many each person can meet, with the seats at larger tables shared out best."""
    base: Counter[str] = Counter()
    more: Counter[str] = Counter()
    budget = 0
    for sitting in problem.upcoming:
        small, large = min(sitting.sizes), max(sitting.sizes)
        budget += sum(size * (size - small) for size in sitting.sizes)
        for person in sitting.present:
            base[person] += small - 1
            more[person] += large - small
    glued = _repeats_within_units(problem)
    seated = extra = 0
    for person, others in zip(problem.people, partners, strict=True):
        most, surely = len(others), base[person] - glued[person]
        seated += min(most, surely)
        extra += min(more[person], max(0, most - surely))
    return (seated + min(extra, budget)) // 2


def _bound_by_insiders(problem: Problem, partners: list[set[int]]) -> int:
    """Return the pairs within one set of people plus what everybody else can add, see 5 above."""
    place = {person: index for index, person in enumerate(problem.people)}
    presences = [frozenset(place[person] for person in sitting.present) for sitting in problem.upcoming]
    seats = [0] * len(partners)
    for insiders, sitting in zip(presences, problem.upcoming, strict=True):
        for one in insiders:
            seats[one] += max(sitting.sizes) - 1
    tried = sets_present_together(presences)
    least = sum(map(len, partners)) // 2
    if len(tried) == 1:
        return least
    for insiders in tried:
        within = sum(len(partners[one] & insiders) for one in insiders) // 2
        beside = sum(min(len(partners[one]), most) for one, most in enumerate(seats) if one not in insiders)
        beyond = sum(
            sum(comb(size, 2) for size in sitting.sizes)
            - _fewest_pairs_at_tables(len(insiders & here), sitting.sizes)
            for here, sitting in zip(presences, problem.upcoming, strict=True)
        )
        least = min(least, within + min(beside, beyond))
    return least


def _fewest_pairs_at_tables(people: int, sizes: tuple[int, ...]) -> int:
    """Return the least number of pairs at one table when so many people sit at tables of these sizes."""
    # The i-th at a table (from 0) adds i pairs: the lowest places fill first.
    return sum(sorted(place for size in sizes for place in range(size))[:people])
