"""Guests of earlier evenings, and evenings that are erased on a date."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.adapters.storage.journal_paths import journal_path
from meetup_desktop.ui.dialogs.erase_date import EraseDateDialog

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # popups, on the offscreen platform


def open_evening(qtbot, made, page_id):
    summary = next(page for page in made.library.site.pages if page.page_id == page_id)
    made.navigator.open_page(summary)
    qtbot.waitUntil(lambda: made.page.page is not None and made.page.page.page_id == page_id)
    made.follow_page()
    return made.live.get().session


def two_pages(made):
    return [page.page_id for page in made.library.site.pages[:2]]


def test_a_guest_of_an_earlier_evening_is_offered(qtbot, start):
    made = start()
    first, second = two_pages(made)
    session = open_evening(qtbot, made, first)
    session.add_people(["Анна Каренина", "Boris Levin"], present=True)
    open_evening(qtbot, made, second)
    tab = made.window.choose_tab("people")
    qtbot.waitUntil(lambda: bool(made.live.get().earlier.people.names))
    tab.search.setFocus()
    QTest.keyClicks(tab.search, "kar")
    popup = tab.suggestions.completer.popup()
    assert popup.isVisible()
    assert popup.model().index(0, 0).data() == "Анна Каренина"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert [person.name for person in session.evening.present] == ["Анна Каренина"]
    QTest.keyClicks(tab.search, "kar")
    assert not popup.isVisible()  # on the list by now


def test_a_name_that_nobody_had_is_added_as_it_was_typed(qtbot, start):
    made = start()
    first, second = two_pages(made)
    session = open_evening(qtbot, made, first)
    session.add_people(["Anna Karenina"], present=True)
    open_evening(qtbot, made, second)
    tab = made.window.choose_tab("people")
    qtbot.waitUntil(lambda: bool(made.live.get().earlier.people.names))
    tab.search.setFocus()
    QTest.keyClicks(tab.search, "Ann")
    QTest.keyClick(tab.suggestions.completer.popup(), Qt.Key.Key_Return)
    assert [person.name for person in session.evening.present] == ["Ann"]


def test_an_evening_is_erased_on_the_date_that_was_chosen(qtbot, start, site, tmp_path):
    made = start()
    first, second = two_pages(made)
    session = open_evening(qtbot, made, first)
    session.add_people(["Anna"])
    made.window.menus.action("erase_date").trigger()
    dialog = made.window.findChild(EraseDateDialog)
    assert dialog.never.isChecked() and not dialog.date.isEnabled()
    dialog.dated.click()
    dialog.date.setDate(QDate(2031, 5, 17))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert session.evening.erase_on == "2031-05-17"
    path = journal_path(tmp_path / "data", site, first)
    assert path.exists()
    earlier = made.live.get().earlier
    for today, is_there in ((date(2031, 5, 16), True), (date(2031, 5, 17), False)):
        earlier._today = lambda today=today: today
        open_evening(qtbot, made, second)
        qtbot.waitUntil(lambda: earlier._reading is None)
        assert path.exists() == is_there
        if is_there:
            open_evening(qtbot, made, first)
    assert open_evening(qtbot, made, first).evening.participants == ()


def test_the_evening_that_is_opened_on_its_date_is_erased(qtbot, start):
    made = start()
    first, second = two_pages(made)
    session = open_evening(qtbot, made, first)
    session.add_people(["Anna"])
    session.set_erase_date("2031-05-17")
    open_evening(qtbot, made, second)
    said = []
    made.notices.posted.connect(said.append)
    earlier = made.live.get().earlier
    qtbot.waitUntil(lambda: earlier._reading is None)
    earlier._today = lambda: date(2031, 5, 17)
    open_evening(qtbot, made, first)
    assert session.evening.participants == ()
    assert any(first in notice.text for notice in said)


def test_a_live_evening_is_never_erased(qtbot, start):
    made = start()
    (first, _) = two_pages(made)
    session = open_evening(qtbot, made, first)
    session.add_people(["Anna"])
    session.set_erase_date("2020-01-01")
    session.start_live()
    assert not made.live.get().earlier.is_due(session.evening)
    QApplication.processEvents()
    assert len(session.evening.participants) == 1
