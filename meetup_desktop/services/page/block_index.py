"""The Markdown blocks of a text that is being edited: after an edit, only its neighbourhood is parsed again.

Lines are counted from 0. No Qt here: whoever edits the text says which lines have changed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.core.content.blocks import BlockKind

#: Lines after an edit that are parsed at first, and at most before the rest is left for later.
_FIRST_REACH, _LAST_REACH = 4, 64
_FENCES = ("```", "~~~")
#: Blocks that may be galleries, or hold lines that look like a fence.
_FENCE_KINDS = {BlockKind.GALLERY, BlockKind.LIST, BlockKind.CODE, BlockKind.HTML}


class BlockSpan(NamedTuple):
    """One block: lines ``first`` to ``last``, included. ``level`` is that of a heading, and 1 for an ordered list."""

    first: int
    last: int
    kind: BlockKind
    level: int = 0

    def moved(self, lines: int) -> BlockSpan:
        """Return the same block further down."""
        return BlockSpan(self.first + lines, self.last + lines, self.kind, self.level)


class BlockChange(NamedTuple):
    """What an edit did to the blocks: at index ``at``, ``removed`` blocks gave way to ``added`` ones.

    Lines ``first_line`` up to ``end_line`` (not included) may belong to other blocks than before. ``is_complete`` is
    False when blocks further down may have changed, too: then the whole text has to be parsed before long.
    """

    at: int
    removed: int
    added: int
    first_line: int
    end_line: int
    is_complete: bool


class _Lines(NamedTuple):
    """The lines that were parsed; see ``BlockChange``."""

    first_line: int
    end_line: int
    is_complete: bool


class ParsedText(NamedTuple):
    """A whole text and its blocks."""

    text: str
    spans: tuple[BlockSpan, ...]


def parse_text(text: str) -> ParsedText:
    """Find the blocks of a whole text. A large one takes long: work for another thread."""
    return ParsedText(text, tuple(_parse(text)))


class BlockIndex:
    """The blocks of one text, in order."""

    def __init__(self) -> None:
        self.spans: list[BlockSpan] = []
        self._has_fences = self._has_braces = False

    def parse_all(self, text: str) -> BlockChange:
        """Parse the whole text."""
        return self.replace_all(parse_text(text))

    def replace_all(self, parsed: ParsedText) -> BlockChange:
        """Take over the blocks of the whole text."""
        text, old = parsed.text, self.spans
        self.spans = list(parsed.spans)
        self._has_fences = any(fence in text for fence in _FENCES)
        self._has_braces = "{" in text
        return _smallest_change(0, old, self.spans, 0, _Lines(0, text.count("\n") + 1, True))

    def change(
        self, first: int, last: int, added_lines: int, line_text: Callable[[int], str], line_count: int
    ) -> BlockChange:
        """Parse again after lines ``first`` to ``last`` were edited; ``added_lines`` may be negative."""
        old = self.spans
        at = max(0, bisect_left(old, first, key=_last_line) - 1)
        while 0 < at < len(old) and not (_is_start(old, at) and _is_apart(old[at], line_text)):
            at -= 1
        start = old[at].first if 0 < at < len(old) else 0
        if start == 0:
            at = 0
        reach = _FIRST_REACH
        while True:
            end = min(line_count, last + 1 + reach)
            text = "\n".join(line_text(line) for line in range(start, end))
            self._has_fences = self._has_fences or any(fence in text for fence in _FENCES)
            self._has_braces = self._has_braces or "{" in text
            fresh = [span.moved(start) for span in _parse(text)]
            met = self._find_unchanged(fresh, last, added_lines)
            if met is not None:
                known, count = met
                lines = _Lines(start, fresh[count].first, True)
                return self._replace(at, known, fresh[:count], added_lines, lines)
            if end == line_count:
                return self._replace(at, len(old), fresh, added_lines, _Lines(start, end, True))
            if reach >= _LAST_REACH:  # the edit opened a code fence, say
                known = max(at, bisect_left(old, end - added_lines, key=_first_line))
                return self._replace(at, known, fresh, added_lines, _Lines(start, end, False))
            reach *= 4

    def block_at(self, line: int) -> int:
        """Return the index of the block that holds a line, or is the last one before it; 0 before the first."""
        return max(0, bisect_right(self.spans, line, key=_first_line) - 1)

    def _find_unchanged(
        self, fresh: Sequence[BlockSpan], last_edited: int, added_lines: int
    ) -> tuple[int, int] | None:
        """Return the index of an old block, and of the fresh one that is the same; all after them is as it was."""
        for count in range(len(fresh) - 1, -1, -1):
            if fresh[count].first <= last_edited:
                break
            known = bisect_left(self.spans, fresh[count].first - added_lines, key=_first_line)
            is_known = known < len(self.spans) and self.spans[known].moved(added_lines) == fresh[count]
            if is_known and _is_start(self.spans, known) and _is_start(fresh, count):
                return known, count
        return None

    def _replace(
        self, at: int, known: int, fresh: list[BlockSpan], added_lines: int, lines: _Lines
    ) -> BlockChange:
        """Put ``fresh`` in the place of the old blocks ``at`` up to ``known``."""
        replaced, rest = self.spans[at:known], self.spans[known:]
        if added_lines:
            rest = [span.moved(added_lines) for span in rest]
        self.spans[at:] = [*fresh, *rest]
        # Whether a list is a gallery depends on all code fences before it, also on those that are none to the parser.
        may_matter = any(span.kind in _FENCE_KINDS for span in (*replaced, *fresh))
        if may_matter and self._has_fences and self._has_braces:
            lines = lines._replace(is_complete=False)
        return _smallest_change(at, replaced, fresh, added_lines, lines)


def _is_start(spans: Sequence[BlockSpan], index: int) -> bool:
    """Return whether the parser began a block there. Galleries are cut out of what it finds, a comment, say."""
    return BlockKind.GALLERY not in {spans[index].kind, spans[max(0, index - 1)].kind}


def _is_apart(span: BlockSpan, line_text: Callable[[int], str]) -> bool:
    """Return whether the lines before a block do not matter: a list is no gallery right below another item."""
    return span.kind is not BlockKind.LIST or not line_text(span.first - 1).strip()


def _first_line(span: BlockSpan) -> int:
    return span.first


def _last_line(span: BlockSpan) -> int:
    return span.last


def _parse(text: str) -> list[BlockSpan]:
    return [BlockSpan(each.first_line, each.last_line, each.kind, each.level) for each in blocks(text)]


def _smallest_change(
    at: int, old: Sequence[BlockSpan], new: Sequence[BlockSpan], added_lines: int, lines: _Lines
) -> BlockChange:
    """Return the change without the blocks at its beginning and end that stayed what they were."""
    shorter = min(len(old), len(new))
    front = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    back = 0
    while back < shorter - front and old[-1 - back].moved(added_lines) == new[-1 - back]:
        back += 1
    return BlockChange(at + front, len(old) - front - back, len(new) - front - back, *lines)
