from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.content.site import Site
from meetup_desktop.core.errors import NotASite
from meetup_desktop.services.library import Library
from meetup_desktop.services.notices import Notice, Notices
from meetup_desktop.services.tasks import Tasks
from tests.services.worlds import ENGLISH, wait_until, write_site


class Shelf:
    def __init__(self, root: Path) -> None:
        self.tasks, self.notices = Tasks(), Notices()
        self.told: list[Notice] = []
        self.sites: list[Site] = []
        self.notices.posted.connect(self.told.append)
        self.library = Library(self.tasks, self.notices)
        self.library.site_changed.connect(self.sites.append)
        self.root = root

    def wait(self) -> None:
        wait_until(lambda: not self.tasks.running)


@pytest.fixture
def shelf(qapp: QApplication, tmp_path: Path) -> Iterator[Shelf]:
    write_site(tmp_path / "site")
    made = Shelf(tmp_path / "site")
    yield made
    assert made.tasks.stop()


def test_opens_a_site(shelf: Shelf) -> None:
    shelf.library.open(shelf.root)
    assert shelf.library.opening
    shelf.wait()
    assert [page.page_id for page in shelf.sites[0].pages] == ["quay", "older"]
    assert (shelf.library.site, shelf.library.root, shelf.library.opening) == (
        shelf.sites[0],
        shelf.root,
        False,
    )


def test_reloading_tells_only_changes(shelf: Shelf) -> None:
    shelf.library.reload()
    shelf.library.open(shelf.root)
    shelf.wait()
    shelf.library.reload()
    shelf.wait()
    assert len(shelf.sites) == 1
    (shelf.root / ENGLISH).unlink()
    shelf.library.reload()
    shelf.wait()
    assert shelf.sites[1].pages[0].languages == ("ru",)


def test_no_site_leaves_the_open_one(shelf: Shelf, tmp_path: Path) -> None:
    shelf.library.open(shelf.root)
    shelf.wait()
    shelf.library.open(tmp_path / "missing")
    shelf.wait()
    assert isinstance(shelf.told[0].error, NotASite)
    assert (
        shelf.library.root == shelf.root
        and shelf.library.site is shelf.sites[0]
        and not shelf.library.opening
    )


def test_the_last_of_two_openings_counts(shelf: Shelf, tmp_path: Path) -> None:
    write_site(tmp_path / "other")
    shelf.library.open(shelf.root)
    shelf.library.open(tmp_path / "other")
    shelf.wait()
    assert shelf.library.root == tmp_path / "other" and len(shelf.sites) == 1


def test_opening_can_be_given_up(shelf: Shelf) -> None:
    shelf.library.open(shelf.root)
    shelf.tasks.running[0].cancel()
    shelf.wait()
    assert shelf.library.site is None and not shelf.library.opening
