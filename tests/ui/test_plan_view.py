"""The plan in the Live tab: what it says, dragging people, the keyboard, wishes and who meets whom."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.live.actions import WishAdded
from meetup_desktop.core.live.effects import count_repeats
from meetup_desktop.core.live.evening import Phase, Wish, WishKind
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.live.matrix_grid import MatrixGrid
from meetup_desktop.ui.live.plan_layout import seat_at
from meetup_desktop.ui.live.tab import LiveTab
from meetup_desktop.ui.projector.modes import MODES

NAMES = ["Ana", "Boris", "Vera", "Dan", "Eva", "Gleb", "Jana", "Lev", "Mia", "Nikola", "Oleg", "Petra"]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot, theme, session):
    made = LiveTab(session, tuple(MODES.values()), QLabel())
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def remove_buttons(view):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [each for each in view.chips.findChildren(QToolButton) if each.property("wish") is not None]


def plan(qtbot, tab, session, *, size=3, rounds=3):
    tab.setup.set_values(size, rounds, 7)
    with qtbot.waitSignal(session.live_changed, check_params_cb=lambda view: view.planning is None):
        tab.setup.plan_button.click()


@pytest.fixture
def view(qtbot, tab, session):
    session.add_people(NAMES, present=True)
    plan(qtbot, tab, session)
    assert tab.plan.isVisible(), "a plan is looked at before it is played"
    return tab.plan


def seat(view, index, table, place=0):
    return view.canvas.boxes[index].tables[table].seats[place]


def drag(view, one, other):
    canvas = view.canvas
    QTest.mousePress(canvas, LEFT, pos=one.rect.center())
    QTest.mouseMove(canvas, one.rect.center() + QPoint(20, 0))
    QTest.mouseMove(canvas, other.rect.center())


def offered(qtbot, view, session, act):
    with qtbot.waitSignal(session.live_changed, check_params_cb=lambda told: told.proposal is not None):
        act()


def test_the_plan_tells_promise_and_figures(view):
    assert view.promise.accessibleName() == "3 round(s), nobody meets twice."
    assert view.figures.text() == "36 of at most 36 new pair(s) · everyone meets 6 · no repeats"
    assert len(view.canvas.boxes) == 3
    assert view.hint.isHidden()


def test_what_must_repeat_is_said_and_what_smaller_groups_allow(qtbot, tab, session):
    session.add_people(NAMES, present=True)
    plan(qtbot, tab, session, size=4, rounds=4)
    assert "Round 2 must repeat at least 1 pair" in tab.plan.promise.accessibleName()
    qtbot.waitUntil(lambda: not tab.plan.hint.isHidden(), timeout=20_000)
    assert (
        tab.plan.hint.text()
        == "12 people in groups of 4: only 1 round(s) free of repeats. Groups of 3 allow 4."
    )
    again = [box for box in tab.plan.canvas.boxes if box.again]
    assert again
    assert all(sum(len(table.again) for table in box.tables) == box.again for box in again)


def test_dragging_tells_the_effect_then_swaps(view, session):
    one, other = seat(view, 1, 0), seat(view, 1, 1)
    before = session.evening
    drag(view, one, other)
    words, state = view.canvas._drag_text()
    told = session.plans.effect(1, one.person, other.person)
    assert session.evening == before
    assert state == "warning"
    assert f"{told.after} pair(s) meet again" in words
    assert not view.canvas.grab().isNull()
    QTest.mouseRelease(view.canvas, LEFT, pos=other.rect.center())
    assert one.person in session.evening.rounds[1].groups[1]
    assert count_repeats(session.evening) == told.after
    assert "must" not in view.promise.accessibleName()
    session.undo()
    assert session.evening == before


def test_a_drag_to_another_round_or_with_escape_changes_nothing(view, session):
    before = session.evening
    drag(view, seat(view, 0, 0), seat(view, 1, 1))
    QTest.mouseRelease(view.canvas, LEFT, pos=seat(view, 1, 1).rect.center())
    drag(view, seat(view, 0, 0), seat(view, 0, 1))
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.canvas, LEFT, pos=seat(view, 0, 1).rect.center())
    assert session.evening == before


def test_two_people_are_swapped_by_keys_alone(view, session):
    canvas = view.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    first = canvas.cursor_seat
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    second = canvas.cursor_seat
    assert (first.table, second.table) == (0, 1)
    assert "swap in round 1" in view.bar.sentence.accessibleName()
    assert NAMES[[one.id for one in session.evening.participants].index(second.person)] in (
        canvas.accessibleDescription()
    )
    QTest.keyClick(canvas, Qt.Key.Key_X)
    assert first.person in session.evening.rounds[0].groups[1]
    assert canvas.cursor_seat.person == second.person
    QTest.keyClick(canvas, Qt.Key.Key_Z)
    assert first.person in session.evening.rounds[0].groups[0]


def test_the_evenings_keys_work_from_the_plan(view, tab, session):
    QTest.keyClick(view.canvas, Qt.Key.Key_Space)
    assert session.is_live
    assert tab.views.currentIndex() == 0
    QTest.keyClick(tab, Qt.Key.Key_2)
    QTest.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert session.evening.phase is Phase.SEATING
    QTest.keyClick(view.canvas, Qt.Key.Key_Space)
    assert [box.round for box in view.canvas.boxes] == [1, 2], "what was started is no longer a plan"


def test_a_group_is_kept_by_a_key_and_given_free_by_its_pin(qtbot, tab, view, session):
    QTest.mouseClick(view.canvas, LEFT, pos=seat(view, 0, 2).rect.center())
    QTest.keyClick(view.canvas, Qt.Key.Key_L)
    kept = session.evening.rounds[0].groups[2]
    assert session.evening.rounds[0].locked == {2}
    plan(qtbot, tab, session, rounds=4)
    assert session.evening.rounds[0].groups[2] == kept
    box = view.canvas.boxes[0].tables[2]
    assert box.locked
    assert seat_at(view.canvas.boxes, box.pin.center()) is None
    QTest.mouseClick(view.canvas, LEFT, pos=box.pin.center())
    assert not session.evening.rounds[0].locked


def test_apart_is_shown_before_it_is_accepted_and_its_chip_takes_it_back(qtbot, view, session):
    for place in (0, 1):
        QTest.mouseClick(view.canvas, LEFT, pos=seat(view, 0, 0, place).rect.center())
    pair = set(view.canvas.chosen)
    before = session.evening
    offered(qtbot, view, session, view.bar.keys["apart"].click)
    assert session.evening == before
    assert not view.canvas.editable
    assert "Apart: " in view.bar.offer_text.accessibleName()
    assert "nobody meets twice" in view.bar.offer_text.accessibleName()
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert session.evening == before
    offered(qtbot, view, session, view.bar.keys["apart"].click)
    QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert [wish.kind for wish in session.evening.wishes] == [WishKind.APART]
    assert not any(pair <= set(group) for one in session.evening.rounds for group in one.groups)
    assert view.chips.isVisible()
    remove_buttons(view)[0].click()
    assert session.evening.wishes == ()
    assert view.chips.isHidden()


def test_together_says_what_it_costs(qtbot, view, session):
    for place in (0, 1):
        QTest.mouseClick(view.canvas, LEFT, pos=seat(view, 0, 0, place).rect.center())
    offered(qtbot, view, session, view.bar.keys["together"].click)
    assert "2 pair(s) meet again" in view.bar.offer_text.accessibleName()
    view.bar.cancel_button.click()
    assert session.plans.proposal is None
    assert view.canvas.editable


def test_a_person_keeps_a_table_from_the_menu(qtbot, view, session):
    spot = seat(view, 0, 3)
    QTest.mouseClick(view.canvas, LEFT, pos=spot.rect.center())
    menu = view.build_menu()
    offered(qtbot, view, session, menu.actions()[-1].trigger)
    menu.deleteLater()
    view.bar.accept_button.click()
    assert all(spot.person in one.groups[3] for one in session.evening.rounds)


def test_planning_can_be_stopped(view, session):
    before = session.evening
    session.plans.propose(WishKind.APART, [one.id for one in session.evening.participants[:2]])
    assert session.view.planning is not None
    assert view.bar.currentIndex() == 2
    view.bar.stop_button.click()
    assert session.view.planning is None
    assert session.evening == before
    assert view.bar.currentIndex() == 0


def test_impossible_wishes_are_told_in_words():
    for reason in ("apart-and-together", "locked", "no-seating"):
        text = error_text(RotationError("Ana, Boris", reason))
        assert "Ana, Boris" in text
        assert reason == "locked" or reason not in text


def test_advice_before_there_is_a_plan_is_taken_with_one_click(qtbot, tab, session):
    session.add_people(NAMES, present=True)
    tab.choose_view(1)
    panel = tab.plan.advice
    qtbot.waitUntil(lambda: bool(panel.choices), timeout=20_000)
    best = panel.choices[0]
    assert best.people == 12
    with qtbot.waitSignal(session.live_changed, check_params_cb=lambda view: view.planning is None):
        panel.chosen.emit(best.size, best.rounds, int(best.round_min))
    assert len(session.evening.rounds) == best.rounds
    assert tab.setup.rounds.value() == best.rounds
    assert panel.isHidden() or not panel.isVisible()


def test_advice_takes_no_keys_from_the_evening(qtbot, tab, view, session):
    view.advice_button.click()
    assert view.advice.isVisible()
    assert not view.canvas.isVisible()
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert session.is_live
    tab.choose_view(1)
    view.advice_button.click()
    assert view.canvas.hasFocus()
    qtbot.waitUntil(lambda: bool(view.advice.choices), timeout=20_000)


def test_with_many_wishes_the_desk_still_fits_a_small_window(tab, view, session):
    ids = [one.id for one in session.evening.participants]
    for at in range(10):
        session._log.do(WishAdded(Wish.of(WishKind.APART, ids[at : at + 2])))
    assert len(remove_buttons(view)) == 10
    tab.resize(960, 400)
    QApplication.processEvents()
    assert (tab.width(), tab.height()) == (960, 400)


def test_without_people_the_views_say_what_to_do(tab):
    tab.choose_view(1)
    assert tab.plan.empty.isVisible()
    assert not tab.plan.advice.isVisible()
    tab.choose_view(2)
    assert tab.matrix.empty.isVisible()


def test_the_matrix_names_a_pair_by_pointer_and_by_keys(view, tab, session):
    tab.choose_view(2)
    grid: MatrixGrid = tab.matrix.grid
    assert grid.hasFocus()
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.cell == (0, 1)
    one, other = (session.evening.names[person] for person in grid.matrix.people[:2])
    assert tab.matrix.sentence.text().startswith(f"{one} – {other}: ")
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert grid.cell == (0, 11)
    met = next(at for at in range(12) if grid.matrix.planned[0][at])
    place = grid._cell_rect(0, met).center()
    QTest.mouseMove(grid.viewport(), place)
    assert grid.cell == (0, met)
    assert "(planned)" in tab.matrix.sentence.text()
    session.next()
    session.toggle_pause()
    played = next(at for at in range(12) if grid.matrix.played[0][at])
    grid.select_cell((0, played))
    assert tab.matrix.sentence.text().endswith(": round 1 (finished)")
    assert not grid.grab().isNull()


def test_the_matrix_of_many_people_scrolls_to_the_cursor(qtbot, tab, session):
    session.add_people([f"Person {number}" for number in range(60)], present=True)
    plan(qtbot, tab, session)
    tab.choose_view(2)
    grid = tab.matrix.grid
    assert grid.horizontalScrollBar().maximum() > 0
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_End)
    cell = grid._cell_rect(*grid.cell)
    assert grid.viewport().rect().contains(cell)
