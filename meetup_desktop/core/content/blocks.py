"""The blocks of a body, and which block of one body answers to which of another.

Finding blocks takes a Markdown parser (``adapters.markdown_blocks``); what a block is and how two bodies are
laid side by side is decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


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

#: More comparisons than this (two bodies of 1,500 differing blocks) are not worth waiting for.
_MOST_COMPARISONS = 2_000_000
#: One pair of equal kind outweighs any likeness of contents, so the longest common subsequence wins.
_MATCH = 1 << 24
_CONSTANT = re.compile(r"\d+|https?://[^\s)\]>]+")


def align_blocks(left: Sequence[Block], right: Sequence[Block]) -> tuple[Pair, ...]:
    """Return all blocks of both bodies in order: by index when all kinds agree, else by kind.

    Kinds agree when headings are of one level and lists of one sort. Where they do not, the longest common
    subsequence is taken; among several of one length, the one whose blocks share most links and numbers.
    """
    kinds, other_kinds = [_kind_and_level(each) for each in left], [_kind_and_level(each) for each in right]
    if kinds == other_kinds:
        return tuple((index, index) for index in range(len(left)))
    if len(kinds) * len(other_kinds) > _MOST_COMPARISONS:
        matched = _match_from_both_ends(kinds, other_kinds)
    else:
        matched = _match_common_subsequence(left, right)
    pairs: list[Pair] = []
    at, other_at = 0, 0
    for index, other in [*matched, (len(left), len(right))]:
        pairs += [(each, None) for each in range(at, index)]
        pairs += [(None, each) for each in range(other_at, other)]
        if index < len(left):
            pairs.append((index, other))
        at, other_at = index + 1, other + 1
    return tuple(pairs)


def _kind_and_level(block: Block) -> tuple[BlockKind, int]:
    return block.kind, block.level


def _match_from_both_ends(kinds: Sequence[object], others: Sequence[object]) -> list[tuple[int, int]]:
    """Return index pairs of equal kinds from the front and from the back; the rest stays unmatched."""
    shorter = min(len(kinds), len(others))
    front = next((index for index in range(shorter) if kinds[index] != others[index]), shorter)
    rest = shorter - front
    back = next((index for index in range(rest) if kinds[-1 - index] != others[-1 - index]), rest)
    ends = [(len(kinds) - 1 - index, len(others) - 1 - index) for index in reversed(range(back))]
    return [(index, index) for index in range(front)] + ends


def _match_common_subsequence(left: Sequence[Block], right: Sequence[Block]) -> list[tuple[int, int]]:
    constants = [frozenset(_CONSTANT.findall(each.text)) for each in left]
    other_constants = [frozenset(_CONSTANT.findall(each.text)) for each in right]
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for index in reversed(range(len(left))):
        row, below, kind = best[index], best[index + 1], _kind_and_level(left[index])
        for other in reversed(range(len(right))):
            row[other] = max(below[other], row[other + 1])
            if kind == _kind_and_level(right[other]):
                likeness = _similarity(constants[index], other_constants[other], left[index], right[other])
                row[other] = max(row[other], below[other + 1] + _MATCH + likeness)
    matched: list[tuple[int, int]] = []
    index, other = 0, 0
    while index < len(left) and other < len(right):
        here = best[index][other]
        if here == best[index + 1][other]:
            index += 1
        elif here == best[index][other + 1]:
            other += 1
        else:
            matched.append((index, other))
            index, other = index + 1, other + 1
    return matched


def _similarity(one: frozenset[str], other: frozenset[str], block: Block, other_block: Block) -> int:
    """Return a similarity of 0 to 100: shared links and numbers first, then similar length."""
    together = len(one | other)
    shared = 80 * len(one & other) // together if together else 40
    lengths = sorted((len(block.text), len(other_block.text)))
    return shared + 20 * lengths[0] // max(1, lengths[1])
