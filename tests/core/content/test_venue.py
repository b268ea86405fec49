import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.venue import Coordinates, parse_coordinates, wrap_longitude

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


def test_distance_and_exchange() -> None:
    belgrade, tokyo = Coordinates(44.8, 20.46), Coordinates(35.68, 139.7)
    assert belgrade.distance_km(tokyo) == pytest.approx(9180, abs=30)
    assert belgrade.exchanged() == Coordinates(20.46, 44.8)
    assert tokyo.exchanged() is None
    assert Coordinates(44.80, -20.0).short_text() == "44.8, -20"


@given(st.floats(-1e4, 1e4))
def test_longitudes_are_wrapped(longitude: float) -> None:
    wrapped = wrap_longitude(longitude)
    assert -180 <= wrapped <= 180
    assert ((wrapped - longitude) / 360) == pytest.approx(round((wrapped - longitude) / 360), abs=1e-9)
