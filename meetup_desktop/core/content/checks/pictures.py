"""The files that a page publishes: missing, unused, too heavy, not shown by browsers, or telling too much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts, PictureFile, PictureFolder, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity
from meetup_desktop.core.content.galleries.gallery import original_name, thumbnail_name
from meetup_desktop.core.content.galleries.picture_structure import SHOWN_SUFFIXES
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

HEAVY_BYTES = 2_000_000
HEAVY_EDGE_PX = 2_560
_LIGHT_BYTES = 500_000
SMALL_EDGE_PX = 400


class _Folder(NamedTuple):
    """A version and the files beside it."""

    version: VersionFacts
    folder: PictureFolder

    def hit(self, name: str, variant: str = "", fix: Fix | None = None, /, **values: str) -> Hit:
        """A hit about that file as a whole."""
        pairs = (("name", name.rpartition("/")[2]), *values.items())
        return Hit(self.version.language, self.path(name), 0, pairs, variant, fix)

    def path(self, name: str) -> str:
        """The file's path in the site."""
        base = self.folder.base or self.folder.folder
        return f"{base}/{name}" if base and name not in self.folder.named else name


def _folders(page: PageFacts) -> Iterator[_Folder]:
    """None while nobody has looked at the files."""
    for version in page.versions if page.pictures is not None else ():
        folder = (page.pictures or {}).get(version.language)
        if folder is not None:
            yield _Folder(version, folder)


def _files(page: PageFacts) -> Iterator[tuple[_Folder, str, PictureFile]]:
    """Yield every file that is published with the page: beside it, below it, and elsewhere if it is named."""
    for beside in _folders(page):
        for name, file in (*beside.folder.files.items(), *beside.folder.named.items()):
            yield beside, name, file


def _copies(page: PageFacts, name: str) -> tuple[_Folder, ...]:
    """Return the folders of all languages that hold a file of that name, each folder once."""
    holders: dict[str, _Folder] = {}
    for beside in _folders(page):
        if name in beside.folder.files or name in beside.folder.named:
            holders.setdefault(beside.path(name), beside)
    return tuple(holders.values())


def _missing(page: PageFacts) -> Iterator[Hit]:
    for version, folder in _folders(page):
        reported: set[str] = set()
        for name, line, key in version.named_pictures:
            has_small = page.context.is_publish and _has_small(version, name, key)
            both = (original_name(name), thumbnail_name(name)) if has_small else (name,)
            gone = [each for each in both if each not in folder.files and each not in folder.elsewhere]
            if not gone or both[0] in reported:
                continue
            reported.add(both[0])
            where = version.key_line(key) if key else version.line(line)
            yield hit(version, where, "both" if len(gone) > 1 else "", name=gone[0])


def _has_small(version: VersionFacts, name: str, key: str) -> bool:
    """Whether the page shows a small copy: of gallery pictures and the logo."""
    if key:
        return True
    return any(picture.target == name for gallery in version.galleries for picture in gallery.pictures)


def _unused(page: PageFacts) -> Iterator[Hit]:
    seen: set[str] = set()
    for beside in _folders(page):
        folder = beside.folder.folder
        if not folder or folder in seen:
            continue  # pictures lie beside several pages, and it is unknown whose they are; or told already
        seen.add(folder)
        versions = [each.version for each in _folders(page) if each.folder.folder == folder]
        named = {name.rpartition("/")[2] for version in versions for name, _, _ in version.named_pictures}
        small = {thumbnail_name(name) for name in named if "." in name}
        used = named | {original_name(name) for name in named} | small
        for name in beside.folder.files:
            if name not in used and "/" not in name and _is_shown_name(name):
                yield beside.hit(name)


def _is_shown_name(name: str) -> bool:
    return "." + name.rpartition(".")[2].lower() in SHOWN_SUFFIXES


def _broken(page: PageFacts) -> Iterator[Hit]:
    for beside in _folders(page):
        named = {name for name, _, _ in beside.version.named_pictures}
        named |= {original_name(name) for name in named} | {thumbnail_name(name) for name in named}
        bases = {name.rpartition("/")[2] for name in named}
        for name, file in (*beside.folder.files.items(), *beside.folder.named.items()):
            is_picture = _is_shown_name(name) or name.rpartition("/")[2] in bases
            if file.problem is not None and is_picture:
                variant = "" if file.problem.reason == "unknown" else file.problem.reason
                yield beside.hit(name, variant, format=file.problem.format)


def _strip_fix(page: PageFacts, name: str) -> Fix | None:
    """Return the fix of a picture in all languages; None when the metadata cannot be taken out of some copy."""
    copies = _copies(page, name)
    if not all((each.folder.files.get(name) or each.folder.named[name]).is_strippable for each in copies):
        return None
    return Fix("strip", "", tuple(each.path(name) for each in copies))


def _locations(page: PageFacts) -> Iterator[Hit]:
    for beside, name, file in _files(page):
        if file.has_location:
            yield beside.hit(name, "", _strip_fix(page, name))


def _people(page: PageFacts) -> Iterator[Hit]:
    for beside, name, file in _files(page):
        if file.people:
            yield beside.hit(name, "", _strip_fix(page, name), kinds=", ".join(file.people))


def _metadata(page: PageFacts) -> Iterator[Hit]:
    for beside, name, file in _files(page):
        if file.private:
            yield beside.hit(name, "", _strip_fix(page, name), kinds=", ".join(file.private))


def _heavy(page: PageFacts) -> Iterator[Hit]:
    for beside, name, file in _files(page):
        is_wide = file.shape is not None and max(file.shape) > HEAVY_EDGE_PX
        if not page.context.is_publish and file.bytes < _LIGHT_BYTES:
            is_wide = False  # a drawing of a few colours; in Publish every picture is made small
        if file.shape is not None and (file.bytes > HEAVY_BYTES or is_wide):
            size = f"{file.shape[0]} × {file.shape[1]}"
            yield beside.hit(name, megabytes=f"{file.bytes / 1e6:.1f}", size=size)


def _thumbnails(page: PageFacts) -> Iterator[Hit]:
    for beside, name, file in _files(page) if page.context.is_publish else ():
        original = beside.folder.files.get(original_name(name))
        if original_name(name) == name or original is None or file.shape is None or original.shape is None:
            continue
        fix = _thumbnail_fix(page, name)
        if not _fits(original.shape, file.shape):
            yield beside.hit(name, "shape", fix)
        elif file.is_stale:
            yield beside.hit(name, "", fix)


def _thumbnail_fix(page: PageFacts, name: str) -> Fix:
    """Return the fix that makes the thumbnail anew in all languages that have its original."""
    original = original_name(name)
    folders = [each for each in _copies(page, name) if original in each.folder.files]
    return Fix("make-small", "", tuple(p for each in folders for p in (each.path(name), each.path(original))))


def _fits(original: tuple[int, int], small: tuple[int, int]) -> bool:
    """Whether ``small`` has the shape of ``original`` (a pixel of rounding apart) within 400 x 400."""
    scale = min(1.0, SMALL_EDGE_PX / max(original))
    wanted = (max(1, original[0] * scale), max(1, original[1] * scale))
    return max(small) <= SMALL_EDGE_PX and all(abs(a - b) <= 1.5 for a, b in zip(small, wanted, strict=True))


def _differ(page: PageFacts) -> Iterator[Hit]:
    found = list(_folders(page))
    if not found or found[0].version is not page.versions[0]:
        return
    first = found[0]
    for beside in found[1:]:
        if first.folder.folder == beside.folder.folder:
            continue
        for name, file in beside.folder.files.items():
            mine = first.folder.files.get(name)
            # The small copies are made anew on each side; that the originals agree is enough.
            is_picture = original_name(name) == name and _is_shown_name(name)
            if mine is not None and is_picture and mine.digest != file.digest:
                yield beside.hit(name, language=first.version.language)


CHECKS = (
    Check(
        "picture-missing",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "File not found: {name}"),
            "both": QT_TRANSLATE_NOOP("checks", "File not found: {name} (and its thumbnail)"),
        },
        _missing,
        reads_pictures=True,
        version=3,
    ),
    Check(
        "picture-broken",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "{name} is not a picture. Replace it with a JPEG or PNG picture"),
            "empty": QT_TRANSLATE_NOOP("checks", "{name} is empty. Copy the picture again"),
            "web-page": QT_TRANSLATE_NOOP(
                "checks", "{name} is a web page instead of a picture. Download the picture itself"
            ),
            "lfs-pointer": QT_TRANSLATE_NOOP(
                "checks", "{name} is a Git LFS pointer instead of a picture. Run “git lfs pull”"
            ),
            "format": QT_TRANSLATE_NOOP(
                "checks", "Browsers do not show {name}: it is a {format} file. Convert it to JPEG or PNG"
            ),
            "name": QT_TRANSLATE_NOOP(
                "checks", "{name} is a {format} file. Change the end of its name or convert it"
            ),
            "cut-short": QT_TRANSLATE_NOOP("checks", "{name} is cut short. Copy the picture again"),
            "damaged": QT_TRANSLATE_NOOP("checks", "{name} is damaged. Copy the picture again"),
        },
        _broken,
        {"name": Severity.WARNING},  # browsers look at the content
        reads_pictures=True,
        version=2,
    ),
    Check(
        "picture-unused",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP("checks", "Unused picture file: {name}"),
        },
        _unused,
        reads_pictures=True,
        version=2,
    ),
    Check(
        "picture-location",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "{name} contains GPS location"),
        },
        _locations,
        reads_pictures=True,
        version=2,
    ),
    Check(
        "picture-people",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "{name} contains names of people: {kinds}"),
        },
        _people,
        reads_pictures=True,
    ),
    Check(
        "picture-metadata",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP("checks", "{name} contains camera data: {kinds}"),
        },
        _metadata,
        reads_pictures=True,
        version=2,
    ),
    Check(
        "picture-heavy",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "{name} is large: {megabytes} MB, {size} px"),
        },
        _heavy,
        reads_pictures=True,
    ),
    Check(
        "picture-thumbnail",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "{name} shows a different picture than its original"),
            "shape": QT_TRANSLATE_NOOP("checks", "{name} has different proportions than its original"),
        },
        _thumbnails,
        reads_pictures=True,
        version=2,
    ),
    Check(
        "picture-differs",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "{name} is a different picture in {language}"),
        },
        _differ,
        reads_pictures=True,
        version=2,
    ),
)
