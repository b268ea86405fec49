"""The living objects of one running program, handed to the window by ``app``."""

from dataclasses import dataclass

from meetup_desktop.services.library import Library
from meetup_desktop.services.live_session import LiveSession
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.open_page import OpenPage
from meetup_desktop.services.page_pictures import PagePictures
from meetup_desktop.services.people_lists import PeopleLists
from meetup_desktop.services.pictures import PictureStore
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.report import ErrorReport
from meetup_desktop.services.screens import Screens
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.services.venue_map import VenueMap


@dataclass(frozen=True)
class Services:
    """One of each."""

    preferences: Preferences
    tasks: Tasks
    notices: Notices
    library: Library
    page: OpenPage
    pictures: PictureStore
    page_pictures: PagePictures
    session: LiveSession
    people: PeopleLists
    screens: Screens
    venue_map: VenueMap
    report: ErrorReport
