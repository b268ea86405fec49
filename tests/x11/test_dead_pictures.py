"""After the map was shown, closed dialogs and menus leave nothing on the window, with and without a compositor."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.x11.display import display, missing_programs

ROOT = Path(__file__).resolve().parents[2]


COMPOSITOR = ("picom", "--backend", "xrender", "--config", os.devnull)


@pytest.mark.skipif(bool(missing_programs()), reason="needs Xvfb and openbox")
@pytest.mark.parametrize("is_composed", [False, True], ids=["plain", "composed"])
def test_what_is_closed_leaves_nothing_behind(is_composed):
    if is_composed and shutil.which(COMPOSITOR[0]) is None:
        pytest.skip("needs picom")
    with display(*([COMPOSITOR] if is_composed else [])) as variables:
        variables |= {"QTWEBENGINE_DISABLE_SANDBOX": "1", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
        done = subprocess.run(
            [sys.executable, "-m", "tests.x11.dead_pictures"],
            cwd=ROOT, env=variables, capture_output=True, text=True, check=False, timeout=180,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    results = json.loads(done.stdout.splitlines()[-1])
    assert all(changed > 500 for changed, _ in results.values()), results
    assert {name: stale for name, (_, stale) in results.items()} == dict.fromkeys(results, 0)
