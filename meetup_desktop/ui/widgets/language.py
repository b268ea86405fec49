"""The language of the window."""

from PySide6.QtCore import QLocale


def ui_language() -> str:
    """Return the language of the window as ``en`` or ``ru``; English if the system has none."""
    return QLocale().bcp47Name().split("-")[0]
