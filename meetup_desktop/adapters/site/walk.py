"""Finding and reading the files of a site's folder. Never leaves the folder, never waits for a pipe."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.core.content.site.profiles import (
    HUGO,
    SKIPPED_FOLDERS,
    Place,
    Profile,
    is_language,
    recognise_profile,
)
from meetup_desktop.core.content.site.site_settings import SETTINGS_FILE, SiteSettings, read_settings
from meetup_desktop.core.errors import BadSettings, ContentError, NotASite, OutsideSite, Unreadable

#: Where an operation on several files keeps its way back; see ``undo_folder``.
TRANSACTION_FOLDER = ".meetup-desktop.undo"
#: A page is text; whatever is larger is no page and would only fill the memory.
MAX_PAGE_BYTES = 8_000_000
#: Nearly every page is smaller, and read in one step.
_SMALL_BYTES = 32_768
#: The same in TOML, YAML and JSON.
_DEFAULT_LANGUAGE = re.compile(rb"""(?im)^[ \t{,]*["']?defaultContentLanguage["']?\s*[:=]\s*["']?([\w-]+)""")
_READ_FLAGS = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)


class FoundFile(NamedTuple):
    """A file's path relative to the site. ``plain``: no link led to it, so that it cannot lie outside."""

    path: str
    plain: bool


class SiteFolder(NamedTuple):
    """A folder that was recognised: its profile and its pages, the versions of one page beside each other.

    ``others`` are pages of other kinds (``index.md``), which the library does not list but which hold links.
    """

    profile: Profile
    pages: tuple[tuple[Place, FoundFile], ...]
    others: tuple[FoundFile, ...] = ()


def open_folder(root: Path) -> SiteFolder:
    """Return what kind of site ``root`` is and which files are its pages. Raises: NotASite, Unreadable, BadSettings."""
    try:
        if not root.is_dir():
            raise NotASite(str(root), "missing")
        names = sorted(os.listdir(root))  # noqa: PTH208  # names alone are wanted
        profiles = _with_default_language(root, names, read_site_settings(root, names))
        files = list(_find_candidates(root, profiles))
    except OSError as error:
        raise Unreadable(str(root), error.strerror or str(error)) from error
    try:
        profile = recognise_profile((file.path for file in files), profiles)
    except NotASite as error:
        raise NotASite(str(root), error.reason) from error
    placed = [(profile.place(file.path), file) for file in files]
    pages = [(place, file) for place, file in placed if place is not None]
    # Names often begin with the date: the newest ones, which are looked at first, are read first.
    pages.sort(key=lambda page: (page[0].page_id, page[0].section, page[0].language), reverse=True)
    return SiteFolder(profile, tuple(pages), tuple(file for place, file in placed if place is None))


def read_site_settings(root: Path, names: Iterable[str]) -> SiteSettings:
    """Return what ``meetup.toml`` says of the site. Raises: BadSettings."""
    if SETTINGS_FILE not in names:
        return SiteSettings()
    try:
        text = read(root, SETTINGS_FILE).decode()
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadSettings(f"{SETTINGS_FILE}:{line}", "not-utf8") from error
    except ContentError as error:
        raise BadSettings(f"{SETTINGS_FILE}:1", error.reason or "outside") from error
    return read_settings(text)


def _with_default_language(root: Path, names: Iterable[str], settings: SiteSettings) -> tuple[Profile, ...]:
    """Return the profiles to try; Hugo's own file says in which language pages are that do not say so themselves."""
    profiles = settings.profiles(names)
    if settings.default_language:
        return profiles
    for name in names:
        if name in HUGO.markers:
            with suppress(ContentError):
                found = _DEFAULT_LANGUAGE.search(read(root, name))
                if found is not None and is_language(found[1].decode()):
                    own = found[1].decode()
                    return tuple(
                        each._replace(default_language=own) if each.name == HUGO.name else each
                        for each in profiles
                    )
    return profiles


def read(root: Path, path: str) -> bytes:
    """Return the bytes of a page. Raises: Unreadable, OutsideSite."""
    return _read_regular_file(str(resolve_inside(root, path)), path)


def read_unlinked_file(root: Path, path: str) -> bytes:
    """Return the bytes of a page that no link led to. Raises: Unreadable."""
    try:
        handle = os.open(f"{root}{os.sep}{path}", _READ_FLAGS)
        try:
            raw = os.read(handle, _SMALL_BYTES)
        finally:
            os.close(handle)
    except (OSError, ValueError):
        return _read_regular_file(f"{root}{os.sep}{path}", path)  # which says what is wrong
    return raw if len(raw) < _SMALL_BYTES else _read_regular_file(f"{root}{os.sep}{path}", path)


def resolve_inside(root: Path, path: str) -> Path:
    """Return the real file behind a path of the site. Raises: OutsideSite, when a link or ``..`` leads out of it."""
    real = _resolve_links(root / path)
    if not real.is_relative_to(_resolve_links(root)):
        raise OutsideSite(path)
    return real


def is_inside(root: Path, path: Path) -> bool:
    """Return whether the real file behind an absolute path lies in the site."""
    return _resolve_links(path).is_relative_to(_resolve_links(root))


def _resolve_links(path: Path) -> Path:
    """Return the path with symbolic links resolved.

    ``Path.resolve`` raises RuntimeError at links that lead to themselves (Python 3.11).
    """
    return Path(os.path.realpath(path))


def _read_regular_file(real: str, path: str) -> bytes:
    try:
        handle = os.open(real, _READ_FLAGS)
        try:
            facts = os.fstat(handle)
            if not stat.S_ISREG(facts.st_mode):  # reading a pipe would wait for ever
                raise Unreadable(path, "not a file")
            if facts.st_size > MAX_PAGE_BYTES:
                raise Unreadable(path, "too large for a page")
            return _read_all(handle, facts.st_size)
        finally:
            os.close(handle)
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
    except ValueError as error:  # a name with a NUL
        raise Unreadable(path, str(error)) from error


def _read_all(handle: int, size: int) -> bytes:
    raw = os.read(handle, size + 1)
    if len(raw) == size:
        return raw
    pieces = [raw]
    while len(raw) and sum(map(len, pieces)) <= MAX_PAGE_BYTES:
        raw = os.read(handle, 65536)
        pieces.append(raw)
    return b"".join(pieces)


def _find_candidates(root: Path, profiles: Sequence[Profile]) -> Iterator[FoundFile]:
    """Yield all files that some profile might call a page; folders that no profile knows are not walked."""
    suffixes = tuple({suffix for profile in profiles for suffix in profile.suffixes})
    in_root = any(profile.has_pages_in_root for profile in profiles)
    for entry in os.scandir(root):
        if _is_folder(entry):
            if any(profile.may_hold_pages(entry.name) for profile in profiles):
                yield from _walk(entry.path, entry.name, suffixes, plain=not entry.is_symlink())
        elif in_root and _is_candidate(entry.name, suffixes):
            yield FoundFile(entry.name, entry.is_file(follow_symlinks=False))


def _walk(folder: str, path: str, suffixes: tuple[str, ...], *, plain: bool) -> Iterator[FoundFile]:
    try:
        entries = os.scandir(folder)
    except OSError:  # a folder that may not be read hides its pages, not those of the others
        return
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in SKIPPED_FOLDERS and not entry.name.startswith("."):
                    yield from _walk(entry.path, f"{path}/{entry.name}", suffixes, plain=plain)
            elif _is_candidate(entry.name, suffixes) and not _is_folder(entry):
                yield FoundFile(f"{path}/{entry.name}", plain and entry.is_file(follow_symlinks=False))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_candidate(name: str, suffixes: tuple[str, ...]) -> bool:
    """Return a page by its name. One that is no text is none: half of the system could not even show it."""
    if not name.endswith(suffixes) or name.startswith("."):
        return False
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
