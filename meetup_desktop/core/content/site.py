"""A folder as a site: which files are pages, which of them belong together. Paths in, values out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import LANGUAGE, LINK_ID, PLACE_TITLE
from meetup_desktop.core.content.gallery import galleries
from meetup_desktop.core.errors import NotASite

EVENTS = "events"
#: ISO 639-1; a folder ``js`` or ``md`` is no language.
_ALL_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz "
    "ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
    "lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
    "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
    "tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
LANGUAGE_CODES = frozenset(_ALL_CODES.split())
_LANGUAGE = re.compile(r"([a-z]{2})(?:-[A-Za-z]{2,4})?")
_PAIR_NAME = re.compile(r"(?P<page>.+)\.(?P<language>[A-Za-z-]+)\.md")


class Place(NamedTuple):
    """Where a file stands: its language by path, its section and its identifier within it."""

    language: str
    section: str
    page_id: str


class Profile(NamedTuple):
    """A way to lay out a site: ``publish`` or ``pair``. ``content_folder`` is empty or ``Content/``."""

    name: str
    content_folder: str = ""

    def place(self, path: str) -> Place | None:
        """What the path of a page says; None when it is no page."""
        if self.name == "pair":
            found = _PAIR_NAME.fullmatch(path) if "/" not in path else None
            known = found is not None and is_language(found["language"])
            return Place(found["language"], "", found["page"]) if found is not None and known else None
        if not path.startswith(self.content_folder) or not path.endswith(".md"):
            return None
        language, _, rest = path.removeprefix(self.content_folder).partition("/")
        section, slash, page_id = rest.removesuffix(".md").partition("/")
        if not slash or not page_id or not is_language(language) or page_id.rpartition("/")[2] == "index":
            return None
        return Place(language, section, page_id)

    def picture_folder(self, path: str) -> str:
        """The folder, relative to the site, that holds the pictures of the page at ``path``."""
        if self.name == "pair":
            return ""
        return "Resources/" + path.removeprefix(self.content_folder).removesuffix(".md")


@dataclass(frozen=True, slots=True)
class PageSummary:
    """One line of the library. ``trouble``: a version cannot be read, or not as it looks."""

    page_id: str
    link_id: str
    files: tuple[tuple[str, str], ...]  #: language and path of each version
    titles: tuple[tuple[str, str], ...]  #: language and title
    date_text: str
    places: tuple[tuple[str, str], ...]  #: language and venue
    picture_count: int
    trouble: bool

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the page exists in."""
        return tuple(language for language, _ in self.files)

    def title(self, language: str = "") -> str:
        """The title in that language, else in the first that has one, else the identifier."""
        titles = dict(self.titles)
        return titles.get(language) or next((text for _, text in self.titles if text), self.page_id)

    def venue(self, language: str = "") -> str:
        """The venue's name in that language, else in the first that has one; empty without any."""
        places = dict(self.places)
        return places.get(language) or next((text for _, text in self.places if text), "")


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of a folder, newest first, those without a date last."""

    profile: str
    languages: tuple[str, ...]
    pages: tuple[PageSummary, ...]
    content_folder: str = ""

    @property
    def layout(self) -> Profile:
        """The rules by which this site's paths are read."""
        return Profile(self.profile, self.content_folder)

    def page(self, page_id: str) -> PageSummary | None:
        """The page with that identifier."""
        return next((page for page in self.pages if page.page_id == page_id), None)


def is_language(name: str) -> bool:
    """Whether a folder or suffix of that name stands for a language (``en``, ``zh-Hant``)."""
    found = _LANGUAGE.fullmatch(name)
    return found is not None and found[1] in LANGUAGE_CODES


def recognise(paths: Iterable[str]) -> Profile:
    """The first profile under which any of the paths, relative to the folder, is a page.

    Raises: NotASite, when none finds a page.
    """
    known = tuple(paths)
    for profile in (Profile("publish", "Content/"), Profile("publish"), Profile("pair")):
        if any(profile.place(path) is not None for path in known):
            return profile
    raise NotASite("", "no page")


def site_of(profile: Profile, documents: Mapping[str, Document | None]) -> Site:
    """The site that these files make up; None stands for a file that could not be read."""
    files = [_File.of(profile, path, document) for path, document in sorted(documents.items())]
    listed = [file for file in files if file is not None and file.is_listed]
    pages = _with_unique_ids([_summary(group) for group in _paired(listed)])
    pages.sort(key=lambda page: page.page_id)
    pages.sort(key=lambda page: page.date_text, reverse=True)
    languages = {language for page in pages for language in page.languages}
    return Site(profile.name, in_order(languages), tuple(pages), profile.content_folder)


def in_order(languages: Iterable[str]) -> tuple[str, ...]:
    """Alphabetically, English last: where there are two, it is mostly the translation."""
    return tuple(sorted(languages, key=lambda language: (language.startswith("en"), language)))


class _File(NamedTuple):
    path: str
    place: Place
    language: str
    document: Document | None

    @classmethod
    def of(cls, profile: Profile, path: str, document: Document | None) -> _File | None:
        place = profile.place(path)
        if place is None:
            return None
        own = document.value(LANGUAGE) if document is not None else None
        return cls(path, place, own if own and is_language(own) else place.language, document)

    @property
    def is_listed(self) -> bool:
        """Events are; a page of another section is one when it says of which type."""
        return self.place.section in {"", EVENTS} or self.value("event.type") != ""

    @property
    def link_id(self) -> str:
        return self.value(LINK_ID)

    @property
    def venue(self) -> str:
        return self.value(PLACE_TITLE) or self.value("event.place")

    def value(self, key: str) -> str:
        return (self.document.value(key) or "") if self.document is not None else ""


def _paired(files: list[_File]) -> list[list[_File]]:
    """Groups of at most one file per language: by identifier, same path first; what is left alone by its path."""
    groups = [[file] for file in sorted(files, key=lambda file: file.path)]
    groups = _merged(groups, lambda file: (file.link_id, file.place.page_id) if file.link_id else None)
    groups = _merged(groups, lambda file: (file.link_id,) if file.link_id else None)
    return _merged(groups, lambda file: (file.place.page_id,))


def _merged(groups: list[list[_File]], key: Callable[[_File], tuple[str, ...] | None]) -> list[list[_File]]:
    """Groups of one key, judged by their first file, made one where no language comes twice."""
    merged: list[list[_File]] = []
    by_key: dict[tuple[str, ...], list[list[_File]]] = {}
    for group in groups:
        own = key(group[0])
        same = by_key.setdefault((group[0].place.section, *own), []) if own is not None else []
        languages = {file.language for file in group}
        partner = next(
            (other for other in same if languages.isdisjoint(file.language for file in other)), None
        )
        if partner is not None:
            partner.extend(group)
            continue
        same.append(group)
        merged.append(group)
    return merged


def _summary(files: list[_File]) -> PageSummary:
    by_language = {file.language: file for file in files}
    ordered = [by_language[language] for language in in_order(by_language)]
    first = ordered[0]
    section = first.place.section
    page_id = first.place.page_id if section in {"", EVENTS} else f"{section}/{first.place.page_id}"
    return PageSummary(
        page_id=page_id,
        link_id=next((file.link_id for file in ordered if file.link_id), ""),
        files=tuple((file.language, file.path) for file in ordered),
        titles=tuple((file.language, file.document.title if file.document else "") for file in ordered),
        date_text=next((file.value("date") for file in ordered if file.value("date")), ""),
        places=tuple((file.language, file.venue) for file in ordered),
        picture_count=max(_picture_count(file.document) for file in ordered),
        trouble=any(file.document is None or file.document.trouble is not None for file in ordered),
    )


def _picture_count(document: Document | None) -> int:
    found = galleries(document.body_text) if document is not None else ()
    return sum(len(gallery.pictures) for gallery in found)


def _with_unique_ids(pages: list[PageSummary]) -> list[PageSummary]:
    """Two pages of one name differ by their languages' paths; the second is called by its path."""
    seen: set[str] = set()
    unique: list[PageSummary] = []
    for page in pages:
        page_id = page.page_id if page.page_id not in seen else page.files[0][1]
        seen.add(page_id)
        unique.append(page if page_id == page.page_id else replace(page, page_id=page_id))
    return unique
