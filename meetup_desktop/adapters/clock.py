"""The machine's two clocks: the wall, and one that counts sleep and never jumps."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from meetup_desktop.core.live.log import Moment

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """The running system's clocks."""

    def now(self) -> Moment:
        """Return this instant on both clocks. ``boot_ms`` counts the time asleep where the system can tell."""
        return Moment(time.time_ns() // 1_000_000, _find_boot_clock()() // 1_000_000, _read_boot_id())


@cache
def _find_boot_clock() -> Callable[[], int]:
    # CLOCK_MONOTONIC stops during suspend on Linux; CLOCK_BOOTTIME goes on.
    if sys.platform == "linux" and hasattr(time, "CLOCK_BOOTTIME"):
        return lambda: time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    if sys.platform == "win32":
        return _find_windows_boot_clock()
    # macOS: Python's monotonic clock is mach_absolute_time, which stops in sleep; this one does not.
    if sys.platform == "darwin" and hasattr(time, "clock_gettime_ns"):
        return lambda: time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    return time.monotonic_ns


def _find_windows_boot_clock() -> Callable[[], int]:
    import ctypes

    ticks = getattr(ctypes, "windll").kernel32.GetTickCount64  # noqa: B009 - absent from other systems' stubs
    ticks.restype = ctypes.c_ulonglong
    return lambda: int(ticks()) * 1_000_000


@cache
def _read_boot_id() -> str:
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        # Without the kernel's word, the time of the boot is used. Rounded to ten minutes, a corrected
        # wall clock rarely makes a new boot of the old one; when it does, only UTC bridges that gap.
        booted_s = time.time() - _find_boot_clock()() / 1e9
        return f"boot-{round(booted_s / 600)}"
