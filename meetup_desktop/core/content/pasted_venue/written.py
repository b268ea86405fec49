"""Coordinates as people write them: decimal degrees, minutes and seconds, letters, labels, in several languages.

A text is cut into tokens, the tokens into two angles. Whatever is not completely understood is no coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from meetup_desktop.core.content.pasted_venue.result import (
    PastedKind,
    PastedVenue,
    PasteProblem,
    no_venue,
    venue_of,
)


class _Kind(Enum):
    NUMBER = "number"
    MARK = "mark"  #: of degrees (0), minutes (1), seconds (2)
    AXIS = "axis"  #: a letter or words for a side of the Earth, or the name of an angle
    SEPARATOR = "separator"
    COLON = "colon"


class _Token(NamedTuple):
    kind: _Kind
    text: str = ""
    value: int = 0  #: of a mark: its unit; of a side: 1 or -1; of the name of an angle: 0
    is_latitude: bool = False


class _Angle(NamedTuple):
    degrees: float
    numbers: tuple[str, ...]  #: as written
    is_marked: bool  #: a mark, a letter or a name says that it is an angle


_END = r"(?![^\W\d_])"
_SIDES = (
    (rf"(?:north|n|северн\w+\s+широт\w+|с\.?\s?(?:г\.?\s?)?ш\.?){_END}", True, 1),
    (rf"(?:south|s|южн\w+\s+широт\w+|ю\.?\s?(?:г\.?\s?)?ш\.?|ј\.?\s?г\.?\s?ш\.?){_END}", True, -1),
    (rf"(?:east|e|восточн\w+\s+долгот\w+|в\.?\s?д\.?|и\.?\s?г\.?\s?д\.?){_END}", False, 1),
    (rf"(?:west|w|западн\w+\s+долгот\w+|з\.?\s?(?:г\.?\s?)?д\.?){_END}", False, -1),
    (rf"(?:latitude|lat|широта|ширина|шир\.?){_END}\s*[:=]?", True, 0),
    (rf"(?:longitude|long|lng|lon|долгота|дужина|долг\.?){_END}\s*[:=]?", False, 0),
)
_MARKS = (
    (rf"°|(?:degrees?|deg|d|град(?:ус\w*|\.)?|гр\.){_END}", 0),
    (rf"\"|''|(?:seconds?|secs?|сек(?:унд\w*|\.)?){_END}", 2),
    (rf"'|(?:minutes?|min|m|мин(?:ут\w*|\.)?){_END}", 1),
)
_NUMBER = re.compile(r"(?<![\d.])[+-]?(?:\d+(?:\.\d+)?|\.\d+)", re.ASCII)
_SIDE_PATTERNS = tuple((re.compile(form), is_latitude, sign) for form, is_latitude, sign in _SIDES)
_MARK_PATTERNS = tuple((re.compile(form), unit) for form, unit in _MARKS)
_LETTERS: dict[int, str] = {
    ord(letter): plain
    for letters, plain in (
        ("−–‒﹣－", "-"), ("ºᵒ˚", "°"), ("′’‘´`ʹʼ‛", "'"), ("″”“„ʺ❞", '"'), ("，、", ","), ("；", ";"), ("：", ":"),
        ("．", "."), ("[](){}<>【】（）📍", " "),
    )
    for letter in letters
}  # fmt: skip
_MINUS: dict[int, str] = {ord(letter): "-" for letter in "−–"}
#: A name before or a note behind the numbers; neither changes what they mean.
_LEADING_LABEL = re.compile(
    r"\s*(?:[^\W\d_][\w .()/-]{0,40}:(?=\s)"
    r"|(?:gps|wgs[ -]?84|coordinates?|coords|location|координаты|точка)(?![^\W\d_]))"
)
_WIKIPEDIA_LETTERS = re.compile(r"(?<=[д.])\s*hgяo?[ol]?$")  # behind coordinates of its Russian articles
_TRAILING_NOTE = re.compile(r"\([^()]*[^\W\d_]{2}[^()]*\)\s*$")
_DECIMAL_COMMAS = re.compile(r"(?<!\d)(\d+),(\d+)", re.ASCII)
_NAMED = r"(?<![^\W\d_])(?:%s)[\"']?\s*[:=]\s*[\"']?([+-]?\d{1,3}(?:[.,]\d+)?)(?=[\"'\s,;&})\]]|$)"
_NAMED_LATITUDE = re.compile(_NAMED % "latitude|lat|широта|ширина", re.ASCII)
_NAMED_LONGITUDE = re.compile(_NAMED % "longitude|long|lng|lon|долгота|дужина", re.ASCII)
_LONGITUDE_FIRST = re.compile(
    r"(?:point\s*z?\s*\(|\"coordinates\"\s*:\s*\[)\s*([+-]?\d+(?:\.\d+)?)[\s,]+([+-]?\d+(?:\.\d+)?)", re.ASCII
)
_PRECISE_PAIR = re.compile(
    r"(?<![\d.,+-])([+-]?\d{1,3}\.\d{3,})\s*[,;\s]\s*([+-]?\d{1,3}\.\d{3,})(?!\d|\.\d|\s*[,;]\s*[\d-])",
    re.ASCII,
)
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])", re.ASCII)
_TIME_OF_DAY = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d", re.ASCII)


def read_written(text: str) -> PastedVenue:
    """Return the coordinates of a text that is no link."""
    plain = " ".join(text.replace("\u3000", " ").split()).lower()
    named = _read_named(plain.translate(_MINUS))
    if named is not None:
        return named
    plain = _TRAILING_NOTE.sub("", _WIKIPEDIA_LETTERS.sub("", plain)).translate(_LETTERS)
    for part in reversed(plain.split(" / ") if " / " in plain else ()):  # the same point in several forms
        found = _read_readings(part)
        if found is not None and found.pin is not None:
            return found
    leading = _LEADING_LABEL.match(plain)
    for part in dict.fromkeys((plain, plain[leading.end() :] if leading else plain)):
        found = _read_readings(part)
        if found is not None:
            return found
    precise = _PRECISE_PAIR.findall(plain)
    if len(precise) == 1:
        return venue_of(float(precise[0][0]), float(precise[0][1]))
    alone = _NUMBER.fullmatch(plain.strip(" .,;°"))
    return no_venue(PasteProblem.ONE_NUMBER if alone else PasteProblem.NOTHING)


def _read_named(text: str) -> PastedVenue | None:
    """Read numbers that say which they are: JSON, front matter, ``POINT (…)``."""
    latitudes, longitudes = _NAMED_LATITUDE.findall(text), _NAMED_LONGITUDE.findall(text)
    if len(latitudes) == 1 and len(longitudes) == 1:
        latitude, longitude = (float(number.replace(",", ".")) for number in (latitudes[0], longitudes[0]))
        return venue_of(latitude, longitude)
    pairs = _LONGITUDE_FIRST.findall(text)
    return venue_of(float(pairs[0][1]), float(pairs[0][0])) if len(pairs) == 1 else None


def _read_readings(text: str) -> PastedVenue | None:
    """Read with points as decimal signs, then with the commas between two digits."""
    found = _read_angles(text, commas=False)
    if found is not None and found.kind is PastedKind.PIN:
        return found
    if "." in re.sub(r"[^\W\d_]\.|\.\s", "", text):
        return found
    with_commas = _DECIMAL_COMMAS.sub(r"\1.\2", text)
    other = _read_angles(with_commas, commas=True) if with_commas != text else None
    return other or found


def _read_angles(text: str, *, commas: bool) -> PastedVenue | None:
    tokens = _tokens(text)
    halves = _split(tokens) if tokens else None
    if halves is None:
        return None
    angles = [_angle(half) for half in halves]
    first, second = angles
    if first is None or second is None:
        return None
    if (
        any(token.kind is _Kind.COLON for token in tokens)
        and min(len(first.numbers), len(second.numbers)) < 3
    ):
        return None  # times of day
    if commas and not all(angle.is_marked or "." in "".join(angle.numbers) for angle in angles if angle):
        return None
    named = [{token.is_latitude for token in half if token.kind is _Kind.AXIS} for half in halves]
    if named[0] and named[0] == named[1]:
        return None
    if named[0] == {False} or named[1] == {True}:
        first, second = second, first
    sided = any(token.kind is _Kind.AXIS for token in tokens)
    if _is_doubtful(first, second, commas and not re.search(r"[\s;/|]", text)):
        found = venue_of(first.degrees, second.degrees, PastedKind.ASK)
        return found if found.kind is PastedKind.ASK else no_venue(PasteProblem.OFF_EARTH)
    found = venue_of(first.degrees, second.degrees)
    return no_venue(PasteProblem.OFF_EARTH) if sided and found.kind is PastedKind.SWAPPED else found


def _is_doubtful(first: _Angle, second: _Angle, is_one_word: bool) -> bool:
    """Whether the numbers may be half a number, a date or times of day."""
    if first.is_marked and second.is_marked:
        return False
    numbers = (*first.numbers, *second.numbers)
    if len(numbers) == 6:
        return False
    if not any("." in number for number in numbers):
        return True
    if is_one_word and any(len(number.partition(".")[2]) < 3 for number in numbers):
        return True  # 44,81,20,46
    return all(_DAY.fullmatch(number) or _TIME_OF_DAY.fullmatch(number) for number in numbers)


def _tokens(text: str) -> list[_Token]:
    """Cut a text into tokens; return none when any of it is not understood."""
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = _token_at(text, at)
        if found is None:
            return []
        token, at = found
        tokens.append(token)
    return tokens


def _token_at(text: str, at: int) -> tuple[_Token, int] | None:
    number = _NUMBER.match(text, at)
    if number:
        return _Token(_Kind.NUMBER, number[0]), number.end()
    if text[at] in ",;/|":
        return _Token(_Kind.SEPARATOR), at + 1
    if text[at] == ":":
        return _Token(_Kind.COLON), at + 1
    for pattern, is_latitude, sign in _SIDE_PATTERNS:
        found = pattern.match(text, at)
        if found:
            return _Token(_Kind.AXIS, value=sign, is_latitude=is_latitude), found.end()
    for pattern, unit in _MARK_PATTERNS:
        found = pattern.match(text, at)
        if found:
            return _Token(_Kind.MARK, value=unit), found.end()
    return None


def _split(tokens: Sequence[_Token]) -> tuple[list[_Token], list[_Token]] | None:
    """Split into the tokens of two angles, without what stands between them."""
    kept = [token for token in tokens if token.kind is not _Kind.COLON]
    while kept and kept[-1].kind is _Kind.SEPARATOR:
        kept.pop()
    while kept and kept[0].kind is _Kind.SEPARATOR:
        kept.pop(0)
    sides = [at for at, token in enumerate(kept) if token.kind is _Kind.AXIS]
    separators = [at for at, token in enumerate(kept) if token.kind is _Kind.SEPARATOR]
    if len(separators) > 1:
        return None
    if separators:
        at = separators[0]
        return kept[:at], kept[at + 1 :]
    if sides:
        if len(sides) not in (2, 4):
            return None
        middle = sides[len(sides) // 2] if sides[0] == 0 else sides[len(sides) // 2 - 1] + 1
        return kept[:middle], kept[middle:]
    return _split_by_numbers(kept)


def _split_by_numbers(tokens: list[_Token]) -> tuple[list[_Token], list[_Token]] | None:
    numbers = [at for at, token in enumerate(tokens) if token.kind is _Kind.NUMBER]
    degrees = [at for at, token in enumerate(tokens) if token.kind is _Kind.MARK and token.value == 0]
    if len(degrees) == 2:
        return tokens[: degrees[1] - 1], tokens[degrees[1] - 1 :]
    if degrees or len(numbers) not in (2, 4, 6):
        return None
    middle = numbers[len(numbers) // 2]
    return tokens[:middle], tokens[middle:]


def _angle(tokens: Sequence[_Token]) -> _Angle | None:
    """Return the angle of its tokens; None when they do not make one."""
    if not any(token.kind is _Kind.NUMBER for token in tokens):
        return None
    sides = [token for token in tokens if token.kind is _Kind.AXIS]
    parts = [token for token in tokens if token.kind is not _Kind.AXIS]
    signs = [token.value for token in sides if token.value]
    if len({token.is_latitude for token in sides}) > 1 or len(signs) > 1 or _is_side_between_numbers(tokens):
        return None
    numbers: list[str] = []
    marked = bool(sides)
    for token in parts:
        if token.kind is _Kind.NUMBER:
            numbers.append(token.text)
        elif not numbers or token.value != len(numbers) - 1:
            return None
        else:
            marked = True
    degrees = _degrees(numbers)
    if degrees is None or (signs and numbers[0][0] in "+-" and signs[0] < 0):
        return None
    return _Angle(degrees * (signs[0] if signs else 1), tuple(numbers), marked)


def _is_side_between_numbers(tokens: Sequence[_Token]) -> bool:
    kinds = [token.kind for token in tokens]
    first, last = kinds.index(_Kind.NUMBER), len(kinds) - kinds[::-1].index(_Kind.NUMBER)
    return _Kind.AXIS in kinds[first:last]


def _degrees(numbers: Sequence[str]) -> float | None:
    """Return degrees from degrees, minutes and seconds; only the last may have decimals."""
    if not 1 <= len(numbers) <= 3 or any("." in number for number in numbers[:-1]):
        return None
    if len(numbers[0].lstrip("+-").partition(".")[0]) > 3 or any(number[0] in "+-" for number in numbers[1:]):
        return None
    smaller: list[float] = [float(number) for number in numbers[1:]]
    if any(number >= 60 for number in smaller):
        return None
    size = abs(float(numbers[0])) + sum(
        number / unit for number, unit in zip(smaller, (60, 3600), strict=False)
    )
    return -size if numbers[0].startswith("-") else size
