"""Which format a file has, judged by its bytes, and whether browsers show it under its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from meetup_desktop.core.content.galleries.gif_parts import GIF_STARTS, read_gif
from meetup_desktop.core.content.galleries.iso_parts import read_iso_picture, recognise_iso
from meetup_desktop.core.content.galleries.jpeg_parts import JPEG_START, read_jpeg
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture, PictureStructure
from meetup_desktop.core.content.galleries.png_parts import PNG_START, read_png
from meetup_desktop.core.content.galleries.webp_parts import is_webp, read_webp

#: Formats that browsers show, and the ends of names that promise them.
SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg", ".jfif"),
    "PNG": (".png", ".apng"),
    "GIF": (".gif",),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
}
SHOWN_SUFFIXES = frozenset(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)
#: Shown too, but never by the names of pictures that this program looks at.
_OTHERS_SHOWN = frozenset({"BMP", "SVG"})
_READERS: Mapping[str, Callable[[bytes], PictureStructure]] = {
    "JPEG": read_jpeg,
    "PNG": read_png,
    "GIF": read_gif,
    "WEBP": read_webp,
    "AVIF": lambda raw: read_iso_picture(raw, "AVIF"),
}
_SVG_SUFFIX = ".svg"
_LFS_POINTER = b"version https://git-lfs"
_WEB_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|script|!--)", re.IGNORECASE)
_SVG = re.compile(rb"<svg[\s>]")
_STARTS: tuple[tuple[bytes, str], ...] = (
    (JPEG_START, "JPEG"),
    (PNG_START, "PNG"),
    *((start, "GIF") for start in GIF_STARTS),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%!", "PostScript"),
    (b"\xc5\xd0\xd3\xc6", "PostScript"),
    (b"%PDF", "PDF"),
    (b"8BPS", "Photoshop"),
    (b"BM", "BMP"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"PK\3\4", "ZIP"),
)


class PictureProblem(NamedTuple):
    """Why browsers do not show a file, or not as its name says. ``format`` is that of the bytes, where known.

    ``reason`` is one of: empty, web-page, lfs-pointer, format, name, cut-short, damaged, unknown.
    """

    reason: str
    format: str = ""


def recognise(raw: bytes) -> str:
    """Return the format of a file by its first bytes; empty when it is not known."""
    if is_webp(raw):
        return "WEBP"
    iso = recognise_iso(raw)
    if iso:
        return iso
    for start, kind in _STARTS:
        if raw.startswith(start):
            return kind
    head = raw[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<") and _SVG.search(head):
        return "SVG"
    return "web page" if _WEB_PAGE.match(head) else ""


def read_structure(raw: bytes) -> PictureStructure:
    """Return the structure of a picture that browsers show. Raises: DamagedPicture, also for other formats."""
    reader = _READERS.get(recognise(raw))
    if reader is None:
        raise DamagedPicture
    return reader(raw)


def find_problem(
    name: str, raw: bytes, structure: PictureStructure | DamagedPicture, decodes: Callable[[], bool]
) -> PictureProblem | None:
    """Return why browsers do not show a file of that name with these bytes; None when they do.

    ``structure`` is that of the bytes, or why it could not be read. ``decodes`` is asked about a file that seems cut
    short: some programs leave out the last bytes, which no browser misses.
    """
    kind = recognise(raw)
    if not raw.strip(b"\0"):
        return PictureProblem("empty")
    if raw.startswith(_LFS_POINTER):
        return PictureProblem("lfs-pointer")
    if kind == "web page":
        return PictureProblem("web-page")
    if _suffix(name) == _SVG_SUFFIX:
        return None  # nothing else is looked for in what is a program to browsers
    if kind not in SUFFIXES and kind not in _OTHERS_SHOWN:
        return PictureProblem("format", kind) if kind else PictureProblem("unknown")
    if kind in SUFFIXES:
        if isinstance(structure, DamagedPicture):
            return PictureProblem("cut-short" if structure.is_cut else "damaged", kind)
        if not structure.is_shown:
            return PictureProblem("damaged", kind)
        if not structure.is_complete and not decodes():
            return PictureProblem("cut-short", kind)
    return None if _suffix(name) in SUFFIXES.get(kind, ()) else PictureProblem("name", kind)


def _suffix(name: str) -> str:
    return "." + name.rpartition(".")[2].lower()
