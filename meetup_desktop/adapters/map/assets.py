"""Every byte that the map page may ask for, by exact path; anything else does not exist.

Leaflet comes from its package, the page from ``map_page``, names of places from the gazetteer. No path is ever
joined to a folder.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl

from meetup_desktop.adapters.map.gazetteer import Gazetteer
from meetup_desktop.adapters.map.page import LEAFLET_FILES, OWN_FILES, build_page_html
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import MapError

_TYPES = {
    ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json",
    ".png": "image/png",
}  # fmt: skip
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,6})?")
_LIMIT = re.compile(r"[1-9][0-9]{0,2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MOST_PLACES = 240


@dataclass(frozen=True, slots=True)
class Asset:
    """An answer to one request."""

    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class PlacesQuery:
    """What the page asks about places, checked."""

    south: float
    west: float
    north: float
    east: float
    limit: int
    language: str


@dataclass(slots=True)
class MapAssets:
    """The allow-list. Made by ``load_assets`` off the GUI thread, asked on it."""

    files: Mapping[str, Asset]
    gazetteer: Gazetteer | None
    missing: list[str] = field(default_factory=list)  #: paths that were asked for and do not exist

    def answer(self, path: str, query: str = "") -> Asset | None:
        """Return the bytes for ``meetup://map<path>?<query>``; None for everything that is not on the list."""
        if path == "/places":
            asked = parse_places_query(query)
            return self._places_asset(asked) if asked is not None else None
        found = self.files.get(path) if not query else None
        if found is None:
            self.missing.append(path)
        return found

    def with_file(self, path: str, mime: str, data: bytes) -> MapAssets:
        """Return the same with one more file."""
        return MapAssets({**self.files, path: Asset(mime, data)}, self.gazetteer)

    def _places_asset(self, query: PlacesQuery) -> Asset:
        rows = []
        if self.gazetteer is not None:
            box = (query.south, query.west, query.north, query.east)
            for place in self.gazetteer.places_in(*box, query.limit):
                name, other = place.names(query.language)
                rows.append(
                    (place.rank, name, other, place.latitude_deg, place.longitude_deg, place.population)
                )
        text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        return Asset("application/json", text.encode())


def load_assets(resources: Path, gazetteer: Gazetteer | None) -> MapAssets:
    """Read all files and build the page. Imports folium (up to 1.2 s). Raises: MapError, when a file is missing."""
    from importlib.resources import files

    try:
        leaflet = files("js_lib_leaflet") / "static" / "js_lib_leaflet"
        read = {f"/leaflet/{name}": (leaflet / name).read_bytes() for name in LEAFLET_FILES}
        read.update({f"/{name}": (resources / "map" / name).read_bytes() for name in OWN_FILES})
        read["/"] = build_page_html((resources / "map" / "pin.svg").read_text(encoding="utf-8")).encode()
    except (OSError, ImportError) as error:
        raise MapError("map", system_reason(error)) from error
    return MapAssets({path: Asset(_mime_type_of(path), data) for path, data in read.items()}, gazetteer)


def parse_places_query(query: str) -> PlacesQuery | None:
    """Return the query of ``/places``; None unless it has exactly the six values, each once and in range."""
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True, max_num_fields=6)
    except ValueError:
        return None
    values = dict(pairs)
    if len(pairs) != 6 or set(values) != {"s", "w", "n", "e", "limit", "lang"}:
        return None
    numbers = [values[key] for key in ("s", "w", "n", "e")]
    if not all(_DEGREES.fullmatch(number) for number in numbers):
        return None
    south, west, north, east = map(float, numbers)
    if not (-90 <= south < north <= 90 and -540 <= west < east <= 540):
        return None
    if not (_LIMIT.fullmatch(values["limit"]) and int(values["limit"]) <= _MOST_PLACES):
        return None
    if not _LANGUAGE.fullmatch(values["lang"]):
        return None
    return PlacesQuery(south, west, north, east, int(values["limit"]), values["lang"])


def _mime_type_of(path: str) -> str:
    return _TYPES.get(Path(path).suffix, "text/html")
