"""The source of a list in YAML or TOML, edited item by item: lines and comments of the other items stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from meetup_desktop.core.content.lines import most_common_break

_LINE_END = re.compile("\r\n|[\n\r]|\\Z")
#: What may stand between an item and the comma behind it.
_COMMA = re.compile(r"(?:[ \t\r\n]|#[^\n\r]*)*,")
_REST_OF_LINE = re.compile(r"[ \t]*,?[ \t]*(?:#[^\n\r]*)?(?=[\n\r]|\Z)")


class Item(NamedTuple):
    """One item of a plain list: its source from ``start`` to ``end``, and what it says."""

    start: int
    end: int
    text: str


class _Edit(NamedTuple):
    start: int
    end: int
    source: str


def with_items(
    block: str,
    items: Sequence[Item],
    new: Sequence[str],
    written: Callable[[str, str], str],
    *,
    is_flow: bool,
) -> str:
    """Return the block with a list of these texts; both lists have items. Of the items that differ, each is one line.

    ``written(text, old)`` is the source of an item in the style of another one's source. ``is_flow``: brackets
    and commas instead of dashes.
    """
    texts = [item.text for item in items]
    head = _common_length(texts, new)
    tail = min(_common_length(texts[::-1], new[::-1]), min(len(texts), len(new)) - head)
    gone, fresh = items[head : len(items) - tail], new[head : len(new) - tail]
    replaced = min(len(gone), len(fresh))
    edits = [
        _Edit(item.start, item.end, written(text, block[item.start : item.end]))
        for item, text in zip(gone, fresh, strict=False)
    ]
    style = block[items[0].start : items[0].end]
    more = [written(text, style) for text in fresh[replaced:]]
    place = head + replaced
    if more:
        edits += (_flow_insertion if is_flow else _block_insertion)(block, items, place, more)
    if place < head + len(gone):
        edits += (_flow_removal if is_flow else _block_removal)(block, items, place, head + len(gone))
    for edit in sorted(edits, reverse=True):
        block = block[: edit.start] + edit.source + block[edit.end :]
    return block


def _block_insertion(block: str, items: Sequence[Item], place: int, sources: Sequence[str]) -> list[_Edit]:
    neighbour = items[max(0, place - 1)]
    start = _line_start(block, neighbour.start)
    lead = block[start : neighbour.start]
    at = _line_end(block, neighbour.end) if place else start
    end = most_common_break(block)
    return [_Edit(at, at, "".join(f"{lead}{source}{end}" for source in sources))]


def _block_removal(block: str, items: Sequence[Item], start: int, stop: int) -> list[_Edit]:
    return [
        _Edit(_line_start(block, item.start), _line_end(block, item.end), "") for item in items[start:stop]
    ]


def _flow_insertion(block: str, items: Sequence[Item], place: int, sources: Sequence[str]) -> list[_Edit]:
    neighbour = items[max(0, place - 1)]
    gap = _usual_gap(block, items)
    comma = _COMMA.match(block, neighbour.end)
    rest = _REST_OF_LINE.match(block, neighbour.end)
    if _opens_line(block, neighbour) and (rest is not None or not place):
        gap = most_common_break(block) + block[_line_start(block, neighbour.start) : neighbour.start]
    if not place:
        return [_Edit(neighbour.start, neighbour.start, "".join(f"{source},{gap}" for source in sources))]
    if rest is None or not gap.strip(" \t"):
        return [_Edit(neighbour.end, neighbour.end, "".join(f",{gap}{source}" for source in sources))]
    if comma is not None:
        return [_Edit(rest.end(), rest.end(), "".join(f"{gap}{source}," for source in sources))]
    kept = block[neighbour.end : rest.end()]
    return [_Edit(neighbour.end, rest.end(), f",{kept}{gap}" + f",{gap}".join(sources))]


def _flow_removal(block: str, items: Sequence[Item], start: int, stop: int) -> list[_Edit]:
    gone = items[start:stop]
    rests = [_REST_OF_LINE.match(block, item.end) for item in gone]
    is_last = stop == len(items)
    if all(rest is not None and _opens_line(block, item) for item, rest in zip(gone, rests, strict=True)):
        edits = _block_removal(block, items, start, stop)
        before = _COMMA.match(block, items[start - 1].end) if start and is_last else None
        last = rests[-1]
        if before is not None and last is not None and "," not in last[0].partition("#")[0]:
            edits.append(_Edit(before.end() - 1, before.end(), ""))
        return edits
    if is_last and start:
        return [_Edit(items[start - 1].end, gone[-1].end, "")]  # with the comma in front of it
    return [_Edit(gone[0].start, items[stop].start if not is_last else gone[-1].end, "")]


def _usual_gap(block: str, items: Sequence[Item]) -> str:
    """Return the blanks behind the first comma of a list that stands on one line."""
    between = block[items[0].end : items[1].start] if len(items) > 1 else ""
    blanks = between.partition(",")[2]
    return blanks if between and not blanks.strip(" \t") else " "


def _opens_line(block: str, item: Item) -> bool:
    return not block[_line_start(block, item.start) : item.start].strip(" \t")


def _line_start(block: str, place: int) -> int:
    return 1 + max(block.rfind("\n", 0, place), block.rfind("\r", 0, place))


def _line_end(block: str, place: int) -> int:
    found = _LINE_END.search(block, place)
    return found.end() if found else len(block)


def _common_length(first: Sequence[str], second: Sequence[str]) -> int:
    pairs = zip(first, second, strict=False)
    return next(
        (index for index, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second))
    )
