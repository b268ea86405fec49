"""A round's clock: computed from moments, never counted down.

``remaining = duration + added - (now - started) + paused``, kept as the time already run before ``since``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from meetup_desktop.core.live.log import Moment, elapsed_ms

WARNING_MS = 60_000
LAST_MS = 30_000
#: A round shorter than this goes without the one-minute warning: it would be lit nearly all the time.
SHORT_ROUND_MS = 120_000


@dataclass(frozen=True)
class RoundTimer:
    """How long a round has left. ``since`` is None while it is paused."""

    duration_ms: int
    since: Moment | None
    run_ms: int = 0
    added_ms: int = 0

    @staticmethod
    def started(duration_ms: int, moment: Moment) -> RoundTimer:
        """Return a timer that starts to run at ``moment``."""
        return RoundTimer(duration_ms, moment)

    @property
    def paused(self) -> bool:
        """Whether it is paused."""
        return self.since is None

    def elapsed_ms(self, now: Moment) -> int:
        """Return how long it has run, pauses not counted."""
        return self.run_ms + (elapsed_ms(self.since, now) if self.since is not None else 0)

    def remaining_ms(self, now: Moment) -> int:
        """Return time left; negative once it is over."""
        return self.duration_ms + self.added_ms - self.elapsed_ms(now)

    def pause(self, moment: Moment) -> RoundTimer:
        """Pause the timer at ``moment``."""
        return replace(self, since=None, run_ms=self.elapsed_ms(moment))

    def resume(self, moment: Moment) -> RoundTimer:
        """Resume the timer at ``moment``; a running timer is unchanged."""
        return self if self.since is not None else replace(self, since=moment)

    def add(self, added_ms: int) -> RoundTimer:
        """Add time to this round; a negative value shortens it."""
        return replace(self, added_ms=self.added_ms + added_ms)

    def anchor_at(self, moment: Moment) -> RoundTimer:
        """Return the same timer, measured from ``moment`` on.

        After a reboot only the wall clock bridges the gap; anchoring in the new boot keeps later changes of
        the wall clock from moving the round.
        """
        return self if self.since is None else replace(self, since=moment, run_ms=self.elapsed_ms(moment))


def shown_seconds(remaining_ms: int) -> int:
    """Return the whole seconds to show: 0 exactly when the time is up, negative afterwards."""
    return -((-remaining_ms) // 1000)


def ms_until_next_second(remaining_ms: int) -> int:
    """Return milliseconds (1..1000) until :func:`shown_seconds` changes."""
    return (remaining_ms - 1) % 1000 + 1


def format_clock_digits(seconds: int) -> str:
    """Return ``04:12``, or ``+0:38`` after the end: the width stays the same."""
    if seconds >= 0:
        return f"{seconds // 60:02d}:{seconds % 60:02d}"
    return f"+{-seconds // 60}:{-seconds % 60:02d}"


class Urgency(StrEnum):
    """How pressing the time is; each looks different and is said in words."""

    CALM = "calm"
    WARNING = "warning"
    LAST = "last"
    OVER = "over"


def urgency(remaining_ms: int, duration_ms: int) -> Urgency:
    """Return the last minute (not of short rounds), the last half minute, the end."""
    if remaining_ms <= 0:
        return Urgency.OVER
    if remaining_ms <= LAST_MS:
        return Urgency.LAST
    if remaining_ms <= WARNING_MS and duration_ms >= SHORT_ROUND_MS:
        return Urgency.WARNING
    return Urgency.CALM
