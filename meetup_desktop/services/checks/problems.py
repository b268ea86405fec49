"""What is wrong with the site's pages: checked in the background, again after every edit, ignored on request.

Texts of all pages are checked when a site is opened, the page that is open again a moment after each edit.
Picture files are checked page by page with progress, and not again until they change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.adapters.site.checks import SiteChecks
from meetup_desktop.adapters.site.picture_reading import KnownPictures
from meetup_desktop.adapters.storage.check_cache import FindingsCache, findings_path
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.search_index import SearchIndex
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import NotKept, NotWritable
from meetup_desktop.services.checks import check_jobs
from meetup_desktop.services.checks.check_jobs import (
    CheckStorage,
    SharedGazetteer,
    SiteCheckResult,
)
from meetup_desktop.services.checks.page_fixes import PageFixes
from meetup_desktop.services.checks.report import FindingsByPage, Report
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.tasks import Pool, Task, Tasks

#: After the last edit; a person who types is not interrupted by marks that come and go.
PAUSE_MS = 350
#: More pictures than this are only checked on request: it may take minutes.
MOST_PICTURES_UNASKED = 3000
#: What ends a notice: a check of the texts, of the pictures, other rules, a decision that was stored.
_CHECKING, _PICTURES, _RULES = "checks", "pictures", "rules"
_DECISIONS = Subject(cause="decisions")


class Problems(QObject):
    """Holds the report of the open site. ``folder`` is where the program keeps its own data."""

    changed = Signal(object)  #: Report
    checking_changed = Signal(bool)  #: whether the site is being checked
    page_checked = Signal(object)  #: EventPage whose texts the report is about now

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        library: Library,
        page: OpenPage,
        folder: Path,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._notices, self._library, self._page = tasks, notices, library, page
        self._decisions = CheckDecisions(folder)
        self._cache = FindingsCache(findings_path(folder))
        self._picture_facts = KnownPictures()
        self._places = SharedGazetteer()
        self.fixes = PageFixes(tasks, notices, library, page, self)
        self.fixes.files_changed.connect(self._recheck_pictures)
        self._report = Report()
        self._texts: dict[str, tuple[Finding, ...]] = {}
        self._pictures: dict[str, tuple[Finding, ...]] = {}
        self._pictures_seen = False
        self._is_checked = False  # since the site was last read
        self._ignored: frozenset[str] = frozenset()
        self._checks: SiteChecks | None = None
        self._site_task: Task | None = None
        self._page_task: Task | None = None
        self._picture_task: Task | None = None
        self._open_id = page.page.page_id if page.page is not None else ""
        self._is_behind = False  # whether that page was edited after its last check
        self._reported_rules_error = ""
        self._is_failure_reported = False
        self._writes: list[Callable[[], object]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._check_page)
        library.site_changed.connect(self._on_site_changed)
        library.opening_changed.connect(self._on_opening_changed)
        library.index_changed.connect(self._on_index_changed)
        page.opened.connect(self._on_page_opened)
        page.page_changed.connect(self._restart_check_timer)
        page.saved.connect(self._check_open_page_pictures)
        if library.site is not None:
            self._on_site_changed(library.site)

    @property
    def report(self) -> Report:
        """What is known."""
        return self._report

    @property
    def checking(self) -> bool:
        """Whether the site is being checked."""
        return self._site_task is not None

    @property
    def is_checked(self) -> bool:
        """Whether the site has been checked as it was last read."""
        return self._is_checked and not self.checking

    def close(self) -> None:
        """Store what is still to be stored; the first of it is under way."""
        waiting = self._writes[1:]
        del self._writes[1:]
        for work in waiting:
            with suppress(NotWritable):  # said already, or too late to say
                work()

    def release(self) -> None:
        """Close what the checks read from, once no work is under way."""
        self._places.close()

    # --- checking ---------------------------------------------------------------------------------------

    def check_site(self) -> None:
        """Check all texts of the open site; what has not changed is remembered."""
        site, root = self._library.site, self._library.root
        if site is None or root is None:
            return
        for task in (self._site_task, self._picture_task):
            if task is not None:
                task.cancel()
        self._is_checked = True
        title = self.tr("Checking pages") if len(site.pages) > 200 else ""
        self._checks = None
        self._site_task = self._tasks.run(
            check_jobs.check_site,
            root,
            site,
            CheckStorage(self._decisions, self._cache, self._picture_facts, self._places),
            self._unsaved,
            title=title,
            done=partial(self._on_site_checked, root, site),
            failed=partial(self._notices.show_error, subject=Subject(root, cause=_CHECKING)),
            with_progress=True,
            pool=Pool.CHECKS,
        )
        self._site_task.finished.connect(self._on_site_task_finished)
        self.checking_changed.emit(True)

    def check_pictures(self) -> None:
        """Check the picture files of all pages, with progress and cancel."""
        site = self._library.site
        if self._checks is None or site is None:
            return
        if self._picture_task is not None:
            self._picture_task.cancel()
        self._picture_task = self._tasks.run(
            check_jobs.check_pictures,
            self._checks,
            site.pages,
            title=self.tr("Checking the pictures"),
            done=self._on_all_pictures_checked,
            failed=partial(self._notices.show_error, subject=Subject(self._library.root, cause=_PICTURES)),
            with_progress=True,
            pool=Pool.PICTURES,
        )

    def _on_site_changed(self, site: Site) -> None:
        if not site.complete:
            return
        known = {page.page_id for page in site.pages}
        for found in (self._texts, self._pictures):
            for gone in found.keys() - known:
                del found[gone]
        self.check_site()

    def _on_opening_changed(self, opening: bool) -> None:
        self._is_checked = self._is_checked and not opening

    def _on_index_changed(self, _index: SearchIndex) -> None:
        """Check again after the site was read: a text may have changed although no row of the list has."""
        if not self._is_checked:
            self.check_site()

    def _on_site_checked(self, root: Path, site: Site, checked: SiteCheckResult) -> None:
        if root != self._library.root:
            return
        self._checks, self._ignored = checked.checks, checked.ignored
        self._texts = dict(checked.texts)
        self._update_report()
        self._notices.settle(Subject(root, cause=_CHECKING))
        message, rules = str(checked.rules_error or ""), Subject(root, cause=_RULES)
        if message != self._reported_rules_error:
            self._notices.settle(rules)
            if checked.rules_error is not None:
                self._notices.show_error(checked.rules_error, subject=rules)
        self._reported_rules_error = message
        if checked.decisions_error is not None:
            self._report_not_kept(checked.decisions_error)
        if self._page.dirty:
            self._check_page()
        if sum(page.picture_count for page in site.pages) <= MOST_PICTURES_UNASKED:
            self.check_pictures()
        else:
            self._check_open_page_pictures()

    def _on_site_task_finished(self) -> None:
        if self.sender() is self._site_task:
            self._site_task = None
            self.checking_changed.emit(False)

    def _on_page_opened(self, page: EventPage) -> None:
        left, self._open_id = self._open_id, page.page_id
        if self._is_behind and left != page.page_id:
            self._pause.stop()
            self._check_left_page(left)
        self._is_behind = False
        if not self._pictures_seen:
            self._check_open_page_pictures()

    def _restart_check_timer(self, _page: EventPage) -> None:
        self._is_behind = True
        self._pause.start()

    def _unsaved(self) -> Mapping[str, bytes]:
        """Return the texts that stand for those of the files. Any thread may call."""
        return self._library.unsaved

    def _check_left_page(self, page_id: str) -> None:
        """Check a page that was left before its last edits were checked."""
        site = self._library.site
        summary = site.page(page_id) if site is not None else None
        if summary is not None and self._checks is not None:
            self._tasks.run(
                check_jobs.check_texts,
                self._checks,
                summary,
                done=self._on_texts_checked,
                with_progress=True,
                pool=Pool.CHECKS,
            )

    def _on_texts_checked(self, found: FindingsByPage) -> None:
        self._texts.update(found)
        self._update_report()

    def _check_page(self) -> None:
        page, summary = self._page.page, self._open_page_summary()
        if page is None or summary is None or self._checks is None:
            return  # the check of the site that is under way looks at the open page when it is done
        if self._page_task is not None:
            self._page_task.cancel()
        self._page_task = self._tasks.run(
            check_jobs.check_page,
            self._checks,
            page,
            summary,
            done=partial(self._on_page_checked, page),
            with_progress=True,
            pool=Pool.CHECKS,
        )

    def _on_page_checked(self, page: EventPage, findings: tuple[Finding, ...]) -> None:
        if page == self._page.page:
            self._is_behind = False
            self._texts[page.page_id] = findings
            self._update_report()
            self.page_checked.emit(page)

    def _check_open_page_pictures(self, _written: object = None) -> None:
        summary = self._open_page_summary()
        if summary is not None and self._checks is not None:
            self._tasks.run(
                check_jobs.check_pictures,
                self._checks,
                (summary,),
                done=self._on_pictures_checked,
                with_progress=True,
                pool=Pool.PICTURES,
            )

    def _on_all_pictures_checked(self, found: FindingsByPage) -> None:
        self._pictures_seen = True
        self._notices.settle(Subject(self._library.root, cause=_PICTURES))
        self._pictures = dict(found)
        self._update_report()

    def _on_pictures_checked(self, found: FindingsByPage) -> None:
        self._pictures.update(found)
        self._update_report()

    def _open_page_summary(self) -> PageSummary | None:
        site, page = self._library.site, self._page.page
        return site.page(page.page_id) if site is not None and page is not None else None

    def _update_report(self) -> None:
        shown: dict[str, tuple[Finding, ...]] = {}
        ignored = 0
        for page_id in dict.fromkeys((*self._texts, *self._pictures)):
            found = (*self._texts.get(page_id, ()), *self._pictures.get(page_id, ()))
            kept = tuple(each for each in found if each.key not in self._ignored) if self._ignored else found
            ignored += len(found) - len(kept)
            if kept:
                shown[page_id] = tuple(sorted(kept, key=lambda each: -each.severity))
        report = Report(shown, ignored, self._pictures_seen)
        if report != self._report:
            self._report = report
            self.changed.emit(report)

    # --- what a person does about it --------------------------------------------------------------------

    def ignore(self, finding: Finding, ignored: bool = True) -> None:
        """Do not show it any more, or again; remembered outside the content."""
        root = self._library.root
        if root is None:
            return
        self._ignored = self._ignored | {finding.key} if ignored else self._ignored - {finding.key}
        self._update_report()
        self._enqueue_write(partial(self._decisions.ignore, root, finding.key, ignored))
        if ignored:
            self._notices.show(
                Level.NOTE,
                self.tr("Problem ignored"),
                self.tr("Show again"),
                partial(self.ignore, finding, False),
            )

    def show_ignored(self) -> None:
        """Show everything again that is ignored on this site."""
        root = self._library.root
        if root is not None and self._ignored:
            self._ignored = frozenset()
            self._update_report()
            self._enqueue_write(partial(self._decisions.ignore_nothing, root))

    def _enqueue_write(self, work: Callable[[], object]) -> None:
        """Store decisions one after the other: the last word has to be the last one written."""
        self._writes.append(work)
        if len(self._writes) == 1:
            self._write_next()

    def _write_next(self) -> None:
        task = self._tasks.run(self._writes[0], done=self._on_kept, failed=self._report_not_kept)
        task.finished.connect(self._on_written)

    def _report_not_kept(self, error: BaseException) -> None:
        """Say once that decisions are forgotten when the program ends."""
        if not self._is_failure_reported:
            self._is_failure_reported = True
            reason = error.reason if isinstance(error, NotWritable) else system_reason(error)
            self._notices.show_error(NotKept("decisions", reason), subject=_DECISIONS)

    def _on_kept(self, _done: object) -> None:
        self._notices.settle(_DECISIONS)

    def _on_written(self) -> None:
        del self._writes[0]
        if self._writes:
            self._write_next()

    def mark_in_agreement(self) -> None:
        """Remember that the languages of the open page say the same now: later changes make a side due."""
        root, page = self._library.root, self._page.page
        if root is not None and page is not None and self._checks is not None:
            self._tasks.run(
                check_jobs.store_agreement,
                self._checks,
                self._decisions,
                root,
                page,
                done=self._on_agreement_stored,
                failed=self._report_not_kept,
            )

    def _on_agreement_stored(self, _done: object) -> None:
        self._notices.show(Level.GOOD, self.tr("Both languages marked as in agreement"))
        self.check_site()

    def _recheck_pictures(self) -> None:
        if self._pictures_seen:
            self.check_pictures()
        else:
            self._check_open_page_pictures()
