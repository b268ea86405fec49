import pytest
from hypothesis import given

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.hazards import can_fix, find_hazards, fix_hazard
from tests.readings import generator_view
from tests.strategies import PAGE, anything, seed_pages

CASES = [
    ("\ufeff---\na: 1\n---\n", [("bom", 1, "")], "---\na: 1\n---\n"),
    ("\n---\r\na: 1\n---\n", [("crlf-fence", 2, "")], "\n---\na: 1\n---\n"),
    ("--- \na: 1\n---\n", [("fence-space", 1, "")], "---\na: 1\n---\n"),
    ("\ufeff--- \r\na: 1\n---\n", [("bom", 1, ""), ("fence-space", 1, ""), ("crlf-fence", 1, "")], "---\na: 1\n---\n"),
    ("---\na: 1\n- b\n---\n", [("dash-line", 3, "")], None),
    ("---\na: 1\n", [("unclosed", 1, "")], None),
    ("---\na: 1\n\nmore\nb: 2\n---\n", [("continuation", 4, "a")], "---\na: 1 more\n\nb: 2\n---\n"),
    ("---\nlost\na: 1\n---\n", [("stray", 2, "")], None),
    ("---\na: 1\nb:\n---\n", [("empty", 3, "b")], "---\na: 1\n---\n"),
    ("---\na: 1\nmore\na: 2\n---\n", [("duplicate", 2, "a")], "---\na: 2\n---\n"),
    ("---\na: 1\u2028more\nb: 2\n---\n", [("hidden-break", 2, "a")], "---\na: 1 more\nb: 2\n---\n"),
    ("---\na: 1\x0bc: 2\n---\n", [("hidden-break", 2, "a")], "---\na: 1 c: 2\n---\n"),
    ("---\na: 1\x85---\n", [("hidden-break", 2, "a")], "---\na: 1\n---\n"),
    ('---\na: "b"\n---\n', [("quoted", 2, "a")], "---\na: b\n---\n"),
    ("---\na: 'b'\n---\n", [("quoted", 2, "a")], "---\na: b\n---\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "fixed"), CASES)
def test_what_is_hidden_is_told_and_put_right(
    text: str, expected: list[tuple[str, int, str]], fixed: str | None
) -> None:
    document = Document.parse(text.encode())
    assert list(find_hazards(document)) == expected
    for hazard in find_hazards(document):
        assert can_fix(hazard) == (fixed is not None)
        document = fix_hazard(document, hazard.kind, hazard.key)
    assert document.raw.decode() == (fixed or text)
    assert find_hazards(document) == () or fixed is None


def test_sound_pages_hide_nothing() -> None:
    for raw in seed_pages():
        assert find_hazards(Document.parse(raw)) == ()
    for text in (
        '---\na: "A", "B"\nb: it\'s\nc: \'\nd: "\ne: "a" and "b"\n---\n',
        "\n\n---\na: 1\r\nb: 2\r\n---\r\n",
        "only text",
        "",
        "---\na: x\n\n---\nbody\u2028\x0b",
    ):
        assert find_hazards(Document.parse(text.encode())) == ()
    assert find_hazards(Document.parse(b"\xff")) == ()


@given(anything)
def test_a_fix_never_loses_what_the_generator_reads(raw: bytes) -> None:
    document = Document.parse(raw)
    for hazard in find_hazards(document):
        assert 1 <= hazard.line <= raw.count(b"\n") + raw.count(b"\r") + 1
        fixed = fix_hazard(document, hazard.kind, hazard.key)
        assert (fixed == document) == (not can_fix(hazard))
        assert fixed.body_text == document.body_text
        if hazard.kind not in {"quoted", "hidden-break"} and can_fix(hazard):
            assert {key: fixed.value(key) for key in fixed.keys} == {
                key: document.value(key) for key in document.keys
            }
            assert generator_view(document).items() <= generator_view(fixed).items()


def test_all_fixes_lead_to_a_sound_page() -> None:
    document = Document.parse(
        ("\ufeff" + PAGE.replace("tags: python, maps", 'tags: "python"\nlogo: .png\nx:')).encode()
    )
    for _ in range(9):
        for hazard in find_hazards(document):
            document = fix_hazard(document, hazard.kind, hazard.key)
    assert find_hazards(document) == ()
    assert (document.value("tags"), document.value("logo"), document.value("x")) == ("python", ".jpg", None)


def test_a_key_is_renamed_with_its_appended_lines() -> None:
    document = Document.parse(b"---\nevent.organization : Club\nof maps\n---\n")
    renamed = document.with_key_renamed("event.organization", "event.organisation")
    assert renamed.raw == b"---\nevent.organisation : Club\nof maps\n---\n"
    assert renamed.value("event.organisation") == "Club of maps"


def test_many_hazards_take_time_in_proportion() -> None:
    for lines in (
        "a: 1\n" + "more\n" * 20_000,
        "stray\n" * 20_000,
        "a: 1\n" * 20_000,
        "a: 1" + "\u2028b" * 20_000,
    ):
        document = Document.parse(f"---\n{lines}\n---\n".encode())
        found = find_hazards(document)
        assert len(found) > 15_000
        fix_hazard(document, found[0].kind, found[0].key)
