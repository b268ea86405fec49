"""The sentence about the current phase of the evening."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from meetup_desktop.core.live.clock import ClockReading
from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.view import LiveView


def phase_text(evening: Evening, clock: ClockReading) -> str:
    """Return a sentence about the phase, such as "Round 2 of 5 is running"."""
    translate = QCoreApplication.translate
    number = (evening.current_index or 0) + 1
    texts = {
        Phase.IDLE: _idle_text(evening),
        Phase.SEATING: translate("live", "Round {number} of {total}: people find their tables"),
        Phase.RUNNING: translate("live", "Round {number} of {total} is running"),
        Phase.PAUSED: translate("live", "Round {number} of {total} is paused"),
        Phase.OVER: translate("live", "Round {number} of {total}: time is up"),
        Phase.FINISHED: translate("live", "The evening is over"),
    }
    if clock.is_starting:
        texts[Phase.SEATING] = translate("live", "Round {number} of {total} starts by itself")
    elif clock.is_waiting:
        texts[Phase.SEATING] = translate(
            "live", "Round {number} of {total} is seated: press Space to start it"
        )
    return texts[clock.phase].format(number=number, total=len(evening.rounds))


def end_text(view: LiveView) -> str:
    """Return when the rounds will end at this pace; empty while no evening is live, and after the last round."""
    if not view.evening.live or view.left_ms is None:
        return ""
    ends = QTime.currentTime().addMSecs(view.left_ms)
    return QCoreApplication.translate("live", "Ends about {time}").format(
        time=QLocale().toString(ends, "HH:mm")
    )


def _idle_text(evening: Evening) -> str:
    translate = QCoreApplication.translate
    if not evening.live:
        return translate("live", "Not live yet")
    if evening.all_played:
        return translate("live", "All rounds are finished")
    if evening.kept_round_count:
        return translate("live", "Between rounds")
    return translate("live", "Live, no round yet")
