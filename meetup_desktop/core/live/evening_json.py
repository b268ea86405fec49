"""An evening as plain data for scripts: what JSON can hold, with names instead of the program's classes."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.log import Moment


def evening_to_data(evening: Evening, now: Moment) -> dict[str, Any]:
    """Return everything that follows from the log, and the phase and the time left at a moment."""
    data: dict[str, Any] = _to_data(evening)
    data["phase"] = evening.phase_at(now).value
    data["remaining_ms"] = evening.remaining_ms(now)
    return data


def _to_data(value: Any) -> Any:
    if is_dataclass(value):
        return {each.name: _to_data(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(map(_to_data, value))
    return [_to_data(each) for each in value] if isinstance(value, tuple) else value
