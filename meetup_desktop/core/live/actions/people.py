"""Actions on people: adding, renaming, describing and removing them, checking them in and out."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Any, Self

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.live.actions.action import Action
from meetup_desktop.core.live.edits import end_stay, with_person
from meetup_desktop.core.live.evening import ERASED_NAME, Evening, Interval, Participant
from meetup_desktop.core.live.late import with_seat
from meetup_desktop.core.live.log import Kind, Moment
from meetup_desktop.core.live.payload import (
    Payload,
    read_bool,
    read_choice,
    read_integer,
    read_integer_or_none,
    read_mappings,
    read_text,
    read_text_or_none,
    read_texts,
)
from meetup_desktop.core.live.person_details import PersonDetails, PhotoConsent, Role, ShownAs


def _shown_name(name: str) -> str:
    """Return a name as it is shown; that of a removed person is erased, one of another program may reorder text."""
    return show_directions(name) or ERASED_NAME


@dataclass(frozen=True)
class PeopleAdded(Action):
    """People, as pairs of id and name, were put on the list, checked in at once with ``present``.

    With ``table`` they were given seats there (from 0) in the round that is being seated.
    """

    kind = Kind.PEOPLE_ADDED
    people: tuple[tuple[str, str], ...]
    present: bool = False
    table: int | None = None

    def to_payload(self) -> dict[str, Any]:
        people = [{"id": person_id, "name": name} for person_id, name in self.people]
        seat = {} if self.table is None else {"table": self.table}
        return {"people": people, "present": self.present, **seat}

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        people = read_mappings(payload, "people")
        pairs = tuple((read_text(one, "id"), read_text(one, "name")) for one in people)
        return cls(pairs, read_bool(payload, "present", False), read_integer_or_none(payload, "table", 0))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        stays = (Interval(moment),) if self.present else ()
        everyone = {person.id: person for person in evening.everyone}
        for person_id, name in self.people:
            everyone.setdefault(person_id, Participant(person_id, _shown_name(name), stays))
        added = replace(evening, everyone=tuple(everyone.values()))
        for person_id, _ in self.people if self.table is not None else ():
            added = with_seat(added, person_id, self.table or 0)
        return added


@dataclass(frozen=True)
class PersonRenamed(Action):
    """A name was corrected."""

    kind = Kind.PERSON_RENAMED
    id: str
    name: str

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_text(payload, "id"), read_text(payload, "name"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        person = evening.find_participant_or_removed(self.id)
        return (
            evening if person is None else with_person(evening, replace(person, name=_shown_name(self.name)))
        )


@dataclass(frozen=True)
class PersonDescribed(Action):
    """What is noted about a person was changed. The payload keeps the shown name where all names are, to be erased."""

    kind = Kind.PERSON_DESCRIBED
    id: str
    details: PersonDetails

    def to_payload(self) -> dict[str, Any]:
        noted = self.details
        return {
            "id": self.id, "name": noted.shown_name, "languages": noted.languages, "role": noted.role,
            "stays_seated": noted.stays_seated, "photo_consent": noted.photo_consent, "shown_as": noted.shown_as,
        }  # fmt: skip

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        details = PersonDetails(
            read_texts(payload, "languages") if "languages" in payload else (),
            read_choice(payload, "role", Role),
            read_bool(payload, "stays_seated", False),
            read_choice(payload, "photo_consent", PhotoConsent),
            read_choice(payload, "shown_as", ShownAs),
            read_text_or_none(payload, "name") or "",
        )
        return cls(read_text(payload, "id"), details)

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        person = evening.find_participant_or_removed(self.id)
        if person is None:
            return evening
        details = replace(self.details, shown_name=show_directions(self.details.shown_name))
        return with_person(evening, replace(person, details=details))


@dataclass(frozen=True)
class _PersonAction(Action):
    """An action that names one person and nothing else."""

    id: str

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_text(payload, "id"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        person = evening.find_participant_or_removed(self.id)
        return evening if person is None else with_person(evening, self.apply_to_person(person, moment))

    @abstractmethod
    def apply_to_person(self, person: Participant, moment: Moment) -> Participant:
        """Return the person afterwards."""


@dataclass(frozen=True)
class PersonRemoved(_PersonAction):
    """A person was taken off the list."""

    kind = Kind.PERSON_REMOVED

    def apply_to_person(self, person: Participant, moment: Moment) -> Participant:
        return replace(end_stay(person, moment), removed=True)


@dataclass(frozen=True)
class PersonSeated(Action):
    """A person who came late was given a seat at a table (from 0) of the current round."""

    kind = Kind.PERSON_SEATED
    id: str
    table: int

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_text(payload, "id"), read_integer(payload, "table", 0))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        known = evening.participant(self.id) is not None
        return with_seat(evening, self.id, self.table) if known else evening


@dataclass(frozen=True)
class CheckedIn(_PersonAction):
    """A person arrived; with ``table``, they were given a seat there in the round that is being seated."""

    kind = Kind.CHECKED_IN
    table: int | None = None

    def to_payload(self) -> dict[str, Any]:
        return {"id": self.id, **({} if self.table is None else {"table": self.table})}

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_text(payload, "id"), read_integer_or_none(payload, "table", 0))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        arrived = super().apply(evening, moment)
        known = self.table is not None and evening.participant(self.id) is not None
        return with_seat(arrived, self.id, self.table or 0) if known else arrived

    def apply_to_person(self, person: Participant, moment: Moment) -> Participant:
        if person.present or person.removed:
            return person
        return replace(person, attendance=(*person.attendance, Interval(moment)))


@dataclass(frozen=True)
class CheckedOut(_PersonAction):
    """A person left."""

    kind = Kind.CHECKED_OUT

    def apply_to_person(self, person: Participant, moment: Moment) -> Participant:
        return end_stay(person, moment)


@dataclass(frozen=True)
class EraseDateSet(Action):
    """A date was chosen on which everything is erased that is stored of the evening; an empty one means never."""

    kind = Kind.ERASE_DATE_SET
    date: str

    @classmethod
    def from_payload(cls, payload: Payload) -> Self:
        return cls(read_text(payload, "date"))

    def apply(self, evening: Evening, moment: Moment) -> Evening:
        return replace(evening, erase_on=self.date)
