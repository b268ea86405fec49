"""What the Venue tab needs behind it: the map page and its files, places by name, the picture without a browser."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters.map.assets import Asset, MapAssets, load_assets
from meetup_desktop.adapters.map.gazetteer import Gazetteer, NamedPlace, distance_km, script_of_language
from meetup_desktop.adapters.map.land import Polygon, read_land
from meetup_desktop.adapters.map.page import LINKS, STYLES
from meetup_desktop.adapters.resources import generated, resources_folder
from meetup_desktop.core.content.checks.named_towns import mentioned_towns
from meetup_desktop.core.content.pasted_venue.read import ask_if_exchanged, read_pasted_venue
from meetup_desktop.core.content.pasted_venue.result import PastedVenue
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.core.errors import MapError
from meetup_desktop.services.map.engine_start import EngineStart
from meetup_desktop.services.map.static_map import StaticMapView, largest_places_in_view, paint_map
from meetup_desktop.services.tasks import Task, Tasks

__all__ = [
    "LINKS",
    "Asset",
    "MapAssets",
    "NamedPlace",
    "StaticMapView",
    "VenueMap",
    "distance_km",
    "script_of_language",
    "water_color",
]

log = logging.getLogger(__name__)


class VenueMap(QObject):
    """One for the program; nothing heavy happens before ``prepare``."""

    page_ready = Signal(object)  #: MapAssets
    page_failed = Signal(object)  #: MapError
    static_painted = Signal(object, object)  #: StaticMapView, QImage

    def __init__(
        self,
        tasks: Tasks,
        engine: EngineStart,
        *,
        resources: Path | None = None,
        places_path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.engine = engine
        self._resources = resources or resources_folder()
        self._places_path = places_path or generated("places.sqlite")
        self._gazetteer: Gazetteer | None = None
        self._opened = False
        self._assets: MapAssets | None = None
        self._preparing = False
        self._land: tuple[Polygon, ...] | None = None
        self._painting: Task | None = None
        self._wanted: StaticMapView | None = None

    # --- the page ---------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Build the page off the GUI thread; ``page_ready`` or ``page_failed`` follows, always after this returns."""
        if self._preparing:
            return
        self._preparing = True
        assets, resources, gazetteer = self._assets, self._resources, self._open_gazetteer()

        def work() -> MapAssets:
            return assets if assets is not None else load_assets(resources, gazetteer)

        self._tasks.run(work, done=self._on_assets_loaded, failed=self._on_assets_failed)

    def _on_assets_loaded(self, assets: MapAssets) -> None:
        self._preparing = False
        self._assets = assets
        self.page_ready.emit(assets)

    def _on_assets_failed(self, error: BaseException) -> None:
        self._preparing = False
        log.error("the map page cannot be built", exc_info=error)
        self.page_failed.emit(error)

    # --- places -----------------------------------------------------------------------------------------

    def find(self, text: str, limit: int = 7) -> tuple[NamedPlace, ...]:
        """Return places by the beginning of their name in either script; less than a millisecond."""
        gazetteer = self._open_gazetteer()
        return gazetteer.find(text, limit) if gazetteer is not None else ()

    def name_in_language(self, text: str, language: str) -> str | None:
        """Return the name of a place in another language: ``Белград`` -> ``Belgrade``."""
        gazetteer = self._open_gazetteer()
        return gazetteer.other_name(text, script_of_language(language)) if gazetteer is not None else None

    def read_pasted(
        self, text: str, titles: Sequence[str] = (), pin: Coordinates | None = None
    ) -> PastedVenue:
        """Return what a pasted text says about a venue with these names, whose pin may be set already."""
        gazetteer = self._open_gazetteer()
        if gazetteer is None:
            return ask_if_exchanged(read_pasted_venue(text), (pin,) if pin is not None else ())
        found = read_pasted_venue(text, gazetteer.towns_called)
        near = [town for title in titles for town in mentioned_towns(title, gazetteer.towns_called)]
        return ask_if_exchanged(found, (*near, pin) if pin is not None else near)

    def nearest(self, latitude_deg: float, longitude_deg: float) -> NamedPlace | None:
        """Return the place nearest to a point, within 50 km."""
        gazetteer = self._open_gazetteer()
        return gazetteer.nearest(latitude_deg, longitude_deg) if gazetteer is not None else None

    def close(self) -> None:
        """Let go of the place names; nothing is found any more."""
        if self._gazetteer is not None:
            self._gazetteer.close()
        self._gazetteer, self._opened = None, True

    def _open_gazetteer(self) -> Gazetteer | None:
        if not self._opened:
            self._opened = True
            try:
                self._gazetteer = Gazetteer(self._places_path)
            except MapError:
                log.exception("places cannot be searched")
        return self._gazetteer

    # --- the picture without a browser ------------------------------------------------------------------

    def paint_static(self, view: StaticMapView) -> None:
        """Paint off the GUI thread; of views asked for meanwhile only the last is painted."""
        self._wanted = view
        if self._painting is None:
            self._paint_latest_view()

    def _paint_latest_view(self) -> None:
        view, self._wanted = self._wanted, None
        if view is None:
            return
        land, path, gazetteer = self._land, self._resources / "map" / "land.json", self._open_gazetteer()
        places = largest_places_in_view(view, gazetteer) if gazetteer is not None else ()

        def work() -> tuple[StaticMapView, tuple[Polygon, ...], object]:
            known = land if land is not None else read_land(path)
            return view, known, paint_map(view, known, places)

        self._painting = self._tasks.run(work, done=self._on_picture_painted, failed=self._on_painting_failed)

    def _on_picture_painted(self, result: tuple[StaticMapView, tuple[Polygon, ...], object]) -> None:
        view, self._land, image = result
        self._painting = None
        self.static_painted.emit(view, image)
        self._paint_latest_view()

    def _on_painting_failed(self, error: BaseException) -> None:
        self._painting = None
        log.error("the still map cannot be painted", exc_info=error)


def water_color(dark: bool) -> str:
    """Return the color shown before the map is loaded."""
    return STYLES["dark" if dark else "light"]["water"]
