"""The one voice: errors stay, good news does not push them away."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from meetup_desktop.core import errors
from meetup_desktop.services.notices import Level, Notice, Notices, Subject
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.widgets.notice_bar import NoticeBar


@pytest.fixture
def bar(qtbot, theme):
    made = NoticeBar(error_text)
    qtbot.addWidget(made)
    return made


def test_error_stays_until_it_is_closed(bar):
    bar.show_notice(Notice(Level.ERROR, error=errors.NotWritable("en/a.md", "read-only")))
    bar.show_notice(Notice(Level.GOOD, "Saved"))
    assert "Cannot save en/a.md: the file is read-only." in bar.accessibleName()
    bar.hide_notice()
    assert bar.isHidden()


def test_action_is_done_once_and_the_notice_goes(bar):
    done = []
    bar.show_notice(Notice(Level.WARNING, "Changed", action_text="Load it", action=lambda: done.append(1)))
    bar.action.click()
    assert done == [1]
    assert bar.isHidden()


def test_a_question_has_two_answers_and_one_is_carried_out(bar):
    done = []
    bar.show_notice(
        Notice(
            Level.WARNING,
            "Use it?",
            None,
            "Use it",
            lambda: done.append("yes"),
            "Leave it",
            lambda: done.append("no"),
        )
    )
    assert (bar.action.text(), bar.other_action.text()) == ("Use it", "Leave it")
    bar.other_action.click()
    assert done == ["no"]
    assert bar.isHidden()
    bar.show_notice(
        Notice(Level.WARNING, "Changed", action_text="Load it", action=lambda: done.append("load"))
    )
    assert bar.other_action.isHidden()


def test_what_ends_a_warning_replaces_it(bar):
    notices = Notices()
    bar.follow(notices)
    log = Subject(cause="log")
    notices.show(Level.WARNING, "Cannot write", subject=log)
    notices.show(Level.GOOD, "Saved")
    assert bar.accessibleName() == "Cannot write"
    notices.resolve("Written again", log)
    assert bar.accessibleName() == "Written again"


def test_what_ends_one_warning_leaves_another(bar):
    notices = Notices()
    bar.follow(notices)
    notices.show(Level.WARNING, "Cannot open", subject=Subject(cause="open-site"))
    notices.settle(Subject(cause="log"))
    assert bar.accessibleName() == "Cannot open"
    notices.settle(Subject(cause="open-site"))
    assert bar.isHidden()


HERE, THERE = Path("/sites/here"), Path("/sites/there")


@pytest.mark.parametrize(
    ("subject", "stays"),
    [
        (Subject(), True), (Subject(cause="log"), True),
        (Subject(HERE), True), (Subject(HERE, "a"), True), (Subject(HERE, "a", "disk"), True),
        (Subject(HERE, "b"), False), (Subject(THERE), False), (Subject(THERE, "a"), False),
    ],
)  # fmt: skip
def test_what_is_about_another_page_or_site_goes_with_it(bar, subject, stays):
    notices = Notices()
    bar.follow(notices)
    notices.show(Level.WARNING, "Something", subject=subject)
    notices.enter(HERE, "a")
    assert bar.isHidden() is not stays


def test_undo_is_offered_for_eight_seconds_and_the_warning_behind_it_comes_back(bar):
    notices = Notices()
    bar.follow(notices)
    done = []
    notices.show(Level.WARNING, "Cannot keep", subject=Subject(cause="drafts"))
    notices.offer_undo("Fixed 3 problems", lambda: done.append(1))
    assert (bar.action.text(), bar._timer.interval()) == ("Undo", 8000)
    bar._timer.timeout.emit()
    assert (bar.accessibleName(), bar._timer.isActive()) == ("Cannot keep", False)
    notices.offer_undo("Fixed 3 problems", lambda: done.append(1))
    notices.settle(Subject(cause="drafts"))
    bar.action.click()
    assert done == [1]
    assert bar.isHidden()


def test_a_text_that_would_reorder_the_sentence_is_written_out(bar):
    bar.show_notice(Notice(Level.NOTE, "\u202eab is here"))
    assert bar.accessibleName() == "[U+202E]ab is here"


def test_markup_in_a_name_stays_text(bar):
    bar.show_notice(Notice(Level.NOTE, "<b>Anna</b> is here"))
    assert bar.mark._text.text() == "<b>Anna</b> is here"


def classes(kind):
    return [kind, *(leaf for below in kind.__subclasses__() for leaf in classes(below))]


@pytest.mark.parametrize(
    "kind", [kind for kind in classes(errors.MeetupError) if kind is not errors.MeetupError]
)
def test_every_error_has_a_sentence_that_names_its_thing(kind):
    words = error_text(kind("the thing", "the reason"))
    assert "unexpected" not in words
    assert "the thing" in words or "the reason" in words


def test_unknown_error_points_to_the_report():
    assert "Error report" in error_text(ZeroDivisionError("division by zero"))


def test_one_line_is_level_with_its_icon(qtbot, bar):
    bar.resize(800, 40)
    bar.show_notice(Notice(Level.ERROR, error=errors.NotWritable("en/a.md", "read-only")))
    qtbot.waitExposed(bar)
    parts = bar.mark.findChildren(QLabel)
    assert len(parts) == 2
    middles = [one.mapTo(bar, one.contentsRect().topLeft()).y() + min(one.height(), 16) / 2 for one in parts]
    assert abs(middles[0] - middles[1]) <= 2
    assert abs(middles[0] - bar.rect().center().y()) <= 3
