"""What a check says: where, which sentence, and what would put it right.

A sentence is named by its ``reason``: the check's code, or the code and a variant behind a dot. Its gaps are filled
from ``values``; those called ``field`` and ``language`` are codes, for which an interface has words of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """Higher is worse."""

    INFO = 1
    WARNING = 2
    ERROR = 3


_KEY_SEPARATOR = "\x1f"


class Fix(NamedTuple):
    """A change that is safe to make unasked-about: ``kind`` and its arguments, see ``fixes.apply``."""

    kind: str
    language: str = ""
    arguments: tuple[str, ...] = ()


class Finding(NamedTuple):
    """One fault of one page. ``path`` is relative to the site; ``line`` counts from 1 in the file, 0: the whole."""

    reason: str
    severity: Severity
    page_id: str
    language: str = ""  #: empty when it is about the languages together
    path: str = ""
    line: int = 0
    values: tuple[tuple[str, str], ...] = ()
    fix: Fix | None = None

    @property
    def code(self) -> str:
        """Which check."""
        return self.reason.partition(".")[0]

    @property
    def key(self) -> str:
        """What stays the same while text moves up and down: what "ignore here" remembers."""
        facts = (self.reason, self.page_id, self.language, self.path, *(text for _, text in self.values))
        return _KEY_SEPARATOR.join(facts)


def key_after_renaming(key: str, old_id: str, new_id: str, paths: Mapping[str, str]) -> str:
    """The key that a finding of that page has after it was renamed; ``paths`` are old files or folders and their new
    places."""
    reason, page_id, language, path, *values = key.split(_KEY_SEPARATOR)
    if page_id != old_id:
        return key
    for old, new in paths.items():
        if path == old or path.startswith(f"{old}/"):
            path = new + path[len(old) :]
            break
    return _KEY_SEPARATOR.join((reason, new_id, language, path, *values))


def excerpt(text: str, most: int = 60) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
