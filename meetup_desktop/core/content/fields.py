"""The fields of a page as records: key, labels, kind, place in the form, what both languages share.

Form, step titles, checks, dialects and new files read these records; a new field is one more of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

TITLE = "title"
LINK_ID = "alternateLinkIdentifier"
LANGUAGE = "language"
PLACE_TITLE = "event.location.title"
LATITUDE = "event.location.latitude"
LONGITUDE = "event.location.longitude"


class FieldKind(Enum):
    """What a value looks like, and with it which control edits it; it stays text in the document."""

    TEXT = "text"
    PARAGRAPH = "paragraph"  #: a long text on one line of the file
    DATE = "date"  #: ``yyyy-MM-dd HH:mm``
    LIST = "list"  #: separated by commas
    CHOICE = "choice"
    URL = "url"
    DEGREE = "degree"
    SUFFIX = "suffix"  #: ``.jpg`` stands for ``<field>.jpg`` in the page's picture folder


class FormSection(Enum):
    """A section of the form above the text."""

    FIRST = "first"  #: shared fields, always seen
    MORE = "more"  #: shared fields, seen on request
    TRANSLATED = "translated"  #: one below the other, for each language


class FormPlace(NamedTuple):
    """The position of a field in the form: ``at`` orders the fields of a row, ``share`` is the part of its width."""

    row: FormSection
    at: int
    share: int = 1


@dataclass(frozen=True)
class Field:
    """One key. ``label`` and ``noun`` are English texts that the window translates."""

    key: str
    label: str = ""  #: beside its control; empty for what has none
    noun: str = ""  #: in "Change of ..."
    kind: FieldKind = FieldKind.TEXT
    shared: bool = False  #: both languages are meant to hold the same value
    place: FormPlace | None = None
    choices: tuple[tuple[str, str], ...] = ()  #: values that the generator knows, and their labels
    most_degrees: int = 0  #: of a number of degrees, to both sides of zero
    may_be_alone: bool = False  #: one language may have it and the other not

    @property
    def is_prose(self) -> bool:
        """Whether it is text of its language, for people to read."""
        return self.place is not None and self.place.row is FormSection.TRANSLATED


#: What ``event.type`` may be; any other word aborts the build of the whole site.
_EVENT_TYPES = (
    ("meetup", QT_TRANSLATE_NOOP("types", "Meetup")),
    ("conference", QT_TRANSLATE_NOOP("types", "Conference")),
    ("lecture", QT_TRANSLATE_NOOP("types", "Lecture")),
    ("webinar", QT_TRANSLATE_NOOP("types", "Webinar")),
    ("round_table", QT_TRANSLATE_NOOP("types", "Round table")),
    ("master_class", QT_TRANSLATE_NOOP("types", "Master class")),
    ("training", QT_TRANSLATE_NOOP("types", "Training")),
    ("hack", QT_TRANSLATE_NOOP("types", "Hackathon")),
    ("forum", QT_TRANSLATE_NOOP("types", "Forum")),
    ("festival", QT_TRANSLATE_NOOP("types", "Festival")),
    ("exhibition", QT_TRANSLATE_NOOP("types", "Exhibition")),
    ("competition", QT_TRANSLATE_NOOP("types", "Competition")),
    ("tournament", QT_TRANSLATE_NOOP("types", "Tournament")),
    ("excursion", QT_TRANSLATE_NOOP("types", "Excursion")),
    ("study", QT_TRANSLATE_NOOP("types", "Study")),
    ("course", QT_TRANSLATE_NOOP("types", "Course")),
    ("other", QT_TRANSLATE_NOOP("types", "Other")),
)
#: Every key of an event page that the generator knows, in the order in which a new file lists them.
FIELDS: tuple[Field, ...] = (
    Field(
        TITLE,
        QT_TRANSLATE_NOOP("fields", "Title"),
        QT_TRANSLATE_NOOP("EditTitles", "title"),
        place=FormPlace(FormSection.TRANSLATED, 1),
        may_be_alone=True,  # it may stand as a heading in the other language
    ),
    Field(
        "date",
        QT_TRANSLATE_NOOP("fields", "Date"),
        QT_TRANSLATE_NOOP("EditTitles", "date"),
        FieldKind.DATE,
        shared=True,
        place=FormPlace(FormSection.FIRST, 1, 3),
    ),
    Field(
        "endDate",
        QT_TRANSLATE_NOOP("fields", "Ends"),
        QT_TRANSLATE_NOOP("EditTitles", "end"),
        FieldKind.DATE,
        shared=True,
        place=FormPlace(FormSection.MORE, 1, 3),
    ),
    Field(
        "description",
        QT_TRANSLATE_NOOP("fields", "Description"),
        QT_TRANSLATE_NOOP("EditTitles", "description"),
        FieldKind.PARAGRAPH,
        place=FormPlace(FormSection.TRANSLATED, 4),
    ),
    Field(
        "tags",
        QT_TRANSLATE_NOOP("fields", "Tags"),
        QT_TRANSLATE_NOOP("EditTitles", "tags"),
        FieldKind.LIST,
        shared=True,
        place=FormPlace(FormSection.FIRST, 3, 4),
    ),
    Field(
        "event.site",
        QT_TRANSLATE_NOOP("fields", "Site"),
        QT_TRANSLATE_NOOP("EditTitles", "website"),
        FieldKind.URL,
        shared=True,
        place=FormPlace(FormSection.FIRST, 4, 4),
    ),
    Field(
        "logo",
        QT_TRANSLATE_NOOP("fields", "Logo"),
        kind=FieldKind.SUFFIX,
        shared=True,
        place=FormPlace(FormSection.FIRST, 5, 1),
    ),
    Field(
        "singleImage",
        QT_TRANSLATE_NOOP("fields", "Single image"),
        kind=FieldKind.SUFFIX,
        shared=True,
        place=FormPlace(FormSection.MORE, 4, 2),
    ),
    Field(
        "videos",
        QT_TRANSLATE_NOOP("fields", "Videos"),
        kind=FieldKind.LIST,
        shared=True,
        place=FormPlace(FormSection.MORE, 3, 3),
    ),
    Field(
        "event.organisation",
        QT_TRANSLATE_NOOP("fields", "Organiser"),
        QT_TRANSLATE_NOOP("EditTitles", "organiser"),
        place=FormPlace(FormSection.TRANSLATED, 2),
    ),
    Field(
        "event.place",
        QT_TRANSLATE_NOOP("fields", "Online or on site"),
        shared=True,
        place=FormPlace(FormSection.MORE, 2, 2),
    ),
    Field(
        PLACE_TITLE,
        QT_TRANSLATE_NOOP("fields", "Place"),
        QT_TRANSLATE_NOOP("EditTitles", "venue"),
        place=FormPlace(FormSection.TRANSLATED, 3),
    ),
    Field(
        LATITUDE,
        QT_TRANSLATE_NOOP("fields", "Latitude"),
        QT_TRANSLATE_NOOP("EditTitles", "latitude"),
        FieldKind.DEGREE,
        shared=True,
        most_degrees=90,
    ),
    Field(
        LONGITUDE,
        QT_TRANSLATE_NOOP("fields", "Longitude"),
        QT_TRANSLATE_NOOP("EditTitles", "longitude"),
        FieldKind.DEGREE,
        shared=True,
        most_degrees=180,
    ),
    Field(
        "event.type",
        QT_TRANSLATE_NOOP("fields", "Type"),
        QT_TRANSLATE_NOOP("EditTitles", "type"),
        FieldKind.CHOICE,
        shared=True,
        place=FormPlace(FormSection.FIRST, 2, 2),
        choices=_EVENT_TYPES,
    ),
    Field(
        LINK_ID,
        QT_TRANSLATE_NOOP("fields", "Link identifier"),
        shared=True,
        place=FormPlace(FormSection.MORE, 5, 3),
    ),
    Field("image", may_be_alone=True),
    Field("path", may_be_alone=True),
    Field(LANGUAGE, may_be_alone=True),
)
#: Families of keys that Publish knows for podcasts and feeds.
KNOWN_PREFIXES = ("audio.", "video.", "rss.")

_BY_KEY = {each.key: each for each in FIELDS}
_PLACE = {each.key: index for index, each in enumerate(FIELDS)}


def field(key: str) -> Field:
    """Return the field with this key; one that nobody knows is text of its own language."""
    return _BY_KEY.get(key) or Field(key)


@cache
def fields_of(kind: FieldKind) -> tuple[Field, ...]:
    """Return the fields of that kind, in the order of a file."""
    return tuple(each for each in FIELDS if each.kind is kind)


def fields_in_row(row: FormSection) -> tuple[Field, ...]:
    """Return the fields of that row of the form, in its order."""
    placed = [(each.place.at, each) for each in FIELDS if each.place is not None and each.place.row is row]
    return tuple(each for _, each in sorted(placed, key=lambda one: one[0]))


def is_known(key: str) -> bool:
    """Return whether the generator reads this key."""
    return key in _BY_KEY or key.startswith(KNOWN_PREFIXES)


def nearest_sibling(key: str, present: Iterable[str]) -> tuple[str, bool] | None:
    """Return the existing key next to which a new ``key`` is inserted, and whether after it; None: at the end."""
    place = _PLACE.get(key)
    if place is None:
        return None
    places = {other: _PLACE[other] for other in present if other in _PLACE}
    known = [(abs(each - place), each > place, other) for other, each in places.items()]
    if not known:
        return None
    _, follows, sibling = min(known)
    return sibling, not follows


def split_list(text: str) -> tuple[str, ...]:
    """Return the items of a list value, without empty ones."""
    return tuple(item for item in (part.strip() for part in text.split(",")) if item)
