"""The one value that everything about the evening is drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from meetup_desktop.core.live.clock import ClockReading, read_clock, time_to_end_ms
from meetup_desktop.core.live.effects import Effect
from meetup_desktop.core.live.evening import Evening, Wish
from meetup_desktop.core.live.log import Moment
from meetup_desktop.core.live.payload import RoundGroups
from meetup_desktop.core.live.slides import (
    EventTexts,
    Slide,
    SlideMode,
    build_band,
    count_page_turns,
    find_shown_content,
)

if TYPE_CHECKING:
    # Rotation is needed once an evening, not when the program starts.
    from meetup_desktop.core.rotation import PlanPromise, Statistics


@dataclass(frozen=True)
class PlanFigures:
    """What may be said about the rounds to come as they are planned."""

    promise: PlanPromise
    statistics: Statistics


@dataclass(frozen=True)
class Proposal:
    """A wish with the plan it would give: ``evening`` as it would be, to be accepted or dismissed."""

    wish: Wish
    evening: Evening
    figures: PlanFigures | None
    effect: Effect
    rounds: RoundGroups


@dataclass(frozen=True)
class LiveView:
    """The evening at one moment.

    While only time passes, ``evening`` stays the same object. ``figures`` is None without a plan, and for a large
    room until they are worked out; ``planning`` is how far (0..1) a plan under way has come, None without one;
    ``left_ms`` is how long all rounds to come will take at this pace.
    """

    evening: Evening = field(default_factory=Evening)
    event: EventTexts = field(default_factory=EventTexts)
    clock: ClockReading = field(default_factory=ClockReading)
    slide: Slide = field(default_factory=Slide)
    figures: PlanFigures | None = None
    proposal: Proposal | None = None
    planning: float | None = None
    can_undo: bool = False
    is_open: bool = False
    left_ms: int | None = field(default=None, compare=False)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which topics are written."""
        return self.event.languages[:2]

    def differs_only_in_time(self, other: LiveView) -> bool:
        """Return whether another view differs in nothing but the time and how far planning has come."""
        return replace(self, clock=other.clock, slide=other.slide, planning=other.planning) == other


def build_view(
    before: LiveView, evening: Evening, event: EventTexts, modes: Mapping[str, SlideMode], now: Moment
) -> LiveView:
    """Return the view with the evening, the clock and the slide of this moment; the rest is as ``before``.

    The slide's content is taken over as long as evening and texts are the same objects.
    """
    clock = read_clock(evening, now)
    if evening is before.evening and event is before.event and before.slide.mode:
        mode, content = modes[before.slide.mode], before.slide.content
    else:
        mode, content = find_shown_content(modes, evening, event)
    on_top = build_band(evening, clock, event.shown_languages) if mode.has_band else None
    slide = Slide(mode.key, content, on_top, count_page_turns(evening, now))
    left_ms = time_to_end_ms(evening, now)
    return replace(before, evening=evening, event=event, clock=clock, slide=slide, left_ms=left_ms)
