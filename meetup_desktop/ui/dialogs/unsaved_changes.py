"""The question about unsaved changes: save, discard or cancel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from meetup_desktop.services.page.open_page import OpenPage


def ask_about_unsaved_changes(
    parent: QWidget, page: OpenPage, on_proceed: Callable[[], None], on_stay: Callable[[], None]
) -> QMessageBox:
    """Ask about unsaved changes; call ``on_stay`` if the user cancels or saving fails, else ``on_proceed``."""
    return _UnsavedChangesBox(parent, page, on_proceed, on_stay).box


class _UnsavedChangesBox(QObject):
    def __init__(
        self, parent: QWidget, page: OpenPage, on_proceed: Callable[[], None], on_stay: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._page, self._on_proceed, self._on_stay = page, on_proceed, on_stay
        self.box = QMessageBox(parent)
        self.box.setObjectName("unsaved")
        self.box.setIcon(QMessageBox.Icon.NoIcon)
        self.box.setWindowTitle(self.tr("Unsaved changes"))
        self.box.setText(self.tr("Save changes to this event page?"))
        self.box.setInformativeText(self.tr("Unsaved changes will be lost."))
        buttons = QMessageBox.StandardButton
        self.box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        self.box.button(buttons.Save).setText(self.tr("Save"))
        self.box.button(buttons.Discard).setText(self.tr("Discard changes"))
        self.box.button(buttons.Cancel).setText(self.tr("Cancel"))
        self.box.setDefaultButton(buttons.Save)
        self.box.button(buttons.Save).setProperty("tone", "primary")
        self.box.finished.connect(self._on_finished)
        self.box.open()

    def _on_finished(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Save.value:
            self._page.saved.connect(self._on_saved)
            self._page.save_failed.connect(self._on_save_failed)
            self._page.save()
            return
        if answer == QMessageBox.StandardButton.Discard.value:
            self._page.discard()
            self._on_proceed()
        else:
            self._on_stay()
        self._delete_later()

    def _on_saved(self) -> None:
        self._page.saved.disconnect(self._on_saved)
        self._page.save_failed.disconnect(self._on_save_failed)
        self._on_proceed()
        self._delete_later()

    def _on_save_failed(self) -> None:
        self._page.saved.disconnect(self._on_saved)
        self._page.save_failed.disconnect(self._on_save_failed)
        self._on_stay()
        self._delete_later()

    def _delete_later(self) -> None:
        self.box.deleteLater()
        self.deleteLater()
