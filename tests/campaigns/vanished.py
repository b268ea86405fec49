"""Take the site, or a page of it, away from under the open program, and look what it says and what it keeps."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication

from meetup_desktop.services.page.page_drafts import PageDrafts
from meetup_desktop.ui.error_text import error_text
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.services.worlds import ENGLISH, World, wait_until, write_site

#: How long it may take until the person is told, and until the program has ended.
_TOLD_S, _ENDED_S = 1.0, 4.0
_RAW_WORDS = (
    "Errno",
    "Permission denied",
    "Is a directory",
    "No such",
    "Traceback",
    "Input/output",
    "symbolic",
)
_GONE = "Cannot find the site"


def _move_away(root: Path, _page: Path) -> None:
    root.rename(root.with_name("moved"))


def _unmount(root: Path, _page: Path) -> None:
    root.rename(root.with_name("moved"))
    root.mkdir()


def _empty_folders(root: Path, _page: Path) -> None:
    shutil.copytree(root, root.with_name("moved"))
    for page in root.rglob("*.md"):
        page.unlink()


def _pipe(_root: Path, page: Path) -> None:
    page.unlink()
    os.mkfifo(page)


def _folder(_root: Path, page: Path) -> None:
    page.unlink()
    page.mkdir()


def _link_outside(root: Path, page: Path) -> None:
    page.unlink()
    (root.parent / "outside.md").write_bytes(b"outside")
    page.symlink_to(root.parent / "outside.md")


def _link_inside(_root: Path, page: Path) -> None:
    page.unlink()
    page.symlink_to("older.md")


def _link_to_itself(_root: Path, page: Path) -> None:
    page.unlink()
    page.symlink_to(page.name)


def _link_to_device(_root: Path, page: Path) -> None:
    page.unlink()
    page.symlink_to("/dev/tty")


def _forbid_page(_root: Path, page: Path) -> None:
    page.chmod(0)


def _forbid_folder(_root: Path, page: Path) -> None:
    page.parent.chmod(0)


def _delete(_root: Path, page: Path) -> None:
    page.unlink()


def _change(_root: Path, page: Path) -> None:
    page.write_bytes(b"---\ntags: theirs\n---\n")


#: What is done, and what the person has to read when coming back to the window.
_DEEDS: dict[str, tuple[Callable[[Path, Path], None], str]] = {
    "moved": (_move_away, _GONE),
    "unmounted": (_unmount, _GONE),
    "emptied": (_empty_folders, _GONE),
    "pipe": (_pipe, "it is not a file"),
    "folder": (_folder, "it is not a file"),
    "link outside": (_link_outside, "outside the site's folder"),
    "link inside": (_link_inside, "a link to another place"),
    "link to itself": (_link_to_itself, "link"),
    "device": (_link_to_device, "outside the site's folder"),
    "mode 000": (_forbid_page, "Cannot read"),
    "folder mode 000": (_forbid_folder, "Cannot"),
    "deleted": (_delete, "deleted"),
    "changed": (_change, "changed"),
}


def run(run: Run) -> Tally:
    """Do one of these things to an open page with unsaved text."""
    application = QCoreApplication.instance() or QCoreApplication([])
    name, (deed, expected) = list(_DEEDS.items())[run.number % len(_DEEDS)]
    (run.folder / "data").mkdir()
    write_site(run.folder / "site")
    before = run.folder / "before"
    shutil.copytree(run.folder / "site", before)
    tally = Tally(runs=1, acknowledged=1)
    with ExitStack() as stack:
        if run.weaken:
            stack.enter_context(patch.object(PageDrafts, "begin_save", lambda *_: (0, None)))
            stack.enter_context(patch.object(PageDrafts, "store", lambda *_: False))
        if name.endswith("000"):
            os.chown(run.folder, 65534, 65534)
            stack.enter_context(_as_nobody(run.folder))
        _come_back_and_save(run, deed, expected, name, tally)
    shutil.rmtree(run.folder / "moved", ignore_errors=True)
    shutil.rmtree(run.folder / "site", ignore_errors=True)
    before.rename(run.folder / "site")  # it is there again
    world = World(run.folder)
    world.open()
    page = world.page.page
    if page is None or page.value("tags", "en") != "mine":
        tally.lost += 1
        tally.notes.append(f"{name}: the unsaved text is lost")
    world.end()
    application.processEvents()
    return tally


def _come_back_and_save(
    run: Run, deed: Callable[[Path, Path], None], expected: str, name: str, tally: Tally
) -> None:
    world = World(run.folder)
    world.open()
    world.page.change("tags", None, "mine")
    deed(world.root, world.root / ENGLISH)
    before = _content(run.folder)
    begun_s = time.monotonic()
    world.page.check_disk()
    wait_until(lambda: bool(world.told))
    _expect(
        tally, time.monotonic() - begun_s < _TOLD_S, f"{name}: told after {time.monotonic() - begun_s:.1f} s"
    )
    for force in (False, *([True] if name != "deleted" and name != "changed" else [])):
        world.page.save(force)
        world.settle()
    said = [error_text(notice.error) if notice.error else notice.text for notice in world.told]
    _expect(tally, expected in said[0], f"{name}: {said[0]}")
    for sentence in said:
        _expect(tally, not any(raw in sentence for raw in _RAW_WORDS), f"{name}: {sentence}")
    if _content(run.folder) != before:
        tally.torn += 1
        tally.notes.append(f"{name}: something was written: {_content(run.folder) ^ before}")
    begun_s = time.monotonic()
    world.end()
    _expect(
        tally,
        time.monotonic() - begun_s < _ENDED_S,
        f"{name}: ended after {time.monotonic() - begun_s:.1f} s",
    )


def _expect(tally: Tally, holds: bool, note: str) -> None:
    if not holds:
        tally.wrong_sentences += 1
        tally.notes.append(note)


def _content(folder: Path) -> set[tuple[str, bytes]]:
    """Return all files but those in the data folder."""
    return {
        (str(path.relative_to(folder)), _bytes_of(path))
        for place in ("site", "moved")
        for path in (folder / place).rglob("*")
    }


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""


@contextmanager
def _as_nobody(folder: Path) -> Iterator[None]:
    """Be somebody whom the system may forbid something; nothing is forbidden to root."""
    if os.geteuid() != 0:
        yield
        return
    for path in folder.rglob("*"):
        os.chown(path, 65534, 65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _why_not_here() -> str:
    return "" if hasattr(os, "mkfifo") else "Windows has no such files"


CAMPAIGN = Campaign(
    "a site or a page that is moved, unmounted, replaced or forbidden while it is open",
    "nothing is stored as a draft",
    run,
    runs_in_tests=len(_DEEDS),
    unavailable=_why_not_here,
)
