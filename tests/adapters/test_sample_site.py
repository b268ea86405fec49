"""The sample site shows the product: it is sound but for what is wrong on purpose."""

import pytest

from meetup_desktop.adapters.images import pictures
from meetup_desktop.adapters.resources import resources_folder
from meetup_desktop.adapters.site import page_storage, scan
from meetup_desktop.core.content.fields import FIELDS
from meetup_desktop.core.content.galleries.gallery import galleries
from meetup_desktop.core.content.page import EventPage

ROOT = resources_folder() / "sample-site"
PAGES = {summary.page_id: page_storage.load(ROOT, summary).page for summary in scan.scan(ROOT).pages}
FAULTY = "danube-hack-night"


def test_six_events_in_two_languages() -> None:
    site = scan.scan(ROOT)
    assert (site.profile, site.languages, len(site.pages)) == ("publish", ("ru", "en"), 6)
    assert all(page.languages == ("ru", "en") and not page.has_problem for page in site.pages)
    assert site.pages[0].date_text.startswith("2027-04")
    assert site.page("first-year-abroad").picture_count == 6  # type: ignore[union-attr]


@pytest.mark.parametrize("page_id", sorted(set(PAGES) - {FAULTY}))
def test_sound_pages(page_id: str) -> None:
    page = PAGES[page_id]
    assert all(page.shared_value(field.key) is not None for field in FIELDS if field.shared)
    assert page.coordinates is not None
    assert missing(page) == set()
    first, second = (galleries(version.document.body_text)[0] for version in page.versions)
    assert [each.target for each in first.pictures] == [each.target for each in second.pictures]
    assert first.dialect == "explicit" and not first.broken_lines


def test_what_is_wrong_on_purpose() -> None:
    page = PAGES[FAULTY]
    assert page.value("event.location.title", "en") == "Белград"
    assert page.shared_value("tags") is None
    assert missing(page) == {"5.jpg", "5_400x400.jpg"}
    assert "Хакатo\u043d" in page.version("ru").document.body_text  # a Latin o among Cyrillic letters
    numbers = [
        line.split(".")[0] for line in page.version("en").document.body_text.split("\n") if ". ![" in line
    ]
    assert numbers == ["2", "3", "3", "3", "5"]


def missing(page: EventPage) -> set[str]:
    site = scan.scan(ROOT)
    named = {
        (version.language, name)
        for version in page.versions
        for gallery in galleries(version.document.body_text)
        for picture in gallery.pictures
        for name in (picture.original, picture.small)
    }
    named |= {(language, "logo.jpg") for language in page.languages}
    return {
        name
        for language, name in named
        if page_storage.picture_path(ROOT, site, page, language, name) is None
    }


def test_pictures_are_small_and_private() -> None:
    files = sorted((ROOT / "Resources").rglob("*.jpg"))
    assert sum(path.stat().st_size for path in files) < 6_000_000
    for path in files:
        facts = pictures.read_picture_facts(path)
        assert facts.bytes < 120_000
        assert max(facts.width_px, facts.height_px) <= (400 if "_400x400" in path.name else 1200)
        assert b"Exif" not in path.read_bytes()
    assert {path.name for path in files if "ru" in path.parts} == {
        path.name for path in files if "en" in path.parts
    }
