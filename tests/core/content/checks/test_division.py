"""Paragraphs that are divided otherwise are told from paragraphs that are missing."""

from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.core.content.blocks import Block, BlockKind, align_blocks
from meetup_desktop.core.content.checks.division import blocks_with_rivals, divided_blocks

ONE = "We started in a kitchen and thought that it would end within a month or two."
TWO = "Then the neighbours came with their friends, and we had to look for a room."
THREE = "The room has a piano, a kettle, and a door that one of us has to open for all of the others."


def paragraphs(*texts):
    return [Block(BlockKind.PARAGRAPH, 0, 0, text) for text in texts]


def divided(first, other):
    aligned = align_blocks(first, other)
    return divided_blocks(first, other, aligned), sum(None in pair for pair in aligned)


def test_two_paragraphs_of_the_one_are_one_of_the_other():
    found, alone = divided(paragraphs(ONE, TWO, THREE), paragraphs(f"{ONE} {TWO}", THREE))
    assert (len(found), alone) == (1, 1)
    found, alone = divided(paragraphs(ONE, f"{TWO} {THREE}"), paragraphs(ONE, TWO, THREE))
    assert (len(found), alone) == (1, 1)


def test_a_missing_paragraph_is_missing():
    found, alone = divided(paragraphs(ONE, TWO, THREE), paragraphs(ONE, THREE))
    assert (len(found), alone) == (0, 1)
    found, alone = divided(paragraphs(ONE, THREE), paragraphs(ONE, TWO, THREE))
    assert (len(found), alone) == (0, 1)


def test_a_number_that_the_other_lacks_is_missing():
    found, _ = divided(paragraphs(ONE, f"{TWO} 42"), paragraphs(f"{ONE} {TWO}"))
    assert found == frozenset()


def test_chinese_says_more_in_a_letter():
    chinese = "我们在厨房里开始，以为一两个月就会结束。然后邻居们带着朋友来了，我们不得不找一个房间。"
    found, _ = divided(paragraphs(ONE, TWO), paragraphs(chinese))
    assert len(found) == 1


def test_sentences_tell_where_a_language_needs_more_letters():
    spanish = (
        "Esta entrega contiene una corrección de seguridad para una extensión muy conocida.",
        "Lee más en esta página:",
    )
    english = "This release has a security fix for a well-known extension. See this page for details:"
    assert len(divided(paragraphs(*spanish), paragraphs(english))[0]) == 1


def test_a_short_paragraph_behind_one_of_as_many_sentences_is_missing():
    assert divided(paragraphs(ONE, "Come in."), paragraphs(ONE[:60] + "."))[0] == frozenset()


def rivals(left, right):
    return blocks_with_rivals(left, right, align_blocks(left, right))


def test_blocks_alone_on_both_sides_of_a_section_may_be_each_other():
    left = blocks(f"# A\n\n{ONE}\n\n- {TWO}\n\n# B\n\n{THREE}\n")
    right = blocks(f"# A\n\n> {TWO}\n\n{ONE}\n\n# B\n\n{THREE}\n")
    assert len(rivals(left, right)) == 2


def test_blocks_alone_in_sections_of_their_own_are_missing():
    left = blocks(f"# A\n\n{ONE}\n\n- {TWO}\n\n# B\n\n{THREE}\n")
    right = blocks(f"# A\n\n{ONE}\n\n# B\n\n{THREE}\n\n> {TWO}\n")
    assert rivals(left, right) == frozenset()
