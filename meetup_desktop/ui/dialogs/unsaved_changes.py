"""The question before a command changes the files of a page with unsaved changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.widgets.language import ui_language


def ask_to_save(parent: QWidget, page: OpenPage, on_saved: Callable[[], None]) -> QMessageBox:
    """Ask whether the open page may be saved; call ``on_saved`` once it is."""
    return _SaveQuestion(parent, page, on_saved).box


class _SaveQuestion(QObject):
    def __init__(self, parent: QWidget, page: OpenPage, on_saved: Callable[[], None]) -> None:
        super().__init__(parent)
        self._page, self._on_saved_call = page, on_saved
        self.box = QMessageBox(parent)
        self.box.setObjectName("unsaved")
        self.box.setIcon(QMessageBox.Icon.NoIcon)
        self.box.setWindowTitle(self.tr("Unsaved changes"))
        shown = page.page
        title = (shown.title(ui_language()) or shown.page_id) if shown is not None else ""
        text = self.tr("{page} has unsaved changes").format(page=show_directions(title))
        self.box.setText(text)
        self.box.setInformativeText(self.tr("They have to be saved before its files can be changed."))
        buttons = QMessageBox.StandardButton
        self.box.setStandardButtons(buttons.Save | buttons.Cancel)
        self.box.button(buttons.Save).setText(self.tr("Save and continue"))
        self.box.button(buttons.Cancel).setText(self.tr("Cancel"))
        self.box.setDefaultButton(buttons.Save)
        self.box.button(buttons.Save).setProperty("tone", "primary")
        self.box.finished.connect(self._on_finished)
        self.box.open()

    def _on_finished(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Save.value:
            self._page.saved.connect(self._on_saved)
            self._page.save_failed.connect(self._on_ended)
            self._page.save()
        else:
            self._delete_later()

    def _on_saved(self) -> None:
        self._on_ended()
        self._on_saved_call()

    def _on_ended(self) -> None:
        self._page.saved.disconnect(self._on_saved)
        self._page.save_failed.disconnect(self._on_ended)
        self._delete_later()

    def _delete_later(self) -> None:
        self.box.deleteLater()
        self.deleteLater()
