"""What the list tells of a site's pages and of their files."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from meetup_desktop.core.content.dates import sortable_date
from meetup_desktop.core.content.fields import (
    LANGUAGE,
    LATITUDE,
    LINK_ID,
    LONGITUDE,
    PLACE_TITLE,
    split_list,
)
from meetup_desktop.core.content.file_content import FileContent
from meetup_desktop.core.content.galleries.gallery import Gallery, galleries
from meetup_desktop.core.content.languages import is_language
from meetup_desktop.core.content.site.profiles import Place, Profile
from meetup_desktop.core.content.venue import Coordinates, parse_coordinates
from meetup_desktop.core.display_text import show_directions

#: Keys whose value names a picture of the page, in the order of how well it shows the event.
_PICTURE_KEYS = ("image", "cover", "logo")
_DATED_NAME = re.compile(r"(?:.*/)?(\d{4}-\d{2}-\d{2})-[^/]+", re.ASCII)


class PageSummary(NamedTuple):
    """One line of the library. ``has_problem``: a version cannot be read, or not as it looks."""

    page_id: str
    link_id: str
    files: tuple[tuple[str, str], ...]  #: language and path of each version
    titles: tuple[tuple[str, str], ...]  #: language and title
    date_text: str
    places: tuple[tuple[str, str], ...]  #: language and venue
    picture_count: int
    has_problem: bool
    section: str = ""
    descriptions: tuple[tuple[str, str], ...] = ()  #: language and description
    tags: tuple[str, ...] = ()  #: of all versions, each once
    event_type: str = ""
    points: tuple[tuple[str, str], ...] = ()  #: latitude and longitude as written, each point once
    gallery_dialects: tuple[str, ...] = ()  #: explicit, derived, mixed: those that occur, sorted
    has_duplicate_id: bool = (
        False  #: another page of this site has the same identifier, or one that differs by case alone
    )
    picture: tuple[str, str] = ("", "")  #: path of a version, and the picture that shows the event there
    is_draft: bool = False  #: a version says that the site does not publish it

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
        found = (parse_coordinates(*point) for point in self.points)
        return next((point for point in found if point is not None), None)

    def missing(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of a site's languages in which the page does not exist."""
        return tuple(language for language in languages if language not in self.languages)

    def title(self, language: str = "") -> str:
        """Return the title to show in that language, else in the first that has one, else the identifier."""
        titles = dict(self.titles)
        found = titles.get(language) or next((text for _, text in self.titles if text), self.page_id)
        return show_directions(found)

    def venue(self, language: str = "") -> str:
        """Return the venue's name to show in that language, else in the first that has one; empty without any."""
        places = dict(self.places)
        return show_directions(places.get(language) or next((text for _, text in self.places if text), ""))


class FileSummary(NamedTuple):
    """One file of a page. ``has_problem``: it cannot be read, or not as it looks."""

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
    has_problem: bool = True
    picture: str = ""  #: as written: the first of a gallery, or that of a field
    is_draft: bool = False


def summarise_file(path: str, place: Place, content: FileContent, profile: Profile) -> FileSummary:
    """Return the summary of a file from its place and content."""
    value = content.values.get
    own = value(LANGUAGE) if profile.reads_language_key else None
    language = intern(own if own and is_language(own) else place.language)
    link_id = value(LINK_ID) or ""
    if not link_id and profile.paired_by:
        link_id = _without_language(value(profile.paired_by) or "", language)
    found = galleries(content.body) if "{" in content.body else ()
    return FileSummary(
        path,
        place,
        language,
        link_id,
        content.title,
        sortable_date(value("date") or "") or _date_from_name(place.page_id),
        value("description") or "",
        intern(value("tags") or ""),
        intern(value("event.type") or ""),
        intern(value(PLACE_TITLE) or value("event.place") or ""),
        intern(value(LATITUDE) or ""),
        intern(value(LONGITUDE) or ""),
        sum(len(gallery.pictures) for gallery in found),
        tuple(sorted({gallery.dialect for gallery in found if gallery.pictures})),
        content.problem is not None,
        _find_picture(content, found),
        value("draft") == "true" or value("published") == "false",
    )


def _find_picture(content: FileContent, found: tuple[Gallery, ...]) -> str:
    """Return the picture that shows the event: the first of its galleries, else that of a field."""
    for gallery in found:
        if gallery.pictures:
            return gallery.pictures[0].target
    for key in _PICTURE_KEYS:
        if value := content.values.get(key):
            return f"{key}{value}" if value.startswith(".") and "/" not in value else value
    return ""


@lru_cache(maxsize=4096)
def split_tags(text: str) -> tuple[str, ...]:
    """Return the tags of a value: ``a, b`` of Publish, ``[a, b]`` of the others."""
    bare = text[1:-1] if text[:1] == "[" and text[-1:] == "]" else text
    return tuple(item.strip("\"'") for item in split_list(bare))


def _without_language(address: str, language: str) -> str:
    """Return an address without the part that names the language, in which those of two versions may differ."""
    return "/".join(part for part in address.split("/") if part != language)


def _date_from_name(page_id: str) -> str:
    """Return the date at the beginning of a Jekyll post's file name."""
    found = _DATED_NAME.fullmatch(page_id) if page_id[:1].isdigit() or "/" in page_id else None
    return found[1] if found is not None else ""
