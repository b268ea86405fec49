"""What a way to write metadata has to offer, and the tokens that all of them cut a file into.

A dialect keeps every character: the tokens' texts joined are the text. Values stay text; what they mean is
``fields``. Its grammar stands once: ``split`` and ``block_values`` are what python-frontmatter's handlers call,
and ``lex``, for ``Document``, is made of the same parts. Publish's own dialect is ``publish``; YAML and TOML need
a parser and live among the adapters.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple, Self

from meetup_desktop.core.content.dates import PUBLISH_DATES, DateFormat, format_date
from meetup_desktop.core.content.fields import FieldKind, field

FENCE, ENTRY, CONTINUATION, BLANK, UNKNOWN, BODY, MARK, COMMENT = (
    "fence", "entry", "continuation", "blank", "unknown", "body", "mark", "comment",
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
    owner: str | None = None  #: the key that a continuation is appended to; the name behind a quoted key

    @property
    def text(self) -> str:
        """The token's characters, all of them."""
        return self.head + self.key + self.separator + self.value + self.trail + self.end

    @property
    def name(self) -> str:
        """The key that this token belongs to, without the quotes it may be written in; else empty."""
        return self.key if self.owner is None else self.owner


class ParseProblem(NamedTuple):
    """Why the generator does not see this file as it looks.

    ``kind``: not-utf8, bom, crlf-fence, fence-space, no-fence, unclosed, dash-line; late-fence, yaml-error,
    toml-error, json, duplicate-key for the other dialects. ``line`` counts from 1.
    """

    kind: str
    line: int = 1


#: Problems that hide no value from the generator.
HARMLESS_PROBLEMS = frozenset({"json"})


class SplitError(ValueError):
    """There is no block in the text that a generator would accept; ``problem`` says why and where."""

    def __init__(self, problem: ParseProblem) -> None:
        super().__init__(problem)
        self.problem = problem


class BlockError(Exception):
    """The block cannot be read; ``position`` is the character of it at which the parser gave up.

    ``kind`` is that of the problem; empty for a plain error of syntax.
    """

    def __init__(self, position: int, kind: str = "") -> None:
        super().__init__(position, kind)
        self.position = position
        self.kind = kind


class Split(NamedTuple):
    """Where the parts of a text lie: ``text[start:end]`` is the block between its fences.

    ``problem`` tells why a generator does not accept the fence all the same.
    """

    fence: int  #: the first character of the opening fence, blank lines in front of it included
    start: int
    end: int
    body: int  #: the first character behind the closing fence
    problem: ParseProblem | None = None


class Reading(NamedTuple):
    """A text cut into tokens. Without ``closed`` there is no block: the whole text is one body token.

    ``values`` holds what has one, in the order of the file. ``complex_texts`` are the sources of the entries
    that cannot be edited here (nested, anchored, tagged, multi-line); such an entry may have a value as well.
    """

    tokens: tuple[Token, ...]
    problem: ParseProblem | None
    closed: bool
    values: Mapping[str, str] = {}
    complex_texts: Mapping[str, str] = {}


@dataclass(frozen=True)
class Dialect(ABC):
    """One way to write metadata, as a value. ``aliases`` are (our key, the site's key).

    ``dates`` is the form in which the site's generator reads them, in the site's style.
    """

    name: ClassVar[str]
    #: The text of a page that says nothing yet.
    empty: ClassVar[str]
    #: Whether the generator takes the title from the block alone, so that a heading is none.
    has_title_key: ClassVar[bool] = True

    aliases: tuple[tuple[str, str], ...] = ()
    dates: DateFormat = PUBLISH_DATES

    def with_keys(self, keys: Mapping[str, str]) -> Self:
        """The dialect with these names for our keys, as ``alternateLinkIdentifier`` -> ``translationKey``."""
        return replace(self, aliases=tuple(sorted((dict(self.aliases) | dict(keys)).items())))

    def with_dates(self, dates: DateFormat) -> Self:
        """Return the dialect that writes dates in this form."""
        return replace(self, dates=dates)

    def written_value(self, key: str, text: str, old: str) -> str:
        """Return what to write when ``text`` is typed for our ``key`` in place of ``old``: dates as the site does."""
        return format_date(text, self.dates, old) if field(key).kind is FieldKind.DATE else text

    def is_misread(self, source: str) -> bool:
        """Return whether the generator makes another number of a value that is written like this."""
        return False

    def for_text(self, text: str) -> Dialect:
        """The dialect to read this text in: itself, unless a site mixes several."""
        return self

    def native_key(self, key: str) -> str:
        """How the site calls our ``key``."""
        return dict(self.aliases).get(key, key) if self.aliases else key

    def our_key(self, key: str) -> str:
        """Return the program's name for the site's ``key``; a name of the program stays as it is."""
        return next((ours for ours, theirs in self.aliases if theirs == key), key)

    def read(self, text: str) -> Reading:
        """``text`` in tokens, its values under our keys. Never raises."""
        reading = self.lex(text)
        return reading._replace(
            values=self.under_our_keys(reading.values),
            complex_texts=self.under_our_keys(reading.complex_texts),
        )

    @abstractmethod
    def split(self, text: str) -> Split:
        """Find the block of ``text``. Raises: SplitError."""

    @abstractmethod
    def block_values(self, block: str) -> Mapping[str, str]:
        """Return the values of a block, in the order of the file, under the site's keys. Raises: BlockError."""

    @abstractmethod
    def lex(self, text: str) -> Reading:
        """``text`` in tokens, its values under the site's keys. Never raises."""

    @abstractmethod
    def edited(self, tokens: Sequence[Token], key: str, value: str) -> Sequence[Token]:
        """The tokens with that value of the site's ``key``; an empty one removes the entry.

        Raises: CannotHold.
        """

    def renamed(self, tokens: Sequence[Token], old: str, new: str) -> Sequence[Token]:
        """The tokens with every entry of the site's key ``old`` under the name ``new``."""
        present = [token.key for token in tokens if token.kind == ENTRY]
        written = self.written_key(new, present)
        return [
            token._replace(key=written) if token.kind == ENTRY and token.name == old else token
            for token in tokens
        ]

    def written_key(self, key: str, present: Sequence[str]) -> str:
        """The source of a key, in the style of the keys' sources ``present``."""
        return key

    @abstractmethod
    def place(self, tokens: Sequence[Token], key: str) -> int | None:
        """The index of the entry of the site's ``key`` that counts; None without one."""

    def under_our_keys(self, values: Mapping[str, str]) -> Mapping[str, str]:
        """Return the values under the program's keys, and only under them where the site uses another name."""
        if not self.aliases:
            return values
        ours = {theirs: our for our, theirs in self.aliases}
        hidden = {our for our, theirs in self.aliases if our != theirs}
        return {
            ours.get(key, key): value for key, value in values.items() if key in ours or key not in hidden
        }


def line_at(text: str, position: int) -> int:
    """The line of that character as an editor counts, from 1."""
    return 1 + len(re.findall("\r\n|[\n\r]", text[:position]))
