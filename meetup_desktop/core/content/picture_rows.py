"""The pictures of a page's galleries across its languages: each picture once, with all its descriptions."""

from __future__ import annotations

from dataclasses import dataclass

from meetup_desktop.core.content.galleries.gallery import Gallery, Picture, galleries
from meetup_desktop.core.content.page import EventPage


@dataclass(frozen=True, slots=True)
class Description:
    """What one language says of a picture; ``line`` counts from 0 in that language's body."""

    language: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One picture: file names, which gallery (from 0), and its description in each language that shows it."""

    gallery: int
    original: str
    small: str
    descriptions: tuple[Description, ...]

    def description(self, language: str) -> Description | None:
        """Return that language's description; None where the language does not show the picture."""
        return next((one for one in self.descriptions if one.language == language), None)

    @property
    def key(self) -> tuple[int, str, tuple[int, ...]]:
        """What tells this entry from all others of the page."""
        return self.gallery, self.original, tuple(one.line for one in self.descriptions)


def picture_rows(page: EventPage) -> tuple[PictureRow, ...]:
    """Return all entries in the order of the first language, then those only a later language shows.

    Entries of two languages belong together when they name the same original for the same time in galleries of
    the same position.
    """
    rows: dict[tuple[int, str, int], list[tuple[Description, Picture]]] = {}
    for language in page.languages:
        found = galleries(page.version(language).document.body_text)
        for at, gallery in enumerate(found):
            for name, time, picture in _number_repeated_pictures(gallery):
                said = Description(language, picture.line, picture.description)
                rows.setdefault((at, name, time), []).append((said, picture))
    ordered = sorted(rows.items(), key=lambda item: item[0][0])
    return tuple(
        PictureRow(at, name, entries[0][1].small, tuple(said for said, _ in entries))
        for (at, name, _), entries in ordered
    )


def _number_repeated_pictures(gallery: Gallery) -> list[tuple[str, int, Picture]]:
    times: dict[str, int] = {}
    numbered = []
    for picture in gallery.pictures:
        times[picture.original] = times.get(picture.original, -1) + 1
        numbered.append((picture.original, times[picture.original], picture))
    return numbered
