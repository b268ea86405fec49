"""Identifiers proposed from titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.site.page_names import check_page_id
from meetup_desktop.core.content.site.proposed_names import LONGEST, propose_page_id
from meetup_desktop.core.errors import BadName


@pytest.mark.parametrize(("title", "name"), [
    ("Evening by the river", "evening-by-the-river"), ("Вечер у реки", "vecher-u-reki"),
    ("Щёголь – 2027!", "shchegol-2027"), ("Њујорк", "njujork"), ("Straße & Café", "strasse-cafe"),
    ("Моё", "moe"), ("съезд", "sezd"), ("e\u0308", "e"), ("", ""), ("!!!", ""), ("東京", ""),
    ("It's late", "its-late"),
])  # fmt: skip
def test_is_spelled_as_addresses_are(title, name):
    assert propose_page_id(title) == name


def test_what_is_taken_gets_a_number():
    assert propose_page_id("Quay", {"quay"}) == "quay-2"
    assert propose_page_id("Quay", {"quay", "quay-2", "quay-3"}) == "quay-4"


def test_long_titles_are_cut_at_a_word():
    name = propose_page_id("word " * 40)
    assert len(name) <= LONGEST
    assert set(name.split("-")) == {"word"}


@given(st.text(), st.sets(st.text(alphabet="ab-2", max_size=3)))
def test_every_proposal_is_a_free_name_that_a_page_can_have(title, taken):
    name = propose_page_id(title, taken)
    assert name not in taken or not name
    if name:
        assert name.isascii() and name == name.lower()
        try:
            assert check_page_id(name) == name
        except BadName as error:
            assert error.reason == "reserved"  # CON is the name of a device; the person is told
