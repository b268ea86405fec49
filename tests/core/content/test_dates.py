"""Dates: what each generator reads, and how a typed date is written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.dates import (
    DateStyle,
    date_format,
    date_style,
    format_date,
    read_any_date,
    sortable_date,
)

GENERATORS = ("publish", "hugo", "eleventy", "jekyll", "astro")


@pytest.mark.parametrize(
    ("generator", "text", "accepted"),
    [
        ("publish", "2026-02-02 18:30", True),
        ("publish", "2026-02-02T18:30:00", False),
        ("publish", "2026-02-02", False),
        ("hugo", "2026-02-02 18:30", False),
        ("hugo", "2026-01-01T18:30", False),
        ("hugo", "2026-02-02 18:30:00", True),
        ("hugo", "2026-02-02T18:30:00+02:00", True),
        ("hugo", "2026-02-02 18:30:00 +0200", True),
        ("hugo", "2026-02-02", True),
        ("hugo", "02 Jan 2026", True),
        ("hugo", "next Friday", False),
        ("hugo", "2026-02-30", False),
        ("eleventy", "2026-02-02 18:30", False),
        ("eleventy", "2026-01-01T18:30", True),
        ("eleventy", "git Last Modified", True),
        ("jekyll", "2026-02-02 18:30", True),
        ("jekyll", "2026-01-01 18:30:00 +0200", True),
        ("astro", "Feb 2, 2026", True),
        ("astro", "soon", False),
    ],
)
def test_what_a_generator_reads(generator, text, accepted):
    assert date_format(generator).accepts(text) is accepted


@pytest.mark.parametrize(
    ("generator", "written"),
    [
        ("publish", "2026-02-02 18:30"),
        ("hugo", "2026-02-02T18:30:00"),
        ("eleventy", "2026-02-02T18:30:00"),
        ("astro", "2026-02-02T18:30:00"),
        ("jekyll", "2026-02-02 18:30"),
    ],
)
def test_a_typed_date_is_written_as_the_generator_reads_it(generator, written):
    assert format_date("2026-02-02 18:30", date_format(generator)) == written


@pytest.mark.parametrize(
    ("examples", "typed", "written"),
    [
        (["2025-01-10T19:00:00+01:00", "2025-07-10T19:00:00+02:00"], "2026-08-02 18:30", "2026-08-02T18:30:00+02:00"),
        (["2025-01-10T19:00:00+01:00", "2025-07-10T19:00:00+02:00"], "2026-12-02 18:30", "2026-12-02T18:30:00+01:00"),
        (["2025-03-10T19:00:00+01:00", "2025-06-10T19:00:00+02:00"], "2026-04-17 18:30", "2026-04-17T18:30:00+02:00"),
        (["2025-01-10 19:00:00 +0100"], "2026-02-02 18:30", "2026-02-02 18:30:00 +0100"),
        (["2025-01-10T19:00:00Z"], "2026-02-02 18:30", "2026-02-02T18:30:00Z"),
        (["2025-01-10T19:00:00Z"], "2026-02-02T18:30:00+03:00", "2026-02-02T18:30:00+03:00"),
        (["2025-01-10"], "2026-02-02 18:30", "2026-02-02T18:30:00"),
        (["2025-01-10 19:00"], "2026-02-02 18:30", "2026-02-02T18:30:00"),  # no example: Hugo stops there
        ([], "2026-02-02", "2026-02-02"),
        ([], "in spring", "in spring"),
    ],
)  # fmt: skip
def test_the_other_dates_of_the_site_give_the_style(examples, typed, written):
    assert format_date(typed, date_format("hugo").with_examples(examples)) == written


def test_the_value_that_is_replaced_is_the_nearest_example():
    site = date_format("hugo").with_examples(["2025-01-10T19:00:00+01:00"] * 3)
    assert format_date("2026-02-02 18:30", site, "2025-03-01 10:00:00") == "2026-02-02 18:30:00"
    assert format_date("2026-02-02 18:30", site, "2025-03-01T10:00:00+03:00") == "2026-02-02T18:30:00+01:00"
    assert format_date("2026-03-02 18:30", site, "2025-03-01T10:00:00+03:00") == "2026-03-02T18:30:00+03:00"


@pytest.mark.parametrize(
    ("text", "sortable"),
    [("Sep 02 2025", "2025-09-02 00:00"), ("02 Jan 2026", "2026-01-02 00:00"), ("soon", "soon"), ("", ""),
     ("2026-02-02T18:30:00Z", "2026-02-02T18:30:00Z")],
)  # fmt: skip
def test_dates_in_words_sort_with_the_others(text, sortable):
    assert sortable_date(text) == sortable


moments = st.datetimes(min_value=read_any_date("1990-01-01"), max_value=read_any_date("2090-01-01"))
zones = st.sampled_from(["", "Z", "+02:00", " +0200", "-0330"])
styles = st.builds(
    DateStyle, st.sampled_from("T "), st.booleans(), st.lists(st.tuples(st.integers(1, 12), zones)).map(tuple)
)


@given(moments, st.sampled_from(GENERATORS), styles)
def test_the_shown_day_and_hour_never_change(moment, generator, style):
    typed = moment.strftime("%Y-%m-%d %H:%M")
    form = date_format(generator)
    assert form.accepts(format_date(typed, form))
    written = format_date(typed, form._replace(style=style))
    assert re.match(r"\S{10}[T ]\S{5}", written)[0].replace("T", " ") == typed
    assert format_date(written, form._replace(style=style)) == written


@given(st.lists(st.tuples(moments, zones), min_size=1), st.sampled_from(["T", " "]), st.booleans())
def test_a_style_is_read_back_from_what_it_writes(dates, separator, has_seconds):
    texts = [
        moment.strftime(f"%Y-%m-%d{separator}%H:%M{':%S' if has_seconds else ''}") + zone
        for moment, zone in dates
    ]
    found = date_style(texts, DateStyle())
    assert (found.separator, found.has_seconds) == (separator, has_seconds)
    assert {month for month, _ in found.zones} == {moment.month for moment, _ in dates}
