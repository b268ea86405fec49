"""The question about unsaved work: save, give up, or stay."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from meetup_desktop.services.open_page import OpenPage


def ask_unsaved(
    parent: QWidget, page: OpenPage, go: Callable[[], None], stay: Callable[[], None]
) -> QMessageBox:
    """Ask, then go on or stay; after a save that failed the person stays and reads why."""
    return _Question(parent, page, go, stay).box


class _Question(QObject):
    def __init__(
        self, parent: QWidget, page: OpenPage, go: Callable[[], None], stay: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._page, self._go, self._stay = page, go, stay
        self.box = QMessageBox(parent)
        self.box.setObjectName("unsaved")
        self.box.setIcon(QMessageBox.Icon.NoIcon)
        self.box.setWindowTitle(self.tr("Unsaved changes"))
        self.box.setText(self.tr("Save the changes to this event page?"))
        self.box.setInformativeText(self.tr("Without saving, they are lost."))
        buttons = QMessageBox.StandardButton
        self.box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        self.box.button(buttons.Save).setText(self.tr("Save"))
        self.box.button(buttons.Discard).setText(self.tr("Do not save"))
        self.box.button(buttons.Cancel).setText(self.tr("Cancel"))
        self.box.setDefaultButton(buttons.Save)
        self.box.button(buttons.Save).setProperty("tone", "primary")
        self.box.finished.connect(self._answer)
        self.box.open()

    def _answer(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Save.value:
            self._page.saved.connect(self._saved)
            self._page.save_failed.connect(self._failed)
            self._page.save()
            return
        if answer == QMessageBox.StandardButton.Discard.value:
            self._page.discard()
            self._go()
        else:
            self._stay()
        self._end()

    def _saved(self) -> None:
        self._page.saved.disconnect(self._saved)
        self._page.save_failed.disconnect(self._failed)
        self._go()
        self._end()

    def _failed(self) -> None:
        self._page.saved.disconnect(self._saved)
        self._page.save_failed.disconnect(self._failed)
        self._stay()
        self._end()

    def _end(self) -> None:
        self.box.deleteLater()
        self.deleteLater()
