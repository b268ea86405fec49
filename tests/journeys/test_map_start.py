"""A start of the map that ends the program loses nothing, and the next one shows a picture instead."""

import os
import signal
import subprocess
import sys

from meetup_desktop.adapters.storage.drafts import Drafts
from meetup_desktop.adapters.storage.site_identity import site_key

ENDING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from meetup_desktop.app import App
from meetup_desktop.startup import make_application
from meetup_desktop.ui.venue.map_area import MapArea
application = make_application([])
made = App(application, Path(sys.argv[2]))
made.start(Path(sys.argv[1]))

def edit(_page):
    made.page.change("tags", None, "typed just before")
    if sys.argv[3] == "ends":
        from meetup_desktop.ui.venue import web_map
        web_map.WebMap.__init__ = lambda *_: os.abort()
    made.window.choose_tab("venue")

show_picture = MapArea._show_static_map

def show_and_tell(area, reason):
    show_picture(area, reason)
    print(reason, flush=True)
    QTimer.singleShot(0, application.quit)

MapArea._show_static_map = show_and_tell

made.page.opened.connect(edit)
application.exec()
made.stop()
"""


def run_until_the_map_ends(sample, data, how, **more):
    variables = {**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "offscreen", **more}
    return subprocess.run(
        [sys.executable, "-c", ENDING, str(sample), str(data), how],
        capture_output=True, text=True, env=variables, timeout=60, check=False,
    )  # fmt: skip


def test_a_program_that_the_engine_ends_loses_nothing_and_says_so_at_the_next_start(tmp_path, site):
    data = tmp_path / "data"
    data.mkdir()
    done = run_until_the_map_ends(site, data, "ends")
    assert done.returncode == -signal.SIGABRT
    drafts = Drafts(data / "drafts.sqlite").find(site_key(data, site)).drafts
    assert any(b"typed just before" in draft.raw for draft in drafts)
    done = run_until_the_map_ends(site, data, "")
    assert (done.returncode, done.stdout.strip()) == (0, "ended")


def test_a_helper_program_that_is_not_there_does_not_end_the_program(tmp_path, site):
    data = tmp_path / "data"
    data.mkdir()
    done = run_until_the_map_ends(site, data, "", QTWEBENGINEPROCESS_PATH="/nonexistent")
    assert (done.returncode, done.stdout.strip()) == (0, "missing"), done.stderr
