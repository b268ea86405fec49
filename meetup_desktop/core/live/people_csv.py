"""The people of an evening as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from meetup_desktop.core.live.evening import Evening

HEADINGS = ("Name", "Role", "Languages", "Photos", "Arrived", "Left")
#: With one of these first, a spreadsheet would take a name for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def people_csv(evening: Evening, time_text: Callable[[int], str]) -> str:
    """Return the list in the order people were added; ``time_text`` writes milliseconds since 1970 as a time of day."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for person in evening.participants:
        noted, stays = person.details, person.attendance
        arrived = time_text(stays[0].arrived.utc_ms) if stays else ""
        last = stays[-1].left if stays else None
        left = time_text(last.utc_ms) if last is not None else ""
        cells = (person.name, noted.role, ", ".join(noted.languages), noted.photo_consent, arrived, left)
        writer.writerow([_as_text(cell) for cell in cells])
    return output.getvalue()


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
