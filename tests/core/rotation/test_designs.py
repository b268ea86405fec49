from itertools import combinations
from random import Random

import pytest

from meetup_desktop.core.rotation import NoRepeats, Problem, plan, plan_promise, sizes, statistics
from meetup_desktop.core.rotation._constructions.base_rounds import ROWS, UNEQUAL, WHOLE
from meetup_desktop.core.rotation._constructions.designs import (
    bose_rounds,
    develop_base_rounds,
    rounds_without_repeat,
)
from meetup_desktop.core.rotation._constructions.known_rounds import known_rounds
from meetup_desktop.core.rotation._constructions.rings import Ring
from meetup_desktop.core.rotation._constructions.symmetry import find_symmetric_rounds
from meetup_desktop.core.rotation.wishes import find_faults

#: Most rounds without any repeat, see the design notes.
MOST = {
    3: {9: 4, 12: 4, 15: 7, 18: 8, 21: 10, 24: 11, 27: 13, 30: 14, 33: 16, 36: 17, 39: 19},
    4: {12: 1, 16: 5, 20: 5, 24: 7, 28: 9, 32: 10, 36: 11, 40: 13},
    5: {25: 6, 30: 6, 35: 7, 40: 8},
}
TABLE = [(people, size, rounds) for size, row in MOST.items() for people, rounds in row.items()]


def assert_no_repeat(rounds, people, *sizes):
    met = set()
    for groups in rounds:
        assert sorted(one for group in groups for one in group) == list(range(people))
        assert {len(group) for group in groups} <= set(sizes)
        pairs = [frozenset(pair) for group in groups for pair in combinations(group, 2)]
        assert met.isdisjoint(pairs)
        met.update(pairs)


@pytest.mark.parametrize(("people", "size"), ROWS)
def test_every_row_develops_without_a_repeat(people, size):
    row = ROWS[people, size]
    assert row.modulus * row.copies + row.fixed == people
    assert_no_repeat(develop_base_rounds(row), people, size)


@pytest.mark.parametrize(("people", "groups"), UNEQUAL)
def test_every_row_of_unequal_groups_develops_without_a_repeat(people, groups):
    row = UNEQUAL[people, groups]
    assert row.modulus * row.copies + row.fixed == people
    rounds = develop_base_rounds(row)
    assert_no_repeat(rounds, people, people // groups, people // groups + 1)
    assert {len(seats) for seats in rounds} == {groups}


#: For rows of whole evenings how many pairs meet, and by how many the numbers of people met may differ.
WORTH = {
    (16, 5, 6): (108, 2),
    (17, 4, 5): (136, 0),
    (17, 5, 6): (125, 3),
    (19, 6, 8): (165, 3),
    (21, 5, 3): (102, 2),
    (23, 7, 8): (216, 2),
    (25, 6, 7): (274, 1),
    (29, 7, 6): (276, 2),
    (29, 7, 7): (322, 2),
    (33, 8, 8): (416, 2),
}


def test_every_row_of_a_whole_evening_has_its_worth():
    assert WORTH.keys() == WHOLE.keys()


@pytest.mark.parametrize(("people", "groups", "rounds"), WHOLE)
def test_every_row_of_a_whole_evening_seats_everybody_and_has_few_repeats(people, groups, rounds):
    made = develop_base_rounds(WHOLE[people, groups, rounds])
    assert len(made) == rounds
    met = set()
    for seats in made:
        assert sorted(one for group in seats for one in group) == list(range(people))
        assert len(seats) == groups
        assert {len(group) for group in seats} <= {people // groups, people // groups + 1}
        met |= {frozenset(pair) for group in seats for pair in combinations(group, 2)}
    new, apart = WORTH[people, groups, rounds]
    assert len(met) == new
    counts = [sum(one in pair for pair in met) for one in range(people)]
    assert max(counts) - min(counts) <= apart


@pytest.mark.parametrize(
    ("count", "size", "rounds"), [(16, 3, 6), (22, 3, 8), (25, 4, 6), (12, 3, 4), (24, 4, 7), (15, 3, 7)]
)
def test_symmetric_search_finds_rounds_without_a_repeat(count, size, rounds):
    made = find_symmetric_rounds(count, sizes(count, size), rounds, Random(1), lambda moves: False)
    assert len(made) == rounds
    assert_no_repeat(made, count, *set(sizes(count, size)))


def test_symmetric_search_can_be_stopped_and_passes_over_what_cannot_be():
    looks = []
    assert (
        find_symmetric_rounds(9, (3, 3, 3), 5, Random(1), lambda moves: looks.append(moves) or len(looks) > 3)
        == []
    )
    assert len(looks) == 4
    assert find_symmetric_rounds(2, (2,), 9, Random(1), lambda moves: False) == []


@pytest.mark.parametrize(("people", "size", "rounds"), TABLE)
def test_the_table_of_most_rounds_is_reached(people, size, rounds):
    made = rounds_without_repeat(people, size, rounds)
    assert len(made) == rounds
    assert_no_repeat(made, people, size)


@pytest.mark.parametrize("order", [5, 9, 13, 17, 25])
def test_bose_lets_everybody_meet_everybody(order):
    made = bose_rounds(order)
    assert len(made) == order
    assert_no_repeat(made, 3 * order + 1, 4)


@pytest.mark.parametrize("size", [2, 3, 4, 5, 6])
def test_any_number_of_equal_groups_has_no_repeat(size):
    for groups in range(1, 34):
        assert_no_repeat(rounds_without_repeat(size * groups, size, 8), size * groups, size)


@pytest.mark.parametrize("order", [2, 4, 6, 8, 9, 12, 25, 27, 49])
def test_rings_can_be_reckoned_with(order):
    ring = Ring(order)
    everything = list(range(order))
    for slope in ring.elements_with_invertible_differences[1:]:
        assert sorted(ring.times(one, slope) for one in everything) == everything
        assert sorted(ring.plus(one, slope) for one in everything) == everything
        assert all(ring.minus(ring.plus(one, slope), slope) == one for one in everything)


def test_groups_must_be_equal():
    with pytest.raises(ValueError, match="multiple"):
        rounds_without_repeat(10, 3, 1)


def test_only_fields_have_a_primitive_element():
    with pytest.raises(ValueError, match="prime power"):
        Ring(6).powers_of_primitive_element()


def people(count):
    return tuple(f"p{number}" for number in range(count))


@pytest.mark.parametrize(("count", "size", "rounds"), TABLE)
def test_plans_reach_the_table_without_annealing(count, size, rounds):
    problem = Problem(people(count), size, rounds)
    found = plan(problem, seconds=0)
    assert find_faults(problem, found.rounds) == ()
    assert plan_promise(found) == NoRepeats(rounds)
    assert found == plan(problem, seconds=0)
    assert found != plan(problem, seconds=0, seed=2)


@pytest.mark.parametrize(
    ("count", "size", "rounds"), [(39, 4, 12), (15, 4, 5), (22, 4, 7), (34, 5, 7), (23, 3, 6), (199, 5, 6)]
)
def test_people_missing_from_a_larger_plan(count, size, rounds):
    problem = Problem(people(count), size, rounds)
    found = plan(problem, seconds=0)
    assert find_faults(problem, found.rounds) == ()
    assert plan_promise(found) == NoRepeats(rounds)


def test_the_rest_of_a_plan_still_has_no_repeat():
    whole = plan(Problem(people(24), 3, 11), seconds=0)
    rest = Problem(people(24), 3, 8, past=whole.rounds[:3])
    found = plan(rest, seconds=0)
    assert found.rounds == whole.rounds[3:]
    assert plan_promise(found) == NoRepeats(11)


def test_rounds_played_otherwise_are_avoided_by_taking_other_places():
    played = plan(Problem(people(24), 3, 2), seconds=0, seed=5).rounds
    made = known_rounds(Problem(people(24), 3, 2, past=played), Random(1))
    pairs = [
        frozenset(pair) for round_ in (*played, *made) for group in round_ for pair in combinations(group, 2)
    ]
    assert len(set(pairs)) == len(pairs) == 4 * 24


@pytest.mark.parametrize(
    ("count", "size", "rounds", "new"), [(15, 3, 9, 105), (9, 3, 6, 36), (27, 3, 14, 351)]
)
def test_more_rounds_than_can_be_free_of_repeats_begin_with_those_that_are(count, size, rounds, new):
    found = plan(Problem(people(count), size, rounds), seconds=0)
    assert statistics(found).new_pairs == new


@pytest.mark.parametrize(("count", "size", "rounds"), [(22, 3, 6), (25, 3, 6), (31, 3, 6)])
def test_unequal_groups_take_turns(count, size, rounds):
    found = statistics(plan(Problem(people(count), size, rounds), seconds=0.5))
    assert found.new_pairs == found.bound
    assert found.most_met - found.fewest_met <= 2
