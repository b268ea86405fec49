"""Whether the map's browser engine can be started, and whether it ended the program the last time it was.

Chromium ends the whole process when it cannot begin: when root starts it, when its helper program is missing, and
with some graphics drivers. What can be known is asked before. Of the rest a file remains, which is made before
the start and removed when the map is shown.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from meetup_desktop.adapters.storage.private_files import write_private_file

log = logging.getLogger(__name__)

MARKER = "map-starting.txt"


class EngineStart:
    """Remembers in the data folder that the engine is being started."""

    def __init__(self, data_folder: Path | None, *, is_safe: bool = False) -> None:
        """With ``is_safe`` the engine is never started; without a folder nothing is remembered."""
        self._marker = data_folder / MARKER if data_folder is not None else None
        self._is_safe = is_safe
        self._is_starting = False

    def refusal(self) -> str:
        """Return why the engine may not be started; empty when it may.

        ``safe-graphics``, ``root``, ``missing`` for its helper program, ``ended`` for the last start.
        """
        if self._is_safe:
            return "safe-graphics"
        if _is_root_in_sandbox(os.environ):
            return "root"
        if not _has_helper_program(os.environ):
            return "missing"
        has_ended = self._marker is not None and not self._is_starting and self._marker.exists()
        return "ended" if has_ended else ""

    def begin(self) -> None:
        """Mark that the engine is being started."""
        self._is_starting = True
        if self._marker is None:
            return
        try:
            write_private_file(self._marker, b"The map was being started.\n")
        except OSError as error:
            log.warning("the start of the map is not marked: %s", error)

    def end(self) -> None:
        """Remove the mark: the map is shown, or the program goes on without it."""
        self._is_starting = False
        if self._marker is None:
            return
        try:
            self._marker.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the mark of the map's start stays: %s", error)


def _is_root_in_sandbox(variables: Mapping[str, str]) -> bool:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = variables.get("QTWEBENGINE_CHROMIUM_FLAGS", "").split()
    return is_root and not variables.get("QTWEBENGINE_DISABLE_SANDBOX") and "--no-sandbox" not in flags


def _has_helper_program(variables: Mapping[str, str]) -> bool:
    """Return whether the program for the engine's other processes is where Qt looks for it."""
    given = variables.get("QTWEBENGINEPROCESS_PATH")
    if given:
        return os.access(given, os.X_OK)
    if sys.platform == "darwin":  # within the framework, which is there as a whole or not at all
        return True
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibraryExecutablesPath))
    name = "QtWebEngineProcess.exe" if sys.platform == "win32" else "QtWebEngineProcess"
    return os.access(folder / name, os.X_OK)
