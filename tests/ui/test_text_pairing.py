"""Which blocks stand beside each other, and that an edit leaves all other pairs alone."""

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.ui.page.text.pairing import Replacement, pair_blocks, update_pairs

LETTERS = {
    "h": (BlockKind.HEADING, 1), "H": (BlockKind.HEADING, 2), "p": (BlockKind.PARAGRAPH, 0), "l": (BlockKind.LIST, 0),
    "q": (BlockKind.QUOTE, 0),
}  # fmt: skip


def kinds(letters):
    return [LETTERS[each] for each in letters]


KINDS = st.lists(st.sampled_from(kinds("hHppppl")), max_size=25)


def sides(pairs, side):
    return [pair[side] for pair in pairs if pair[side] is not None]


def test_equal_kinds_are_paired_in_order():
    assert pair_blocks(kinds("hpp"), kinds("hpp")) == [(0, 0), (1, 1), (2, 2)]


def test_a_block_without_partner_stands_alone():
    assert pair_blocks(kinds("hplp"), kinds("hpp")) == [(0, 0), (1, 1), (2, None), (3, 2)]
    assert pair_blocks([], kinds("hp")) == [(None, 0), (None, 1)]


@given(KINDS, KINDS)
def test_every_block_is_in_one_pair_in_order(left, right):
    pairs = pair_blocks(left, right)
    assert sides(pairs, 0) == list(range(len(left)))
    assert sides(pairs, 1) == list(range(len(right)))


@given(KINDS, KINDS, st.data())
def test_an_edit_leaves_the_pairs_around_it(left, right, data):
    pairs = pair_blocks(left, right)
    side = data.draw(st.integers(0, 1))
    texts = [list(left), list(right)]
    at = data.draw(st.integers(0, len(texts[side])))
    removed = data.draw(st.integers(0, len(texts[side]) - at))
    new = data.draw(st.lists(st.sampled_from(kinds("hpl")), max_size=4))
    texts[side][at : at + removed] = new
    changed = update_pairs(pairs, Replacement(side, at, removed, len(new)), (texts[0], texts[1]))
    assert sides(changed, 0) == list(range(len(texts[0])))
    assert sides(changed, 1) == list(range(len(texts[1])))
    if texts[0] == texts[1]:
        return
    for pair in pairs:
        if None in pair:
            continue
        moved = list(pair)
        if pair[side] >= at + removed:
            moved[side] += len(new) - removed
        if pair[side] < at or pair[side] >= at + removed:
            assert tuple(moved) in changed


def test_a_paragraph_written_in_one_language_finds_its_translation():
    left, right = kinds("hppph"), kinds("hppph")
    pairs = pair_blocks(left, right)
    left.insert(2, LETTERS["p"])
    pairs = update_pairs(pairs, Replacement(0, 2, 0, 1), (left, right))
    assert pairs == [(0, 0), (1, 1), (2, None), (3, 2), (4, 3), (5, 4)]
    right.insert(2, LETTERS["p"])
    pairs = update_pairs(pairs, Replacement(1, 2, 0, 1), (left, right))
    assert pairs == [(index, index) for index in range(6)]


def test_headings_of_different_levels_stand_beside_each_other():
    assert pair_blocks(kinds("phpp"), kinds("pHpp")) == [(index, index) for index in range(4)]


def test_different_long_texts_are_paired_at_once():
    left, right = kinds("pl" * 4000), kinds("hq" * 4000)
    assert len(pair_blocks(left, right)) == 8000
