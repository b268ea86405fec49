"""What YAML and TOML blocks have in common: entries found by a parser, edited span by span, read again.

A parser tells where the entries stand (``Entry``); this room turns them into tokens and edits into text. Every
edit is read again before it counts: an entry that would read otherwise, or change another, is refused.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import ClassVar, NamedTuple

from meetup_desktop.core.content.dialects.dialect import (
    BODY,
    COMMENT,
    ENTRY,
    FENCE,
    MARK,
    BlockError,
    Dialect,
    ParseProblem,
    Reading,
    Split,
    SplitError,
    Token,
    line_at,
)
from meetup_desktop.core.content.dialects.list_source import Item, with_items
from meetup_desktop.core.content.fields import FIELDS, FieldKind, field, nearest_sibling, split_list
from meetup_desktop.core.content.lines import most_common_break
from meetup_desktop.core.errors import CannotHold

#: Parsers take a second per megabyte and more; no page says that much about itself.
LARGEST_BLOCK = 500_000
_BREAK = "(?:\r\n|[\n\r])"


class FenceRules(NamedTuple):
    """Which lines a generator takes for the fences of a block. Other lines are found as well, and are a problem."""

    after_blank_lines: bool = True  #: whether the opening one may follow blank lines
    indented: bool = False  #: whether blanks may stand in front of the opening one
    closed_by_prefix: bool = False  #: whether any line that begins with the fence closes the block (``----``)
    other_closing: str = ""  #: a line that closes the block as well


@cache
def _fences(fence: str, rules: FenceRules) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The opening fence with the blank lines before it; the closing one with the line break before it."""
    bare = re.escape(fence)
    rest = rf"[ \t]*(?:{_BREAK}|\Z)"
    closing = rf"{bare}(?:{rest})?" if rules.closed_by_prefix else rf"{bare}{rest}"
    if rules.other_closing:
        closing = rf"(?:{closing}|{re.escape(rules.other_closing)}{rest})"
    return (
        re.compile(rf"(?P<blank>(?:[ \t]*{_BREAK})*)(?P<indent>[ \t]*){bare}[ \t]*{_BREAK}"),
        re.compile(rf"[\n\r]{closing}"),
    )


class Entry(NamedTuple):
    """One top-level entry of a block; all places are characters of the block.

    ``text`` is what it says, None for nothing that one line of text could show. ``inner`` are the values nested
    in it, by dotted key. ``items`` are those of a plain list.
    """

    name: str
    start: int
    key_end: int
    value_start: int
    value_end: int
    text: str | None
    is_complex: bool = False
    items: tuple[Item, ...] | None = None
    inner: Mapping[str, str] = {}
    is_table: bool = False  #: one that takes in all that follows it
    in_braces: bool = False  #: the whole block is one mapping between braces


class TypedDialect(Dialect):
    """A dialect of typed values between two fences."""

    fence: ClassVar[str]
    fence_rules: ClassVar[FenceRules] = FenceRules()
    separator: ClassVar[str]
    error_kind: ClassVar[str]
    #: Whether the generator reads keys without regard to case.
    folds_case: ClassVar[bool] = False
    #: Whether the generator takes the last value of a key that is there twice, and goes on.
    takes_duplicates: ClassVar[bool] = False

    @abstractmethod
    def scan(self, block: str) -> list[Entry]:
        """The top-level entries in order. Raises: BlockError."""

    @abstractmethod
    def written(self, value: str, old: str, *, in_list: bool, kind: FieldKind) -> str:
        """The source of a scalar that reads as ``value``, in the style of the source ``old`` (may be empty)."""

    def split(self, text: str) -> Split:
        """Find the block between two lines that are fences. Raises: SplitError."""
        mark = int(text.startswith("\ufeff"))
        before, behind = _fences(self.fence, self.fence_rules)
        opening = before.match(text, mark)
        if opening is None:
            raise SplitError(ParseProblem("no-fence"))
        closing = behind.search(text, opening.end() - 1)
        if closing is None:
            raise SplitError(ParseProblem("unclosed", line_at(text, opening.end()) - 1))
        rules = self.fence_rules
        late = (opening["blank"] and not rules.after_blank_lines) or (
            opening["indent"] and not rules.indented
        )
        problem = ParseProblem("late-fence", line_at(text, opening.end()) - 1) if late else None
        return Split(mark, opening.end(), closing.start() + 1, closing.end(), problem)

    def block_values(self, block: str) -> Mapping[str, str]:
        """Return what the block says. Raises: BlockError, for a key that is there twice as well."""
        entries = self._entries(block)
        twice = _duplicate(entries)
        if twice is not None and not self.takes_duplicates:
            raise BlockError(twice, "duplicate-key")
        return _values(entries)

    def lex(self, text: str) -> Reading:
        """``text`` in tokens; a block that the parser refuses stays raw, with the line."""
        mark = [Token(MARK, "\ufeff")] if text.startswith("\ufeff") else []
        try:
            parts = self.split(text)
        except SplitError as error:
            return Reading((*mark, Token(BODY, text[len(mark) :])), error.problem, False)
        block = text[parts.start : parts.end]
        try:
            entries = self._entries(block)
        except BlockError as error:
            place = parts.start + max(0, min(error.position, len(block)))
            raw = Token(BODY, text[len(mark) :])
            return Reading((*mark, raw), ParseProblem(self.error_kind, line_at(text, place)), False)
        tokens = (
            *mark,
            _fence(text[parts.fence : parts.start]),
            *_tokens(block, entries),
            _fence(text[parts.end : parts.body]),
            Token(BODY, text[parts.body :]),
        )
        twice = _duplicate(entries)
        problem = parts.problem
        if problem is None and twice is not None and not self.takes_duplicates:
            problem = ParseProblem("duplicate-key", line_at(text, parts.start + twice))
        return Reading(tokens, problem, True, _values(entries), _complex_texts(block, entries))

    def place(self, tokens: Sequence[Token], key: str) -> int | None:
        """The last entry of that name."""
        found = [index for index, token in enumerate(tokens) if token.kind == ENTRY and token.name == key]
        return found[-1] if found else None

    def edited(self, tokens: Sequence[Token], key: str, value: str) -> Sequence[Token]:
        """One span changed, one line put in or one entry taken out. Raises: CannotHold."""
        if any("\ud800" <= letter <= "\udfff" for letter in key + value):
            raise CannotHold(key, "not-text")  # an escape would hide it from the encoder
        if not key.strip():
            raise CannotHold(key, "key")
        opening, closing = (index for index, token in enumerate(tokens) if token.kind == FENCE)
        block = "".join(token.text for token in tokens[opening + 1 : closing])
        entries = self._entries(block)
        own = [entry for entry in entries if entry.name == key]
        in_braces = any(entry.in_braces for entry in entries)
        if any(entry.is_complex for entry in own) or (not entries and _has_content(block)):
            raise CannotHold(key, "complex")
        if not value:
            changed = (_removed_from_braces if in_braces else _removed)(block, entries, own)
        elif own:
            changed = self._replaced(block, own[-1], value)
        elif in_braces:
            changed = self._inserted_in_braces(block, entries, key, value)
        else:
            changed = self._inserted(block, entries, key, value)
        is_list = self._is_list(key) or (bool(own) and own[-1].items is not None)
        try:
            same = self._says_the_same(block, entries, changed, key, value, is_list=is_list)
        except BlockError:
            same = False
        if not same:
            raise CannotHold(key, "complex" if own else "key")
        return [*tokens[: opening + 1], Token(COMMENT, changed), *tokens[closing:]]

    def _entries(self, block: str) -> list[Entry]:
        if len(block) > LARGEST_BLOCK:
            raise BlockError(0)
        found = self.scan(block)
        if not self.folds_case:
            return found
        known = {name.casefold(): name for name in (self.native_key(each.key) for each in FIELDS)}
        return [entry._replace(name=known.get(entry.name.casefold(), entry.name)) for entry in found]

    def _says_the_same(
        self, block: str, entries: Sequence[Entry], changed: str, key: str, value: str, *, is_list: bool
    ) -> bool:
        """Return whether the changed block says ``value`` and all else as before. Raises: BlockError."""
        found = self._entries(changed)
        before, after = _values(entries), _values(found)
        before.pop(key, None)
        said = after.pop(key, "")
        is_right = split_list(said) == split_list(value) if is_list else said == value
        return is_right and before == after and _sources(block, entries, key) == _sources(changed, found, key)

    def _kind(self, key: str) -> FieldKind:
        return field(self.our_key(key)).kind

    def _is_list(self, key: str) -> bool:
        return self._kind(key) is FieldKind.LIST

    def _replaced(self, block: str, entry: Entry, value: str) -> str:
        source = block[entry.value_start : entry.value_end]
        new_items = split_list(value)
        if entry.items and new_items:
            return with_items(
                block, entry.items, new_items, self._written_item, is_flow=source.startswith("[")
            )
        if entry.items is not None:
            new = self._flow(new_items, "")
        elif self._is_list(entry.name) and len(new_items) > 1 and "," not in (entry.text or ""):
            new = self._flow(new_items, source)
        else:
            new = self.written(value, source, in_list=entry.in_braces, kind=self._kind(entry.name))
        lead = block[entry.key_end : entry.value_start]
        blank = "" if source or not lead or lead[-1] in " \t" else " "
        return block[: entry.value_start] + blank + new + block[entry.value_end :]

    def _flow(self, items: Sequence[str], style: str) -> str:
        return f"[{', '.join(self._written_item(item, style) for item in items)}]"

    def _written_item(self, text: str, old: str) -> str:
        return self.written(text, old, in_list=True, kind=FieldKind.TEXT)

    def _inserted(self, block: str, entries: Sequence[Entry], key: str, value: str) -> str:
        present = {self.our_key(entry.name): entry for entry in entries if not entry.is_table}
        found = nearest_sibling(self.our_key(key), present)
        place, indent = _end_place(block, entries), ""
        end = most_common_break(block)
        if found is not None:
            sibling = present[found[0]]
            start = _line_start(block, sibling.start)
            indent = _indent(block, start)
            place = _line_end(block, sibling.value_end) if found[1] else start
        elif present:
            first = next(iter(present.values()))
            indent = _indent(block, _line_start(block, first.start))
        new = self._new_entry(block, present.values(), key, value)
        return block[:place] + indent + new + end + block[place:]

    def _inserted_in_braces(self, block: str, entries: Sequence[Entry], key: str, value: str) -> str:
        """The block with the entry as an item more of those between its braces."""
        names = {self.our_key(entry.name): index for index, entry in enumerate(entries)}
        found = nearest_sibling(self.our_key(key), names)
        place = len(entries) if found is None else names[found[0]] + found[1]
        items = _items(block, entries)
        sources = [item.text for item in items]
        sources.insert(place, self._new_entry(block, entries, key, value))
        return with_items(block, items, sources, lambda source, _: source, is_flow=True)

    def _new_entry(self, block: str, entries: Iterable[Entry], key: str, value: str) -> str:
        """The source of an entry that is not among these."""
        in_braces = any(entry.in_braces for entry in entries)
        if self._is_list(key):
            source = self._flow(split_list(value), "")
        else:
            source = self.written(value, "", in_list=in_braces, kind=self._kind(key))
        written = self.written_key(key, [block[entry.start : entry.key_end] for entry in entries])
        return written + self.separator + source


def _fence(source: str) -> Token:
    content = source.rstrip("\n\r")
    return Token(FENCE, content, end=source[len(content) :])


def _duplicate(entries: Sequence[Entry]) -> int | None:
    """Return the position of the first key that occurs a second time."""
    seen: set[str] = set()
    for entry in entries:
        if entry.name in seen and not entry.is_table:
            return entry.start
        seen.add(entry.name)
    return None


def _values(entries: Sequence[Entry]) -> dict[str, str]:
    last = {entry.name: entry for entry in entries if not entry.is_table}
    values: dict[str, str] = {}
    for entry in entries:
        if not entry.is_table and last[entry.name] is not entry:
            continue  # the generator takes the last of them, an empty one as well
        if entry.text:
            values[entry.name] = entry.text
        values.update({key: text for key, text in entry.inner.items() if text and key not in last})
    return values


def _sources(block: str, entries: Sequence[Entry], key: str) -> list[str]:
    """The sources of all entries but those of the key; line breaks that ``|+`` keeps are part of them."""
    return [block[entry.start : entry.value_end] for entry in entries if entry.name != key]


def _complex_texts(block: str, entries: Sequence[Entry]) -> dict[str, str]:
    return {entry.name: block[entry.start : entry.value_end] for entry in entries if entry.is_complex}


def _tokens(block: str, entries: Sequence[Entry]) -> list[Token]:
    """Entries, and all between them as comments."""
    tokens: list[Token] = []
    position = 0
    for index, entry in enumerate(entries):
        if entry.start < position:
            continue  # within the entry before it
        start, stop = max(position, _line_start(block, entry.start)), _line_end(block, entry.value_end)
        following = next((other.start for other in entries[index + 1 :] if other.start > entry.start), stop)
        if entry.value_end <= following < stop:
            stop = entry.value_end  # the next one is on the same line
        if start > position:
            tokens.append(Token(COMMENT, block[position:start]))
        tail = block[entry.value_end : stop]
        trail = tail.rstrip("\n\r")
        tokens.append(
            Token(
                ENTRY,
                block[start : entry.start],
                block[entry.start : entry.key_end],
                block[entry.key_end : entry.value_start],
                block[entry.value_start : entry.value_end],
                trail,
                tail[len(trail) :],
                entry.name,
            )
        )
        position = stop
    if position < len(block):
        tokens.append(Token(COMMENT, block[position:]))
    return tokens


def _has_content(block: str) -> bool:
    """Whether there is more than blank lines and comments in the block."""
    return any(line.strip() and not line.lstrip().startswith("#") for line in re.split(_BREAK, block))


def _items(block: str, entries: Sequence[Entry]) -> list[Item]:
    """Entries between braces as items of a list."""
    return [Item(entry.start, entry.value_end, block[entry.start : entry.value_end]) for entry in entries]


def _removed_from_braces(block: str, entries: Sequence[Entry], gone: Sequence[Entry]) -> str:
    kept = [item.text for item in _items(block, [entry for entry in entries if entry not in gone])]
    if not kept:
        raise CannotHold(gone[0].name, "complex")
    return with_items(block, _items(block, entries), kept, lambda source, _: source, is_flow=True)


def _removed(block: str, _: Sequence[Entry], gone: Sequence[Entry]) -> str:
    pieces, position = [], 0
    for entry in gone:
        pieces.append(block[position : _line_start(block, entry.start)])
        position = _line_end(block, entry.value_end)
    return "".join([*pieces, block[position:]])


def _end_place(block: str, entries: Sequence[Entry]) -> int:
    """Behind the last entry, before any table."""
    simple = [entry for entry in entries if not entry.is_table]
    if simple:
        return _line_end(block, simple[-1].value_end)
    return _line_start(block, entries[0].start) if entries else len(block)


def _indent(block: str, start: int) -> str:
    """The blanks that a line begins with."""
    line = block[start:]
    return line[: len(line) - len(line.lstrip(" \t"))]


def _line_start(block: str, place: int) -> int:
    return 1 + max(block.rfind("\n", 0, place), block.rfind("\r", 0, place))


def _line_end(block: str, place: int) -> int:
    found = re.compile(_BREAK).search(block, place)
    return found.end() if found else len(block)
