"""The focus goes where the person expects it, comes back from what is closed, and Tab follows the eye."""

from itertools import groupby, pairwise
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTabBar, QWidget

from meetup_desktop.services.notices import Level
from meetup_desktop.ui.commands import TABS
from meetup_desktop.ui.venue.static_map import StaticMap


def focused():
    return QApplication.focusWidget()


# --- where the focus goes -----------------------------------------------------------------------------------------


def first_fields(window):
    tabs = window.event_area.deck.tabs
    english = next(each for each in tabs["page"].columns if each.language == "en")
    return {
        "page": english.head.title,
        "gallery": tabs["gallery"].view,
        "venue": next(iter(tabs["venue"].panel.titles.fields.values())).field.line,
        "people": tabs["people"].search,
        "live": tabs["live"],
    }


def press_tab_key(name):
    QTest.keyClick(focused(), Qt.Key(Qt.Key.Key_1 + TABS.index(name)), Qt.KeyboardModifier.ControlModifier)


def test_each_tab_key_goes_to_the_first_field(fresh):
    window = fresh.window
    for name in TABS:
        window.choose_tab(name)
    for name in (*reversed(TABS), *TABS):
        window.library_panel.view.setFocus()
        press_tab_key(name)
        assert window.event_area.deck.current_tab_name() == name
        focus = focused()
        assert focus is first_fields(window)[name]
        press_tab_key(name)
        assert focused() is focus, name
    assert fresh.page.page.page_id == "quay"


def test_a_town_typed_after_the_venue_key_opens_no_other_event(fresh):
    window = fresh.window
    window.library_panel.view.setFocus()
    press_tab_key("venue")
    focused().selectAll()
    QTest.keyClicks(focused(), "Stary")
    assert fresh.page.page.page_id == "quay"
    assert fresh.page.page.value("event.location.title", "ru") == "Stary"


def test_the_page_key_returns_to_where_the_caret_was(fresh):
    window = fresh.window
    pane = window.choose_tab("page").columns[1].pane
    pane.go_to_line(2)
    at = pane.textCursor().position()
    press_tab_key("people")
    press_tab_key("page")
    assert focused() is pane and pane.textCursor().position() == at


def test_another_tab_hands_the_focus_to_no_field_but_the_first(fresh):
    """Qt alone would put it into the date, where it then "was"."""
    window = fresh.window
    window.library_panel.view.setFocus()
    press_tab_key("venue")
    press_tab_key("page")
    assert focused().accessibleName() == "Title, English"


def test_arrow_keys_walk_along_the_tabs(fresh):
    bar = fresh.window.event_area.deck.tab_bar
    bar.setFocus()
    for name in TABS[1:]:
        QTest.keyClick(bar, Qt.Key.Key_Right)
        assert fresh.window.event_area.deck.current_tab_name() == name
        assert bar.hasFocus()


def test_a_page_without_pictures_leaves_the_focus_with_the_tab_bar(qtbot, fresh):
    for language in ("ru", "en"):
        fresh.page.change_body(language, "Nothing")
    press_tab_key("gallery")
    assert isinstance(focused(), QTabBar)


def test_enter_on_an_event_goes_into_it(fresh):
    window = fresh.window
    window.library_panel.view.setFocus()
    QTest.keyClick(window.library_panel.view, Qt.Key.Key_Return)
    assert window.event_area.deck.tabs["page"].isAncestorOf(focused())


def text_field(made):
    pane = made.window.choose_tab("page").columns[0].pane
    pane.setFocus()
    return pane


def test_the_closed_panel_of_problems_gives_the_focus_back(program):
    pane = text_field(program)
    QTest.keyClick(pane, Qt.Key.Key_F8)
    panel = program.problems.get().panel
    assert panel.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_F8)
    assert panel.isHidden() and focused() is pane
    QTest.keyClick(pane, Qt.Key.Key_F8)
    other = program.window.choose_tab("page").columns[1].pane
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_F8)
    assert focused() is other, "whoever works elsewhere stays there"


def test_the_closed_palette_gives_the_focus_back(fresh):
    pane = text_field(fresh)
    QTest.keyClick(pane, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert focused() is fresh.window.top.search
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is pane


def test_the_closed_notice_gives_the_focus_back(fresh):
    pane = text_field(fresh)
    fresh.notices.show(Level.ERROR, "Cannot write", "Again", print)
    bar = fresh.window.notice_bar
    bar.action.setFocus()
    QTest.keyClick(bar.action, Qt.Key.Key_Space)
    assert bar.isHidden() and focused() is pane
    fresh.notices.show(Level.ERROR, "Cannot write", "Again", print)
    fresh.notices.show(Level.ERROR, "Cannot read")
    bar.hide_notice()
    assert focused() is pane


def test_the_focus_comes_back_when_its_old_place_has_gone(qtbot, program):
    page = program.window.choose_tab("page")
    page.columns[0].head.title.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_F8)
    page._build_columns(("ru", "en"), ("ru", "en"))
    program._toggle_problems()
    assert focused() is not None and focused().isVisible()


@pytest.mark.parametrize("command", ["new_page", "rename_page", "shortcuts", "about"])
def test_a_closed_dialog_gives_the_focus_back(qtbot, fresh, command):
    pane = text_field(fresh)
    fresh.window.menus.action(command).trigger()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not fresh.window)
    QTest.keyClick(focused() or QApplication.activeWindow(), Qt.Key.Key_Escape)
    fresh.window.activateWindow()  # offscreen, no window manager does it
    qtbot.waitUntil(lambda: focused() is pane)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_closed_menu_gives_the_focus_back(qtbot, fresh):
    pane = text_field(fresh)
    fresh.window.menus.action("filter").trigger()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert focused() is pane


# --- Tab follows the eye ------------------------------------------------------------------------------------------


def settle():
    """Let layouts take their final sizes."""
    for _ in range(5):
        QApplication.processEvents()


class Stop(NamedTuple):
    """A widget that Tab visits, and where it was then: some parts fold while others have the focus."""

    widget: QWidget
    area: QRect
    is_seen: bool


def stop_at(widget):
    area = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    for scrolled in widget.window().findChildren(QScrollArea):
        if scrolled.widget() is not None and scrolled.widget().isAncestorOf(widget):
            area.translate(0, scrolled.verticalScrollBar().value())
    return Stop(widget, area, widget.isVisible() and not widget.visibleRegion().isEmpty())


def walk(most=120, backwards=False):
    """Press Tab, or Shift+Tab, until the focus is where it began, and return the stops on the way."""
    begin = focused()
    found = [stop_at(begin)]
    while len(found) < most:
        before = focused()
        if backwards:
            QTest.keyClick(before, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        else:
            QTest.keyClick(before, Qt.Key.Key_Tab)
        if before.isVisible():  # where it is now: a part above it may have folded
            found[-1] = stop_at(before)._replace(is_seen=found[-1].is_seen)
        if focused() is begin:
            return found
        found.append(stop_at(focused()))
    raise AssertionError("Tab never comes back")


def out_of_order(stops):
    """Return the steps that go up, or to the left within a row; the top of a column further right is in order."""
    bad = []
    for before, after in pairwise(stops):
        was, now = before.area, after.area
        is_right, is_below = now.left() >= was.right() - 1, now.top() >= was.bottom() - 1
        is_left = now.right() <= was.left()
        is_inside = before.widget.isAncestorOf(after.widget)
        if not (is_inside or is_right or (is_below and not (is_left and now.top() < was.bottom()))):
            bad.append((describe(before.widget), describe(after.widget)))
    return bad


def describe(widget):
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


@pytest.mark.parametrize("size", [(1366, 768), (1000, 620), (900, 430)])
@pytest.mark.parametrize("name", TABS)
def test_tab_follows_the_eye_in_every_tab(qtbot, program, name, size):
    window = program.window
    window.resize(*size)
    tab = window.choose_tab(name)
    if name == "venue":
        qtbot.waitUntil(lambda: tab.findChild(StaticMap) is not None)
    settle()
    window.top.site_button.setFocus()
    found = walk()
    assert [describe(each.widget) for each in found if not each.is_seen] == []
    assert out_of_order([each for each in found if tab.isAncestorOf(each.widget)]) == []
    if name == "page":  # the fields and headlines were all left out once
        wanted = {each.head.title for each in tab.columns} | {each.pane for each in tab.columns}
        wanted |= {control for each in tab.columns for control in each.form.controls.values()}
        assert wanted - {each.widget for each in found} == set() or tab.fields.is_folded
    parts = [part_of(each.widget, window) for each in found]
    assert [part for part, _ in groupby(parts)] == [
        part for part in ("top", "list", "event") if part != "list" or window.library_panel.isVisible()
    ]
    assert len(set(found)) == len(found)
    back = [stop.widget for stop in walk(backwards=True)]
    assert set(back) >= {each.widget for each in found if each.widget.isVisible()}


def part_of(widget, window):
    for name, part in (("top", window.top), ("list", window.library_panel), ("event", window.event_area)):
        if part.isAncestorOf(widget):
            return name
    return describe(widget)


def test_what_is_made_later_is_visited_where_it_is_shown(qtbot, program):
    """Further fields, a notice, the panel of problems, more rounds: all made after the rest of the window."""
    window = program.window
    page = window.choose_tab("page")
    page.fields.shared.more_button.setChecked(True)
    program._toggle_problems()
    program.notices.show(Level.ERROR, "Cannot write", "Again", print)
    window.top.site_button.setFocus()
    found = walk()
    assert [describe(each.widget) for each in found if not each.is_seen] == []
    area = window.event_area
    assert out_of_order([each for each in found if area.isAncestorOf(each.widget)]) == []
    assert [part for part, _ in groupby(part_of(each.widget, window) for each in found)][:3] == [
        "top",
        "list",
        "event",
    ]
    assert window.notice_bar.isAncestorOf(found[-1].widget)


@pytest.mark.parametrize(
    "command", ["new_page", "duplicate_page", "rename_page", "shortcuts", "error_report"]
)
def test_tab_follows_the_eye_in_every_dialog(qtbot, fresh, command):
    fresh.window.menus.action(command).trigger()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not fresh.window)
    dialog = QApplication.activeWindow()
    found = walk()
    assert [describe(each.widget) for each in found if not each.is_seen] == []
    first = min(range(len(found)), key=lambda at: (found[at].area.top(), found[at].area.left()))
    assert out_of_order(found[first:] + found[:first]) == []
    dialog.close()
