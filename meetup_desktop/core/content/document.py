"""One language's file, byte for byte. Spans are edited; the rest of the file is never rewritten.

Values stay text: ``44.80`` stays ``44.80``. ``value`` is what the file says. A generator reads something else only
where ``problem`` tells so (a byte order mark, a CRLF fence).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from meetup_desktop.core.content import headings, lines
from meetup_desktop.core.content.dialects.dialect import (
    BODY,
    FENCE,
    Dialect,
    ParseProblem,
    Reading,
    Token,
    line_at,
)
from meetup_desktop.core.content.dialects.publish import PUBLISH
from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.lines import LINE_BREAKS, WHITESPACE
from meetup_desktop.core.errors import CannotHold


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a file and what they mean. Equal bytes are equal documents."""

    raw: bytes
    dialect: Dialect = field(compare=False, repr=False)
    _reading: Reading = field(compare=False, repr=False)
    readable: bool = field(compare=False, repr=False)

    @classmethod
    def parse(cls, raw: bytes, dialect: Dialect = PUBLISH) -> Document:
        """Any bytes are a document; those that are not UTF-8 can be looked at but not changed."""
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            body = Token(BODY, raw.decode("utf-8", "surrogateescape"))
            problem = ParseProblem("not-utf8", line_at(body.head, len(raw[: error.start].decode("utf-8"))))
            return cls(raw, dialect, Reading((body,), problem, False), False)
        own = dialect.for_text(text)
        return cls(raw, own, own.read(text), True)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The whole text in tokens; the body is the last."""
        return self._reading.tokens

    @property
    def problem(self) -> ParseProblem | None:
        """Why the generator does not read the block; None when it does."""
        return self._reading.problem

    @property
    def has_block(self) -> bool:
        """Whether there is a block that can be edited."""
        return self._reading.closed

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys that have a value, in the order of the file."""
        return tuple(self._reading.values)

    def value(self, key: str) -> str | None:
        """The value as the generator reads it: the last duplicate, stray lines appended; None without any.

        ``key`` is our name or the site's.
        """
        if self.dialect.aliases:
            key = self.dialect.our_key(key)
        return self._reading.values.get(key)

    def with_value(self, key: str, value: str | None) -> Document:
        """The document with that span changed; None or blank text removes the entry. Blanks around it go.

        Raises: CannotHold.
        """
        key = self.dialect.our_key(key)
        old = self._reading.values.get(key) or ""
        new = self.dialect.written_value(key, (value or "").strip(WHITESPACE), old)
        if new == old:
            return self
        if not self.readable:
            raise CannotHold(key, "not-utf8")
        if not self.has_block:
            raise CannotHold(key, "no-block")
        if self.complex_text(key) is not None:
            raise CannotHold(key, "complex")
        if any(each in LINE_BREAKS for each in new):
            raise CannotHold(key, "line-break")
        return self._of(self.dialect.edited(self.tokens, self.dialect.native_key(key), new))

    def complex_text(self, key: str) -> str | None:
        """The source of a read-only entry, line ends as LF; None when the key can be edited.

        A key inside a nested entry (``event.type`` below ``event:``) is as read-only as that entry.
        """
        key = self.dialect.our_key(key)
        texts = self._reading.complex_texts
        if key not in texts and (not texts or self._place(key) is not None):
            return None
        while key:
            if key in texts:
                return lines.with_lf_breaks(texts[key])
            key = key.rpartition(".")[0]
        return None

    def line_of(self, key: str) -> int | None:
        """The line of the file, from 1, of the entry that counts; None without one."""
        place = self._place(key)
        return None if place is None else self.line_of_token(place)

    @property
    def body_line(self) -> int:
        """The line of the file, from 1, in which the body starts."""
        return self.line_of_token(len(self.tokens) - 1)

    def _place(self, key: str) -> int | None:
        return self.dialect.place(self.tokens, self.dialect.native_key(key))

    def line_of_token(self, index: int) -> int:
        """The line of the file, from 1, of the token ``entries[index]``."""
        return self.token_lines(index + 1)[index]

    def token_lines(self, count: int | None = None) -> list[int]:
        """The line of the file, from 1, of each token, or of the first ``count`` of them."""
        found: list[int] = []
        line = 1
        for token in self.tokens[:count]:
            # blank lines in front of a fence belong to it
            blank = token.head[: len(token.head) - len(token.head.lstrip())] if token.kind == FENCE else ""
            found.append(line + line_at(blank, len(blank)) - 1)
            line += line_at(token.text, len(token.text)) - 1 if token.kind != BODY else 0
        return found

    def with_key_renamed(self, old: str, new: str) -> Document:
        """The document with every entry of ``old`` under the name ``new``; values keep their spans.

        Raises: CannotHold.
        """
        old, new = self.dialect.our_key(old), self.dialect.our_key(new)
        if old == new or self._place(old) is None:
            return self
        for key in (old, new):
            if self.complex_text(key) is not None:
                raise CannotHold(key, "complex")
        names = self.dialect.native_key(old), self.dialect.native_key(new)
        renamed = self._of(self.dialect.renamed(self.tokens, *names))
        others = {key: value for key, value in self._reading.values.items() if key != old}
        own = self.value(old)
        named = {} if own is None else {new: own}
        if self._place(new) is not None or renamed._reading.values != others | named:
            raise CannotHold(new, "key")
        return renamed

    @property
    def body_text(self) -> str:
        """All behind the block, or everything without one. Line ends are LF, unreadable bytes U+FFFD."""
        body = self.tokens[-1].head
        if not self.readable:
            body = body.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return lines.with_lf_breaks(body)

    def with_body_text(self, text: str) -> Document:
        """The document with that body; lines that stay keep their bytes, line ends included.

        Raises: CannotHold.
        """
        shown = lines.with_lf_breaks(text)
        if shown == self.body_text:
            return self
        if not self.readable:
            raise CannotHold("body", "not-utf8")
        *before, body = self.tokens
        if before and before[-1].kind == FENCE and not before[-1].end:
            fence = before[-1]
            before[-1] = Token(
                FENCE, fence.head, end=lines.most_common_break("".join(token.end for token in self.tokens))
            )
        last_end = before[-1].end if before else ""
        usual = lines.most_common_break(body.head, "".join(token.end for token in before))
        return self._of(
            [*before, Token(BODY, lines.apply_edit(body.head, shown, usual=usual, before=last_end))]
        )

    @property
    def title(self) -> str:
        """The key ``title``, which the generator prefers; else the body's first H1; else empty."""
        own = self._reading.values.get(TITLE)
        return own if own is not None else headings.first_title(self.body_text)

    def with_title(self, text: str) -> Document:
        """The document with that title, changed where this page's generator reads it: the key or the first H1.

        Raises: CannotHold.
        """
        new = text.strip(WHITESPACE)
        if new == self.title:
            return self
        if any(each in LINE_BREAKS + lines.BREAKS for each in new):
            raise CannotHold(TITLE, "line-break")
        if self.dialect.has_title_key or TITLE in self._reading.values:
            return self.with_value(TITLE, new)
        if not self.has_block and self.problem is not None and self.problem.kind != "no-fence":
            raise CannotHold(TITLE, "no-block")
        changed = self.with_body_text(headings.with_title(self.body_text, new))
        if changed.title != new:  # the edit healed a block, which has a title of its own
            raise CannotHold(TITLE, "no-block")
        return changed

    def _of(self, tokens: Sequence[Token]) -> Document:
        try:
            return Document.parse("".join(token.text for token in tokens).encode("utf-8"), self.dialect)
        except UnicodeEncodeError as error:  # half a surrogate pair, as a broken clipboard gives
            raise CannotHold("", "not-text") from error
