"""EXIF as browsers and people read it: what is odd is ignored and never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.galleries.picture_exif import read_exif, read_orientation
from meetup_desktop.core.content.galleries.picture_structure import read_structure
from tests.picture_files import (
    ASCII,
    BYTE,
    FLOAT,
    LONG,
    RATIONAL,
    SHORT,
    UNDEFINED,
    chunk,
    exif_segment,
    jpeg,
    latitude,
    orientation,
    picture,
    png,
    segment,
    tiff,
    xmp,
    xmp_segment,
)

TURNED, UPRIGHT = (48, 64), (64, 48)
IFD1 = tiff()[:10] + b"\x0e\0\0\0" + tiff(orientation())[8:]
#: What Chromium shows (Qt WebEngine 6.11, naturalWidth of an <img>).
SHOWN = {
    "none": (jpeg(), UPRIGHT),
    "first": (jpeg(exif_segment(tiff(orientation()))), TURNED),
    "big-endian": (jpeg(exif_segment(tiff(orientation(order=">"), order=">"))), TURNED),
    "behind XMP": (jpeg(xmp_segment(xmp()), exif_segment(tiff(orientation()))), TURNED),
    "the first of two": (
        jpeg(exif_segment(tiff(orientation(1))), exif_segment(tiff(orientation()))),
        UPRIGHT,
    ),
    "a second one": (jpeg(exif_segment(b"junk"), exif_segment(tiff(orientation()))), UPRIGHT),
    "another pad byte": (jpeg(segment(0xE1, b"Exif\0\1" + tiff(orientation()))), TURNED),
    "LONG": (jpeg(exif_segment(tiff(orientation(kind=LONG)))), UPRIGHT),
    "two values": (jpeg(exif_segment(tiff(orientation(count=2)))), UPRIGHT),
    "ASCII": (jpeg(exif_segment(tiff((0x0112, ASCII, 2, b"6\0")))), UPRIGHT),
    "BYTE": (jpeg(exif_segment(tiff(orientation(kind=BYTE)))), UPRIGHT),
    "UNDEFINED": (jpeg(exif_segment(tiff(orientation(kind=UNDEFINED)))), UPRIGHT),
    "RATIONAL": (jpeg(exif_segment(tiff(orientation(kind=RATIONAL)))), UPRIGHT),
    "FLOAT": (jpeg(exif_segment(tiff(orientation(kind=FLOAT)))), UPRIGHT),
    "0": (jpeg(exif_segment(tiff(orientation(0)))), UPRIGHT),
    "9": (jpeg(exif_segment(tiff(orientation(9)))), UPRIGHT),
    "second directory": (jpeg(exif_segment(IFD1)), UPRIGHT),
    "twice": (jpeg(exif_segment(tiff(orientation(6), orientation(1)))), TURNED),
    "LONG before SHORT": (jpeg(exif_segment(tiff(orientation(1, LONG), orientation(6)))), TURNED),
    "XMP alone": (jpeg(xmp_segment(xmp("<tiff:Orientation>6</tiff:Orientation>"))), UPRIGHT),
    "PNG": (png(chunk(b"eXIf", tiff(orientation()))), TURNED),
    "PNG, LONG": (png(chunk(b"eXIf", tiff(orientation(kind=LONG)))), UPRIGHT),
    "PNG, behind the pixels": (png(tail=[chunk(b"eXIf", tiff(orientation()))]), UPRIGHT),
    "WebP": (picture("WEBP", exif=tiff(orientation())), UPRIGHT),
    "AVIF": (picture("AVIF", exif=tiff(orientation())), TURNED),  # Pillow writes the box for it, too
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_stands_as_browsers_show_it(name):
    raw, size = SHOWN[name]
    assert read_structure(raw).upright_size == size


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_place(order):
    assert read_exif(tiff(order=order, gps=[latitude(order)])).has_location
    assert read_exif(tiff(orientation(kind=RATIONAL), order="<", gps=[latitude()])).has_location
    assert read_exif(tiff(gps=[(2, ASCII, 6, b"44.81\0")])).has_location


def test_a_directory_without_a_place():
    version = (0, BYTE, 4, b"\2\3\0\0")
    assert not read_exif(tiff(order="<", gps=[version])).has_location
    unknown = latitude(value=(0, 0, 0, 0, 0, 0))
    assert not read_exif(tiff(order="<", gps=[version, unknown])).has_location


def test_camera_and_people():
    facts = read_exif(
        tiff(
            (0x010F, ASCII, 6, b"Phone\0"),
            (0x0132, ASCII, 20, b"2026:01:01 00:00:00\0"),
            (0x013B, ASCII, 9, b"Person A\0"),
            (0x9C9C, BYTE, 10, "hello".encode("utf-16-le")),
        )
    )
    assert facts.private == {"camera", "time"}
    assert (facts.authors, facts.comments) == (("Person A",), ("hello",))


@given(st.binary(max_size=300), st.sampled_from([b"", b"II*\0", b"MM\0*", b"II*\0\x08\0\0\0\xff\xff"]))
def test_any_block_gives_a_value(block, head):
    assert 1 <= read_orientation(head + block) <= 8
    read_exif(head + block)


def test_entries_that_claim_to_be_as_large_as_the_file_take_no_memory():
    entries = [(0x4000 + number, UNDEFINED, 5000, b"\0" * 5) for number in range(500)]
    assert read_exif(tiff(*entries) + b"\0" * 100_000) == read_exif(b"")


def test_only_the_first_entry_of_a_tag_counts():
    assert read_orientation(tiff(orientation(3), orientation(6))) == 3
    assert read_orientation(tiff((0x0112, SHORT, 1, b"\x03\0"))[:-4]) == 3  # the rest of the block is missing
