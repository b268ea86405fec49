import errno
import os
from pathlib import Path

import pytest

from meetup_desktop.adapters import atomic_write
from meetup_desktop.adapters.site import page_storage, scan
from meetup_desktop.adapters.site.read_files import MAX_PAGE_BYTES
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.errors import (
    ChangedOnDisk,
    MeetupError,
    NotASite,
    NotWritable,
    OutsideSite,
    Unreadable,
)
from tests.strategies import PAGE, SEEDS

RUSSIAN, ENGLISH = "ru/events/quay.md", "en/events/quay.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path, text in ((RUSSIAN, PAGE.replace("Evening", "Вечер")), (ENGLISH, PAGE)):
        (site / path).parent.mkdir(parents=True)
        (site / path).write_bytes(text.encode())
        folder = site / "Resources" / path.removesuffix(".md")
        folder.mkdir(parents=True)
        for name in ("1.jpg", "1_400x400.jpg", "2.JPG", "notes.txt"):
            (folder / name).write_bytes(b"x")
    return site


def opened(root: Path) -> page_storage.LoadedPage:
    return page_storage.load(root, scan.scan(root).pages[0])


def edited(loaded: page_storage.LoadedPage) -> EventPage:
    return loaded.page.with_value("tags", None, "changed")


def content(root: Path) -> dict[str, bytes]:
    """Every file below the site: also the temporary ones that must not stay."""
    return {
        str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()
    }


def test_scans_and_loads(root: Path) -> None:
    site = scan.scan(root)
    assert (site.profile, site.languages, [page.page_id for page in site.pages]) == (
        "publish",
        ("ru", "en"),
        ["quay"],
    )
    loaded = opened(root)
    assert loaded.page.paths == (RUSSIAN, ENGLISH)
    assert {version.path: version.document.raw for version in loaded.page.versions} == {
        path: (root / path).read_bytes() for path in loaded.page.paths
    }
    assert page_storage.changes(root, loaded.snapshots) == {}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the first documents are not at hand")
def test_the_first_documents_are_a_site() -> None:
    site = scan.scan(SEEDS)
    assert (site.profile, [page.languages for page in site.pages]) == ("pair", [("ru", "en")])
    loaded = page_storage.load(SEEDS, site.pages[0])
    assert all(version.document.problem is None for version in loaded.page.versions)


def test_a_pair_of_files_is_a_site(tmp_path: Path) -> None:
    for language in ("ru", "en"):
        (tmp_path / f"quay.{language}.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "1.jpg").write_bytes(b"x")
    loaded = opened(tmp_path)
    site = scan.scan(tmp_path)
    assert loaded.page.paths == ("quay.ru.md", "quay.en.md")
    assert page_storage.picture_path(tmp_path, site, loaded.page, "ru", "1.jpg") == tmp_path / "1.jpg"


def test_content_below_its_own_folder(tmp_path: Path) -> None:
    page = tmp_path / "Content" / "en" / "events" / "2026" / "quay.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    picture = tmp_path / "Resources" / "en" / "events" / "2026" / "quay" / "1.jpg"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"x")
    site = scan.scan(tmp_path)
    assert site.pages[0].page_id == "2026/quay"
    assert page_storage.picture_path(tmp_path, site, opened(tmp_path).page, "en", "1.jpg") == picture


def test_no_site(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "missing", tmp_path / "README.md"):
        with pytest.raises(NotASite) as refused:
            scan.scan(folder)
        assert refused.value.subject == str(folder)


def test_a_scan_can_be_stopped(root: Path) -> None:
    class StopError(Exception):
        pass

    def stop() -> None:
        raise StopError

    with pytest.raises(StopError):
        scan.scan(root, stop)


@pytest.mark.parametrize("kind", ["pipe", "folder", "large", "loop", "outside"])
def test_a_file_that_cannot_be_read_is_listed_with_trouble(root: Path, kind: str) -> None:
    path = root / "en/events/odd.md"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        (root / "en/events/real").mkdir()
        path.symlink_to(root / "en/events/real")
    elif kind == "large":
        with path.open("wb") as file:
            file.truncate(MAX_PAGE_BYTES + 1)
    elif kind == "loop":
        path.symlink_to(path)
    else:
        (root.parent / "secret.md").write_text(PAGE, encoding="utf-8")
        path.symlink_to(root.parent / "secret.md")
    site = scan.scan(root)
    by_id = {page.page_id: page for page in site.pages}
    assert not by_id["quay"].has_problem
    if kind == "folder":  # the walk takes it for a folder, which is no page
        assert "odd" not in by_id
        return
    assert by_id["odd"].has_problem
    with pytest.raises(MeetupError) as refused:
        page_storage.load(root, by_id["odd"])
    assert isinstance(refused.value, OutsideSite if kind == "outside" else Unreadable)


# --- saving --------------------------------------------------------------------------------------


def test_saving_writes_only_what_changed(root: Path) -> None:
    loaded = opened(root)
    page = loaded.page.with_value("event.location.title", "en", "Novi Sad")
    before, facts = content(root), (root / RUSSIAN).stat()
    prints = page_storage.save(root, page, loaded.page, loaded.snapshots)
    after = content(root)
    assert {path for path in after if after[path] != before.get(path)} == {ENGLISH}
    assert after.keys() == before.keys()
    assert (root / RUSSIAN).stat() == facts
    old, new = before[ENGLISH].split(b"\n"), after[ENGLISH].split(b"\n")
    assert [(a, b) for a, b in zip(old, new, strict=True) if a != b] == [
        ("event.location.title: Новый Сад".encode(), b"event.location.title: Novi Sad")
    ]
    assert page_storage.changes(root, prints) == {}
    assert page_storage.save(root, page, page, prints) == prints


def test_a_file_keeps_its_mode_and_its_link(root: Path) -> None:
    real = root / "en/real.txt"
    (root / ENGLISH).rename(real)
    (root / ENGLISH).symlink_to(real)
    real.chmod(0o640)
    loaded = opened(root)
    page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)
    assert (root / ENGLISH).is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert b"tags: changed" in real.read_bytes()


@pytest.mark.parametrize("victim", [RUSSIAN, ENGLISH])
@pytest.mark.parametrize("reason", ["changed", "deleted"])
def test_what_changed_on_the_disk_is_not_overwritten(root: Path, victim: str, reason: str) -> None:
    loaded = opened(root)
    if reason == "changed":
        (root / victim).write_bytes(b"theirs")
    else:
        (root / victim).unlink()
    before = content(root)
    with pytest.raises(ChangedOnDisk) as refused:
        page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)
    assert (refused.value.subject, refused.value.reason) == (victim, reason)
    assert content(root) == before
    (found,) = page_storage.changes(root, loaded.snapshots).values()
    assert (type(found), found.subject, found.reason) == (ChangedOnDisk, victim, reason)


def test_the_same_bytes_written_again_are_no_change(root: Path) -> None:
    loaded = opened(root)
    (root / ENGLISH).write_bytes((root / ENGLISH).read_bytes())
    page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)


@pytest.mark.parametrize("place", [ENGLISH, RUSSIAN, "ru/events"])
def test_what_its_owner_protected_is_not_written(root: Path, place: str) -> None:
    loaded = opened(root)
    mode = (root / place).stat().st_mode
    (root / place).chmod(mode & ~0o222)
    before = content(root)
    try:
        with pytest.raises(NotWritable) as refused:
            page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)
    finally:
        (root / place).chmod(mode)
    assert refused.value.reason == "read-only"
    assert content(root) == before


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_link_that_leaves_the_site_is_refused(root: Path, link: str) -> None:
    loaded = opened(root)
    outside = root.parent / "outside"
    outside.mkdir()
    (outside / "quay.md").write_bytes(PAGE.encode())
    if link == "file":
        (root / ENGLISH).unlink()
        (root / ENGLISH).symlink_to(outside / "quay.md")
    else:
        (root / "en/events").rename(root / "en/was")
        (root / "en/events").symlink_to(outside)
    before = content(root)
    with pytest.raises(OutsideSite):
        page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)
    assert content(root) == before
    assert (outside / "quay.md").read_bytes() == PAGE.encode()


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "replace-second"])
def test_a_full_disk_changes_nothing(root: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = opened(root)
    before = content(root)
    calls = 0

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    real_replace = os.replace

    def second(source: str, target: str) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            full()
        real_replace(source, target)

    def cannot_write(*_: object) -> object:
        class Full:
            def fileno(self) -> int:
                return handle

            def close(self) -> None:
                os.close(handle)

            def write(self, _: bytes) -> None:
                full()

        handle = int(str(_[0]))
        return Full()

    seams = {"open": ("open", full), "fsync": ("fsync", full), "replace": ("replace", full)}
    seams |= {"replace-second": ("replace", second), "write": ("fdopen", cannot_write)}
    name, fault = seams[call]
    monkeypatch.setattr(atomic_write.os, name, fault)
    with pytest.raises(NotWritable) as refused:
        page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)
    assert refused.value.reason == "ENOSPC"
    monkeypatch.undo()
    assert content(root) == before
    page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)


def test_a_deleted_page_can_be_written_again(root: Path) -> None:
    loaded = opened(root)
    (root / ENGLISH).unlink()
    (root / "en/events").rmdir()
    now = page_storage.load_existing(root, loaded.page)
    assert now.page.languages == ("ru",)
    page_storage.save(root, loaded.page, now.page, now.snapshots)
    assert (root / ENGLISH).read_bytes() == PAGE.encode()


def test_a_new_file_never_covers_one_that_is_there(root: Path) -> None:
    loaded = opened(root)
    with pytest.raises(ChangedOnDisk):
        page_storage.save(root, edited(loaded), loaded.page, {})


def test_one_language_alone(root: Path) -> None:
    (root / ENGLISH).unlink()
    loaded = opened(root)
    page_storage.save(root, edited(loaded), loaded.page, loaded.snapshots)
    assert not (root / ENGLISH).exists()


# --- pictures ------------------------------------------------------------------------------------


def test_pictures_of_a_page(root: Path) -> None:
    site, page = scan.scan(root), opened(root).page
    assert list(page_storage.picture_files(root, site, page, "en")) == ["1.jpg", "1_400x400.jpg", "2.JPG"]
    folder = root / "Resources/en/events/quay"
    (folder / "my picture.jpg").write_bytes(b"x")
    for name, expected in (
        ("1.jpg", folder / "1.jpg"),
        ("/en/events/quay/1.jpg", root / "Resources/en/events/quay/1.jpg"),
        ("my%20picture.jpg", folder / "my picture.jpg"),
        ("gone.jpg", None),
        ("", None),
        ("https://example.org/1.jpg", None),
        ("../../../../../../etc/passwd", None),
        ("a\0b", None),
        ("x" * 5000, None),
    ):
        assert page_storage.picture_path(root, site, page, "en", name) == expected
    (root / "Resources/en/events/quay").rename(root / "Resources/en/events/other")
    assert page_storage.picture_files(root, site, page, "en") == {}


def test_pictures_outside_the_site_are_none(root: Path) -> None:
    site, page = scan.scan(root), opened(root).page
    (root.parent / "private.jpg").write_bytes(b"x")
    (root / "Resources/en/events/quay/out.jpg").symlink_to(root.parent / "private.jpg")
    assert page_storage.picture_path(root, site, page, "en", "out.jpg") is None
    assert "out.jpg" not in page_storage.picture_files(root, site, page, "en")
