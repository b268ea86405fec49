"""The living objects of one running program, each built once, when it is first asked for.

The window is there when the site is listed. What belongs to a page, the evening, the map and the pictures is imported
when somebody goes there: importing it takes longer than showing the window (measured by ``dev.py bench``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_desktop.services.library import Library
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks

if TYPE_CHECKING:
    from meetup_desktop.core.content.page import EventPage
    from meetup_desktop.core.live.slides import SlideMode
    from meetup_desktop.services.live.people_lists import PeopleLists
    from meetup_desktop.services.live.session import LiveSession
    from meetup_desktop.services.open_page import OpenPage
    from meetup_desktop.services.page_pictures import PagePictures
    from meetup_desktop.services.pictures import PictureStore
    from meetup_desktop.services.problems import Problems
    from meetup_desktop.services.report import ErrorReport
    from meetup_desktop.services.screens import Screens
    from meetup_desktop.services.site_pages import SitePages
    from meetup_desktop.services.venue_map import VenueMap


class Services:
    """One of each. ``folder`` is where the program keeps its own data."""

    def __init__(
        self,
        folder: Path,
        preferences: Preferences,
        tasks: Tasks,
        notices: Notices,
        slide_modes: Callable[[], Iterable[SlideMode]],
    ) -> None:
        self.folder = folder
        self.preferences = preferences
        self.tasks = tasks
        self.notices = notices
        self._slide_modes = slide_modes
        self.library = Library(tasks, notices)
        self._waiting_for_page: list[Callable[[OpenPage], None]] = []

    @cached_property
    def page(self) -> OpenPage:
        """What is done to the event page that is open."""
        from meetup_desktop.services.open_page import OpenPage

        made = OpenPage(self.tasks, self.notices, self.folder / "drafts.sqlite")
        for connect in self._waiting_for_page:
            connect(made)
        return made

    def when_page(self, connect: Callable[[OpenPage], None]) -> None:
        """Have ``connect`` called with ``page`` when that is built; nobody builds it just to connect to it."""
        if "page" in self.__dict__:
            connect(self.page)
        else:
            self._waiting_for_page.append(connect)

    @property
    def open_page(self) -> EventPage | None:
        """The event page that is open, if any ever was."""
        return self.page.page if "page" in self.__dict__ else None

    @property
    def unsaved(self) -> bool:
        """Whether the open page holds what its files do not."""
        return "page" in self.__dict__ and self.page.dirty

    @cached_property
    def pictures(self) -> PictureStore:
        """Decoded pictures."""
        from meetup_desktop.services.pictures import PictureStore

        return PictureStore(self.tasks)

    @cached_property
    def page_pictures(self) -> PagePictures:
        """Where the open page's pictures are."""
        from meetup_desktop.services.page_pictures import PagePictures

        return PagePictures(self.page)

    @cached_property
    def venue_map(self) -> VenueMap:
        """The map's pages, tiles and place names."""
        from meetup_desktop.services.venue_map import VenueMap

        return VenueMap(self.tasks)

    @cached_property
    def session(self) -> LiveSession:
        """The evening."""
        from meetup_desktop.adapters.clock import SystemClock
        from meetup_desktop.services.live.session import LiveSession

        return LiveSession(self.tasks, self.notices, SystemClock(), self.folder, self._slide_modes())

    @cached_property
    def people(self) -> PeopleLists:
        """Lists of people for the evening."""
        from meetup_desktop.services.live.people_lists import PeopleLists

        return PeopleLists(self.tasks, self.notices, self.session)

    @cached_property
    def screens(self) -> Screens:
        """The laptop's screen and the projector's."""
        from meetup_desktop.services.screens import Screens

        return Screens(self.preferences.projector_screen)

    @cached_property
    def problems(self) -> Problems:
        """What the checks find."""
        from meetup_desktop.services.problems import Problems

        return Problems(self.tasks, self.notices, self.library, self.page, self.folder)

    @cached_property
    def site_pages(self) -> SitePages:
        """Pages as a whole: made, renamed, thrown away."""
        from meetup_desktop.services.site_pages import SitePages

        return SitePages(self.tasks, self.library, self.page, self.folder)

    @cached_property
    def report(self) -> ErrorReport:
        """Versions and the end of the log."""
        from meetup_desktop.services.report import ErrorReport

        return ErrorReport(self.folder)

    def close(self) -> None:
        """Let go of everything in order; the evening stays live in its log until somebody ends it."""
        if "session" in self.__dict__:
            self.session.close()
        if "problems" in self.__dict__:
            self.problems.close()
        if "page" in self.__dict__:
            self.page.close()
        self.tasks.stop()
        if "problems" in self.__dict__:
            self.problems.let_go()
        if "venue_map" in self.__dict__:
            self.venue_map.close()
