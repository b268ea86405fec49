"""All that a map shows, as one value; maps redraw what differs."""

from __future__ import annotations

from dataclasses import dataclass

from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.map.venue_map import water_color

#: The map's projection ends at 85.05 degrees.
MAP_LATITUDE_DEG = 85.0


@dataclass(frozen=True, slots=True)
class MapState:
    """Everything needed to draw the map, also again after its renderer has crashed."""

    coordinates: Coordinates | None
    title: str
    seq: int  #: counts opened pages; moves of an earlier page are dropped by it
    editable: bool
    dark: bool
    accent: str
    texts: tuple[tuple[str, str], ...]
    language: str
    family: str
    text_px: int
    near_zoom: int = 7  #: how near the map goes to a venue that it is sent to

    @property
    def pin(self) -> Coordinates | None:
        """Return where the pin is; None without a venue, and where the map cannot show it."""
        return None if self.is_off_map else self.coordinates

    @property
    def is_off_map(self) -> bool:
        """Return whether the venue is nearer to a pole than the map reaches."""
        return self.coordinates is not None and abs(self.coordinates.latitude_deg) > MAP_LATITUDE_DEG

    @property
    def water(self) -> str:
        """Return the colour of the water."""
        return water_color(self.dark)

    @property
    def theme_values(self) -> tuple[str, str]:
        """Return the arguments of ``setTheme`` in the map page."""
        return "dark" if self.dark else "light", self.accent

    @property
    def translated_texts(self) -> tuple[dict[str, str], str, str, int]:
        """Return the arguments of ``setWords`` in the map page."""
        return dict(self.texts), self.language, self.family, self.text_px

    @property
    def venue_values(self) -> dict[str, object]:
        """Return the venue's part of the argument of ``setVenue`` in the map page."""
        here = self.pin
        return {
            "latitude": here.latitude_deg if here else None,
            "longitude": here.longitude_deg if here else None,
            "offMap": self.is_off_map,
            "title": self.title,
            "seq": self.seq,
        }
