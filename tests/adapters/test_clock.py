from pathlib import Path

import pytest

from meetup_desktop.adapters import clock as clock_module
from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.core.live.log import elapsed_ms


def test_time_goes_forward_on_both_clocks_within_one_boot():
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert second.boot_ms >= first.boot_ms > 0
    assert second.utc_ms > 1_600_000_000_000
    assert first.boot_id == second.boot_id
    assert first.boot_id
    assert elapsed_ms(first, second) < 5_000
    assert elapsed_ms(second, first) == 0


def test_without_the_kernels_word_the_boot_has_a_name_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(clock_module, "_BOOT_ID", tmp_path / "missing")
    name = clock_module._read_boot_id.__wrapped__
    assert name().startswith("boot-")
    assert name() == name()
