"""The Page tab in a narrow window: the two languages stand one above the other, and all else works as before."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.ui.page.tab import PageTab
from meetup_desktop.ui.page.text.aligner import Aligner
from meetup_desktop.ui.page.text.splitter import TextSplitter
from meetup_desktop.ui.page.text_area import LEAST_CHARACTERS
from meetup_desktop.ui.widgets.tab_order import next_in_tab_order
from tests.ui.text_rows import LONG_TEXT, wrong_rows
from tests.ui.two_panes import Panes

NARROW, WIDE = (640, 263), (1110, 575)  # what windows of 900x430 and 1366x768 leave
PLACE = "event.location.title"


@pytest.fixture
def tab(qtbot, page, tasks, preferences):
    made = PageTab(page, tasks, preferences)
    qtbot.addWidget(made)
    made.resize(*NARROW)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    for language in ("ru", "en"):
        page.change_body(language, f"# {language}\n\n" + "a paragraph of words\n\n" * 60)
    QApplication.processEvents()
    return made


def resize(tab, size):
    tab.resize(*size)
    QApplication.processEvents()


def top_of(widget, tab):
    return widget.mapTo(tab, QPoint(0, 0)).y()


def bars(tab):
    return [made.pane.verticalScrollBar() for made in tab.columns]


def test_narrow_texts_stand_one_above_the_other_each_below_its_headline(tab):
    russian, english = tab.columns
    tops = [top_of(each, tab) for each in (russian.head, russian.pane, english.head, english.pane)]
    assert tops == sorted(set(tops))
    assert {made.pane.width() for made in tab.columns} == {tab.width()}
    assert russian.pane.text_edges() == english.pane.text_edges()
    resize(tab, WIDE)
    assert top_of(russian.pane, tab) == top_of(english.pane, tab)
    assert top_of(russian.head, tab) == top_of(english.head, tab)
    assert russian.head.isVisible() and english.head.isVisible()


@pytest.mark.parametrize("width", range(480, 1500, 60))
def test_lines_are_long_enough_at_every_width(tab, width):
    resize(tab, (width, 400))
    for made in tab.columns:
        _, text_width = made.pane.text_edges()
        assert text_width / made.pane.aligned.character_width >= min(LEAST_CHARACTERS, 60)
        assert made.pane.height() >= 40


def test_both_texts_scroll_as_one_to_their_ends_in_panes_of_two_heights(qtbot, tab):
    for sizes in ([100, 100], [40, 200], [200, 40]):
        tab.texts.splitter.setSizes(sizes)
        qtbot.waitUntil(lambda: bars(tab)[0].maximum() == bars(tab)[1].maximum())
        for bar in bars(tab):
            bar.setValue(bar.maximum())
            assert {each.value() for each in bars(tab)} == {bar.maximum()}
            bar.setValue(17)
            assert {each.value() for each in bars(tab)} == {17}


def test_blocks_are_level_and_the_current_pair_is_tinted_in_both(tab):
    russian, english = tab.columns
    english.pane.setFocus(Qt.FocusReason.TabFocusReason)
    english.pane.go_to_line(6)
    assert russian.pane.aligned.tops[6] == english.pane.aligned.tops[6]
    assert russian.pane.aligned.painter.current == english.pane.aligned.painter.current is not None


def test_the_row_being_written_is_seen_in_the_lower_text(tab):
    pane = tab.columns[1].pane
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    pane.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(pane, "x")
    row = pane.cursorRect()
    assert row.top() >= 0 and row.bottom() <= pane.viewport().height()


def test_the_divider_has_a_place_for_either_arrangement(tab):
    splitter = tab.texts.splitter
    splitter.setSizes([40, 200])
    stacked = splitter.sizes()
    resize(tab, WIDE)
    splitter.setSizes([600, 400])
    wide = splitter.sizes()
    resize(tab, NARROW)
    assert splitter.sizes() == stacked != [sum(stacked) // 2] * 2
    resize(tab, WIDE)
    assert splitter.sizes() == wide


def test_the_wheel_over_the_band_scrolls_the_texts(tab):
    handle = tab.texts.splitter.handle(1)
    where = QPointF(handle.rect().center())
    turned = QWheelEvent(
        where, handle.mapToGlobal(where), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(handle, turned)
    assert bars(tab)[0].value() == bars(tab)[1].value() > 0


@pytest.mark.parametrize("part", ["title", "pane"])
def test_focus_caret_and_folded_fields_stay_when_the_window_becomes_wide_and_narrow(tab, part):
    english = tab.columns[1]
    widget = english.pane if part == "pane" else english.head.title
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    cursor = widget.textCursor()
    cursor.setPosition(9 if part == "pane" else 2)
    widget.setTextCursor(cursor)
    position = widget.textCursor().position()
    scrolled = english.pane.verticalScrollBar().value()
    tab.fields.set_folded(True)
    for size in (WIDE, NARROW):
        resize(tab, size)
        assert QApplication.focusWidget() is widget and widget.textCursor().position() == position
        assert tab.fields.is_folded
    assert english.pane.verticalScrollBar().value() == scrolled


def test_tab_goes_from_each_headline_into_its_text(tab):
    russian, english = tab.columns
    russian.head.title.setFocus()
    for wanted in (russian.pane, english.head.title, english.pane):
        next_in_tab_order(tab, QApplication.focusWidget(), is_forward=True).setFocus()
        assert QApplication.focusWidget() is wanted


def test_going_back_through_a_text_reaches_the_fields(tab):
    """The upper text is on the way from the lower headline to the fields, and used to fold them."""
    resize(tab, (640, 700))
    russian, english = tab.columns
    english.head.title.setFocus()
    tab.fields.set_folded(False)
    for wanted in (russian.pane, russian.head.title):
        previous = next_in_tab_order(tab, QApplication.focusWidget(), is_forward=False)
        assert previous is wanted
        previous.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert not tab.fields.is_folded
    previous = next_in_tab_order(tab, QApplication.focusWidget(), is_forward=False)
    assert english.form.isAncestorOf(previous)


def test_fields_stand_one_above_the_other_and_say_their_language(tab):
    resize(tab, (640, 700))
    tab.fields.set_folded(False)
    QApplication.processEvents()
    russian, english = tab.columns
    assert top_of(english.form, tab) >= top_of(russian.form, tab) + russian.form.height()
    assert russian.form._caption.text() == "RU · РУССКИЙ" and russian.form._caption.isVisible()
    resize(tab, WIDE)
    tab.fields.set_folded(False)
    QApplication.processEvents()
    assert top_of(english.form, tab) == top_of(russian.form, tab)
    assert not russian.form._caption.isVisible()


def test_problems_are_shown_at_headlines_fields_and_texts(tab, page):
    found = tuple(
        Finding("dialect-hazard.empty", Severity.WARNING, "quay", "en", values=(("field", key),))
        for key in ("title", PLACE)
    )
    resize(tab, (640, 700))
    tab.show_findings(found)
    english = tab.columns[1]
    english.head.title.setFocus()
    QApplication.processEvents()
    hint = tab.findings.hint
    assert hint.isVisible() and top_of(hint, tab) >= top_of(english.head.title, tab)
    assert hint.parent() is english.head
    tab.fields.set_folded(False)
    english.form.controls[PLACE].setFocus()
    QApplication.processEvents()
    assert tab.findings.hint.isVisible() and tab.findings.hint.parent() is english.form


def test_a_found_text_is_shown_in_its_pane(tab):
    tab.go_to("en", "", 60)
    pane = tab.columns[1].pane
    assert pane.hasFocus() and pane.textCursor().blockNumber() == 60
    assert 0 <= pane.cursorRect().top() <= pane.viewport().height()


def test_no_row_is_wider_than_its_view(tab, page):
    for language in ("ru", "en"):
        page.change_body(language, LONG_TEXT)
    for size in (NARROW, WIDE, NARROW):
        resize(tab, size)
    assert [wrong_rows(made.pane) for made in tab.columns] == [[], []]


def test_texts_that_are_not_aligned_stand_one_above_the_other_too(tab):
    tab.set_aligned(False)
    for size in (WIDE, NARROW):
        resize(tab, size)
    bars(tab)[0].setValue(40)
    assert [bar.value() for bar in bars(tab)] == [40, 0]


def test_a_kept_place_of_the_divider_does_not_decide_how_the_texts_stand(qtbot):
    """The window is built again in another text size, and with it may come the other arrangement."""
    wide, narrow = TextSplitter(), TextSplitter()
    for made in (wide, narrow):
        qtbot.addWidget(made)
    narrow.set_stacked(True)
    state = narrow.saveState()
    assert wide.restoreState(state)
    assert not wide.is_stacked and wide.handleWidth() != narrow.handleWidth()
    assert narrow.restoreState(state) and narrow.is_stacked


def test_levelling_again_is_left_out_while_both_panes_have_one_height(qtbot, theme, monkeypatch):
    made = Panes()
    qtbot.addWidget(made)
    made.settle()
    asked = []
    monkeypatch.setattr(Aligner, "align", lambda _self: asked.append(True))
    made.resize(900, 500)
    QApplication.processEvents()
    assert asked == []
