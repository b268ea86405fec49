"""Windows of every size: nothing is clipped, and the keys of the evening are on the screen."""

from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea

from meetup_desktop.ui.commands import TABS
from meetup_desktop.ui.shell.main_window import SMALLEST_SIZE

SIZES = (SMALLEST_SIZE, (910, 512), (1366, 768), (1920, 1080))


def clipped(window):
    """Return the texts of shown buttons, labels and fields that do not have the room that they need."""
    found = []
    for kind in (QAbstractButton, QLabel, QLineEdit):
        for one in window.findChildren(kind):
            if isinstance(one.parent(), QLineEdit):
                continue  # an icon in a field takes the room that the field gives it
            if not one.isVisible() or not one.text() or not one.visibleRegion().boundingRect().isValid():
                continue
            needed = one.minimumSizeHint()
            if one.width() < needed.width() - 1 or one.height() < needed.height() - 1:
                found.append((type(one).__name__, one.text(), one.size().toTuple(), needed.toTuple()))
    for area in window.findChildren(QScrollArea):
        is_cut = (
            area.isVisible() and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if is_cut and area.widget() is not None and area.widget().width() > area.viewport().width():
            found.append(("content of", type(area).__name__, area.widget().width(), area.viewport().width()))
    return found


@pytest.mark.parametrize("language", ["en", "ru"])
def test_nothing_is_clipped_at_any_size(qtbot, start, language):
    made = start(language=language)
    session = made.live.get().session
    session.add_people([f"Person {number}" for number in range(9)], present=True)
    session.plan_rotation(3, 3, 7)
    qtbot.waitUntil(lambda: not made.tasks.running)
    session.start_live()
    session.set_auto_run(60)
    session.next()
    session.start_round()
    session.add_walk_in("Константин Константинопольский-Рождественский")
    window = made.window
    assert window.minimumSize().toTuple() == SMALLEST_SIZE
    for size in SIZES:
        for tab in TABS:
            if tab == "venue":
                continue  # the map has a test of its own
            window.choose_tab(tab)
            window.resize(*size)
            with suppress(qtbot.TimeoutError):  # layouts take a few events; what stays clipped is shown below
                qtbot.waitUntil(lambda: clipped(window) == [], timeout=500)
            assert window.size().toTuple() == size, tab
            assert clipped(window) == [], (tab, size)
    live = window.choose_tab("live")
    window.resize(*SMALLEST_SIZE)
    QApplication.processEvents()
    for key in (live.back_key, live.start_key, live.next_key, live.less_key, live.more_key, live.undo_key):
        assert window.rect().contains(key.mapTo(window, key.rect().bottomRight())), key.text()
    for mode in live.modes.values():
        assert window.rect().contains(mode.mapTo(window, mode.rect().bottomRight())), mode.text()
