"""The question about unsaved work: save, give up, or stay."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from meetup_desktop.services.page.open_page import OpenPage


def ask_unsaved(
    parent: QWidget, page: OpenPage, proceed: Callable[[], None], stay: Callable[[], None]
) -> QMessageBox:
    """Ask, then go on or stay; after a save that failed the person stays and reads why."""
    return _UnsavedChangesBox(parent, page, proceed, stay).box


class _UnsavedChangesBox(QObject):
    def __init__(
        self, parent: QWidget, page: OpenPage, proceed: Callable[[], None], stay: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._page, self._proceed, self._stay = page, proceed, stay
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
            self._proceed()
        else:
            self._stay()
        self._delete()

    def _on_saved(self) -> None:
        self._page.saved.disconnect(self._on_saved)
        self._page.save_failed.disconnect(self._on_save_failed)
        self._proceed()
        self._delete()

    def _on_save_failed(self) -> None:
        self._page.saved.disconnect(self._on_saved)
        self._page.save_failed.disconnect(self._on_save_failed)
        self._stay()
        self._delete()

    def _delete(self) -> None:
        self.box.deleteLater()
        self.deleteLater()
