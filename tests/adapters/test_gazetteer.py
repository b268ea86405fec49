"""Places by name in two scripts and by where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.map.folding import fold_name
from meetup_desktop.adapters.map.gazetteer import Gazetteer, distance_km
from meetup_desktop.adapters.resources import generated
from meetup_desktop.core.errors import MapError


@pytest.fixture(scope="module")
def gazetteer():
    made = Gazetteer(generated("places.sqlite"))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Белград", "Belgrade"), ("Београд", "Belgrade"), ("belgr", "Belgrade"), ("Novi Sad", "Novi Sad"),
        ("Новый Сад", "Novi Sad"), ("нови-сад", "Novi Sad"), ("Иннополис", "Innopolis"), ("Ош", "Osh"),
        ("Рим", "Rome"), ("niš", "Nishinomiya"), ("Nis,", "Nishinomiya"), ("могилев", "Mahilyow"),
        ("Питер", "Saint Petersburg"),
        ("Алма-Ата", "Almaty"), ("м", "Mumbai"), ("New York, USA", "New York City"), ("wroclaw", "Wrocław"),
    ],
)  # fmt: skip
def test_the_first_answer(gazetteer, text, latin):
    assert gazetteer.find(text)[0].latin == latin


@pytest.mark.parametrize("text", ["", "  ", ",", "ъъъъ", "%", "_", "'; --", "\0", "\U0010ffff"])
def test_no_answer(gazetteer, text):
    assert gazetteer.find(text) == ()


def test_a_prefix_finds_shown_names_before_alternate_ones(gazetteer):
    assert all(place.cyrillic.startswith("Бел") for place in gazetteer.find("бел", 5))


@pytest.mark.parametrize(
    ("text", "script", "name"),
    [
        ("Белград", "latin", "Belgrade"), ("Belgrade", "cyrillic", "Белград"), ("Београд", "cyrillic", "Белград"),
        ("Иннополис", "latin", "Innopolis"), ("moskva", "cyrillic", "Москва"), ("Новый Сад", "latin", "Novi Sad"),
        ("Тридевятое царство", "latin", None),
    ],
)  # fmt: skip
def test_the_other_scripts_name(gazetteer, text, script, name):
    assert gazetteer.other_name(text, script) == name


def test_places_of_a_box_are_in_it_and_largest_first(gazetteer):
    found = gazetteer.places_in(44, 19, 46, 22, 20)
    assert found[0].latin == "Belgrade"
    assert [place.rank for place in found] == sorted(place.rank for place in found)
    assert all(44 <= place.latitude_deg <= 46 and 19 <= place.longitude_deg <= 22 for place in found)


def test_a_box_over_the_date_line(gazetteer):
    found = gazetteer.places_in(-20, 170, 70, 200, 100)
    sides = {place.longitude_deg > 0 for place in found}
    assert sides == {True, False}
    assert found == gazetteer.places_in(-20, 170 - 360, 70, 200 - 360, 100)


def test_the_whole_world_and_the_empty_sea(gazetteer):
    assert len(gazetteer.places_in(-90, -540, 90, 540, 50)) == 50
    assert gazetteer.places_in(-50, -140, -40, -130, 50) == ()


@pytest.mark.parametrize(
    ("point", "latin"),
    [
        ((44.787197, 20.457273), "Belgrade"),
        ((55.7519, 48.7441), "Innopolis"),
        ((40.71, -74.0), "New York City"),
    ],
)
def test_nearest(gazetteer, point, latin):
    place = gazetteer.nearest(*point)
    assert place.latin == latin
    assert distance_km(*point, place) < 5


def test_nothing_is_near_the_middle_of_the_ocean_and_the_pole(gazetteer):
    assert gazetteer.nearest(0, -150) is None
    assert gazetteer.nearest(90, 0) is None


def test_names_for_a_language(gazetteer):
    belgrade = gazetteer.find("Belgrade")[0]
    assert belgrade.names("ru_RU") == ("Белград", "Belgrade")
    assert belgrade.names("en-GB") == ("Belgrade", "Белград")
    assert (belgrade.country, belgrade.time_zone) == ("RS", "Europe/Belgrade")


@pytest.mark.parametrize(
    ("latin", "country", "russian"),
    [
        ("Moscow", "RU", "Москва"), ("Kazan", "RU", "Казань"), ("Paris", "FR", "Париж"), ("Istanbul", "TR", "Стамбул"),
        ("Warsaw", "PL", "Варшава"), ("Smolensk", "RU", "Смоленск"), ("Chisinau", "MD", "Кишинёв"),
        ("Novi Sad", "RS", "Нови-Сад"), ("London", "GB", "Лондон"), ("Yerevan", "AM", "Ереван"),
    ],
)  # fmt: skip
def test_russian_names(gazetteer, latin, country, russian):
    assert next(place for place in gazetteer.find(latin) if place.country == country).cyrillic == russian


@pytest.mark.parametrize(
    ("name", "count"),
    [("Belgrade", 1), ("Београд", 1), ("Питер", 1), ("Moscow", 2), ("Библиотека", 0), ("", 0)],
)
def test_towns_called_so(gazetteer, name, count):
    assert len(gazetteer.towns_called(name)) >= count
    assert bool(gazetteer.towns_called(name)) == bool(count)


def test_a_village_s_nickname_is_no_town(gazetteer):
    assert all(point.latitude_deg < 30 for point in gazetteer.towns_called("Dome"))
    assert len(gazetteer.find_exact("Hall")) > len(gazetteer.towns_called("Hall"))


def test_a_missing_file_is_a_map_error(tmp_path):
    with pytest.raises(MapError):
        Gazetteer(tmp_path / "none.sqlite")
    (tmp_path / "text.sqlite").write_text("no database")
    with pytest.raises(MapError):
        Gazetteer(tmp_path / "text.sqlite")


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(text):
    assert fold_name(fold_name(text)) == fold_name(text)


def test_folding():
    assert fold_name("Нью-Йорк") == "нью йорк"
    assert fold_name("  Ärvik—Łódź ") == "arvik łodz"
    assert fold_name("Орёл") == fold_name("ОРЕЛ")
