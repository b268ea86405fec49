"""The metadata block of Publish, token by token. It is not YAML.

Source: ``Metadata.read`` and ``Reader`` of Ink 0.6.0, as read, not as executed. The lexer keeps every
character: the tokens' texts joined are the text. It never decides what a value means; that is ``fields``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

#: Swift's ``Character.isWhitespace``: ``str.strip()`` would also take U+001C..U+001F.
WHITESPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
#: Swift's ``Character.isNewline``: each of these ends a value. Never ``str.splitlines()``, whose set differs.
LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_LINE = f"([^{LINE_BREAKS}]*)(\r\n|[{LINE_BREAKS}]|\\Z)"
_OPENING = f"[{re.escape(WHITESPACE)}]*---(?P<trail>[^{LINE_BREAKS}]*)(?P<end>\r\n|[{LINE_BREAKS}]|\\Z)"

FENCE, ENTRY, CONTINUATION, BLANK, UNKNOWN, BODY, MARK = (
    "fence", "entry", "continuation", "blank", "unknown", "body", "mark",
)  # fmt: skip


class Token(NamedTuple):
    """A piece of the text; its parts joined are ``text``. Only an entry fills the middle parts."""

    kind: str
    head: str = ""  #: indent of an entry; the whole content of any other token
    key: str = ""
    separator: str = ""
    value: str = ""
    trail: str = ""
    end: str = ""  #: the line's own end; empty for the body and the byte order mark
    owner: str | None = None  #: the key that a continuation is appended to; None when it is lost

    @property
    def text(self) -> str:
        """The token's characters, all of them."""
        return self.head + self.key + self.separator + self.value + self.trail + self.end


class Trouble(NamedTuple):
    """Why the generator does not see this file as it looks.

    ``kind``: not-utf8, bom, crlf-fence, fence-space, no-fence, unclosed, dash-line. ``line`` counts from 1.
    """

    kind: str
    line: int = 1


class Block(NamedTuple):
    """What the lexer found. Without ``closed`` there is no block: the whole text is one body token."""

    tokens: tuple[Token, ...]
    trouble: Trouble | None
    closed: bool


def lex(text: str) -> Block:
    """Cut ``text`` into tokens. A block behind a mark or a CRLF fence is read, and the trouble told."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    head: list[Token] = [Token(MARK, mark)] if mark else []
    opening = re.compile(_OPENING).match(text, len(mark))
    if opening is None or opening["trail"].strip(WHITESPACE) or not opening["end"]:
        return _raw(head, text[len(mark) :], Trouble("no-fence"))
    line = _count_breaks(opening[0])
    trouble = _fence_trouble(mark, opening, line)
    head.append(Token(FENCE, opening[0][: -len(opening["end"])], end=opening["end"]))
    inside, position, broken_line = _lex_lines(text, opening.end(), line + 1)
    if inside is None:
        kind = Trouble("dash-line", broken_line) if broken_line else Trouble("unclosed", line)
        return _raw(head[:1] if mark else [], text[len(mark) :], kind)
    head.extend(inside)
    head.append(Token(BODY, text[position:]))
    return Block(tuple(head), trouble, True)


def _raw(head: Iterable[Token], body: str, trouble: Trouble) -> Block:
    return Block((*head, Token(BODY, body)), trouble, False)


def _count_breaks(text: str) -> int:
    """How many line breaks ``text`` holds, a CRLF being one."""
    return len(re.findall(f"\r\n|[{LINE_BREAKS}]", text))


def _fence_trouble(mark: str, opening: re.Match[str], line: int) -> Trouble | None:
    if mark:
        return Trouble("bom", 1)
    if opening["end"] != "\n":
        return Trouble("crlf-fence", line)
    return Trouble("fence-space", line) if opening["trail"] else None


def _lex_lines(text: str, position: int, line: int) -> tuple[list[Token] | None, int, int]:
    """Tokens and the body's start; without a closing fence None and the line of a stray dash, or 0."""
    tokens: list[Token] = []
    owner: str | None = None
    next_line = re.compile(_LINE).match
    while position < len(text):
        match = next_line(text, position)
        assert match is not None  # the pattern matches at any place
        content, end = match[1], match[2]
        bare = content.lstrip(WHITESPACE)
        if bare.startswith("-"):
            if len(bare) - len(bare.lstrip("-")) != 3:
                return None, position, line
            fence_end = position + len(content) - len(bare) + 3
            if bare[3:].strip(WHITESPACE):  # text behind the fence belongs to the body
                tokens.append(Token(FENCE, text[position:fence_end]))
                return tokens, fence_end, 0
            tokens.append(Token(FENCE, content, end=end))
            return tokens, match.end(), 0
        token = _line_token(content, end, owner)
        if token.kind == ENTRY and token.value:
            owner = token.key
        tokens.append(token)
        position, line = match.end(), line + 1
    return None, position, 0


def _line_token(content: str, end: str, owner: str | None) -> Token:
    if not content.strip(WHITESPACE):
        return Token(BLANK, content, end=end)
    before, colon, after = content.partition(":")
    if not colon:
        return Token(CONTINUATION if owner is not None else UNKNOWN, content, end=end, owner=owner)
    indent = before[: len(before) - len(before.lstrip(WHITESPACE))]
    key = before.strip(WHITESPACE)
    value = after.strip(WHITESPACE)
    lead = after[: len(after) - len(after.lstrip(WHITESPACE))]
    separator = before[len(indent) + len(key) :] + colon + lead
    return Token(ENTRY, indent, key, separator, value, after[len(lead) + len(value) :], end)


def read_values(tokens: Sequence[Token]) -> dict[str, str]:
    """What Ink reads: no empty values, the last duplicate, lines without a colon appended to a value."""
    values: dict[str, str] = {}
    for token in tokens:
        if token.kind == ENTRY and token.value:
            values[token.key] = token.value
        elif token.kind == CONTINUATION and token.owner is not None:
            values[token.owner] += " " + token.head.strip(WHITESPACE)
    return values
