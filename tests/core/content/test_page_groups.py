from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.site.page_groups import DRAFTS, NEXT, group_pages, missing_facts
from meetup_desktop.core.content.site.profiles import HUGO, PUBLISH
from meetup_desktop.core.content.site.site import Site, build_site
from meetup_desktop.core.content.site.summary import FileSummary, PageSummary

TODAY = "2026-10-08"


def page(name, day, place="Kej", **more):
    places = (("en", place),) if place else ()
    return PageSummary(name, name, (("en", f"{name}.md"),), (("en", name),), day, places, 0, False, **more)


def groups(profile, *pages):
    return [(group, found.page_id) for group, found in group_pages(Site(profile, ("en",), pages), TODAY)]


def test_the_nearest_event_comes_first():
    pages = (page("far", "2027-05-01"), page("today", f"{TODAY} 18:30"), page("past", "2026-10-07"))
    assert groups(PUBLISH, *pages) == [(NEXT, "today"), (NEXT, "far"), ("2026", "past")]


def test_a_page_that_is_not_published_or_lacks_date_or_place_is_a_draft():
    pages = (
        page("hidden", "2027-05-01", is_draft=True),
        page("placeless", "2027-05-01", place=""),
        page("undated", ""),
        page("over", "2019-05-01", place=""),
    )
    assert groups(PUBLISH, *pages) == [
        (DRAFTS, "undated"), (DRAFTS, "hidden"), (DRAFTS, "placeless"), ("2019", "over")
    ]  # fmt: skip
    assert missing_facts(page("", "", ""), needs_place=True) == ("date", "place")


def test_a_site_that_names_no_places_misses_none():
    pages = [page(str(at), f"2027-01-0{at}", place="") for at in range(1, 6)]
    assert {group for group, _ in groups(HUGO, *pages)} == {NEXT}
    assert {
        group for group, _ in groups(HUGO, pages[0], *[page(f"p{at}", "2027-02-01") for at in range(5)])
    } == {
        NEXT,
        DRAFTS,
    }


days = st.sampled_from(("", "2019-01-01", "2026-10-07", TODAY, "2026-10-09 10:00", "2030-01-01", "someday"))


@given(st.lists(st.tuples(days, st.sampled_from(("", "Kej")), st.booleans()), max_size=12))
def test_every_page_is_listed_once_and_groups_are_not_torn_apart(kinds):
    files = [
        FileSummary(
            f"en/events/{at}.md",
            PUBLISH.place(f"en/events/{at}.md"),
            "en",
            date_text=day,
            venue=place,
            is_draft=draft,
        )
        for at, (day, place, draft) in enumerate(kinds)
    ]
    site = build_site(PUBLISH, files)
    found = group_pages(site, TODAY)
    assert sorted(one.page.page_id for one in found) == sorted(one.page_id for one in site.pages)
    order = [one.group for one in found]
    assert len({*order}) == sum(1 for at, group in enumerate(order) if at == 0 or order[at - 1] != group)
