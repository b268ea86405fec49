from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.page_progress import MissingPart, count_changes, find_missing_parts

HEAD = (
    "---\ndate: 2026-01-01 18:30\ndescription: D\nevent.location.title: Kej\nevent.location.latitude: 45.1\n"
)
FULL = HEAD + "event.location.longitude: 19.8\ntags: a\n---\n# Title\n\nText\n"


def page(ru=FULL, en=FULL):
    versions = tuple(
        PageVersion(language, f"{language}/a.md", Document.parse(text.encode()))
        for language, text in (("ru", ru), ("en", en))
    )
    return EventPage("a", versions)


def test_a_new_empty_page_says_all_that_it_lacks():
    empty = page("---\n---\n", "---\n---\n")
    keys = [part.key for part in find_missing_parts(empty, needs_place=True)]
    assert keys == ["title", "date", "event.location.title", "description", "event.location.latitude"]
    assert [part.key for part in find_missing_parts(empty, needs_place=False)] == [
        "title",
        "date",
        "description",
    ]


def test_what_one_language_lacks_is_named_with_it():
    found = find_missing_parts(page(en=FULL.replace("description: D\n", "")), needs_place=True)
    assert found == (MissingPart("description", "en"),)
    assert find_missing_parts(page(), needs_place=True) == ()


def test_changes_are_counted_by_field_and_text():
    saved = page()
    assert count_changes(saved, saved) == 0
    assert count_changes(saved.with_value("tags", None, "b"), saved) == 1, "shared by both languages"
    assert count_changes(saved.with_value("description", "en", "x"), saved) == 1
    assert count_changes(saved.with_value("title", "en", "New"), saved) == 1
    longer = saved.with_body("en", saved.version("en").document.body_text + "more")
    assert count_changes(longer, saved) == 1
    assert count_changes(longer.with_value("title", "ru", "New").with_value("tags", None, "b"), saved) == 3


edits = st.lists(
    st.tuples(st.sampled_from(("tags", "title", "description", "body")), st.sampled_from(("ru", "en", None)),
              st.sampled_from(("", "x", "y"))),
    max_size=5,
)  # fmt: skip


@given(edits)
def test_a_page_counts_changes_exactly_if_it_differs(steps):
    saved = page()
    now = saved
    for key, language, text in steps:
        now = now.with_body(language or "ru", text) if key == "body" else now.with_value(key, language, text)
    assert (count_changes(now, saved) > 0) == (now != saved)
