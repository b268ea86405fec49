"""Where an event takes place: coordinates that are always on the Earth."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_NUMBER = r"(?a)[+-]?\d{1,3}(?:\.\d*)?|[+-]?\.\d+"
_EARTH_RADIUS_KM = 6371


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point on the Earth in degrees (WGS 84). Raises: ValueError, when out of range or not a number."""

    latitude_deg: float
    longitude_deg: float

    def __post_init__(self) -> None:
        if not -90 <= self.latitude_deg <= 90:
            raise ValueError(f"latitude {self.latitude_deg} is not between -90 and 90")
        if not -180 <= self.longitude_deg <= 180:
            raise ValueError(f"longitude {self.longitude_deg} is not between -180 and 180")

    @classmethod
    def valid(cls, latitude_deg: float, longitude_deg: float) -> Coordinates | None:
        """Return the point; None when the numbers are out of range."""
        try:
            return cls(latitude_deg, longitude_deg)
        except ValueError:
            return None

    def texts(self) -> tuple[str, str]:
        """Return latitude and longitude with six decimals, some 11 cm."""
        return _format_degrees(self.latitude_deg), _format_degrees(self.longitude_deg)

    def short_text(self) -> str:
        """Return latitude and longitude as a person would write them: ``44.81, 20.46``."""
        return ", ".join(text.rstrip("0").rstrip(".") for text in self.texts())

    def exchanged(self) -> Coordinates | None:
        """Return the point with latitude and longitude exchanged; None where that is not on the Earth."""
        return Coordinates.valid(self.longitude_deg, self.latitude_deg)

    def distance_km(self, other: Coordinates) -> float:
        """Return the great-circle distance of another point."""
        return great_circle_km(self.latitude_deg, self.longitude_deg, other.latitude_deg, other.longitude_deg)


def great_circle_km(
    latitude_deg: float, longitude_deg: float, other_latitude_deg: float, other_longitude_deg: float
) -> float:
    """Return the distance of two points on a sphere of 6,371 km."""
    here, there = math.radians(latitude_deg), math.radians(other_latitude_deg)
    half_x = math.radians(other_longitude_deg - longitude_deg) / 2
    chord = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(half_x) ** 2
    return 2 * _EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def wrap_longitude(longitude_deg: float) -> float:
    """Return the longitude between -180 and 180 of a map that was carried around the Earth."""
    if -180 <= longitude_deg <= 180:
        return longitude_deg
    return (longitude_deg + 180) % 360 - 180


def parse_degrees(text: str, most: int) -> float | None:
    """Return the number that a value holds; None where it is none between ``-most`` and ``most`` degrees."""
    found = re.fullmatch(_NUMBER, text.strip())
    if found is None:
        return None
    number = float(found[0])
    return number if -most <= number <= most else None


def parse_coordinates(latitude_text: str, longitude_text: str) -> Coordinates | None:
    """Return the coordinates that two values of a document hold; None when the generator could not read them."""
    latitude, longitude = parse_degrees(latitude_text, 90), parse_degrees(longitude_text, 180)
    return None if latitude is None or longitude is None else Coordinates(latitude, longitude)


def _format_degrees(degrees: float) -> str:
    text = f"{degrees:.6f}"
    return text if float(text) else "0.000000"
