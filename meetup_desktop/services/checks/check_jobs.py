"""Checking a site: plain functions for a worker thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.images.inspection import inspect_picture
from meetup_desktop.adapters.map.gazetteer import Gazetteer
from meetup_desktop.adapters.resources import generated
from meetup_desktop.adapters.site.checks import SiteChecks, site_rules, surroundings
from meetup_desktop.adapters.site.picture_reading import KnownPictures
from meetup_desktop.adapters.storage.check_cache import FindingsCache
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.checks.user_rules import Rule
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.errors import BadRules, MapError, NotWritable
from meetup_desktop.services.checks.report import FindingsByPage
from meetup_desktop.services.tasks import Progress


class SharedGazetteer:
    """The gazetteer, opened at the first check and kept. SQLite lets several threads ask it."""

    def __init__(self) -> None:
        self._gazetteer: Gazetteer | None = None

    def get(self) -> Gazetteer | None:
        """Return the gazetteer; None where there is none."""
        if self._gazetteer is None:
            with suppress(MapError):
                self._gazetteer = Gazetteer(generated("places.sqlite"))
        return self._gazetteer

    def close(self) -> None:
        """Let go of the file; nobody may be asking any more."""
        if self._gazetteer is not None:
            self._gazetteer.close()
            self._gazetteer = None


class CheckStorage(NamedTuple):
    """What outlives one check: decisions and findings on the disk, facts of picture files in memory, places."""

    decisions: CheckDecisions
    findings: FindingsCache
    known_pictures: KnownPictures
    places: SharedGazetteer


class SiteCheckResult(NamedTuple):
    """A site whose texts have been checked, and what went wrong beside it.

    Findings that cannot be remembered are no error: the next check takes longer.
    """

    checks: SiteChecks
    texts: FindingsByPage
    ignored: frozenset[str]
    rules_error: BadRules | None
    decisions_error: NotWritable | None


def check_site(
    progress: Progress,
    root: Path,
    site: Site,
    memory: CheckStorage,
    unsaved: Callable[[], Mapping[str, bytes]] | None = None,
) -> SiteCheckResult:
    """Return the findings of all texts of a site. Rules or a cache that cannot be read are reported and left out.

    ``unsaved`` returns the texts, by path, that stand for those of the files.
    """
    rules_error: BadRules | None = None
    decisions_error: NotWritable | None = None
    rules: tuple[Rule, ...] = ()
    try:
        rules = site_rules(root)
    except BadRules as error:
        rules_error = error
    agreed, ignored = {}, frozenset[str]()
    try:
        agreed = dict(memory.decisions.agreed_fingerprints(root))
        ignored = memory.decisions.ignored_keys(root)
    except NotWritable as error:
        decisions_error = error
    done = 0
    last: PageSummary | None = None

    def on_page_checked(page: PageSummary) -> None:
        nonlocal done, last
        progress.check()
        if page is not last:
            last, done = page, done + 1
            if done % 20 == 0:
                progress.report(min(1.0, done / (2 * len(site.pages))))

    around = surroundings(site, rules, memory.places.get())
    checks = SiteChecks(
        root,
        site,
        around,
        agreed,
        memory=memory.findings,
        known_pictures=memory.known_pictures,
        unsaved=unsaved,
    )
    texts = checks.texts(site.pages, on_page_checked)
    return SiteCheckResult(checks, texts, ignored, rules_error, decisions_error)


def check_page(
    progress: Progress, checks: SiteChecks, page: EventPage, summary: PageSummary
) -> tuple[Finding, ...]:
    """Return the findings about the texts of a page as it is being edited. Raises: Cancelled."""
    return checks.page(page, summary, progress.check)


def check_texts(progress: Progress, checks: SiteChecks, page: PageSummary) -> FindingsByPage:
    """Return the findings about the texts of a page that is not open. Raises: Cancelled."""
    return checks.texts((page,), lambda _page: progress.check())


def check_pictures(progress: Progress, checks: SiteChecks, pages: Sequence[PageSummary]) -> FindingsByPage:
    """Return findings about the picture files of these pages. Raises: Cancelled."""
    found: dict[str, tuple[Finding, ...]] = {}
    for number, page in enumerate(pages):
        progress.report(number / len(pages), page.page_id)
        found[page.page_id] = checks.pictures(page, inspect_picture, lambda _name: progress.check())
    return found


def store_agreement(checks: SiteChecks, decisions: CheckDecisions, root: Path, page: EventPage) -> None:
    """Remember that all blocks of the page agree now. Raises: NotWritable."""
    decisions.agree(root, page.page_id, checks.block_fingerprints(page))
