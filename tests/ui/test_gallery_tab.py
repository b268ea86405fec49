"""The Gallery tab on real files: pictures, the one that is missing, descriptions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from meetup_desktop.services.page.page_pictures import PagePictures
from meetup_desktop.services.pictures import PictureCache
from meetup_desktop.ui.gallery.model import MISSING, SHOWN
from meetup_desktop.ui.gallery.tab import GalleryTab


@pytest.fixture
def tab(qtbot, theme, page, tasks):
    made = GalleryTab(page, PictureCache(tasks), PagePictures(page))
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def states(tab):
    return [tab.model.state(row) for row in range(tab.model.rowCount())]


def test_pictures_appear_and_the_missing_one_is_named(qtbot, tab):
    qtbot.waitUntil(lambda: states(tab) == [SHOWN, SHOWN, MISSING])
    assert "gone.jpg" in tab._missing.accessibleName()


def test_description_reaches_the_language_and_can_be_undone(tab, page):
    before = page.page
    tab.view.setCurrentIndex(tab.model.index(1))
    field = tab.side.fields["en"].line
    assert field.text() == "The room"
    field.setFocus()
    field.setCursorPosition(len(field.text()))
    QTest.keyClicks(field, " at night")
    assert "![The room at night](2_400x400.jpg)" in page.page.version("en").document.body_text
    assert page.page.version("ru") == before.version("ru")
    while page.history.canUndo():
        page.history.undo()
    assert page.page == before
    assert field.text() == "The room"


def test_character_that_a_description_cannot_hold_is_refused_and_told(qtbot, tab, page, notices):
    tab.view.setCurrentIndex(tab.model.index(0))
    before = page.page
    QTest.keyClicks(tab.side.fields["en"].line, '"')
    assert page.page == before
    assert notices.heard[-1].error.reason == "character"


def test_choice_stays_where_it_was_while_the_text_changes(tab, page):
    tab.view.setCurrentIndex(tab.model.index(1))
    page.change("tags", None, "other")
    assert tab.view.currentIndex().row() == 1


def test_page_without_a_gallery_says_how_to_make_one(tab, page):
    for language in page.page.languages:
        page.change_body(language, "# Empty\n")
    assert tab._stack.currentIndex() == 1


def test_arrows_choose_a_picture_as_soon_as_the_tab_is_shown(tab):
    assert tab.focusWidget() is tab.view
    QTest.keyClick(tab.view, Qt.Key.Key_Right)
    assert tab.view.currentIndex().row() == 1
