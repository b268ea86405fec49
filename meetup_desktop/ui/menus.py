"""The menus: complete, because people search them; every action has one home here."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from meetup_desktop.ui.widgets.icons import icon


class Menus(QObject):
    """Makes the actions of the window and puts them into its menus. The window connects them."""

    def __init__(self, window: QMainWindow, tabs: tuple[tuple[str, str], ...]) -> None:
        super().__init__(window)
        self._window = window
        keys = QKeySequence.StandardKey
        self.open_site = self._action(self.tr("Open site…"), "folder-open", keys.Open)
        self.open_sample = self._action(self.tr("Open the sample site"), "book-open")
        self.save = self._action(self.tr("Save"), "save", keys.Save)
        self.revert = self._action(self.tr("Give up unsaved changes"), "rotate-ccw")
        self.reload = self._action(self.tr("Read the site again"), "refresh-cw", QKeySequence("F5"))
        self.new_page = self._action(self.tr("New event page…"), "file-plus", keys.New)
        self.duplicate_page = self._action(self.tr("Duplicate…"), "copy", QKeySequence("Ctrl+Shift+D"))
        self.rename_page = self._action(
            self.tr("Rename identifier…"), "text-cursor", QKeySequence("Ctrl+Shift+R")
        )
        self.trash_page = self._action(
            self.tr("Move to trash…"), "trash-2", QKeySequence("Ctrl+Shift+Delete")
        )
        self.missing = QMenu(self.tr("Create the missing language"), window)
        self.missing.setIcon(icon("languages"))
        self.quit = self._action(self.tr("Quit"), "log-out", keys.Quit)
        self.search = self._action(self.tr("Search events"), "search", QKeySequence("Ctrl+P"))
        self.filter = self._action(self.tr("Filter events…"), "filter", QKeySequence("Ctrl+Shift+P"))
        self.fold_form = self._action(self.tr("Fold the fields away"), "chevron-up", QKeySequence("F9"))
        self.problems = self._action(self.tr("Problems"), "list-checks", QKeySequence("F8"))
        self.go_live = self._action(self.tr("Go live"), "radio", QKeySequence("Ctrl+L"))
        self.end_live = self._action(self.tr("End the evening"), "power")
        self.light_projector = self._action(self.tr("Light projector"), "sun")
        self.light_projector.setCheckable(True)
        self.projector = self._action(self.tr("Projector window"), "presentation", QKeySequence("F11"))
        self.keys = self._action(self.tr("Keys"), "keyboard", QKeySequence("F1"))
        self.report = self._action(self.tr("Error report…"), "file-warning")
        self.about = self._action(self.tr("About Meetup Desktop"), "info")
        self.tabs = tuple(
            self._action(title, shortcut=QKeySequence(f"Ctrl+{at}"), name=key)
            for at, (key, title) in enumerate(tabs, start=1)
        )
        self.recent = QMenu(self.tr("Recent sites"), window)
        self.schemes = self._choices(
            (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")))
        )
        self.languages = self._choices(
            (("system", self.tr("As the system")), ("en", "English"), ("ru", "Русский"))
        )
        self.undo: QAction | None = None
        self.redo: QAction | None = None

    def build(self, undo: QAction, redo: QAction) -> None:
        """Fill the menu bar; ``undo`` and ``redo`` come from the history and tell what they would take back."""
        for action, name, keys in ((undo, "undo-2", "Undo"), (redo, "redo-2", "Redo")):
            action.setIcon(icon(name))
            action.setShortcuts(QKeySequence.keyBindings(getattr(QKeySequence.StandardKey, keys)))
        self.undo, self.redo = undo, redo
        bar = self._window.menuBar()
        _fill(
            bar.addMenu(self.tr("&File")),
            self.open_site, self.recent, self.open_sample, None, self.save, self.revert, self.reload, None, self.quit,
        )  # fmt: skip
        _fill(bar.addMenu(self.tr("&Edit")), undo, redo, None, self.search, self.filter)
        _fill(
            bar.addMenu(self.tr("Eve&nt")),
            self.new_page, self.duplicate_page, self.missing, None, self.rename_page, None, self.trash_page,
        )  # fmt: skip
        view = bar.addMenu(self.tr("&View"))
        _fill(view, *self.tabs, None, self.fold_form, self.problems, None)
        _fill(view.addMenu(icon("sun"), self.tr("Appearance")), *self.schemes.actions())
        _fill(view.addMenu(icon("languages"), self.tr("Language")), *self.languages.actions())
        _fill(
            bar.addMenu(self.tr("&Live")),
            self.go_live,
            self.projector,
            self.light_projector,
            None,
            self.end_live,
        )
        _fill(bar.addMenu(self.tr("&Help")), self.keys, self.report, None, self.about)

    def allow(self, *, site: bool, page: bool) -> None:
        """Enable what needs a site, and what needs a page."""
        for action in (self.reload, self.new_page, self.filter):
            action.setEnabled(site)
        of_page = (self.duplicate_page, self.rename_page, self.trash_page, self.missing.menuAction())
        for action in (*of_page, self.fold_form, self.problems, self.go_live, self.projector, *self.tabs):
            action.setEnabled(page)

    def _action(
        self,
        text: str,
        icon_name: str = "",
        shortcut: QKeySequence | QKeySequence.StandardKey | None = None,
        name: str = "",
    ) -> QAction:
        made = QAction(text, self._window)
        if icon_name:
            made.setIcon(icon(icon_name))
        if isinstance(shortcut, QKeySequence):
            made.setShortcut(shortcut)
        elif shortcut is not None:
            made.setShortcuts(QKeySequence.keyBindings(shortcut))
        made.setObjectName(name)
        return made

    def _choices(self, choices: tuple[tuple[str, str], ...]) -> QActionGroup:
        group = QActionGroup(self._window)
        for value, text in choices:
            made = group.addAction(text)
            made.setCheckable(True)
            made.setData(value)
        return group


def _fill(menu: QMenu, *items: QAction | QMenu | None) -> None:
    for item in items:
        if item is None:
            menu.addSeparator()
        elif isinstance(item, QMenu):
            menu.addMenu(item)
        else:
            menu.addAction(item)
