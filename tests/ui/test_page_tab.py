"""The Page tab with the real page service on real files."""

import difflib

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from meetup_desktop.ui.page.day_calendar import build_day_calendar
from meetup_desktop.ui.page.field_edits import DateEdit
from meetup_desktop.ui.page.form import LanguageForm, SharedForm
from meetup_desktop.ui.page.tab import PageTab
from meetup_desktop.ui.page.text.pane import MarkdownPane

PLACE = "event.location.title"


def type_text(widget, text):
    """Keys with text: QTest.keyClicks aborts on Cyrillic."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))


@pytest.fixture
def tab(qtbot, page, tasks, preferences):
    made = PageTab(page, tasks, preferences)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def column(tab, language):
    return next(one for one in tab.columns if one.language == language)


def test_shows_both_languages_and_shared_fields_once(tab):
    assert [one.language for one in tab.columns] == ["ru", "en"]
    assert column(tab, "en").head.title.text() == "Evening by the river"
    assert column(tab, "ru").pane.body().startswith("# Вечер у реки\n")
    assert tab.fields.shared.fields["tags"].control.text() == "python, maps"


def test_showing_changes_nothing(tab, page):
    assert not page.dirty
    assert page.history.count() == 0


def test_correcting_the_english_place_changes_one_line_of_one_file(qtbot, tab, page, site):
    before = {path: path.read_bytes() for path in site.rglob("*.md")}
    field = column(tab, "en").form.controls[PLACE]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Novi Sad")
    assert page.dirty
    with qtbot.waitSignal(page.saved) as told:
        page.save()
    assert told.args == [("en/events/quay.md",)]
    changed = {path for path, data in before.items() if path.read_bytes() != data}
    assert changed == {site / "en/events/quay.md"}
    old, new = before[changed.copy().pop()].decode().split("\n"), changed.pop().read_text().split("\n")
    assert [line for line in difflib.ndiff(old, new) if line[0] in "-+"] == [
        "- event.location.title: Новый Сад",
        "+ event.location.title: Novi Sad",
    ]


def test_shared_field_reaches_both_languages_and_undo_takes_it_back(tab, page):
    before = page.page
    field = tab.fields.shared.fields["tags"].control
    field.selectAll()
    QTest.keyClicks(field, "maps")
    assert [page.page.value("tags", language) for language in ("ru", "en")] == ["maps", "maps"]
    while page.history.canUndo():
        page.history.undo()
    assert page.page == before
    assert field.text() == "python, maps"


def test_space_at_the_end_of_a_half_typed_value_stays(tab, page):
    field = column(tab, "en").head.title
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, " and")
    QTest.keyClicks(field, " sea")
    assert page.page.title("en") == "Evening by the river and sea"


def test_typing_in_the_pane_reaches_the_document_with_cyrillic_and_nbsp(tab, page):
    pane = column(tab, "ru").pane
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    pane.setTextCursor(cursor)
    type_text(pane, "Ещё\u00a0раз")
    assert page.page.version("ru").document.body_text.endswith("До встречи!\nЕщё\u00a0раз")


def test_undo_in_one_pane_keeps_the_cursor_of_the_other(tab, page):
    russian, english = column(tab, "ru").pane, column(tab, "en").pane
    cursor = english.textCursor()
    cursor.setPosition(27)
    english.setTextCursor(cursor)
    russian.setFocus()
    type_text(russian, "Я")
    page.history.undo()
    assert english.textCursor().position() == 27
    assert not page.dirty


def test_control_z_in_a_field_belongs_to_the_program(tab):
    field = column(tab, "en").head.title
    QTest.keyClicks(field, "x")
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(field, override)
    assert not override.isAccepted()


def test_difference_of_a_shared_field_is_offered_and_taken(qtbot, tab, page):
    page.change("tags", "en", "other")
    offers = tab.fields.shared.fields["tags"]._value_buttons
    assert [one.text().strip() for one in offers] == ["Use RU: python, maps", "Use EN: other"]
    offers[0].click()
    assert page.page.shared_value("tags") == "python, maps"


def test_choice_of_a_type_and_a_value_that_is_not_in_the_list(tab, page):
    field = tab.fields.shared.fields["event.type"].control
    page.change("event.type", None, "picnic")
    assert field.currentText() == "picnic"
    field.setCurrentIndex(field.findData("lecture"))
    field.activated.emit(field.currentIndex())
    assert page.page.shared_value("event.type") == "lecture"


def test_form_folds_away(tab):
    assert tab.fields.area.isVisible()
    tab.toggle_fields()
    assert not tab.fields.area.isVisible()


def test_character_that_qt_cannot_hold_makes_the_pane_read_only(tab, page):
    pane = column(tab, "ru").pane
    pane.show_body("a\u2029b", read_only=False)
    assert pane.isReadOnly()


def test_calendar_has_room_for_every_day(theme, qtbot):
    calendar = build_day_calendar()
    qtbot.addWidget(calendar)
    calendar.setSelectedDate(QDate(2024, 12, 14))
    calendar.resize(200, 200)
    calendar.show()
    table = calendar.findChild(QTableView)
    drawn = table.grab().toImage()

    def ink(row, column):
        cell = table.visualRect(table.model().index(row, column))
        tones = {
            drawn.pixel(x, y)
            for x in range(cell.left(), cell.right())
            for y in range(cell.top(), cell.bottom())
        }
        return len(tones)

    days = [(row, column) for row in range(1, 6) for column in range(7)]
    assert all(ink(row, column) > 4 for row, column in days)


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason]
)
def test_coming_back_from_another_window_finds_the_cursor_where_it_was(tab, page, reason):
    field = column(tab, "en").form.controls[PLACE]
    field.setFocus()
    field.setCursorPosition(3)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(field, QFocusEvent(kind, reason))
    assert field.cursorPosition() == 3
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert field.cursorPosition() == 0


@pytest.mark.parametrize(("typed", "chosen"), [
    ("2026-05-17 18:30", "2024-12-14 18:30"), ("2026-05-17", "2024-12-14 00:00"),
    ("d2026-05-17 18:30", "2024-12-14 00:00"),
])  # fmt: skip
def test_a_chosen_day_keeps_the_time_and_no_slip_of_the_keys(theme, qtbot, typed, chosen):
    made = DateEdit("Date")
    qtbot.addWidget(made)
    made.show_text(typed)
    with qtbot.waitSignal(made.edited) as told:
        made._on_day_chosen(QDate(2024, 12, 14))
    assert told.args == [chosen]


def test_typing_in_a_text_leaves_the_fields_and_the_other_text_alone(
    qtbot, page, tasks, preferences, monkeypatch
):
    tab = PageTab(page, tasks, preferences)
    qtbot.addWidget(tab)
    shown = []
    for owner, name in ((SharedForm, "show_page"), (LanguageForm, "show_page"), (MarkdownPane, "show_body")):
        monkeypatch.setattr(owner, name, lambda self, *_, what=owner.__name__: shown.append(what))
    first = page.page.languages[0]
    page.change_body(first, page.page.version(first).document.body_text + "\nmore")
    assert shown == ["MarkdownPane"], "the text that was typed in, and nothing else"
    shown.clear()
    page.change("tags", None, "other")
    assert shown.count("SharedForm") == 1 and shown.count("LanguageForm") == 2
