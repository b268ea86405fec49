"""Fields for latitude and longitude, and one that accepts pasted coordinates or map links."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.fields import PLACE_TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.pasted_venue.result import PastedVenue
from meetup_desktop.core.content.venue import Coordinates, parse_coordinates
from meetup_desktop.services.map.venue_map import VenueMap
from meetup_desktop.ui.venue.paste_offers import PasteOffers
from meetup_desktop.ui.widgets.accessibility import announce
from meetup_desktop.ui.widgets.controls import StateMark, column, row
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.theme import Space, set_style_property

LATITUDE, LONGITUDE = "event.location.latitude", "event.location.longitude"


class PointFields(QWidget):
    """Shows the coordinates of a venue; invalid values stay as typed, with a message below."""

    edited = Signal(str, str)  #: key, text
    pasted = Signal(object)  #: Coordinates

    def __init__(self, venue_map: VenueMap) -> None:
        super().__init__()
        self._venue_map = venue_map
        self.latitude = LineField(self.tr("Latitude"))
        self.longitude = LineField(self.tr("Longitude"))
        self.latitude.edited.connect(self._on_latitude_edited)
        self.longitude.edited.connect(self._on_longitude_edited)
        self.problem = StateMark("error", "")
        self.problem.hide()
        self._problem_text = ""
        self._hints = QWidget()
        self._hints.hide()
        self._hint_rows = column(owner=self._hints)
        self._hint_count = 0
        self.paste = LineField(self.tr("Paste coordinates or a map link"), "44.81, 20.46")
        self.paste.line.textChanged.connect(self._on_paste_text_changed)
        self.paste.line.returnPressed.connect(self._use_pasted_pin)
        self.offers = PasteOffers()
        self.offers.chosen.connect(self._use)
        self._editable = True
        self._titles: tuple[str, ...] = ()
        self._pin: Coordinates | None = None
        self._paste_length = 0
        column(
            row(self.latitude, self.longitude),
            self.problem,
            self._hints,
            self.paste,
            self.offers,
            spacing=Space.S,
            owner=self,
        )

    def show_page(self, page: EventPage) -> None:
        """Show the coordinates of a page and what is wrong with them."""
        self._editable = page.readable
        self._titles = tuple(page.value(PLACE_TITLE, language) for language in page.languages)
        self._pin = page.coordinates
        latitude, longitude = coordinate_texts(page)
        self.latitude.show_text(latitude)
        self.longitude.show_text(longitude)
        for field in (self.latitude, self.longitude, self.paste):
            field.set_read_only(not page.readable)
        self._show_problem(page, latitude, longitude)

    def place_hint(self, hint: QWidget) -> None:
        """Put a line under the coordinates; what is wrong with them as they are typed comes before it."""
        self._hint_rows.addWidget(hint)
        self._hint_count += 1
        hint.destroyed.connect(self._on_hint_destroyed)
        self._show_one_line()

    def _on_hint_destroyed(self) -> None:
        self._hint_count -= 1
        self._show_one_line()

    def _show_one_line(self) -> None:
        self.problem.setVisible(bool(self._problem_text))
        self._hints.setVisible(self._hint_count > 0 and not self._problem_text)

    def show_preview(self, coordinates: Coordinates) -> None:
        """Show the coordinates of the pin while it is dragged."""
        latitude, longitude = coordinates.texts()
        self.latitude.show_text(latitude)
        self.longitude.show_text(longitude)

    def _show_problem(self, page: EventPage, latitude: str, longitude: str) -> None:
        bad_latitude = bool(latitude.strip()) and parse_coordinates(latitude, "0") is None
        bad_longitude = bool(longitude.strip()) and parse_coordinates("0", longitude) is None
        half = bool(latitude.strip()) != bool(longitude.strip())
        set_style_property(self.latitude.line, "state", "error" if bad_latitude else "")
        set_style_property(self.longitude.line, "state", "error" if bad_longitude else "")
        state, text = "error", ""
        if bad_latitude:
            text = self.tr("Latitude must be a number from −90 to 90, such as 44.787197")
        elif bad_longitude:
            text = self.tr("Longitude must be a number from −180 to 180, such as 20.457273")
        elif half:
            state, text = "warning", self.tr("Enter both latitude and longitude")
        elif page.shared_value(LATITUDE) is None or page.shared_value(LONGITUDE) is None:
            where = "; ".join(
                f"{language.upper()} {page.value(LATITUDE, language) or '—'}, {page.value(LONGITUDE, language) or '—'}"
                for language in page.languages
            )
            state, text = "warning", self.tr("Values differ between languages: {values}").format(values=where)
        before, self._problem_text = self._problem_text, text
        if text:
            self.problem.show_state(state, text)
        self._show_one_line()
        if text != before and self.problem.isVisible():
            announce(self.problem, text)

    def _on_paste_text_changed(self, text: str) -> None:
        # Typed letter by letter, "44.81, 2" is a point already: only what comes at once is taken at once.
        at_once = len(text) - self._paste_length > 3
        self._paste_length = len(text)
        found = self._read_pasted(text)
        if found is not None and found.pin is not None and at_once:
            self._use(found.pin)
        else:
            self.offers.show_result(found)

    def _read_pasted(self, text: str) -> PastedVenue | None:
        return self._venue_map.read_pasted(text, self._titles, self._pin) if text.strip() else None

    def _use_pasted_pin(self) -> None:
        found = self._read_pasted(self.paste.line.text())
        if found is not None and found.pin is not None:
            self._use(found.pin)

    def _use(self, point: Coordinates) -> None:
        if self._editable:
            self.paste.line.clear()
            self.pasted.emit(point)

    def _on_latitude_edited(self, text: str) -> None:
        self.edited.emit(LATITUDE, text)

    def _on_longitude_edited(self, text: str) -> None:
        self.edited.emit(LONGITUDE, text)


def coordinate_texts(page: EventPage) -> tuple[str, str]:
    """Return latitude and longitude as text, from the first language that has either."""
    for language in page.languages:
        texts = page.value(LATITUDE, language), page.value(LONGITUDE, language)
        if any(text.strip() for text in texts):
            return texts
    return "", ""
