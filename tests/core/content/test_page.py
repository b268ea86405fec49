import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.core.errors import CannotHold
from tests.strategies import KEYS, PAGE, values

RUSSIAN = PAGE.replace("Evening by the river", "Вечер у реки").replace("The river club", "Клуб у реки")


def pair(russian: str = RUSSIAN, english: str = PAGE) -> EventPage:
    return EventPage(
        "quay",
        (
            PageVersion("ru", "ru/events/quay.md", Document.parse(russian.encode())),
            PageVersion("en", "en/events/quay.md", Document.parse(english.encode())),
        ),
    )


def test_a_translated_value_changes_one_file() -> None:
    page = pair().with_value("event.location.title", "en", "Novi Sad")
    assert page.changed_paths(pair()) == ("en/events/quay.md",)
    assert (page.value("event.location.title", "ru"), page.value("event.location.title", "en")) == (
        "Новый Сад",
        "Novi Sad",
    )
    assert page.shared_value("event.location.title") is None


def test_a_shared_value_is_typed_once() -> None:
    page = pair().with_value("tags", None, "maps")
    assert page.changed_paths(pair()) == page.paths == ("ru/events/quay.md", "en/events/quay.md")
    assert page.shared_value("tags") == "maps"
    assert pair().shared_value("endDate") == ""


def test_titles_go_where_they_stand() -> None:
    page = pair().with_value("title", "ru", "Карты")
    assert (page.title("ru"), page.title("en"), page.title("de")) == ("Карты", "Evening by the river", "")


def test_all_languages_change_or_none() -> None:
    page = pair(english="no block")
    with pytest.raises(CannotHold):
        page.with_value("tags", None, "x")
    assert page.with_value("tags", "ru", "x").value("tags", "ru") == "x"


def test_a_missing_language_has_no_values() -> None:
    assert pair().value("date", "de") == ""
    with pytest.raises(KeyError):
        pair().version("de")
    with pytest.raises(KeyError):
        pair().with_value("date", "de", "x")


def test_coordinates_keep_their_digits_until_they_move() -> None:
    page = pair()
    assert page.coordinates == Coordinates(45.254, 19.8447)
    assert page.with_coordinates(Coordinates(45.254, 19.8447)) is page
    moved = page.with_coordinates(Coordinates(44.5, 20.25))
    assert (
        moved.shared_value("event.location.latitude"),
        moved.shared_value("event.location.longitude"),
    ) == ("44.500000", "20.250000")
    assert moved.with_coordinates(None).coordinates is None
    odd = pair(russian=RUSSIAN.replace("45.254", "north"))
    assert odd.coordinates == Coordinates(45.254, 19.8447)


def test_descriptions_of_pictures() -> None:
    page = pair().with_description("en", 5, "A view")
    assert (page.description("en", 5), page.description("ru", 5), page.description("en", 0)) == (
        "A view",
        "",
        "",
    )
    assert page.changed_paths(pair()) == ("en/events/quay.md",)


def test_an_unreadable_version_is_told() -> None:
    page = pair().with_document("en", Document.parse(b"\xff"))
    assert pair().readable and not page.readable


@given(st.sampled_from(KEYS), st.sampled_from(["ru", "en", None]), values)
def test_an_edit_that_changes_nothing_is_the_same_value(key: str, language: str | None, value: str) -> None:
    page = pair().with_value(key, language, value)
    assert page.with_value(key, language, value) is page
    assert (page == pair()) == (page.changed_paths(pair()) == ())
