"""What the checks found, brought to its places in the window: the drawer, the top bar, the list and the head."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.core.content.checks.registry import PICTURE_CODES
from meetup_desktop.core.content.fields import LATITUDE, LONGITUDE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.problems import Report
from meetup_desktop.services.services import Services
from meetup_desktop.ui.widgets.language import ui_language

if TYPE_CHECKING:
    from meetup_desktop.ui.problems.panel import ProblemsPanel

HEIGHT = 220
_VENUE = {LATITUDE, LONGITUDE}


class Spot(NamedTuple):
    """Where a finding is to be seen: a tab, and what to show in it. ``line`` counts from 0 in the body, or -1."""

    tab: str
    language: str
    key: str
    line: int


class ProblemsDesk(QObject):
    """Built when the first page is on the screen: checking can wait until then."""

    counted = Signal(int, int)  #: errors and warnings of the site, hints
    report_changed = Signal(object)  #: Report
    spot_wanted = Signal(object)  #: Spot, on the page that is open

    def __init__(self, services: Services, split: QSplitter) -> None:
        super().__init__()
        self._services = services
        self._split = split
        self._panel: ProblemsPanel | None = None
        self._pending: Finding | None = None
        self.problems = services.problems
        self.problems.changed.connect(self._show)
        services.page.opened.connect(self._show_page)

    def tell(self) -> None:
        """Say once more what is known."""
        self._show(self.problems.report)

    @property
    def panel(self) -> ProblemsPanel:
        """The drawer, built when it is first opened."""
        if self._panel is None:
            from meetup_desktop.ui.problems.panel import ProblemsPanel

            self._panel = ProblemsPanel(self.problems, self._title_of)
            self._panel.jump_requested.connect(self.jump)
            self._panel.close_requested.connect(self.close)
            self._panel.hide()
            self._split.addWidget(self._panel)
            self._split.setStretchFactor(0, 1)
            self._split.setStretchFactor(1, 0)
            if self._services.page.page is not None:
                self._panel.show_page(self._services.page.page.page_id)
        return self._panel

    @property
    def is_open(self) -> bool:
        """Whether the drawer is seen."""
        return self._panel is not None and not self._panel.isHidden()

    def toggle(self) -> None:
        """Open the drawer, or close it."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Open the drawer and go to its list."""
        if not self.is_open:
            panel = self.panel
            panel.show()
            whole = self._split.height()
            self._split.setSizes([max(0, whole - HEIGHT), HEIGHT])
            nothing_here = self._services.page.page is not None and not self.problems.report.of(
                self._services.page.page.page_id
            )
            panel.show_everywhere(nothing_here and bool(self.problems.report.by_page))
        self.panel.view.setFocus()

    def close(self) -> None:
        """Close the drawer."""
        if self._panel is not None:
            self._panel.hide()

    def jump(self, finding: Finding) -> None:
        """Go to where it is, opening its page first."""
        page, site = self._services.page.page, self._services.library.site
        if page is not None and page.page_id == finding.page_id:
            self.spot_wanted.emit(spot_of(finding, page))
            return
        summary = site.page(finding.page_id) if site is not None else None
        if summary is not None:
            self._pending = finding
            self.problems.page_wanted.emit(summary)

    def _show_page(self, page: EventPage) -> None:
        if self._panel is not None:
            self._panel.show_page(page.page_id)
        pending, self._pending = self._pending, None
        if pending is not None and pending.page_id == page.page_id:
            self.spot_wanted.emit(spot_of(pending, page))

    def _show(self, report: Report) -> None:
        counts = report.counts()
        self.counted.emit(counts[Severity.ERROR] + counts[Severity.WARNING], counts[Severity.INFO])
        self.report_changed.emit(report)

    def _title_of(self, page_id: str) -> str:
        site = self._services.library.site
        summary = site.page(page_id) if site is not None else None
        return summary.title(ui_language()) if summary is not None else page_id


def spot_of(finding: Finding, page: EventPage) -> Spot:
    """The place in the window where a finding of this page can be seen and put right."""
    language = finding.language if finding.language in page.languages else page.languages[0]
    key = dict(finding.values).get("field", "")
    if key in _VENUE or finding.code == "venue-vague":
        return Spot("venue", language, key, -1)
    if finding.code in PICTURE_CODES or finding.code == "picture-description":
        return Spot("gallery", language, "", -1)
    line = finding.line - page.version(language).document.body_line
    return Spot("page", language, key, line if not key else -1)
