"""Swaps, locked groups and wishes: what the planner is asked, and what comes back."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.live import effects
from meetup_desktop.core.live.evening import (
    Evening,
    Interval,
    Participant,
    PlannedRound,
    RotationSettings,
    Wish,
    WishKind,
    swap_seats,
)
from meetup_desktop.core.live.log import Kind, Moment
from meetup_desktop.core.live.replanning import (
    ReplanRequest,
    build_replan_request,
    plan_of_whole_evening,
    replan,
    upcoming_plan,
)
from meetup_desktop.core.rotation import meeting_matrix, plan, sizes
from tests.core.live.test_fold import ONE, PEOPLE, TWO, Log
from tests.core.rotation.checker import first_plan

NOON = Moment(0, 0, "boot")


def planned(problem, begin, end):
    return plan(problem, seconds=0.05 * (end - begin))


def quickly(problem, begin, end):
    return first_plan(problem)


def evening_of(count, size=3, rounds=4, **facts):
    people = tuple(f"p{number:03}" for number in range(count))
    here = tuple(Participant(one, one.upper(), (Interval(NOON),)) for one in people)
    made = Evening(everyone=here, settings=RotationSettings(size=size, rounds=rounds), **facts)
    found = replan(build_replan_request(made, size, rounds), planned)
    return replace(made, rounds=tuple(PlannedRound(groups, 300) for groups in found))


def locked(evening, index, table):
    rounds = list(evening.rounds)
    rounds[index] = replace(rounds[index], locked=rounds[index].locked | {table})
    return replace(evening, rounds=tuple(rounds))


@given(st.integers(5, 14), st.data())
@settings(max_examples=40, deadline=None)
def test_locked_groups_come_back_at_their_tables_and_everyone_is_in_one_group(count, data):
    evening = evening_of(count, rounds=3)
    tables = len(evening.rounds[0].groups)
    chosen = data.draw(
        st.sets(st.tuples(st.integers(0, 2), st.integers(0, tables - 1)), max_size=2 * tables - 2)
    )
    for index, table in chosen:
        evening = locked(evening, index, table)
    wishes = data.draw(st.sampled_from([(), (Wish(WishKind.TABLE, ("p000",), 0),)]))
    for one in (evening, replace(evening, settings=RotationSettings(size=4))):
        try:
            found = replan(build_replan_request(one, one.settings.size, 3, wishes), quickly)
        except RotationError as error:
            assert wishes
            assert error.reason in {"locked", "table-too-small"}
            continue
        for round_ in found:
            assert sorted(person for group in round_ for person in group) == sorted(one.people_to_seat)
            assert min(map(len, round_)) >= 2
        for index, table in chosen:
            was = evening.rounds[index]
            free = sum(len(group) for at, group in enumerate(was.groups) if at not in was.locked)
            if one is evening and free != 1:
                assert found[index][table] == was.groups[table]
        if wishes:
            assert all("p000" in round_[0] for round_ in found)


def test_every_table_of_a_round_can_be_locked():
    evening = evening_of(9)
    for table in range(3):
        evening = locked(evening, 1, table)
    found = replan(build_replan_request(evening, 3, 4), planned)
    assert found[1] == evening.rounds[1].groups
    assert not effects.count_repeats(replace(evening, rounds=tuple(PlannedRound(one, 300) for one in found)))


def test_a_lock_of_somebody_who_has_left_no_longer_holds():
    evening = locked(evening_of(9), 0, 0)
    gone = evening.rounds[0].groups[0][0]
    here = tuple(one for one in evening.everyone if one.id != gone)
    assert build_replan_request(evening, 3, 4).locked[0]
    assert build_replan_request(replace(evening, everyone=here), 3, 4).locked == ((), (), (), ())


def test_a_locked_group_that_stands_against_a_wish_is_named():
    evening = locked(evening_of(9), 0, 0)
    pair = evening.rounds[0].groups[0][:2]
    apart = Wish.of(WishKind.APART, pair)
    with pytest.raises(RotationError) as error:
        replan(build_replan_request(evening, 3, 4, (apart,)), planned)
    assert error.value.reason == "locked"
    assert all(one in error.value.subject for one in pair)


def test_a_last_locked_table_stays_in_a_smaller_room():
    last = ("p6", "p7", "p8")
    asked = ReplanRequest(tuple(f"p{one}" for one in range(9)), 5, (), (((2, last),),))
    assert sizes(9, 5) == (5, 4)
    found = replan(asked, planned)
    assert sorted(map(len, found[0])) == [3, 6] or last in found[0]
    assert last in found[0]


@given(st.data())
def test_a_swap_is_its_own_inverse(data):
    groups = (("a", "b", "c"), ("d", "e", "f"), ("g", "h"))
    one, other = data.draw(st.sampled_from("abcdefghxy")), data.draw(st.sampled_from("abcdefghxy"))
    after = swap_seats(groups, one, other)
    assert swap_seats(after, one, other) == groups
    assert swap_seats(groups, other, one) == after
    assert sorted(sum(after, ())) == sorted(sum(groups, ()))
    assert [len(group) for group in after] == [3, 3, 2]


@given(st.integers(6, 12), st.data())
@settings(max_examples=30, deadline=None)
def test_the_effect_of_a_swap_is_what_happens(count, data):
    evening = evening_of(count, rounds=3)
    index = data.draw(st.integers(0, 2))
    one, other = data.draw(
        st.lists(st.sampled_from(evening.people_to_seat), min_size=2, max_size=2, unique=True)
    )
    effect = effects.effect_of_swap(evening, index, one, other)
    rounds = list(evening.rounds)
    rounds[index] = replace(rounds[index], groups=swap_seats(rounds[index].groups, one, other))
    after = replace(evening, rounds=tuple(rounds))
    assert (effect is None) == any({one, other} <= set(group) for group in evening.rounds[index].groups)
    if effect is not None:
        assert (effect.before, effect.after) == (effects.count_repeats(evening), effects.count_repeats(after))
    found = meeting_matrix(plan_of_whole_evening(after))
    place = {person: at for at, person in enumerate(found.people)}
    assert found.times(place[one], place[other]) == len(effects.find_rounds_of_pair(after, one, other))


def test_a_swap_that_breaks_a_wish_says_so():
    wish = Wish.of(WishKind.APART, ("p000", "p001"))
    evening = evening_of(9, wishes=(wish,))
    groups = evening.rounds[0].groups
    mate = next(one for group in groups if "p001" in group for one in group if one != "p001")
    effect = effects.effect_of_swap(evening, 0, "p000", mate)
    assert effect is not None
    assert effect.broken == (wish,)
    assert effects.effect_of_swap(evening, 9, "p000", mate) is None


def test_wishes_have_one_form():
    assert Wish.of(WishKind.APART, ["b", "a", "b"]) == Wish.of(WishKind.APART, ["a", "b"])
    for kind, people, table in (
        (WishKind.APART, ["a"], None), (WishKind.TOGETHER, [], None), (WishKind.TABLE, ["a"], None),
        (WishKind.TABLE, ["a", "b"], 1), (WishKind.TABLE, ["a"], -1),
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r"\("):
            Wish.of(kind, people, table)


def test_wishes_bind_the_bound_and_are_kept():
    apart = Wish.of(WishKind.APART, ("p000", "p001"))
    together = Wish.of(WishKind.TOGETHER, ("p002", "p003"))
    evening = evening_of(9, rounds=3, wishes=(apart, together))
    for one in evening.rounds:
        assert all(not apart.is_broken_by(group, table) for table, group in enumerate(one.groups))
        assert all(not together.is_broken_by(group, table) for table, group in enumerate(one.groups))
    found = upcoming_plan(evening)
    assert found is not None
    assert found.problem.apart == {frozenset(apart.people)}
    assert found.problem.together == {frozenset(together.people)}
    assert upcoming_plan(Evening()) is None
    assert plan_of_whole_evening(Evening()) is None


def test_locks_and_wishes_in_the_log():
    log = Log().with_people()
    log.planned(ONE, ONE)
    log.add(Kind.GROUP_LOCKED, round=1, table=0, locked=True)
    log.add(Kind.GROUP_LOCKED, round=1, table=7, locked=True)
    log.add(Kind.WISH_ADDED, wish="table", people=["p1"], table=1)
    log.add(Kind.WISH_ADDED, wish="table", people=["p1"], table=0)
    assert log.evening.wishes == (Wish(WishKind.TABLE, ("p1",), 0),)
    assert log.evening.rounds[1].locked == {0}
    log.planned(TWO, [list(reversed(ONE[1])), ONE[0]])
    assert log.evening.rounds[1].locked == {1}, "the lock goes with its people"
    log.add(Kind.ROUND_ENTERED, index=1)
    log.add(Kind.ROUND_STARTED, duration_s=300)
    before = log.evening.rounds
    log.add(Kind.PEOPLE_SWAPPED, round=1, one="p0", other="p3")
    log.add(Kind.GROUP_LOCKED, round=0, table=0, locked=True)
    assert log.evening.rounds == before, "what was started, or passed over, never changes"
    log.add(Kind.WISH_REMOVED, wish="table", people=["p1"], table=0)
    assert log.evening.wishes == ()
    assert tuple(one.id for one in log.evening.present) == PEOPLE
