"""``erase-evening`` deletes an evening from the data folder, and nothing else."""

import io

import pytest

from meetup_desktop.adapters.storage.journal import SqliteJournal, backup, journal_path
from meetup_desktop.adapters.storage.program_lock import ProgramLock
from meetup_desktop.cli import run_command
from meetup_desktop.core.live.log import Kind, NewEntry
from tests.fake_clock import FakeClock
from tests.small_site import write_site


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


@pytest.fixture
def data(tmp_path, site):
    data = tmp_path / "data"
    data.mkdir()
    for page_id, name in (("quay", "Zachariah"), ("older", "Kept")):
        journal = SqliteJournal(journal_path(data, site, page_id), site, page_id)
        people = {"people": [{"id": "p", "name": name}]}
        journal.append([NewEntry(FakeClock().now(), Kind.PEOPLE_ADDED, people)])
        backup(journal.path)
        journal.close()
    return data


def every_byte(folder):
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def erase(site, data, *more):
    return run_command(["erase-evening", str(site), "quay", "--data-dir", str(data), *more])


def test_an_evening_is_erased_and_no_other(site, data, capsys):
    assert b"Zachariah" in every_byte(data)
    assert erase(site, data, "--yes") == 0
    assert "Erased the evening of quay: " in capsys.readouterr().out
    assert b"Zachariah" not in every_byte(data)
    assert b"Kept" in every_byte(data)


def test_an_evening_of_a_page_in_the_trash_is_erased(site, data):
    for page in site.glob("*/events/quay.md"):
        page.unlink()
    assert erase(site, data, "--yes") == 0
    assert b"Zachariah" not in every_byte(data)


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("no\n", 1), ("", 1)])
def test_it_asks_first(site, data, monkeypatch, capsys, answer, code):
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert erase(site, data) == code
    assert "This cannot be undone." in capsys.readouterr().out
    assert (b"Zachariah" in every_byte(data)) == bool(code)


def test_where_nothing_is_stored_that_is_said(site, data, capsys):
    assert erase(site, data, "--yes") == 0
    assert erase(site, data, "--yes") == 2
    assert erase(site, data / "missing", "--yes") == 2
    assert "nothing is stored" in capsys.readouterr().err
    assert not (data / "missing").exists()


def test_while_a_window_uses_the_data_nothing_is_erased(site, data, capsys):
    lock = ProgramLock(data)
    assert lock.acquire()
    try:
        assert erase(site, data, "--yes") == 2
    finally:
        lock.release()
    assert "another window of Meetup Desktop uses the same data" in capsys.readouterr().err
    assert b"Zachariah" in every_byte(data)


def test_a_file_that_cannot_be_deleted_is_told(site, data, monkeypatch, capsys):
    def refuse(path, missing_ok=False):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.unlink", refuse)
    assert erase(site, data, "--yes") == 2
    assert "you do not have permission" in capsys.readouterr().err
