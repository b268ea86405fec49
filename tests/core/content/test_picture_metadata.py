"""What metadata says of place and people, wherever in a file it hides."""

import zlib

import pytest

from meetup_desktop.core.content.galleries.picture_metadata import PictureMetadata, read_metadata
from tests.picture_files import (
    ASCII,
    UNDEFINED,
    box,
    chunk,
    exif_segment,
    gif,
    gif_comment,
    gif_xmp,
    iptc_segment,
    jpeg,
    latitude,
    orientation,
    picture,
    place_of_video,
    png,
    segment,
    tiff,
    video,
    xmp,
    xmp_segment,
)

GPS = tiff(gps=[latitude()])
GPS_XMP = xmp("<e2:GPSLatitude>44,48.6N</e2:GPSLatitude>")
FACES = xmp(
    '<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<mwg-rs:Name>Person A</mwg-rs:Name></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
)
HEX = (b"Exif\0\0" + GPS).hex().encode()
EXTENDED = xmp("<exif:GPSLongitude>20,26E</exif:GPSLongitude>")
EXTENSION = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + b"\0" * 8

PLACES = {
    "EXIF": jpeg(exif_segment(GPS)),
    "a second EXIF": jpeg(exif_segment(tiff(orientation())), exif_segment(GPS)),
    "XMP, another prefix": jpeg(xmp_segment(GPS_XMP)),
    "XMP, attribute": jpeg(xmp_segment(xmp(attributes='exif:GPSLongitude="20,26E"'))),
    "XMP, city": jpeg(xmp_segment(xmp("<photoshop:City>Belgrade</photoshop:City>"))),
    "XMP, street": jpeg(xmp_segment(xmp("<Iptc4xmpCore:Location>Home street 5</Iptc4xmpCore:Location>"))),
    "XMP, UTF-16": jpeg(xmp_segment(GPS_XMP.decode().encode("utf-16"))),
    "XMP, no XML": jpeg(xmp_segment(GPS_XMP.replace(b"</rdf:RDF>", b""))),
    "XMP, extended": jpeg(segment(0xE1, EXTENSION + EXTENDED[:90]), segment(0xE1, EXTENSION + EXTENDED[90:])),
    "IPTC": jpeg(iptc_segment((90, b"Belgrade"), (92, b"Home street 5"))),
    "comment": jpeg(segment(0xFE, b"at 44.81861, 20.44638")),
    "user comment": jpeg(exif_segment(tiff((0x010E, ASCII, 20, b"44.81861 N, 20.44638")))),
    "motion photo": jpeg(trailer=video(place_of_video())),
    "motion photo, QuickTime": jpeg(trailer=video(box(b"keys", b"com.apple.quicktime.location.ISO6709"))),
    "picture behind a picture": jpeg(trailer=b"\0\0" + jpeg(exif_segment(GPS))),
    "XMP behind a picture": jpeg(trailer=b"MotionPhoto" + GPS_XMP),
    "GIF, XMP": gif(gif_xmp(GPS_XMP)),
    "GIF, comment": gif(gif_comment(b"44.81861, 20.44638")),
    "PNG, EXIF": png(tail=[chunk(b"eXIf", GPS)]),
    "PNG, XMP": png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + GPS_XMP)),
    "PNG, packed XMP": png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(GPS_XMP))),
    "PNG, raw profile": png(
        chunk(
            b"zTXt",
            b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n 99\n" + HEX[:40] + b"\n" + HEX[40:]),
        )
    ),
    "PNG, text": png(chunk(b"tEXt", b"exif:GPSLatitude\x0044/1, 49/1, 7/1")),
    "WebP, EXIF": picture("WEBP", exif=GPS),
    "WebP, XMP": picture("WEBP", xmp=GPS_XMP),
    "AVIF, EXIF": picture("AVIF", exif=GPS),
    "AVIF, XMP": picture("AVIF", xmp=GPS_XMP),
    "TIFF": GPS,
    "video": video(place_of_video()),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_place_is_found(name):
    assert read_metadata(PLACES[name]).has_location


def test_a_place_is_found_in_a_damaged_picture():
    raw = PLACES["EXIF"]
    assert read_metadata(raw[:300]).has_location


PEOPLE = {
    "faces": (jpeg(xmp_segment(FACES)), ("faces",)),
    "persons": (
        jpeg(xmp_segment(xmp("<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>A B</rdf:li></rdf:Bag>"
                             "</Iptc4xmpExt:PersonInImage>"))),
        ("persons",),
    ),
    "creator": (jpeg(xmp_segment(xmp("<dc:creator>Person B</dc:creator>"))), ("author",)),
    "by-line": (jpeg(iptc_segment((80, b"Person B"))), ("author",)),
    "artist": (jpeg(exif_segment(tiff((0x013B, ASCII, 9, b"Person A\0")))), ("author",)),
    "PNG author": (png(chunk(b"tEXt", b"Author\0Person A")), ("author",)),
    "comment": (jpeg(segment(0xFE, "Анна и Пётр".encode())), ("comment",)),
    "GIF comment": (gif(gif_comment(b"Anna and Peter")), ("comment",)),
    "user comment": (
        jpeg(exif_segment(tiff((0x9286, UNDEFINED, 22, b"ASCII\0\0\0Anna and Peter")))),
        ("comment",),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PEOPLE)
def test_names_of_people_are_found(name):
    raw, kinds = PEOPLE[name]
    assert read_metadata(raw) == PictureMetadata(people=kinds)


SILENT = {
    "plain": jpeg(),
    "the name in another namespace": jpeg(xmp_segment(xmp("<other:GPSLatitude>44</other:GPSLatitude>"))),
    "an empty value": jpeg(xmp_segment(xmp("<exif:GPSLatitude/><mwg-rs:Name> </mwg-rs:Name>"))),
    "a version of GPS": jpeg(xmp_segment(xmp("<exif:GPSVersionID>2.3.0.0</exif:GPSVersionID>"))),
    "a program's comment": jpeg(segment(0xFE, b"CREATOR: gd-jpeg v1.0 (using IJG JPEG v62), quality = 82")),
    "another program's": gif(gif_comment(b"Created with GIMP")),
    "a camera's": jpeg(exif_segment(tiff((0x010E, ASCII, 23, b"OLYMPUS DIGITAL CAMERA\0")))),
    "a phone's code": jpeg(exif_segment(tiff((0x010E, ASCII, 9, b"sdr_HDRB\0")))),
    "a phone's settings": jpeg(
        exif_segment(tiff((0x9286, UNDEFINED, 30, b'ASCII\0\0\0{"filter":"none"}    ')))
    ),
    "binary": jpeg(segment(0xFE, bytes(range(128, 256)) + b"abc")),
    "blanks": jpeg(exif_segment(tiff((0x9286, UNDEFINED, 12, b"ASCII\0\0\0    ")))),
    "a version number": png(chunk(b"tEXt", b"Comment\x0012.0")),
    "a video without a place": jpeg(trailer=video(box(b"\xa9nam", b"\0\4\0\0clip"))),
    "coordinates within pixels": jpeg(trailer=video() + b"44.81861, 20.44638"),
}


@pytest.mark.parametrize("name", SILENT)
def test_what_says_nothing_is_not_reported(name):
    assert read_metadata(SILENT[name]) == PictureMetadata()


def test_camera_data_of_xmp():
    packet = xmp("<tiff:Make>Cam</tiff:Make><exif:DateTimeOriginal>2026-01-01</exif:DateTimeOriginal>")
    assert read_metadata(jpeg(xmp_segment(packet))).private == ("camera", "time")


def test_entities_are_not_unpacked():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + GPS_XMP
    assert read_metadata(jpeg(xmp_segment(bomb))).has_location  # by its name alone


def test_deep_nesting_is_not_followed():
    packet = b"<a>" * 5000 + b"GPSLatitude" + b"</a>" * 5000
    assert read_metadata(jpeg(xmp_segment(packet))).has_location


SVG = """<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"
 xmlns:exif="http://ns.adobe.com/exif/1.0/"><metadata><rdf:RDF>{}</rdf:RDF></metadata><path d="M0 0"/></svg>
"""
CREATOR = "<cc:Work><dc:creator><cc:Agent><dc:title>Anna Petrova</dc:title></cc:Agent></dc:creator></cc:Work>"


@pytest.mark.parametrize(("inner", "has_location", "people"), [
    ("", False, ()),
    (CREATOR, False, ("author",)),
    ("<rdf:Description exif:GPSLatitude=\"44,49.1N\"/>", True, ()),
    ("<cc:Work><dc:title>Map</dc:title></cc:Work>", False, ()),
])  # fmt: skip
def test_the_metadata_of_an_svg(inner, has_location, people):
    found = read_metadata(SVG.format(inner).encode())
    assert (found.has_location, found.people) == (has_location, people)


def test_entities_of_an_svg_are_not_expanded():
    bomb = SVG.replace('svg11.dtd">', 'svg11.dtd" [<!ENTITY a "&b;&b;"><!ENTITY b "GPSLatitude">]>').format(
        "&a;"
    )
    assert read_metadata(bomb.encode()).people == ()


@pytest.mark.parametrize(
    "author", [b"Matplotlib v3.5.1, https://matplotlib.org/", b"gnuplot 5.4.8", b"Some Tool 1.2.3"]
)
def test_a_program_is_no_author(author):
    assert read_metadata(png(chunk(b"tEXt", b"Author\0" + author))) == PictureMetadata()
