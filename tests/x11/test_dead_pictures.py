"""After the map was shown, closed dialogs and menus leave nothing on the window (X11 without a compositor)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.x11.display import display, missing_programs

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(bool(missing_programs()), reason="needs Xvfb and openbox")
def test_what_is_closed_leaves_nothing_behind():
    with display() as variables:
        variables |= {"QTWEBENGINE_DISABLE_SANDBOX": "1", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
        done = subprocess.run(
            [sys.executable, "-m", "tests.x11.dead_pictures"],
            cwd=ROOT, env=variables, capture_output=True, text=True, check=False, timeout=180,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    results = json.loads(done.stdout.splitlines()[-1])
    assert all(changed > 500 for changed, _ in results.values()), results
    assert {name: stale for name, (_, stale) in results.items()} == dict.fromkeys(results, 0)
