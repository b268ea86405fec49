"""Dates as generators read them: Publish ``yyyy-MM-dd HH:mm`` in the build machine's zone and nothing else, the others
ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime

_FORM = re.compile(r"(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})", re.ASCII)


def read_date(text: str) -> datetime | None:
    """Return the moment, without a zone; None when the text is no date."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    try:
        return datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]
    except ValueError:
        return None


def read_any_date(text: str) -> datetime | None:
    """Return the moment that either kind of generator reads, without its zone; None when the text is no date."""
    found = read_date(text)
    if found is not None:
        return found
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
