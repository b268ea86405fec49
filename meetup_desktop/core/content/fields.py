"""What the metadata keys mean: which exist, which both languages share, in which order a file lists them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from meetup_desktop.core.errors import CannotHold

TITLE = "title"
LINK_ID = "alternateLinkIdentifier"
LANGUAGE = "language"
PLACE_TITLE = "event.location.title"
LATITUDE = "event.location.latitude"
LONGITUDE = "event.location.longitude"

#: What ``event.type`` may be; any other word aborts the build of the whole site.
EVENT_TYPES = (
    "meetup", "conference", "lecture", "webinar", "round_table", "master_class", "training", "hack", "forum",
    "festival", "exhibition", "competition", "tournament", "excursion", "study", "course", "other",
)  # fmt: skip


class FieldKind(Enum):
    """What a value looks like; it stays text in the document."""

    TEXT = "text"
    DATE = "date"  #: ``yyyy-MM-dd HH:mm``
    LIST = "list"  #: separated by commas
    CHOICE = "choice"
    URL = "url"
    DEGREE = "degree"
    SUFFIX = "suffix"  #: ``.jpg`` stands for ``<field>.jpg`` in the page's picture folder


class Field(NamedTuple):
    """One key. ``shared``: both languages are meant to hold the same value."""

    key: str
    shared: bool = False
    kind: FieldKind = FieldKind.TEXT


#: Every key of an event page that the generator knows, in the order in which a new file lists them.
FIELDS: tuple[Field, ...] = (
    Field(TITLE),
    Field("date", True, FieldKind.DATE),
    Field("endDate", True, FieldKind.DATE),
    Field("description"),
    Field("tags", True, FieldKind.LIST),
    Field("event.site", True, FieldKind.URL),
    Field("logo", True, FieldKind.SUFFIX),
    Field("singleImage", True, FieldKind.SUFFIX),
    Field("videos", True, FieldKind.LIST),
    Field("event.organisation"),
    Field("event.place", True),
    Field(PLACE_TITLE),
    Field(LATITUDE, True, FieldKind.DEGREE),
    Field(LONGITUDE, True, FieldKind.DEGREE),
    Field("event.type", True, FieldKind.CHOICE),
    Field(LINK_ID, True),
    Field("image"),
    Field("path"),
    Field(LANGUAGE),
)
#: Families of keys that Publish knows for podcasts and feeds.
KNOWN_PREFIXES = ("audio.", "video.", "rss.")

_BY_KEY = {each.key: each for each in FIELDS}
_PLACE = {each.key: index for index, each in enumerate(FIELDS)}


def field(key: str) -> Field:
    """The field with this key; one that nobody knows is text of its own language."""
    return _BY_KEY.get(key) or Field(key)


def is_known(key: str) -> bool:
    """Whether the generator reads this key."""
    return key in _BY_KEY or key.startswith(KNOWN_PREFIXES)


def nearest_sibling(key: str, present: Iterable[str]) -> tuple[str, bool] | None:
    """The present key that a new ``key`` stands beside, and whether it goes behind it; None: at the end."""
    place = _PLACE.get(key)
    if place is None:
        return None
    places = {other: _PLACE[other] for other in present if other in _PLACE}
    known = [(abs(each - place), each > place, other) for other, each in places.items()]
    if not known:
        return None
    _, follows, sibling = min(known)
    return sibling, not follows


def list_items(text: str) -> tuple[str, ...]:
    """The items of a list value, without empty ones."""
    return tuple(item for item in (part.strip() for part in text.split(",")) if item)


def join_list(items: Iterable[str]) -> str:
    """A list value from items.

    Raises: CannotHold, when an item holds a comma: it would read as two.
    """
    kept = [item.strip() for item in items if item.strip()]
    for item in kept:
        if "," in item:
            raise CannotHold(item, "comma")
    return ", ".join(kept)
