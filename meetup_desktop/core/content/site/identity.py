"""Which of the known sites a folder is, although it may have been renamed, moved or copied.

A site has a key that stays with it. What is kept for a site outside its folder, as evenings and unsaved texts, is kept
under this key. Folders are recognised by their path, by their place on the disk and by a sample of their pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: A share of common marks from which on two folders hold the same site, and one from which on they may.
_SAME, _SIMILAR = 0.5, 0.2


@dataclass(frozen=True)
class SiteFolderFacts:
    """What a folder is recognised by.

    ``place`` is the device and the inode, None where the system has none. ``marks`` are hashes of the paths and the
    contents of some pages, chosen so that two versions of one site have most of them in common.
    """

    path: str
    place: tuple[int, int] | None
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True)
class KnownSite:
    """A site that was opened before: its key, its folder then, and the folders it had earlier.

    ``is_gone`` tells that this site is no longer in that folder. ``maybe`` holds the keys of sites that this one may be
    according to its pages; a person has not answered yet.
    """

    key: str
    folder: SiteFolderFacts
    earlier: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    is_gone: bool = False


@dataclass(frozen=True)
class SiteMatch:
    """The known site a folder is, None for a new one; ``maybe`` are the sites to ask about, the likeliest first."""

    key: str | None
    maybe: tuple[str, ...] = ()


def match_site(folder: SiteFolderFacts, known: Iterable[KnownSite]) -> SiteMatch:
    """Return which site a folder is; one that is at its old path is never taken for a copy of it."""
    known = tuple(known)
    for site in known:  # the usual case: nothing has changed
        if site.folder.path == folder.path and site.folder.place == folder.place:
            return SiteMatch(site.key, site.maybe)
    certain = [site for site in known if _is_certain(folder, site)]
    here = [site for site in certain if site.folder.path == folder.path]
    moved = [site for site in certain if _is_same_place(folder, site)]
    for chosen in (moved, here, certain):  # a folder keeps its inode wherever it is moved on its disk
        if len(chosen) == 1:
            return SiteMatch(chosen[0].key, chosen[0].maybe)
    possible = [site for site in known if site in certain or is_possible(folder, site)]
    possible.sort(key=lambda site: similarity(folder, site.folder), reverse=True)
    return SiteMatch(None, tuple(site.key for site in possible))


def similarity(one: SiteFolderFacts, other: SiteFolderFacts) -> float:
    """Return the share of marks that two folders have in common, from 0 to 1."""
    every = one.marks | other.marks
    return len(one.marks & other.marks) / len(every) if every else 0.0


def is_still_there(site: SiteFolderFacts, now: SiteFolderFacts) -> bool:
    """Return whether a site's old folder, as it is ``now``, still holds that site."""
    return site.place == now.place or similarity(site, now) >= _SIMILAR


def _is_same_place(folder: SiteFolderFacts, site: KnownSite) -> bool:
    return folder.place is not None and site.folder.place == folder.place


def _is_certain(folder: SiteFolderFacts, site: KnownSite) -> bool:
    alike = similarity(folder, site.folder)
    if site.folder.path == folder.path:
        return alike >= _SIMILAR or not folder.marks or not site.folder.marks
    if _is_same_place(folder, site):  # a new folder may get the inode of a deleted one
        return alike >= _SIMILAR or not site.is_gone
    return site.is_gone and alike >= _SAME


def is_possible(folder: SiteFolderFacts, site: KnownSite) -> bool:
    """Return whether a person has to be asked if a folder is that of a site."""
    if folder.path == site.folder.path:
        return True
    if similarity(folder, site.folder) < _SIMILAR:
        return False
    return site.is_gone or folder.path in site.earlier
