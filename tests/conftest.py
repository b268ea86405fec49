"""For all tests, with Qt and without: properties are the same on every machine and take no fixed time."""

import gc
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "quick", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Where Qt is, dead cycles are looked for between two tests only; ``services.gc_timer`` says why."""
    if "PySide6.QtCore" not in sys.modules:
        return (yield)
    gc.disable()
    done = yield
    gc.collect(1 if nextitem is not None and nextitem.path == item.path else 2)
    return done
