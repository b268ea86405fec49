"""Which files browsers show, told by their bytes."""

import pytest

from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture
from meetup_desktop.core.content.galleries.picture_structure import (
    PictureProblem,
    find_problem,
    read_structure,
    recognise,
)
from tests.picture_files import WEBP_BOMB, box, jpeg, many_scans, picture, png_header, segment, tiff, video

HEIC = box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", b"\0" * 20)
FORMATS = {
    "JPEG": picture(),
    "PNG": picture("PNG"),
    "GIF": picture("GIF"),
    "WEBP": picture("WEBP"),
    "AVIF": picture("AVIF"),
    "BMP": picture("BMP"),
    "TIFF": tiff(),
    "HEIC": HEIC,
    "MP4": video(),
    "QuickTime": box(b"ftyp", b"qt  \0\0\0\0qt  "),
    "PostScript": b"%!PS-Adobe-3.0 EPSF-3.0\n{} loop\n",
    "PDF": b"%PDF-1.7\n",
    "SVG": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "web page": b"\xef\xbb\xbf\n<!DOCTYPE html><title>404</title>",
    "JPEG XL": b"\xff\x0a\xfa\x1f",
    "": b"some text",
}


@pytest.mark.parametrize("kind", FORMATS)
def test_a_format_is_recognised(kind):
    assert recognise(FORMATS[kind]) == kind


def problem(name, raw, decodes=False):
    try:
        structure = read_structure(raw)
    except DamagedPicture as damaged:
        structure = damaged
    return find_problem(name, raw, structure, lambda: decodes)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("1.jpg", "JPEG"),
        ("1.JPEG", "JPEG"),
        ("1.png", "PNG"),
        ("1.gif", "GIF"),
        ("1.webp", "WEBP"),
        ("1.avif", "AVIF"),
    ],
)
def test_sound_pictures_have_no_problem(name, kind):
    assert problem(name, FORMATS[kind]) is None


PROBLEMS = {
    "empty": (b"", ""),
    "web-page": (FORMATS["web page"], ""),
    "lfs-pointer": (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", ""),
    "format": (HEIC, "HEIC"),
    "name": (FORMATS["PNG"], "PNG"),
    "cut-short": (FORMATS["JPEG"][:-300], "JPEG"),
    "damaged": (picture()[:2] + segment(0xC3, b"\x0c\0\x30\0\x40\1\1\x11\0") + b"\xff\xd9", "JPEG"),
    "unknown": (b"some text", ""),
}


@pytest.mark.parametrize("reason", PROBLEMS)
def test_what_no_browser_shows_has_a_reason(reason):
    raw, kind = PROBLEMS[reason]
    assert problem("1.jpg", raw) == PictureProblem(reason, kind)


def test_postscript_is_no_picture():
    assert problem("1.jpg", FORMATS["PostScript"]) == PictureProblem("format", "PostScript")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_cut_short(kind):
    raw, name = FORMATS[kind], f"1.{kind.lower().replace('jpeg', 'jpg')}"
    for size in (30, len(raw) // 2, len(raw) - 40):
        assert problem(name, raw[:size]).reason == "cut-short", size


def test_a_missing_end_that_no_browser_misses():
    assert problem("1.jpg", FORMATS["JPEG"][:-2], decodes=True) is None
    assert problem("1.jpg", FORMATS["JPEG"][:400]).reason == "cut-short"  # before the size is known


def test_what_decoding_takes_is_told_by_the_header():
    structure = read_structure(many_scans())
    assert (structure.scans, structure.decode_bytes) == (1500, 8000 * 8000 * 2)
    assert read_structure(WEBP_BOMB).decode_bytes > 3_000_000_000
    assert read_structure(png_header(14800, 14800)).decode_bytes == 14800 * 14800 * 8
    assert read_structure(picture()).decode_bytes == 0  # decoded line by line
    assert read_structure(picture(progressive=True)).decode_bytes == 64 * 48 * 2 * 3 // 2


def test_more_parts_than_a_picture_has():
    with pytest.raises(DamagedPicture):
        read_structure(jpeg(segment(0xFE, b"") * 100_001))
