"""Two text panes side by side: blocks are level, both scroll as one, and the texts are what was typed."""

import os
import subprocess
import sys

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.ui.text_rows import LONG_TEXT, wrong_rows
from tests.ui.two_panes import LEFT, RIGHT, Panes, press

BITS = st.sampled_from([
    "a", " ", "\n", "\n\n", "# ", "- x\n", "```\n", "> ", "1. { }\n2. ![a](b.jpg)\n", "    code", "|a|b|\n|-|-|\n",
    "😀", "слово ", "---\n", "===\n", "<div>\n", "[a]: b\n", "**b** _i_ `c` [l](u)", "\u00a0", "long words here " * 12,
])  # fmt: skip


class PanesMachine(RuleBasedStateMachine):
    """Random edits, undo and scrolling in both panes against plain strings."""

    @initialize(
        left=st.sampled_from([LEFT, "", "x\n" * 90]),
        right=st.sampled_from([RIGHT, "", "y\n\n" * 40]),
        has_title=st.booleans(),
    )
    def open(self, left, right, has_title):
        self.shown = Panes(left, right)
        for pane in self.shown.panes:
            pane.aligned.set_has_title(has_title)
            pane.show_body(pane.body(), read_only=False)
        self.texts = [left, right]
        self.history = []

    def _note(self, side):
        self.history.append((side, self.texts[side]))

    @rule(side=st.integers(0, 1), at=st.floats(0, 1), text=BITS)
    def type_text(self, side, at, text):
        self._note(side)
        place = int(at * len(self.texts[side]))
        cursor = self._cursor(side, place)
        cursor.insertText(text)  # also into a title, as when the headline is edited
        self.texts[side] = self.texts[side][:place] + text + self.texts[side][place:]

    @rule(side=st.integers(0, 1), at=st.floats(0, 1), length=st.sampled_from([1, 3, 30, 300]))
    def remove(self, side, at, length):
        self._note(side)
        place = int(at * len(self.texts[side]))
        end = min(place + length, len(self.texts[side]))
        cursor = self._cursor(side, place)
        cursor.setPosition(self._position(side, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.texts[side] = self.texts[side][:place] + self.texts[side][end:]

    @rule(
        side=st.integers(0, 1),
        key=st.sampled_from([Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_PageDown]),
    )
    def press_key(self, side, key):
        self._note(side)
        pane = self.shown.panes[side]
        place = len(
            self.texts[side].encode("utf-16-le")[: pane.textCursor().position() * 2].decode("utf-16-le")
        )
        text = self.texts[side]
        keeps_title = pane.aligned.hidden_lines and pane._first_position() == pane.textCursor().position()
        press(pane, key)
        if key == Qt.Key.Key_Return:
            self.texts[side] = text[:place] + "\n" + text[place:]
        elif key == Qt.Key.Key_Backspace and place and not keeps_title:
            self.texts[side] = text[: place - 1] + text[place:]

    @rule()
    def undo(self):
        if self.history:
            side, self.texts[side] = self.history.pop()
            self.shown.panes[side].show_body(self.texts[side], read_only=False)
            self.shown.panes[side].show_change()

    @rule(side=st.integers(0, 1), share=st.floats(0, 1))
    def scroll(self, side, share):
        bar = self.shown.panes[side].verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))

    @rule(width=st.integers(300, 1500), height=st.integers(150, 700))
    def resize(self, width, height):
        self.shown.resize(width, height)

    @rule(is_on=st.booleans())
    def switch(self, is_on):
        self.shown.aligner.set_on(is_on)

    @invariant()
    def texts_are_those_of_the_model(self):
        if hasattr(self, "shown"):
            assert [pane.body() for pane in self.shown.panes] == self.texts

    def teardown(self):
        if hasattr(self, "shown"):
            self.shown.aligner.set_on(True)
            self.shown.settle()
            self.shown.assert_level()
            self.shown.close()
            self.shown.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _position(self, side, place):
        return len(self.texts[side][:place].encode("utf-16-le")) // 2

    def _cursor(self, side, place):
        cursor = self.shown.panes[side].textCursor()
        cursor.setPosition(self._position(side, place))
        self.shown.panes[side].setTextCursor(cursor)
        return cursor

    @invariant()
    def the_caret_is_in_the_shown_text(self):
        for pane in self.shown.panes if hasattr(self, "shown") else ():
            cursor = pane.textCursor()
            assert not pane.hides_line(cursor.blockNumber()) or pane.aligned.is_behind


def test_random_edits_undo_and_scrolling(theme):
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        PanesMachine, settings=settings(max_examples=40, stateful_step_count=25, deadline=None)
    )


def test_blocks_are_level_and_the_text_is_untouched(panes):
    panes.assert_level()
    assert [pane.body() for pane in panes.panes] == [LEFT, RIGHT]
    _left, right = panes.aligner.layouts
    assert len(panes.aligner.pairs) == 4
    assert right.gaps[2] + right.gaps[3] > 50, "the short paragraph has space below it"


@pytest.mark.parametrize("width", [620, 900, 1366, 1920, 3840])
def test_no_row_is_wider_than_its_view_or_longer_than_72_characters(qtbot, theme, width):
    """At 1920x1080, maximised, lines were wrapped wider than they were shown, and words vanished."""
    made = Panes(LONG_TEXT, LONG_TEXT, size=(400, 300))
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.settle()
    for pane in made.panes:
        assert wrong_rows(pane) == []
        left, text_width = pane.text_edges()
        assert abs((pane.viewport().width() - 2 * left) - text_width) <= 2, "the column is centred"


def test_no_row_is_wider_than_its_view_at_150_percent():
    environment = {**os.environ, "QT_SCALE_FACTOR": "1.5"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.text_rows"],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert done.stdout.strip() == "1.5 []"


def row_of_caret(pane):
    return pane.cursorRect().top(), pane.cursorRect().bottom()


@pytest.mark.parametrize("height", [150, 401, 733])
def test_the_row_typed_at_the_end_is_seen_whole_with_space_below(qtbot, theme, height):
    made = Panes("line\n\n" * 60, RIGHT, size=(900, height))
    qtbot.addWidget(made)
    made.settle()
    pane = made.panes[0]
    pane.setFocus()
    pane.moveCursor(QTextCursor.MoveOperation.End)
    for text in ("a", "b " * 300, "c"):
        for character in text:
            press(pane, text=character)
        top, bottom = row_of_caret(pane)
        assert top >= 0 and bottom + 28 <= pane.viewport().height() + 1
    press(pane, Qt.Key.Key_Return)
    assert row_of_caret(pane)[1] + 28 <= pane.viewport().height() + 1


@pytest.mark.parametrize("side", [0, 1])
def test_scrolling_one_pane_moves_the_other_to_the_same_place(qtbot, theme, side):
    made = Panes("para graph " * 40 + "\n\n" + "a\n\n" * 80, "b\n\n" * 81, size=(900, 400))
    qtbot.addWidget(made)
    made.settle()
    bars = [pane.verticalScrollBar() for pane in made.panes]
    bars[side].setValue(333)
    assert bars[1 - side].value() == 333
    press(made.panes[side], Qt.Key.Key_PageDown)
    press(made.panes[side], Qt.Key.Key_End, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert bars[0].value() == bars[1].value() > 333
    assert made.panes[0].verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_switched_off_each_text_is_by_itself(panes):
    panes.aligner.set_on(False)
    assert not any(any(layout.gaps) for layout in panes.aligner.layouts)
    assert panes.panes[0].verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    panes.panes[0].show_body("a\n\n" * 90, read_only=False)
    panes.settle()
    panes.panes[0].verticalScrollBar().setValue(100)
    assert panes.panes[1].verticalScrollBar().value() == 0
    panes.aligner.set_on(True)
    panes.settle()
    panes.assert_level()


def test_laying_out_what_is_out_of_sight_does_not_move_what_is_seen(qtbot, theme):
    made = Panes(("long words here " * 30 + "\n\n") * 60, "x\n\n" * 60, size=(900, 400))
    qtbot.addWidget(made)
    pane, layout = made.panes[0], made.aligner.layouts[0]
    QApplication.processEvents()
    layout._laid[:] = bytes(len(layout._laid))
    layout._guess_heights(range(len(layout.heights)))
    layout.heights[2] += 400  # far off
    made.aligner.align()
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    line = layout.line_at(bar.value())
    offset = bar.value() - layout.tops[line]
    made.settle()
    assert abs(bar.value() - layout.tops[line] - offset) <= 1


def test_the_current_blocks_are_tinted_in_both_panes(panes):
    left, right = panes.panes
    left.setFocus()
    left.moveCursor(QTextCursor.MoveOperation.Start)
    tint = left.aligned.painter.current
    assert tint is not None and tint == right.aligned.painter.current
    left.moveCursor(QTextCursor.MoveOperation.End)
    assert left.aligned.painter.current.top > tint.top
    left.clearFocus()
    assert left.aligned.painter.current is right.aligned.painter.current is None


def test_an_undo_shows_what_it_changed(qtbot, panes):
    pane = panes.panes[0]
    pane.show_body("a\n\n" * 200, read_only=False)
    pane.show_body("a\n\n" * 150 + "new\n\n" + "a\n\n" * 50, read_only=False)
    pane.show_change()
    assert pane.textCursor().block().text() == "new"
    assert pane.verticalScrollBar().value() > 1000
    start, end = pane.aligned.painter.changed
    assert end - start == 3
    pane._change_timer.timeout.emit()
    assert pane.aligned.painter.changed is None


def test_a_long_line_and_a_lone_surrogate_do_no_harm(panes):
    pane = panes.panes[0]
    pane.show_body("**a** " * 17_000, read_only=False)
    press(pane, text="b")
    QTextCursor(pane.document()).insertText("x\ud800y")
    QApplication.processEvents()
    assert pane.body().startswith(("xy", "x\ufffdy", "x\ud800y"))
