"""The one voice: errors stay, good news does not push them away."""

import pytest
from PySide6.QtWidgets import QLabel

from meetup_desktop.core import errors
from meetup_desktop.services.notices import Level, Notice
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
    bar.show_notice(Notice(Level.WARNING, "Cannot write"))
    bar.show_notice(Notice(Level.GOOD, "Saved"))
    assert bar.accessibleName() == "Cannot write"
    bar.show_notice(Notice(Level.GOOD, "Written again", resolves=True))
    assert bar.accessibleName() == "Written again"


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
