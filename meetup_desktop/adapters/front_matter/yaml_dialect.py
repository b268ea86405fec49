"""YAML between ``---`` fences, read and edited by spans.

Only the events of PyYAML's parser are used: their marks say where each scalar stands, and their values stay text.
Nothing is constructed or dumped. libyaml finds the events where it is there (ten times as fast), Python otherwise.
Words that YAML 1.1 or 1.2 reads as something else than text (``no``, ``19:30``, ``1e3``) are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar, NamedTuple

import yaml
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.reader import Reader

from meetup_desktop.core.content.dialects.dialect import BlockError
from meetup_desktop.core.content.dialects.list_source import Item
from meetup_desktop.core.content.dialects.typed_block import LARGEST_BLOCK, Entry, TypedDialect
from meetup_desktop.core.content.fields import FieldKind
from meetup_desktop.core.content.lines import WHITESPACE

#: An event of the parser; which attributes it has depends on its class.
Event = Any
_LOADER: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
#: How a scalar that can be edited is written; PyYAML says None for a plain one, libyaml an empty text.
_SIMPLE_STYLES = frozenset({None, "", "'", '"'})
#: Levels of nesting beyond which a block is no page's.
DEEPEST = 60

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
#: What some version of YAML takes for no text, more broadly than any one does.
_KINDS = {
    "null": re.compile(r"(?i)~|null"),
    "bool": re.compile(r"(?i)true|false"),
    "old bool": re.compile(r"(?i)y|n|yes|no|on|off"),
    "date": re.compile(r"\d{4}-\d\d?-\d\d?([Tt \t].*)?"),
    "number": re.compile(r"(?i)[-+]?\.?\d[\da-fox_.:e+-]*|[-+]?\.(inf|nan)"),
    "other": re.compile(r"=|<<"),
}
_NATIVE = {FieldKind.DATE: "date", FieldKind.DEGREE: "number"}
#: Letters that no value may start with when it stands without quotes.
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`+.=<~"
_UNSAFE = re.compile(r":(?:\s|$)|\s#|^(?:---|\.\.\.)")
_OLD_NUMBER = re.compile(r"[-+]?(?:\d[\d_]*(?::[0-5]?\d)+|0[0-7_]*[1-7][0-7_]*)", re.ASCII)
_BLANK_OR_COMMENT = re.compile(r"[ \t]*(?:#[^\n\r]*)?(?=[\n\r]|\Z)")
#: What opens a list or a mapping of lines in the middle of a line.
_INNER_START = re.compile(r"[ \t]*(?:[-?:](?=\s|\Z)|[^\s\"'\[{#][^\n\r#]*?:(?=\s|\Z))")
_UNSAFE_IN_LIST = re.compile(r"[,\[\]{}:#]")


_GLUED_COMMENT = re.compile(r"[|>][-+\d]*#")


class TabRules(NamedTuple):
    """Where a generator takes a tab for a blank though libyaml does not.

    Tried with Hugo 0.168, js-yaml 3 and 4 on 2026-11-30.
    """

    behind_marks: bool = True  #: behind the dash of an item, where no list or mapping follows
    in_blank_lines: bool = False  #: at the beginning of a line with nothing else, or a comment
    in_indents: bool = False  #: wherever a blank may stand


class _Alias(NamedTuple):
    """An alias in place of the parser's: ``target`` is the event that opens the node it stands for."""

    start_mark: Any
    end_mark: Any
    target: Event


class YamlDialect(TypedDialect):
    """Front matter as Hugo, Jekyll, Eleventy and Astro write it: one mapping.

    Refused although libyaml reads it: a block that is no mapping, directives (``%YAML``), a document that is opened
    anew behind the fence (``--- !tag``) or followed by a second one, nesting beyond ``DEEPEST``, aliases that would
    make the block larger than ``LARGEST_BLOCK``, and a comment glued to ``|`` or ``>``. Read although PyYAML refuses
    it: an anchor whose name is given anew, which every generator takes, and tabs where the generator takes them
    (``tabs``).
    """

    name: ClassVar[str] = "yaml"
    empty: ClassVar[str] = "---\n---\n"
    fence: ClassVar[str] = "---"
    separator: ClassVar[str] = ": "
    error_kind: ClassVar[str] = "yaml-error"
    tabs: ClassVar[TabRules] = TabRules(in_blank_lines=True)
    #: Whether ``19:30`` is 1170 and ``007`` is 7 to the generator.
    reads_yaml_1_1: ClassVar[bool] = False

    def scan(self, block: str) -> list[Entry]:
        """The top-level entries in order. Raises: BlockError."""
        source, replaced = block, list[int]()
        while True:
            try:
                return _scan(source, replaced)
            except BlockError as error:
                place = error.position
                if not self._takes_tab(source, place) or len(replaced) * len(block) > LARGEST_BLOCK:
                    raise
            replaced.append(place)
            source = source[:place] + " " + source[place + 1 :]

    def _takes_tab(self, block: str, place: int) -> bool:
        """Whether the generator takes the tab that libyaml stops at."""
        if block[place : place + 1] != "\t":
            return False
        line = block[1 + max(block.rfind("\n", 0, place), block.rfind("\r", 0, place)) : place]
        if not line.strip(" \t"):
            is_blank = _BLANK_OR_COMMENT.match(block, place) is not None
            return self.tabs.in_indents or (self.tabs.in_blank_lines and is_blank)
        return self.tabs.in_indents or (self.tabs.behind_marks and _INNER_START.match(block, place) is None)

    def is_misread(self, source: str) -> bool:
        """Return whether it is a time or has leading zeros: numbers to base 60 and 8 in YAML 1.1."""
        return self.reads_yaml_1_1 and _OLD_NUMBER.fullmatch(source) is not None

    def written(self, value: str, old: str, *, in_list: bool, kind: FieldKind) -> str:
        """Without quotes where that is safe and the old value had none, or was of the same native type."""
        style = old[:1] if old[:1] in {"'", '"'} else ""
        if style != '"' and value.isprintable() and style:
            return "'" + value.replace("'", "''") + "'"
        if not style and _may_be_plain(value, in_list=in_list):
            native = _kind(value)
            if native == "text" or native == (_kind(old) if old else _NATIVE.get(kind)):
                return value
        return _quoted(value)

    def written_key(self, key: str, present: Sequence[str]) -> str:
        """Without quotes where that is safe."""
        plain = _may_be_plain(key, in_list=False) and _kind(key) == "text" and ":" not in key
        return key if plain else _quoted(key)


def _scan(block: str, replaced: Sequence[int] = ()) -> list[Entry]:
    """The entries of a block in which blanks stand for the tabs at ``replaced``. Raises: BlockError."""
    events = _events(block, replaced)
    start = next(events, None)
    if start is None:
        return []
    if not isinstance(start, MappingStartEvent):
        raise BlockError(_place(start.start_mark))
    fixed = _is_marked(start)
    pairs = list(_pairs(_children(events)))
    found = [_entry(block, key, value, fixed=fixed, in_braces=bool(start.flow_style)) for key, value in pairs]
    for _ in events:  # nothing more, or an error
        pass
    if any(isinstance(value[0], _Alias) for _, value in pairs):
        texts = {id(value[0]): entry.text for entry, (_, value) in zip(found, pairs, strict=True)}
        found = [
            entry._replace(text=texts.get(id(value[0].target), entry.text))
            if isinstance(value[0], _Alias)
            else entry
            for entry, (_, value) in zip(found, pairs, strict=True)
        ]
        if sum(len(entry.text or "") for entry in found) > LARGEST_BLOCK:
            raise BlockError(0)
    return found


def _is_marked(event: Event) -> bool:
    """Whether it has an anchor or a tag, or is an alias."""
    return isinstance(event, _Alias) or bool(event.anchor or event.tag)


def _place(mark: Any) -> int:
    return 0 if mark is None else int(mark.index)


def _events(block: str, replaced: Sequence[int]) -> Iterator[Event]:
    """The events of the one document in the block. Raises: BlockError."""
    anchors: dict[str, Event] = {}
    documents = depth = repeated = 0
    event: Event = None
    try:
        parser = _LOADER(block)
        for event in iter(parser.get_event, None):
            if isinstance(event, AliasEvent):
                target = anchors.get(event.anchor or "")
                repeated += len(target.value) if isinstance(target, ScalarEvent) else 0
                if target is None or repeated > LARGEST_BLOCK:
                    raise BlockError(_place(event.start_mark))
                yield _Alias(event.start_mark, event.end_mark, target)
            elif isinstance(event, (ScalarEvent, CollectionStartEvent, CollectionEndEvent)):
                depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
                if depth > DEEPEST or _is_refused(block, event, replaced):
                    raise BlockError(_place(event.start_mark))
                if isinstance(event, NodeEvent) and event.anchor:
                    anchors[event.anchor] = event
                yield event
            elif isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1 or event.explicit or event.tags or event.version:
                    raise BlockError(_place(event.start_mark))
        parser.dispose()
    except MarkedYAMLError as error:
        raise BlockError(_place(error.problem_mark)) from error
    except YAMLError as error:  # a character that YAML does not allow
        raise BlockError(_forbidden(block)) from error
    except (ValueError, OverflowError, IndexError, TypeError, AttributeError, AssertionError) as error:
        raise BlockError(
            _place(event and event.end_mark)
        ) from error  # the parser's own slips on hostile input


def _is_refused(block: str, event: Event, replaced: Iterable[int]) -> bool:
    """Whether it is a scalar of several lines that no generator reads as it stands: see ``YamlDialect``."""
    if not isinstance(event, ScalarEvent) or event.style not in {"|", ">"}:
        return False
    start, end = _place(event.start_mark), _place(event.end_mark)
    end = start + len(block[start:end].rstrip())
    has_glued_comment = _GLUED_COMMENT.match(block, start) is not None
    return has_glued_comment or any(start < place < end for place in replaced)


def _forbidden(block: str) -> int:
    """Return the position of the first character that YAML does not allow; libyaml counts bytes, PyYAML characters."""
    found = Reader.NON_PRINTABLE.search(block)
    return found.start() if found else 0


def _children(events: Iterable[Event]) -> Iterator[list[Event]]:
    """The nodes of a collection up to its end, each with all events within."""
    node: list[Event] = []
    depth = 0
    for event in events:
        node.append(event)
        if not isinstance(event, ScalarEvent):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth == 0:
            yield node
            node = []
        elif depth < 0:
            return


def _pairs(nodes: Iterator[list[Event]]) -> Iterator[tuple[list[Event], list[Event]]]:
    return zip(nodes, nodes, strict=True)


def _end(node: Sequence[Event]) -> int:
    """Where the node's last character is written; the marks of block collections lie far behind."""
    if len(node) == 1:
        return int(node[0].end_mark.index)
    ends = [
        event.end_mark.index
        for event in node
        if isinstance(event, (ScalarEvent, _Alias)) or event.start_mark.index < event.end_mark.index
    ]
    return int(max(ends, default=node[0].end_mark.index))


def _entry(block: str, key: list[Event], value: list[Event], *, fixed: bool, in_braces: bool) -> Entry:
    key_event, head = key[0], value[0]
    start, key_end = key_event.start_mark.index, _end(key)
    value_start, value_end = head.start_mark.index, _end(value)
    if value_start >= value_end:  # nothing is written; its mark is that of whatever comes next
        colon = block.find(":", key_end, value_start + 1)
        value_start = value_end = colon + 1 if colon >= 0 else key_end
        fixed = fixed or colon < 0
    value_end = _without_breaks(block, value_start, value_end)
    entry = Entry("", start, key_end, value_start, value_end, None, True, in_braces=in_braces)
    name = _text(key_event)
    if name is None:
        return entry._replace(name=block[start:key_end])
    entry = entry._replace(name=name)
    opens_line = in_braces or _opens_line(block, start)
    fixed = fixed or _is_marked(key_event) or "\n" in name or not opens_line
    if isinstance(head, ScalarEvent):
        fixed = fixed or _is_marked(head) or head.style not in _SIMPLE_STYLES
        return entry._replace(text=_said(head), is_complex=fixed)
    if isinstance(head, SequenceStartEvent):
        return _list_entry(block, entry, value, fixed=fixed or _is_marked(head))
    if isinstance(head, MappingStartEvent):
        return entry._replace(inner=_inner(name, value))
    return entry._replace(text=_text(head))


def _without_breaks(block: str, start: int, end: int) -> int:
    """Return where a value ends without the line breaks behind it, of which some belong to ``|+`` and ``>+``."""
    header = re.match(r"[|>][\d]?\+[^\n\r]*", block[start:end])
    if header is not None and end - start > header.end():
        return end - (2 if block.endswith("\r\n", start, end) else 1)
    while end > start and block[end - 1] in "\n\r":
        end -= 1
    return end


def _opens_line(block: str, start: int) -> bool:
    """Whether only blanks stand in front of that character in its line."""
    while start and block[start - 1] == " ":
        start -= 1
    return not start or block[start - 1] in "\n\r"


def _text(event: Event) -> str | None:
    """What a scalar says, as a name or through an alias; None for a collection."""
    if isinstance(event, _Alias):
        return _said(event.target) if isinstance(event.target, ScalarEvent) else None
    return str(event.value) if isinstance(event, ScalarEvent) else None


def _said(scalar: Event) -> str:
    if scalar.value in _NULLS and not scalar.style and not scalar.tag:
        return ""
    return str(scalar.value).strip(WHITESPACE)


def _list_entry(block: str, entry: Entry, value: Sequence[Event], *, fixed: bool) -> Entry:
    """A list whose items are text on lines of their own, or between brackets; all else cannot be edited."""
    inside = value[1:-1]
    texts = [_said(event) if isinstance(event, ScalarEvent) else _text(event) for event in inside]
    items = tuple(
        Item(event.start_mark.index, event.end_mark.index, text)
        for event, text in zip(inside, texts, strict=True)
        if text is not None
    )
    if len(items) < len(inside):
        return entry
    text = ", ".join(item.text for item in items if item.text)
    for event, item in zip(inside, items, strict=True):
        one_line = not re.search("[\n\r]", block[item.start : item.end])
        simple = isinstance(event, ScalarEvent) and not _is_marked(event) and event.style in _SIMPLE_STYLES
        if not simple or not one_line or not item.text or "," in item.text:
            fixed = True
    if not value[0].flow_style:
        fixed = fixed or any(
            not re.fullmatch(r" *-[ \t]+", block[1 + block.rfind("\n", 0, item.start) : item.start])
            for item in items
        )
    return entry._replace(text=text, is_complex=fixed, items=None if fixed else items)


def _inner(name: str, mapping: Sequence[Event]) -> dict[str, str]:
    """The scalars below ``name``, by dotted key."""
    found: dict[str, str] = {}
    waiting = [(name, mapping)]
    while waiting:
        prefix, node = waiting.pop()
        for key, value in _pairs(_children(node[1:])):
            own = _text(key[0])
            if own is None:
                continue
            path = f"{prefix}.{own}"
            text = _said(value[0]) if isinstance(value[0], ScalarEvent) else _text(value[0])
            if text is not None:
                found[path] = text
            elif isinstance(value[0], MappingStartEvent):
                waiting.append((path, value))
    return found


def _kind(text: str) -> str:
    """What a plain scalar may be taken for."""
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(text)), "text")


def _may_be_plain(text: str, *, in_list: bool) -> bool:
    if not text:
        return False
    first_is_sound = text[0] not in _INDICATORS or _kind(text) in {"number", "date"}
    unsafe = _UNSAFE.search(text) or (in_list and _UNSAFE_IN_LIST.search(text))
    return first_is_sound and not unsafe and text.isprintable() and text.strip() == text


def _quoted(text: str) -> str:
    """Between double quotes; what YAML may not hold as it is, as an escape."""
    return '"' + "".join(_ESCAPES.get(each) or _escaped(each) for each in text) + '"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t"}


def _escaped(letter: str) -> str:
    code = ord(letter)
    if letter.isprintable() or letter == "\u00a0":
        return letter
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
