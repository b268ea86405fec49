"""Where the generator reads something else than a file seems to say, and how to put that right.

Sources: rules 1 to 5 of the Publish dialect (see ``publish``). YAML and TOML have parsers that refuse instead:
there it is the problem of the document, if any, and what old readers of YAML take for a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from meetup_desktop.core.content.dialects.dialect import CONTINUATION, ENTRY, FENCE, MARK, UNKNOWN, Token
from meetup_desktop.core.content.dialects.publish import PublishDialect
from meetup_desktop.core.content.document import Document

#: Characters that end a value and that no editor shows as the end of a line.
HIDDEN_BREAKS = "\x0b\x0c\x85\u2028\u2029"
#: Troubles that are no hazard: nothing is hidden by them.
_REPORTED_ELSEWHERE = frozenset({"no-fence", "not-utf8", "json"})


class Hazard(NamedTuple):
    """One difference. ``line`` counts from 1 in the file; ``key`` is empty where no value is concerned.

    ``kind``: bom, crlf-fence, fence-space, dash-line, unclosed, continuation (appended to the value of
    ``key``), stray (lost), empty (the key is dropped), duplicate (this one loses), hidden-break (the value is
    cut there), quoted (the quotes are part of the value); late-fence (the block does not start the file),
    number (read as another one), yaml-error, toml-error, duplicate-key.
    """

    kind: str
    line: int
    key: str = ""


def find_hazards(document: Document) -> tuple[Hazard, ...]:
    """Return all differences in the order of the file."""
    problem = document.problem
    publish = isinstance(document.dialect, PublishDialect)
    if not publish or not document.has_block:
        plain = problem is None or problem.kind in _REPORTED_ELSEWHERE
        found_problem = () if problem is None or plain else (Hazard(problem.kind, problem.line),)
        return (*found_problem, *_misread_values(document))
    found = list(_scan_tokens(document.tokens))
    lines = document.token_lines() if found else []
    return tuple(Hazard(kind, lines[index], key) for index, kind, key in found)


def _misread_values(document: Document) -> Iterator[Hazard]:
    """Yield numbers that are read as others, and entries that a later one of their name hides."""
    last = {token.name: index for index, token in enumerate(document.tokens) if token.kind == ENTRY}
    hides = document.problem is None or document.problem.kind != "duplicate-key"
    for index, token in enumerate(document.tokens):
        if token.kind != ENTRY:
            continue
        if document.dialect.is_misread(token.value):
            yield Hazard("number", document.line_of_token(index), token.name)
        if hides and token.key and last[token.name] != index:
            yield Hazard("duplicate", document.line_of_token(index), token.name)


def can_fix(hazard: Hazard) -> bool:
    """Return whether there is one way to put it right that loses nothing the generator reads."""
    return hazard.kind in _FIXES


def fix_hazard(document: Document, kind: str, key: str = "") -> Document:
    """Return the document without that hazard; the same document when there is nothing to do or no safe way."""
    fix = _FIXES.get(kind)
    if fix is None or not any(each.kind == kind and each.key == key for each in find_hazards(document)):
        return document
    tokens = fix(list(document.tokens), key)
    return Document.parse("".join(token.text for token in tokens).encode("utf-8"), document.dialect)


def _scan_tokens(tokens: Sequence[Token]) -> Iterator[tuple[int, str, str]]:
    effective_indexes = {
        token.key: index for index, token in enumerate(tokens) if token.kind == ENTRY and token.value
    }
    cut = False
    opened = False
    for index, token in enumerate(tokens):
        kind = token.kind
        if kind == MARK:
            yield index, "bom", ""
        elif kind == FENCE and not opened:
            opened = True
            if not token.head.endswith("-"):
                yield index, "fence-space", ""
            if token.end != "\n":
                yield index, "crlf-fence", ""
        elif kind == ENTRY:
            yield from _hazards_of_entry(index, token, effective_indexes)
        elif (
            kind == CONTINUATION and not cut and effective_indexes[token.name] < index
        ):  # not that of a loser
            yield index, "continuation", token.owner or ""
        elif kind == UNKNOWN:
            yield index, "stray", ""
        if kind in {ENTRY, CONTINUATION}:
            cut = token.end in HIDDEN_BREAKS and token.end != ""
            if cut:
                yield index, "hidden-break", token.name


def _hazards_of_entry(
    index: int, token: Token, effective_indexes: Mapping[str, int]
) -> Iterator[tuple[int, str, str]]:
    if not token.value:
        yield index, "empty", token.key
    elif effective_indexes[token.key] != index:
        yield index, "duplicate", token.key
    elif _is_quoted(token.value):
        yield index, "quoted", token.key


def _is_quoted(value: str) -> bool:
    """Return whether quotes surround the whole of it, as YAML would want: not ``"A", "B"``."""
    return len(value) > 1 and value[0] in "\"'" and value[-1] == value[0] and value[0] not in value[1:-1]


def _remove_byte_order_mark(tokens: list[Token], _: str) -> list[Token]:
    return [token for token in tokens if token.kind != MARK]


def _normalize_fence(tokens: list[Token], _: str) -> list[Token]:
    place = next(index for index, token in enumerate(tokens) if token.kind == FENCE)
    fence = tokens[place]
    content = fence.head[: fence.head.rindex("-") + 1]
    return [*tokens[:place], Token(FENCE, content, end="\n"), *tokens[place + 1 :]]


def _move_fence_first(tokens: list[Token], _: str) -> list[Token]:
    place = next(index for index, token in enumerate(tokens) if token.kind == FENCE)
    fence = tokens[place]
    return [*tokens[:place], fence._replace(head=fence.head.lstrip()), *tokens[place + 1 :]]


def _quote_value(tokens: list[Token], key: str) -> list[Token]:
    return [
        token._replace(value=f'"{token.value}"') if token.kind == ENTRY and token.name == key else token
        for token in tokens
    ]


def _join_continuations(tokens: list[Token], key: str) -> list[Token]:
    """Return the lines appended to the value, in the line of the value."""
    place = _effective_entry_index(tokens, key)
    more = [token.head.strip() for token in tokens[place:] if _is_continuation_of(token, key)]
    entry = tokens[place]._replace(value=" ".join([tokens[place].value, *more]))
    return [
        *tokens[:place],
        entry,
        *(token for token in tokens[place + 1 :] if not _is_continuation_of(token, key)),
    ]


def _remove_empty_entries(tokens: list[Token], key: str) -> list[Token]:
    return [token for token in tokens if token.kind != ENTRY or token.key != key or token.value]


def _remove_overridden_entries(tokens: list[Token], key: str) -> list[Token]:
    place = _effective_entry_index(tokens, key)
    before = [
        token
        for token in tokens[:place]
        if not (token.kind == ENTRY and token.name == key and token.value)
        and not _is_continuation_of(token, key)
    ]
    return [*before, *tokens[place:]]


def _replace_hidden_breaks(tokens: list[Token], key: str) -> list[Token]:
    """Return a blank for each hidden break of the value; one in front of the fence becomes a line's end."""
    result = list(tokens)
    for index, token in enumerate(tokens):
        own = (token.kind == ENTRY and token.key == key) or _is_continuation_of(token, key)
        if own and token.end and token.end in HIDDEN_BREAKS:
            following = tokens[index + 1].kind if index + 1 < len(tokens) else FENCE
            result[index] = token._replace(end="\n" if following == FENCE else " ")
    return result


def _remove_quotes(tokens: list[Token], key: str) -> list[Token]:
    place = _effective_entry_index(tokens, key)
    entry = tokens[place]._replace(value=tokens[place].value[1:-1].strip())
    return [*tokens[:place], entry, *tokens[place + 1 :]]


def _effective_entry_index(tokens: Sequence[Token], key: str) -> int:
    return max(
        index
        for index, token in enumerate(tokens)
        if token.kind == ENTRY and token.name == key and token.value
    )


def _is_continuation_of(token: Token, key: str) -> bool:
    return token.kind == CONTINUATION and token.owner == key


_FIXES: Mapping[str, Callable[[list[Token], str], list[Token]]] = {
    "bom": _remove_byte_order_mark,
    "crlf-fence": _normalize_fence,
    "fence-space": _normalize_fence,
    "continuation": _join_continuations,
    "empty": _remove_empty_entries,
    "duplicate": _remove_overridden_entries,
    "hidden-break": _replace_hidden_breaks,
    "quoted": _remove_quotes,
    "late-fence": _move_fence_first,
    "number": _quote_value,
}
