"""Every control says what it is, and what it is in: role, name, value and state."""

import re

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QToolButton, QWidget

from meetup_desktop.services.notices import Level, Notice
from meetup_desktop.ui.commands import TABS
from meetup_desktop.ui.page.column_head import ColumnHead
from meetup_desktop.ui.venue.static_map import StaticMap
from tests.ui.accessible_tree import Role, read_tree


def unnamed(root):
    return [f"{each.role.name} in {' / '.join(each.path)}" for each in read_tree(root) if each.lacks_name]


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
    ["new_page", "duplicate_page", "rename_page", "shortcuts", "error_report", "about"],
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
    cells = [each for each in read_tree(program.window) if each.role is Role.Cell][:4]
    assert [each.name for each in cells[:3]] == ["Ana, present", "Ana", "no details"]
    assert re.fullmatch(r"\d\d:\d\d", cells[3].name)
    assert cells[0].is_checked


def test_texts_and_headlines_are_read_in_their_order_with_their_language(program):
    program.window.choose_tab("page")
    texts = [each.name for each in read_tree(program.window) if each.role is Role.EditableText]
    order = [each for each in texts if each.startswith(("Title, ", "Text, "))]
    assert order == ["Title, Русский", "Title, English", "Text, Русский", "Text, English"]


def test_a_notice_is_announced_and_never_takes_the_focus(monkeypatch, fresh):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    before = QApplication.focusWidget()
    fresh.notices.show(Level.ERROR, "Cannot write", "Again", print)
    fresh.notices.show(Level.ERROR, "Cannot read")
    spoken = [each for each in said if each.type() is QAccessible.Event.Announcement]
    assert [each.message() for each in spoken] == ["Cannot write", "Cannot read"]
    assert spoken[0].politeness() is QAccessible.AnnouncementPoliteness.Assertive
    assert QApplication.focusWidget() is before


@pytest.fixture
def spoken(monkeypatch):
    """What a screen reader is told to say from now on."""
    said = []

    def hear(event):
        if event.type() is QAccessible.Event.Announcement:
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def test_wrong_coordinates_are_announced_once(fresh, spoken):
    fresh.window.choose_tab("venue")
    for text in ("x", "xy"):
        fresh.page.change("event.location.latitude", None, text)
    assert len(spoken) == 1 and "Latitude must be a number" in spoken[0]


@pytest.mark.parametrize("name", ["page", "venue"])
def test_a_problem_found_at_the_field_in_use_is_announced(qtbot, fresh, spoken, name):
    tab, place = fresh.window.choose_tab(name), "event.location.title"
    control = tab.panel.field("en", place).line if name == "venue" else tab.columns[1].form.controls[place]
    fresh.window.activateWindow()
    control.setFocus()
    problems = fresh.problems.get().problems
    qtbot.waitUntil(lambda: problems.report.pictures_seen and not problems.checking)
    qtbot.waitUntil(lambda: any("not written in English" in each for each in spoken))
    said = len(spoken)
    control.clearFocus()
    control.setFocus()  # its description is read on the way
    assert len(spoken) == said


def test_what_is_wrong_with_the_files_of_a_page_is_announced(fresh, spoken):
    fresh.window.choose_tab("page")
    document = fresh.page.page.version("en").document
    raw = document.raw.replace(b"---\n", b"--- \n", 1)
    fresh.page.page_changed.emit(fresh.page.page.with_document("en", document.parse(raw)))
    assert len(spoken) == 1 and "space after the opening ---" in spoken[0]
