"""Rounds that follow each other by themselves, and the moment at which a round ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.core.live.evening import Phase
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.services.live.session import LiveSession


class AutoRun(QObject):
    """Watches the time. What happens follows from time passing while it looks, never from an undo or a restart."""

    round_ended = Signal()  #: the time of a round is up, just now

    def __init__(self, session: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._before: LiveView | None = None
        session.live_changed.connect(self._on_live_changed)

    def _on_live_changed(self, view: LiveView) -> None:
        before, self._before = self._before, view
        if before is None or before.evening is not view.evening:
            return  # somebody has done something: only time may lead on
        if before.clock.phase is Phase.RUNNING and view.clock.phase is Phase.OVER:
            self.round_ended.emit()
            if view.evening.walk_s is not None and view.evening.next_index is not None:
                self._run_later(self._session.next)
        elif view.clock.is_starting and (before.clock.remaining_ms or 0) > 0 >= (
            view.clock.remaining_ms or 0
        ):
            self._run_later(self._session.start_round)

    def _run_later(self, action: Callable[[], None]) -> None:
        """Act when everybody has seen this view."""
        QTimer.singleShot(0, self, action)
