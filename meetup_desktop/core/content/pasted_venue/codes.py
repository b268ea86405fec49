"""Short codes for a point: plus codes, geohashes, and those in the links of OpenStreetMap and Organic Maps."""

from __future__ import annotations

import re
from typing import NamedTuple

Point = tuple[float, float]  #: latitude and longitude in degrees

_PLUS_DIGITS = "23456789CFGHJMPQRVWX"
_SEPARATOR_AT = 8
_POINT_DIGITS = 10
_PLUS_CODE = re.compile(
    rf"(?<![\w+])(?:([{_PLUS_DIGITS}0]{{2,8}})\+([{_PLUS_DIGITS}]{{0,7}}))(?!\w)", re.IGNORECASE
)
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_GEOHASH_DIGITS = "0123456789bcdefghjkmnpqrstuvwxyz"


class PlusCode(NamedTuple):
    """A plus code (Open Location Code) in a text. ``rest`` is the text around it, the town of a short one."""

    digits: str  #: without the plus
    missing: int  #: how many leading digits a short code lacks
    rest: str

    @property
    def is_point(self) -> bool:
        """Return whether the code is precise enough for a house, some 14 m."""
        return len(self.digits) + self.missing >= _POINT_DIGITS and "0" not in self.digits


def find_plus_code(text: str) -> PlusCode | None:
    """Return the plus code of a text; None when it has none, or one that is not valid."""
    found = _PLUS_CODE.search(text)
    if found is None:
        return None
    before, after = found[1].upper(), found[2].upper()
    missing = _SEPARATOR_AT - len(before)
    padded = "0" in before
    if missing % 2 or len(after) == 1 or (padded and (missing or after)):
        return None
    if padded and not re.fullmatch(r"(?:[^0]{2}){1,3}0+", before):
        return None
    if not missing and not _is_on_earth(before):
        return None
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,")
    return PlusCode(before + after, missing, " ".join(rest.split()))


def _is_on_earth(digits: str) -> bool:
    return _PLUS_DIGITS.index(digits[0]) <= 8 and _PLUS_DIGITS.index(digits[1]) <= 17


def decode_plus_code(code: PlusCode, near: Point | None = None) -> Point | None:
    """Return the middle of the code's area; a short code means the area of that name nearest to ``near``."""
    if not code.missing:
        return _decode_full(code.digits)
    if near is None:
        return None
    step = 20.0 ** (2 - code.missing // 2)
    latitude, longitude = _decode_full(_encode(near)[: code.missing] + code.digits)
    if latitude - near[0] > step / 2 and latitude - step >= -90:
        latitude -= step
    elif near[0] - latitude > step / 2 and latitude + step <= 90:
        latitude += step
    longitude -= step * round((longitude - near[1]) / step)
    return latitude, longitude


def _decode_full(digits: str) -> Point:
    south, west, step = -90.0, -180.0, 20.0
    tall = wide = step
    bare = digits.rstrip("0")
    for at in range(0, min(len(bare), _POINT_DIGITS), 2):
        south += _PLUS_DIGITS.index(bare[at]) * step
        west += _PLUS_DIGITS.index(bare[at + 1]) * step
        tall = wide = step
        step /= 20
    for digit in bare[_POINT_DIGITS:]:
        tall, wide = tall / 5, wide / 4
        row, column = divmod(_PLUS_DIGITS.index(digit), 4)
        south, west = south + row * tall, west + column * wide
    return south + tall / 2, west + wide / 2


def _encode(point: Point) -> str:
    """Return the first eight digits of a point's plus code."""
    latitude, longitude = min(point[0] + 90, 179.9999), (point[1] + 180) % 360
    digits, step = "", 20.0
    for _ in range(_SEPARATOR_AT // 2):
        digits += _PLUS_DIGITS[int(latitude // step)] + _PLUS_DIGITS[int(longitude // step)]
        latitude, longitude, step = latitude % step, longitude % step, step / 20
    return digits


def decode_osm_code(code: str) -> Point | None:
    """Return the middle of the map of a short link of OpenStreetMap (``osm.org/go/0EEQjE--``)."""
    alphabet = _BASE64 + "_~"
    bare = code.rstrip("-").replace("@", "~")
    if not bare or len(bare) > 10 or any(letter not in alphabet for letter in bare):
        return None
    x = y = 0
    for letter in bare:
        bits = alphabet.index(letter)
        for shift in (4, 2, 0):
            x, y = x << 1 | bits >> shift + 1 & 1, y << 1 | bits >> shift & 1
    size = 2 ** (3 * len(bare))
    return y / size * 180 - 90, x / size * 360 - 180


def decode_organic_maps_code(code: str) -> Point | None:
    """Return the point of a link of Organic Maps (``omaps.app/B4srhdHVVt``); the first letter is the zoom."""
    alphabet = _BASE64 + "-_"
    bare = code[1:]
    if not 4 <= len(bare) <= 10 or any(letter not in alphabet for letter in code):
        return None
    latitude = longitude = 0
    for letter in bare:
        bits = alphabet.index(letter)
        latitude = latitude << 3 | (bits >> 5 & 1) << 2 | (bits >> 3 & 1) << 1 | bits >> 1 & 1
        longitude = longitude << 3 | (bits >> 4 & 1) << 2 | (bits >> 2 & 1) << 1 | bits & 1
    size = 2 ** (3 * len(bare))
    return (latitude + 0.5) / size * 180 - 90, (longitude + 0.5) / size * 360 - 180


def decode_geohash(code: str) -> Point | None:
    """Return the middle of the area of a geohash, as in the links of Waze (``waze.com/ul/hsrywbc9x0p``)."""
    if not 6 <= len(code) <= 12 or any(letter not in _GEOHASH_DIGITS for letter in code):
        return None
    sides = [[-180.0, 180.0], [-90.0, 90.0]]
    bits = "".join(f"{_GEOHASH_DIGITS.index(letter):05b}" for letter in code)
    for at, bit in enumerate(bits):
        side = sides[at % 2]
        side[bit == "0"] = sum(side) / 2
    (west, east), (south, north) = sides
    return (south + north) / 2, (west + east) / 2
