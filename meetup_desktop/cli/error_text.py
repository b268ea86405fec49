"""Error messages at the terminal, in English."""

from __future__ import annotations

from meetup_desktop.core.error_messages import error_message
from meetup_desktop.core.errors import MeetupError


def error_line(error: MeetupError) -> str:
    """Return what happened, and to which thing, on one line."""
    return " ".join(error_message(error).text.split())
