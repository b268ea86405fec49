"""The library: rows, filters, marks and menus, without the rest of the window."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest

from meetup_desktop.core.content.site.page_filter import DateFilter, PageFilter
from meetup_desktop.core.content.site.profiles import PUBLISH
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.ui.library.model import LibraryModel
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.library.row_geometry import RowGeometry

SIDES = {DateFilter.ALL: 5, DateFilter.UPCOMING: 2, DateFilter.PAST: 2}


def page(name, day, languages=("ru", "en"), **more):
    files = tuple((language, f"{language}/events/{name}.md") for language in languages)
    titles = tuple((language, f"{name} {language}") for language in languages)
    places = ((languages[0], "Kej"),) if more.pop("has_place", True) else ()
    return PageSummary(name, name, files, titles, day, places, 0, more.pop("trouble", False), **more)


PAGES = (
    page("spring", "2027-04-17 18:30", tags=("maps", "A & B"), event_type="meetup"),
    page("autumn", "2026-10-08", languages=("ru",), event_type="lecture"),
    page("winter", "2026-01-10", has_duplicate_id=True),
    page("before", "2025-03-01", trouble=True, tags=("maps",)),
    page("undated", ""),
)
SITE = Site(PUBLISH, ("ru", "en"), PAGES)


@pytest.fixture
def panel(qtbot, theme):
    made = LibraryPanel()
    qtbot.addWidget(made)
    made.model._today = lambda: date(2026, 10, 8)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made.model)
    made.chosen = []
    made.page_chosen.connect(lambda summary: made.chosen.append(summary.page_id))
    made.show_site(SITE, "one")
    made.resize(256, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def titles(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def shown(panel):
    pages = (panel.model.item(row) for row in range(panel.model.rowCount()))
    return [summary for summary in pages if isinstance(summary, PageSummary)]


def chips(panel):
    from PySide6.QtWidgets import QPushButton

    return [made for made in panel.filters.chips.findChildren(QPushButton) if made.isVisible()]


# --- rows -----------------------------------------------------------------------------------------------------


@given(st.lists(st.booleans(), max_size=40), st.integers(1, 40), st.integers(1, 60))
def test_places_are_those_of_heights_added_up(kinds, heading_px, page_px):
    places = RowGeometry(len(kinds), [at for at, heading in enumerate(kinds) if heading], heading_px, page_px)
    top = 0
    for row, heading in enumerate(kinds):
        height = heading_px if heading else page_px
        assert places.rect(row, 10).getRect() == (0, top, 10, height)
        assert {places.row_at(top), places.row_at(top + height - 1)} == {row}
        top += height
    assert places.height == top and places.row_at(top) == places.row_at(-1) == -1


def test_what_comes_next_stands_first_then_drafts_then_years(panel):
    groups = [titles(panel)[row] for row in panel.model.heading_rows]
    assert groups == ["Next", "Drafts", "2026", "2025"]
    assert [summary.page_id for summary in shown(panel)] == [
        "autumn",
        "spring",
        "undated",
        "winter",
        "before",
    ]


def test_a_page_that_lacks_something_says_what(panel):
    open_page = page("open", "2027-01-01", has_place=False)
    hidden = page("hidden", "2027-01-01", is_draft=True)
    old = page("old", "2019-01-01", has_place=False)
    panel.show_site(Site(PUBLISH, ("ru", "en"), (open_page, hidden, old)), "drafts")
    assert [titles(panel)[row] for row in panel.model.heading_rows] == ["Drafts", "2019"]
    lacks = panel.model.missing_text
    assert [lacks(one) for one in (open_page, hidden, old)] == ["place missing", "not published", ""]
    assert "place missing" in panel.model.row_description(open_page)


def test_unsaved_pages_carry_a_dot(panel):
    row = panel.model.index(panel.model.row_of("winter"))
    before = panel.view.grab(panel.view.visualRect(row)).toImage()
    panel.model.show_unsaved(frozenset({"winter"}))
    assert panel.view.grab(panel.view.visualRect(row)).toImage() != before
    assert "Unsaved changes" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_picture_of_an_event_is_asked_for_once_and_shown(panel):
    asked = []
    panel.model.tile_wanted.connect(lambda summary: asked.append(summary.page_id))
    panel.show_site(
        Site(
            PUBLISH, ("ru", "en"), (page("spring", "2027-04-17", picture=("ru/events/spring.md", "1.jpg")),)
        ),
        "tiles",
    )
    row = panel.model.index(panel.model.row_of("spring"))
    before = panel.view.grab(panel.view.visualRect(row)).toImage()
    panel.view.grab()
    assert asked == ["spring"]
    tile = QPixmap(80, 60)
    tile.fill(Qt.GlobalColor.red)
    panel.model.show_tile("spring", tile)
    after = panel.view.grab(panel.view.visualRect(row)).toImage()
    assert after != before and after.pixelColor(after.width() - 34, 30) == Qt.GlobalColor.red


def test_arrows_skip_the_groups_and_go_on_to_the_search(qtbot, panel):
    panel.select_page("autumn")
    panel.view.setFocus()
    for _ in range(2):
        QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert panel.current_page().page_id == "undated"
    QTest.keyClick(panel.view, Qt.Key.Key_End)
    assert panel.current_page().page_id == "before"
    QTest.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.current_page().page_id == "autumn"
    with qtbot.waitSignal(panel.search_wanted):
        QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert panel.current_page().page_id == "autumn"


def test_a_click_chooses_a_page_and_not_a_group(panel):
    model = panel.model
    for row in (0, model.row_of("winter")):
        spot = panel.view.visualRect(model.index(row)).center()
        assert panel.view.indexAt(spot).row() == row
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert panel.chosen == ["winter"]


def test_the_other_button_opens_no_page(panel):
    spot = panel.view.visualRect(panel.model.index(panel.model.row_of("winter"))).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.RightButton, pos=spot)
    assert panel.chosen == []


def test_a_page_far_down_is_brought_into_sight_together_with_its_group(panel):
    many = tuple(page(f"p{at:04}", f"{1990 - at // 10}-01-01") for at in range(500))
    panel.show_site(Site(PUBLISH, ("ru", "en"), many), "two")
    panel.select_page("p0490")
    seen = panel.view.viewport().rect()
    assert seen.contains(panel.view.visualRect(panel.view.currentIndex()))
    panel.select_page("p0010")
    assert seen.contains(panel.view.visualRect(panel.view.currentIndex()))
    assert panel.view.indexAt(QPoint(5, 3)).data() == "1989"


def test_marks_are_told_in_words(panel):
    told = {summary.page_id: panel.model.row_description(summary) for summary in PAGES}
    assert "Missing languages: English" in told["autumn"] and "Missing" not in told["spring"]
    assert "same identifier" in told["winter"] and "cannot read" in told["before"]
    row = panel.model.index(panel.model.row_of("autumn"))
    assert "Missing languages: English" in row.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("languages", [("ru", "en"), ("de", "fr", "it", "ru", "sr", "uk", "en")])
def test_many_languages_leave_room_for_the_facts(panel, languages):
    panel.show_site(Site(PUBLISH, languages, PAGES), "many")
    assert not panel.view.grab().isNull()
    assert panel.view.viewport().width() <= panel.width()


# --- filters --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("when", DateFilter)
def test_one_click_shows_one_side_of_today(panel, when):
    panel.filters.period_buttons[when].click()
    assert panel.model.shown_count == SIDES[when]
    assert panel.filters.count.isVisible() is (when is not DateFilter.ALL)


def test_conditions_and_search_hold_together_and_chips_take_them_away(panel):
    panel.filters._set_filter(PageFilter(tag="maps", year="2027"))
    assert titles(panel) == ["Next", PAGES[0].title(panel.model.preferred_language)]
    panel.show_search_results(frozenset({"before", "spring", "winter"}))
    assert panel.model.shown_count == 1
    assert [made.text() for made in chips(panel)] == ["2027", "maps"]
    chips(panel)[0].click()
    assert panel.model.shown_count == 2
    panel.show_search_results(frozenset())
    assert not panel.view.isVisible()
    panel.search_cleared.connect(lambda: panel.show_search_results(None))
    panel._empty.button.click()
    assert panel.model.shown_count == 5 and panel.view.isVisible() and chips(panel) == []


def test_the_menu_offers_what_is_there(panel):
    menu = panel.filters.build_menu()
    offered = {action.text(): action for action in menu.actions()}
    assert [action.data()[1] for action in offered["Year"].menu().actions()] == ["2027", "2026", "2025"]
    tags = offered["Tag"].menu().actions()
    assert [action.text() for action in tags] == ["A && B", "maps"]
    next(each for each in offered["Missing language"].menu().actions() if each.data()[1] == "en").trigger()
    assert [summary.page_id for summary in PAGES if panel.model.row_of(summary.page_id) >= 0] == ["autumn"]
    assert [made.text() for made in chips(panel)] == ["without EN"]


def test_a_filter_belongs_to_its_site(panel):
    panel.filters.period_buttons[DateFilter.PAST].click()
    panel.show_site(SITE, "other")
    assert panel.model.shown_count == 5 and panel.filters.period_buttons[DateFilter.ALL].isChecked()
    panel.show_site(SITE, "one")
    assert panel.model.shown_count == 2 and panel.filters.period_buttons[DateFilter.PAST].isChecked()


def test_chips_take_another_line_where_they_do_not_fit(panel):
    panel.filters._set_filter(
        PageFilter(DateFilter.ALL, "2027", "meetup", "a tag of some length", "en", True)
    )
    panel.filters.adjustSize()
    QTest.qWait(0)
    made = chips(panel)
    assert len(made) == 5
    assert len({one.y() for one in made}) > 1
    assert all(one.geometry().right() <= panel.filters.chips.width() for one in made)


# --- while it is read, and the page in hand -------------------------------------------------------------------


def test_a_site_that_is_still_being_read_says_so(panel):
    panel.show_site(Site(PUBLISH, ("ru", "en"), PAGES[:3], complete=False), "big")
    assert panel.reading.isVisible() and "3" in panel.reading.text()
    panel.select_page("winter")
    panel.show_site(SITE, "big")
    assert not panel.reading.isVisible()
    assert panel.current_page().page_id == "winter" and panel.chosen[-1] == "winter"


def test_the_neighbour_is_the_next_page_or_the_last_one(theme, qtbot):
    panel = LibraryPanel()
    qtbot.addWidget(panel)
    panel.show_site(SITE)
    assert panel.model.neighbour("winter").page_id == "before"
    assert panel.model.neighbour("before").page_id == "winter"
    assert isinstance(panel.model, LibraryModel)


def test_the_menu_of_a_page_asks_for_what_is_chosen(panel):
    asked = []
    panel.language_wanted.connect(lambda summary, language: asked.append((summary.page_id, language)))
    for signal in (panel.duplicate_wanted, panel.rename_wanted, panel.trash_wanted):
        signal.connect(lambda summary: asked.append(summary.page_id))
    for action in panel.build_menu(PAGES[1]).actions():
        if action.data() is not None:
            action.trigger()
    assert asked == [("autumn", "en"), "autumn", "autumn", "autumn"]


def test_keys_of_the_list_ask_for_the_same(qtbot, panel):
    panel.select_page("winter")
    with qtbot.waitSignal(panel.rename_wanted):
        QTest.keyClick(panel.view, Qt.Key.Key_F2)
    with qtbot.waitSignal(panel.trash_wanted):
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.entered):
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
