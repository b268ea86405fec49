"""The evening in the whole program: from the list of people to the projector, and back after a crash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.live.evening import Phase
from meetup_desktop.services.notices import Level
from meetup_desktop.ui.projector.miniature import ProjectorMiniature


@pytest.fixture
def running(planned):
    """The first of three rounds runs, started by keys."""
    for key in (Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Space):
        QTest.keyClick(planned.window.event_area.deck.tabs["live"], key)
    assert planned.live.get().session.evening.phase is Phase.RUNNING
    return planned


def test_projector_opens_and_closing_it_leaves_the_round_running(qtbot, running):
    running.window.menus.action("projector").trigger()
    window = running.live.get().projector.window
    qtbot.waitUntil(window.isVisible)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert running.live.get().session.evening.phase is Phase.RUNNING


def test_keys_pressed_on_the_projector_reach_the_desk(qtbot, running):
    running.window.menus.action("projector").trigger()
    window = running.live.get().projector.window
    qtbot.waitUntil(window.isVisible)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert running.live.get().session.evening.phase is Phase.PAUSED


def test_the_next_start_returns_to_the_round(qtbot, start, running):
    left_ms = running.live.get().session.read_clock().remaining_ms
    start.end(running)
    again = start()
    session = again.live.get().session
    assert session.evening.phase is Phase.RUNNING
    assert 0 <= left_ms - session.read_clock().remaining_ms < 5_000
    assert again.window.event_area.deck.current_tab_name() == "live"
    assert "Resumed: round 1 of 3" in again.window.notice_bar.accessibleName()
    qtbot.waitUntil(
        lambda: (
            again.live.get().projector.window is not None and again.live.get().projector.window.isVisible()
        )
    )


def test_another_site_is_opened_and_the_way_back_is_offered(qtbot, start, running, tmp_path):
    from tests.small_site import write_site

    start.end(running)
    other = write_site(tmp_path / "other")
    again = start(other)
    assert again.library.root == other
    assert again.window.notice_bar.shown.level is Level.WARNING
    again.window.notice_bar.action.click()
    qtbot.waitUntil(lambda: again.library.root != other)
    qtbot.waitUntil(lambda: again.window.event_area.deck.current_tab_name() == "live")
    assert again.live.get().session.evening.phase is Phase.RUNNING


def test_reading_another_page_leaves_the_evening_alone(qtbot, running):
    model = running.window.library_panel.model
    running.window.library_panel.view.setCurrentIndex(model.index(model.row_of("older")))
    qtbot.waitUntil(lambda: running.page.page.page_id == "older")
    assert running.live.get().session.evening.phase is Phase.RUNNING
    assert len(running.live.get().session.evening.present) == 9


def test_undo_belongs_to_the_tab(running):
    page = running.page
    page.change("tags", None, "changed")
    running.window.choose_tab("live")
    running.window.menus.action("undo").trigger()
    assert running.live.get().session.evening.phase is Phase.SEATING
    assert page.page.shared_value("tags") == "changed"
    running.window.choose_tab("page")
    running.window.menus.action("undo").trigger()
    assert page.page.shared_value("tags") == "python, maps"
    QApplication.processEvents()


def test_ending_the_evening_is_remembered(start, running):
    running.window.menus.action("end_live").trigger()
    start.end(running)
    again = start()
    assert not again.live.get().session.is_live
    assert again.window.event_area.deck.current_tab_name() == "page"


def test_the_topics_are_there_after_the_program_was_started_again(qtbot, start, running):
    running.live.get().session.set_topic(0, "en", "Your best mistake")
    start.end(running)
    again = start()
    qtbot.waitUntil(lambda: again.window.event_area.deck.current_tab_name() == "live")
    first = again.window.choose_tab("live").rounds.cards[0]
    assert list(first.topics) == ["ru", "en"]
    assert first.topics["en"].text() == "Your best mistake"


def test_the_topics_follow_the_languages_of_the_page(qtbot, start):
    made = start()
    live = made.window.choose_tab("live")
    assert list(live.rounds.cards[0].topics) == ["ru", "en"]
    model = made.window.library_panel.model
    for page_id, languages in (("older", ["ru"]), ("quay", ["ru", "en"])):
        made.window.library_panel.view.setCurrentIndex(model.index(model.row_of(page_id)))
        qtbot.waitUntil(lambda wanted=page_id: made.page.page.page_id == wanted)
        qtbot.waitUntil(lambda wanted=languages: list(live.rounds.cards[0].topics) == wanted, timeout=2000)


def test_the_desk_fits_a_narrow_window(qtbot, start):
    made = start()
    window = made.window
    window.resize(960, 600)
    live = window.choose_tab("live")
    qtbot.waitUntil(lambda: not window.library_panel.isVisible())
    QApplication.processEvents()
    for one in (*live.modes.values(), live.start_key, live.back_key, live.undo_key, live.setup.plan_button):
        assert one.width() >= one.minimumSizeHint().width(), one.text()
        assert window.rect().contains(one.mapTo(window, one.rect().bottomRight())), one.text()
    stage_px = live.phase.mapTo(live, live.phase.rect().topLeft()).x()
    assert live.setup.minutes.mapTo(live, live.setup.minutes.rect().topRight()).x() < stage_px
    window.choose_tab("page")
    assert window.library_panel.isVisible()
    window.choose_tab("live")
    window.resize(1366, 768)
    qtbot.waitUntil(window.library_panel.isVisible)


def test_light_projector_changes_window_and_miniature_and_is_remembered(qtbot, start, running):
    running.window.menus.action("projector").trigger()
    window = running.live.get().projector.window
    miniature = running.window.event_area.deck.tabs["live"].findChild(ProjectorMiniature)
    qtbot.waitUntil(window.isVisible)
    qtbot.waitUntil(lambda: not window.is_drawing and not miniature.canvas.is_drawing)
    dark = window.grab().toImage().pixelColor(2, 2)
    running.window.menus.action("light_projector").trigger()
    qtbot.waitUntil(lambda: not window.is_drawing and not miniature.canvas.is_drawing)
    assert window.grab().toImage().pixelColor(2, 2).lightness() > dark.lightness() + 100
    assert miniature.canvas.grab().toImage().pixelColor(1, 1).lightness() > dark.lightness() + 100
    start.end(running)
    again = start()
    assert again.window.menus.action("light_projector").isChecked()
    again.live.get().projector.open()
    assert again.live.get().projector.window.grab().toImage().pixelColor(2, 2).lightness() > 150


def test_the_live_menu_holds_the_keys_of_the_tab(start):
    made = start()
    menu = made.window.menus.menu("live")
    menu.aboutToShow.emit()
    actions = {action.data(): action for action in menu.actions() if action.data()}
    assert "\tN" in actions["live.next"].text()
    modes = [action.menu() for action in menu.actions() if action.menu() is not None]
    assert any("Groups" in each.text() for each in modes[0].actions())
    actions["live.start"].trigger()
    assert made.window.event_area.deck.current_tab_name() == "live"
    assert made.live.get().session.is_live
    menu.aboutToShow.emit()
    assert not actions["live.back"].isEnabled()
