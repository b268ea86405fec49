"""Temporary files of programs that were ended: removed, while those in use stay."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from meetup_desktop.adapters import atomic_write
from meetup_desktop.adapters.atomic_write import write_one
from meetup_desktop.adapters.site.leftovers import remove_leftovers
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER

NAME = ".meetup-desktop.4711.3.tmp"
#: Ends itself, or waits, when the first file is to be replaced.
WRITER = """
import os, signal, sys, time
from pathlib import Path
from meetup_desktop.adapters import atomic_write

def end(*_):
    print("staged", flush=True)
    sys.stdin.read(1)
    os.kill(os.getpid(), signal.SIGKILL)

atomic_write.replace_file = end
atomic_write.write_all({Path(name): b"new" for name in sys.argv[1:]})
"""


def test_files_of_a_program_that_was_killed_are_removed_and_those_of_a_running_one_are_not(
    tmp_path: Path,
) -> None:
    pages = [tmp_path / "en" / "a.md", tmp_path / "en" / "b.md"]
    pages[0].parent.mkdir()
    for page in pages:
        page.write_bytes(b"old")
    running = subprocess.Popen(
        [sys.executable, "-c", WRITER, *map(str, pages)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert running.stdin is not None and running.stdout is not None
    with running, running.stdin, running.stdout:
        running.stdout.readline()
        staged = sorted(path.name for path in pages[0].parent.iterdir())
        assert len(staged) == 6  # two pages, two new contents, two backups
        assert remove_leftovers(tmp_path) == 0
        running.send_signal(signal.SIGKILL)
        running.wait()
    assert remove_leftovers(tmp_path) == 4
    assert sorted(pages[0].parent.iterdir()) == pages


@pytest.mark.parametrize("name", [NAME, ".meetup-desktop.1.back.tmp"])
@pytest.mark.parametrize("folder", [".", "en/events", "Resources/en/quay"])
def test_abandoned_files_are_found_everywhere(tmp_path: Path, name: str, folder: str) -> None:
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / folder / name).write_bytes(b"half")
    assert remove_leftovers(tmp_path) == 1
    assert not (tmp_path / folder / name).exists()


@pytest.mark.parametrize(
    "path",
    ["page.tmp", ".meetup-desktop.1.2.moved", ".meetup-desktop.tmp", "node_modules/" + NAME, ".git/" + NAME,
     TRANSACTION_FOLDER + "/" + NAME],
)  # fmt: skip
def test_nothing_else_is_touched(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_bytes(b"x")
    assert remove_leftovers(tmp_path) == 0
    assert (tmp_path / path).exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    (tmp_path / ".meetup-desktop.4711.4.tmp").mkdir()
    (tmp_path / ".meetup-desktop.4711.5.tmp").symlink_to(tmp_path / "elsewhere")
    assert remove_leftovers(tmp_path) == 0


def test_it_can_be_given_up(tmp_path: Path) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        remove_leftovers(tmp_path, stop)


def test_a_temporary_file_that_was_taken_for_abandoned_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = []

    def lock(file: object) -> bool:
        refused.append(file)
        return len(refused) > 1

    monkeypatch.setattr(atomic_write, "try_lock", lock)
    write_one(tmp_path / "page.md", b"new")
    assert (tmp_path / "page.md").read_bytes() == b"new"
