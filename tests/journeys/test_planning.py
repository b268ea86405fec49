"""An organiser opens a site, corrects a page, and closes the program."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meetup_desktop.services.notices import Level
from meetup_desktop.ui.commands import TABS
from meetup_desktop.ui.widgets.dialog import Question

PLACE = "event.location.title"


def box(made):
    return made.window.findChild(Question, "unsaved")


def place_field(made, language="en"):
    tab = made.window.choose_tab("page")
    return next(one for one in tab.columns if one.language == language).form.controls[PLACE]


def correct_place(made, text="Novi Sad"):
    field = place_field(made)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_newest_page_is_shown_and_both_are_listed(start):
    made = start()
    assert made.page.page.page_id == "quay"
    assert made.window.library_panel.model.index(0).data() == "2026"
    assert made.window.library_panel.model.rowCount() == 4
    assert not made.window.event_area.header.status.save.isVisible()


def test_save_writes_and_says_when(qtbot, start, site):
    made = start()
    correct_place(made)
    status = made.window.event_area.header.status
    assert status.state.text() == "Unsaved, 1 change" and status.discard.isVisible()
    with qtbot.waitSignal(made.page.saved):
        QTest.mouseClick(status.save, Qt.MouseButton.LeftButton)
    assert b"event.location.title: Novi Sad\n" in (site / "en/events/quay.md").read_bytes()
    assert status.state.text().startswith("Saved ") and not status.save.isVisible()


def test_discard_returns_to_the_saved_page_and_can_be_undone(start):
    made = start()
    correct_place(made)
    QTest.mouseClick(made.window.event_area.header.status.discard, Qt.MouseButton.LeftButton)
    assert not made.page.dirty
    made.page.history.undo()
    assert made.page.page.value(PLACE, "en") == "Novi Sad"


def test_closing_asks_nothing_and_loses_nothing(qtbot, start, site):
    made = start()
    before = (site / "en/events/quay.md").read_bytes()
    correct_place(made)
    assert made.window.close()
    assert box(made) is None and (site / "en/events/quay.md").read_bytes() == before
    start.end(made)
    again = start()
    assert again.page.page.value(PLACE, "en") == "Novi Sad"
    assert again.window.event_area.header.status.state.text() == "Unsaved, 1 change"


def test_another_page_asks_nothing_and_unsaved_changes_stay_with_theirs(qtbot, start):
    made = start()
    correct_place(made)
    for page_id in ("older", "quay"):
        made.window.library_panel.select_page(page_id)
        qtbot.waitUntil(lambda wanted=page_id: made.page.page.page_id == wanted)
        assert box(made) is None
    assert made.page.dirty and made.page.page.value(PLACE, "en") == "Novi Sad"


def test_what_cannot_be_kept_is_said_before_the_page_is_left(qtbot, start, monkeypatch):
    made = start()
    monkeypatch.setattr(made.page.drafts, "is_failing", True)
    correct_place(made)
    made.window.library_panel.select_page("older")
    assert made.page.page.page_id == "quay"
    assert "cannot be kept" in made.window.notice_bar.shown.text
    assert not made.window.close()
    with qtbot.waitSignal(made.page.saved):
        made.window.menus.action("save").trigger()
    made.window.library_panel.select_page("older")
    qtbot.waitUntil(lambda: made.page.page.page_id == "older")


def test_page_in_one_language_says_so_and_can_be_edited(qtbot, start):
    made = start()
    model = made.window.library_panel.model
    made.window.library_panel.view.setCurrentIndex(model.index(model.row_of("older")))
    qtbot.waitUntil(lambda: made.page.page.page_id == "older")
    tab = made.window.choose_tab("page")
    assert [one.language for one in tab.columns] == ["ru"]
    assert made.window.windowTitle().startswith(made.page.page.title("ru"))
    assert "one language only" in tab.file_problems.note.accessibleName()


def test_unsaved_work_survives_the_end_of_the_program(qtbot, start, site):
    made = start()
    correct_place(made)
    before = (site / "en/events/quay.md").read_bytes()
    start.end(made)
    again = start()
    qtbot.waitUntil(lambda: again.page.dirty)
    assert again.page.page.value(PLACE, "en") == "Novi Sad"
    assert (site / "en/events/quay.md").read_bytes() == before
    again.page.discard()
    assert not again.page.dirty


def test_file_changed_by_another_program_is_not_overwritten(qtbot, start, site):
    made = start()
    correct_place(made)
    path = site / "en/events/quay.md"
    path.write_bytes(path.read_bytes().replace(b"python, maps", b"python, maps, rivers"))
    changed = path.read_bytes()
    with qtbot.waitSignal(made.page.save_failed):
        made.window.menus.action("save").trigger()
    assert path.read_bytes() == changed
    assert made.window.notice_bar.shown.level is Level.ERROR
    assert made.page.dirty


def test_read_only_file_is_told_and_nothing_is_lost(qtbot, start, site):
    made = start()
    correct_place(made)
    path = site / "en/events/quay.md"
    path.chmod(0o444)
    try:
        with qtbot.waitSignal(made.page.save_failed):
            made.window.menus.action("save").trigger()
        assert "Cannot save" in made.window.notice_bar.accessibleName()
        assert made.page.page.value(PLACE, "en") == "Novi Sad"
    finally:
        path.chmod(0o644)


def test_file_that_is_not_text_is_shown_and_not_edited(qtbot, start, site):
    path = site / "en/events/quay.md"
    path.write_bytes(path.read_bytes().replace("Новый".encode(), b"\xcd\xee\xe2\xfb\xe9"))
    made = start()
    tab = made.window.choose_tab("page")
    english = next(one for one in tab.columns if one.language == "en")
    assert english.pane.isReadOnly()
    assert "UTF-8" in tab.file_problems.note.accessibleName()


def test_folder_without_pages_is_told(qtbot, start, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    made = start(empty, wait=False)
    qtbot.waitUntil(lambda: made.window.notice_bar.shown is not None)
    assert "No event pages were found" in made.window.notice_bar.accessibleName()
    assert made.window.centre.currentWidget() is made.window.welcome


def test_folder_that_is_gone_is_told(qtbot, start, tmp_path):
    made = start(tmp_path / "gone", wait=False)
    qtbot.waitUntil(lambda: made.window.notice_bar.shown is not None)
    assert made.window.notice_bar.shown.level is Level.ERROR


def test_opening_and_leaving_every_page_writes_nothing(qtbot, start, site):
    before = {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in site.rglob("*") if path.is_file()
    }
    made = start()
    for page_id in ("older", "quay"):
        row = made.window.library_panel.model.row_of(page_id)
        made.window.library_panel.view.setCurrentIndex(made.window.library_panel.model.index(row))
        qtbot.waitUntil(lambda wanted=page_id: made.page.page.page_id == wanted)
        for key in ("page", "gallery", "people", "live"):
            made.window.choose_tab(key)
    made.page.save()
    start.end(made)
    assert before == {
        path: (path.read_bytes(), path.stat().st_mtime_ns) for path in site.rglob("*") if path.is_file()
    }


def test_page_stays_marked_when_a_search_that_hid_it_is_ended(start):
    made = start()
    library = made.window.library_panel
    library.search("xyz")
    assert library.current_page() is None
    library.search("")
    assert library.current_page().page_id == "quay"


def test_list_shows_the_place_that_was_saved(qtbot, start):
    made = start()
    correct_place(made)
    status = made.window.event_area.header.status
    assert status.state.text() == "Unsaved, 1 change"
    with qtbot.waitSignal(made.library.site_changed):
        made.window.menus.action("save").trigger()
    assert "Novi Sad" in made.window.library_panel.model.date_and_place(
        made.window.library_panel.current_page()
    )
    assert status.state.text().startswith("Saved ")


def test_nothing_is_called_unsaved_once_it_is_taken_back(start):
    made = start()
    correct_place(made)
    made.page.history.undo()
    assert not made.page.dirty
    assert made.window.event_area.header.status.state.text() == ""
    assert made.window.status.state.text() == "Undone: Change venue"


def test_without_a_page_the_menus_offer_only_what_works(start, tmp_path):
    made = start(tmp_path / "gone", wait=False)
    menus = made.window.menus
    for name in ("projector", "evening", "hide_fields", "reload", "save", *TABS):
        action = menus.action(name)
        assert not action.isEnabled(), action.text()
    start.end(made)
    made = start()
    menus = made.window.menus
    for name in (*TABS, "projector", "evening", "reload"):
        assert menus.action(name).isEnabled(), name


def unsaved_rows(made):
    model = made.window.library_panel.model
    pages = (model.item(row) for row in range(model.rowCount()))
    return {page.page_id for page in pages if not isinstance(page, str) and model.is_unsaved(page)}


def test_list_and_search_read_the_unsaved_text_and_a_dot_marks_the_page(qtbot, start):
    made = start()
    made.page.change("title", "en", "Renamed evening")
    assert unsaved_rows(made) == {"quay"}
    made.window.library_panel.select_page("older")
    model = made.window.library_panel.model
    qtbot.waitUntil(lambda: model.pages[0].title("en") == "Renamed evening")
    qtbot.waitUntil(lambda: bool(made.library.index.find("renamed")))
    assert unsaved_rows(made) == {"quay"}
    start.end(made)
    again = start()
    qtbot.waitUntil(lambda: unsaved_rows(again) == {"quay"})
    assert again.window.library_panel.model.pages[0].title("en") == "Renamed evening"
    again.window.library_panel.select_page("quay")
    qtbot.waitUntil(lambda: again.page.page.page_id == "quay")
    again.page.discard()
    qtbot.waitUntil(lambda: unsaved_rows(again) == set() and not again.library.unsaved)
    model = again.window.library_panel.model
    qtbot.waitUntil(lambda: model.pages[0].title("en") == "Evening by the river")


def test_the_trash_asks_for_an_unsaved_page_that_is_not_open(qtbot, start):
    made = start()
    made.page.change("tags", None, "mine")
    made.window.library_panel.select_page("older")
    qtbot.waitUntil(lambda: made.page.page.page_id == "older" and bool(made.library.unsaved))
    made.window.library_panel.trash_wanted.emit(made.library.site.page("quay"))
    qtbot.waitUntil(lambda: box(made) is not None and box(made).isVisible())
    box(made).cancel.click()
    assert made.page.page.page_id == "quay" and made.page.dirty


def test_whether_the_texts_are_aligned_is_a_choice_that_stays(start):
    made = start()
    action = made.window.menus.action("align_texts")
    assert action.isChecked()
    action.trigger()
    tab = made.window.choose_tab("page")
    assert not any(any(layout.gaps) for layout in tab.aligner.layouts)
    start.end(made)
    assert not start().window.menus.action("align_texts").isChecked()
