"""Start-up: from the start of the process to a usable window with the page's text in it, against a bare window.

Both kinds of process are run in turn, so that a busy machine slows both; the medians are compared.
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
import gc, sys
gc.disable()
from pathlib import Path
from meetup_desktop import app
application = app.make_qt(sys.argv[:1])
made = app.App(application, app.data_folder(Path(sys.argv[2])))
page = made.services.page
page.opened.connect(lambda _: application.exit())  # after the window's own slot, which shows the page
made.start(Path(sys.argv[1]))
application.exec()
while not made.window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
assert page.page is not None and made.window.tabs["page"].isVisible() and made.window.library.model.rowCount()
print("usable", flush=True)
heavy = {"folium", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PIL", "frontmatter"} & set(sys.modules)
print("heavy", *sorted(heavy), flush=True)
made.stop()
"""


def measure() -> list[tuple[str, str, str, str]]:
    """One row for the ratio and one for what was imported that should not be."""
    bare: list[float] = []
    named: list[float] = []
    product: list[float] = []
    heavy = ""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(resources_folder() / "sample-site", site)
        for _ in range(RUNS + 1):
            bare.append(_time(BARE)[0])
            named.append(_time(NAMED)[0])
            took, heavy = _time(PRODUCT, str(site), str(Path(folder) / "data"))
            product.append(took)
    # The first pair warms the disk's cache.
    one, other, third = (statistics.median(times[1:]) for times in (product, bare, named))
    return [
        (
            "window usable, ms (<= 1.6)",
            f"{one * 1000:.0f}",
            f"bare PySide6 {other * 1000:.0f}",
            f"{one / other:.2f}",
        ),
        (
            "the same",
            f"{one * 1000:.0f}",
            f"bare that names Qt once {third * 1000:.0f}",
            f"{one / third:.2f}",
        ),
        ("heavy modules at start (none)", heavy.removeprefix("heavy").strip() or "none", "", ""),
    ]


def _time(script: str, *arguments: str) -> tuple[float, str]:
    variables = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=variables,
    )  # fmt: skip
    assert process.stdout is not None
    first = process.stdout.readline()
    took = time.perf_counter() - began
    rest = process.stdout.read()
    process.wait()
    if first.strip() != "usable":
        raise RuntimeError(f"the process did not open its window: {first!r} {rest!r}")
    return took, rest.strip()
