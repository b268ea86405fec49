"""What people paste for a venue: every case of the collection, and more of each kind."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.pasted_venue.read import ask_if_exchanged, read_pasted_venue
from meetup_desktop.core.content.pasted_venue.result import PastedKind
from meetup_desktop.core.content.venue import Coordinates

#: ``pasted.tsv`` is the collection of real ones, ``more.tsv`` has more of each kind.
CASES = Path(__file__).parents[3] / "data" / "venue"
BELGRADE = Coordinates(44.80401, 20.46513)
TOWNS = {
    "belgrade": (BELGRADE,), "белград": (BELGRADE,),
    "stari grad": (Coordinates(43.18, 16.6), Coordinates(44.817, 20.46)),
    "zürich": (Coordinates(47.37, 8.55),),
}  # fmt: skip


def find_towns(name):
    return TOWNS.get(name.lower(), ())


def result(text, expected):
    """Return the result in the words of the files; the problem only where ``expected`` has one."""
    found = read_pasted_venue(text, find_towns)
    if found.kind is PastedKind.ASK:
        return "ask"
    if found.problem is not None:
        return f"none {found.problem.value}" if " " in expected else "none"
    first = found.candidates[0]
    return f"{found.kind.value} {round(first.latitude_deg, 5):g},{round(first.longitude_deg, 5):g}"


def cases():
    for path in sorted(CASES.glob("*.tsv")):
        for line in path.read_text("utf-8").rstrip("\n").split("\n"):
            if not line.startswith("#"):
                text, expected = line.split("\t")
                yield text.replace("\\n", "\n"), expected


@pytest.mark.parametrize(("text", "expected"), list(cases()))
def test_every_case(text, expected):
    assert result(text, expected) == expected


def test_exchanged_numbers_are_asked_about_where_the_venue_is_known():
    found = ask_if_exchanged(read_pasted_venue("20.46, 44.81"), [BELGRADE])
    assert found.kind is PastedKind.SWAPPED
    assert found.candidates == (Coordinates(44.81, 20.46), Coordinates(20.46, 44.81))
    for text, near in (
        ("20.46, 44.81", []),
        ("44.81, 20.46", [BELGRADE]),
        ("20.46, 44.81", [Coordinates(48, 2)]),
    ):
        kept = read_pasted_venue(text)
        assert ask_if_exchanged(kept, near) == kept


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_what_the_program_copies_can_be_pasted(latitude, longitude):
    there = Coordinates(round(latitude, 6), round(longitude, 6))
    assert read_pasted_venue(", ".join(there.texts())).pin == there


PARTS = st.sampled_from(
    [
        "44",
        ".",
        ",",
        " ",
        "81",
        "°",
        "'",
        '"',
        "n",
        "E",
        "с. ш.",
        ":",
        "-",
        "lat",
        "+",
        "https://",
        "maps.google.com/",
        "?q=",
        "%2C",
        "@",
        "geo:",
    ]
)


@given(st.lists(PARTS, max_size=25).map("".join) | st.text(max_size=60))
def test_any_text_may_be_pasted(text):
    found = read_pasted_venue(text, find_towns)
    assert bool(found.candidates) == (found.kind is not PastedKind.NONE)
    assert bool(found.problem) == (found.kind is PastedKind.NONE)
