"""Inputs that broke something once, and a few that are as hostile as they come."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.holds import DIALECTS, PARTING, WAYS, one_input
from tests.fuzz.seeds import seeds
from tests.strategies import seed_pages

FOUND = sorted((Path(__file__).parents[2] / "fuzz" / "found").glob("*"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_broke_something_once_holds_now(path):
    one_input(path.read_bytes())


@pytest.mark.parametrize("which", range(len(DIALECTS)), ids=DIALECTS)
def test_real_pages_hold(which):
    pages = seed_pages()
    for page in pages:
        one_input(bytes([which]) + page + PARTING + pages[-1])


@pytest.mark.parametrize("way", WAYS)
def test_inputs_to_start_from_hold(way):
    first = bytes([WAYS.index(way)])
    inputs = [data for data in seeds() if data.startswith(first)]
    assert inputs
    for data in inputs:
        one_input(data)


@given(st.integers(0, len(WAYS) - 1), st.binary(max_size=300), st.binary(max_size=300))
def test_random_bytes_hold(which, one, two):
    one_input(bytes([which]) + b"---\n" * (which < len(DIALECTS)) + one + PARTING + two)
