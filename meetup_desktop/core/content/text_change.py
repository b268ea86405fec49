"""Where two texts differ: the smallest run of characters, or bytes, that leads from one to the other."""

from typing import AnyStr


def changed_span(before: AnyStr, after: AnyStr) -> tuple[int, int, int]:
    """Start of the change, and its end in either text: ``before[start:end]`` gave way to ``after[start:new_end]``."""
    start = _common_prefix_length(before, after)
    same = _common_prefix_length(before[start:][::-1], after[start:][::-1])
    return start, len(before) - same, len(after) - same


def _common_prefix_length(one: AnyStr, other: AnyStr) -> int:
    """Return length of the common beginning, by halves: slices are compared in C, characters are not."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
