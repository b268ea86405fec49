import re

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import galleries
from tests.strategies import PAGE, anything

LINES = st.sampled_from(
    ["", "", " ", "text", "# One", "## Two", "Setext", "===", "---", "- a", "  - b", "  more", "2. x", "1. { }",
     "4. { }", "2. ![ ](1.jpg)", "> quote", "> - q", "```", "~~~", "    code", "\tcode", "| a | b |", "|---|---|",
     "<div>", "</div>", "<!--", "-->", "[a]: https://example.org", "***", "[a]:", "'title'"]
)  # fmt: skip


def test_every_kind_is_found() -> None:
    body = (
        "# A\n\nwords\nmore\n\n- x\n- y\n\n  z\n\n1. { }\n2. ![ ](1.jpg)\n\n> q\n\n```\ncode\n```\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>\n</div>\n\n***\n\n1. one\n\nB\n-\n"
    )
    found = blocks(body)
    assert [(each.kind, each.first_line, each.last_line, each.level) for each in found] == [
        (BlockKind.HEADING, 0, 0, 1),
        (BlockKind.PARAGRAPH, 2, 3, 0),
        (BlockKind.LIST, 5, 8, 0),
        (BlockKind.GALLERY, 10, 11, 0),
        (BlockKind.QUOTE, 13, 13, 0),
        (BlockKind.CODE, 15, 17, 0),
        (BlockKind.TABLE, 18, 20, 0),
        (BlockKind.HTML, 22, 23, 0),
        (BlockKind.RULE, 25, 25, 0),
        (BlockKind.LIST, 27, 27, 1),
        (BlockKind.HEADING, 29, 30, 2),
    ]
    assert found[1].text == "words\nmore"


def test_a_gallery_is_cut_out_of_the_list_or_paragraph_around_it() -> None:
    assert [(each.kind, each.text) for each in blocks("text\n4. { }\n5. ![ ](1.jpg)\n\n6. later\n")] == [
        (BlockKind.PARAGRAPH, "text"),
        (BlockKind.GALLERY, "4. { }\n5. ![ ](1.jpg)"),
        (BlockKind.LIST, "6. later"),
    ]


def test_no_body_has_no_blocks() -> None:
    assert blocks("") == blocks("\n \n") == blocks("[a]: https://example.org\n") == ()


def check(body: str) -> None:
    lines, found = body.split("\n"), blocks(body)
    taken = [number for each in found for number in range(each.first_line, each.last_line + 1)]
    assert taken == sorted(set(taken))
    for number in set(range(len(lines))) - set(taken):
        definition = "\n".join(lines[max(0, number - 2) : number + 1])
        assert not lines[number].strip() or re.search(r"(?m)^ {0,3}\[a\]:", definition), number
    for each in found:
        assert each.text == "\n".join(lines[each.first_line : each.last_line + 1])
        assert lines[each.first_line].strip() and lines[each.last_line].strip()
    shown = [(each.first_line, each.last_line) for each in found if each.kind is BlockKind.GALLERY]
    assert shown == [(each.first_line, each.last_line) for each in galleries(body)]


@given(st.lists(LINES, max_size=14))
def test_every_line_is_in_one_block_or_blank_or_a_definition(lines: list[str]) -> None:
    check("\n".join(lines))


@given(anything)
def test_any_body_has_blocks(raw: bytes) -> None:
    check(re.sub(r"\[.*\]:", "", Document.parse(raw).body_text))


def test_editing_one_paragraph_changes_one_block() -> None:
    body = Document.parse(PAGE.encode()).body_text
    before, after = blocks(body), blocks(body.replace("We talked", "They talked"))
    assert [one == other for one, other in zip(before, after, strict=True)].count(False) == 1


def test_hostile_bodies_do_not_hang() -> None:
    for body in (
        ">" * 50_000,
        "- " * 50_000,
        "x" * 10_000_000,
        "1. { }\n" * 20_000,
        "[" * 100_000,
        "|" * 100_000,
    ):
        assert blocks(body)


def test_a_component_over_lines_is_one_block() -> None:
    sketch = "<Sketch code={`\n//the sky\nfill(220)\n\nif (x > 3) {\n  draw(`a`)\n}\n`} />"
    found = blocks(f"Text.\n\n{sketch}\n\nMore.\n")
    assert [(each.kind, each.text) for each in found] == [
        (BlockKind.PARAGRAPH, "Text."),
        (BlockKind.HTML, sketch),
        (BlockKind.PARAGRAPH, "More."),
    ]
    assert [each.kind for each in blocks("<Never code={`\n\ntext\n")] == [BlockKind.PARAGRAPH] * 2


def test_a_component_in_a_list_leaves_the_list_whole() -> None:
    assert [
        each.kind for each in blocks("1. One\n\n   <Tabs>\n\n   ```sh\n   npm\n   ```\n\n   </Tabs>\n")
    ] == [BlockKind.LIST]


def test_a_shortcode_on_lines_of_its_own_is_a_block() -> None:
    person = '{{< person\n    name="Elisa"\n>}}'
    found = blocks(f"See you.\n{person}\nElisa studied.\n{{{{< /person >}}}}\n{{{{< note >}}}} stays\n")
    assert [(each.kind, each.text) for each in found] == [
        (BlockKind.PARAGRAPH, "See you."),
        (BlockKind.HTML, person),
        (BlockKind.PARAGRAPH, "Elisa studied."),
        (BlockKind.HTML, "{{< /person >}}"),
        (BlockKind.PARAGRAPH, "{{< note >}} stays"),
    ]
    code = "{{< highlight go >}}\n{{< x >}}\n\n# no heading\n{{< /highlight >}}"
    assert [(each.kind, each.text) for each in blocks(code)] == [(BlockKind.CODE, code)]
