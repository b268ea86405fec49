from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from meetup_desktop.adapters.site.scan import FIRST_ROWS
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.errors import NotASite
from meetup_desktop.services.library.library import Library
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
    assert shelf.library.is_opening
    shelf.wait()
    assert [page.page_id for page in shelf.sites[0].pages] == ["quay", "older"]
    assert (shelf.library.site, shelf.library.root, shelf.library.is_opening) == (
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
        and not shelf.library.is_opening
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
    assert shelf.library.site is None and not shelf.library.is_opening


def write_many(root: Path, count: int) -> None:
    for number in range(count):
        path = root / "en" / "events" / f"evening-{number:04}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"---\ndate: 2026-01-01 10:00\n---\n# Evening {number}\n\nЁлка {number}.\n", encoding="utf-8"
        )


def test_the_first_rows_of_a_large_site_are_there_before_the_rest(shelf: Shelf, tmp_path: Path) -> None:
    write_many(tmp_path / "large", 450)
    shelf.library.open(tmp_path / "large")
    shelf.wait()
    assert [(len(site.pages), site.complete) for site in shelf.sites] == [
        (FIRST_ROWS, False),
        (450, True),
    ]
    assert shelf.library.site is shelf.sites[-1]
    shelf.library.reload()
    shelf.wait()
    assert len(shelf.sites) == 2


def test_a_list_that_is_shown_does_not_shrink_while_it_is_read_again(shelf: Shelf, tmp_path: Path) -> None:
    write_many(tmp_path / "large", 450)
    shelf.library.open(tmp_path / "large")
    shelf.wait()
    (tmp_path / "large/en/events/evening-0007.md").unlink()
    shelf.library.reload()
    shelf.wait()
    assert [len(site.pages) for site in shelf.sites] == [FIRST_ROWS, 450, 449]


def test_giving_up_behind_the_first_rows_keeps_them(shelf: Shelf, tmp_path: Path) -> None:
    write_many(tmp_path / "large", 450)
    shelf.library.site_changed.connect(lambda _: [task.cancel() for task in shelf.tasks.running])
    shelf.library.open(tmp_path / "large")
    shelf.wait()
    assert shelf.sites[0].complete is False and shelf.library.root == tmp_path / "large"


def test_all_texts_can_be_searched_behind_the_list(shelf: Shelf) -> None:
    shelf.library.open(shelf.root)
    shelf.wait()
    assert shelf.library.index.find("EVENING maps") == {"quay", "older"}
    assert shelf.library.index.find("новый вечер") == {"quay"}
    assert shelf.library.index.find("") == {"quay", "older"}
    path = shelf.root / ENGLISH
    path.write_bytes(path.read_bytes().replace(b"We talked about maps.", b"We talked about bridges."))
    shelf.library.refresh()
    shelf.wait()
    assert len(shelf.sites) == 1  # no row has changed
    assert shelf.library.index.find("bridges") == {"quay"}


def test_an_operation_that_was_interrupted_is_taken_back_before_the_site_is_read(shelf: Shelf) -> None:
    from meetup_desktop.adapters.site import transaction

    (shelf.root / transaction.FOLDER).mkdir()
    undo = transaction.Transaction(shelf.root)
    undo.move(ENGLISH, "en/events/river.md")
    undo.commit_log()
    (shelf.root / ENGLISH).rename(shelf.root / "en/events/river.md")
    shelf.library.open(shelf.root)
    shelf.wait()
    assert shelf.sites[0].pages[0].languages == ("ru", "en")
