"""Edits of galleries: nothing outside the gallery changes, and each edit can be taken back."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import (
    convert_galleries,
    galleries,
    renumber_galleries,
    with_new_gallery,
    with_pictures,
    without_pictures,
)
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.errors import CannotHold
from tests.strategies import PAGE, anything

SEED = (
    "text\n\n1. { }\n2. ![ ](1_400x400.jpg)\n3. ![b](2_400x400.jpg)\n4. ![ ](3_400x400.jpg)\n"
    "4. ![d](4_400x400.jpg)\n\nmore"
)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A body with one or two galleries, in all their styles."""
    parts = [draw(st.sampled_from(["", "text\n\n", "# A\n\n- x\n- y\n\n"]))]
    for _ in range(draw(st.integers(1, 2))):
        indent = draw(st.sampled_from(["", "", "  "]))
        count = draw(st.integers(0, 4))
        numbers = draw(
            st.sampled_from(
                [
                    [f"{each}." for each in range(1, 6)],
                    ["1."] * 5,
                    ["1.", "2.", "3.", "4.", "4."],
                    ["-"] * 5,
                    ["9)", "10)", "11)", "12)", "13)"],
                    ["7.", "3.", "3.", "9.", "2."],
                ]
            )
        )
        small = draw(st.sampled_from(["", "_400x400"]))
        said = draw(st.lists(st.sampled_from([" ", "words", "кот "]), min_size=5, max_size=5))
        items = [f"{indent}{numbers[0]} " + draw(st.sampled_from(["{ }", '{ "items": 2 }']))]
        items += [
            f"{indent}{numbers[at]}  ![{said[at]}]({at}{small}.jpg){' ' * (at == 2)}"
            for at in range(1, count + 1)
        ]
        parts.append("\n".join(items) + draw(st.sampled_from(["\n\n", "\n\nwords\n\n", "\n \n## B\n"])))
    return "".join(parts)


def originals(body: str, gallery: int = 0) -> list[str]:
    return [picture.original for picture in galleries(body)[gallery].pictures]


def outside(body: str) -> list[str]:
    inside = {line for each in galleries(body) for line in range(each.first_line, each.last_line + 1)}
    return [line for number, line in enumerate(body.split("\n")) if number not in inside]


def test_new_pictures_follow_the_numbers_in_use() -> None:
    assert with_pictures(SEED, 0, 4, ["5.jpg"]) == SEED.replace(
        "\n\nmore", "\n4. ![ ](5_400x400.jpg)\n\nmore"
    )
    assert with_pictures("1. { }\n2. ![ ](1.jpg)", 0, 1, ["2.jpg", "3.jpg"]).split("\n")[2:] == [
        "3. ![ ](2.jpg)",
        "4. ![ ](3.jpg)",
    ]
    assert with_pictures("  1) { }\n  1) ![ ](1.jpg)", 0, 0, ["2.jpg"]).split("\n")[1:] == [
        "  1) ![ ](2.jpg)",
        "  1) ![ ](1.jpg)",
    ]
    assert with_pictures("* { }", 0, 0, ["1.jpg"]) == "* { }\n* ![ ](1_400x400.jpg)"
    assert with_pictures("* { }", 0, 0, ["1.jpg"], "derived") == "* { }\n* ![ ](1.jpg)"
    assert with_pictures("9. { }", 0, 0, ["1.jpg"]) == "9. { }\n10. ![ ](1_400x400.jpg)"


def test_pictures_go() -> None:
    assert originals(without_pictures(SEED, 0, {1, 3})) == ["1.jpg", "3.jpg"]
    assert without_pictures(SEED, 0, {0, 1, 2, 3}) == "text\n\n1. { }\n\nmore"
    assert without_pictures(SEED, 0, ()) == SEED


def test_a_new_gallery_stands_between_blank_lines() -> None:
    gallery = "1. { }\n2. ![ ](1_400x400.jpg)\n3. ![ ](2_400x400.png)"
    names = ["1.jpg", "2.png"]
    assert with_new_gallery("a\nb", 1, names) == f"a\n\n{gallery}\n\nb"
    assert with_new_gallery("a\n\nb\n", 1, names) == f"a\n\n{gallery}\n\nb\n"
    assert with_new_gallery("", 0, names) == f"{gallery}\n"
    assert with_new_gallery("a", 1, ["1.jpg"], "derived") == "a\n\n1. { }\n2. ![ ](1.jpg)\n"
    for body, line in ((SEED, 3), ("```\nx\n```", 1), ("a", 2), ("a", -1)):
        with pytest.raises(CannotHold) as refused:
            with_new_gallery(body, line, names)
        assert refused.value.reason == "no-gallery"


def test_dialects_and_numbers_are_put_right_in_one_step() -> None:
    assert convert_galleries(SEED, "derived") == SEED.replace("_400x400", "")
    assert (
        convert_galleries(convert_galleries(SEED, "derived"), "explicit")
        == convert_galleries(SEED, "explicit")
        == SEED
    )
    assert convert_galleries("```\n1. { }\n2. ![ ](1.jpg)\n```\n![ ](2.jpg)", "explicit").count("400") == 0
    assert renumber_galleries(SEED) == SEED.replace("4. ![d]", "5. ![d]")
    assert renumber_galleries("- { }\n- ![ ](1.jpg)") == "- { }\n- ![ ](1.jpg)"


@pytest.mark.parametrize(
    "name", ["x", "a(1).jpg", 'a".jpg', "[a].jpg", " a.jpg", "a\n.jpg", "a\u2028.jpg", "", "a.b/c"]
)
def test_a_name_that_the_gallery_cannot_show_is_refused(name: str) -> None:
    for edit in (lambda: with_pictures(SEED, 0, 0, [name]), lambda: with_new_gallery("", 0, [name])):
        with pytest.raises(CannotHold) as refused:
            edit()
        assert refused.value.reason == "file-name"


def test_what_is_not_there_is_refused() -> None:
    for edit in (
        lambda: with_pictures(SEED, 1, 0, ["1.jpg"]),
        lambda: with_pictures(SEED, 0, 5, ["1.jpg"]),
        lambda: without_pictures(SEED, 0, {4}),
        lambda: without_pictures("", 0, {0}),
    ):
        with pytest.raises(CannotHold):
            edit()


@given(bodies(), st.integers(0, 4), st.lists(st.sampled_from(["a.jpg", "б.png"]), min_size=1, max_size=3))
def test_putting_in_and_taking_out_is_nothing(body: str, at: int, names: list[str]) -> None:
    before = originals(body)
    at = min(at, len(before))
    after = with_pictures(body, 0, at, names)
    assert originals(after) == [*before[:at], *names, *before[at:]]
    assert outside(after) == outside(body)
    assert len({each.dialect for each in galleries(after)[:1]} - {"mixed"}) == 1
    assert without_pictures(after, 0, range(at, at + len(names))) == body


@given(bodies(), st.sampled_from(["\r\n", "\n", "\r"]), st.data())
def test_bytes_outside_the_gallery_stay(body: str, end: str, data: st.DataObject) -> None:
    other = "\r" if end == "\r" else "\n"  # CR and LF together may have to melt into CRLF
    ends = [data.draw(st.sampled_from([end, end, other])) for _ in range(body.count("\n"))]
    pieces = body.split("\n")
    mixed = "".join(line + each for line, each in zip(pieces, [*ends, ""], strict=True)).replace(
        "\r\n\r\n", "\r\n \r\n"
    )
    before = Document.parse(f"---\na: 1\n---\n{mixed}".encode())
    try:
        after = before.with_body_text(with_pictures(before.body_text, 0, 0, ["a.jpg"]))
    except CannotHold:
        return
    gallery = galleries(before.body_text)[0]
    lines = before.body_text.split("\n")
    first = "\n".join(lines[: gallery.first_line])
    assert after.raw.decode()[: 13 + len(first)] == before.raw.decode()[: 13 + len(first)]
    rest = "\n".join(lines[gallery.last_line + 1 :])
    assert not rest or after.raw.decode().endswith(before.raw.decode()[-len(rest) :])
    assert after.with_body_text(without_pictures(after.body_text, 0, {0})).raw == before.raw


@given(bodies(), st.sampled_from(["explicit", "derived"]))
def test_migration_keeps_all_but_the_names(body: str, dialect: str) -> None:
    after = convert_galleries(body, dialect)
    assert convert_galleries(after, dialect) == after
    assert [originals(after, at) for at in range(len(galleries(after)))] == [
        originals(body, at) for at in range(len(galleries(body)))
    ]
    assert all(each.dialect == dialect for each in galleries(after) if each.pictures)
    assert outside(renumber_galleries(after)) == outside(body)
    assert renumber_galleries(renumber_galleries(body)) == renumber_galleries(body)


@given(anything, st.integers(0, 2), st.integers(0, 3))
def test_hostile_bodies_refuse_or_hold(raw: bytes, gallery: int, at: int) -> None:
    body = Document.parse(raw).body_text
    with suppress(CannotHold):
        assert without_pictures(with_pictures(body, gallery, at, ["x.jpg"]), gallery, {at}) == body
    assert (
        original_set(convert_galleries(body, "explicit"))
        == original_set(renumber_galleries(body))
        == original_set(body)
    )


def test_long_lines_do_not_hang() -> None:
    """A pattern that starts anew at each mark took hours."""
    for line in ("![" * 200_000, "![](" * 100_000, "![]" * 100_000, "1" * 200_000 + ". ![ ](a.jpg)"):
        body = f"1. {{ }}\n2. ![ ](1.jpg)\n3. {line}"
        assert originals(body)[0] == "1.jpg"
        assert renumber_galleries(body).startswith("1. { }")
        with pytest.raises(CannotHold):
            with_pictures(body, 0, 9, ["x.jpg"])


def original_set(body: str) -> list[str]:
    return [picture.original for each in galleries(body) for picture in each.pictures]


# --- all languages at once -------------------------------------------------------------------------


def page(*texts: str) -> EventPage:
    versions = [
        PageVersion(language, f"{language}/x.md", Document.parse(text.encode()))
        for language, text in zip(("en", "ru"), texts, strict=False)
    ]
    return EventPage("x", tuple(versions))


def test_the_list_of_pictures_is_edited_in_all_languages() -> None:
    russian = PAGE.replace("The room", "Зал").replace("4. !", "3. !").replace("_400x400", "")
    before = page(PAGE, russian)
    after = before.with_pictures(0, 1, ["new.jpg"])
    assert [originals(each.document.body_text) for each in after.versions] == [
        ["1.jpg", "new.jpg", "2.jpg"]
    ] * 2
    assert [galleries(each.document.body_text)[0].dialect for each in after.versions] == [
        "explicit",
        "derived",
    ]
    assert after.without_pictures(0, {1}) == before


def test_languages_that_show_other_pictures_are_left_alone() -> None:
    for other in (PAGE.replace("1_400", "9_400"), PAGE.replace("1. { }", "1. x"), "---\n---\n"):
        for edit in (
            lambda page: page.with_pictures(0, 0, ["n.jpg"]),
            lambda page: page.without_pictures(0, {0}),
        ):
            with pytest.raises(CannotHold) as refused:
                edit(page(PAGE, other))
            assert (refused.value.subject, refused.value.reason) == ("gallery", "galleries-differ")
    with pytest.raises(CannotHold) as refused:
        page("---\n---\n", "---\n---\n").with_pictures(0, 0, ["n.jpg"])
    assert refused.value.reason == "no-gallery"


def test_a_new_gallery_enters_all_languages() -> None:
    before = page("---\n---\n# A\n\nend\n", "---\n---\n# A\n\nslovo\n\nend\n")
    after = before.with_new_gallery({"en": 2, "ru": 4}, ["1.jpg"], "derived")
    assert after.version("ru").document.body_text == "# A\n\nslovo\n\n1. { }\n2. ![ ](1.jpg)\n\nend\n"
    assert [len(galleries(each.document.body_text)) for each in after.versions] == [1, 1]
