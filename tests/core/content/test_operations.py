from collections.abc import Mapping

import pytest

from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.site import page_operations
from meetup_desktop.core.content.site.page_links import Renaming, update_links
from meetup_desktop.core.content.site.page_names import check_page_id
from meetup_desktop.core.content.site.page_operations import Move, SiteChange
from meetup_desktop.core.content.site.profiles import ASTRO, HUGO, JEKYLL, PAIR, PUBLISH, Profile
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.templates import TEMPLATES, title_from_page_id
from meetup_desktop.core.errors import BadName, NameTaken
from tests.readings import site_of
from tests.strategies import PAGE

YAML = (
    '---\ntitle: "Evening: by the river"\ndate: 2026-10-09T18:30:00+02:00\ntranslationKey: quay\n---\nText.\n'
)


def site_and_pages(profile: Profile, files: Mapping[str, str]) -> tuple[Site, dict[str, EventPage]]:
    documents = {path: Document.parse(text.encode(), dialect_of(profile)) for path, text in files.items()}
    site = site_of(profile, documents)
    return site, {
        page.page_id: EventPage(
            page.page_id,
            tuple(PageVersion(language, path, documents[path]) for language, path in page.files),
        )
        for page in site.pages
    }


def publish(**more: str) -> tuple[Site, dict[str, EventPage]]:
    return site_and_pages(PUBLISH, {"ru/events/quay.md": PAGE, "en/events/quay.md": PAGE, **more})


def after(change: SiteChange, path: str) -> str:
    return next(write.after for write in change.writes if write.path == path).decode()


# --- new pages -----------------------------------------------------------------------------------


def test_a_new_page_stands_in_all_languages_with_its_keys_in_order() -> None:
    site, _ = publish()
    change = page_operations.plan_new_page(
        site, "autumn", TEMPLATES["meetup"], dialect_of(PUBLISH), date_text="2027-10-02 18:30", titles={"ru": "Осень"}
    )  # fmt: skip
    assert [write.path for write in change.writes] == ["ru/events/autumn.md", "en/events/autumn.md"]
    assert all(write.before is None for write in change.writes)
    english = after(change, "en/events/autumn.md")
    assert english.startswith(
        "---\ndate: 2027-10-02 18:30\ntags: meetup\nevent.type: meetup\n"
        "alternateLinkIdentifier: autumn\n---\n# Autumn\n\n<!-- "
    )
    assert "\n# Осень\n" in after(change, "ru/events/autumn.md")
    assert english.endswith("\n") and not english.endswith("\n\n")


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_has_the_same_blocks_in_both_languages(name: str) -> None:
    from meetup_desktop.adapters.markdown import blocks

    first, second = (
        [(block.kind, block.level) for block in blocks(TEMPLATES[name].bodies[language])]
        for language in ("en", "ru")
    )
    assert first == second
    assert TEMPLATES[name].body("de") == TEMPLATES[name].bodies["en"]


@pytest.mark.parametrize(
    ("profile", "there", "expected"),
    [
        (HUGO, "content/ru/events/quay.md", "content/ru/events/autumn.md"),
        (HUGO, "content/events/quay.ru.md", "content/events/autumn.ru.md"),
        (HUGO, "content/ru/events/quay/index.md", "content/ru/events/autumn/index.md"),
        (ASTRO, "src/content/events/ru/quay.md", "src/content/events/ru/autumn.md"),
        (JEKYLL, "_events/ru/quay.md", "_events/ru/autumn.md"),
        (PAIR, "quay.ru.md", "autumn.ru.md"),
    ],
)
def test_a_new_page_is_laid_out_as_the_others(profile: Profile, there: str, expected: str) -> None:
    site, _ = site_and_pages(profile, {there: PAGE if profile is PAIR else YAML})
    change = page_operations.plan_new_page(
        site, "autumn", TEMPLATES["blank"], dialect_of(profile), date_text="2027-10-02"
    )
    assert [write.path for write in change.writes] == [expected]
    text = after(change, expected)
    written = site_and_pages(profile, {expected: text})[0].pages[0]
    assert (written.page_id, written.title(), written.link_id) == ("autumn", "Autumn", "autumn")
    assert written.date_text.startswith("2027-10-02")
    if profile is not PAIR:
        assert dict(profile.keys)["alternateLinkIdentifier"] + ": autumn" in text


@pytest.mark.parametrize("name", ["quay", "Quay", "QUAY"])
def test_a_name_that_is_there_is_refused_also_in_other_letters(name: str) -> None:
    site, pages = publish()
    with pytest.raises(NameTaken):
        page_operations.plan_new_page(site, name, TEMPLATES["blank"], dialect_of(PUBLISH))
    with pytest.raises(NameTaken):
        page_operations.plan_duplicate(site, pages["quay"], name)


@pytest.mark.parametrize(
    "name",
    [
        "", " ", "a b", "a'b", '"', "../x", "a/../b", "/a", "a/", ".a", "a.", "CON", "aux.txt", "index", "a\0b",
        "a:b", "a\\b", "x" * 181, "a#b", "a?b", "a\u202eb", "-a", "a\ud800",
    ],
)  # fmt: skip
def test_names_that_would_not_work_everywhere(name: str) -> None:
    with pytest.raises(BadName):
        check_page_id(name)


def test_names_that_work() -> None:
    for name in ("quay", "2026-10-09-quay", "2026/quay", "набережная", "quay_2", "v1.2"):
        assert check_page_id(f" {name} ") == name
    assert title_from_page_id("2026/spring-rotations") == "Spring rotations"


# --- the missing language and copies -------------------------------------------------------------


def test_the_missing_version_is_a_copy_to_be_translated() -> None:
    site, pages = site_and_pages(
        PUBLISH, {"ru/events/quay.md": PAGE, "en/events/b.md": PAGE.replace(": quay", ": b")}
    )
    change = page_operations.plan_language_version(site, pages["quay"], "en", "ru")
    assert [(write.path, write.before) for write in change.writes] == [("en/events/quay.md", None)]
    assert change.writes[0].after == PAGE.encode()
    assert change.copies == (Move("Resources/ru/events/quay", "Resources/en/events/quay", True),)
    with pytest.raises(NameTaken):
        page_operations.plan_language_version(site, pages["quay"], "ru", "ru")


def test_a_copy_has_its_own_name_and_no_date() -> None:
    site, pages = publish()
    change = page_operations.plan_duplicate(site, pages["quay"], "quay-2")
    text = after(change, "ru/events/quay-2.md")
    assert text == PAGE.replace("date: 2026-10-09 18:30\n", "").replace(": quay\n", ": quay-2\n")
    assert [move.target for move in change.copies] == [
        "Resources/ru/events/quay-2", "Resources/en/events/quay-2",
    ]  # fmt: skip
    assert page_operations.plan_duplicate(site, pages["quay"], "x", pictures=False).copies == ()


# --- another name --------------------------------------------------------------------------------


def test_a_new_name_changes_files_pictures_identifier_and_links() -> None:
    linking = (
        PAGE.replace(": quay", ": other")
        + "[then](/en/events/quay/#talks), [here](quay), [x](/en/events/quay2)\n"
    )
    site, pages = publish(**{"en/events/other.md": linking})
    others = {"en/events/other.md": Document.parse(linking.encode())}
    change = page_operations.plan_rename(site, pages["quay"], "river", others)
    assert change.page_id == "river"
    assert set(change.moves) == {
        Move("ru/events/quay.md", "ru/events/river.md"),
        Move("en/events/quay.md", "en/events/river.md"),
        Move("Resources/ru/events/quay", "Resources/ru/events/river", True),
        Move("Resources/en/events/quay", "Resources/en/events/river", True),
    }
    assert after(change, "ru/events/quay.md") == PAGE.replace("Identifier: quay", "Identifier: river")
    assert after(change, "en/events/other.md") == linking.replace(
        "/en/events/quay/#", "/en/events/river/#"
    ).replace("(quay)", "(river)")
    assert change.links_changed == ("en/events/other.md",)


def test_an_identifier_that_never_was_the_name_stays() -> None:
    own = PAGE.replace("Identifier: quay", "Identifier: meeting-7")
    site, pages = site_and_pages(PUBLISH, {"ru/events/quay.md": own, "en/events/quay.md": own})
    assert page_operations.plan_rename(site, pages["quay"], "river", {}).writes == ()


def test_a_folder_of_its_own_moves_once() -> None:
    site, pages = site_and_pages(
        HUGO, {"content/events/quay/index.md": YAML, "content/events/quay/index.ru.md": YAML}
    )
    (page_id,) = pages
    change = page_operations.plan_rename(site, pages[page_id], "river", {})
    assert change.moves == (Move("content/events/quay", "content/events/river"),)
    assert page_operations.plan_deletion(site, site.pages[0]).trashed == ("content/events/quay",)


def test_pictures_beside_a_pair_stay() -> None:
    site, pages = site_and_pages(PAIR, {"quay.ru.md": PAGE, "quay.en.md": PAGE})
    change = page_operations.plan_rename(site, pages["quay"], "river", {})
    assert change.moves == (Move("quay.ru.md", "river.ru.md"), Move("quay.en.md", "river.en.md"))
    assert page_operations.plan_deletion(site, site.pages[0]).trashed == ("quay.ru.md", "quay.en.md")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[a](/en/events/quay)", "[a](/en/events/river)"),
        ("[a](</en/events/quay>)", "[a](</en/events/river>)"),
        ("[a](../quay/?x=1#y)", "[a](../river/?x=1#y)"),
        ("[a](quay.md)", "[a](river.md)"),
        ("![a](/en/events/quay/1.jpg)", "![a](/en/events/river/1.jpg)"),
        ('<a href="/en/events/quay/">x</a>', '<a href="/en/events/river/">x</a>'),
        ("[a]: /en/events/quay", "[a]: /en/events/river"),
        ('{{< ref "/en/events/quay.md" >}}', '{{< ref "/en/events/river.md" >}}'),
        ("[a](/en/events/quay), [b](/en/events/quay)", "[a](/en/events/river), [b](/en/events/river)"),
        ("[a](/ru/events/quay)", "[a](/ru/events/quay)"),
        ("[a](/en/events/quays)", "[a](/en/events/quays)"),
        ("[a](https://example.org/en/events/quay)", "[a](https://example.org/en/events/quay)"),
        ("quay /en/events/quay", "quay /en/events/quay"),
        ("[a](mailto:quay@example.org)", "[a](mailto:quay@example.org)"),
        ("[a](#quay)", "[a](#quay)"),
        ("[a](1.jpg)", "[a](1.jpg)"),
    ],
)
def test_links(link: str, expected: str) -> None:
    renaming = Renaming(("/en/events/quay",), ("/en/events/river",))
    document = Document.parse(f"---\na: b\n---\nText \r\n{link}\r\n```\n{link}\n```\nend".encode())
    changed = update_links(document, ("/en/events/other",), (renaming,))
    assert changed.raw == f"---\na: b\n---\nText \r\n{expected}\r\n```\n{link}\n```\nend".encode()


def test_links_from_within_the_page_and_across_folders() -> None:
    renaming = Renaming(("/en/events/2026/quay",), ("/en/events/2027/quay",))
    document = Document.parse(b"[a](1.jpg) [b](../quay) [c](%32026/quay)")
    assert update_links(document, ("/en/events/2026/quay",), (renaming,)).raw == (
        b"[a](1.jpg) [b](/en/events/2027/quay) [c](%32026/quay)"
    )
    assert update_links(document, ("/en/events/other",), (renaming,)).raw == (
        b"[a](1.jpg) [b](../quay) [c](/en/events/2027/quay)"
    )


def test_a_generator_that_takes_titles_from_fields_gets_one():
    from meetup_desktop.adapters.front_matter.dialects import dialect
    from meetup_desktop.core.content.site.page_operations import plan_new_page
    from meetup_desktop.core.content.site.profiles import HUGO
    from meetup_desktop.core.content.site.site import Site
    from meetup_desktop.core.content.site.templates import TEMPLATES

    site = Site(HUGO, ("ru", "en"), ())
    change = plan_new_page(
        site, "quay", TEMPLATES["meetup"], dialect("hugo", dict(HUGO.keys)), titles={"en": "Quay: one"}
    )
    texts = {write.path: write.after.decode() for write in change.writes}
    english = next(text for path, text in texts.items() if "/en/" in path)
    assert 'title: "Quay: one"\n' in english or "title: 'Quay: one'\n" in english
    assert "\n# " not in english
