"""What the program keeps may be read by its owner alone."""

import os
import sqlite3
import stat

import pytest

from meetup_desktop.adapters.storage.journal import SqliteJournal, backup, journal_path
from meetup_desktop.adapters.storage.private_files import disk_reason, restrict_data_folder
from meetup_desktop.core.live.log import Kind, NewEntry
from tests.fake_clock import FakeClock

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes")


def open_to_others(folder):
    return [path for path in (folder, *folder.rglob("*")) if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_a_log_and_its_copies_are_private_from_the_start(tmp_path):
    data = tmp_path / "data"
    data.mkdir(0o700)
    site = tmp_path / "site"
    site.mkdir()
    journal = SqliteJournal(journal_path(data, site, "page"), site, "page")
    journal.append([NewEntry(FakeClock().now(), Kind.SHOWN, {})])
    backup(journal.path)
    files = [path for path in data.rglob("*") if path.is_file() and path.parent.name != "sites"]
    assert {path.suffix for path in files} >= {".sqlite", ".jsonl", ".sqlite-wal"}
    assert [path for path in files if path in open_to_others(data)] == []
    journal.close()


def test_a_start_mends_what_others_may_read(tmp_path):
    data = tmp_path / "data"
    for name in (
        "evenings/site/page.sqlite",
        "evenings/site/backups/page.sqlite",
        "sites/a.json",
        "settings.json",
    ):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_bytes(b"")
    foreign = data / "photo.jpg"
    foreign.write_bytes(b"")
    (data / "evenings" / "link").symlink_to(foreign)
    restrict_data_folder(data)
    assert open_to_others(data) == [foreign, data / "evenings" / "link"] or {*open_to_others(data)} == {
        foreign, data / "evenings" / "link"
    }  # fmt: skip
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "settings.json").stat().st_mode) == 0o600


def test_a_folder_of_everybody_stays_as_it_is(tmp_path):
    tmp_path.chmod(0o1777)
    restrict_data_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o1777


def test_the_reason_is_the_disk_where_it_is_full(tmp_path, monkeypatch):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
    assert disk_reason(tmp_path / "file", error) == "EIO"
    full = os.statvfs_result((4096, 4096, 1000, 0, 0, 10, 10, 10, 0, 255))
    monkeypatch.setattr(os, "statvfs", lambda _path: full)
    assert disk_reason(tmp_path / "file", error) == "ENOSPC"
    read_only = os.statvfs_result((4096, 4096, 1000, 100, 100, 10, 10, 10, os.ST_RDONLY, 255))
    monkeypatch.setattr(os, "statvfs", lambda _path: read_only)
    assert disk_reason(tmp_path / "file", error) == "EROFS"
