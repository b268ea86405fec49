"""A clock with everything that happens to real ones: sleep, set clocks, reboots."""

from dataclasses import replace

from tests.fake_clock import FakeClock


class RealisticClock(FakeClock):
    """Besides letting time go by, its wall clock can be set and the machine restarted."""

    def __init__(self) -> None:
        super().__init__()
        self._boots = 1

    def set_wall(self, by_ms: int) -> None:
        self._now = replace(self._now, utc_ms=self._now.utc_ms + by_ms)

    def reboot(self, off_ms: int) -> None:
        self._boots += 1
        self._now = replace(
            self._now, utc_ms=self._now.utc_ms + off_ms, boot_ms=10_000, boot_id=f"boot-{self._boots}"
        )
