"""Features that are built without a word about the window: what they import, and how they are built."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from meetup_desktop import __version__

if TYPE_CHECKING:
    from meetup_desktop.app import App
    from meetup_desktop.services.map.venue_map import VenueMap
    from meetup_desktop.ui.shell.update_controller import UpdateController


def load_map(app: App) -> Callable[[], VenueMap]:
    """Import what the Venue tab needs behind it, and return what builds it."""
    from meetup_desktop.services.map.engine_start import EngineStart
    from meetup_desktop.services.map.venue_map import VenueMap

    folder = None if app.is_reader else app.folder
    return partial(VenueMap, app.tasks, EngineStart(folder, is_safe=app.is_safe))


def load_updates(app: App) -> Callable[[], UpdateController]:
    """Import what looks for a newer version, and return what builds it."""
    from meetup_desktop.services.update_check import UpdateCheck
    from meetup_desktop.ui.shell.update_controller import UpdateController

    def build() -> UpdateController:
        return UpdateController(UpdateCheck(app.preferences, __version__, app), app.notices, app)

    return build
