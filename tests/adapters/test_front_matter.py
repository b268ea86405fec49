"""Pages are read through python-frontmatter, everywhere, and say there what their documents say."""

import json
import re

import frontmatter
import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from meetup_desktop.adapters.front_matter import yaml_dialect
from meetup_desktop.adapters.front_matter.dialects import dialect
from meetup_desktop.adapters.front_matter.pages import DialectHandler, read_page
from meetup_desktop.adapters.site import scan
from meetup_desktop.adapters.site.checks import SiteChecks, surroundings
from meetup_desktop.adapters.site.page_texts import PageTextCache
from meetup_desktop.cli import pages as page_commands
from meetup_desktop.core.content.dialects.dialect import BlockError, ParseProblem
from meetup_desktop.core.content.dialects.publish import PUBLISH
from meetup_desktop.core.content.document import Document
from tests.adapters import test_dialects as other_dialects
from tests.adapters.test_dialects import HUGO, LINES, TOML_PAGE, YAML_PAGE
from tests.core.content.checks.pages import EN, RU
from tests.core.content.test_document import LOST, READ
from tests.readings import content_of, generator_view
from tests.strategies import documents, mutated, seed_pages

JSON_PAGE = """{
  "title": "Git: intro",
  "tags": ["a", "b", null],
  "event": {"type": "meetup", "location": {"latitude": 44.80}},
  "draft": false,
  "weights": [{"a": 1}],
  "translationKey": "quay"
}
# Body
"""
REAL = [
    *((raw, PUBLISH) for raw in (*seed_pages(), RU.encode(), EN.encode())),
    *((text.encode(), HUGO) for text in (YAML_PAGE, TOML_PAGE, JSON_PAGE)),
]


def assert_same(raw, kind):
    """Both say the same; returns what was read."""
    document = Document.parse(raw, kind)
    content = read_page(raw, kind)
    assert dict(content.values) == {key: document.value(key) for key in document.keys}
    assert (content.problem, content.title) == (document.problem, document.title)
    assert content.metadata == generator_view(document)
    if document.has_block or content.problem.kind != "json":
        assert content.body == document.body_text
    return content


@pytest.mark.parametrize(("text", "expected"), READ)
def test_reads_what_the_generator_reads(text, expected):
    assert read_page(text.encode(), PUBLISH).metadata == expected


@pytest.mark.parametrize(("text", "kind", "line", "seen"), LOST)
def test_says_why_the_generator_reads_nothing(text, kind, line, seen):
    content = read_page(text.encode(), PUBLISH)
    assert (content.metadata, content.values, content.problem) == ({}, seen, ParseProblem(kind, line))


@pytest.mark.parametrize(("text", "kind", "line"), other_dialects.TROUBLES)
def test_says_where_a_block_of_another_dialect_cannot_be_read(text, kind, line):
    assert read_page(text.encode(), HUGO).problem == ParseProblem(kind, line)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize(("raw", "kind"), REAL)
def test_real_pages_say_what_their_documents_say(raw, kind, end):
    content = assert_same(raw.replace(b"\n", end.encode()), kind)
    assert content.values or (content.problem.kind, end) == ("toml-error", "\r")


@given(documents() | mutated())
def test_a_page_of_publish_says_what_its_document_says(raw):
    assert_same(raw, PUBLISH)


@given(other_dialects.anything, other_dialects.dialects)
def test_any_page_says_what_its_document_says(raw, kind):
    assert_same(raw, kind)


@given(other_dialects.pages() | other_dialects.mutated(), st.sampled_from(["\n", "\r\n", "\r\r\n"]))
def test_a_page_with_values_says_what_its_document_says(raw, end):
    content = assert_same(raw.replace(b"\r", b"").replace(b"\n", end.encode()), HUGO)
    assume(content.values)  # too few of them, and Hypothesis fails


@pytest.mark.parametrize(("raw", "kind"), REAL)
def test_the_library_alone_gives_the_right_texts(raw, kind):
    own = kind.for_text(raw.decode())
    post = frontmatter.loads(raw.decode(), handler=DialectHandler(own))
    assert own.under_our_keys(post.metadata) == content_of(Document.parse(raw, kind)).metadata
    assert DialectHandler(own).detect(raw.decode())
    assert not DialectHandler(own).detect("text")


def test_json_is_read_and_not_edited():
    content = read_page(JSON_PAGE.encode(), HUGO)
    assert content.metadata == {
        "title": "Git: intro",
        "tags": "a, b",
        "event.type": "meetup",
        "event.location.latitude": "44.80",
        "draft": "false",
        "alternateLinkIdentifier": "quay",
    }
    assert (content.problem, content.body) == (ParseProblem("json", 1), "\n# Body\n")
    for text in ('{"a": 1', '{"a": ' + "[" * 100_000, '{"a": 1}}'[1:], '{"a": "' + "\r" + '"}'):
        assert read_page(text.encode(), dialect("json")).values == {}
    assert read_page(rb'{"a": "\ud83d"}', dialect("json")).values == {"a": "\ufffd"}


@given(st.lists(LINES, max_size=7), st.sampled_from(["\n", "\r\n", "\r"]))
def test_without_libyaml_the_entries_are_the_same(lines, end):
    block = "".join(line + end for line in lines)
    found = []
    for loader in (yaml.CBaseLoader, yaml.BaseLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_dialect, "_LOADER", loader)
            try:
                found.append(yaml_dialect.YamlDialect().scan(block))
            except BlockError:
                found.append(None)
    assert found[0] == found[1]


# --- one way to read -----------------------------------------------------------------------------


@pytest.fixture
def said_by_the_library(monkeypatch):
    """A word in each description, as if python-frontmatter had read it."""
    parse = frontmatter.parse

    def parse_otherwise(*arguments, **named):
        metadata, body = parse(*arguments, **named)
        return {**metadata, "description": "quokka" * 40}, body

    monkeypatch.setattr(frontmatter, "parse", parse_otherwise)


@pytest.fixture(params=["publish", "yaml", "toml", "json"])
def root(tmp_path, request):
    """A site of one page in two languages, in each dialect."""
    for language, text in (("ru", RU), ("en", EN)):
        if request.param == "publish":
            path = tmp_path / language / "events" / "evening.md"
        else:
            (tmp_path / "hugo.toml").touch()
            path = tmp_path / "content" / language / "events" / "evening.md"
        path.parent.mkdir(parents=True)
        path.write_bytes(in_dialect(text, request.param).encode())
    return tmp_path


def in_dialect(text, name):
    if name == "publish":
        return text
    _, block, body = text.split("---\n")
    values = dict(line.split(": ", 1) for line in block.splitlines())
    if name == "json":
        return json.dumps(values, ensure_ascii=False) + "\n" + body
    fence, equals = ("+++", " = ") if name == "toml" else ("---", ": ")
    lines = [json.dumps(key) + equals + json.dumps(value) for key, value in values.items()]
    return "\n".join([fence, *lines, fence, body])


@pytest.mark.usefixtures("said_by_the_library")
def test_the_list_shows_what_the_library_says(root):
    (page,) = scan.scan(root).pages
    assert [text[:6] for _, text in page.descriptions] == ["quokka", "quokka"]


@pytest.mark.usefixtures("said_by_the_library")
def test_the_search_finds_what_the_library_says(root):
    site = scan.scan(root)
    bare = site._replace(pages=tuple(page._replace(descriptions=()) for page in site.pages))
    assert PageTextCache().index(root, bare).find("quokka") == {"evening"}


@pytest.mark.usefixtures("said_by_the_library")
def test_the_checks_look_at_what_the_library_says(root, request):
    site = scan.scan(root)
    found = SiteChecks(root, site, surroundings(site, (), None), {}).texts(site.pages)["evening"]
    codes = {finding.reason for finding in found}
    # What cannot be edited is spared the checks of its fields.
    assert ("description-length" in codes) == ("json" not in request.node.callspec.params.values())


@pytest.mark.usefixtures("said_by_the_library")
def test_show_prints_what_the_library_says(root, capsys):
    assert page_commands.run("show", [str(root), "evening"]) == 0
    assert len(re.findall("description: (?:quokka)+", capsys.readouterr().out)) == 2
