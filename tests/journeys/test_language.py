"""The language and the text size change at once, while all that is open and runs goes on."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from meetup_desktop.services.map.engine_start import EngineStart
from meetup_desktop.ui.widgets.theme import Space
from tests.small_site import ENGLISH, RUSSIAN


@pytest.fixture(autouse=True)
def usual_text_size(qapp):
    """A test that scales texts leaves the next one its size."""
    font, control = qapp.font(), Space.CONTROL
    yield
    qapp.setFont(font)
    Space.CONTROL = control
    assert len(qapp.findChildren(QTranslator)) <= 2


@pytest.fixture(autouse=True)
def map_is_a_picture(monkeypatch):
    monkeypatch.setattr(EngineStart, "refusal", lambda self: "safe-graphics")


def texts(window):
    """Return all that can be read or heard in a window, but for times and work under way."""
    found = Counter()
    for each in [window, *window.findChildren(QWidget)]:
        found.update((each.accessibleName(), each.toolTip(), each.windowTitle()))
        if isinstance(each, QLabel | QAbstractButton):
            found[each.text()] += 1
        if isinstance(each, QLineEdit | QPlainTextEdit):
            found[each.placeholderText()] += 1
        if isinstance(each, QComboBox):
            found.update(each.itemText(at) for at in range(each.count()))
        if isinstance(each, QTabBar):
            found.update(each.tabText(at) for at in range(each.count()))
    for action in window.findChildren(QAction):
        found.update((action.text(), action.toolTip()))
    found.pop("", None)
    return found


def switch(qtbot, made, language):
    old = made.window
    made.preferences.language = language
    qtbot.waitUntil(lambda: made.window is not old)
    qtbot.waitUntil(lambda: not made.tasks.running)
    QTest.qWait(0)


def show_all_tabs(qtbot, made):
    for name in ("gallery", "venue", "people", "live", "page"):
        made.window.choose_tab(name)
    made.problems.get().open()
    qtbot.waitUntil(lambda: not made.tasks.running and not made.problems.get().problems.checking)
    qtbot.waitUntil(lambda: made.problems.get().problems.report.by_page != {})


@pytest.mark.parametrize(("before", "after"), [("en", "ru"), ("ru", "en")])
def test_no_text_stays_in_the_other_language(qtbot, start, before, after):
    made = start()
    switch(qtbot, made, before) if made.preferences.language != before else None
    show_all_tabs(qtbot, made)
    made.page.change("tags", None, "mine")
    made.page.history.undo()
    made.page.history.redo()
    old = texts(made.window)
    switch(qtbot, made, after)
    changed = texts(made.window)
    start.end(made)

    made = start()
    qtbot.waitUntil(lambda: made.page.dirty)
    show_all_tabs(qtbot, made)
    fresh = texts(made.window)
    assert len(fresh) > 150 and len(fresh.keys() & old.keys()) < len(fresh) / 3
    # What the evening's buttons say depends on the moment; what was said before must be gone unless it is said now.
    assert (changed.keys() & old.keys()) - fresh.keys() == set()


def test_page_tab_caret_and_unsaved_changes_stay(qtbot, start):
    made = start()
    made.window.resize(1100, 700)
    page = made.window.choose_tab("page")
    made.page.change_body("ru", "\n".join(f"Строка {number}\n" for number in range(80)))
    qtbot.waitUntil(lambda: not made.tasks.running)
    pane = page.columns[0].pane
    pane.setFocus()
    caret = pane.textCursor()
    caret.setPosition(200)
    pane.setTextCursor(caret)
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place, size, steps = bar.value(), made.window.size(), made.page.history.count()
    made.window.top.search.setText("река")
    pages = []
    made.page.opened.connect(pages.append)
    switch(qtbot, made, "ru")
    pane = made.window.choose_tab("page").columns[0].pane
    assert made.page.dirty and made.page.history.count() == steps and pages == []
    assert pane.textCursor().position() == 200
    assert pane.hasFocus() or made.window.focusWidget() is pane
    qtbot.waitUntil(lambda: abs(pane.verticalScrollBar().value() - place) <= 2)
    assert made.window.size() == size and made.window.top.search.text() == "река"
    assert made.window.library_panel.current_page().page_id == "quay"
    assert made.page.history.undoText().startswith("Ввод") or "RU" in made.page.history.undoText()


@pytest.mark.qt_log_ignore("does not support raise")
def test_an_evening_and_its_projector_go_on(qtbot, planned):
    made = planned
    live = made.live.get()
    made.window.menus.action("projector").trigger()
    live.session.start_live()
    tab = made.window.choose_tab("live")
    QTest.keyClick(tab, Qt.Key.Key_N)
    QTest.keyClick(tab, Qt.Key.Key_Space)
    projector, evening = live.projector.window, live.session.evening
    assert projector.isVisible() and evening.live
    switch(qtbot, made, "ru")
    assert made.live.get() is live and live.projector.window is projector and projector.isVisible()
    assert live.session.evening == evening
    assert live._screens.control is made.window.windowHandle()
    assert "1" in made.window.top.live_button.text() and "Раунд" in made.window.top.live_button.text()
    assert made.window.event_area.deck.current_tab_name() == "live"
    assert made.window.menus.action("end_live").isEnabled()
    QTest.keyClick(projector, Qt.Key.Key_PageDown)  # the remote still works
    assert live.session.evening != evening
    made.window.menus.action("end_live").trigger()
    assert not live.session.evening.live
    assert "Проектор" in made.window.status.projector.text()


def test_the_languages_that_are_shown_stay(qtbot, start, tmp_path):
    """Of a page in three languages, the window in another language showed the first and its own."""
    for language in ("de", "ru", "en"):
        path = tmp_path / "three" / language / "events" / "quay.md"
        path.parent.mkdir(parents=True)
        path.write_text(RUSSIAN if language == "ru" else ENGLISH, encoding="utf-8")
    made = start(tmp_path / "three", language="en")
    box = made.window.choose_tab("page").columns[1].head.choice
    box.setCurrentIndex(box.findData("ru"))
    box.activated.emit(box.currentIndex())
    switch(qtbot, made, "ru")
    assert [each.language for each in made.window.choose_tab("page").columns] == ["de", "ru"]
    made.preferences.language = "en"
    qtbot.waitUntil(lambda: not made.tasks.running)
    start.end(made)
    again = start(tmp_path / "three")
    assert [each.language for each in again.window.choose_tab("page").columns] == ["de", "ru"]


def test_a_view_of_the_evening_and_what_was_set_in_it_stay(qtbot, start):
    made = start(language="en")
    live = made.window.choose_tab("live")
    live.choose_view(1)
    live.plan.advice.minutes.setValue(17)
    switch(qtbot, made, "ru")
    live = made.window.event_area.deck.tabs["live"]
    assert live.plan.isVisible() and live.plan.advice.minutes.value() == 17


def test_there_is_one_window_after_the_switch_and_the_program_goes_on(qtbot, start):
    made = start()
    made.problems.get().open()
    qtbot.waitUntil(lambda: made.problems.get().problems.is_checked and not made.tasks.running)
    for language in ("ru", "en", "ru"):
        switch(qtbot, made, language)
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert windows == [made.window]
    assert made.problems.get().is_open
    header = made.window.event_area.header
    shown = {each.accessibleName() or each.text() for each in header.findChildren(QAbstractButton)}
    assert not any("Проверка" in text or "hecking" in text for text in shown), shown
    assert "Проверка" not in made.window.top.problems_button.text()
    made.window.menus.action("language").menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: made.window.menus.action("save").text() == "Save")
    made.page.change("tags", None, "mine")
    made.window.menus.action("save").trigger()
    qtbot.waitUntil(lambda: not made.page.dirty)
    made.window.library_panel.select_page("older")
    qtbot.waitUntil(lambda: made.page.page.page_id == "older")


def test_text_size_scales_all_texts_at_once(qtbot, start):
    made = start()
    before = made.window.top.site_button.font().pointSizeF()
    caption = made.window.status.state.font().pointSizeF()
    height = made.window.top.site_button.sizeHint().height()
    old = made.window
    made.preferences.text_percent = 150
    qtbot.waitUntil(lambda: made.window is not old)
    assert made.window.top.site_button.font().pointSizeF() == pytest.approx(before * 1.5)
    assert made.window.status.state.font().pointSizeF() == pytest.approx(caption * 1.5)
    assert made.window.top.site_button.sizeHint().height() > height
    old = made.window
    made.preferences.text_percent = 100
    qtbot.waitUntil(lambda: made.window is not old)
    assert made.window.top.site_button.font().pointSizeF() == before
