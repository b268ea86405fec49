"""The panel beside the map: names, town search, coordinates, and actions on the point."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.map.venue_map import VenueMap, distance_km
from meetup_desktop.ui.venue.place_search import PlaceSearch
from meetup_desktop.ui.venue.point_fields import LATITUDE, LONGITUDE, PointFields
from meetup_desktop.ui.venue.titles import TITLE, VenueTitles
from meetup_desktop.ui.widgets.controls import StateMark, button, column, hairline, label
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.theme import Space, TextRole

_WIDTH_PX = 300


class VenuePanel(QScrollArea):
    """Shows the venue of a page and reports edits."""

    copy_wanted = Signal()  #: the coordinates, to the clipboard
    open_wanted = Signal()  #: the point, in OpenStreetMap

    def __init__(self, venue_map: VenueMap) -> None:
        super().__init__()
        self._venue_map = venue_map
        self.titles = VenueTitles(venue_map)
        self.search = PlaceSearch(venue_map)
        self.points = PointFields(venue_map)
        self.near = label("", TextRole.CAPTION, "muted", wrap=True)
        self.empty = StateMark(
            "note", self.tr("No venue yet. Click the map, find a town, or enter the coordinates.")
        )
        self.read_only = StateMark(
            "warning", self.tr("One of the page's files is not UTF-8 text, so the venue is read-only.")
        )
        self.copy = button(self.tr("Copy coordinates"), "copy")
        self.copy.clicked.connect(self.copy_wanted)
        self.open = button(self.tr("Open in OpenStreetMap"), "external-link")
        self.open.clicked.connect(self.open_wanted)
        inner = QWidget()
        column(
            self.read_only, self.titles, hairline(), self.search, self.points, self.near, self.empty, hairline(),
            self.copy, self.open, None, margin=Space.L, spacing=Space.M, owner=inner,
        )  # fmt: skip
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH_PX)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def field(self, language: str, key: str) -> LineField | None:
        """Return the field of a value; None for one that is not shown here."""
        if key == TITLE:
            title = self.titles.fields.get(language)
            return title.field if title is not None else None
        return {LATITUDE: self.points.latitude, LONGITUDE: self.points.longitude}.get(key)

    def show_page(self, page: EventPage) -> None:
        """Show the venue of a page."""
        self.titles.show_page(page)
        self.points.show_page(page)
        self.search.setEnabled(page.readable)
        self.read_only.setVisible(not page.readable)
        here = page.coordinates
        blank = not self.points.latitude.line.text() and not self.points.longitude.line.text()
        self.empty.setVisible(here is None and blank and page.readable)
        for action in (self.copy, self.open):
            action.setEnabled(here is not None)
        place = self._venue_map.nearest(here.latitude_deg, here.longitude_deg) if here is not None else None
        self.near.setVisible(place is not None)
        if here is not None and place is not None:
            distance = distance_km(here.latitude_deg, here.longitude_deg, place)
            name = " · ".join(part for part in place.names(QLocale().name()) if part)
            text = self.tr("{distance} km from the centre of {place}")
            self.near.setText(text.format(distance=QLocale().toString(distance, "f", 1), place=name))
