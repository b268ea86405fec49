"""Sentences of the Live tab about plans, rounds and time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from meetup_desktop.core.live.evening import Evening, Phase


def clock_text(milliseconds: int) -> str:
    """``04:12``; over time as ``+00:08``. Rounded up, as a countdown is read."""
    seconds = -(-milliseconds // 1000)
    sign = "+" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{sign}{minutes:02}:{rest:02}"


def phase_text(evening: Evening, phase: Phase) -> str:
    """Where the evening stands, as a sentence."""
    translate = QCoreApplication.translate
    number = (evening.current_index or 0) + 1
    words = {
        Phase.IDLE: translate("live", "Not started"),
        Phase.SEATING: translate("live", "Round {number} of {total}: people find their tables"),
        Phase.RUNNING: translate("live", "Round {number} of {total} is running"),
        Phase.PAUSED: translate("live", "Round {number} of {total} is paused"),
        Phase.OVER: translate("live", "Round {number} of {total}: time is up"),
        Phase.FINISHED: translate("live", "The evening is over"),
    }
    return words[phase].format(number=number, total=len(evening.rounds))
