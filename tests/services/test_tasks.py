"""Work beside the window: pictures never hold up anything else, and quitting waits no longer than it says."""

import time
from threading import Event

from PySide6.QtWidgets import QApplication

from meetup_desktop.services.tasks import Pool, Tasks
from tests.services.worlds import wait_until


def test_stuck_pictures_hold_up_nothing_else(qapp: QApplication) -> None:
    tasks, release, done = Tasks(), Event(), []
    for _ in range(8):
        tasks.run(release.wait, pool=Pool.PICTURES)
    tasks.run(str, 1, done=done.append)
    wait_until(lambda: bool(done))
    assert done == ["1"] and len(tasks.running) == 8
    before = time.monotonic()
    assert not tasks.stop(wait_ms=100)
    assert time.monotonic() - before < 3
    release.set()
    assert tasks.stop()


def test_all_pools_share_the_time_to_end(qapp: QApplication) -> None:
    tasks, release = Tasks(), Event()
    for pool in Pool:
        tasks.run(release.wait, pool=pool)
    before = time.monotonic()
    assert not tasks.stop(wait_ms=200)
    assert time.monotonic() - before < 3
    release.set()
    assert tasks.stop()
