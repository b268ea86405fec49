from meetup_desktop.adapters.storage.journal import find_live
from meetup_desktop.core.errors import JournalError, RotationError
from meetup_desktop.core.live.evening import Evening, Mode, Phase
from meetup_desktop.core.live.slides import Heading
from meetup_desktop.core.rotation import NoRepeats
from tests.services.evenings import NAMES, plan


def look(session):
    """What the timer does at the next whole second."""
    session._round_clock.look()


def test_nothing_is_written_before_the_first_command(session, tmp_path):
    assert session.evening == Evening()
    assert not (tmp_path / "data").exists()
    session.set_topic(0, "ru", "")
    assert not (tmp_path / "data").exists()


def test_people_come_and_go(session, clock):
    ids, already = session.add_people(["Анна К.", " Boris  L. ", "анна к.", ""])
    assert len(ids) == 2
    assert already == ("анна к.",)
    assert [person.name for person in session.evening.participants] == ["Анна К.", "Boris L."]
    session.check_in(ids[0])
    steps = session.history.count()
    session.check_in(ids[0])
    session.check_out(ids[1])
    session.rename_person(ids[0], "Анна К.")
    session.remove_person("nobody")
    assert session.history.count() == steps
    session.toggle(ids[0])
    session.toggle(ids[1])
    assert [person.present for person in session.evening.participants] == [False, True]
    session.rename_person(ids[1], "Борис")
    session.remove_person(ids[0])
    assert [person.name for person in session.evening.participants] == ["Борис"]
    walked = session.walk_in("Борис")
    assert session.evening.participant(walked).present


def test_a_plan_keeps_its_promise(planned):
    assert planned.promise == NoRepeats(4)
    assert planned.statistics.ratio == 1.0
    assert len(planned.evening.rounds) == 4
    assert planned.evening.settings.duration_s == 420


def test_impossible_wishes_are_told(qtbot, session, notices):
    session.add_people(["Alone"], present=True)
    plan(qtbot, session, 3, 4, 7)
    assert isinstance(notices.heard[-1].error, RotationError)
    assert session.evening.rounds == ()
    assert not session.planning


def test_next_without_a_plan_is_told(session, notices):
    session.next()
    assert notices.heard
    assert session.evening.phase is Phase.IDLE


def test_space_leads_through_a_round(planned, clock):
    planned.set_topic(0, "en", "Mistakes")
    planned.toggle_pause()
    assert planned.evening.phase is Phase.SEATING
    assert planned.is_live
    planned.toggle_pause()
    assert (planned.evening.phase, planned.evening.mode) == (Phase.RUNNING, Mode.TOPIC)
    clock.pass_ms(60_000)
    planned.toggle_pause()
    clock.pass_ms(500_000)
    planned.toggle_pause()
    assert planned.tick().digits == "06:00"
    planned.add_time(30)
    assert planned.tick().remaining_ms == 390_000
    planned.toggle_shown(Mode.BLACK)
    assert planned.slide().mode is Mode.BLACK
    planned.toggle_shown(Mode.BLACK)
    assert planned.slide().mode is Mode.TOPIC


def test_the_digits_flip_and_the_end_is_told_once(qtbot, planned, clock):
    planned.next()
    planned.toggle_pause()
    heard, ends = [], []
    planned.ticked.connect(lambda tick: heard.append(tick.digits))
    planned.time_was_up.connect(lambda: ends.append(True))
    clock.pass_ms(1)
    look(planned)
    assert heard == []
    clock.pass_ms(999)
    look(planned)
    assert heard == ["06:59"]
    clock.pass_ms(360_000)
    look(planned)
    assert planned.tick().warning
    clock.pass_ms(30_000)
    look(planned)
    assert planned.tick().last
    assert ends == []
    clock.pass_ms(60_000)
    look(planned)
    look(planned)
    assert (heard[-1], ends) == ("+0:31", [True])
    assert planned.tick().phase is Phase.OVER
    planned.add_time(60)
    assert planned.tick().phase is Phase.RUNNING


def test_a_real_timer_flips_the_digits(qtbot, planned, clock):
    planned.next()
    planned.toggle_pause()
    clock.pass_ms(999)
    look(planned)
    with qtbot.waitSignal(planned.ticked, timeout=2000):
        clock.pass_ms(1)


def test_who_comes_late_is_planned_in_from_the_next_round(qtbot, planned):
    planned.next()
    planned.toggle_pause()
    first = planned.evening.rounds[0].groups
    late = planned.walk_in("Late Person")
    assert [person.id for person in planned.evening.unseated] == [late]
    planned.next()
    qtbot.waitUntil(lambda: planned.evening.current_index == 1)
    assert planned.evening.rounds[0].groups == first
    assert late in planned.evening.rounds[1].people
    assert not planned.evening.plan_is_stale
    assert len(planned.evening.rounds) == 4
    planned.undo()
    assert planned.evening.current_index == 0
    assert late not in planned.evening.rounds[1].people


def test_to_the_end_and_back(qtbot, planned, clock):
    for _ in range(4):
        planned.next()
        planned.toggle_pause()
        clock.pass_ms(10_000)
    planned.next()
    assert (planned.evening.current, planned.slide().mode) == (None, Mode.HOLDING)
    planned.back()
    assert planned.evening.current_index == 3
    planned.back()
    assert planned.evening.current_index == 2
    assert planned.tick().remaining_ms == 400_000
    planned.finish()
    assert planned.evening.phase is Phase.FINISHED
    planned.toggle_pause()
    planned.next()
    assert planned.evening.phase is Phase.FINISHED
    planned.undo()
    assert planned.evening.phase is Phase.RUNNING


def test_undo_and_redo_every_step_also_after_a_restart(qtbot, planned, new_session, clock):
    states = [planned.evening]
    for act in (planned.start_live, planned.next, planned.toggle_pause, lambda: planned.show(Mode.BLACK)):
        act()
        clock.pass_ms(1_000)
        states.append(planned.evening)
    for state in reversed(states[:-1]):
        planned.undo()
        assert planned.evening == state
    for state in states[1:3]:
        planned.redo()
        assert planned.evening == state
    planned.close()
    again = new_session()
    assert again.evening == states[2]
    again.redo()
    assert again.evening == states[3]
    for state in reversed(states[:3]):
        again.undo()
        assert again.evening == state
    assert again.history.canRedo()
    again.walk_in("New")
    assert not again.history.canRedo()


def test_a_running_evening_is_resumed_with_the_right_time(qtbot, planned, new_session, clock, tmp_path):
    planned.next()
    planned.toggle_pause()
    clock.pass_ms(60_000)
    planned.close()
    assert find_live(tmp_path / "data").page_id == "page"
    clock.reboot(38_000)
    again = new_session()
    facts = again.resume_facts
    assert (facts.round_number, facts.round_count, facts.off_ms) == (1, 4, 38_000)
    assert (facts.remaining_ms, facts.ended_meanwhile) == (420_000 - 98_000, False)
    clock.set_wall(-3_600_000)
    clock.pass_ms(2_000)
    assert again.tick().remaining_ms == 420_000 - 100_000
    again.close()
    ends = []
    clock.reboot(3_600_000 + 900_000)
    last = new_session()
    last.time_was_up.connect(lambda: ends.append(True))
    assert last.resume_facts.ended_meanwhile
    look(last)
    assert ends == []


def test_a_journal_that_refuses_changes_nothing(planned, notices, monkeypatch):
    before = planned.evening
    count = planned.history.count()

    def refuse(_drafts):
        raise JournalError("evening", "disk full")

    monkeypatch.setattr(planned._log._journal, "append", refuse)
    planned.walk_in("Lost")
    planned.next()
    assert isinstance(notices.heard[-1].error, JournalError)
    assert planned.evening == before
    assert planned.history.count() == count


def test_an_undo_that_cannot_be_written_is_put_right(qtbot, planned, notices, monkeypatch):
    before, index = planned.evening, planned.history.index()

    def refuse(_drafts):
        raise JournalError("evening", "disk full")

    monkeypatch.setattr(planned._log._journal, "append", refuse)
    planned.undo()
    assert planned.evening == before
    qtbot.waitUntil(lambda: planned.history.index() == index)
    monkeypatch.undo()
    planned.undo()
    assert planned.evening.rounds == ()


def test_a_damaged_journal_is_told(new_session, notices, tmp_path):
    first = new_session()
    first.walk_in("Anna")
    path = first._log._journal.path
    first.close()
    for beside in path.parent.glob("*.sqlite-*"):
        beside.unlink()
    path.write_bytes(b"garbage" * 500)
    again = new_session()
    assert isinstance(notices.heard[-1].error, JournalError)
    assert again.evening is None
    again.walk_in("Anna")
    again.next()
    assert again.tick().digits == ""


def test_closing_tells_an_empty_evening(planned):
    heard = []
    planned.evening_changed.connect(heard.append)
    planned.close()
    assert heard == [Evening()]
    assert planned.slide().mode is Mode.HOLDING


def test_minutes_and_topics(planned):
    planned.set_minutes(5, 1)
    planned.set_minutes(0)
    assert [one.duration_s for one in planned.evening.rounds] == [420, 300, 420, 420]
    planned.set_topic(2, "ru", " Тема ")
    assert planned.evening.rounds[2].topic("ru") == "Тема"
    assert planned.history.undoText()


def test_the_heading_is_told_once(qtbot, session):
    heading = Heading((("ru", "Встреча"),), ())
    with qtbot.waitSignal(session.heading_changed):
        session.set_heading(heading)
    with qtbot.assertNotEmitted(session.heading_changed):
        session.set_heading(heading)
    assert session.slide().titles == ("Встреча",)


def test_people_who_come_while_planning_are_planned_in(qtbot, session):
    session.add_people(NAMES, present=True)
    session.plan_rotation(3, 4, 7)
    late = session.walk_in("Late Person")
    qtbot.waitUntil(lambda: bool(session.evening.rounds))
    assert late in session.evening.rounds[0].people
    assert not session.planning
