"""Reading XMP: metadata as XML. Names are told apart by namespace, never by prefix. Any bytes give a value.

Sources: XMP specification parts 1 and 2; IPTC Photo Metadata Standard 2023.1; Metadata Working Group, regions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

_EXIF = "http://ns.adobe.com/exif/1.0/"
_EXIF_EX = "http://cipa.jp/exif/1.0/"
_AUX = "http://ns.adobe.com/exif/1.0/aux/"
_TIFF = "http://ns.adobe.com/tiff/1.0/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_IPTC_EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_DC = "http://purl.org/dc/elements/1.1/"
_REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/"
_MS_REGION = "http://ns.microsoft.com/photo/1.2/t/Region#"

_LOCATION = frozenset(
    {
        *((_EXIF, f"GPS{name}") for name in ("Latitude", "Longitude", "DestLatitude", "DestLongitude")),
        (_EXIF, "GPSAreaInformation"),
        *((_PHOTOSHOP, name) for name in ("City", "State", "Country")),
        *(
            (_IPTC_CORE, name)
            for name in ("Location", "CountryCode", "CiAdrExtadr", "CiAdrCity", "CiAdrPcode")
        ),
        *((_IPTC_EXT, name) for name in ("LocationCreated", "LocationShown")),
    }
)
_FACES = frozenset({(_REGIONS, "Name"), (_MS_REGION, "PersonDisplayName")})
_PERSONS = frozenset({(_IPTC_EXT, "PersonInImage"), (_IPTC_EXT, "PersonName")})
_AUTHORS = frozenset(
    {
        (_DC, "creator"),
        (_DC, "contributor"),
        (_TIFF, "Artist"),
        (_PHOTOSHOP, "CaptionWriter"),
        (_AUX, "OwnerName"),
        (_EXIF_EX, "CameraOwnerName"),
        (_IPTC_CORE, "CiEmailWork"),
        (_IPTC_CORE, "CiTelWork"),
    }
)
_COMMENTS = frozenset({(_DC, "description"), (_EXIF, "UserComment"), (_TIFF, "ImageDescription")})
_PRIVATE = {
    "camera": frozenset({(_TIFF, "Make"), (_TIFF, "Model"), (_AUX, "Lens"), (_EXIF_EX, "LensModel")}),
    "time": frozenset(
        {(_EXIF, "DateTimeOriginal"), (_EXIF, "DateTimeDigitized"), (_PHOTOSHOP, "DateCreated")}
    ),
    "serial": frozenset(
        {
            (_AUX, "SerialNumber"),
            (_AUX, "LensSerialNumber"),
            (_EXIF_EX, "BodySerialNumber"),
            (_EXIF_EX, "LensSerialNumber"),
        }
    ),
}
_W3 = "http://www.w3.org/"
_PIECE_BYTES, _MOST_TEXT = 65_536, 2000
#: No program writes more elements, or nests them deeper.
_MOST_ELEMENTS, _DEEPEST = 50_000, 64
#: A larger packet, with pictures within it, is only searched for names.
_MOST_PACKET_BYTES = 4_000_000
#: For packets that are no XML: the names alone, as other programs would find them.
_LOCATION_NAMES = re.compile(rb"GPSL(?:at|ong)itude|LocationCreated|LocationShown")
_PEOPLE_NAMES = re.compile(rb"PersonInImage|PersonDisplayName")

_Name = tuple[str, str]


class XmpFacts(NamedTuple):
    """What a packet says of place, camera and people."""

    has_location: bool = False
    private: frozenset[str] = frozenset()
    has_faces: bool = False
    has_persons: bool = False
    authors: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


def read_xmp(packet: bytes) -> XmpFacts:
    """Return what the packet says; of one that is no XML, what its words look like."""
    if len(packet) > _MOST_PACKET_BYTES:
        return _search_names(packet)
    text = _as_utf8(packet)
    reader = _Reader()
    try:
        reader.read(text)
    except (ParseError, ValueError):
        return _search_names(text)
    values = reader.values
    return XmpFacts(
        bool(values.keys() & _LOCATION),
        frozenset(kind for kind, names in _PRIVATE.items() if values.keys() & names),
        bool(values.keys() & _FACES),
        bool(values.keys() & _PERSONS),
        tuple(values[name] for name in sorted(values.keys() & _AUTHORS)),
        tuple(values[name] for name in sorted(values.keys() & _COMMENTS)),
    )


def _search_names(text: bytes) -> XmpFacts:
    return XmpFacts(bool(_LOCATION_NAMES.search(text)), has_persons=bool(_PEOPLE_NAMES.search(text)))


def _as_utf8(packet: bytes) -> bytes:
    """Return the XML within a packet, without the padding around it, as UTF-8."""
    for code, bracket in (("utf-16-le", b"<\0"), ("utf-16-be", b"\0<")):
        start = packet[:64].find(bracket)
        if start >= 0:
            packet = packet[start:].decode(code, "replace").encode("utf-8", "replace")
    start, end = packet.find(b"<"), packet.rfind(b">")
    packet = packet[start : end + 1] if start >= 0 else b""
    return re.sub(rb"\A<\?xml[^>]*\?>", b"", packet)


class _Reader:
    """Collects the text that each property has, in an element below it or as an attribute."""

    def __init__(self) -> None:
        self.values: dict[_Name, str] = {}
        self._open: list[tuple[Element, _Name]] = []
        self._count = 0

    def read(self, text: bytes) -> None:
        """Read a packet piece by piece, so that a large one takes little memory. Raises: ParseError, ValueError."""
        if b"<!DOCTYPE" in text:  # no XMP has one, and its entities can fill the memory
            raise ValueError
        parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
        for start in range(0, len(text), _PIECE_BYTES):
            parser.feed(text[start : start + _PIECE_BYTES])
            for kind, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                if kind == "start":
                    self._on_start(element)
                else:
                    self._on_end(element)
        parser.close()

    def _on_start(self, element: Element) -> None:
        self._count += 1 + len(element.attrib)
        self._open.append((element, _split(element.tag)))
        if len(self._open) > _DEEPEST or self._count > _MOST_ELEMENTS:
            raise ValueError
        for attribute, value in element.attrib.items():
            name = _split(attribute)
            if value.strip():
                self._keep(name, value)
                if not name[0].startswith(_W3):  # those are about the notation
                    self._keep_open(value)

    def _on_end(self, element: Element) -> None:
        if element.text and element.text.strip():
            self._keep_open(element.text)
        self._open.pop()
        if self._open:
            self._open[-1][0].remove(element)

    def _keep_open(self, text: str) -> None:
        for _, name in self._open:
            self._keep(name, text)

    def _keep(self, name: _Name, text: str) -> None:
        known = self.values.get(name, "")
        if len(known) < _MOST_TEXT:
            self.values[name] = f"{known} {text[:_MOST_TEXT]}".strip()


def _split(name: str) -> _Name:
    namespace, _, local = name.rpartition("}")
    return namespace.removeprefix("{"), local
