"""The parts of ISO base media files: AVIF and HEIC pictures, MP4 and QuickTime videos.

Sources: ISO/IEC 14496-12 and 23008-12, QuickTime File Format (metadata). Browsers read the orientation from the
``irot`` and ``imir`` boxes alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import prod
from typing import NamedTuple

from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture, Part, PictureStructure, Role

#: More boxes or items than any file of a phone has.
_MOST_BOXES = 20_000
_MOST_EXTENTS = 2000
#: Frames of the decoder, the library's copy, Pillow's copy and the conversion, up to 12 bits.
_PIXEL_BYTES = 24
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_VIDEO_STARTS = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip"})
#: Where a video keeps its place: QuickTime's and 3GPP's user data, Apple's key, GoPro's track of positions.
_VIDEO_LOCATION = re.compile(
    rb"\xa9xyz.{4}[+-]\d|\xa9xyz.{16}[+-]\d|loci\0\0\0\0|location\.ISO6709|gpmd", re.DOTALL
)
#: What EXIF calls a number of quarter turns to the left, without mirroring (-1) or with it (0: top and bottom).
_ORIENTATIONS = {-1: (1, 8, 3, 6), 0: (4, 5, 2, 7), 1: (2, 7, 4, 5)}
_XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


class Box(NamedTuple):
    """A box: its type, and the positions of its body."""

    kind: bytes
    start: int
    end: int


class _Item(NamedTuple):
    kind: bytes
    content_type: bytes


def boxes(raw: bytes, start: int, end: int) -> Iterator[Box]:
    """Yield the boxes between two positions; the last one may end behind them where the file is cut short."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        size, kind, head = int.from_bytes(raw[start : start + 4], "big"), raw[start + 4 : start + 8], 8
        if size == 1:
            size, head = int.from_bytes(raw[start + 8 : start + 16], "big"), 16
        elif size == 0:
            size = end - start
        if size < head:
            return
        yield Box(kind, start + head, start + size)
        start += size


def recognise_iso(raw: bytes) -> str:
    """Return ``AVIF``, ``HEIC``, ``QuickTime`` or ``MP4``; empty when the bytes are no such file."""
    if raw[4:8] != b"ftyp":
        return "QuickTime" if raw[4:8] in _VIDEO_STARTS else ""
    end = min(int.from_bytes(raw[:4], "big"), len(raw), 4096)
    brands = {raw[8:12], *(raw[at : at + 4] for at in range(16, end - 3, 4))}
    if brands & {b"avif", b"avis"} and raw[8:12] not in _HEIC_BRANDS - {b"mif1", b"msf1"}:
        return "AVIF"
    if brands & _HEIC_BRANDS:
        return "HEIC"
    return "QuickTime" if raw[8:12] == b"qt  " else "MP4"


def read_iso_picture(raw: bytes, kind: str) -> PictureStructure:
    """Return the structure of an AVIF or HEIC file. Raises: DamagedPicture."""
    top = list(boxes(raw, 0, len(raw)))
    meta = next((box for box in top if box.kind == b"meta"), None)
    is_complete = bool(top) and top[-1].end <= len(raw)
    if meta is None or meta.end > len(raw):
        raise DamagedPicture(is_cut=not is_complete)
    inner = {box.kind: box for box in boxes(raw, meta.start + 4, meta.end)}
    width_px, height_px, orientation = _read_properties(raw, inner)
    parts = _fill_gaps(_metadata_parts(raw, inner), len(raw))
    return PictureStructure(
        kind,
        width_px,
        height_px,
        parts,
        width_px * height_px * _PIXEL_BYTES,
        is_complete,
        width_px > 0 and height_px > 0,
        orientation,
    )


def video_has_location(raw: bytes) -> bool:
    """Return whether a video says where it was taken; pictures and sound are not looked into."""
    return any(
        _VIDEO_LOCATION.search(raw, box.start, box.end) is not None
        for box in boxes(raw, 0, len(raw))
        if box.kind in {b"moov", b"meta", b"udta"}
    )


def video_xmp(raw: bytes) -> bytes:
    """Return the XMP packet of a video; empty without one."""
    for box in boxes(raw, 0, len(raw)):
        if box.kind == b"uuid" and raw[box.start : box.start + 16] == _XMP_UUID:
            return raw[box.start + 16 : box.end]
    return b""


def _read_properties(raw: bytes, inner: Mapping[bytes, Box]) -> tuple[int, int, int]:
    """Return width, height and orientation of the largest picture of the file."""
    width_px, height_px, angle, axis = 0, 0, 0, -1
    properties = inner.get(b"iprp")
    for container in boxes(raw, properties.start, properties.end) if properties is not None else ():
        for box in boxes(raw, container.start, container.end) if container.kind == b"ipco" else ():
            body = raw[box.start : box.start + 12]
            if box.kind == b"ispe":
                size = int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")
                width_px, height_px = max((width_px, height_px), size, key=prod)
            elif box.kind == b"irot" and body:
                angle = body[0] & 3
            elif box.kind == b"imir" and body:
                axis = body[0] & 1
    return width_px, height_px, _ORIENTATIONS[axis][angle]


def _metadata_parts(raw: bytes, inner: Mapping[bytes, Box]) -> list[Part]:
    """Return the parts with EXIF and XMP; those that share bytes with the picture are left alone."""
    items = _read_items(raw, inner[b"iinf"]) if b"iinf" in inner else {}
    extents = _read_extents(raw, inner[b"iloc"]) if b"iloc" in inner else {}
    own: list[Part] = []
    others: list[tuple[int, int]] = []
    for number, found in extents.items():
        item = items.get(number)
        for start, end in found:
            if end > len(raw):
                continue
            if item is not None and item.kind == b"Exif":
                skipped = 4 + int.from_bytes(raw[start : start + 4], "big")
                own.append(Part(Role.EXIF, start, end, raw[min(start + skipped, end) : end]))
            elif item is not None and item.kind == b"mime" and b"xml" in item.content_type:
                own.append(Part(Role.XMP, start, end, raw[start:end]))
            else:
                others.append((start, end))
    return [
        part
        for part in own
        if part.end > part.start and not any(part.start < end and start < part.end for start, end in others)
    ]


def _read_items(raw: bytes, box: Box) -> dict[int, _Item]:
    """Return the kind of each item by its number."""
    items: dict[int, _Item] = {}
    first = box.start + (6 if raw[box.start : box.start + 1] == b"\0" else 8)
    for entry in boxes(raw, first, box.end):
        version = raw[entry.start] if entry.start < len(raw) else 0
        wide = 4 if version == 3 else 2
        at = entry.start + 4
        number = int.from_bytes(raw[at : at + wide], "big")
        kind = raw[at + wide + 2 : at + wide + 6]
        rest = raw[at + wide + 6 : min(entry.end, at + wide + 600)]
        items[number] = _Item(kind, rest.partition(b"\0")[2].partition(b"\0")[0])
    return items


def _read_extents(raw: bytes, box: Box) -> dict[int, list[tuple[int, int]]]:
    """Return where each item lies in the file; items within another box are left out."""
    version, sizes = raw[box.start], raw[box.start + 4 : box.start + 6]
    if len(sizes) < 2:
        return {}
    offset_size, length_size, base_size = sizes[0] >> 4, sizes[0] & 15, sizes[1] >> 4
    index_size = sizes[1] & 15 if version in {1, 2} else 0
    wide = 4 if version == 2 else 2
    reader = _Integers(raw, box.start + 6, min(box.end, len(raw)))
    found: dict[int, list[tuple[int, int]]] = {}
    left = _MOST_EXTENTS
    for _ in range(min(reader.read(wide), _MOST_BOXES)):
        if reader.is_at_end():
            break
        number = reader.read(wide)
        method = reader.read(2) & 15 if version in {1, 2} else 0
        reader.read(2)
        base = reader.read(base_size)
        extents = []
        for _ in range(reader.read(2)):
            left -= 1
            reader.read(index_size)
            start = base + reader.read(offset_size)
            extents.append((start, start + reader.read(length_size)))
            if reader.is_at_end() or left < 0:
                return found
        if method == 0:
            found[number] = extents
    return found


class _Integers:
    """Reads integers one after the other; behind the end all of them are 0."""

    def __init__(self, raw: bytes, start: int, end: int) -> None:
        self._raw, self._at, self._end = raw, start, end

    def is_at_end(self) -> bool:
        return self._at > self._end

    def read(self, size: int) -> int:
        value = int.from_bytes(self._raw[self._at : min(self._at + size, self._end)], "big")
        self._at += size
        return value


def _fill_gaps(own: list[Part], end: int) -> tuple[Part, ...]:
    """Return the parts with the picture between them, without overlaps."""
    parts: list[Part] = []
    position = 0
    for part in sorted(own, key=lambda each: each.start):
        if part.start < position:
            continue
        if part.start > position:
            parts.append(Part(Role.PICTURE, position, part.start))
        parts.append(part)
        position = part.end
    if position < end:
        parts.append(Part(Role.PICTURE, position, end))
    return tuple(parts)
