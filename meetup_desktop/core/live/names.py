"""Short, distinct names for the projector: first name and as many letters of the last name as needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.person_details import ShownAs
from meetup_desktop.core.people.names import name_key

#: What the room sees of a person who is not to be named.
HIDDEN_NAME = "•"


def names_for_room(evening: Evening) -> Mapping[str, str]:
    """Return what the room sees of everybody on the list, by id: no two names are the same, hidden ones aside.

    Names are made distinct among all people of the evening, so that they stay the same in every round.
    """
    short = shorten_names(
        (person.id, person.details.shown_name or person.name) for person in evening.participants
    )
    other = {
        person.id: HIDDEN_NAME if person.details.shown_as is ShownAs.HIDDEN else f"№ {number}"
        for number, person in enumerate(evening.everyone, 1)
        if person.details.shown_as is not ShownAs.NAME
    }
    return {**short, **other} if other else short


def shorten_names(names: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return short names by id for pairs of id and full name; no two people get the same one.

    The surname's initial grows by letters until namesakes differ; people with the same name are numbered.
    """
    return _shorten_names_cached(tuple(names))


@lru_cache(maxsize=4)
def _shorten_names_cached(names: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    parts = {person: _split_first_and_last_name(name) for person, name in names}
    short: dict[str, str] = {}
    groups: dict[str, list[str]] = defaultdict(list)
    for person, (first, last) in parts.items():
        groups[name_key(_name_with_initial(first, last, 1))].append(person)
    for people in groups.values():
        short.update(_distinguish_namesakes({person: parts[person] for person in people}))
    return MappingProxyType(short)


@lru_cache(maxsize=1024)
def name_sort_key(short_name: str) -> tuple[bool, str]:
    """Return a key that sorts as people search: Cyrillic first, ё beside е, Đ beside D, case not minded."""
    key = name_key(short_name)
    return not "\u0400" <= key[:1] <= "\u052f", key


def _split_first_and_last_name(name: str) -> tuple[str, str]:
    parts = name.split()
    return (parts[0], parts[-1]) if len(parts) > 1 else ("".join(parts), "")


def _name_with_initial(first: str, last: str, letters: int) -> str:
    if not last:
        return first
    whole = last if letters >= len(last) else last[:letters].rstrip("-'’") + "."
    return f"{first} {whole[0].upper()}{whole[1:]}"


def _distinguish_namesakes(people: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    longest = max(len(last) for _, last in people.values())
    for letters in range(1, longest + 2):
        found = {person: _name_with_initial(first, last, letters) for person, (first, last) in people.items()}
        # A full stop alone tells nobody apart from the back row.
        if len({name_key(name).rstrip(".") for name in found.values()}) == len(found):
            return found
    found = {person: _name_with_initial(first, last, 1) for person, (first, last) in people.items()}
    whole = {person: name_key(" ".join(people[person])) for person in people}
    if len(set(whole.values())) > 1:
        # Some share the whole name: grow the letters for all, number those that stay alike.
        found = {person: " ".join(part for part in people[person] if part) for person in people}
    counts: dict[str, int] = defaultdict(int)
    for person, name in found.items():
        counts[name_key(name)] += 1
        if counts[name_key(name)] > 1:
            found[person] = f"{name} {counts[name_key(name)]}"
    return found
