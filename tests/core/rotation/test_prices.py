from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from meetup_desktop.core.rotation import Problem, Sitting, sizes, upper_bound
from meetup_desktop.core.rotation.prices import priced


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
    every = [set(seatings(sorted(room), sizes(len(room), size))) for room in rooms]
    return max(len(frozenset().union(*chosen)) for chosen in product(*every))


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
    return priced(rounds, others)


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
