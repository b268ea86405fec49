"""What stands behind the Venue tab: the page off the GUI thread, places, the picture without a browser."""

import logging

import pytest
from PySide6.QtGui import QColor

from meetup_desktop.adapters.map.page import STYLES
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.map.engine_start import EngineStart
from meetup_desktop.services.map.venue_map import StaticMapView, VenueMap
from tests.closed_maps import maps_are_closed  # noqa: F401

BELGRADE = Coordinates(44.787197, 20.457273)
ACCENT = "#cc0044"


@pytest.fixture
def venue_map(tasks, tmp_path):
    return VenueMap(tasks, EngineStart(tmp_path))


def view(**changes):
    values = {
        "middle": BELGRADE, "zoom": 6, "width_px": 400, "height_px": 300, "ratio": 1.0, "dark": False,
        "accent": ACCENT, "language": "en", "pin": BELGRADE,
        "font_family": "Roboto",
    }  # fmt: skip
    return StaticMapView(**{**values, **changes})


def test_the_page_is_built_once_and_always_announced(qtbot, venue_map):
    with qtbot.waitSignal(venue_map.page_ready) as first:
        venue_map.prepare()
        venue_map.prepare()
    with qtbot.waitSignal(venue_map.page_ready) as second:
        venue_map.prepare()
    assert first.args[0] is second.args[0]
    assert first.args[0].answer("/") is not None


def test_missing_files_are_announced(qtbot, tasks, tmp_path, caplog):
    broken = VenueMap(tasks, EngineStart(tmp_path), resources=tmp_path, places_path=tmp_path / "none.sqlite")
    with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(broken.page_failed):
        broken.prepare()
    assert broken.find("Belgrade") == ()
    assert broken.nearest(44, 20) is None
    assert broken.name_in_language("Белград", "en") is None


def test_names_in_a_language(venue_map):
    assert venue_map.name_in_language("Белград", "en") == "Belgrade"
    assert venue_map.name_in_language("Belgrade", "ru") == "Белград"
    assert venue_map.find("белгр")[0].latin == "Belgrade"


def test_the_picture_shows_land_water_and_the_pin(qtbot, venue_map):
    with qtbot.waitSignal(venue_map.static_painted) as painted:
        venue_map.paint_static(view(zoom=5))
    asked, image = painted.args
    foot = asked.point(BELGRADE.latitude_deg, BELGRADE.longitude_deg).toPoint()
    assert image.pixelColor(foot.x() - 9, foot.y() - 26) == QColor(ACCENT)
    adriatic = asked.point(43.0, 15.5).toPoint()
    assert image.pixelColor(adriatic) == QColor(STYLES["light"]["water"])
    colors = {image.pixelColor(x, y).name() for x in range(0, 400, 7) for y in range(0, 300, 7)}
    assert STYLES["light"]["land"] in colors


def test_of_many_views_the_last_is_painted(qtbot, venue_map):
    seen = []
    venue_map.static_painted.connect(lambda asked, image: seen.append(asked.zoom))
    for zoom in (3, 4, 5, 6, 7):
        venue_map.paint_static(view(zoom=zoom, dark=True))
    qtbot.waitUntil(lambda: seen[-1:] == [7])
    assert seen == [3, 7]


@pytest.mark.parametrize("zoom", [3, 7, 11])
def test_a_point_of_the_picture_and_back(zoom):
    asked = view(zoom=zoom)
    where = asked.at(100, 50)
    point = asked.point(where.latitude_deg, where.longitude_deg)
    assert (point.x(), point.y()) == pytest.approx((100, 50), abs=0.01)


def test_beyond_the_date_line_a_point_is_on_the_earth():
    asked = view(middle=Coordinates(60, 179), zoom=3)
    assert -180 <= asked.at(390, 100).longitude_deg < -140


def test_an_unreadable_land_is_logged_and_nothing_else_breaks(qtbot, tasks, tmp_path, caplog):
    broken = VenueMap(tasks, EngineStart(tmp_path), resources=tmp_path)
    with caplog.at_level(logging.ERROR):
        broken.paint_static(view())
        qtbot.waitUntil(lambda: "still map" in caplog.text)
