"""Where findings are shown: in fields, and at words of the text that are really there."""

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.checks.finding import Finding, Fix, Severity
from meetup_desktop.core.content.checks.finding_places import FindingPlace, find_places
from meetup_desktop.core.content.document import Document

TEXT = "---\ndate: 2027-04-17 18:30\nevent.location.title: Белград\n---\n# Evening\n\nA  word and knоw.\n\nEnd.\n"
DOCUMENT = Document.parse(TEXT.encode())
BODY = DOCUMENT.body_line


def finding(reason="wrong-script", line=0, fix=None, **values):
    return Finding(
        reason, Severity.ERROR, "quay", "en", "en/events/quay.md", line, tuple(values.items()), fix
    )


def place_of(*args, **values):
    found = find_places((finding(*args, **values),), DOCUMENT)
    return found[0][1] if found else None


def shown(*args, **values):
    place = place_of(*args, **values)
    assert place is not None and not place.key
    return DOCUMENT.body_text.split("\n")[place.line][place.start : place.end]


def test_a_field_by_its_name_and_by_its_line():
    assert place_of("wrong-script", 3, field="event.location.title") == FindingPlace("event.location.title")
    assert place_of("mixed-script-word", 3, word="Белград") == FindingPlace("event.location.title")
    assert place_of("title-missing", BODY) == FindingPlace("title")
    assert place_of("bad-value", 1, field="event.type") == FindingPlace("event.type")


def test_words_of_the_text():
    line = BODY + 2
    assert shown("mixed-script-word", line, word="knоw") == "knоw"
    tidy = Fix("line", "en", ("2", "A  word and knоw.", "A word and knоw."))
    assert shown("untidy-text", line, tidy) == " "
    assert shown("wrong-script.text", line, text="A word and…") == "A  word and knоw."
    assert shown("block-count", BODY + 4, text="End.", language="ru") == "End."


def test_something_that_is_missing_is_shown_beside_its_place():
    fix = Fix("line", "en", ("4", "End.", "End.!"))
    assert shown("untidy-text", BODY + 4, fix) == "."


def test_what_has_no_place_in_the_file():
    assert place_of("picture-unused", 0, name="5.jpg") is None
    assert place_of("block-count", BODY + 1) is None  # an empty line
    assert place_of("block-count", 999) is None


@given(
    st.text(max_size=200),
    st.integers(0, 12),
    st.text(max_size=8),
    st.sampled_from(["word", "text", "name"]),
    st.sampled_from(["line", "body-part", None]),
)
def test_every_place_is_within_its_line(body, line, word, name, kind):
    document = Document.parse(("---\ndate: 2027-04-17\n---\n" + body).encode("utf-8", "replace"))
    lines = document.body_text.split("\n")
    at = min(max(0, line - document.body_line), len(lines) - 1)
    fix = Fix(kind, "en", (str(at), lines[at], word)) if kind else None
    for _, place in find_places((finding("untidy-text", line, fix, **{name: word}),), document):
        if not place.key:
            assert 0 <= place.start < place.end <= len(lines[place.line])
