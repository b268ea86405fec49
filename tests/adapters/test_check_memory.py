"""What is remembered about checks outlives the program and never lies."""

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.storage.check_cache import FindingsCache
from meetup_desktop.core.content.checks.finding import Finding, Fix, Severity

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
