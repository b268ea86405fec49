"""Shows the map, opens and closes what pops up over it, and prints how many pixels stay behind. Run on a display."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QComboBox

from meetup_desktop import app
from meetup_desktop.startup import make_application

_SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample-site"
_QUIET_S = 0.4
#: Pixels whose colour differs by more than this are of another picture.
_SAME = 8


def main() -> None:
    """Print, for each thing that pops up, how many pixels it changed and how many stayed after it was closed."""
    application = make_application(sys.argv[:1])
    folder = Path(tempfile.mkdtemp())
    try:
        shutil.copytree(_SAMPLE, folder / "site")
        (folder / "data").mkdir()
        made = app.App(application, folder / "data")
        made.start(folder / "site")
        QCursor.setPos(QPoint(1365, 767))
        _wait(lambda: made.page.page is not None and made.problems.built is not None)
        tab = made.window.choose_tab("venue")
        _wait(lambda: tab.map.web is not None and tab.map.web.isVisible() and not made.tasks.running)  # type: ignore[attr-defined]
        _settle()
        results = {name: _stale_pixels(*acts) for name, acts in _popups(made).items()}
        made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write(f"{json.dumps(results)}\n")


def _popups(made: app.App) -> dict[str, tuple[Callable[[], object], Callable[[], object]]]:
    window = made.window

    def close_dialogs() -> None:
        for widget in QApplication.topLevelWidgets():
            if widget is not window and widget.isVisible():
                widget.close()

    def open_combo() -> None:
        window.choose_tab("page")
        QApplication.processEvents()
        next(each for each in window.findChildren(QComboBox) if each.isVisible()).showPopup()

    def close_combo() -> None:
        close_dialogs()
        window.choose_tab("venue")

    return {
        "dialog": (window.menus.action("shortcuts").trigger, close_dialogs),
        "menu": (
            lambda: window.menus.menu("event").popup(window.mapToGlobal(QPoint(400, 250))),
            window.menus.menu("event").close,
        ),
        "new page": (window.menus.action("new_page").trigger, close_dialogs),
        "combo on another tab": (open_combo, close_combo),
        "palette": (window.menus.action("search").trigger, made.window.top.search.returned.emit),
    }


def _stale_pixels(open_it: Callable[[], object], close_it: Callable[[], object]) -> tuple[int, int]:
    before = _picture()
    open_it()
    _settle()
    opened = _picture()
    close_it()
    _settle()
    return _difference(before, opened), _difference(before, _picture())


def _picture() -> QImage:
    return QApplication.primaryScreen().grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _difference(one: QImage, other: QImage) -> int:
    """Return how many pixels differ, without the status bar, whose words change, and the blinking caret's row."""
    first, second = bytes(one.constBits()), bytes(other.constBits())
    rows, stride = one.height() - 70, one.bytesPerLine()
    count = 0
    for row in range(rows):
        start = row * stride
        left, right = first[start : start + stride], second[start : start + stride]
        if left != right:
            count += sum(
                1
                for at in range(0, stride, 4)
                if any(abs(left[at + part] - right[at + part]) > _SAME for part in range(3))
            )
    return count


def _settle() -> None:
    until = time.monotonic() + _QUIET_S
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)


def _wait(is_done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not is_done():
        if time.monotonic() > until:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
