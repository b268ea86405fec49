"""Pages made, copied, renamed, translated and thrown away, on a real site."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from meetup_desktop.adapters.site import page_changes
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from meetup_desktop.adapters.storage.drafts import Drafts
from meetup_desktop.adapters.storage.evening_moves import move_evening
from meetup_desktop.adapters.storage.journal import journal_path
from meetup_desktop.adapters.storage.site_identity import site_key
from meetup_desktop.core.errors import BadName, JournalError, NameTaken, NotKept, NoTrash, NotWritable
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.library.site_pages import NewPage, PageChangeResult, SitePages
from tests.services.worlds import ENGLISH, RUSSIAN, World, wait_until

OLDER = "en/events/older.md"


class Bench(World):
    """A world with a library and the changes to its pages."""

    def start(self) -> None:
        super().start()
        self.library = Library(self.tasks, self.notices)
        self.pages = SitePages(self.tasks, self.library, self.page, self.folder / "data")
        self.outcomes: list[PageChangeResult] = []
        self.errors: list[BaseException] = []
        self.pages.finished.connect(self.outcomes.append)
        self.pages.failed.connect(self.errors.append)
        self.library.open(self.root)
        self.settle()

    def end(self) -> None:
        self.pages.close()
        super().end()

    def summary(self, page_id: str):
        found = self.library.site.page(page_id)
        assert found is not None
        return found

    def ended(self) -> PageChangeResult:
        """Wait for the change to be over."""
        wait_until(lambda: not self.pages.busy and not self.tasks.running)
        return self.outcomes[-1]


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.end()


@pytest.fixture
def trash(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A trash of our own; the system's is for people."""
    folder = tmp_path / "trash"
    folder.mkdir()
    monkeypatch.setattr(
        page_changes.apply_change, "__defaults__", (lambda path: path.rename(folder / path.name),)
    )
    return folder


def test_a_new_page_is_there_in_the_languages_that_were_chosen(bench):
    new = NewPage("spring", "meetup", "2027-04-17 18:30", {"ru": "Весна"}, ("ru",))
    bench.pages.create(new)
    outcome = bench.ended()
    assert outcome.kind == "created" and outcome.page is not None
    assert outcome.page.languages == ("ru",) and outcome.page.title("ru") == "Весна"
    assert not (bench.root / "en/events/spring.md").exists()


@pytest.mark.parametrize(
    ("name", "error"), [("quay", NameTaken), ("QUAY", NameTaken), ("a b", BadName), ("", BadName)]
)
def test_a_name_is_checked_before_anything_is_done(bench, name, error):
    with pytest.raises(error):
        bench.pages.check_name(name)
    bench.pages.check_name("free")


def test_a_page_may_change_the_case_of_its_own_name_but_not_keep_it(bench):
    bench.pages.check_name("Quay", own="quay")
    with pytest.raises(BadName):
        bench.pages.check_name("quay", own="quay")


def test_renaming_the_open_page_is_not_taken_for_another_programs_work(bench):
    bench.open()
    bench.pages.rename(bench.summary("quay"), "embankment")
    bench.page.check_disk()  # as when a dialog closes and the window comes back
    outcome = bench.ended()
    assert outcome.page is not None and outcome.page.page_id == "embankment"
    assert not (bench.root / RUSSIAN).exists() and (bench.root / "ru/events/embankment.md").exists()
    assert bench.told == [] and bench.page.page is None


def test_what_fails_is_told_and_the_page_is_open_again(bench):
    (bench.root / "ru/events/taken.md").write_text("in the way")
    bench.open()
    before = bench.file(RUSSIAN)
    bench.pages.rename(bench.summary("quay"), "taken")
    wait_until(lambda: not bench.pages.busy and not bench.tasks.running)
    assert [type(error) for error in bench.errors] == [NameTaken]
    assert bench.page.page is not None and bench.page.page.page_id == "quay"
    assert bench.file(RUSSIAN) == before and bench.outcomes == []


def test_the_plan_of_a_rename_tells_links_before_anything_is_done(bench):
    older = bench.root / OLDER
    older.write_text(older.read_text() + "\n[there](/en/events/quay)\n")
    plans = []
    bench.pages.preview_rename(bench.summary("quay"), plans.append)
    wait_until(lambda: bool(plans))
    outlook = plans[0].preview(bench.library.site, "embankment")
    assert set(outlook.files) == {RUSSIAN, ENGLISH} and outlook.linking == (OLDER,)
    assert (bench.root / RUSSIAN).exists()
    bench.pages.rename(bench.summary("quay"), "embankment")
    assert bench.ended().links_changed == (OLDER,)
    assert "/en/events/embankment" in older.read_text()


def test_the_missing_language_is_made_from_the_one_that_is_there(bench):
    bench.open("older")
    bench.pages.add_language(bench.summary("older"), "ru")
    outcome = bench.ended()
    assert outcome.page is not None and outcome.page.languages == ("ru", "en")
    assert bench.file("ru/events/older.md")


def test_a_copy_takes_its_own_name_and_leaves_the_original_open(bench):
    bench.open()
    bench.pages.duplicate(bench.summary("quay"), "quay-2", "2027-01-01", True)
    outcome = bench.ended()
    assert outcome.page is not None and outcome.page.date_text == "2027-01-01"
    assert bench.page.page is not None and bench.page.page.page_id == "quay"


def test_the_trash_takes_all_languages(bench, trash):
    bench.open()
    bench.pages.delete(bench.summary("quay"))
    outcome = bench.ended()
    assert outcome.kind == "deleted" and outcome.page is None
    assert bench.library.site.page("quay") is None and bench.page.page is None
    assert (trash / "quay.md").exists()


def test_without_a_trash_nothing_is_deleted(bench, monkeypatch):
    def refuse(path: Path) -> None:
        raise OSError(95, "no trash here")

    monkeypatch.setattr(page_changes.apply_change, "__defaults__", (refuse,))
    bench.open()
    bench.pages.delete(bench.summary("quay"))
    wait_until(lambda: bool(bench.errors) and not bench.tasks.running)
    assert isinstance(bench.errors[0], NoTrash)
    assert bench.page.page is not None and bench.file(RUSSIAN)


def test_unsaved_work_of_a_page_that_has_gone_does_not_come_back_in_a_new_one(bench, trash):
    bench.open()
    bench.page.change("tags", None, "mine alone")
    bench.page.close()  # the draft is kept
    bench.settle()
    bench.pages.delete(bench.summary("quay"))
    bench.ended()
    bench.pages.create(NewPage("quay", "blank", "", {}, ("ru", "en")))
    bench.ended()
    bench.open()
    bench.settle()
    assert not bench.page.dirty and bench.told == []


def test_unsaved_work_of_another_page_stays(bench, trash):
    bench.open("older")
    bench.page.change("tags", None, "kept")
    bench.page.close()
    bench.settle()
    bench.pages.delete(bench.summary("quay"))
    bench.ended()
    data = bench.folder / "data"
    (draft,) = Drafts(data / "drafts.sqlite").find(site_key(data, bench.root), [OLDER]).drafts
    assert draft.file == OLDER


def test_an_evening_goes_where_its_page_goes(bench):
    data = bench.folder / "data"
    path = journal_path(data, bench.root, "quay")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"log")
    path.with_name(path.name + "-wal").write_bytes(b"wal")
    bench.pages.rename(bench.summary("quay"), "embankment")
    bench.ended()
    moved = journal_path(data, bench.root, "embankment")
    assert moved.read_bytes() == b"log" and moved.with_name(moved.name + "-wal").read_bytes() == b"wal"
    assert not path.exists()


def test_an_evening_that_is_there_already_is_not_overwritten(tmp_path):
    for page_id in ("one", "two"):
        path = journal_path(tmp_path, tmp_path, page_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page_id.encode())
    move_evening(tmp_path, tmp_path, "one", "two")
    assert journal_path(tmp_path, tmp_path, "two").read_bytes() == b"two"


def test_one_change_at_a_time_and_each_waits_for_the_reading_under_way(bench):
    bench.library.reload()
    bench.pages.create(NewPage("one", "blank", "", {}, ("en",)))
    bench.pages.create(NewPage("two", "blank", "", {}, ("en",)))
    assert bench.ended().page is not None
    assert [outcome.page_id for outcome in bench.outcomes] == ["one"]
    assert bench.library.site.page("two") is None


def test_the_missing_language_is_made_from_a_version_that_can_be_read(bench):
    german = bench.root / "de/events/quay.md"
    german.parent.mkdir(parents=True)
    german.write_bytes(b"\xff" + bench.file(RUSSIAN))
    (bench.root / "sr/events").mkdir(parents=True)
    (bench.root / "sr/events/older.md").write_bytes(bench.file(OLDER))
    bench.library.reload()
    bench.settle()
    assert bench.summary("quay").languages[0] == "de"
    bench.pages.add_language(bench.summary("quay"), "sr")
    bench.ended()
    assert bench.file("sr/events/quay.md") == bench.file(RUSSIAN)


def write_evening(bench, page_id):
    evening = journal_path(bench.folder / "data", bench.root, page_id)
    evening.parent.mkdir(parents=True, exist_ok=True)
    evening.write_bytes(b"people")
    return evening


def test_a_page_whose_evening_cannot_follow_is_not_renamed(bench, monkeypatch):
    evening = write_evening(bench, "older")
    monkeypatch.setattr("os.access", lambda *_: False)
    bench.pages.rename(bench.summary("older"), "elder")
    wait_until(lambda: bool(bench.errors))
    assert isinstance(bench.errors[0], JournalError)
    assert (bench.root / OLDER).exists()
    assert evening.read_bytes() == b"people"


def test_decisions_that_cannot_follow_are_told_after_the_rename(bench, monkeypatch):
    CheckDecisions(bench.folder / "data").ignore(bench.root, "key")

    def refuse(*_):
        raise NotWritable("decisions.sqlite", "ENOSPC")

    monkeypatch.setattr(CheckDecisions, "follow", refuse)
    bench.pages.rename(bench.summary("older"), "elder")
    assert bench.ended().kind == "renamed"
    assert [(type(error), error.subject, error.reason) for error in bench.errors] == [
        (NotKept, "decisions", "ENOSPC")
    ]


def test_what_could_not_be_changed_is_named_and_nothing_is_said_of_the_programs_own_files(bench, monkeypatch):
    def refuse(path, *_arguments, **_options):
        raise OSError(errno.EROFS, "", str(path))

    monkeypatch.setattr("os.mkdir", refuse)
    bench.pages.rename(bench.summary("older"), "elder")
    wait_until(lambda: bool(bench.errors))
    monkeypatch.undo()
    assert isinstance(bench.errors[0], NotWritable)
    assert ".meetup-desktop" not in bench.errors[0].subject
