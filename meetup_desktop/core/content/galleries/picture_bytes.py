"""Taking what is private out of a picture's bytes without touching a pixel.

What stays: the picture itself, its colours, and which side browsers show up. What goes: place, camera, times, names,
comments, previews, and whatever hangs behind the picture.
"""

from __future__ import annotations

import struct
import zlib

from meetup_desktop.core.content.galleries.picture_parts import Part, PictureStructure, Role
from meetup_desktop.core.content.galleries.webp_parts import WEBP_FLAGS_AT, WEBP_PRIVATE_FLAGS


def without_metadata(raw: bytes, structure: PictureStructure) -> bytes:
    """Return the same picture without its metadata; one that is cut short as far as it can be read."""
    if structure.kind == "AVIF":
        return b"".join(_blanked(raw, part) for part in structure.parts)
    kept = [part for part in structure.parts if part.role is Role.PICTURE]
    pieces = [raw[part.start : part.end] for part in kept]
    if structure.kind == "WEBP":
        return _join_webp(pieces)
    if structure.orientation != 1:
        if structure.kind == "JPEG":
            # Behind JFIF's own segment, which comes first.
            at = 2 if len(pieces) > 1 and pieces[1][:2] == b"\xff\xe0" else 1
            pieces.insert(at, _jpeg_orientation(structure.orientation))
        elif structure.kind == "PNG":
            pieces.insert(2, _png_orientation(structure.orientation))  # behind the header
    return b"".join(pieces)


def _orientation_exif(orientation: int) -> bytes:
    """Return a TIFF block with one entry: which side is up."""
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    return b"II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 0)


def _jpeg_orientation(orientation: int) -> bytes:
    block = b"Exif\0\0" + _orientation_exif(orientation)
    return b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block


def _png_orientation(orientation: int) -> bytes:
    body = b"eXIf" + _orientation_exif(orientation)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _join_webp(pieces: list[bytes]) -> bytes:
    chunks = []
    for piece in pieces[1:]:
        chunk = bytearray(piece)
        if piece[:4] == b"VP8X" and len(chunk) > WEBP_FLAGS_AT:
            chunk[WEBP_FLAGS_AT] &= ~WEBP_PRIVATE_FLAGS & 0xFF
        chunks.append(bytes(chunk))
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _blanked(raw: bytes, part: Part) -> bytes:
    """Return the part with nothing in it, of the same size: positions are stored all over such a file."""
    size = part.end - part.start
    if part.role is Role.EXIF:
        return (b"\0\0\0\0II*\0\x08\0\0\0" + b"\0" * size)[:size]
    return b" " * size if part.role is Role.XMP else raw[part.start : part.end]
