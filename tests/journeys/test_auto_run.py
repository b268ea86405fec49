"""The automatic run, as it is switched on in the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_it_is_switched_on_beside_the_plan_and_space_holds_it(qtbot, planned):
    made = planned
    tab = made.window.choose_tab("live")
    session = made.live.get().session
    assert not tab.setup.auto_run.isChecked() and not tab.setup.walk.isVisible()
    tab.setup.auto_run.click()
    assert session.evening.walk_s == 60
    tab.setup.walk.setValue(30)
    assert session.evening.walk_s == 30
    tab.setFocus()
    QTest.keyClick(tab, Qt.Key.Key_Space)  # goes live
    QTest.keyClick(tab, Qt.Key.Key_Space)  # seats
    assert "starts by itself" in tab.phase.text()
    assert tab.start_key.text().strip().startswith("Hold round")
    assert tab.clock.text().startswith("00:")
    QTest.keyClick(tab, Qt.Key.Key_Space)
    assert session.evening.is_held
    assert tab.start_key.text().strip().startswith("Start round")
    QTest.keyClick(tab, Qt.Key.Key_Space)
    assert tab.start_key.text().strip().startswith("Pause")


def test_a_late_guest_of_a_running_round_is_seated_by_one_key(qtbot, planned):
    made = planned
    tab = made.window.choose_tab("live")
    session = made.live.get().session
    tab.setFocus()
    for _ in range(3):
        QTest.keyClick(tab, Qt.Key.Key_Space)
    assert not tab.seats._seat_button.isVisible()
    session.add_walk_in("Zora")
    assert tab.seats._seat_button.isVisible()
    QTest.keyClick(tab, Qt.Key.Key_W)
    assert session.evening.unseated == ()
    assert not tab.seats._seat_button.isVisible()
