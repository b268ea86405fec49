"""An evening without a window."""

import pytest

from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.projector.modes import MODES
from tests.core.live.clocks import RealisticClock
from tests.services.evenings import NAMES, plan


@pytest.fixture
def clock():
    return RealisticClock()


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    assert made.stop()


@pytest.fixture
def notices(qapp):
    made = Notices()
    made.heard = []
    made.posted.connect(made.heard.append)
    return made


@pytest.fixture
def new_session(qtbot, tasks, notices, clock, tmp_path):
    made = []

    def new(page="page"):
        session = LiveSession(tasks, notices, clock, tmp_path / "data", MODES.values())
        session.open(tmp_path / "site", page)
        made.append(session)
        return session

    yield new
    qtbot.waitUntil(lambda: not tasks.running)
    for session in made:
        session.close()


@pytest.fixture
def session(new_session):
    return new_session()


@pytest.fixture
def planned(qtbot, session):
    session.add_people(NAMES, present=True)
    plan(qtbot, session, 3, 4, 7)
    return session
