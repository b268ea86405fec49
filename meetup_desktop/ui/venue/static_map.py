"""A map without a browser engine: a click moves the pin, the wheel and two buttons zoom."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.map.venue_map import StaticMapView, VenueMap
from meetup_desktop.ui.venue.map_state import MapState
from meetup_desktop.ui.widgets.controls import StateMark, card, column, label, row, tool_button
from meetup_desktop.ui.widgets.theme import Space, TextRole

FURTHEST, NEAREST = 3, 11
_STEP_PX = 80
_START = Coordinates(48.0, 20.0)


class StaticMap(QWidget):
    """Requests pictures of the map and shows the last one until the next has been painted."""

    moved = Signal(str, object, int)  #: kind, Coordinates, sequence number

    def __init__(self, venue_map: VenueMap, state: MapState) -> None:
        super().__init__()
        self.state = state
        self._venue_map = venue_map
        self._zoom = state.near_zoom if state.pin else FURTHEST + 1
        self._middle = state.pin or _START
        self._image = QImage()
        self._shown: StaticMapView | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Map"))
        self.setMinimumSize(_STEP_PX, _STEP_PX)
        self.nearer, self.further = (
            tool_button("plus", self.tr("Zoom in")),
            tool_button("minus", self.tr("Zoom out")),
        )
        self.nearer.clicked.connect(self._zoom_in)
        self.further.clicked.connect(self._zoom_out)
        credits = label("Natural Earth · GeoNames", TextRole.CAPTION, "muted")
        self.off_map = StateMark("warning", dict(state.texts).get("offMap", ""))
        self._off_map_frame = card("raised")
        row(self.off_map, margin=Space.S, owner=self._off_map_frame)
        self._off_map_frame.setVisible(state.is_off_map)
        column(
            row(None, column(self.nearer, self.further, spacing=0)),
            None,
            self._off_map_frame,
            row(None, credits),
            margin=Space.S,
            owner=self,
        )
        venue_map.static_painted.connect(self._on_static_painted)

    def set_state(self, state: MapState, centre: bool = False) -> None:
        """Show another state; ``centre`` moves the pin to the middle."""
        before, self.state = self.state, state
        self._off_map_frame.setVisible(state.is_off_map)
        if centre and state.pin is not None:
            self._middle = state.pin
            self._zoom = max(self._zoom, state.near_zoom)
        if state != before or centre:
            self._request_picture()

    def _current_view(self) -> StaticMapView:
        state = self.state
        return StaticMapView(
            self._middle, self._zoom, self.width(), self.height(), self.devicePixelRatioF(), state.dark, state.accent,
            state.language, state.pin, self.font().family(),
        )  # fmt: skip

    def _request_picture(self) -> None:
        if self.isVisible():
            self._venue_map.paint_static(self._current_view())

    def _on_static_painted(self, view: StaticMapView, image: QImage) -> None:
        self._shown, self._image = view, image
        self.update()

    def _zoom_in(self) -> None:
        self._zoom_by(1)

    def _zoom_out(self) -> None:
        self._zoom_by(-1)

    def _zoom_by(self, steps: int) -> None:
        zoom = min(NEAREST, max(FURTHEST, self._zoom + steps))
        if zoom != self._zoom:
            self._zoom = zoom
            self._request_picture()

    def _move_view_by(self, right_px: int, down_px: int) -> None:
        self._middle = self._current_view().at(self.width() / 2 + right_px, self.height() / 2 + down_px)
        self._request_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.state.water))
        if not self._image.isNull():
            size = self._image.deviceIndependentSize()
            corner = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, 0, 0)
            painter.drawImage(corner.topLeft(), self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._request_picture()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._request_picture()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.state.editable:
            view = replace(self._current_view())
            where = view.at(event.position().x(), event.position().y())
            point = Coordinates(round(where.latitude_deg, 6), round(where.longitude_deg, 6))
            self.moved.emit("click", point, self.state.seq)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y()
        if steps:
            self._zoom_by(1 if steps > 0 else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifts = {
            Qt.Key.Key_Left: (-_STEP_PX, 0), Qt.Key.Key_Right: (_STEP_PX, 0),
            Qt.Key.Key_Up: (0, -_STEP_PX), Qt.Key.Key_Down: (0, _STEP_PX),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in shifts:
            self._move_view_by(*shifts[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_in()
        elif key == Qt.Key.Key_Minus:
            self._zoom_out()
        else:
            super().keyPressEvent(event)
