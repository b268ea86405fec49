"""A clock that moves when a test says so."""

from dataclasses import replace

from meetup_desktop.core.live.log import Moment


class FakeClock:
    """Starts at a fixed moment; ``pass_ms`` lets time go by on both of its clocks."""

    def __init__(self) -> None:
        self._now = Moment(1_800_000_000_000, 1_000_000, "boot-1")

    def now(self) -> Moment:
        return self._now

    def pass_ms(self, milliseconds: int) -> None:
        self._now = replace(
            self._now, utc_ms=self._now.utc_ms + milliseconds, boot_ms=self._now.boot_ms + milliseconds
        )
