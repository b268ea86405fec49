"""The menu bar, built from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from meetup_desktop.services.preferences import Choice
from meetup_desktop.ui.commands import COMMANDS, GROUPS, Command, Needs, commands_of
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.setting_labels import choice_text


class Menus(QObject):
    """Owns the actions and submenus of the window; controllers connect to them."""

    def __init__(self, window: QMainWindow, prebuilt: Mapping[str, QAction]) -> None:
        """Fill the menu bar. ``prebuilt`` are actions that something else keeps up to date, by command name."""
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._submenus: dict[str, QMenu] = {}
        self._menus: dict[str, QMenu] = {}
        for group in GROUPS:
            if group.in_menu_bar:
                text = QCoreApplication.translate("Commands", group.text)
                self._menus[group.name] = window.menuBar().addMenu(text)
                self._fill_menu(self._menus[group.name], group.name, prebuilt)

    def action(self, name: str) -> QAction:
        """Return the action of a command. Raises: KeyError."""
        return self._actions[name]

    def menu(self, group: str) -> QMenu:
        """Return the menu of a group. Raises: KeyError."""
        return self._menus[group]

    def submenu(self, name: str) -> QMenu:
        """Return the submenu of a command that has one. Raises: KeyError."""
        return self._submenus[name]

    def add_choices(self, name: str, choices: Iterable[Choice]) -> QActionGroup:
        """Fill a submenu with exclusive choices."""
        menu = self._submenus[name]
        group = QActionGroup(menu)
        for choice in choices:
            action = menu.addAction(choice_text(choice))
            action.setCheckable(True)
            action.setData(choice.value)
            group.addAction(action)
        return group

    def set_available(self, needs: Needs, is_available: bool) -> None:
        """Enable or disable the commands that need a site, a page or unsaved changes."""
        for command in COMMANDS:
            if command.needs is needs and command.name in self._actions:
                self._actions[command.name].setEnabled(is_available)

    def _fill_menu(self, menu: QMenu, group: str, prebuilt: Mapping[str, QAction]) -> None:
        section = 0
        for command in commands_of(group):
            if command.section != section:
                menu.addSeparator()
                section = command.section
            if command.is_submenu:
                submenu = menu.addMenu(command.label)
                self._submenus[command.name] = submenu
                action = submenu.menuAction()
            else:
                action = prebuilt.get(command.name) or QAction(command.label, self._window)
                menu.addAction(action)
            self._actions[command.name] = _configure_action(action, command)


def _configure_action(action: QAction, command: Command) -> QAction:
    action.setObjectName(command.name)
    action.setShortcuts(command.sequences)
    action.setCheckable(command.is_checkable)
    if command.icon:
        action.setIcon(icon(command.icon))
    return action
