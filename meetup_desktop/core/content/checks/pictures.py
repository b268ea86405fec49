"""The files beside a page: those that are named and missing, there and unused, too heavy, or telling too much."""

from __future__ import annotations

from collections.abc import Iterator

from meetup_desktop.core.content.checks.facts import PageFacts, PictureFile, PictureFolder, VersionFacts
from meetup_desktop.core.content.checks.finding import Finding, Fix
from meetup_desktop.core.content.gallery import original_name, small_name

HEAVY_BYTES = 2_000_000
HEAVY_EDGE_PX = 2_560
SMALL_EDGE_PX = 400
_SUFFIX_FIELDS = ("logo", "singleImage")


def find(page: PageFacts) -> Iterator[Finding]:
    """All findings about files; none while nobody has looked at them."""
    if page.pictures is None:
        return
    for version in page.versions:
        folder = page.pictures.get(version.language)
        if folder is not None:
            yield from _missing(page, version, folder)
            yield from _unused(page, version, folder)
            for name, file in folder.files.items():
                yield from _file(page, version, folder, name, file)
    yield from _differ(page)


def _missing(page: PageFacts, version: VersionFacts, folder: PictureFolder) -> Iterator[Finding]:
    told: set[str] = set()
    for name, line, key in version.named_pictures:
        both = (original_name(name), small_name(name)) if _has_small(version, name, key) else (name,)
        gone = [each for each in both if each not in folder.files and each not in folder.elsewhere]
        if not gone or both[0] in told:
            continue
        told.add(both[0])
        where = version.key_line(key) if key else version.line(line)
        reason = "picture-missing.both" if len(gone) > 1 else "picture-missing"
        values = (("name", gone[0]),)
        yield Finding(reason, page.page_id, version.language, version.path, where, values)


def _has_small(version: VersionFacts, name: str, key: str) -> bool:
    """Whether the page shows a small copy: of gallery pictures and the logo."""
    if key:
        return True
    return any(picture.target == name for gallery in version.galleries for picture in gallery.pictures)


def _unused(page: PageFacts, version: VersionFacts, folder: PictureFolder) -> Iterator[Finding]:
    if not folder.folder:
        return  # pictures lie beside several pages; whose they are cannot be told
    named = {name.rpartition("/")[2] for name, _, _ in version.named_pictures}
    used = (
        named | {original_name(name) for name in named} | {small_name(name) for name in named if "." in name}
    )
    for name in folder.files:
        if name not in used:
            path = f"{folder.folder}/{name}"
            yield Finding("picture-unused", page.page_id, version.language, path, 0, (("name", name),))


def _file(
    page: PageFacts, version: VersionFacts, folder: PictureFolder, name: str, file: PictureFile
) -> Iterator[Finding]:
    path = f"{folder.folder}/{name}" if folder.folder else name

    def at(reason: str, fix: Fix | None = None, **values: str) -> Finding:
        pairs = (("name", name), *values.items())
        return Finding(reason, page.page_id, version.language, path, 0, pairs, fix)

    if file.has_location:
        yield at("picture-location", Fix("strip", version.language, (path,)))
    if file.private:
        yield at("picture-metadata", Fix("strip", version.language, (path,)), kinds=", ".join(file.private))
    if file.shape is not None and (file.bytes > HEAVY_BYTES or max(file.shape) > HEAVY_EDGE_PX):
        size = f"{file.shape[0]} × {file.shape[1]}"
        yield at("picture-heavy", megabytes=f"{file.bytes / 1e6:.1f}", size=size)
    original = folder.files.get(original_name(name))
    if original_name(name) == name or original is None or file.shape is None or original.shape is None:
        return
    make = Fix("make-small", version.language, (path, f"{path.removesuffix(name)}{original_name(name)}"))
    if not _fits(original.shape, file.shape):
        yield at("picture-thumbnail.shape", make)
    elif file.changed_ns < original.changed_ns:
        yield at("picture-thumbnail", make)


def _fits(original: tuple[int, int], small: tuple[int, int]) -> bool:
    """Whether ``small`` has the shape of ``original`` (a pixel of rounding apart) within 400 x 400."""
    scale = min(1.0, SMALL_EDGE_PX / max(original))
    wanted = (max(1, original[0] * scale), max(1, original[1] * scale))
    return max(small) <= SMALL_EDGE_PX and all(abs(a - b) <= 1.5 for a, b in zip(small, wanted, strict=True))


def _differ(page: PageFacts) -> Iterator[Finding]:
    if page.pictures is None or len(page.versions) < 2:
        return
    first = page.pictures.get(page.versions[0].language)
    for version in page.versions[1:]:
        other = page.pictures.get(version.language)
        if first is None or other is None or first.folder == other.folder:
            continue
        for name, file in other.files.items():
            mine = first.files.get(name)
            # The small copies are made anew on each side; that the originals agree is enough.
            if mine is None or original_name(name) != name or mine.digest == file.digest:
                continue
            path = f"{other.folder}/{name}"
            values = (("name", name), ("language", page.versions[0].language))
            yield Finding("picture-differs", page.page_id, version.language, path, 0, values)
