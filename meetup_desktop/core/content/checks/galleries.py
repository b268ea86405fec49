"""Galleries: the same pictures in every language, and text that the generator shows as a gallery at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Finding, Fix, excerpt
from meetup_desktop.core.content.galleries.gallery import Gallery

_ORDERED = re.compile(r"[ \t]*(\d+)[.)]")


def find(page: PageFacts) -> Iterator[Finding]:
    """All findings about galleries."""
    for version in page.versions:
        for gallery in version.galleries:
            yield from _broken(page, version, gallery)
            yield from _dialect(page, version, gallery)
            yield from _numbering(page, version, gallery)
            yield from _descriptions(page, version, gallery)
    for other in page.versions[1:]:
        yield from _differs(page, page.versions[0], other)


def _at(
    page: PageFacts, version: VersionFacts, reason: str, line: int, fix: Fix | None = None, **values: str
) -> Finding:
    where = version.line(line)
    return Finding(reason, page.page_id, version.language, version.path, where, tuple(values.items()), fix)


def _broken(page: PageFacts, version: VersionFacts, gallery: Gallery) -> Iterator[Finding]:
    for line in gallery.broken_lines:
        reason = "gallery-broken.configuration" if line == gallery.first_line else "gallery-broken"
        yield _at(page, version, reason, line, text=excerpt(version.lines[line]))


def _dialect(page: PageFacts, version: VersionFacts, gallery: Gallery) -> Iterator[Finding]:
    wanted = page.context.gallery_dialect
    if not gallery.pictures:
        return
    if gallery.dialect == "mixed":
        kind = wanted or "explicit"
        fix = Fix("migrate", version.language, (kind,))
        yield _at(page, version, "gallery-dialect.mixed", gallery.first_line, fix)
    elif wanted and gallery.dialect != wanted:
        fix = Fix("migrate", version.language, (wanted,))
        yield _at(page, version, f"gallery-dialect.{wanted}", gallery.first_line, fix)


def _numbering(page: PageFacts, version: VersionFacts, gallery: Gallery) -> Iterator[Finding]:
    before = None
    for line in (gallery.first_line, *(picture.line for picture in gallery.pictures)):
        found = _ORDERED.match(version.lines[line])
        number = int(found[1]) if found and len(found[1]) < 10 else None
        if before is not None and number is not None and number != before + 1:
            fix = Fix("renumber", version.language)
            yield _at(
                page, version, "gallery-numbering", line, fix, number=str(number), wanted=str(before + 1)
            )
            return
        before = number


def _descriptions(page: PageFacts, version: VersionFacts, gallery: Gallery) -> Iterator[Finding]:
    bare = [picture for picture in gallery.pictures if not picture.description]
    if bare:
        name, count = bare[0].original, len(bare)
        reason = "picture-description" if count == 1 else "picture-description.several"
        yield _at(page, version, reason, bare[0].line, name=name, count=str(count), language=version.language)


def _differs(page: PageFacts, first: VersionFacts, other: VersionFacts) -> Iterator[Finding]:
    for one, two in zip_longest(first.galleries, other.galleries):
        if one is None or two is None:
            has, lacks = (first, other) if two is None else (other, first)
            there = one if two is None else two
            yield _at(page, has, "gallery-differs.missing", there.first_line, language=lacks.language)
            continue
        here = [picture.original for picture in one.pictures]
        there_names = [picture.original for picture in two.pictures]
        if here == there_names:
            continue
        place = next((at for at, (a, b) in enumerate(zip_longest(here, there_names)) if a != b), 0)
        line = two.pictures[place].line if place < len(two.pictures) else two.last_line
        shown_here = here[place] if place < len(here) else "–"
        shown_there = there_names[place] if place < len(there_names) else "–"
        yield _at(
            page, other, "gallery-differs", line, number=str(place + 1), first=first.language,
            language=other.language, one=shown_here, two=shown_there,
        )  # fmt: skip
