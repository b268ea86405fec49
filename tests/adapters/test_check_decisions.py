"""What people decided about findings belongs to the site, wherever its folder is."""

import sqlite3
from contextlib import closing

import pytest

from meetup_desktop.adapters.storage.check_decisions import CheckDecisions, move_decisions
from meetup_desktop.adapters.storage.site_identity import identify_site, site_key
from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.core.errors import NotWritable
from tests.small_site import write_site

ONE = "CREATE TABLE ignored (site TEXT, key TEXT, PRIMARY KEY (site, key)) WITHOUT ROWID;"
TWO = """CREATE TABLE agreed (site TEXT, page TEXT, language TEXT, prints TEXT NOT NULL,
PRIMARY KEY (site, page, language)) WITHOUT ROWID;"""


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


def keep_as_earlier_versions(data, root):
    """Write a decision of each kind as version 4 did: under the path."""
    with closing(sqlite3.connect(data / "decisions.sqlite")) as connection, connection:
        connection.executescript(ONE + TWO)
        connection.execute("INSERT INTO ignored VALUES (?, 'key')", (str(root),))
        connection.execute("INSERT INTO agreed VALUES (?, 'page', 'ru', 'a b')", (str(root),))


def decided(data, root):
    decisions = CheckDecisions(data)
    return decisions.ignored_keys(root), decisions.agreed_fingerprints(root)


ALL = (frozenset({"key"}), {"page": {"ru": ("a", "b")}})
NOTHING = (frozenset(), {})


def test_decisions_belong_to_their_site(data, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    decisions = CheckDecisions(data)
    assert decided(data, one) == NOTHING
    decisions.ignore(one, "key")
    decisions.ignore(one, "key")
    decisions.ignore(two, "other")
    again = CheckDecisions(data)
    assert (again.ignored_keys(one), again.ignored_keys(two)) == ({"key"}, {"other"})
    again.ignore(one, "key", False)
    again.ignore_nothing(two)
    assert (again.ignored_keys(one), again.ignored_keys(two)) == (frozenset(), frozenset())


def test_agreement_is_kept_by_page_and_language(data, site):
    decisions = CheckDecisions(data)
    decisions.agree(site, "page", {"ru": ("a", "b"), "en": ()})
    decisions.agree(site, "other", {"ru": ("c",)})
    decisions.agree(site, "page", {"ru": ("d",)})
    assert decisions.agreed_fingerprints(site) == {"page": {"ru": ("d",)}, "other": {"ru": ("c",)}}


def test_decisions_stay_with_a_site_that_is_moved(data, site, tmp_path):
    decisions = CheckDecisions(data)
    decisions.ignore(site, "key")
    decisions.agree(site, "page", {"ru": ("a", "b")})
    moved = site.rename(tmp_path / "renamed")
    identify_site(data, moved)
    assert decided(data, moved) == ALL
    assert decided(data, tmp_path / "another") == NOTHING


@pytest.mark.parametrize("know", [False, True], ids=["unknown site", "known site"])
@pytest.mark.parametrize("move", [False, True], ids=["in its place", "moved"])
def test_decisions_of_earlier_versions_are_found(data, site, tmp_path, know, move):
    if know:
        site_key(data, site)
    keep_as_earlier_versions(data, site)
    if move and know:  # a site that nobody knew before it was moved cannot be recognised
        site = site.rename(tmp_path / "renamed")
        identify_site(data, site)
    assert decided(data, site) == ALL
    assert str(tmp_path).encode() not in (data / "decisions.sqlite").read_bytes()
    site = site.rename(tmp_path / "renamed again")
    assert decided(data, site) == ALL


def test_decisions_that_were_made_through_a_link_are_found(data, site, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(site, target_is_directory=True)
    keep_as_earlier_versions(data, link)
    assert decided(data, link) == ALL
    assert decided(data, site) == ALL


def test_another_site_in_the_old_place_gets_nothing(data, site, tmp_path):
    CheckDecisions(data).ignore(site, "key")
    moved = site.rename(tmp_path / "renamed")
    page = site / "en" / "events" / "other.md"
    page.parent.mkdir(parents=True)
    page.write_text("something else", encoding="utf-8")
    identify_site(data, moved)
    identify_site(data, site)
    assert CheckDecisions(data).ignored_keys(moved) == {"key"}
    assert CheckDecisions(data).ignored_keys(site) == frozenset()


def test_decisions_go_to_the_site_that_a_person_names(data, site, tmp_path):
    other = write_site(tmp_path / "other")
    decisions = CheckDecisions(data)
    decisions.ignore(site, "key")
    move_decisions(data, site_key(data, site), site_key(data, other))
    assert decisions.ignored_keys(other) == {"key"}
    assert decisions.ignored_keys(site) == frozenset()


def test_a_file_that_is_no_database_is_put_aside(data, site):
    path = data / "decisions.sqlite"
    path.write_bytes(b"not a database, but somebody's words" * 100)
    decisions = CheckDecisions(data)
    decisions.ignore(site, "key")
    assert decisions.ignored_keys(site) == {"key"}
    assert path.with_suffix(".broken").read_bytes().startswith(b"not a database")


def test_a_place_that_cannot_be_written_is_told(tmp_path, site):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable):
        CheckDecisions(tmp_path / "file").ignore(site, "key")


def test_nothing_is_kept_where_nothing_was_decided(data, site):
    assert decided(data, site) == NOTHING
    CheckDecisions(data).follow(site, "old", "new", {})
    assert not any(data.iterdir())


def test_decisions_follow_a_page_that_is_renamed(data, site):
    decisions = CheckDecisions(data)
    here = Finding(
        "picture-unused", Severity.INFO, "old", "en", "Resources/en/events/old/9.jpg", 0, (("name", "9.jpg"),)
    )
    text = Finding("untidy-text.blanks", Severity.INFO, "old", "en", "en/events/old.md", 4)
    other = Finding("untidy-text.blanks", Severity.INFO, "older", "en", "en/events/older.md", 4)
    for finding in (here, text, other):
        decisions.ignore(site, finding.key)
    decisions.agree(site, "old", {"en": ("a",)})
    decisions.follow(
        site, "old", "new",
        {"en/events/old.md": "en/events/new.md", "Resources/en/events/old": "Resources/en/events/new"},
    )  # fmt: skip
    assert decisions.ignored_keys(site) == {
        here._replace(page_id="new", path="Resources/en/events/new/9.jpg").key,
        text._replace(page_id="new", path="en/events/new.md").key,
        other.key,
    }
    assert decisions.agreed_fingerprints(site) == {"new": {"en": ("a",)}}
