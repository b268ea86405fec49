"""A language that everybody at a table speaks."""

import pytest

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.live.actions import PeopleAdded, PersonDescribed, RotationPlanned
from meetup_desktop.core.live.evening import Evening, RotationSettings
from meetup_desktop.core.live.person_details import PersonDetails
from meetup_desktop.core.live.replanning import build_replan_request, replan
from meetup_desktop.core.rotation import plan
from tests.core.live.clocks import RealisticClock

SPOKEN = {
    "a": ("ru",),
    "b": ("ru",),
    "c": ("ru", "en"),
    "d": ("en",),
    "e": ("en",),
    "f": ("en", "ru"),
    "g": (),
    "h": (),
}


def evening_of(spoken):
    evening, clock = Evening(), RealisticClock()
    people = PeopleAdded(tuple((one, one) for one in spoken), present=True)
    for action in (
        people,
        *(PersonDescribed(one, PersonDetails(languages)) for one, languages in spoken.items()),
    ):
        evening = action.apply(evening, clock.now())
    return evening


def planned(evening, size, rounds):
    request = build_replan_request(evening, size, rounds, common_language=True)
    return replan(request, lambda problem, _begin, _end: plan(problem, seconds=0.2, seed=1))


def test_nobody_sits_where_they_understand_nobody():
    every = {"ru", "en"}
    for round_ in planned(evening_of(SPOKEN), 3, 3):
        for group in round_:
            assert set.intersection(*(set(SPOKEN[one]) or every for one in group))


def test_without_the_wish_the_languages_do_not_count():
    request = build_replan_request(evening_of(SPOKEN), 3, 3)
    assert request.problem.attributes == ()


def test_where_nothing_is_noted_nothing_is_asked():
    request = build_replan_request(evening_of(dict.fromkeys("abcd", ())), 2, 1, common_language=True)
    assert request.problem.attributes == ()


def test_who_speaks_nobody_elses_language_is_told():
    with pytest.raises(RotationError):
        planned(evening_of({"a": ("ru",), "b": ("ru",), "c": ("ru",), "d": ("ka",)}), 2, 1)


def test_the_wish_is_kept_in_the_log():
    settings = RotationSettings(3, 2, 300, 1, True)
    action = RotationPlanned(settings, ())
    assert RotationPlanned.from_payload(action.to_payload()) == action
    assert "common_language" not in RotationPlanned(RotationSettings(), ()).to_payload()["settings"]
