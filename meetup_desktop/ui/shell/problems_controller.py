"""Connects the findings of the checks with the problems panel, the top bar, the list and the header."""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.checks.registry import PICTURE_CODES
from meetup_desktop.core.content.fields import LATITUDE, LONGITUDE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.checks.problems import Problems
from meetup_desktop.services.checks.report import Report
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.problems.panel import ProblemsPanel
from meetup_desktop.ui.shell.main_window import MainWindow
from meetup_desktop.ui.widgets.focus import FocusReturn
from meetup_desktop.ui.widgets.language import ui_language

_VENUE = {LATITUDE, LONGITUDE}


class FindingTarget(NamedTuple):
    """Where a finding is shown: the tab, and the field or line in it. ``line`` counts from 0 in the body, or is -1."""

    tab: str
    language: str
    key: str
    line: int


@runtime_checkable
class FindingsTab(Protocol):
    """A tab that shows findings where they are: in its fields and texts."""

    fix_wanted: SignalInstance  #: Finding
    ignore_wanted: SignalInstance  #: Finding

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark the places of these findings of the open page."""

    def fix_here(self) -> None:
        """Fix the problem that the caret is at."""


class ProblemsController(QObject):
    """Shows the problems panel and opens the place that a finding is about."""

    counted = Signal(object)  #: Mapping[Severity, int] of the site
    report_changed = Signal(object)  #: Report
    checking_changed = Signal(bool)  #: whether the site is being checked
    target_requested = Signal(object)  #: FindingTarget, on the page that is open

    def __init__(self, problems: Problems, library: Library, page: OpenPage, window: MainWindow) -> None:
        super().__init__(window)
        self._library, self._page, self._window = library, page, window
        self._panel: ProblemsPanel | None = None
        self._tabs: list[FindingsTab] = []
        self._focus: FocusReturn | None = None
        self._pending: Finding | None = None
        self._tab_timer = QTimer(self, singleShot=True, interval=0)  # once for all that a check changes
        self._tab_timer.timeout.connect(self._show_in_tab)
        self.problems = problems
        self.problems.changed.connect(self._on_report_changed)
        self.problems.checking_changed.connect(self.checking_changed)
        self.problems.page_checked.connect(self._tab_timer.start)
        page.opened.connect(self._on_page_opened)
        window.menus.action("fix_here").triggered.connect(self._fix_here)
        window.event_area.deck.shown.connect(self._on_tab_shown)
        self._on_tab_shown()

    def emit_report(self) -> None:
        """Emit the current report and its counts."""
        self._on_report_changed(self.problems.report)

    @property
    def panel(self) -> ProblemsPanel:
        """Return the panel, built when it is first needed."""
        if self._panel is None:
            self._panel = ProblemsPanel(self.problems, self._page_title)
            self._panel.jump_requested.connect(self.jump_to_finding)
            self._panel.close_requested.connect(self.close)
            self._focus = FocusReturn(self._panel)
            self._window.add_panel(self._panel)
            if self._page.page is not None:
                self._panel.show_page(self._page.page.page_id)
        return self._panel

    @property
    def is_open(self) -> bool:
        """Return whether the panel is shown."""
        return self._panel is not None and not self._panel.isHidden()

    def toggle(self) -> None:
        """Open or close the panel."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Open the panel and move the focus to its list."""
        if not self.is_open:
            panel = self.panel
            self._window.show_panel(panel)
            page = self._page.page
            has_none_here = page is not None and not self.problems.report.of(page.page_id)
            panel.set_whole_site(has_none_here and bool(self.problems.report.by_page))
        self.panel.view.setFocus()

    def close(self) -> None:
        """Close the panel; the focus returns to where it was before."""
        if self._panel is not None and self._focus is not None:
            self._focus.give_back(self._window.event_area)
            self._window.hide_panel(self._panel)

    # --- in the tabs of the page ------------------------------------------------------------------------------

    def _on_tab_shown(self, _name: str = "") -> None:
        for tab in self._window.event_area.deck.tabs.values():
            if isinstance(tab, FindingsTab) and tab not in self._tabs:
                self._tabs.append(tab)
                tab.fix_wanted.connect(self.problems.fixes.fix)
                tab.ignore_wanted.connect(self.problems.ignore)
                self._tab_timer.start()

    def _show_in_tab(self) -> None:
        page = self._page.page
        if page is not None:
            for tab in self._tabs:
                tab.show_findings(self.problems.report.of(page.page_id))

    def _fix_here(self) -> None:
        deck = self._window.event_area.deck
        tab = deck.tabs.get(deck.current_tab_name())
        if isinstance(tab, FindingsTab):
            tab.fix_here()

    def jump_to_finding(self, finding: Finding) -> None:
        """Show what a finding is about; open its page first if needed."""
        page, site = self._page.page, self._library.site
        if page is not None and page.page_id == finding.page_id:
            self.target_requested.emit(finding_target(finding, page))
            return
        summary = site.page(finding.page_id) if site is not None else None
        if summary is not None:
            self._pending = finding
            self.problems.fixes.page_wanted.emit(summary)

    def _on_page_opened(self, page: EventPage) -> None:
        if self._panel is not None:
            self._panel.show_page(page.page_id)
        self._tab_timer.start()
        pending, self._pending = self._pending, None
        if pending is not None and pending.page_id == page.page_id:
            self.target_requested.emit(finding_target(pending, page))

    def _on_report_changed(self, report: Report) -> None:
        self.counted.emit(report.counts())
        self.report_changed.emit(report)
        self._tab_timer.start()

    def _page_title(self, page_id: str) -> str:
        site = self._library.site
        summary = site.page(page_id) if site is not None else None
        return summary.title(ui_language()) if summary is not None else page_id


def finding_target(finding: Finding, page: EventPage) -> FindingTarget:
    """Return where in the window a finding of this page is shown and fixed."""
    language = finding.language if finding.language in page.languages else page.languages[0]
    key = dict(finding.values).get("field", "")
    if key in _VENUE or finding.code == "venue-vague":
        return FindingTarget("venue", language, key, -1)
    if finding.code in PICTURE_CODES or finding.code == "picture-description":
        return FindingTarget("gallery", language, "", -1)
    line = finding.line - page.version(language).document.body_line
    return FindingTarget("page", language, key, line if not key else -1)
