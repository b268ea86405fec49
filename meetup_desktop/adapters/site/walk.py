"""Finding the pages of a site's folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.site.generator_settings import with_generator_settings
from meetup_desktop.adapters.site.read_files import read
from meetup_desktop.core.content.site.profiles import (
    SKIPPED_FOLDERS,
    Place,
    Profile,
    candidate_profiles,
    recognise_profile,
)
from meetup_desktop.core.content.site.site_settings import SETTINGS_FILE, SiteSettings, read_settings
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import BadSettings, ContentError, NotASite, Unreadable

#: Where an operation on several files keeps its way back; see ``undo_folder``.
TRANSACTION_FOLDER = ".meetup-desktop.undo"
#: Where copies of deleted pages are for as long as the deletion can be undone; see ``deleted_pages``.
DELETED_FOLDER = ".meetup-desktop.deleted"


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
        profiles = _profiles(root, names)
        files = list(_find_candidates(root, profiles))
    except OSError as error:
        raise Unreadable(str(root), system_reason(error)) from error
    try:
        profile = recognise_profile((file.path for file in files), profiles)
    except NotASite as error:
        raise NotASite(str(root), error.reason) from error
    placed = [(profile.place(file.path), file) for file in files]
    pages = [(place, file) for place, file in placed if place is not None]
    # Names often begin with the date: the newest ones, which are looked at first, are read first.
    pages.sort(key=lambda page: (page[0].page_id, page[0].section, page[0].language), reverse=True)
    return SiteFolder(profile, tuple(pages), tuple(file for place, file in placed if place is None))


def _profiles(root: Path, names: Sequence[str]) -> tuple[Profile, ...]:
    """Return the profiles to try; what a person said of the site counts more than what its generator is told."""
    candidates = tuple(with_generator_settings(root, names, profile) for profile in candidate_profiles(names))
    return read_site_settings(root, names).profiles(candidates)


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
    waiting = [(folder, path)]
    while waiting:
        folder, path = waiting.pop()
        try:
            entries = os.scandir(folder)
        except OSError:  # a folder that may not be read hides its pages, not those of the others
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in SKIPPED_FOLDERS and not entry.name.startswith("."):
                        waiting.append((entry.path, f"{path}/{entry.name}"))
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
