"""The one timer of the evening: aimed at the next whole second, it asks the clock and counts nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from meetup_desktop.adapters.clock import Clock
from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.timer import Urgency, digits, shown_seconds, until_flip_ms, urgency


@dataclass(frozen=True)
class Tick:
    """The current round's time at one moment. ``seconds`` and ``remaining_ms`` are negative in overtime.

    Without a round ``remaining_ms`` is None and ``digits`` empty. ``warning`` marks the last minute, ``last``
    the last half minute.
    """

    phase: Phase = Phase.IDLE
    remaining_ms: int | None = None
    seconds: int = 0
    digits: str = ""
    urgency: Urgency = Urgency.CALM

    @property
    def overtime(self) -> bool:
        """Whether the time is up."""
        return self.urgency is Urgency.OVER

    @property
    def warning(self) -> bool:
        """Whether the last minute runs (not its second half)."""
        return self.urgency is Urgency.WARNING

    @property
    def last(self) -> bool:
        """Whether the last half minute runs."""
        return self.urgency is Urgency.LAST


class RoundClock(QObject):
    """Tells the time of an evening's current round whenever the digits change."""

    ticked = Signal(object)  #: Tick
    time_was_up = Signal()  #: the round's time has just run out, while this program was watching

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._evening: Evening | None = None
        self._last = Tick()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def tick(self) -> Tick:
        """The time as of this moment."""
        evening = self._evening
        if evening is None:
            return Tick()
        now = self._clock.now()
        current, remaining_ms = evening.current, evening.remaining_ms(now)
        if current is None or remaining_ms is None:
            return Tick(evening.phase)
        whole_ms = current.duration_s * 1000 + (current.timer.added_ms if current.timer is not None else 0)
        pressing = urgency(remaining_ms, whole_ms) if current.started else Urgency.CALM
        seconds = shown_seconds(remaining_ms)
        return Tick(evening.phase_at(now), remaining_ms, seconds, digits(seconds), pressing)

    def follow(self, evening: Evening | None) -> None:
        """Tell the time of this evening from now on; a round that was over already is not announced."""
        self._evening = evening
        self._tell(self.tick())

    def stop(self) -> None:
        """Tell nothing any more."""
        self._evening = None
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look at the clock and aim again. The system may call early, late or after a sleep."""
        tick, was = self.tick(), self._last
        if (tick.seconds, tick.phase, tick.urgency) == (was.seconds, was.phase, was.urgency):
            self._aim(tick)
            return
        self._tell(tick)
        if was.phase is Phase.RUNNING and tick.phase is Phase.OVER:
            self.time_was_up.emit()

    def _tell(self, tick: Tick) -> None:
        self._last = tick
        self._aim(tick)
        self.ticked.emit(tick)

    def _aim(self, tick: Tick) -> None:
        if tick.remaining_ms is not None and tick.phase in (Phase.RUNNING, Phase.OVER):
            self._timer.start(until_flip_ms(tick.remaining_ms))
        else:
            self._timer.stop()
