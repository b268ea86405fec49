"""The window of a program that may only read, because another one writes to the same data folder."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.shell.main_window import LIVE_TABS, MainWindow
from meetup_desktop.ui.widgets.controls import EmptyState

#: Commands that change something, in the site or in the data folder.
_CHANGING = (
    "open_sample", "new_site", "save", "revert", "new_page", "duplicate_page", "create_language", "rename_page",
    "trash_page", "problems", "fix_here", "erase_evening", "erase_date", "export_evening", "print_seating",
    "import_evening",
    "evening", "projector", "end_live", "light_projector",
)  # fmt: skip


class ReadingMode(QObject):
    """Takes from the window what would change anything. The services refuse it as well."""

    def __init__(self, window: MainWindow, page: OpenPage) -> None:
        super().__init__(window)
        self._window = window
        for name in _CHANGING:
            window.menus.action(name).setVisible(False)
        window.event_area.header.show_reading_only()
        window.event_area.deck.shown.connect(self._lock_later)
        page.opened.connect(self._lock_later)

    def announce(self, notices: Notices, computer: str) -> None:
        """Say why nothing can be changed; without the name of a computer the other program runs on this one."""
        if computer:
            text = self.tr(
                "Meetup Desktop is already running on {computer} with the same data. "
                "Here, pages can be read but not changed."
            ).format(computer=computer)
        else:
            text = self.tr(
                "Meetup Desktop is already running with the same data and does not respond. "
                "Here, pages can be read but not changed."
            )
        notices.show(Level.WARNING, text)
        self._window.status.show_step(self.tr("Read-only"))

    def build_live_tab(self) -> QWidget:
        """Return what is shown in place of the people and the evening."""
        return EmptyState(
            "radio", self.tr("The evening is run by the other window"), "",
            self.tr("People and groups are shown where Meetup Desktop was started first."),
        )  # fmt: skip

    def _lock_later(self, _shown: object) -> None:
        QTimer.singleShot(0, self, self._lock_fields)  # when all fields of the page are there

    def _lock_fields(self) -> None:
        self._window.top.live_button.setEnabled(False)
        for name, tab in self._window.event_area.deck.tabs.items():
            if name not in LIVE_TABS:
                _make_read_only(tab)


def _make_read_only(tab: QWidget) -> None:
    for field in tab.findChildren(QWidget):
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
            field.setReadOnly(True)
        elif isinstance(field, QComboBox | QAbstractButton):
            field.setEnabled(False)
