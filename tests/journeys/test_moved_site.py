"""A site that was renamed, and an evening left running on a site that is gone or long ago."""

import shutil
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meetup_desktop.adapters.storage.journal import SqliteJournal
from meetup_desktop.core.errors import JournalError
from meetup_desktop.services.notices import Level
from tests.journeys.conftest import NAMES
from tests.strategies import PAGE

_DAY_MS = 24 * 3600 * 1000


def names(made):
    return [person.name for person in made.live.get().session.evening.participants]


def sentence(made):
    bar = made.window.notice_bar
    return bar.accessibleName() if bar.shown is not None else ""


def another_site(root):
    page = root / "en" / "events" / "talk.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE.replace("quay", "talk"), encoding="utf-8")
    return root


@pytest.fixture
def running(planned):
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Space):
        QTest.keyClick(planned.window.event_area.deck.tabs["live"], key)
    return planned


def test_a_renamed_site_keeps_its_people(qtbot, start, planned, site, tmp_path):
    qtbot.waitUntil(lambda: not planned.tasks.running)
    start.end(planned)
    again = start(site.rename(tmp_path / "renamed"))
    again.window.choose_tab("people")
    assert names(again) == NAMES
    qtbot.waitUntil(lambda: "This site was in" in sentence(again))
    assert str(site) in sentence(again)


def test_a_running_evening_is_resumed_where_its_site_is_now(qtbot, start, running, site, tmp_path):
    qtbot.waitUntil(lambda: not running.tasks.running)
    start.end(running)
    renamed = site.rename(tmp_path / "renamed")
    again = start(renamed)
    assert again.library.root == renamed
    assert again.window.event_area.deck.current_tab_name() == "live"
    assert again.live.get().session.is_live


def test_a_running_evening_whose_site_is_gone_blocks_nothing(qtbot, start, running, site, tmp_path):
    qtbot.waitUntil(lambda: not running.tasks.running)
    start.end(running)
    hidden = site.rename(tmp_path / "hidden")
    other = start(another_site(tmp_path / "other"))
    assert "its site was not found" in sentence(other)
    assert other.page.page is not None
    qtbot.waitUntil(lambda: not other.tasks.running)
    other.library.open(hidden)
    qtbot.waitUntil(lambda: "is still live" in sentence(other) and "not found" not in sentence(other))
    other.window.notice_bar.action.click()
    qtbot.waitUntil(lambda: other.window.event_area.deck.current_tab_name() == "live")
    assert other.live.get().session.is_live


def test_a_start_without_the_site_of_the_running_evening_shows_the_welcome(qtbot, start, running, site):
    qtbot.waitUntil(lambda: not running.tasks.running)
    start.end(running)
    shutil.rmtree(site)
    again = start(None, wait=False)
    assert "its site was not found" in sentence(again)
    assert again.window.notice_bar.action.text() == "Choose folder"
    assert again.library.root is None


@pytest.mark.parametrize("answer", ["action", "other_action"])
def test_an_evening_of_long_ago_asks_first(qtbot, start, running, monkeypatch, answer):
    qtbot.waitUntil(lambda: not running.tasks.running)
    start.end(running)
    now = time.time_ns
    monkeypatch.setattr("meetup_desktop.app.time.time_ns", lambda: now() + 40 * _DAY_MS * 1_000_000)
    again = start()
    assert "was never ended" in sentence(again)
    assert again.window.event_area.deck.current_tab_name() == "page"
    assert again.live.built is None or again.live.get().projector.window is None
    getattr(again.window.notice_bar, answer).click()
    if answer == "action":
        qtbot.waitUntil(lambda: again.window.event_area.deck.current_tab_name() == "live")
        assert again.live.get().session.is_live
    else:
        assert "was ended" in sentence(again)
        start.end(again)
        monkeypatch.undo()
        last = start()
        assert sentence(last) == ""
        last.window.choose_tab("people")
        assert names(last) == NAMES


def test_two_candidates_are_asked_about(qtbot, start, planned, site, tmp_path):
    qtbot.waitUntil(lambda: not planned.tasks.running)
    start.end(planned)
    twin = shutil.copytree(site, tmp_path / "twin")
    second = start(twin)
    second.window.choose_tab("people")
    assert names(second) == []
    second.live.get().session.add_people(["Only in the twin"])
    qtbot.waitUntil(lambda: not second.tasks.running)
    start.end(second)
    found = shutil.copytree(site, tmp_path / "found")
    shutil.rmtree(site)
    shutil.rmtree(twin)
    last = start(found)
    last.window.choose_tab("people")
    qtbot.waitUntil(lambda: "Is this the site" in sentence(last))
    if str(twin) in sentence(last):
        last.window.notice_bar.other_action.click()
        qtbot.waitUntil(lambda: str(site) in sentence(last))
    last.window.notice_bar.action.click()
    qtbot.waitUntil(lambda: names(last) == NAMES)


def test_the_window_does_not_close_over_actions_that_are_not_written(qtbot, start, planned, monkeypatch):
    def refuse(*_arguments):
        raise JournalError("evening", "ENOSPC")

    qtbot.waitUntil(lambda: not planned.tasks.running)
    monkeypatch.setattr(SqliteJournal, "write", refuse)
    planned.live.get().session.add_walk_in("Unwritten")
    assert "the disk is full" in sentence(planned)
    planned.window.close()
    assert planned.window.isVisible()
    assert planned.window.notice_bar.shown.level is Level.WARNING
    assert "would be lost" in sentence(planned)
    monkeypatch.undo()
    planned.window.notice_bar.action.click()
    assert not planned.window.isVisible()
