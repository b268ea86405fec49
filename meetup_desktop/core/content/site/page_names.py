"""What a page may be called: a name that works as a file on every system and as a part of an address."""

from __future__ import annotations

import re

from meetup_desktop.core.errors import BadName

#: Letters of any alphabet, digits, and three marks that need no escape anywhere.
_PART = re.compile(r"[^\W_](?:[\w.-]*\w)?")
#: Windows opens devices under these names, whatever follows the dot.
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
#: A file name holds 255 bytes; ``.meetup-desktop.12345.1.tmp`` and ``_400x400.jpeg`` want their share.
LONGEST_BYTES = 180


def check_page_id(page_id: str) -> str:
    """Return the identifier, without blanks around it. Raises: BadName."""
    name = page_id.strip()
    if not name:
        raise BadName(page_id, "empty")
    for part in name.split("/"):
        if _PART.fullmatch(part) is None or ".." in part:
            raise BadName(page_id, "character")
        if _DEVICES.fullmatch(part) or part in {"index", "_index"}:
            raise BadName(page_id, "reserved")
        if len(part.encode("utf-8", "replace")) > LONGEST_BYTES:
            raise BadName(page_id, "too-long")
    return name
