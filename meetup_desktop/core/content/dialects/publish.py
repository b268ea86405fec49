"""The metadata block of Publish, token by token. It is not YAML.

Source: ``Metadata.read`` and ``Reader`` of Ink 0.6.0, as read, not as executed. The lexer never decides what a
value means; that is ``fields``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import ClassVar

from meetup_desktop.core.content import lines
from meetup_desktop.core.content.dialects.dialect import (
    BLANK,
    BODY,
    CONTINUATION,
    ENTRY,
    FENCE,
    MARK,
    UNKNOWN,
    Dialect,
    ParseProblem,
    Reading,
    Split,
    SplitError,
    Token,
    line_at,
)
from meetup_desktop.core.content.fields import nearest_sibling
from meetup_desktop.core.content.lines import LINE_BREAKS, WHITESPACE
from meetup_desktop.core.errors import CannotHold

_LINE = f"([^{LINE_BREAKS}]*)(\r\n|[{LINE_BREAKS}]|\\Z)"
_OPENING = re.compile(
    f"[{re.escape(WHITESPACE)}]*---(?P<trail>[^{LINE_BREAKS}]*)(?P<end>\r\n|[{LINE_BREAKS}]|\\Z)"
)
_BLANKS = "".join(each for each in WHITESPACE if each not in LINE_BREAKS)
#: The first line that starts with a dash: it closes the block, or spoils it.
_CLOSING = re.compile(f"[{LINE_BREAKS}][{_BLANKS}]*(?P<dashes>-+){_LINE}")


def split(text: str) -> Split:
    """Find the block. One after a byte order mark or a CRLF fence is found, with the problem. Raises: SplitError."""
    fence = int(text.startswith("\ufeff"))
    opening = _OPENING.match(text, fence)
    if opening is None or opening["trail"].strip(WHITESPACE) or not opening["end"]:
        raise SplitError(ParseProblem("no-fence"))
    closing = _CLOSING.search(text, opening.end() - 1)
    if closing is None:
        raise SplitError(ParseProblem("unclosed", line_at(text, opening.start("trail"))))
    if closing["dashes"] != "---":
        raise SplitError(ParseProblem("dash-line", line_at(text, closing.start("dashes"))))
    # text behind the fence belongs to the body
    body = closing.end("dashes") if closing[2].strip(WHITESPACE) else closing.end()
    return Split(fence, opening.end(), closing.start() + 1, body, _fence_problem(text, fence, opening))


def lex(text: str) -> Reading:
    """Cut ``text`` into tokens. A block after a byte order mark or a CRLF fence is read, with the problem."""
    mark = [Token(MARK, "\ufeff")] if text.startswith("\ufeff") else []
    try:
        parts = split(text)
    except SplitError as error:
        return Reading((*mark, Token(BODY, text[len(mark) :])), error.problem, False)
    tokens = (
        *mark,
        _fence(text[parts.fence : parts.start]),
        *_lex_lines(text[parts.start : parts.end]),
        _fence(text[parts.end : parts.body]),
        Token(BODY, text[parts.body :]),
    )
    return Reading(tokens, parts.problem, True, read_values(tokens))


def _fence(source: str) -> Token:
    end = "\r\n" if source.endswith("\r\n") else source[-1] if source[-1] in LINE_BREAKS else ""
    return Token(FENCE, source[: len(source) - len(end)], end=end)


def _fence_problem(text: str, fence: int, opening: re.Match[str]) -> ParseProblem | None:
    if fence:
        return ParseProblem("bom", 1)
    if opening["end"] == "\n" and not opening["trail"]:
        return None
    kind = "crlf-fence" if opening["end"] != "\n" else "fence-space"
    return ParseProblem(kind, line_at(text, opening.start("trail")))


def _lex_lines(block: str) -> list[Token]:
    tokens: list[Token] = []
    owner: str | None = None
    for content, end in re.findall(_LINE, block):
        bare = content.strip(WHITESPACE)
        if not bare:
            token = Token(BLANK, content, end=end)
        elif ":" in bare:
            token = _entry(content, bare, end)
            owner = token.key if token.value else owner
        else:
            token = Token(CONTINUATION if owner is not None else UNKNOWN, content, end=end, owner=owner)
        tokens.append(token)
    return tokens[:-1]  # behind the last line's end the pattern finds an empty line more


def _entry(content: str, bare: str, end: str) -> Token:
    """The parts of ``content``, which is ``bare`` with blanks around it."""
    before, _, after = bare.partition(":")
    key, value = before.rstrip(WHITESPACE), after.lstrip(WHITESPACE)
    start = content.index(bare)
    value_end = start + len(bare)
    key_end = start + len(key)
    value_start = value_end - len(value)
    separator, trail = content[key_end:value_start], content[value_end:]
    if not value:  # blanks behind the colon belong to the place of the value
        separator, trail = separator + trail, ""
    return Token(ENTRY, content[:start], key, separator, value, trail, end)


def read_values(tokens: Sequence[Token]) -> dict[str, str]:
    """What Ink reads: no empty values, the last duplicate, lines without a colon appended to a value."""
    values: dict[str, str] = {}
    appended: dict[str, list[str]] = {}
    for token in tokens:
        if token.kind == ENTRY and token.value:
            values[token.key] = token.value
            appended.pop(token.key, None)
        elif token.kind == CONTINUATION and token.owner is not None:
            appended.setdefault(token.owner, []).append(token.head.strip(WHITESPACE))
    for key, more in appended.items():
        values[key] = " ".join([values[key], *more])
    return values


class PublishDialect(Dialect):
    """Keys and values as plain text, one a line; see ``lex``."""

    name: ClassVar[str] = "publish"
    empty: ClassVar[str] = "---\n---\n"
    has_title_key: ClassVar[bool] = False

    def split(self, text: str) -> Split:
        """Find the block. Raises: SplitError."""
        return split(text)

    def block_values(self, block: str) -> Mapping[str, str]:
        """Return what Ink reads of the block's lines."""
        return read_values(_lex_lines(block))

    def lex(self, text: str) -> Reading:
        """``text`` in tokens, and what Ink reads of them."""
        return lex(text)

    def place(self, tokens: Sequence[Token], key: str) -> int | None:
        """The last entry with a value, else the last one that is safe to fill."""
        return _winner(tokens, key)

    def edited(self, tokens: Sequence[Token], key: str, value: str) -> Sequence[Token]:
        """One span changed, one line put in or one entry taken out. Raises: CannotHold."""
        wrong_ends = key.strip(WHITESPACE) != key or key.startswith("-")
        if not key or wrong_ends or any(each in LINE_BREAKS + ":" for each in key):
            raise CannotHold(key, "key")
        if not value:
            return _without(tokens, key)
        place = _winner(tokens, key)
        if place is None:
            return _inserted(list(tokens), key, value)
        old = tokens[place]
        separator = old.separator
        if not old.value and separator.endswith(":"):
            separator = _usual_separator(tokens, old.separator)
        changed = old._replace(separator=separator, value=value)
        return _without_continuations([*tokens[:place], changed, *tokens[place + 1 :]], key)


PUBLISH = PublishDialect()


def _winner(tokens: Sequence[Token], key: str) -> int | None:
    """Where to write a value of ``key``: the entry that counts, else an empty one that is safe to fill."""
    empty: int | None = None
    takes_stray = False  # a line without a colon would become part of a value put in here
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.kind in {CONTINUATION, UNKNOWN}:
            takes_stray = True
        elif token.kind == ENTRY:
            if token.key == key and token.value:
                return index
            if token.key == key and not takes_stray and empty is None:
                empty = index
            takes_stray = takes_stray and not token.value
    return empty


def _without_continuations(tokens: Sequence[Token], key: str) -> list[Token]:
    return [token for token in tokens if token.kind != CONTINUATION or token.owner != key]


def _without(tokens: Sequence[Token], key: str) -> list[Token]:
    rest = _without_continuations(tokens, key)
    return [token for token in rest if token.kind != ENTRY or token.key != key]


def _inserted(tokens: list[Token], key: str, value: str) -> list[Token]:
    """One line more, beside its nearest sibling and written as that one is."""
    present = {token.key: index for index, token in enumerate(tokens) if token.kind == ENTRY and token.value}
    closing = max(index for index, token in enumerate(tokens) if token.kind == FENCE)
    found = nearest_sibling(key, present)
    sibling = tokens[present[found[0]]] if found is not None else Token(ENTRY)
    place = closing
    if found is not None:
        place = _behind(tokens, present[found[0]]) if found[1] else present[found[0]]
    end = sibling.end if sibling.end in {"\n", "\r\n"} else _usual_end(tokens)
    separator = sibling.separator or _usual_separator(tokens, ": ")
    line = Token(ENTRY, sibling.head, key, separator, value, "", end)
    return [*tokens[:place], line, *tokens[place:]]


def _behind(tokens: Sequence[Token], index: int) -> int:
    """The place behind an entry and all lines that are appended to it."""
    place = index + 1
    for later, token in enumerate(tokens[index + 1 :], index + 1):
        if token.kind == FENCE or (token.kind == ENTRY and token.value):
            break
        if token.kind == CONTINUATION:
            place = later + 1
    return place


def _usual_end(tokens: Sequence[Token]) -> str:
    return lines.most_common_break("".join(token.end for token in tokens))


def _usual_separator(tokens: Sequence[Token], default: str) -> str:
    seen = [token.separator for token in tokens if token.kind == ENTRY and token.value]
    return Counter(seen).most_common(1)[0][0] if seen else default
