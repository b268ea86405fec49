import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import (
    FORBIDDEN,
    galleries,
    original_name,
    thumbnail_name,
    with_description,
)
from meetup_desktop.core.content.lines import WHITESPACE
from meetup_desktop.core.errors import CannotHold
from tests.strategies import PAGE, anything

EXPLICIT = "text\n\n1. { }\n2. ![ ](1_400x400.jpg)\n4. ![The room](2_400x400.jpg)\n\nmore"
DERIVED = '- { "items": 2 }\n- ![a](1.jpg)\n- ![ ](sub/2.png)'


def test_both_dialects() -> None:
    (explicit,) = galleries(EXPLICIT)
    assert (explicit.first_line, explicit.last_line, explicit.dialect) == (2, 4, "explicit")
    assert [(each.target, each.description, each.line) for each in explicit.pictures] == [
        ("1_400x400.jpg", "", 3),
        ("2_400x400.jpg", "The room", 4),
    ]
    assert (explicit.pictures[0].original, explicit.pictures[0].small) == ("1.jpg", "1_400x400.jpg")
    (derived,) = galleries(DERIVED)
    assert (derived.configuration, derived.dialect, derived.broken_lines) == ('{ "items": 2 }', "derived", ())
    assert [each.small for each in derived.pictures] == ["1_400x400.jpg", "sub/2_400x400.png"]
    assert galleries(DERIVED.replace("1.jpg", "1_400x400.jpg"))[0].dialect == "mixed"


def test_what_is_no_gallery() -> None:
    for text in (
        "",
        "1. first\n2. ![ ](1.jpg)",
        "{ }\n![ ](1.jpg)",
        "```\n1. { }\n2. ![ ](1.jpg)\n```",
        "1. one\n2. { }\n3. ![ ](1.jpg)",
    ):
        assert galleries(text) == ()


def test_a_broken_gallery_is_shown_with_what_is_wrong() -> None:
    (broken,) = galleries(
        "1. { 'items': 2 }\n2. ![ ](1.jpg)\n3. words\n4. see ![b](2.jpg) here\n5. ![(c)](3.jpg)"
    )
    assert broken.broken_lines == (0, 2, 3)
    assert [each.target for each in broken.pictures] == ["1.jpg", "2.jpg", "3.jpg"]
    assert galleries('1. { "a": { "b": 1 } }\n2. ![ ](1.jpg)')[0].broken_lines == (0,)


def test_a_blank_line_ends_a_gallery_and_several_are_found() -> None:
    found = galleries("1. { }\n2. ![ ](1.jpg)\n\n3. ![ ](2.jpg)\n\n* { }\n* ![ ](3.jpg)\n")
    assert [[each.target for each in gallery.pictures] for gallery in found] == [["1.jpg"], ["3.jpg"]]


def test_a_description_changes_one_span() -> None:
    changed = with_description(EXPLICIT, 3, " New words ")
    assert changed == EXPLICIT.replace("2. ![ ]", "2. ![New words]")
    assert with_description(changed, 3, "") == EXPLICIT
    assert with_description(EXPLICIT, 4, "The room") == EXPLICIT


@pytest.mark.parametrize("letter", [*FORBIDDEN, "\n", "\u2028"])
def test_what_would_break_the_gallery_is_refused(letter: str) -> None:
    with pytest.raises(CannotHold):
        with_description(EXPLICIT, 3, f"a{letter}b")


@pytest.mark.parametrize("line", [-1, 0, 99])
def test_a_line_without_a_picture_is_refused(line: int) -> None:
    with pytest.raises(CannotHold) as refused:
        with_description(EXPLICIT, line, "x")
    assert refused.value.reason == "no-picture"


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=12), st.sampled_from([3, 4]))
def test_a_description_reads_back(text: str, line: int) -> None:
    try:
        changed = with_description(EXPLICIT, line, text)
    except CannotHold:
        return
    document = Document.parse(PAGE.encode()).with_body_text(changed)
    (gallery,) = galleries(document.body_text)
    shown = {each.line: each.description for each in gallery.pictures}
    assert shown[line] == text.strip(WHITESPACE)
    assert len(gallery.pictures) == 2


@given(anything)
def test_any_body_may_be_looked_at(raw: bytes) -> None:
    body = Document.parse(raw).body_text
    for gallery in galleries(body):
        assert all(gallery.first_line < each.line <= gallery.last_line for each in gallery.pictures)


@given(st.text("ab._-0x4/", max_size=12))
def test_names_of_the_two_sizes_lead_to_each_other(name: str) -> None:
    assert original_name(thumbnail_name(name)) == original_name(name)
    assert thumbnail_name(original_name(name)) == thumbnail_name(name)
