"""Dates as the generator reads them: ``yyyy-MM-dd HH:mm`` in the build machine's zone, nothing else."""

from __future__ import annotations

import re
from datetime import datetime

_FORM = re.compile(r"(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})", re.ASCII)


def read_date(text: str) -> datetime | None:
    """The moment, without a zone; None when the text is no date."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    try:
        return datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]
    except ValueError:
        return None
