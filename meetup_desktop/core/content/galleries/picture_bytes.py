"""Taking what is private out of a picture's bytes without touching a pixel.

What stays: the picture itself, its colour profile, and which side is up. What goes: place, camera, times, names,
comments, previews. Sources: ITU T.81 (JPEG), PNG 1.2, the WebP container specification.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_DROPPED = frozenset({b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"})
_SOS, _APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xDA, 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_WEBP_EXIF_FLAG, _WEBP_XMP_FLAG = 0x08, 0x04


def without_metadata(raw: bytes, orientation: int = 1) -> bytes:
    """Return the same picture without its metadata. ``orientation`` (1..8, EXIF) is written back when not 1.

    Bytes of a format that is not known, or that are cut short, come back as far as they can be read.
    """
    if raw.startswith(_JPEG_START):
        return _strip_jpeg(raw, orientation)
    if raw.startswith(_PNG_START):
        return _strip_png(raw, orientation)
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return _strip_webp(raw, orientation)
    return raw


def _orientation_exif(orientation: int) -> bytes:
    """Return a TIFF block with one entry: which side is up."""
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    return b"II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 0)


def _strip_jpeg(raw: bytes, orientation: int) -> bytes:
    kept = [_JPEG_START]
    block = b"Exif\0\0" + _orientation_exif(orientation)
    exif = b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block if orientation != 1 else b""
    position = 2
    while position + 4 <= len(raw) and raw[position] == 0xFF:
        marker = raw[position + 1]
        if marker == 0xFF:  # padding
            position += 1
            continue
        end = position + 2 + int.from_bytes(raw[position + 2 : position + 4], "big")
        if marker != _APP0 and exif:
            kept.append(exif)
            exif = b""
        if marker == _SOS:
            kept.append(raw[position : _find_jpeg_end(raw, end)])
            return b"".join(kept)
        if not _is_private_segment(marker, raw[position + 4 : position + 16]):
            kept.append(raw[position:end])
        position = end
    return b"".join((*kept, raw[position:]))


def _is_private_segment(marker: int, head: bytes) -> bool:
    if marker == _APP2:
        return not head.startswith(b"ICC_PROFILE")
    return marker == _COMMENT or (_APP1 <= marker <= _APP15 and marker != _APP14)


def _find_jpeg_end(raw: bytes, position: int) -> int:
    """Return the position after the end marker of the JPEG image whose scans begin at ``position``."""
    while True:
        position = raw.find(b"\xff", position)
        if position < 0 or position + 1 >= len(raw):
            return len(raw)
        marker = raw[position + 1]
        if marker == _JPEG_END[1]:
            return position + 2
        if marker == 0 or 0xD0 <= marker <= 0xD7 or marker == 0xFF:  # data, restarts, padding
            position += 1 if marker == 0xFF else 2
            continue
        position += 2 + int.from_bytes(raw[position + 2 : position + 4], "big")


def _strip_png(raw: bytes, orientation: int) -> bytes:
    kept = [_PNG_START]
    position = len(_PNG_START)
    while position + 12 <= len(raw):
        size = int.from_bytes(raw[position : position + 4], "big")
        kind = raw[position + 4 : position + 8]
        end = position + 12 + size
        if kind not in _PNG_DROPPED:
            kept.append(raw[position:end])
        if kind == b"IHDR" and orientation != 1:
            body = b"eXIf" + _orientation_exif(orientation)
            kept.append(struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body)))
        position = end
        if kind == b"IEND":
            break
    return b"".join(kept)


def _strip_webp(raw: bytes, orientation: int) -> bytes:
    chunks = []
    for kind, chunk in _read_webp_chunks(raw):
        if kind in {b"EXIF", b"XMP "}:
            continue
        kept = bytearray(chunk)
        if kind == b"VP8X" and len(kept) > 8:
            kept[8] &= ~(_WEBP_EXIF_FLAG | _WEBP_XMP_FLAG) & 0xFF
            kept[8] |= _WEBP_EXIF_FLAG if orientation != 1 else 0
        chunks.append(bytes(kept))
    if orientation != 1 and any(chunk[:4] == b"VP8X" for chunk in chunks):
        block = _orientation_exif(orientation)
        chunks.append(b"EXIF" + struct.pack("<I", len(block)) + block + b"\0" * (len(block) % 2))
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _read_webp_chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 12
    while position + 8 <= len(raw):
        size = int.from_bytes(raw[position + 4 : position + 8], "little")
        end = position + 8 + size + size % 2
        yield raw[position : position + 4], raw[position:end]
        position = end
