"""The blocks of a text that is edited: as if the whole text were parsed each time, but cheaper."""

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.services.page.block_index import BlockIndex

LINES = st.sampled_from([
    "", "", "text", "more text", "# Heading", "## Two", "- item", "* other", "1. first", "  continued", "    code",
    "> quote", "```", "~~~", "---", "===", "|a|b|", "|-|-|", "<div>", "</div>", "<!--", "-->", "[a]: b", "[^a]: note",
    "1. { }", "2. ![a](1.jpg)", "{% raw %}", "<Component />",
])  # fmt: skip
TEXTS = st.lists(LINES, max_size=30)


def replace_lines(lines, index, first, last, new):
    """Replace lines as an editor does, and tell the index of it; return the change."""
    added = len(new) - (last + 1 - first)
    lines[first : last + 1] = new
    return index.change(first, first + len(new) - 1, added, lines.__getitem__, len(lines))


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3), st.lists(LINES, min_size=1, max_size=3)),
                       max_size=8))  # fmt: skip
def test_after_edits_the_blocks_are_those_of_the_whole_text(start, edits):
    lines = start or [""]
    index = BlockIndex()
    index.parse_all("\n".join(lines))
    for at, length, new in edits:
        first = min(at, len(lines) - 1)
        last = min(first + length, len(lines) - 1)
        before = list(index.spans)
        change = replace_lines(lines, index, first, last, new)
        assert len(index.spans) == len(before) - change.removed + change.added
        assert index.spans[: change.at] == before[: change.at]
        whole = BlockIndex()
        whole.parse_all("\n".join(lines))
        if change.is_complete:
            assert index.spans == whole.spans
        else:
            index.parse_all("\n".join(lines))


def test_a_gallery_within_html_is_no_place_to_go_on_from():
    lines = ["<div>", "1. { }", "```"]
    index = BlockIndex()
    index.parse_all("\n".join(lines))
    replace_lines(lines, index, 0, 0, [""])
    assert [span.kind for span in index.spans] == [BlockKind.GALLERY, BlockKind.CODE]


def test_typing_in_a_long_text_reads_only_the_neighbourhood():
    lines = ["text", ""] * 2000
    index = BlockIndex()
    index.parse_all("\n".join(lines))
    read = []

    def line_text(line):
        read.append(line)
        return lines[line]

    lines[2000] = "# text"
    change = index.change(2000, 2000, 0, line_text, len(lines))
    assert len(read) < 30 and change.is_complete
    assert index.spans[1000].kind is BlockKind.HEADING
    assert (change.at, change.removed, change.added) == (1000, 1, 1)


def test_an_open_fence_leaves_the_rest_for_later():
    lines = ["text", ""] * 200
    index = BlockIndex()
    index.parse_all("\n".join(lines))
    change = replace_lines(lines, index, 10, 10, ["```"])
    assert not change.is_complete
    assert len(index.parse_all("\n".join(lines))[:3]) == 3
    assert [span.kind for span in index.spans[-1:]] == [BlockKind.CODE]


def test_a_new_paragraph_is_one_added_block():
    lines = ["a", "", "b", "", "c"]
    index = BlockIndex()
    index.parse_all("\n".join(lines))
    change = replace_lines(lines, index, 3, 3, ["", "new", ""])
    assert (change.at, change.removed, change.added) == (2, 0, 1)


def test_the_block_of_a_line_reaches_to_the_next_one():
    index = BlockIndex()
    index.parse_all("\n\na\n\n# b\n\n")
    assert [index.block_at(line) for line in range(7)] == [0, 0, 0, 0, 1, 1, 1]
