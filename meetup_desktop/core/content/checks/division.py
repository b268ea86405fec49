"""Whether a paragraph without counterpart is part of its neighbour's: the same text, divided otherwise.

Two versions of a text have lengths in a steady ratio (Gale and Church, 1993) and mostly the same number of sentences:
a paragraph of one that is as long as two of the other, and not as one of them, is both.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from statistics import median

from meetup_desktop.core.content.blocks import Block, BlockKind, Pair

#: So many pairs tell the ratio of two languages; with fewer, texts are taken to be equally long.
_ENOUGH_PAIRS = 4
#: A letter of these scripts says as much as three others.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSE_WEIGHT = 3
#: The logarithm of how far the lengths of a text and its translation are from each other, at most.
_TOLERANCE = 0.35
_SENTENCE_END = re.compile(r"[.!?:\u2026]+(?=[\s)*_\"»”]|$)|[\u3002\uff01\uff1f\uff1a]")
_CONSTANT = re.compile(r"\d+|https?://[^\s)\]>]+")


def divided_blocks(
    first: Sequence[Block], other: Sequence[Block], aligned: Sequence[Pair]
) -> frozenset[Pair]:
    """Return the pairs of one block alone whose text stands in the counterpart of the paragraph beside it."""
    known = [
        math.log(_length(first[one]) / _length(other[two]))
        for one, two in aligned
        if one is not None and two is not None and first[one].kind is BlockKind.PARAGRAPH
    ]
    ratio = median(known) if len(known) >= _ENOUGH_PAIRS else 0.0
    return frozenset(
        pair
        for index, pair in enumerate(aligned)
        if None in pair and any(
            _are_one_text(pair, beside, first, other, ratio)
            for beside in (*aligned[max(0, index - 1) : index], *aligned[index + 1 : index + 2])
        )
    )  # fmt: skip


def blocks_with_rivals(
    first: Sequence[Block], other: Sequence[Block], aligned: Sequence[Pair]
) -> frozenset[Pair]:
    """Return the pairs of one block alone in whose section the other body has blocks alone, too.

    Such blocks may well be versions of each other, which stand in another order or were written anew.
    """
    found: set[Pair] = set()
    section: list[Pair] = []

    def end_section() -> None:
        if any(one is None for one, _ in section) and any(two is None for _, two in section):
            found.update(section)
        section.clear()

    for one, two in aligned:
        if one is None or two is None:
            section.append((one, two))
        elif first[one].kind is BlockKind.HEADING and other[two].kind is BlockKind.HEADING:
            end_section()
    end_section()
    return frozenset(found)


def _are_one_text(
    alone: Pair, beside: Pair, first: Sequence[Block], other: Sequence[Block], ratio: float
) -> bool:
    """Return whether the paragraph ``alone`` and the one ``beside`` it are one paragraph in the other body."""
    one, two = beside
    if one is None or two is None:
        return False
    if alone[0] is not None:
        block, near, whole = first[alone[0]], first[one], other[two]
    else:
        block, near, whole, ratio = other[alone[1] or 0], other[two], first[one], -ratio
    if {block.kind, near.kind, whole.kind} != {BlockKind.PARAGRAPH}:
        return False
    if not set(_CONSTANT.findall(block.text)) <= set(_CONSTANT.findall(whole.text)):
        return False
    together = abs(math.log((_length(block) + _length(near)) / _length(whole)) - ratio)
    by_itself = abs(math.log(_length(near) / _length(whole)) - ratio)
    sentences = [len(_SENTENCE_END.findall(each.text)) for each in (block, near, whole)]
    if sentences[1] >= sentences[2] or together >= _TOLERANCE:
        return False
    return sentences[0] + sentences[1] == sentences[2] or 2 * together < by_itself


def _length(block: Block) -> int:
    return len(block.text) + (_DENSE_WEIGHT - 1) * len(_DENSE.findall(block.text))
