"""One language's file, byte for byte. Spans are edited, nothing is ever written out anew.

Values stay text: ``44.80`` stays ``44.80``. ``value`` is what the file says; ``generator_view`` is what
Publish would read. They differ only where ``trouble`` tells so (a byte order mark, a CRLF fence).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from meetup_desktop.core.content import dialect, headings, lines
from meetup_desktop.core.content.dialect import BODY, CONTINUATION, ENTRY, FENCE, Token, Trouble
from meetup_desktop.core.content.fields import TITLE, nearest_sibling
from meetup_desktop.core.errors import CannotHold


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a file and what they mean. Equal bytes are equal documents."""

    raw: bytes
    entries: tuple[Token, ...] = field(compare=False, repr=False)
    trouble: Trouble | None = field(compare=False, repr=False)
    readable: bool = field(compare=False, repr=False)
    has_block: bool = field(compare=False, repr=False)
    _values: Mapping[str, str] = field(compare=False, repr=False)

    @classmethod
    def parse(cls, raw: bytes) -> Document:
        """Any bytes are a document; those that are not UTF-8 can be looked at but not changed."""
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            body = Token(BODY, raw.decode("utf-8", "surrogateescape"))
            trouble = Trouble("not-utf8", raw.count(b"\n", 0, error.start) + 1)
            return cls(raw, (body,), trouble, False, False, {})
        block = dialect.lex(text)
        values = dialect.read_values(block.tokens)
        return cls(raw, block.tokens, block.trouble, True, block.closed, values)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys that have a value, in the order of the file."""
        return tuple(self._values)

    def value(self, key: str) -> str | None:
        """The value as the generator reads it: the last duplicate, stray lines appended; None without any."""
        return self._values.get(key)

    def with_value(self, key: str, value: str | None) -> Document:
        """The document with that span changed; None or blank text removes the entry. Blanks around it go.

        Raises: CannotHold.
        """
        new = (value or "").strip(dialect.WHITESPACE)
        if new == (self._values.get(key) or ""):
            return self
        self._check_writable(key)
        if any(each in dialect.LINE_BREAKS for each in new):
            raise CannotHold(key, "line-break")
        tokens = list(self.entries)
        if not new:
            return self._of(_without(tokens, key))
        place = _winner(tokens, key)
        if place is None:
            return self._of(_inserted(tokens, key, new))
        old = tokens[place]
        separator = old.separator
        if not old.value and separator.endswith(":"):
            separator = _usual_separator(tokens, old.separator)
        changed = Token(ENTRY, old.head, old.key, separator, new, old.trail, old.end)
        return self._of(_without_continuations([*tokens[:place], changed, *tokens[place + 1 :]], key))

    @property
    def body_text(self) -> str:
        """All behind the block, or everything without one. Line ends are LF, unreadable bytes U+FFFD."""
        body = self.entries[-1].head
        if not self.readable:
            body = body.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return lines.shown(body)

    def with_body_text(self, text: str) -> Document:
        """The document with that body; lines that stay keep their bytes, line ends included.

        Raises: CannotHold.
        """
        shown = lines.shown(text)
        if shown == self.body_text:
            return self
        if not self.readable:
            raise CannotHold("body", "not-utf8")
        *before, body = self.entries
        if before and before[-1].kind == FENCE and not before[-1].end:
            fence = before[-1]
            before[-1] = Token(FENCE, fence.head, end=_usual_end(self.entries))
        last_end = before[-1].end if before else ""
        usual = lines.usual_break(body.head, "".join(token.end for token in before))
        return self._of([*before, Token(BODY, lines.edited(body.head, shown, usual=usual, before=last_end))])

    @property
    def title(self) -> str:
        """The key ``title``, which the generator prefers; else the body's first H1; else empty."""
        own = self._values.get(TITLE)
        return own if own is not None else headings.first_title(self.body_text)

    def with_title(self, text: str) -> Document:
        """The document with that title, changed where the title stands; without one, an H1 opens the body.

        Raises: CannotHold.
        """
        new = text.strip(dialect.WHITESPACE)
        if new == self.title:
            return self
        if any(each in dialect.LINE_BREAKS + lines.BREAKS for each in new):
            raise CannotHold(TITLE, "line-break")
        if TITLE in self._values:
            return self.with_value(TITLE, new)
        return self.with_body_text(headings.with_title(self.body_text, new))

    def _check_writable(self, key: str) -> None:
        if not self.readable:
            raise CannotHold(key, "not-utf8")
        if not self.has_block:
            raise CannotHold(key, "no-block")
        wrong_ends = key.strip(dialect.WHITESPACE) != key or key.startswith("-")
        if not key or wrong_ends or any(each in dialect.LINE_BREAKS + ":" for each in key):
            raise CannotHold(key, "key")

    def _of(self, tokens: Sequence[Token]) -> Document:
        try:
            return Document.parse("".join(token.text for token in tokens).encode("utf-8"))
        except UnicodeEncodeError as error:  # half a surrogate pair, as a broken clipboard gives
            raise CannotHold("", "not-text") from error


def generator_view(document: Document) -> Mapping[str, str]:
    """What Publish reads of the file: nothing at all when the block is in trouble."""
    return {} if document.trouble is not None else {key: document.value(key) or "" for key in document.keys}


def _winner(tokens: Sequence[Token], key: str) -> int | None:
    """Where to write a value of ``key``: the entry that counts, else an empty one that is safe to fill."""
    places = [index for index, token in enumerate(tokens) if token.kind == ENTRY and token.key == key]
    full = [index for index in places if tokens[index].value]
    if full:
        return full[-1]
    for index in reversed(places):
        if not _followed_by_stray_line(tokens, index):
            return index
    return None


def _followed_by_stray_line(tokens: Sequence[Token], index: int) -> bool:
    """Whether a line without a colon would become part of this entry once it has a value."""
    for token in tokens[index + 1 :]:
        if token.kind == ENTRY and token.value:
            return False
        if token.kind in {CONTINUATION, dialect.UNKNOWN}:
            return True
    return False


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
    return lines.usual_break("".join(token.end for token in tokens))


def _usual_separator(tokens: Sequence[Token], default: str) -> str:
    seen = [token.separator for token in tokens if token.kind == ENTRY and token.value]
    return max(seen, key=seen.count) if seen else default
