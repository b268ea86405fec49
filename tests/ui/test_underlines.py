"""Underlined words follow their lines through every edit and never lie over words that were edited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.ui.page.text.underlines import Underline, Underlines
from tests.ui.two_panes import press

FINDING = Finding("untidy-text", Severity.WARNING, "quay", "en")


def mark(line, start=0, end=1, state="warning"):
    return Underline(line, start, end, state, FINDING)


@given(
    st.lists(st.text("ab", max_size=3), min_size=1, max_size=12),
    st.data(),
)
def test_underlines_move_as_lines_do(lines, data):
    """The marks of lines that an edit leaves alone are where those lines are afterwards."""
    first = data.draw(st.integers(0, len(lines) - 1))
    last_before = data.draw(st.integers(first, len(lines) - 1))
    new = data.draw(st.integers(1, 6))
    added = new - (last_before - first + 1)
    tags = {line: mark(line) for line in range(len(lines))}
    made = Underlines()
    made.replace(tags.values())
    made.follow_edit(first, first + new - 1, added)
    for line in range(len(lines)):
        now = line if line < first else line + added
        if not first <= line <= last_before:
            assert made.on(now) == (mark(now),)
    assert all(made.on(line) is None for line in range(first, first + new))
    assert len(made.between(0, 99)) == len(lines) - (last_before - first + 1)


@pytest.fixture
def pane(panes):
    left = panes.panes[0]
    last = left.document().blockCount() - 2
    left.show_underlines([mark(2, 0, 6), mark(last, 0, 5, "error")])
    return left, last


def lines_with_marks(pane):
    return sorted(each.line for each in pane.aligned.painter.underlines.between(0, 999))


def test_typing_drops_the_marks_of_the_line_and_keeps_the_others(pane):
    left, last = pane
    cursor = QTextCursor(left.document().findBlockByNumber(2))
    left.setTextCursor(cursor)
    press(left, text="x")
    assert lines_with_marks(left) == [last]


def test_a_new_line_moves_what_is_below(pane):
    left, last = pane
    left.setTextCursor(QTextCursor(left.document().findBlockByNumber(1)))
    left.textCursor().insertText("\n\n")
    assert lines_with_marks(left) == [4, last + 2]


def test_the_text_and_its_formats_stay_as_they_are(pane):
    left, _ = pane
    before = left.body(), left.aligned.heights, left.document().revision()
    left.show_underlines([mark(2, 0, 9)])
    assert (left.body(), left.aligned.heights, left.document().revision()) == before


def test_an_underline_is_seen(pane, qtbot):
    left, _ = pane
    painted = left.grab().toImage()
    left.show_underlines([])
    bare = left.grab().toImage()
    left.show_underlines([mark(2, 0, 6)])
    assert painted != bare
    assert left.grab().toImage() != bare
