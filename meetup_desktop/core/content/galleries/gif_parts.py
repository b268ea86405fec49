"""The parts of a GIF file. Sources: GIF89a, XMP part 3 (embedding in GIF)."""

from __future__ import annotations

from meetup_desktop.core.content.galleries.picture_parts import (
    MOST_PARTS,
    DamagedPicture,
    Part,
    PictureStructure,
    Role,
)

GIF_STARTS = (b"GIF87a", b"GIF89a")
_IMAGE, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_COMMENT, _APPLICATION = 0xFE, 0xFF
#: Repetition and colours; any other application's block is dropped.
_SHOWN_APPLICATIONS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
_XMP_APPLICATION = b"XMP DataXMP"
#: A chain of this many full blocks would be larger than any file that is read; that of an extension is short.
_MOST_SUB_BLOCKS, _MOST_EXTENSION_BLOCKS = 1_000_000, 100_000
#: Palette, converted pixels, and their transparency.
_PIXEL_BYTES = 13


def read_gif(raw: bytes) -> PictureStructure:
    """Return the structure of a GIF file. Raises: DamagedPicture."""
    if len(raw) < 13:
        raise DamagedPicture(is_cut=True)
    width_px, height_px = int.from_bytes(raw[6:8], "little"), int.from_bytes(raw[8:10], "little")
    position = 13 + _table_bytes(raw[10])
    parts = [Part(Role.PICTURE, 0, min(position, len(raw)))]
    frames, most_px, is_complete = 0, width_px * height_px, False
    while position < len(raw):
        part = _block(raw, position)
        if part is None:
            break
        parts.append(part)
        if len(parts) > MOST_PARTS:
            raise DamagedPicture
        if raw[position] == _IMAGE:
            frames += 1
            right, bottom = (
                int.from_bytes(raw[position + at : position + at + 2], "little")
                + int.from_bytes(raw[position + at + 4 : position + at + 6], "little")
                for at in (1, 3)
            )
            most_px = max(most_px, max(right, width_px) * max(bottom, height_px))
        is_complete = raw[position] == _END
        position = part.end
        if is_complete:
            break
    if parts[-1].end < len(raw):
        rest = parts[-1].end
        is_picture = not is_complete and raw[rest] == _IMAGE  # as far as it is there
        parts.append(Part(Role.PICTURE if is_picture else Role.OTHER, rest, len(raw), raw[rest:]))
    # Browsers show a file whose last byte is missing, as some programs write it.
    is_complete = is_complete or (frames > 0 and position >= len(raw))
    is_shown = width_px > 0 and height_px > 0
    return PictureStructure(
        "GIF", width_px, height_px, tuple(parts), most_px * _PIXEL_BYTES, is_complete and frames > 0, is_shown
    )


def _table_bytes(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _block(raw: bytes, start: int) -> Part | None:
    """Return the block that begins there; None when it is cut short or no block."""
    if raw[start] == _END:
        return Part(Role.PICTURE, start, start + 1)
    if raw[start] == _IMAGE and start + 10 < len(raw):
        end = _skip_sub_blocks(raw, start + 11 + _table_bytes(raw[start + 9]), _MOST_SUB_BLOCKS)
        return Part(Role.PICTURE, start, end) if end else None
    if raw[start] != _EXTENSION or start + 2 >= len(raw):
        return None
    end, label = _skip_sub_blocks(raw, start + 2, _MOST_EXTENSION_BLOCKS), raw[start + 1]
    if not end:
        return None
    if label == _COMMENT:
        return Part(Role.TEXT, start, end, _join_sub_blocks(raw, start + 2, end), "Comment")
    if label == _APPLICATION:
        name = raw[start + 3 : start + 14]
        if name == _XMP_APPLICATION:  # stored as it is; the bytes behind it lead any reader to the end
            return Part(Role.XMP, start, end, raw[start + 14 : end])
        if name not in _SHOWN_APPLICATIONS:
            return Part(Role.OTHER, start, end, _join_sub_blocks(raw, start + 14, end))
    return Part(Role.PICTURE, start, end)


def _skip_sub_blocks(raw: bytes, position: int, most: int) -> int:
    """Return the position behind the block that ends a chain; 0 when it is cut short. Raises: DamagedPicture."""
    for _ in range(most):
        if position >= len(raw):
            return 0
        size = raw[position]
        position += 1 + size
        if not size:
            return position
    raise DamagedPicture


def _join_sub_blocks(raw: bytes, position: int, end: int) -> bytes:
    pieces = []
    while position < end and raw[position]:
        pieces.append(raw[position + 1 : position + 1 + raw[position]])
        position += 1 + raw[position]
    return b"".join(pieces)
