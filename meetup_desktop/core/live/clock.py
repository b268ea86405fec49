"""What the evening's clock says at one moment."""

from __future__ import annotations

from dataclasses import dataclass, field

from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.log import Moment, elapsed_ms
from meetup_desktop.core.live.timer import Urgency, format_clock_digits, shown_seconds, urgency

#: A round that is seated for so long was forgotten to be started.
WAITING_AFTER_MS = 150_000


@dataclass(frozen=True)
class ClockReading:
    """The time of the current round. Without a round ``remaining_ms`` is None and ``format_clock_digits`` is empty.

    ``seconds`` and ``remaining_ms`` are negative in overtime. ``left`` is the share (0..1) of the round still to
    come. While a round ``is_starting`` by itself, ``remaining_ms`` and the digits say when. It ``is_waiting`` once
    people have had time to sit down and nobody has started it. Readings that look alike are equal.
    """

    phase: Phase = Phase.IDLE
    remaining_ms: int | None = field(default=None, compare=False)
    seconds: int = 0
    digits: str = ""
    urgency: Urgency = Urgency.CALM
    left: float = field(default=0.0, compare=False)
    is_starting: bool = False
    is_waiting: bool = False

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self.urgency is Urgency.OVER


#: How long people are taken to need for finding their tables where nothing is set.
USUAL_WALK_S = 60


def time_to_end_ms(evening: Evening, now: Moment) -> int | None:
    """Return how long the rounds still to come will take at this pace; None without any."""
    index, current = evening.current_index, evening.current_round
    first = evening.next_index
    upcoming = evening.rounds[first:] if first is not None else ()
    if current is None and not upcoming:
        return None
    walk_ms = (USUAL_WALK_S if evening.walk_s is None else evening.walk_s) * 1000
    left_ms = sum(one.duration_s * 1000 + walk_ms for one in upcoming)
    if index is not None:
        left_ms += max(0, evening.remaining_ms(now) or 0)
        left_ms += max(0, evening.starting_in_ms(now) or 0)
    return left_ms


def read_clock(evening: Evening, now: Moment) -> ClockReading:
    """Return what the clock says at a moment."""
    current, remaining_ms = evening.current_round, evening.remaining_ms(now)
    if current is None or remaining_ms is None:
        return ClockReading(evening.phase)
    starting_ms = evening.starting_in_ms(now)
    if starting_ms is not None:
        seconds = max(0, shown_seconds(starting_ms))
        digits = format_clock_digits(seconds)
        return ClockReading(evening.phase, starting_ms, seconds, digits, left=1.0, is_starting=True)
    seated_ms = elapsed_ms(evening.entered_at, now) if evening.entered_at is not None else 0
    is_waiting = not current.started and seated_ms >= WAITING_AFTER_MS
    whole_ms = current.duration_s * 1000 + (current.timer.added_ms if current.timer is not None else 0)
    pressing = urgency(remaining_ms, whole_ms) if current.started else Urgency.CALM
    seconds = shown_seconds(remaining_ms)
    left = min(1.0, max(0.0, remaining_ms / whole_ms)) if whole_ms > 0 else 0.0
    return ClockReading(
        evening.phase_at(now),
        remaining_ms,
        seconds,
        format_clock_digits(seconds),
        pressing,
        left,
        is_waiting=is_waiting,
    )
