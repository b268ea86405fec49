"""The area of the map: a placeholder, then the map in the browser engine, or a static map with the reason why."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.map.venue_map import MapAssets, VenueMap
from meetup_desktop.ui.venue.map_state import MapState
from meetup_desktop.ui.venue.static_map import StaticMap
from meetup_desktop.ui.widgets.controls import StateMark, button, card, column, label, row
from meetup_desktop.ui.widgets.theme import Space, colors_of, is_palette_change

if TYPE_CHECKING:
    from meetup_desktop.ui.venue.web_map import WebMap

log = logging.getLogger(__name__)

#: Reasons for a static map that may be gone at the next try.
_MAY_WORK_AGAIN = ("ended", "page", "load", "slow", "crash")


class MapArea(QWidget):
    """Shows the map; starts nothing before it is shown for the first time."""

    engine_starting = Signal()  #: the browser engine is about to be loaded, which might end the program
    ready = Signal()  #: the map in the browser engine is there
    failed = Signal(str)  #: it will not be: safe-graphics, root, missing, ended, page, load, slow, crash
    moved = Signal(str, object)  #: kind (preview, click, drag, key), Coordinates

    def __init__(self, venue_map: VenueMap) -> None:
        super().__init__()
        self._venue_map = venue_map
        self._is_started = False
        self.web: WebMap | None = None
        self.static: StaticMap | None = None
        self._state = self._initial_state()
        waiting = label(self.tr("Loading the map…"), tone="muted")
        self._waiting = QWidget(self)
        column(None, row(None, waiting, None), None, owner=self._waiting)
        self._reason = StateMark("note", "")
        self._reason_frame = card()
        self._reason_frame.setProperty("tint", "note")
        self.retry_button = button(self.tr("Try again"))
        self.retry_button.clicked.connect(self._try_again)
        row(self._reason, self.retry_button, margin=Space.S, owner=self._reason_frame).setStretch(0, 1)
        self._reason_holder = QWidget(self)
        row(self._reason_frame, margin=Space.M, owner=self._reason_holder)
        self._reason_holder.hide()
        self._waiting.setAutoFillBackground(True)
        # All on top of one another: the map gets its size and its first picture while the placeholder covers it.
        self._stack = QStackedLayout()
        self._stack.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._stack.addWidget(self._waiting)
        column(self._reason_holder, spacing=0, owner=self).addLayout(self._stack, 1)
        venue_map.page_ready.connect(self._on_page_ready)
        venue_map.page_failed.connect(self._on_page_failed)

    def _initial_state(self) -> MapState:
        colors = colors_of(self.palette())
        info = QFontInfo(self.font())
        texts = {
            "zoomIn": self.tr("Zoom in"),
            "zoomOut": self.tr("Zoom out"),
            "map": self.tr("Map"),
            "pin": self.tr("Venue"),
            "hint": self.tr("Street details require map tiles"),
            "offMap": self.tr(
                "The map ends at 85° latitude and cannot show this pin. Check the coordinates."
            ),
            "empty": self.tr("Click the map to set the venue"),
        }
        return MapState(
            None, "", 0, True, colors.dark, colors.accent, tuple(texts.items()),
            _place_name_language(), info.family(), info.pixelSize(),
        )  # fmt: skip

    # --- what is shown ----------------------------------------------------------------------------------

    def show_venue(
        self, coordinates: Coordinates | None, title: str, editable: bool, centre: bool = False
    ) -> None:
        """Show the pin; the map moves only if it has to, or, with ``centre``, to the pin."""
        self._set_state(replace(self._state, coordinates=coordinates, title=title, editable=editable), centre)

    def discard_pending_moves(self) -> None:
        """Ignore moves that the map still reports for the page shown before."""
        self._set_state(replace(self._state, seq=self._state.seq + 1))

    def _set_state(self, state: MapState, centre: bool = False) -> None:
        self._state = state
        for shown in (self.web, self.static):
            if shown is not None:
                shown.set_state(state, centre)

    def _on_pin_moved(self, kind: str, coordinates: Coordinates, seq: int) -> None:
        if seq != self._state.seq or not self._state.editable:
            return
        if kind != "preview":
            self._state = replace(self._state, coordinates=coordinates)
            if self.web is not None:
                self.web.update_state_from_page(self._state)
        self.moved.emit(kind, coordinates)

    # --- starting ---------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_started:
            return
        self._is_started = True
        refusal = self._venue_map.engine.refusal()
        if refusal:
            self._show_static_map(refusal)
        else:
            self._venue_map.prepare()

    def _on_page_ready(self, assets: MapAssets) -> None:
        if self._is_started and self.web is None and self.static is None:
            # After the placeholder has been painted: the engine takes its time on this thread.
            QTimer.singleShot(0, self, partial(self.start_web_map, assets))

    def start_web_map(self, assets: MapAssets) -> None:
        """Load the browser engine and the map page."""
        if self.web is not None or self.static is not None:
            return
        self.engine_starting.emit()
        self._venue_map.engine.begin()
        try:
            from meetup_desktop.ui.venue.web_map import WebMap
        except ImportError as error:
            log.warning("WebEngine cannot be loaded: %s", error)
            self._show_static_map("missing")
            return
        self.web = WebMap(assets, self._state, self)
        self.web.ready.connect(self._show_web_map)
        # Queued: the page must not be deleted from inside its own signal.
        self.web.failed.connect(self._on_web_failed, Qt.ConnectionType.QueuedConnection)
        self.web.moved.connect(self._on_pin_moved)
        self._stack.addWidget(self.web)
        self._stack.setCurrentWidget(self._waiting)

    def _show_web_map(self) -> None:
        if self.web is not None:
            self._venue_map.engine.end()
            self._stack.setCurrentWidget(self.web)
            self._waiting.hide()
            self.ready.emit()

    def _on_page_failed(self, _error: BaseException) -> None:
        if self._is_started and self.web is None and self.static is None:
            self._show_static_map("page")

    def _on_web_failed(self, reason: str) -> None:
        if self.web is not None:
            web, self.web = self.web, None
            web.close_engine()
            self._stack.removeWidget(web)
            web.deleteLater()
            self._show_static_map(reason)

    def _show_static_map(self, reason: str) -> None:
        if reason != "ended":
            self._venue_map.engine.end()
        self.static = StaticMap(self._venue_map, self._state)
        self.static.moved.connect(self._on_pin_moved)
        self._stack.addWidget(self.static)
        self._stack.setCurrentWidget(self.static)
        self._waiting.hide()
        self._reason.show_state("note", self._reason_text(reason))
        self.retry_button.setVisible(reason in _MAY_WORK_AGAIN)
        self._reason_holder.show()
        self.failed.emit(reason)

    def _try_again(self) -> None:
        """Start the browser engine in place of the picture."""
        if self.static is not None:
            still, self.static = self.static, None
            self._stack.removeWidget(still)
            still.deleteLater()
            self._reason_holder.hide()
            self._waiting.show()
            self._stack.setCurrentWidget(self._waiting)
            self._venue_map.engine.end()
            self._venue_map.prepare()

    def _reason_text(self, reason: str) -> str:
        why = {
            "safe-graphics": self.tr("Safe graphics is on, so the map is a static picture."),
            "root": self.tr("The browser engine cannot run as root, so the map is a static picture."),
            "missing": self.tr("The browser engine is not installed, so the map is a static picture."),
            "ended": self.tr(
                "The program ended while the map was starting, so the map is a static picture this time."
            ),
            "page": self.tr("Cannot read the map files, so the map is a static picture."),
        }
        broken = self.tr("The browser engine failed to start, so the map is a static picture.")
        return (
            why.get(reason, broken)
            + " "
            + self.tr("You can still click to move the pin, edit the fields and search.")
        )

    def close_map(self) -> None:
        """Close the browser engine in order; nothing is shown after this."""
        self._is_started = True
        if self.web is not None:
            self.web.close_engine()
            self._venue_map.engine.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_palette_change(event):
            colors = colors_of(self.palette())
            self._set_state(replace(self._state, dark=colors.dark, accent=colors.accent))


def _place_name_language() -> str:
    """Return the language of place names; English if the system has none (``LANG=C``)."""
    name = QLocale().name().split("_")[0]
    return name if name.isalpha() and name.islower() else "en"
