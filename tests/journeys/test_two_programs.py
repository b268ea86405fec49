"""A second program on the same data, and a data folder that cannot be written, in real windows."""

import os

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from meetup_desktop import app
from meetup_desktop.services.notices import Level
from meetup_desktop.ui.error_text import error_text


@pytest.fixture
def start_reader(qtbot, qapp, start, site, tmp_path):
    """Start a program that may only read."""
    running = []

    def begin():
        made = app.App(qapp, tmp_path / "data", is_reader=True)
        running.append(made)
        made.start(site)
        made.reading_mode.announce(made.notices, "laptop")
        qtbot.waitUntil(lambda: made.page.page is not None)
        qtbot.waitUntil(lambda: not made.tasks.running)
        return made

    (tmp_path / "data").mkdir(exist_ok=True)
    yield begin
    for made in running:
        made.stop()


def content(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_reader_shows_everything_and_changes_nothing(qtbot, start_reader, site, tmp_path):
    before = content(tmp_path)
    made = start_reader()
    window = made.window
    assert "laptop" in window.notice_bar.accessibleName()
    fields = window.choose_tab("page").findChildren(QLineEdit)
    qtbot.waitUntil(lambda: all(field.isReadOnly() for field in fields) and bool(fields))
    bodies = window.choose_tab("page").findChildren(QPlainTextEdit)
    qtbot.waitUntil(lambda: all(body.isReadOnly() for body in bodies) and bool(bodies))
    made.page.change("tags", None, "mine")
    assert not made.page.dirty
    assert "another window" in error_text(window.notice_bar.shown.error)
    made.site_pages.get().rename(made.library.site.pages[0], "river")
    for name in ("people", "live", "gallery"):
        window.choose_tab(name)
    qtbot.waitUntil(lambda: not made.tasks.running)
    assert not window.top.live_button.isEnabled() and made.live.built is None
    assert not window.menus.action("new_page").isVisible()
    window.close()
    assert content(tmp_path) == before


def test_a_reader_checks_nothing_and_shows_no_state_of_it(qtbot, start_reader):
    """The language marks showed an hourglass for ever."""
    made = start_reader()
    qtbot.waitUntil(lambda: made.page.page is not None)
    states = [state for _, state, _, _ in made.window.event_area.header._shown_marks]
    assert states == ["", ""]
    assert made.window.top.problems_button.isHidden()
    assert not made.window.menus.action("fix_here").isVisible()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_start_shows_the_window_and_its_site(qtbot, start, site, tmp_path):
    made = start()
    (tmp_path / "other").mkdir()
    for path in site.rglob("*.md"):
        copy = tmp_path / "other" / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    made.window.showMinimized()
    made.show_requested_site(tmp_path / "other")
    assert not made.window.isMinimized() and made.window.isVisible()
    qtbot.waitUntil(lambda: made.library.root == tmp_path / "other")
    made.show_requested_site(None)
    assert made.library.root == tmp_path / "other"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows makes files in such a folder")
def test_without_a_data_folder_pages_are_opened_and_saved(qtbot, qapp, start, site, tmp_path):
    (tmp_path / "data").write_bytes(b"in the way")
    made = app.App(qapp, tmp_path / "data")
    told = []
    made.notices.posted.connect(told.append)
    made.start(site)
    qtbot.waitUntil(lambda: made.page.page is not None)
    qtbot.waitUntil(lambda: not made.tasks.running)
    for text in ("one", "two"):
        made.page.change("tags", None, text)
        made.page._store_draft()
        with qtbot.waitSignal(made.page.saved):
            made.page.save()
        qtbot.waitUntil(lambda: not made.tasks.running)
    assert b"tags: two\n" in (site / "en" / "events" / "quay.md").read_bytes()
    said = [error_text(notice.error) for notice in told if notice.level in (Level.ERROR, Level.WARNING)]
    assert len(said) == len(set(said))  # each once
    assert any(text.startswith("Settings and the list of recent pages could not be kept") for text in said)
    assert any(text.startswith("Unsaved changes could not be kept") for text in said)
    assert not any("Cannot save" in text for text in said)
    made.stop()
