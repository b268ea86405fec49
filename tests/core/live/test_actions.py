"""Every action: its form in the log, what it does, and that nothing it is about need be there."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from meetup_desktop.core.live import actions as all_actions
from meetup_desktop.core.live.actions import ACTIONS, Action
from meetup_desktop.core.live.evening import Evening, RotationSettings, Wish, WishKind
from meetup_desktop.core.live.fold import EntryProblem, find_unreadable_entries, fold, parse_entry
from meetup_desktop.core.live.log import Kind, LogEntry, drop_undone_entries
from meetup_desktop.core.live.person_details import PersonDetails, PhotoConsent, Role, ShownAs
from tests.core.live.clocks import RealisticClock
from tests.core.live.test_fold import payloads

ids = st.sampled_from([f"p{number}" for number in range(7)])
names = st.text(max_size=8)
indexes = st.integers(0, 4)
groups = st.lists(ids, unique=True, min_size=2, max_size=7).map(
    lambda people: (tuple(people[:3]), tuple(people[3:])) if len(people) > 4 else (tuple(people),)
)
rounds = st.lists(groups, max_size=3).map(tuple)
modes = st.sampled_from(["holding", "groups", "topic", "black", "of another version"])
wishes = st.one_of(
    st.builds(
        Wish.of, st.sampled_from([WishKind.APART, WishKind.TOGETHER]), st.sets(ids, min_size=2, max_size=3)
    ),
    st.builds(Wish.of, st.just(WishKind.TABLE), ids.map(lambda one: [one]), indexes),
)
plans = st.builds(RotationSettings, st.integers(2, 6), indexes, st.integers(1, 900), st.integers())
tables = st.integers(0, 3)
some_details = st.builds(
    PersonDetails,
    languages=st.sampled_from([(), ("ru",), ("en", "ru")]),
    role=st.sampled_from(Role),
    stays_seated=st.booleans(),
    photo_consent=st.sampled_from(PhotoConsent),
    shown_as=st.sampled_from(ShownAs),
    shown_name=st.sampled_from(["", "Ann", " А.\u200b "]),
)
FIELDS = {
    Kind.PEOPLE_ADDED: (
        st.lists(st.tuples(ids, names), max_size=4).map(tuple),
        st.booleans(),
        st.none() | tables,
    ),
    Kind.PERSON_RENAMED: (ids, names),
    Kind.PERSON_REMOVED: (ids,),
    Kind.PERSON_SEATED: (ids, tables),
    Kind.AUTO_RUN_SET: (st.none() | st.integers(0, 300),),
    Kind.CHECKED_IN: (ids, st.none() | tables),
    Kind.CHECKED_OUT: (ids,),
    Kind.ROTATION_PLANNED: (plans, rounds),
    Kind.PEOPLE_SWAPPED: (indexes, ids, ids),
    Kind.GROUP_LOCKED: (indexes, indexes, st.booleans()),
    Kind.WISH_ADDED: (wishes, st.none() | rounds),
    Kind.WISH_REMOVED: (wishes,),
    Kind.TOPIC_SET: (indexes, st.sampled_from(["ru", "en"]), names),
    Kind.DURATION_SET: (st.integers(1, 900), st.none() | indexes),
    Kind.ROUND_ENTERED: (indexes, modes, st.none() | rounds),
    Kind.ROUND_STARTED: (st.integers(1, 900), st.none() | modes),
    Kind.PERSON_DESCRIBED: (ids, some_details),
    Kind.TIME_ADDED: (st.integers(-600, 600),),
    Kind.SHOWN: (modes,),
}
any_action = st.one_of([st.builds(action, *FIELDS.get(kind, ())) for kind, action in ACTIONS.items()])


def test_every_kind_has_its_action():
    assert set(ACTIONS) == set(Kind) - {Kind.UNDONE}
    assert {ACTIONS[kind] for kind in FIELDS} < set(ACTIONS.values())
    classes = {one for one in vars(all_actions).values() if isinstance(one, type) and issubclass(one, Action)}
    assert classes - {Action} == set(ACTIONS.values())


@given(any_action)
def test_an_action_comes_back_from_the_log_as_it_was(action):
    stored = json.loads(json.dumps(action.to_payload()))
    read = parse_entry(LogEntry(1, RealisticClock().now(), "host", action.kind, stored))
    assert read == action
    assert read.to_payload() == action.to_payload()


@given(st.sampled_from([*ACTIONS, "of another version"]), payloads)
def test_a_payload_is_read_whole_or_not_at_all(kind, payload):
    read = parse_entry(LogEntry(7, RealisticClock().now(), "host", kind, payload))
    if isinstance(read, EntryProblem):
        assert (read.seq, read.kind) == (7, kind)
        assert read.reason
    else:
        json.dumps(read.to_payload())
        assert ACTIONS[kind].from_payload(read.to_payload()) == read


@pytest.mark.parametrize(
    ("kind", "payload", "reason"),
    [
        ("danced", {}, "unknown kind"),
        (Kind.SHOWN, {}, "mode: not a text"),
        (Kind.SHOWN, {"mode": 3}, "mode: not a text"),
        (Kind.TIME_ADDED, {"seconds": True}, "seconds: not a whole number"),
        (Kind.TOPIC_SET, {"round": -1, "language": "ru", "text": ""}, "round: smaller than 0"),
        (Kind.GROUP_LOCKED, {"round": 0, "table": 0, "locked": 1}, "locked: neither true nor false"),
        (Kind.PEOPLE_ADDED, {"people": ["Anna"]}, "people: not objects"),
        (Kind.PEOPLE_ADDED, {"people": "Anna"}, "people: not a list"),
        (Kind.ROTATION_PLANNED, {"rounds": []}, "settings: not an object"),
        (Kind.ROUND_ENTERED, {"index": 0, "rounds": [[["p0", 1]]]}, "rounds: not texts"),
        (Kind.WISH_ADDED, {"wish": "near", "people": ["p0", "p1"]}, "wish: unknown kind near"),
        (Kind.WISH_ADDED, {"wish": "apart", "people": ["p0"]}, "wish: asks nothing"),
    ],
)
def test_what_cannot_be_read_says_why_and_has_no_effect(kind, payload, reason):
    entry = LogEntry(3, RealisticClock().now(), "host", kind, payload)
    assert parse_entry(entry) == EntryProblem(3, kind, reason)
    assert find_unreadable_entries([entry]) == (EntryProblem(3, kind, reason),)
    assert fold([entry]) == Evening()


def test_a_mistake_in_an_action_is_not_swallowed(monkeypatch):
    for error in (AttributeError, TypeError, KeyError, IndexError, ValueError):

        def fail(_self, _evening, _moment, error=error):
            raise error("planted")

        monkeypatch.setattr(ACTIONS[Kind.LIVE_STARTED], "apply", fail)
        with pytest.raises(error, match="planted"):
            fold([LogEntry(1, RealisticClock().now(), "host", Kind.LIVE_STARTED, {})])


class StepByStep(RuleBasedStateMachine):
    """The evening kept from action to action, as a session keeps it, against the fold of the whole log."""

    def __init__(self):
        super().__init__()
        self.clock = RealisticClock()
        self.entries = []
        self.evening = Evening()
        self.do(ACTIONS[Kind.PEOPLE_ADDED](tuple((f"p{at}", f"Name {at}") for at in range(7)), True))

    def write(self, kind, payload, undoes=None):
        seq, stored = len(self.entries) + 1, json.loads(json.dumps(payload))
        self.entries.append(LogEntry(seq, self.clock.now(), "host", kind, stored, undoes))

    @rule(action=any_action)
    def do(self, action):
        self.evening = action.apply(self.evening, self.clock.now())
        self.write(action.kind, action.to_payload())

    @rule(milliseconds=st.integers(0, 400_000))
    def time_passes(self, milliseconds):
        self.clock.pass_ms(milliseconds)

    @precondition(lambda self: self.entries)
    @rule(data=st.data())
    def take_anything_back(self, data):
        self.write(Kind.UNDONE, {}, data.draw(st.integers(1, len(self.entries))))
        self.evening = fold(self.entries)

    @invariant()
    def the_fold_is_the_same(self):
        assert fold(self.entries) == self.evening
        assert find_unreadable_entries(self.entries) == ()

    @invariant()
    def every_beginning_of_the_log_is_an_evening(self):
        found = fold(self.entries[: len(self.entries) // 2])
        assert found.current_index is None or found.current_round is not None
        assert found.remaining_ms(self.clock.now()) is None or found.current_round is not None

    @invariant()
    def people_and_rounds_hold_together(self):
        evening = self.evening
        assert len({person.id for person in evening.everyone}) == len(evening.everyone)
        assert all(0 <= table < len(one.groups) for one in evening.rounds for table in one.locked)
        assert all(
            one.started for one in evening.rounds[evening.kept_round_count - 1 : evening.kept_round_count]
        )


TestStepByStep = StepByStep.TestCase
TestStepByStep.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


@given(st.lists(st.tuples(any_action, st.integers(0, 30)), max_size=15))
@settings(max_examples=60)
def test_taking_back_an_action_is_as_if_it_had_never_been(happenings):
    clock, entries = RealisticClock(), []
    for action, undoes in happenings:
        clock.pass_ms(1_000)
        back = undoes if 0 < undoes <= len(entries) else None
        kind, payload = (Kind.UNDONE, {}) if back else (action.kind, action.to_payload())
        entries.append(LogEntry(len(entries) + 1, clock.now(), "host", kind, payload, back))
    assert fold(entries) == fold(drop_undone_entries(entries))
