import sqlite3
from pathlib import Path

import pytest

from meetup_desktop.adapters.storage.drafts import Draft, Drafts
from meetup_desktop.core.errors import NotWritable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "drafts.sqlite"


def test_keeps_the_last_bytes(path: Path) -> None:
    drafts = Drafts(path)
    assert drafts.find("site", ["a"]) == {}
    drafts.forget("site", ["a"])
    assert not path.exists()
    drafts.keep("site", "a", "sha", b"first", 1)
    drafts.keep("site", "a", "sha", b"\x00\xff", 2)
    drafts.keep("other", "a", "sha", b"x", 3)
    assert Drafts(path).find("site", ["a", "b"]) == {"a": Draft("a", "sha", b"\x00\xff", 2)}
    drafts.forget("site", ["a"])
    assert drafts.find("site", ["a"]) == {}
    assert drafts.find("other", ["a"])["a"].raw == b"x"


def test_replaces_in_one_step(path: Path) -> None:
    drafts = Drafts(path)
    drafts.replace("site", ["a", "b"], [Draft("a", "1", b"a", 1), Draft("b", "1", b"b", 1)])
    drafts.replace("site", ["a", "b"], [Draft("b", "1", b"c", 2)])
    assert {file: draft.raw for file, draft in drafts.find("site", ["a", "b"]).items()} == {"b": b"c"}


def test_a_broken_file_is_put_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 100)
    drafts = Drafts(path)
    drafts.keep("site", "a", "sha", b"x", 1)
    assert drafts.find("site", ["a"])["a"].raw == b"x"
    assert path.with_suffix(".broken").read_bytes().startswith(b"this is no")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable):
        Drafts(tmp_path / "file" / "drafts.sqlite").keep("site", "a", "sha", b"x", 1)
    (tmp_path / "folder.sqlite").mkdir()
    with pytest.raises(NotWritable):
        Drafts(tmp_path / "folder.sqlite").keep("site", "a", "sha", b"x", 1)


def test_nothing_half_written_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = Drafts(path)
    drafts.keep("site", "a", "sha", b"x", 1)
    with pytest.raises(sqlite3.Error):
        drafts._file._run_once(_fail_in_the_middle)
    assert drafts.find("site", ["a"])["a"].raw == b"x"


def _fail_in_the_middle(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM drafts")
    connection.execute("no sql")
