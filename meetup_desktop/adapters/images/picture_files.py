"""Opening picture files: only plain files, and never more of one than fits into memory."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.core.errors import PictureError

#: Larger files are not read whole.
MOST_BYTES = 100_000_000
#: What is read of a larger file, at its beginning and at its end.
_HEAD_BYTES, _TAIL_BYTES = 4_000_000, 1_000_000
#: The metadata of a video, which may lie anywhere in a large file.
_MOST_MOVIE_BYTES = 32_000_000
_MOST_BOXES = 1000
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class PictureContent(NamedTuple):
    """The bytes of a file. Of one that is too large, its beginning, with the metadata of a video, and its end."""

    raw: bytes
    size: int
    changed_ns: int
    is_whole: bool = True
    tail: bytes = b""


def read_content(path: Path) -> PictureContent:
    """Return what a plain file holds. Raises: PictureError, also for pipes and devices, which are never opened."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise PictureError(str(path), "not-a-picture")
        handle = os.open(path, _FLAGS)
        try:
            facts = os.fstat(handle)
            if not stat.S_ISREG(facts.st_mode):  # exchanged in the meantime
                raise PictureError(str(path), "not-a-picture")
            return _read(handle, facts)
        finally:
            os.close(handle)
    except FileNotFoundError as error:
        raise PictureError(str(path), "missing") from error
    except (OSError, ValueError) as error:
        raise PictureError(str(path), "unreadable") from error


def read_whole(path: Path) -> bytes:
    """Return the bytes of a plain file. Raises: PictureError."""
    content = read_content(path)
    if not content.is_whole:
        raise PictureError(str(path), "too-large")
    return content.raw


def _read(handle: int, facts: os.stat_result) -> PictureContent:
    if facts.st_size <= MOST_BYTES:
        raw = _read_at(handle, 0, facts.st_size)
        return PictureContent(raw, len(raw), facts.st_mtime_ns)
    head = _read_at(handle, 0, _HEAD_BYTES)
    if head[4:8] == b"ftyp":
        head = _read_movie(handle, facts.st_size)
    tail = _read_at(handle, max(0, facts.st_size - _TAIL_BYTES), _TAIL_BYTES)
    return PictureContent(head, facts.st_size, facts.st_mtime_ns, False, tail)


def _read_at(handle: int, position: int, size: int) -> bytes:
    os.lseek(handle, position, os.SEEK_SET)
    raw = os.read(handle, size)  # mostly all of it, and without a copy
    while len(raw) < size and (piece := os.read(handle, size - len(raw))):
        raw += piece
    return raw


def _read_movie(handle: int, size: int) -> bytes:
    """Return the boxes of a video without its pictures and sound."""
    pieces, position, left = [], 0, _MOST_MOVIE_BYTES
    for _ in range(_MOST_BOXES):
        head = _read_at(handle, position, 16)
        length, kind = int.from_bytes(head[:4], "big"), head[4:8]
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length < 8 or position + length > size:
            break
        if kind in {b"ftyp", b"moov", b"meta", b"udta", b"uuid"} and length <= left:
            pieces.append(_read_at(handle, position, length))
            left -= length
        position += length
    return b"".join(pieces)
