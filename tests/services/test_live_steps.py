"""A session that is given anything in any order, against the fold of what its journal holds."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.fold import fold
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.projector.modes import MODES
from tests.core.live.clocks import RealisticClock
from tests.core.live.test_actions import any_action, ids, some_details

SITE = Path("site")


class Sessions(RuleBasedStateMachine):
    """The commands of the window and every action of the log, with undo, redo, restarts and reboots."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock, self.tasks, self.notices = RealisticClock(), Tasks(), Notices()
        self.notified = []
        self.notices.posted.connect(self.notified.append)
        self.start()
        self.session.add_people([f"Name {at}" for at in range(7)], present=True)

    def start(self):
        self.session = LiveSession(
            self.tasks, self.notices, self.clock, Path(self.folder.name), MODES.values()
        )
        self.session.open(SITE, "page")
        self.before: list[Evening] = []

    def teardown(self):
        self.session.close()
        assert self.tasks.stop()
        self.folder.cleanup()

    def remember(self):
        """What undo has to lead back to."""
        self.before.append(self.session.evening)

    @rule(action=any_action)
    def do(self, action):
        self.remember()
        assert self.session._log.do(action)

    @rule(person=ids, name=st.sampled_from(["Anna", "Ёлка"]), details=some_details)
    def door(self, person, name, details):
        if not self.session.check_in(person):
            self.session.check_out(person)
        self.session.describe_person(person, details)
        self.session.rename_person(person, name)
        self.session.add_walk_in(name)
        self.before.clear()

    @rule(
        command=st.sampled_from(["start_live", "toggle_pause", "next", "back", "finish"]),
        seconds=st.sampled_from([0, 30, -30]),
    )
    def run(self, command, seconds):
        # With people who came or left, the next round would be planned by a worker.
        if not self.session.evening.plan_is_stale:
            getattr(self.session, command)()
            self.session.add_time(seconds)
        self.before.clear()

    @rule(mode=st.sampled_from(list(MODES)), toggled=st.booleans())
    def show(self, mode, toggled):
        (self.session.toggle_mode if toggled else self.session.show)(mode)
        self.before.clear()

    @rule(milliseconds=st.integers(0, 400_000))
    def time_passes(self, milliseconds):
        self.clock.pass_ms(milliseconds)
        self.session._model._on_timeout()

    @precondition(lambda self: self.before)
    @rule()
    def undo_and_redo(self):
        after = self.session.evening
        self.session.undo()
        assert self.session.evening == self.before.pop()
        self.session.redo()
        assert self.session.evening == after
        self.session.undo()

    @rule(rebooted=st.booleans())
    def restart(self, rebooted):
        evening = self.session.evening
        self.session.close()
        if rebooted:
            self.clock.reboot(1_000)
        self.start()
        assert rebooted or self.session.evening == evening

    @invariant()
    def what_is_shown_follows_from_the_journal(self):
        session, view = self.session, self.session.view
        assert fold(session._log._writer._journal.entries()) == session.evening == view.evening
        assert view.can_undo == session.history.canUndo()
        assert view.clock == session.read_clock()
        assert view.slide.mode in MODES
        assert [notice for notice in self.notified if notice.error is not None] == []


TestSessions = pytest.mark.usefixtures("qapp")(Sessions.TestCase)
TestSessions.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
