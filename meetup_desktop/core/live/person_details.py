"""What is noted about a person beside the name; all of it may be left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person does at the meetup."""

    GUEST = ""
    SPEAKER = "speaker"
    MODERATOR = "moderator"
    HOST = "host"


class ShownAs(StrEnum):
    """What the room sees of a person: the short name, the number on the list, or nothing."""

    NAME = "name"
    NUMBER = "number"
    HIDDEN = "hidden"


class PhotoConsent(StrEnum):
    """Whether a person may be seen in pictures that are published."""

    UNKNOWN = ""
    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class PersonDetails:
    """Everything about one person that the organiser has noted.

    ``shown_name`` is shown to the room instead of the name; ``languages`` are codes, those spoken best first. A person
    who ``stays_seated`` keeps one table all evening.
    """

    languages: tuple[str, ...] = ()
    role: Role = Role.GUEST
    stays_seated: bool = False
    photo_consent: PhotoConsent = PhotoConsent.UNKNOWN
    shown_as: ShownAs = ShownAs.NAME
    shown_name: str = ""


#: Of a person about whom nothing has been noted.
NO_DETAILS = PersonDetails()
