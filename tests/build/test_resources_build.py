"""The build scripts: the same result every time, nothing half done, nothing built twice."""

import importlib
import json

import pytest

from meetup_desktop.adapters.resources import resources_folder

BUILD = resources_folder() / "build"


@pytest.fixture
def script(monkeypatch):
    monkeypatch.syspath_prepend(str(BUILD))
    return importlib.import_module


@pytest.fixture
def build_all(script, monkeypatch):
    made = script("all")
    monkeypatch.setattr(made, "BUILDERS", ("icons", "fonts"))
    return made


def test_built_once_then_left_alone(build_all, tmp_path):
    assert build_all.build(generated=tmp_path) == ("icons", "fonts")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")}
    assert build_all.build(generated=tmp_path) == ()
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*")} == before
    assert build_all.build(force=True, generated=tmp_path) == ("icons", "fonts")
    assert {path.name for path in before} == {path.name for path in tmp_path.rglob("*.*")}


def test_a_lost_or_cut_file_is_built_again(build_all, tmp_path):
    build_all.build(generated=tmp_path)
    (tmp_path / "icons" / "x.svg").unlink()
    assert build_all.build(generated=tmp_path) == ("icons",)
    (tmp_path / "fonts" / "Roboto-Bold.ttf").write_bytes(b"")
    assert build_all.build(generated=tmp_path) == ("fonts",)
    (tmp_path / "built.json").write_text("[]")
    assert build_all.build(generated=tmp_path) == ("icons", "fonts")


def test_a_changed_input_is_built_again(build_all, script, tmp_path, monkeypatch):
    build_all.build(generated=tmp_path)
    other = tmp_path / "other.txt"
    other.write_text("changed")
    monkeypatch.setattr(script("icons"), "FILES", (*script("icons").FILES, str(other)))
    assert build_all.build(generated=tmp_path) == ("icons",)


def test_a_build_that_fails_leaves_the_old_result(build_all, script, tmp_path, monkeypatch):
    build_all.build(generated=tmp_path)
    monkeypatch.setattr(script("icons"), "NAMES", ("check", "there-is-no-such-icon"))
    with pytest.raises(KeyError):
        build_all.build(force=True, generated=tmp_path)
    assert (tmp_path / "icons" / "x.svg").exists()
    assert not list(tmp_path.glob("*.new"))


def test_icons_are_outlines_in_the_current_colour(build_all, script, tmp_path):
    build_all.build(generated=tmp_path)
    names = script("icons").NAMES
    assert len(set(names)) == len(names)
    for name in names:
        svg = (tmp_path / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in svg
        assert 'stroke="currentColor"' in svg
    assert "currentColor" not in (tmp_path / "icons" / "chevron-down-dark.svg").read_text(encoding="utf-8")
    assert "ISC License" in (tmp_path / "icons" / "LICENSE.txt").read_text(encoding="utf-8")


def test_aliases_are_whole(script):
    rows = script("places").read_aliases()
    assert all(len(row) in (3, 7) for row in rows)
    assert len({(row[0], row[1]) for row in rows}) == len(rows)


TOPOLOGY = {
    "transform": {"scale": [1, 1], "translate": [-180, -90]},
    "arcs": [
        [[0, 90], [10, 0], [0, 10]],
        [[0, 90], [0, 10], [10, 0]],
        [[355, 80], [10, 0], [0, 5], [-10, 0], [0, -5]],
    ],
    "objects": {
        "land": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, -2]]},
                {"type": "MultiPolygon", "arcs": [[[2]]]},
            ]
        }
    },
}


def test_topology_is_decoded_and_arcs_are_turned_around(script):
    land = script("land")
    first = land.decode(TOPOLOGY)[0][0]
    assert [(x / land.SCALE, y / land.SCALE) for x, y in first] == [
        (-180, 0),
        (-170, 0),
        (-170, 10),
        (-180, 10),
    ]


def test_encoded_land_reads_back(script, tmp_path):
    from meetup_desktop.adapters.map.land import read_land, to_mercator

    land = script("land")
    target = tmp_path / "land.json"
    target.write_text(land.encode(land.decode(TOPOLOGY)), encoding="utf-8")
    polygons = read_land(target)
    assert polygons[0].rings[0][1] == pytest.approx(to_mercator(0, -170))
    assert json.loads(target.read_text())["source"].startswith("Natural Earth")


def test_a_ring_over_the_date_line_runs_on(script):
    land = script("land")
    turn = 180 * land.SCALE
    ring = [(turn - 10, 0), (-turn + 10, 0), (-turn + 10, 5), (turn - 10, 5)]
    xs = [x for x, _ in land._unwrapped(ring)]
    assert max(xs) - min(xs) == 20
    assert land._unwrapped([(0, -90 * land.SCALE), (5, -90 * land.SCALE), (9, -90 * land.SCALE)]) == []


@pytest.mark.parametrize(
    ("latin", "country", "names", "russian"),
    [
        ("Kazan", "RU", ["Казан", "Казань", "Къазан", "Казань ош", "Казањ"], "Казань"),
        ("Smolensk", "RU", ["Смоленск", "Смоленськ", "Смоленьск"], "Смоленск"),
        ("Nowhere", "US", ["Nowhere", "Нівэрэ"], ""),
    ],
)
def test_the_russian_name_is_guessed(script, latin, country, names, russian):
    assert script("cyrillic_names").russian_name(latin, country, names) == russian
