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
KEYS, MANY = 40, 200
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
    from meetup_desktop.ui.page.tab import PageTab

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
            page_tab = made.window.choose_tab("page")
            assert isinstance(page_tab, PageTab)
            pane = page_tab.columns[0].pane
            ours = _typing_ms(application, pane)
            bare = QTextEdit()
            bare.resize(pane.size())
            bare.setPlainText(pane.toPlainText())
            bare.show()
            other = _typing_ms(application, bare)
            bare.close()
            rows += _text_rows(application, made, pane, size_kb)
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
    from PySide6.QtGui import QTextCursor

    _put_cursor(pane, QTextCursor(pane.document()), QTextCursor.MoveOperation.End)
    return statistics.median(_stroke_ms(application, pane, _letter) for _ in range(KEYS))


def _put_cursor(pane, cursor, move=None) -> None:
    if move is not None:
        cursor.movePosition(move)
    pane.setTextCursor(cursor)


def _letter():
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")


def _enter():
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")


def _stroke_ms(application, pane, make_event) -> float:
    """Return the time from the key's event until everything that follows from it is done and painted."""
    from PySide6.QtCore import QCoreApplication

    began = time.perf_counter()
    QCoreApplication.sendEvent(pane, make_event())
    application.processEvents()
    return (time.perf_counter() - began) * 1000


def _text_rows(application, made, pane, size_kb: int) -> list[tuple[str, str, str, str]]:
    """Rows for typing, Enter, undo and scrolling in the middle of the text: the 99th of 100, and the slowest."""
    from PySide6.QtGui import QTextCursor

    made.window.activateWindow()
    pane.setFocus()
    cursor = QTextCursor(pane.document().findBlockByNumber(pane.document().blockCount() // 2))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    _put_cursor(pane, cursor)
    _run_until(application, lambda: made.page.page is not None and not made.tasks.running)
    bar = pane.verticalScrollBar()

    def undo(_event=None) -> float:
        began = time.perf_counter()
        made.page.history.undo()
        application.processEvents()
        return (time.perf_counter() - began) * 1000

    def scroll(step: int) -> float:
        began = time.perf_counter()
        bar.setValue(step * 97 % max(1, bar.maximum()))
        application.processEvents()
        return (time.perf_counter() - began) * 1000

    _stroke_ms(application, pane, _letter)
    taken = {
        "a letter in the middle": [_stroke_ms(application, pane, _letter) for _ in range(MANY)],
        "Enter": [_stroke_ms(application, pane, _enter) for _ in range(MANY // 4)],
        "undo": [undo() for _ in range(MANY // 4) if made.page.history.canUndo()],
        "scrolling both texts": [scroll(step) for step in range(MANY)],
    }
    return [
        (f"{what}, {size_kb} KB, ms: 99 % (<= {FRAME_MS:.0f})", f"{_share(times, 0.99):.2f}",
         f"median {_share(times, 0.5):.2f}, slowest {max(times):.1f}", f"{_share(times, 0.99) / FRAME_MS:.2f}")
        for what, times in taken.items()
    ]  # fmt: skip


def _share(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]
