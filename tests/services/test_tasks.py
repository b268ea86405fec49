"""The one door to worker threads."""

import gc

from PySide6.QtWidgets import QApplication

from meetup_desktop.services.tasks import Tasks
from tests.services.worlds import wait_until


def test_nobody_looks_for_dead_cycles_while_a_worker_is_at_work(qapp: QApplication) -> None:
    """Else widgets of a window that was closed are destroyed in the worker's thread, and the program ends."""
    gc.enable()
    tasks = Tasks()
    seen: list[bool] = []
    tasks.run(gc.isenabled, done=seen.append)
    tasks.run(gc.isenabled, done=seen.append)
    wait_until(lambda: not tasks.running)
    assert seen == [False, False]
    assert gc.isenabled()
    assert tasks.stop()


def test_the_end_of_start_up_does_not_wake_the_collector_beside_a_worker(qapp: QApplication) -> None:
    gc.disable()
    tasks = Tasks()
    tasks.run(gc.isenabled)
    tasks.collect()
    assert not gc.isenabled()
    wait_until(lambda: not tasks.running)
    assert gc.isenabled()
    assert tasks.stop()


def test_work_that_is_stopped_leaves_the_collector_at_work(qapp: QApplication) -> None:
    gc.enable()
    tasks = Tasks()
    tasks.run(gc.isenabled)
    assert tasks.stop()
    assert gc.isenabled()
