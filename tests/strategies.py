"""Documents for property tests: sound ones, odd ones, broken ones."""

from pathlib import Path

from hypothesis import strategies as st

PAGE = """---
date: 2026-10-09 18:30
description: An evening on the quay: maps, [links](https://example.org/a?b=c) and "quotes".
tags: python, maps
event.site: https://example.org/quay
logo: .jpg
event.organisation: The river club
event.location.title: Новый Сад
event.location.latitude: 45.254
event.location.longitude: 19.84470
event.type: meetup
alternateLinkIdentifier: quay
---
# Evening by the river

We talked about maps.

1. { }
2. ![ ](1_400x400.jpg)
4. ![The room](2_400x400.jpg)

See you!
"""
SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
KEYS = (
    "date",
    "endDate",
    "description",
    "tags",
    "event.type",
    "event.location.title",
    "alternateLinkIdentifier",
    "x",
)


def seed_pages() -> list[bytes]:
    """The pages that started the project, where they are at hand; ours otherwise as well."""
    return [PAGE.encode(), *(path.read_bytes() for path in sorted(SEEDS.glob("*.md")))]


ends = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r", "\x0b", "\u2028", "\u2029", "\x85"])
body_ends = st.sampled_from(["\n", "\n", "\r\n", "\r", "\u2029"])
words = st.text(st.characters(blacklist_categories=("Cs",)), max_size=8)
values = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters="\n\r\x0b\x0c\x85\u2028\u2029"),
    max_size=20,
)


@st.composite
def block_lines(draw: st.DrawFn) -> str:
    """One line of a block: an entry with odd blanks, an empty one, a stray line, a blank one."""
    key = draw(st.sampled_from(KEYS))
    value = draw(st.sampled_from(["", "one", "a, b", "x: y", "44.80", " кириллица ", "#", "---"]))
    line = draw(
        st.sampled_from(
            [
                f"{key}: {value}",
                f"{key}: {value}",
                f"{key}:{value}",
                f"  {key} :\t{value} ",
                f"{key}:",
                "stray line",
                "",
                "  ",
            ]
        )
    )
    return line + draw(ends)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A body with line ends of all kinds."""
    lines = draw(
        st.lists(
            st.sampled_from(["", "text", "# Title", "```", "a\u2028b", "\u00a0", "1. { }", "- x"]), max_size=8
        )
    )
    return "".join(line + draw(body_ends) for line in lines) + draw(st.sampled_from(["", "end"]))


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """A file with a block, mostly a sound one."""
    mark = draw(st.sampled_from(["", "", "", "\ufeff"]))
    lead = draw(st.sampled_from(["", "", "\n", " \r\n"]))
    opening = "---" + draw(st.sampled_from(["\n", "\n", "\n", "\r\n", " \n"]))
    lines = draw(st.lists(block_lines(), max_size=8))
    closing = draw(st.sampled_from(["---", " ---"])) + draw(st.sampled_from(["\n", "\n", "\r\n", "\r", ""]))
    body = draw(bodies()) if closing.endswith(("\n", "\r")) else ""
    return "".join([mark, lead, opening, *lines, closing, body]).encode()


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real page with a few bytes put in, taken out or changed."""
    raw = bytearray(draw(st.sampled_from(seed_pages())))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw)))
        raw[at : at + draw(st.integers(0, 3))] = draw(
            st.one_of(
                st.binary(max_size=3),
                st.sampled_from([b"---\n", b"\r\n", b"\xef\xbb\xbf", b"-", b":", b"\xe2\x80\xa8"]),
            )
        )
    return bytes(raw)


anything = st.one_of(st.binary(max_size=60), documents(), mutated())
