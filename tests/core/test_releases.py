"""What the file about the newest version may say."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from meetup_desktop.core.errors import UpdateError
from meetup_desktop.core.releases import Release, is_newer, read_release

GOOD = {"version": "0.3.0", "address": "https://example.org/new", "texts": {"en": "Better.", "ru": "Лучше."}}


def test_a_release_is_read():
    release = read_release(json.dumps(GOOD).encode())
    assert release == Release("0.3.0", "https://example.org/new", {"en": "Better.", "ru": "Лучше."})
    assert [release.text(language) for language in ("ru", "en", "sr")] == ["Лучше.", "Better.", "Better."]


def test_texts_may_be_missing_and_lines_are_joined():
    assert read_release(json.dumps({**GOOD, "texts": {}}).encode()).text("ru") == ""
    long = read_release(json.dumps({**GOOD, "texts": {"en": "a\n\x0bb" * 500}}).encode()).text("en")
    assert len(long) == 300
    assert "\n" not in long


@pytest.mark.parametrize(
    "change",
    [
        {"version": "new"}, {"version": 3}, {"version": "1.2.3.4.5"}, {"version": "١.٢"}, {"address": "http://example.org"},
        {"address": "file:///etc/passwd"}, {"address": None}, {"texts": ["x"]},
    ],
)  # fmt: skip
def test_what_is_no_release_is_refused(change):
    with pytest.raises(UpdateError) as raised:
        read_release(json.dumps({**GOOD, **change}).encode())
    assert raised.value.reason == "not-a-release"


@given(st.binary(max_size=200))
@example(b"")
@example(b"[" * 20_000)
@example(b'{"version": NaN}')
def test_any_bytes_give_a_release_or_the_error(raw):
    try:
        read_release(raw)
    except UpdateError as error:
        assert error.reason == "not-a-release"


@pytest.mark.parametrize(
    ("version", "installed", "newer"),
    [
        ("0.10.0", "0.9.1", True), ("0.2.0", "0.2.0", False), ("0.2", "0.2.0", False), ("0.1.9", "0.2.0", False),
        ("1.0", "0.99.99", True), ("0.2.0.1", "0.2", True),
    ],
)  # fmt: skip
def test_versions_are_compared_by_their_numbers(version, installed, newer):
    assert is_newer(version, installed) is newer


versions = st.lists(st.integers(0, 20), min_size=2, max_size=4).map(lambda parts: ".".join(map(str, parts)))


@given(versions, versions, versions)
def test_the_order_of_versions_is_an_order(one, two, three):
    assert not (is_newer(one, two) and is_newer(two, one))
    if is_newer(one, two) and is_newer(two, three):
        assert is_newer(one, three)
