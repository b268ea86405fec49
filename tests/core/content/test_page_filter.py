"""Which pages a filter keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.site.page_filter import DateFilter, PageFilter
from meetup_desktop.core.content.site.summary import PageSummary

TODAY = "2026-10-09"


def page(date="2026-10-09 18:30", event_type="meetup", tags=("maps", "python"), languages=("ru", "en")):
    files = tuple((language, f"{language}/events/quay.md") for language in languages)
    return PageSummary("quay", "quay", files, (), date, (), 0, False, tags=tags, event_type=event_type)


@pytest.mark.parametrize(("date", "upcoming", "past"), [
    ("2026-10-09 18:30", True, False), ("2026-10-09", True, False), ("2026-10-08 23:59", False, True),
    ("2027-01-01", True, False), ("", False, False), ("soon", False, False),
])  # fmt: skip
def test_today_is_yet_to_come_and_what_has_no_date_is_on_neither_side(date, upcoming, past):
    assert PageFilter(DateFilter.UPCOMING).matches(page(date), TODAY, False) is upcoming
    assert PageFilter(DateFilter.PAST).matches(page(date), TODAY, False) is past
    assert PageFilter().matches(page(date), TODAY, False)


@pytest.mark.parametrize(("wanted", "kept"), [
    (PageFilter(year="2026"), True), (PageFilter(year="2025"), False),
    (PageFilter(event_type="meetup"), True), (PageFilter(event_type="lecture"), False),
    (PageFilter(tag="maps"), True), (PageFilter(tag="map"), False),
    (PageFilter(missing="de"), True), (PageFilter(missing="en"), False),
    (PageFilter(problems=True), False), (PageFilter(year="2026", tag="books"), False),
])  # fmt: skip
def test_every_condition_has_to_hold(wanted, kept):
    assert wanted.matches(page(), TODAY, False) is kept


def test_problems_are_told_from_outside():
    assert PageFilter(problems=True).matches(page(), TODAY, True)


FILTERS = st.builds(
    PageFilter, st.sampled_from(DateFilter), st.sampled_from(["", "2026", "2025"]),
    st.sampled_from(["", "meetup", "hack"]),
    st.sampled_from(["", "maps", "x"]), st.sampled_from(["", "en", "de"]), st.booleans(),
)  # fmt: skip
DATES = st.sampled_from(["2026-10-09", "2026-01-01", "2025-03-01 18:00", ""])


@given(FILTERS, DATES, st.booleans())
def test_taking_a_condition_away_never_hides_a_page(wanted, date, troubled):
    if wanted.matches(page(date), TODAY, troubled):
        for name in PageFilter._fields:
            assert wanted.without(name).matches(page(date), TODAY, troubled)


@given(FILTERS)
def test_without_all_it_chose_a_filter_has_only_its_side_of_today(wanted):
    for name in wanted.chosen:
        wanted = wanted.without(name)
    assert wanted == PageFilter(wanted.when)
    assert wanted.is_empty is (wanted.when is DateFilter.ALL)
