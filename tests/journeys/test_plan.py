"""The plan in the whole program: looked at before the evening, changed by hand, still there after a restart."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.live.evening import Phase

LEFT = Qt.MouseButton.LeftButton


def test_a_plan_is_changed_by_hand_and_the_evening_runs_with_it(qtbot, start, planned):
    session, view = planned.live.get().session, planned.window.event_area.deck.tabs["live"].plan
    canvas = view.canvas
    planned.window.resize(1366, 768)  # wide enough for two groups beside each other
    QApplication.processEvents()
    one, other = (canvas.boxes[0].tables[table].seats[0] for table in (0, 1))
    QTest.mousePress(canvas, LEFT, pos=one.rect.center())
    QTest.mouseMove(canvas, one.rect.center() + QPoint(20, 0))
    QTest.mouseMove(canvas, other.rect.center())
    QTest.mouseRelease(canvas, LEFT, pos=other.rect.center())
    assert one.person in session.evening.rounds[0].groups[1]
    planned.window.menus.action("undo").trigger()
    assert one.person in session.evening.rounds[0].groups[0]
    planned.window.menus.action("redo").trigger()
    QTest.keyClick(canvas, Qt.Key.Key_L)
    kept = session.evening.rounds[0].groups[1]
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    pair = set(canvas.chosen)
    QTest.keyClick(canvas, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: session.plans.proposal is not None)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    before = session.evening
    assert before.rounds[0].groups[1] == kept
    assert not any(pair <= set(group) for round_ in before.rounds for group in round_.groups)

    start.end(planned)
    again = start()
    live, session = again.window.choose_tab("live"), again.live.get().session
    assert session.evening == before
    QTest.keyClick(live, Qt.Key.Key_2)
    assert live.plan.chips.isVisible()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Space):
        QTest.keyClick(live, key)
    assert session.evening.phase is Phase.RUNNING
    assert session.evening.rounds[0].groups == before.rounds[0].groups
    QTest.keyClick(live, Qt.Key.Key_3)
    assert sum(map(sum, live.matrix.grid.matrix.played)) == 9 * 2
