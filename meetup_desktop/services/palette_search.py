"""What the palette finds in the open site for some words; a worker looks, and a new question replaces the last one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.site.search_index import SearchIndex, fold_text, summary_text
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.content.site.site_hits import (
    HitKind,
    SiteHit,
    SiteRows,
    find_in_text,
    search_words,
)
from meetup_desktop.core.errors import ContentError
from meetup_desktop.services.checks.report import Report
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.tasks import Progress, Task, Tasks

#: More of a kind than these nobody reads: another word finds them sooner.
MOST = 8
_STEP = 500
#: A worker lets the window have the interpreter: without that, drawing waited 5 ms for it, several times over.
_PAUSE_S = 0.0003


class PaletteAnswer(NamedTuple):
    """What was found for a question, at most ``MOST`` of each kind; ``total`` counts the events that hold the words."""

    question: str
    pages: tuple[SiteHit, ...] = ()
    texts: tuple[SiteHit, ...] = ()
    places: tuple[SiteHit, ...] = ()
    findings: tuple[Finding, ...] = ()
    total: int = 0


class PaletteSearch(QObject):
    """Answers the last question with ``answered``."""

    answered = Signal(object)  #: PaletteAnswer

    def __init__(self, tasks: Tasks, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._library = tasks, library
        self._report = Report()
        self._describe: Callable[[Finding], str] = str
        self._rows = _RowsCache()
        self._task: Task | None = None

    def show_report(self, report: Report, describe: Callable[[Finding], str]) -> None:
        """Search these findings, by the sentences of ``describe``, from now on."""
        self._report, self._describe = report, describe

    def ask(self, question: str, language: str) -> None:
        """Search for the words; titles are shown in ``language``."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        root, site = self._library.root, self._library.site
        if root is None or site is None or not question.strip():
            self.answered.emit(PaletteAnswer(question))
            return
        place = _SearchedSite(root, site, self._library.index, self._report, self._rows)
        work = partial(_answer, place=place, question=question, language=language, describe=self._describe)
        self._task = self._tasks.run(work, done=self.answered.emit, with_progress=True)


class _RowsCache:
    """The folded titles and venues of the site that was searched last; made by a worker."""

    def __init__(self) -> None:
        self._known: tuple[Site, str, SiteRows] | None = None

    def rows(self, site: Site, language: str) -> SiteRows:
        """Return the rows of a site, made anew only for another one."""
        known = self._known
        if known is None or known[0] is not site or known[1] != language:
            known = self._known = (site, language, SiteRows(site.pages, language))
        return known[2]


class _SearchedSite(NamedTuple):
    root: Path
    site: Site
    texts: SearchIndex
    report: Report
    rows: _RowsCache


def _answer(
    progress: Progress,
    *,
    place: _SearchedSite,
    question: str,
    language: str,
    describe: Callable[[Finding], str],
) -> PaletteAnswer:
    words = search_words(question)
    pages = _find_pages(progress, place, question)
    rows = place.rows.rows(place.site, language)
    titles, by_title = rows.find_titles(words, MOST)
    others = (page for page in pages if page.page_id not in by_title)
    return PaletteAnswer(
        question,
        tuple(titles),
        tuple(_find_texts(progress, place, others, words, language)),
        tuple(rows.find_places(words)[:MOST]),
        tuple(_find_findings(progress, place.report, words, describe)),
        len(pages),
    )


def _find_pages(progress: Progress, place: _SearchedSite, question: str) -> list[PageSummary]:
    """Return the pages that hold every word; of those not indexed yet, what the list itself knows is searched."""
    found: list[PageSummary] = []
    for at in range(0, len(place.site.pages), _STEP):
        progress.check()
        if at:
            time.sleep(_PAUSE_S)
        some = place.site.pages[at : at + _STEP]
        ids = place.texts.find(question, [page.page_id for page in some])
        fresh = [page for page in some if page.page_id not in place.texts]
        if fresh:
            ids |= SearchIndex({page.page_id: summary_text(page) for page in fresh}).find(question)
        found += [page for page in some if page.page_id in ids]
    return found


def _find_texts(
    progress: Progress,
    place: _SearchedSite,
    pages: Iterable[PageSummary],
    words: tuple[str, ...],
    language: str,
) -> list[SiteHit]:
    """Return where the texts of some pages hold the words. Only the pages that are shown are read again."""
    from meetup_desktop.adapters.front_matter.pages import read_page
    from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
    from meetup_desktop.adapters.site.read_files import read

    dialect = dialect_of(place.site.layout)
    hits: list[SiteHit] = []
    for page in pages:
        progress.check()
        for own, path in page.files:
            try:
                found = find_in_text(read_page(read(place.root, path), dialect).body, words)
            except ContentError:
                continue
            if found is not None:
                line, snippet = found
                hits.append(SiteHit(HitKind.TEXT, page.page_id, page.title(language), snippet, own, line))
                break
        if len(hits) >= MOST:
            break
    return hits


def _find_findings(
    progress: Progress, report: Report, words: tuple[str, ...], describe: Callable[[Finding], str]
) -> list[Finding]:
    """Return findings whose sentence holds every word, the worst first."""
    hits: list[Finding] = []
    seen: dict[str, int] = {}
    for page_findings in report.by_page.values():
        progress.check()
        for finding in page_findings:
            text = fold_text(describe(finding))
            if all(word in text for word in words):
                seen[text] = seen.get(text, 0) + 1
                if seen[text] == 1:
                    hits.append(finding)
    return sorted(hits, key=lambda finding: -finding.severity)[:MOST]
