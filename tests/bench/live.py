"""The evening: planning, the journal's transactions, painting the projector."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.adapters.storage.journal import SqliteJournal
from meetup_desktop.core.live.log import Kind, NewEntry
from meetup_desktop.core.rotation import Problem, plan
from meetup_desktop.core.rotation import statistics as figures

WRITES = 200
FRAME_MS = 16.0


def measure() -> list[tuple[str, str, str, str]]:
    """Rows about plans, the journal and the projector."""
    return [*_plans(), _journal(), _painting()]


def _plans() -> list[tuple[str, str, str, str]]:
    rows = []
    for people, size, rounds in ((9, 3, 4), (24, 3, 6), (40, 3, 6), (25, 5, 5)):
        problem = Problem(people=tuple(range(people)), size=size, rounds=rounds)
        began = time.perf_counter()
        found = figures(plan(problem, seconds=1.0, seed=1, clock=time.monotonic))
        took_ms = (time.perf_counter() - began) * 1000
        what = f"plan {people} people, {size}s x {rounds}: new pairs ({took_ms:.0f} ms)"
        rows.append((what, str(found.new_pairs), f"bound {found.bound}", f"{found.share_of_bound:.3f}"))
    return rows


def _journal() -> tuple[str, str, str, str]:
    """One action's transaction against a bare write with fsync on the same disk."""
    clock, durable, bare = SystemClock(), [], []
    with tempfile.TemporaryDirectory() as folder:
        journal = SqliteJournal(Path(folder) / "evening.sqlite", Path(folder), "bench")
        with (Path(folder) / "bare").open("wb", buffering=0) as file:
            for _ in range(WRITES):
                began = time.perf_counter()
                journal.append((NewEntry(clock.now(), Kind.PAUSED, {}),))
                durable.append(time.perf_counter() - began)
                began = time.perf_counter()
                file.write(b"x" * 200)
                os.fsync(file.fileno())
                bare.append(time.perf_counter() - began)
        journal.close()
    one, other = statistics.median(durable) * 1000, statistics.median(bare) * 1000
    return ("journal: one action, ms", f"{one:.2f}", f"bare fsync {other:.2f}", f"{one / other:.2f}")


def _painting() -> tuple[str, str, str, str]:
    """Groups of 42 people at 1920 x 1080 against the time between two frames."""
    from PySide6.QtCore import QDir, QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QApplication

    from meetup_desktop.adapters import resources
    from meetup_desktop.core.live.evening import Mode
    from meetup_desktop.core.live.slides import Band, Slide
    from meetup_desktop.startup import make_application
    from meetup_desktop.ui.projector.layout import body_items, top_items
    from meetup_desktop.ui.projector.modes.groups import GroupsContent, SeatedTable
    from meetup_desktop.ui.projector.painter import paint
    from meetup_desktop.ui.projector.theme import DARK

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or make_application(["bench"])
    QDir.setSearchPaths("font", [str(resources.generated("fonts"))])
    names = tuple(f"Анна-Мария {letter}." for letter in "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯABCDEFGHIJKLMNO")
    tables = tuple(SeatedTable(at + 1, names[3 * at : 3 * at + 3]) for at in range(14))
    directory = tuple((name, at // 3 + 1) for at, name in enumerate(names[:42]))
    labels = ("Раунд 2 из 5", "Round 2 of 5")
    slide = Slide(Mode.GROUPS, GroupsContent(tables, directory), Band(labels, "04:12"))
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    took = []
    for _ in range(30):
        painter = QPainter(image)
        began = time.perf_counter()
        paint(painter, QRectF(image.rect()), (*body_items(slide, 1920), *top_items(slide, 1920)), DARK)
        took.append((time.perf_counter() - began) * 1000)
        painter.end()
    one = statistics.median(took)
    del application
    return (
        "projector: paint 42 names at 1080p, ms",
        f"{one:.1f}",
        f"a frame {FRAME_MS:.0f}",
        f"{one / FRAME_MS:.2f}",
    )
