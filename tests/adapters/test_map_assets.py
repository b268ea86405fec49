"""What the map page may ask for: an exact list, and one strictly read question about places."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.map.assets import load_assets, parse_places_query
from meetup_desktop.adapters.map.gazetteer import Gazetteer
from meetup_desktop.adapters.map.land import from_mercator, read_land, to_mercator
from meetup_desktop.adapters.resources import generated, resources_folder
from meetup_desktop.core.errors import MapError

GOOD = "s=44&w=19&n=46&e=22&limit=40&lang=ru"


@pytest.fixture(scope="module")
def assets():
    gazetteer = Gazetteer(generated("places.sqlite"))
    yield load_assets(resources_folder(), gazetteer)
    gazetteer.close()


def test_files_come_with_their_kind(assets):
    assert assets.answer("/").mime == "text/html"
    assert assets.answer("/leaflet/leaflet.js").mime == "text/javascript"
    assert assets.answer("/map.css").mime == "text/css"
    assert json.loads(assets.answer("/land.json").data)["scale"] == 500
    assert assets.answer("/leaflet/images/layers.png").data.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "path",
    [
        "/land.js/",
        "//land.js",
        "/../map/land.js",
        "/leaflet/../land.js",
        "/LAND.JS",
        "",
        "/pin.svg",
        "/aliases.tsv",
    ],
)
def test_what_is_not_on_the_list_does_not_exist(assets, path):
    assert assets.answer(path) is None


def test_a_file_with_a_query_does_not_exist(assets):
    assert assets.answer("/land.js", "x=1") is None


def test_places_come_in_both_scripts_for_the_language(assets):
    rows = json.loads(assets.answer("/places", GOOD).data)
    assert rows[0][1:3] == ["Белград", "Belgrade"]
    english = json.loads(assets.answer("/places", GOOD.replace("ru", "en")).data)
    assert english[0][1:3] == ["Belgrade", "Белград"]


@pytest.mark.parametrize(
    "query",
    [
        "", "s=44", GOOD + "&x=1", GOOD + "&s=44", GOOD.replace("s=44&", ""), GOOD.replace("44", ""),
        GOOD.replace("44", "nan"), GOOD.replace("44", "inf"), GOOD.replace("44", "1e1"), GOOD.replace("44", "４４"),
        GOOD.replace("44", "-91"), GOOD.replace("n=46", "n=44"), GOOD.replace("e=22", "e=541"),
        GOOD.replace("limit=40", "limit=0"), GOOD.replace("limit=40", "limit=241"),
        GOOD.replace("limit=40", "limit=-1"), GOOD.replace("lang=ru", "lang=RU"), GOOD.replace("lang=ru", "lang=ru'"),
        GOOD.replace("44", "44;45"), GOOD.replace("44", " 44"),
    ],
)  # fmt: skip
def test_a_question_that_is_not_exact_gets_no_answer(assets, query):
    assert assets.answer("/places", query) is None


@given(st.text(max_size=60))
def test_no_question_raises(query):
    parse_places_query(query)


@given(st.floats(-85, 85), st.floats(-180, 179.999))
def test_mercator_and_back(latitude, longitude):
    back = from_mercator(*to_mercator(latitude, longitude))
    assert back == pytest.approx((latitude, longitude), abs=1e-9)


def test_missing_files_are_a_map_error(tmp_path):
    with pytest.raises(MapError):
        load_assets(tmp_path, None)
    with pytest.raises(MapError):
        read_land(tmp_path / "land.json")


def test_the_land_has_no_leap_over_the_date_line():
    polygons = read_land(resources_folder() / "map" / "land.json")
    assert len(polygons) > 1400
    pole = to_mercator(-84.4, 0)[1]
    for polygon in polygons:
        for ring in polygon.rings:
            for (x, y), (next_x, next_y) in zip(ring, ring[1:] + ring[:1], strict=True):
                assert abs(x - next_x) < 0.05 or max(y, next_y) > pole
