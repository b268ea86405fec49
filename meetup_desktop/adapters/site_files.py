"""The site's folder on the disk: finding, reading and safely writing pages, finding pictures.

Pages are read and written as bytes through ``Document``; python-frontmatter would alter them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.safe_write import write_all
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.site import PageSummary, Site, is_language, recognise, site_of
from meetup_desktop.core.errors import (
    ChangedOnDisk,
    ContentError,
    NotASite,
    NotWritable,
    OutsideSite,
    Unreadable,
)

#: A page is text; whatever is larger is no page and would only fill the memory.
MAX_PAGE_BYTES = 8_000_000
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp"})


class Fingerprint(NamedTuple):
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
    prints: Mapping[str, Fingerprint]


def scan(root: Path, progress_check: Callable[[], None] | None = None) -> Site:
    """The site in ``root``. A file that cannot be read is listed with trouble and does not stop the rest.

    ``progress_check`` is called before each file and may raise to stop. Raises: NotASite, Unreadable.
    """
    try:
        if not root.is_dir():
            raise NotASite(str(root), "missing")
        paths = sorted(_candidates(root))
    except OSError as error:
        raise Unreadable(str(root), error.strerror or str(error)) from error
    try:
        profile = recognise(paths)
    except NotASite as error:
        raise NotASite(str(root), error.reason) from error
    documents: dict[str, Document | None] = {}
    for path in paths:
        if profile.place(path) is None:
            continue
        if progress_check is not None:
            progress_check()
        try:
            documents[path] = Document.parse(_read(root, path))
        except ContentError:
            documents[path] = None
    return site_of(profile, documents)


def load(root: Path, summary: PageSummary) -> LoadedPage:
    """The page with all its versions. Raises: Unreadable, OutsideSite."""
    versions: list[PageVersion] = []
    prints: dict[str, Fingerprint] = {}
    for language, path in summary.files:
        raw = _read(root, path)
        prints[path] = Fingerprint(raw)
        versions.append(PageVersion(language, path, Document.parse(raw)))
    return LoadedPage(EventPage(summary.page_id, tuple(versions)), prints)


def load_existing(root: Path, page: EventPage) -> LoadedPage:
    """The versions of ``page`` whose files are there now. Raises: Unreadable, OutsideSite."""
    there = tuple(each for each in page.versions if inside(root, each.path).exists())
    files = tuple((each.language, each.path) for each in there)
    return load(root, PageSummary(page.page_id, "", files, (), "", (), 0, False))


def changes(root: Path, prints: Mapping[str, Fingerprint]) -> Mapping[str, str]:
    """Which of these files are no longer what they were: path and ``changed`` or ``deleted``."""
    found: dict[str, str] = {}
    for path, known in prints.items():
        try:
            if Fingerprint(_read(root, path)) != known:
                found[path] = "changed"
        except ContentError:
            found[path] = "changed" if (root / path).exists() else "deleted"
    return found


def save(
    root: Path, page: EventPage, saved: EventPage, prints: Mapping[str, Fingerprint]
) -> Mapping[str, Fingerprint]:
    """Write the documents of ``page`` that differ from ``saved``, all or none, and return all fingerprints.

    A path without a fingerprint is one that must not be there yet.
    Raises: ChangedOnDisk, NotWritable, OutsideSite; nothing on the disk has changed then.
    """
    documents = {each.path: each.document for each in page.versions}
    changed = page.changed_paths(saved)
    targets = {path: inside(root, path) for path in changed}
    for path, target in targets.items():
        _check_unchanged(path, target, prints.get(path))
    for path, target in targets.items():
        _check_writable(path, target)
    try:
        write_all({target: documents[path].raw for path, target in targets.items()})
    except OSError as error:
        raise NotWritable(", ".join(changed), error.strerror or str(error)) from error
    return {**prints, **{path: Fingerprint(documents[path].raw) for path in changed}}


def picture_files(root: Path, site: Site, page: EventPage, language: str) -> Mapping[str, Path]:
    """The picture files of that version's folder, small ones too, by name in the order of names."""
    folder = inside(root, site.layout.picture_folder(page.version(language).path))
    try:
        files = sorted(each for each in folder.iterdir() if each.suffix.lower() in PICTURE_SUFFIXES)
    except OSError:
        return {}
    return {each.name: each for each in files if each.is_file() and _is_inside(root, each)}


def picture_path(root: Path, site: Site, page: EventPage, language: str, name: str) -> Path | None:
    """The file that the text of that version means by ``name``; None when there is none within the site."""
    if not name or ":" in name or "\0" in name:
        return None
    if name.startswith("/"):
        base = root if site.profile == "pair" else root / "Resources"
    else:
        base = root / site.layout.picture_folder(page.version(language).path)
    for spelled in (name, _unquoted(name)):
        path = base / spelled.lstrip("/")
        try:
            if _is_inside(root, path) and path.is_file():
                return path
        except (OSError, ValueError):
            continue
    return None


def inside(root: Path, path: str) -> Path:
    """The real file behind a path of the site. Raises: OutsideSite, when a link or ``..`` leads out of it."""
    real = _real(root / path)
    if not real.is_relative_to(_real(root)):
        raise OutsideSite(path)
    return real


def _is_inside(root: Path, path: Path) -> bool:
    return _real(path).is_relative_to(_real(root))


def _real(path: Path) -> Path:
    """Links followed. ``Path.resolve`` raises RuntimeError at links that lead to themselves (Python 3.11)."""
    return Path(os.path.realpath(path))


def _unquoted(name: str) -> str:
    if "%" not in name:
        return name
    from urllib.parse import unquote

    return unquote(name)


def _candidates(root: Path) -> Iterator[str]:
    """Relative paths of all files that some profile might call a page; other folders are not walked."""
    for entry in os.scandir(root):
        if entry.name.endswith(".md") and not entry.is_dir():
            yield from _spelled(entry.name)
        elif entry.is_dir() and is_language(entry.name):
            yield from _walk(root, entry.name)
        elif entry.is_dir() and entry.name == "Content":
            for inner in os.scandir(entry.path):
                if inner.is_dir() and is_language(inner.name):
                    yield from _walk(root, f"Content/{inner.name}")


def _walk(root: Path, start: str) -> Iterator[str]:
    for folder, folders, files in os.walk(root / start):
        folders.sort()
        relative = Path(folder).relative_to(root).as_posix()
        for name in files:
            if name.endswith(".md") and not name.startswith("."):
                yield from _spelled(f"{relative}/{name}")


def _spelled(path: str) -> Iterator[str]:
    """The path, unless its name is no text: half of the system could not even show it."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return
    yield path


def _read(root: Path, path: str) -> bytes:
    real = inside(root, path)
    try:
        facts = real.stat()
        if not stat.S_ISREG(facts.st_mode):  # reading a pipe would wait for ever
            raise Unreadable(path, "not a file")
        if facts.st_size > MAX_PAGE_BYTES:
            raise Unreadable(path, "too large for a page")
        return real.read_bytes()
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error


def _check_unchanged(path: str, target: Path, known: Fingerprint | None) -> None:
    try:
        now = Fingerprint(target.read_bytes())
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
