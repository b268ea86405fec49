"""Measures how long the window does not answer: gaps between ticks longer than a frame, with their cause.

The cause is what a timer signal sees the program do meanwhile; Windows has none, and there it is unknown.
"""

from __future__ import annotations

import signal
import time
from collections import Counter
from types import FrameType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

#: A screen that is drawn 60 times a second.
FRAME_MS = 16.0
_KEPT = 10
TICK_MS = 4
_PACKAGE = "meetup_desktop"


class Gap(NamedTuple):
    """How long nothing was answered, after what time of the run, and what was seen meanwhile most often."""

    ms: float
    at_s: float
    cause: str


class GapMonitor(QObject):
    """Watches from the beginning to ``stop``: a timer that comes late was kept waiting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._began = self._ticked = time.perf_counter()
        self._seen: Counter[str] = Counter()
        self._gaps: list[Gap] = []
        self._can_sample = hasattr(signal, "setitimer")
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()
        if self._can_sample:
            signal.signal(signal.SIGALRM, self._sample)
            signal.setitimer(signal.ITIMER_REAL, TICK_MS / 1000, TICK_MS / 1000)

    def pop_worst(self) -> list[Gap]:
        """Return the longest gaps over a frame, the longest first, and forget them."""
        worst, self._gaps = self._worst(), []
        return worst

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        if self._can_sample:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, signal.SIG_IGN)

    def _on_tick(self) -> None:
        now = time.perf_counter()
        late_ms = (now - self._ticked) * 1000 - TICK_MS
        if late_ms > FRAME_MS:
            seen = self._seen.most_common(1)
            self._gaps.append(Gap(late_ms, self._ticked - self._began, seen[0][0] if seen else "unknown"))
            self._gaps = self._worst()
        self._ticked = now
        self._seen.clear()

    def _worst(self) -> list[Gap]:
        return sorted(self._gaps, key=lambda gap: -gap.ms)[:_KEPT]

    def _sample(self, _number: int, frame: FrameType | None) -> None:
        """Count what the GUI thread does."""
        if frame is not None:
            self._seen[_describe(frame)] += 1


def format_gaps(gaps: list[Gap]) -> str:
    """Return the gaps as lines of text, the longest first."""
    if not gaps:
        return f"The window never kept anything waiting for longer than {FRAME_MS:.0f} ms."
    lines = [f"Longest times without an answer (a frame is {FRAME_MS:.0f} ms):"]
    lines += [f"{gap.ms:8.1f} ms  at {gap.at_s:7.2f} s  {gap.cause}" for gap in gaps]
    return "\n".join(lines)


def _describe(frame: FrameType) -> str:
    """Return the innermost function of the program that was running; what Qt does by itself has none."""
    inner: FrameType | None = frame
    while inner is not None:
        module = str(inner.f_globals.get("__name__", ""))
        if module.startswith(_PACKAGE) and not module.endswith(("program", "__main__")):
            return f"{module.removeprefix(_PACKAGE + '.')}.{inner.f_code.co_qualname}, line {inner.f_lineno}"
        inner = inner.f_back
    return "Qt"
