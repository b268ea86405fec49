"""The pages' files on the disk: reading and safely writing them, finding their pictures.

Pages are read and written as bytes through ``Document``; python-frontmatter would alter them.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.atomic_write import write_all
from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site.read_files import is_inside, read_regular_file, resolve_inside
from meetup_desktop.adapters.site.transaction import transaction_on
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.site.profiles import PUBLISH, Profile
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import (
    ChangedOnDisk,
    ContentError,
    NotWritable,
    OutsideSite,
    SiteGone,
    Unreadable,
)

#: How long a save waits for another program that is changing the site's files.
_OTHER_PROGRAM_S = 2.0
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp"})

_UP = "../"
#: Looking through more folders for each missing picture would take long.
_MOST_FOLDERS = 200
#: Keys by which a page says under which address it is published.
_ADDRESS_KEYS = ("slug", "url", "permalink")


class FileSnapshot(NamedTuple):
    """What a file was when it was read or written: its bytes, which the page's document holds anyway.

    ``real_path`` is where it lies, so that a file replaced by a link to another one is recognised.
    """

    raw: bytes
    real_path: Path

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
        real_path = resolve_inside(root, path)
        raw = read_regular_file(str(real_path), path)
        snapshots[path] = FileSnapshot(raw, real_path)
        versions.append(PageVersion(language, path, Document.parse(raw, dialect)))
    return LoadedPage(EventPage(summary.page_id, tuple(versions)), snapshots)


def snapshots(root: Path, paths: Iterable[str]) -> Mapping[str, FileSnapshot]:
    """Return the files at these paths as they are now, without those that cannot be read."""
    found: dict[str, FileSnapshot] = {}
    for path in paths:
        with suppress(ContentError):
            real_path = resolve_inside(root, path)
            found[path] = FileSnapshot(read_regular_file(str(real_path), path), real_path)
    return found


def load_existing(root: Path, page: EventPage, layout: Profile = PUBLISH) -> LoadedPage:
    """The versions of ``page`` whose files are there now. Raises: Unreadable, OutsideSite."""
    there = tuple(each for each in page.versions if _may_exist(resolve_inside(root, each.path)))
    files = tuple((each.language, each.path) for each in there)
    return load(root, PageSummary(page.page_id, "", files, (), "", (), 0, False), layout)


def check_site_is_there(root: Path, site: Site) -> None:
    """Raise SiteGone where the folder is missing, or has none of the pages, as a place where a disk was mounted."""
    paths = (path for page in site.pages for _, path in page.files)
    if not _may_exist(root) or not any(_may_exist(root / path) for path in paths):
        raise SiteGone(str(root))


def _may_exist(path: Path) -> bool:
    """Return whether something has this path; also where a folder above may not be looked into."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def changes(root: Path, snapshots: Mapping[str, FileSnapshot]) -> Mapping[str, ContentError]:
    """Return what has happened to these files: ChangedOnDisk, Unreadable or OutsideSite by path."""
    found: dict[str, ContentError] = {}
    for path, known in snapshots.items():
        try:
            _check_unchanged(root, path, known)
        except (ChangedOnDisk, Unreadable, OutsideSite) as error:
            found[path] = error
    return found


def modification_times_ms(snapshots: Mapping[str, FileSnapshot]) -> Mapping[str, int]:
    """Return when each of these files was changed last, in milliseconds since 1970; 0 where that is unknown."""
    found = dict.fromkeys(snapshots, 0)
    for path, known in snapshots.items():
        with suppress(OSError):
            found[path] = known.real_path.stat().st_mtime_ns // 1_000_000
    return found


def save(
    root: Path, page: EventPage, saved: EventPage, snapshots: Mapping[str, FileSnapshot]
) -> Mapping[str, FileSnapshot]:
    """Write the documents of ``page`` that differ from ``saved``, all or none, and return all fingerprints.

    A path without a fingerprint is one that must not be there yet.
    Raises: ChangedOnDisk, NotWritable, OutsideSite, SiteGone; nothing on the disk has changed then.
    """
    documents = {each.path: each.document for each in page.versions}
    changed = page.changed_paths(saved)
    if not _may_exist(root):
        raise SiteGone(str(root))
    for path in changed:
        try:
            _check_unchanged(root, path, snapshots.get(path))
        except Unreadable as error:
            raise NotWritable(path, error.reason) from error
    targets = {path: resolve_inside(root, path) for path in changed}
    for path, target in targets.items():
        _check_writable(path, target)
    try:
        _write_all_or_none(root, {target: documents[path].raw for path, target in targets.items()})
    except OSError as error:
        raise NotWritable(", ".join(changed), system_reason(error)) from error
    return {**snapshots, **{path: FileSnapshot(documents[path].raw, targets[path]) for path in changed}}


def _write_all_or_none(root: Path, contents: Mapping[Path, bytes]) -> None:
    """Write these files so that a program ended between two of them leaves the way back. Raises: OSError, NotWritable.

    One file needs none; in a folder that may not be written there is no place for it.
    """
    if len(contents) < 2 or not os.access(root, os.W_OK | os.X_OK):
        write_all(contents)
        return
    real_root = Path(os.path.realpath(root))
    with transaction_on(root, wait_s=_OTHER_PROGRAM_S) as undo:
        for target, raw in contents.items():
            undo.save_original(target.relative_to(real_root).as_posix(), raw)
        undo.commit_log()
        write_all(contents)


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
    version = page.version(language)
    addresses = [value for key in _ADDRESS_KEYS if (value := version.document.value(key))]
    return find_picture(root, site.layout, version.path, name, addresses)


def find_picture(
    root: Path, layout: Profile, own: str, name: str, addresses: Sequence[str] = ()
) -> Path | None:
    """The file that the page at ``own``, relative to the site, means by ``name``; None when there is none.

    ``addresses`` are other names that the page is published under.
    """
    if not name or ":" in name or "\0" in name:
        return None
    bases = [root / folder for folder in layout.site_pictures]
    names = [name, _unquoted(name)]
    for address in addresses:
        _, found, rest = name.partition(f"/{address.strip('/')}/")
        if found:  # beside the page
            names.append(str(Path("/", layout.picture_folder(own), rest)))
            bases = [root, *bases]
    for folder, code in layout.folders:
        if name.startswith(f"/{code}/"):  # the address of what lies beside the pages of that language
            bases.insert(0, root / folder)
            names += [each.removeprefix(f"/{code}") for each in names]
            break
    if not name.startswith("/"):
        bases = [*_folders_beside(root, layout, own), root, *bases]
    found_file = _first_file(root, bases, names)
    if found_file is None and name.startswith("../"):
        rest = _from_root(layout.addresses(own), name)
        found_file = (
            _first_file(root, [root / each for each in layout.site_pictures], [rest]) if rest else None
        )
    elif found_file is None and not name.startswith(("/", ".")):  # where the page's address leads
        found_file = _first_file(
            root, [root / "static"], [f"{each}/{name}" for each in layout.addresses(own)]
        )
    if found_file is None and not name.startswith("/") and _takes_pictures_of_others(root, layout, own):
        beside = (_folders_beside(root, layout, path) for path in layout.other_versions(own))
        return _first_file(root, [folder for folders in beside for folder in folders], names)
    return found_file


def find_below(root: Path, layout: Profile, name: str) -> Path | None:
    """Return the first file below a folder of pictures that a field may mean, to which a theme adds the way to it.

    ``/partners/a.png`` may be ``static/images/partners/a.png``. A bare name could be any file.
    """
    if not layout.has_leaf_bundles or "/" not in name.strip("/") or ".." in name:
        return None
    folders = (
        folder
        for top in ("static", "assets")
        for depth in ("*/", "*/*/")
        for folder in islice(sorted((root / top).glob(depth)), _MOST_FOLDERS)
    )
    return next((path for each in folders if (path := _first_file(root, [each], [name])) is not None), None)


def _from_root(addresses: Sequence[str], name: str) -> str:
    """Return the path from the site's root on where ``../`` leads up to it; browsers go no higher. Empty elsewhere."""
    rest = name
    while rest.startswith(_UP):
        rest = rest.removeprefix(_UP)
    steps = (len(name) - len(rest)) // len(_UP)
    return f"/{rest}" if steps and any(each.count("/") <= steps for each in addresses) else ""


def _first_file(root: Path, bases: Sequence[Path], names: Sequence[str]) -> Path | None:
    for base in bases:
        for spelled in dict.fromkeys(names):
            path = Path(os.path.normpath(base / spelled.lstrip("/")))
            try:
                if is_inside(root, path) and path.is_file():
                    return path
            except (OSError, ValueError):
                continue
    return None


def _folders_beside(root: Path, layout: Profile, path: str) -> tuple[Path, ...]:
    """Return where relative links count from: the page's folder, or its address, which mostly is a folder itself."""
    return root / layout.picture_folder(path), (root / path).parent, (root / path).with_suffix("")


def _takes_pictures_of_others(root: Path, layout: Profile, path: str) -> bool:
    """Return whether the page is a folder without pictures, on a site that then shows those of other languages."""
    if not layout.has_leaf_bundles or not layout.is_bundle(path):
        return False
    try:
        return not any(each.suffix.lower() in PICTURE_SUFFIXES for each in (root / path).parent.iterdir())
    except OSError:
        return False


def _unquoted(name: str) -> str:
    if "%" not in name:
        return name
    from urllib.parse import unquote

    return unquote(name)


def _check_unchanged(root: Path, path: str, known: FileSnapshot | None) -> None:
    """Raises: ChangedOnDisk; Unreadable, also for what is a pipe, a folder or a device now; OutsideSite."""
    real_path = resolve_inside(root, path)
    if not _may_exist(real_path):
        if known is not None:
            raise ChangedOnDisk(path, "deleted")
        return
    if known is not None and real_path != known.real_path:
        raise Unreadable(path, "link")
    raw = read_regular_file(str(real_path), path)
    if known is None or raw != known.raw:
        raise ChangedOnDisk(path, "changed")


def _check_writable(path: str, target: Path) -> None:
    """Replacing a file needs no right to write it, so what its owner protected is asked for here."""
    for place in (target, target.parent):
        try:
            mode = place.stat().st_mode
        except FileNotFoundError:
            continue
        except OSError as error:
            raise NotWritable(path, system_reason(error)) from error
        if not mode & stat.S_IWUSR:
            raise NotWritable(path, "read-only")
