"""Where an event takes place: coordinates that are always on the Earth, and what people paste for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_NUMBER = r"(?a)[+-]?\d{1,3}(?:\.\d*)?|[+-]?\.\d+"
#: The longest link of a map is some 700 characters.
MAX_PASTED = 2000
_PART = r"[+-]?\d{1,3}(?:\.\d+)?"
_PAIR = rf"\(?\s*({_PART})\s*°?\s*([NSns]?)\s*[,;\s]\s*({_PART})\s*°?\s*([EWew]?)\s*\)?"
_COMMA_PAIR = r"([+-]?\d{1,3},\d+)\s*[;\s]\s*([+-]?\d{1,3},\d+)"
_SEXAGESIMAL = r"(?i)(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:\"|″|”|'')\s*)?([NSEW])"
_COMMA = r"(?:,|%2C|~)"
_YANDEX_NAMES = r"whatshere\[point\]|whatshere%5Bpoint%5D|pt|ll"
_QUERY_NAMES = "q|query|ll|coordinate|daddr|destination|center|sll"


@cache
def _map_link_patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return how maps write a point into a link, and whether the longitude leads. Compiled on first use."""
    forms = (
        (rf"^geo:({_PART}),({_PART})", False),
        (rf"yandex\..*?[?&](?:{_YANDEX_NAMES})=({_PART}){_COMMA}({_PART})", True),
        (rf"2gis\..*?(?:[?&]m=|/)({_PART}){_COMMA}({_PART})", True),
        (rf"!3d({_PART})!4d({_PART})", False),
        (rf"[?&]mlat=({_PART})&(?:amp;)?mlon=({_PART})", False),
        (rf"[?&](?:{_QUERY_NAMES})=(?:loc:)?({_PART}){_COMMA}\+?({_PART})", False),
        (rf"/@({_PART}),({_PART})", False),
        (rf"#map=\d+(?:\.\d+)?/({_PART})/({_PART})", False),
        (rf"/(?:place|search|dir)/(?:[^/]*/)?({_PART}),\+?({_PART})", False),
    )
    return tuple((re.compile(form, re.IGNORECASE), longitude_first) for form, longitude_first in forms)


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

    def texts(self) -> tuple[str, str]:
        """Return latitude and longitude with six decimals, some 11 cm."""
        return _format_degrees(self.latitude_deg), _format_degrees(self.longitude_deg)


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


def parse_pasted_coordinates(text: str) -> Coordinates | None:
    """Return coordinates from what people paste: ``44.81, 20.46``, degrees and minutes, a link to a map."""
    stripped = " ".join(text[:MAX_PASTED].split())
    for form, longitude_first in _map_link_patterns():
        found = form.search(stripped)
        if found:
            first, second = float(found[1]), float(found[2])
            return _coordinates_or_none(*((second, first) if longitude_first else (first, second)))
    plain = re.fullmatch(_PAIR, stripped)
    if plain:
        latitude = _apply_hemisphere(float(plain[1]), plain[2])
        return _coordinates_or_none(latitude, _apply_hemisphere(float(plain[3]), plain[4]))
    comma = re.fullmatch(_COMMA_PAIR, stripped)
    if comma:
        return _coordinates_or_none(float(comma[1].replace(",", ".")), float(comma[2].replace(",", ".")))
    return _read_sexagesimal(stripped)


def _read_sexagesimal(text: str) -> Coordinates | None:
    found = re.findall(_SEXAGESIMAL, text)
    if len(found) != 2:
        return None
    parts: dict[bool, float] = {}
    for degrees, minutes, seconds, side in found:
        value = int(degrees) + int(minutes) / 60 + float(seconds or 0) / 3600
        parts[side.upper() in "NS"] = _apply_hemisphere(value, side)
    return _coordinates_or_none(parts[True], parts[False]) if len(parts) == 2 else None


def _apply_hemisphere(value: float, side: str) -> float:
    return -value if side.upper() in {"S", "W"} else value


def _coordinates_or_none(latitude: float, longitude: float) -> Coordinates | None:
    try:
        return Coordinates(latitude, longitude)
    except ValueError:
        return None


def _format_degrees(degrees: float) -> str:
    text = f"{degrees:.6f}"
    return text if float(text) else "0.000000"
