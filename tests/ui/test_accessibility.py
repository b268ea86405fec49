"""Every control says what it is, the focus goes where the person expects it, and Tab follows the eye."""

import re
from itertools import groupby, pairwise
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QScrollArea, QTabBar, QToolButton, QWidget

from meetup_desktop.services.map.venue_map import VenueMap
from meetup_desktop.services.notices import Level, Notice
from meetup_desktop.ui.commands import TABS
from meetup_desktop.ui.page.column_head import ColumnHead
from meetup_desktop.ui.venue.static_map import StaticMap
from tests.journeys.conftest import planned, site, start  # noqa: F401  # fixtures of the whole program
from tests.ui.accessible_tree import Role, read_tree


def unnamed(root):
    return [f"{each.role.name} in {' / '.join(each.path)}" for each in read_tree(root) if each.lacks_name]


@pytest.fixture(autouse=True)
def no_browser_engine(monkeypatch):
    """The map as a picture: the engine answers when it likes."""
    monkeypatch.setattr(VenueMap, "browser_refusal", lambda _self: "safe-graphics")


@pytest.fixture
def program(qtbot, planned):  # noqa: F811
    """The program with an evening planned and the site checked."""
    made = planned
    made.window.activateWindow()
    made.window.resize(1366, 768)
    qtbot.waitUntil(lambda: made.problems.built is not None and not made.problems.built.problems.checking)
    return made


@pytest.fixture
def fresh(start):  # noqa: F811
    made = start()
    made.window.activateWindow()
    made.window.resize(1366, 768)
    return made


def focused():
    return QApplication.focusWidget()


# --- names, roles, states -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABS)
def test_every_control_of_a_tab_says_what_it_is(qtbot, program, name):
    tab = program.window.choose_tab(name)
    if name == "venue":
        qtbot.waitUntil(lambda: tab.findChild(StaticMap) is not None)
    assert unnamed(program.window) == []
    if name == "live":
        for view in range(3):
            program.window.choose_tab("live").choose_view(view)
            assert unnamed(program.window) == []


def test_every_control_around_the_tabs_says_what_it_is(qtbot, program):
    window = program.window
    notice = Notice(Level.ERROR, "Cannot write", None, "Again", print, "Elsewhere", print)
    window.notice_bar.show_notice(notice)
    program._toggle_problems()
    window.menus.action("search").trigger()
    QTest.keyClicks(window.top.search, "river")
    qtbot.waitUntil(lambda: program.palette.palette.model.rowCount() > 2)
    found = read_tree(window, menus=True)
    assert [each for each in found if each.lacks_name] == []
    names = {each.name for each in found}
    assert {"Search results", "Problems", "Cannot write", "Again", "Elsewhere", "Status"} <= names


@pytest.mark.parametrize(
    "command",
    ["new_page", "duplicate_page", "rename_page", "trash_page", "shortcuts", "error_report", "about"],
)
def test_every_control_of_a_dialog_says_what_it_is(qtbot, fresh, command):
    fresh.window.menus.action(command).trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in fresh.window.findChildren(QDialog)))
    for dialog in fresh.window.findChildren(QDialog):
        assert unnamed(dialog) == []
        assert dialog.windowTitle() or isinstance(dialog, QMessageBox)
        dialog.close()


def test_every_control_of_the_list_of_people_to_import_says_what_it_is(qtbot, program):
    tab = program.window.choose_tab("people")
    tab._lists.read_text("Name\tSurname\nNina\tKim\nOlga\tBerg\n")
    qtbot.waitUntil(lambda: tab.findChild(QDialog, "people_import") is not None)
    assert unnamed(tab.findChild(QDialog, "people_import")) == []


def test_a_control_without_a_name_is_found(qtbot, theme):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = QToolButton(holder)
    holder.show()
    assert len(unnamed(holder)) == 1
    for name in ("", "×", "circle-alert", "x.svg"):
        made.setAccessibleName(name)
        assert len(unnamed(holder)) == 1, name
    made.setAccessibleName("Close")
    assert unnamed(holder) == []


def test_the_choice_of_a_column_s_language_says_what_it_chooses(qtbot, theme):
    made = ColumnHead("ru", ("ru", "en", "sr"))
    qtbot.addWidget(made)
    made.show()
    choice = next(each for each in read_tree(made) if each.role is Role.ComboBox)
    assert (choice.label, choice.name) == ("Language of this column", "Русский")


def roles(root, names):
    found = {each.name: (each.role, each.is_checked) for each in read_tree(root) if each.name in names}
    assert set(found) == set(names)
    return found


def test_exclusive_choices_are_radio_buttons_that_say_which_is_chosen(program):
    window, radio = program.window, Role.RadioButton
    window.choose_tab("live").choose_view(0)
    assert roles(window, {"All", "Upcoming", "Past"}) == {
        "All": (radio, True), "Upcoming": (radio, False), "Past": (radio, False)
    }  # fmt: skip
    assert roles(window, {"Room", "Plan"}) == {"Room": (radio, True), "Plan": (radio, False)}
    modes = {each.accessibleName() for each in window.choose_tab("live").modes.values()}
    chosen = roles(window, modes)
    assert {role for role, _ in chosen.values()} == {radio}
    assert [is_checked for _, is_checked in chosen.values()].count(True) == 1


def test_projector_modes_stay_exclusive_however_they_are_chosen(program):
    live, session = program.window.choose_tab("live"), program.live.get().session
    live.choose_view(0)
    keys = list(live.modes)
    for key in (*keys, keys[0], "black", "black"):
        live.modes[key].click()
        assert [each for each in keys if live.modes[each].isChecked()] == [session.evening.mode]


def test_people_say_name_presence_and_arrival_each_in_its_cell(program):
    program.window.choose_tab("people")
    cells = [each for each in read_tree(program.window) if each.role is Role.Cell][:3]
    assert [each.name for each in cells[:2]] == ["Ana, present", "Ana"]
    assert re.fullmatch(r"\d\d:\d\d", cells[2].name)
    assert cells[0].is_checked


def test_texts_and_headlines_are_read_in_their_order_with_their_language(program):
    program.window.choose_tab("page")
    texts = [each.name for each in read_tree(program.window) if each.role is Role.EditableText]
    order = [each for each in texts if each.startswith(("Title, ", "Text, "))]
    assert order == ["Title, Русский", "Title, English", "Text, Русский", "Text, English"]


def test_a_notice_is_announced_and_never_takes_the_focus(monkeypatch, fresh):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    before = focused()
    fresh.notices.show(Level.ERROR, "Cannot write", "Again", print)
    fresh.notices.show(Level.ERROR, "Cannot read")
    spoken = [each for each in said if each.type() is QAccessible.Event.Announcement]
    assert [each.message() for each in spoken] == ["Cannot write", "Cannot read"]
    assert spoken[0].politeness() is QAccessible.AnnouncementPoliteness.Assertive
    assert focused() is before


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
    for name in (*reversed(TABS), *TABS):
        window.library_panel.view.setFocus()
        press_tab_key(name)
        assert window.event_area.deck.current_tab_name() == name
        focus = focused()
        assert focus is first_fields(window)[name] if len(window.event_area.deck.tabs) == len(TABS) else True
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
        if scrolled.widget().isAncestorOf(widget):
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
