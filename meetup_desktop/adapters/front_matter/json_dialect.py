"""JSON between braces, as Hugo reads it: shown and saved as the text it is, and never edited by field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar

from meetup_desktop.adapters.front_matter.nested_values import flatten
from meetup_desktop.core.content.dialects.dialect import (
    BODY,
    MARK,
    Dialect,
    ParseProblem,
    Reading,
    Split,
    SplitError,
    Token,
    line_at,
)
from meetup_desktop.core.content.lines import WHITESPACE
from meetup_desktop.core.errors import CannotHold

#: Numbers stay the text that they are written as.
_DECODER = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
#: Half a pair, as an escape may give: no text that could be shown or written.
_SURROGATE = re.compile("[\ud800-\udfff]")


class JsonDialect(Dialect):
    """One object that opens the page. ``json`` is the problem of every such page: it cannot be edited."""

    name: ClassVar[str] = "json"
    empty: ClassVar[str] = "{\n}\n"

    def split(self, text: str) -> Split:
        """Find the object that opens the text. Raises: SplitError."""
        mark = int(text.startswith("\ufeff"))
        start = mark + len(text[mark:]) - len(text[mark:].lstrip(" \t\r\n"))
        problem = ParseProblem(self.name, line_at(text, text.find("{")))
        try:
            if not text.startswith("{", start):
                raise SplitError(problem)
            _, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            raise SplitError(problem) from error
        return Split(mark, start, end, end, problem)

    def block_values(self, block: str) -> Mapping[str, str]:
        """Return its texts, plain lists joined by commas, nested ones by dotted key."""
        data = _DECODER.decode(block)
        return {key: text for name, value in data.items() for key, text in _texts(name, value) if text}

    def lex(self, text: str) -> Reading:
        """All of it is raw text."""
        mark = [Token(MARK, "\ufeff")] if text.startswith("\ufeff") else []
        raw = (*mark, Token(BODY, text[len(mark) :]))
        try:
            parts = self.split(text)
        except SplitError as error:
            return Reading(raw, error.problem, False)
        return Reading(raw, parts.problem, False, self.block_values(text[parts.start : parts.end]))

    def edited(self, tokens: Sequence[Token], key: str, value: str) -> Sequence[Token]:
        """Raises: CannotHold."""
        raise CannotHold(key, "no-block")

    def place(self, tokens: Sequence[Token], key: str) -> int | None:
        """Nowhere."""
        return None


def _texts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """What is written under ``name``: itself, or all below it by dotted key."""
    for path, found in flatten(name, value):
        if not isinstance(found, list):
            yield path, _text(found)
        elif not any(isinstance(item, (dict, list)) for item in found):
            yield path, ", ".join(text for text in map(_text, found) if text)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _SURROGATE.sub("\ufffd", str(value)).strip(WHITESPACE)
