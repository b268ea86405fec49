from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetup_desktop.core.rotation import Problem, Sitting, plan, sizes, upper_bound
from meetup_desktop.core.rotation.prices import price_bound, table_losses
from tests.core.rotation.checker import distinct


def seatings(room, tables):
    """The pairs that meet, for every way to seat a room."""
    if not tables:
        yield frozenset()
        return
    for group in combinations(room, tables[0]):
        for rest in seatings([one for one in room if one not in group], tables[1:]):
            yield rest | frozenset(combinations(sorted(group), 2))


def most(rooms, size):
    """The most pairs that can meet, by trying everything."""
    met = {frozenset()}
    for room in rooms:
        every = set(seatings(sorted(room), sizes(len(room), size)))
        met = {before | seating for before in met for seating in every}
    return max(map(len, met))


def asked(rooms, size):
    everybody = sorted(set().union(*rooms))
    sittings = tuple(
        Sitting(tuple(f"p{one}" for one in sorted(room)), sizes(len(room), size)) for room in rooms
    )
    return Problem(tuple(f"p{one}" for one in everybody), size, len(rooms), sittings=sittings)


def by_prices(rooms, size):
    rounds = [(sorted(room), sizes(len(room), size)) for room in rooms]
    everybody = set().union(*rooms)
    others = [everybody - {one} if one in everybody else set() for one in range(max(everybody) + 1)]
    return price_bound(rounds, others)


rooms_of_few = st.lists(st.sets(st.integers(0, 7), min_size=2, max_size=6), min_size=2, max_size=3)


@given(rooms_of_few, st.integers(2, 4))
@settings(max_examples=60)
def test_no_seating_of_changing_rooms_beats_the_bounds(rooms, size):
    truth = most(rooms, size)
    assert truth <= by_prices(rooms, size)
    assert truth <= upper_bound(asked(rooms, size))


def test_prices_see_what_the_other_bounds_do_not():
    rooms = [{1, 2, 3, 4, 5, 6}, {1, 2, 5, 6}, {1, 3, 5, 6}, {0, 1, 2, 3, 4, 5}]
    assert upper_bound(asked(rooms, 3)) == by_prices(rooms, 3) == 16
    assert most(rooms, 3) <= 16


@given(st.lists(st.integers(0, 2), min_size=2, max_size=7), st.integers(2, 4))
@settings(max_examples=60)
def test_what_a_round_earns_at_most_is_found_without_trying_every_seating(halves, size):
    tables = sizes(len(halves), size)
    best = max(
        sum(min(2, halves[one] + halves[other]) for one, other in seating)
        for seating in seatings(range(len(halves)), tables)
    )
    lost = table_losses(tables)[halves.count(0)][halves.count(1)]
    assert sum(size * (size - 1) for size in tables) - lost == best


@given(st.lists(st.sets(st.integers(0, 6), min_size=3, max_size=6), min_size=4, max_size=5))
@settings(max_examples=25)
def test_no_seating_of_an_evening_in_threes_beats_the_bounds(rooms):
    truth = most(rooms, 3)
    assert truth <= by_prices(rooms, 3)
    assert truth <= upper_bound(asked(rooms, 3))


@given(
    st.lists(st.sets(st.integers(0, 15), min_size=6, max_size=14), min_size=3, max_size=6), st.integers(3, 4)
)
@settings(max_examples=40)
def test_no_plan_of_changing_rooms_beats_the_bounds(rooms, size):
    found = plan(asked(rooms, size), seconds=0.02)
    assert distinct(found) <= upper_bound(found.problem)
    assert distinct(found) <= by_prices(rooms, size)


def evening(*marks):
    """Rooms, from a row for each person that marks the rounds they are there."""
    return [{one for one, row in enumerate(marks) if row[at] == "#"} for at in range(len(marks[0]))]


@pytest.mark.parametrize(
    ("rooms", "size", "bound"),
    [
        # Nine who stay all evening have 36 pairs, but sit at four tables five times, three once: 5 x 6 + 9 meetings.
        # With the tenth, who comes for the second round, it is 45 pairs and 50 meetings: five repeats.
        (
            evening(
                *["######"] * 9, "###...", "##....", "#.....", ".#####", *["...###"] * 3, ".....#",
            ),
            3,
            82,
        ),
        # Sixteen who stay let each of the others meet three at most, whatever their tables.
        (evening(*["######"] * 16, "#####.", "....##", "....##"), 4, 148),
    ],
)  # fmt: skip
def test_those_who_stay_at_the_same_few_tables_meet_again(rooms, size, bound):
    assert upper_bound(asked(rooms, size)) == bound
    assert distinct(plan(asked(rooms, size), seconds=0.3)) <= bound
