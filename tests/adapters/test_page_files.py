"""Everything that is done to whole pages happens or does not, whatever goes wrong in between."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from meetup_desktop.adapters import atomic_write, trash
from meetup_desktop.adapters.site import page_changes, page_storage, scan, transaction
from meetup_desktop.core.content.site import page_operations
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.content.site.templates import TEMPLATES
from meetup_desktop.core.errors import (
    ChangedOnDisk,
    NameTaken,
    NoTrash,
    NotWritable,
    OutsideSite,
)
from tests.strategies import PAGE

LINKING = PAGE.replace(": quay", ": other") + "\n[The quay](/en/events/quay/)\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    texts = {"ru/events/quay.md": PAGE, "en/events/quay.md": PAGE, "en/events/other.md": LINKING}
    texts |= {"en/index.md": "[x](events/quay)\n"}
    for path, text in texts.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(text.encode())
    for language in ("ru", "en"):
        folder = site / "Resources" / language / "events" / "quay"
        folder.mkdir(parents=True)
        for name in ("1.jpg", "1_400x400.jpg"):
            (folder / name).write_bytes(f"{language} {name}".encode())
    return site


def content(root: Path) -> dict[str, bytes | None]:
    """Every file and folder below, also those that must not stay."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(root.rglob("*"))
    }


def opened(root: Path, page_id: str = "quay") -> tuple[Site, PageSummary]:
    site = scan.scan(root)
    summary = site.page(page_id)
    assert summary is not None
    return site, summary


def throw_into(folder: Path) -> Callable[[Path], None]:
    """A trash of the test's own: a folder beside the site."""
    folder.mkdir(exist_ok=True)

    def throw(path: Path) -> None:
        path.rename(folder / f"{len(list(folder.iterdir()))} {path.name}")

    return throw


def test_a_new_page_and_its_missing_language(root: Path) -> None:
    site, _ = opened(root)
    change = page_changes.create(root, site, "autumn", TEMPLATES["meetup"], date_text="2027-10-02 18:30")
    site, autumn = opened(root, change.page_id)
    assert (autumn.languages, autumn.date_text) == (("ru", "en"), "2027-10-02 18:30")
    site, other = opened(root, "other")
    page_changes.add_language(root, site, other, "ru", "en")
    site, other = opened(root, "other")
    assert other.languages == ("ru", "en")
    assert (root / "ru/events/other.md").read_bytes() == LINKING.encode()


def test_a_copy_with_its_pictures(root: Path) -> None:
    before = content(root)
    site, quay = opened(root)
    page_changes.duplicate(root, site, quay, "quay-2", date_text="2028-01-01 10:00")
    now = content(root)
    assert {path: now[path] for path in before} == before
    assert now["Resources/ru/events/quay-2/1.jpg"] == b"ru 1.jpg"
    assert opened(root, "quay-2")[1].languages == ("ru", "en")


def test_another_name(root: Path) -> None:
    site, quay = opened(root)
    change = page_changes.rename(root, site, quay, "river")
    now = content(root)
    assert change.links_changed == ("en/events/other.md", "en/index.md")
    assert now["en/events/river.md"] == PAGE.replace("Identifier: quay", "Identifier: river").encode()
    assert now["en/events/other.md"] == LINKING.replace("events/quay/)", "events/river/)").encode()
    assert now["en/index.md"] == b"[x](events/river)\n"
    assert now["Resources/en/events/river/1.jpg"] == b"en 1.jpg"
    assert not [path for path in now if "quay" in path or path.startswith(".")]


def test_the_same_name_in_other_letters(root: Path) -> None:
    site, quay = opened(root)
    page_changes.rename(root, site, quay, "Quay")
    assert {"en/events/Quay.md", "Resources/ru/events/Quay/1.jpg"} <= content(root).keys()
    assert opened(root, "Quay")[1].languages == ("ru", "en")


def test_other_letters_where_the_system_knows_one_file_by_both(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a system says that the new name is there and is the same file."""
    real = os.path.lexists
    monkeypatch.setattr(page_changes.os.path, "lexists", lambda path: real(path) or "Quay" in Path(path).name)
    monkeypatch.setattr(Path, "samefile", lambda one, other: one.name.lower() == other.name.lower())
    site, quay = opened(root)
    seen: list[tuple[str, str]] = []
    rename = os.replace
    monkeypatch.setattr(
        atomic_write.os, "replace", lambda a, b: (seen.append((a.name, b.name)), rename(a, b))
    )
    page_changes.rename(root, site, quay, "Quay")
    assert [(a, b) for a, b in seen if a == "quay.md"] and all(
        b.endswith(".moved") for a, b in seen if a == "quay.md"
    )
    assert {"en/events/Quay.md", "Resources/ru/events/Quay/1.jpg"} <= content(root).keys()


def test_into_the_trash(root: Path, tmp_path: Path) -> None:
    site, quay = opened(root)
    page_changes.apply_change(root, page_operations.plan_deletion(site, quay), throw_into(tmp_path / "trash"))
    assert sorted(path.name.split()[1] for path in (tmp_path / "trash").iterdir()) == [
        "quay", "quay", "quay.md", "quay.md",
    ]  # fmt: skip
    assert not [path for path in content(root) if "quay" in path or path.startswith(".")]


@pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="the trash of this system has no folder of its own"
)
def test_the_systems_own_trash(root: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from meetup_desktop.adapters.site import deleted_pages, scan\n"
        "root = Path(sys.argv[1]); site = scan.scan(root)\n"
        "deleted_pages.delete(root, site, site.page('quay'))"
    )
    home = tmp_path / "home"
    home.mkdir()
    variables = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    subprocess.run([sys.executable, "-c", code, str(root)], check=True, env=variables, timeout=60)
    found = sorted((home / "data" / "Trash" / "files").rglob("*.md"))
    assert [path.read_bytes() for path in found] == [PAGE.encode()] * 2
    assert not (root / "en/events/quay.md").exists()


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_without_a_trash_nothing_is_deleted(root: Path, tmp_path: Path, nth: int) -> None:
    before = content(root)
    site, quay = opened(root)
    calls = 0
    works = throw_into(tmp_path / "trash")

    def fails(path: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise OSError(errno.EACCES, "no trash here")
        works(path)

    with pytest.raises(NoTrash) as refused:
        page_changes.apply_change(root, page_operations.plan_deletion(site, quay), fails)
    assert (refused.value.subject, refused.value.reason) == ("quay", "EACCES")
    assert content(root) == before


def test_a_trash_that_only_says_so_deletes_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content(root)
    site, quay = opened(root)
    monkeypatch.setattr(trash, "move_to_trash", lambda path: None)
    with pytest.raises(NoTrash):
        page_changes.apply_change(root, page_operations.plan_deletion(site, quay), trash.move_to_trash)
    assert content(root) == before


Operation = Callable[[Path, Site, PageSummary], object]
OPERATIONS: dict[str, Operation] = {
    "new": lambda root, site, _: page_changes.create(root, site, "2027/autumn", TEMPLATES["meetup"]),
    "copy": lambda root, site, quay: page_changes.duplicate(root, site, quay, "2027/quay-2"),
    "rename": lambda root, site, quay: page_changes.rename(root, site, quay, "2027/river"),
    "language": lambda root, site, quay: page_changes.add_language(root, site, quay, "de", "ru"),
}


def fault_at(monkeypatch: pytest.MonkeyPatch, count: int, error: BaseException) -> list[str]:
    """The ``count``-th change of the disk fails; the list tells which changes there were."""
    seen: list[str] = []

    def guard(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def step(*arguments: object, **more: object) -> object:
            seen.append(name)
            if len(seen) == count:
                raise error
            return real(*arguments, **more)

        monkeypatch.setattr(owner, name, step)

    guard(atomic_write.os, "replace")
    guard(atomic_write.os, "fsync")
    guard(transaction.os, "link")
    guard(page_changes.shutil, "copytree")
    return seen


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_fault_at_every_step_leaves_all_as_it_was(
    root: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(root)
    shutil.copytree(root, tmp_path / "fresh")
    site, quay = opened(root)
    refusals = 0
    for count in range(1, 200):
        with monkeypatch.context() as patched:
            seen = fault_at(patched, count, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
            try:
                OPERATIONS[name](root, site, quay)
            except NotWritable as refused:
                refusals += 1
                assert refused.reason == "ENOSPC"
                assert content(root) == before, seen
                continue
        # Done in spite of the fault: there is another way, or the step only makes names last.
        done = content(root)
        assert done != before and not [path for path in done if "/." in path or path.startswith(".")], seen
        if len(seen) < count:
            break
        assert seen[count - 1] in {"link", "fsync"}
        shutil.rmtree(root)
        shutil.copytree(tmp_path / "fresh", root)
    assert refusals > 3


CRASH = """
import os, sys
from pathlib import Path
from meetup_desktop.adapters.site import page_changes, page_storage, scan, transaction
from meetup_desktop.adapters import atomic_write

class Gone(BaseException):
    pass

root, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
site = scan.scan(root)
quay = site.page("quay")
steps = 0

def guard(owner, name):
    real = getattr(owner, name)
    def step(*arguments, **more):
        global steps
        steps += 1
        if steps == count:
            os._exit(9)
        return real(*arguments, **more)
    setattr(owner, name, step)

def throw(path):
    os.rename(path, root.parent / f"QUAY{len(os.listdir(root.parent))}")

guard(os, "rename"); guard(os, "replace"); guard(os, "unlink"); guard(page_changes.shutil, "copytree")
if name == "rename":
    page_changes.rename(root, site, quay, "2027/river")
elif name == "copy":
    page_changes.duplicate(root, site, quay, "2027/quay-2")
else:
    from meetup_desktop.core.content.site import page_operations
    page_changes.apply_change(root, page_operations.plan_deletion(site, quay), throw)
"""


@pytest.mark.parametrize("name", ["rename", "copy", "delete"])
def test_a_program_that_dies_half_way_loses_nothing(root: Path, tmp_path: Path, name: str) -> None:
    before = content(root)
    shutil.copytree(root, tmp_path / "fresh")
    deaths, ends = 0, []
    for count in range(1, 60):
        command = [sys.executable, "-c", CRASH, str(root), name, str(count)]
        code = subprocess.run(command, check=False, timeout=60, capture_output=True).returncode
        died_before_the_end = transaction.recover(root)
        deaths += died_before_the_end
        now = content(root)
        assert code in {0, 9}
        if died_before_the_end:
            assert now == before
        else:
            ends.append(now)
        for path in (root, *tmp_path.glob("QUAY*")):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(tmp_path / "fresh", root)
        if code == 0:
            break
    assert code == 0 and deaths > 2
    assert all(end in (before, ends[-1]) for end in ends)  # before the first step, or behind the last


def test_what_others_wrote_after_the_crash_stays(root: Path) -> None:
    (root / transaction.FOLDER).mkdir()
    undo = transaction.Transaction(root)
    undo.save_original("en/events/quay.md", b"ours")
    undo.save_original("en/events/new.md", b"ours")
    undo.save_original("en/events/other.md", b"ours")
    undo.commit_log()
    (root / "en/events/quay.md").write_bytes(b"theirs")
    (root / "en/events/new.md").write_bytes(b"theirs")
    atomic_write.write_one(root / "en/events/other.md", b"ours")
    assert transaction.recover(root)
    assert not transaction.recover(root)
    assert (root / "en/events/quay.md").read_bytes() == b"theirs"
    assert (root / "en/events/new.md").read_bytes() == b"theirs"
    assert (root / "en/events/other.md").read_bytes() == LINKING.encode()
    assert not (root / transaction.FOLDER).exists()


def test_reading_the_site_leaves_an_operation_that_begins_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked, looks = transaction.try_lock, []

    def read_meanwhile(lock):
        looks.append(lock)
        if len(looks) == 1:
            assert not transaction.recover(root)  # as the library does with a folder that it finds
        return locked(lock)

    monkeypatch.setattr(transaction, "try_lock", read_meanwhile)
    site, quay = opened(root)
    page_changes.rename(root, site, quay, "river")
    assert (root / "en/events/river.md").exists()
    assert not (root / transaction.FOLDER).exists()


def test_what_died_before_its_first_step_is_in_nobodys_way(root: Path) -> None:
    (root / transaction.FOLDER).mkdir()
    site, quay = opened(root)
    page_changes.rename(root, site, quay, "river")
    assert not (root / transaction.FOLDER).exists()


def test_two_programs_do_not_work_at_once(root: Path) -> None:
    site, quay = opened(root)
    before = content(root)
    with transaction.transaction_on(root), pytest.raises(NotWritable) as refused:
        page_changes.rename(root, site, quay, "river")
    assert refused.value.reason == "busy"
    assert content(root) == before


@pytest.mark.parametrize("victim", ["ru/events/quay.md", "en/events/other.md"])
@pytest.mark.parametrize("reason", ["changed", "deleted"])
def test_what_changes_meanwhile_is_not_overwritten(root: Path, victim: str, reason: str) -> None:
    site, quay = opened(root)
    page = page_storage.load(root, quay).page
    change = page_operations.plan_rename(
        site, page, "river", page_changes.find_pages_naming(root, site, quay)
    )
    if reason == "changed":
        (root / victim).write_bytes(b"theirs")
    else:
        (root / victim).unlink()
    before = content(root)
    with pytest.raises(ChangedOnDisk) as refused:
        page_changes.apply_change(root, change)
    assert (refused.value.subject, refused.value.reason) == (victim, reason)
    assert content(root) == before


@pytest.mark.parametrize(
    "place", ["en/events/river.md", "Resources/ru/events/river", "Resources/ru/events/river/1.jpg"]
)
def test_nothing_is_put_over_what_the_list_does_not_know(root: Path, place: str) -> None:
    site, quay = opened(root)
    if place.endswith("river"):
        (root / place).mkdir()
    else:
        (root / place).parent.mkdir(exist_ok=True)
        (root / place).write_bytes(b"x")
    before = content(root)
    with pytest.raises(NameTaken):
        page_changes.rename(root, site, quay, "river")
    assert content(root) == before


@pytest.mark.parametrize("kind", ["outside", "inside"])
@pytest.mark.parametrize("place", ["Resources/ru/events/quay", "en/events", "Resources"])
def test_links_are_never_followed(root: Path, tmp_path: Path, kind: str, place: str) -> None:
    target = (tmp_path if kind == "outside" else root) / "elsewhere"
    (root / place).rename(target)
    (root / place).symlink_to(target)
    before, linked = content(tmp_path), content(target)
    site = scan.scan(root)
    quay = next(page for page in site.pages if "ru" in page.languages and page.link_id == "quay")
    if place == "en/events":  # a folder behind a link is no part of the site: its pages are not listed
        page_changes.rename(root, site, quay, "river")
        assert content(target) == linked
        return
    with pytest.raises((OutsideSite, NotWritable)):
        page_changes.rename(root, site, quay, "river")
    with pytest.raises((OutsideSite, NotWritable)):
        page_changes.apply_change(
            root, page_operations.plan_deletion(site, quay), throw_into(tmp_path / "trash")
        )
    (tmp_path / "trash").rmdir()
    assert content(tmp_path) == before


@pytest.mark.parametrize(
    "place", ["en/events/quay.md", "ru/events", "en/events/other.md", "Resources/en/events"]
)
def test_what_its_owner_protected_is_left(root: Path, place: str) -> None:
    site, quay = opened(root)
    mode = (root / place).stat().st_mode
    (root / place).chmod(mode & ~0o222)
    before = content(root)
    try:
        with pytest.raises(NotWritable) as refused:
            page_changes.rename(root, site, quay, "river")
    finally:
        (root / place).chmod(mode)
    assert refused.value.reason == "read-only"
    assert content(root) == before


def test_no_path_of_a_change_leaves_the_site(root: Path) -> None:
    before = content(root.parent)
    for path in ("../x.md", "/tmp/x.md", "a/../../x.md", "C:/x.md", "a\\b.md", ""):
        change = page_operations.SiteChange("x", (page_operations.FileChange(path, None, b"x"),))
        with pytest.raises(OutsideSite):
            page_changes.apply_change(root, change)
    assert content(root.parent) == before
