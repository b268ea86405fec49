import errno
import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtWidgets import QApplication

from meetup_desktop.adapters import atomic_write
from meetup_desktop.adapters.storage.drafts import Draft, Drafts
from meetup_desktop.adapters.storage.site_identity import site_key
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.core.errors import CannotHold, ChangedOnDisk, NotKept, NotWritable, SiteGone, Unreadable
from meetup_desktop.services.page.page_history import EditLocation, TypingChange
from meetup_desktop.services.tasks import Pool
from tests.services.worlds import ENGLISH, RUSSIAN, World, wait_until
from tests.strategies import PAGE


@pytest.fixture
def world(qapp: QApplication, tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.end()


def value(world: World, key: str = "tags", language: str = "en") -> str:
    assert world.page.page is not None
    return world.page.page.value(key, language)


def body(world: World, language: str = "en") -> str:
    assert world.page.page is not None
    return world.page.page.version(language).document.body_text


def type_text(world: World, text: str, at: int = 0, pause_ms: int = 100) -> None:
    """Key by key, into the English body."""
    for index, letter in enumerate(text):
        now = body(world)
        world.now_ms += pause_ms
        world.page.change_body("en", now[: at + index] + letter + now[at + index :])


def type_field(world: World, key: str, text: str, language: str | None = None) -> None:
    """Key by key, into an emptied field."""
    world.page.change(key, language, "")
    for end in range(1, len(text) + 1):
        world.now_ms += 100
        world.page.change(key, language, text[:end])


# --- opening and editing -------------------------------------------------------------------------


def test_opening_and_looking_never_makes_a_page_dirty(world: World) -> None:
    world.open()
    assert not world.page.dirty
    for language in ("ru", "en"):
        world.page.change_body(language, body(world, language))
        world.page.change("title", language, value(world, "title", language))
        world.page.change("date", language, value(world, "date", language))
    world.page.move_pin(Coordinates(45.254, 19.8447))
    assert not world.page.dirty
    assert world.page.history.count() == 0
    world.end()
    assert not (world.folder / "data").exists()


def test_an_edit_is_one_step_and_tells_where(world: World) -> None:
    world.open()
    seen: list[EventPage] = []
    returns: list[EditLocation] = []
    dirty: list[bool] = []
    world.page.page_changed.connect(seen.append)
    world.page.returned_to.connect(returns.append)
    world.page.dirty_changed.connect(dirty.append)
    world.page.change("tags", None, "x")
    assert (value(world, language="ru"), value(world), dirty) == ("x", "x", [True])
    assert returns == []
    assert world.page.history.undoText() == "Change tags"
    world.page.history.undo()
    assert (value(world), dirty, returns) == (
        "python, maps",
        [True, False],
        [EditLocation("page", "tags", "")],
    )
    world.page.history.redo()
    assert len(returns) == 2
    assert [page.shared_value("tags") for page in seen] == ["x", "python, maps", "x"]


def test_every_kind_of_edit_can_be_undone(world: World) -> None:
    world.open()
    before = world.page.page
    world.page.change("event.location.title", "en", "Novi Sad")
    world.page.change_picture_description("en", 5, "A view")
    world.page.move_pin(Coordinates(44.5, 20.25))
    world.page.change_body("ru", "# Всё новое\n")
    assert world.page.history.count() == 4
    assert value(world, "event.location.latitude", "ru") == "44.500000"
    while world.page.history.canUndo():
        world.page.history.undo()
    assert world.page.page == before
    assert not world.page.dirty


def test_what_cannot_be_held_is_told_and_changes_nothing(world: World) -> None:
    world.open()
    world.page.change("tags", None, "a\nb")
    world.page.change_picture_description("en", 5, "(no)")
    world.page.change_picture_description("en", 0, "x")
    assert [type(notice.error) for notice in world.told] == [CannotHold] * 3
    assert not world.page.dirty and world.page.history.count() == 0


def test_typing_one_word_is_one_step(world: World) -> None:
    world.open()
    type_text(world, "hello world")
    assert world.page.history.count() == 2
    world.page.history.undo()
    assert body(world).startswith("hello #")
    world.page.history.undo()
    assert not world.page.dirty


def test_a_pause_or_another_place_starts_a_new_step(world: World) -> None:
    world.open()
    type_text(world, "ab")
    world.now_ms += 801
    type_text(world, "c", at=2)
    assert world.page.history.count() == 2
    type_text(world, "d", at=10)
    assert world.page.history.count() == 3
    world.page.change("title", "en", "Maps")
    world.page.change("title", "en", "Maps!")
    world.page.change("title", "ru", "Карты")
    assert world.page.history.count() == 5


def test_typing_after_a_save_or_an_undo_is_a_step_of_its_own(world: World) -> None:
    world.open()
    type_text(world, "a")
    world.save()
    type_text(world, "b", at=1)
    assert world.page.history.count() == 2
    type_text(world, "c", at=2)
    world.page.history.undo()
    type_text(world, "d", at=1)
    assert (world.page.history.count(), body(world)[:2]) == (2, "ad")


def test_taking_back_what_was_typed_leaves_no_step(world: World) -> None:
    world.open()
    before = body(world)
    type_text(world, "ab")
    for text in ("a" + before, before):
        world.page.change_body("en", text)
    assert not world.page.dirty
    while world.page.history.canUndo():
        world.page.history.undo()
    assert body(world) == before


def test_erasing_letter_by_letter_is_one_step(world: World) -> None:
    world.open()
    before = body(world)
    for count in range(1, 5):
        world.page.change_body("en", before[:-count])
    for count in range(1, 5):
        world.page.change_body("en", before[count:-4])
    assert world.page.history.count() == 2


def test_typing_knows_where_it_was() -> None:
    first = TypingChange.between("abc", "abXc", 0, 0)
    assert (first.start, first.removed, first.inserted) == (2, "", "X")
    second = TypingChange.between("abXc", "abXYc", 10, 0)
    assert second.continues(first)
    assert second.after(first).inserted == "XY"
    assert not TypingChange.between("abXc", "abXYc", 10, 1).continues(first)
    assert not TypingChange.between("abXc", "ZabXc", 10, 0).continues(first)
    assert not TypingChange.between("abXc", "ab", 10, 0).continues(first)


# --- saving --------------------------------------------------------------------------------------


def test_saving_writes_one_line_of_one_file(world: World) -> None:
    world.open()
    before = world.file(ENGLISH)
    world.page.change("event.location.title", "en", "Novi Sad")
    world.save()
    assert world.saved == [(ENGLISH,)]
    assert not world.page.dirty
    assert world.file(ENGLISH) == before.replace("Новый Сад".encode(), b"Novi Sad")
    world.save()
    assert world.saved == [(ENGLISH,), ()]


def test_what_was_typed_while_saving_stays_dirty(world: World) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.save()
    world.page.change("tags", None, "two")
    wait_until(lambda: bool(world.saved))
    assert world.page.dirty
    assert b"tags: one\n" in world.file(ENGLISH)
    world.save()
    assert not world.page.dirty
    assert b"tags: two\n" in world.file(ENGLISH)


def test_saving_again_while_saving_saves_the_rest(world: World) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.save()
    world.page.change("tags", None, "two")
    world.save()
    assert not world.page.dirty
    assert b"tags: two\n" in world.file(ENGLISH)


def test_leaving_a_page_while_it_is_saved(world: World) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.save()
    world.open("older")
    world.settle()
    assert world.saved == [(RUSSIAN, ENGLISH)]
    assert not world.page.dirty
    world.open()
    assert not world.page.dirty and value(world) == "one"


def test_a_full_disk_loses_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.open()
    before = world.file(ENGLISH)
    world.page.change("tags", None, "one")
    failed: list[object] = []
    world.page.save_failed.connect(failed.append)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic_write.os, "fsync", full)
    world.save()
    monkeypatch.undo()
    assert isinstance(world.told[-1].error, NotWritable) and len(failed) == 1
    assert world.page.dirty and world.file(ENGLISH) == before
    world.save()
    assert not world.page.dirty


# --- other programs ------------------------------------------------------------------------------


def test_a_clean_page_follows_the_disk(world: World) -> None:
    world.open()
    world.page.check_disk()
    world.settle()
    assert world.told == []
    (world.root / ENGLISH).write_bytes(PAGE.replace("python", "theirs").encode())
    world.page.check_disk()
    world.settle()
    assert value(world) == "theirs, maps" and not world.page.dirty
    world.page.history.undo()
    assert value(world) == "python, maps" and world.page.dirty


def test_a_dirty_page_asks_once(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    (world.root / ENGLISH).write_bytes(PAGE.replace("python", "theirs").encode())
    for _ in range(2):
        world.page.check_disk()
        world.settle()
    (notice,) = world.told
    assert isinstance(notice.error, ChangedOnDisk) and notice.error.reason == "changed"
    world.save()
    assert world.page.dirty and b"theirs" in world.file(ENGLISH)
    assert world.told[-1].action is not None
    world.told[-1].action()
    world.settle()
    assert value(world) == "theirs, maps" and not world.page.dirty
    world.page.history.undo()
    world.save()
    assert b"tags: mine\n" in world.file(ENGLISH) and b"tags: mine\n" in world.file(RUSSIAN)


def test_keeping_mine_over_theirs(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    (world.root / ENGLISH).write_bytes(b"theirs")
    world.save(force=True)
    assert not world.page.dirty
    assert b"tags: mine\n" in world.file(ENGLISH)


def test_a_deleted_file_can_be_written_again(world: World) -> None:
    world.open()
    (world.root / ENGLISH).unlink()
    world.page.check_disk()
    world.settle()
    (notice,) = world.told
    assert isinstance(notice.error, ChangedOnDisk) and notice.error.reason == "deleted"
    assert value(world) == "python, maps"
    assert notice.action is not None
    notice.action()
    world.settle()
    assert world.file(ENGLISH) == PAGE.encode()
    assert world.saved == [(ENGLISH,)]


def test_reloading_what_is_gone_is_told(world: World) -> None:
    world.open()
    (world.root / ENGLISH).unlink()
    world.page.reload()
    world.settle()
    assert isinstance(world.told[-1].error, Unreadable)
    assert value(world) == "python, maps"


def test_a_page_that_cannot_be_opened_leaves_the_open_one(world: World) -> None:
    world.open()
    from meetup_desktop.adapters.site import scan

    site = scan.scan(world.root)
    summary = site.page("older")
    assert summary is not None
    (world.root / "en/events/older.md").unlink()
    world.page.open(world.root, site, summary)
    world.settle()
    assert isinstance(world.told[-1].error, Unreadable)
    assert world.page.page is not None and world.page.page.page_id == "quay"


def test_only_the_last_of_two_openings_counts(world: World) -> None:
    from meetup_desktop.adapters.site import scan

    site = scan.scan(world.root)
    seen: list[EventPage] = []
    world.page.opened.connect(seen.append)
    for page_id in ("older", "quay"):
        summary = site.page(page_id)
        assert summary is not None
        world.page.open(world.root, site, summary)
    world.settle()
    assert [page.page_id for page in seen] == ["quay"]


# --- what outlives a crash -----------------------------------------------------------------------


def stored(world: World) -> tuple[Draft, ...]:
    """The drafts on the disk."""
    data = world.folder / "data"
    return Drafts(data / "drafts.sqlite").find(site_key(data, world.root), (RUSSIAN, ENGLISH)).drafts


def let_draft_be_kept(world: World) -> None:
    world.page.drafts.timer.timeout.emit()  # what a second does
    world.settle()


def test_unsaved_work_comes_back_after_a_crash(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    assert world.page.drafts.timer.isActive()
    let_draft_be_kept(world)
    world.crash()
    world.start()
    world.open()
    assert value(world) == "mine" and world.page.dirty
    assert world.told == [], "unsaved changes are the page's state, not a message"
    assert world.page.unsaved_changes == 1 and world.page.history.count() == 0
    world.page.discard()
    assert value(world) == "python, maps" and not world.page.dirty
    world.page.history.undo()
    assert value(world) == "mine"


def test_closing_keeps_unsaved_work(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    world.end()
    assert world.page.page is None and not world.page.dirty
    world.start()
    world.open()
    assert value(world) == "mine"


def test_leaving_a_page_keeps_unsaved_work(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    world.open("older")
    assert not world.page.dirty
    world.open()
    assert value(world) == "mine" and world.page.dirty


def test_saved_work_leaves_no_draft(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    let_draft_be_kept(world)
    world.save()
    assert stored(world) == ()


def test_giving_up_is_one_step_and_forgets_the_draft(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    let_draft_be_kept(world)
    world.page.discard()
    world.settle()
    assert value(world) == "python, maps" and not world.page.dirty
    assert stored(world) == ()
    world.page.history.undo()
    assert value(world) == "mine"


def test_a_draft_newer_than_a_file_that_has_changed_since_is_told(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    world.end()
    (world.root / ENGLISH).write_bytes(PAGE.replace("python", "theirs").encode())
    os.utime(world.root / ENGLISH, (1, 1))  # as a program that copies files with their dates writes it
    world.start()
    world.open()
    assert value(world) == "mine"
    assert "has changed since" in world.told[-1].text
    assert world.told[-1].action is not None
    world.told[-1].action()
    assert value(world) == "theirs, maps" and not world.page.dirty


def test_a_draft_older_than_the_file_is_kept_but_not_put_in_its_place(world: World) -> None:
    world.open()
    world.page.change("tags", "en", "mine")
    world.end()
    (world.root / ENGLISH).write_bytes(PAGE.replace("python", "theirs").encode())
    for _ in range(2):  # nobody answers the first time
        world.start()
        world.open()
        assert value(world) == "theirs, maps" and not world.page.dirty
        world.page.change("date", "en", "2027-01-01")
        world.save()
        world.end()
    world.start()
    world.open()
    assert world.told[-1].action is not None
    world.told[-1].action()
    assert value(world) == "mine"
    world.save()
    assert stored(world) == ()


def test_a_draft_of_one_language_comes_back_where_the_other_is_older(world: World) -> None:
    world.open()
    world.page.change("tags", None, "mine")
    world.end()
    (world.root / ENGLISH).write_bytes(PAGE.replace("python", "theirs").encode())
    world.start()
    world.open()
    assert (value(world, language="ru"), value(world)) == ("mine", "theirs, maps")
    assert world.told[-1].action is not None
    world.told[-1].action()
    assert value(world) == "mine"


def test_a_program_ended_behind_a_save_never_brings_back_the_older_text(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.open()
    world.page.change("tags", None, "older")
    let_draft_be_kept(world)
    world.page.change("tags", None, "newer")
    monkeypatch.setattr(Drafts, "end_save", lambda *_: None)  # it ends before this
    world.page.save()
    world.settle()
    world.crash()
    world.start()
    world.open()
    assert value(world) == "newer" and not world.page.dirty and world.told == []


def test_what_was_typed_while_saving_is_newer_than_the_save(world: World) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.save()
    world.page.change("tags", None, "two")
    world.page._store_draft()
    wait_until(lambda: bool(world.saved) and not world.page.drafts._queue)
    world.crash()
    world.start()
    world.open()
    assert value(world) == "two" and world.page.dirty
    assert world.told == []


@pytest.mark.parametrize("leaves", [False, True])
def test_a_draft_stored_while_saving_does_not_outlive_the_save(world: World, leaves: bool) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.save()
    world.page._store_draft()  # the timer's moment
    if leaves:
        world.open("older")
    world.settle()
    assert stored(world) == () and b"tags: one" in world.file(ENGLISH)


def test_a_draft_stored_just_behind_the_save_is_forgotten(world: World) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.save()
    assert world.tasks.wait(Pool.PAGE, 5000)  # it is written, and the window does not know yet
    world.page._store_draft()
    world.settle()
    assert stored(world) == () and not world.page.dirty


def test_typing_without_a_pause_is_stored_all_the_same(world: World) -> None:
    world.open()
    type_text(world, "a")
    timer = world.page.drafts.timer
    started = timer.timerId()
    assert timer.isActive() and timer.interval() <= 1000
    type_text(world, "b", at=1)
    assert timer.timerId() == started  # it would have another one if it had been started again


def test_leaving_a_page_while_it_is_saved_keeps_what_was_typed_meanwhile(world: World) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.save()
    world.page.change("tags", None, "two")
    world.open("older")
    world.settle()
    world.open()
    assert value(world) == "two" and world.page.dirty


def test_drafts_follow_a_folder_that_is_renamed(world: World) -> None:
    (world.folder / "data").mkdir()
    world.open()
    world.page.change("tags", None, "mine")
    world.end()
    world.root = world.root.rename(world.folder / "renamed")
    world.start()
    world.open()
    assert value(world) == "mine"


def test_a_site_that_is_gone_is_told_and_not_made_anew(world: World) -> None:
    (world.folder / "data").mkdir()
    world.open()
    world.page.change("tags", None, "mine")
    moved = world.root.rename(world.folder / "moved")
    for _again in range(2):
        world.page.check_disk()
        world.settle()
        assert [type(notice.error) for notice in world.told] == [SiteGone]
    assert world.told[-1].action is None
    for force in (False, True):
        world.save(force)
        assert isinstance(world.told[-1].error, SiteGone) and not world.root.exists()
    assert world.page.dirty and world.page.is_kept
    world.root.mkdir()  # where a disk was mounted, an empty folder is left
    world.save(force=True)
    assert isinstance(world.told[-1].error, SiteGone) and not any(world.root.iterdir())
    world.end()
    world.root.rmdir()
    world.root = moved
    world.start()
    world.open()
    assert value(world) == "mine"


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_link(path: Path) -> None:
    path.symlink_to(path.parent / "older.md")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
@pytest.mark.parametrize("make", [make_pipe, Path.mkdir, make_link], ids=["pipe", "folder", "link"])
@pytest.mark.parametrize("is_dirty", [False, True])
def test_a_page_that_is_no_file_any_more_is_told(
    world: World, make: Callable[[Path], None], is_dirty: bool
) -> None:
    world.open()
    if is_dirty:
        world.page.change("tags", None, "mine")
    older = world.file("en/events/older.md")
    (world.root / ENGLISH).unlink()
    make(world.root / ENGLISH)
    world.page.check_disk()
    world.settle()
    (notice,) = world.told
    assert isinstance(notice.error, Unreadable) and notice.error.subject == ENGLISH
    world.page.change("tags", None, "mine too")
    for force in (False, True):
        world.save(force)
        assert isinstance(world.told[-1].error, NotWritable | Unreadable) and world.page.dirty
    assert world.file("en/events/older.md") == older


def test_a_draft_that_was_saved_elsewhere_is_forgotten(world: World) -> None:
    world.open()
    world.page.change("tags", "en", "mine")
    world.end()
    (world.root / ENGLISH).write_bytes(PAGE.replace("python, maps", "mine").encode())
    world.start()
    world.open()
    world.settle()
    assert world.told == [] and not world.page.dirty
    assert stored(world) == ()


def test_drafts_that_cannot_be_kept_are_told_once(world: World) -> None:
    (world.folder / "data").write_bytes(b"in the way")
    world.open()
    for text in ("a", "b"):
        world.page.change("tags", None, text)
        let_draft_be_kept(world)
    assert [type(notice.error) for notice in world.told] == [NotKept]
    world.save()
    assert not world.page.dirty


# --- any order of all this -----------------------------------------------------------------------


class AnyOrder(RuleBasedStateMachine):
    """Undo takes back exactly what was done, dirty means other bytes, saving writes what is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.world = World(Path(self.folder.name))
        self.world.open()
        self.disk = self.shown()

    def shown(self) -> EventPage:
        assert self.world.page.page is not None
        return self.world.page.page

    def undone_and_redone(self) -> None:
        """Undo the last step and do it again: nothing has changed."""
        history, after = self.world.page.history, self.shown()
        if history.canUndo():
            history.undo()
            history.redo()
        assert self.shown() == after

    @rule(
        key=st.sampled_from(["tags", "date", "title", "endDate"]),
        language=st.sampled_from(["ru", "en", None]),
        text=st.text("ab ,", max_size=4),
    )
    def change(self, key: str, language: str | None, text: str) -> None:
        before, count = self.shown(), self.world.page.history.index()
        self.world.page.change(key, language, text)
        if self.world.page.history.index() > count:
            self.world.page.history.undo()
            assert self.shown() == before
            self.world.page.history.redo()

    @rule(
        language=st.sampled_from(["ru", "en"]),
        at=st.integers(0, 40),
        text=st.text("x \n#`", max_size=3),
        pause=st.sampled_from([10, 900]),
    )
    def write(self, language: str, at: int, text: str, pause: int) -> None:
        self.world.now_ms += pause
        now = self.shown().version(language).document.body_text
        self.world.page.change_body(language, now[:at] + text + now[at:])

    @rule(line=st.sampled_from([5, 6]), text=st.text("ab", max_size=3))
    def describe(self, line: int, text: str) -> None:
        self.world.page.change_picture_description("en", line, text)

    @rule(degrees=st.integers(-80, 80))
    def pin(self, degrees: int) -> None:
        self.world.page.move_pin(Coordinates(degrees, degrees))
        self.undone_and_redone()

    @precondition(lambda self: self.world.page.history.canUndo())
    @rule()
    def undo(self) -> None:
        self.world.page.history.undo()

    @precondition(lambda self: self.world.page.history.canRedo())
    @rule()
    def redo(self) -> None:
        self.world.page.history.redo()

    @rule()
    def save(self) -> None:
        self.world.save()
        self.disk = self.shown()

    @rule()
    def discard(self) -> None:
        self.world.page.discard()
        assert self.shown() == self.disk

    @rule()
    def restart(self) -> None:
        was = self.shown()
        self.world.end()
        self.world.start()
        self.world.open()
        assert self.shown() == was

    @invariant()
    def dirty_means_other_bytes(self) -> None:
        assert self.world.page.dirty == (self.shown() != self.disk)
        for version in self.disk.versions:
            assert self.world.file(version.path) == version.document.raw

    def teardown(self) -> None:
        history, page = self.world.page.history, self.world.page
        steps = history.index()
        last = self.shown()
        while history.canUndo():
            history.undo()
        while history.index() < steps:
            history.redo()
        assert page.page == last
        self.world.end()
        self.folder.cleanup()


AnyOrder.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@pytest.mark.usefixtures("qapp")
class TestAnyOrder(AnyOrder.TestCase):  # type: ignore[misc,name-defined]
    pass


def test_twenty_thousand_edits(world: World) -> None:
    """PySide6 6.12.0 lost a reference to None with each such call and died after some 7,000."""
    world.open()
    for number in range(20_000):
        world.page.dirty_changed.emit(bool(number % 2))
    gc.collect()
    for number in range(300):
        world.page.change("tags", "en", str(number))
    assert value(world) == "299"


# --- typing in a field ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "text"),
    [("date", "2026-02-04"), ("date", "2026-02-04 18:30"), ("title", "3: the end"), ("tags", "blog, 7, talk"),
     ("description", "'quoted' #1"), ("event.location.latitude", "44.8")],
)  # fmt: skip
def test_a_typed_field_ends_as_the_bytes_of_setting_it_at_once(
    qapp: QApplication, tmp_path: Path, key: str, text: str
) -> None:
    write_hugo_site(tmp_path / "site")
    world = World(tmp_path)
    try:
        world.open()
        assert world.page.page is not None
        expected = world.page.page.with_value(key, None, text)
        type_field(world, key, text)
        assert world.page.page == expected
        while world.page.history.canUndo():
            world.page.history.undo()
        assert not world.page.dirty
    finally:
        world.end()


def write_hugo_site(root: Path) -> None:
    for language in ("ru", "en"):
        path = root / f"content/{language}/events/quay.md"
        path.parent.mkdir(parents=True)
        path.write_bytes(
            b"---\ntitle: Evening\ndate: 2026-01-01\ntags:\n- blog\nlatitude: 44.5\nlongitude: 20.1\n---\nText\n"
        )
    (root / "hugo.toml").write_text("")


def test_what_was_undone_is_no_base_for_what_is_typed_next(world: World) -> None:
    world.open()
    world.page.change("tags", None, "one")
    world.page.change("event.type", None, "lecture")
    world.page.change("tags", None, "two")
    world.page.history.undo()
    world.page.change("tags", None, "three")
    assert (value(world), value(world, "event.type")) == ("three", "lecture")
