import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.fields import (
    FIELDS,
    Field,
    FieldKind,
    FormSection,
    field,
    fields_in_row,
    fields_of,
    is_known,
    nearest_sibling,
    split_list,
)


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
def test_a_list_has_no_empty_items(items: list[str]) -> None:
    assert split_list(" , ".join(items)) == tuple(item.strip() for item in items if item.strip())


def test_the_form_shows_each_field_once_and_orders_its_rows() -> None:
    rows = {row: [each.key for each in fields_in_row(row)] for row in FormSection}
    assert rows == {
        FormSection.FIRST: ["date", "event.type", "tags", "event.site", "logo"],
        FormSection.MORE: ["endDate", "event.place", "videos", "singleImage", "alternateLinkIdentifier"],
        FormSection.TRANSLATED: ["title", "event.organisation", "event.location.title", "description"],
    }
    assert len({each.key for each in FIELDS}) == len(FIELDS)


@pytest.mark.parametrize("each", FIELDS, ids=lambda each: each.key)
def test_a_record_is_whole(each: Field) -> None:
    assert each.place is None or each.label
    assert (each.place is not None and each.place.row is FormSection.TRANSLATED) <= (not each.shared)
    assert bool(each.choices) == (each.kind is FieldKind.CHOICE)
    assert bool(each.most_degrees) == (each.kind is FieldKind.DEGREE)
    assert each in fields_of(each.kind)


def test_the_nearest_sibling() -> None:
    assert nearest_sibling("endDate", ["date", "tags"]) == ("date", True)
    assert nearest_sibling("event.location.latitude", ["event.organisation", "event.location.longitude"]) == (
        "event.location.longitude",
        False,
    )
    assert nearest_sibling("endDate", []) is None
    assert nearest_sibling("nobody", ["date"]) is None
