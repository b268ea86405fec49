from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.site.search_index import fold_text
from meetup_desktop.core.content.site.site_hits import (
    SiteRows,
    find_in_text,
    mark_words,
    search_words,
)
from meetup_desktop.core.content.site.summary import PageSummary


def page(name, *titles, places=()):
    pairs = tuple(zip(("ru", "en"), titles, strict=False))
    return PageSummary(
        name, name, (("ru", "a.md"), ("en", "b.md")), pairs, "2026-01-01", tuple(places), 0, False
    )


PAGES = (
    page("rivers", "Наши реки", "About our rivers", places=(("en", "Kej"),)),
    page("river", "Река", "River evening", places=(("ru", "Кей"), ("en", "Kej"))),
    page("maps", "Ёлки и карты", "Maps", places=(("en", "Belgrade, Kej 2"),)),
)


def test_titles_that_begin_with_the_word_come_first_in_any_language():
    rows = SiteRows(PAGES, "en")
    hits, ids = rows.find_titles(search_words("river"), 8)
    assert [hit.page_id for hit in hits] == ["river", "rivers"] and ids == {"river", "rivers"}
    assert [hit.text for hit in rows.find_titles(search_words("елки"), 8)[0]] == ["Ёлки и карты"]
    assert rows.find_titles(search_words("river maps"), 8) == ([], frozenset())
    assert [hit.page_id for hit in rows.find_titles(search_words("river"), 1)[0]] == ["river"]


def test_places_are_named_once_with_the_number_of_their_events():
    found = SiteRows(PAGES, "en").find_places(search_words("kej"))
    assert [(hit.text, hit.events, hit.page_id) for hit in found] == [
        ("Kej", 2, "rivers"),
        ("Belgrade, Kej 2", 1, "maps"),
    ]


def test_a_text_is_shown_where_it_holds_the_most_words():
    body = "# Talk\n\nWe talked a lot.\nAbout maps we talked on the quay.\n"
    assert find_in_text(body, search_words("talked maps")) == (3, "About maps we talked on the quay.")
    assert find_in_text(body, search_words("train")) is None
    line, snippet = find_in_text("x " * 400 + "needle " + "y " * 400, search_words("needle"))
    assert line == 0 and "needle" in snippet and len(snippet) < 170
    assert snippet.startswith("… ") and snippet.endswith(" …")


words = st.text("abßсеёЕİ ", max_size=12)


@given(words, words)
def test_marks_cover_exactly_what_the_words_match(text, question):
    wanted = search_words(question)
    marks = mark_words(text, wanted)
    for start, length in marks:
        assert 0 <= start < start + length <= len(text)
        assert any(word in fold_text(text[start : start + length]) for word in wanted)
    assert bool(marks) == any(word in "".join(fold_text(letter) for letter in text) for word in wanted)
