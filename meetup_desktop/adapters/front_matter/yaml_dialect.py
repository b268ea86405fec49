"""YAML between ``---`` fences, read and edited by spans.

Only the events of PyYAML's parser are used: their marks say where each scalar stands, and their values stay text.
Nothing is constructed or dumped. libyaml finds the events where it is there (ten times as fast), Python otherwise.
Words that YAML 1.1 or 1.2 reads as something else than text (``no``, ``19:30``, ``1e3``) are quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

import yaml
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.reader import Reader

from meetup_desktop.core.content.dialects.dialect import BlockError
from meetup_desktop.core.content.dialects.list_source import Item
from meetup_desktop.core.content.dialects.typed_block import Entry, TypedDialect
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
#: Tabs that separate: behind a colon, a dash, a comma or a bracket, and at the end of a line.
_TABS = re.compile(r"(?<=[:\-?,\[{])\t[ \t]*|[ \t]*\t[ \t]*(?=[\r\n#]|\Z)")
_UNSAFE_IN_LIST = re.compile(r"[,\[\]{}:#]")


class YamlDialect(TypedDialect):
    """Front matter as Hugo, Jekyll, Eleventy and Astro write it."""

    name: ClassVar[str] = "yaml"
    empty: ClassVar[str] = "---\n---\n"
    fence: ClassVar[str] = "---"
    separator: ClassVar[str] = ": "
    error_kind: ClassVar[str] = "yaml-error"
    #: Whether the generator takes a tab for the blank behind a colon, as js-yaml and Go do and libyaml does not.
    takes_tabs: ClassVar[bool] = True
    #: Whether ``19:30`` is 1170 and ``007`` is 7 to the generator.
    reads_yaml_1_1: ClassVar[bool] = False

    def scan(self, block: str) -> list[Entry]:
        """The top-level entries in order. Raises: BlockError."""
        try:
            return _scan(block)
        except BlockError:
            if not self.takes_tabs or "\t" not in block:
                raise
        return _scan(_TABS.sub(lambda found: " " * len(found[0]), block))

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


def _scan(block: str) -> list[Entry]:
    events = _events(block)
    start = next(events, None)
    if start is None:
        return []
    if not isinstance(start, MappingStartEvent):
        raise BlockError(_place(start.start_mark))
    fixed = bool(start.flow_style or _is_marked(start))
    pairs = list(_pairs(_children(events)))
    found = [_entry(block, key, value, fixed=fixed) for key, value in pairs]
    for _ in events:  # nothing more, or an error
        pass
    if any(isinstance(value[0], AliasEvent) for _, value in pairs):
        named = {value[0].anchor: _said(value[0]) for _, value in pairs if isinstance(value[0], ScalarEvent)}
        found = [
            entry._replace(text=named.get(value[0].anchor)) if isinstance(value[0], AliasEvent) else entry
            for entry, (_, value) in zip(found, pairs, strict=True)
        ]
    return [entry._replace(is_complex=True, in_braces=True) for entry in found] if start.flow_style else found


def _is_marked(event: Event) -> bool:
    """Whether it has an anchor or a tag."""
    return bool(event.anchor or event.tag)


def _place(mark: Any) -> int:
    return 0 if mark is None else int(mark.index)


def _events(block: str) -> Iterator[Event]:
    """The events of the one document in the block. Raises: BlockError."""
    anchors: set[str] = set()
    documents = depth = 0
    event: Event = None
    try:
        parser = _LOADER(block)
        for event in iter(parser.get_event, None):
            if isinstance(event, NodeEvent):
                depth += isinstance(event, CollectionStartEvent)
                if depth > DEEPEST or (isinstance(event, AliasEvent) and event.anchor not in anchors):
                    raise BlockError(_place(event.start_mark))
                if event.anchor:
                    anchors.add(event.anchor)
                yield event
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
                yield event
            elif isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1 or event.explicit or event.tags or event.version:
                    raise BlockError(_place(event.start_mark))
            elif isinstance(event, DocumentEndEvent) and event.explicit:
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
        if isinstance(event, (ScalarEvent, AliasEvent)) or event.start_mark.index < event.end_mark.index
    ]
    return int(max(ends, default=node[0].end_mark.index))


def _entry(block: str, key: list[Event], value: list[Event], *, fixed: bool) -> Entry:
    key_event, head = key[0], value[0]
    start, key_end = key_event.start_mark.index, _end(key)
    value_start, value_end = head.start_mark.index, _end(value)
    if value_start >= value_end:  # nothing is written; its mark is that of whatever comes next
        colon = block.find(":", key_end, value_start + 1)
        value_start = value_end = colon + 1 if colon >= 0 else key_end
        fixed = fixed or colon < 0
    while value_end > value_start and block[value_end - 1] in "\n\r":
        value_end -= 1
    if not isinstance(key_event, ScalarEvent):
        return Entry(block[start:key_end], start, key_end, value_start, value_end, None, True)
    name = key_event.value
    fixed = fixed or _is_marked(key_event) or "\n" in name or not _opens_line(block, start)
    if isinstance(head, ScalarEvent):
        fixed = fixed or _is_marked(head) or head.style not in _SIMPLE_STYLES
        return Entry(name, start, key_end, value_start, value_end, _said(head), fixed)
    entry = Entry(name, start, key_end, value_start, value_end, None, True)
    if isinstance(head, SequenceStartEvent):
        return _list_entry(block, entry, value, fixed=fixed or _is_marked(head))
    if isinstance(head, MappingStartEvent):
        return entry._replace(inner=_inner(name, value))
    return entry


def _opens_line(block: str, start: int) -> bool:
    """Whether only blanks stand in front of that character in its line."""
    while start and block[start - 1] == " ":
        start -= 1
    return not start or block[start - 1] in "\n\r"


def _said(scalar: Event) -> str:
    if scalar.value in _NULLS and not scalar.style and not scalar.tag:
        return ""
    return str(scalar.value).strip(WHITESPACE)


def _list_entry(block: str, entry: Entry, value: Sequence[Event], *, fixed: bool) -> Entry:
    """A list whose items are text on lines of their own, or between brackets; all else cannot be edited."""
    inside = value[1:-1]
    if not all(isinstance(event, ScalarEvent) for event in inside):
        return entry
    items = tuple(Item(event.start_mark.index, event.end_mark.index, _said(event)) for event in inside)
    text = ", ".join(item.text for item in items if item.text)
    for event, item in zip(inside, items, strict=True):
        one_line = not re.search("[\n\r]", block[item.start : item.end])
        simple = not _is_marked(event) and event.style in _SIMPLE_STYLES
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
            if not isinstance(key[0], ScalarEvent):
                continue
            path = f"{prefix}.{key[0].value}"
            if isinstance(value[0], ScalarEvent):
                found[path] = _said(value[0])
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
