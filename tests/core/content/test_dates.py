"""Dates as the generators read them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.dates import read_any_date, read_date


@pytest.mark.parametrize(
    "text", ["2026-12-03", "2026-12-03T19:00", "2026-12-03T19:00:00+01:00", "2026-12-03 19:00:00Z"]
)
def test_only_other_generators_read_iso_dates(text):
    assert read_date(text) is None
    assert read_any_date(text).date().isoformat() == "2026-12-03"


def test_both_read_publish_s_form():
    assert read_date("2026-12-03 19:00") == read_any_date("2026-12-03 19:00") == datetime(2026, 12, 3, 19)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text):
    assert read_date(text) is None or read_any_date(text) == read_date(text)
