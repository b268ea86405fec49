"""Search for patterns that a user wrote, within a time limit. Owner of ``regex``.

Python's own ``re`` has no limit and holds every thread while it searches: an ordinary-looking pattern can stop the
program for good.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import prod

import regex

from meetup_desktop.core.content.checks.user_rules import FindPattern, SlowPattern

#: A sound pattern takes microseconds on the longest paragraph.
LIMIT_S = 0.25
#: ``regex`` writes repetitions out when it reads a pattern, nested ones multiplied, and no time limit counts then.
_LONGEST, _MOST_REPETITIONS = 2_000, 10_000
_REPETITION = re.compile(r"\{\s*(\d*)\s*,?\s*(\d*)\s*\}", re.ASCII)


def pattern_problem(pattern: str) -> str:
    """Return why nothing can be searched for with this pattern; empty when it can."""
    times = (max(1, *(int(each or 0) for each in found)) for found in _REPETITION.findall(pattern[:_LONGEST]))
    if len(pattern) > _LONGEST:
        return f"longer than {_LONGEST} characters"
    if prod(times) > _MOST_REPETITIONS:
        return f"more than {_MOST_REPETITIONS} repetitions"
    try:
        _compiled(pattern)
    except (regex.error, RecursionError, ValueError, OverflowError, IndexError, TypeError, KeyError) as error:
        return str(error) or type(error).__name__
    return ""


@lru_cache(256)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


def pattern_finder(limit_s: float = LIMIT_S) -> FindPattern:
    """Return a search for one run of checks. A pattern that was too slow once is refused at once from then on."""
    slow: set[str] = set()

    def find(pattern: str, text: str) -> str | None:
        if pattern in slow:
            raise SlowPattern(pattern)
        try:
            found = _compiled(pattern).search(text, timeout=limit_s, concurrent=True)
        except TimeoutError:
            slow.add(pattern)
            raise SlowPattern(pattern) from None
        return None if found is None else str(found[0])

    return find
