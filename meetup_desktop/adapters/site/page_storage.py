"""The pages' files on the disk: reading and safely writing them, finding their pictures.

Pages are read and written as bytes through ``Document``; python-frontmatter would alter them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.atomic_write import write_all
from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site.read_files import is_inside, read, resolve_inside
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.site.profiles import PUBLISH, Profile
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.errors import ChangedOnDisk, ContentError, NotWritable

PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp"})


class FileSnapshot(NamedTuple):
    """What a file held when it was read or written: its bytes, which the page's document holds anyway."""

    raw: bytes

    @property
    def sha256(self) -> str:
        """A short form for what is stored. Not made before it is needed: importing hashlib takes 4 ms."""
        from hashlib import sha256

        return sha256(self.raw).hexdigest()


class LoadedPage(NamedTuple):
    """A page as it is on the disk, and the fingerprints of its files by path."""

    page: EventPage
    snapshots: Mapping[str, FileSnapshot]


def load(root: Path, summary: PageSummary, layout: Profile = PUBLISH) -> LoadedPage:
    """The page with all its versions, read as the site's profile says. Raises: Unreadable, OutsideSite."""
    versions: list[PageVersion] = []
    snapshots: dict[str, FileSnapshot] = {}
    dialect = dialect_of(layout)
    for language, path in summary.files:
        raw = read(root, path)
        snapshots[path] = FileSnapshot(raw)
        versions.append(PageVersion(language, path, Document.parse(raw, dialect)))
    return LoadedPage(EventPage(summary.page_id, tuple(versions)), snapshots)


def load_existing(root: Path, page: EventPage, layout: Profile = PUBLISH) -> LoadedPage:
    """The versions of ``page`` whose files are there now. Raises: Unreadable, OutsideSite."""
    there = tuple(each for each in page.versions if resolve_inside(root, each.path).exists())
    files = tuple((each.language, each.path) for each in there)
    return load(root, PageSummary(page.page_id, "", files, (), "", (), 0, False), layout)


def changes(root: Path, snapshots: Mapping[str, FileSnapshot]) -> Mapping[str, str]:
    """Which of these files are no longer what they were: path and ``changed`` or ``deleted``."""
    found: dict[str, str] = {}
    for path, known in snapshots.items():
        try:
            if FileSnapshot(read(root, path)) != known:
                found[path] = "changed"
        except ContentError:
            found[path] = "changed" if (root / path).exists() else "deleted"
    return found


def save(
    root: Path, page: EventPage, saved: EventPage, snapshots: Mapping[str, FileSnapshot]
) -> Mapping[str, FileSnapshot]:
    """Write the documents of ``page`` that differ from ``saved``, all or none, and return all fingerprints.

    A path without a fingerprint is one that must not be there yet.
    Raises: ChangedOnDisk, NotWritable, OutsideSite; nothing on the disk has changed then.
    """
    documents = {each.path: each.document for each in page.versions}
    changed = page.changed_paths(saved)
    targets = {path: resolve_inside(root, path) for path in changed}
    for path, target in targets.items():
        _check_unchanged(path, target, snapshots.get(path))
    for path, target in targets.items():
        _check_writable(path, target)
    try:
        write_all({target: documents[path].raw for path, target in targets.items()})
    except OSError as error:
        raise NotWritable(", ".join(changed), error.strerror or str(error)) from error
    return {**snapshots, **{path: FileSnapshot(documents[path].raw) for path in changed}}


def picture_files(root: Path, site: Site, page: EventPage, language: str) -> Mapping[str, Path]:
    """The picture files of that version's folder, small ones too, by name in the order of names."""
    folder = resolve_inside(root, site.layout.picture_folder(page.version(language).path))
    try:
        files = sorted(each for each in folder.iterdir() if each.suffix.lower() in PICTURE_SUFFIXES)
    except OSError:
        return {}
    return {each.name: each for each in files if each.is_file() and is_inside(root, each)}


def picture_path(root: Path, site: Site, page: EventPage, language: str, name: str) -> Path | None:
    """The file that the text of that version means by ``name``; None when there is none within the site."""
    if not name or ":" in name or "\0" in name:
        return None
    layout = site.layout
    bases = [root / folder for folder in layout.site_pictures]
    if not name.startswith("/"):
        own = page.version(language).path
        # From the page's folder, or from its address, which mostly is a folder of its own.
        folders = (root / layout.picture_folder(own), (root / own).parent, (root / own).with_suffix(""), root)
        bases = [*folders, *bases]
    for base in bases:
        for spelled in (name, _unquoted(name)):
            path = Path(os.path.normpath(base / spelled.lstrip("/")))
            try:
                if is_inside(root, path) and path.is_file():
                    return path
            except (OSError, ValueError):
                continue
    return None


def _unquoted(name: str) -> str:
    if "%" not in name:
        return name
    from urllib.parse import unquote

    return unquote(name)


def _check_unchanged(path: str, target: Path, known: FileSnapshot | None) -> None:
    try:
        now = FileSnapshot(target.read_bytes())
    except FileNotFoundError as error:
        if known is None:
            return
        raise ChangedOnDisk(path, "deleted") from error
    except OSError as error:
        raise NotWritable(path, error.strerror or str(error)) from error
    if now != known:
        raise ChangedOnDisk(path, "changed")


def _check_writable(path: str, target: Path) -> None:
    """Replacing a file needs no right to write it, so what its owner protected is asked for here."""
    for place in (target, target.parent):
        try:
            mode = place.stat().st_mode
        except FileNotFoundError:
            continue
        except OSError as error:
            raise NotWritable(path, error.strerror or str(error)) from error
        if not mode & stat.S_IWUSR:
            raise NotWritable(path, "read-only")
