"""A sample of every kind of site: nothing false on the sound one, and planted faults are found."""

import pytest

from tests.sites.layouts import LAYOUTS
from tests.sites.measure import measure
from tests.sites.prose import cyrillic_of

SAMPLE = 15  # one fault of each kind
WANTED = 0.9  # of the planted faults


@pytest.fixture(scope="module", params=list(LAYOUTS))
def figures(request):
    return measure(LAYOUTS[request.param](), SAMPLE)


def test_no_false_error(figures):
    assert [
        (each["code"], each["file"], each["message"]) for each in figures.false if each["severity"] == "error"
    ] == []


def test_few_false_warnings(figures):
    assert [(each["code"], each["message"]) for each in figures.false if each["severity"] == "warning"] == []


def test_planted_faults_are_found(figures):
    missed = [fault for fault, hit in zip(figures.planted, figures.hits, strict=True) if hit is None]
    assert len(figures.planted) >= SAMPLE - 3
    assert figures.found >= WANTED * len(figures.planted), missed


def test_serbian_in_cyrillic():
    assert (
        cyrillic_of("Dorćol Platz, ljudi i njihov džep na Pythonu")
        == "Dorćol Platz, људи и њихов џеп на Pythonу"
    )
