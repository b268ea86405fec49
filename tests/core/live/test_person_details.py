"""What is noted about people: what the room sees of them, and whose table stays."""

import pytest

from meetup_desktop.core.live.actions import (
    CheckedIn,
    PeopleAdded,
    PersonDescribed,
    PersonRemoved,
    RotationPlanned,
    RoundEntered,
    RoundStarted,
)
from meetup_desktop.core.live.evening import Evening, RotationSettings, Wish, WishKind
from meetup_desktop.core.live.fold import fold
from meetup_desktop.core.live.log import Kind, LogEntry
from meetup_desktop.core.live.log_copies import names_in, with_names
from meetup_desktop.core.live.names import HIDDEN_NAME, names_for_room
from meetup_desktop.core.live.person_details import NO_DETAILS, PersonDetails, Role, ShownAs
from meetup_desktop.core.live.replanning import build_replan_request, with_kept_tables
from tests.core.live.clocks import RealisticClock

NAMES = ("Анна Каренина", "Anna Berg", "Борис", "Vera", "Глеб", "Dan")


def evening_of(*actions):
    people = tuple((f"p{at}", name) for at, name in enumerate(NAMES))
    evening, clock = Evening(), RealisticClock()
    for action in (PeopleAdded(people), *actions):
        evening = action.apply(evening, clock.now())
    return evening


def described(person, **details):
    return PersonDescribed(person, PersonDetails(**details))


def test_the_room_sees_another_name_a_number_or_nothing():
    seen = names_for_room(
        evening_of(
            described("p0", shown_name="Аня"),
            described("p2", shown_as=ShownAs.NUMBER),
            described("p3", shown_as=ShownAs.HIDDEN),
        )
    )
    assert seen == {"p0": "Аня", "p1": "Anna B.", "p2": "№ 3", "p3": HIDDEN_NAME, "p4": "Глеб", "p5": "Dan"}


def test_a_shown_name_keeps_namesakes_apart():
    seen = names_for_room(evening_of(described("p2", shown_name="Anna Bohr")))
    assert len(set(seen.values())) == len(NAMES)


def test_numbers_stay_when_somebody_is_removed():
    seen = names_for_room(evening_of(described("p5", shown_as=ShownAs.NUMBER), PersonRemoved("p0")))
    assert seen["p5"] == "№ 6"


def test_a_shown_name_is_erased_with_the_others():
    entry = LogEntry(
        2,
        RealisticClock().now(),
        "host",
        Kind.PERSON_DESCRIBED,
        described("p0", shown_name="Аня").to_payload(),
    )
    assert names_in([entry]) == {(2, "p0"): "Аня"}
    (erased,) = with_names([entry], {(2, "p0"): ""})
    added = LogEntry(1, entry.moment, "host", Kind.PEOPLE_ADDED, PeopleAdded((("p0", ""),)).to_payload())
    assert fold([added, erased]).participants[0].details == NO_DETAILS


def test_characters_that_reorder_text_are_shown():
    evening = evening_of(described("p0", shown_name="a\u202eb"))
    assert "\u202e" not in evening.participants[0].details.shown_name


def test_what_a_later_version_has_noted_is_left_out():
    payload = {"id": "p0", "role": "juggler", "shown_as": "poem", "languages": ["ru"]}
    read = PersonDescribed.from_payload(payload)
    assert read.details == PersonDetails(languages=("ru",))
    assert PersonDescribed.from_payload({"id": "p0"}).details == NO_DETAILS


@pytest.mark.parametrize("count", [1, 2])
def test_who_stays_seated_gets_a_table_of_their_own(count):
    evening = evening_of(*(described(f"p{at}", stays_seated=True, role=Role.HOST) for at in range(count)))
    wishes = with_kept_tables(evening, 3, ())
    assert wishes == tuple(Wish.of(WishKind.TABLE, (f"p{at}",), at) for at in range(count))


def test_the_table_is_the_one_where_they_sit():
    groups = ((("p0", "p1", "p2"), ("p3", "p4", "p5")),) * 2
    present = [CheckedIn(f"p{at}") for at in range(6)]
    planned = RotationPlanned(RotationSettings(3, 2, 300), groups)
    evening = evening_of(
        *present, planned, RoundEntered(0), RoundStarted(300), described("p4", stays_seated=True)
    )
    request = build_replan_request(evening, 3, 2)
    assert request.wishes == (Wish.of(WishKind.TABLE, ("p4",), 1),)
    assert request.problem.tables == (("p4", 1),)


def test_a_wish_of_the_organiser_counts_more():
    evening = evening_of(described("p0", stays_seated=True))
    asked = (Wish.of(WishKind.TABLE, ("p0",), 1),)
    assert with_kept_tables(evening, 3, asked) == asked
