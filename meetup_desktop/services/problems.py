"""What is wrong with the site's pages: checked in the background, again after every edit, ignored on request.

Texts of all pages are checked when a site is opened, the page that is open again a moment after each edit.
Picture files are looked at page by page with progress, and not again until they change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.adapters import picture_fixes
from meetup_desktop.adapters.check_memory import Decisions, FindingsCache, decisions_path, findings_path
from meetup_desktop.adapters.site_checks import Looked, SiteChecks
from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.core.content.checks.fixes import FILE_FIXES
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.search import SearchIndex
from meetup_desktop.core.content.site import Site
from meetup_desktop.core.content.summary import PageSummary
from meetup_desktop.services import problem_work
from meetup_desktop.services.library import Library
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.open_page import OpenPage
from meetup_desktop.services.problem_work import Checked, Found, Memory, Places
from meetup_desktop.services.tasks import Task, Tasks

#: After the last edit; a person who types is not interrupted by marks that come and go.
PAUSE_MS = 350
#: More pictures than this are only looked at when asked for: it may take minutes.
MOST_PICTURES_UNASKED = 3000


class Report(NamedTuple):
    """All findings that are to be shown, by page, and how many more are ignored."""

    by_page: Found = MappingProxyType({})
    ignored: int = 0
    pictures_seen: bool = False  #: whether the picture files of all pages have been looked at

    def of(self, page_id: str) -> tuple[Finding, ...]:
        """The findings of one page, worst first."""
        return self.by_page.get(page_id, ())

    def in_language(self, page_id: str, language: str) -> Mapping[Severity, int]:
        """Errors and warnings of one language of a page; what concerns all languages counts in none."""
        found = (one for one in self.of(page_id) if one.language == language and one.severity > Severity.INFO)
        return Counter(finding.severity for finding in found)

    def problems(self, page_id: str) -> int:
        """Errors and warnings of a page: what its row in the library counts."""
        return sum(1 for finding in self.of(page_id) if finding.severity > Severity.INFO)

    def counts(self, page_id: str | None = None) -> Mapping[Severity, int]:
        """How many of each severity, on one page or the whole site."""
        pages = self.by_page.values() if page_id is None else (self.of(page_id),)
        return Counter(finding.severity for findings in pages for finding in findings)


class Problems(QObject):
    """Holds the report of the open site. ``folder`` is where the program keeps its own data."""

    changed = Signal(object)  #: Report
    checking_changed = Signal(bool)  #: whether the site is being checked
    page_wanted = Signal(object)  #: PageSummary that has to be opened for a fix

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
        self._decisions = Decisions(decisions_path(folder))
        self._cache = FindingsCache(findings_path(folder))
        self._looked: Looked = {}
        self._places = Places()
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
        self._pending: Finding | None = None
        self._told_rules = ""
        self._writes: list[Callable[[], object]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._check_page)
        library.site_changed.connect(self._take_site)
        library.opening_changed.connect(self._begin_reading)
        library.index_changed.connect(self._end_reading)
        page.opened.connect(self._take_page)
        page.page_changed.connect(self._wait)
        page.saved.connect(self._look_at_open_page)
        if library.site is not None:
            self._take_site(library.site)

    @property
    def report(self) -> Report:
        """What is known."""
        return self._report

    @property
    def checking(self) -> bool:
        """Whether the site is being checked."""
        return self._site_task is not None

    def close(self) -> None:
        """Store what is still to be stored; the first of it is under way."""
        waiting = self._writes[1:]
        del self._writes[1:]
        for work in waiting:
            work()

    def let_go(self) -> None:
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
        title = self.tr("Checking the pages") if len(site.pages) > 200 else ""
        self._checks = None
        self._site_task = self._tasks.run(
            problem_work.check_site, root, site, Memory(self._decisions, self._cache, self._looked, self._places),
            title=title, done=partial(self._take_texts, root, site), failed=self._notices.fail, with_progress=True,
        )  # fmt: skip
        self._site_task.finished.connect(self._end_site)
        self.checking_changed.emit(True)

    def check_pictures(self) -> None:
        """Look at the picture files of all pages, with progress and cancel."""
        site = self._library.site
        if self._checks is None or site is None:
            return
        if self._picture_task is not None:
            self._picture_task.cancel()
        self._picture_task = self._tasks.run(
            problem_work.look_at_pictures, self._checks, site.pages,
            title=self.tr("Looking at the pictures"), done=self._take_pictures, failed=self._notices.fail,
            with_progress=True,
        )  # fmt: skip

    def _take_site(self, site: Site) -> None:
        if not site.complete:
            return
        known = {page.page_id for page in site.pages}
        for found in (self._texts, self._pictures):
            for gone in found.keys() - known:
                del found[gone]
        self.check_site()

    def _begin_reading(self, opening: bool) -> None:
        self._is_checked = self._is_checked and not opening

    def _end_reading(self, _index: SearchIndex) -> None:
        """The site was read again. No row of the list may have changed and a text all the same."""
        if not self._is_checked:
            self.check_site()

    def _take_texts(self, root: Path, site: Site, checked: Checked) -> None:
        if root != self._library.root:
            return
        self._checks, self._ignored = checked.checks, checked.ignored
        self._texts = dict(checked.texts)
        self._tell()
        told = str(checked.rules_error or "")
        if checked.rules_error is not None and told != self._told_rules:
            self._notices.fail(checked.rules_error)
        self._told_rules = told
        if checked.memory_error is not None:
            self._notices.fail(checked.memory_error)
        if self._page.dirty:
            self._check_page()
        if sum(page.picture_count for page in site.pages) <= MOST_PICTURES_UNASKED:
            self.check_pictures()
        else:
            self._look_at_open_page()

    def _end_site(self) -> None:
        if self.sender() is self._site_task:
            self._site_task = None
            self.checking_changed.emit(False)

    def _take_page(self, _page: EventPage) -> None:
        pending, self._pending = self._pending, None
        if pending is not None and self._page.page is not None and self._page.page.page_id == pending.page_id:
            self.fix(pending)
        if not self._pictures_seen:
            self._look_at_open_page()

    def _wait(self, _page: EventPage) -> None:
        self._pause.start()

    def _check_page(self) -> None:
        page, summary = self._page.page, self._summary()
        if page is None or summary is None or self._checks is None:
            return  # the check of the site that is under way looks at the open page when it is done
        if self._page_task is not None:
            self._page_task.cancel()
        self._page_task = self._tasks.run(
            self._checks.page, page, summary, done=partial(self._take_checked, page)
        )

    def _take_checked(self, page: EventPage, findings: tuple[Finding, ...]) -> None:
        if page == self._page.page:
            self._texts[page.page_id] = findings
            self._tell()

    def _look_at_open_page(self, _written: object = None) -> None:
        summary = self._summary()
        if summary is not None and self._checks is not None:
            self._tasks.run(
                problem_work.look_at_pictures,
                self._checks,
                (summary,),
                done=self._take_some_pictures,
                with_progress=True,
            )

    def _take_pictures(self, found: Found) -> None:
        self._pictures_seen = True
        self._pictures = dict(found)
        self._tell()

    def _take_some_pictures(self, found: Found) -> None:
        self._pictures.update(found)
        self._tell()

    def _summary(self) -> PageSummary | None:
        site, page = self._library.site, self._page.page
        return site.page(page.page_id) if site is not None and page is not None else None

    def _tell(self) -> None:
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

    def fix(self, finding: Finding) -> None:
        """Put it right: in the text as one undo step, opening its page first; in a picture file at once."""
        if finding.fix is None:
            return
        if finding.fix.kind in FILE_FIXES:
            self._fix_files((finding,))
            return
        page = self._page.page
        if page is not None and page.page_id == finding.page_id:
            self._page.apply_fixes((finding.fix,))
            return
        site = self._library.site
        summary = site.page(finding.page_id) if site is not None else None
        if summary is not None:
            self._pending = finding
            self.page_wanted.emit(summary)

    def fix_page(self, findings: Iterable[Finding]) -> None:
        """Put right what can be of these findings of the open page, the text in one undo step."""
        page = self._page.page
        ours = [each for each in findings if page is not None and each.page_id == page.page_id and each.fix]
        texts = [each.fix for each in ours if each.fix is not None and each.fix.kind not in FILE_FIXES]
        files = [each for each in ours if each.fix is not None and each.fix.kind in FILE_FIXES]
        if texts:
            self._page.apply_fixes(texts)
        if files:
            self._fix_files(files)

    def ignore(self, finding: Finding, ignored: bool = True) -> None:
        """Do not show it any more, or again; remembered outside the content."""
        root = self._library.root
        if root is None:
            return
        self._ignored = self._ignored | {finding.key} if ignored else self._ignored - {finding.key}
        self._tell()
        self._write(partial(self._decisions.ignore, str(root), finding.key, ignored))
        if ignored:
            self._notices.say(
                Level.NOTE, self.tr("This is not shown any more."), self.tr("Show it again"),
                partial(self.ignore, finding, False),
            )  # fmt: skip

    def show_ignored(self) -> None:
        """Show everything again that is ignored on this site."""
        root = self._library.root
        if root is not None and self._ignored:
            self._ignored = frozenset()
            self._tell()
            self._write(partial(self._decisions.ignore_nothing, str(root)))

    def _write(self, work: Callable[[], object]) -> None:
        """Store decisions one after the other: the last word has to be the last one written."""
        self._writes.append(work)
        if len(self._writes) == 1:
            self._write_next()

    def _write_next(self) -> None:
        task = self._tasks.run(self._writes[0], failed=self._notices.fail)
        task.finished.connect(self._end_write)

    def _end_write(self) -> None:
        del self._writes[0]
        if self._writes:
            self._write_next()

    def agree(self) -> None:
        """Remember that the languages of the open page say the same now: later changes make a side due."""
        root, page = self._library.root, self._page.page
        if root is not None and page is not None and self._checks is not None:
            self._tasks.run(
                problem_work.agree, self._checks, self._decisions, str(root), page, done=self._take_agreement,
                failed=self._notices.fail,
            )  # fmt: skip

    def _take_agreement(self, _done: object) -> None:
        self._notices.say(Level.GOOD, self.tr("Both languages are marked as saying the same."))
        self.check_site()

    def _fix_files(self, findings: Sequence[Finding]) -> None:
        root = self._library.root
        fixes = [each.fix for each in findings if each.fix is not None]
        if root is not None:
            self._tasks.run(
                picture_fixes.put_right, root, fixes, title=self.tr("Putting pictures right"),
                done=partial(self._take_fixed_files, root), failed=self._notices.fail,
            )  # fmt: skip

    def _take_fixed_files(self, root: Path, before: picture_fixes.Before) -> None:
        self._notices.say(
            Level.GOOD, self.tr("%n picture(s) put right.", None, len(before)), self.tr("Undo"),
            partial(self._put_back, root, before),
        )  # fmt: skip
        self._look_again()

    def _put_back(self, root: Path, before: picture_fixes.Before) -> None:
        self._tasks.run(
            picture_fixes.put_back, root, before, done=self._look_again, failed=self._notices.fail
        )

    def _look_again(self, _done: object = None) -> None:
        if self._pictures_seen:
            self.check_pictures()
        else:
            self._look_at_open_page()
