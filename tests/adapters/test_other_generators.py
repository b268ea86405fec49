"""Pages as Hugo, Jekyll and Eleventy read them: fences, tabs, keys, titles, and what none of them would read."""

import pytest

from meetup_desktop.adapters.front_matter.dialects import dialect
from meetup_desktop.adapters.front_matter.pages import read_page
from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.core.content.checks.facts import VersionFacts
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.hazards import find_hazards, fix_hazard
from meetup_desktop.core.errors import CannotHold


def parse(text: str, name: str = "hugo") -> Document:
    return Document.parse(text.encode(), dialect(name))


def read(text: str, name: str):
    return read_page(text.encode(), dialect(name))


@pytest.mark.parametrize("name", ["hugo", "eleventy"])
def test_a_tab_may_follow_a_colon(name):
    text = "---\ntitle:\tEvening\ntags:\n-\tblog\nnote: x\t# y\n---\nText\n"
    assert read(text, name).values == {"title": "Evening", "tags": "blog", "note": "x"}
    after = parse(text, name).with_value("title", "Night")
    assert after.raw.decode() == text.replace("Evening", "Night")


def test_jekyll_takes_no_tab_behind_a_dash():
    assert parse("---\ntags:\n-\tblog\n---\n", "jekyll").problem.kind == "yaml-error"


#: Tabs, and which of Hugo 0.168, js-yaml 3 (Eleventy), js-yaml 4 (Astro) and libyaml (Jekyll) read them.
TABS = [
    ("a: b\t\nc: d\n", "hugo eleventy yaml jekyll"),
    ("a:\t|\n  x\n", "hugo eleventy yaml jekyll"),
    ("a: [\n\tb,\n\tc\n]\n", "hugo eleventy yaml jekyll"),
    ("a: 1\n \t\nb: 2\n", "hugo eleventy yaml jekyll"),
    ("a:\n-\tb\n", "hugo eleventy yaml"),
    ("a: 1\n\t\nb: 2\n", "eleventy yaml"),
    ("a: 1\n\t# c\nb: 2\n", "eleventy yaml"),
    ("a: >\n  x\n \t\nb: 1\n", "eleventy yaml"),
    ("a:\n-\tb: x\n", "eleventy"),
    ("a:\n-\t- x\n", "eleventy"),
    ("a:\n\t- x\n", "eleventy"),
    ("\ta: 1\n", "eleventy"),
    ("a: |\n  x\n\t\n  y\nb: 1\n", ""),
    ("a:\tb: c\n", ""),
]


@pytest.mark.parametrize("name", ["hugo", "eleventy", "yaml", "jekyll"])
@pytest.mark.parametrize(("block", "readers"), TABS)
def test_tabs_are_read_where_the_generator_reads_them(name, block, readers):
    content = read(f"---\n{block}---\n", name)
    assert (content.problem is None) == (name in readers.split())


def test_a_tab_between_quotes_stays_one():
    assert read('---\ntags:\n-\tb\nnote: "x:\ty"\n---\n', "hugo").values["note"] == "x:\ty"


def test_a_comment_glued_to_a_block_scalar_is_refused():
    assert read("---\na: |# c\n  x\n---\n", "hugo").problem.kind == "yaml-error"
    assert read("---\na: |-  # c\n  x\n---\n", "hugo").values == {"a": "x"}


@pytest.mark.parametrize(
    ("name", "text", "body"),
    [
        ("hugo", "  ---\ntitle: A\n---\nText", "Text"),
        ("hugo", "\n\n---\ntitle: A\n---\nText", "Text"),
        ("hugo", "---\ntitle: A\n----\nText", "-\nText"),
        ("hugo", " +++\ntitle = 'A'\n+++\nText", "Text"),
        ("eleventy", "---\ntitle: A\n----\nText", "-\nText"),
        ("jekyll", "---\ntitle: A\n...\nText", "Text"),
        ("yaml", "\n---\ntitle: A\n---\nText", "Text"),
    ],
)
def test_fences(name, text, body):
    content = read(text, name)
    assert content.problem is None and content.metadata == {"title": "A"} and content.body == body
    assert parse(text, name).with_value("title", "B").raw.decode() == text.replace("A", "B")


@pytest.mark.parametrize("name", ["jekyll", "eleventy"])
@pytest.mark.parametrize("lead", ["\n", " \n\n", "  "])
def test_a_block_that_does_not_start_the_file_is_not_read(name, lead):
    text = "---\ntitle: A\n---\nText\n"
    content = read(lead + text, name)
    assert (
        content.metadata == {} and content.values == {"title": "A"} and content.problem.kind == "late-fence"
    )
    assert [hazard.kind for hazard in find_hazards(parse(lead + text, name))] == ["late-fence"]
    assert fix_hazard(parse(lead + text, name), "late-fence").raw.decode() == text


@pytest.mark.parametrize(
    ("value", "misread"),
    [("19:30", True), ("007", True), ("1:30:00", True), ("-0:30", True), ("7", False), ("0", False), ("00", False),
     ('"19:30"', False), ("2026-01-01 19:30:00", False), ("08", False), ("19:75", False), ("at 19:30", False)],
)  # fmt: skip
@pytest.mark.parametrize("name", ["jekyll", "eleventy"])
def test_what_old_readers_of_yaml_take_for_a_number(name, value, misread):
    document = parse(f"---\ntitle: A\ntime: {value}\n---\n", name)
    assert [(each.kind, each.line, each.key) for each in find_hazards(document)] == [
        ("number", 3, "time")
    ] * misread
    if misread:
        fixed = fix_hazard(document, "number", "time")
        assert fixed.value("time") == value and not find_hazards(fixed)
    assert not find_hazards(parse(f"---\ntime: {value}\n---\n", "hugo"))


def test_hugo_reads_keys_without_regard_to_case():
    text = "---\nTitle: A\nTAGS: [x]\nEvent_URL: u\n---\n"
    document = Document.parse(text.encode(), dialect("hugo", {"event.site": "event_url"}))
    assert (document.title, document.value("tags"), document.value("event.site")) == ("A", "x", "u")
    after = document.with_title("B").with_value("tags", "x, z").with_value("event.site", None)
    assert after.raw.decode() == "---\nTitle: B\nTAGS: [x, z]\n---\n"
    assert parse("---\nTitle: A\n---\n", "jekyll").value("title") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('---\ntitle: ""\n---\nText\n', '---\ntitle: "New"\n---\nText\n'),
        ("---\ndescription: d\n---\nText\n", "---\ntitle: New\ndescription: d\n---\nText\n"),
        ("---\ntitle: Old\n---\n# Heading\n", "---\ntitle: New\n---\n# Heading\n"),
        ("---\ndate: 2026-01-01\n---\n# Heading\n", "---\ntitle: New\ndate: 2026-01-01\n---\n# Heading\n"),
    ],
)
def test_the_title_goes_where_the_generator_reads_it(text, expected):
    assert parse(text).with_title("New").raw.decode() == expected


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: [\n---\nText\n", "---\ntitle: A\nText\n", "Text\n", "---\nname: &n A\ntitle: *n\n---\n"],
)  # fmt: skip
@pytest.mark.parametrize("key", ["title", "description", "date"])
def test_a_block_that_cannot_be_edited_refuses(text, key):
    document = parse(text)
    if key != "title" and "*n" in text:
        return
    with pytest.raises(CannotHold) as refused:
        document.with_title("New") if key == "title" else document.with_value(key, "2030-01-01")
    assert refused.value.reason in {"no-block", "complex"}


def test_a_publish_page_with_a_broken_block_gets_no_heading_above_it():
    with pytest.raises(CannotHold):
        parse("---\ntitle: A\n- broken\n---\nText\n", "publish").with_title("New")
    assert parse("Text\n", "publish").with_title("New").raw == b"# New\n\nText\n"


def test_a_block_in_braces_is_shown():
    text = "---\n{title: A, date: 2026-01-01,\n description: d}\n---\nText\n"
    document = parse(text)
    assert (document.title, document.value("description")) == ("A", "d")
    assert "".join(token.text for token in document.tokens) == text


def test_an_alias_says_what_it_stands_for():
    assert parse("---\nname: &n Evening\ntitle: *n\n---\n").title == "Evening"


def test_toml_1_1():
    text = '+++\ntitle = "A"\nplace = {city = "B",\n  floor = 2,}\nnote = "\\e\\x41"\n+++\n'
    document = parse(text)
    assert document.value("place.city") == "B"
    assert document.with_title("C").raw.decode() == text.replace('"A"', '"C"')


@pytest.mark.parametrize(
    ("text", "key", "value", "expected"),
    [
        ("---\ndate: 2026-01-01\n---\n", "date", "2026-02-02 18:30", "---\ndate: 2026-02-02T18:30:00\n---\n"),
        ("---\ntitle: A\n---\n", "date", "2026-02-02 18:30", "---\ntitle: A\ndate: 2026-02-02T18:30:00\n---\n"),
        ("---\ndate: 2026-01-01 10:00:00 +0200\n---\n", "date", "2026-02-02 18:30",
         "---\ndate: 2026-02-02 18:30:00 +0200\n---\n"),
        ("+++\ndate = 2026-01-01T10:00:00Z\n+++\n", "date", "2026-02-02 18:30",
         "+++\ndate = 2026-02-02T18:30:00Z\n+++\n"),
    ],
)  # fmt: skip
def test_dates_are_written_in_the_style_of_the_page(text, key, value, expected):
    after = parse(text).with_value(key, value)
    assert after.raw.decode() == expected
    assert after.with_value(key, value) is after


def test_what_mdx_imports_is_no_text_of_the_page():
    text = "import A from 'a'\nimport B from 'b'\n\nText\n\n{/* a note */}\n"
    for path, count in (("a.mdx", 1), ("a.md", 2)):
        facts = VersionFacts.of("en", path, parse(text, "yaml"), read(text, "yaml"), blocks)
        assert len(facts.blocks) == count
