"""The confirmation before everything is deleted that is stored of an evening."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from meetup_desktop.core.display_text import show_directions


def confirm_erase(parent: QWidget, title: str, on_confirmed: Callable[[], None]) -> QMessageBox:
    """Say what would be deleted and ask; call ``on_confirmed`` if the user agrees."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("erase-evening")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(translate("erase", "Erase evening"))
    box.setText(translate("erase", "Erase the evening of “{title}”?").format(title=show_directions(title)))
    box.setInformativeText(
        translate(
            "erase",
            "The list of people, the groups, the topics and the log are deleted from this computer, with all backups. "
            "This cannot be undone.\n\nThe event page is not changed.",
        )
    )
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Discard | buttons.Cancel)
    box.button(buttons.Discard).setText(translate("erase", "Erase evening"))
    box.button(buttons.Cancel).setText(translate("erase", "Cancel"))
    box.setDefaultButton(buttons.Cancel)
    box.button(buttons.Discard).clicked.connect(on_confirmed)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
