from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from meetup_desktop.core.live.evening import Evening, Mode, Phase
from meetup_desktop.core.live.fold import fold
from meetup_desktop.core.live.log import Kind, LogEntry, build_undo_history, drop_undone_entries
from tests.core.live.clocks import RealisticClock

PEOPLE = tuple(f"p{number}" for number in range(7))
SETTINGS = {"size": 3, "rounds": 3, "duration_s": 300, "seed": 1}


class Log:
    """A log that a test writes."""

    def __init__(self) -> None:
        self.clock = RealisticClock()
        self.entries: list[LogEntry] = []

    def add(self, kind: str, undoes: int | None = None, **payload: Any) -> int:
        seq = len(self.entries) + 1
        self.entries.append(LogEntry(seq, self.clock.now(), "host", kind, payload, undoes))
        return seq

    @property
    def evening(self) -> Evening:
        return fold(self.entries)

    def planned(self, *rounds: Any) -> int:
        return self.add(Kind.ROTATION_PLANNED, settings=SETTINGS, rounds=rounds)

    def with_people(self) -> "Log":
        people = [{"id": one, "name": one.upper()} for one in PEOPLE]
        self.add(Kind.PEOPLE_ADDED, people=people, present=True)
        return self


ONE, TWO, THREE = [["p0", "p1", "p2"], ["p3", "p4", "p5", "p6"]], [["p0", "p3"]], [["p5", "p6"]]


def test_an_evening_from_door_to_end():
    log = Log().with_people()
    log.add(Kind.TOPIC_SET, round=1, language="ru", text="Ошибки")
    log.planned(ONE, TWO)
    assert log.evening.phase is Phase.IDLE
    log.add(Kind.ROUND_ENTERED, index=0)
    assert (log.evening.live, log.evening.phase, log.evening.mode) == (True, Phase.SEATING, Mode.GROUPS)
    log.add(Kind.ROUND_STARTED, duration_s=300)
    log.clock.pass_ms(100_000)
    now = log.clock.now()
    assert (log.evening.phase, log.evening.remaining_ms(now)) == (Phase.RUNNING, 200_000)
    log.add(Kind.PAUSED)
    log.clock.pass_ms(50_000)
    assert log.evening.phase is Phase.PAUSED
    log.add(Kind.RESUMED)
    log.clock.pass_ms(210_000)
    assert log.evening.phase_at(log.clock.now()) is Phase.OVER
    assert log.evening.remaining_ms(log.clock.now()) == -10_000
    log.add(Kind.TIME_ADDED, seconds=30)
    assert log.evening.phase_at(log.clock.now()) is Phase.RUNNING
    log.add(Kind.ROUND_ENTERED, index=1)
    assert log.evening.topic(1, "ru") == "Ошибки"
    log.add(Kind.ROUND_LEFT)
    assert (log.evening.current_round, log.evening.phase, log.evening.mode) == (
        None,
        Phase.IDLE,
        Mode.HOLDING,
    )
    log.add(Kind.LIVE_ENDED)
    assert (log.evening.phase, log.evening.live) == (Phase.FINISHED, False)


def test_a_later_plan_replaces_only_rounds_not_started():
    log = Log().with_people()
    log.planned(ONE, TWO, THREE)
    log.add(Kind.ROUND_ENTERED, index=0)
    log.add(Kind.ROUND_STARTED, duration_s=300)
    log.planned(THREE)
    assert [one.groups for one in log.evening.rounds] == [
        (("p0", "p1", "p2"), ("p3", "p4", "p5", "p6")), (("p5", "p6"),),
    ]  # fmt: skip
    log.add(Kind.ROUND_ENTERED, index=1, rounds=[TWO])
    assert log.evening.rounds[1].groups == (("p0", "p3"),)
    assert log.evening.current_index == 1


def test_late_and_gone_people():
    log = Log().with_people()
    log.planned(ONE)
    log.add(Kind.ROUND_ENTERED, index=0)
    log.add(Kind.PEOPLE_ADDED, people=[{"id": "late", "name": "Late"}], present=True)
    assert [one.id for one in log.evening.unseated] == ["late"]
    assert log.evening.plan_is_stale
    log.add(Kind.CHECKED_OUT, id="late")
    log.add(Kind.CHECKED_OUT, id="late")
    log.add(Kind.CHECKED_IN, id="late")
    person = log.evening.participant("late")
    assert person is not None
    assert len(person.attendance) == 2
    log.add(Kind.PERSON_REMOVED, id="p0")
    assert log.evening.participant("p0") is None
    assert log.evening.names["p0"] == "P0"


def test_reopening_after_a_reboot_ties_the_round_to_the_new_boot():
    log = Log().with_people()
    log.planned(ONE)
    log.add(Kind.ROUND_ENTERED, index=0)
    log.add(Kind.ROUND_STARTED, duration_s=300)
    log.clock.pass_ms(60_000)
    log.clock.reboot(40_000)
    log.add(Kind.REOPENED)
    log.clock.set_wall(-7_200_000)
    log.clock.pass_ms(10_000)
    assert log.evening.remaining_ms(log.clock.now()) == 190_000


def test_durations_before_and_during_a_plan():
    log = Log().with_people()
    log.planned(ONE, TWO)
    log.add(Kind.DURATION_SET, duration_s=600, round=1)
    log.add(Kind.DURATION_SET, duration_s=-1)
    assert [one.duration_s for one in log.evening.rounds] == [300, 600]
    log.planned(TWO, ONE)
    assert [one.duration_s for one in log.evening.rounds] == [300, 600]
    log.add(Kind.DURATION_SET, duration_s=120)
    assert [one.duration_s for one in log.evening.rounds] == [120, 120]
    assert log.evening.settings.duration_s == 120
    log.add(Kind.ROUND_ENTERED, index=0)
    log.add(Kind.TIME_ADDED, seconds=30)
    assert log.evening.rounds[0].duration_s == 150


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-10, 10) | st.text(max_size=3) | st.sampled_from(PEOPLE),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
payloads = st.dictionaries(
    st.sampled_from(
        [
            "people",
            "id",
            "name",
            "index",
            "rounds",
            "settings",
            "seconds",
            "mode",
            "duration_s",
            "round",
            "one",
            "other",
            "table",
            "locked",
            "wish",
        ]
    ),
    json_values,
)


@given(st.lists(st.tuples(st.sampled_from([*Kind, "from-the-future"]), payloads), max_size=20))
@settings(max_examples=150)
def test_no_log_makes_the_fold_raise(happenings):
    log = Log().with_people()
    log.planned(ONE, TWO)
    for kind, payload in happenings:
        log.add(str(kind), **payload)
        evening = log.evening
        evening.remaining_ms(log.clock.now())
        assert evening.current_index is None or evening.current_round is not None


@given(st.lists(st.integers(0, 12), max_size=12))
def test_undoing_anything_never_raises(undone):
    log = Log().with_people()
    log.planned(ONE, TWO)
    log.add(Kind.ROUND_ENTERED, index=0)
    log.add(Kind.ROUND_STARTED, duration_s=300)
    log.add(Kind.PAUSED)
    for seq in undone:
        log.add(Kind.UNDONE, undoes=seq)
    assert isinstance(log.evening, Evening)
    assert len(drop_undone_entries(log.entries)) <= 5


class Evenings(RuleBasedStateMachine):
    """A host who does and undoes things in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.log = Log().with_people()
        self.log.planned(ONE, TWO, THREE)
        self.played: dict[int, Any] = {}
        #: What was done, with the evening before it; and what can be redone, with the evening after it.
        self.done: list[tuple[int, Evening]] = []
        self.undone: list[tuple[int, int, Evening, Evening]] = []

    def act(self, kind: str, **payload: Any) -> None:
        before = self.log.evening
        self.done.append((self.log.add(kind, **payload), before))
        self.undone.clear()

    @rule(milliseconds=st.integers(0, 400_000))
    def time_passes(self, milliseconds):
        self.log.clock.pass_ms(milliseconds)

    @rule(index=st.integers(0, 3))
    def enter(self, index):
        self.act(Kind.ROUND_ENTERED, index=index)

    @rule()
    def start(self):
        self.act(Kind.ROUND_STARTED, duration_s=300)

    @rule(
        kind=st.sampled_from([Kind.PAUSED, Kind.RESUMED, Kind.ROUND_LEFT, Kind.LIVE_ENDED, Kind.LIVE_STARTED])
    )
    def simple(self, kind):
        self.act(kind)

    @rule(
        person=st.sampled_from(PEOPLE),
        kind=st.sampled_from([Kind.CHECKED_IN, Kind.CHECKED_OUT, Kind.PERSON_REMOVED]),
    )
    def door(self, person, kind):
        self.act(kind, id=person)

    @rule(rounds=st.lists(st.sampled_from([ONE, TWO, THREE]), max_size=3))
    def plan(self, rounds):
        played = [one.groups for one in self.log.evening.rounds if one.started]
        self.act(Kind.ROTATION_PLANNED, settings=SETTINGS, rounds=rounds)
        assert [one.groups for one in self.log.evening.rounds if one.started] == played

    @rule(index=st.integers(0, 3), one=st.sampled_from(PEOPLE), other=st.sampled_from(PEOPLE))
    def swap(self, index, one, other):
        before = self.log.evening
        self.act(Kind.PEOPLE_SWAPPED, round=index, one=one, other=other)
        after = self.log.evening
        for was, is_ in zip(before.rounds, after.rounds, strict=True):
            assert sorted(person for group in is_.groups for person in group) == sorted(
                person for group in was.groups for person in group
            )
            assert not was.started or is_.groups == was.groups

    @rule(index=st.integers(0, 3), table=st.integers(0, 2), locked=st.booleans())
    def lock(self, index, table, locked):
        self.act(Kind.GROUP_LOCKED, round=index, table=table, locked=locked)

    @rule(
        kind=st.sampled_from([Kind.WISH_ADDED, Kind.WISH_REMOVED]),
        wish=st.sampled_from(["apart", "together", "table"]),
        people=st.sets(st.sampled_from(PEOPLE), min_size=1, max_size=3),
        rounds=st.none() | st.lists(st.sampled_from([ONE, TWO]), max_size=2),
    )
    def wish(self, kind, wish, people, rounds):
        self.act(kind, wish=wish, people=sorted(people), table=1, rounds=rounds)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self):
        seq, before = self.done.pop()
        after = self.log.evening
        by = self.log.add(Kind.UNDONE, undoes=seq)
        assert self.log.evening == before
        self.undone.append((seq, by, before, after))

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self):
        seq, by, before, after = self.undone.pop()
        self.log.add(Kind.UNDONE, undoes=by)
        assert self.log.evening == after
        self.done.append((seq, before))

    @invariant()
    def the_history_can_be_read_from_the_log(self):
        found = build_undo_history(self.log.entries)
        assert [one.seq for one in found.done][2:] == [seq for seq, _ in self.done]
        assert [(one.seq, by) for one, by in found.undone] == [(seq, by) for seq, by, _, _ in self.undone]


TestEvenings = Evenings.TestCase
TestEvenings.settings = settings(max_examples=30, stateful_step_count=25)
