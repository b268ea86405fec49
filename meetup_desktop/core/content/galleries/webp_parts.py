"""The parts of a WebP file. Source: the WebP container and lossless bitstream specifications.

Browsers read no orientation from it.
"""

from __future__ import annotations

from collections.abc import Iterator

from meetup_desktop.core.content.galleries.picture_parts import (
    MOST_PARTS,
    DamagedPicture,
    Part,
    PictureStructure,
    Role,
)

WEBP_FLAGS_AT = 8  #: of the flags within a VP8X chunk
WEBP_PRIVATE_FLAGS = 0x08 | 0x04  #: EXIF and XMP
#: Bytes of these chunks that a size is read from.
_SIZE_BYTES = {b"VP8X": 10, b"VP8 ": 10, b"VP8L": 5}
_SHOWN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
#: Two canvases and a frame in libwebp's decoder, its working memory, Pillow's copy and the conversion.
_PIXEL_BYTES = 18


def is_webp(raw: bytes) -> bool:
    """Return whether the bytes begin like a WebP file."""
    return raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"


def read_webp(raw: bytes) -> PictureStructure:
    """Return the structure of a WebP file. Raises: DamagedPicture."""
    parts = [Part(Role.PICTURE, 0, 12)]
    sizes: list[tuple[int, int]] = []
    is_cut = False
    for kind, body, start, end in _chunks(raw):
        is_cut = end < body + int.from_bytes(raw[body - 4 : body], "little")
        role = {b"EXIF": Role.EXIF, b"XMP ": Role.XMP}.get(kind, Role.OTHER)
        content = raw[body:end]
        if role is Role.EXIF and content.startswith(b"Exif\0\0"):
            content = content[6:]
        parts.append(Part(Role.PICTURE, start, end) if kind in _SHOWN else Part(role, start, end, content))
        if len(parts) > MOST_PARTS:
            raise DamagedPicture
        if kind in {b"VP8X", b"VP8 ", b"VP8L"}:
            if end - body < _SIZE_BYTES[kind]:
                raise DamagedPicture(is_cut=end == len(raw))
            sizes.append(_read_size(kind, raw[body : body + 10]))
    size = int.from_bytes(raw[4:8], "little") + 8
    if not sizes:
        raise DamagedPicture(is_cut=size > len(raw))
    is_complete = size <= len(raw) and not is_cut
    if parts[-1].end < len(raw):
        rest = parts[-1].end
        parts.append(Part(Role.OTHER if is_complete else Role.PICTURE, rest, len(raw), raw[rest:]))
    width_px, height_px = sizes[0]
    most_px = max(width * height for width, height in sizes)
    is_shown = width_px > 0 and height_px > 0
    return PictureStructure(
        "WEBP", width_px, height_px, tuple(parts), most_px * _PIXEL_BYTES, is_complete, is_shown
    )


def _chunks(raw: bytes) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield kind, start of the body, start and end of each chunk; the last one may be cut short."""
    position, end_of_file = 12, min(len(raw), int.from_bytes(raw[4:8], "little") + 8)
    while position + 8 <= end_of_file:
        size = int.from_bytes(raw[position + 4 : position + 8], "little")
        end = position + 8 + size + size % 2
        yield raw[position : position + 4], position + 8, position, min(end, len(raw))
        position = end


def _read_size(kind: bytes, body: bytes) -> tuple[int, int]:
    if kind == b"VP8X":
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
