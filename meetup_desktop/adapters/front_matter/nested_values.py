"""Values within tables, as JSON and TOML nest them, without recursion: a page may nest them a thousand deep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def flatten(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield everything below ``name`` that is no table, by dotted key, in the order of the file."""
    waiting = [(name, value)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(f"{name}.{key}", below) for key, below in reversed(value.items())]
        else:
            yield name, value
