"""``python -m tests.fuzz.suites YAML_SUITE TOML_TEST``: each document of two public suites as a page's block.

YAML_SUITE is a checkout of the branch ``data`` of github.com/yaml/yaml-test-suite, TOML_TEST one of
github.com/toml-lang/toml-test. Every document becomes the block of a page in each dialect that it may belong to. What
libyaml (through PyYAML's base loader) or tomli says of the block is right: the dialect has to say the same, to refuse
what they refuse, and to change one value without another. Exit code 1 when a document differs.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import tomli
import yaml
from yaml.composer import Composer

from meetup_desktop.adapters.front_matter.dialects import dialect
from meetup_desktop.adapters.front_matter.pages import read_page
from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import FIELDS
from meetup_desktop.core.content.lines import WHITESPACE
from meetup_desktop.core.errors import CannotHold

NEW, NEW_KEY, NEW_ITEM = "Quite other words", "addedbythesuite", "one-more"
LONGEST_S = 1.0
_LINE = re.compile("[^\r\n]*(?:\r\n|[\r\n]|\\Z)")
#: What the docstring of the dialect refuses: a document opened behind the page's fence, a comment glued to ``|``.
_REFUSED = re.compile("^(?:---[ \t]|%)|[|>][-+0-9]*#", re.MULTILINE)
#: Kinds of problems with which a dialect reads the block all the same.
_READ_ALL_THE_SAME = frozenset({"duplicate-key"})


class Block(NamedTuple):
    """What a parser says of a block. ``entries`` are (name, what it says), alike for equal contents.

    ``strings`` are the top-level texts by name, ``lists`` the top-level lists of texts.
    """

    entries: tuple[tuple[str, Any], ...]
    strings: Mapping[str, str]
    lists: Mapping[str, Sequence[str]]


class Language(NamedTuple):
    """A language of blocks: its parser, which returns None for what it refuses, and the dialects written in it."""

    fence: str
    parse: Callable[[str], Block | None]
    dialects: Mapping[str, str]  #: dialect -> pattern of the lines that close a block in it


class Difference(NamedTuple):
    """A document that a dialect does not treat as the parser does."""

    kind: str
    where: str
    detail: str = ""


class _Loader(Composer, yaml.CBaseLoader):  # type: ignore[misc]  # the library carries no types
    """libyaml, with an anchor whose name is given anew standing for the later node, as YAML 1.2 says."""

    def __init__(self, block: str) -> None:
        yaml.CBaseLoader.__init__(self, block)
        Composer.__init__(self)

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Forget the earlier anchor of that name."""
        event = self.peek_event()
        if not isinstance(event, yaml.AliasEvent):
            self.anchors.pop(event.anchor, None)
        return Composer.compose_node(self, parent, index)


def parse_yaml(block: str) -> Block | None:
    """Return what libyaml says, as texts; None for what it refuses and what is no mapping."""
    try:
        root = yaml.compose(block, _Loader)
    except (yaml.YAMLError, ValueError):
        return None
    if root is None:
        return Block((), {}, {})
    if not isinstance(root, yaml.MappingNode):
        return None
    entries, strings, lists = [], {}, {}
    for key, value in root.value:
        if not isinstance(key, yaml.ScalarNode):
            entries.append((repr(_of_node(key, ())), _of_node(value, ())))
            continue
        name = key.value
        entries.append((name, _of_node(value, ())))
        strings.pop(name, None)
        lists.pop(name, None)
        if isinstance(value, yaml.ScalarNode):
            strings[name] = _text_of_node(value)
        elif isinstance(value, yaml.SequenceNode) and all(
            isinstance(item, yaml.ScalarNode) for item in value.value
        ):
            lists[name] = [_text_of_node(item) for item in value.value]
    return Block(tuple(entries), strings, lists)


def _text_of_node(node: yaml.ScalarNode) -> str:
    is_null = not node.style and node.value in {"", "~", "null", "Null", "NULL"}
    return "" if is_null else str(node.value).strip(WHITESPACE)


def _of_node(node: yaml.Node, above: tuple[yaml.Node, ...]) -> Any:
    """Return the contents of a node as tuples; a node that holds itself ends there."""
    if any(node is each for each in above):
        return "itself"
    inner = (*above, node)
    if isinstance(node, yaml.MappingNode):
        return node.tag, tuple((_of_node(key, inner), _of_node(value, inner)) for key, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return node.tag, tuple(_of_node(item, inner) for item in node.value)
    return node.tag, node.value


def parse_toml(block: str) -> Block | None:
    """Return what tomli says; None for what it refuses."""
    try:
        table = tomli.loads(block, parse_float=str)
    except (ValueError, RecursionError):
        return None
    strings = {name: value.strip(WHITESPACE) for name, value in table.items() if isinstance(value, str)}
    lists = {
        name: [item.strip(WHITESPACE) for item in value]
        for name, value in table.items()
        if isinstance(value, list) and all(isinstance(item, str) for item in value)
    }
    return Block(tuple((name, repr(value)) for name, value in table.items()), strings, lists)


YAML = Language(
    "---",
    parse_yaml,
    {
        "yaml": r"---[ \t]*",
        "hugo": r"---.*",
        "jekyll": r"(?:---|\.\.\.)[ \t]*",
        "eleventy": r"---.*",
    },
)
TOML = Language("+++", parse_toml, {"toml": r"\+\+\+[ \t]*", "hugo": r"\+\+\+.*"})


def blocks_of(text: str, closing: str) -> Iterator[str]:
    """Yield what stands between the lines that would close a block."""
    block = ""
    for line in _LINE.findall(text):
        if re.fullmatch(closing, line.rstrip("\r\n")):
            if block.strip():
                yield block
            block = ""
        else:
            block += line
    if block.strip():
        yield block if block.endswith(("\n", "\r")) else block + "\n"


def _up_to(text: str, closing: str) -> str:
    lines = _LINE.findall(text)
    ends = (at for at, line in enumerate(lines) if re.fullmatch(closing, line.rstrip("\r\n")))
    return "".join(lines[: next(ends, 0)])


def differences(block: str, language: Language, name: str) -> Iterator[Difference]:
    """Try one block as that of a page; yield what differs from what the parser of the language says."""
    own = dialect(name)
    text = f"{language.fence}\n{block}{language.fence}\nThe body.\n"
    document = Document.parse(text.encode(), own)
    content = read_page(text.encode(), own)
    if "".join(token.text for token in document.tokens) != text:
        yield Difference("tokens", name)
    if document.problem != content.problem or dict(content.values) != {
        key: document.value(key) for key in document.keys
    }:
        yield Difference("two readings", name, f"{document.problem} {content.problem}")
    said = language.parse(block)
    problem = document.problem
    if said is None:
        if problem is None and not _takes_tabs(own, block):
            yield Difference("taken", name)
        elif problem is not None and not 1 < problem.line <= block.count("\n") + block.count("\r") + 2:
            yield Difference("line", name, str(problem))
    elif problem is not None and language is YAML and _REFUSED.search(block):
        pass
    elif problem is not None and problem.kind not in _READ_ALL_THE_SAME:
        yield Difference("refused", name, str(problem))
    else:
        yield from _values_that_differ(document, own, said)
        yield from _edits_that_differ(document, block, language, said)


def _takes_tabs(own: Dialect, block: str) -> bool:
    """Whether the generator reads tabs that libyaml does not."""
    return "\t" in block and any(getattr(own, "tabs", ()))


def _shown(own: Dialect, name: str) -> str:
    """Return the name under which a key is shown: fields in the program's spelling where case does not count."""
    known = {each.key.casefold(): each.key for each in FIELDS}
    return known.get(name.casefold(), name) if getattr(own, "folds_case", False) else name


def _values_that_differ(document: Document, own: Dialect, said: Block) -> Iterator[Difference]:
    for name, text in said.strings.items():
        found = document.value(_shown(own, name)) or ""
        if found != text:
            yield Difference("value", own.name, f"{name!r}: {found!r}, not {text!r}")
    for name, texts in said.lists.items():
        joined = ", ".join(text for text in texts if text)
        if (document.value(_shown(own, name)) or "") != joined:
            yield Difference("list", own.name, f"{name!r}: {document.value(name)!r}, not {joined!r}")


def _edits_that_differ(
    document: Document, block: str, language: Language, said: Block
) -> Iterator[Difference]:
    own = document.dialect
    for name, text in said.strings.items():
        key = _shown(own, name)
        once = [each for each, _ in said.entries].count(name) == 1
        wanted = tuple((each, "new" if each == name else value) for each, value in said.entries)
        is_wrong = _edit(document, language, key, NEW, wanted, name)
        if is_wrong:
            yield Difference(f"set a {'text' if text else 'empty text'}: {is_wrong}", own.name, repr(name))
        is_wrong = _edit(document, language, key, "", _without(said, name), name) if text and once else ""
        if is_wrong:
            yield Difference(f"remove a text: {is_wrong}", own.name, repr(name))
    for name, texts in said.lists.items():
        key = _shown(own, name)
        wanted = tuple((each, "new" if each == name else value) for each, value in said.entries)
        kept = [text for text in texts if text]
        for what, items in (
            ("add an item", [*kept, NEW_ITEM]),
            ("put an item first", [NEW_ITEM, *kept]),
            ("replace an item", [NEW_ITEM, *kept[1:]]),
            ("remove an item", kept[:-1]),
        ):
            is_wrong = _edit(document, language, key, ", ".join(items), wanted, name, items) if items else ""
            if is_wrong:
                yield Difference(f"{what}: {is_wrong}", own.name, repr(name))
    is_wrong = _edit(document, language, NEW_KEY, NEW, (*said.entries, (NEW_KEY, "new")), NEW_KEY)
    if is_wrong:
        yield Difference(f"add a key: {is_wrong}", own.name)


def _without(said: Block, name: str) -> Sequence[tuple[str, Any]]:
    return [(each, value) for each, value in said.entries if each != name]


def _edit(
    document: Document,
    language: Language,
    key: str,
    value: str,
    wanted: Sequence[tuple[str, Any]],
    name: str,
    items: Sequence[str] = (),
) -> str:
    """Return what is wrong with the edit; empty when it is right, or refused for an entry that is shown only."""
    try:
        changed = document.with_value(key, value)
    except CannotHold as error:
        return "" if error.reason == "complex" or not name.strip() else f"refused as {error.reason}"
    after = changed.raw.decode()
    said = language.parse(_up_to(after.split("\n", 1)[1], language.dialects[document.dialect.name]))
    if said is None:
        return "" if _takes_tabs(document.dialect, after) else "breaks the block"
    own = said.lists.get(name) if items else said.strings.get(name)
    if own != (list(items) if items else value or None):
        return "says something else"
    if sorted((each, "new" if each == name else value) for each, value in said.entries) != sorted(wanted):
        return "changes another value"
    return _lines_that_differ(document, after, key, value)


def _lines_that_differ(document: Document, after: str, key: str, value: str) -> str:
    before = document.raw.decode()
    old, new = _LINE.findall(before), _LINE.findall(after)
    head = _common(old, new)
    tail = min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - head)
    gone, fresh = old[head : len(old) - tail], new[head : len(new) - tail]
    line = document.line_of(key)
    if not value and before.split("\n", 1)[1].lstrip().startswith("{"):
        return ""  # the rest of the braces moves up
    if len(gone) == 1 and "".join(fresh).startswith(gone[0].rstrip("\r\n") + ","):
        return ""  # a line more between brackets, which takes a comma in front of it
    if line is None:
        return "" if len(gone) <= 1 and len(fresh) == 1 else "changes other lines"
    place = document.dialect.place(document.tokens, document.dialect.native_key(key))
    assert place is not None
    last = line + len(_LINE.findall(document.tokens[place].text)) - 2
    inside = line - 1 <= head and head + len(gone) <= max(last, line)
    return "" if inside and len(fresh) <= max(1, len(gone)) else "changes other lines"


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next(
        (at for at, (first, second) in enumerate(pairs) if first != second), min(len(one), len(other))
    )


def try_file(path: Path, language: Language) -> Iterator[tuple[str, list[Difference]]]:
    """Try a file of a suite in all dialects; yield the name of each document and what differs in it."""
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        problem = Document.parse(path.read_bytes(), dialect(next(iter(language.dialects)))).problem
        yield (
            str(path),
            [] if problem is not None and problem.kind == "not-utf8" else [Difference("taken", "")],
        )
        return
    for name, closing in language.dialects.items():
        for number, block in enumerate(blocks_of(text.removeprefix("\ufeff"), closing)):
            started = time.perf_counter()
            try:
                found = list(differences(block, language, name))
            except Exception as error:  # any of them is what is looked for
                found = [Difference("exception", name, repr(error))]
            if time.perf_counter() - started > LONGEST_S:
                found.append(Difference("slow", name))
            yield f"{path} {name} {number}", found


def main(yaml_suite: str, toml_test: str) -> int:
    """Print how many documents agree, and those that do not."""
    documents = differing = 0
    kinds: Counter[str] = Counter()
    files = [(path, YAML) for path in sorted(Path(yaml_suite).rglob("in.yaml"))]
    files += [(path, TOML) for path in sorted(Path(toml_test).rglob("*.toml"))]
    for path, language in files:
        for name, found in try_file(path, language):
            documents += 1
            differing += bool(found)
            kinds.update({f"{each.kind}" for each in found})
            for each in found:
                sys.stdout.write(f"{name}: {each.kind}: {each.detail}\n")
    sys.stdout.write(
        f"{len(files)} files, {documents} blocks, each in its dialects: "
        f"{documents - differing} agree, {differing} differ\n"
    )
    for kind, count in kinds.most_common():
        sys.stdout.write(f"{count:6} {kind}\n")
    return int(differing > 0 or not documents)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
