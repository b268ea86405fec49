"""An organiser finds a page, makes another, gives it a name, translates it and throws it away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.adapters.site import page_changes
from meetup_desktop.adapters.site.walk import DELETED_FOLDER
from meetup_desktop.core.content.site.page_filter import DateFilter
from meetup_desktop.core.content.site.site_hits import search_words
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.notices import Level
from meetup_desktop.ui.dialogs.new_page import NewPageDialog
from meetup_desktop.ui.dialogs.rename_page import DuplicatePageDialog, RenamePageDialog
from meetup_desktop.ui.widgets.dialog import Question


@pytest.fixture
def trash(monkeypatch, tmp_path):
    folder = tmp_path / "trash"
    folder.mkdir()

    def throw(path: Path) -> None:
        path.rename(folder / f"{path.parent.parent.name}-{path.name}")

    monkeypatch.setattr(page_changes.apply_change, "__defaults__", (throw,))
    return folder


def dialog(qtbot, made, kind):
    qtbot.waitUntil(
        lambda: made.window.findChild(kind) is not None and made.window.findChild(kind).isVisible()
    )
    return made.window.findChild(kind)


def settled(qtbot, made, page_id):
    qtbot.waitUntil(
        lambda: made.page.page is not None and made.page.page.page_id == page_id and not made.tasks.running
    )


def gone(qtbot, made, kind):
    qtbot.waitUntil(
        lambda: made.window.findChild(kind) is None or not made.window.findChild(kind).isVisible()
    )


def open_page(qtbot, made, page_id):
    made.window.library_panel.select_page(page_id)
    settled(qtbot, made, page_id)


def make_dirty(made):
    made.page.change("tags", None, "mine")


def found(qtbot, made, question):
    """Type into the search and return the texts that the palette offers."""
    made.window.menus.action("search").trigger()
    made.window.top.search.insert(question)
    palette = made.palette.palette
    qtbot.waitUntil(lambda: palette.model.words == search_words(question) and not made.tasks.running)
    rows = [palette.model.item(row) for row in range(palette.model.rowCount())]
    return [row.text for row in rows if row is not None]


def test_enter_goes_to_the_hit_and_escape_back_to_where_one_was(qtbot, start):
    made = start()
    search, pane = made.window.top.search, made.window.choose_tab("page").columns[1].pane
    pane.setFocus()
    position = pane.textCursor().position()
    found(qtbot, made, "2025")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is pane and pane.textCursor().position() == position
    assert search.text() == "" and not made.palette.palette.isVisible()
    found(qtbot, made, "старый вечер")
    QTest.keyClick(search, Qt.Key.Key_Return)
    settled(qtbot, made, "older")
    assert search.text() == ""


def test_a_word_that_only_the_text_has_leads_to_its_line(qtbot, start):
    made = start()
    qtbot.waitUntil(lambda: not made.tasks.running)
    assert found(qtbot, made, "talked about maps")[0] == "We talked about maps."
    QTest.keyClick(made.window.top.search, Qt.Key.Key_Return)
    pane = made.window.event_area.deck.tabs["page"].columns[1].pane
    assert pane.textCursor().block().text() == "We talked about maps."


def test_commands_places_and_the_list_are_reached_from_the_same_field(qtbot, start):
    made = start()
    qtbot.waitUntil(lambda: not made.tasks.running)
    assert "Keyboard shortcuts" in found(qtbot, made, "keyboard")
    made.window.top.search.clear()
    QTest.keyClicks(made.window.top.search, ">gall")
    assert made.palette.palette.current_item().text == "Gallery"
    QTest.keyClick(made.window.top.search, Qt.Key.Key_Return)
    assert made.window.event_area.deck.current_tab_name() == "gallery"
    assert "Новый Сад" in found(qtbot, made, "новый")
    palette, library = made.palette.palette, made.window.library_panel
    QTest.keyClick(made.window.top.search, Qt.Key.Key_Up)
    assert "in the list" in palette.current_item().text
    found(qtbot, made, "2025")
    QTest.keyClick(made.window.top.search, Qt.Key.Key_Up)
    QTest.keyClick(made.window.top.search, Qt.Key.Key_Return)
    assert library.model.shown_count == 1
    made.window.menus.action("search").trigger()
    QTest.keyClick(made.window.top.search, Qt.Key.Key_Escape)
    assert library.model.shown_count == 2


def test_a_new_page_gets_an_identifier_from_its_title_and_is_opened(qtbot, start, site):
    made = start()
    made.window.menus.action("new_page").trigger()
    asked = dialog(qtbot, made, NewPageDialog)
    assert not asked.submit_button.isEnabled()
    QTest.keyClicks(asked.titles["en"], "Maps of the river")
    assert asked.name.name() == "maps-of-the-river"
    asked.name.show_name("quay")
    assert not asked.submit_button.isEnabled() and "already exists" in asked.message.accessibleName()
    asked.name.show_name("maps")
    asked.submit_button.click()
    settled(qtbot, made, "maps")
    gone(qtbot, made, NewPageDialog)
    assert made.page.page.title("en") == "Maps of the river"
    assert (
        site / "ru/events/maps.md"
    ).exists() and made.window.library_panel.current_page().page_id == "maps"
    assert made.window.notice_bar.shown.level is Level.GOOD


def test_a_new_page_is_seen_although_a_filter_would_hide_it(qtbot, start):
    made = start()
    made.window.library_panel.filters.period_buttons[DateFilter.UPCOMING].click()
    made.window.menus.action("new_page").trigger()
    asked = dialog(qtbot, made, NewPageDialog)
    asked.templates["blank"].click()
    asked.name.show_name("bare")
    asked.submit_button.click()
    settled(qtbot, made, "bare")
    assert made.window.library_panel.current_page().page_id == "bare"


def test_unsaved_work_is_asked_about_before_a_rename_and_nothing_is_lost(qtbot, start, site):
    made = start()
    make_dirty(made)
    made.window.menus.action("rename_page").trigger()
    made.window.findChild(Question, "unsaved").action.click()
    asked = dialog(qtbot, made, RenamePageDialog)
    asked.name.show_name("embankment")
    qtbot.waitUntil(lambda: "will be renamed" in asked.message.accessibleName())
    asked.submit_button.click()
    settled(qtbot, made, "embankment")
    assert b"tags: mine\n" in (site / "ru/events/embankment.md").read_bytes()
    assert (site / "Resources/ru/events/embankment/1.jpg").exists()
    assert not (site / "ru/events/quay.md").exists() and not made.page.dirty
    assert made.window.library_panel.current_page().page_id == "embankment"


def test_a_rename_that_fails_is_told_in_its_dialog_and_can_be_corrected(qtbot, start, site):
    made = start()
    made.window.menus.action("rename_page").trigger()
    asked = dialog(qtbot, made, RenamePageDialog)
    asked.name.show_name("late")
    qtbot.waitUntil(lambda: "will be renamed" in asked.message.accessibleName())
    (site / "en/events/late.md").write_text("another program was faster")
    asked.submit_button.click()
    qtbot.waitUntil(lambda: "already exists" in asked.message.accessibleName())
    settled(qtbot, made, "quay")
    asked.name.show_name("later")
    asked.submit_button.click()
    settled(qtbot, made, "later")


def test_a_page_from_the_list_is_opened_before_it_is_renamed(qtbot, start):
    made = start()
    made.window.library_panel.rename_wanted.emit(made.library.site.page("older"))
    asked = dialog(qtbot, made, RenamePageDialog)
    assert made.page.page.page_id == "older" and asked.name.name() == "older"
    asked.reject()
    assert made.page.page.page_id == "older"


def test_staying_with_unsaved_work_renames_nothing_later(qtbot, start):
    made = start()
    make_dirty(made)
    made.window.library_panel.rename_wanted.emit(made.library.site.page("quay"))
    asked = made.window.findChild(Question, "unsaved")
    assert "has unsaved changes" in asked.heading.text()
    asked.cancel.click()
    assert made.page.dirty
    open_page(qtbot, made, "older")
    assert made.window.findChild(RenamePageDialog) is None


def test_people_stay_with_a_page_that_is_renamed(qtbot, start):
    made = start()
    made.window.choose_tab("people")
    made.live.get().session.add_people(["Anna"])
    made.window.menus.action("rename_page").trigger()
    asked = dialog(qtbot, made, RenamePageDialog)
    asked.name.show_name("embankment")
    qtbot.waitUntil(lambda: "will be renamed" in asked.message.accessibleName())
    asked.submit_button.click()
    settled(qtbot, made, "embankment")
    qtbot.waitUntil(lambda: made.live.get().session.evening is not None)
    assert [person.name for person in made.live.get().session.evening.participants] == ["Anna"]


def test_a_copy_is_opened_and_the_original_stays(qtbot, start, site):
    made = start()
    made.window.menus.action("duplicate_page").trigger()
    asked = dialog(qtbot, made, DuplicatePageDialog)
    assert asked.name.name() == "quay-2"
    asked.submit_button.click()
    settled(qtbot, made, "quay-2")
    assert (site / "ru/events/quay.md").exists() and (site / "Resources/en/events/quay-2/2.jpg").exists()


def test_the_missing_language_is_made_from_the_page_itself(qtbot, start, site):
    made = start()
    open_page(qtbot, made, "older")
    tab = made.window.choose_tab("page")
    assert list(tab.file_problems.buttons) == ["en"]
    tab.file_problems.buttons["en"].click()
    qtbot.waitUntil(lambda: made.page.page is not None and len(made.page.page.languages) == 2)
    qtbot.waitUntil(lambda: [one.language for one in tab.columns] == ["ru", "en"])
    assert (site / "en/events/older.md").exists() and tab.file_problems.buttons == {}


def site_bytes(site):
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def deleted(qtbot, made, page_id="quay", then="older"):
    made.window.menus.action("trash_page").trigger()
    qtbot.waitUntil(lambda: made.library.site.page(page_id) is None)
    settled(qtbot, made, then)


def test_the_trash_asks_nothing_names_the_pictures_and_opens_the_neighbour(qtbot, start, site, trash):
    made = start()
    deleted(qtbot, made)
    assert made.window.findChild(Question) is None
    assert not (site / "ru/events/quay.md").exists()
    assert len(list(trash.iterdir())) == 4  # two files, two folders of pictures
    assert made.window.library_panel.current_page().page_id == "older"
    assert "4 picture" in made.window.notice_bar.accessibleName()


def test_a_page_in_the_trash_comes_back_with_its_pictures_and_is_opened(qtbot, start, site, trash):
    made = start()
    before = site_bytes(site)
    deleted(qtbot, made)
    assert made.window.notice_bar.action.text() == "Undo"
    made.window.notice_bar.action.click()
    settled(qtbot, made, "quay")
    assert site_bytes(site) == before
    assert made.window.library_panel.current_page().page_id == "quay"
    assert "back from the trash" in made.window.notice_bar.accessibleName()


def test_nothing_is_left_in_the_site_of_a_page_in_the_trash(qtbot, start, site, trash):
    made = start()
    deleted(qtbot, made)
    assert (site / DELETED_FOLDER).is_dir()
    made.site_pages.get().release()  # the time is over
    qtbot.waitUntil(lambda: not (site / DELETED_FOLDER).exists())
    made.site_pages.get().restore()
    assert made.library.site.page("quay") is None

    open_page(qtbot, made, "older")
    made.window.menus.action("duplicate_page").trigger()
    dialog(qtbot, made, DuplicatePageDialog).submit_button.click()
    qtbot.waitUntil(lambda: len(made.library.site.pages) == 2 and not made.tasks.running)
    made.window.menus.action("trash_page").trigger()
    qtbot.waitUntil(lambda: len(made.library.site.pages) == 1 and not made.tasks.running)
    start.end(made)
    assert not (site / DELETED_FOLDER).exists()


def test_a_page_does_not_come_back_over_another_one(qtbot, start, site, trash):
    made = start()
    deleted(qtbot, made)
    (site / "ru/events/quay.md").write_bytes(b"another")
    made.window.notice_bar.action.click()
    qtbot.waitUntil(lambda: "quay.md" in made.window.notice_bar.accessibleName() and not made.tasks.running)
    assert (site / "ru/events/quay.md").read_bytes() == b"another"
    assert not (site / "en/events/quay.md").exists()
    (site / "ru/events/quay.md").unlink()
    made.site_pages.get().restore()  # the copies are still there
    settled(qtbot, made, "quay")


def test_the_trash_keeps_the_search(qtbot, start, site, trash):
    (site / "ru/events/third.md").write_bytes((site / "ru/events/older.md").read_bytes())
    made = start()
    panel = made.window.library_panel
    panel.search("Старый")
    qtbot.waitUntil(lambda: panel.model.shown_count == 2)
    open_page(qtbot, made, "older")
    deleted(qtbot, made, "older", "third")
    assert panel.model.is_searched and panel.model.shown_count == 1


def test_renaming_is_undone_with_the_links(qtbot, start, site):
    older = site / "ru/events/older.md"
    older.write_bytes(older.read_bytes() + "\n[там](../quay/)\n[и там](quay.md)\n".encode())
    made = start()
    before = site_bytes(site)
    made.window.menus.action("rename_page").trigger()
    shown = dialog(qtbot, made, RenamePageDialog)
    shown.name.show_name("embankment")
    shown.submit_button.click()
    settled(qtbot, made, "embankment")
    assert site_bytes(site) != before
    made.window.notice_bar.action.click()
    settled(qtbot, made, "quay")
    assert site_bytes(site) == before


def test_moving_the_pin_is_undone_by_the_notice(qtbot, start):
    made = start()
    tab = made.window.choose_tab("venue")
    here = made.page.page.coordinates
    tab.panel.search.chosen.emit(Coordinates(44.8, 20.46))
    assert made.page.page.coordinates != here
    bar = made.window.notice_bar
    assert "pin" in bar.accessibleName() and bar.action.text() == "Undo"
    bar.action.click()
    assert made.page.page.coordinates == here and not made.page.dirty

    tab.panel.search.chosen.emit(Coordinates(44.8, 20.46))
    made.page.change("tags", None, "something else")
    bar.action.click()
    assert made.page.page.coordinates == Coordinates(44.8, 20.46)  # not that step, and no other one
    assert made.page.page.value("tags", "ru") == "something else"


def test_the_only_page_is_not_thrown_away(qtbot, start, site, trash):
    (site / "ru/events/older.md").unlink()
    made = start()
    made.window.menus.action("trash_page").trigger()
    assert "only event page" in made.window.notice_bar.accessibleName()
    assert list(trash.iterdir()) == []


def test_the_page_of_a_running_evening_keeps_its_name_and_place(qtbot, start):
    made = start()
    made.window.choose_tab("people")
    made.live.get().session.add_people(["Anna", "Boris", "Vera"])
    made.live.get().session.start_live()
    made.window.menus.action("rename_page").trigger()
    assert "is live" in made.window.notice_bar.accessibleName()
    assert made.window.findChild(RenamePageDialog) is None
    made.live.get().session.finish()


def test_the_page_of_last_time_is_waited_for(qtbot, start, site, monkeypatch):
    from meetup_desktop.adapters.site import scan

    made = start()
    open_page(qtbot, made, "older")
    start.end(made)
    monkeypatch.setattr(scan, "FIRST_ROWS", 1)
    made = start(wait=False)
    seen = []
    made.page.opened.connect(lambda page: seen.append(page.page_id))
    qtbot.waitUntil(lambda: made.page.page is not None and not made.tasks.running)
    assert seen == ["older"]


def test_a_page_chosen_before_the_first_one_is_opened_is_the_one(qtbot, start):
    made = start(wait=False)
    with qtbot.waitSignal(made.library.site_changed):
        pass
    seen = []
    made.page.opened.connect(lambda opened: seen.append(opened.page_id))
    assert made.page.page is None
    QTest.keyClick(made.window.library_panel.view, Qt.Key.Key_Down)
    QTest.keyClick(made.window.library_panel.view, Qt.Key.Key_End)
    last = made.library.site.pages[-1].page_id
    settled(qtbot, made, last)
    assert seen[-1] == last == made.window.library_panel.current_page().page_id


def test_renaming_one_page_leaves_the_running_evening_of_another_alone(qtbot, start):
    made = start()
    made.window.choose_tab("people")
    made.live.get().session.add_people(["Anna", "Boris", "Vera"])
    made.live.get().session.start_live()
    made.window.choose_tab("page")
    made.window.library_panel.rename_wanted.emit(made.library.site.page("older"))
    asked = dialog(qtbot, made, RenamePageDialog)
    asked.name.show_name("oldest")
    qtbot.waitUntil(lambda: "will be renamed" in asked.message.accessibleName())
    asked.submit_button.click()
    settled(qtbot, made, "oldest")
    assert made.live.get().session.is_live
    assert made.live.get().running_page_id == "quay"
    made.live.get().session.finish()
