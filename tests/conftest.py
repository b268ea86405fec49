"""For all tests, with Qt and without: the same on every machine, and in no fixed time."""

import gc
import os
import re
import sys
import time
from collections.abc import Iterator, MutableMapping

import pytest
from hypothesis import HealthCheck, settings

from tests.version_server import version_server  # noqa: F401  # a fixture

#: What a machine or a person sets, and no test may depend on. Only the sandbox's switch is kept.
FOREIGN = re.compile(
    r"(QT|QTWEBENGINE|QML|QSG|QML2|XDG|PYTHON|MEETUP|LC)_?.*"
    r"|LANG|LANGUAGE|TZ|COLUMNS|LINES|FORCE_COLOR|NO_COLOR|CLICOLOR.*|DISPLAY|WAYLAND_DISPLAY"
)
KEPT = ("QTWEBENGINE_DISABLE_SANDBOX", "PYTHONPATH", "PYTHONHASHSEED", "XDG_RUNTIME_DIR")
OURS = {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "TZ": "UTC"}


def settle(variables: MutableMapping[str, str]) -> None:
    """Make the variables those that every test starts with."""
    for name in [name for name in variables if FOREIGN.fullmatch(name) and name not in KEPT]:
        del variables[name]
    variables.update(OURS)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        variables["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # as root, Chromium starts only without


# Before Qt is loaded, which reads them once.
settle(os.environ)
if hasattr(time, "tzset"):
    time.tzset()

_same = {"deadline": None, "print_blob": True, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("quick", derandomize=True, **_same)
#: ``dev.py test --random``: other examples each time, and five times as many where a test does not say how many.
settings.register_profile("random", derandomize=False, max_examples=500, **_same)
settings.load_profile("quick")


#: A wait ends as soon as what it waits for is there; a busy machine is no failure.
WAIT_MS = 30_000


@pytest.fixture
def qtbot(qapp, request):
    """pytest-qt's robot, which waits longer where a test does not say how long."""
    from pytestqt.qtbot import QtBot

    class PatientBot(QtBot):
        def waitSignal(self, signal, *, timeout=WAIT_MS, **options):
            return super().waitSignal(signal, timeout=timeout, **options)

        def waitUntil(self, callback, *, timeout=WAIT_MS):
            return super().waitUntil(callback, timeout=timeout)

    return PatientBot(request)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Where Qt is, dead cycles are looked for between two tests only; ``services.gc_timer`` says why."""
    if "PySide6.QtCore" not in sys.modules:
        return (yield)
    gc.disable()
    done = yield
    gc.collect(1 if nextitem is not None and nextitem.path == item.path else 2)
    return done
