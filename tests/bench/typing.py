"""One typed character in pages of three sizes, in the whole window, against a bare QTextEdit with the same text."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

SIZES_KB = (2, 26, 175)
KEYS = 40
FRAME_MS = 16.0
_PARAGRAPH = "Люди говорят про карты, реку и вечер. " * 3 + "\n\n"
_HEAD = """---
date: 2026-01-01 18:30
description: a page
tags: a, b
event.location.title: X
event.location.latitude: 44.8
event.location.longitude: 20.4
event.type: meetup
alternateLinkIdentifier: a
---
# A title

1. { }
2. ![a](1_400x400.jpg)

"""


def measure() -> list[tuple[str, str, str, str]]:
    """One row a size: time on the GUI thread from the key to the painted character."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QTextEdit

    from meetup_desktop import app
    from meetup_desktop.startup import make_application

    application = QApplication.instance() or make_application(sys.argv[:1])
    rows = []
    for size_kb in SIZES_KB:
        with tempfile.TemporaryDirectory() as folder:
            site, data = Path(folder) / "site", Path(folder) / "data"
            _write_site(site, size_kb * 1000)
            data.mkdir()
            made = app.App(application, data)
            made.start(site)
            _run_until(application, lambda made=made: made.page.page is not None)
            for tab in ("gallery", "people", "live", "page"):
                made.window.choose_tab(tab)
            _run_until(
                application, lambda made=made: made.problems.built is not None and not made.tasks.running
            )
            pane = made.window.choose_tab("page").columns[0].pane
            ours = _typing_ms(application, pane)
            bare = QTextEdit()
            bare.resize(pane.size())
            bare.setPlainText(pane.toPlainText())
            bare.show()
            other = _typing_ms(application, bare)
            bare.close()
            made.page.discard()
            made.stop()
        rows.append(
            (f"a keystroke in a page of {size_kb} KB, ms (<= a frame, {FRAME_MS:.0f})", f"{ours:.2f}",
             f"bare QTextEdit {other:.2f}", f"{ours / other:.1f}")
        )  # fmt: skip
    return rows


def _write_site(root: Path, size: int) -> None:
    for language in ("en", "ru"):
        folder = root / language / "events"
        folder.mkdir(parents=True)
        body = _PARAGRAPH * max(1, size // len(_PARAGRAPH.encode()))
        (folder / "a.md").write_text(_HEAD + body, encoding="utf-8")


def _run_until(application, true: Callable[[], bool], wait_s: float = 20.0) -> None:
    deadline = time.monotonic() + wait_s
    while not true():
        application.processEvents()
        if time.monotonic() > deadline:
            raise RuntimeError("the program did not get ready")


def _typing_ms(application, pane) -> float:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent, QTextCursor

    cursor = pane.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    pane.setTextCursor(cursor)
    took = []
    for _ in range(KEYS):
        began = time.perf_counter()
        QCoreApplication.sendEvent(
            pane, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        )
        application.processEvents()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)
