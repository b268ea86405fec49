"""A fixture for modules that make maps: every one of them lets go of its file at the end of its test."""

import pytest

from meetup_desktop.services.map.venue_map import VenueMap


@pytest.fixture(autouse=True)
def maps_are_closed(monkeypatch):
    made, make = [], VenueMap.__init__

    def remembering(self, *arguments, **more):
        make(self, *arguments, **more)
        made.append(self)

    monkeypatch.setattr(VenueMap, "__init__", remembering)
    yield
    for one in made:
        one.close()
