"""Whether a paragraph without counterpart is part of another one there: the same text, divided otherwise.

Two versions of a text have lengths in a steady ratio (Gale and Church, 1993) and mostly the same number of sentences:
a paragraph of one that is as long as two of the other, and not as one of them, is both; and so it is with sections.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

from meetup_desktop.core.content.blocks import Block, BlockKind, Pair
from meetup_desktop.core.content.text_similarity import weigh_length

#: So many pairs tell the ratio of two languages; with fewer, texts are taken to be equally long.
_ENOUGH_PAIRS = 4
#: The logarithm of how far the lengths of a text and its translation are from each other, at most.
_TOLERANCE = 0.35
#: Of many scripts: Latin and Cyrillic, Chinese, Devanagari and Bengali, Arabic, Armenian, Ethiopic, Burmese, Khmer.
_SENTENCE_END = re.compile(
    r"[.!?:\u2026]+(?=[\s)*_\"»”]|$)|[\u3002\uff01\uff1f\uff1a\u0964\u06d4\u061f\u0589\u1362\u104b\u17d4]"
)
#: A line in bold that stands for a heading, or for the beginning of a paragraph.
_LABEL = re.compile(r"(\*\*|__)(?!\s)[^*_\n]+\1:?")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.QUOTE, BlockKind.HTML})
#: The logarithm of how far the lengths of two sections are from each other in any case.
_NOISE = 0.2
#: With lengths as far as this from each other, a paragraph and its translation do not say the same.
_FAR = 0.4
_ITEM = re.compile(r"^[ \t]*\d+[.)](?=\s)", re.MULTILINE)
_CONSTANT = re.compile(r"\d+|https?://[^\s)\]>]+")


class _Bodies(NamedTuple):
    """Two bodies, and the logarithm of how much longer the first one is where both say the same."""

    first: Sequence[Block]
    other: Sequence[Block]
    ratio: float

    def exchanged(self) -> _Bodies:
        return _Bodies(self.other, self.first, -self.ratio)


def divided_blocks(
    first: Sequence[Block], other: Sequence[Block], aligned: Sequence[Pair]
) -> frozenset[Pair]:
    """Return the pairs of one block alone whose text stands in other blocks of the same section."""
    known = [
        math.log(_length(first[one]) / _length(other[two]))
        for one, two in aligned
        if one is not None and two is not None and first[one].kind is BlockKind.PARAGRAPH
    ]
    bodies = _Bodies(first, other, median(known) if len(known) >= _ENOUGH_PAIRS else 0.0)
    found: set[Pair] = set()
    for start, end in _runs_alone(aligned):
        found.update(_divided_run(aligned, start, end, bodies))
    for section in _sections(first, other, aligned):
        found.update(_divided_section(section, bodies))
    return frozenset(found)


def _runs_alone(aligned: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Yield the beginning and end of each row of blocks that are alone on one side."""
    start = 0
    for is_alone, row in groupby(aligned, key=lambda pair: (pair[0] is None, pair[1] is None)):
        end = start + len(list(row))
        if any(is_alone):
            yield start, end
        start = end


def _divided_run(aligned: Sequence[Pair], start: int, end: int, bodies: _Bodies) -> Sequence[Pair]:
    """Return the pairs of a row that are one text with the pair before or behind them, all or the one beside it."""
    before, behind = aligned[max(0, start - 1) : start], aligned[end : end + 1]
    for beside, nearest in ((before, aligned[start : start + 1]), (behind, aligned[end - 1 : end])):
        for row in (aligned[start:end], nearest) if beside else ():
            if _are_one_text(row, beside[0], bodies):
                return row
    return ()


def _sections(
    first: Sequence[Block], other: Sequence[Block], aligned: Sequence[Pair]
) -> Iterator[list[Pair]]:
    """Yield what stands between two headings, without these."""
    section: list[Pair] = []
    for one, two in aligned:
        blocks = [*([first[one]] if one is not None else ()), *([other[two]] if two is not None else ())]
        if any(block.kind is BlockKind.HEADING for block in blocks):
            yield section
            section = []
        else:
            section.append((one, two))
    yield section


def _divided_section(section: Sequence[Pair], bodies: _Bodies) -> Sequence[Pair]:
    """Return the pairs of a section that are alone, where both sides say as much with them and not without."""
    alone = [pair for pair in section if None in pair]
    if not alone or len({one is None for one, _ in alone}) > 1:
        return ()
    if alone[0][0] is None:
        section, bodies = [(two, one) for one, two in section], bodies.exchanged()
    first, other, ratio = bodies
    mine = [first[one] for one, _ in section if one is not None]
    theirs = [other[two] for _, two in section if two is not None]
    extra = [first[one] for one, two in section if one is not None and two is None]
    if not theirs or len(mine) == len(extra) or not _constants(extra) <= _constants(theirs):
        return ()
    whole = sum(map(_length, theirs))
    together = abs(math.log(sum(map(_length, mine)) / whole) - ratio)
    by_themselves = abs(math.log((sum(map(_length, mine)) - sum(map(_length, extra))) / whole) - ratio)
    is_divided = together < _TOLERANCE and by_themselves > _NOISE and 2 * together < by_themselves
    return alone if is_divided else ()


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


def _are_one_text(row: Sequence[Pair], beside: Pair, bodies: _Bodies) -> bool:
    """Return whether the blocks alone of ``row`` and the one ``beside`` them are one block in the other body."""
    if row[0][0] is None:
        row, beside, bodies = [(two, one) for one, two in row], beside[::-1], bodies.exchanged()
    one, two = beside
    if one is None or two is None:
        return False
    blocks = [bodies.first[index] for index, _ in row if index is not None]
    near, whole, ratio = bodies.first[one], bodies.other[two], bodies.ratio
    if len(blocks) == 1 and blocks[0].kind is BlockKind.HEADING:
        return _is_heading_in_bold(near, whole)
    if not {block.kind for block in (*blocks, near, whole)} <= _PROSE:
        return False
    if not _constants(blocks) <= _constants([whole]):
        return False
    if (len(blocks) == 1 and _is_label(blocks[0], near, whole)) or _has_links_of(blocks, near, whole):
        return True
    own = sum(map(_length, blocks))
    together = abs(math.log((own + _length(near)) / _length(whole)) - ratio)
    by_itself = abs(math.log(_length(near) / _length(whole)) - ratio)
    if together >= _TOLERANCE:
        return False
    is_likelier = 2 * together < by_itself
    if any(block.kind is BlockKind.LIST for block in blocks):
        return is_likelier  # the items of a list may end without a mark
    sentences = [
        sum(len(_SENTENCE_END.findall(each.text)) for each in part) for part in (blocks, [near], [whole])
    ]
    if sentences[1] >= sentences[2] and by_itself < _FAR:
        return False
    return sentences[0] + sentences[1] == sentences[2] or is_likelier


def _has_links_of(blocks: Sequence[Block], near: Block, whole: Block) -> bool:
    """Return whether blocks have addresses that the other body has in the block of their neighbour, which has none."""
    own = {each for each in _constants(blocks) if "/" in each}
    return bool(own) and own <= _constants([whole]) and own.isdisjoint(_constants([near]))


def _is_label(block: Block, near: Block, whole: Block) -> bool:
    """Return whether a line in bold is what the other body has in bold at the beginning of the paragraph itself."""
    return (
        _LABEL.fullmatch(block.text.strip()) is not None
        and _LABEL.match(whole.text.lstrip()) is not None
        and _LABEL.match(near.text.lstrip()) is None
    )


def _is_heading_in_bold(near: Block, whole: Block) -> bool:
    """Return whether the other body has a heading as words in bold at the beginning of the paragraph below it."""
    begins_in_bold = _LABEL.match(whole.text.lstrip("\\ \n")) is not None
    return begins_in_bold and len(_LABEL.findall(whole.text)) == len(_LABEL.findall(near.text)) + 1


def _constants(blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset(each for block in blocks for each in _CONSTANT.findall(_ITEM.sub("", block.text)))


def _length(block: Block) -> int:
    return weigh_length(block.text)
