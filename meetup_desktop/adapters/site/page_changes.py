"""Pages as a whole on the disk: new, copied, renamed, thrown away. All of it happens or nothing does."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from meetup_desktop.adapters.atomic_write import replace_file, write_all
from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site import page_storage
from meetup_desktop.adapters.site.read_files import read, read_regular_file
from meetup_desktop.adapters.site.transaction import Transaction, transaction_on
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER, open_folder
from meetup_desktop.adapters.trash import move_to_trash
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.site import page_operations
from meetup_desktop.core.content.site.page_operations import Move, SiteChange
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.content.site.templates import Template
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import (
    ChangedOnDisk,
    ContentError,
    NameTaken,
    NotChanged,
    NoTrash,
    OutsideSite,
    Unreadable,
)


def create(
    root: Path,
    site: Site,
    page_id: str,
    template: Template,
    *,
    section: str | None = None,
    date_text: str = "",
    titles: Mapping[str, str] | None = None,
    languages: Iterable[str] = (),
) -> SiteChange:
    """Return a new page from a template. Raises: BadName, NameTaken, CannotHold, NotChanged, OutsideSite."""
    dialect = dialect_of(site.layout)
    change = page_operations.plan_new_page(
        site, page_id, template, dialect,
        section=section, date_text=date_text, titles=titles, languages=languages,
    )  # fmt: skip
    apply_change(root, change)
    return change


def add_language(root: Path, site: Site, summary: PageSummary, language: str, source: str) -> SiteChange:
    """Return the page's missing version, see ``page_operations.plan_language_version``. Raises: ContentError."""
    change = page_operations.plan_language_version(
        site, page_storage.load(root, summary, site.layout).page, language, source
    )
    apply_change(root, change)
    return change


def duplicate(
    root: Path, site: Site, summary: PageSummary, page_id: str, *, date_text: str = "", pictures: bool = True
) -> SiteChange:
    """Return the page once more under another name. Raises: BadName, NameTaken, ContentError."""
    page = page_storage.load(root, summary, site.layout).page
    change = page_operations.plan_duplicate(site, page, page_id, date_text=date_text, pictures=pictures)
    apply_change(root, change)
    return change


def rename(root: Path, site: Site, summary: PageSummary, page_id: str) -> SiteChange:
    """Rename the page and update all links of the site to it. Raises: BadName, NameTaken, ContentError."""
    page = page_storage.load(root, summary, site.layout).page
    change = page_operations.plan_rename(site, page, page_id, find_pages_naming(root, site, summary))
    apply_change(root, change)
    return change


def apply_change(root: Path, change: SiteChange, trash: Callable[[Path], None] = move_to_trash) -> None:
    """Do it. A failure, and a program that dies half way, leave everything as it was.

    Raises: ChangedOnDisk, NameTaken, NotChanged, NoTrash, OutsideSite.
    """
    try:
        with transaction_on(root) as undo:
            _check_change(root, change)
            steps = _collect_steps(root, change)
            _record_undo(undo, change, steps)
            undo.commit_log()
            for copy in steps.copies:
                (root / copy.target).parent.mkdir(parents=True, exist_ok=True)
                shutil.copytree(root / copy.source, root / copy.target, symlinks=True)
            write_all({root / write.path: write.after for write in change.writes})
            for source, target in steps.moves:
                (root / target).parent.mkdir(parents=True, exist_ok=True)
                replace_file(root / source, root / target)
            for path in steps.trashed:
                _move_page_to_trash(trash, root / path, change.page_id)
    except OSError as error:
        raise NotChanged(_place_of(error, root) or change.page_id, system_reason(error)) from error


def _move_page_to_trash(trash: Callable[[Path], None], path: Path, page_id: str) -> None:
    try:
        trash(path)
    except OSError as error:
        raise NoTrash(page_id, system_reason(error)) from error
    if os.path.lexists(path):
        raise NoTrash(page_id, "the file is still there")


class _DiskSteps(NamedTuple):
    """What of a change there is to do on this disk."""

    copies: tuple[Move, ...]
    moves: tuple[tuple[str, str], ...]
    trashed: tuple[str, ...]


def _collect_steps(root: Path, change: SiteChange) -> _DiskSteps:
    copies = tuple(copy for copy in change.copies if (root / copy.source).is_dir())
    moves: list[tuple[str, str]] = []
    for number, move in enumerate(change.moves):
        source, target = root / move.source, root / move.target
        if not os.path.lexists(source):
            continue
        if os.path.lexists(target) and target.samefile(source):  # upper and lower case of one name
            folder = move.source.rpartition("/")[0]
            between = f"{folder}/.meetup-desktop.{os.getpid()}.{number}.moved".lstrip("/")
            moves += [(move.source, between), (between, move.target)]
        else:
            moves.append((move.source, move.target))
    return _DiskSteps(
        copies, tuple(moves), tuple(path for path in change.trashed if os.path.lexists(root / path))
    )


def _record_undo(undo: Transaction, change: SiteChange, steps: _DiskSteps) -> None:
    for copy in steps.copies:
        undo.copy(copy.source, copy.target)
    for write in change.writes:
        undo.save_original(write.path, write.after)
    for source, target in steps.moves:
        undo.move(source, target)
    for path in steps.trashed:
        undo.save_original(path)


def _check_change(root: Path, change: SiteChange) -> None:
    for write in change.writes:
        target = _path_without_links(root, write.path)
        if write.before is None:
            if os.path.lexists(target):
                raise NameTaken(write.path)
        else:
            _check_content_unchanged(write.path, target, write.before)
        _check_writable(write.path, target)
    for move in change.moves:
        source = _path_without_links(root, move.source)
        if not os.path.lexists(source) and not move.optional:
            raise ChangedOnDisk(move.source, "deleted")
        _check_writable(move.source, source)
    for move in (*change.moves, *change.copies):
        source, target = _path_without_links(root, move.source), _path_without_links(root, move.target)
        if os.path.lexists(source) and os.path.lexists(target) and not target.samefile(source):
            raise NameTaken(move.target)
        _check_writable(move.target, target)
    for path in change.trashed:
        _check_writable(path, _path_without_links(root, path))


def _check_content_unchanged(path: str, target: Path, before: bytes) -> None:
    try:
        if read_regular_file(str(target), path) != before:
            raise ChangedOnDisk(path, "changed")
    except Unreadable as error:
        raise (
            NotChanged(path, error.reason) if os.path.lexists(target) else ChangedOnDisk(path, "deleted")
        ) from error


def _path_without_links(root: Path, path: str) -> Path:
    """Return the path, no part of which is a link. Raises: OutsideSite, NotChanged."""
    parts = path.split("/")
    if not path or path.startswith("/") or ".." in parts or "\\" in path or ":" in parts[0] or "\0" in path:
        raise OutsideSite(path)
    place = root
    for part in parts:
        place = place / part
        if place.is_symlink():
            if not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(root)):
                raise OutsideSite(path)
            raise NotChanged(path, "link")
    return place


def _check_writable(path: str, target: Path) -> None:
    """Refuse a write-protected file, although replacing or moving it would be possible. Raises: NotChanged."""
    place = target
    while not place.exists():
        place = place.parent
    for each in {place, target.parent} if target.parent.exists() else {place}:
        if not each.stat().st_mode & stat.S_IWUSR:
            raise NotChanged(path, "read-only")


def find_pages_naming(root: Path, site: Site, summary: PageSummary) -> dict[str, Document]:
    """Return the other pages in which the page's name occurs at all; those that cannot be read keep their links."""
    own = {path for _, path in summary.files}
    names = {path.rpartition("/")[2].partition(".")[0] for path in own}
    names |= {address.rpartition("/")[2] for path in own for address in site.layout.addresses(path)}
    needles = [needle.encode() for name in names for needle in {name, quote(name)}]
    dialect = dialect_of(site.layout)
    found: dict[str, Document] = {}
    folder = open_folder(root)
    for file in (*(file for _, file in folder.pages), *folder.others):
        if file.path in own or not file.plain:
            continue
        try:
            raw = read(root, file.path)
        except ContentError:
            continue
        if any(needle in raw for needle in needles):
            found[file.path] = Document.parse(raw, dialect)
    return found


def _place_of(error: OSError, root: Path) -> str:
    """Return the file that could not be changed, relative to the site; empty for one that only this program knows."""
    where = Path(str(getattr(error, "filename", None) or ""))
    if where.name.startswith(".meetup-desktop") or TRANSACTION_FOLDER in where.parts:
        return ""
    return (
        where.relative_to(root).as_posix() if where.is_relative_to(root) else str(where) if where.name else ""
    )
