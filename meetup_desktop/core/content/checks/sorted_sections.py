"""Sections in alphabetical order, as in a glossary: each language has an order of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from meetup_desktop.core.content.blocks import Block, BlockKind

#: Fewer headings are in order by chance.
_FEWEST = 5


def sorted_sections(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indices of the blocks in rows of sections whose headings are in alphabetical order."""
    headings = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    found: set[int] = set()
    for level in {blocks[index].level for index in headings}:
        row: list[int] = []
        for index in (*headings, len(blocks)):
            is_end = index == len(blocks) or blocks[index].level < level
            if not is_end and blocks[index].level > level:
                continue
            if is_end or (row and _sort_key(blocks[row[-1]].text) > _sort_key(blocks[index].text)):
                if len(row) >= _FEWEST:
                    found.update(range(row[0], index))
                row = []
            if not is_end:
                row.append(index)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _sort_key(heading: str) -> str:
    """Return the words of a heading without case, marks and signs."""
    letters = unicodedata.normalize("NFD", heading.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
