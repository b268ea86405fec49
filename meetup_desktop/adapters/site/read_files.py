"""Reading files of a site. Never leaves its folder, never waits for a pipe."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import OutsideSite, Unreadable

#: A page is text; whatever is larger is no page and would only fill the memory.
MAX_PAGE_BYTES = 8_000_000
#: Nearly every page is smaller, and read in one step.
_SMALL_BYTES = 32_768
_READ_FLAGS = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)


def read(root: Path, path: str) -> bytes:
    """Return the bytes of a page. Raises: Unreadable, OutsideSite."""
    return read_regular_file(str(resolve_inside(root, path)), path)


def read_unlinked_file(root: Path, path: str) -> bytes:
    """Return the bytes of a page that no link led to. Raises: Unreadable."""
    try:
        handle = os.open(f"{root}{os.sep}{path}", _READ_FLAGS)
        try:
            raw = os.read(handle, _SMALL_BYTES)
        finally:
            os.close(handle)
    except (OSError, ValueError):
        return read_regular_file(f"{root}{os.sep}{path}", path)  # which says what is wrong
    return raw if len(raw) < _SMALL_BYTES else read_regular_file(f"{root}{os.sep}{path}", path)


def resolve_inside(root: Path, path: str) -> Path:
    """Return the real file behind a path of the site. Raises: OutsideSite, when a link or ``..`` leads out of it."""
    real = _resolve_links(root / path)
    if not real.is_relative_to(_resolve_links(root)):
        raise OutsideSite(path)
    return real


def is_inside(root: Path, path: Path) -> bool:
    """Return whether the real file behind an absolute path lies in the site."""
    return _resolve_links(path).is_relative_to(_resolve_links(root))


def _resolve_links(path: Path) -> Path:
    """Return the path with symbolic links resolved.

    ``Path.resolve`` raises RuntimeError at links that lead to themselves (Python 3.11).
    """
    return Path(os.path.realpath(path))


def read_regular_file(real: str, path: str) -> bytes:
    """Return the bytes of the file at ``real``, called ``path`` in errors, without waiting. Raises: Unreadable."""
    try:
        handle = os.open(real, _READ_FLAGS)
        try:
            facts = os.fstat(handle)
            if not stat.S_ISREG(facts.st_mode):  # reading a pipe would wait for ever
                raise Unreadable(path, "not a file")
            if facts.st_size > MAX_PAGE_BYTES:
                raise Unreadable(path, "too large for a page")
            return _read_all(handle, facts.st_size)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno == errno.ELOOP:  # not followed
            raise Unreadable(path, "link") from error
        if error.errno in (errno.ENXIO, errno.ENODEV):  # a socket or a device that nothing is behind
            raise Unreadable(path, "not a file") from error
        raise Unreadable(path, system_reason(error)) from error
    except ValueError as error:  # a name with a NUL
        raise Unreadable(path, "EINVAL") from error


def _read_all(handle: int, size: int) -> bytes:
    raw = os.read(handle, size + 1)
    if len(raw) == size:
        return raw
    pieces = [raw]
    while len(raw) and sum(map(len, pieces)) <= MAX_PAGE_BYTES:
        raw = os.read(handle, 65536)
        pieces.append(raw)
    return b"".join(pieces)
