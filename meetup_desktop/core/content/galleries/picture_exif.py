"""Reading EXIF: the TIFF block in which cameras store what they know. Any bytes give a value.

Source: EXIF 2.32 (CIPA DC-008). Orientation is read as Chromium reads it (measured with Qt WebEngine 6.11).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

ORIENTATION = 0x0112
#: The directories that the first one points to, by tag.
_POINTERS = {0x8769: "exif", 0x8825: "gps"}
_SHORT, _UNDEFINED = 3, 7
_TYPE_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_RATIONALS = frozenset({5, 10})
#: Of one value: what is behind it is not looked at.
_MOST_VALUE_BYTES, _MOST_TEXT_BYTES = 4_000_000, 20_000
#: More entries than any camera writes.
_MOST_ENTRIES = 2000

_LATITUDES_AND_LONGITUDES = (0x02, 0x04, 0x14, 0x16)
_GPS_AREA = 0x1C
_CAMERA_TAGS = frozenset({0x010F, 0x0110, 0xA433, 0xA434})
_TIME_TAGS = frozenset({0x9003, 0x9004, 0x0132})
_SERIAL_TAGS = frozenset({0xA431, 0xA435})
#: Artist, owner of the camera, author as Windows writes it.
_AUTHOR_TAGS = frozenset({0x013B, 0xA430, 0x9C9D})
#: Description, user comment, comment and subject as Windows writes them.
_COMMENT_TAGS = frozenset({0x010E, 0x9286, 0x9C9C, 0x9C9F})
_XMP_TAG, _IPTC_TAG = 0x02BC, 0x83BB
#: What is looked at, by directory: many entries may each claim to be as large as the file.
_WANTED = (
    _CAMERA_TAGS
    | _TIME_TAGS
    | _SERIAL_TAGS
    | _AUTHOR_TAGS
    | _COMMENT_TAGS
    | {_XMP_TAG, _IPTC_TAG, *_POINTERS}
)
_WANTED_OF_GPS = frozenset({*_LATITUDES_AND_LONGITUDES, _GPS_AREA})


class _Entry(NamedTuple):
    kind: int
    data: bytes


class ExifFacts(NamedTuple):
    """What a block says. ``private`` are kinds of camera data; ``xmp`` and ``iptc`` are blocks within it."""

    has_location: bool = False
    private: frozenset[str] = frozenset()
    authors: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    xmp: bytes = b""
    iptc: bytes = b""


def read_orientation(block: bytes) -> int:
    """Return the orientation (1 to 8) that browsers apply: a single SHORT of the first directory; else 1."""
    order = _byte_order(block)
    if not order:
        return 1
    for tag, kind, count, value in _raw_entries(block, order, _first_directory(block, order)):
        if tag == ORIENTATION and kind == _SHORT and count == 1:
            orientation = int(struct.unpack(f"{order}H", value[:2])[0])
            return orientation if 1 <= orientation <= 8 else 1
    return 1


def read_exif(block: bytes) -> ExifFacts:
    """Return what the block says of place, camera and people."""
    order = _byte_order(block)
    if not order:
        return ExifFacts()
    directories = _read_directories(block, order)
    gps = directories.get("gps", {})
    merged = {
        tag: entry for name, found in directories.items() if name != "gps" for tag, entry in found.items()
    }
    kinds = (("camera", _CAMERA_TAGS), ("time", _TIME_TAGS), ("serial", _SERIAL_TAGS))
    texts = {tag: _text(tag, entry, order) for tag, entry in merged.items()}
    return ExifFacts(
        any(_says_something(entry) for entry in gps.values()),
        frozenset(name for name, tags in kinds if tags & merged.keys()),
        tuple(text for tag, text in texts.items() if tag in _AUTHOR_TAGS and text),
        tuple(text for tag, text in texts.items() if tag in _COMMENT_TAGS and text),
        merged[_XMP_TAG].data if _XMP_TAG in merged else b"",
        merged[_IPTC_TAG].data if _IPTC_TAG in merged else b"",
    )


def _byte_order(block: bytes) -> str:
    if block[:4] == b"II*\0":
        return "<"
    return ">" if block[:4] == b"MM\0*" else ""


def _first_directory(block: bytes, order: str) -> int:
    return int(struct.unpack(f"{order}I", block[4:8])[0]) if len(block) >= 8 else 0


def _raw_entries(block: bytes, order: str, offset: int) -> Iterator[tuple[int, int, int, bytes]]:
    """Yield tag, type, count and the four bytes of the value, as far as the directory is there."""
    if not 8 <= offset <= len(block) - 2:
        return
    count = struct.unpack(f"{order}H", block[offset : offset + 2])[0]
    for position in range(offset + 2, offset + 2 + 12 * min(count, _MOST_ENTRIES), 12):
        if position + 12 > len(block):
            return
        tag, kind, values = struct.unpack(f"{order}HHI", block[position : position + 8])
        yield tag, kind, values, block[position + 8 : position + 12]


def _read_directories(block: bytes, order: str) -> Mapping[str, Mapping[int, _Entry]]:
    first = _read_directory(block, order, _first_directory(block, order), _WANTED)
    directories = {"first": first}
    for tag, name in _POINTERS.items():
        entry = first.get(tag)
        if entry is not None and len(entry.data) >= 4:
            offset = struct.unpack(f"{order}I", entry.data[:4])[0]
            wanted = _WANTED_OF_GPS if name == "gps" else _WANTED
            directories[name] = _read_directory(block, order, offset, wanted)
    return directories


def _read_directory(block: bytes, order: str, offset: int, wanted: frozenset[int]) -> dict[int, _Entry]:
    found: dict[int, _Entry] = {}
    for tag, kind, count, value in _raw_entries(block, order, offset):
        if tag not in wanted or tag in found:
            continue
        size = min(_TYPE_BYTES.get(kind, 0) * count, _MOST_VALUE_BYTES)
        data = value[:size] if size else value
        if size > 4:
            start = struct.unpack(f"{order}I", value)[0]
            data = block[start : start + size]
        found[tag] = _Entry(kind, data)
    return found


def _says_something(entry: _Entry) -> bool:
    """Return whether a value was filled in: some cameras write 0/0 where they know nothing."""
    if entry.kind in _RATIONALS:
        return any(entry.data[at + 4 : at + 8].strip(b"\0") for at in range(0, len(entry.data), 8))
    return bool(entry.data.strip(b"\0 "))


def _text(tag: int, entry: _Entry, order: str) -> str:
    data = entry.data[:_MOST_TEXT_BYTES]
    if tag not in _AUTHOR_TAGS | _COMMENT_TAGS:
        return ""
    if 0x9C00 <= tag <= 0x9CFF:  # Windows' own tags
        return _clean(data.decode("utf-16-le", "replace"))
    if tag == 0x9286 and entry.kind == _UNDEFINED:
        code, data = data[:8], data[8:]
        if code.startswith(b"UNICODE"):
            return _clean(data.decode("utf-16-le" if order == "<" else "utf-16-be", "replace"))
    return _clean(data.decode("utf-8", "replace"))


def _clean(text: str) -> str:
    return text.replace("\0", " ").strip()
