"""Start-up: from the start of the process to a usable window, and to the first page in it, against a bare window.

Usable is a window on the screen whose list of the site's pages takes keys and the mouse; the page that was open last
is read behind that. The processes are run in turn, so that a busy machine slows all; the medians are compared.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from meetup_desktop.adapters.resources import resources_folder

RUNS = 9

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QSplitter
application = QApplication(sys.argv)
window, split = QMainWindow(), QSplitter()
for text in ("one", "two"):
    split.addWidget(QPlainTextEdit(text))
window.setCentralWidget(split)
window.resize(1366, 768)
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
print("usable", flush=True)
sys.stdout.close()
"""

NAMED = BARE.replace("from PySide6.QtWidgets", "from PySide6.QtCore import Qt\nfrom PySide6.QtWidgets")

PRODUCT = """
import sys
from pathlib import Path
from meetup_desktop import app
from meetup_desktop.startup import make_application
from meetup_desktop.adapters.storage.settings import data_folder
application = make_application(sys.argv[:1])
made = app.App(application, data_folder(Path(sys.argv[2])))
window, library = made.window, made.window.library_panel
made.library.site_changed.connect(lambda _: application.exit())  # after the window's own slot
made.start(Path(sys.argv[1]))
application.exec()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
assert library.model.rowCount() and library.view.isVisible() and library.view.hasFocus()
print("usable", flush=True)
page = made.page
page.opened.connect(lambda _: application.exit())
if page.page is None:
    application.exec()
application.processEvents()
assert window.event_area.deck.tabs["page"].isVisible()
print("page", flush=True)
heavy = {"folium", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PIL"} & set(sys.modules)
print("heavy", *sorted(heavy), flush=True)
made.stop()
"""


def measure() -> list[tuple[str, str, str, str]]:
    """One row for the ratio and one for what was imported that should not be."""
    bare: list[float] = []
    named: list[float] = []
    usable: list[float] = []
    shown: list[float] = []
    heavy = ""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(resources_folder() / "sample-site", site)
        for _ in range(RUNS + 1):
            bare.append(_time(BARE)["usable"])
            named.append(_time(NAMED)["usable"])
            said = _time(PRODUCT, str(site), str(Path(folder) / "data"))
            usable.append(said["usable"])
            shown.append(said["page"])
            heavy = next(word for word in said if word.startswith("heavy"))
    # The first of each warms the disk's cache.
    listed, page, other, third = (statistics.median(times[1:]) for times in (usable, shown, bare, named))

    def row(what: str, took: float, against: str, least: float) -> tuple[str, str, str, str]:
        return (what, f"{took * 1000:.0f}", f"{against} {least * 1000:.0f}", f"{took / least:.2f}")

    names_qt = "bare that names Qt once"
    return [
        row("window usable, site listed, ms (<= 2.2)", listed, "bare PySide6", other),
        row("the same", listed, names_qt, third),
        row("the first page's texts shown, ms (<= 2.6)", page, "bare PySide6", other),
        row("the same", page, names_qt, third),
        ("heavy modules at start (none)", heavy.removeprefix("heavy").strip() or "none", "", ""),
    ]


def _time(script: str, *arguments: str) -> dict[str, float]:
    """When the process said what, in seconds from its start."""
    variables = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=variables,
    )  # fmt: skip
    assert process.stdout is not None
    said = {line.strip(): time.perf_counter() - began for line in process.stdout}
    process.wait()
    if "usable" not in said:
        raise RuntimeError(f"the process did not open its window: {said!r}")
    return said
