"""The product testing itself: the main job, walked in real windows on a temporary copy of the sample site.

One JSON object a line, ``{"step": "...", "ok": true, "ms": 12.3}``; exit code 0 only if all are ok. It runs from a
checkout, from an installed package and without a screen (``QT_QPA_PLATFORM=offscreen``) alike.
"""

from __future__ import annotations

import difflib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from meetup_desktop import app
from meetup_desktop.adapters.front_matter.pages import read_page
from meetup_desktop.adapters.images import pictures
from meetup_desktop.adapters.resources import resources_folder
from meetup_desktop.adapters.storage.settings import data_folder
from meetup_desktop.cli import Request
from meetup_desktop.core.content.dialects.publish import PUBLISH
from meetup_desktop.core.live.evening import Mode, Phase
from meetup_desktop.startup import make_application

T = TypeVar("T")
PLACE = "event.location.title"
WAIT_MS = 20_000
PEOPLE = (
    "Анна Ким",
    "Борис Левин",
    "Вера Мороз",
    "Dan Ortiz",
    "Eva Smith",
    "Глеб Радич",
    "Jana Weiss",
    "Лев Шор",
    "Mia Zorić",
)
ADDED_S = 30


class StepFailed(Exception):
    """A step did not come out as it should."""


def run() -> int:
    """Run all steps and return the exit code."""
    two_offscreen_screens()
    with tempfile.TemporaryDirectory(prefix="meetup-self-test-") as folder:
        walk = SelfTest(Path(folder))
        try:
            good = walk.run_steps()
        finally:
            walk.end()
    return 0 if good else 1


def hold_round(request: Request) -> int:
    """Start a round and hold it until this process is killed: the other half of the step that kills it."""
    two_offscreen_screens()
    assert request.data_folder is not None
    application = make_application(sys.argv[:1])
    made = app.App(application, data_folder(request.data_folder))
    made.start(request.site)
    wait_until(lambda: made.page.page is not None, "the page opens")
    run_round(made, rounds=3)
    made.live.get().session.add_time(ADDED_S)
    print(json.dumps({"remaining_ms": made.live.get().session.read_clock().remaining_ms}), flush=True)
    return application.exec()


class SelfTest:
    """The steps, in order; each builds on the ones before."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        self.data = folder / "data"
        self._application = make_application(sys.argv[:1])
        self._made: app.App | None = None
        self._before: dict[str, bytes] = {}
        self._good = True

    def run_steps(self) -> bool:
        """Run every step; a failed one does not stop the others that can still be tried."""
        for step in (
            self.open, self.edit, self.save, self.one_line_difference, self.small_picture, self.map_loaded,
            self.pin_moved, self.round_on_second_screen, self.kill_and_resume,
        ):  # fmt: skip
            self._run_step(step)
        return self._good

    def end(self) -> None:
        """Close what is open."""
        if self._made is not None:
            self._made.stop()
            self._made = None

    def _run_step(self, step: Callable[[], dict[str, Any] | None]) -> None:
        began = time.perf_counter()
        line: dict[str, Any] = {"step": step.__name__, "ok": True}
        details: dict[str, Any] = {}
        try:
            details = step() or {}
        except Exception as error:
            line["ok"] = self._good = False
            details = {"error": f"{type(error).__name__}: {error}"}
        line["ms"] = round((time.perf_counter() - began) * 1000, 1)
        print(json.dumps({**line, **details}, ensure_ascii=False), flush=True)

    @property
    def program(self) -> app.App:
        """The program under test."""
        if self._made is None:
            raise StepFailed("the program is not open")
        return self._made

    # --- the page ---------------------------------------------------------------------------------------------

    def open(self) -> dict[str, Any]:
        """Open a copy of the sample site and check that the window shows its newest page."""
        shutil.copytree(resources_folder() / "sample-site", self.site)
        self._made = self._start_program()
        page = _require_value(self.program.page.page)
        library = self.program.library.site
        _require(library is not None and len(library.pages) >= 3, "at least three pages are listed")
        _require(len(page.languages) == 2, "the page has two languages")
        self._before = self._read_site_files()
        return {"page": page.page_id, "platform": QGuiApplication.platformName()}

    def edit(self) -> None:
        """Type into the English place field and check that the page changes."""
        from meetup_desktop.ui.page.tab import PageTab

        tab = self.program.window.choose_tab("page")
        assert isinstance(tab, PageTab)
        field = next(made for made in tab.columns if made.language == "en").form.controls[PLACE]
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "Hall on the Quay")
        _require(
            _require_value(self.program.page.page).value(PLACE, "en") == "Hall on the Quay",
            "the page has the new value",
        )
        _require(self.program.page.dirty, "the page is marked as unsaved")

    def save(self) -> None:
        """Save and check that the page is marked clean."""
        written: list[tuple[str, ...]] = []
        self.program.page.saved.connect(written.append)
        self.program.window.menus.action("save").trigger()
        wait_until(lambda: bool(written), "the page is saved")
        _require(len(written[0]) == 1, "one file was written")
        _require(not self.program.page.dirty, "nothing is unsaved")

    def one_line_difference(self) -> None:
        """Check that one line of one file differs and that the generator reads its value."""
        after = self._read_site_files()
        changed = [name for name, data in after.items() if data != self._before.get(name)]
        _require(len(changed) == 1 and set(after) == set(self._before), f"one file differs: {changed}")
        old, new = (files[changed[0]].decode().split("\n") for files in (self._before, after))
        lines = [line for line in difflib.ndiff(old, new) if line[:2] in ("- ", "+ ")]
        _require(len(lines) == 2, f"one line differs: {lines}")
        values = read_page(after[changed[0]], PUBLISH).metadata
        _require(values.get(PLACE) == "Hall on the Quay", "the value can be read back")

    def _read_site_files(self) -> dict[str, bytes]:
        return {
            str(path.relative_to(self.site)): path.read_bytes()
            for path in self.site.rglob("*")
            if path.is_file()
        }

    # --- pictures and map -------------------------------------------------------------------------------------

    def small_picture(self) -> dict[str, Any]:
        """Make a thumbnail and check that it fits 400 x 400 px and has no metadata."""
        source = next(path for path in sorted(self.site.rglob("*.jpg")) if "_400x400" not in path.name)
        target = self.data / f"small{source.suffix}"
        pictures.write_thumbnail(source, target)
        facts = pictures.read_picture_facts(target)
        _require(0 < max(facts.width_px, facts.height_px) <= 400, "it fits into 400 x 400")
        return {"width": facts.width_px, "height": facts.height_px}

    def map_loaded(self) -> None:
        """Check that the map's page is shown without internet."""
        tab: Any = self.program.window.choose_tab("venue")
        ready: list[bool] = []
        failures: list[str] = []
        tab.map_ready.connect(partial(ready.append, True))
        tab.map_failed.connect(failures.append)
        wait_until(lambda: bool(ready or failures), "the map is ready")
        _require(not failures, f"no map: {failures}")

    def pin_moved(self) -> dict[str, Any]:
        """Drag the pin and check that both coordinates change in both languages and that undo restores them."""
        tab: Any = self.program.window.choose_tab("venue")
        page = self.program.page
        before = _require_value(page.page)
        _require(tab.drag_pin(60, 40), "there is a map to drag on")
        wait_until(lambda: page.page != before, "the pin moves the coordinates")
        moved = _require_value(page.page)
        changed = moved.changed_paths(before)
        _require(len(changed) == len(before.languages), f"every language has it: {changed}")
        page.history.undo()
        _require(page.page == before, "undo brings every byte back")
        return {"to": list(_require_value(moved.coordinates).texts())}

    # --- the evening ------------------------------------------------------------------------------------------

    def round_on_second_screen(self) -> dict[str, Any]:
        """Run a round on the projector and check that it continues after the projector is closed."""
        run_round(self.program, rounds=3)
        session, projector = self.program.live.get().session, self.program.live.get().projector
        projector.open()
        window = _require_value(projector.window)
        wait_until(window.isVisible, "the projector is shown")
        several = len(QGuiApplication.screens()) > 1
        if several:
            wait_until(
                lambda: window.screen() is not self.program.window.screen(), "it is on the other screen"
            )
        _require(not window.grab().isNull(), "it is painted")
        first = session.read_clock().seconds
        wait_until(lambda: session.read_clock().seconds < first, "the time runs")
        projector.close()
        evening = _require_value(session.evening)
        _require(evening.phase is Phase.RUNNING, "closing the projector leaves the round running")
        session.finish()
        return {"screens": len(QGuiApplication.screens()), "second_screen": several}

    def kill_and_resume(self) -> dict[str, Any]:
        """Kill a process that runs a round and check that the next start resumes it with the right time left."""
        self.end()
        shutil.rmtree(self.data)
        held = subprocess.Popen(
            [*_own_command(), "--data-dir", str(self.data), "--hold-round", str(self.site)],
            stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        try:
            assert held.stdout is not None
            said = held.stdout.readline()
            at = time.monotonic()
        finally:
            held.kill()
            held.wait()
        _require(bool(said.strip()), "the other process runs a round")
        expected_ms = json.loads(said)["remaining_ms"]
        self._made = self._start_program()
        session = self.program.live.get().session
        evening = _require_value(session.evening)
        _require(evening.phase is Phase.RUNNING and evening.current_index == 0, "the round is running again")
        off_ms = (expected_ms - (session.read_clock().remaining_ms or 0)) - (time.monotonic() - at) * 1000
        _require(abs(off_ms) < 250, f"the time left is right (off by {off_ms:.0f} ms)")
        _require(
            self.program.window.event_area.deck.current_tab_name() == "live",
            "Live is shown",
        )
        _require(len({*evening.names.values()} & {*PEOPLE}) == len(PEOPLE), "everybody is there")
        return {"off_by_ms": round(off_ms, 1)}

    def _start_program(self) -> app.App:
        made = app.App(self._application, data_folder(self.data))
        self._made = made
        made.start(self.site)
        wait_until(lambda: made.page.page is not None, "the page opens")
        return made


def run_round(made: app.App, rounds: int) -> None:
    """Check people in, plan, go live and start the first round. Raises: Failed."""
    made.window.choose_tab("people")
    session = made.live.get().session
    session.add_people(PEOPLE, present=True)
    session.plan_rotation(3, rounds, 5)
    wait_until(
        lambda: (
            session.view.planning is None
            and session.evening is not None
            and len(session.evening.rounds) == rounds
        ),
        "the groups are planned",
    )
    session.set_topic(0, "ru", "С какой ошибки начался ваш лучший проект?")
    session.set_topic(0, "en", "Which mistake started your best project?")
    session.start_live()
    session.next()
    _require(_require_value(session.evening).mode == Mode.GROUPS, "the groups are shown")
    session.toggle_pause()
    _require(_require_value(session.evening).phase is Phase.RUNNING, "the round runs")


def _own_command() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "meetup_desktop"]


def two_offscreen_screens(laptop: tuple[int, int] = (1366, 768)) -> None:
    """Simulate a laptop and a projector screen with Qt's offscreen platform. Call before Qt starts."""
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        return
    scale = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": laptop[0], "height": laptop[1], **scale},
        {"name": "projector", "x": laptop[0], "y": 0, "width": 1920, "height": 1080, **scale},
    ]
    descriptor, name = tempfile.mkstemp(prefix="meetup-screens-", suffix=".json")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(
            {"synchronousWindowSystemEvents": False, "windowFrameMargins": False, "screens": screens}, file
        )
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={name}"


def wait_until(condition: Callable[[], bool], description: str, wait_ms: int = WAIT_MS) -> None:
    """Let the program run until something holds. Raises: Failed, when it does not within the time."""
    loop, poll_timer = QEventLoop(), QTimer()
    poll_timer.timeout.connect(loop.quit)
    poll_timer.start(5)
    deadline = time.monotonic() + wait_ms / 1000
    while not condition() and time.monotonic() < deadline:
        loop.exec()
    _require(condition(), f"not within {wait_ms / 1000:.0f} s: {description}")


def _require(condition: bool, description: str) -> None:
    if not condition:
        raise StepFailed(description)


def _require_value(value: T | None) -> T:
    if value is None:
        raise StepFailed("something is not there")
    return value
