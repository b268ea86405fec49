"""Painting of the plan: cards, tables, people. By hand, since 200 people in 6 rounds would be 1,200 labels."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from meetup_desktop.ui.live.plan_layout import RoundBox, SeatBox, TableBox
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, font

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class PlanStyle:
    """All that a painting of the plan depends on besides the layout."""

    colors: Colors
    names: Mapping[str, str]
    headings: Mapping[int, tuple[str, str, str]]  #: round: name, topic, sentence about repeats
    chosen: Collection[str]
    cursor: SeatBox | None
    target: SeatBox | None
    dragged: SeatBox | None
    ratio: float


class PlanPainter:
    """Paints the cards that intersect a rectangle."""

    def __init__(self, style: PlanStyle) -> None:
        self.style = style
        self.body, self.strong, self.caption, self.title = (
            font(role) for role in (TextRole.BODY, TextRole.STRONG, TextRole.CAPTION, TextRole.TITLE)
        )
        self.metrics, self.small = QFontMetrics(self.body), QFontMetrics(self.caption)

    def paint(self, painter: QPainter, boxes: tuple[RoundBox, ...], exposed: QRect) -> None:
        """Paint the cards that intersect ``exposed``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in boxes:
            if box.rect.intersects(exposed):
                self._paint_round(painter, box, exposed)

    def _paint_round(self, painter: QPainter, box: RoundBox, exposed: QRect) -> None:
        colors = self.style.colors
        painter.setPen(QPen(QColor(colors.hairline), Space.HAIRLINE))
        painter.setBrush(QColor(colors.surface))
        painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), Space.RADIUS, Space.RADIUS)
        name, topic, sentence = self.style.headings.get(box.round, ("", "", ""))
        line = QRect(box.rect.left() + Space.M, box.rect.top() + Space.M, box.rect.width() - 2 * Space.M, 0)
        line.setHeight(QFontMetrics(self.strong).height())
        left = self._draw_text(painter, line, name, self.strong, color=colors.text)
        state = "warning" if box.again else "good"
        width = self.small.horizontalAdvance(sentence)
        mark = QRect(line.right() - width - Space.L - Space.XS, line.top(), Space.ICON, line.height())
        self._draw_icon(painter, mark, "refresh-cw" if box.again else "circle-check", state)
        self._draw_text(painter, line, sentence, self.caption, color=getattr(colors, state), align=_RIGHT)
        between = QRect(line)
        between.setLeft(left + Space.M)
        between.setRight(mark.left() - Space.M)
        self._draw_text(painter, between, topic, self.body, color=colors.muted)
        for table in box.tables:
            if table.rect.intersects(exposed):
                self._paint_table(painter, table)

    def _paint_table(self, painter: QPainter, table: TableBox) -> None:
        colors = self.style.colors
        number = QRect(table.rect.left(), table.rect.top(), Space.XL, table.seats[0].rect.height())
        self._draw_text(painter, number, str(table.table + 1), self.title, color=colors.accent, align=_CENTRE)
        if table.locked:
            pin = QRect(table.pin.left(), table.pin.top(), Space.XL, table.pin.height())
            self._draw_icon(painter, pin, "pin", "accent")
        again = {person for pair in table.again for person in pair}
        for seat in table.seats:
            self._paint_person(painter, seat, seat.person in again)
        line = QRect(table.seats[-1].rect)
        for one, other in table.again:
            line.translate(0, line.height())
            self._draw_icon(
                painter, QRect(line.left(), line.top(), Space.ICON, line.height()), "refresh-cw", "warning"
            )
            sentence = f"{self._short_name(one)} + {self._short_name(other)}"
            self._draw_text(
                painter,
                line.adjusted(Space.ICON + Space.XS, 0, 0, 0),
                sentence,
                self.caption,
                color=colors.warning,
            )

    def _paint_person(self, painter: QPainter, seat: SeatBox, meets_again: bool) -> None:
        colors, style = self.style.colors, self.style
        chip = QRectF(seat.rect).adjusted(0.5, 1.5, -0.5, -1.5)
        chosen = seat.person in style.chosen
        if seat in (style.target, style.dragged):
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.setBrush(QColor(colors.selection))
            painter.drawRoundedRect(chip, Space.XS, Space.XS)
        elif chosen or seat == style.cursor:
            painter.setPen(QPen(QColor(colors.accent)) if seat == style.cursor else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection) if chosen else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip, Space.XS, Space.XS)
        inside = seat.rect.adjusted(Space.S, 0, -Space.XS, 0)
        if chosen:
            self._draw_icon(painter, QRect(inside.right() - Space.ICON, inside.top(), Space.ICON, inside.height()), "check", "accent")  # fmt: skip  # noqa: E501
            inside.setRight(inside.right() - Space.ICON - Space.XS)
        self._draw_text(
            painter,
            inside,
            self._short_name(seat.person),
            self.body,
            color=colors.warning if meets_again else colors.text,
        )

    def paint_drag_label(self, painter: QPainter, name: str, sentence: str, state: str, rect: QRect) -> None:
        """Paint the label that follows a dragged person: the name and the effect of the swap."""
        colors = self.style.colors
        painter.setPen(QPen(QColor(colors.border)))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Space.RADIUS, Space.RADIUS)
        upper = rect.adjusted(Space.M, Space.XS, -Space.M, -rect.height() // 2)
        self._draw_text(painter, upper, name, self.strong, color=colors.text)
        lower = rect.adjusted(Space.M, rect.height() // 2, -Space.M, -Space.XS)
        icon_name = {"good": "circle-check", "warning": "refresh-cw"}.get(state, "arrow-up-down")
        self._draw_icon(
            painter, QRect(lower.left(), lower.top(), Space.ICON, lower.height()), icon_name, state
        )
        self._draw_text(
            painter,
            lower.adjusted(Space.ICON + Space.S, 0, 0, 0),
            sentence,
            self.body,
            color=getattr(colors, state),
        )

    def _short_name(self, person: str) -> str:
        return self.style.names.get(person, "?")

    def _draw_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        face: QFont,
        *,
        color: str,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> int:
        """Draw a line of text, elided to fit; return the x where it ends."""
        painter.setFont(face)
        painter.setPen(QColor(color))
        metrics = painter.fontMetrics()
        line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, align, line)
        return rect.left() + metrics.horizontalAdvance(line)

    def _draw_icon(self, painter: QPainter, rect: QRect, name: str, tone: str) -> None:
        edge = Space.ICON
        drawn = pixmap(name, edge, tone, self.style.ratio)
        painter.drawPixmap(rect.center().x() - edge // 2 + 1, rect.center().y() - edge // 2 + 1, drawn)
