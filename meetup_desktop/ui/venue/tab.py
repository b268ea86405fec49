"""The Venue tab: the panel and the map. It imports neither folium nor WebEngine."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.map.venue_map import VenueMap
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.other_programs import open_in_other_program
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.venue.map_area import MapArea
from meetup_desktop.ui.venue.panel import VenuePanel
from meetup_desktop.ui.venue.titles import TITLE
from meetup_desktop.ui.widgets.controls import hairline, row
from meetup_desktop.ui.widgets.page_view import PageView

if TYPE_CHECKING:
    from meetup_desktop.core.content.checks.finding import Finding
    from meetup_desktop.ui.venue.venue_findings import VenueFindings


class VenueTab(PageView):
    """Shows the venue of the open page. Call ``close_map`` before the program ends."""

    map_ready = Signal()  #: the map is there and shows the venue
    map_failed = Signal(str)  #: why it is a picture: see MapArea
    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(self, page: OpenPage, notices: Notices, venue_map: VenueMap) -> None:
        super().__init__(page)
        self._notices = notices
        self.panel = VenuePanel(venue_map)
        self.map = MapArea(venue_map)
        row(self.panel, hairline(vertical=True), spacing=0, owner=self).addWidget(self.map, 1)
        self.panel.titles.edited.connect(self._on_title_edited)
        self.panel.points.edited.connect(self._on_coordinate_edited)
        self.panel.points.pasted.connect(self._move_pin_and_centre)
        self.panel.search.chosen.connect(self._move_pin_and_centre)
        self.panel.copy_wanted.connect(self._copy_coordinates)
        self.panel.open_wanted.connect(self._open_in_browser)
        self.map.moved.connect(self._on_pin_moved)
        self.map.engine_starting.connect(page.store_unsaved)
        self.map.ready.connect(self.map_ready)
        self.map.failed.connect(self.map_failed)
        self.findings: VenueFindings | None = None
        self._findings: tuple[Finding, ...] = ()
        self.follow_page()

    # --- from the page to the eye -----------------------------------------------------------------------

    def show_opened_page(self, page: EventPage) -> None:
        self.map.discard_pending_moves()
        self.show_page(page, centre=True)

    def show_page(self, page: EventPage, centre: bool = False) -> None:
        """Show the venue of a page; ``centre`` moves the map to it."""
        self.panel.show_page(page)
        title = next((title for title in (page.value(TITLE, each) for each in page.languages) if title), "")
        self.map.show_venue(page.coordinates, title, page.readable, centre)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark the fields that these findings of the open page are about."""
        self._findings = findings
        if self.findings is None:
            from meetup_desktop.ui.venue.venue_findings import (
                VenueFindings,  # needs the checks, which come later
            )

            self.findings = VenueFindings(self.panel)
            self.findings.fix_wanted.connect(self.fix_wanted)
            self.findings.ignore_wanted.connect(self.ignore_wanted)
        page = self._page.page
        if page is not None and not self._is_behind_other_tab():
            self.findings.show(findings, page)

    def fix_here(self) -> None:
        """Fix the problem of the field that has the focus."""
        if self.findings is not None:
            self.findings.fix_here()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.findings is not None:
            self.show_findings(self._findings)

    def go_to(self, language: str, key: str, line: int) -> None:
        """Move the focus to a field; without a key, to the coordinates."""
        field = self.panel.field(language, key) or self.panel.points.latitude
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.ensureWidgetVisible(field)

    def focus_first_field(self) -> None:
        """Move the focus to the name of the venue."""
        next(iter(self.panel.titles.fields.values())).field.setFocus()

    # --- from the hand to the page ----------------------------------------------------------------------

    def _on_pin_moved(self, kind: str, coordinates: Coordinates) -> None:
        if kind == "preview":
            self.panel.points.show_preview(coordinates)
        else:
            self._move_pin(coordinates)

    def _move_pin_and_centre(self, coordinates: Coordinates) -> None:
        self._move_pin(coordinates)
        if self._page.page is not None:
            self.show_page(self._page.page, centre=True)

    def _move_pin(self, coordinates: Coordinates) -> None:
        before = self._page.page
        self._page.move_pin(coordinates)
        page = self._page.page
        if page is not None and page is not before:
            subject = Subject(self._page.site_root, page.page_id)
            self._notices.offer_undo(self.tr("Moved the pin"), partial(self._undo_move, page), subject)
        if page is not None and page.coordinates != coordinates:
            # The change was refused with a notice: restore the pin and the numbers.
            self.show_page(page)

    def _undo_move(self, moved: EventPage) -> None:
        """Undo the move that led to this page, unless something else has been changed since."""
        if self._page.page is moved:
            self._page.history.undo()

    def _on_title_edited(self, language: str, text: str) -> None:
        self._page.change(TITLE, language, text)

    def _on_coordinate_edited(self, key: str, text: str) -> None:
        self._page.change(key, None, text)

    # --- what one does with a point ---------------------------------------------------------------------

    def _copy_coordinates(self) -> None:
        here = self._page.page.coordinates if self._page.page is not None else None
        if here is not None:
            text = ", ".join(here.texts())
            QGuiApplication.clipboard().setText(text)
            self._notices.show(Level.GOOD, self.tr("Copied: {coordinates}").format(coordinates=text))

    def _open_in_browser(self) -> None:
        here = self._page.page.coordinates if self._page.page is not None else None
        if here is not None:
            latitude, longitude = here.texts()
            address = f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
            if not open_in_other_program(QUrl(address)):
                self._notices.show(
                    Level.WARNING, self.tr("Cannot open a browser"), subject=Subject(self._page.site_root)
                )

    # --- for the self-test, and the end -----------------------------------------------------------------

    def drag_pin(self, right_px: int, down_px: int) -> bool:
        """Drag the pin by mouse events, for the self-test; return False if there is no web map."""
        if self.map.web is None:
            return False
        self.map.web.drag_pin(right_px, down_px)
        return True

    def close_map(self) -> None:
        """Close the browser engine in order. The fields stay usable."""
        self.map.close_map()
