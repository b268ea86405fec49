"""The error report: versions and the end of the log, for a person to read and to send."""

from __future__ import annotations

import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import qVersion

from meetup_desktop.adapters.atomic_write import write_one
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import NotWritable

LIBRARIES = ("PySide6", "python-frontmatter", "pillow", "folium", "platformdirs")
TAIL_BYTES = 16_000
#: The folder of a user on Linux, macOS and Windows: its name is a person's.
_HOMES = re.compile(r"((?:/home/|/Users/|\\Users\\))[^/\\\s\"':]+")


def error_report(data_folder: Path) -> str:
    """Return the report. It names no people and no folders, and quotes no page."""
    lines = [
        f"Meetup Desktop {_version('meetup-desktop')}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
    ]
    lines += [f"{name} {_version(name)}" for name in LIBRARIES]
    lines += [platform.platform(), "", _log_tail(data_folder) or "The log is empty."]
    # Of earlier versions the log may have paths in it.
    return _HOMES.sub(r"\1…", "\n".join(lines))


def save_report(path: Path, text: str) -> None:
    """Write the report to a file that a person has chosen. Raises: NotWritable."""
    try:
        write_one(path, text.encode() + b"\n")
    except OSError as error:
        raise NotWritable(str(path), system_reason(error)) from error


def _log_tail(data_folder: Path) -> str:
    try:
        return (data_folder / "log.txt").read_bytes()[-TAIL_BYTES:].decode("utf-8", "replace")
    except OSError:
        return ""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"
