"""The blocks of a body, and which block of one body answers to which of another.

Finding blocks takes a Markdown parser (``adapters.markdown_blocks``); what a block is and how two bodies are
laid side by side is decided here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from meetup_desktop.core.content.text_similarity import CODE, heading_id, similarity


class BlockKind(Enum):
    """What a block is, on the level of the whole body."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    GALLERY = "gallery"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    HTML = "html"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its lines, counted from 0 in ``body_text.split("\\n")``, the last one included.

    ``text`` is the source of these lines. ``level`` is that of a heading, and 1 for an ordered list.
    """

    kind: BlockKind
    first_line: int
    last_line: int
    text: str
    level: int = 0


#: A block of one body and its counterpart in the other, by index; None where there is none.
Pair = tuple[int | None, int | None]

#: The kind, the level, and of a heading the identifier if the other body has it, too: what a pair has to share.
_Key = tuple[BlockKind, int, str]

#: With more blocks alone than these, and than this share of both bodies, two texts are others altogether.
_FEW_ALONE, _SHARE_ALONE = 6, 1 / 7
#: Blocks further than this from any difference are paired by their places.
_MARGIN = 48
#: What a pair of equal kind counts; its likeness of 0 to 100 is added twice, so few good pairs may outweigh more bad.
_MATCH, _LIKENESS = 100, 2
_PARAGRAPH = (BlockKind.PARAGRAPH, 0, "")
#: A gap is moved when its new pairs are less alike by no more than this, each.
_MOST_LOST = 5


def most_alone(left: Sequence[Block], right: Sequence[Block]) -> int:
    """Return how many blocks may stand alone in two versions of one text; with more, which is which is guesswork."""
    return max(_FEW_ALONE, int((len(left) + len(right)) * _SHARE_ALONE))


def align_blocks(left: Sequence[Block], right: Sequence[Block]) -> tuple[Pair, ...]:
    """Return all blocks of both bodies in order: by index when all kinds agree, else by kind.

    Kinds agree when headings are of one level and lists of one sort; what is HTML in one body may be a paragraph in
    the other. A heading whose identifier is that of a heading in the other body goes with no other one. Where kinds
    do not agree, the longest common subsequence is taken; among several of one length, the one whose blocks share
    most links, numbers and code, and in which what stands alone begins with a heading. Where that would leave more
    than ``most_alone`` blocks alone, only the same beginning and end are paired.
    """
    if [_kind_and_level(each) for each in left] == [_kind_and_level(each) for each in right]:
        return tuple((index, index) for index in range(len(left)))
    shared = shared_heading_ids(left, right)
    keys, other_keys = _keys(left, shared), _keys(right, shared)
    matched = _match_common_subsequence(left, right, keys, other_keys, most_alone(left, right))
    if matched is None:
        matched = _match_from_both_ends(keys, other_keys)
    pairs: list[Pair] = []
    at, other_at = 0, 0
    for index, other in [*matched, (len(left), len(right))]:
        pairs += [(each, None) for each in range(at, index)]
        pairs += [(None, each) for each in range(other_at, other)]
        if index < len(left):
            pairs.append((index, other))
        at, other_at = index + 1, other + 1
    return tuple(_with_gaps_at_headings(pairs, left, right))


def shared_heading_ids(left: Sequence[Block], right: Sequence[Block]) -> frozenset[str]:
    """Return the identifiers that one heading has in each body: of these it is certain what belongs together."""
    found = [
        Counter(heading_id(each.text) for each in blocks if each.kind is BlockKind.HEADING)
        for blocks in (left, right)
    ]
    return frozenset(name for name, count in found[0].items() if name and count == found[1][name] == 1)


def _keys(blocks: Sequence[Block], shared: frozenset[str]) -> list[_Key]:
    return [
        (each.kind, each.level, name)
        if each.kind is BlockKind.HEADING and (name := heading_id(each.text)) in shared
        else _kind_and_level(each)
        for each in blocks
    ]


def _kind_and_level(block: Block) -> _Key:
    return _PARAGRAPH if block.kind is BlockKind.HTML else (block.kind, block.level, "")


def _with_gaps_at_headings(pairs: list[Pair], left: Sequence[Block], right: Sequence[Block]) -> list[Pair]:
    """Return the pairs with each gap moved up to a heading, where as good pairs remain: a section is missing whole."""
    moved = _with_left_gaps_at_headings(pairs, left, right)
    turned = _with_left_gaps_at_headings([(two, one) for one, two in moved], right, left)
    return [(one, two) for two, one in turned]


def _with_left_gaps_at_headings(
    pairs: list[Pair], left: Sequence[Block], right: Sequence[Block]
) -> list[Pair]:
    moved = list(pairs)
    start = 0
    while start < len(moved):
        end = start
        while end < len(moved) and moved[end][1] is None:
            end += 1
        if end > start:
            steps = _steps_up_to_heading(moved[:end], start, left, right)
            partners = [two for _, two in moved[start - steps : start]]
            placed = [*[None] * (end - start), *partners]
            names = [one for one, _ in moved[start - steps : end]]
            moved[start - steps : end] = zip(names, placed, strict=True)
        start = max(end, start + 1)
    return moved


def _steps_up_to_heading(pairs: list[Pair], start: int, left: Sequence[Block], right: Sequence[Block]) -> int:
    """Return by how many pairs the gap from ``start`` to the end moves up to begin with a heading; 0 to leave it."""
    gap = [left[one or 0] for one, _ in pairs[start:]]
    change = 0
    for step in range(1, min(start, len(gap)) + 1):
        one, two = pairs[start - step]
        if gap[0].kind is BlockKind.HEADING or one is None or two is None:
            return 0
        if _kind_and_level(left[one]) != _kind_and_level(gap[-step]) or _have_one_id(left[one], right[two]):
            return 0
        change += similarity(gap[-step].text, right[two].text) - similarity(left[one].text, right[two].text)
        if left[one].kind is BlockKind.HEADING:
            return step if change >= -_MOST_LOST * step else 0
    return 0


def _have_one_id(block: Block, other: Block) -> bool:
    return block.kind is BlockKind.HEADING and "" != heading_id(block.text) == heading_id(other.text)


def _match_from_both_ends(kinds: Sequence[object], others: Sequence[object]) -> list[tuple[int, int]]:
    """Return index pairs of equal kinds from the front and from the back; the rest stays unmatched."""
    front = _common_length(kinds, others)
    back = _common_length(kinds[front:][::-1], others[front:][::-1])
    ends = [(len(kinds) - each, len(others) - each) for each in range(back, 0, -1)]
    return [(index, index) for index in range(front)] + ends


def _match_common_subsequence(
    left: Sequence[Block],
    right: Sequence[Block],
    kinds: Sequence[_Key],
    other_kinds: Sequence[_Key],
    width: int,
) -> list[tuple[int, int]] | None:
    """Return the index pairs; None when more than ``width`` blocks would stand alone.

    Two paired blocks are never further from each other than blocks stand alone before them, so of all comparisons
    only a band of that width is made.
    """
    fewest_alone = len(left) + len(right) - 2 * (Counter(kinds) & Counter(other_kinds)).total()
    if fewest_alone > width:
        return None
    start = max(0, _common_length(kinds, other_kinds) - _MARGIN)
    end = max(0, _common_length(kinds[start:][::-1], other_kinds[start:][::-1]) - _MARGIN)
    here, there = slice(start, len(left) - end), slice(start, len(right) - end)
    inside = _match_within(left[here], right[there], kinds[here], other_kinds[there], width)
    matched = [(index, index) for index in range(start)]
    matched += [(start + index, start + other) for index, other in inside]
    matched += [(len(left) - back, len(right) - back) for back in range(end, 0, -1)]
    return matched if len(left) + len(right) - 2 * len(matched) <= width else None


def _common_length(first: Sequence[object], second: Sequence[object]) -> int:
    shorter = min(len(first), len(second))
    return next((index for index in range(shorter) if first[index] != second[index]), shorter)


def _match_within(
    left: Sequence[Block],
    right: Sequence[Block],
    kinds: Sequence[_Key],
    other_kinds: Sequence[_Key],
    width: int,
) -> list[tuple[int, int]]:
    best = _scores(left, right, kinds, other_kinds, width)
    matched: list[tuple[int, int]] = []
    index, other = 0, 0
    while index < len(left) and other < len(right):
        here = best[index].get(other, 0)
        behind = best[index + 1].get(other + 1, 0)
        is_pair = kinds[index] == other_kinds[other]
        if is_pair and here > behind and here == behind + _pair_score(left[index], right[other]):
            matched.append((index, other))
            index, other = index + 1, other + 1
        elif here == best[index + 1].get(other, 0):
            index += 1
        else:
            other += 1
    return matched


def _pair_score(block: Block, other: Block) -> int:
    if _are_named_apart(block, other):
        return 0
    return _MATCH + _LIKENESS * similarity(block.text, other.text)


def _are_named_apart(block: Block, other: Block) -> bool:
    """Return whether two headings name different code, which has no translation."""
    if block.kind is not BlockKind.HEADING or "`" not in block.text or "`" not in other.text:
        return False
    return set(CODE.findall(block.text)).isdisjoint(CODE.findall(other.text))


def _scores(
    left: Sequence[Block],
    right: Sequence[Block],
    kinds: Sequence[_Key],
    other_kinds: Sequence[_Key],
    width: int,
) -> list[dict[int, int]]:
    """Return, by index and other index within the band, the best score of what follows both."""
    best: list[dict[int, int]] = [{} for _ in range(len(left) + 1)]
    for index in reversed(range(len(left))):
        row, below, kind = best[index], best[index + 1], kinds[index]
        score = 0
        for other in range(min(len(right), index + width + 1) - 1, max(0, index - width) - 1, -1):
            skipped = below.get(other, 0)
            score = max(score, skipped)
            if kind == other_kinds[other] and (paired := _pair_score(left[index], right[other])):
                score = max(score, below.get(other + 1, 0) + paired)
            row[other] = score
    return best
