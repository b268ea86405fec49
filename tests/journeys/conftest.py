"""The whole program in real windows."""

import pytest
from PySide6.QtCore import QDir, QLocale, QTranslator

from meetup_desktop import app
from meetup_desktop.adapters import resources
from tests.small_site import write_site


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


@pytest.fixture
def start(qtbot, qapp, site, tmp_path):
    """Start the program; it is closed at the end. Two starts share their data."""
    QDir.setSearchPaths("icon", [str(resources.generated("icons"))])
    QDir.setSearchPaths("font", [str(resources.generated("fonts"))])
    running = []

    def begin(opening=site, wait=True):
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        made = app.App(qapp, data)
        running.append(made)
        made.start(opening)
        if wait:
            qtbot.waitUntil(lambda: made.services.open_page is not None)
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
