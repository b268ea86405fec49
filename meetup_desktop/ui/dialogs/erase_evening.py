"""The confirmation before everything is deleted that is stored of an evening."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.ui.widgets.dialog import Question


def confirm_erase(parent: QWidget, title: str, on_confirmed: Callable[[], None]) -> Question:
    """Say what would be deleted and ask; call ``on_confirmed`` if the user agrees."""
    translate = QCoreApplication.translate
    question = translate("erase", "Erase the evening of “{title}”?").format(title=show_directions(title))
    made = Question(
        parent, translate("erase", "Erase evening"), question,
        sentence=translate(
            "erase",
            "The list of people, the groups, the topics and the log are deleted from this computer, with all backups. "
            "This cannot be undone.\n\nThe event page is not changed.",
        ),
        action_text=translate("erase", "Erase evening"), on_agreed=on_confirmed, name="erase-evening",
    )  # fmt: skip
    made.open()
    return made
