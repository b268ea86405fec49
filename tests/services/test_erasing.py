"""Names that a person wants erased leave no byte behind, in any form, in any file of the data folder."""

import json
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetup_desktop.adapters.storage.journal import SqliteJournal
from meetup_desktop.core.errors import NotErased
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.people.names import clean_name
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.projector.modes import MODES
from tests.fake_clock import FakeClock
from tests.small_site import write_site

OTHERS = ["Ana", "Boris"]
NAMES = st.text(st.characters(exclude_categories=("C", "Z")), max_size=30).map(
    lambda text: clean_name(f"Zachariah{text}")  # not to be found by chance
)


def forms_of(name):
    """Return the bytes in which a file could hold a name."""
    texts = {name, json.dumps(name)[1:-1], json.dumps(name, ensure_ascii=False)[1:-1]}
    return {text.encode(form) for text in texts for form in ("utf-8", "utf-16-le", "utf-16-be")}


def bytes_left(folder, name):
    """Return the files in which a name is."""
    forms = forms_of(name)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if any(form in path.read_bytes() for form in forms)]


class World:
    """A session on a site and a data folder of its own; a copy made is made at once."""

    def __init__(self, folder):
        self.data, self.site = folder / "data", write_site(folder / "site")
        self.tasks = Tasks()
        self.heard = []
        notices = Notices()
        notices.posted.connect(self.heard.append)
        self.session = LiveSession(self.tasks, notices, FakeClock(), self.data, MODES.values())
        self.session.open(self.site, "quay")

    def settle(self):
        for pool in self.tasks._pools.values():
            pool.waitForDone()

    def close(self):
        self.settle()
        self.session.close()
        self.tasks.stop()


@contextmanager
def opened_world(folders):
    world = World(folders.mktemp("world"))
    try:
        yield world
    finally:
        world.close()


@pytest.fixture
def world(qapp, tmp_path_factory):
    with opened_world(tmp_path_factory) as world:
        yield world


def add_with_history(world, name):
    """Add a person, rename it there and back, plan and back up; return its id."""
    session = world.session
    session.add_people(OTHERS, present=True)
    person = session.add_walk_in(name)
    session.start_live()
    world.settle()
    session.rename_person(person, name + " Smith")
    session.rename_person(person, name)
    session.undo()
    session.finish()
    world.settle()
    return person


@settings(max_examples=15)
@given(name=NAMES)
def test_an_erased_evening_leaves_no_byte_of_a_name(qapp, tmp_path_factory, name):
    with opened_world(tmp_path_factory) as world:
        add_with_history(world, name)
        assert bytes_left(world.data, name)
        world.session.erase()
        assert bytes_left(world.data, name) == []
        assert world.session.evening == Evening()
        assert not world.session.history.canUndo()
        assert not any((world.data / "evenings").rglob("*.*"))
        world.session.add_people(["Somebody else"])
    assert bytes_left(world.data, name) == []


@settings(max_examples=15)
@given(name=NAMES)
def test_a_removed_person_leaves_no_byte_of_a_name(qapp, tmp_path_factory, name):
    with opened_world(tmp_path_factory) as world:
        world.session.remove_person(add_with_history(world, name))
    assert bytes_left(world.data, name) == []


def undo_adding(session):
    session.add_people(["Zachariah Undone"])
    session.undo()


def undo_renaming(session):
    session.rename_person(session.evening.participants[0].id, "Zachariah Undone")
    session.undo()


@pytest.mark.parametrize("undo", [undo_adding, undo_renaming])
@pytest.mark.parametrize("again", [False, True], ids=["never added", "added again"])
def test_a_name_that_is_only_in_undone_actions_goes_with_the_next_one(world, undo, again):
    session = world.session
    session.add_people(OTHERS)
    undo(session)
    session.redo()
    assert "Zachariah Undone" in [one.name for one in session.evening.participants]
    session.undo()
    assert bytes_left(world.data, "Zachariah")  # it can be redone
    if again:
        session.remove_person(session.add_walk_in("Zachariah Undone"))
    else:
        session.remove_person(session.evening.participants[-1].id)
    assert bytes_left(world.data, "Zachariah") == []
    session.undo()
    session.redo()
    assert bytes_left(world.data, "Zachariah") == []


def test_undone_names_of_an_earlier_version_go_at_the_next_opening(world, monkeypatch):
    session = world.session
    session.add_people(OTHERS)
    undo_adding(session)
    monkeypatch.setattr(SqliteJournal, "write_names", lambda *_: None)
    session.add_walk_in("Clara")
    session.close()
    assert bytes_left(world.data, "Zachariah")
    monkeypatch.undo()
    session.open(world.site, "quay")
    assert bytes_left(world.data, "Zachariah") == []
    assert [one.name for one in session.evening.participants] == [*OTHERS, "Clara"]


def test_a_backup_that_was_under_way_is_erased_as_well(world):
    world.session.add_people(["Zachariah Erased"])
    world.session.start_live()
    for _ in range(5):
        world.session._log.back_up()
    world.session.finish()
    world.session.erase()
    world.settle()
    assert bytes_left(world.data, "Zachariah") == []


def test_an_evening_that_cannot_be_erased_stays_and_can_be_erased_later(world, monkeypatch):
    world.session.add_people(["Zachariah Erased"])

    def refuse(path, missing_ok=False):
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.unlink", refuse)
        with pytest.raises(NotErased):
            world.session.erase()
    assert [one.name for one in world.session.evening.participants] == ["Zachariah Erased"]
    world.session.erase()
    assert bytes_left(world.data, "Zachariah") == []
