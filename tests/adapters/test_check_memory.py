"""What is remembered about checks outlives the program and never lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.storage.check_cache import CheckDecisions, FindingsCache
from meetup_desktop.core.content.checks.finding import Finding, Fix, Severity
from meetup_desktop.core.errors import NotWritable

words = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)
fixes = st.none() | st.builds(Fix, words, words, st.lists(words, max_size=3).map(tuple))
findings = st.builds(
    Finding, words, st.sampled_from(Severity), words, words, words, st.integers(0, 10**6),
    st.lists(st.tuples(words, words), max_size=3).map(tuple), fixes,
)  # fmt: skip


@given(
    st.dictionaries(st.binary(min_size=1, max_size=8), st.lists(findings, max_size=3).map(tuple), max_size=4)
)
def test_findings_come_back_as_they_were(tmp_path_factory, found):
    cache = FindingsCache(tmp_path_factory.mktemp("data") / "findings.sqlite")
    assert cache.load(found) == {}
    cache.keep(found)
    assert cache.load([*found, b"never heard of"]) == found


def test_many_keys_are_loaded_at_once(tmp_path):
    cache = FindingsCache(tmp_path / "findings.sqlite")
    found = {
        bytes([high, low]): (Finding("untidy-text", Severity.INFO, "page"),)
        for high in range(2)
        for low in range(200)
    }
    cache.keep(found)
    assert cache.load(found) == found


def test_decisions_belong_to_their_site(tmp_path):
    decisions = CheckDecisions(tmp_path / "decisions.sqlite")
    assert decisions.ignored_keys("one") == frozenset()
    decisions.ignore("one", "key")
    decisions.ignore("one", "key")
    decisions.ignore("two", "other")
    again = CheckDecisions(tmp_path / "decisions.sqlite")
    assert (again.ignored_keys("one"), again.ignored_keys("two")) == ({"key"}, {"other"})
    again.ignore("one", "key", False)
    again.ignore_nothing("two")
    assert (again.ignored_keys("one"), again.ignored_keys("two")) == (frozenset(), frozenset())


def test_agreement_is_kept_by_page_and_language(tmp_path):
    decisions = CheckDecisions(tmp_path / "decisions.sqlite")
    assert decisions.agreed_fingerprints("site") == {}
    decisions.agree("site", "page", {"ru": ("a", "b"), "en": ()})
    decisions.agree("site", "other", {"ru": ("c",)})
    decisions.agree("site", "page", {"ru": ("d",)})
    assert decisions.agreed_fingerprints("site") == {"page": {"ru": ("d",)}, "other": {"ru": ("c",)}}


def test_a_file_that_is_no_database_is_put_aside(tmp_path):
    path = tmp_path / "decisions.sqlite"
    path.write_bytes(b"not a database, but somebody's words" * 100)
    decisions = CheckDecisions(path)
    decisions.ignore("site", "key")
    assert decisions.ignored_keys("site") == {"key"}
    assert path.with_suffix(".broken").read_bytes().startswith(b"not a database")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable):
        CheckDecisions(tmp_path / "file" / "decisions.sqlite").ignore("site", "key")


def test_decisions_follow_a_page_that_is_renamed(tmp_path):
    decisions = CheckDecisions(tmp_path / "decisions.sqlite")
    here = Finding(
        "picture-unused", Severity.INFO, "old", "en", "Resources/en/events/old/9.jpg", 0, (("name", "9.jpg"),)
    )
    text = Finding("untidy-text.blanks", Severity.INFO, "old", "en", "en/events/old.md", 4)
    other = Finding("untidy-text.blanks", Severity.INFO, "older", "en", "en/events/older.md", 4)
    for finding in (here, text, other):
        decisions.ignore("site", finding.key)
    decisions.agree("site", "old", {"en": ("a",)})
    decisions.follow(
        "site", "old", "new",
        {"en/events/old.md": "en/events/new.md", "Resources/en/events/old": "Resources/en/events/new"},
    )  # fmt: skip
    assert decisions.ignored_keys("site") == {
        here._replace(page_id="new", path="Resources/en/events/new/9.jpg").key,
        text._replace(page_id="new", path="en/events/new.md").key,
        other.key,
    }
    assert decisions.agreed_fingerprints("site") == {"new": {"en": ("a",)}}
