"""Copies of deleted pages: never the only ones, never left behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from meetup_desktop.adapters.site import deleted_pages, page_changes, scan
from meetup_desktop.adapters.site.deleted_pages import remove_abandoned_copies
from meetup_desktop.adapters.site.walk import DELETED_FOLDER
from meetup_desktop.core.errors import NoTrash
from tests.small_site import write_site

DELETE_AND_WAIT = """
import sys
from pathlib import Path
from meetup_desktop.adapters.site import deleted_pages, page_changes, scan

root, trash = map(Path, sys.argv[1:])
page_changes.apply_change.__defaults__ = (lambda path: path.rename(trash / str(hash(path))),)
site = scan.scan(root)
change, copies = deleted_pages.delete(root, site, site.page("quay"))
print("deleted", flush=True)
sys.stdin.read(1)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site")


def content(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_killed_program_leaves_the_page_in_the_trash_and_its_copies_are_removed(
    root: Path, tmp_path: Path
) -> None:
    trash = tmp_path / "trash"
    trash.mkdir()
    running = subprocess.Popen(
        [sys.executable, "-c", DELETE_AND_WAIT, str(root), str(trash)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert running.stdin is not None and running.stdout is not None
    with running, running.stdin, running.stdout:
        assert running.stdout.readline() == b"deleted\n"
        remove_abandoned_copies(root)
        assert (root / DELETED_FOLDER).is_dir()  # in use
        running.kill()
        running.wait()
    remove_abandoned_copies(root)
    assert not (root / DELETED_FOLDER).exists()
    assert len(list(trash.iterdir())) == 4


def test_without_a_trash_nothing_is_left_behind(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise OSError(95, "no trash here")

    monkeypatch.setattr(page_changes.apply_change, "__defaults__", (refuse,))
    before = content(root)
    site = scan.scan(root)
    with pytest.raises(NoTrash):
        deleted_pages.delete(root, site, site.page("quay"))
    assert content(root) == before and not (root / DELETED_FOLDER).exists()


def test_a_site_without_room_for_copies_still_deletes(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "trash").mkdir()
    monkeypatch.setattr(
        page_changes.apply_change,
        "__defaults__",
        (lambda path: path.rename(tmp_path / "trash" / str(hash(path))),),
    )

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(deleted_pages, "link_tree", full)
    site = scan.scan(root)
    change, copies = deleted_pages.delete(root, site, site.page("quay"))
    assert copies is None and change.page_id == "quay"
    assert not (root / DELETED_FOLDER).exists() and not (root / "ru/events/quay.md").exists()


def test_a_foreign_link_of_that_name_is_left_alone(root: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "text").write_bytes(b"mine")
    (root / DELETED_FOLDER).symlink_to(tmp_path / "mine")
    remove_abandoned_copies(root)
    assert (tmp_path / "mine" / "text").exists()
