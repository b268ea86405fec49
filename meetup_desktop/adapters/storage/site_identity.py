"""The known sites: the one owner of ``sites/`` in the data folder.

What the program keeps for a site outside the site's folder is kept under ``site_key(data_folder, root)``: the evenings
in ``evenings/<key>``, and whatever else belongs to a site. The key stays with a site that is renamed or moved.

* ``site_key`` answers at once for a folder that is known; an unknown one is read (some of its pages), recognised and
  remembered. It never fails and may be called from any thread.
* ``identify_site`` does the same, brings the memory of the site up to date and says what was found: call it off the GUI
  thread whenever a site is opened. With ``maybe`` a person has to be asked which site it is; until then the folder has
  a key of its own.
* ``adopt_site`` and ``decline_site`` carry out the person's answer. What was kept under the key that ``adopt_site``
  returns belongs to the adopted key from then on: whoever keeps something by key moves it.

One small JSON file for each site, replaced whole: two programs do not overwrite each other's, and a damaged one costs
no other site anything. Where there is no file, the key follows from the path, as in earlier versions.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from meetup_desktop.adapters.storage.private_files import write_private_file
from meetup_desktop.core.content.site.identity import (
    KnownSite,
    SiteFolderFacts,
    is_possible,
    is_still_there,
    match_site,
)
from meetup_desktop.core.content.site.profiles import SKIPPED_FOLDERS

_PAGES = (".md", ".markdown", ".mdx", ".html", ".htm", ".rst", ".adoc", ".txt")
#: How many pages are looked into, and how far: 64 differ between any two sites and are read in milliseconds.
_SAMPLE, _SAMPLE_BYTES = 64, 65_536
#: So many files are looked at in one site at most.
_MOST_FILES = 50_000
_MOST_EARLIER = 8


@dataclass(frozen=True)
class SiteIdentity:
    """What a folder was recognised as.

    ``moved_from`` is the folder in which the site was opened before, empty when that is the same. ``maybe`` are sites
    that it may be as well: pairs of their key and their last folder.
    """

    key: str
    moved_from: str = ""
    maybe: tuple[tuple[str, str], ...] = ()


def site_key(data_folder: Path, root: Path) -> str:
    """Return the key under which everything is kept that belongs to the site in ``root``.

    A new site is remembered; a move, or a question, stays to be told by ``identify_site``, whoever asks first.
    """
    path = _path_of(root)
    place = _place_of(path)
    for site in _read_known_sites(data_folder):
        if site.folder.path == path and place in (None, site.folder.place):
            return site.key
    identity, record = _recognise(data_folder, root)
    if record is not None and not identity.moved_from and not identity.maybe:
        _remember(data_folder, record)
    return identity.key


def identify_site(data_folder: Path, root: Path) -> SiteIdentity:
    """Recognise the site in ``root`` and remember where it is and what is in it now."""
    identity, record = _recognise(data_folder, root)
    if record is not None:
        _remember(data_folder, record)
    return identity


def _recognise(data_folder: Path, root: Path) -> tuple[SiteIdentity, KnownSite | None]:
    """Return what the folder is, and the record to remember it by; None for a folder that is not there."""
    known = _read_known_sites(data_folder)
    path = _path_of(root)
    if _place_of(path) is None:  # not there: all that is known is its path
        key = next((site.key for site in known if site.folder.path == path), _key_for_path(path))
        return SiteIdentity(key), None
    folder = _read_folder(path)
    known = tuple(replace(site, is_gone=_is_gone(site.folder)) for site in known)
    found = match_site(folder, known)
    by_key = {site.key: site for site in known}
    before = by_key.get(found.key or "")
    # A site that was asked about may have been found elsewhere meanwhile.
    maybe = tuple(key for key in found.maybe if key in by_key and is_possible(folder, by_key[key]))
    if before is None:
        before = KnownSite(_new_key(data_folder, path, by_key), folder)
    moved_from = before.folder.path if before.folder.path != path else ""
    earlier = (moved_from, *before.earlier) if moved_from else before.earlier
    kept = tuple(dict.fromkeys(one for one in earlier if one != path))[:_MOST_EARLIER]
    identity = SiteIdentity(before.key, moved_from, tuple((key, by_key[key].folder.path) for key in maybe))
    return identity, KnownSite(before.key, folder, kept, maybe)


def folders_of_site(data_folder: Path, key: str) -> tuple[str, ...]:
    """Return the folders in which a site was, the oldest first, then where it is; none that is another site's now."""
    known = _read_known_sites(data_folder)
    taken = {site.folder.path for site in known if site.key != key}
    found = ((*reversed(site.earlier), site.folder.path) for site in known if site.key == key)
    return tuple(folder for folders in found for folder in folders if folder not in taken)


def adopt_site(data_folder: Path, root: Path, key: str) -> str:
    """Make the folder that of the site ``key``; return the key it had until now, which is given up."""
    known = {site.key: site for site in _read_known_sites(data_folder)}
    path = _path_of(root)
    given_up = site_key(data_folder, root)
    site = known.get(key)
    if site is None or given_up == key:
        return given_up
    _remember(
        data_folder, KnownSite(key, _read_folder(path), (site.folder.path, *site.earlier)[:_MOST_EARLIER])
    )
    with suppress(OSError):
        _record_path(data_folder, given_up).unlink()
    return given_up


def decline_site(data_folder: Path, root: Path, key: str) -> None:
    """Remember that the folder is not that of the site ``key``: nobody is asked about it again."""
    own = site_key(data_folder, root)
    for site in _read_known_sites(data_folder):
        if site.key == own:
            _remember(data_folder, replace(site, maybe=tuple(one for one in site.maybe if one != key)))


def _path_of(root: Path) -> str:
    return os.path.normcase(root.resolve())


def _key_for_path(path: str, number: int = 0) -> str:
    text = os.fsencode(path) + (b"\0%d" % number if number else b"")
    return sha256(text).hexdigest()[:16]


def _new_key(data_folder: Path, path: str, known: Iterable[str]) -> str:
    """Return a key that no other site has; the first choice is that of earlier versions."""
    taken = set(known)
    number = 0
    while (key := _key_for_path(path, number)) in taken:
        number += 1
    return key


def _place_of(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  # the path is a text here
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino)


def _is_gone(folder: SiteFolderFacts) -> bool:
    place = _place_of(folder.path)
    if place is None or place == folder.place:
        return place is None
    return not is_still_there(folder, _read_folder(folder.path))


# --- a sample of the pages -------------------------------------------------------------------------------------


def _read_folder(path: str) -> SiteFolderFacts:
    pages = sorted((_hash(os.fsencode(relative)), relative) for relative in _find_pages(path))
    marks: set[str] = set()
    for mark, relative in pages[:_SAMPLE]:  # the same ones again, whatever was added or removed meanwhile
        marks.add(mark)
        content = _read_start(os.path.join(path, relative))  # noqa: PTH118
        if content is not None:
            marks.add(_hash(b"\0" + content))
    return SiteFolderFacts(path, _place_of(path), frozenset(marks))


def _find_pages(root: str) -> Iterator[str]:
    seen = 0
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in SKIPPED_FOLDERS and not name.startswith(".")]
        for name in files:
            seen += 1
            if name.lower().endswith(_PAGES) and not name.startswith("."):
                yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")  # noqa: PTH118
        if seen > _MOST_FILES:
            return


def _read_start(path: str) -> bytes | None:
    """Return the first bytes of a regular file; never wait for a pipe or a device."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            return os.read(handle, _SAMPLE_BYTES) if stat.S_ISREG(os.fstat(handle).st_mode) else None
        finally:
            os.close(handle)
    except OSError:
        return None


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:12]


# --- the files -------------------------------------------------------------------------------------------------


def _record_path(data_folder: Path, key: str) -> Path:
    return data_folder / "sites" / f"{key}.json"


def _read_known_sites(data_folder: Path) -> tuple[KnownSite, ...]:
    """Return all known sites; a file that cannot be read costs its own site alone."""
    try:
        paths = sorted((data_folder / "sites").glob("*.json"))
    except OSError:
        return ()
    return tuple(site for site in map(_read_record, paths) if site is not None)


def _read_record(path: Path) -> KnownSite | None:
    try:
        found = json.loads(path.read_bytes())
        place = tuple(int(number) for number in found["place"])
        folder = SiteFolderFacts(
            str(found["path"]), (place[0], place[1]), frozenset(map(str, found["marks"]))
        )
        earlier, maybe = (tuple(map(str, found[name])) for name in ("earlier", "maybe"))
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None
    return KnownSite(path.stem, folder, earlier, maybe)


def _remember(data_folder: Path, site: KnownSite) -> None:
    """Write a site's file where it differs. Where it cannot be written, the site is recognised anew each time."""
    folder = site.folder
    if not data_folder.is_dir() or folder.place is None:
        return
    found = {
        "path": folder.path,
        "place": list(folder.place),
        "marks": sorted(folder.marks),
        "earlier": list(site.earlier),
        "maybe": list(site.maybe),
    }
    data = json.dumps(found, indent=1).encode() + b"\n"
    path = _record_path(data_folder, site.key)
    with suppress(OSError):
        if not path.exists() or path.read_bytes() != data:
            write_private_file(path, data)
