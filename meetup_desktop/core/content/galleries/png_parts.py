"""The parts of a PNG file. Sources: PNG 3 (W3C), ImageMagick's raw profiles."""

from __future__ import annotations

import binascii
import re
import zlib
from collections.abc import Iterator

from meetup_desktop.core.content.galleries.picture_exif import read_orientation
from meetup_desktop.core.content.galleries.picture_parts import (
    MOST_PARTS,
    DamagedPicture,
    Part,
    PictureStructure,
    Role,
)

PNG_START = b"\x89PNG\r\n\x1a\n"
_SHOWN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV mDCv cLLI cLLi bKGD hIST pHYs sPLT "
    b"acTL fcTL fdAT".split()
)
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
#: Of one chunk, and of all texts of a file, unpacked.
_MOST_TEXT_BYTES = 16_000_000
_RAW_PROFILE = re.compile(r"Raw profile type (\w+)")
#: Bytes a pixel of decoding and conversion: by colour type, with less than 16 bits.
_PIXEL_BYTES = {0: 5, 2: 4, 3: 5, 4: 12, 6: 8}


def read_png(raw: bytes) -> PictureStructure:
    """Return the structure of a PNG file. Raises: DamagedPicture."""
    if raw[12:16] != b"IHDR" or len(raw) < 33:
        raise DamagedPicture(is_cut=len(raw) < 33)
    width_px, height_px = int.from_bytes(raw[16:20], "big"), int.from_bytes(raw[20:24], "big")
    depth, colours = raw[24], raw[25]
    parts = [Part(Role.PICTURE, 0, 8)]
    is_complete, has_data, is_transparent, orientation = False, False, False, 1
    for kind, part in _chunks(raw):
        parts.append(part)
        if len(parts) > MOST_PARTS:
            raise DamagedPicture
        is_transparent |= kind == b"tRNS"
        if kind == b"eXIf" and not has_data:  # browsers read none behind the pixels
            orientation = read_orientation(part.content)
        has_data |= kind == b"IDAT"
        is_complete |= kind == b"IEND"
    end = parts[-1].end
    if end < len(raw):
        parts.append(Part(Role.OTHER if is_complete else Role.PICTURE, end, len(raw), raw[end:]))
    pixel_bytes = _PIXEL_BYTES.get(colours, 12) + (4 if is_transparent else 0)
    if depth == 16 and colours == 0:
        pixel_bytes = 12
    is_shown = colours in _PIXEL_BYTES and width_px > 0 and height_px > 0
    return PictureStructure(
        "PNG",
        width_px,
        height_px,
        tuple(parts),
        width_px * height_px * pixel_bytes,
        is_complete and has_data,
        is_shown,
        orientation,
    )


def _chunks(raw: bytes) -> Iterator[tuple[bytes, Part]]:
    position, unpacker = len(PNG_START), _Unpacker()
    while position + 12 <= len(raw):
        size, kind = int.from_bytes(raw[position : position + 4], "big"), raw[position + 4 : position + 8]
        end = position + 12 + size
        if end > len(raw):
            return
        most = position + 8 + _MOST_TEXT_BYTES
        body = raw[position + 8 : min(end - 4, most)] if kind not in _SHOWN else b""
        yield kind, _as_part(body, kind, position, end, unpacker)
        if kind == b"IEND":
            return
        position = end


def _as_part(body: bytes, kind: bytes, start: int, end: int, unpacker: _Unpacker) -> Part:
    if kind in _SHOWN:
        return Part(Role.PICTURE, start, end)
    if kind == b"eXIf":
        return Part(Role.EXIF, start, end, body)
    if kind == b"tIME":
        return Part(Role.TEXT, start, end, body, "Creation Time")
    if kind not in _TEXTS:
        return Part(Role.OTHER, start, end)
    key, content = _read_text(kind, body, unpacker)
    if key == "XML:com.adobe.xmp":
        return Part(Role.XMP, start, end, content)
    profile = _RAW_PROFILE.match(key)
    if profile is not None:
        return _raw_profile(profile[1].lower(), content, start, end)
    return Part(Role.TEXT, start, end, content, key)


def _read_text(kind: bytes, body: bytes, unpacker: _Unpacker) -> tuple[str, bytes]:
    key, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        rest = unpacker.unpack(rest[1:])
    elif kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:]
        text = rest.partition(b"\0")[2].partition(b"\0")[2]  # behind the language and the translated key
        rest = unpacker.unpack(text) if packed else text
    return key.decode("latin-1"), rest


class _Unpacker:
    """Unpacks the texts of one file, which together are cut off behind ``_MOST_TEXT_BYTES``."""

    def __init__(self) -> None:
        self._left = _MOST_TEXT_BYTES

    def unpack(self, packed: bytes) -> bytes:
        if self._left <= 0:
            return b""
        try:
            text = zlib.decompressobj().decompress(packed, self._left)
        except zlib.error:
            return b""
        self._left -= len(text)
        return text


def _raw_profile(name: str, content: bytes, start: int, end: int) -> Part:
    """Return a profile that ImageMagick wrote: a name, a length, and hexadecimal digits."""
    digits = b"".join(content.split()[2:])
    try:
        body = binascii.unhexlify(digits[: len(digits) // 2 * 2])
    except binascii.Error:
        body = b""
    if name in {"exif", "app1"} and body.startswith(b"Exif\0\0"):
        return Part(Role.EXIF, start, end, body[6:])
    if name in {"exif", "app1", "xmp"} and b"<" in body:
        return Part(Role.XMP, start, end, body[body.find(b"<") :])
    if name in {"iptc", "8bim"}:
        return Part(Role.IPTC, start, end, body)
    return Part(Role.OTHER, start, end)
