"""Two text panes side by side: blocks are level, both scroll as one, and the texts are what was typed."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from meetup_desktop.ui.page.text.aligner import Aligner
from meetup_desktop.ui.page.text.pane import MarkdownPane

LEFT = "# Вечер\n\nПервый абзац, " + "длинный " * 60 + "\n\n- раз\n- два\n\nКонец.\n"
RIGHT = "# Evening\n\nFirst paragraph\n\n- one\n- two\n- three\n\nThe end.\n"
BITS = st.sampled_from([
    "a", " ", "\n", "\n\n", "# ", "- x\n", "```\n", "> ", "1. { }\n2. ![a](b.jpg)\n", "    code", "|a|b|\n|-|-|\n",
    "😀", "слово ", "---\n", "===\n", "<div>\n", "[a]: b\n", "**b** _i_ `c` [l](u)", "\u00a0", "long words here " * 12,
])  # fmt: skip


class Panes(QWidget):
    """Two panes and their aligner in a window."""

    def __init__(self, left=LEFT, right=RIGHT, is_on=True, size=(900, 400)):
        super().__init__()
        self.panes = (MarkdownPane("Left"), MarkdownPane("Right"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for pane, text in zip(self.panes, (left, right), strict=True):
            row.addWidget(pane)
            pane.show_body(text, read_only=False)
        self.aligner = Aligner(self.panes, is_on)
        self.resize(*size)
        self.show()

    def settle(self):
        """Do all work that is left for idle time."""
        for _ in range(200):
            QApplication.processEvents()
            if self.aligner._parse_timer.isActive():
                self.aligner._parse_timer.stop()
                self.aligner._parse_again()
            elif all(layout.is_complete for layout in self.aligner.layouts) and not self.aligner._is_moved:
                return
        raise AssertionError("the layout does not come to an end")

    def assert_level(self):
        """Check that all pairs are level, and that both sides are one length and scrolled to one place."""
        layouts = self.aligner.layouts
        for layout in layouts:
            count = layout.document().blockCount()
            assert len(layout.heights) == len(layout.gaps) == len(layout.tops) - 1 == count
            spans = list(layout.index.spans)
            layout.index.parse_all(layout._text())
            assert spans == layout.index.spans
        for pair in self.aligner.pairs:
            tops = [
                layouts[side].tops[layouts[side].block_starts()[block]]
                for side, block in enumerate(pair)
                if block is not None
            ]
            assert max(tops) - min(tops) <= 1
        assert layouts[0].documentSize().height() == layouts[1].documentSize().height()
        bars = [pane.verticalScrollBar() for pane in self.panes]
        assert bars[0].maximum() == bars[1].maximum()
        assert bars[0].value() == bars[1].value()


def press(pane, key=Qt.Key.Key_A, text="", modifiers=Qt.KeyboardModifier.NoModifier):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(pane, QKeyEvent(kind, key, modifiers, text))


@pytest.fixture
def panes(qtbot, theme):
    made = Panes()
    qtbot.addWidget(made)
    qtbot.waitExposed(made)
    made.settle()
    return made


class PanesMachine(RuleBasedStateMachine):
    """Random edits, undo and scrolling in both panes against plain strings."""

    @initialize(
        left=st.sampled_from([LEFT, "", "x\n" * 90]), right=st.sampled_from([RIGHT, "", "y\n\n" * 40])
    )
    def open(self, left, right):
        self.shown = Panes(left, right)
        self.texts = [left, right]
        self.history = []

    def _note(self, side):
        self.history.append((side, self.texts[side]))

    @rule(side=st.integers(0, 1), at=st.floats(0, 1), text=BITS)
    def type_text(self, side, at, text):
        self._note(side)
        place = int(at * len(self.texts[side]))
        cursor = self._cursor(side, place)
        cursor.insertText(text)
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
        press(pane, key)
        if key == Qt.Key.Key_Return:
            self.texts[side] = text[:place] + "\n" + text[place:]
        elif key == Qt.Key.Key_Backspace and place:
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
