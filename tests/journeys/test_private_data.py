"""What the program keeps about people: for its owner's eyes only, and erased when somebody wants that."""

import logging
import os
import stat

import pytest

from meetup_desktop.adapters.storage.program_lock import ProgramLock
from meetup_desktop.services.library.sample_site import copy_sample
from meetup_desktop.services.notices import Level
from meetup_desktop.startup import keep_log
from meetup_desktop.ui.widgets.dialog import Question
from tests.journeys.conftest import NAMES

#: Not to be found by chance in what is no text.
LONG_NAMES = [name for name in NAMES if len(name) > 3]


@pytest.fixture
def open_umask():
    """What a file is made with that nobody restricts: everybody may read it."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def log(tmp_path):
    """The log in the data folder, as at a real start."""
    logger = logging.getLogger("meetup_desktop")
    (tmp_path / "data").mkdir(0o700)
    keep_log(tmp_path / "data")
    handler = logger.handlers[-1]
    yield logger
    logger.removeHandler(handler)
    handler.close()


def open_to_others(folder):
    paths = [folder, *(path for path in folder.rglob("*") if not path.is_symlink())]
    return {
        str(path.relative_to(folder)): oct(stat.S_IMODE(path.stat().st_mode))
        for path in paths
        if stat.S_IMODE(path.stat().st_mode) != (0o700 if path.is_dir() else 0o600)
    }


def bytes_left(folder):
    held = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return [name for name in LONG_NAMES if name.encode() in held]


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_after_a_whole_journey_everything_is_private(qtbot, open_umask, log, planned, start, tmp_path):
    data = tmp_path / "data"
    lock = ProgramLock(data)
    assert lock.acquire()
    copy_sample(data)
    log.error("something went wrong")
    planned.page.change("tags", None, "unsaved")
    planned.page.drafts.due.emit()
    session = planned.live.get().session
    session.start_live()
    session.remove_person(session.evening.participants[-1].id)
    session.finish()
    qtbot.waitUntil(lambda: not planned.tasks.running)
    problems = planned.problems.get().problems
    qtbot.waitUntil(lambda: bool(problems.report.by_page) and not planned.tasks.running)
    problems.ignore(next(iter(problems.report.by_page.values()))[0])
    planned.preferences.projector_theme = "light"
    qtbot.waitUntil(lambda: not planned.tasks.running)
    assert open_to_others(data) == {}
    planned.page.save()
    qtbot.waitUntil(lambda: not planned.tasks.running)
    start.end(planned)
    lock.release()
    kept = {path.relative_to(data).parts[0] for path in data.iterdir()}
    assert kept >= {
        "decisions.sqlite", "drafts.sqlite", "evenings", "findings.sqlite", "log.txt", "program.json",
        "program.lock", "sample-site", "settings.json", "settings.lock", "sites",
    }  # fmt: skip
    assert open_to_others(data) == {}


def answer(made, button):
    box = made.window.findChild(Question, "erase-evening")
    getattr(box, button).click()


def test_an_evening_is_erased_after_one_question(qtbot, planned, tmp_path):
    qtbot.waitUntil(lambda: not planned.tasks.running)
    assert bytes_left(tmp_path / "data") == LONG_NAMES
    planned.window.menus.action("erase_evening").trigger()
    answer(planned, "cancel")
    assert bytes_left(tmp_path / "data") == LONG_NAMES
    planned.window.menus.action("erase_evening").trigger()
    answer(planned, "action")
    assert bytes_left(tmp_path / "data") == []
    assert "Erased the evening of quay" in planned.window.notice_bar.accessibleName()
    session = planned.live.get().session
    assert session.evening.participants == ()
    assert not session.history.canUndo()
    session.add_people(["Somebody"])
    assert [person.name for person in session.evening.participants] == ["Somebody"]


def test_a_live_evening_is_not_erased(planned, tmp_path):
    planned.live.get().session.start_live()
    planned.window.menus.action("erase_evening").trigger()
    assert planned.window.findChild(Question, "erase-evening") is None
    assert planned.window.notice_bar.shown.level is Level.WARNING
    assert bytes_left(tmp_path / "data") == LONG_NAMES
