"""Runs Python's cycle collector on the GUI thread between two events, and never at another time.

Left to itself, Python collects whenever enough objects have been made, in whichever thread that happens. Widgets often
die in reference cycles. Collected in a worker thread, a widget is destroyed there, which ends in a segmentation fault;
collected inside a call of Qt that holds a lock (``QObject::disconnect`` does), its destructor waits for that lock for
ever. Both were met. So automatic collection is switched off here, and a timer collects instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000
FREEZE_AFTER_MS = 2000


class GcTimer(QObject):
    """Switches automatic collection off and keeps Python's thresholds: young objects often, old ones rarely."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self.timer = QTimer(self)
        self.timer.setInterval(INTERVAL_MS)
        self.timer.timeout.connect(self.collect)
        self.timer.start()

    def freeze_after_start(self) -> None:
        """Exempt the objects created at start from collection, which shortens each full collection."""
        QTimer.singleShot(FREEZE_AFTER_MS, self, gc.freeze)

    def collect(self) -> None:
        """Collect the generations whose threshold is reached; do nothing when little has happened."""
        due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[2] else 1 if due[1] else 0)
