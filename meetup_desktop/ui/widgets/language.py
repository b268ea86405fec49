"""Which of a page's languages the reader of the window reads."""

from PySide6.QtCore import QLocale


def ui_language() -> str:
    """Return the window's language as ``en`` or ``ru``; English where the system names none."""
    return QLocale().bcp47Name().split("-")[0]
