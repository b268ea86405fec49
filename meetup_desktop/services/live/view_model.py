"""The one view of the evening, kept up to date by one timer; it asks the clock and counts nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.core.live.clock import ClockReading, read_clock
from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.slides import EventTexts, SlideMode, ms_until_page_turn
from meetup_desktop.core.live.timer import ms_until_next_second
from meetup_desktop.core.live.view import LiveView, PlanFigures, Proposal, build_view


class LiveViewModel(QObject):
    """Holds ``view``. ``changed`` is emitted once for everything that changes what is drawn."""

    changed = Signal(object)  #: LiveView

    def __init__(self, clock: SystemClock, modes: Iterable[SlideMode], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._modes = {mode.key: mode for mode in modes}
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        self.view = build_view(LiveView(), Evening(), EventTexts(), self._modes, clock.now())

    def read_clock(self) -> ClockReading:
        """Return what the clock says at this moment."""
        return read_clock(self.view.evening, self._clock.now())

    def show_evening(
        self,
        evening: Evening | None,
        *,
        figures: PlanFigures | None,
        proposal: Proposal | None,
        planning: float | None,
        can_undo: bool,
    ) -> None:
        """Show this evening, with what is known about its plan; None while no event is open."""
        before = replace(
            self.view, figures=figures, proposal=proposal, planning=planning, can_undo=can_undo,
            is_open=evening is not None,
        )  # fmt: skip
        self._set_view(before, evening or Evening(), self.view.event)

    def show_event(self, event: EventTexts) -> None:
        """Show these titles and details on the projector."""
        if event != self.view.event:
            self._set_view(self.view, self.view.evening, event)

    @Slot()
    def _on_timeout(self) -> None:
        # The system may call early, late or after a sleep.
        self._set_view(self.view, self.view.evening, self.view.event)

    def _set_view(self, before: LiveView, evening: Evening, event: EventTexts) -> None:
        now = self._clock.now()
        # An evening that was folded again and is the same leaves everything drawn from it as it is.
        same = self.view.evening if evening == self.view.evening else evening
        view = build_view(before, same, event, self._modes, now)
        waits = [ms_until_page_turn(same, now)]
        ticks = view.clock.is_starting or view.clock.phase in (Phase.RUNNING, Phase.OVER)
        if view.clock.remaining_ms is not None and ticks:
            waits.append(ms_until_next_second(view.clock.remaining_ms))
        aimed = [wait for wait in waits if wait is not None]
        if aimed:
            self._timer.start(min(aimed))
        else:
            self._timer.stop()
        if view != self.view:
            self.view = view
            self.changed.emit(view)
