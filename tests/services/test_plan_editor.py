"""Changing the plan by hand: swaps, locked groups, wishes, each one step of the evening's log."""

from meetup_desktop.core.live.actions import PeopleSwapped
from meetup_desktop.core.live.evening import WishKind
from tests.services.evenings import NAMES, is_idle, plan


def ids(session, count=None):
    return [person.id for person in session.evening.participants][:count]


def proposed(qtbot, session, *wish):
    with qtbot.waitSignal(session.live_changed, check_params_cb=lambda view: view.proposal is not None):
        session.plans.propose(*wish)
    return session.view.proposal


def test_a_swap_is_one_step_and_undone_as_one(planned):
    before = planned.evening.rounds
    one, other = before[1].groups[0][0], before[1].groups[1][0]
    told = planned.plans.effect(1, one, other)
    steps = planned.history.count()
    assert planned.plans.swap(1, one, other)
    assert planned.history.count() == steps + 1
    assert other in planned.evening.rounds[1].groups[0]
    assert planned.view.figures.statistics.repeats == told.after
    assert not planned.plans.swap(1, one, before[1].groups[1][1])
    planned.undo()
    assert planned.evening.rounds == before


def test_what_was_started_is_not_swapped(planned):
    planned.next()
    planned.toggle_pause()
    groups = planned.evening.rounds[0].groups
    assert planned.plans.effect(0, groups[0][0], groups[1][0]) is None
    assert not planned.plans.swap(0, groups[0][0], groups[1][0])
    steps = planned.history.count()
    planned.plans.lock(0, 0)
    assert planned.history.count() == steps


def test_a_locked_group_stays_when_the_plan_is_made_anew(qtbot, planned):
    one, other = planned.evening.rounds[2].groups[0][0], planned.evening.rounds[2].groups[1][0]
    planned.plans.swap(2, one, other)
    kept = planned.evening.rounds[2].groups[1]
    planned.plans.lock(2, 1)
    planned.plans.lock(2, 1)
    plan(qtbot, planned, 3, 5, 7)
    assert planned.evening.rounds[2].groups[1] == kept
    assert planned.evening.rounds[2].locked == {1}
    planned.add_walk_in("Late")
    plan(qtbot, planned, 3, 5, 7)
    assert planned.evening.rounds[2].groups[1] == kept
    planned.plans.lock(2, 1, False)
    assert planned.evening.rounds[2].locked == frozenset()


def test_a_wish_is_proposed_then_made_with_its_plan_in_one_step(qtbot, planned):
    pair = ids(planned, 2)
    before, steps = planned.evening, planned.history.count()
    proposal = proposed(qtbot, planned, WishKind.TOGETHER, pair)
    assert planned.evening == before
    assert proposal.effect.after == proposal.figures.statistics.repeats > 0
    planned.plans.accept()
    assert planned.history.count() == steps + 1
    assert planned.plans.proposal is None
    assert planned.evening == proposal.evening
    assert planned.plans.figures() == proposal.figures
    assert all(any(set(pair) <= set(group) for group in one.groups) for one in planned.evening.rounds)
    plan(qtbot, planned, 3, 4, 7)
    assert all(any(set(pair) <= set(group) for group in one.groups) for one in planned.evening.rounds)
    planned.undo()
    planned.undo()
    assert planned.evening == before


def test_wishes_and_locks_survive_being_killed(qtbot, planned, new_session):
    proposed(qtbot, planned, WishKind.APART, ids(planned, 3))
    planned.plans.accept()
    planned.plans.lock(1, 0)
    again = new_session()
    assert again.evening == planned.evening
    assert again.evening.wishes
    assert again.evening.rounds[1].locked
    again.undo()
    again.undo()
    assert again.evening.wishes == ()


def test_a_dismissed_proposal_leaves_nothing(qtbot, planned):
    before, steps = planned.evening, planned.history.count()
    proposed(qtbot, planned, WishKind.TABLE, ids(planned, 1), 1)
    planned.plans.dismiss()
    assert planned.view.proposal is None
    planned.plans.accept()
    assert (planned.evening, planned.history.count()) == (before, steps)


def test_a_proposal_does_not_outlive_the_plan_it_was_made_of(qtbot, planned):
    proposed(qtbot, planned, WishKind.APART, ids(planned, 2))
    planned.show("black")
    assert planned.plans.proposal is not None
    planned.add_walk_in("Late")
    assert planned.plans.proposal is None


def test_wishes_that_cannot_be_met_are_told_by_name(qtbot, planned, notices):
    proposed(qtbot, planned, WishKind.APART, ids(planned, 2))
    planned.plans.accept()
    with qtbot.waitSignal(planned.live_changed, check_params_cb=is_idle):
        planned.plans.propose(WishKind.TOGETHER, ids(planned, 2))
    error = notices.heard[-1].error
    assert error.reason == "apart-and-together"
    assert sorted(error.subject.split(", ")) == ["Name0 Surname0", "Name1 Surname1"]
    assert len(planned.evening.wishes) == 1
    planned.plans.remove_wish(planned.evening.wishes[0])
    assert planned.evening.wishes == ()


def test_a_wish_before_there_is_a_plan_is_made_at_once(qtbot, session):
    session.add_people(NAMES, present=True)
    session.plans.propose(WishKind.APART, ids(session, 2))
    assert len(session.evening.wishes) == 1
    plan(qtbot, session, 3, 4, 7)
    assert all(
        not set(ids(session, 2)) <= set(group) for one in session.evening.rounds for group in one.groups
    )


def test_the_matrix_tells_played_from_planned(planned):
    planned.next()
    planned.toggle_pause()
    found = planned.plans.matrix()
    assert len(found.people) == 12
    assert sum(map(sum, found.played)) == 12 * 2
    assert sum(map(sum, found.planned)) == 12 * 2 * 3
    assert planned.plans.matrix() is found


def test_advice_is_given_for_whoever_is_here(qtbot, planned):
    with qtbot.waitSignal(planned.plans.advised, timeout=20_000) as heard:
        planned.plans.advise(60)
    advice = heard.args[0]
    assert advice.choices[0].people == 12
    assert [one.people for one in advice.nearby] == [10, 11, 13, 14]
    with qtbot.waitSignal(planned.plans.advised) as heard:
        planned.plans.advise(1)
    assert heard.args == [None]


def test_in_a_large_room_the_figures_of_plan_and_proposal_arrive_later_and_once(qtbot, session, tasks):
    session.add_people([f"Name{number} Surname{number}" for number in range(70)], present=True)
    plan(qtbot, session, 3, 2, 7)
    assert session.view.figures is None
    qtbot.waitUntil(lambda: session.view.figures is not None)
    proposed(qtbot, session, WishKind.APART, ids(session, 2))
    qtbot.waitUntil(lambda: session.view.proposal.figures is not None)
    assert session.view.figures is not None
    qtbot.waitUntil(lambda: not tasks.running)
    views = []
    session.live_changed.connect(views.append)
    session.plans.dismiss()
    assert [view.proposal for view in views] == [None]
    assert not tasks.running


def test_figures_of_two_plans_asked_for_at_once_both_arrive(qtbot, session, tasks):
    session.add_people([f"Name{number} Surname{number}" for number in range(70)], present=True)
    plan(qtbot, session, 3, 2, 7)
    planner, evening = session._planner, session.evening
    one, other = evening.rounds[1].groups[0][0], evening.rounds[1].groups[1][0]
    would_be = session._log.preview_action(PeopleSwapped(1, one, other))
    assert planner.figures(evening) is planner.figures(would_be) is None
    qtbot.waitUntil(lambda: None not in (planner.figures(evening), planner.figures(would_be)))
