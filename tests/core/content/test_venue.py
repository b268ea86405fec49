import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.venue import Coordinates, parse_coordinates, parse_pasted_coordinates

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)


@given(latitudes, longitudes)
def test_texts_read_back_within_half_a_metre(latitude: float, longitude: float) -> None:
    there = Coordinates(latitude, longitude)
    again = parse_coordinates(*there.texts())
    assert again is not None
    assert again.latitude_deg == pytest.approx(latitude, abs=5e-7)
    assert again.longitude_deg == pytest.approx(longitude, abs=5e-7)
    assert again.texts() == there.texts()
    assert parse_pasted_coordinates(", ".join(there.texts())) == again


@pytest.mark.parametrize(
    "pair", [(91, 0), (-90.001, 0), (0, 180.1), (0, -181), (float("nan"), 0), (0, float("inf"))]
)
def test_nothing_off_the_earth(pair: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="not between"):
        Coordinates(*pair)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("", ""),
        ("44,8", "20,4"),
        ("nan", "0"),
        ("1e1", "0"),
        ("91", "0"),
        ("44.8", ""),
        ("1_0", "0"),
        ("44.8°", "20"),
        ("٤٤", "20"),
    ],
)
def test_what_the_generator_cannot_read_is_no_place(latitude: str, longitude: str) -> None:
    assert parse_coordinates(latitude, longitude) is None


def test_minus_zero_is_written_as_zero() -> None:
    assert Coordinates(-0.0, -0.0000001).texts() == ("0.000000", "0.000000")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("44.81, 20.46", (44.81, 20.46)),
        (" 44.81 20.46 ", (44.81, 20.46)),
        ("(44.81; -20.46)", (44.81, -20.46)),
        ("44,81 20,46", (44.81, 20.46)),
        ("44,81; 20,46", (44.81, 20.46)),
        ("44.81° N, 20.46° E", (44.81, 20.46)),
        ("44.81 S, 20.46 W", (-44.81, -20.46)),
        ("44°48'36\"N 20°27'36\"E", (44.81, 20.46)),
        ("44°48′36″S, 20°27′36″W", (-44.81, -20.46)),
        ("geo:44.81,20.46?z=17", (44.81, 20.46)),
        ("https://www.openstreetmap.org/#map=17/44.81/20.46", (44.81, 20.46)),
        ("https://www.openstreetmap.org/?mlat=44.81&mlon=20.46#map=12/1/2", (44.81, 20.46)),
        ("https://www.google.com/maps/@44.81,20.46,17z", (44.81, 20.46)),
        ("https://www.google.com/maps/place/X/@44.1,20.1,17z/data=!3d44.81!4d20.46", (44.81, 20.46)),
        ("https://maps.google.com/?q=44.81,20.46", (44.81, 20.46)),
        ("https://www.google.com/maps/search/?api=1&query=44.81%2C20.46", (44.81, 20.46)),
        ("https://maps.apple.com/?ll=44.81,20.46&q=Kej", (44.81, 20.46)),
        ("https://yandex.ru/maps/?ll=20.46%2C44.81&z=16", (44.81, 20.46)),
        ("https://yandex.com/maps/?pt=20.46,44.81", (44.81, 20.46)),
        ("https://2gis.ru/geo/20.46,44.81", (44.81, 20.46)),
    ],
)
def test_reads_what_people_paste(text: str, expected: tuple[float, float]) -> None:
    found = parse_pasted_coordinates(text)
    assert found is not None
    assert (round(found.latitude_deg, 6), round(found.longitude_deg, 6)) == expected


@pytest.mark.parametrize(
    "text", ["", "Belgrade", "44.81", "144.81, 20.46", "https://example.org/", "1, 2, 3", "44.81,20.46,3"]
)
def test_anything_else_is_nothing(text: str) -> None:
    assert parse_pasted_coordinates(text) is None


@given(st.text(max_size=30))
def test_any_text_may_be_pasted(text: str) -> None:
    parse_pasted_coordinates(text)
