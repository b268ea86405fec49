"""Which block of the left text stands beside which of the right. Runs at every edit: never quadratic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from meetup_desktop.core.content.blocks import BlockKind

#: Two blocks that stand beside each other, by index; None where a side has none.
BlockPair = tuple[int | None, int | None]
#: A block's kind, and the level of a heading or the sort of a list.
KindAndLevel = tuple[BlockKind, int]
#: Blocks that are looked at to find where two texts agree again.
_HORIZON = 24


def pair_blocks(left: Sequence[KindAndLevel], right: Sequence[KindAndLevel]) -> list[BlockPair]:
    """Pair blocks of equal kind in order; where kinds differ, go on at the nearest place where two in a row agree.

    ``core.content.blocks.align_blocks`` finds a better alignment, but needs up to seconds for large texts.
    """
    pairs: list[BlockPair] = []
    one, other = 0, 0
    while one < len(left) and other < len(right):
        if left[one] != right[other]:
            skip, other_skip = _find_agreement(left, right, one, other)
            # Two headings that differ in their level alone are one heading all the same.
            while skip and other_skip and left[one][0] is right[other][0]:
                pairs.append((one, other))
                one, other, skip, other_skip = one + 1, other + 1, skip - 1, other_skip - 1
            pairs += [(one + each, None) for each in range(skip)]
            pairs += [(None, other + each) for each in range(other_skip)]
            one, other = one + skip, other + other_skip
        pairs.append((one, other))
        one, other = one + 1, other + 1
    pairs += [(each, None) for each in range(one, len(left))]
    return pairs + [(None, each) for each in range(other, len(right))]


def _find_agreement(
    left: Sequence[KindAndLevel], right: Sequence[KindAndLevel], one: int, other: int
) -> tuple[int, int]:
    """Return how many blocks to skip at either side until two in a row agree; (0, 0) without such a place."""
    for distance in range(1, _HORIZON):
        for skip in range(distance + 1):
            here, there = one + skip, other + distance - skip
            if here < len(left) and there < len(right) and left[here : here + 2] == right[there : there + 2]:
                return skip, distance - skip
    return 0, 0


class Replacement(NamedTuple):
    """An edit of one text: from block ``at`` on, ``removed`` blocks gave way to ``added`` ones."""

    side: int
    at: int
    removed: int
    added: int


def update_pairs(
    pairs: Sequence[BlockPair],
    edit: Replacement,
    kinds: tuple[Sequence[KindAndLevel], Sequence[KindAndLevel]],
) -> list[BlockPair]:
    """Return the pairs after an edit: all pairs that the replaced blocks were not part of stay.

    ``kinds`` are those of both texts after the edit. Texts of the same kinds throughout are paired by order.
    """
    if kinds[0] == kinds[1]:
        return [(index, index) for index in range(len(kinds[0]))]
    side, end = edit.side, edit.at + edit.removed
    front, back = 0, len(pairs)  # pairs before ``front`` and from ``back`` on are kept
    while front < len(pairs) and not _is_from(pairs[front][side], edit.at):
        front += 1
    while back > front and (pairs[back - 1][side] is None or _is_from(pairs[back - 1][side], end)):
        back -= 1
    # Blocks that stood alone beside the edit may have found their partner.
    while front and None in pairs[front - 1]:
        front -= 1
    while back < len(pairs) and None in pairs[back]:
        back += 1
    before = pairs[:front]
    after = [_move(pair, side, edit.added - edit.removed) for pair in pairs[back:]]
    return [*before, *_pair_between(before, after, kinds), *after]


def _pair_between(
    before: Sequence[BlockPair],
    after: Sequence[BlockPair],
    kinds: tuple[Sequence[KindAndLevel], Sequence[KindAndLevel]],
) -> list[BlockPair]:
    """Return pairs of all blocks that are neither in the pairs before nor in those after."""
    starts, between = [], []
    for side in (0, 1):
        last = next((index for pair in reversed(before) if (index := pair[side]) is not None), -1)
        end = next((index for pair in after if (index := pair[side]) is not None), len(kinds[side]))
        starts.append(last + 1)
        between.append(kinds[side][last + 1 : end])
    return [_move(_move(pair, 0, starts[0]), 1, starts[1]) for pair in pair_blocks(between[0], between[1])]


def _is_from(index: int | None, start: int) -> bool:
    return index is not None and index >= start


def _move(pair: BlockPair, side: int, by: int) -> BlockPair:
    index = pair[side]
    if index is None or not by:
        return pair
    return (index + by, pair[1]) if side == 0 else (pair[0], index + by)
