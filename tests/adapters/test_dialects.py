"""YAML and TOML documents, held against other readers: PyYAML's own, written in Python, and tomllib."""

import tomllib
from datetime import date
from typing import Any, ClassVar

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.front_matter.dialects import dialect
from meetup_desktop.core.content.dates import format_date
from meetup_desktop.core.content.dialects.dialect import COMMENT, ENTRY
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import split_list
from meetup_desktop.core.content.lines import LINE_BREAKS, WHITESPACE
from meetup_desktop.core.errors import CannotHold
from tests.core.content.test_document import changed_lines
from tests.readings import generator_view


class Loader(yaml.SafeLoader):
    """PyYAML's own loader, which takes ``yes`` and ``no`` for text as YAML 1.2 does."""

    yaml_implicit_resolvers: ClassVar = {
        letter: [pair for pair in pairs if letter in "tTfF" or not pair[0].endswith(":bool")]
        for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


HUGO = dialect("hugo", {"alternateLinkIdentifier": "translationKey"})
YAML_PAGE = """---
# what the evening is
title: "Git: intro" # keep
date: 2022-12-03
description: no
tags: [a,  "b"]
categories:
  - x # one
  - 'y'

event:
  type: meetup
translationKey: quay
summary: |
  two
  lines
weight: 44.80
empty:
---
# Body
"""
TOML_PAGE = """+++
# what the evening is
title = "Git: intro" # keep
date = 2022-12-03
description = 'no'
tags = ["a",  'b']
categories = [
  "x", # one
  "y",
]
translationKey = "quay"
weight = 44.80
summary = \"\"\"two
lines\"\"\"

[event]
type = "meetup"

[params.more]
a = 1
+++
# Body
"""
PAGES = pytest.mark.parametrize("text", [YAML_PAGE, TOML_PAGE], ids=["yaml", "toml"])
KEYS = (
    "title",
    "date",
    "endDate",
    "description",
    "tags",
    "weight",
    "empty",
    "event.place",
    "x",
    "x y",
    "no",
    "ключ",
)
TRICKY = (
    "no", "Yes", "on", "~", "null", "19:30", "1e3", "0x1F", "1_000", ".5", "-1", "1.", "2022-12-03", "2022-1-3",
    "2022-12-03 19:00", "2022-12-03T19:00:00Z", "a: b", "a #b", "a:", "#", "- a", "-", "?", "? a", ": a", "@x", "`x`",
    "*a", "&a", "!a", "%a", "|", ">", "[a", "{a}", "'", '"', "it's", '"A", "B"', "[x](https://e.org)", "a\tb", "\\",
    "\\n", "a\x07b", "\ufeffa", "a\u00a0b", "\u200bx", "🙂", "=", "<<", "---", "+++", "...", "кириллица", "true",
    "inf", ".inf", "nan", "1979-05-27 07:32:00", "07:32:00", "a\x85", "a,b", "x\u2029y", "\ud83d", "12:30:45", "0o7",
)  # fmt: skip
values = st.sampled_from(TRICKY) | st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)


def said(document: Document) -> dict[str, Any]:
    """What an independent reader takes from the block."""
    fence = "+++" if document.dialect.name == "toml" else "---"
    block = document.raw.decode().split(f"{fence}\n")[1]
    if fence == "+++":
        return tomllib.loads(block)
    return dict(yaml.load(block, Loader) or {})


@PAGES
def test_reads_what_can_be_edited_and_shows_the_rest(text: str) -> None:
    document = Document.parse(text.encode(), HUGO)
    assert document.problem is None
    assert (
        generator_view(document)
        == {key: document.value(key) for key in document.keys}
        == {
            "title": "Git: intro",
            "date": "2022-12-03",
            "description": "no",
            "tags": "a, b",
            "categories": "x, y",
            "event.type": "meetup",
            "alternateLinkIdentifier": "quay",
            "summary": "two\nlines",
            "weight": "44.80",
        }
        | ({"params.more.a": "1"} if "params" in text else {})
    )
    keys = (*document.keys, "event")
    assert {key for key in keys if document.complex_text(key) is not None} - {"params.more.a"} == {
        "event",
        "event.type",
        "summary",
    }
    assert "meetup" in (document.complex_text("event.type") or "")
    lines = text.split("\n")
    for key in ("title", "date", "weight"):
        assert lines[(document.line_of(key) or 0) - 1].startswith(key)
    assert lines[(document.line_of("alternateLinkIdentifier") or 0) - 1].startswith("translationKey")
    assert lines[document.body_line - 1] == "# Body"
    assert document.line_of("endDate") is None
    for key in ("event", "event.type", "event.place", "summary"):
        with pytest.raises(CannotHold) as refused:
            document.with_value(key, "x")
        assert (refused.value.subject, refused.value.reason) == (key, "complex")


YAML_EDITS = [
    ("title", 'a "b"', ['-title: "Git: intro" # keep', '+title: "a \\"b\\"" # keep']),
    ("title", None, ['-title: "Git: intro" # keep']),
    ("date", "2023-01-01", ["-date: 2022-12-03", "+date: 2023-01-01"]),
    ("date", "19:30", ["-date: 2022-12-03", '+date: "19:30"']),
    ("endDate", "2022-12-04", ["+endDate: 2022-12-04"]),
    ("description", "yes", ["-description: no", "+description: yes"]),
    ("description", "a: b", ["-description: no", '+description: "a: b"']),
    ("tags", "a, c, b", ['-tags: [a,  "b"]', '+tags: [a,  c,  "b"]']),
    ("tags", "b", ['-tags: [a,  "b"]', '+tags: ["b"]']),
    ("categories", "x, z, y", ["+  - z"]),
    ("categories", "x", ["-  - 'y'"]),
    ("categories", "z, x, y", ["+  - z"]),
    ("alternateLinkIdentifier", "river", ["-translationKey: quay", "+translationKey: river"]),
    ("weight", "45", ["-weight: 44.80", "+weight: 45"]),
    ("weight", "heavy", ["-weight: 44.80", "+weight: heavy"]),
    ("empty", "no more", ["-empty:", "+empty: no more"]),
    ("videos", "u, v", ["+videos: [u, v]"]),
    ("new", "no", ['+new: "no"']),
]
TOML_EDITS = [
    ("title", 'a "b"', ['-title = "Git: intro" # keep', '+title = "a \\"b\\"" # keep']),
    ("title", None, ['-title = "Git: intro" # keep']),
    ("date", "2023-01-01", ["-date = 2022-12-03", "+date = 2023-01-01"]),
    ("date", "2023", ["-date = 2022-12-03", '+date = "2023"']),
    ("endDate", "2022-12-04", ["+endDate = 2022-12-04"]),
    ("description", "yes", ["-description = 'no'", "+description = 'yes'"]),
    ("description", "it's", ["-description = 'no'", '+description = "it\'s"']),
    ("tags", "a, c, b", ["-tags = [\"a\",  'b']", '+tags = ["a",  "c",  \'b\']']),
    ("categories", "x, z, y", ['+  "z",']),
    ("categories", "x", ['-  "y",']),
    ("alternateLinkIdentifier", "river", ['-translationKey = "quay"', '+translationKey = "river"']),
    ("weight", "45", ["-weight = 44.80", "+weight = 45"]),
    ("weight", "heavy", ["-weight = 44.80", '+weight = "heavy"']),
    ("videos", "u, v", ['+videos = ["u", "v"]']),
    ("new", "true", ['+new = "true"']),
]


@pytest.mark.parametrize(
    ("text", "key", "value", "expected"),
    [(YAML_PAGE, *edit) for edit in YAML_EDITS] + [(TOML_PAGE, *edit) for edit in TOML_EDITS],
)
def test_an_edit_changes_its_span(text: str, key: str, value: str | None, expected: list[str]) -> None:
    before = Document.parse(text.encode(), HUGO)
    after = before.with_value(key, value)
    assert changed_lines(before, after) == expected
    assert after.value(key) == value
    if key not in {"description", "new"} and (value or "") not in {
        "a: b",
        "heavy",
        "19:30",
        "2023",
        "no more",
    }:
        assert (
            value is None
            or before.value(key) is None
            or after.with_value(key, before.value(key)).value(key) == before.value(key)
        )


@pytest.mark.parametrize(
    ("key", "value"),
    [("title", "x"), ("date", "2030-02-03"), ("weight", "7.5"), ("alternateLinkIdentifier", "r")],
)
@PAGES
def test_setting_back_restores_the_bytes(text: str, key: str, value: str) -> None:
    before = Document.parse(text.encode(), HUGO)
    assert before.with_value(key, value) != before
    assert before.with_value(key, value).with_value(key, before.value(key)).raw == before.raw


@pytest.mark.parametrize("value", TRICKY)
@PAGES
def test_another_reader_sees_exactly_that_text(text: str, value: str) -> None:
    document = Document.parse(text.encode(), HUGO)
    for key in ("title", "date", "new", "description", "weight", "tags", "categories"):
        try:
            after = document.with_value(key, value)
        except CannotHold as refused:
            assert refused.reason in {"line-break", "not-text"} or key in {"tags", "categories"}
            continue
        found = said(after)[key]
        if isinstance(found, list):
            assert tuple(found) == split_list(value)
        elif isinstance(found, str):
            typed = value.strip(WHITESPACE)
            assert found == (format_date(typed, HUGO.dates) if key == "date" else typed)
        else:  # a plain date or number in the place of one
            assert key in {"date", "weight"}
            assert isinstance(found, (date, int, float))
        assert said(after).keys() - {key} == said(document).keys() - {key}
        assert document.with_value(key, value).body_text == document.body_text


@given(
    st.sampled_from([YAML_PAGE, TOML_PAGE]), st.lists(st.tuples(st.sampled_from(KEYS), values), max_size=4)
)
def test_values_read_back_and_leave_all_others_alone(text: str, edits: list[tuple[str, str]]) -> None:
    document = Document.parse(text.encode(), HUGO)
    for key, value in edits:
        before = document
        try:
            document = before.with_value(key, value)
        except CannotHold:
            continue
        stripped = value.strip(WHITESPACE)
        if key == "tags":
            assert split_list(document.value(key) or "") == split_list(stripped)
        else:
            assert (document.value(key) or "") == stripped
        assert {each: document.value(each) for each in document.keys if each != key} == {
            each: before.value(each) for each in before.keys if each != key
        }
        assert document.body_text == before.body_text
        native = said(document).get(key)
        assert native is None or not isinstance(native, str) or native.strip(WHITESPACE) == stripped


LINES = st.sampled_from(
    ["a: 1", "b: 'x'", 'c: "y" # z', "a:", "  - x", "- x", "d: [a, b]", "e: {f: g}", "  h: i", "# c", "", "\t", "j: |",
     "  k", "l: &m n", "o: *m", "? p", ": q", "r: !!str s", "...", "%YAML 1.1", "t: a: b", "u: - v", '"w": x', "<<: *m",
     "a = 1", "b = 'x'", 'c = "y" # z', 'd = ["a", "b"]', "e = [", "]", '"f.g" = 2022-12-03', "h.i = 1", "[j]", "[[k]]",
     'l = """', '"""', "m = {n = 1}", "o = ", "p = 19:30:00", "q = [1, [2]]", "\u2028", "r: a\u2028b", "s: \x85t: u",
     "v: -", "v: 'it''s", "  b'", "w: x\x0by", "k: v\r"]
)  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    fence = draw(st.sampled_from(["---", "+++"]))
    end = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "", "\ufeff", "\n"]))
    lines = draw(st.lists(LINES, max_size=7))
    return end.join([mark + fence, *lines, fence + draw(st.sampled_from(["", " "])), "# T", "end"]).encode()


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    raw = bytearray(draw(st.sampled_from([YAML_PAGE, TOML_PAGE])).encode())
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw)))
        raw[at : at + draw(st.integers(0, 3))] = draw(
            st.binary(max_size=3)
            | st.sampled_from([b"\r", b"  ", b"- ", b": ", b'"', b"'", b"[", b"\xe2\x80\xa8", b"#"])
        )
    return bytes(raw)


anything = st.binary(max_size=40) | pages() | mutated()
dialects = st.sampled_from(
    [HUGO, dialect("yaml"), dialect("toml"), dialect("json"), dialect("publish", {"x": "a"})]
)


@given(anything, dialects)
def test_nothing_is_lost(raw: bytes, kind: Any) -> None:
    document = Document.parse(raw, kind)
    assert document.raw == raw
    assert "".join(token.text for token in document.tokens).encode("utf-8", "surrogateescape") == raw
    assert document.with_body_text(document.body_text).raw == raw
    assert document.with_title(document.title).raw == raw
    assert all(document.with_value(key, document.value(key)).raw == raw for key in document.keys)


@given(anything, dialects, st.sampled_from([*KEYS, "a", "b", "d", "h.i", "x", ""]), values)
def test_hostile_pages_refuse_or_hold(raw: bytes, kind: Any, key: str, value: str) -> None:
    document = Document.parse(raw, kind)
    try:
        after = document.with_value(key, value)
    except CannotHold:
        return
    stripped = value.strip(WHITESPACE)
    assert (after.value(key) or "") == stripped or split_list(after.value(key) or "") == split_list(stripped)
    assert after.body_text == document.body_text
    if after.has_block and document.dialect.name in {"yaml", "toml"}:
        lines = [token.text for token in document.tokens if token.kind == ENTRY and token.name != key]
        assert [token.text for token in after.tokens if token.kind == ENTRY and token.name != key] == lines


@given(anything)
def test_an_independent_reader_agrees(raw: bytes) -> None:
    document = Document.parse(raw, HUGO)
    if not document.has_block or document.problem is not None:
        return
    inside = "".join(token.text for token in document.tokens if token.kind in {ENTRY, COMMENT})
    toml = document.dialect.name == "toml"
    try:
        data = tomllib.loads(inside) if toml else yaml.load(inside, Loader)
    except yaml.YAMLError:  # an unknown tag, a merge of nothing: the parser lets them pass
        return
    for key, value in (data or {}).items():
        if isinstance(key, str) and isinstance(value, str) and value.strip(WHITESPACE):
            assert document.value(key) == value.strip(WHITESPACE)


plain = st.sampled_from(TRICKY[:-1]).filter(lambda text: "\ud83d" not in text) | st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters=LINE_BREAKS),
    min_size=1,
    max_size=10,
)


@given(st.dictionaries(st.sampled_from(KEYS), plain | st.lists(plain, max_size=3), max_size=5), st.booleans())
def test_what_pyyaml_writes_reads_the_same(data: dict[str, Any], flow: bool) -> None:
    written = yaml.safe_dump(data, default_flow_style=False, width=4096, allow_unicode=flow)
    document = Document.parse(f"---\n{written if data else ''}---\n".encode(), HUGO)
    for key, value in data.items():
        if isinstance(value, str):
            assert (document.value(key) or "") == value.strip(WHITESPACE)
        elif document.complex_text(key) is None:
            assert split_list(document.value(key) or "") == tuple(item.strip() for item in value)


TROUBLES = [
    ("---\na: b: c\n---\n", "yaml-error", 2),
    ("---\nok: 1\n\tx: 1\n---\n", "yaml-error", 3),
    ("---\n- a\n---\n", "yaml-error", 2),
    ("---\nok: 1\na: *gone\n---\n", "yaml-error", 3),
    ("---\na: 1\n", "unclosed", 1),
    ("+++\na = 1\nb = \n+++\n", "toml-error", 3),
    ("+++\na = 1\na = 2\n+++\n", "toml-error", 3),
    ('{ "a": 1 }\n', "json", 1),
    ("text\n", "no-fence", 1),
]


@pytest.mark.parametrize(("text", "kind", "line"), TROUBLES)
def test_what_cannot_be_read_stays_raw_with_its_line(text: str, kind: str, line: int) -> None:
    document = Document.parse(text.encode(), HUGO)
    assert document.problem == (kind, line)
    assert (document.has_block, document.body_text, document.readable) == (False, text, True)
    with pytest.raises(CannotHold):
        document.with_value("a", "2")
    assert document.with_body_text(text + "x").raw == (text + "x").encode()


def test_a_key_given_twice_is_read_and_told() -> None:
    document = Document.parse(b"---\na: 1\nb: 2\na: 3\n---\n", HUGO)
    assert document.problem == ("duplicate-key", 4)
    assert (document.value("a"), generator_view(document)) == ("3", {})
    assert document.with_value("a", "4").raw == b"---\na: 1\nb: 2\na: 4\n---\n"
    assert document.with_value("a", None).raw == b"---\nb: 2\n---\n"


def test_marks_and_line_ends_stay() -> None:
    document = Document.parse("\ufeff---\r\na: 1\r\nb: 2\n---\r\n".encode(), HUGO)
    assert document.problem is None
    assert document.with_value("a", "x").raw == "\ufeff---\r\na: x\r\nb: 2\n---\r\n".encode()
    assert document.with_value("c", "x").raw == "\ufeff---\r\na: 1\r\nb: 2\nc: x\r\n---\r\n".encode()


def test_dotted_keys_may_be_literal() -> None:
    for text, line in (
        ("---\nevent.type: meetup\n---\n", "event.place: Quay"),
        ('+++\n"event.type" = "meetup"\n+++\n', '"event.place" = "Quay"'),
        ('+++\nevent.type = "meetup"\n+++\n', 'event.place = "Quay"'),
    ):
        document = Document.parse(text.encode(), HUGO)
        assert document.value("event.type") == "meetup"
        after = document.with_value("event.place", "Quay")
        assert changed_lines(document, after) == [f"+{line}"]
        assert after.with_value("event.place", None) == document


def test_an_empty_page_takes_its_first_values() -> None:
    for kind in (HUGO, dialect("toml"), dialect("publish")):
        document = Document.parse(kind.empty.encode(), kind).with_value("date", "2026-10-09")
        document = document.with_value("tags", "a, b").with_value("alternateLinkIdentifier", "quay")
        assert document.keys == ("date", "tags", "alternateLinkIdentifier")
    assert document.problem is None


def test_our_name_for_a_key_that_the_site_calls_otherwise_is_not_read() -> None:
    document = Document.parse(b"---\nalternateLinkIdentifier: a\n---\n", HUGO)
    assert document.value("alternateLinkIdentifier") is None
    after = document.with_value("alternateLinkIdentifier", "b")
    assert after.raw.endswith(b"translationKey: b\n---\n")
    assert after.value("translationKey") == "b"
    assert document.with_value("translationKey", "b") == after


def test_half_a_surrogate_pair_is_refused_and_no_line_break_enters() -> None:
    for text in (YAML_PAGE, TOML_PAGE):
        for value in ("\ud83d", *(f"a{each}b" for each in LINE_BREAKS)):
            with pytest.raises(CannotHold):
                Document.parse(text.encode(), HUGO).with_value("title", value)


@pytest.mark.parametrize(
    "raw", [b"---\n?\n---", b"---\n---", b"---\n: (\n---", b"---\n: !!\n---", b"---\n<<:\n---"]
)
def test_inputs_that_once_failed(raw: bytes) -> None:
    document = Document.parse(raw, HUGO)
    for key in ("", "a", "?"):
        for value in ("1", None):
            try:
                assert document.with_value(key, value).value(key) == value
            except CannotHold as refused:
                assert refused.reason in {"key", "complex", "no-block"}


def test_a_key_is_renamed_where_it_stands() -> None:
    for text in (YAML_PAGE, TOML_PAGE):
        document = Document.parse(text.encode(), HUGO)
        after = document.with_key_renamed("weight", "mass")
        assert after.value("mass") == "44.80"
        assert len(changed_lines(document, after)) == 2
        assert after.with_key_renamed("mass", "weight") == document
        for old, new in (("weight", "title"), ("event", "x"), ("weight", "event.x")):
            with pytest.raises(CannotHold):
                document.with_key_renamed(old, new)
        assert document.with_key_renamed("gone", "x") is document


def test_long_and_deep_blocks_do_not_hang() -> None:
    for fence, text in (
        ("---", "a: " + "x" * 10_000_000),
        ("---", "a: " + "[" * 100_000),
        ("---", "a: " + "{b: " * 100_000),
        ("+++", "a = " + "[" * 100_000),
        ("+++", 'a = "' + "x" * 10_000_000 + '"'),
        ("---", "a: " + "x " * 50_000 + "\n" + "# c\n" * 1000),
    ):
        document = Document.parse(f"{fence}\n{text}\n{fence}\n".encode(), HUGO)
        assert document.raw


def test_a_page_of_a_mixed_site_may_change_its_dialect() -> None:
    document = Document.parse(YAML_PAGE.encode(), HUGO)
    other = Document.parse(TOML_PAGE.encode(), document.dialect)
    assert (document.dialect.name, other.dialect.name) == ("yaml", "toml")
    assert other.value("alternateLinkIdentifier") == "quay"
    raw = Document.parse(b"text", HUGO)
    assert raw.with_body_text(TOML_PAGE).value("title") == "Git: intro"
