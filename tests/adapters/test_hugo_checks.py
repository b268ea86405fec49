"""What Hugo publishes besides ``static``, and which pages of a site have titles and which languages they exist in."""

import pytest

from meetup_desktop.adapters.images.inspection import inspect_picture
from meetup_desktop.adapters.site import scan
from meetup_desktop.adapters.site.checks import SiteChecks, surroundings
from meetup_desktop.core.content.checks.finding import Severity

PAGE = "---\ntitle: An evening\ndate: 2026-12-03\n---\n\nTea and talks.\n\n![A room]({})\n"


def write(root, files):
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def missing(root):
    site = scan.scan(root)
    checks = SiteChecks(root, site, surroundings(site, (), None), {})
    return [
        each.path
        for page in site.pages
        for each in checks.pictures(page, inspect_picture)
        if each.code == "picture-missing"
    ]


def texts(root):
    site = scan.scan(root)
    checks = SiteChecks(root, site, surroundings(site, (), None), {})
    return {page: [each.reason for each in found] for page, found in checks.texts(site.pages).items()}


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        ('theme = "plain"\n', "themes/plain/static/img/room.jpg"),
        ('theme = ["plain", "own"]\n', "themes/own/assets/img/room.jpg"),
        ('[[module.mounts]]\nsource = "public_files"\ntarget = "static"\n', "public_files/img/room.jpg"),
    ],
)
def test_pictures_of_themes_and_mounts_are_there(tmp_path, settings, path):
    write(
        tmp_path, {"hugo.toml": settings, "content/en/events/one.md": PAGE.format("/img/room.jpg"), path: "x"}
    )
    write(tmp_path, {"content/ru/events/one.md": PAGE.format("/img/other.jpg")})
    assert missing(tmp_path) == ["content/ru/events/one.md"]


@pytest.mark.parametrize("name", ["../../images/room.jpg", "../../../../images/room.jpg"])
def test_relative_addresses_go_no_higher_than_the_root_of_the_site(tmp_path, name):
    write(
        tmp_path, {"hugo.toml": "", "static/images/room.jpg": "x", "content/events/one.md": PAGE.format(name)}
    )
    assert missing(tmp_path) == []
    write(tmp_path, {"content/events/one.md": PAGE.format(name.replace("room", "tea"))})
    assert missing(tmp_path) == ["content/events/one.md"]


def test_a_picture_may_lie_where_the_address_of_the_page_leads(tmp_path):
    write(tmp_path, {"hugo.toml": "", "static/blog/one/room.jpg": "x"})
    write(
        tmp_path,
        {"content/blog/one.md": PAGE.format("room.jpg"), "content/blog/two.md": PAGE.format("room.jpg")},
    )
    assert missing(tmp_path) == ["content/blog/two.md"]


def test_a_theme_may_add_the_way_to_the_picture_of_a_field(tmp_path):
    page = "---\ntitle: An evening\nlogo: {}\n---\n\nTea.\n"
    write(tmp_path, {"hugo.toml": "", "static/_assets/images/partners/pier.png": "x"})
    write(tmp_path, {"content/events/one.md": page.format("/partners/pier.png")})
    assert missing(tmp_path) == []
    for gone in ("/partners/quay.png", "pier.png"):
        write(tmp_path, {"content/events/one.md": page.format(gone)})
        assert missing(tmp_path) == ["content/events/one.md"]
    write(tmp_path, {"content/events/one.md": PAGE.format("/partners/pier.png")})
    assert missing(tmp_path) == ["content/events/one.md"]


def test_a_file_that_cannot_be_read_is_not_compared(tmp_path):
    write(tmp_path, {"hugo.toml": "", "content/en/events/one.md": PAGE.format("/a.jpg")})
    (tmp_path / "content/ru/events").mkdir(parents=True)
    (tmp_path / "content/ru/events/one.md").write_bytes(PAGE.encode() + b"\xcf\xf0\n\n\xe8\n")
    reasons = texts(tmp_path)["one"]
    assert any(each.startswith("unreadable") for each in reasons)
    assert not any(each.startswith("block") for each in reasons)


def test_a_theme_that_is_not_used_publishes_nothing(tmp_path):
    write(tmp_path, {"hugo.toml": 'theme = "plain"\n', "themes/other/static/img/room.jpg": "x"})
    write(tmp_path, {f"content/{code}/events/one.md": PAGE.format("/img/room.jpg") for code in ("en", "ru")})
    assert len(missing(tmp_path)) == 2


def test_a_bundle_without_pictures_has_those_of_its_other_versions(tmp_path):
    write(tmp_path, {"hugo.toml": '[languages.en]\ncontentDir = "content/en"\n[languages.ru]\n'
                                  'contentDir = "content/ru"\n'})  # fmt: skip
    write(tmp_path, {f"content/{code}/events/one/index.md": PAGE.format("room.jpg") for code in ("en", "ru")})
    write(tmp_path, {"content/en/events/one/room.jpg": "x"})
    assert missing(tmp_path) == []
    write(tmp_path, {"content/ru/events/one/tea.jpg": "x"})
    assert missing(tmp_path) == ["content/ru/events/one/index.md"]


def test_snippets_have_no_title(tmp_path):
    bare = "---\nweight: 1\n---\n\nTea and talks.\n"
    write(tmp_path, {"hugo.toml": "", "content/en/events/_parts/tea.md": bare})
    write(tmp_path, {"content/en/events/_after.md": bare})
    write(tmp_path, {f"content/en/quotes/{name}.md": bare for name in "abcde"})
    write(tmp_path, {f"content/en/events/{name}.md": PAGE.format("/a.jpg") for name in "abcde"})
    write(tmp_path, {"content/en/events/f.md": bare})
    untitled = [page for page, reasons in texts(tmp_path).items() if "title-missing" in reasons]
    assert untitled == ["f"]


def test_a_folder_has_its_own_languages(tmp_path):
    write(tmp_path, {"hugo.toml": 'defaultContentLanguage = "en"\n'})
    write(
        tmp_path,
        {
            f"content/{code}/events/{name}.md": PAGE.format("/a.jpg")
            for name in "abcde"
            for code in ("en", "ru")
        },
    )
    write(tmp_path, {f"content/en/events/2019/{name}.md": PAGE.format("/a.jpg") for name in "abcde"})
    write(
        tmp_path,
        {
            "content/ru/events/2019/a.md": PAGE.format("/a.jpg"),
            "content/en/events/f.md": PAGE.format("/a.jpg"),
        },
    )
    found = texts(tmp_path)
    assert "missing-translation" in found["f"]
    assert "missing-translation.rare" in found["2019/b"]


def test_a_page_that_lacks_the_first_language_is_expected_in_no_other(tmp_path):
    write(tmp_path, {"hugo.toml": 'defaultContentLanguage = "en"\n'})
    codes = ("en", "ru", "de")
    write(
        tmp_path,
        {f"content/{code}/events/{name}.md": PAGE.format("/a.jpg") for name in "abcde" for code in codes},
    )
    write(tmp_path, {"content/de/events/local.md": PAGE.format("/a.jpg")})
    site = scan.scan(tmp_path)
    checks = SiteChecks(tmp_path, site, surroundings(site, (), None), {})
    found = [
        each.language for each in checks.texts(site.pages)["local"] if each.code == "missing-translation"
    ]
    assert found == ["en"]


@pytest.mark.parametrize(
    ("block", "reason", "severity"),
    [
        ('{"title": "One", "date": "2026-12-03"}', "dialect-hazard.json", Severity.INFO),
        ('{"title": "One", "date"}', "dialect-hazard.json-error", Severity.ERROR),
    ],
)
def test_fields_in_json_are_no_fault_unless_they_are_broken(tmp_path, block, reason, severity):
    write(tmp_path, {"hugo.toml": "", "content/en/events/one.md": f"{block}\n\nTea.\n"})
    site = scan.scan(tmp_path)
    checks = SiteChecks(tmp_path, site, surroundings(site, (), None), {})
    (finding,) = [
        each for each in checks.texts(site.pages)["one"] if each.reason.startswith("dialect-hazard.json")
    ]
    assert (finding.reason, finding.severity) == (reason, severity)


def test_what_lies_beside_the_page_of_a_folder_is_no_page(tmp_path):
    write(tmp_path, {"hugo.toml": ""})
    write(
        tmp_path,
        {f"content/en/events/one/{name}": PAGE.format("/a.jpg") for name in ("index.md", "README.md")},
    )
    write(tmp_path, {f"content/en/events/{name}": PAGE.format("/a.jpg") for name in ("two.md",)})
    paths = {path for page in scan.scan(tmp_path).pages for _, path in page.files}
    assert paths == {f"content/en/events/{name}" for name in ("one/index.md", "two.md")}
