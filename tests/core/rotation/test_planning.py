from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation import (
    FirstRepeat,
    NoRepeats,
    Plan,
    Problem,
    Sitting,
    pairs_in_round,
    plan,
    plan_promise,
    sizes,
    statistics,
    upper_bound,
)
from meetup_desktop.core.rotation.wishes import find_faults
from tests.core.rotation.checker import distinct, first_plan, illegal


def people(count: int) -> tuple[str, ...]:
    return tuple(f"p{number}" for number in range(count))


def pair(one: int, other: int) -> frozenset[str]:
    return frozenset((f"p{one}", f"p{other}"))


@pytest.mark.parametrize(
    ("count", "size", "expected"),
    [
        (10, 3, (4, 3, 3)), (11, 3, (4, 4, 3)), (13, 4, (5, 4, 4)), (14, 4, (4, 4, 3, 3)), (24, 3, (3,) * 8),
        (2, 3, (2,)), (3, 3, (3,)), (4, 3, (4,)), (5, 3, (3, 2)), (3, 2, (3,)), (5, 2, (3, 2)), (7, 5, (4, 3)),
        (3, 5, (3,)), (6, 4, (3, 3)),
    ],
)  # fmt: skip
def test_sizes_follow_the_rules(count, size, expected):
    assert sizes(count, size) == expected


@given(st.integers(2, 80), st.integers(2, 8))
def test_sizes_seat_everybody_evenly_and_nobody_alone(count, size):
    found = sizes(count, size)
    assert sum(found) == count
    assert max(found) - min(found) <= 1
    assert min(found) >= 2
    assert list(found) == sorted(found, reverse=True)


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_people_are_refused(count):
    with pytest.raises(RotationError) as refusal:
        plan(Problem(people(count), 3, 2))
    assert refusal.value.reason == "too-few-people"


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (Problem((*people(5), "p1"), 3, 2), "duplicate"),
        (Problem(people(6), 1, 2), "size"),
        (Problem(people(6), 3, 0), "rounds"),
        (Problem(people(6), 3, 2, (), frozenset(), *[frozenset({pair(0, 1)})] * 2), "apart-and-together"),
        (Problem(people(6), 3, 2, together=frozenset({pair(0, 1), pair(1, 2), pair(2, 3)})), "together-too-large"),
        (Problem(people(6), 3, 2, apart=frozenset(pair(*two) for two in combinations(range(3), 2))), "no-seating"),
    ],
)  # fmt: skip
def test_impossible_wishes_are_refused_with_the_reason(problem, reason):
    with pytest.raises(RotationError) as refusal:
        plan(problem, seconds=0.05)
    assert refusal.value.reason == reason


@st.composite
def problems(draw):
    count = draw(st.integers(2, 20))
    everybody = people(count)
    size = draw(st.integers(2, 5))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(
        lambda two: two[0] < two[1]
    )
    some = draw(st.lists(pairs, max_size=4, unique=True))
    cut = draw(st.integers(0, len(some)))
    before = frozenset(pair(*two) for two in draw(st.lists(pairs, max_size=6)))
    return Problem(
        everybody, size, draw(st.integers(1, 4)), (), before,
        frozenset(pair(*two) for two in some[:cut]), frozenset(pair(*two) for two in some[cut:]),
    )  # fmt: skip


@given(problems())
@settings(max_examples=80)
def test_every_plan_is_legal_or_refused(problem):
    try:
        found = plan(problem, seconds=0.02)
    except RotationError as refusal:
        assert refusal.reason in {"apart-and-together", "together-too-large", "no-seating"}
        return
    assert find_faults(problem, found.rounds) == ()
    figures = statistics(found)
    assert figures.new_pairs <= figures.bound
    assert first_plan(problem).problem == problem


@given(problems())
@settings(max_examples=15)
def test_the_same_seed_gives_the_same_plan(problem):
    try:
        assert plan(problem, seconds=0.03, seed=7) == plan(problem, seconds=0.03, seed=7)
    except RotationError:
        return


@pytest.mark.parametrize(
    ("count", "size", "rounds"), [(24, 3, 6), (12, 3, 4), (9, 3, 4), (16, 4, 4), (17, 3, 4)]
)
def test_nobody_meets_twice_where_that_is_possible(count, size, rounds):
    found = plan(Problem(people(count), size, rounds))
    assert plan_promise(found) == NoRepeats(rounds)
    assert statistics(found).share_of_bound == 1.0


def test_played_rounds_count_and_repeats_come_last():
    played = plan(Problem(people(12), 3, 2)).rounds
    found = plan(Problem(people(12), 3, 3, past=played), seconds=0.2)
    told = plan_promise(found)
    assert isinstance(told, FirstRepeat)
    assert told.unavoidable
    assert told.round == 5
    again = [
        len(set(pairs_in_round(one)) & {two for past in played for two in pairs_in_round(past)})
        for one in found.rounds
    ]
    assert again[0] == 0


def test_people_who_left_may_stand_in_past_rounds():
    played = plan(Problem(people(12), 3, 2)).rounds
    found = plan(Problem((*people(10), "late"), 3, 2, past=played), seconds=0.2)
    assert find_faults(found.problem, found.rounds) == ()


def repeats(found):
    seen = {two for past in found.problem.past for two in pairs_in_round(past)}
    counts = []
    for round_ in found.rounds:
        counts.append(len(seen & set(pairs_in_round(round_))))
        seen |= set(pairs_in_round(round_))
    return counts


def test_where_people_come_and_go_repeats_are_put_off():
    everybody = people(17)
    played = plan(Problem(everybody, 4, 1)).rounds
    same = plan(Problem(everybody, 4, 5, past=played), seconds=0.2)
    changed = plan(Problem((*everybody[1:], "late"), 4, 5, past=played), seconds=0.2)
    assert sum(repeats(changed)[:3]) < sum(repeats(same)[:3])
    assert find_faults(changed.problem, changed.rounds) == ()


@given(problems(), st.integers(1, 3))
@settings(max_examples=40)
def test_wishes_hold_where_people_come_and_go(problem, leaving):
    if len(problem.people) < leaving + 4:
        return
    past = (
        tuple((one, other) for one, other in zip(problem.people[::2], problem.people[1::2], strict=False)),
    )
    later = replace(problem, people=(*problem.people[leaving:], "late"), past=past)
    try:
        found = plan(later, seconds=0.02)
    except RotationError as refusal:
        assert refusal.reason in {"apart-and-together", "together-too-large", "no-seating"}
        return
    assert illegal(found) == []
    assert distinct(found) <= upper_bound(later)


@pytest.mark.parametrize(
    ("count", "size", "rounds", "bound"),
    [
        (12, 3, 5, 57), (13, 3, 5, 72), (14, 3, 5, 88), (12, 3, 4, 48), (13, 3, 4, 60), (14, 3, 4, 72),
        (11, 3, 4, 52), (12, 4, 4, 59), (13, 4, 4, 74),
    ],
)  # fmt: skip
def test_what_was_proved_is_reached(count, size, rounds, bound):
    found = statistics(plan(Problem(people(count), size, rounds)))
    assert (found.new_pairs, found.bound) == (bound, bound)


def test_what_was_proved_binds_rounds_of_one_room_among_others():
    everybody, seats = people(13), (3, 3, 3, 3)
    room = Sitting(everybody[:12], seats)
    turned = Sitting(room.present[::-1], seats)
    alike = Problem(everybody[:12], 3, 5, sittings=(room, turned, room, turned, room))
    assert upper_bound(alike) == 5 * 12 - 3
    five = Problem(everybody, 3, 5, sittings=(*[room] * 4, Sitting(everybody[1:], seats)))
    assert upper_bound(five) == 5 * 12


def test_twelve_in_threes_cannot_have_five_rounds_without_a_repeat():
    assert upper_bound(Problem(people(12), 3, 5)) == 57
    assert upper_bound(Problem(people(12), 3, 4)) == 48
    assert upper_bound(Problem(people(4), 4, 3)) == 6


def test_cancelling_returns_the_best_so_far_and_progress_is_told():
    heard: list[float] = []
    found = plan(Problem(people(12), 3, 6), cancelled=lambda: len(heard) > 2, on_progress=heard.append)
    assert find_faults(found.problem, found.rounds) == ()
    assert heard == sorted(heard)


def test_the_clock_cuts_off():
    ticks = iter(range(0, 10_000, 5))
    found = plan(Problem(people(12), 3, 6), seconds=5, clock=lambda: float(next(ticks)))
    assert find_faults(found.problem, found.rounds) == ()
    assert next(ticks) < 100


def test_faults_names_what_is_wrong():
    problem = Problem(people(6), 3, 1, apart=frozenset({pair(0, 1)}), together=frozenset({pair(2, 3)}))
    wrong = ((people(6)[:3], people(6)[3:]),)
    assert len(find_faults(problem, wrong)) == 2
    assert find_faults(problem, ((people(6)[:3], ("p3", "p4", "p4")),))
    assert isinstance(Plan(problem, wrong), Plan)


def test_whoever_comes_takes_the_seat_of_somebody_who_left():
    earlier = plan(Problem(people(30), 5, 6), seconds=0).rounds
    later = Problem((*people(29), "late"), 5, 4, past=earlier[:2], planned=earlier[2:])
    found = plan(later, seconds=0)
    assert repeats(found) == [0] * 4
    assert set(found.rounds[0]) == {
        tuple("late" if one == "p29" else one for one in group) for group in earlier[2]
    }


@given(problems(), st.data())
@settings(max_examples=40)
def test_an_earlier_plan_binds_nobody_whatever_it_says(problem, data):
    names = st.sampled_from((*problem.people, "gone", "away"))
    planned = data.draw(st.lists(st.lists(st.lists(names, max_size=6), max_size=6), max_size=5))
    earlier = tuple(tuple(map(tuple, round_)) for round_ in planned)
    try:
        found = plan(replace(problem, planned=earlier), seconds=0.02)
    except RotationError as refusal:
        assert refusal.reason in {"apart-and-together", "together-too-large", "no-seating"}
        return
    assert find_faults(problem, found.rounds) == ()


def test_rounds_to_come_that_are_all_of_one_room_are_no_news_of_the_future():
    everybody = people(17)
    played = plan(Problem(everybody, 4, 1)).rounds
    here = (*everybody[1:], "late")
    said = Problem((*everybody, "late"), 4, 5, past=played, sittings=(Sitting(here, sizes(17, 4)),) * 5)
    unsaid = Problem(here, 4, 5, past=played)
    assert sum(repeats(plan(said, seconds=0.2))[:3]) == sum(repeats(plan(unsaid, seconds=0.2))[:3])
