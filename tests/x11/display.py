"""A display of its own for a test: Xvfb with openbox, ended together."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

NEEDED = ("Xvfb", "openbox")


def missing_programs() -> list[str]:
    """Return the programs that are not installed here."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextmanager
def display(size: str = "1366x768") -> Iterator[dict[str, str]]:
    """Start a display and a window manager; give the variables with which a program uses them."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as stream:
                number = stream.readline().strip()
            variables = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            variables.pop("WAYLAND_DISPLAY", None)
            with subprocess.Popen(["openbox"], env=variables, stderr=subprocess.DEVNULL) as manager:
                try:
                    yield variables
                finally:
                    manager.terminate()
        finally:
            server.terminate()
