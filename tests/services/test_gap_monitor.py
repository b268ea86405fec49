import time

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from meetup_desktop.core.content.site.search_index import fold_text
from meetup_desktop.services.gap_monitor import FRAME_MS, Gap, GapMonitor, format_gaps


@pytest.fixture
def monitor(qapp):
    made = GapMonitor()
    yield made
    made.stop()


def test_the_cause_is_the_function_of_the_program(monitor):
    run_and_wait(lambda: [fold_text("ё" * 1000) for _ in range(20_000)])
    assert any("search_index.fold_text" in gap.cause for gap in monitor.pop_worst())


def block(ms: float) -> None:
    until = time.perf_counter() + ms / 1000
    while time.perf_counter() < until:
        pass


def run_and_wait(act) -> None:
    """Act in a real event loop, and let it tick after that."""
    loop = QEventLoop()

    def act_and_end() -> None:
        act()
        QTimer.singleShot(50, loop.quit)

    QTimer.singleShot(0, act_and_end)
    loop.exec()


def test_what_takes_longer_than_a_frame_is_told_with_its_cause(monitor):
    run_and_wait(lambda: block(3 * FRAME_MS))
    worst = monitor.pop_worst()[0]
    assert worst.ms >= 2 * FRAME_MS and worst.cause == "Qt"
    assert monitor.pop_worst() == []


def test_only_the_worst_are_kept_and_told_in_order(monitor):
    monitor._gaps = [Gap(float(ms), 0.0, f"function {ms}") for ms in range(17, 40)]
    worst = monitor.pop_worst()
    assert [gap.ms for gap in worst] == [float(ms) for ms in range(39, 29, -1)]
    assert format_gaps(worst).splitlines()[1].lstrip().startswith("39.0 ms")
    assert format_gaps(monitor.pop_worst()) == "The window never kept anything waiting for longer than 16 ms."
