"""Notices leave when they are no longer true, in the whole program."""

import pytest
from PySide6.QtCore import Qt

from meetup_desktop.core.errors import NotKept, NotWritable
from meetup_desktop.services.notices import Level
from tests.small_site import write_site


def edit_title(program, text):
    language = program.page.page.languages[0]
    program.page.change("title", language, text)


def other_page(program):
    return next(page for page in program.library.site.pages if page.page_id != program.page.page.page_id)


@pytest.fixture
def failing(qtbot, start, monkeypatch):
    """A page whose save has failed."""
    program = start()

    def fail(*_args):
        raise NotWritable("ru/quay.md", "read-only")

    with monkeypatch.context() as patch:
        patch.setattr("meetup_desktop.adapters.site.page_storage.save", fail)
        edit_title(program, "Другой вечер")
        with qtbot.waitSignal(program.page.save_failed):
            program.page.save()
    bar = program.window.notice_bar
    assert bar.shown.level is Level.ERROR
    return program, bar


def test_an_error_of_saving_goes_when_the_page_is_saved(qtbot, failing):
    program, bar = failing
    program.page.save()
    qtbot.waitUntil(lambda: not program.page.dirty)
    qtbot.waitUntil(bar.isHidden)


def test_an_error_of_saving_goes_when_the_changes_are_given_up(failing):
    program, bar = failing
    program.page.discard()
    assert bar.isHidden()


def test_an_error_of_a_page_goes_when_another_one_is_opened(qtbot, failing):
    program, bar = failing
    with qtbot.waitSignal(program.page.opened):
        program.navigator.open_page(other_page(program))
    assert bar.isHidden()


def test_a_file_that_changed_and_is_as_it_was_is_no_longer_told_of(qtbot, start, site):
    program = start()
    bar = program.window.notice_bar
    edit_title(program, "Другой вечер")
    path = site / program.page.page.paths[0]
    before = path.read_bytes()
    path.write_bytes(before + b"\nMore.\n")
    program.page.check_disk()
    qtbot.waitUntil(lambda: bar.shown is not None)
    path.write_bytes(before)
    program.page.check_disk()
    qtbot.waitUntil(bar.isHidden)


def test_a_folder_that_is_no_site_is_forgotten_when_a_site_is_opened(qtbot, start, tmp_path):
    program = start()
    bar = program.window.notice_bar
    (tmp_path / "empty").mkdir()
    program.library.open(tmp_path / "empty")
    qtbot.waitUntil(lambda: bar.shown is not None)
    with qtbot.waitSignal(program.library.site_changed):
        program.library.open(write_site(tmp_path / "second"))
    qtbot.waitUntil(bar.isHidden)


def test_a_value_that_was_refused_is_forgotten_at_the_next_one(start):
    program = start()
    bar = program.window.notice_bar
    program.page.change("tags", program.page.page.languages[0], "one\ntwo")
    assert bar.shown is not None
    edit_title(program, "Другой вечер")
    assert bar.isHidden()


def test_a_save_that_worked_says_nothing_of_what_could_not_be_remembered(qtbot, start, monkeypatch):
    """Drafts and memory are conveniences: without them, too, the file is written and nothing denies it."""
    program = start()
    heard = []
    program.notices.posted.connect(heard.append)

    def fail(*_args, **_kwargs):
        raise NotWritable("drafts.sqlite", "disk-full")

    monkeypatch.setattr("meetup_desktop.adapters.storage.drafts.Drafts._run", fail)
    monkeypatch.setattr("meetup_desktop.adapters.storage.check_cache.FindingsCache.keep", fail)
    edit_title(program, "Другой вечер")
    with qtbot.waitSignal(program.page.saved) as saved:
        program.page.save()
    assert saved.args[0]
    qtbot.waitUntil(lambda: bool(heard))
    assert [type(each.error) for each in heard] == [NotKept]
    assert heard[0].level is Level.WARNING
    monkeypatch.undo()
    edit_title(program, "Третий вечер")
    program.page.drafts.timer.timeout.emit()
    qtbot.waitUntil(program.window.notice_bar.isHidden)


def test_closing_a_notice_leaves_the_focus(start):
    program = start()
    program.window.activateWindow()
    field = program.window.top.search
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    program.notices.show(Level.WARNING, "Something")
    assert field.hasFocus()
    program.window.notice_bar.hide_notice()
    assert field.hasFocus()
