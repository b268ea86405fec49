"""What the terminal is given: letters that its encoding lacks are replaced, control characters are escaped."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

from meetup_desktop.core.display_text import escape_controls


class _EscapingStream:
    """A stream that escapes what a page could steer the terminal with."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write with control characters escaped; return how many characters were given."""
        self._stream.write(escape_controls(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def escaped_output() -> Iterator[None]:
    """Escape control characters in everything that is printed."""
    out, err = sys.stdout, sys.stderr
    if out is not None:
        sys.stdout = cast(TextIO, _EscapingStream(out))
    if err is not None:
        sys.stderr = cast(TextIO, _EscapingStream(err))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = out, err


def replace_unencodable_letters() -> None:
    """Let a letter that the terminal's encoding lacks become a question mark instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
