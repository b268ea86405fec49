"""Decoding in a process of our own, for formats whose header bounds neither time nor memory.

That is AVIF: the size in its boxes need not be that of the video frame within, and frames that are never shown take
time without limit. The process is this program itself, called with ``decode-picture``, so it also exists where the
program is frozen into one executable. It is started for one picture and ended after ``SECONDS``.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from meetup_desktop.core.errors import PictureError

COMMAND = "decode-picture"
SECONDS = 5
#: Memory of the process, where the system can limit it (Linux).
_MOST_DATA_BYTES = 400_000_000


def run_decoder(raw: bytes, edge_px: int, file_format: str, subject: str) -> bytes:
    """Return the picture scaled and encoded by the process. Raises: PictureError."""
    try:
        done = subprocess.run(
            [*_program(), COMMAND, str(edge_px), file_format or "-"],
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise PictureError(subject, "too-large") from error
    except OSError as error:
        raise PictureError(subject, "unreadable") from error
    if done.returncode != 0 or not done.stdout:
        raise PictureError(subject, "unreadable")
    return done.stdout


def limit_resources() -> None:
    """Limit the memory and time of this process, as far as the system can; called in the process itself."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))
        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_DATA_BYTES, _MOST_DATA_BYTES))


def _program() -> Sequence[str]:
    frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if frozen else (sys.executable, "-m", "meetup_desktop")
