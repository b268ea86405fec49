"""The keys of the Live tab in the Live menu, so that they are found there too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from meetup_desktop.ui.commands import GROUPS, Command, command_for_mode, commands_of
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.widgets.icons import icon

_GROUPS = ("live_tab", "projector", "live_views", "plan")


class CommandTarget(Protocol):
    """What runs the commands: the Live tab."""

    def can_run(self, name: str) -> bool:
        """Return whether a command can be run now."""

    def run_command(self, name: str) -> None:
        """Run a command, as its key does."""


class LiveMenu(QObject):
    """Fills the menu when it is opened first. Shortcuts are shown only: they work while the Live tab is shown."""

    def __init__(
        self,
        window: QMainWindow,
        menus: Menus,
        show_tab: Callable[[], QWidget],
        built_tab: Callable[[], CommandTarget | None],
    ) -> None:
        super().__init__(window)
        self._show_tab, self._built_tab = show_tab, built_tab
        self._menu = menus.menu("live")
        self._has_page = menus.action("projector").isEnabled
        self._actions: list[tuple[Command, QAction]] = []
        self._menu.aboutToShow.connect(self._update)

    def _update(self) -> None:
        if not self._actions:
            self._fill()
        tab = self._built_tab()
        for command, action in self._actions:
            action.setEnabled(self._has_page() if tab is None else tab.can_run(command.name))

    def _fill(self) -> None:
        from meetup_desktop.ui.projector.modes import MODES

        names = {group.name: group.text for group in GROUPS}
        self._menu.addSeparator()
        for group in _GROUPS:
            if group == "live_tab":
                menu, commands = self._menu, commands_of(group)
            else:
                title = QCoreApplication.translate("Commands", names[group])
                menu = self._menu.addMenu(title)
                modes = tuple(command_for_mode(mode) for mode in MODES.values())
                commands = modes if group == "projector" else commands_of(group)
            for command in commands:
                self._actions.append((command, self._add(menu, command)))

    def _add(self, menu: QMenu, command: Command) -> QAction:
        action = menu.addAction(f"{command.label}\t{command.shortcut_text}")
        if command.icon:
            action.setIcon(icon(command.icon))
        action.setData(command.name)
        action.triggered.connect(self._on_triggered)
        return action

    def _on_triggered(self) -> None:
        action = self.sender()
        self._show_tab()
        tab = self._built_tab()
        if isinstance(action, QAction) and tab is not None:
            tab.run_command(action.data())
