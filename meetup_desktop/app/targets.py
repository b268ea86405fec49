"""Shows the place in the window that something is about: a field, a line, a finding, the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject

from meetup_desktop.core.content.fields import LATITUDE
from meetup_desktop.ui.page.tab import PageTab

if TYPE_CHECKING:
    from meetup_desktop.app import App
    from meetup_desktop.core.content.checks.finding import Finding
    from meetup_desktop.core.content.page_progress import MissingPart
    from meetup_desktop.core.content.site.site import PageSummary
    from meetup_desktop.ui.shell.problems_controller import FindingTarget


@runtime_checkable
class HasPlaces(Protocol):
    """A tab that can move the focus to what a finding is about."""

    def go_to(self, language: str, key: str, line: int) -> None:
        """Go to a field, or to a line if ``key`` is empty."""


class Targets(QObject):
    """Goes to what was chosen in the header, the palette or the list of problems."""

    def __init__(self, app: App) -> None:
        super().__init__(app.window)
        self._app, self._window, self._page = app, app.window, app.page

    def show_evening(self) -> None:
        """Show the evening that is live, wherever it is, else that of the open page."""
        live = self._app.live.built
        place = live.running_place if live is not None else None
        page = self._page.page
        if place is not None and (page is None or place != (self._page.site_root, page.page_id)):
            self._app.resuming.resume(*place)
        elif page is not None:
            self._window.go_to_tab("live")

    def show_missing_part(self, part: MissingPart) -> None:
        """Show the field that has to be filled in."""
        if part.key == LATITUDE:
            self._window.go_to_tab("venue")
            return
        page = self._page.page
        tab = self._window.choose_tab("page")
        if isinstance(tab, PageTab) and page is not None:
            tab.go_to(part.language or page.languages[0], part.key, -1)

    def show_finding(self, finding: Finding) -> None:
        """Open the page of a finding and show what it is about."""
        self._app.problems.get().jump_to_finding(finding)

    def show_venue(self, _page: PageSummary) -> None:
        """Show the venue of the open page."""
        self._window.choose_tab("venue")

    def show_text(self, _page: PageSummary, language: str, line: int) -> None:
        """Show a line of the open page's text."""
        tab = self._window.choose_tab("page")
        if isinstance(tab, PageTab):
            tab.go_to(language, "", line)

    def show_target(self, target: FindingTarget) -> None:
        """Show the field or the line of a finding of the open page."""
        tab = self._window.choose_tab(target.tab)
        if isinstance(tab, HasPlaces):
            tab.go_to(target.language, target.key, target.line)
