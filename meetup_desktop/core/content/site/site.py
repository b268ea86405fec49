"""A folder as a site: which of its files belong together as one page. Values in, values out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from meetup_desktop.core.content.languages import sort_languages
from meetup_desktop.core.content.site.profiles import Profile
from meetup_desktop.core.content.site.summary import FileSummary, PageSummary, split_tags

__all__ = ["PageSummary", "Site", "build_site"]

_PAIR = 2
#: So many dates, the newest, show in which style a site writes them.
_DATE_EXAMPLES = 200


class Site(NamedTuple):
    """All pages of a folder, newest first, those without a date last.

    Not ``complete`` while the folder is still being read: then these are the pages found so far.
    """

    layout: Profile
    languages: tuple[str, ...]
    pages: tuple[PageSummary, ...]
    complete: bool = True

    @property
    def profile(self) -> str:
        """The name of the profile by which this site's paths are read."""
        return self.layout.name

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections that have pages, in alphabetical order; the empty one is the folder of the language."""
        return tuple(sorted({page.section for page in self.pages}))

    @property
    def reference_language(self) -> str:
        """The language that the versions of a page are compared with: the site's default; empty without any page.

        Without a default it is the first of two languages, and of more that of most pages.
        """
        own = self.layout.default_language
        if own in self.languages or len(self.languages) <= _PAIR:
            return own if own in self.languages else next(iter(self.languages), "")
        counts = Counter(language for page in self.pages for language in page.languages)
        return max(self.languages, key=lambda language: counts[language])

    @property
    def needs_places(self) -> bool:
        """Whether an event without a venue is incomplete here: always in Publish, else where most pages name one."""
        named = sum(1 for page in self.pages if any(place for _, place in page.places))
        return self.layout.dialect == "publish" or named * 2 > len(self.pages)

    def page(self, page_id: str) -> PageSummary | None:
        """Return the page with that identifier."""
        return next((page for page in self.pages if page.page_id == page_id), None)

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file of every page."""
        return tuple(path for page in self.pages for _, path in page.files)


def build_site(profile: Profile, files: Iterable[FileSummary], *, complete: bool = True) -> Site:
    """Return the site that these files make up. Every listed file is in exactly one page."""
    listed = sorted(file for file in files if profile.is_event(file.place, file.event_type))
    if profile.has_leaf_bundles:
        listed = _without_resources(listed)
    groups = _pair_language_versions(listed)
    summaries = [summarise_page(profile, group) for group in groups]
    pages = _in_order(_mark_duplicates(_with_unique_ids(summaries)))
    languages = {file.language for file in listed}
    dates = profile.date_format.with_examples(page.date_text for page in pages[:_DATE_EXAMPLES])
    profile = profile._replace(date_style=dates.style)
    return Site(profile, sort_languages(languages), tuple(pages), complete)


def _without_resources(files: list[FileSummary]) -> list[FileSummary]:
    """Return the files without those that lie beside an ``index.md``, and so belong to that page: ``README.md``."""
    bundles = {folder for folder, _, name in (file.path.rpartition("/") for file in files) if _is_index(name)}
    return [
        file
        for file, (folder, _, name) in ((file, file.path.rpartition("/")) for file in files)
        if folder not in bundles or _is_index(name)
    ]


def _is_index(name: str) -> bool:
    return name.startswith("index.")


def with_summary(site: Site, page: PageSummary) -> Site:
    """Return the site with other facts about one of its pages."""
    pages = [page if known.page_id == page.page_id else known for known in site.pages]
    return site._replace(pages=tuple(_in_order(pages)))


def _in_order(pages: list[PageSummary]) -> list[PageSummary]:
    """Return pages newest first; those of one day by their identifiers."""
    pages.sort(key=lambda page: page.page_id)
    pages.sort(key=lambda page: page.date_text, reverse=True)
    return pages


def _pair_language_versions(files: list[FileSummary]) -> list[list[FileSummary]]:
    """Return groups of at most one file per language: by identifier, same path first; what is left alone by its path.

    Files that nothing else could claim are grouped at once; only the others are looked at closely.
    """
    same_place: dict[tuple[str, str], list[FileSummary]] = {}
    for file in files:
        same_place.setdefault((file.place.section, file.place.page_id), []).append(file)
    claims = Counter(
        (section, link_id)
        for (section, _), group in same_place.items()
        for link_id in {file.link_id for file in group}
        if link_id
    )
    groups: list[list[FileSummary]] = []
    left: list[FileSummary] = []
    for (section, _), group in same_place.items():
        link_id = group[0].link_id
        alike = all(file.link_id == link_id for file in group)
        distinct = len({file.language for file in group}) == len(group)
        if alike and distinct and claims[section, link_id] <= 1:
            groups.append(group)
        else:
            left += group
    return sorted([*groups, *_pair_ambiguous_files(left)], key=lambda group: group[0].path)


def _pair_ambiguous_files(files: list[FileSummary]) -> list[list[FileSummary]]:
    groups = [[file] for file in sorted(files)]
    groups = _merge_groups_by_key(
        groups, lambda file: (file.link_id, file.place.page_id) if file.link_id else None
    )
    groups = _merge_groups_by_key(groups, lambda file: (file.link_id,) if file.link_id else None)
    return _merge_groups_by_key(groups, lambda file: (file.place.page_id,))


def _merge_groups_by_key(
    groups: list[list[FileSummary]], key: Callable[[FileSummary], tuple[str, ...] | None]
) -> list[list[FileSummary]]:
    """Return groups of one key, judged by their first file, made one where no language comes twice."""
    merged: list[list[FileSummary]] = []
    by_key: dict[tuple[str, ...], list[list[FileSummary]]] = {}
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


def summarise_page(profile: Profile, files: list[FileSummary]) -> PageSummary:
    """Return what the files of a page, one for each language, say together."""
    ordered = files
    if len(files) > 1:
        by_language = {file.language: file for file in files}
        ordered = [by_language[language] for language in _sort_languages_cached(tuple(by_language))]
    first = ordered[0]
    return PageSummary(
        profile.page_id(first.place),
        _first_text([file.link_id for file in ordered]),
        tuple([(file.language, file.path) for file in ordered]),
        tuple([(file.language, file.title) for file in ordered]),
        _first_text([file.date_text for file in ordered]),
        tuple([(file.language, file.venue) for file in ordered]),
        max([file.picture_count for file in ordered]),
        any(file.has_problem for file in ordered),
        first.place.section,
        tuple([(file.language, file.description) for file in ordered]),
        _unique_tags(tuple([file.tags for file in ordered])),
        _first_text([file.event_type for file in ordered]),
        _unique_points(tuple([(file.latitude, file.longitude) for file in ordered])),
        _unique_dialects(tuple([file.gallery_dialects for file in ordered])),
        picture=next(((file.path, file.picture) for file in ordered if file.picture), ("", "")),
        is_draft=any(file.is_draft for file in ordered),
    )


_sort_languages_cached = lru_cache(maxsize=256)(sort_languages)


@lru_cache(maxsize=4096)
def _unique_tags(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for text in texts for tag in split_tags(text)))


def _unique_points(points: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(point for point in dict.fromkeys(points) if point != ("", ""))


@lru_cache(maxsize=256)
def _unique_dialects(found: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return tuple(sorted({dialect for one in found for dialect in one}))


def _first_text(texts: list[str]) -> str:
    return texts[0] or next((text for text in texts if text), "")


def _with_unique_ids(pages: list[PageSummary]) -> list[PageSummary]:
    """Return the pages with unique identifiers: the second page of one name is called by its path."""
    seen: set[str] = set()
    unique: list[PageSummary] = []
    for page in pages:
        page_id = page.page_id if page.page_id not in seen else page.files[0][1]
        seen.add(page_id)
        unique.append(page if page_id == page.page_id else page._replace(page_id=page_id))
    return unique


def _mark_duplicates(pages: list[PageSummary]) -> list[PageSummary]:
    """Return the pages, those marked that a link or another file system would confuse."""
    links = Counter(page.link_id for page in pages if page.link_id)
    names = Counter(path.casefold() for page in pages for _, path in page.files)
    return [
        page._replace(has_duplicate_id=True)
        if links[page.link_id] > 1 or any(names[path.casefold()] > 1 for _, path in page.files)
        else page
        for page in pages
    ]
