"""The question before a command changes the files of a page with unsaved changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.widgets.dialog import Question
from meetup_desktop.ui.widgets.language import ui_language


def ask_to_save(parent: QWidget, page: OpenPage, on_saved: Callable[[], None]) -> Question:
    """Ask whether the open page may be saved; call ``on_saved`` once it is."""
    translate = QCoreApplication.translate
    shown = page.page
    title = (shown.title(ui_language()) or shown.page_id) if shown is not None else ""
    text = translate("_SaveQuestion", "{page} has unsaved changes").format(page=show_directions(title))
    made = Question(
        parent, translate("_SaveQuestion", "Unsaved changes"), text,
        sentence=translate("_SaveQuestion", "They have to be saved before its files can be changed."),
        action_text=translate("_SaveQuestion", "Save and continue"),
        on_agreed=_SaveFirst(parent, page, on_saved).start,
        name="unsaved", is_cancel_default=False,
    )  # fmt: skip
    made.open()
    return made


class _SaveFirst(QObject):
    """Saves a page and calls a function when that has worked."""

    def __init__(self, parent: QWidget, page: OpenPage, on_saved: Callable[[], None]) -> None:
        super().__init__(parent)
        self._page, self._call = page, on_saved

    def start(self) -> None:
        """Save the page."""
        self._page.saved.connect(self._on_saved)
        self._page.save_failed.connect(self._on_ended)
        self._page.save()

    def _on_saved(self) -> None:
        self._on_ended()
        self._call()

    def _on_ended(self) -> None:
        self._page.saved.disconnect(self._on_saved)
        self._page.save_failed.disconnect(self._on_ended)
        self.deleteLater()
