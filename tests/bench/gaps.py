"""The longest times without an answer in a walk through the whole window, and what the palette takes for a key."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from meetup_desktop.services.gap_monitor import FRAME_MS, Gap, GapMonitor, format_gaps

Row = tuple[str, str, str, str]
_KEYS = 30
_PALETTE_MS = 30.0
_EVENTS = 5000


def measure() -> list[Row]:
    """Rows for every step of the walk: the longest gap, against its limit; the ten worst go to stderr."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    from PySide6.QtWidgets import QApplication

    from meetup_desktop import app
    from meetup_desktop.startup import make_application
    from meetup_desktop.ui.page.tab import PageTab
    from tests.bench.sites import write_site

    application: Any = QApplication.instance() or make_application(sys.argv[:1])
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        site, data = Path(folder) / "site", Path(folder) / "data"
        write_site(site, events=_EVENTS)
        data.mkdir()
        walk = _Walk(application)
        made = app.App(application, data)

        def page_opens() -> bool:
            return made.page.page is not None

        rows.append(walk.step("start-up, until the page is shown", 100, lambda: made.start(site), page_opens))
        walk.settle(lambda: made.problems.built is not None and not made.tasks.running)
        pages = made.library.site.pages
        for tab in ("live", "people", "gallery", "venue", "page"):
            rows.append(walk.step(f"{tab} tab, first time", 50, lambda tab=tab: made.window.choose_tab(tab)))
        for tab in ("live", "people", "page"):
            rows.append(walk.step(f"{tab} tab, again", 40, lambda tab=tab: made.window.choose_tab(tab)))
        rows.append(
            walk.step(
                "opening a page", 50, lambda: made.window.library_panel.select_page(pages[40].page_id),
                lambda: made.page.page.page_id == pages[40].page_id,
            )
        )  # fmt: skip
        page_tab = made.window.choose_tab("page")
        assert isinstance(page_tab, PageTab)
        pane = page_tab.columns[0].pane
        rows.append(walk.keys("typing in an ordinary page", FRAME_MS, pane))
        rows.append(_palette_row(application, made))
        made.page.discard()
        made.stop()
        walk.stop()
    sys.stderr.write(f"{format_gaps(walk.worst)}\n")
    return rows


def _palette_row(application: Any, made: Any) -> Row:
    """How long after a key the palette shows its answer."""
    field, palette = made.window.top.search, made.palette.palette
    made.window.menus.action("search").trigger()
    took = []
    for length in range(1, 8):
        question = "evening"[:length]
        began = time.perf_counter()
        field.setText(question)
        field.textEdited.emit(question)
        while palette.model.words != (question,):
            application.processEvents()
        took.append((time.perf_counter() - began) * 1000)
    field.returned.emit()
    worst = max(took)
    what = f"palette, a key at {_EVENTS} pages, ms until it is shown"
    return (what, f"{worst:.0f}", f"{_PALETTE_MS:.0f}", f"{worst / _PALETTE_MS:.2f}")


class _Walk:
    """Steps through the window, each measured alone."""

    def __init__(self, application: Any) -> None:
        self._application = application
        self._monitor = GapMonitor()
        self.worst: list[Gap] = []

    def step(
        self,
        name: str,
        limit_ms: float,
        act: Callable[[], object],
        is_done: Callable[[], bool] = lambda: True,
    ) -> Row:
        """Act, wait until it is done, and return the longest gap, the action itself included."""
        self._monitor.pop_worst()
        began = time.perf_counter()
        act()
        acted_ms = (time.perf_counter() - began) * 1000
        self.settle(is_done)
        gaps = self._monitor.pop_worst()
        self.worst = sorted((*self.worst, *gaps), key=lambda gap: -gap.ms)[:10]
        longest = max([acted_ms, *(gap.ms for gap in gaps)])
        return (f"{name}: longest gap, ms", f"{longest:.0f}", f"{limit_ms:.0f}", f"{longest / limit_ms:.2f}")

    def keys(self, name: str, limit_ms: float, pane: Any) -> Row:
        """Type some letters into a pane."""
        from PySide6.QtTest import QTest

        pane.setFocus()
        longest = 0.0
        for _ in range(_KEYS):
            began = time.perf_counter()
            QTest.keyClicks(pane, "x")
            self._application.processEvents()
            longest = max(longest, (time.perf_counter() - began) * 1000)
        return (f"{name}: longest gap, ms", f"{longest:.0f}", f"{limit_ms:.0f}", f"{longest / limit_ms:.2f}")

    def stop(self) -> None:
        """Watch no longer."""
        self._monitor.stop()

    def settle(self, is_done: Callable[[], bool]) -> None:
        """Run the event loop until it is done, and a little longer."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop, until = QEventLoop(), time.monotonic() + 0.3

        def look() -> None:
            if time.monotonic() >= until and is_done():
                loop.quit()

        timer = QTimer(interval=20)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        timer.stop()
