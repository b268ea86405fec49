"""The title is a headline above the text: where it is the first line of the text, it is not shown a second time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.services.page.block_index import BlockIndex
from meetup_desktop.ui.page.tab import PageTab
from meetup_desktop.ui.page.text.title_lines import find_title_lines
from tests.ui.two_panes import Panes, press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOVE = QTextCursor.MoveOperation


def hidden(text):
    index, lines = BlockIndex(), text.split("\n")
    index.parse_all(text)
    return find_title_lines(index.spans, lines.__getitem__, len(lines)).hidden_count


@pytest.mark.parametrize(
    ("text", "count"),
    [("# T\n\ntext", 2), ("# T\ntext", 1), ("\n\n# T\n\ntext", 4), ("# T\n\n\n\ntext", 2), ("# T #\n\n", 2),
     ("# T\n", 1), ("# T", 0), ("#\n\ntext", 2), ("text\n\n# T\n\ntext", 0), ("## T\n\ntext", 0),
     ("T\n===\n\ntext", 0), ("", 0), ("\n\n", 0), ("```\n# T\n```\n", 0), ("> # T\n\ntext", 0),
     ("# T\n\n# Other\n\ntext", 2), ("1. { }\n2. ![](1.jpg)\n\n# T\n\ntext", 0)],
)  # fmt: skip
def test_a_title_at_the_top_and_the_blank_line_below_it_are_left_out(text, count):
    assert hidden(text) == count


@given(st.lists(st.sampled_from(["", "# T", "#", "## Two", "text", "===", "- item", "```"]), max_size=8))
def test_at_least_one_line_stays_and_only_blank_ones_go_with_the_title(lines):
    count = hidden("\n".join(lines))
    assert 0 <= count < max(1, len(lines))
    assert sum(bool(line.strip()) for line in lines[:count]) == (1 if count else 0)


@pytest.fixture
def panes(qtbot, theme):
    made = Panes("# Вечер\n\nПервый абзац\n\nВторой\n", "# Evening\n\nFirst paragraph\n\nSecond\n")
    qtbot.addWidget(made)
    for pane in made.panes:
        pane.aligned.set_has_title(True)
        pane.show_body(pane.body(), read_only=False)
    made.settle()
    made.activateWindow()
    made.panes[0].setFocus()
    return made


@pytest.fixture
def tab(qtbot, page, tasks, preferences):
    made = PageTab(page, tasks, preferences)
    qtbot.addWidget(made)
    made.resize(1110, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def english(tab):
    return tab.columns[1]


def put(pane, line, column=0):
    cursor = QTextCursor(pane.document().findBlockByNumber(line))
    cursor.setPosition(cursor.position() + column)
    pane.setTextCursor(cursor)


def at(pane):
    cursor = pane.textCursor()
    return cursor.blockNumber(), cursor.positionInBlock()


def test_the_title_takes_no_room_and_the_text_keeps_it(panes):
    for pane in panes.panes:
        assert pane.aligned.heights[:2] == [0, 0] and pane.aligned.heights[2] > 0
        assert pane.aligned.tops[0] == pane.aligned.tops[2]
        assert pane.body().startswith("# ")
    panes.assert_level()


def test_it_is_shown_again_when_it_is_no_title_any_more(panes):
    pane = panes.panes[0]
    pane.aligned.set_has_title(False)
    panes.settle()
    assert pane.aligned.heights[0] > 0
    pane.aligned.set_has_title(True)
    QTextCursor(pane.document()).insertText("Before\n\n")
    panes.settle()
    assert all(pane.aligned.heights) and pane.aligned.hidden_lines == 0
    panes.assert_level()


def test_the_caret_does_not_come_to_it_by_any_key_or_the_mouse(panes):
    pane = panes.panes[0]
    for key, modifiers in (
        (Qt.Key.Key_Home, CONTROL), (Qt.Key.Key_PageUp, SHIFT), (Qt.Key.Key_Up, CONTROL), (Qt.Key.Key_Up, SHIFT),
    ):  # fmt: skip
        put(pane, 2, 3)
        press(pane, key, modifiers=modifiers)
        cursor = pane.textCursor()
        assert min(cursor.position(), cursor.anchor()) >= pane.document().findBlockByNumber(2).position()
    assert pane.cursorForPosition(QPointF(200, 1).toPoint()).blockNumber() == 2
    pane.moveCursor(MOVE.Start)
    assert at(pane) == (2, 0)


def test_everything_is_selected_and_deleted_but_the_title(panes):
    pane = panes.panes[0]
    pane.selectAll()
    assert pane.textCursor().selectedText().startswith("Первый")
    press(pane, Qt.Key.Key_Delete)
    assert pane.body() == "# Вечер\n\n"
    press(pane, Qt.Key.Key_X, "x")
    assert pane.body() == "# Вечер\n\nx"


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Backspace])
def test_going_up_or_back_from_the_beginning_leads_to_the_headline(tab, key):
    made = english(tab)
    before = made.pane.body()
    made.pane.setFocus()
    made.pane.moveCursor(MOVE.Start)
    press(made.pane, key)
    assert made.head.title.hasFocus() and made.head.title.textCursor().atEnd()
    assert made.pane.body() == before
    press(made.head.title, Qt.Key.Key_Return)
    assert made.pane.hasFocus() and at(made.pane) == (2, 0)


def test_keys_within_the_text_do_what_they_did(tab):
    pane = english(tab).pane
    pane.setFocus()
    put(pane, 2, 3)
    press(pane, Qt.Key.Key_Left)
    assert at(pane) == (2, 2)
    press(pane, Qt.Key.Key_Backspace)
    assert pane.hasFocus() and pane.body().split("\n")[2].startswith("W ")
    put(pane, 4)
    press(pane, Qt.Key.Key_Up)
    assert pane.hasFocus() and at(pane)[0] == 3


def test_the_headline_is_edited_and_the_text_stays_where_it_is(tab, page):
    made = english(tab)
    made.pane.setFocus()
    put(made.pane, 2, 4)
    tops = list(made.pane.aligned.tops[2:])
    made.head.title.edited.emit("Another evening")
    assert page.page.version("en").document.body_text.startswith("# Another evening\n\n")
    assert at(made.pane) == (2, 4) and made.pane.aligned.tops[2:] == tops
    page.history.undo()
    assert made.pane.hasFocus() or made.head.title.toPlainText() == "Evening by the river"


def test_a_title_that_is_typed_goes_on_in_the_headline(tab, page):
    page.change_body("en", "\n\ntext")
    made = english(tab)
    made.pane.setFocus()
    put(made.pane, 0)
    for letter in "# N":
        press(QApplication.focusWidget(), 0, letter)
    assert made.head.title.hasFocus()
    assert page.page.version("en").document.body_text.startswith("# N\n\ntext")


def test_a_title_alone_is_shown_until_there_is_a_line_to_write_in(tab, page):
    page.change_body("en", "# Alone")
    made = english(tab)
    assert made.pane.aligned.heights[0] > 0
    made.pane.setFocus()
    made.pane.moveCursor(MOVE.End)
    press(made.pane, Qt.Key.Key_Return)
    assert made.pane.aligned.heights[0] == 0 and at(made.pane) == (1, 0)
    assert made.pane.body() == "# Alone\n"


def test_a_place_in_the_title_is_shown_in_the_headline(tab):
    tab.go_to("en", "", 0)
    assert english(tab).head.title.hasFocus()
    tab.go_to("en", "", 2)
    assert english(tab).pane.hasFocus()


def test_the_title_of_one_language_alone_leaves_the_texts_level(tab, page, tasks):
    page.change_body("ru", "Первый\n\nВторой\n\nТретий")
    aligner = tab.aligner
    assert aligner.layouts[0].hidden_lines == 0 and aligner.layouts[1].hidden_lines == 2
    for pair in aligner.pairs:
        if None not in pair:
            tops = [
                each.tops[each.block_starts()[block]]
                for each, block in zip(aligner.layouts, pair, strict=True)
            ]
            assert max(tops) - min(tops) <= 1


def test_what_is_typed_first_stands_below_the_title(tab, page):
    pane = english(tab).pane
    english(tab).head.title.setFocus()
    QTest.keyClick(english(tab).head.title, Qt.Key.Key_Return)
    press(pane, Qt.Key.Key_X, "x")
    assert pane.body().split("\n")[:3] == ["# Evening by the river", "", "xWe talked about maps."]


def test_another_page_begins_with_the_caret_at_its_beginning(qtbot, tab, page):
    """The texts of two pages have their ends in common; a caret between them stood anywhere afterwards."""
    russian = tab.columns[0]
    assert at(russian.pane) == (2, 0)
    older = next(each for each in page._opened.site.pages if each.page_id == "older")
    with qtbot.waitSignal(page.opened):
        page.open(page.site_root, page.site, older)
    assert at(tab.columns[0].pane) == (2, 0)
    with qtbot.waitSignal(page.opened):
        page.open(page.site_root, page.site, older)
    put(tab.columns[0].pane, 2, 5)
    with qtbot.waitSignal(page.opened):
        page.open(page.site_root, page.site, older)  # it has changed on the disk, say
    assert at(tab.columns[0].pane) == (2, 5)
