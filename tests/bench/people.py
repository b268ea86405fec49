"""How long a large list of people takes: from the bytes of a file to the preview, and the import of python-calamine."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from meetup_desktop.adapters.people.tables import read_people_table
from meetup_desktop.core.people.preview import preview_people
from tests.adapters.people.workbooks import ods, xlsx

ROWS = 5_000
GOAL_MS = 1_000.0
RUNS = 5


def measure() -> list[tuple[str, str, str, str]]:
    """Rows for each kind of file; it is read off the GUI thread, and a second is what nobody minds."""
    table = [["Attendee name", "Email", "Status", "Guests"]] + [
        [f"Имя{number} Фамилия{number}", f"{number}@x.org", "Canceled" if number % 9 == 0 else "Paid", "0"]
        for number in range(ROWS)
    ]
    text = "\n".join(",".join(row) for row in table)
    files = {
        "CSV, UTF-8": text.encode(), "CSV, KOI8-R": text.encode("koi8_r"), "XLSX": xlsx(table), "ODS": ods(*table),
    }  # fmt: skip
    rows = []
    for what, data in files.items():
        took = statistics.median(_timed_ms(lambda data=data: _preview(data)) for _ in range(RUNS))
        rows.append(
            (f"{ROWS:,} people, {what}: ms", f"{took:.0f}", f"{GOAL_MS:.0f}", f"{took / GOAL_MS:.2f}")
        )
    loaded = _loaded_by("meetup_desktop.services.live.people_lists")
    rows.append(("libraries of lists loaded before the first list", str(len(loaded)), "0", "-"))
    return rows


def _preview(data: bytes) -> None:
    assert len(preview_people("x", read_people_table(data)).people.entries) == ROWS


def _timed_ms(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _loaded_by(module: str) -> list[str]:
    code = f"import {module}, sys; print(*(m for m in ('python_calamine', 'charset_normalizer') if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


if __name__ == "__main__":
    for row in measure():
        sys.stdout.write("  ".join(row) + "\n")
