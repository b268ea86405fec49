"""TOML between ``+++`` fences, read and edited by spans.

``tomli``, which knows TOML 1.1 as Hugo does, decides what a block says; it keeps no places, so this module finds where
each top-level entry stands in a block that ``tomli`` has accepted. All from the first table on is read-only.
tomlkit was tried for the places: it keeps none either, writes a dotted key as nested tables without the source of
the key, and takes nine times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, datetime, time
from typing import Any, ClassVar

import tomli

from meetup_desktop.adapters.front_matter.nested_values import flatten
from meetup_desktop.core.content.dialects.dialect import BlockError, ParseProblem, Split, SplitError, line_at
from meetup_desktop.core.content.dialects.list_source import Item
from meetup_desktop.core.content.dialects.typed_block import Entry, TypedDialect
from meetup_desktop.core.content.fields import FieldKind
from meetup_desktop.core.content.lines import WHITESPACE

# No possessive or atomic groups: ``re`` of Python 3.11.2 gets them wrong (python/cpython#106052). Each repetition
# goes on in one way only, so that none of these has anything to try again.
_STRING = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"' + "|'[^'\n]*'"
_LONG_STRING = r'"""[^"\\]*(?:(?:\\.|"{1,2}(?!"))[^"\\]*)*"{3,5}' + r"|'''[^']*(?:'{1,2}(?!')[^']*)*'{3,5}"
_PART = rf"(?:[A-Za-z0-9_-]+|{_STRING})"
_KEY = rf"[ \t]*(?P<key>{_PART}(?:[ \t]*\.[ \t]*{_PART})*)(?P<separator>[ \t]*=[ \t]*)"
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[\w.:+-]+(?: \d[\d:.+Zz-]*)?", re.ASCII)
#: In an array or inline table: what has to be skipped as one piece.
_PIECE = (
    rf"(?s)(?P<string>{_LONG_STRING}|{_STRING})|(?P<comment>#[^\n]*)"
    r"|(?P<open>[\[{])|(?P<close>[\]}])|[^\"'#\[\]{}]+"
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t"}


class TomlDialect(TypedDialect):
    """Front matter as Hugo writes it."""

    name: ClassVar[str] = "toml"
    empty: ClassVar[str] = "+++\n+++\n"
    fence: ClassVar[str] = "+++"
    separator: ClassVar[str] = " = "
    error_kind: ClassVar[str] = "toml-error"

    def split(self, text: str) -> Split:
        """Find the block. Raises: SplitError, for a CR that ends no line of TOML as well."""
        parts = super().split(text)
        lone = re.compile("\r(?!\n)").search(text, parts.start, parts.end)
        if lone is not None:
            raise SplitError(ParseProblem(self.error_kind, line_at(text, lone.start())))
        return parts

    def scan(self, block: str) -> list[Entry]:
        """The top-level entries in order; each table is one, up to the next. Raises: BlockError."""
        data = _loaded(block)
        entries: list[Entry] = []
        position = 0
        while (position := _skipped(block, position)) < len(block):
            if block.startswith("[", position):
                known = {entry.name for entry in entries}
                return [*entries, *_tables(block, position, data, known)]
            entry = _entry(block, position)
            entries.append(entry)
            position = _line_end(block, entry.value_end)
        return entries

    def written(self, value: str, old: str, *, in_list: bool, kind: FieldKind) -> str:
        """As the type of the old value where the new one is of it too, else as a string."""
        wanted = _type(old) if old and old[0] not in "\"'[{" else _NATIVE.get(kind, ()) if not old else ()
        if wanted and _BARE_VALUE.fullmatch(value) and _type(value) == wanted:
            return value
        if old.startswith("'") and value.isprintable() and "'" not in value:
            return f"'{value}'"
        return _quoted(value)

    def written_key(self, key: str, present: Sequence[str]) -> str:
        """Between quotes where it has dots, unless the block's own dotted keys have none."""
        if _BARE_KEY.fullmatch(key):
            return key
        dotted = [each for each in present if "." in each]
        bare = dotted and not any(each[0] in "\"'" for each in dotted)
        if bare and all(_BARE_KEY.fullmatch(part) for part in key.split(".")):
            return key
        return _quoted(key)


_NATIVE: dict[FieldKind, tuple[type, ...]] = {FieldKind.DATE: (date,), FieldKind.DEGREE: (int, float)}


def _loaded(block: str) -> dict[str, Any]:
    try:
        return tomli.loads(block, parse_float=str)
    except tomli.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column \d+\)$", str(error))
        lines = block.split("\n")[: int(found[1]) - 1] if found else []
        place = sum(len(line) + 1 for line in lines) if found else len(block)
        raise BlockError(place) from error
    except (
        RecursionError,
        ValueError,
        OverflowError,
    ) as error:  # arrays 1,000 deep; a number of 5,000 digits
        raise BlockError(0) from error


def _type(source: str) -> tuple[type, ...]:
    """The family of types that a bare value belongs to; empty when it is none."""
    try:
        value = tomli.loads(f"value = {source}")["value"]
    except (ValueError, RecursionError, KeyError):
        return ()
    families: tuple[tuple[type, ...], ...] = ((bool,), (int, float), (date,), (time,))
    return next((family for family in families if isinstance(value, family)), ())


def _skipped(block: str, position: int) -> int:
    """Behind blank lines, comments and indentation."""
    found = re.compile(r"[ \t\r\n]*(?:#[^\n]*[ \t\r\n]*)*").match(block, position)
    return found.end() if found else position


def _line_end(block: str, place: int) -> int:
    found = block.find("\n", place)
    return len(block) if found < 0 else found + 1


def _entry(block: str, position: int) -> Entry:
    match = re.compile(_KEY).match(block, position)
    if match is None:  # tomli has read it: a key that this room cannot find is our mistake, not the file's
        raise BlockError(position)
    value_end = _value_end(block, match.end())
    source = block[match.end() : value_end]
    name = ".".join(_parts(match["key"]))
    entry = Entry(name, match.start("key"), match.end("key"), match.end(), value_end, None)
    if source.startswith(('"""', "'''")):
        return entry._replace(text=_said(_value(source)), is_complex=True)
    if source.startswith("{"):
        return entry._replace(is_complex=True, inner=dict(_inner(name, _value(source))))
    if source.startswith("["):
        return _list_entry(entry, source)
    return entry._replace(text=_said(_value(source)) if source[0] in "\"'" else source)


def _value_end(block: str, start: int) -> int:
    """Behind the value that starts there."""
    text = re.compile(f"(?s){_LONG_STRING}|{_STRING}").match(block, start)
    if text is not None:
        return text.end()
    if block[start] not in "[{":
        bare = re.compile("[^#\r\n]*").match(block, start)
        end = bare.end() if bare else start
        return start + len(block[start:end].rstrip(" \t"))
    depth = 0
    for piece in re.compile(_PIECE).finditer(block, start):
        depth += (piece.lastgroup == "open") - (piece.lastgroup == "close")
        if depth == 0:
            return piece.end()
    raise BlockError(start)


def _quoted(text: str) -> str:
    """A basic string; what it may not hold as it is, as an escape."""
    return '"' + "".join(_ESCAPES.get(each) or _escaped(each) for each in text) + '"'


def _escaped(letter: str) -> str:
    code = ord(letter)
    if code >= 0x20 and code != 0x7F:
        return letter
    return f"\\u{code:04x}"


def _parts(key: str) -> list[str]:
    if "'" not in key and '"' not in key:
        return re.split(r"[ \t]*\.[ \t]*", key)
    found: list[str] = []
    node: Any = tomli.loads(f"{key} = 0")
    while isinstance(node, dict):
        (part, node) = next(iter(node.items()))
        found.append(part)
    return found


def _value(source: str) -> Any:
    if source[0] in "\"'" and "\\" not in source and source[1:2] != source[0]:
        return source[1:-1]
    return tomli.loads(f"value = {source}")["value"]


def _said(value: Any) -> str:
    """A value as text: what a person would type."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return str(value).strip(WHITESPACE)


def _list_entry(entry: Entry, source: str) -> Entry:
    """An array whose items are scalars without commas can be edited; with anything else it is shown."""
    value = _value(source)
    if any(isinstance(item, (dict, list)) for item in value):
        return entry._replace(is_complex=True)
    texts = [_said(item) for item in value]
    pattern = re.compile(rf"(?s){_LONG_STRING}|{_STRING}|#[^\n]*|[^\s,#\[\]]+(?: \d[\d:.+Zz-]*)?")
    found = [each for each in pattern.finditer(source, 1, len(source) - 1) if not each[0].startswith("#")]
    simple = len(found) == len(texts) and all(text and "," not in text and "\n" not in text for text in texts)
    if not simple:
        return entry._replace(text=", ".join(text for text in texts if text), is_complex=True)
    items = []
    for match, text in zip(found, texts, strict=True):
        start = entry.value_start + match.start()
        items.append(Item(start, start + len(match[0]), text))
    return entry._replace(text=", ".join(texts), items=tuple(items))


def _tables(block: str, position: int, data: Mapping[str, Any], known: Set[str]) -> Iterator[Entry]:
    """One entry for each header and all below it; the first holds the values of all tables."""
    inner = {path: text for key, value in data.items() for path, text in _inner(key, value)}
    inner = {path: text for path, text in inner.items() if path not in known}
    while position < len(block):
        header = re.compile(rf"\[\[?[ \t]*({_PART})").match(block, position)
        if header is None:
            raise BlockError(position)
        start, name = position, _parts(header[1])[0]
        end = position + len(block[position : _line_end(block, position)].rstrip())
        position = _skipped(block, _line_end(block, end))
        while position < len(block) and block[position] != "[":
            match = re.compile(_KEY).match(block, position)
            if match is None:
                raise BlockError(position)
            end = _value_end(block, match.end())
            position = _skipped(block, _line_end(block, end))
        yield Entry(name, start, start, start, end, None, True, inner=inner, is_table=True)
        inner = {}


def _inner(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """The scalars below ``name``, by dotted key."""
    return ((path, _said(found)) for path, found in flatten(name, value) if not isinstance(found, list))
