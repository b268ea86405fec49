"""The living objects of one running program, each built once, when it is first asked for.

Start-up needs a site and a page. What belongs to the evening, the map and the pictures is imported when somebody
goes there: importing it takes longer than showing the window (measured by ``dev.py bench``).
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_desktop.services.library import Library
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks

if TYPE_CHECKING:
    from meetup_desktop.services.live_session import LiveSession
    from meetup_desktop.services.page_pictures import PagePictures
    from meetup_desktop.services.people_lists import PeopleLists
    from meetup_desktop.services.pictures import PictureStore
    from meetup_desktop.services.problems import Problems
    from meetup_desktop.services.report import ErrorReport
    from meetup_desktop.services.screens import Screens
    from meetup_desktop.services.site_pages import SitePages
    from meetup_desktop.services.venue_map import VenueMap


class Services:
    """One of each. ``folder`` is where the program keeps its own data."""

    def __init__(self, folder: Path, preferences: Preferences, tasks: Tasks, notices: Notices) -> None:
        self.folder = folder
        self.preferences = preferences
        self.tasks = tasks
        self.notices = notices
        self.library = Library(tasks, notices)
        self.page = OpenPage(tasks, notices, folder / "drafts.sqlite")

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
        from meetup_desktop.services.live_session import LiveSession

        return LiveSession(self.tasks, self.notices, SystemClock(), self.folder)

    @cached_property
    def people(self) -> PeopleLists:
        """Lists of people for the evening."""
        from meetup_desktop.services.people_lists import PeopleLists

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
        self.page.close()
        self.tasks.stop()
        if "problems" in self.__dict__:
            self.problems.let_go()
        if "venue_map" in self.__dict__:
            self.venue_map.close()
