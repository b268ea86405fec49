import sqlite3
from pathlib import Path

import pytest

from meetup_desktop.adapters.storage.drafts import KEPT_MS, Draft, Drafts
from meetup_desktop.core.errors import NotWritable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "drafts.sqlite"


def keep(drafts: Drafts, file: str, raw: bytes, utc_ms: int = 1, site: str = "site") -> None:
    drafts.replace(site, (file,), (Draft(file, "sha", raw, utc_ms),))


def texts(drafts: Drafts, *files: str, site: str = "site") -> list[bytes]:
    return [draft.raw for draft in drafts.find(site, files).drafts]


def test_keeps_the_last_bytes(path: Path) -> None:
    drafts = Drafts(path)
    assert drafts.find("site", ["a"]) == ((), {})
    drafts.forget("site", ["a"])
    assert not path.exists()
    keep(drafts, "a", b"first")
    keep(drafts, "a", b"\x00\xff", 2)
    keep(drafts, "a", b"x", site="other")
    (draft,) = Drafts(path).find("site", ["a", "b"]).drafts
    assert draft._replace(number=0) == Draft("a", "sha", b"\x00\xff", 2)
    drafts.forget("site", ["a"])
    assert texts(drafts, "a") == []
    assert texts(drafts, "a", site="other") == [b"x"]


def test_replaces_in_one_step(path: Path) -> None:
    drafts = Drafts(path)
    drafts.replace("site", ["a", "b"], [Draft("a", "1", b"a", 1), Draft("b", "1", b"b", 1)])
    drafts.replace("site", ["a", "b"], [Draft("b", "1", b"c", 2)])
    assert texts(drafts, "a", "b") == [b"c"]


def test_two_programs_do_not_take_each_others_drafts(path: Path) -> None:
    one, other = Drafts(path), Drafts(path)
    keep(one, "a", b"one")
    keep(other, "a", b"other")
    one.replace("site", ["a"], ())
    assert texts(one, "a") == [b"other"]
    keep(one, "a", b"again")
    assert texts(other, "a") == [b"again", b"other"]  # newest first


def test_what_was_taken_over_is_removed_unless_its_program_goes_on(path: Path) -> None:
    one, other = Drafts(path), Drafts(path)
    keep(one, "a", b"one")
    seen = other.find("site", ["a"]).drafts
    other.replace("site", ["a"], (Draft("a", "sha", b"one, continued", 2),), seen)
    assert texts(other, "a") == [b"one, continued"]
    keep(one, "a", b"one")
    seen = other.find("site", ["a"]).drafts
    keep(one, "a", b"one goes on")
    other.replace("site", ["a"], (), seen)
    assert texts(other, "a") == [b"one goes on"]


def test_a_save_is_in_the_order_of_the_drafts(path: Path) -> None:
    drafts = Drafts(path)
    keep(drafts, "a", b"before")
    number = drafts.begin_save("site", [Draft("a", "sha", b"saved", 1)], {"a": "saved-sha"})
    assert texts(drafts, "a") == [b"saved"]  # until the file is written
    stored = drafts.find("site", ["a"])
    assert stored.saves["a"].sha == "saved-sha" and stored.drafts[0].number < stored.saves["a"].number
    keep(drafts, "a", b"typed meanwhile")
    drafts.end_save("site", {"a": b"saved"}, number)
    assert texts(drafts, "a") == [b"typed meanwhile"]
    assert drafts.find("site", ["a"]).drafts[0].number > number
    number = drafts.begin_save("site", [Draft("a", "sha", b"saved", 1)], {"a": "saved-sha"})
    keep(drafts, "a", b"saved")  # stored once more while it was saved
    drafts.end_save("site", {"a": b"saved"}, number)
    assert texts(drafts, "a") == []


def test_drafts_move_with_their_site(path: Path) -> None:
    drafts = Drafts(path)
    keep(drafts, "a", b"old", site="old")
    keep(drafts, "b", b"newer", site="new")
    drafts.move_site("old", "new")
    assert sorted(texts(drafts, "a", "b", site="new")) == [b"newer", b"old"]
    keep(drafts, "a", b"newest", site="old")
    drafts.move_site("old", "new")
    keep(drafts, "b", b"stays", site="new")
    assert texts(drafts, "a", site="new") == [b"newest"]
    keep(drafts, "a", b"later", site="old")
    keep(drafts, "a", b"latest", site="new")
    drafts.move_site("old", "new")
    assert texts(drafts, "a", site="new") == [b"latest"] and texts(drafts, "a", site="old") == []


def test_very_old_drafts_go(path: Path) -> None:
    drafts = Drafts(path)
    keep(drafts, "a", b"old", 1)
    keep(drafts, "b", b"new", KEPT_MS + 1)
    drafts.remove_old(KEPT_MS + 2)
    assert texts(drafts, "a", "b") == [b"new"]


def test_drafts_of_earlier_versions_are_read(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "CREATE TABLE drafts (site TEXT NOT NULL, file TEXT NOT NULL, base_sha TEXT NOT NULL, raw BLOB NOT NULL,"
            " utc_ms INTEGER NOT NULL, PRIMARY KEY (site, file)) WITHOUT ROWID"
        )
        connection.execute("INSERT INTO drafts VALUES ('site', 'a', 'sha', x'78', 7)")
    connection.close()
    drafts = Drafts(path)
    assert drafts.find("site", ["a"]).drafts == (Draft("a", "sha", b"x", 7),)
    assert drafts.find("site", ["a"]).drafts == (Draft("a", "sha", b"x", 7),)


def test_a_broken_file_is_put_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 100)
    drafts = Drafts(path)
    keep(drafts, "a", b"x")
    assert texts(drafts, "a") == [b"x"]
    assert path.with_suffix(".broken").read_bytes().startswith(b"this is no")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable):
        keep(Drafts(tmp_path / "file" / "drafts.sqlite"), "a", b"x")
    (tmp_path / "folder.sqlite").mkdir()
    with pytest.raises(NotWritable):
        keep(Drafts(tmp_path / "folder.sqlite"), "a", b"x")


def test_nothing_half_written_stays(path: Path) -> None:
    drafts = Drafts(path)
    keep(drafts, "a", b"x")
    with pytest.raises(sqlite3.Error):
        drafts._file._run_once(_fail_in_the_middle)
    assert texts(drafts, "a") == [b"x"]


def _fail_in_the_middle(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM page_drafts")
    connection.execute("no sql")
