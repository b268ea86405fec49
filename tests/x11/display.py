"""A display of its own for a test: Xvfb with openbox, ended together."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

NEEDED = ("Xvfb", "openbox")


def missing_programs() -> list[str]:
    """Return the programs that are not installed here."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextmanager
def display(*programs: Sequence[str], size: str = "1366x768") -> Iterator[dict[str, str]]:
    """Start a display, a window manager and ``programs``; give the variables with which others use them."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with ExitStack() as started:
        server = started.enter_context(
            subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        )
        started.callback(server.terminate)
        os.close(writing)
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        variables = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        variables.pop("WAYLAND_DISPLAY", None)
        for program in (("openbox",), *programs):
            one = started.enter_context(subprocess.Popen(program, env=variables, stderr=subprocess.DEVNULL))
            started.callback(one.terminate)
        yield variables
