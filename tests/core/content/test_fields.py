import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.fields import (
    FIELDS,
    FieldKind,
    field,
    is_known,
    join_list,
    list_items,
    nearest_sibling,
)
from meetup_desktop.core.errors import CannotHold


def test_what_both_languages_share() -> None:
    shared = {each.key for each in FIELDS if each.shared}
    assert {
        "date",
        "endDate",
        "tags",
        "logo",
        "singleImage",
        "videos",
        "event.type",
        "event.site",
        "event.place",
    } < shared
    assert not {"title", "description", "event.organisation", "event.location.title"} & shared


def test_unknown_keys_are_text_of_their_language() -> None:
    assert (field("date").kind, field("nobody").kind, field("nobody").shared) == (
        FieldKind.DATE,
        FieldKind.TEXT,
        False,
    )
    assert is_known("audio.url") and is_known("tags") and not is_known("event.organization")


@given(st.lists(st.text("ab c", max_size=4), max_size=5))
def test_a_list_reads_back(items: list[str]) -> None:
    assert list_items(join_list(items)) == tuple(item.strip() for item in items if item.strip())


def test_a_comma_inside_an_item_is_refused() -> None:
    with pytest.raises(CannotHold) as refused:
        join_list(["one, two"])
    assert refused.value.reason == "comma"


def test_the_nearest_sibling() -> None:
    assert nearest_sibling("endDate", ["date", "tags"]) == ("date", True)
    assert nearest_sibling("event.location.latitude", ["event.organisation", "event.location.longitude"]) == (
        "event.location.longitude",
        False,
    )
    assert nearest_sibling("endDate", []) is None
    assert nearest_sibling("nobody", ["date"]) is None
