"""The towns that the name of a venue tells: ``Dorćol Platz, Belgrade``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from meetup_desktop.core.content.venue import Coordinates

#: Where the towns of that name are.
TownsCalled = Callable[[str], Sequence[Coordinates]]

_BETWEEN_PARTS = re.compile(r"[,;:()|/·•\n]|\s[-–—]\s|\s+(?=in\s)")
_LEADING_WORD = re.compile(r"(?:in|г\.|город|city of|grad)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’-]+")


class NamedTown(NamedTuple):
    """A name that towns have, and where they are."""

    name: str
    places: tuple[Coordinates, ...]


def named_towns(title: str, called: TownsCalled) -> tuple[NamedTown, ...]:
    """Return the towns that parts of a venue's name are called like; ``Hotel Moskva`` names none."""
    found = []
    for part in _BETWEEN_PARTS.split(title):
        name = _LEADING_WORD.sub("", part.strip(' ."«»“”'), count=1)
        places = tuple(called(name)) if len(name) > 2 else ()
        if places:
            found.append(NamedTown(name, places))
    return tuple(found)


def mentioned_towns(title: str, called: TownsCalled) -> tuple[Coordinates, ...]:
    """Return all places that any word of a title, or two in a row, may mean; most by chance."""
    words = _WORD.findall(title)
    names = (*words, *(f"{one} {two}" for one, two in pairwise(words)))
    return tuple(place for name in names if len(name) > 2 for place in called(name))
