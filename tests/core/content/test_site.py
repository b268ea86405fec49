import pytest

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.site.profiles import (
    PAIR,
    PUBLISH,
    PUBLISH_CONTENT,
    Profile,
    is_language,
    recognise_profile,
)
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.errors import NotASite
from tests.readings import site_of
from tests.strategies import PAGE


def site(**files: str | None) -> Site:
    documents = {
        path: None if text is None else Document.parse(text.encode()) for path, text in files.items()
    }
    return site_of(recognise_profile(documents), documents)


def with_id(identifier: str) -> str:
    line = f"alternateLinkIdentifier: {identifier}" if identifier else "x: y"
    return PAGE.replace("alternateLinkIdentifier: quay", line)


@pytest.mark.parametrize(
    ("paths", "profile"),
    [
        (["README.md", "en/events/x.md"], PUBLISH),
        (["Content/en/events/x.md"], PUBLISH_CONTENT),
        (["x.en.md", "README.md"], PAIR),
        (["zh-Hant/events/2026/x.md"], PUBLISH),
    ],
)
def test_recognises_a_site(paths: list[str], profile: Profile) -> None:
    assert recognise_profile(paths) == profile


@pytest.mark.parametrize(
    "paths",
    [
        [],
        ["README.md"],
        ["en/events/index.md"],
        ["en/x.md"],
        ["js/lib/x.md"],
        ["x.js.md"],
        ["en/events/x.txt"],
    ],
)
def test_anything_else_is_no_site(paths: list[str]) -> None:
    with pytest.raises(NotASite):
        recognise_profile(paths)


def test_languages() -> None:
    assert is_language("en") and is_language("zh-Hant") and is_language("pt-BR")
    assert not any(is_language(name) for name in ("js", "english", "EN", "e", "md", "en-", ".git"))


def test_pictures_lie_in_resources_or_beside() -> None:
    assert PUBLISH.picture_folder("en/events/x.md") == "Resources/en/events/x"
    assert PUBLISH_CONTENT.picture_folder("Content/en/events/x.md") == "Resources/en/events/x"
    assert PAIR.picture_folder("x.en.md") == ""


def test_versions_pair_by_identifier_then_by_path() -> None:
    found = site(
        **{
            "ru/events/a.md": with_id("one"),
            "en/events/b.md": with_id("one"),
            "en/events/c.md": with_id(""),
            "ru/events/c.md": with_id(""),
        }
    )
    assert [page.files for page in found.pages] == [
        (("ru", "ru/events/a.md"), ("en", "en/events/b.md")),
        (("ru", "ru/events/c.md"), ("en", "en/events/c.md")),
    ]
    assert found.languages == ("ru", "en")


def test_versions_whose_identifiers_differ_still_pair_by_path() -> None:
    found = site(**{"ru/events/a.md": with_id("one"), "en/events/a.md": with_id("two")})
    assert [page.languages for page in found.pages] == [("ru", "en")]


def test_two_files_of_one_language_are_two_pages() -> None:
    found = site(
        **{
            "en/events/a.md": with_id("one"),
            "en/events/b.md": with_id("one"),
            "ru/events/b.md": with_id("one"),
        }
    )
    assert {page.page_id: page.languages for page in found.pages} == {"a": ("en",), "b": ("ru", "en")}
    clash = site(**{"en/events/a.md": PAGE, "en/talks/a.md": PAGE, "Content": None, "en/events/b/a.md": PAGE})
    assert len({page.page_id for page in clash.pages}) == 3


def test_a_page_of_one_language_is_listed() -> None:
    (only,) = site(**{"en/events/a.md": PAGE}).pages
    assert only.languages == ("en",)
    assert (only.title(), only.title("ru"), only.venue("en"), only.picture_count) == (
        "Evening by the river", "Evening by the river", "Новый Сад", 2,
    )  # fmt: skip


def test_newest_first_and_undated_last() -> None:
    dated = {
        f"en/events/{year}.md": PAGE.replace("2026-10-09", f"{year}-01-01") for year in (2024, 2027, 2025)
    }
    undated = {"en/events/none.md": PAGE.replace("date:", "nodate:")}
    found = site(**dated, **undated)
    assert [page.page_id for page in found.pages] == ["2027", "2025", "2024", "none"]
    assert found.page("2025") is found.pages[1]
    assert found.page("?") is None


def test_other_sections_are_listed_when_they_hold_events() -> None:
    found = site(
        **{
            "en/talks/a.md": PAGE,
            "en/posts/b.md": "---\ndate: 1\n---\n# No event",
            "en/events/c.md": "# bare",
        }
    )
    assert {page.page_id for page in found.pages} == {"talks/a", "c"}


def test_a_file_may_override_its_language() -> None:
    found = site(**{"en/events/a.md": PAGE.replace("date:", "language: de\ndate:"), "ru/events/a.md": PAGE})
    assert found.pages[0].files == (("de", "en/events/a.md"), ("ru", "ru/events/a.md"))


def test_trouble_is_shown_and_stops_nothing() -> None:
    found = site(
        **{
            "en/events/a.md": None,
            "ru/events/a.md": PAGE,
            "en/events/b.md": "\ufeff" + with_id("b"),
            "en/events/c.md": with_id("c"),
        }
    )
    assert {page.page_id: page.has_problem for page in found.pages} == {"a": True, "b": True, "c": False}


def test_a_pair_beside_each_other() -> None:
    found = site(**{"quay.ru.md": PAGE, "quay.en.md": PAGE, "notes.md": "x"})
    assert [(page.page_id, page.languages) for page in found.pages] == [("quay", ("ru", "en"))]
