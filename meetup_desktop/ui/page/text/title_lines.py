"""Which lines of a text are its title, shown as a headline above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.services.page.block_index import BlockSpan


class TitleLines(NamedTuple):
    """The line of the title (-1 without one), and how many lines at the top are not shown, as the headline says them.

    Only a title that is the first block is left out, with the blank line below it; one further down keeps its place.
    """

    line: int = -1
    hidden_count: int = 0


def find_title_lines(
    spans: Sequence[BlockSpan], line_text: Callable[[int], str], line_count: int
) -> TitleLines:
    """Find the first heading of the first level. At least one line stays to be written in."""
    headings = (span for span in spans if span.kind is BlockKind.HEADING and span.level == 1)
    line = next((span.first for span in headings if line_text(span.first).lstrip()[:1] == "#"), -1)
    if line < 0 or line != spans[0].first or line + 1 >= line_count:
        return TitleLines(line)
    has_blank = line + 2 < line_count and not line_text(line + 1).strip()
    return TitleLines(line, line + 2 if has_blank else line + 1)
