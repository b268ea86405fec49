"""The texts of settings and of their choices, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from meetup_desktop.services.preferences import Choice


def choice_text(choice: Choice) -> str:
    """Return the text of a choice; a name is the same in all languages."""
    return choice.text if choice.is_name else QCoreApplication.translate("Settings", choice.text)


def setting_text(label: str) -> str:
    """Return the label of a setting."""
    return QCoreApplication.translate("Settings", label)
