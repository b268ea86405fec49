"""YAML in forms that few people write: braces around the block, aliases, explicit keys, ends of documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.front_matter.dialects import dialect
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.errors import CannotHold
from tests.fuzz.suites import TOML, YAML, differences, main


def parse(block: str, name: str = "yaml") -> Document:
    return Document.parse(f"---\n{block}---\nText\n".encode(), dialect(name))


def block_of(document: Document) -> str:
    return document.raw.decode().removeprefix("---\n").removesuffix("---\nText\n")


@pytest.mark.parametrize(
    ("block", "key", "value", "expected"),
    [
        ("{title: A, date: 2026-01-01}\n", "title", "B", "{title: B, date: 2026-01-01}\n"),
        ("{title: A, date: 2026-01-01}\n", "title", "B, C", '{title: "B, C", date: 2026-01-01}\n'),
        ("{title: 'A', date: 2026-01-01}\n", "title", "B}", "{title: 'B}', date: 2026-01-01}\n"),
        ("{title: A, x: 1}\n", "description", "New words", "{title: A, description: New words, x: 1}\n"),
        ("{x: 1}\n", "description", "a: b", '{x: 1, description: "a: b"}\n'),
        ("{title: A, x: 1}\n", "title", None, "{x: 1}\n"),
        ("{title: A, x: 1}\n", "x", None, "{title: A}\n"),
        ("{title: A, tags: [a,  b]}\n", "tags", "a, c, b", "{title: A, tags: [a,  c,  b]}\n"),
        ("{title: A}\n", "tags", "a, b", "{title: A, tags: [a, b]}\n"),
        ("{title: , x: 1}\n", "title", "B", "{title: B , x: 1}\n"),
        ('{"title":"A","x":1}\n', "title", "B", '{"title":"B","x":1}\n'),
        ("{\n  title: A, # why\n  x: 1\n}\n", "z", "2", '{\n  title: A, # why\n  x: 1,\n  z: "2"\n}\n'),
        ("{\n  title: A, # why\n  x: 1,\n}\n", "x", None, "{\n  title: A, # why\n}\n"),
        ("# c\n{title: A, x: {y: 1}}  # d\n", "title", "B", "# c\n{title: B, x: {y: 1}}  # d\n"),
    ],
)
def test_a_block_in_braces_is_edited_inside_them(block, key, value, expected):
    document = parse(block)
    assert "".join(token.text for token in document.tokens) == document.raw.decode()
    after = document.with_value(key, value)
    assert block_of(after) == expected
    assert after.value(key) == value
    assert after.problem is None


@pytest.mark.parametrize(
    ("block", "key", "value"),
    [("{title: A}\n", "title", None), ("{}\n", "title", "A"),
     ("{title: {a: b}}\n", "title", "A"), ("{title}\n", "title", "A")],
)  # fmt: skip
def test_braces_that_cannot_be_edited_refuse(block, key, value):
    with pytest.raises(CannotHold) as refused:
        parse(block).with_value(key, value)
    assert refused.value.reason == "complex"


def test_entries_in_braces_have_lines_and_can_be_renamed():
    document = parse("{title: A, x: 1,\n date: 2026-01-01}\n")
    assert [document.line_of(key) for key in ("title", "x", "date")] == [2, 2, 3]
    assert block_of(document.with_key_renamed("x", "z")) == "{title: A, z: 1,\n date: 2026-01-01}\n"


texts = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=8).map(
    str.strip
)


@given(st.permutations(["title", "description", "x", "tags"]), texts.filter(bool), st.booleans())
def test_any_text_in_braces_reads_back(keys, text, over_lines):
    separator = ",\n  " if over_lines else ", "
    entries = {"title": "A", "description": '"b, c"', "x": "1", "tags": "[d, e]"}
    document = parse("{" + separator.join(f"{key}: {entries[key]}" for key in keys[:3]) + "}\n")
    for key in ("title", "description", "y"):
        after = document.with_value(key, text)
        others = {each: document.value(each) for each in document.keys if each != key}
        assert after.value(key) == text
        assert {each: after.value(each) for each in after.keys if each != key} == others


def test_aliases_say_what_they_stand_for():
    document = parse(
        "first: &a Foo\nsecond: *a\nnew: &a Bar\nthird: *a\nlist:\n- *a\n- Baz\nall: &l [x, y]\n"
        "tags: *l\ninner: {b: *a}\n&k key: v\nother: *k\n"
    )
    assert document.problem is None
    assert [document.value(key) for key in ("second", "third", "list", "tags", "inner.b", "other")] == [
        "Foo", "Bar", "Bar, Baz", "x, y", "Bar", "key",
    ]  # fmt: skip
    for key in ("second", "list", "tags"):
        with pytest.raises(CannotHold):
            document.with_value(key, "New")


@pytest.mark.parametrize(
    "block", ["event.type: a\nevent:\n  type: b\n", "event:\n  type: b\nevent.type: a\n"]
)
def test_a_key_with_a_dot_goes_before_a_nested_one(block):
    document = parse(block)
    assert document.value("event.type") == "a"
    assert block_of(document.with_value("event.type", "c")) == block.replace("event.type: a", "event.type: c")


def test_a_key_that_is_an_alias_is_that_key():
    document = parse("&a a: &b b\n*b : *a\n")
    assert document.value("b") == "a"
    with pytest.raises(CannotHold):
        document.with_value("b", "New")


@pytest.mark.parametrize(
    "block",
    [
        "a: &a " + "x" * 10_000 + "\nb: [" + "*a, " * 10_000 + "]\n",
        "a: &a [" + "x, " * 10_000 + "]\n" + "".join(f"b{number}: *a\n" for number in range(1_000)),
    ],
    ids=["scalar", "list"],
)
def test_aliases_do_not_multiply_a_block(block):
    problem = parse(block).problem
    assert problem is not None and problem.kind == "yaml-error"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("? a\n: 1.3\nfifteen: d\n", "? a\n: 1.3\nfifteen: d\nnew: words\n"),
        ("? a\n? b\nc:\n", "? a\n? b\nc:\nnew: words\n"),
        ("? key\n# comment\n: value\n", "? key\n# comment\n: value\nnew: words\n"),
        ("a: b\n...\n", "a: b\nnew: words\n...\n"),
        ("keep: |+\n  text\n\n\n", "keep: |+\n  text\n\n\nnew: words\n"),
        ("keep: |2+\r\n  text\r\n\r\n", "keep: |2+\r\n  text\r\n\r\nnew: words\r\n"),
        ("clip: >\n\nkeep: |+\n\n", "clip: >\n\nkeep: |+\n\nnew: words\n"),
    ],
)
def test_a_key_goes_behind_entries_of_any_form(block, expected):
    assert block_of(parse(block).with_value("new", "words")) == expected


def test_what_a_block_keeps_of_the_lines_behind_it_stays():
    with pytest.raises(CannotHold) as refused:
        parse("k: |+\na: 1\n\nb: 2\n").with_value("a", None)
    assert refused.value.reason == "complex"


def test_a_marked_end_takes_nothing_behind_it():
    assert parse("a: b\n...\nc: d\n").problem == ("yaml-error", 4)
    assert parse("--- !tag\na: b\n").problem == ("yaml-error", 2)
    with pytest.raises(CannotHold) as refused:
        parse("a: b\n...\n").with_value("a", None)
    assert refused.value.reason == "complex"


@pytest.mark.parametrize(
    ("block", "tags", "expected"),
    [
        ("tags: [a,\nb,\nc]\n", "a, b, c, new", "tags: [a,\nb,\nc, new]\n"),
        ("tags: [\n  a, b,\n  c]\n", "a, new, b, c", "tags: [\n  a, new, b,\n  c]\n"),
    ],
)
def test_an_item_beside_others_stays_in_its_line(block, tags, expected):
    assert block_of(parse(block).with_value("tags", tags)) == expected


LINES = st.sampled_from(
    ["a: 1", "b: 'x'", 'c: "y" # z', "d:", "  - x", "- x", "e: [a, b]", "f: {g: h}", "  i: j", "# c", "", "k: |+",
     "  l", "m: &m n", "o: *m", "? p", ": q", "r: !!str s", "...", "{", "}", "{t: u,", "v: w}",
     "- *m", '"x": >-', "y: a\n  b", "z: {", "  }"]
)  # fmt: skip


@pytest.mark.parametrize("name", ["yaml", "hugo", "jekyll", "eleventy"])
@given(st.lists(LINES, min_size=1, max_size=7))
def test_any_block_is_read_and_edited_as_its_parser_says(name, lines):
    if not any(line.startswith("...") for line in lines):
        assert not list(differences("\n".join(lines) + "\n", YAML, name))


TOML_LINES = st.sampled_from(
    ["a = 1", "b = 'x'", 'c = "y" # z', 'd = ["a", "b"]', "e = [", "]", '"f.g" = 2022-12-03', "h.i = 'j'", "[j]",
     "[[k]]", 'l = """', '"""', "m = {n = 1}", "p = 19:30:00", "q = [1, [2]]", "  r = 'x'", "'s', 't',",
     '"u" = "v"', "# w", ""]
)  # fmt: skip


@pytest.mark.parametrize("name", ["toml", "hugo"])
@given(st.lists(TOML_LINES, min_size=1, max_size=7))
def test_any_table_is_read_and_edited_as_its_parser_says(name, lines):
    assert not list(differences("\n".join(lines) + "\n", TOML, name))


def test_the_suites_are_counted(tmp_path, capsys):
    (tmp_path / "yaml" / "A").mkdir(parents=True)
    (tmp_path / "yaml" / "A" / "in.yaml").write_text("---\na: b\n---\nc: [d\n", encoding="utf-8")
    (tmp_path / "toml").mkdir()
    (tmp_path / "toml" / "a.toml").write_bytes(b"a = 'b'\n")
    (tmp_path / "toml" / "b.toml").write_bytes(b"a = '\xff'\n")
    assert main(str(tmp_path / "yaml"), str(tmp_path / "toml")) == 0
    assert capsys.readouterr().out == "3 files, 11 blocks, each in its dialects: 11 agree, 0 differ\n"
    assert main(str(tmp_path / "none"), str(tmp_path / "none")) == 1
