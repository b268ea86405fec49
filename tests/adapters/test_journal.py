import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetup_desktop.adapters.storage.journal import SqliteJournal, backup, journal_path
from meetup_desktop.adapters.storage.journal_files import COPY_PREFIX
from meetup_desktop.adapters.storage.journal_recovery import open_log
from meetup_desktop.adapters.storage.unfinished_evenings import find_unfinished_evening
from meetup_desktop.core.errors import JournalError
from meetup_desktop.core.live.log import Kind, NewEntry
from tests.fake_clock import FakeClock

WRITER = """
import sys
from pathlib import Path
from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.adapters.storage.journal import SqliteJournal
from meetup_desktop.core.live.log import NewEntry
journal = SqliteJournal(Path(sys.argv[1]), Path("site"), "page")
while True:
    for entry in journal.append([NewEntry(SystemClock().now(), "shown", {"mode": "black"})] * 2):
        print(entry.seq, flush=True)
"""


@pytest.fixture
def clock():
    return FakeClock()


def opened(tmp_path: Path, page: str = "page") -> SqliteJournal:
    site = tmp_path / "site"
    return SqliteJournal(journal_path(tmp_path / "data", site, page), site, page)


def test_what_is_written_is_read_again(tmp_path, clock):
    journal = opened(tmp_path)
    written = journal.append([NewEntry(clock.now(), Kind.SHOWN, {"mode": "black", "ё": [1, None]})])
    written += journal.append([NewEntry(clock.now(), Kind.UNDONE, {}, 1, "phone")])
    journal.close()
    again = opened(tmp_path)
    assert again.entries() == written
    assert [entry.seq for entry in written] == [1, 2]
    again.close()


@given(st.dictionaries(st.text(max_size=4), st.text(max_size=8) | st.integers(-9, 9), max_size=3))
@settings(max_examples=20)
def test_any_payload_survives(payload):
    with TemporaryDirectory() as folder:
        journal = SqliteJournal(Path(folder) / "evening.sqlite", Path("site"), "page")
        journal.append([NewEntry(FakeClock().now(), Kind.SHOWN, payload)])
        surrogates = any("\ud800" <= sign <= "\udfff" for part in payload.items() for sign in str(part))
        assert surrogates or journal.entries()[0].payload == payload
        journal.close()


def test_an_action_is_written_whole_or_not_at_all(tmp_path, clock):
    journal = opened(tmp_path)
    with pytest.raises(JournalError):
        journal.append(
            [NewEntry(clock.now(), Kind.SHOWN, {}), NewEntry(clock.now(), Kind.SHOWN, {"x": object()})]
        )
    assert journal.entries() == ()
    assert journal.append([NewEntry(clock.now(), Kind.SHOWN, {})])[0].seq == 1
    journal.close()


def test_a_second_writer_is_noticed(tmp_path, clock):
    one, other = opened(tmp_path), opened(tmp_path)
    one.append([NewEntry(clock.now(), Kind.SHOWN, {})])
    with pytest.raises(JournalError):
        other.append([NewEntry(clock.now(), Kind.SHOWN, {})])
    one.close()
    other.close()


@pytest.mark.parametrize("page", ["../../etc/passwd", "a/b", "CON", "", ".", "Ж" * 300, "a:b*?", "x" * 300])
def test_any_page_gets_a_safe_file(tmp_path, page):
    path = journal_path(tmp_path / "data", tmp_path / "site", page)
    assert path.parent.parent == tmp_path / "data" / "evenings"
    assert len(path.name.encode()) < 200
    SqliteJournal(path, tmp_path / "site", page).close()
    assert path != journal_path(tmp_path / "data", tmp_path / "site", page + "x")
    assert path != journal_path(tmp_path / "data", tmp_path / "other", page)


def test_a_damaged_file_is_told(tmp_path):
    path = journal_path(tmp_path / "data", tmp_path / "site", "page")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(JournalError):
        opened(tmp_path)
    assert find_unfinished_evening(tmp_path / "data") is None


def test_a_newer_version_is_told(tmp_path):
    journal = opened(tmp_path)
    journal.close()
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute("PRAGMA user_version=99")
    with pytest.raises(JournalError, match="newer"):
        opened(tmp_path)


def test_a_locked_file_is_told(tmp_path, clock):
    journal = opened(tmp_path)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalError):
            journal.append([NewEntry(clock.now(), Kind.SHOWN, {})])
    journal.close()


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.parametrize("after", [1, 5, 12])
def test_kill_9_loses_nothing_that_was_acknowledged(tmp_path, after):
    path = tmp_path / "evening.sqlite"
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(after)]
        writer.send_signal(signal.SIGKILL)
        told += [int(line) for line in writer.stdout if line.strip().isdigit()]
    journal = SqliteJournal(path, Path("site"), "page")
    kept = [entry.seq for entry in journal.entries()]
    assert kept == list(range(1, len(kept) + 1))
    assert len(kept) % 2 == 0
    assert told[-1] <= kept[-1]
    assert journal.append([NewEntry(FakeClock().now(), Kind.SHOWN, {})])[0].seq == len(kept) + 1
    journal.close()


def test_a_running_evening_is_found_and_a_finished_one_is_not(tmp_path, clock):
    quiet, running = opened(tmp_path, "quiet"), opened(tmp_path, "running")
    quiet.append([NewEntry(clock.now(), Kind.CHECKED_IN, {"id": "x"})])
    running.append([NewEntry(clock.now(), Kind.LIVE_STARTED, {})])
    clock.pass_ms(5_000)
    running.record_heartbeat(clock.now())
    assert running.last_heartbeat() == clock.now()
    found = find_unfinished_evening(tmp_path / "data")
    assert found is not None
    assert (found.page_id, found.site_root, found.last_alive) == ("running", tmp_path / "site", clock.now())
    running.append([NewEntry(clock.now(), Kind.LIVE_ENDED, {})])
    assert find_unfinished_evening(tmp_path / "data") is None
    quiet.close()
    running.close()


def test_a_backup_holds_everything_and_is_not_taken_for_an_evening(tmp_path, clock):
    journal = opened(tmp_path)
    written = journal.append([NewEntry(clock.now(), Kind.LIVE_STARTED, {})])
    copy = backup(journal.path)
    copy = backup(journal.path)
    restored = SqliteJournal(copy, tmp_path / "site", "page")
    assert restored.entries() == written
    restored.close()
    journal.append([NewEntry(clock.now(), Kind.LIVE_ENDED, {})])
    journal.close()
    assert find_unfinished_evening(tmp_path / "data") is None


@pytest.mark.skipif(os.name != "posix", reason="which programs run is not known")
def test_copies_of_a_program_that_was_ended_are_removed(tmp_path, monkeypatch):
    """They hold names, outside the data folder."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    abandoned, used, foreign = (
        tmp_path / name
        for name in (f"{COPY_PREFIX}{ended.pid}-a", f"{COPY_PREFIX}{os.getpid()}-b", "meetup-desktop-notes")
    )
    for folder in (abandoned, used, foreign):
        folder.mkdir()
        (folder / "log.sqlite").write_bytes(b"names")
    open_log(tmp_path / "evenings" / "page.sqlite", {})
    assert not abandoned.exists()
    assert used.exists() and foreign.exists()
