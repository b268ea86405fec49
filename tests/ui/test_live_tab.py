"""The Live tab on a real evening: every action is one key."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from meetup_desktop.core.live.evening import Mode, Phase
from meetup_desktop.core.live.slides import EventTexts
from meetup_desktop.ui.commands import command_for_mode, commands_of
from meetup_desktop.ui.live.matrix_view import MatrixView
from meetup_desktop.ui.live.plan_view import PlanView
from meetup_desktop.ui.live.tab import LiveTab
from meetup_desktop.ui.projector.modes import MODES

NAMES = ["Ana", "Boris", "Vera", "Dan", "Eva", "Gleb", "Jana", "Lev", "Mia"]


@pytest.fixture
def tab(qtbot, theme, session):
    made = LiveTab(session, tuple(MODES.values()), QLabel())
    session.set_event(EventTexts(languages=("ru", "en")))
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.fixture
def planned(qtbot, tab, session):
    session.add_people(NAMES, present=True)
    tab.setup.rounds.setValue(3)
    tab.setup.minutes.setValue(5)
    with qtbot.waitSignal(session.live_changed, check_params_cb=lambda view: view.planning is None):
        tab.setup.plan_button.click()
    qtbot.waitUntil(lambda: bool(session.evening.rounds))
    return session


def press(tab, key, text=""):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(tab, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def test_without_people_it_says_what_is_missing(tab):
    assert not tab.setup.plan_button.isEnabled()
    assert "Check in" in tab.setup.promise.accessibleName()


def test_plan_tells_its_promise(tab, planned):
    assert len(planned.evening.rounds) == 3
    assert tab.setup.promise.accessibleName() == "3 round(s), nobody meets twice."


def test_keys_run_the_evening(tab, planned):
    press(tab, Qt.Key.Key_Space, " ")
    assert planned.is_live
    press(tab, Qt.Key.Key_N, "n")
    assert planned.evening.phase is Phase.SEATING
    press(tab, Qt.Key.Key_Space, " ")
    assert planned.evening.phase is Phase.RUNNING
    press(tab, Qt.Key.Key_Space, " ")
    assert planned.evening.phase is Phase.PAUSED
    press(tab, Qt.Key.Key_Z, "z")
    assert planned.evening.phase is Phase.RUNNING


def test_more_and_less_time(tab, planned):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        press(tab, key)
    left_ms = planned.read_clock().remaining_ms
    press(tab, Qt.Key.Key_Plus, "+")
    press(tab, Qt.Key.Key_Plus, "+")
    press(tab, Qt.Key.Key_Minus, "-")
    assert planned.read_clock().remaining_ms == left_ms + 30_000


def test_cyrillic_layout_has_the_same_keys(tab, planned):
    press(tab, Qt.Key.Key_Space, " ")
    press(tab, 0x422, "т")
    assert planned.evening.current_index == 0
    press(tab, 0x418, "и")
    assert planned.evening.mode == "black"
    press(tab, 0x418, "и")
    assert planned.evening.mode == Mode.GROUPS


def test_next_and_back(tab, planned):
    press(tab, Qt.Key.Key_Space, " ")
    for _ in range(2):
        press(tab, Qt.Key.Key_PageDown)
        press(tab, Qt.Key.Key_Space, " ")
    assert planned.evening.current_index == 1
    press(tab, Qt.Key.Key_PageUp)
    assert planned.evening.current_index == 0


def test_topic_is_written_once_when_typing_ends(qtbot, tab, planned):
    entries = planned.history.count()
    field = tab.rounds.cards[0].topics["en"]
    field.setFocus()
    QTest.keyClicks(field, "Which mistake?")
    assert planned.evening.topic(0, "en") == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert planned.evening.topic(0, "en") == "Which mistake?"
    assert planned.history.count() == entries + 1
    assert tab.hasFocus()


def test_letters_typed_into_a_topic_are_no_commands(tab, planned):
    press(tab, Qt.Key.Key_Space, " ")
    field = tab.rounds.cards[0].topics["en"]
    field.setFocus()
    QTest.keyClicks(field, "nbz ")
    assert planned.evening.current_index is None
    assert planned.evening.mode != "black"


def test_buttons_take_no_focus(tab, planned):
    QTest.mouseClick(tab.start_key, Qt.MouseButton.LeftButton)
    assert tab.hasFocus()
    assert planned.is_live


def test_late_person_is_told_and_seated_from_the_next_round(qtbot, tab, planned):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        press(tab, key)
    planned.add_walk_in("Oliver")
    assert tab.seats.late.isVisible()
    assert "Oliver" in tab.seats.late.accessibleName()
    press(tab, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: planned.evening.current_index == 1)
    assert not planned.evening.unseated
    assert tab.seats.late.isHidden()


def test_after_the_last_round_nothing_is_offered_that_does_nothing(tab, planned):
    press(tab, Qt.Key.Key_Space, " ")
    for _ in range(3):
        press(tab, Qt.Key.Key_N, "n")
        press(tab, Qt.Key.Key_Space, " ")
    press(tab, Qt.Key.Key_N, "n")
    assert tab.phase.text() == "All rounds are finished"
    assert not tab.start_key.isEnabled()
    assert not tab.next_key.isEnabled()
    assert tab.back_key.isEnabled()
    assert "End the evening" in tab.next_label.text()
    planned.finish()
    assert tab.phase.text() == "The evening is over"
    assert tab.next_label.text() == ""


def test_between_two_rounds_it_does_not_say_that_there_was_none(tab, planned):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N):
        press(tab, key, {Qt.Key.Key_Space: " "}.get(key, "n"))
    assert planned.evening.current_index is None
    assert tab.phase.text() == "Between rounds"


def test_the_tables_are_listed_with_everybody_at_them(tab, planned):
    rows = tab.seats.tables.model()
    groups = planned.evening.rounds[0].groups
    names = planned.evening.names
    assert [rows.index(at, 0).data().split("\n") for at in range(rows.rowCount())] == [
        [names[one] for one in group] for group in groups
    ]
    assert not tab.seats.tables.grab().isNull()


def test_while_only_time_passes_nothing_but_the_clock_is_drawn(qtbot, tab, planned, clock, monkeypatch):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Space):
        press(tab, key, {Qt.Key.Key_Space: " "}.get(key, "n"))
    drawn = []
    monkeypatch.setattr(tab, "_show_evening", drawn.append)
    clock.pass_ms(3_000)
    planned._model._on_timeout()
    assert drawn == []
    assert tab.clock.text() == "04:57"
    planned.add_walk_in("Late")
    assert len(drawn) == 1
    planned.next()
    assert planned.view.planning is not None
    assert len(drawn) == 1, "while a worker plans, Python's lock is shared with it"
    qtbot.waitUntil(lambda: planned.view.planning is None)
    assert len(drawn) == 2


def test_hidden_it_draws_nothing_and_catches_up(tab, planned):
    tab.hide()
    planned.start_live()
    planned.next()
    assert tab.phase.text() == "Not live yet"
    tab.show()
    assert tab.phase.text() == "Round 1 of 3: people find their tables"


def test_no_two_keys_of_the_evening_are_the_same():
    groups = (commands_of(group) for group in ("live_tab", "live_views", "plan"))
    commands = [*(each for group in groups for each in group), *map(command_for_mode, MODES.values())]
    pressed = [str(sequence) for each in commands for sequence in each.sequences]
    letters = [letter for each in commands for letter in each.letters]
    assert len(pressed) == len(set(pressed)) and len(letters) == len(set(letters))
    assert all(each.label and each.shortcut_text for each in commands)


def test_the_plan_and_who_meets_whom_are_built_when_they_are_looked_at(tab):
    assert tab.findChildren(PlanView) == tab.findChildren(MatrixView) == []
    tab.choose_view(2)
    assert tab.findChildren(PlanView) == [] and tab.matrix.isVisible()
    tab.choose_view(1)
    assert tab.plan.isVisible() and tab.plan.hasFocus()
