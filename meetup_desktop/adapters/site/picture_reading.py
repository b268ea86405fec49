"""The picture files that a page publishes, for the checks: read once and remembered until they change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from meetup_desktop.adapters.images.inspection import is_stale_thumbnail
from meetup_desktop.adapters.site import page_storage
from meetup_desktop.core.content.checks.facts import PictureFile, PictureFolder, VersionFacts
from meetup_desktop.core.content.galleries.gallery import original_name, thumbnail_name
from meetup_desktop.core.content.galleries.picture_structure import SHOWN_SUFFIXES
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.errors import PictureError

#: Files that are published with a page and can tell as much as a picture.
PUBLISHED_SUFFIXES = SHOWN_SUFFIXES | {
    ".svg", ".heic", ".heif", ".tif", ".tiff", ".dng", ".mp4", ".m4v", ".mov", ".3gp", ".bak", ".orig",
}  # fmt: skip
#: What a file name may be in a link, a field or a component, up to the question mark of a link.
_WORD = re.compile(r"[^\s\"'()<>\[\]{},;=?#]+")
#: More files than any page has; the rest is not looked at.
_MOST_FILES = 5000
#: Unpacking, copying or checking out gives a picture and its thumbnail times this near, in any order.
_SAME_MOMENT_NS = 2_000_000_000

#: Reads one picture file. Raises: PictureError.
PictureReader = Callable[[Path], PictureFile]


@dataclass(frozen=True)
class KnownPictures:
    """What was read before: files by path, size and time of change, and comparisons by the digests of both."""

    files: dict[tuple[str, int, int], PictureFile] = field(default_factory=dict)
    stale: dict[tuple[str, str], bool] = field(default_factory=dict)


class PictureReading:
    """Reads the picture folders of one site. ``known`` is what an earlier reading knew."""

    def __init__(self, root: Path, site: Site, known: KnownPictures) -> None:
        self._root = root
        self._site = site
        self._known = known
        layout = site.layout
        self._page_folders = frozenset(
            layout.picture_folder(path)
            for page in site.pages
            for _, path in page.files
            if layout.owns_pictures(path)
        )

    def read_folder(
        self,
        page: EventPage,
        version: VersionFacts,
        read_picture: PictureReader,
        on_progress: Callable[[str], object] | None = None,
    ) -> PictureFolder:
        """Return the files of a version's folder, and those elsewhere that its text names.

        ``on_progress`` is called with each name before its file is read.
        """
        layout = self._site.layout
        base = layout.picture_folder(version.path)
        own = base if layout.owns_pictures(version.path) else ""
        paths = dict(page_storage.picture_files(self._root, self._site, page, version.language))
        if own:
            paths |= {name: path for name, path in self._published_files(own) if name not in paths}
        files = dict(self._read_files(paths, read_picture, on_progress))
        written = [name for name, _, _ in version.named_pictures]
        named = {each for name in written for each in (name, original_name(name), thumbnail_name(name))}
        found = {
            name: path
            for name in sorted(named - files.keys())
            if (path := page_storage.picture_path(self._root, self._site, page, version.language, name))
        }
        for name, _, key in version.named_pictures:
            if key and name not in files and name not in found:
                below = page_storage.find_below(self._root, layout, name)
                found |= {} if below is None else {name: below}
        linked = self._linked_files(page, version)
        outside = {
            path.relative_to(self._root).as_posix(): path
            for path in (*found.values(), *linked)
            if path not in paths.values() and path.is_relative_to(self._root) and ".." not in path.parts
        }
        return PictureFolder(
            own,
            self._with_stale(files, paths),
            frozenset(found),
            base,
            dict(self._read_files(outside, read_picture, on_progress)),
        )

    def _linked_files(self, page: EventPage, version: VersionFacts) -> Iterator[Path]:
        """Yield the files that are named anywhere in a page: in links, fields and components."""
        text = version.document.raw.decode("utf-8", "replace")
        endings = tuple(PUBLISHED_SUFFIXES)
        lowered = text.lower()
        if not any(ending in lowered for ending in endings):
            return
        names = dict.fromkeys(word for word in _WORD.findall(text) if word.lower().endswith(endings))
        for name in islice(names, _MOST_FILES):
            path = page_storage.picture_path(self._root, self._site, page, version.language, name)
            if path is not None:
                yield path

    def _published_files(self, folder: str) -> Iterator[tuple[str, Path]]:
        """Yield what else lies in a page's folder and below it, apart from folders of other pages."""
        base = self._root / folder
        pending, count = [base], 0
        while pending:
            here = pending.pop()
            try:
                entries = sorted(here.iterdir())
            except OSError:
                continue
            for entry in entries:
                name = entry.relative_to(base).as_posix()
                count += 1
                if count > _MOST_FILES:
                    return
                if entry.name.startswith(".") or entry.is_symlink():
                    continue
                if entry.is_dir():
                    if f"{folder}/{name}" not in self._page_folders:
                        pending.append(entry)
                elif entry.suffix.lower() in PUBLISHED_SUFFIXES and entry.is_file():
                    yield name, entry

    def _read_files(
        self,
        paths: Mapping[str, Path],
        read_picture: PictureReader,
        on_progress: Callable[[str], object] | None,
    ) -> Iterator[tuple[str, PictureFile]]:
        for name, path in paths.items():
            if path.suffix.lower() not in PUBLISHED_SUFFIXES:
                continue
            if on_progress is not None:
                on_progress(name)
            try:
                facts = path.stat()
                key = (str(path), facts.st_size, facts.st_mtime_ns)
                if key not in self._known.files:
                    self._known.files[key] = read_picture(path)
                yield name, self._known.files[key]
            except (OSError, PictureError):
                continue  # removed in the meantime: it is reported as missing

    def _with_stale(
        self, files: Mapping[str, PictureFile], paths: Mapping[str, Path]
    ) -> Mapping[str, PictureFile]:
        """Return the files with the thumbnails marked that show something else than their originals.

        The time of a thumbnail is a reason to look, no more: one that is clearly younger than its original is not
        decoded.
        """
        marked = dict(files)
        for name, file in files.items():
            original = files.get(original_name(name))
            if original_name(name) == name or original is None or not original.shape or not file.shape:
                continue
            if file.changed_ns > original.changed_ns + _SAME_MOMENT_NS:
                continue
            key = (original.digest, file.digest)
            if key not in self._known.stale:
                self._known.stale[key] = is_stale_thumbnail(paths[original_name(name)], paths[name])
            if self._known.stale[key]:
                marked[name] = replace(file, is_stale=True)
        return marked
