"""The ways in which sites lay out their pages. A profile is a value; all of them are read by the same rules.

A pattern is a path with ``{lang}``, ``{section}`` and ``{id}``; only the identifier may hold ``/``. ``{folder}`` at its
beginning stands for the folders that hold the pages of one language each. The first pattern that fits a path says what
it is; the first of all is how a new page is laid out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import NamedTuple

from meetup_desktop.core.content.dates import DateFormat, DateStyle, date_format
from meetup_desktop.core.content.fields import LANGUAGE, LATITUDE, LINK_ID, LONGITUDE, PLACE_TITLE
from meetup_desktop.core.content.languages import LANGUAGE_TAG, is_language
from meetup_desktop.core.errors import NotASite

EVENTS = "events"
_PARTS = {
    "{lang}": f"(?P<lang>{LANGUAGE_TAG})",
    "{section}": "(?P<section>[^/]+)",
    "{id}": "(?P<id>.+)",
}
#: Folders whose name starts with ``_`` and that hold no collection of Jekyll's.
_NO_COLLECTIONS = frozenset({"_site", "_includes", "_layouts", "_data", "_sass", "_drafts", "_plugins"})
#: Folders that no site keeps its sources in; walking them costs much.
SKIPPED_FOLDERS = frozenset({"node_modules", "vendor", "public", "dist", "themes", "__pycache__"})

#: How generators without the Publish dialect mostly call what Publish nests; ``[site.keys]`` may say otherwise.
_FLAT_KEYS = (
    (LINK_ID, "translationKey"),
    ("event.site", "event_url"),
    ("event.organisation", "organizer"),
    ("event.place", "place"),
    (PLACE_TITLE, "location"),
    (LATITUDE, "latitude"),
    (LONGITUDE, "longitude"),
    ("event.type", "event_type"),  # Hugo reads ``type`` as the name of a layout
)


class Place(NamedTuple):
    """The place of a file in the site: its language (by path or profile), section and identifier within that."""

    language: str
    section: str
    page_id: str


class Profile(NamedTuple):
    """A way to lay out a site, and all by which its pages are read and written."""

    name: str
    patterns: tuple[str, ...]
    markers: tuple[str, ...] = ()  #: names of files in the root that give the generator away, ``*`` allowed
    dialect: str = (
        "yaml"  #: of front matter: publish, yaml, toml, jekyll, eleventy, or hugo, by each file's fence
    )
    keys: tuple[tuple[str, str], ...] = ()  #: our key and what this site calls it, where they differ
    pictures: str = "Resources/{lang}/{section}/{id}"  #: folder of a page's pictures; ``.`` is the page's own
    site_pictures: tuple[str, ...] = ("",)  #: folders that ``/1.jpg`` in a text counts from
    gallery: str = "explicit"  #: how a new gallery names pictures: explicit, derived, or none
    sections: tuple[str, ...] = ()  #: whose pages are events without saying so; empty: every section's
    suffixes: tuple[str, ...] = (".md",)
    default_language: str = (
        ""  #: of a file whose path names none; the versions of a page are compared with it
    )
    languages: tuple[str, ...] = ()  #: those of the site; empty: whatever its paths name
    folders: tuple[
        tuple[str, str], ...
    ] = ()  #: what ``{folder}`` stands for, and the language of the pages in it
    reads_language_key: bool = True  #: whether a page may say its language itself
    skips_underscores: bool = False  #: whether files and folders with a leading ``_`` hold no pages
    paired_by: str = ""  #: the site's key that the versions of a page may share besides the link identifier
    has_leaf_bundles: bool = False  #: whether ``index.md`` makes a page of all its folder, for all languages
    date_style: DateStyle | None = None  #: of the dates on the site's pages; None while there are none

    def place(self, path: str) -> Place | None:
        """Return what the path of a page says; None when it is no page."""
        for pattern in self.patterns:
            found = self._compiled(pattern).fullmatch(path)
            place = self._place_from_match(found, pattern) if found is not None else None
            if place is not None:
                return place
        return None

    def pattern_of(self, path: str) -> str:
        """Return the pattern that a page's path follows; the first for a path that is no page's."""
        for pattern in self.patterns:
            found = self._compiled(pattern).fullmatch(path)
            if found is not None and self._place_from_match(found, pattern) is not None:
                return pattern
        return self.patterns[0]

    def path(self, place: Place, pattern: str = "", suffix: str = "") -> str:
        """Return the path of the file for a page at this place."""
        path = _fill_pattern(pattern or self.patterns[0], place)
        folder = next((folder for folder, language in self.folders if language == place.language), "")
        path = path.replace("{folder}", folder).removeprefix("/")
        return path.removesuffix(".md") + (suffix or ".md")

    def path_with_page_id(self, path: str, page_id: str) -> str:
        """Return where the page at ``path`` has its file when it is called ``page_id``."""
        place = self.place(path)
        if place is None:
            return path
        suffix = next(each for each in self.suffixes if path.endswith(each))
        return self.path(place._replace(page_id=page_id), self.pattern_of(path), suffix)

    def other_versions(self, path: str) -> tuple[str, ...]:
        """Return the paths that the page at ``path`` has or may have in the other languages of the site."""
        place, pattern = self.place(path), self.pattern_of(path)
        if place is None or not self.names_language(pattern):
            return ()
        codes = dict.fromkeys((*(code for _, code in self.folders), *self.languages))
        found = (
            self.path(place._replace(language=code), pattern) for code in codes if code != place.language
        )
        return tuple(dict.fromkeys(found))

    def addresses(self, path: str) -> tuple[str, ...]:
        """Return what links may call the page at ``path``, from the site's root on and without a suffix."""
        bare = "/" + path.rpartition(".")[0].removesuffix("/index")
        place = self.place(path)
        if place is None:
            return (bare.removesuffix("index") or "/",)
        own = _fill_pattern("{section}/{id}", place)
        found = [f"/{place.language}/{own}", bare, f"/{place.language}/{place.page_id}" * (not place.section)]
        if place.language == self.default_language:
            found.append(f"/{own}")
        return tuple(dict.fromkeys(each for each in found if each))

    def picture_folder(self, path: str) -> str:
        """Return the folder, relative to the site, that holds the pictures of the page at ``path``; empty: the root."""
        own = path.rpartition("/")[0]
        place = self.place(path)
        if place is None or self.pictures == "." or self.is_bundle(path):
            return own
        return _fill_pattern(self.pictures, place).strip("/")

    def owns_pictures(self, path: str) -> bool:
        """Return whether that folder belongs to this page alone, so that it goes where the page goes."""
        return self.is_bundle(path) or (self.pictures != "." and "{id}" in self.pictures)

    def is_bundle(self, path: str) -> bool:
        """Return whether the page is the ``index.md`` of a folder of its own."""
        return "{id}/" in self.pattern_of(path)

    @property
    def date_format(self) -> DateFormat:
        """The form in which the generator reads dates, in the style of the site's own."""
        form = date_format(self.name)
        return form if self.date_style is None else form._replace(style=self.date_style)

    def native_key(self, key: str) -> str:
        """Return what this site calls our key."""
        return dict(self.keys).get(key, key)

    def is_event(self, place: Place, event_type: str) -> bool:
        """Return whether the library lists the page: its section is one of events, or it says of which type it is."""
        return not self.sections or place.section in self.sections or event_type != ""

    def page_id(self, place: Place) -> str:
        """Return what the page is called; the section leads where it is not that of events."""
        if place.section in {"", EVENTS}:
            return place.page_id
        return f"{place.section}/{place.page_id}"

    def may_hold_pages(self, folder: str) -> bool:
        """Return whether pages may lie below this folder of the root."""
        own = {folder.partition("/")[0] for folder, _ in self.folders}
        starts = {pattern.partition("/")[0] for pattern in self.patterns if "/" in pattern} - {
            "{folder}"
        } | own
        return (
            not folder.startswith(".")
            and folder not in _NO_COLLECTIONS
            and any(
                self._is_language(folder)
                if start == "{lang}"
                else folder == start or _compile_pattern(start, ()).fullmatch(folder) is not None
                for start in starts
            )
        )

    @property
    def has_pages_in_root(self) -> bool:
        """Whether pages may lie in the root itself."""
        return any("/" not in pattern for pattern in self.patterns)

    def names_language(self, pattern: str) -> bool:
        """Return whether the paths of that pattern say their language."""
        return "{lang}" in pattern or "{folder}" in pattern

    def _compiled(self, pattern: str) -> re.Pattern[str]:
        return _compile_pattern(pattern, self.suffixes, self.folders if "{folder}" in pattern else ())

    def _is_language(self, name: str) -> bool:
        return name in self.languages if self.languages else is_language(name)

    def _place_from_match(self, found: re.Match[str], pattern: str) -> Place | None:
        section = found["section"] if "{section}" in pattern else ""
        language, page_id = self.default_language, found["id"]
        if "{folder}" in pattern:
            language = dict(self.folders)[found["folder"]]
        if "{lang}" in pattern:
            language = found["lang"]
            if not self._is_language(language):
                return None
        elif not language or self._is_language(section):
            return None
        name = page_id.rpartition("/")[2]
        if name.partition(".")[0] in {"index", "_index"}:
            return None
        if "_{section}" in pattern and f"_{section}" in _NO_COLLECTIONS:
            return None
        if self.skips_underscores and any(part.startswith("_") for part in f"{section}/{page_id}".split("/")):
            return None
        return Place(language, section, page_id)


PUBLISH = Profile(
    "publish",
    ("{lang}/{section}/{id}.md",),
    markers=("Package.swift",),
    dialect="publish",
    site_pictures=("Resources",),
    sections=("", EVENTS),
)
PUBLISH_CONTENT = PUBLISH._replace(patterns=("Content/{lang}/{section}/{id}.md",))
PAIR = Profile("pair", ("{id}.{lang}.md",), dialect="publish", pictures=".")
#: Below the folder of pages: bundles and file names that name a language come first.
_HUGO_TAILS = (
    "{section}/{id}/index.{lang}.md",
    "{section}/{id}.{lang}.md",
    "{section}/{id}/index.md",
    "{section}/{id}.md",
)
HUGO = Profile(
    "hugo",
    (
        "content/{lang}/{section}/{id}/index.md",
        "content/{lang}/{section}/{id}.md",
        *(f"content/{tail}" for tail in _HUGO_TAILS),
    ),
    markers=tuple(f"{name}.{kind}" for name in ("hugo", "config") for kind in ("toml", "yaml", "yml", "json")),
    dialect="hugo",
    keys=_FLAT_KEYS,
    pictures="static/{lang}/{section}/{id}",
    site_pictures=("static", "assets", "content"),
    gallery="none",
    suffixes=(".md", ".markdown"),
    default_language="en",
    reads_language_key=False,
    has_leaf_bundles=True,
)  # fmt: skip
JEKYLL = Profile(
    "jekyll",
    (
        "_{section}/{lang}/{id}.md",
        "{lang}/_{section}/{id}.md",
        "{lang}/{section}/_posts/{id}.md",
        "{section}/_posts/{lang}/{id}.md",
        "_{section}/{id}.{lang}.md",
        "_{section}/{id}.md",
        "{section}/_posts/{id}.md",
    ),
    markers=("_config.yml", "_config.yaml", "_config.toml"),
    dialect="jekyll",
    keys=((LINK_ID, "ref"), (LANGUAGE, "lang"), *_FLAT_KEYS[1:]),
    pictures="assets/{section}/{id}",
    gallery="none",
    suffixes=(".md", ".markdown"),
    default_language="en",
    paired_by="permalink",
)
#: Below a folder of pages, where a language is a folder or ends the file's name.
_LOCALE_TAILS = (
    "{lang}/{section}/{id}.md",
    "{section}/{lang}/{id}/index.md",
    "{section}/{lang}/{id}.md",
    "{section}/{id}/index.{lang}.md",
    "{section}/{id}.{lang}.md",
    "{section}/{id}.md",
)
ELEVENTY = Profile(
    "eleventy",
    tuple(f"{folder}{tail}" for folder in ("src/", "content/", "") for tail in _LOCALE_TAILS),
    markers=(".eleventy.js", "eleventy.config.*"),
    dialect="eleventy",
    keys=(*_FLAT_KEYS, (LANGUAGE, "lang")),
    pictures=".",
    site_pictures=("", "src", "public", "static"),
    gallery="none",
    skips_underscores=True,
)
ASTRO = Profile(
    "astro",
    tuple(f"src/{folder}{tail}" for folder in ("content/", "data/", "pages/", "") for tail in _LOCALE_TAILS),
    markers=("astro.config.*",),
    keys=(*_FLAT_KEYS, (LANGUAGE, "lang")),
    pictures=".",
    site_pictures=("public",),
    gallery="none",
    suffixes=(".md", ".mdx"),
    skips_underscores=True,
)
#: In the order in which they are tried when no file gives the generator away.
PROFILES = (PUBLISH_CONTENT, PUBLISH, PAIR, HUGO, JEKYLL, ASTRO, ELEVENTY)


def candidate_profiles(root_names: Iterable[str]) -> tuple[Profile, ...]:
    """Return the profiles worth trying in a folder that holds these names, likeliest first."""
    names = frozenset(root_names)
    given_away = [each for each in PROFILES if any(_has_marker(marker, names) for marker in each.markers)]
    others = (_without_open_patterns(each) for each in PROFILES if each not in given_away)
    return (*(_with_root_spelling(each, names) for each in given_away), *others)


def _without_open_patterns(profile: Profile) -> Profile:
    """Return the profile without patterns that any folder of the root would fit; nothing gives its generator away."""
    patterns = tuple(pattern for pattern in profile.patterns if not pattern.startswith("{section}"))
    return profile._replace(patterns=patterns)


def with_content_folders(profile: Profile, folders: Sequence[tuple[str, str]]) -> Profile:
    """Return Hugo's profile for a site whose languages have these folders; one folder for all is as usual."""
    distinct = tuple(dict.fromkeys(folder for folder, _ in folders))
    if not distinct:
        return profile
    # What lies beside the pages is published under the same address as they are.
    profile = profile._replace(
        site_pictures=tuple(dict.fromkeys((*profile.site_pictures, *distinct))), folders=tuple(folders)
    )
    if len(distinct) == 1:
        patterns = tuple(pattern.replace("content/", f"{distinct[0]}/", 1) for pattern in profile.patterns)
        return profile._replace(patterns=patterns, folders=())
    return profile._replace(patterns=tuple(f"{{folder}}/{tail}" for tail in _HUGO_TAILS))


def recognise_profile(paths: Iterable[str], profiles: Sequence[Profile] = PROFILES) -> Profile:
    """Return the first of these profiles under which any of the paths, relative to the folder, is a page.

    Raises: NotASite, when none finds a page.
    """
    known = tuple(paths)
    for profile in profiles:
        if any(profile.place(path) is not None for path in known):
            return profile
    raise NotASite("", "no page")


def _has_marker(marker: str, names: frozenset[str]) -> bool:
    return marker in names or ("*" in marker and any(fnmatchcase(name, marker) for name in names))


def _with_root_spelling(profile: Profile, names: frozenset[str]) -> Profile:
    """Return the profile with its first folders as this root spells them: Hugo on macOS also reads ``Content``."""
    by_fold = {name.casefold(): name for name in names}

    def spell(pattern: str) -> str:
        first, slash, rest = pattern.partition("/")
        known = first in names or "{" in first or not slash
        return pattern if known else by_fold.get(first.casefold(), first) + slash + rest

    return profile._replace(patterns=tuple(spell(pattern) for pattern in profile.patterns))


def _fill_pattern(pattern: str, place: Place) -> str:
    path = pattern.replace("{lang}", place.language).replace("{id}", place.page_id)
    return re.sub("/{2,}", "/", path.replace("{section}", place.section)).removeprefix("/")


@lru_cache(maxsize=1024)
def _compile_pattern(
    pattern: str, suffixes: tuple[str, ...], folders: tuple[tuple[str, str], ...] = ()
) -> re.Pattern[str]:
    body = pattern.removesuffix(".md") if suffixes else pattern
    pieces = re.split(r"(\{lang\}|\{section\}|\{id\}|\{folder\})", body)
    parts = _PARTS if "/" in pattern else {**_PARTS, "{id}": "(?P<id>[^/]+)"}
    if folders:
        longest_first = sorted((folder for folder, _ in folders), key=len, reverse=True)
        parts = {**parts, "{folder}": f"(?P<folder>{'|'.join(map(re.escape, longest_first))})"}
    text = "".join(parts.get(piece) or re.escape(piece) for piece in pieces)
    return re.compile(text + (f"(?:{'|'.join(map(re.escape, suffixes))})" if suffixes else ""))
