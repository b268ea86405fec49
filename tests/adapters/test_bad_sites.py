"""Folders as they come: odd bytes, odd names, odd links, disks that are full. Clear errors, nothing lost."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetup_desktop.adapters.site import page_changes, page_storage, scan
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.templates import TEMPLATES
from meetup_desktop.core.errors import (
    BadSettings,
    ChangedOnDisk,
    ContentError,
    NotWritable,
    OutsideSite,
    Unreadable,
)
from tests.strategies import PAGE, anything

RTL = "ליל \u202eקיץ\u202c"


def write(root: Path, path: str, raw: bytes = PAGE.encode()) -> Path:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(raw)
    return target


def content(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def all_of(site: Site) -> set[str]:
    return set(site.paths)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(raw=st.one_of(anything, st.binary(max_size=400)))
def test_any_bytes_are_listed_opened_and_left_alone(tmp_path: Path, raw: bytes) -> None:
    write(tmp_path, "en/events/odd.md", raw)
    write(tmp_path, "ru/events/odd.md")
    site = scan.scan(tmp_path)
    assert all_of(site) == {"en/events/odd.md", "ru/events/odd.md"}
    for summary in site.pages:
        loaded = page_storage.load(tmp_path, summary, site.layout)
        page_storage.save(tmp_path, loaded.page, loaded.page, loaded.snapshots)
        with suppress(ContentError):
            changed = loaded.page.with_value("tags", None, "x")
            prints = page_storage.save(tmp_path, changed, loaded.page, loaded.snapshots)
            page_storage.save(tmp_path, loaded.page, changed, prints)
    assert content(tmp_path) == {"en/events/odd.md": raw, "ru/events/odd.md": PAGE.encode()}


@pytest.mark.parametrize("length", range(0, len(PAGE.encode()), 40))
def test_a_file_that_was_cut_off(tmp_path: Path, length: int) -> None:
    raw = PAGE.encode()[:length]
    write(tmp_path, "en/events/cut.md", raw)
    site = scan.scan(tmp_path)
    assert all_of(site) == {"en/events/cut.md"}
    assert page_storage.load(tmp_path, site.pages[0]).page.versions[0].document.raw == raw


@pytest.mark.parametrize("letter", [b"x", "ж".encode(), b"-", b"#", b"{", b"!["])
def test_lines_of_many_megabytes(tmp_path: Path, letter: bytes) -> None:
    line = letter * (7_000_000 // len(letter))
    write(tmp_path, "en/events/long.md", PAGE.encode() + b"\n" + line)
    write(tmp_path, "en/events/value.md", PAGE.encode().replace(b"An evening", line, 1))
    write(tmp_path, "en/events/more.md", line * 2)
    site = scan.scan(tmp_path)
    by_path = {page.files[0][1]: page for page in site.pages}
    assert by_path["en/events/long.md"].title() == "Evening by the river"
    assert by_path["en/events/more.md"].has_problem
    with pytest.raises(Unreadable):
        page_storage.load(tmp_path, by_path["en/events/more.md"])


@pytest.mark.parametrize(
    ("raw", "has_problem"),
    [
        (b"\xef\xbb\xbf" + PAGE.encode(), True),
        (PAGE.replace("\n", "\r\n").encode(), True),
        (PAGE.replace("\n", "\r").encode(), True),
        (PAGE.encode("utf-16"), True),
        (PAGE.replace("\n", "\r\n").encode().replace(b"---\r\n", b"---\n"), False),
    ],
)
def test_marks_and_line_ends(tmp_path: Path, raw: bytes, has_problem: bool) -> None:
    write(tmp_path, "en/events/a.md", raw)
    (page,) = scan.scan(tmp_path).pages
    assert page.has_problem == has_problem


@pytest.mark.parametrize(
    "name", ["two words", "it's", 'say "x"', "«да»", RTL, "x%20y", "ё" * 80, "#1", "a&b", "$(x)"]
)
def test_names_of_all_kinds(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and set(name) & set('"'):
        pytest.skip("this system has no such names")
    write(tmp_path, f"ru/events/{name}.md")
    write(tmp_path, f"en/events/{name}.md", PAGE.replace("quay\n---", f"{name}\n---").encode())
    write(tmp_path, f"Resources/en/events/{name}/1.jpg", b"x")
    site = scan.scan(tmp_path)
    assert [(page.page_id, page.languages) for page in site.pages] == [(name, ("ru", "en"))]
    loaded = page_storage.load(tmp_path, site.pages[0])
    assert page_storage.picture_path(tmp_path, site, loaded.page, "en", "1.jpg") is not None
    page_changes.rename(tmp_path, site, site.pages[0], "plain")
    assert set(content(tmp_path)) == {
        "ru/events/plain.md",
        "en/events/plain.md",
        "Resources/en/events/plain/1.jpg",
    }


def test_two_files_with_one_identifier_are_both_there(tmp_path: Path) -> None:
    paths = {"en/events/a.md", "en/events/b.md", "ru/events/c.md", "ru/events/d.md"}
    for path in paths:
        write(tmp_path, path)
    site = scan.scan(tmp_path)
    assert all_of(site) == paths and all(page.has_duplicate_id for page in site.pages)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these systems know one file by both names")
def test_names_that_differ_by_case_alone_are_both_there(tmp_path: Path) -> None:
    paths = {"en/events/quay.md", "en/events/Quay.md", "ru/events/quay.md"}
    for path in paths:
        write(tmp_path, path, PAGE.replace(": quay", f": {path[10:14]}").encode())
    site = scan.scan(tmp_path)
    assert all_of(site) == paths
    assert [page.has_duplicate_id for page in site.pages] == [True, True]


@pytest.mark.parametrize("kind", ["file", "folder", "language"])
def test_links_that_leave_the_site_are_never_followed(tmp_path: Path, kind: str) -> None:
    root, outside = tmp_path / "site", tmp_path / "outside"
    write(root, "ru/events/quay.md")
    write(outside, "events/quay.md", b"secret")
    if kind == "file":
        (root / "en/events").mkdir(parents=True)
        (root / "en/events/quay.md").symlink_to(outside / "events/quay.md")
    elif kind == "folder":
        (root / "en").mkdir()
        (root / "en/events").symlink_to(outside / "events")
    else:
        (root / "en").symlink_to(outside)
    site = scan.scan(root)
    listed = [page for page in site.pages if "en" in page.languages]
    assert all(page.has_problem for page in listed)
    for page in listed:
        with pytest.raises(OutsideSite):
            page_storage.load(root, page, site.layout)
    quay = next(page for page in site.pages if "ru" in page.languages)
    if "en" not in quay.languages:
        with pytest.raises((OutsideSite, NotWritable, ContentError)):
            page_changes.add_language(root, site, quay, "en", "ru")
    assert content(outside) == {"events/quay.md": b"secret"}


def test_a_settings_file_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path / "site", "en/events/a.md")
    for raw in (b"[site]\n\xff", b"[site", b"[site]\nprofile = 'x'"):
        write(tmp_path / "site", "meetup.toml", raw)
        with pytest.raises(BadSettings):
            scan.scan(tmp_path / "site")
    (tmp_path / "site/meetup.toml").unlink()
    (tmp_path / "site/meetup.toml").symlink_to(write(tmp_path, "secret.toml", b"[site]\n"))
    with pytest.raises(BadSettings):
        scan.scan(tmp_path / "site")


@pytest.mark.parametrize("reason", ["changed", "deleted"])
def test_a_file_that_goes_while_the_page_is_open(tmp_path: Path, reason: str) -> None:
    victim = write(tmp_path, "en/events/quay.md")
    write(tmp_path, "ru/events/quay.md")
    site = scan.scan(tmp_path)
    loaded = page_storage.load(tmp_path, site.pages[0])
    if reason == "changed":
        other = write(tmp_path, "other", b"theirs")
        other.replace(victim)
    else:
        victim.unlink()
    before = content(tmp_path)
    for work in (
        lambda: page_storage.save(
            tmp_path, loaded.page.with_value("tags", None, "x"), loaded.page, loaded.snapshots
        ),
        lambda: page_changes.apply_change(
            tmp_path, page_changes.page_operations.plan_rename(site, loaded.page, "b", {})
        ),
    ):
        with pytest.raises(ChangedOnDisk) as refused:
            work()
        assert (refused.value.subject, refused.value.reason) == ("en/events/quay.md", reason)
        assert content(tmp_path) == before


def test_a_file_that_goes_between_finding_and_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim = write(tmp_path, "en/events/a.md")
    write(tmp_path, "ru/events/a.md")
    seen: list[None] = []

    def remove() -> None:
        seen.append(None)
        victim.unlink(missing_ok=True)

    site = scan.scan(tmp_path, remove)
    assert all_of(site) == {"en/events/a.md", "ru/events/a.md"} and len(seen) == 2


# --- a disk that is really full ------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KB, where the system lets us have one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=256k,nr_inodes=300", "tmpfs", str(place)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only the superuser makes disks")
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be made here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    root = small_disk / "site"
    for path in ("ru/events/quay.md", "en/events/quay.md"):
        write(root, path)
        write(root, f"Resources/{path.removesuffix('.md')}/1.jpg", b"x" * 3000)
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 512)
    site = scan.scan(root)
    before = content(root)
    loaded = page_storage.load(root, site.pages[0])
    long = loaded.page.with_value("description", None, "long " * 2000)
    attempts = (
        lambda: page_storage.save(root, long, loaded.page, loaded.snapshots),
        lambda: page_changes.create(root, site, "autumn", TEMPLATES["meetup"]),
        lambda: page_changes.duplicate(root, site, site.pages[0], "copy"),
        lambda: page_changes.rename(root, site, site.pages[0], "river"),
    )
    for attempt in attempts:
        with pytest.raises(NotWritable) as refused:
            attempt()
        assert refused.value.reason == "ENOSPC"
        assert content(root) == before
    filler.unlink()
    page_changes.rename(root, site, site.pages[0], "river")
    assert "en/events/river.md" in content(root)


# --- sites of other generators -------------------------------------------------------------------

YAML = (
    '---\ntitle: "Evening: by the river"\ndate: 2026-10-09T18:30:00+02:00\n'
    "translationKey: quay\ntags: [a, b]\n---\nText.\n"
)
TOML = '+++\ntitle = "Вечер"\ndate = 2026-10-09\ntranslationKey = "quay"\n+++\nТекст.\n'


def test_a_hugo_site_in_two_dialects(tmp_path: Path) -> None:
    write(tmp_path, "hugo.toml", b"defaultContentLanguage = 'ru'\n")
    write(tmp_path, "content/events/quay.md", TOML.encode())
    write(tmp_path, "content/events/quay.en.md", YAML.encode())
    site = scan.scan(tmp_path)
    (page,) = site.pages
    assert (site.profile, page.languages, page.link_id) == ("hugo", ("ru", "en"), "quay")
    assert dict(page.titles) == {"ru": "Вечер", "en": "Evening: by the river"}
    assert page.date_text.startswith("2026-10-09") and {"a", "b"} <= set(page.tags)
    loaded = page_storage.load(tmp_path, page, site.layout)
    changed = loaded.page.with_value("alternateLinkIdentifier", None, "river")
    page_storage.save(tmp_path, changed, loaded.page, loaded.snapshots)
    assert content(tmp_path)["content/events/quay.md"] == TOML.replace('"quay"', '"river"').encode()
    assert content(tmp_path)["content/events/quay.en.md"] == YAML.replace(": quay", ": river").encode()


def test_a_hugo_pages_own_folder_is_renamed_with_its_pictures(tmp_path: Path) -> None:
    write(tmp_path, "hugo.toml", b"")
    for language in ("en", "ru"):
        write(tmp_path, f"content/{language}/events/quay/index.md", YAML.encode())
        write(tmp_path, f"content/{language}/events/quay/1.jpg", b"x")
    site = scan.scan(tmp_path)
    page_changes.rename(tmp_path, site, site.pages[0], "river")
    now = content(tmp_path)
    assert now["content/en/events/river/index.md"] == YAML.replace(": quay", ": river").encode()
    assert "content/ru/events/river/1.jpg" in now and not any("quay" in path for path in now)


def test_settings_by_hand(tmp_path: Path) -> None:
    write(tmp_path, "pages/meetings/quay.ru.md", YAML.encode())
    write(tmp_path, "meetup.toml", b'[site]\npattern = "pages/{section}/{id}.{lang}.md"\ndialect = "yaml"\n')
    (page,) = scan.scan(tmp_path).pages
    assert (page.page_id, page.title()) == ("meetings/quay", "Evening: by the river")


def test_more_than_two_languages_are_listed(tmp_path: Path) -> None:
    for language in ("en", "ru", "de", "zh-Hant"):
        write(tmp_path, f"{language}/events/quay.md")
    site = scan.scan(tmp_path)
    assert site.languages == ("de", "ru", "zh-Hant", "en")
    assert site.pages[0].languages == site.languages
