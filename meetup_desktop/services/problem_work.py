"""Checking a site: plain functions for a worker thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters import pictures
from meetup_desktop.adapters.check_memory import Decisions, FindingsCache
from meetup_desktop.adapters.gazetteer import Gazetteer
from meetup_desktop.adapters.resources import generated
from meetup_desktop.adapters.site_checks import Looked, SiteChecks, site_rules, surroundings
from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site import Site
from meetup_desktop.core.content.summary import PageSummary
from meetup_desktop.core.content.user_rules import Rule
from meetup_desktop.core.errors import BadRules, MapError, NotWritable
from meetup_desktop.services.tasks import Progress

Found = Mapping[str, tuple[Finding, ...]]


class Places:
    """The gazetteer, opened at the first check and kept. SQLite lets several threads ask it."""

    def __init__(self) -> None:
        self._gazetteer: Gazetteer | None = None

    def get(self) -> Gazetteer | None:
        """The gazetteer; None where there is none."""
        if self._gazetteer is None:
            with suppress(MapError):
                self._gazetteer = Gazetteer(generated("places.sqlite"))
        return self._gazetteer

    def close(self) -> None:
        """Let go of the file; nobody may be asking any more."""
        if self._gazetteer is not None:
            self._gazetteer.close()
            self._gazetteer = None


class Memory(NamedTuple):
    """What outlives one check: decisions and findings on the disk, facts of picture files in memory, places."""

    decisions: Decisions
    findings: FindingsCache
    looked: Looked
    places: Places


class Checked(NamedTuple):
    """A site whose texts have been checked, and what went wrong beside it."""

    checks: SiteChecks
    texts: Found
    ignored: frozenset[str]
    rules_error: BadRules | None
    memory_error: NotWritable | None


def check_site(progress: Progress, root: Path, site: Site, memory: Memory) -> Checked:
    """All texts of a site. Rules or a memory that cannot be read are told and do without."""
    rules_error: BadRules | None = None
    memory_error: NotWritable | None = None
    rules: tuple[Rule, ...] = ()
    try:
        rules = site_rules(root)
    except BadRules as error:
        rules_error = error
    agreed, ignored = {}, frozenset[str]()
    try:
        agreed, ignored = dict(memory.decisions.agreed(str(root))), memory.decisions.ignored(str(root))
    except NotWritable as error:
        memory_error = error
    done = 0

    def told(_page: PageSummary) -> None:
        nonlocal done
        done += 1
        if done % 20 == 0:
            progress.report(min(1.0, done / (2 * len(site.pages))))

    around = surroundings(site, rules, memory.places.get())
    checks = SiteChecks(root, site, around, agreed, memory=memory.findings, looked=memory.looked)
    texts = checks.texts(site.pages, told)
    return Checked(checks, texts, ignored, rules_error, memory_error or checks.memory_error)


def look_at_pictures(progress: Progress, checks: SiteChecks, pages: Sequence[PageSummary]) -> Found:
    """Findings about the picture files of these pages. Raises: Cancelled."""
    found: dict[str, tuple[Finding, ...]] = {}
    for number, page in enumerate(pages):
        progress.report(number / len(pages), page.page_id)
        found[page.page_id] = checks.pictures(page, pictures.inspect, lambda _name: progress.check())
    return found


def agree(checks: SiteChecks, decisions: Decisions, site: str, page: EventPage) -> None:
    """Remember that all blocks of the page agree now. Raises: NotWritable."""
    decisions.agree(site, page.page_id, checks.prints(page))
