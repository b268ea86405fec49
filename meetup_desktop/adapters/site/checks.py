"""The checks of ``core.content.checks`` over the files of a site, with what was found before remembered by content."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.front_matter.pages import read_page
from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.map.gazetteer import Gazetteer, NamedPlace, distance_km, script_of_language
from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.adapters.patterns import pattern_finder, pattern_problem
from meetup_desktop.adapters.site.picture_reading import KnownPictures, PictureReader, PictureReading
from meetup_desktop.adapters.site.read_files import read, read_unlinked_file, resolve_inside
from meetup_desktop.adapters.storage.check_cache import FindingsCache
from meetup_desktop.core.content.blocks import Block
from meetup_desktop.core.content.checks.bodies import block_print
from meetup_desktop.core.content.checks.check import Hit
from meetup_desktop.core.content.checks.facts import (
    Context,
    CutBlocks,
    PageFacts,
    PictureFolder,
    VersionFacts,
)
from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.checks.hazards import UNREADABLE
from meetup_desktop.core.content.checks.registry import CHECKS_VERSION, PICTURE_CHECKS, check_page
from meetup_desktop.core.content.checks.surroundings import Surroundings
from meetup_desktop.core.content.checks.user_rules import Rule, read_rules
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import Gallery
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.site_settings import SETTINGS_FILE
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.core.errors import BadRules, ContentError, NotWritable, Unreadable

#: A city's own name with the pin this near to its middle stands for all of the city.
CITY_KM = 6.0

#: A page that takes longer is not checked. Pages of 200 KB in two languages take a second on a slow computer.
PAGE_LIMIT_S = 20.0

Agreed = Mapping[str, Mapping[str, tuple[str, ...]]]


def site_rules(root: Path) -> tuple[Rule, ...]:
    """The user's own rules from the site's ``meetup.toml``; none without that file. Raises: BadRules."""
    try:
        if not os.path.lexists(root / SETTINGS_FILE):
            return ()
        text = read(root, SETTINGS_FILE).decode()
    except (ValueError, ContentError) as error:
        raise BadRules("", str(error)) from error
    return read_rules(text, pattern_problem)


def surroundings(site: Site, rules: tuple[Rule, ...], gazetteer: Gazetteer | None) -> Surroundings:
    """What the pages have to know of each other, and of the places of the world."""
    if gazetteer is None:
        return Surroundings(site, rules)
    called = cache(gazetteer.find_exact)
    towns = cache(gazetteer.towns_called)
    return Surroundings(site, rules, partial(_other_name, gazetteer), partial(_city_at, called), towns)


def _other_name(gazetteer: Gazetteer, name: str, language: str) -> str | None:
    return gazetteer.other_name(name, script_of_language(language))


def _city_at(called: Callable[[str], tuple[NamedPlace, ...]], name: str, point: Coordinates) -> str:
    for place in called(name):
        if distance_km(point.latitude_deg, point.longitude_deg, place) <= CITY_KM:
            return name.strip()
    return ""


class _PageTooLong(Exception):
    """Raised inside the checks of a page whose time is over."""


class _Version(NamedTuple):
    language: str
    path: str
    raw: bytes


def _ignore(_page: PageSummary) -> None:
    """Do nothing: nobody follows the progress."""


def _nothing_unsaved() -> Mapping[str, bytes]:
    """Return nothing: what the files say is all there is."""
    return {}


def _no_blocks(_text: str, _found: Sequence[Gallery]) -> tuple[Block, ...]:
    """Cut nothing: the checks of pictures ask for no blocks."""
    return ()


class SiteChecks:
    """The checks of one site. ``agreed``: by page and language, the blocks both languages last agreed on.

    ``known_pictures`` is what an earlier one knew of the picture files. ``unsaved`` returns the texts, by path, that
    stand for those of the files now; any thread may call it.
    """

    def __init__(
        self,
        root: Path,
        site: Site,
        around: Surroundings,
        agreed: Agreed,
        *,
        memory: FindingsCache | None = None,
        known_pictures: KnownPictures | None = None,
        unsaved: Callable[[], Mapping[str, bytes]] | None = None,
    ) -> None:
        self._root = root
        self._site = site
        self._around = around
        self._agreed = agreed
        self._cache = memory
        self._unsaved = unsaved or _nothing_unsaved
        self._dialect = dialect_of(site.layout)
        self._find_pattern = pattern_finder()
        self._plain: dict[str, bool] = {}  # folders that no link leads to
        self._pictures = PictureReading(root, site, known_pictures or KnownPictures())

    def texts(
        self, pages: Iterable[PageSummary], on_progress: Callable[[PageSummary], object] | None = None
    ) -> dict[str, tuple[Finding, ...]]:
        """Return the findings about the texts of these pages, by page; those about picture files are left out.

        ``on_progress`` is called with each page before it is checked, and many times while it is, and may raise to
        stop; what was found until
        then is remembered. A memory that cannot be read or written only costs time.
        """
        return self._check_pages(pages, on_progress, None)

    def texts_and_pictures(
        self, pages: Iterable[PageSummary], read_picture: PictureReader
    ) -> dict[str, tuple[Finding, ...]]:
        """Return all findings of these pages, by page: as ``texts`` and ``pictures``, but each file is parsed once."""
        return self._check_pages(pages, None, read_picture)

    def _check_pages(
        self,
        pages: Iterable[PageSummary],
        on_progress: Callable[[PageSummary], object] | None,
        read_picture: PictureReader | None,
    ) -> dict[str, tuple[Finding, ...]]:
        found: dict[str, tuple[Finding, ...]] = {}
        keys: dict[str, bytes] = {}
        wanted: list[tuple[PageSummary, Context]] = []
        for page in pages:
            if on_progress is not None:
                on_progress(page)
            context = self._around.context(page)
            wanted.append((page, context))
            if self._cache is not None:
                keys[page.page_id] = self._key(page, context, self._versions(page)[0])
        known = self._remembered(keys.values())
        fresh: dict[bytes, tuple[Finding, ...]] = {}
        try:
            for page, context in wanted:
                key = keys.get(page.page_id, b"")
                facts: tuple[VersionFacts, ...] | None = None
                if key in known:
                    texts = known[key]
                else:
                    if on_progress is not None:
                        on_progress(page)
                    texts, facts = self._check(page, context, partial(on_progress or _ignore, page))
                    if key and facts is not None:
                        fresh[key] = texts
                pictures: tuple[Finding, ...] = ()
                if read_picture is not None:
                    facts = self._facts_without_blocks(page) if facts is None else facts
                    pictures = self._check_pictures(page.page_id, context, facts, read_picture, None)
                found[page.page_id] = (*texts, *pictures)
        finally:
            self._remember(fresh)
        return found

    def _remembered(self, keys: Iterable[bytes]) -> Mapping[bytes, tuple[Finding, ...]]:
        try:
            return self._cache.load(keys) if self._cache is not None else {}
        except NotWritable:
            return {}

    def _remember(self, fresh: Mapping[bytes, tuple[Finding, ...]]) -> None:
        if self._cache is not None:
            with suppress(NotWritable):
                self._cache.keep(fresh)

    def page(
        self, page: EventPage, summary: PageSummary, on_progress: Callable[[], object] = lambda: None
    ) -> tuple[Finding, ...]:
        """Return the findings about the texts of a page as it is being edited; ``on_progress`` may raise to stop."""
        found = ((each.language, each.path, each.document) for each in page.versions)
        return self._check_in_time(page.page_id, found, self._around.context(summary), on_progress)[0]

    def pictures(
        self,
        summary: PageSummary,
        read_picture: PictureReader,
        on_progress: Callable[[str], object] | None = None,
    ) -> tuple[Finding, ...]:
        """Return the findings about the picture files of a page.

        ``on_progress`` is called with each file name before ``read_picture`` reads it. A file that has not changed
        since it was last read is not read again.
        """
        facts = self._facts_without_blocks(summary)
        context = self._around.context(summary)
        return self._check_pictures(summary.page_id, context, facts, read_picture, on_progress)

    def _facts_without_blocks(self, summary: PageSummary) -> tuple[VersionFacts, ...]:
        versions, _ = self._versions(summary)
        return tuple(
            self._facts(each.language, each.path, self._parse(each.raw), _no_blocks) for each in versions
        )

    def _check_pictures(
        self,
        page_id: str,
        context: Context,
        facts: tuple[VersionFacts, ...],
        read_picture: PictureReader,
        on_progress: Callable[[str], object] | None,
    ) -> tuple[Finding, ...]:
        page = EventPage(page_id, tuple(PageVersion(f.language, f.path, f.document) for f in facts))
        folders = {
            each.language: self._pictures.read_folder(page, each, read_picture, on_progress) for each in facts
        }
        return check_page(self._page_facts(page_id, facts, context, folders), PICTURE_CHECKS)

    def block_fingerprints(self, page: EventPage) -> dict[str, tuple[str, ...]]:
        """Return the fingerprints of all blocks by language, as ``agreed`` remembers them."""
        return {
            each.language: tuple(block_print(block) for block in blocks(each.document.body_text))
            for each in page.versions
        }

    def _versions(self, page: PageSummary) -> tuple[list[_Version], list[Finding]]:
        versions, failed = [], []
        for language, path in page.files:
            try:
                versions.append(_Version(language, path, self._read(path)))
            except ContentError as error:
                place = Hit(language, path, 0, (("text", error.reason),), "file")
                failed.append(UNREADABLE.finding(page.page_id, place))
        return versions, failed

    def _read(self, path: str) -> bytes:
        """The unsaved text in place of the file, or the file's bytes.

        Following links for each of 10,000 files took half of the time of a second check.
        """
        unsaved = self._unsaved().get(path)
        if unsaved is not None:
            return unsaved
        folder = path.rpartition("/")[0]
        if folder not in self._plain:
            try:
                self._plain[folder] = (
                    resolve_inside(self._root, folder) == resolve_inside(self._root, "") / folder
                )
            except ContentError:
                self._plain[folder] = False
        if self._plain[folder]:
            try:
                return read_unlinked_file(self._root, path)
            except Unreadable:  # perhaps a link
                return read(self._root, path)
        return read(self._root, path)

    def _key(self, page: PageSummary, context: Context, versions: Iterable[_Version]) -> bytes:
        """Everything that the findings of a page depend on, in 16 bytes."""
        made = blake2b(digest_size=16)
        agreed = self._agreed.get(page.page_id)
        reference = self._site.reference_language
        made.update(repr((CHECKS_VERSION, page.page_id, page.files, context, agreed, reference)).encode())
        for version in versions:
            made.update(len(version.raw).to_bytes(8, "big"))
            made.update(version.raw)
        return made.digest()

    def _check(
        self, page: PageSummary, context: Context, on_progress: Callable[[], object]
    ) -> tuple[tuple[Finding, ...], tuple[VersionFacts, ...] | None]:
        versions, failed = self._versions(page)
        parsed = ((each.language, each.path, self._parse(each.raw)) for each in versions)
        found, facts = self._check_in_time(page.page_id, parsed, context, on_progress)
        return (*failed, *found), facts

    def _check_in_time(
        self,
        page_id: str,
        versions: Iterable[tuple[str, str, Document]],
        context: Context,
        on_progress: Callable[[], object],
    ) -> tuple[tuple[Finding, ...], tuple[VersionFacts, ...] | None]:
        """Return the findings and the facts of the versions.

        Of a page that takes too long, one finding says so and the facts are None: none holds up the others for ever.
        On another day the computer may have the time.
        """
        deadline_s = time.monotonic() + PAGE_LIMIT_S

        def check_time() -> None:
            on_progress()
            if time.monotonic() > deadline_s:
                raise _PageTooLong

        facts: list[VersionFacts] = []
        cut = partial(blocks, on_progress=check_time)
        last = ("", "")
        try:
            for language, path, document in versions:
                last = (language, path)
                check_time()
                facts.append(self._facts(language, path, document, cut))
            page = replace(self._page_facts(page_id, tuple(facts), context), on_progress=check_time)
            return check_page(page, on_progress=check_time), tuple(facts)
        except _PageTooLong:
            return (UNREADABLE.finding(page_id, Hit(*last, 0, (), "slow")),), None

    def _parse(self, raw: bytes) -> Document:
        return Document.parse(raw, self._dialect)

    def _facts(self, language: str, path: str, document: Document, cut: CutBlocks = blocks) -> VersionFacts:
        return VersionFacts.of(language, path, document, read_page(document.raw, self._dialect), cut)

    def _page_facts(
        self,
        page_id: str,
        versions: tuple[VersionFacts, ...],
        context: Context,
        pictures: Mapping[str, PictureFolder] | None = None,
    ) -> PageFacts:
        reference = self._site.reference_language
        ordered = tuple(sorted(versions, key=lambda version: version.language != reference))
        agreed = self._agreed.get(page_id, {})
        return PageFacts(page_id, ordered, self._find_pattern, context, pictures, agreed)
