"""Windows for tests: the product's looks, and real services on a small real site."""

import logging

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QApplication

from meetup_desktop.adapters import resources
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.map.engine_start import EngineStart
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.projector.modes import MODES
from meetup_desktop.ui.widgets.theme import Theme
from tests.fake_clock import FakeClock
from tests.journeys.conftest import planned, start  # noqa: F401  # fixtures of the whole program
from tests.small_site import write_site
from tests.ui.two_panes import Panes


@pytest.fixture(autouse=True)
def no_error_is_logged(caplog):
    """A missing icon, a task nobody listens to: what the program logs as an error fails the test."""
    yield
    said = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert said == []


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    QDir.setSearchPaths("icon", [str(resources.generated("icons"))])
    QDir.setSearchPaths("font", [str(resources.generated("fonts"))])
    return Theme(qapp)


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    assert made.stop(), "work did not end"


@pytest.fixture
def preferences(tmp_path):
    return Preferences(Settings(tmp_path / "settings.json"))


@pytest.fixture
def notices(qapp):
    made = Notices()
    made.heard = []
    made.posted.connect(made.heard.append)
    return made


@pytest.fixture
def page(qtbot, theme, tasks, notices, site, tmp_path):
    """The first page of the small site, open."""
    library = Library(tasks, notices)
    with qtbot.waitSignal(library.site_changed):
        library.open(site)
    made = OpenPage(tasks, notices, tmp_path / "drafts.sqlite")
    with qtbot.waitSignal(made.opened):
        made.open(library.root, library.site, library.site.pages[0])
    yield made
    made.close()


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def session(theme, tasks, notices, clock, tmp_path):
    """A real evening with a real journal and a clock that stands still."""
    made = LiveSession(tasks, notices, clock, tmp_path / "data", MODES.values())
    made.open(tmp_path / "site", "quay")
    yield made
    made.close()


@pytest.fixture
def panes(qtbot, theme):
    made = Panes()
    qtbot.addWidget(made)
    qtbot.waitExposed(made)
    made.settle()
    return made


@pytest.fixture
def no_browser_engine(monkeypatch):
    """The map as a picture: the engine answers when it likes."""
    monkeypatch.setattr(EngineStart, "refusal", lambda _self: "safe-graphics")


@pytest.fixture
def program(qtbot, no_browser_engine, planned):  # noqa: F811
    """The whole program with an evening planned and the site checked."""
    made = planned
    made.window.activateWindow()
    made.window.resize(1366, 768)
    qtbot.waitUntil(lambda: made.problems.built is not None and not made.problems.built.problems.checking)
    return made


@pytest.fixture
def fresh(no_browser_engine, start):  # noqa: F811
    """The whole program, just started."""
    made = start()
    made.window.activateWindow()
    made.window.resize(1366, 768)
    return made
