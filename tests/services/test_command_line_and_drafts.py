"""The command line works on files: it names what is unsaved in the window, and leaves it there."""

import os
from pathlib import Path

import pytest

from meetup_desktop import cli
from meetup_desktop.adapters.site import scan
from meetup_desktop.services.page import page_io
from meetup_desktop.services.page.page_drafts import PageDrafts
from tests.services.worlds import World

FAULT = "event.location.title: Новый Сад"


@pytest.fixture
def world(qapp, tmp_path: Path):
    """A page that was left in the window with unsaved changes; its files are a minute old."""
    made = World(tmp_path)
    for path in made.root.rglob("*.md"):
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - 60))
    made.open("quay")
    made.page.change("event.location.title", "en", "Unsaved place")
    made.page.close()
    made.settle()
    yield made
    made.page.close()
    assert made.tasks.stop()


def run(world: World, command: str, *words: str) -> int:
    done = cli.run_command([command, str(world.root), *words, "--data-dir", str(world.folder / "data")])
    assert done is not None
    return done


def reopen(world: World, page_id: str = "quay") -> None:
    world.told.clear()
    world.open(page_id)


def place(world: World) -> str:
    assert world.page.page is not None
    return world.page.page.value("event.location.title", "en")


def test_check_names_what_it_does_not_see_and_checks_the_files(world, capsys):
    run(world, "check")
    out, err = capsys.readouterr()
    assert err.splitlines()[0] == "Unsaved changes in the program, not checked: en/events/quay.md"
    assert "Новый Сад" in out
    reopen(world)
    assert place(world) == "Unsaved place"


def test_check_of_another_page_does_not(world, capsys):
    run(world, "check", "--event", "older")
    assert "Unsaved" not in capsys.readouterr().err


def test_nothing_is_said_where_the_window_was_never_used(world, capsys, tmp_path):
    (tmp_path / "empty").mkdir()
    cli.run_command(["check", str(world.root), "--data-dir", str(tmp_path / "empty")])
    assert "Unsaved" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "words"),
    [("set", ("quay", "event.type", "workshop")), ("check", ("--fix",))],
)
def test_what_is_unsaved_is_still_offered_after_the_file_was_changed(world, capsys, command, words):
    before = world.file("en/events/quay.md")
    run(world, command, *words)
    assert "en/events/quay.md" in capsys.readouterr().err
    assert world.file("en/events/quay.md") != before
    reopen(world)
    (told,) = world.told
    assert told.action is not None
    if place(world) != "Unsaved place":
        told.action()
    assert place(world) == "Unsaved place"


def test_what_is_unsaved_follows_a_page_that_is_renamed(world, capsys):
    assert run(world, "rename", "quay", "pier") == 0
    assert "Unsaved changes in the program, not changed: en/events/quay.md" in capsys.readouterr().err
    reopen(world, "pier")
    (told,) = world.told
    assert told.action is not None
    told.action()
    assert place(world) == "Unsaved place"


def test_a_rename_names_only_pages_that_it_would_change(world, capsys):
    assert run(world, "rename", "older", "oldest") == 0
    assert "Unsaved" not in capsys.readouterr().err


def test_the_window_reads_the_same_files_as_unsaved(world):
    drafts = PageDrafts(world.tasks, world.notices, world.folder / "data" / "drafts.sqlite")
    assert page_io.load_unsaved(world.root, drafts).keys() == {"en/events/quay.md"}
    assert scan.scan(world.root).page("quay") is not None
