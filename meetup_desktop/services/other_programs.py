"""Opens web addresses and folders in the programs that the system has for them."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from meetup_desktop.adapters.child_environment import environment_of_children


def open_in_other_program(url: QUrl) -> bool:
    """Open an address or a folder; return whether there is a program for it."""
    with environment_of_children():
        return QDesktopServices.openUrl(url)
