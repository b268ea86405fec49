"""Builds the tabs of an event when they are first shown, each with what it imports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meetup_desktop.services.feature import Feature
from meetup_desktop.ui.page.tab import PageTab

if TYPE_CHECKING:
    from meetup_desktop.app import App

#: Imports what a tab needs, and returns what builds it.
_Loader = Callable[[], Callable[[], QWidget]]


def tab_features(app: App) -> Mapping[str, Feature[QWidget]]:
    """Return the tabs of the window of ``app``, by name."""
    loaders = {**_page_loaders(app), **_evening_loaders(app)}
    return {name: Feature(load) for name, load in loaders.items()}


def load_tabs(app: App) -> None:
    """Import what the tabs need before they are clicked; each is built when it is first shown."""
    for tab in app.tabs.values():
        app.tasks.run(tab.load)


def _page_loaders(app: App) -> Mapping[str, _Loader]:
    """Return what loads the tabs of the page."""

    def load_page_tab() -> Callable[[], QWidget]:
        def build() -> QWidget:
            tab = PageTab(app.page, app.tasks, app.preferences)
            tab.language_wanted.connect(app.library_controller.add_language_to_open_page)
            tab.follow_fields(app.window.menus.action("hide_fields"))
            tab.follow_alignment(app.window.menus.action("align_texts"))
            return tab

        return build

    def load_gallery_tab() -> Callable[[], QWidget]:
        from meetup_desktop.services.page.page_pictures import PagePictures
        from meetup_desktop.services.pictures import PictureCache
        from meetup_desktop.ui.gallery.tab import GalleryTab

        return lambda: GalleryTab(app.page, PictureCache(app.tasks), PagePictures(app.page))

    def load_venue_tab() -> Callable[[], QWidget]:
        from meetup_desktop.ui.venue.tab import VenueTab

        def build() -> QWidget:
            tab = VenueTab(app.page, app.notices, app.map.get())
            app.window.closing.connect(tab.close_map)
            app.window.replaced.connect(tab.close_map)
            return tab

        return build

    return {"page": load_page_tab, "gallery": load_gallery_tab, "venue": load_venue_tab}


def _evening_loaders(app: App) -> Mapping[str, _Loader]:
    """Return what loads the tabs of the evening."""

    def load_people_tab() -> Callable[[], QWidget]:
        if app.reading_mode is not None:
            return app.reading_mode.build_live_tab
        from meetup_desktop.ui.people.tab import PeopleTab

        def build() -> QWidget:
            app.follow_page()
            live = app.live.get()
            return PeopleTab(live.session, live.people, live.earlier, app.notices)

        return build

    def load_live_tab() -> Callable[[], QWidget]:
        if app.reading_mode is not None:
            return app.reading_mode.build_live_tab
        from meetup_desktop.ui.live.tab import LiveTab
        from meetup_desktop.ui.projector.miniature import ProjectorMiniature
        from meetup_desktop.ui.projector.modes import MODES

        def build() -> QWidget:
            app.follow_page()
            live = app.live.get()
            miniature = ProjectorMiniature(live.session, app.tasks)
            tab = LiveTab(live.session, tuple(MODES.values()), miniature)
            live.connect_live_tab(tab, miniature)
            return tab

        return build

    return {"people": load_people_tab, "live": load_live_tab}
