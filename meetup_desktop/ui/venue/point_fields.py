"""Fields for latitude and longitude, and one that accepts pasted coordinates or map links."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.venue import Coordinates, parse_coordinates, parse_pasted_coordinates
from meetup_desktop.ui.widgets.controls import StateMark, column, row
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.theme import Space, set_style_property

LATITUDE, LONGITUDE = "event.location.latitude", "event.location.longitude"


class PointFields(QWidget):
    """Shows the coordinates of a venue; invalid values stay as typed, with a message below."""

    edited = Signal(str, str)  #: key, text
    pasted = Signal(object)  #: Coordinates

    def __init__(self) -> None:
        super().__init__()
        self.latitude = LineField(self.tr("Latitude"))
        self.longitude = LineField(self.tr("Longitude"))
        self.latitude.edited.connect(self._on_latitude_edited)
        self.longitude.edited.connect(self._on_longitude_edited)
        self.problem = StateMark("error", "")
        self.problem.hide()
        self.paste = LineField(self.tr("Paste coordinates or a map link"), "44.81, 20.46")
        self.paste.line.textChanged.connect(self._on_paste_text_changed)
        self.paste.line.returnPressed.connect(self._use_pasted_coordinates)
        self.paste_problem = StateMark("note", "")
        self.paste_problem.hide()
        self._editable = True
        self._paste_length = 0
        column(
            row(self.latitude, self.longitude),
            self.problem,
            self.paste,
            self.paste_problem,
            spacing=Space.S,
            owner=self,
        )

    def show_page(self, page: EventPage) -> None:
        """Show the coordinates of a page and what is wrong with them."""
        self._editable = page.readable
        latitude, longitude = coordinate_texts(page)
        self.latitude.show_text(latitude)
        self.longitude.show_text(longitude)
        for field in (self.latitude, self.longitude, self.paste):
            field.set_read_only(not page.readable)
        self._show_problem(page, latitude, longitude)

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
        self.problem.setVisible(bool(text))
        if text:
            self.problem.show_state(state, text)

    def _on_paste_text_changed(self, text: str) -> None:
        # Typed letter by letter, "44.81, 2" is a point already: only what comes at once is taken at once.
        at_once = len(text) - self._paste_length > 3
        self._paste_length = len(text)
        found = parse_pasted_coordinates(text) if text.strip() else None
        self.paste_problem.setVisible(bool(text.strip()) and found is None)
        if found is None:
            text = self.tr(
                "No coordinates found in this text. Open a short link in a browser and copy the full address."
            )
            self.paste_problem.show_state("note", text)
        elif at_once:
            self._use_pasted_coordinates()

    def _use_pasted_coordinates(self) -> None:
        found = parse_pasted_coordinates(self.paste.line.text())
        if found is not None and self._editable:
            self.paste.line.clear()
            self.pasted.emit(found)

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
