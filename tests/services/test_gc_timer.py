"""Dead cycles are looked for on the GUI thread, between two events."""

import gc
import subprocess
import sys
import weakref

import pytest

from meetup_desktop.services.gc_timer import GcTimer


class Thing:
    def __init__(self):
        self.me = self


@pytest.fixture
def collector(qapp):
    gc.collect()
    made = GcTimer()
    made.timer.stop()
    yield made
    made.deleteLater()


@pytest.fixture
def thresholds():
    usual = gc.get_threshold()
    gc.set_threshold(700, 3, 3)
    yield gc.get_threshold()
    gc.set_threshold(*usual)


def fill():
    """More objects than Python waits for."""
    return [[] for _ in range(2 * gc.get_threshold()[0])]


def test_it_leaves_things_alone_when_little_has_happened(collector):
    dead = weakref.ref(Thing())
    collector.collect()
    assert dead() is not None


def test_it_finds_dead_cycles_when_much_has_happened(collector):
    dead = weakref.ref(Thing())
    kept = fill()
    collector.collect()
    assert dead() is None
    assert kept


def test_what_has_grown_old_is_found_too(collector, thresholds):
    thing = Thing()
    dead = weakref.ref(thing)
    gc.collect()
    gc.collect()  # it is of the oldest generation now
    del thing
    looks = 0
    while dead() is not None:
        kept = fill()
        collector.collect()
        kept.clear()
        looks += 1
        assert looks < 100
    assert looks > thresholds[1]


def test_a_running_program_looks_at_no_other_time():
    code = (
        "import gc, sys, tempfile\nfrom pathlib import Path\n"
        "from meetup_desktop import app\n"
        "from meetup_desktop.startup import make_application\n"
        "application = make_application(sys.argv[:1])\n"
        "made = app.App(application, Path(tempfile.mkdtemp()))\n"
        "seen = [gc.isenabled()]\n"
        "made.tasks.run(gc.isenabled, done=lambda answer: (seen.append(answer), application.exit()))\n"
        "application.exec()\n"
        "print(seen, gc.isenabled(), made.gc_timer.timer.isActive())\n"
        "made.stop()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[False, False] False True\n"
