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


def from_text(left, right):
    first, other = blocks(left), blocks(right)
    aligned = align_blocks(first, other)
    return divided_blocks(first, other, aligned), sum(None in pair for pair in aligned)


def test_a_list_may_be_a_sentence():
    left = (
        f"# A\n\n{THREE}\n\nThe evening has three parts:\n\n1. a talk of half an hour,\n2. questions from everybody,"
        f" and\n3. a table with tea for whoever wants to stay.\n\n{TWO}\n"
    )
    right = (
        f"# A\n\n{THREE}\n\nThe evening has three parts: a talk of half an hour, questions, a table with tea for all"
        f" who want to stay.\n\n{TWO}\n"
    )
    assert tuple(map(len, from_text(left, right)[:1])) == (1,)
    assert from_text(right, left)[0]


def test_a_list_behind_a_sentence_of_the_same_length_is_missing():
    left = f"# A\n\n{THREE}\n\n- a talk of half an hour\n- questions from everybody\n\n{TWO}\n"
    right = f"# A\n\n{THREE}\n\n{TWO}\n"
    assert from_text(left, right) == (frozenset(), 1)


def test_a_section_may_be_divided_otherwise_throughout():
    left = f"# A\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\n{TWO} {ONE}\n\n# B\n\n{ONE}\n"
    right = f"# A\n\n{ONE} {TWO} {THREE[:45]},\n\n{THREE[45:]} {TWO} {ONE}\n\n# B\n\n{ONE}\n"
    assert tuple(map(len, from_text(left, right)[:1])) == (2,)


def test_code_within_a_list_may_stand_behind_it():
    step, inside = "Run this:\n\n```\nmake site\n```\n", "Run this:\n\n   ```\n   make site\n   ```\n"
    left = f"# A\n\n{THREE}\n\n1. {inside}\n2. {inside}"
    right = f"# A\n\n{THREE}\n\n1. {step}\n{step}"
    found, alone = from_text(left, right)
    assert len(found) == alone == 3


def test_a_line_in_bold_may_begin_the_paragraph():
    left = f"# A\n\n**Tea and talks**\n\n{ONE}\n\n{TWO}\n"
    right = f"# A\n\n**Tea and talks** {ONE}\n\n{TWO}\n"
    assert len(from_text(left, right)[0]) == 1
    without = f"# A\n\n{ONE}\n\n{TWO}\n"
    assert from_text(left, without) == (frozenset(), 1)


def test_addresses_tell_whose_paragraph_it_is():
    left = f"# A\n\n{ONE}\n\n[Anna](https://example.org/anna), who keeps the door\n\n{TWO}\n"
    right = f"# A\n\n{ONE} [Anna](https://example.org/anna), who keeps the door\n\n{TWO}\n"
    assert len(from_text(left, right)[0]) == 1
    assert from_text(left, right.replace("/anna", "/bob"))[0] == frozenset()


def test_sentences_end_in_other_scripts():
    left = "# A\n\nআমরা একটি রান্নাঘরে শুরু করেছিলাম।\n\nতারপর প্রতিবেশীরা এলেন।\n\nঘরে একটি পিয়ানো আছে।\n"
    right = "# A\n\nWe started in a kitchen. Then the neighbours came.\n\nThe room has a piano.\n"
    assert len(from_text(left, right)[0]) == 1


def test_a_heading_may_be_bold_words_of_the_paragraph_below():
    left = f"# A\n\n{ONE}\n\n## What comes\n\n**Tea:** {TWO}\n\n{THREE}\n"
    right = f"# A\n\n{ONE}\n\n**What comes:**\\\n**Tea:** {TWO}\n\n{THREE}\n"
    assert len(from_text(left, right)[0]) == 1
    assert from_text(left, right.replace("**What comes:**\\\n", ""))[0] == frozenset()
