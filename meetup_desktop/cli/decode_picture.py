"""``meetup-desktop decode-picture``: the program's own decoder process. Not meant for people."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from meetup_desktop.adapters.images import decoder_process, pictures
from meetup_desktop.core.errors import PictureError


def run(_command: str, arguments: Sequence[str]) -> int:
    """Read a picture from standard input and write it scaled to standard output. Returns 2 for no picture."""
    decoder_process.limit_resources()
    edge_px, file_format = int(arguments[0]), arguments[1].removeprefix("-")
    try:
        data = pictures.encode_here(sys.stdin.buffer.read(), edge_px, file_format)
    except PictureError:
        return 2
    sys.stdout.buffer.write(data)
    return 0
