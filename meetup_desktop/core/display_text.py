"""Text of pages and names, made safe to be shown: what would reorder or steer what is around it is written out."""

from __future__ import annotations

import re

#: Characters that change the direction of the text around them, and so may show another name than the one written.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: Those, and what a terminal obeys; only the ends of lines and the tab are left.
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\r(?!\n)")


def show_directions(text: str) -> str:
    """Return a text for the window, in which characters that reorder it are written out, as in ``[U+202E]``."""
    return _DIRECTIONS.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def escape_controls(text: str) -> str:
    r"""Return a text for the terminal, in which control characters are escaped, as in ``\u001b``; JSON stays JSON."""
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
