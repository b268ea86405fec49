"""The Page tab's grid: headlines, fields that fold while writing, one divider, undo that is seen; at all sizes."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QFocusEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from meetup_desktop.ui.page.tab import PageTab
from meetup_desktop.ui.page.text.pairing import pair_blocks
from meetup_desktop.ui.widgets.tab_order import next_in_tab_order
from tests.ui.text_rows import LONG_TEXT, wrong_rows

PLACE = "event.location.title"


@pytest.fixture
def tab(qtbot, page, tasks, preferences):
    made = PageTab(page, tasks, preferences)
    qtbot.addWidget(made)
    made.resize(1110, 640)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def column(tab, language):
    return next(one for one in tab.columns if one.language == language)


def left_of(widget, tab):
    return widget.mapTo(tab, QPoint(0, 0)).x()


def right_of(widget, tab):
    return widget.mapTo(tab, QPoint(widget.width(), 0)).x()


def enter_text(tab, language="en", reason=Qt.FocusReason.TabFocusReason):
    column(tab, language).pane.setFocus(reason)


def test_title_is_a_headline_above_its_text_and_edits_the_page(tab, page):
    head = column(tab, "en").head
    assert head.title.text() == "Evening by the river"
    assert "title" not in column(tab, "en").form.controls
    head.title.setFocus()
    head.title.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(head.title, "!")
    assert page.page.title("en") == "Evening by the river!"
    assert column(tab, "en").pane.body().startswith("# Evening by the river!\n")


def test_headlines_are_one_row_and_grow_to_two_lines(qtbot, tab, page):
    heads = [each.head for each in tab.columns]
    low = heads[0].height()
    page.change("title", "en", "An evening with a title that is far too long for one line of the page " * 3)
    qtbot.waitUntil(lambda: heads[0].height() == heads[1].height() > low)
    title = heads[1].title
    assert title.height() < 3 * title.fontMetrics().lineSpacing()
    assert (
        tab.columns[0].pane.mapTo(tab, QPoint(0, 0)).y() == tab.columns[1].pane.mapTo(tab, QPoint(0, 0)).y()
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_and_down_lead_from_the_headline_into_the_text(tab, key):
    title = column(tab, "en").head.title
    title.setFocus()
    QTest.keyClick(title, key)
    assert column(tab, "en").pane.hasFocus()


def test_fields_fold_when_the_caret_enters_a_text_and_unfold_on_a_click(tab, page):
    assert not tab.fields.is_folded
    enter_text(tab)
    assert tab.fields.is_folded
    text = tab.fields.summary.text()
    assert text.startswith("9 Oct 2026, Fri 18:30") and "Meetup" in text and "python, maps" in text
    QTest.mouseClick(tab.fields.summary, Qt.MouseButton.LeftButton)
    assert not tab.fields.is_folded
    enter_text(tab, "ru")
    tab.toggle_fields()
    assert not tab.fields.is_folded


def test_the_menu_says_what_it_does_to_the_fields(tab):
    action = QAction(tab)
    tab.follow_fields(action)
    assert action.text() == "Hide fields"
    enter_text(tab)
    assert action.text() == "Show fields"
    tab.toggle_fields()
    assert action.text() == "Hide fields"


def test_a_click_folds_only_when_it_can_be_no_double_click(qtbot, tab):
    pane = column(tab, "en").pane
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    enter_text(tab, reason=Qt.FocusReason.MouseFocusReason)
    assert not tab.fields.is_folded, "the text must not move under the mouse"
    tab._fold_timer.timeout.emit()
    assert tab.fields.is_folded


def test_a_menu_that_gives_the_keyboard_back_folds_nothing(tab):
    enter_text(tab)
    tab.toggle_fields()
    pane = column(tab, "en").pane
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(pane, QFocusEvent(kind, Qt.FocusReason.PopupFocusReason))
    assert not tab.fields.is_folded


def test_a_field_that_is_wanted_unfolds(tab):
    enter_text(tab)
    tab.go_to("en", PLACE, -1)
    assert not tab.fields.is_folded
    assert column(tab, "en").form.controls[PLACE].hasFocus()
    tab.go_to("en", "title", -1)
    assert column(tab, "en").head.title.hasFocus()


def test_with_folded_fields_the_texts_have_the_room(tab):
    tab.resize(1110, 575)  # what a window of 1366x768 leaves
    enter_text(tab)
    QApplication.processEvents()
    top = column(tab, "en").head.mapTo(tab, QPoint(0, 0)).y()
    assert tab.height() - top >= 500


def test_a_low_tab_opens_with_folded_fields(qtbot, page, tasks, preferences):
    made = PageTab(page, tasks, preferences)
    qtbot.addWidget(made)
    made.resize(620, 300)
    made.show()
    assert made.fields.is_folded


def test_fields_fold_when_the_tab_becomes_low(tab):
    tab.resize(900, 300)
    assert tab.fields.is_folded
    tab.toggle_fields()
    tab.resize(900, 310)
    assert not tab.fields.is_folded, "the person wanted them"


def test_the_wheel_over_the_band_scrolls_the_texts(tab, page):
    for language in ("ru", "en"):
        page.change_body(language, "a\n\n" * 90)
    QApplication.processEvents()
    handle = tab.texts.splitter.handle(1)
    where = QPointF(handle.rect().center())
    turned = QWheelEvent(
        where, handle.mapToGlobal(where), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(handle, turned)
    bars = [made.pane.verticalScrollBar().value() for made in tab.columns]
    assert bars[0] == bars[1] > 0


@pytest.mark.parametrize("width", [620, 700, 1110, 1664, 3000])
def test_labels_fields_headline_and_text_share_their_edges(tab, width):
    tab.resize(width, 640)
    QApplication.processEvents()
    for made in tab.columns:
        left, text_width = made.pane.text_edges()
        edge = left_of(made.pane, tab) + left
        assert left_of(made.form, tab) == left_of(made.head.title, tab) == edge
        assert right_of(made.form, tab) == right_of(made.head, tab) == edge + text_width
    first, last = tab.columns[0], tab.columns[-1]
    assert left_of(tab.fields.shared, tab) == left_of(first.form, tab)
    assert right_of(tab.fields.shared, tab) == right_of(last.form, tab)


def test_one_divider_moves_fields_and_texts(tab):
    before = left_of(column(tab, "en").form, tab)
    tab.texts.splitter.moveSplitter(400, 1)
    tab.texts.splitter.splitterMoved.emit(400, 1)
    QApplication.processEvents()
    english = column(tab, "en")
    moved = left_of(english.form, tab)
    assert moved < before
    assert (
        moved == left_of(english.pane, tab) + english.pane.text_edges()[0] == left_of(english.head.title, tab)
    )


@pytest.mark.parametrize("size", [(620, 250), (660, 340), (704, 420), (1110, 560), (1664, 900)])
@pytest.mark.parametrize("is_folded", [True, False])
def test_nothing_is_clipped(tab, size, is_folded):
    tab.resize(*size)
    tab.fields.set_folded(is_folded)
    tab.fields.shared.more_button.setChecked(True)
    QApplication.processEvents()
    for made in tab.columns:
        assert made.pane.height() >= (40 if tab.texts.is_stacked else 100)
        assert right_of(made.pane, tab) <= tab.width()
    for kind in (QLineEdit, QComboBox, QPushButton, QLabel):
        for control in tab.findChildren(kind):
            if not control.isVisible():
                continue
            assert left_of(control, tab) >= 0 and right_of(control, tab) <= tab.width(), (
                control.accessibleName()
            )
            wanted = control.minimumSizeHint().width()
            assert control.width() >= wanted or kind is QLabel, (
                control.accessibleName(),
                control.width(),
                wanted,
            )


@pytest.mark.parametrize(
    "size", [(704, 400), (1110, 568), (1664, 880)]
)  # of windows of 960, 1366 and 1920 px
def test_no_row_of_a_text_is_wider_than_its_view(qtbot, tab, page, size):
    """Maximised, rows in both panes were wrapped wider than they are shown, and words vanished."""
    page.change_body("ru", LONG_TEXT)
    page.change_body("en", LONG_TEXT + "\n" + "the end " * 30)
    for each in ((620, 300), size):
        tab.resize(*each)
        QApplication.processEvents()
    for made in tab.columns:
        assert wrong_rows(made.pane) == []
        made.pane.setFocus()
        made.pane.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(made.pane, "x")
        row = made.pane.cursorRect()
        assert row.top() >= 0 and row.bottom() + 28 <= made.pane.viewport().height() + 1


def test_undo_shows_what_it_changed(qtbot, tab, page):
    page.change_body("en", page.page.version("en").document.body_text + "\nmore\n")
    page.change(PLACE, "en", "Novi Sad")
    page.change("title", "ru", "Другой вечер")
    enter_text(tab)
    page.history.undo()
    assert column(tab, "ru").head.title.property("state") == "changed"
    assert tab.fields.is_folded
    page.history.undo()
    assert not tab.fields.is_folded, "the field is shown"
    assert column(tab, "en").form.controls[PLACE].property("state") == "changed"
    assert column(tab, "ru").head.title.property("state") == ""
    page.history.undo()
    assert column(tab, "en").pane.aligned.painter.changed is not None
    tab._mark_timer.timeout.emit()
    assert column(tab, "en").form.controls[PLACE].property("state") == ""


def test_undo_of_a_shared_field_shows_it(tab, page):
    page.change("tags", None, "other")
    page.history.undo()
    assert tab.fields.shared.fields["tags"].control.property("state") == "changed"


def test_typing_is_no_undo(tab, page):
    page.change("tags", None, "other")
    page.change("tags", None, "another")
    assert tab.fields.shared.fields["tags"].control.property("state") != "changed"


def test_the_language_of_the_pane_with_the_keyboard_stands_out(tab):
    enter_text(tab)
    assert column(tab, "en").head._caption.property("tone") == "accent"
    assert column(tab, "ru").head._caption.property("tone") == "muted"


def test_panes_are_named_for_screen_readers(tab):
    assert [made.pane.accessibleName() for made in tab.columns] == ["Text, Русский", "Text, English"]
    assert column(tab, "en").head.title.accessibleName() == "Title, English"


def test_an_action_switches_the_alignment_and_it_is_remembered(qtbot, page, tasks, preferences):
    preferences.are_texts_aligned = False
    tab = PageTab(page, tasks, preferences)
    qtbot.addWidget(tab)
    action = QAction(tab)
    action.setCheckable(True)
    tab.follow_alignment(action)
    assert not tab.aligner._is_on and not action.isChecked()
    action.trigger()
    assert tab.aligner._is_on and preferences.are_texts_aligned


def test_opening_a_page_in_other_languages_from_a_field_does_not_fold_the_fields(qtbot, tab, page):
    """The focus went from the field, which was replaced, to the old text, as if the person had entered it."""
    tab.fields.set_folded(False)
    column(tab, "ru").form.controls[PLACE].setFocus()
    older = next(each for each in page._opened.site.pages if each.page_id == "older")
    with qtbot.waitSignal(page.opened):
        page.open(page.site_root, page.site, older)
    assert not tab.fields.is_folded


def test_a_page_in_one_language_has_one_pane(qtbot, tab, page):
    older = next(each for each in page._opened.site.pages if each.page_id == "older")
    with qtbot.waitSignal(page.opened):
        page.open(page.site_root, page.site, older)
    assert len(tab.columns) == 1
    enter_text(tab, "ru")
    assert tab.columns[0].pane.aligned.painter.current is not None


def test_the_tab_key_goes_through_fields_headlines_and_texts_in_the_order_of_the_eye(tab):
    russian, english = tab.columns
    russian.form.controls["description"].setFocus()
    expected = [
        *(english.form.controls[key] for key in ("event.organisation", PLACE, "description")),
        russian.head.title, english.head.title, russian.pane, english.pane,
    ]  # fmt: skip
    for wanted in expected:
        next_in_tab_order(tab, QApplication.focusWidget(), is_forward=True).setFocus()
        assert QApplication.focusWidget() is wanted, (QApplication.focusWidget(), wanted)
        tab.fields.set_folded(False)


def test_another_page_is_paired_from_scratch(qtbot, tab, page):
    """What stood beside what on the page before must not decide."""
    page.change_body("ru", "# a\n\nb\n\n- c\n\nd\n")
    page.change_body("en", "# a\n\nb\n\nd\n")
    page.opened.emit(page.page._replace(page_id="other"))
    kinds = tab.aligner._kinds()
    assert tab.aligner.pairs == pair_blocks(*kinds) == [(0, 0), (1, 1), (2, None), (3, 2)]
