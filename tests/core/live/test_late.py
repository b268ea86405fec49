"""Seats for who comes late."""

from meetup_desktop.core.live.actions import (
    CheckedIn,
    PeopleAdded,
    RotationPlanned,
    RoundEntered,
    RoundStarted,
)
from meetup_desktop.core.live.evening import Evening, RotationSettings
from meetup_desktop.core.live.late import propose_table, with_seat
from tests.core.live.clocks import RealisticClock

ROUNDS = (
    (("a", "b", "c"), ("d", "e")),
    (("a", "d"), ("b", "e"), ("c", "f")),
)


def seated(round_index, rounds=ROUNDS):
    evening, clock = Evening(), RealisticClock()
    people = PeopleAdded(tuple((one, one.upper()) for one in "abcdefg"), present=True)
    actions = [people, RotationPlanned(RotationSettings(3, len(rounds), 300), rounds)]
    for index in range(round_index + 1):
        actions += [RoundEntered(index), *([RoundStarted(300)] if index < round_index else [])]
    for action in actions:
        evening = action.apply(evening, clock.now())
    return evening


def test_a_pair_comes_before_a_group():
    assert propose_table(seated(0), "g") == 1


def test_among_equal_groups_the_one_with_people_not_met():
    rounds = ((("a", "b", "g"), ("d", "e", "c")), (("a", "d"), ("e", "c"), ("b", "f")))
    assert propose_table(seated(1, rounds), "g") == 1


def test_who_sits_needs_no_seat_and_without_a_round_there_is_none():
    assert propose_table(seated(0), "a") is None
    assert propose_table(Evening(), "a") is None


def test_a_seat_is_only_given_once_and_at_a_table_that_there_is():
    evening = seated(0)
    assert with_seat(evening, "a", 1) is evening
    assert with_seat(evening, "g", 2) is evening
    assert with_seat(evening, "g", 1).current_round.groups == (("a", "b", "c"), ("d", "e", "g"))


def test_a_table_that_an_undo_took_away_has_no_effect():
    clock = RealisticClock()
    evening = CheckedIn("a", 5).apply(Evening(), clock.now())
    assert evening == Evening()
