"""``meetup-desktop decode-picture``: the program's own decoder process. Not meant for people."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from meetup_desktop.adapters.images import decoder_process, pictures
from meetup_desktop.adapters.images.picture_files import MOST_BYTES
from meetup_desktop.core.errors import PictureError


def run(_command: str, arguments: Sequence[str]) -> int:
    """Read a picture from standard input and write it scaled to standard output. Returns 2 for no picture."""
    if len(arguments) != 2 or not arguments[0].isdecimal():
        return 2
    decoder_process.limit_resources()
    try:
        raw = sys.stdin.buffer.read(MOST_BYTES)
        data = pictures.encode_here(raw, int(arguments[0]), arguments[1].removeprefix("-"))
    except PictureError:
        return 2
    sys.stdout.buffer.write(data)
    return 0
