"""Search for patterns that a user wrote, within a time limit. Owner of ``regex``.

Python's own ``re`` has no limit and holds every thread while it searches: an ordinary-looking pattern can stop the
program for good.
"""

from __future__ import annotations

import regex

from meetup_desktop.core.content.checks.user_rules import FindPattern, SlowPattern

#: A sound pattern takes microseconds on the longest paragraph.
LIMIT_S = 0.25


def pattern_finder(limit_s: float = LIMIT_S) -> FindPattern:
    """Return a search for one run of checks. A pattern that was too slow once is refused at once from then on."""
    slow: set[str] = set()

    def find(pattern: str, text: str) -> str | None:
        if pattern in slow:
            raise SlowPattern(pattern)
        try:
            found = regex.search(pattern, text, regex.IGNORECASE, timeout=limit_s, concurrent=True)
        except TimeoutError:
            slow.add(pattern)
            raise SlowPattern(pattern) from None
        return None if found is None else str(found[0])

    return find
