"""What a machine sets does not reach the tests: ``tests/conftest.py`` takes it away before anything is loaded."""

import os
import subprocess
import sys

from tests.conftest import OURS, settle
from tests.dev.conftest import ROOT

HOSTILE = {
    "QT_SCALE_FACTOR": "2.5",
    "QT_FONT_DPI": "240",
    "QT_STYLE_OVERRIDE": "windows",
    "QT_QPA_PLATFORM": "minimal",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--force-device-scale-factor=3",
    "XDG_DATA_HOME": "/nowhere",
    "LANG": "ru_RU.KOI8-R",
    "LC_ALL": "tr_TR.UTF-8",
    "LANGUAGE": "de:fr",
    "TZ": "Asia/Kathmandu",
    "PYTHONIOENCODING": "cp1252",
    "MEETUP_DESKTOP_DATA": "/nowhere",
    "COLUMNS": "20",
    "FORCE_COLOR": "1",
}
LOOK = """
import locale, os, time
from PySide6.QtCore import QLocale
def test_nothing_is_seen(qapp):
    assert qapp.devicePixelRatio() == 1
    assert qapp.platformName() == "offscreen"
    assert qapp.primaryScreen().logicalDotsPerInch() == 96
    assert QLocale.system().language() == QLocale.Language.C
    assert time.timezone == 0 and time.tzname[0] == "UTC"
    assert not {name for name in os.environ if name in %r}
"""


def test_what_the_machine_sets_is_taken_away():
    variables = {**HOSTILE, "HOME": "/home", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    settle(variables)
    assert variables == {"HOME": "/home", "QTWEBENGINE_DISABLE_SANDBOX": "1", **OURS}


def test_no_test_sees_it(tmp_path):
    """A test of its own, run by pytest on a machine that sets everything it can."""
    (tmp_path / "conftest.py").write_text("import tests.conftest\n", encoding="utf-8")
    look = LOOK % (set(HOSTILE) - set(OURS),)
    (tmp_path / "test_look.py").write_text(look, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path)]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", str(tmp_path)],
        cwd=ROOT, env={**os.environ, **HOSTILE}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
