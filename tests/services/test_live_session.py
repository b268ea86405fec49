import shutil
from functools import partial

import pytest

from meetup_desktop.adapters.storage.journal import SqliteJournal
from meetup_desktop.adapters.storage.unfinished_evenings import find_unfinished_evening
from meetup_desktop.core.errors import JournalError, RotationError
from meetup_desktop.core.live.actions import PersonRenamed
from meetup_desktop.core.live.evening import Evening, Mode, Phase
from meetup_desktop.core.live.log import NewEntry
from meetup_desktop.core.live.slides import EventTexts
from meetup_desktop.core.live.timer import Urgency
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.core.rotation import NoRepeats
from tests.services.evenings import NAMES, plan

BLACK = "black"


def time_out(session):
    """What the timer does at the next whole second."""
    session._model._on_timeout()


def seen(session):
    """All views from now on."""
    views = []
    session.live_changed.connect(views.append)
    return views


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
    session.check_out(ids[0])
    session.check_in(ids[1])
    assert [person.present for person in session.evening.participants] == [False, True]
    session.rename_person(ids[1], "Борис")
    session.remove_person(ids[0])
    assert [person.name for person in session.evening.participants] == ["Борис"]
    walked = session.add_walk_in("Борис")
    assert session.evening.participant(walked).present


def test_a_plan_keeps_its_promise(planned):
    assert planned.view.figures.promise == NoRepeats(4)
    assert planned.view.figures.statistics.share_of_bound == 1.0
    assert len(planned.evening.rounds) == 4
    assert planned.evening.settings.duration_s == 420


def test_impossible_wishes_are_told(qtbot, session, notices):
    session.add_people(["Alone"], present=True)
    plan(qtbot, session, 3, 4, 7)
    assert isinstance(notices.heard[-1].error, RotationError)
    assert session.evening.rounds == ()
    assert session.view.planning is None


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
    assert planned.read_clock().digits == "06:00"
    planned.add_time(30)
    assert planned.read_clock().remaining_ms == 390_000
    planned.toggle_mode(BLACK)
    assert planned.view.slide.mode == BLACK
    planned.toggle_mode(BLACK)
    assert planned.view.slide.mode == Mode.TOPIC


def test_the_digits_flip_and_the_end_is_told_once(qtbot, planned, clock):
    planned.next()
    planned.toggle_pause()
    views, evening = seen(planned), planned.view.evening
    clock.pass_ms(1)
    time_out(planned)
    assert views == []
    clock.pass_ms(999)
    time_out(planned)
    assert [view.clock.digits for view in views] == ["06:59"]
    clock.pass_ms(360_000)
    time_out(planned)
    assert views[-1].clock.urgency is Urgency.WARNING
    clock.pass_ms(30_000)
    time_out(planned)
    assert views[-1].clock.urgency is Urgency.LAST
    clock.pass_ms(60_000)
    time_out(planned)
    time_out(planned)
    assert (views[-1].clock.digits, views[-1].slide.band.digits) == ("+0:31", "+0:31")
    assert [view.clock.phase for view in views] == [Phase.RUNNING] * 3 + [Phase.OVER]
    assert all(view.evening is evening for view in views), "nothing but the time is drawn anew"
    assert planned.read_clock().phase is Phase.OVER
    planned.add_time(60)
    assert planned.read_clock().phase is Phase.RUNNING


def test_a_real_timer_flips_the_digits(qtbot, planned, clock):
    planned.next()
    planned.toggle_pause()
    clock.pass_ms(999)
    time_out(planned)
    with qtbot.waitSignal(planned.live_changed, timeout=2000):
        clock.pass_ms(1)


def test_who_comes_late_is_planned_in_from_the_next_round(qtbot, planned):
    planned.next()
    planned.toggle_pause()
    first = planned.evening.rounds[0].groups
    late = planned.add_walk_in("Late Person")
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
    assert (planned.evening.current_round, planned.view.slide.mode) == (None, Mode.HOLDING)
    planned.back()
    assert planned.evening.current_index == 3
    planned.back()
    assert planned.evening.current_index == 2
    assert planned.read_clock().remaining_ms == 400_000
    planned.finish()
    assert planned.evening.phase is Phase.FINISHED
    planned.toggle_pause()
    planned.next()
    assert planned.evening.phase is Phase.FINISHED
    planned.undo()
    assert planned.evening.phase is Phase.RUNNING


def test_undo_and_redo_every_step_also_after_a_restart(qtbot, planned, new_session, clock):
    states = [planned.evening]
    for act in (planned.start_live, planned.next, planned.toggle_pause, lambda: planned.show(BLACK)):
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
    again.add_walk_in("New")
    assert not again.history.canRedo()


def test_a_running_evening_is_resumed_with_the_right_time(qtbot, planned, new_session, clock, tmp_path):
    planned.next()
    planned.toggle_pause()
    clock.pass_ms(60_000)
    planned.close()
    assert find_unfinished_evening(tmp_path / "data").page_id == "page"
    clock.reboot(38_000)
    again = new_session()
    facts = again.resume_facts
    assert (facts.round_number, facts.round_count, facts.off_ms) == (1, 4, 38_000)
    assert (facts.remaining_ms, facts.ended_meanwhile) == (420_000 - 98_000, False)
    clock.set_wall(-3_600_000)
    clock.pass_ms(2_000)
    assert again.read_clock().remaining_ms == 420_000 - 100_000
    again.close()
    clock.reboot(3_600_000 + 900_000)
    last = new_session()
    assert last.resume_facts.ended_meanwhile
    assert last.view.clock.phase is Phase.OVER
    views = seen(last)
    time_out(last)
    assert views == []


def refuse(*_arguments):
    raise JournalError("evening", "ENOSPC")


def test_an_evening_goes_on_in_memory_and_is_written_when_that_is_possible(
    planned, new_session, notices, monkeypatch
):
    journal = planned._log._writer._journal
    monkeypatch.setattr(SqliteJournal, "write", refuse)
    planned.add_walk_in("Kept in memory")
    planned.add_walk_in("Another")
    assert [person.name for person in planned.evening.participants][-2:] == ["Kept in memory", "Another"]
    told = [notice.text for notice in notices.heard]
    assert len([text for text in told if "the disk is full" in text and "in memory" in text]) == 1
    assert planned.unwritten_count == 2
    planned.undo()
    monkeypatch.undo()
    planned._log._writer._retry.timeout.emit()
    assert "Nothing was lost" in notices.heard[-1].text
    assert planned.unwritten_count == 0
    assert not planned._log._writer._retry.isActive()
    planned.close()
    assert [person.name for person in new_session().evening.participants][-1] == "Kept in memory"
    assert journal is not None


def test_what_could_not_be_written_is_there_when_the_page_is_opened_again(session, tmp_path, monkeypatch):
    monkeypatch.setattr(SqliteJournal, "write", refuse)
    session.add_walk_in("Anna")
    session.close()
    session.open(tmp_path / "site", "other")
    assert session.evening.participants == ()
    assert session.unwritten_count == 1
    monkeypatch.undo()
    session.open(tmp_path / "site", "page")
    session.add_walk_in("Boris")
    assert [person.name for person in session.evening.participants] == ["Anna", "Boris"]
    assert session.unwritten_count == 0


def test_a_log_deleted_under_the_program_is_written_anew(planned, new_session, notices):
    folder = planned._log._writer.path.parent
    names = [person.name for person in planned.evening.participants]
    shutil.rmtree(folder)
    planned.add_walk_in("Late")
    assert "It is written again with all" in notices.heard[-1].text
    planned.close()
    again = new_session()
    assert [person.name for person in again.evening.participants] == [*names, "Late"]
    assert again.history.canUndo()


def test_a_log_continued_by_another_program_is_read_in(session, new_session, notices):
    session.add_walk_in("Anna")
    other = new_session()
    other.add_walk_in("Boris")
    session.add_walk_in("Clara")
    session.undo()
    assert [person.name for person in session.evening.participants] == ["Anna", "Boris"]
    assert any("Another program" in notice.text for notice in notices.heard)
    session.redo()
    other.add_walk_in("Dan")
    names = ["Anna", "Boris", "Clara", "Dan"]
    assert [person.name for person in other.evening.participants] == names


def test_a_damaged_journal_without_a_copy_is_told_and_the_evening_works(new_session, notices):
    first = new_session()
    first.add_walk_in("Anna")
    path = first._log._writer.path
    first.close()
    path.with_suffix(".jsonl").unlink()
    path.write_bytes(b"garbage" * 500)
    again = new_session()
    assert "damaged" in notices.heard[-1].text and "starts empty" in notices.heard[-1].text
    again.add_walk_in("Boris")
    assert [person.name for person in again.evening.participants] == ["Boris"]


def test_a_damaged_journal_is_restored_from_its_copy(new_session, notices):
    first = new_session()
    first.add_walk_in("Anna")
    path = first._log._writer.path
    first.close()
    path.write_bytes(b"")
    again = new_session()
    assert [person.name for person in again.evening.participants] == ["Anna"]
    assert "empty" in notices.heard[-1].text and "1 recorded action" in notices.heard[-1].text


def test_a_backup_of_another_evening_is_offered_and_not_asked_about_again(qtbot, new_session, notices, tasks):
    first = new_session()
    first.add_people(["Ana", "Boris"])
    first.start_live()
    first.finish()
    qtbot.waitUntil(lambda: not tasks.running)
    path = first._log._writer.path
    first.close()
    for each in path.parent.glob("*.*"):
        each.unlink()
    second = new_session()
    assert second.evening.participants == ()
    question = notices.heard[-1]
    assert "2 person(s)" in question.text
    question.other_action()
    assert second.evening.participants == ()
    second.close()
    count = len(notices.heard)
    third = new_session()
    assert (len(notices.heard), third.evening.participants) == (count, ())
    third.add_walk_in("Clara")
    third.close()
    assert [person.name for person in new_session().evening.participants] == ["Clara"]
    assert len(notices.heard) == count


def test_a_backup_of_another_evening_is_used_when_a_person_says_so(qtbot, new_session, notices, tasks):
    first = new_session()
    first.add_people(["Ana", "Boris"])
    first.start_live()
    qtbot.waitUntil(lambda: not tasks.running)
    path = first._log._writer.path
    first.close()
    for each in path.parent.glob("*.*"):
        each.unlink()
    second = new_session()
    second.add_walk_in("Clara")
    question = next(notice for notice in notices.heard if notice.other_action is not None)
    question.action()
    assert [person.name for person in second.evening.participants] == ["Ana", "Boris"]
    assert second.is_live
    second.add_walk_in("Dan")
    second.close()
    assert [person.name for person in new_session().evening.participants] == ["Ana", "Boris", "Dan"]


def every_byte(folder):
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_removed_person_leaves_no_byte(qtbot, planned, new_session, tasks, tmp_path):
    planned.add_people(["Zachariah Removed"], present=True)
    planned.start_live()
    qtbot.waitUntil(lambda: not tasks.running)
    person = planned.evening.participants[-1]
    planned.rename_person(person.id, "Zacharias Removed")
    planned._log.back_up()
    qtbot.waitUntil(lambda: not tasks.running)
    assert b"Zachari" in every_byte(tmp_path / "data")
    planned.remove_person(person.id)
    assert b"Zachari" not in every_byte(tmp_path / "data")
    planned.undo()
    assert planned.evening.participants[-1].name == "Zacharias Removed"
    assert b"Zacharias" in every_byte(tmp_path / "data")
    planned.redo()
    assert b"Zachari" not in every_byte(tmp_path / "data")
    planned.close()
    again = new_session()
    assert "Zacharias Removed" not in [one.name for one in again.evening.everyone]
    assert again.history.undoText() != "Remove person"


def test_names_that_could_not_be_erased_are_erased_later(planned, monkeypatch, tmp_path):
    planned.add_people(["Zachariah Removed"])
    person = planned.evening.participants[-1]
    monkeypatch.setattr(SqliteJournal, "write_names", refuse)
    planned.remove_person(person.id)
    assert b"Zachariah" in every_byte(tmp_path / "data")
    monkeypatch.undo()
    planned._log._writer._retry.timeout.emit()
    assert b"Zachariah" not in every_byte(tmp_path / "data")


def test_closing_tells_an_empty_evening(planned):
    views = seen(planned)
    planned.close()
    assert [view.evening for view in views] == [Evening()]
    assert not planned.view.is_open
    assert planned.view.slide.mode == Mode.HOLDING


def test_topics(planned):
    planned.set_topic(2, "ru", " Тема ")
    assert planned.evening.topic(2, "ru") == "Тема"
    assert planned.history.undoText()


def test_the_events_texts_are_told_once(session):
    views, event = seen(session), EventTexts((("ru", "Встреча"),), ())
    session.set_event(event)
    session.set_event(EventTexts((("ru", "Встреча"),), ()))
    assert [view.slide.content.titles for view in views] == [("Встреча",)]


def test_every_command_is_told_once_and_with_everything(qtbot, planned, clock):
    planned.set_topic(0, "en", "Mistakes")
    for act in (
        planned.start_live, planned.next, planned.toggle_pause, planned.toggle_pause, planned.toggle_pause,
        partial(planned.add_time, 30), partial(planned.show, BLACK), partial(planned.show, BLACK), planned.undo,
        planned.undo, planned.redo, planned.back, partial(planned.add_walk_in, "Late"),
    ):  # fmt: skip
        views, before = seen(planned), planned.view
        act()
        assert len(views) == (planned.view != before)
        assert planned.view.evening == planned.evening
        assert planned.view.can_undo == planned.history.canUndo()
        assert planned.view.figures == planned.plans.figures()
        planned.live_changed.disconnect(views.append)


def test_taking_back_the_first_action_leaves_nothing_to_undo(session):
    session.add_walk_in("Anna")
    assert session.view.can_undo
    session.undo()
    assert not session.view.can_undo


def test_a_plan_is_told_once_it_is_there(qtbot, session):
    session.add_people(NAMES, present=True)
    views: list[LiveView] = seen(session)
    plan(qtbot, session, 3, 4, 7)
    assert views[0].planning == 0.0
    assert all(view.planning is not None for view in views[:-1])
    assert (views[-1].planning, len(views[-1].evening.rounds)) == (None, 4)
    assert views[-1].figures.promise == NoRepeats(4)


def test_pages_turn_by_the_clock_while_people_look_for_their_tables(planned, clock):
    planned.next()
    views = seen(planned)
    clock.pass_ms(11_999)
    time_out(planned)
    assert views == []
    clock.pass_ms(1)
    time_out(planned)
    assert [view.slide.turn for view in views] == [1]


def test_entries_that_cannot_be_read_are_reported_and_kept(new_session, notices):
    first = new_session()
    first.add_walk_in("Anna")
    first._log._writer._journal.append(
        [NewEntry(first.view.evening.everyone[0].attendance[0].arrived, "danced", {})]
    )
    first.close()
    again = new_session()
    assert "1 recorded action(s)" in notices.heard[-1].text
    assert [person.name for person in again.evening.participants] == ["Anna"]
    again.add_walk_in("Boris")
    assert [entry.kind for entry in again._log._writer._journal.entries()] == [
        "people_added",
        "danced",
        "people_added",
    ]


def test_a_mistake_in_an_action_is_not_swallowed(session, monkeypatch):
    def fail(_self, _evening, _moment):
        raise AttributeError("planted")

    session.add_walk_in("Anna")
    monkeypatch.setattr(PersonRenamed, "apply", fail)
    with pytest.raises(AttributeError, match="planted"):
        session.rename_person(session.evening.everyone[0].id, "Anne")


def test_people_who_come_while_planning_are_planned_in(qtbot, session):
    session.add_people(NAMES, present=True)
    session.plan_rotation(3, 4, 7)
    late = session.add_walk_in("Late Person")
    qtbot.waitUntil(lambda: bool(session.evening.rounds))
    assert late in session.evening.rounds[0].people
    assert session.view.planning is None
