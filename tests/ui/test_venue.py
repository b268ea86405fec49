"""The Venue tab: fields and search without a browser engine, then the real map under real mouse events."""

import json
import logging
import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest

from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.map.engine_start import MARKER, EngineStart
from meetup_desktop.services.map.venue_map import VenueMap
from meetup_desktop.services.notices import Level
from meetup_desktop.ui.venue.map_bridge import MapBridge
from meetup_desktop.ui.venue.tab import VenueTab
from tests.closed_maps import maps_are_closed  # noqa: F401
from tests.small_site import ENGLISH

QUAY = Coordinates(45.254, 19.8447)
LATITUDE, LONGITUDE, TITLE = "event.location.latitude", "event.location.longitude", "event.location.title"

#: What Qt and Chromium say once where there is neither a GPU nor a display.
chromium = pytest.mark.qt_log_ignore(
    "RHI",
    "Rhi",
    "Vulkan",
    "GBM",
    "propagateSizeHints",
    "OpenGL",
    "Sandboxing disabled",
    "GPUInfo",
    extend=True,
)


@pytest.fixture
def tab(qtbot, page, notices, tasks, tmp_path):
    """The tab without an engine: nothing is shown, so nothing starts."""
    made = VenueTab(page, notices, VenueMap(tasks, EngineStart(tmp_path, is_safe=True)))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    return made


@pytest.fixture
def live_tab(qtbot, page, notices, tasks, monkeypatch, tmp_path):
    """The tab with the real map."""
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    made = VenueTab(page, notices, VenueMap(tasks, EngineStart(tmp_path)))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitSignal(made.map_ready, timeout=20_000):
        made.show()
    yield made
    assert made.map.web.console == []
    made.close_map()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def raw(page):
    return tuple(version.document.raw for version in page.page.versions)


def ask(qtbot, tab, script):
    """What the map page answers; scripts answer with texts and numbers."""
    heard = []
    tab.map.web.page.runJavaScript(script, 0, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return heard[0]


# --- panel ----------------------------------------------------------------------------------------------------


def test_the_page_is_shown(tab):
    titles = {language: field.field.line.text() for language, field in tab.panel.titles.fields.items()}
    assert titles == {"ru": "Новый Сад", "en": "Новый Сад"}
    assert (tab.panel.points.latitude.line.text(), tab.panel.points.longitude.line.text()) == (
        "45.254",
        "19.8447",
    )
    assert "Novi Sad" in tab.panel.near.text()
    assert tab.panel.empty.isHidden()


def test_a_title_is_of_one_language(tab, page):
    field = tab.panel.titles.fields["en"].field.line
    field.setText("Riverside")
    field.textEdited.emit("Riverside")
    assert page.page.value(TITLE, "en") == "Riverside"
    assert page.page.value(TITLE, "ru") == "Новый Сад"


def test_the_other_scripts_name_is_offered_and_taken(tab, page):
    offer = tab.panel.titles.fields["en"].offer
    assert "Novi Sad" in offer.text()
    assert tab.panel.titles.fields["ru"].offer.isHidden()
    before = raw(page)
    offer.click()
    assert page.page.value(TITLE, "en") == "Novi Sad"
    assert offer.isHidden()
    page.history.undo()
    assert raw(page) == before


@pytest.mark.parametrize("text", ["91", "45,254", "north", "45.2.5", "4e1"])
def test_a_bad_number_is_kept_with_a_sentence(tab, page, text):
    line = tab.panel.points.latitude.line
    line.setText(text)
    line.textEdited.emit(text)
    assert line.text() == text
    assert page.page.value(LATITUDE, "ru") == text
    assert not tab.panel.points.problem.isHidden()
    assert not tab.panel.copy.isEnabled()
    page.history.undo()
    assert line.text() == "45.254"
    assert tab.panel.points.problem.isHidden()


def test_files_that_differ_are_told(tab, page):
    page.change(LONGITUDE, "en", "20")
    assert not tab.panel.points.problem.isHidden()
    assert "EN 45.254, 20" in tab.panel.points.problem.accessibleName()


@pytest.mark.parametrize(
    "text", ["44.81, 20.46", "https://www.openstreetmap.org/?mlat=44.81&mlon=20.46#map=15/1/2"]
)
def test_pasted_points_are_taken_at_once(tab, page, text):
    QGuiApplication.clipboard().setText(text)
    tab.panel.points.paste.line.paste()
    assert page.page.coordinates == Coordinates(44.81, 20.46)
    assert tab.panel.points.paste.line.text() == ""
    assert page.history.count() == 1


def test_typed_points_wait_for_enter(tab, page):
    line = tab.panel.points.paste.line
    for end in range(1, len("44.81, 20.46") + 1):
        line.setText("44.81, 20.46"[:end])
    assert page.page.coordinates == QUAY
    line.returnPressed.emit()
    assert page.page.coordinates == Coordinates(44.81, 20.46)


def test_a_text_without_a_point_is_told_and_kept(tab, page):
    QGuiApplication.clipboard().setText("see you at the river")
    tab.panel.points.paste.line.paste()
    assert not tab.panel.points.offers.isHidden()
    assert tab.panel.points.offers.buttons == []
    assert page.history.count() == 0


@pytest.mark.parametrize(
    ("text", "sentence", "choice"),
    [
        (
            "https://www.openstreetmap.org/#map=17/44.81/20.46",
            "The centre of its map is 44.81, 20.46",
            "Use the map’s centre",
        ),
        ("20.46, 44.81", "look exchanged", "Did you mean 44.81, 20.46?"),
        ("48,85", "other than coordinates", "Did you mean 48, 85?"),
    ],
)
def test_what_is_not_sure_is_offered_and_never_taken(tab, page, text, sentence, choice):
    QGuiApplication.clipboard().setText(text)
    points = tab.panel.points
    points.paste.line.paste()
    points.paste.line.returnPressed.emit()
    assert page.history.count() == 0
    assert sentence in points.offers.message.accessibleName()
    assert points.offers.buttons[0].accessibleName() == choice
    points.offers.buttons[0].click()
    assert page.history.count() == 1
    assert points.offers.isHidden()
    assert points.paste.line.text() == ""


def test_exchanged_numbers_may_be_used_as_they_are(tab, page):
    tab.panel.points.paste.line.setText("20.46, 44.81")
    tab.panel.points.offers.buttons[1].click()
    assert page.page.coordinates == Coordinates(20.46, 44.81)


def test_coordinates_in_the_search_field_are_offered(tab, page):
    search = tab.panel.search
    search.line.setText("https://yandex.ru/maps/?pt=20.46,44.81")
    assert page.history.count() == 0
    assert search.offers.buttons[0].accessibleName() == "Use 44.81, 20.46"
    QTest.keyClick(search.line, Qt.Key.Key_Return)
    assert page.page.coordinates == Coordinates(44.81, 20.46)
    assert search.offers.isHidden()
    search.line.setText("Dorćol at night")
    assert search.offers.isHidden()


def test_a_short_plus_code_needs_a_town(tab, page):
    line = tab.panel.points.paste.line
    line.setText("RF6C+2X")
    assert "Belgrade" in tab.panel.points.offers.message.accessibleName()
    line.setText("RF6C+2X Белград")
    assert page.page.coordinates is not None
    assert abs(page.page.coordinates.latitude_deg - 44.81) < 0.01


def test_a_found_town_moves_the_pin_and_the_map(tab, page):
    search = tab.panel.search
    search.line.setText("белгр")
    assert search.answers.count() > 1
    assert search.answers.item(0).text().startswith("Belgrade · Белград")
    QTest.keyClick(search.line, Qt.Key.Key_Down)
    QTest.keyClick(search.line, Qt.Key.Key_Up)
    QTest.keyClick(search.line, Qt.Key.Key_Return)
    assert page.page.coordinates == Coordinates(44.80401, 20.46513)
    assert search.line.text() == ""
    assert search.answers.count() == 0
    search.line.setText("ъъъъ")
    assert search.answers.count() == 0
    QTest.keyClick(search.line, Qt.Key.Key_Escape)
    assert search.line.text() == ""


def test_coordinates_are_copied(tab, notices):
    tab.panel.copy.click()
    assert QGuiApplication.clipboard().text() == "45.254000, 19.844700"
    assert notices.heard[-1].level is Level.GOOD


def test_the_point_is_opened_outside(tab, notices, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or False)
    tab.panel.open.click()
    assert opened[0].startswith("https://www.openstreetmap.org/?mlat=45.254000&mlon=19.844700#")
    assert notices.heard[-1].level is Level.WARNING


def test_a_page_without_a_venue_says_how_to_set_one(tab, page):
    for key in (LATITUDE, LONGITUDE, TITLE):
        page.change(key, None, "")
    assert not tab.panel.empty.isHidden()
    assert not tab.panel.open.isEnabled()
    assert tab.panel.near.isHidden()
    page.move_pin(QUAY)
    assert tab.panel.empty.isHidden()


def test_a_page_of_one_language(tab, page, qtbot):
    with qtbot.waitSignal(page.opened):
        page.open(page.site_root, page.site, page.site.pages[1])
    assert list(tab.panel.titles.fields) == ["ru"]


def test_a_page_that_cannot_be_read_as_text_is_shown_only(tab, page, site, qtbot):
    (site / "en" / "events" / "quay.md").write_bytes(ENGLISH.encode() + b"\xff\n")
    with qtbot.waitSignal(page.opened):
        page.open(page.site_root, page.site, page.site.pages[0])
    assert tab.panel.points.latitude.line.isReadOnly()
    assert not tab.panel.search.isEnabled()
    assert not tab.panel.read_only.isHidden()
    before = raw(page)
    tab.map._on_pin_moved("drag", Coordinates(1, 1), tab.map._state.seq)
    assert raw(page) == before


# --- the map as a picture -------------------------------------------------------------------------------------


def test_safe_graphics_shows_a_picture_whose_clicks_count(tab, page, qtbot):
    with qtbot.waitSignal(tab.map_failed) as failed, qtbot.waitExposed(tab):
        tab.show()
    assert failed.args == ["safe-graphics"]
    still = tab.map.static
    qtbot.waitUntil(lambda: not still._image.isNull())
    before = raw(page)
    qtbot.mouseClick(still, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert page.page.coordinates != QUAY
    page.history.undo()
    assert raw(page) == before
    zoom = still._zoom
    still.nearer.click()
    qtbot.keyClick(still, Qt.Key.Key_Left)
    assert still._zoom == zoom + 1
    assert not tab.drag_pin(5, 5)
    tab.close_map()


def test_the_picture_follows_the_venue_around_the_earth_and_tells_of_its_end(tab, page, qtbot):
    with qtbot.waitSignal(tab.map_failed), qtbot.waitExposed(tab):
        tab.show()
    still = tab.map.static
    for point in (Coordinates(35.68, 139.7), Coordinates(40.7, -74), Coordinates(41.7, 44.8)):
        page.move_pin(point)
        tab.show_opened_page(page.page)
        foot = still._current_view().point(point.latitude_deg, point.longitude_deg)
        assert (foot.x(), foot.y()) == pytest.approx((still.width() / 2, still.height() / 2), abs=1)
        assert still.off_map.isVisible() is False
    page.move_pin(Coordinates(-89, 0))
    tab.show_opened_page(page.page)
    assert still.off_map.isVisible()
    assert "85°" in still.off_map.accessibleName()
    assert still._current_view().pin is None
    tab.close_map()


def test_root_without_the_variable_never_starts_the_engine(
    qtbot, page, notices, tasks, monkeypatch, tmp_path
):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.delenv("QTWEBENGINE_CHROMIUM_FLAGS", raising=False)
    made = VenueTab(page, notices, VenueMap(tasks, EngineStart(tmp_path)))
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.map_failed) as failed:
        made.show()
    assert failed.args == ["root"]
    assert made.map.web is None


@chromium
def test_a_missing_engine_is_a_picture(qtbot, page, notices, tasks, monkeypatch, caplog, tmp_path):
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    monkeypatch.setitem(sys.modules, "meetup_desktop.ui.venue.web_map", None)
    made = VenueTab(page, notices, VenueMap(tasks, EngineStart(tmp_path)))
    qtbot.addWidget(made)
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(made.map_failed) as failed:
        made.show()
    assert failed.args == ["missing"]


def test_the_tab_imports_neither_folium_nor_the_engine():
    code = (
        "import sys, meetup_desktop.ui.venue.tab; "
        "print([name for name in sys.modules if 'WebEngine' in name or 'folium' in name or 'branca' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- what the page may say ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "latitude", "longitude"),
    [
        ("drag", 91, 0),
        ("drag", 0, 181),
        ("drag", float("nan"), 0),
        ("drag", float("inf"), 0),
        ("save", 1, 1),
        ("", 1, 1),
    ],
)
def test_nonsense_from_the_page_is_dropped(qapp, kind, latitude, longitude):
    bridge, heard = MapBridge(), []
    bridge.moved.connect(lambda *what: heard.append(what))
    bridge.pin_moved(kind, latitude, longitude, 5, 0)
    assert heard == []
    bridge.pin_moved("drag", 44.12345678, 20, 5, 3)
    assert heard == [("drag", Coordinates(44.123457, 20), 3)]


def test_a_late_move_of_another_page_is_dropped(tab, page):
    before, seq = raw(page), tab.map._state.seq
    tab.map.discard_pending_moves()
    tab.map._on_pin_moved("drag", Coordinates(1, 1), seq)
    assert raw(page) == before


# --- the real map ---------------------------------------------------------------------------------------------


@chromium
def test_dragging_the_pin_reaches_the_disk_and_undo_brings_the_bytes_back(qtbot, live_tab, page, site):
    before = raw(page)
    with qtbot.waitSignal(page.page_changed):
        assert live_tab.drag_pin(120, -40)
    moved = page.page.coordinates
    assert moved.longitude_deg > QUAY.longitude_deg
    assert moved.latitude_deg > QUAY.latitude_deg
    assert page.history.count() == 1
    assert live_tab.panel.points.latitude.line.text() == moved.texts()[0]
    with qtbot.waitSignal(page.saved):
        page.save()
    for language in ("ru", "en"):
        text = (site / language / "events" / "quay.md").read_text(encoding="utf-8")
        assert f"{LATITUDE}: {moved.texts()[0]}\n{LONGITUDE}: {moved.texts()[1]}\n" in text
    page.history.undo()
    assert raw(page) == before
    assert ask(qtbot, live_tab, "meetupMap.pin.getLatLng().lat") == QUAY.latitude_deg


@chromium
def test_keys_move_the_focused_pin_as_one_step(qtbot, live_tab, page):
    ask(qtbot, live_tab, "meetupMap.pin.getElement().focus(); 1")
    target = live_tab.map.web.view.focusProxy()
    with qtbot.waitSignal(page.page_changed):
        for _ in range(3):
            qtbot.keyClick(target, Qt.Key.Key_Right)
        qtbot.keyClick(target, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.history.count() == 1
    degrees_per_px = 360 / 256 / 2**7
    assert page.page.coordinates.longitude_deg == pytest.approx(
        QUAY.longitude_deg + 13 * degrees_per_px, abs=1e-5
    )
    assert page.page.coordinates.latitude_deg == pytest.approx(QUAY.latitude_deg, abs=0.01)


@chromium
def test_hostile_titles_stay_text_and_the_page_stays_at_home(qtbot, live_tab, page, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    title = "</script><img src=x onerror=document.title='bad'>\u2028\"'); alert(1)//"
    page.change(TITLE, "ru", title.replace("\u2028", " "))
    live_tab.map.show_venue(QUAY, title, True)
    assert ask(qtbot, live_tab, "meetupMap.pin.getElement().getAttribute('aria-label')").endswith(title)
    assert ask(qtbot, live_tab, "document.images.length + document.title") == "0"
    ask(qtbot, live_tab, "document.querySelector('.leaflet-control-attribution a').click(); 1")
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == ["https://www.naturalearthdata.com/"]
    ask(qtbot, live_tab, "location.href = 'https://example.org/'; 1")
    assert ask(qtbot, live_tab, "location.href") == "meetup://map/"
    assert len(opened) == 1
    qtbot.waitUntil(
        lambda: ask(qtbot, live_tab, "document.querySelectorAll('.meetup-label').length > 3") is True
    )


@chromium
def test_nothing_leaves_the_page(qtbot, live_tab, caplog):
    web = live_tab.map.web
    script = (
        "window.got = ''; for (const a of ['https://example.org/', '/nothing', '/places?s=1', 'file:///etc/hosts'])"
        " fetch(a).then(reply => got += reply.ok ? 'y' : 'n').catch(() => got += 'n'); 1"
    )
    with caplog.at_level(logging.CRITICAL):
        ask(qtbot, live_tab, script)
        qtbot.waitUntil(lambda: len(ask(qtbot, live_tab, "got")) == 4)
        assert ask(qtbot, live_tab, "got") == "nnnn"
        qtbot.waitUntil(lambda: any("Content Security Policy" in line for line in web.console))
    web.console.clear()


@chromium
def test_the_map_follows_light_and_dark_and_outlives_its_renderer(qtbot, live_tab, page, caplog):
    web = live_tab.map.web
    state = live_tab.map._state
    live_tab.map._set_state(replace(state, dark=True))
    assert (
        ask(qtbot, live_tab, "getComputedStyle(document.documentElement).getPropertyValue('--land')")
        == "#2b3036"
    )
    page.move_pin(Coordinates(44.8, 20.5))
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(web.ready, timeout=10_000):
        os.kill(web.page.renderProcessPid(), signal.SIGKILL)
    assert ask(qtbot, live_tab, "meetupMap.pin.getLatLng().lat") == 44.8
    assert ask(qtbot, live_tab, "document.documentElement.style.colorScheme") == "dark"


@chromium
def test_a_page_without_a_venue_gets_one_by_a_click(qtbot, live_tab, page):
    for key in (LATITUDE, LONGITUDE):
        page.change(key, None, "")
    assert ask(qtbot, live_tab, "meetupMap.hint.textContent") == "Click the map to set the venue"
    web = live_tab.map.web
    with qtbot.waitSignal(page.page_changed):
        qtbot.mouseClick(web.view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert page.page.coordinates is not None
    assert ask(qtbot, live_tab, "meetupMap.hint.hidden") is True
    assert web.page.url() == QUrl("meetup://map/")


def see(qtbot, tab):
    """Return whether the pin is in the middle of the view, and its longitude."""
    x, y = json.loads(ask(qtbot, tab, "JSON.stringify(meetupMap.pinPoint())"))
    width, height = json.loads(ask(qtbot, tab, "JSON.stringify([innerWidth, innerHeight])"))
    return abs(x - width / 2) < 2 and abs(y - height / 2) < 2, ask(
        qtbot, tab, "meetupMap.pin.getLatLng().lng"
    )


@chromium
def test_the_pin_is_in_the_middle_on_every_continent(qtbot, live_tab, page):
    for latitude, longitude in [
        (35.68, 139.7),
        (40.7, -74.0),
        (41.7, 44.8),
        (-16.5, 179.9),
        (-17.8, -179.5),
    ] * 2:
        page.move_pin(Coordinates(latitude, longitude))
        live_tab.show_opened_page(page.page)
        assert see(qtbot, live_tab) == (True, longitude)


@chromium
def test_beyond_85_degrees_a_sentence_is_shown(qtbot, live_tab, page):
    page.move_pin(Coordinates(90, 0))
    live_tab.show_opened_page(page.page)
    assert "85°" in ask(qtbot, live_tab, "meetupMap.hint.textContent")
    assert ask(qtbot, live_tab, "meetupMap.hint.hidden") is False
    assert abs(ask(qtbot, live_tab, "meetupMap.map.getCenter().lat")) < 60
    page.move_pin(Coordinates(44, 81))
    live_tab.show_opened_page(page.page)
    assert see(qtbot, live_tab) == (True, 81)
    assert ask(qtbot, live_tab, "meetupMap.hint.hidden") is True


CYCLES = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
app = QApplication([])
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.services.map.engine_start import EngineStart
from meetup_desktop.services.map.venue_map import VenueMap
from meetup_desktop.ui.venue.map_area import MapArea
tasks = Tasks()
venue_map = VenueMap(tasks, EngineStart(Path(sys.argv[1])))
done = 0
area = None
def cycle():
    global area
    area = MapArea(venue_map)
    area.show_venue(Coordinates(44.8, 20.4), "x", True)
    area.ready.connect(close, Qt.ConnectionType.QueuedConnection)
    area.resize(400, 300)
    area.show()
def close():
    global done
    area.close_map()
    area.deleteLater()
    done += 1
    if done < 20:
        cycle()
    else:
        app.quit()
cycle()
app.exec()
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
assert tasks.stop()
print("done", done)
"""


def test_twenty_maps_opened_and_closed_leave_the_process_whole(tmp_path):
    variables = {**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", CYCLES, str(tmp_path)],
        capture_output=True,
        text=True,
        env=variables,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "done 20"), done.stderr[-2000:]
    assert "still not deleted" not in done.stderr


# --- a start of the engine that ends the program ---------------------------------------------------------------


@chromium
def test_after_a_start_that_ended_the_program_the_map_is_a_picture_until_one_tries_again(
    qtbot, page, notices, tasks, monkeypatch, tmp_path
):
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    EngineStart(tmp_path).begin()
    made = VenueTab(page, notices, VenueMap(tasks, EngineStart(tmp_path)))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitSignal(made.map_failed) as failed:
        made.show()
    assert failed.args == ["ended"]
    assert made.map.retry_button.isVisible()
    assert (tmp_path / MARKER).exists()
    with qtbot.waitSignal(made.map_ready, timeout=20_000):
        qtbot.mouseClick(made.map.retry_button, Qt.MouseButton.LeftButton)
    assert made.map.static is None
    assert not made.map.retry_button.isVisible()
    assert not (tmp_path / MARKER).exists()
    made.close_map()


def test_what_will_not_change_offers_no_second_try(tab, qtbot):
    with qtbot.waitSignal(tab.map_failed):
        tab.show()
    assert not tab.map.retry_button.isVisible()
    tab.close_map()
