"""Galleries: the same pictures in every language, and text that the generator shows as a gallery at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity, excerpt
from meetup_desktop.core.content.galleries.gallery import Gallery
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

_ORDERED = re.compile(r"[ \t]*(\d+)[.)]")


def _at(version: VersionFacts, line: int, variant: str = "", fix: Fix | None = None, /, **values: str) -> Hit:
    """A hit in that line of the body, from 0."""
    return hit(version, version.line(line), variant, fix, **values)


def _each(page: PageFacts) -> Iterator[tuple[VersionFacts, Gallery]]:
    """The galleries of a site whose generator makes any of such a list."""
    for version in page.versions if page.context.is_publish else ():
        for gallery in version.galleries:
            yield version, gallery


def _broken(page: PageFacts) -> Iterator[Hit]:
    for version, gallery in _each(page):
        for line in gallery.broken_lines:
            variant = "configuration" if line == gallery.first_line else ""
            yield _at(version, line, variant, text=excerpt(version.lines[line]))


def _dialects(page: PageFacts) -> Iterator[Hit]:
    wanted = page.context.gallery_dialect
    for version, gallery in _each(page):
        if not gallery.pictures:
            continue
        if gallery.dialect == "mixed":
            fix = Fix("migrate", version.language, (wanted or "explicit",))
            yield _at(version, gallery.first_line, "mixed", fix)
        elif wanted and gallery.dialect != wanted:
            fix = Fix("migrate", version.language, (wanted,))
            yield _at(version, gallery.first_line, wanted, fix)


def _numbering(page: PageFacts) -> Iterator[Hit]:
    for version, gallery in _each(page):
        before = None
        for line in (gallery.first_line, *(picture.line for picture in gallery.pictures)):
            found = _ORDERED.match(version.lines[line])
            number = int(found[1]) if found and len(found[1]) < 10 else None
            if before is not None and number is not None and number != before + 1:
                fix = Fix("renumber", version.language)
                yield _at(version, line, "", fix, number=str(number), wanted=str(before + 1))
                break
            before = number


def _descriptions(page: PageFacts) -> Iterator[Hit]:
    for version, gallery in _each(page):
        bare = [picture for picture in gallery.pictures if not picture.description]
        if bare:
            variant, count = "" if len(bare) == 1 else "several", str(len(bare))
            name, line = bare[0].original, bare[0].line
            yield _at(version, line, variant, name=name, count=count, language=version.language)


def _differ(page: PageFacts) -> Iterator[Hit]:
    for other in page.versions[1:] if page.context.is_publish else ():
        yield from _differences(page.versions[0], other)


def _differences(first: VersionFacts, other: VersionFacts) -> Iterator[Hit]:
    for one, two in zip_longest(first.galleries, other.galleries):
        if one is None or two is None:
            has, lacks = (first, other) if two is None else (other, first)
            there = one if two is None else two
            yield _at(has, there.first_line, "missing", language=lacks.language)
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
            other, line, number=str(place + 1), first=first.language, language=other.language,
            one=shown_here, two=shown_there,
        )  # fmt: skip


CHECKS = (
    Check(
        "gallery-broken",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "Not a picture, so the gallery becomes a plain list: “{text}”"),
            "configuration": QT_TRANSLATE_NOOP(
                "checks", "Gallery settings must be one line of flat JSON: “{text}”"
            ),
        },
        _broken,
    ),
    Check(
        "gallery-dialect",
        Severity.ERROR,
        {
            "mixed": QT_TRANSLATE_NOOP(
                "checks",
                "The gallery names some pictures by thumbnail and some by original",
            ),
            "explicit": QT_TRANSLATE_NOOP(
                "checks",
                "Galleries of this site name thumbnails (1_400x400.jpg), but this one names originals",
            ),
            "derived": QT_TRANSLATE_NOOP(
                "checks", "Galleries of this site name originals (1.jpg), but this one names thumbnails"
            ),
        },
        _dialects,
    ),
    Check(
        "gallery-numbering",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP("checks", "Wrong number in the list: {number} instead of {wanted}"),
        },
        _numbering,
    ),
    Check(
        "picture-description",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "No description of {name} in {language}"),
            "several": QT_TRANSLATE_NOOP(
                "checks", "No descriptions of {count} pictures in {language}, starting with {name}"
            ),
        },
        _descriptions,
    ),
    Check(
        "gallery-differs",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP(
                "checks", "Picture {number} differs: {one} in {first}, {two} in {language}"
            ),
            "missing": QT_TRANSLATE_NOOP("checks", "Gallery missing in {language}"),
        },
        _differ,
    ),
)
