"""Whatever the system says, in whatever language, the person reads a sentence of the program."""

import errno
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from meetup_desktop.adapters.images.pictures import write_thumbnail
from meetup_desktop.adapters.map.gazetteer import Gazetteer
from meetup_desktop.adapters.site import deleted_pages, page_changes, page_storage, picture_fixes, scan
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from meetup_desktop.adapters.storage.drafts import Draft, Drafts
from meetup_desktop.adapters.storage.journal import SqliteJournal, erase_log
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.cli import run_command
from meetup_desktop.core.error_messages import error_message, system_reason
from meetup_desktop.core.errors import MeetupError, NotKept
from meetup_desktop.services.library.sample_site import copy_sample
from meetup_desktop.services.live.people_lists import _preview_file
from meetup_desktop.services.live.recovery_text import RecoveryText
from meetup_desktop.ui.error_text import error_text
from tests.small_site import write_site

RAW = "ein Wort des Systems"
CODES = (
    "EACCES", "ENOSPC", "EROFS", "EISDIR", "ENOTDIR", "ELOOP", "ENAMETOOLONG", "EIO", "EBUSY", "EMFILE", "EDQUOT",
    "ESTALE", "ETXTBSY", "EPERM", "EINVAL", "ENODEV", "ETIMEDOUT", "ENOTSUP", "EFBIG", "EXDEV", "EILSEQ",
    "ENFILE", "ENOMEM", "EINTR", "ENOLCK", "EPROTO",
)  # fmt: skip
SQLITE = (
    "SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_IOERR",
    "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_PERM", "SQLITE_READONLY_DBMOVED", "SQLITE_IOERR_WRITE", "SQLITE_AUTH",
)  # fmt: skip


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


def save(site, _data):
    found = scan.scan(site)
    loaded = page_storage.load(site, found.page("quay"), found.layout)
    page = loaded.page.with_value("tags", None, "changed")
    return lambda: page_storage.save(site, page, loaded.page, loaded.snapshots)


def load(site, _data):
    found = scan.scan(site)
    return lambda: page_storage.load(site, found.page("quay"), found.layout)


def find_pages(site, _data):
    return lambda: scan.scan(site)


def rename(site, _data):
    found = scan.scan(site)
    return lambda: page_changes.rename(site, found, found.page("quay"), "other")


def put_into_trash(site, _data):
    found = scan.scan(site)
    return lambda: deleted_pages.delete(site, found, found.page("quay"))


def keep_setting(_site, data):
    made = Settings(data / "settings.json")
    return lambda: made.update("key", lambda value: (value or 0) + 1)


def keep_draft(_site, data):
    drafts = Drafts(data / "drafts.sqlite")
    return lambda: drafts.replace("site", ["file"], [Draft("file", "", b"raw", 0)])


def keep_decision(site, data):
    decisions = CheckDecisions(data)
    return lambda: decisions.ignore(site, "key")


def open_log(site, data):
    return lambda: SqliteJournal(data / "log.sqlite", site, "quay")


def erase(_site, data):
    (data / "log.sqlite").write_bytes(b"")
    return lambda: erase_log(data / "log.sqlite")


def make_small_picture(site, data):
    picture = site / "Resources/en/events/quay/1.jpg"
    return lambda: write_thumbnail(picture, data / "1_400x400.jpg")


def import_people(_site, data):
    (data / "list.txt").write_text("Ana", encoding="utf-8")
    return lambda: _preview_file(data / "list.txt", ())


def copy_the_sample(_site, data):
    return lambda: copy_sample(data)


def open_gazetteer(_site, data):
    return lambda: Gazetteer(data / "places.sqlite")


def write_pictures(site, _data):
    return lambda: picture_fixes._write(site, {"Resources/new.jpg": b"new"})


WORK = (
    save, load, find_pages, rename, put_into_trash, keep_setting, keep_draft, keep_decision, open_log, erase,
    make_small_picture, import_people, copy_the_sample, write_pictures,
)  # fmt: skip
SEAMS = ("open", "replace", "listdir", "unlink", "mkdir")


def refuse_everything(patch, error, seams=SEAMS):
    """Let every call that reaches the disk fail."""

    def refuse(*_arguments, **_options):
        raise error

    for name in seams:
        patch.setattr(os, name, refuse)
    if seams:
        patch.setattr(Path, "read_bytes", refuse)
    patch.setattr(sqlite3, "connect", refuse)


def sentences(error):
    """Return what the window and the command line say about an error."""
    command_line = error_message(error) if isinstance(error, MeetupError) else ("", "")
    return [error_text(error), *command_line]


def assert_in_words(error, *forbidden):
    for sentence in sentences(error):
        assert not [word for word in (RAW, "Errno", "Error", *forbidden) if word in sentence], sentence


@pytest.mark.parametrize("work", WORK, ids=lambda work: work.__name__)
def test_no_word_of_the_system_is_shown(monkeypatch, site, tmp_path, work):
    data = tmp_path / "data"
    data.mkdir()
    begin = work(site, data)
    for code in (code for code in CODES if hasattr(errno, code)):
        with monkeypatch.context() as patch:
            refuse_everything(patch, OSError(getattr(errno, code), RAW, str(data / "thing")))
            with pytest.raises(MeetupError) as caught:
                begin()
        assert_in_words(caught.value, code)


@pytest.mark.parametrize(
    "work", [keep_draft, keep_decision, open_log, open_gazetteer], ids=lambda work: work.__name__
)
def test_no_word_of_the_database_is_shown(monkeypatch, site, tmp_path, work):
    data = tmp_path / "data"
    data.mkdir()
    begin = work(site, data)
    for code in SQLITE:
        error = sqlite3.OperationalError(RAW)
        error.sqlite_errorname = code
        with monkeypatch.context() as patch:
            refuse_everything(patch, error, seams=())
            with pytest.raises(MeetupError) as caught:
                begin()
        assert_in_words(caught.value, code)


@pytest.mark.parametrize("code", CODES)
def test_what_nobody_expected_is_told_in_words(code, capsys, monkeypatch):
    number = getattr(errno, code, errno.EIO)
    error = OSError(number, RAW, "/places/thing")
    for each in (
        error_text(error),
        RecoveryText().unwritten(open_error(error)),
        error_text(NotKept("drafts", system_reason(error))),
    ):
        assert RAW not in each and "Errno" not in each and code not in each

    def fail(_command, _arguments):
        raise error

    monkeypatch.setattr("meetup_desktop.cli.pages.run", fail)
    assert run_command(["show"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("meetup-desktop show: Cannot use /places/thing: ")
    assert RAW not in told and "Errno" not in told and code not in told


def open_error(error):
    from meetup_desktop.core.errors import JournalError

    return JournalError("log", system_reason(error))


def test_a_database_that_nobody_expected_is_told_in_words(capsys, monkeypatch):
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorname = "SQLITE_FULL"

    def fail(_command, _arguments):
        raise error

    monkeypatch.setattr("meetup_desktop.cli.pages.run", fail)
    assert run_command(["show"]) == 2
    assert "Unexpected error: the disk is full" in capsys.readouterr().err


def test_an_error_made_of_others_is_told_by_what_is_in_it():
    full = OSError(errno.ENOSPC, "No space left on device")
    assert system_reason(shutil.Error([("a", "b", str(full))])) == "ENOSPC"


def test_no_module_hands_on_the_words_of_the_system():
    package = Path(error_text.__code__.co_filename).parents[1]
    handing_on = [
        path.name for path in package.rglob("*.py") if "strerror" in path.read_text(encoding="utf-8")
    ]
    assert handing_on == []
