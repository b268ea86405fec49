"""What earlier evenings say about this one: who may come again, and who has met."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.people.names import name_key
from meetup_desktop.core.people.search import rank_names

#: Two people by the keys of their names: ids differ from evening to evening.
KeyPair = frozenset[str]


@dataclass(frozen=True)
class EarlierPeople:
    """People of earlier evenings. ``names`` are in the order of their last visit, the latest first."""

    names: tuple[str, ...] = ()
    met: frozenset[KeyPair] = frozenset()

    def suggest(self, typed: str, on_list: Iterable[str], limit: int = 6) -> tuple[str, ...]:
        """Return names that fit what was typed, of people who are not on the list."""
        known = {name_key(name) for name in on_list}
        others = [name for name in self.names if name_key(name) not in known]
        return tuple(others[at] for at in rank_names(others, typed)[:limit])

    def pairs_of(self, evening: Evening) -> frozenset[frozenset[str]]:
        """Return the pairs on the list who have met before, by id. Namesakes on the list count as nobody known."""
        ids: dict[str, str] = {}
        doubled = set()
        for person in evening.participants:
            key = name_key(person.name)
            if key in ids:
                doubled.add(key)
            ids[key] = person.id
        return frozenset(
            frozenset(ids[key] for key in pair)
            for pair in self.met
            if all(key in ids and key not in doubled for key in pair)
        )


def collect_earlier_people(evenings: Iterable[Evening]) -> EarlierPeople:
    """Return the people of these evenings, the latest of which comes first; who never came is left out."""
    names: dict[str, str] = {}
    met: set[KeyPair] = set()
    for evening in evenings:
        keys = {person.id: name_key(person.name) for person in evening.participants}
        for person in evening.participants:
            if person.attendance:
                names.setdefault(keys[person.id], person.name)
        for one in evening.rounds:
            for group in one.groups if one.started else ():
                known = {keys[person] for person in group if person in keys}
                met.update(frozenset(pair) for pair in combinations(sorted(known), 2))
    return EarlierPeople(tuple(names.values()), frozenset(met))
