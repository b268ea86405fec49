"""What the library needs of a page's files, read without taking the whole document apart.

``summarise`` gives the very values that ``summary_of`` finds in the ``Document``; whatever is unusual in a file
(an odd line break, a stray line, code) is left to the document, part by part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from meetup_desktop.core.content import lines
from meetup_desktop.core.content.fields import (
    LANGUAGE,
    LATITUDE,
    LINK_ID,
    LONGITUDE,
    PLACE_TITLE,
    TITLE,
    list_items,
)
from meetup_desktop.core.content.galleries.gallery import THUMBNAIL_MARK
from meetup_desktop.core.content.site.profiles import Place, Profile, is_language

if TYPE_CHECKING:
    from meetup_desktop.core.content.document import Document
    from meetup_desktop.core.content.venue import Coordinates

_DATED_NAME = re.compile(r"(?:.*/)?(\d{4}-\d{2}-\d{2})-[^/]+", re.ASCII)
_ITEM_HEAD = re.compile(r"[ \t]*(?:\d+[.)]|[-*+])[ \t]+")
_EMPTY_CONFIGURATION = re.compile(r"[ \t]*(?:\d+[.)]|[-*+])[ \t]+\{ *\}")
#: Pictures of one kind only; whatever is mixed or odd is left to ``galleries``.
_PICTURES = {
    kind: re.compile(rf"(?:\n[ \t]*(?:\d+[.)]|[-*+])[ \t]+!\[[^\]\n]*\]\({name}\))*")
    for kind, name in (
        ("explicit", rf"[\w-]+{THUMBNAIL_MARK}\.\w+"),
        ("derived", rf"(?:(?!{THUMBNAIL_MARK})[\w-])+\.\w+"),
    )
}
#: An entry that looks as entries do; blanks around key and value are left out.
_ENTRY = re.compile(r"^([\w.][\w.-]*)[^\S\n]*:[^\S\n]*(.*\S|).*$", re.MULTILINE)
#: Blanks of a value for Python that are none for the generator.
_FALSE_BLANK = "\x1f"


class PageSummary(NamedTuple):
    """One line of the library. ``trouble``: a version cannot be read, or not as it looks."""

    page_id: str
    link_id: str
    files: tuple[tuple[str, str], ...]  #: language and path of each version
    titles: tuple[tuple[str, str], ...]  #: language and title
    date_text: str
    places: tuple[tuple[str, str], ...]  #: language and venue
    picture_count: int
    trouble: bool
    section: str = ""
    descriptions: tuple[tuple[str, str], ...] = ()  #: language and description
    tags: tuple[str, ...] = ()  #: of all versions, each once
    event_type: str = ""
    points: tuple[tuple[str, str], ...] = ()  #: latitude and longitude as written, each point once
    gallery_dialects: tuple[str, ...] = ()  #: explicit, derived, mixed: those that occur, sorted
    twin: bool = (
        False  #: another page of this site has the same identifier, or one that differs by case alone
    )

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the page exists in."""
        return tuple(language for language, _ in self.files)

    @property
    def year(self) -> str:
        """The year of the date; empty without one."""
        return self.date_text[:4] if re.match(r"\d{4}-", self.date_text, re.ASCII) else ""

    @property
    def coordinates(self) -> Coordinates | None:
        """Where it takes place: of the first version that can tell."""
        from meetup_desktop.core.content.venue import parse_coordinates  # for the checks, not the list

        found = (parse_coordinates(*point) for point in self.points)
        return next((point for point in found if point is not None), None)

    def missing(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Those of a site's languages in which the page does not exist."""
        return tuple(language for language in languages if language not in self.languages)

    def title(self, language: str = "") -> str:
        """The title in that language, else in the first that has one, else the identifier."""
        titles = dict(self.titles)
        return titles.get(language) or next((text for _, text in self.titles if text), self.page_id)

    def venue(self, language: str = "") -> str:
        """The venue's name in that language, else in the first that has one; empty without any."""
        places = dict(self.places)
        return places.get(language) or next((text for _, text in self.places if text), "")


class FileSummary(NamedTuple):
    """One file of a page. ``trouble``: it cannot be read, or not as it looks."""

    path: str
    place: Place
    language: str
    link_id: str = ""
    title: str = ""
    date_text: str = ""
    description: str = ""
    tags: str = ""
    event_type: str = ""
    venue: str = ""
    latitude: str = ""
    longitude: str = ""
    picture_count: int = 0
    gallery_dialects: tuple[str, ...] = ()
    trouble: bool = True


def summarise(
    profile: Profile, path: str, place: Place, raw: bytes, parse: Callable[[bytes], Document]
) -> FileSummary:
    """What the file that stands there says. ``parse`` reads it in the site's dialect."""
    usual = _usual_block(raw) if profile.dialect == "publish" and not profile.keys else None
    if usual is None:
        return _of_document(place, path, parse(raw))
    values, body = usual
    return _made(place, path, values.get, values.get(TITLE) or _title(body), _galleries(body), trouble=False)


def summary_of(profile: Profile, path: str, document: Document | None) -> FileSummary | None:
    """What the document says; None stands for a file that could not be read."""
    place = profile.place(path)
    if place is None:
        return None
    return (
        FileSummary(path, place, place.language) if document is None else _of_document(place, path, document)
    )


def _of_document(place: Place, path: str, document: Document) -> FileSummary:
    trouble = document.trouble is not None
    return _made(
        place, path, document.value, document.title, _all_galleries(document.body_text), trouble=trouble
    )


def _made(
    place: Place,
    path: str,
    value: Callable[[str], str | None],
    title: str,
    pictures: tuple[int, tuple[str, ...]],
    *,
    trouble: bool,
) -> FileSummary:
    own = value(LANGUAGE)
    return FileSummary(
        path,
        place,
        intern(own if own and is_language(own) else place.language),
        value(LINK_ID) or "",
        title,
        value("date") or _date_of_name(place.page_id),
        value("description") or "",
        intern(value("tags") or ""),
        intern(value("event.type") or ""),
        intern(value(PLACE_TITLE) or value("event.place") or ""),
        intern(value(LATITUDE) or ""),
        intern(value(LONGITUDE) or ""),
        *pictures,
        trouble,
    )


@lru_cache(maxsize=4096)
def tags_of(text: str) -> tuple[str, ...]:
    """The tags of a value: ``a, b`` of Publish, ``[a, b]`` of the others."""
    bare = text[1:-1] if text[:1] == "[" and text[-1:] == "]" else text
    return tuple(item.strip("\"'") for item in list_items(bare))


def _date_of_name(page_id: str) -> str:
    """Jekyll dates its posts by their names."""
    found = _DATED_NAME.fullmatch(page_id) if page_id[:1].isdigit() or "/" in page_id else None
    return found[1] if found is not None else ""


def _usual_block(raw: bytes) -> tuple[dict[str, str], str] | None:
    """Values and body of a file in which Python's and the generator's notions of a line and a blank agree."""
    if not raw.startswith(b"---\n"):
        return None
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return None
    end = text.find("\n---\n", 3)
    if end < 0:
        return None
    block = text[4:end]
    entries = _ENTRY.findall(block)
    values = dict(entries)
    lines_of_block = len(block.splitlines())  # which also ends a line at a form feed, U+0085, U+2028 ...
    if not lines_of_block == len(entries) == len(values) or _FALSE_BLANK in block:
        return None
    if lines_of_block != block.count("\n") + bool(block):
        return None
    return values, text[end + 5 :]


def _title(body: str) -> str:
    """The first H1; at once when it opens the body, as it mostly does."""
    start = 0
    while body.startswith("\n", start):
        start += 1
    if body.startswith("# ", start):
        end = body.find("\n", start)
        line = body[start + 2 : end if end >= 0 else len(body)].strip(" ")
        if line.isprintable() and line[-1:] != "#":  # what is no letter, mark or blank may end a line
            return line
    from meetup_desktop.core.content.headings import first_title  # as below

    return first_title(lines.shown(body))


def _galleries(body: str) -> tuple[int, tuple[str, ...]]:
    """How many pictures the galleries hold, and how they name them."""
    if "{" not in body:
        return 0, ()
    odd = "```" in body or "~~~" in body or "\r" in body or "\u2029" in body
    if odd or "\ufdd0" in body or "\ufdd1" in body:
        return _all_galleries(lines.shown(body))
    count, kinds = 0, set()
    brace = body.find("{")
    while brace >= 0:
        start = body.rfind("\n", 0, brace) + 1
        end = body.find("\n", brace)
        head = _EMPTY_CONFIGURATION.match(body, start)
        if head is None and _ITEM_HEAD.fullmatch(body, start, brace) is None:
            # Text in braces: in a gallery's first line the brace stands right behind the list's mark.
            brace = body.find("{", end) if end >= 0 else -1
            continue
        found = _usual_gallery(body, start, head.end()) if head is not None else None
        if found is None:
            return _all_galleries(body)
        kind, pictures, end = found
        count += pictures
        kinds |= {kind} if pictures else set()
        brace = body.find("{", end)
    return count, tuple(sorted(kinds))


def _usual_gallery(body: str, start: int, head_end: int) -> tuple[str, int, int] | None:
    """Dialect, number of pictures and end of the gallery that starts there; None: look closer."""
    if start > 1 and body[start - 2] != "\n":  # text in front of it, which may be a list that it belongs to
        return None
    for kind, expression in _PICTURES.items():
        found = expression.match(body, head_end)
        end = found.end() if found is not None else head_end
        if end > head_end and (body.startswith("\n\n", end) or len(body) - end <= body.endswith("\n")):
            return kind, body.count("\n", head_end, end), end
    return None


def _all_galleries(body_text: str) -> tuple[int, tuple[str, ...]]:
    # Imported where something is unusual: most sites are listed, and the window is there, without it.
    from meetup_desktop.core.content.galleries.gallery import galleries

    found = galleries(body_text)
    dialects = tuple(sorted({gallery.dialect for gallery in found if gallery.pictures}))
    return sum(len(gallery.pictures) for gallery in found), dialects
