"""Places with their names in two scripts, from the SQLite file that ``resources/build/places.py`` makes.

Every question takes less than a millisecond (69,000 places, measured with ``tests/adapters/test_gazetteer.py``'s
questions), so the GUI thread may ask. A place's number is its rank by population.
"""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from meetup_desktop.adapters.map.folding import fold_name
from meetup_desktop.core.content.venue import Coordinates, great_circle_km
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import MapError

Script = Literal["latin", "cyrillic"]

_COLUMNS = "id, latin, cyrillic, latitude_deg, longitude_deg, country, time_zone, population"
_FIRST_RANKS = 3000  # where a wide view finds its labels without touching the R-tree
_NEAR_SCALE = 100_000  # units of the R-tree in a degree
_MOST_NAMESAKES = 40
_KNOWN_BY_ANY_NAME = 100_000  # people
_SHORT_LETTERS = 3  # prefixes whose best places are kept ready
_LAST_LETTER = "\U0010ffff"
#: Languages whose readers read Cyrillic names.
_CYRILLIC_LANGUAGES = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"})


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place of more than some 5,000 people. ``cyrillic`` is the Russian name, or empty."""

    rank: int
    latin: str
    cyrillic: str
    latitude_deg: float
    longitude_deg: float
    country: str
    time_zone: str
    population: int

    @property
    def coordinates(self) -> Coordinates:
        """Return where it is."""
        return Coordinates(self.latitude_deg, self.longitude_deg)

    def names(self, language: str) -> tuple[str, str]:
        """Return the name for readers of that language, and the other script's name or an empty text."""
        if script_of_language(language) == "cyrillic" and self.cyrillic:
            return self.cyrillic, self.latin
        return self.latin, self.cyrillic


def script_of_language(language: str) -> Script:
    """Return the script of a language's place names."""
    return "cyrillic" if re.split("[-_]", language)[0] in _CYRILLIC_LANGUAGES else "latin"


class Gazetteer:
    """Asks the file; for one thread at a time. Raises: MapError, when there is no such file."""

    def __init__(self, path: Path) -> None:
        try:
            # Nobody writes it, so sqlite needs no locks; a bundle may lie on a read-only disk.
            address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise MapError(str(path), system_reason(error)) from error
        try:
            self._connection.execute("SELECT id FROM place LIMIT 1").fetchone()
        except sqlite3.Error as error:
            self._connection.close()
            raise MapError(str(path), system_reason(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def places_in(
        self, south: float, west: float, north: float, east: float, limit: int
    ) -> tuple[NamedPlace, ...]:
        """Return the largest places of a box in degrees; it may reach over the date line (``east`` beyond 180)."""
        if east - west >= 360:
            spans = [(-180.0, 180.0)]
        else:
            start = (west + 180) % 360 - 180
            end = start + (east - west)
            spans = [(start, end)] if end <= 180 else [(start, 180.0), (-180.0, end - 360)]
        found = [place for span in spans for place in self._places_in(south, span[0], north, span[1], limit)]
        return tuple(sorted(found, key=lambda place: place.rank)[:limit])

    def _places_in(
        self, south: float, west: float, north: float, east: float, limit: int
    ) -> list[NamedPlace]:
        box = (south, north, west, east)
        first = self._query_places(
            f"SELECT {_COLUMNS} FROM place WHERE id <= {_FIRST_RANKS}"
            " AND latitude_deg BETWEEN ? AND ? AND longitude_deg BETWEEN ? AND ? ORDER BY id LIMIT ?",
            (*box, limit),
        )
        if len(first) == limit:
            return first
        low_y, high_y, low_x, high_x = (round(value * _NEAR_SCALE) for value in box)
        return self._query_places(
            f"SELECT {_COLUMNS} FROM place WHERE id IN (SELECT id FROM near"
            " WHERE south >= ? AND north <= ? AND west >= ? AND east <= ? ORDER BY id LIMIT ?) ORDER BY id",
            (low_y, high_y, low_x, high_x, limit),
        )

    def find(self, text: str, limit: int = 8) -> tuple[NamedPlace, ...]:
        """Return places whose name in either script begins with the text; displayed names come first."""
        folded = fold_name(text.partition(",")[0])
        if not folded:
            return ()
        if len(folded) <= _SHORT_LETTERS:
            question = "SELECT place FROM short WHERE prefix = ? ORDER BY minor, place LIMIT ?"
            return self._places_by_rank(self._query_ranks(question, folded, limit))
        exact = "SELECT place FROM name WHERE folded = ? ORDER BY minor, place LIMIT ?"
        begins = (
            "SELECT place FROM name WHERE folded >= ? AND folded < ?"
            " GROUP BY place ORDER BY min(minor), place LIMIT ?"
        )
        first = self._prefer_own_name(self._query_ranks(exact, folded, limit), folded)
        ranks = (*first, *self._query_ranks(begins, folded, folded + _LAST_LETTER, limit))
        return self._places_by_rank(list(dict.fromkeys(ranks))[:limit])

    def _prefer_own_name(self, ranks: list[int], folded: str) -> list[int]:
        """Return the ranks of places displayed under exactly this name; a nickname gives no precedence."""
        places = self._places_by_rank(ranks)
        return [
            place.rank for place in places if folded in (fold_name(place.latin), fold_name(place.cyrillic))
        ]

    def other_name(self, text: str, script: Script) -> str | None:
        """Return the name in that script of the largest place that is called so; None when nothing is known."""
        for place in self.find_exact(text):
            name = place.cyrillic if script == "cyrillic" else place.latin
            if name:
                return name
        return None

    def nearest(self, latitude_deg: float, longitude_deg: float, within_km: float = 50) -> NamedPlace | None:
        """Return the place nearest to a point, if one is that near."""
        for radius_km in (min(8.0, within_km), within_km):  # a great city alone has hundreds of places
            near = [
                pair
                for pair in self._find_near(latitude_deg, longitude_deg, radius_km)
                if pair[0] <= radius_km
            ]
            if near:
                return min(near, key=lambda pair: (pair[0], pair[1].rank))[1]
        return None

    def _find_near(
        self, latitude_deg: float, longitude_deg: float, radius_km: float
    ) -> list[tuple[float, NamedPlace]]:
        high = radius_km / 111.2
        wide = min(180.0, high / max(0.01, math.cos(math.radians(latitude_deg))))
        box = (latitude_deg - high, longitude_deg - wide, latitude_deg + high, longitude_deg + wide)
        return [
            (distance_km(latitude_deg, longitude_deg, place), place) for place in self.places_in(*box, 400)
        ]

    def find_exact(self, text: str, limit: int = 4) -> tuple[NamedPlace, ...]:
        """Return the largest places of exactly that name, in either script."""
        return self._places_by_rank(
            self._query_ranks(
                "SELECT place FROM name WHERE folded = ? ORDER BY minor, place LIMIT ?",
                fold_name(text),
                limit,
            )
        )

    def towns_called(self, text: str) -> tuple[Coordinates, ...]:
        """Return where the towns of that name are, those that readers know by it first.

        Smaller towns count only under the name that the map shows: a nickname of a village is a chance.
        """
        folded = fold_name(text)
        return tuple(
            place.coordinates
            for place in self.find_exact(text, _MOST_NAMESAKES)
            if folded in (fold_name(place.latin), fold_name(place.cyrillic))
            or place.population >= _KNOWN_BY_ANY_NAME
        )

    def _query_ranks(self, question: str, *values: str | int) -> list[int]:
        return [row[0] for row in self._connection.execute(question, values)]

    def _places_by_rank(self, ranks: Iterable[int]) -> tuple[NamedPlace, ...]:
        order = list(ranks)
        marks = ",".join("?" * len(order))
        found = self._query_places(f"SELECT {_COLUMNS} FROM place WHERE id IN ({marks})", order)
        return tuple(sorted(found, key=lambda place: order.index(place.rank)))

    def _query_places(self, question: str, values: Iterable[float | str]) -> list[NamedPlace]:
        return [NamedPlace(*row) for row in self._connection.execute(question, tuple(values))]


def distance_km(latitude_deg: float, longitude_deg: float, place: NamedPlace) -> float:
    """Return the great-circle distance of a point from a place."""
    return great_circle_km(latitude_deg, longitude_deg, place.latitude_deg, place.longitude_deg)
