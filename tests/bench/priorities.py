"""Opening a page, saving and quitting while all 5,000 events of a site are being checked, against the same at rest.

In the whole window, in a process of its own, because quitting ends it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.sites import EVENTS, write_site

#: What a person takes for at once, and what may be waited for.
MOST_MS = {"open": 300, "save": 300, "quit": 1000}
_WHAT = {"open": "opening a page", "save": "saving", "quit": "quitting"}
_WAIT_S = 120.0


def measure() -> list[tuple[str, str, str, str]]:
    """One row for each of the three."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        write_site(site)
        found = {when: _measure_in_process(when, site, Path(folder) / when) for when in ("rest", "checks")}
    return [
        (
            f"{what} while {EVENTS:,} events are checked, ms (<= {MOST_MS[name]})",
            f"{found['checks'][name]:.0f}",
            f"at rest {found['rest'][name]:.0f}",
            f"{found['checks'][name] / found['rest'][name]:.1f}",
        )
        for name, what in _WHAT.items()
    ]


def _measure_in_process(when: str, site: Path, data: Path) -> dict[str, float]:
    data.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.priorities", when, str(site), str(data)],
        check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _measure_here(when: str, site: Path, data: Path) -> dict[str, float]:
    from meetup_desktop import app
    from meetup_desktop.startup import make_application

    application = make_application(sys.argv[:1])
    made = app.App(application, data)
    made.start(site)
    run = _Runner(application)
    run.until(lambda: made.page.page is not None and made.problems.built is not None)
    problems = made.problems.get().problems
    if when == "rest":
        run.until(lambda: not made.tasks.running)
    else:
        run.until(lambda: problems.checking)
    found = {}
    summary = made.library.site.pages[EVENTS // 2]
    began = time.perf_counter()
    made.page.open(site, made.library.site, summary)
    run.until(lambda: made.page.page.page_id == summary.page_id)
    found["open"] = (time.perf_counter() - began) * 1000
    made.page.change("tags", None, when)
    saved: list[Any] = []
    made.page.saved.connect(saved.append)
    began = time.perf_counter()
    made.page.save()
    run.until(lambda: bool(saved))
    found["save"] = (time.perf_counter() - began) * 1000
    if when == "checks" and not problems.checking:
        raise RuntimeError("the checks ended before the measurement")
    began = time.perf_counter()
    if not made.stop():
        raise RuntimeError("some work did not end")
    found["quit"] = (time.perf_counter() - began) * 1000
    return found


class _Runner:
    def __init__(self, application: Any) -> None:
        self._application = application

    def until(self, holds: Callable[[], bool]) -> None:
        deadline_s = time.monotonic() + _WAIT_S
        while not holds():
            self._application.processEvents()
            if time.monotonic() > deadline_s:
                raise RuntimeError("it did not happen")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measure_here(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
