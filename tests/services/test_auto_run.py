"""Rounds that follow each other by themselves."""

import pytest
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.live.evening import Phase
from meetup_desktop.services.live.auto_run import AutoRun

ROUND_MS, WALK_S = 7 * 60_000, 60


@pytest.fixture
def auto(planned, clock):
    made = AutoRun(planned)
    made.ended = []
    made.round_ended.connect(lambda: made.ended.append(planned.evening.current_index))
    planned.set_auto_run(WALK_S)
    planned.start_live()
    planned.next()
    return made


def let_pass(session, clock, ms, steps=1):
    """Time goes by; the window looks at it as often."""
    for _ in range(steps):
        clock.pass_ms(ms // steps)
        session._model._on_timeout()
        QApplication.processEvents()


def state(session):
    return session.evening.current_index, session.evening.phase_at(session._model._clock.now())


def test_a_whole_evening_runs_without_a_key(auto, planned, clock):
    seen = [state(planned)]
    for _ in range(4 * 9):
        let_pass(planned, clock, 60_000, steps=4)
        if state(planned) != seen[-1]:
            seen.append(state(planned))
    phases = [Phase.SEATING, Phase.RUNNING]
    assert seen == [*((index, phase) for index in range(4) for phase in phases), (3, Phase.OVER)]
    assert auto.ended == [0, 1, 2, 3]


def test_the_clock_says_when_the_round_starts(auto, planned, clock):
    let_pass(planned, clock, 15_000)
    assert planned.view.clock.is_starting
    assert planned.view.clock.digits == "00:45"
    assert "starting in" in planned.view.slide.band.labels[1]
    let_pass(planned, clock, 45_000)
    assert planned.evening.phase is Phase.RUNNING
    assert planned.view.clock.digits == "07:00"


def test_space_holds_a_round_that_would_start_and_then_starts_it(auto, planned, clock):
    planned.toggle_pause()
    let_pass(planned, clock, 600_000, steps=10)
    assert state(planned) == (0, Phase.SEATING)
    assert not planned.view.clock.is_starting
    assert planned.view.clock.is_waiting
    planned.toggle_pause()
    assert planned.evening.phase is Phase.RUNNING


def test_space_stops_a_running_round(auto, planned, clock):
    let_pass(planned, clock, WALK_S * 1000)
    planned.toggle_pause()
    let_pass(planned, clock, 2 * ROUND_MS, steps=4)
    assert state(planned) == (0, Phase.PAUSED)


def test_every_step_can_be_undone_and_stays_undone(auto, planned, clock):
    let_pass(planned, clock, WALK_S * 1000)
    planned.undo()  # of the start
    let_pass(planned, clock, 1000, steps=3)
    assert state(planned) == (0, Phase.SEATING)
    planned.start_round()
    let_pass(planned, clock, ROUND_MS, steps=2)
    assert state(planned) == (1, Phase.SEATING)
    planned.undo()  # of the next round
    let_pass(planned, clock, 5_000, steps=5)
    assert state(planned) == (0, Phase.OVER)


def test_without_it_nothing_leads_on(auto, planned, clock):
    planned.set_auto_run(None)
    let_pass(planned, clock, 600_000, steps=10)
    assert state(planned) == (0, Phase.SEATING)
    planned.start_round()
    let_pass(planned, clock, 2 * ROUND_MS, steps=10)
    assert state(planned) == (0, Phase.OVER)
    assert auto.ended == [0]  # the room hears it all the same


def test_a_restart_leads_to_nothing_by_itself(auto, planned, clock, new_session, qtbot):
    let_pass(planned, clock, WALK_S * 1000)
    planned.close()
    clock.pass_ms(ROUND_MS + 5_000)
    again = new_session()
    AutoRun(again)
    let_pass(again, clock, 3_000, steps=3)
    assert state(again) == (0, Phase.OVER)


def test_a_late_guest_gets_a_seat_at_once_and_nobody_moves(planned, clock):
    planned.start_live()
    planned.next()
    before = planned.evening.current_round.groups
    late = planned.add_walk_in("Late Guest")
    after = planned.evening.current_round.groups
    (grown,) = [table for table, group in enumerate(after) if late in group]
    assert [tuple(one for one in group if one != late) for group in after] == list(before)
    assert len(before[grown]) == min(map(len, before))
    assert planned.evening.unseated == ()
    planned.undo()
    assert planned.evening.current_round.groups == before
    assert "Late Guest" not in planned.evening.names.values()


def test_who_is_checked_in_while_others_sit_down_is_seated_too(planned):
    planned.start_live()
    planned.next()
    late, _ = planned.add_people(["Somebody on the list"])
    planned.check_in(late[0])
    assert planned.evening.unseated == ()
    planned.undo()
    assert not planned.evening.participant(late[0]).present


def test_late_guests_of_a_running_round_are_seated_by_a_key(planned, clock, notices):
    planned.start_live()
    planned.next()
    planned.start_round()
    late = planned.add_walk_in("Late Guest")
    assert [person.id for person in planned.evening.unseated] == [late]
    planned.seat_late()
    assert planned.evening.unseated == ()
    planned.undo()
    assert [person.id for person in planned.evening.unseated] == [late]
    clock.pass_ms(ROUND_MS - 60_000)
    planned.seat_late()
    assert [person.id for person in planned.evening.unseated] == [late]
    assert "next round" in notices.heard[-1].text
