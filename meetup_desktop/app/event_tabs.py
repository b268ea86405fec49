"""Builds the tabs of an event, each with what it imports, when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meetup_desktop.ui.page.tab import PageTab

if TYPE_CHECKING:
    from meetup_desktop.app import App


def tab_builders(app: App) -> Mapping[str, Callable[[], QWidget]]:
    """Return the functions that build the tabs of the window of ``app``, by name."""

    def page_tab() -> QWidget:
        tab = PageTab(app.page, app.tasks)
        tab.language_wanted.connect(app.library_controller.add_language_to_open_page)
        tab.follow_fields(app.window.menus.action("hide_fields"))
        tab.follow_alignment(app.window.menus.action("align_texts"), app.preferences)
        return tab

    def gallery_tab() -> QWidget:
        from meetup_desktop.services.page.page_pictures import PagePictures
        from meetup_desktop.services.pictures import PictureCache
        from meetup_desktop.ui.gallery.tab import GalleryTab

        return GalleryTab(app.page, PictureCache(app.tasks), PagePictures(app.page))

    def venue_tab() -> QWidget:
        from meetup_desktop.ui.venue.tab import VenueTab

        tab = VenueTab(app.page, app.notices, app.map.get())
        app.window.closing.connect(tab.close_map)
        app.window.replaced.connect(tab.close_map)
        return tab

    def people_tab() -> QWidget:
        if app.reading_mode is not None:
            return app.reading_mode.build_live_tab()
        app.follow_page()
        return app.live.get().build_people_tab()

    def live_tab() -> QWidget:
        if app.reading_mode is not None:
            return app.reading_mode.build_live_tab()
        app.follow_page()
        return app.live.get().build_live_tab()

    return {
        "page": page_tab, "gallery": gallery_tab, "venue": venue_tab, "people": people_tab, "live": live_tab
    }  # fmt: skip
