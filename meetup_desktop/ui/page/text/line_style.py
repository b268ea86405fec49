"""How a line of Markdown looks: headings larger, emphasis shown, links and code quiet, syntax in a soft tone.

Appearance only. The kind of the block that a line belongs to comes from the Markdown parser, not from the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat, QTextLayout

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.ui.page.text.utf16 import utf16_length
from meetup_desktop.ui.widgets.theme import Colors

#: Font sizes of headings by level, as factors of the text's size. The page's title stands above the text, larger.
HEADING_FACTORS = (1.0, 1.35, 1.25, 1.12, 1.0, 1.0, 1.0)
_CODE_FACTOR = 0.94
#: Longer lines are drawn without inline styles: to look for them would take longer than a keystroke may.
_LONGEST_STYLED = 10_000

_LEAD = re.compile(r"\s*(?:(?:>|[-*+]|\d{1,9}[.)])(?:\s+|$))+(?:\[[ xX]\]\s)?")
_HEADING_LEAD = re.compile(r"\s*#{1,6}\s*")
_LINK = re.compile(r"(!?)\[([^\[\]]{0,400})\]\([^()\s]{0,800}[^()]{0,200}\)")
_CODE = re.compile(r"(`{1,3})(?!`)[^`]{1,400}(?<!`)\1(?!`)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![*_\w\\])([*_])(?![*_\s])([^*_]{1,400}?)(?<!\s)\1(?![*_\w])")
_COMMENT = re.compile(r"<!--.{0,400}?-->|</?[A-Za-z][^<>]{0,400}>")


class LineKind(NamedTuple):
    """What a line belongs to: the kind of its block (None for a blank line between blocks), a heading's level.

    ``is_title``: the line is the page's title, which is read as a headline above the text already. ``is_hidden``: it
    is not shown again, nor is the blank line below it.
    """

    kind: BlockKind | None = None
    level: int = 0
    is_title: bool = False
    is_hidden: bool = False

    @property
    def size_factor(self) -> float:
        """Return the font size as a factor of the text's size."""
        is_large = self.kind is BlockKind.HEADING and not self.is_title
        return HEADING_FACTORS[self.level] if is_large else 1.0


class LineStyle:
    """Turns a line into ranges of character formats."""

    def __init__(self, font: QFont, colors: Colors) -> None:
        self._soft = _text_format(colors.muted)
        self._link = _text_format(colors.accent)
        self._strong = QTextCharFormat()
        self._strong.setFontWeight(QFont.Weight.DemiBold)
        self._emphasis = QTextCharFormat()
        self._emphasis.setFontItalic(True)
        self._code = _text_format(colors.muted)
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._code.setFontFamilies(mono.families())
        self._code.setFontPointSize(font.pointSizeF() * _CODE_FACTOR)
        self._headings = [self._build_heading(font, factor) for factor in HEADING_FACTORS]

    @staticmethod
    def _build_heading(font: QFont, factor: float) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontWeight(QFont.Weight.DemiBold)
        made.setFontPointSize(font.pointSizeF() * factor)
        return made

    def ranges(self, text: str, line: LineKind) -> list[QTextLayout.FormatRange]:
        """Return the formats of a line; positions are in UTF-16 units, as Qt counts them."""
        spans = list(self._spans(text, line))
        if max(text, default="") <= "\uffff":
            return [_format_range(start, end - start, made) for start, end, made in spans]
        wide = []
        for start, end, made in spans:
            begin = utf16_length(text[:start])
            wide.append(_format_range(begin, utf16_length(text[start:end]), made))
        return wide

    def _spans(self, text: str, line: LineKind) -> Iterator[tuple[int, int, QTextCharFormat]]:
        """Yield start, end and format; later ones are merged over earlier ones."""
        if line.kind is BlockKind.CODE:
            yield 0, len(text), self._code
            return
        if line.is_title or line.kind in (BlockKind.GALLERY, BlockKind.HTML, BlockKind.RULE):
            yield 0, len(text), self._soft
            return
        if line.kind is BlockKind.HEADING:
            yield 0, len(text), self._headings[line.level]
            lead = _HEADING_LEAD.match(text)
        else:
            lead = _LEAD.match(text)
        if lead is not None:
            yield lead.start(), lead.end(), self._soft
        if len(text) <= _LONGEST_STYLED:
            yield from self._inline_spans(text)

    def _inline_spans(self, text: str) -> Iterator[tuple[int, int, QTextCharFormat]]:
        for match in _STRONG.finditer(text):
            yield from self._marked(match, self._strong)
        for match in _EMPHASIS.finditer(text):
            yield from self._marked(match, self._emphasis)
        for match in _LINK.finditer(text):
            yield match.start(), match.end(), self._soft
            if not match[1]:
                yield match.start(2), match.end(2), self._link
        for match in _CODE.finditer(text):
            yield match.start(), match.end(), self._code
        for match in _COMMENT.finditer(text):
            yield match.start(), match.end(), self._soft

    def _marked(
        self, match: re.Match[str], made: QTextCharFormat
    ) -> Iterator[tuple[int, int, QTextCharFormat]]:
        yield match.start(2), match.end(2), made
        yield match.start(), match.start(2), self._soft
        yield match.end(2), match.end(), self._soft


def _text_format(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    return made


def _format_range(start: int, length: int, made: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, made
    return found
