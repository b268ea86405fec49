from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.blocks import Block, BlockKind, align_blocks

KINDS = st.sampled_from(
    [
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.LIST, 0),
    ]
)


def a_block(kind: BlockKind, text: str = "", level: int = 0) -> Block:
    return Block(kind, 0, 0, text, level)


bodies = st.lists(
    st.builds(
        lambda kind, text: a_block(kind[0], text, kind[1]), KINDS, st.sampled_from(["", "1", "22", "words"])
    ),
    max_size=8,
)


def test_equal_kinds_go_by_index() -> None:
    body = [
        a_block(BlockKind.HEADING, "a", 1),
        a_block(BlockKind.PARAGRAPH, "1"),
        a_block(BlockKind.PARAGRAPH),
    ]
    assert align_blocks(body, [a_block(each.kind, "other", each.level) for each in body]) == (
        (0, 0),
        (1, 1),
        (2, 2),
    )
    assert align_blocks([], []) == ()


def test_a_block_that_only_one_side_has_stands_alone() -> None:
    paragraph, listing = a_block(BlockKind.PARAGRAPH), a_block(BlockKind.LIST)
    assert align_blocks([paragraph, listing, paragraph], [paragraph, paragraph]) == (
        (0, 0),
        (1, None),
        (2, 1),
    )
    assert align_blocks([paragraph], [listing]) == ((0, None), (None, 0))
    assert align_blocks([a_block(BlockKind.HEADING, level=1)], [a_block(BlockKind.HEADING, level=2)]) == (
        (0, None),
        (None, 0),
    )


def test_links_and_numbers_tell_which_paragraph_is_missing() -> None:
    texts = ["at 19:30", "see https://example.org/a", "42 people"]
    left = [a_block(BlockKind.PARAGRAPH, text) for text in texts]
    right = [a_block(BlockKind.PARAGRAPH, text) for text in ("в 19:30", "42 человека")]
    assert align_blocks(left, right) == ((0, 0), (1, None), (2, 1))
    assert align_blocks(right, left) == ((0, 0), (None, 1), (1, 2))


@given(bodies, bodies)
def test_an_alignment_holds_every_block_once_and_in_order(left: list[Block], right: list[Block]) -> None:
    pairs = align_blocks(left, right)
    assert [one for one, _ in pairs if one is not None] == list(range(len(left)))
    assert [other for _, other in pairs if other is not None] == list(range(len(right)))
    assert all(
        (left[one].kind, left[one].level) == (right[other].kind, right[other].level)
        for one, other in pairs
        if one is not None and other is not None
    )


@given(bodies, st.integers(0, 8), KINDS)
def test_a_block_put_in_leaves_all_others_paired(
    body: list[Block], at: int, kind: tuple[BlockKind, int]
) -> None:
    at = min(at, len(body))
    longer = [*body[:at], a_block(kind[0], "new", kind[1]), *body[at:]]
    pairs = align_blocks(body, longer)
    assert sum(one is None for one, _ in pairs) == 1
    assert all(other is not None for _, other in pairs)


def test_two_huge_bodies_do_not_hang() -> None:
    left = [a_block(BlockKind.PARAGRAPH)] * 30_000
    right = [*left, a_block(BlockKind.RULE), a_block(BlockKind.PARAGRAPH)]
    pairs = align_blocks(left, right)
    assert len(pairs) == 30_002
    assert pairs[-1] == (None, 30_001)


def section(name: str, *texts: str) -> list[Block]:
    return [
        a_block(BlockKind.HEADING, f"# {name}", 1),
        *(a_block(BlockKind.PARAGRAPH, text) for text in texts),
    ]


def test_a_missing_section_is_missing_whole() -> None:
    left = [a_block(BlockKind.LIST), *section("Firewall", "Allow port 443.", "Open port 80 and 53 for us.")]
    right = [
        left[0],
        *section("Stapling", "This helps all of them."),
        *section("Брандмауэр", "443.", "80, 53."),
    ]
    assert align_blocks(left, right) == ((0, 0), (None, 1), (None, 2), (1, 3), (2, 4), (3, 5))
    swapped = tuple((two, one) for one, two in align_blocks(right, left))
    assert swapped == align_blocks(left, right)


def test_headings_that_name_other_code_are_no_pair() -> None:
    left = [*section("`layout`", "One."), *section("`format`", "Three.")]
    right = [*section("`background`", "Два."), *section("`format`", "Три.")]
    assert (0, 0) not in align_blocks(left + section("end"), right) and (2, 2) in align_blocks(left, right)


def test_headings_with_one_identifier_are_a_pair() -> None:
    left = [*section("Continuous integration", "One.", "Two."), *section("Reporting an issue", "Three.")]
    right = section("問題の報告 {#reporting-an-issue}", "3.")
    assert align_blocks(left, right)[-2:] == ((3, 0), (4, 1))
    assert align_blocks(right, left)[-2:] == ((0, 3), (1, 4))


def test_headings_in_another_order_are_no_pairs() -> None:
    left = [*section("Span", "One."), *section("Trace", "Two."), *section("Transaction", "Three.")]
    right = [
        *section("Transaktion {#transaction}", "3."),
        *section("Spanne {#span}", "1."),
        *section("Spur {#trace}", "2."),
        *section("Ende", "4."),
    ]
    pairs = align_blocks(left, right)
    assert (0, 2) in pairs and (2, 4) in pairs and (4, 6) not in pairs


def test_a_picture_in_another_format_is_the_same_picture() -> None:
    paragraph = BlockKind.PARAGRAPH
    left = [a_block(paragraph, "Choose it:"), a_block(paragraph, "![choose](/img/en/choose.avif)")]
    right = [
        a_block(paragraph, "Wählt eure Sprache:"),
        a_block(paragraph, "![language](/img/en/language.png)"),
        a_block(paragraph, "Wählt es:"),
        a_block(paragraph, "![choose](/img/en/choose.png)"),
        a_block(BlockKind.RULE),
    ]
    assert [pair for pair in align_blocks(left, right) if None not in pair] == [(0, 2), (1, 3)]


def test_text_within_tags_is_a_paragraph() -> None:
    tagged, plain = a_block(BlockKind.HTML, "<p>Read more.</p>"), a_block(BlockKind.PARAGRAPH, "Read more.")
    listing = a_block(BlockKind.LIST)
    assert align_blocks([tagged, listing], [plain, listing, listing])[0] == (0, 0)
