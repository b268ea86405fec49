"""Looks for dead cycles of objects between two events on the GUI thread, and nowhere else.

Python looks for them whenever so many objects have been made, wherever it is just then. Widgets die in cycles. Found
by a worker, they would be destroyed in its thread, which ends in a segmentation fault; found within a call of Qt
that holds one of its locks (taking back a connection does), their end waits for that lock for ever. Both were met.
So Python itself never looks (``app.make_qt`` says so), and a timer does.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Collector(QObject):
    """Keeps Python's own thresholds: young objects are looked at often, old ones rarely."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Collect the generations whose time has come; nothing when little has happened."""
        due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[2] else 1 if due[1] else 0)
