"""The table of commands: names, groups and keys fit together, and the help lists every key."""

from itertools import combinations

from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QWidget

from meetup_desktop.ui.commands import COMMANDS, GROUPS, TABS, Needs, command
from meetup_desktop.ui.dialogs.help import ShortcutList, build_shortcuts_dialog
from meetup_desktop.ui.shell.edit_actions import EditActions
from meetup_desktop.ui.shell.menus import Menus


def test_names_are_unique_and_groups_exist():
    assert len({each.name for each in COMMANDS}) == len(COMMANDS)
    assert {*(each.group for each in COMMANDS), "projector"} == {group.name for group in GROUPS}
    assert all(command(name).name == name for name in TABS)


def test_no_key_means_two_things_in_the_window(qapp):
    in_menus = {group.name for group in GROUPS if group.in_menu_bar}
    window = [each for each in COMMANDS if each.group in in_menus]
    for one, other in combinations(window, 2):
        assert not set(map(str, one.sequences)) & set(map(str, other.sequences)), (one.name, other.name)


def test_the_help_lists_every_command_that_has_a_key(qtbot, theme):
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = {each.text() for each in build_shortcuts_dialog(parent).findChildren(QLabel)}
    for each in COMMANDS:
        if each.sequences:
            assert each.label.removesuffix("…") in shown
            assert any(each.shortcut_text in text for text in shown), each.name


def test_the_menus_hold_every_command_and_enable_what_is_possible(qtbot, theme):
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window, {})
    in_menus = {group.name for group in GROUPS if group.in_menu_bar}
    held = {action.objectName() for menu in window.menuBar().actions() for action in menu.menu().actions()}
    assert {each.name for each in COMMANDS if each.group in in_menus} <= held
    menus.set_available(Needs.SITE, False)
    assert not menus.action("reload").isEnabled() and menus.action("open_site").isEnabled()


def test_the_list_of_shortcuts_is_searched_by_name_and_key(qtbot, theme):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = build_shortcuts_dialog(parent)
    dialog.show()
    shown = dialog.findChild(ShortcutList)

    def visible():
        return {each.text() for each in shown.findChildren(QLabel) if each.isVisible()}

    shown.search.setText("ctrl+p")
    assert "Search or do anything" in visible() and "Pause" not in visible() and "Live tab" not in visible()
    shown.search.setText("identif")
    assert "Rename identifier" in visible()
    shown.search.setText("qqq")
    assert visible() == {"No matching shortcut"}


def test_edit_actions_act_on_the_focused_text(qtbot, theme):
    window = QMainWindow()
    qtbot.addWidget(window)
    field = QLineEdit("some words")
    window.setCentralWidget(field)
    menus = Menus(window, {})
    EditActions(window, menus)
    window.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    menus.menu("edit").aboutToShow.emit()
    assert not menus.action("copy").isEnabled() and menus.action("select_all").isEnabled()
    menus.action("select_all").trigger()
    menus.menu("edit").aboutToShow.emit()
    assert menus.action("cut").isEnabled()
    menus.action("cut").trigger()
    assert field.text() == ""
    menus.menu("edit").aboutToShow.emit()
    menus.action("paste").trigger()
    assert field.text() == "some words"
    menus.menu("edit").aboutToHide.emit()
    assert menus.action("copy").isEnabled(), "a key must not be swallowed later"
