"""The upcoming rounds as cards, on which people are selected and dragged onto each other to swap."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from meetup_desktop.core.live.effects import Effect, RepeatPairsByRound
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.names import shorten_names
from meetup_desktop.ui.live.plan_layout import (
    PlanMetrics,
    RoundBox,
    SeatBox,
    lay_out_rounds,
    nearest_seat,
    seat_at,
    table_at,
)
from meetup_desktop.ui.live.plan_paint import PlanPainter, PlanStyle
from meetup_desktop.ui.live.plan_text import PlanText
from meetup_desktop.ui.widgets.theme import Space, TextRole, colors_of, font, is_palette_change

_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0), Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1), Qt.Key.Key_Down: QPoint(0, 1),
}  # fmt: skip
_NAME_LETTERS = 15  # of a short name


class PlanCanvas(QWidget):
    """Draws the plan and reports what the user does with it. A selection changes nothing by itself."""

    swap_requested = Signal(int, str, str)  #: round from 0, two people
    lock_requested = Signal(int, int, bool)  #: round and table from 0, whether it shall be kept
    choice_changed = Signal()  #: other people are chosen, or the cursor has moved
    menu_requested = Signal(QPoint)  #: at a point of the screen, for the cursor's seat
    seat_shown = Signal(QRect)  #: scroll here

    def __init__(self, effect_of_swap: Callable[[int, str, str], Effect | None]) -> None:
        super().__init__()
        self._effect_of_swap = effect_of_swap
        self.evening = Evening()
        self.boxes: tuple[RoundBox, ...] = ()
        self.chosen: list[str] = []
        self.cursor_seat: SeatBox | None = None
        self.editable = True
        self._repeated_pairs: RepeatPairsByRound = ()
        self._headings: Mapping[int, tuple[str, str, str]] = {}
        self.names: Mapping[str, str] = {}  #: short ones, by id
        self._measures = _measure_font()
        self._pressed: tuple[SeatBox, QPoint] | None = None
        self._dragged: SeatBox | None = None
        self._target: SeatBox | None = None
        self._at = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Upcoming rounds"))

    # --- showing ----------------------------------------------------------------------------------------------

    def show_evening(
        self,
        evening: Evening,
        repeated_pairs: RepeatPairsByRound,
        headings: Mapping[int, tuple[str, str, str]],
        *,
        editable: bool,
    ) -> None:
        """Show the upcoming rounds; ``headings`` has the name, topic and a sentence about repeats of each round."""
        previous, self.evening = self.evening, evening
        if evening.everyone != previous.everyone:
            self.names = shorten_names((one.id, one.name) for one in evening.everyone)
        if (
            evening.rounds != previous.rounds
            or evening.kept_round_count != previous.kept_round_count
            or repeated_pairs != self._repeated_pairs
        ):
            self._repeated_pairs = repeated_pairs
            self._cancel_drag()
            here = {person for one in evening.rounds[evening.kept_round_count :] for person in one.people}
            self.chosen = [person for person in self.chosen if person in here]
            self._lay_out_rounds()
        if editable != self.editable:
            self._cancel_drag()
        self._headings, self.editable = headings, editable
        self.update()

    def _lay_out_rounds(self) -> None:
        self.boxes = lay_out_rounds(
            self.evening, self._repeated_pairs, self.width(), self._measures, self.boxes
        )
        self.setMinimumHeight(self.boxes[-1].rect.bottom() + 1 if self.boxes else 0)
        self.cursor_seat = self._find_same_seat(self.cursor_seat)
        self.update()

    def _find_same_seat(self, seat: SeatBox | None) -> SeatBox | None:
        """Return the box of the same person in the same round after a new layout; None if there is none."""
        if seat is None:
            return None
        return next(
            (one for one in self._all_seats() if (one.round, one.person) == (seat.round, seat.person)), None
        )

    def _all_seats(self) -> list[SeatBox]:
        return [seat for box in self.boxes for table in box.tables for seat in table.seats]

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        style = PlanStyle(
            colors_of(QGuiApplication.palette()), self.names, self._headings, self.chosen,
            self.cursor_seat if self.hasFocus() else None, self._target, self._dragged, self.devicePixelRatioF(),
        )  # fmt: skip
        made = PlanPainter(style)
        painter = QPainter(self)
        made.paint(painter, self.boxes, event.rect())
        if self._dragged is not None:
            name = self.names.get(self._dragged.person, "?")
            made.paint_drag_label(painter, name, *self._drag_text(), self._drag_label_rect())
        painter.end()

    def _drag_text(self) -> tuple[str, str]:
        effect = self._effect_of_drop(self._target)
        if self._target is None or effect is None:
            return self.tr("Drop on a person in this round"), "muted"
        state, sentence = PlanText().effect_text(effect, self.names)
        return self.tr("with {name}: {words}").format(
            name=self.names[self._target.person], words=sentence
        ), state

    def _drag_label_rect(self) -> QRect:
        metrics = QFontMetrics(font(TextRole.BODY))
        width = metrics.horizontalAdvance(self._drag_text()[0]) + 2 * Space.M + Space.ICON + Space.L
        height = 2 * metrics.height() + Space.L
        seen = self.visibleRegion().boundingRect()
        left = min(self._at.x() + Space.L, seen.right() - width)
        top = self._at.y() + Space.L
        return QRect(
            max(0, left), top if top + height < seen.bottom() else self._at.y() - height, width, height
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out_rounds()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._measures = _measure_font()
            self._lay_out_rounds()
        elif is_palette_change(event):
            self.update()
        super().changeEvent(event)

    # --- choosing ---------------------------------------------------------------------------------------------

    def swap_pair(self) -> tuple[int, str, str] | None:
        """Return the round and the two people to swap: two selected ones, or one and the one at the cursor."""
        seat = self.cursor_seat
        if seat is None or not self.editable:
            return None
        if len(self.chosen) == 2:
            return seat.round, self.chosen[0], self.chosen[1]
        if len(self.chosen) == 1 and seat.person != self.chosen[0]:
            return seat.round, self.chosen[0], seat.person
        return None

    def select_person(self, seat: SeatBox, is_selected: bool | None = None) -> None:
        """Move the cursor to a seat and select its person, or deselect; toggle if ``is_selected`` is None."""
        self._move_cursor(seat)
        if is_selected is not (seat.person in self.chosen):
            (self.chosen.remove if seat.person in self.chosen else self.chosen.append)(seat.person)
        self._announce_cursor()

    def clear_selection(self) -> None:
        """Deselect everybody."""
        self.chosen = []
        self._announce_cursor()

    def _move_cursor(self, seat: SeatBox) -> None:
        self.cursor_seat = seat
        self.seat_shown.emit(seat.rect.adjusted(0, -Space.XXL, 0, Space.XXL))
        self._announce_cursor()

    def _announce_cursor(self) -> None:
        """Describe the seat at the cursor for screen readers, and report the changed selection."""
        seat = self.cursor_seat
        if seat is not None:
            group = self.evening.rounds[seat.round].groups[seat.table]
            sentence = self.tr("{name}, round {round}, table {table}, with {others}").format(
                name=self.names.get(seat.person, "?"), round=seat.round + 1, table=seat.table + 1,
                others=", ".join(self.names.get(one, "?") for one in group if one != seat.person),
            )  # fmt: skip
            if seat.person in self.chosen:
                sentence = self.tr("{words}; selected").format(words=sentence)
            self.setAccessibleDescription(sentence)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.choice_changed.emit()
        self.update()

    def is_group_locked(self) -> bool:
        """Return whether the group at the cursor is locked."""
        seat = self.cursor_seat
        return seat is not None and seat.table in self.evening.rounds[seat.round].locked

    def toggle_lock(self) -> None:
        """Request to lock or unlock the group at the cursor."""
        seat = self.cursor_seat
        if seat is not None and self.editable:
            self.lock_requested.emit(seat.round, seat.table, not self.is_group_locked())

    def request_swap(self) -> None:
        """Request the swap of :meth:`swap_pair`."""
        found = self.swap_pair()
        if found is not None and self._effect_of_swap(*found) is not None:
            self.chosen = []
            self.swap_requested.emit(*found)

    # --- keys and mouse ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self.boxes:
            here = self.cursor_seat
            seats = self._all_seats()
            self._move_cursor(nearest_seat(self.boxes, here, _STEPS[key]) if here is not None else seats[0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cursor_seat is not None and self.editable:
            self.select_person(self.cursor_seat)
        elif key == Qt.Key.Key_Escape and self._dragged is not None:
            self._cancel_drag()
        elif key == Qt.Key.Key_Escape and self.chosen and self.editable:
            self.clear_selection()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        seat = seat_at(self.boxes, event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not self.editable:
            return
        if seat is not None:
            self._pressed = seat, event.position().toPoint()
            return
        table = table_at(self.boxes, event.position().toPoint())
        if table is not None and table.locked and table.pin.contains(event.position().toPoint()):
            self.lock_requested.emit(table.round, table.table, False)
        else:
            self.clear_selection()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position().toPoint()
        over = seat_at(self.boxes, self._at)
        if self._pressed is not None and self._dragged is None:
            distance = (self._at - self._pressed[1]).manhattanLength()
            if distance >= QApplication.startDragDistance():
                self._dragged = self._pressed[0]
                self.chosen = []
        if self._dragged is not None:
            self._target = over if self._effect_of_drop(over) is not None else None
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        else:
            hand = over is not None and self.editable
            self.setCursor(Qt.CursorShape.OpenHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragged, target = self._pressed, self._dragged, self._target
        self._cancel_drag()
        if dragged is not None and target is not None:
            self.cursor_seat = dragged  # who was moved, in the new seat
            self.swap_requested.emit(dragged.round, dragged.person, target.person)
        elif dragged is None and pressed is not None:
            self.select_person(pressed[0])

    def _effect_of_drop(self, target: SeatBox | None) -> Effect | None:
        if self._dragged is None or target is None or target.round != self._dragged.round:
            return None
        return self._effect_of_swap(target.round, self._dragged.person, target.person)

    def _cancel_drag(self) -> None:
        if self._dragged is not None:
            self.unsetCursor()
        self._pressed = self._dragged = self._target = None
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            seat = seat_at(self.boxes, event.pos())
            if seat is not None:
                self._move_cursor(seat)
        seat = self.cursor_seat
        if seat is not None and self.editable:
            at = event.globalPos()
            if event.reason() != QContextMenuEvent.Reason.Mouse:
                at = self.mapToGlobal(seat.rect.bottomLeft())
            self.menu_requested.emit(at)


def _measure_font() -> PlanMetrics:
    body = QFontMetrics(font(TextRole.BODY))
    column = Space.XXL + Space.M + body.horizontalAdvance("n") * _NAME_LETTERS
    return PlanMetrics(body.height() + Space.S, QFontMetrics(font(TextRole.STRONG)).height(), column)
