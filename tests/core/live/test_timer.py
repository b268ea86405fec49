from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.live.actions import (
    AutoRunSet,
    PeopleAdded,
    RotationPlanned,
    RoundEntered,
    RoundLeft,
    RoundStarted,
)
from meetup_desktop.core.live.clock import time_to_end_ms
from meetup_desktop.core.live.evening import Evening, RotationSettings
from meetup_desktop.core.live.timer import (
    RoundTimer,
    Urgency,
    format_clock_digits,
    ms_until_next_second,
    shown_seconds,
    urgency,
)
from tests.core.live.clocks import RealisticClock

DURATION = 420_000
STEP = st.integers(0, 3_600_000)


@given(
    st.lists(st.tuples(st.sampled_from(["run", "pause", "add", "take", "wall", "anchor"]), STEP), max_size=30)
)
def test_only_time_that_runs_is_taken_off(happenings):
    clock = RealisticClock()
    timer = RoundTimer.started(DURATION, clock.now())
    expected = DURATION
    paused = False
    for what, amount in happenings:
        if what == "run":
            clock.pass_ms(amount)
            expected -= 0 if paused else amount
        elif what == "pause":
            timer = timer.resume(clock.now()) if paused else timer.pause(clock.now())
            paused = not paused
        elif what in ("add", "take"):
            added = 30_000 if what == "add" else -30_000
            timer = timer.add(added)
            expected += added
        elif what == "wall":
            clock.set_wall(amount - 1_800_000)
        else:
            timer = timer.anchor_at(clock.now())
        assert timer.remaining_ms(clock.now()) == expected


@given(STEP, STEP, STEP, st.integers(-86_400_000, 86_400_000))
def test_a_reboot_is_bridged_by_the_wall_clock_alone(before, off, after, later_jump):
    clock = RealisticClock()
    timer = RoundTimer.started(DURATION, clock.now())
    clock.pass_ms(before)
    clock.reboot(off)
    assert timer.remaining_ms(clock.now()) == DURATION - before - off
    timer = timer.anchor_at(clock.now())
    clock.set_wall(later_jump)
    clock.pass_ms(after)
    assert timer.remaining_ms(clock.now()) == DURATION - before - off - after


def test_a_paused_round_stands_still_through_a_reboot():
    clock = RealisticClock()
    timer = RoundTimer.started(DURATION, clock.now()).pause(clock.now())
    clock.reboot(5_000_000)
    assert timer.remaining_ms(clock.now()) == DURATION
    assert timer.anchor_at(clock.now()) == timer
    assert timer.pause(clock.now()) == timer


@given(st.integers(-10_000_000, 10_000_000))
def test_the_digits_flip_exactly_on_whole_seconds(remaining):
    wait = ms_until_next_second(remaining)
    assert 1 <= wait <= 1000
    assert shown_seconds(remaining - wait) == shown_seconds(remaining) - 1
    assert shown_seconds(remaining - wait + 1) == shown_seconds(remaining)
    assert (shown_seconds(remaining) <= 0) == (remaining <= 0)


def test_digits_keep_their_width_into_overtime():
    assert [format_clock_digits(seconds) for seconds in (420, 252, 9, 0, -1, -38, -758)] == [
        "07:00", "04:12", "00:09", "00:00", "+0:01", "+0:38", "+12:38",
    ]  # fmt: skip


def test_urgency_of_long_and_short_rounds():
    assert [urgency(ms, DURATION) for ms in (60_001, 60_000, 30_000, 0)] == [
        Urgency.CALM, Urgency.WARNING, Urgency.LAST, Urgency.OVER,
    ]  # fmt: skip
    assert urgency(60_000, 90_000) is Urgency.CALM


def test_the_time_to_the_end_counts_what_is_left_and_the_ways_to_the_tables():
    clock = RealisticClock()
    groups = ((("a", "b", "c"),),) * 3
    evening = Evening()
    people = PeopleAdded(tuple((one, one) for one in "abc"), present=True)
    for action in (people, RotationPlanned(RotationSettings(3, 3, 300), groups)):
        evening = action.apply(evening, clock.now())
    assert time_to_end_ms(evening, clock.now()) == 3 * 360_000
    for action in (RoundEntered(0), RoundStarted(300)):
        evening = action.apply(evening, clock.now())
    clock.pass_ms(100_000)
    assert time_to_end_ms(evening, clock.now()) == 200_000 + 2 * 360_000
    clock.pass_ms(900_000)  # in overtime
    evening = AutoRunSet(30).apply(evening, clock.now())
    assert time_to_end_ms(evening, clock.now()) == 2 * 330_000
    for index in (1, 2):
        evening = RoundEntered(index).apply(evening, clock.now())
    clock.pass_ms(10_000)
    assert time_to_end_ms(evening, clock.now()) == 300_000 + 20_000
    evening = RoundLeft().apply(evening, clock.now())
    evening = RoundEntered(2).apply(evening, clock.now())
    evening = RoundLeft().apply(RoundStarted(300).apply(evening, clock.now()), clock.now())
    assert time_to_end_ms(evening, clock.now()) is None
