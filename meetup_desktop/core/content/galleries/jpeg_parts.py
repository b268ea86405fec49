"""The parts of a JPEG file. Sources: ITU T.81, JFIF 1.02, XMP part 3 (embedding), libjpeg-turbo's marker reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from meetup_desktop.core.content.galleries.picture_exif import read_orientation
from meetup_desktop.core.content.galleries.picture_parts import (
    MOST_PARTS,
    DamagedPicture,
    Part,
    PictureStructure,
    Role,
)

JPEG_START = b"\xff\xd8"
#: The next segment: stuffed zeros, restarts and fill bytes belong to the data before it.
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7\x01]")
_SOS, _EOI, _SOI, _COMMENT = 0xDA, 0xD9, 0xD8, 0xFE
_APP0, _APP1, _APP2, _APP13, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xEF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
#: Baseline, extended and progressive Huffman: what browsers decode, with 8 bits.
_SHOWN_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_PROGRESSIVE = 0xC2
_EXIF, _XMP = b"Exif\0", b"http://ns.adobe.com/xap/1.0/\0"
_XMP_EXTENSION, _PHOTOSHOP = b"http://ns.adobe.com/xmp/extension/\0", b"Photoshop 3.0\0"
_XMP_EXTENSION_HEAD = len(_XMP_EXTENSION) + 40  # its identifier, whole length and offset follow the name
#: Longer than the header of any frame or scan.
_HEADER_BYTES = 1024
#: Pictures behind the first one (previews, depth maps) that are looked into.
_MOST_EMBEDDED = 16


class _Frame(NamedTuple):
    marker: int
    precision: int
    width_px: int
    height_px: int
    sampling: tuple[tuple[int, int], ...]

    @property
    def is_shown(self) -> bool:
        is_supported = self.marker in _SHOWN_FRAMES and self.precision == 8
        is_sampled = bool(self.sampling) and all(
            1 <= factor <= 4 for pair in self.sampling for factor in pair
        )
        return is_supported and is_sampled and min(self.width_px, self.height_px) > 0

    @property
    def coefficient_bytes(self) -> int:
        """The memory for the whole frame, which a decoder needs where a scan does not hold all of it."""
        widest = max((1, *(across for across, _ in self.sampling)))
        highest = max((1, *(down for _, down in self.sampling)))
        columns, rows = -(-self.width_px // (8 * widest)), -(-self.height_px // (8 * highest))
        return sum(columns * across * rows * down * 128 for across, down in self.sampling)


def read_jpeg(raw: bytes) -> PictureStructure:
    """Return the structure of a JPEG file. Raises: DamagedPicture."""
    parts: list[Part] = []
    frame: _Frame | None = None
    scans, scan_components, is_complete = 0, 0, False
    for marker, part in _segments(raw):
        parts.append(part)
        if len(parts) > MOST_PARTS:
            raise DamagedPicture
        body = raw[part.start + 4 : min(part.end, part.start + _HEADER_BYTES)]  # not the pixels of a scan
        if marker in _FRAMES and frame is None:
            frame = _read_frame(marker, body)
        elif marker == _SOS:
            scans += 1
            scan_components = scan_components or (body[0] if body else 0)
        elif marker == _EOI:
            is_complete = True
    if frame is None:
        raise DamagedPicture(is_cut=not is_complete)
    end = parts[-1].end
    if end < len(raw):
        parts.extend(_trailer(raw, end) if is_complete else (Part(Role.PICTURE, end, len(raw)),))
    is_buffered = frame.marker == _PROGRESSIVE or scans > 1 or scan_components < len(frame.sampling)
    exif = next((part.content for part in parts if part.key == "first-exif"), b"")
    return PictureStructure(
        "JPEG",
        frame.width_px,
        frame.height_px,
        tuple(parts),
        frame.coefficient_bytes if is_buffered else 0,
        is_complete,
        frame.is_shown,
        read_orientation(exif),
        scans,
    )


def read_segments(raw: bytes) -> tuple[Part, ...]:
    """Return the parts of a damaged file as far as they can be read."""
    parts: list[Part] = []
    with suppress(DamagedPicture):
        parts.extend(part for _, part in islice(_segments(raw), MOST_PARTS))
    return tuple(parts)


def _segments(raw: bytes) -> Iterator[tuple[int, Part]]:
    """Yield every segment with its marker, without gaps; data of a scan belongs to the part of its header."""
    position, has_exif, has_scan = 2, False, False
    yield _SOI, Part(Role.PICTURE, 0, 2)
    while (found := _MARKER.search(raw, position)) is not None:
        start, marker = found.start(), raw[found.start() + 1]
        if start > position:  # fill bytes, or nothing that a decoder reads; between scans, perhaps pixels
            yield 0, Part(Role.PICTURE if has_scan else Role.OTHER, position, start)
        if marker == _EOI:
            yield marker, Part(Role.PICTURE, start, start + 2)
            return
        if marker == _SOI:
            raise DamagedPicture
        end = start + 2 + int.from_bytes(raw[start + 2 : start + 4], "big")
        if end > len(raw) or end < start + 4:
            return
        if marker == _SOS:
            following = _MARKER.search(raw, end)
            position = following.start() if following is not None else len(raw)
            has_scan = True
            yield marker, Part(Role.PICTURE, start, position)
            continue
        part = _as_part(raw, marker, start, end)
        if has_scan and raw[end : end + 1] != b"\xff":  # damaged pixels that look like a segment
            part = Part(Role.PICTURE, start, end)
        if part.role is Role.EXIF and not has_exif:
            part, has_exif = part._replace(key="first-exif"), True
        yield marker, part
        position = end


def _as_part(raw: bytes, marker: int, start: int, end: int) -> Part:
    body = raw[start + 4 : end]
    if marker == _COMMENT:
        return Part(Role.TEXT, start, end, body, "Comment")
    if not _APP0 <= marker <= _APP15:
        return Part(Role.PICTURE, start, end)
    if marker == _APP1:
        if body.startswith(_EXIF):
            return Part(Role.EXIF, start, end, body[6:])
        if body.startswith(_XMP):
            return Part(Role.XMP, start, end, body[len(_XMP) :])
        if body.startswith(_XMP_EXTENSION):
            return Part(Role.XMP_CHUNK, start, end, body[_XMP_EXTENSION_HEAD:])
    if marker == _APP13 and body.startswith(_PHOTOSHOP):
        return Part(Role.IPTC, start, end, body[len(_PHOTOSHOP) :])
    is_kept = (
        (marker == _APP0 and body.startswith(b"JFIF\0") and end - start <= 18)  # longer: with a preview
        or (marker == _APP2 and body.startswith(b"ICC_PROFILE\0"))
        or (marker == _APP14 and body.startswith(b"Adobe"))
    )
    return Part(Role.PICTURE if is_kept else Role.OTHER, start, end)


def _read_frame(marker: int, body: bytes) -> _Frame:
    if len(body) < 6:
        raise DamagedPicture
    sampling = tuple((factors >> 4, factors & 15) for factors in body[7 : 6 + 3 * body[5] : 3])
    height_px, width_px = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
    return _Frame(marker, body[0], width_px, height_px, sampling)


def _trailer(raw: bytes, start: int) -> Iterator[Part]:
    """Yield what hangs behind the picture: further pictures with their metadata, a video, anything else."""
    position = start
    for _ in range(_MOST_EMBEDDED):
        found = raw.find(b"\xff\xd8\xff", position)
        video = raw.find(b"ftyp", position)
        if video >= position + 4 and (found < 0 or video < found):
            if video - 4 > position:
                yield Part(Role.OTHER, position, video - 4, raw[position : video - 4])
            yield Part(Role.VIDEO, video - 4, len(raw), raw[video - 4 :])
            return
        if found < 0:
            break
        if found > position:
            yield Part(Role.OTHER, position, found, raw[position:found])
        end = found + 2
        try:
            for _, part in islice(_segments(raw[found:]), MOST_PARTS // _MOST_EMBEDDED):
                content = part.content if part.role is not Role.PICTURE else b""
                role = part.role if part.role is not Role.PICTURE else Role.OTHER
                yield Part(role, found + part.start, found + part.end, content)
                end = found + part.end
        except DamagedPicture:
            pass
        position = end
    if position < len(raw):
        yield Part(Role.OTHER, position, len(raw), raw[position:])
