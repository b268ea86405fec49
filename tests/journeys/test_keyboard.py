"""A first evening by the keyboard alone: every key goes to the widget that has the focus, and none is clicked."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.live.evening import Phase
from meetup_desktop.ui.commands import command

PLACE = "event.location.title"
NAMES = ("Ana", "Boris", "Vera", "Dan", "Eva", "Gleb")
#: More stops than any tab has.
MOST_STOPS = 80


def focused():
    """Return who gets the keys: the open menu, else the widget with the focus."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None and target.isVisible()
    return target


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(focused(), key, modifiers)


def press_command(name):
    """Press the shortcut that the table of commands, the menus and F1 show."""
    keys = command(name).sequences[0][0]
    press(keys.key(), keys.keyboardModifiers())


def write(text):
    """Type a text; ``QTest.keyClicks`` cannot type Cyrillic."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focused(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def replace(text):
    press(*_standard(QKeySequence.StandardKey.SelectAll))
    write(text)


def _standard(key):
    found = QKeySequence.keyBindings(key)[0][0]
    return found.key(), found.keyboardModifiers()


def tab_to(name, backwards=False):
    """Press Tab, or Shift+Tab, until a control has the focus, by the name that a screen reader says."""
    for _ in range(MOST_STOPS):
        if focused().accessibleName() == name:
            return focused()
        if backwards:
            press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        else:
            press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}")


@pytest.mark.qt_log_ignore("This plugin does not support")  # of menus, offscreen
def test_a_first_evening_by_keys_alone(qtbot, start, site):
    made = start()
    window, page = made.window, made.page
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    find_event(qtbot, made)
    edit_and_save(qtbot, made, site)
    check_people_in(qtbot, made)
    plan(qtbot, made)
    run(qtbot, made)
    assert page.page.page_id == "quay"


def find_event(qtbot, made):
    """Leave for another event and come back by the palette."""
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: made.page.page.page_id == "older")
    press_command("search")
    write("river")
    palette = made.palette.palette
    qtbot.waitUntil(lambda: palette.current_item() is not None and "river" in palette.current_item().text)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.page.page.page_id == "quay")


def edit_and_save(qtbot, made, site):
    press_command("page")
    assert focused().accessibleName() == "Title, English"
    tab_to("Place, English", backwards=True)  # forwards is the text, for which the fields fold
    replace("Harbour house")
    tab_to("Text, English")
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    write("Приходите! Come!")
    press(Qt.Key.Key_Return)
    with qtbot.waitSignal(made.page.saved):
        press_command("save")
    written = (site / "en/events/quay.md").read_text("utf-8")
    assert "\nevent.location.title: Harbour house\n" in written
    assert "\n# Evening by the river\n\nПриходите! Come!\n" in written


def check_people_in(qtbot, made):
    press_command("people")
    for name in NAMES:
        write(name)
        press(Qt.Key.Key_Return)
    evening = made.live.get().session.evening
    assert {one.name for one in evening.present} == set(NAMES)


def plan(qtbot, made):
    session = made.live.get().session
    press_command("live")
    tab_to("Rounds")
    replace("3")
    tab_to("Plan groups")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(session.evening.rounds) == 3)
    qtbot.waitUntil(lambda: session.view.planning is None)


def run(qtbot, made):
    """Start the evening, seat and start two rounds with a pause between, and end it in the menu."""
    session = made.live.get().session
    press_command("live.room")
    press_command("live.start")
    assert session.evening.live
    press_command("live.next")
    assert session.evening.phase is Phase.SEATING
    for phase in (Phase.RUNNING, Phase.PAUSED, Phase.RUNNING):
        press_command("live.start")
        assert session.evening.phase is phase
    press_command("live.next")
    press_command("live.start")
    assert (session.evening.current_index, session.evening.phase) == (1, Phase.RUNNING)
    end_in_menu(qtbot, made)
    assert not session.evening.live


def end_in_menu(qtbot, made):
    """End the evening, which has no shortcut: Alt+L opens its menu, the arrows choose."""
    press(Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    for _ in range(MOST_STOPS):
        action = QApplication.activePopupWidget().activeAction()
        if action is not None and action.objectName() == "end_live":
            break
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
