import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import galleries
from meetup_desktop.core.content.site.profiles import PUBLISH
from meetup_desktop.core.content.site.search_index import SearchIndex, fold_text, summary_text
from meetup_desktop.core.content.site.site import _pair_ambiguous_files, _pair_language_versions, build_site
from meetup_desktop.core.content.site.summary import FileSummary, PageSummary, split_tags, summarise_file
from meetup_desktop.core.content.venue import Coordinates
from tests.readings import content_of, site_of
from tests.strategies import PAGE, anything

PATH = "en/events/a.md"
PLACE = PUBLISH.place(PATH)
assert PLACE is not None


def assert_row_says_what_its_document_says(raw: bytes) -> None:
    assert PLACE is not None
    document = Document.parse(raw)
    row = summarise_file(PATH, PLACE, content_of(document), PUBLISH)
    found = galleries(document.body_text)
    assert (row.title, row.link_id, row.date_text) == (
        document.title,
        document.value("alternateLinkIdentifier") or "",
        document.value("date") or "",
    )
    assert row.picture_count == sum(len(gallery.pictures) for gallery in found)
    assert row.gallery_dialects == tuple(sorted({each.dialect for each in found if each.pictures}))
    assert row.has_problem == (document.problem is not None)


HEAD_LINES = (
    "date: 2026-10-09 18:30", "title: T", " tags : a, b", "tags:c", "event.type: meetup", "event.place: P", "x: y",
    "description: d\u00a0", "language: ru", "language: xx", "- x", "stray", "", "date:", "a\u2028b: c",
    "\x1fdate: x", "event.location.latitude: 1", ": x", "---", "logo", " logo: x", "date\x1c: x", "title: \ufdd0",
)  # fmt: skip
BODY_LINES = (
    "", "", "# One", "# Two #", "#", "# ", "# a\u00a0", "## x", " # y", "#\tz", "text {", "```", "~~~", "{ }",
    "- { }", "1. { }", "2. ![ ](1_400x400.jpg)", "- ![d](1.jpg)", "* ![d {x}](a b.jpg)", "3) ![](1_400x400.png)",
    "text ![ ](1.jpg)", " ", "1. { } x", '1. { "items": 2 }', "1. {", "1.  { }", "\t- { }",
    "2. ![ ](1_400x400.jpg) ", "a\u2029b", "x\r", "2. ![a](x_400x400_400x400.jpg)",
    "2. ![a](x_400x400.a/b.jpg)", "# a\u2028b", "# a\x1f",
)  # fmt: skip
head_lines, body_lines = st.sampled_from(HEAD_LINES), st.sampled_from(BODY_LINES)


@given(
    st.lists(head_lines, max_size=6),
    st.lists(body_lines, max_size=10),
    st.sampled_from(["\n", "\n", "\n", "\r\n"]),
)
def test_a_row_says_what_its_document_says(head: list[str], body: list[str], end: str) -> None:
    assert_row_says_what_its_document_says(end.join(["---", *head, "---", *body]).encode())


@given(anything)
def test_a_row_of_anything_says_what_its_document_says(raw: bytes) -> None:
    assert_row_says_what_its_document_says(raw)


def test_what_a_row_knows() -> None:
    site = site_of(PUBLISH, {PATH: Document.parse(PAGE.encode())})
    (page,) = site.pages
    assert (page.section, page.tags, page.event_type, page.year) == (
        "events",
        ("python", "maps"),
        "meetup",
        "2026",
    )
    assert page.coordinates == Coordinates(45.254, 19.8447)
    assert page.gallery_dialects == ("explicit",)
    assert page.missing(("ru", "en")) == ("ru",)
    assert page.descriptions[0][1].startswith("An evening")
    assert split_tags('["a", b]') == ("a", "b")


def test_what_could_be_taken_for_one_another_is_marked() -> None:
    def page(path: str, identifier: str) -> tuple[str, Document]:
        return path, Document.parse(PAGE.replace(": quay", f": {identifier}").encode())

    named = {"a": "one", "b": "one", "c": "c", "C": "d", "e": "e"}
    files = dict(page(f"en/events/{name}.md", identifier) for name, identifier in named.items())
    files |= dict([page("en/talks/x.md", "one")])
    site = site_of(PUBLISH, files)
    assert {each.page_id: each.has_duplicate_id for each in site.pages} == {
        "a": True, "b": True, "c": True, "C": True, "talks/x": True, "e": False,
    }  # fmt: skip
    assert sorted(site.paths) == sorted(files)


names = st.sampled_from(["a", "b", "c"])


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["en", "ru", "de"]), st.sampled_from(["events", "talks"]), names),
        st.tuples(st.sampled_from(["", "a", "b", "x"]), st.sampled_from(["", "", "", "de"])),
        max_size=12,
    )
)
def test_grouping_at_once_is_grouping_closely(found: dict[tuple[str, str, str], tuple[str, str]]) -> None:
    files = []
    for (language, section, name), (link_id, own) in found.items():
        path = f"{language}/{section}/{name}.md"
        place = PUBLISH.place(path)
        assert place is not None
        files.append(FileSummary(path, place, own or language, link_id, event_type="meetup"))
    close = sorted(_pair_ambiguous_files(files), key=lambda group: group[0].path)
    quick = _pair_language_versions(sorted(files))
    assert sorted(map(sorted, quick)) == sorted(map(sorted, close))
    site = build_site(PUBLISH, files)
    assert sorted(site.paths) == sorted(file.path for file in files)  # every file in exactly one page
    shuffled = random.Random(1).sample(files, len(files))
    assert build_site(PUBLISH, shuffled) == site


# --- searching -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ёлка", {"a"}),
        ("ЕЛКА", {"a"}),
        ("ел", {"a", "b"}),
        ("ел мост", {"b"}),
        ("", {"a", "b"}),
        ("x", set()),
    ],
)
def test_every_word_has_to_be_there(question: str, expected: set[str]) -> None:
    index = SearchIndex({"a": fold_text("Ёлка"), "b": "ель\nмост"})
    assert index.find(question) == expected
    assert index.find(question, ["b", "gone"]) == expected - {"a"}


def test_a_row_is_searched_in_all_languages() -> None:
    row = PageSummary(
        "quay", "", (), (("ru", "Ёж"), ("en", "Hedgehog")), "2026", (("ru", "Белград"),), 0, False
    )
    text = summary_text(row)
    assert all(word in text for word in ("еж", "hedgehog", "белград", "2026", "quay"))
