"""The error report: versions and the end of the log, for a person to read and to send."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QObject, qVersion

LIBRARIES = ("PySide6", "python-frontmatter", "pillow", "folium", "platformdirs")
TAIL_BYTES = 16_000


class ErrorReport(QObject):
    """Knows where the log is."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def text(self) -> str:
        """The report: no names of people, no text of pages."""
        lines = [
            f"Meetup Desktop {_version('meetup-desktop')}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
        ]
        lines += [f"{name} {_version(name)}" for name in LIBRARIES]
        lines += [platform.platform(), f"Data: {self._folder}", "", self._tail() or "The log is empty."]
        return "\n".join(lines)

    def _tail(self) -> str:
        try:
            return (self._folder / "log.txt").read_bytes()[-TAIL_BYTES:].decode("utf-8", "replace")
        except OSError:
            return ""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"
