"""What earlier evenings say about this one."""

from meetup_desktop.core.live.actions import (
    PeopleAdded,
    PersonRemoved,
    RotationPlanned,
    RoundEntered,
    RoundStarted,
)
from meetup_desktop.core.live.earlier import EarlierPeople, collect_earlier_people
from meetup_desktop.core.live.evening import Evening, RotationSettings
from meetup_desktop.core.live.people_csv import people_csv
from meetup_desktop.core.live.replanning import build_replan_request
from tests.core.live.clocks import RealisticClock


def evening_of(names, *actions, present=True):
    evening, clock = Evening(), RealisticClock()
    people = tuple((f"id{at}", name) for at, name in enumerate(names))
    for action in (PeopleAdded(people, present), *actions):
        evening = action.apply(evening, clock.now())
    return evening


def played(names, groups):
    plan = RotationPlanned(RotationSettings(3, 2, 300), (groups, groups))
    return evening_of(names, plan, RoundEntered(0), RoundStarted(300))


def test_the_latest_spelling_comes_first_and_who_never_came_is_left_out():
    found = collect_earlier_people(
        [
            evening_of(["Анна К.", "Boris"]),
            evening_of(["Vera"], present=False),
            evening_of(["анна к.", "Глеб"]),
        ]
    )
    assert found.names == ("Анна К.", "Boris", "Глеб")


def test_suggestions_fit_and_are_not_on_the_list():
    people = EarlierPeople(("Anna Berg", "Анна Каренина", "Boris"))
    assert people.suggest("ann", ["АННА каренина"]) == ("Anna Berg",)
    assert people.suggest("ann", [], limit=1) == ("Anna Berg",)


def test_pairs_are_those_of_rounds_that_were_played():
    found = collect_earlier_people(
        [played(["Anna", "Boris", "Vera", "Dan"], (("id0", "id1"), ("id2", "id3")))]
    )
    tonight = evening_of(["Vera", "ANNA", "Boris"])
    assert found.pairs_of(tonight) == {frozenset({"id1", "id2"})}


def test_namesakes_and_removed_people_count_as_nobody_known():
    found = collect_earlier_people([played(["Anna", "Boris"], (("id0", "id1"),))])
    assert found.pairs_of(evening_of(["Anna", "anna", "Boris"])) == frozenset()
    removed = played(["Anna", "Boris"], (("id0", "id1"),))
    removed = PersonRemoved("id0").apply(removed, RealisticClock().now())
    assert collect_earlier_people([removed]).met == frozenset()


def test_the_planner_hears_of_them():
    met = frozenset({frozenset({"id0", "id1"})})
    request = build_replan_request(evening_of(["a", "b", "c", "d"]), 2, 1, met_before=met)
    assert request.problem.met_before == met


def test_no_cell_of_the_table_is_a_formula():
    evening = evening_of(["=1+1", "Anna, B.", 'Dan "D"', "+7", "@x"])
    text = people_csv(evening, lambda utc_ms: "19:00")
    assert text.splitlines() == [
        "Name,Role,Languages,Photos,Arrived,Left", "'=1+1,,,,19:00,", '"Anna, B.",,,,19:00,', '"Dan ""D""",,,,19:00,',
        "'+7,,,,19:00,", "'@x,,,,19:00,",
    ]  # fmt: skip
