"""Read the fields of a log entry's payload, which may have been written by another version or by hand."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from meetup_desktop.core.live.evening import Group

Payload = Mapping[str, Any]
#: The groups of several rounds.
RoundGroups = tuple[tuple[Group, ...], ...]


Choice = TypeVar("Choice", bound=StrEnum)


class PayloadError(ValueError):
    """A field is missing or holds something else than it should; the message names it."""


def read_text(payload: Payload, key: str) -> str:
    """Return a text. Raises: PayloadError."""
    value = payload.get(key)
    if not isinstance(value, str):
        raise PayloadError(f"{key}: not a text")
    return value


def read_text_or_none(payload: Payload, key: str) -> str | None:
    """Return a text; None where the field is missing, null or empty. Raises: PayloadError."""
    return read_text(payload, key) if payload.get(key) else None


def read_integer(payload: Payload, key: str, least: int | None = None) -> int:
    """Return a whole number, not smaller than ``least``. Raises: PayloadError."""
    value = payload.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise PayloadError(f"{key}: not a whole number")
    if least is not None and value < least:
        raise PayloadError(f"{key}: smaller than {least}")
    return value


def read_integer_or_none(payload: Payload, key: str, least: int | None = None) -> int | None:
    """Return a whole number; None where the field is missing or null. Raises: PayloadError."""
    return None if payload.get(key) is None else read_integer(payload, key, least)


def read_bool(payload: Payload, key: str, default: bool | None = None) -> bool:
    """Return true or false; ``default`` where the field is missing. Raises: PayloadError."""
    value = payload.get(key, default)
    if not isinstance(value, bool):
        raise PayloadError(f"{key}: neither true nor false")
    return value


def read_choice(payload: Payload, key: str, choices: type[Choice]) -> Choice:
    """Return one of the choices; the first where it is missing or unknown. Raises: PayloadError."""
    first: Choice = next(iter(choices))
    text = read_text(payload, key) if key in payload else first
    return choices(text) if text in list(choices) else first


def read_mapping(payload: Payload, key: str) -> Payload:
    """Return an object with fields of its own. Raises: PayloadError."""
    value = payload.get(key)
    if not isinstance(value, Mapping):
        raise PayloadError(f"{key}: not an object")
    return value


def read_mappings(payload: Payload, key: str) -> tuple[Payload, ...]:
    """Return a list of objects. Raises: PayloadError."""
    values = _require_list(payload.get(key), key)
    if not all(isinstance(value, Mapping) for value in values):
        raise PayloadError(f"{key}: not objects")
    return tuple(values)


def read_texts(payload: Payload, key: str) -> tuple[str, ...]:
    """Return a list of texts. Raises: PayloadError."""
    return _require_texts(payload.get(key), key)


def read_rounds(payload: Payload, key: str) -> RoundGroups:
    """Return the groups of rounds, each a list of person ids. Raises: PayloadError."""
    rounds = _require_list(payload.get(key), key)
    return tuple(
        tuple(_require_texts(group, key) for group in _require_list(groups, key)) for groups in rounds
    )


def read_rounds_or_none(payload: Payload, key: str) -> RoundGroups | None:
    """Return the groups of rounds; None where the field is missing or null. Raises: PayloadError."""
    return None if payload.get(key) is None else read_rounds(payload, key)


def _require_list(value: Any, key: str) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise PayloadError(f"{key}: not a list")
    return tuple(value)


def _require_texts(value: Any, key: str) -> tuple[str, ...]:
    values = _require_list(value, key)
    if not all(isinstance(each, str) for each in values):
        raise PayloadError(f"{key}: not texts")
    return values
