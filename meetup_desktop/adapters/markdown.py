"""The blocks of a body, by markdown-it-py's block rules. Owner of that library; it is imported at first use.

Inline text is never parsed: only the places of blocks are wanted. The parser knows no galleries; those come
from ``core.content.gallery`` and stand as a comment in what it reads, which also spares it their items.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from meetup_desktop.core.content.blocks import Block, BlockKind
from meetup_desktop.core.content.galleries.gallery import Gallery, galleries
from meetup_desktop.core.content.headings import lines_outside_code

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_KINDS = {
    "heading_open": BlockKind.HEADING,
    "paragraph_open": BlockKind.PARAGRAPH,
    "bullet_list_open": BlockKind.LIST,
    "ordered_list_open": BlockKind.LIST,
    "blockquote_open": BlockKind.QUOTE,
    "fence": BlockKind.CODE,
    "code_block": BlockKind.CODE,
    "table_open": BlockKind.TABLE,
    "html_block": BlockKind.HTML,
    "hr": BlockKind.RULE,
}


_FOOTNOTE = re.compile(r"^(?=\[\^[^\]]+\]:)\[")
_TAGS = re.compile(r"(?s)\s*<[A-Za-z][\w.]*(?:[\s/][^<>]*)?>(?:.*>)?\s*|\s*\{/\*.*\*/\}\s*")
_CODE_TEMPLATE = re.compile(r"^ {0,3}\{[{%][-<%]?\s*/?(?:end)?(?:highlight|raw)\b.*")
_COMPONENT = re.compile(r"^( {0,3})</?[A-Z][\w.]*(?:\s[^<>]*)?/?>\s*$")


#: The beginning of a component's tag, and what its end depends on.
_COMPONENT_START = re.compile(r"^ {0,3}<[A-Z][\w.]*(?:\s|$)", re.MULTILINE)
_TAG_MARK = re.compile(r"\\.|[{}\"'`>]", re.DOTALL)
_LONGEST_TAG = 40_000
_SHORTCODE_START = re.compile(r"^ {0,3}\{\{[<%]")
_MOST_LINES_OF_SHORTCODE = 100


class _BlockSpan(NamedTuple):
    """Lines ``first`` to ``last``, included."""

    first: int
    last: int
    kind: BlockKind
    level: int = 0


def blocks(
    body_text: str,
    found: Sequence[Gallery] | None = None,
    on_progress: Callable[[], object] = lambda: None,
) -> tuple[Block, ...]:
    """Return all blocks of the body in order. Every line is in one of them, blank, or a link's definition.

    ``found`` are the body's galleries, for a caller that has them already. ``on_progress`` is called before each
    block, also those within others, and may raise to stop.
    """
    lines = body_text.split("\n")
    if found is None:
        found = galleries(body_text)
    cuts = [_BlockSpan(each.first_line, each.last_line, BlockKind.GALLERY) for each in found]
    if _COMPONENT_START.search(body_text) or "{{<" in body_text or "{{%" in body_text:
        cuts = _with_tags(cuts, lines)
    spans = _subtract_spans(_parse_spans(lines, cuts, on_progress), cuts)
    trimmed = (_trim_blank_lines(span, lines) for span in sorted([*spans, *cuts]))
    return tuple(_block(span, lines) for span in trimmed if span.first <= span.last)


def prepare() -> None:
    """Import the library, which takes its time: a worker that reads a page does it before the page is shown."""
    _create_parser()


def _block(span: _BlockSpan, lines: list[str]) -> Block:
    text = "\n".join(lines[span.first : span.last + 1])
    # A component with its attributes on lines of their own is a paragraph to the parser.
    kind = BlockKind.HTML if span.kind is BlockKind.PARAGRAPH and _TAGS.fullmatch(text) else span.kind
    return Block(kind, span.first, span.last, text, span.level)


@cache
def _create_parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.block.ruler.before("table", "progress", _report_progress)
    return parser


def _report_progress(state: StateBlock, _first: int, _end: int, _silent: bool) -> bool:
    """Be the first rule to be asked at each block; never find one."""
    state.env["on_progress"]()
    return False


def _parse_spans(
    lines: list[str], cuts: Iterable[_BlockSpan], on_progress: Callable[[], object]
) -> Iterator[_BlockSpan]:
    """Yield what the parser sees when each gallery is a comment: one that ends any list or paragraph before it.

    A component's tag on lines of its own is one, too: what it surrounds is Markdown. A footnote is a paragraph, not
    the definition of a link. A template that shows code is a fence.
    """
    shown = [_FOOTNOTE.sub("", line) if line.startswith("[^") else line for line in lines]
    if any(line.lstrip().startswith("{") for line in lines):
        shown = [_CODE_TEMPLATE.sub("~~~~~~", line) for line in shown]
    if any(line.lstrip().startswith("<") for line in lines):
        shown = [_COMPONENT.sub(r"\1<!---->", line) for line in shown]
    for cut in cuts:
        shown[cut.first : cut.last + 1] = [""] * (cut.last + 1 - cut.first)
        shown[cut.first] = "<!--"
        shown[cut.last] += "-->"
    parser = _create_parser()
    tokens: list[Token] = []
    parser.block.parse("\n".join(shown), parser, {"on_progress": on_progress}, tokens)
    for token in tokens:
        if token.level or token.map is None:
            continue
        kind = _KINDS[token.type]
        level = int(token.tag[1:]) if kind is BlockKind.HEADING else int(token.type == "ordered_list_open")
        yield _BlockSpan(token.map[0], token.map[1] - 1, kind, level)


def _with_tags(cuts: Sequence[_BlockSpan], lines: list[str]) -> list[_BlockSpan]:
    """Return the cuts, the shortcodes on lines of their own, and the tags of components that stretch over lines.

    Attributes of either may hold code, and the end of a shortcode looks like a quote.
    """
    found = list(cuts)
    taken = {line for cut in cuts for line in range(cut.first, cut.last + 1)}
    reached, is_shown, may_have_components = -1, False, True
    for number, line in lines_outside_code(lines):
        if number <= reached:
            continue
        is_shown ^= _CODE_TEMPLATE.match(line) is not None
        last = None
        if is_shown:
            continue
        if _SHORTCODE_START.match(line) and not _CODE_TEMPLATE.match(line):
            last = _last_line_of_shortcode(lines, number)
        elif may_have_components and _COMPONENT_START.match(line) and not _COMPONENT.match(line):
            last = _last_line_of_tag(lines, number)
            # A tag that never ends is none, and looking for each such end would take long.
            may_have_components = last is not None
            last = None if last == number else last
        if last is not None and taken.isdisjoint(range(number, last + 1)):
            found.append(_BlockSpan(number, last, BlockKind.HTML))
            reached = last
    return sorted(found)


def _last_line_of_shortcode(lines: list[str], first: int) -> int | None:
    """Return the line that ends with the shortcode which begins line ``first``; None when text follows it."""
    for number, line in enumerate(lines[first : first + _MOST_LINES_OF_SHORTCODE], first):
        if "}}" in line:
            return number if line.count("}}") == 1 and line.rstrip().endswith("}}") else None
    return None


def _last_line_of_tag(lines: list[str], first: int) -> int | None:
    """Return the line that ends with the tag which begins line ``first``; that line when text follows the tag."""
    depth, quote, length = 0, "", 0
    for number in range(first, len(lines)):
        length += len(lines[number])
        if length > _LONGEST_TAG:
            return None
        for mark in _TAG_MARK.finditer(lines[number]):
            sign = mark[0]
            if quote:
                quote = "" if sign == quote else quote
            elif sign in {'"', "'", "`"}:
                quote = sign
            elif sign in {"{", "}"}:
                depth += 1 if sign == "{" else -1
            elif sign == ">" and depth <= 0 and lines[number][mark.start() - 1 : mark.start()] != "=":
                return number if not lines[number][mark.end() :].strip() else first
    return None


def _subtract_spans(spans: Iterable[_BlockSpan], cuts: list[_BlockSpan]) -> Iterator[_BlockSpan]:
    """Yield the spans, less the lines of the cuts. Both are in order and none overlaps its neighbour."""
    at = 0
    for span in spans:
        first = span.first
        while at < len(cuts) and cuts[at].last < first:
            at += 1
        reached = at
        while reached < len(cuts) and cuts[reached].first <= span.last:
            yield span._replace(first=first, last=cuts[reached].first - 1)
            first = cuts[reached].last + 1
            reached += 1
        yield span._replace(first=first)


def _trim_blank_lines(span: _BlockSpan, lines: list[str]) -> _BlockSpan:
    """Return the span without blank lines at its ends."""
    first, last = span.first, span.last
    while first <= last and not lines[last].strip():
        last -= 1
    while first <= last and not lines[first].strip():
        first += 1
    return span._replace(first=first, last=last)
