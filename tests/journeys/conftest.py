"""The whole program in real windows."""

import pytest
from PySide6.QtCore import QDir, QLocale, Qt, QTranslator
from PySide6.QtTest import QTest

from meetup_desktop import app
from meetup_desktop.adapters import resources
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.services.preferences import Preferences
from tests.small_site import write_site

NAMES = ["Ana", "Boris", "Vera", "Dan", "Eva", "Gleb", "Jana", "Lev", "Mia"]


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


@pytest.fixture
def start(qtbot, qapp, site, tmp_path):
    """Start the program; it is closed at the end. Two starts share their data."""
    QDir.setSearchPaths("icon", [str(resources.generated("icons"))])
    QDir.setSearchPaths("font", [str(resources.generated("fonts"))])
    running = []

    def begin(opening=site, wait=True, language=""):
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        if language:
            Preferences(Settings(data / "settings.json")).language = language
        made = app.App(qapp, data)
        running.append(made)
        made.start(opening)
        if wait:
            qtbot.waitUntil(lambda: made.page.page is not None)
        return made

    def end(made):
        running.remove(made)
        made.stop()

    begin.end = end
    yield begin
    for made in list(running):
        end(made)
    QLocale.setDefault(QLocale.c())
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def planned(qtbot, start):
    """Three rounds for nine people, planned in the window by keys and the button."""
    made = start()
    people = made.window.choose_tab("people")
    for name in NAMES:
        QTest.keyClicks(people.search, name)
        QTest.keyClick(people.search, Qt.Key.Key_Return)
    live = made.window.choose_tab("live")
    live.setup.rounds.setValue(3)
    live.setup.plan_button.click()
    qtbot.waitUntil(lambda: len(made.live.get().session.evening.rounds) == 3)
    qtbot.waitUntil(live.plan.canvas.isVisible)
    return made
