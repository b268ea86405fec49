"""Owns charset-normalizer: turns the bytes of a list of people into text.

UTF-8 first, then UTF-16, then the 8-bit encodings of Russia and of Western and Central Europe. charset-normalizer
says which of these can be meant; lists are short, so among them the one whose words look most like names is taken.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from meetup_desktop.core.errors import PeopleError

#: Encodings by Python's name, and the names people know them by.
_EIGHT_BIT = {
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "cp866": "CP866",
    "mac_cyrillic": "Mac Cyrillic",
    "cp1250": "Windows-1250",
    "cp1252": "Windows-1252",
}
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_SAMPLE_BYTES = 32_000
_WORD = re.compile(r"[^\W\d_]+")
_RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяё")
_FREQUENT = frozenset("оеаинтсрвлкмдпуя")
_EUROPEAN = frozenset("éèêëáàâäãåąăæçćčđďíìîïñńňóòôöõøőšśşßúùûüűýžźżł")
_SOUTH_SLAVIC = frozenset("čćžšđ")
_WESTERN = frozenset("éüöäáíóñçß")
_USUAL_SIGNS = frozenset("«»–—“”„‘’…•№·\u00a0©®°")


class DecodedText(NamedTuple):
    """Text and the encoding it was read in, by the name people know."""

    text: str
    encoding: str


def decode_text(data: bytes, encoding: str = "") -> DecodedText:
    """Return the text of a file in one of ``core.people.table.ENCODINGS``, or in the one that it looks to be in.

    Bytes that the encoding cannot hold become the replacement character. Raises: PeopleError, reason ``not-text``.
    """
    decoded = DecodedText(_decode_as(data, encoding), encoding) if encoding else _decode(data)
    if "\x00" in decoded.text:
        raise PeopleError("", "not-text")
    return decoded


def _decode(data: bytes) -> DecodedText:
    for mark, codec, label in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return DecodedText(data.decode(codec, "replace"), label)
    if b"\x00" in data:
        return _decode_utf16(data)
    try:
        return DecodedText(data.decode("utf-8-sig"), "UTF-8")
    except UnicodeDecodeError:
        return _decode_damaged_utf8(data) or _decode_eight_bit(data)


def _decode_as(data: bytes, encoding: str) -> str:
    if encoding == "UTF-16":
        has_mark = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        return data.decode("utf-16", "replace") if has_mark else _decode_utf16(data).text
    codec = next((codec for codec, label in _EIGHT_BIT.items() if label == encoding), "utf-8-sig")
    return data.decode(codec, "replace")


def _decode_utf16(data: bytes) -> DecodedText:
    """Decode UTF-16 without a byte order mark: what one order turns into letters, the other does not."""
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        usual = sum(letter < "\u0530" and (letter.isprintable() or letter.isspace()) for letter in text)
        if usual >= 0.9 * len(text):
            return DecodedText(text, "UTF-16")
    raise PeopleError("", "not-text")


def _decode_damaged_utf8(data: bytes) -> DecodedText | None:
    """Decode UTF-8 in which a few bytes are wrong, as in a file cut off; None where it is another encoding."""
    text = data.decode("utf-8-sig", "replace")
    damaged = text.count("\ufffd")
    sound = sum(letter > "\x7f" for letter in text) - damaged
    return DecodedText(text, "UTF-8") if sound >= 5 * max(damaged, 1) else None


def _decode_eight_bit(data: bytes) -> DecodedText:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE_BYTES]
    possible = [match.encoding for match in from_bytes(sample, cp_isolation=list(_EIGHT_BIT))]
    texts: dict[str, str] = {}
    for codec in (*possible, *_EIGHT_BIT):
        if codec in _EIGHT_BIT and codec not in texts:
            try:
                texts[codec] = sample.decode(codec)
            except UnicodeDecodeError:
                continue
    codec = max(texts, key=lambda one: _rate_text(texts[one]), default="cp1251")
    return DecodedText(data.decode(codec, "replace"), _EIGHT_BIT[codec])


def _rate_text(text: str) -> float:
    """Return how much the words outside ASCII look like words of one alphabet, written as words are."""
    rating = 0.0
    for word in _WORD.findall(text):
        if not word.isascii():
            rating += _rate_word(word)
    signs = (sign for sign in text if sign > "\x7f" and not sign.isalpha() and sign not in _USUAL_SIGNS)
    return rating - 2 * sum(1 for _ in signs)


def _rate_word(word: str) -> float:
    cyrillic = all("\u0400" <= letter <= "\u04ff" for letter in word)
    latin = all(letter <= "\u024f" for letter in word)
    rest = word[1:]
    if not (cyrillic or latin) or not (word.islower() or word.isupper() or rest.islower()):
        return -2.0 * len(word)
    lower = word.lower()
    if cyrillic:
        usual = sum((letter in _RUSSIAN) + 0.5 * (letter in _FREQUENT) for letter in lower)
        return usual - 2 * sum(letter not in _RUSSIAN for letter in lower)
    accents = [letter for letter in lower if letter > "\x7f"]
    known = sum(
        1.0 if letter in _SOUTH_SLAVIC or letter in _WESTERN else 0.5 if letter in _EUROPEAN else -1.0
        for letter in accents
    )
    return known if len(accents) < len(word) or len(word) == 1 else -len(word)
