"""The map services: where each writes a pin into its links, and where only the middle of the map.

A record is all that a further service needs. The first reader that finds a point wins, pins before middles.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from meetup_desktop.core.content.pasted_venue.codes import (
    Point,
    decode_geohash,
    decode_organic_maps_code,
    decode_osm_code,
)
from meetup_desktop.core.content.pasted_venue.link import (
    Link,
    Reader,
    in_address,
    in_code,
    in_fragment,
    in_path,
    in_query,
    in_two_values,
    read_pair,
)


@dataclass(frozen=True)
class MapService:
    """A map service. ``hosts`` matches the host, or the scheme with ``://``, and what of the path names the map.

    ``short`` matches host and path of links whose point only the service's server knows.
    """

    name: str
    hosts: str
    pins: tuple[Reader, ...] = ()
    centres: tuple[Reader, ...] = ()
    short: str = ""
    #: Values of the query that may hold a plus code or another link.
    texts: tuple[str, ...] = ()

    def serves(self, link: Link) -> bool:
        """Return whether the link is one of this service."""
        return re.match(self.hosts, _address(link)) is not None

    def is_short(self, link: Link) -> bool:
        """Return whether only the service's server knows the point of the link."""
        return bool(self.short) and re.match(self.short, _address(link)) is not None


def _address(link: Link) -> str:
    is_web = link.scheme in ("http", "https")
    return f"{link.host}/{link.path}" if is_web else f"{link.scheme}://{link.host}/{link.path}"


def _geo_point(link: Link) -> Point | None:
    """Read ``geo:44.81,20.46;u=35``; 0,0 stands for: see the query."""
    point = read_pair(link.path)
    return None if point == (0, 0) and link.query else point


def _google_destination(link: Link) -> Point | None:
    """Read the end of a route: ``/dir/from/to/@…/data=…!1d(longitude)!2d(latitude)`` of places with a name."""
    segments = link.segments
    if "dir" not in segments:
        return None
    stops: list[str] = []
    for segment in segments[segments.index("dir") + 1 :]:
        if segment.startswith(("@", "data=", "am=")):
            break
        stops.append(segment)
    stops = [stop for stop in stops if stop.strip()]
    end = read_pair(stops[-1].replace("+", " ").strip()) if stops else None
    return end or _google_waypoint(link)


_google_waypoint = in_address(r"!2m2!1dNUMBER!2dNUMBER", longitude_first=True)
_google_place = in_address(r"!8m2!3dNUMBER!4dNUMBER")
_google_pin = in_address(r"!3dNUMBER!4dNUMBER")


def _google_named(link: Link) -> Point | None:
    """Read coordinates that stand for the name of a place: ``/place/44°48'36"N+20°27'36"E/@…``."""
    segments = link.segments
    for before, segment in pairwise(segments):
        if before in ("place", "search") and not segment.startswith("@"):
            return read_pair(re.sub(r"\+(?!\d)|(?<=\D)\+", " ", segment))
    return None


def _only_with(condition: Callable[[Link], bool], read: Reader) -> Reader:
    """Return a reader for links that meet a condition."""
    return lambda link: read(link) if condition(link) else None


_osm_code = in_code(r"(?:[\w-]+\.)?(?:openstreetmap|osm)\.org", r"/go/([\w~@-]+)", decode_osm_code)
_mapy_centre = in_query("center", longitude_first=True)

SERVICES = (
    MapService("geo", "geo://", pins=(in_query("q"), _geo_point), texts=("q",)),
    MapService(
        "Google",
        r"(?:maps\.)?google\.[a-z.]+/|comgooglemaps://|google\.navigation://|goo\.gl/|maps\.app\.goo\.gl/|g\.co/kgs/"
        r"|(?:maps|consent)\.google\.[a-z.]+/",
        pins=(
            _google_destination, in_query("destination"), in_query("daddr"), in_query("markers", split="|"),
            in_query("q"), in_query("query"), _google_place, _google_pin, _google_named, in_query("cbll"),
            in_query("viewpoint"),
        ),
        centres=(
            in_path(r"/@PAIR"), in_query("ll"), in_query("center"), in_query("sll"),
            in_address(r"!2dNUMBER!3dNUMBER", longitude_first=True),
        ),
        short=r"goo\.gl/|maps\.app\.goo\.gl/|g\.co/kgs/",
        texts=("q", "query", "destination", "daddr", "url", "continue", "link"),
    ),
    MapService(
        "Yandex",
        r"(?:maps\.)?yandex\.[a-z.]+/|ya\.ru/maps|yandex(?:maps|navi|taxi)://",
        pins=(
            in_query("whatshere[point]", longitude_first=True), in_query("poi[point]", longitude_first=True),
            in_query("rtext", split="~"), in_query("pt", longitude_first=True),
            in_query("panorama[point]", longitude_first=True), in_two_values("lat_to", "lon_to"),
            in_two_values("end-lat", "end-lon"), in_two_values("lat", "lon"), in_query("text"),
        ),
        centres=(in_query("ll", longitude_first=True), in_query("sll", longitude_first=True)),
        short=r"(?:maps\.)?yandex\.[a-z.]+/maps/-/|ya\.ru/maps/-/",
        texts=("text",),
    ),
    MapService(
        "Apple",
        r"maps\.apple(?:\.com)?/|maps://",
        pins=(
            in_query("coordinate"), in_query("destination"), in_query("daddr"), in_query("q"), in_query("address"),
            _only_with(lambda link: "q" in link.query or "address" in link.query, in_query("ll")),
        ),
        centres=(in_query("ll"), in_query("center"), in_query("sll"), in_query("near")),
        short=r"maps\.apple(?:\.com)?/p/",
        texts=("q", "address", "daddr", "destination"),
    ),
    MapService(
        "2GIS",
        r"(?:[\w-]+\.)?2gis\.[a-z.]+/|dgis://",
        pins=(
            in_path(r"/(?:geo|firm|branches|to|inside|station|gates|buildings)/(?:[^/,]*/)?PAIR", longitude_first=True),
            in_path(r"/directions/.*[|;/]PAIR", longitude_first=True),
        ),
        centres=(in_query("m", longitude_first=True), in_path(r"/center/PAIR", longitude_first=True)),
        short=r"go\.2gis\.com/",
    ),
    MapService(
        "OpenStreetMap",
        r"(?:[\w-]+\.)?(?:openstreetmap\.(?:org|de|fr)|osm\.org)/",
        pins=(
            in_two_values("mlat", "mlon"), in_query("to"), in_query("route", split=";"), in_query("marker"),
            in_query("query"), _only_with(lambda link: link.path == "query", in_two_values("lat", "lon")),
            _only_with(lambda link: "m" in link.query, _osm_code),
        ),
        centres=(in_fragment(r"(?:^|&)(?:map=)?[\d.]+/PAIR"), in_two_values("lat", "lon"), _osm_code),
        texts=("query",),
    ),
    MapService(
        "Bing",
        r"bing\.com/maps|maps\.bing\.com/",
        pins=(
            in_address(r"(?:^|[&~])point\.NUMBER_NUMBER"), in_address(r"(?:^|[&~])pos\.NUMBER_NUMBER(?=[_~&]|$)"),
            in_query("where1"), in_query("q"),
        ),
        centres=(in_query("cp"),),
        texts=("where1", "q"),
    ),
    MapService(
        "HERE",
        r"(?:(?:wego|share|m)\.)?here\.com/",
        pins=(in_path(r"[/:]PAIR"), in_query("q"), in_query("destination"), in_query("to")),
        centres=(in_query("map"), in_query("center")),
        short=r"her\.e/",
    ),
    MapService(
        "Waze",
        r"(?:[\w-]+\.)?waze\.com/|waze://",
        pins=(
            in_query("to"), in_query("latlng"), in_query("ll"), in_query("q"),
            in_code(r"(?:[\w-]+\.)?waze\.com", r"/ul/h([0-9a-z]+)", decode_geohash),
        ),
        centres=(in_two_values("lat", "lon"), in_two_values("lat", "lng")),
    ),
    MapService(
        "Organic Maps",
        r"omaps\.app/|ge0\.me/|comaps\.at/|om://|ge0://",
        pins=(
            in_query("ll"), in_query("dll"), in_path(r"/PAIR"),
            in_code(r"omaps\.app|ge0\.me|comaps\.at", r"/([\w-]{5,11})(?:/|$)", decode_organic_maps_code),
            _only_with(
                lambda link: link.scheme in ("om", "ge0"),
                in_code("", r"([\w-]{5,11})(?:/|$)", decode_organic_maps_code),
            ),
            lambda link: read_pair(link.host),
        ),
        centres=(in_query("cll"),),
    ),
    MapService(
        "Mapy",
        r"(?:[a-z]+\.)?mapy\.(?:cz|com)/",
        pins=(
            _only_with(lambda link: link.query.get("source") == "coor", in_query("id", longitude_first=True)),
            in_query("end", longitude_first=True), in_query("q"), in_query("query"),
            _only_with(lambda link: link.query.get("marker") == "true", _mapy_centre),
        ),
        centres=(in_two_values("y", "x"), _mapy_centre),
        short=r"(?:[a-z]+\.)?mapy\.(?:cz|com)/s/",
    ),
    MapService(
        "OsmAnd", r"osmand\.net/", pins=(in_query("pin"), in_query("end")), centres=(in_fragment(r"^[\d.]+/PAIR"),)
    ),
    MapService("Plus codes", r"plus\.codes/"),
    MapService(
        "another map",
        r"(?:[\w-]+\.)+[a-z]+/",
        pins=(in_two_values("mlat", "mlon"), in_address(r"!3dNUMBER!4dNUMBER"), in_query("marker"), in_query("pin")),
        centres=(
            in_fragment(r"(?:^|&)(?:map=)?[\d.]+/PAIR"), in_two_values("lat", "lon"), in_two_values("lat", "lng"),
            in_path(r"/@PAIR"), in_query("ll"), in_query("center"), in_query("q"),
        ),
    ),
)  # fmt: skip
