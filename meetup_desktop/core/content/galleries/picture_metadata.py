"""What the metadata of a file says of place, people and camera, wherever in the file it hides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from meetup_desktop.core.content.galleries.iso_parts import read_iso_picture, video_has_location, video_xmp
from meetup_desktop.core.content.galleries.jpeg_parts import read_segments
from meetup_desktop.core.content.galleries.picture_exif import read_exif
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture, Part, Role
from meetup_desktop.core.content.galleries.picture_structure import read_structure, recognise
from meetup_desktop.core.content.galleries.picture_xmp import XmpFacts, read_xmp

#: The order in which kinds are named.
_PEOPLE = ("faces", "persons", "author", "comment")
_PRIVATE = ("camera", "time", "serial")
_RESOURCE = re.compile(rb"8BIM|MeSa|AgHg|PHUT|DCSR")
_IIM, _IRB_EXIF, _IRB_XMP = 0x0404, 0x0422, 0x0424
#: IPTC records: content location, city, place within it, province, country.
_IIM_LOCATION = frozenset({26, 27, 90, 92, 95, 100, 101})
_IIM_AUTHORS, _IIM_COMMENTS = frozenset({80, 118, 122}), frozenset({120})
#: A pair of coordinates in degrees, as text: decimal, ISO 6709, or with a degree sign.
_COORDINATES = re.compile(
    r"(?<![\d.])-?\d{1,2}\.\d{3,} ?°? ?[NSns]? ?[,;/ ] ?-?\d{1,3}\.\d{3,}(?![\d.])"
    r"|[+-]\d{2}\.\d{3,}[+-]\d{2,3}\.\d{3,}"
    r"|\d{1,3} ?° ?\d{1,2} ?['′]"
    r"|GPSL(?:at|ong)itude"
)
#: What programs and cameras write by themselves is nobody's comment.
_BY_SOFTWARE = re.compile(
    r"(?i)\b(?:(?:created|made|generated|converted|edited|optimi[sz]ed|compressed|processed|written|resized"
    r"|exported|encoded|saved)\s+(?:with|by|in|using)|creator\s*:|quality\s*=|gd-jpeg|lead technologies"
    r"|intel\(r\)|lavc|ffmpeg|gifsicle|ezgif|screenshot|digital camera|sony dsc|\bdsc\d|samsung|kodak|dcim"
    r"|jpegmini|applemark|imagemagick|photoshop"
    r"|version \d|ver\.? ?\d|v\d+\.\d|\w+ \d+\.\d+\.\d+|matplotlib|inkscape|gnuplot|graphviz|doxygen|mermaid)"
)
#: Codes that phones write as a description (``cof``, ``sdr_HDRB``), settings, numbers.
_CODE = re.compile(r"[a-z]{2,12}\d*|\w*_\w*|[0-9A-Fa-f]{8,}|[\[{].*")
#: The document type that old programs write into SVG; it has no entities of its own.
_OUTER_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[\]]*>")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PNG_AUTHORS, _PNG_COMMENTS = frozenset({"author", "artist"}), frozenset({"comment", "description"})
_PNG_PLACES = frozenset({"location", "city", "gps", "exif:gpslatitude", "exif:gpslongitude"})
#: Of one text and of all texts of a file: what is behind it is not looked at.
_MOST_TEXT, _MOST_TEXTS = 20_000, 500_000


class PictureMetadata(NamedTuple):
    """``people``: where names of people are (faces, persons, author, comment); ``private``: camera, time, serial."""

    has_location: bool = False
    people: tuple[str, ...] = ()
    private: tuple[str, ...] = ()


class _Found:
    """Collects facts from all parts of a file."""

    def __init__(self) -> None:
        self.has_location = False
        self.people: set[str] = set()
        self.private: set[str] = set()
        self._left = _MOST_TEXTS

    def add_exif(self, block: bytes) -> None:
        facts = read_exif(block)
        self.has_location |= facts.has_location
        self.private |= facts.private
        self.add_authors(facts.authors)
        self.add_comments(facts.comments)
        if facts.xmp:
            self.add_xmp(facts.xmp)
        if facts.iptc:
            self.add_iim(facts.iptc)

    def add_xmp(self, packet: bytes) -> None:
        facts: XmpFacts = read_xmp(packet)
        self.has_location |= facts.has_location
        self.private |= facts.private
        self.people |= {"faces"} if facts.has_faces else set()
        self.people |= {"persons"} if facts.has_persons else set()
        self.add_authors(facts.authors)
        self.add_comments(facts.comments)

    def add_iim(self, records: bytes) -> None:
        for number, value in _iim_records(records):
            text = value.decode("utf-8", "replace")
            self.has_location |= number in _IIM_LOCATION and bool(text.strip(" \0"))
            if number in _IIM_AUTHORS:
                self.add_authors((text,))
            elif number in _IIM_COMMENTS:
                self.add_comments((text,))

    def add_resources(self, raw: bytes) -> None:
        """Photoshop's image resources, or bare IPTC records."""
        if raw.startswith(b"\x1c"):
            self.add_iim(raw)
        for number, body in _image_resources(raw):
            if number == _IIM:
                self.add_iim(body)
            elif number == _IRB_EXIF:
                self.add_exif(body)
            elif number == _IRB_XMP:
                self.add_xmp(body)

    def add_text(self, key: str, content: bytes) -> None:
        lower = key.lower()
        if lower == "creation time":
            self.private.add("time")
            return
        text = content[:_MOST_TEXT].decode("utf-8", "replace")
        self.has_location |= lower in _PNG_PLACES and bool(text.strip(" \0"))
        if lower in _PNG_AUTHORS:
            self.add_authors((text,))
        elif lower in _PNG_COMMENTS:
            self.add_comments((text,))
        if "<x:xmpmeta" in text or "<rdf:RDF" in text:
            self.add_xmp(content)

    def add_authors(self, texts: Iterable[str]) -> None:
        if any(_WORD.search(text) and not _BY_SOFTWARE.search(text) for text in texts):
            self.people.add("author")

    def add_comments(self, texts: Iterable[str]) -> None:
        for text in texts:
            line = " ".join(text[: min(_MOST_TEXT, self._left)].split())
            self._left -= len(line)
            self.has_location |= _COORDINATES.search(line) is not None
            if _is_comment(line):
                self.people.add("comment")

    def add_video(self, raw: bytes) -> None:
        self.has_location |= video_has_location(raw)
        packet = video_xmp(raw)
        if packet:
            self.add_xmp(packet)


def read_metadata(raw: bytes, parts: Iterable[Part] | None = None) -> PictureMetadata:
    """Return what a file says, a picture or a video. ``parts`` are those of the file where they are known."""
    found = _Found()
    together: dict[Role, list[bytes]] = {Role.XMP_CHUNK: [], Role.IPTC: []}
    for part in _find_parts(raw) if parts is None else parts:
        if part.role is Role.EXIF:
            found.add_exif(part.content)
        elif part.role is Role.XMP:
            found.add_xmp(part.content)
        elif part.role is Role.TEXT:
            found.add_text(part.key, part.content)
        elif part.role is Role.VIDEO:
            found.add_video(part.content)
        elif part.role is Role.OTHER and b"<x:xmpmeta" in part.content:
            found.add_xmp(part.content[part.content.find(b"<x:xmpmeta") :])
        elif part.role in together:
            together[part.role].append(part.content)
    if together[Role.XMP_CHUNK]:
        found.add_xmp(b"".join(together[Role.XMP_CHUNK]))
    if together[Role.IPTC]:
        found.add_resources(b"".join(together[Role.IPTC]))
    return PictureMetadata(
        found.has_location,
        tuple(kind for kind in _PEOPLE if kind in found.people),
        tuple(kind for kind in _PRIVATE if kind in found.private),
    )


def _is_comment(line: str) -> bool:
    """Return whether a person may have written the line; binary values are full of characters that no text has."""
    odd = sum(1 for letter in line if letter == "\ufffd" or not letter.isprintable())
    if not _WORD.search(line) or odd * 20 > len(line):
        return False
    return _BY_SOFTWARE.search(line) is None and _CODE.fullmatch(line) is None


def _find_parts(raw: bytes) -> Iterable[Part]:
    kind = recognise(raw)
    try:
        if kind in {"MP4", "QuickTime"}:
            return (Part(Role.VIDEO, 0, len(raw), raw),)
        if kind == "SVG":
            return (Part(Role.XMP, 0, len(raw), _OUTER_DOCTYPE.sub(b"", raw, count=1)),)
        if kind == "TIFF":
            return (Part(Role.EXIF, 0, len(raw), raw),)
        if kind == "HEIC":
            return read_iso_picture(raw, kind).parts
        return read_structure(raw).parts
    except DamagedPicture:  # what it says is published all the same
        return read_segments(raw) if kind == "JPEG" else ()


def _iim_records(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and value of the records about the content (2:xx)."""
    position = 0
    while position + 5 <= len(raw) and raw[position] == 0x1C:
        size, head = int.from_bytes(raw[position + 3 : position + 5], "big"), 5
        if size & 0x8000:  # an extended record: its size follows
            wide = min(size & 0x7FFF, 4)
            size, head = int.from_bytes(raw[position + 5 : position + 5 + wide], "big"), 5 + wide
        if raw[position + 1] == 2:
            yield raw[position + 2], raw[position + head : position + head + size]
        position += head + size


def _image_resources(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and body of each of Photoshop's image resources."""
    position = 0
    while position + 12 <= len(raw) and _RESOURCE.match(raw, position):
        number = int.from_bytes(raw[position + 4 : position + 6], "big")
        name = 1 + raw[position + 6]
        at = position + 6 + name + name % 2
        size = int.from_bytes(raw[at : at + 4], "big")
        yield number, raw[at + 4 : at + 4 + size]
        position = at + 4 + size + size % 2
