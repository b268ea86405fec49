"""How a finding is painted: its state, its text, where it is, and its actions at the right end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.problems.model import FINDING, HEADING, WHERE, Index
from meetup_desktop.ui.problems.severity_labels import STATES
from meetup_desktop.ui.widgets.controls import STATE_ICONS
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, colors_of, font


class FindingDelegate(QStyledItemDelegate):
    """Paints findings; Fix and Ignore at the right end can be clicked."""

    fix_clicked = Signal(object)  #: Finding
    ignore_clicked = Signal(object)  #: Finding

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        if index.data(HEADING) is not None:
            return QSize(0, line + Space.S + (Space.S if index.row() else 0))
        return QSize(0, line + Space.M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = colors_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(HEADING)
        if heading is not None:
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(colors.muted))
            box = option.rect.adjusted(Space.L, 0, -Space.L, -Space.XS)
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, heading)
        else:
            self._paint_finding(painter, option, index, colors)
        painter.restore()

    def _paint_finding(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colors: Colors
    ) -> None:
        finding: Finding = index.data(FINDING)
        is_active = self._is_selected_or_hovered(index)
        ground = option.rect.adjusted(Space.S, 0, -Space.S, 0)
        if is_active:
            chosen = self._view.selectionModel().isSelected(index)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if chosen else colors.hover))
            painter.drawRoundedRect(ground, Space.RADIUS, Space.RADIUS)
        state = STATES[finding.severity]
        edge = Space.ICON
        corner = QPoint(ground.left() + Space.S, ground.center().y() - edge // 2 + 1)
        painter.drawPixmap(corner, pixmap(STATE_ICONS[state], edge, state, self._view.devicePixelRatioF()))
        painter.setFont(font(TextRole.BODY))
        painter.setPen(QColor(colors.accent))
        for box, action in self._action_texts(option.rect, finding, is_active):
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, action)
        right = self._text_end(option.rect)
        text = QRect(corner.x() + edge + Space.S, ground.top(), 0, ground.height())
        painter.setFont(font(TextRole.CAPTION))
        where = index.data(WHERE)
        metrics = painter.fontMetrics()
        room = (right - text.left()) // 3
        where = metrics.elidedText(where, Qt.TextElideMode.ElideMiddle, room)
        width = metrics.horizontalAdvance(where)
        painter.setPen(QColor(colors.muted))
        spot = QRect(right - width, ground.top(), width + 1, ground.height())
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, where)
        painter.setFont(font(TextRole.BODY))
        painter.setPen(QColor(colors.text))
        text.setRight(spot.left() - Space.L)
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        finding = index.data(FINDING)
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(finding, Finding):
            assert isinstance(event, QMouseEvent)
            if event.button() == Qt.MouseButton.LeftButton:
                for box, text in self._action_texts(option.rect, finding, is_active=True):
                    if box.adjusted(-Space.XS, 0, Space.XS, 0).contains(event.position().toPoint()):
                        signal = self.fix_clicked if text == self.tr("Fix") else self.ignore_clicked
                        signal.emit(finding)
                        return True
        return bool(super().editorEvent(event, model, option, index))  # type: ignore[arg-type]

    def _is_selected_or_hovered(self, index: Index) -> bool:
        if self._view.selectionModel().isSelected(index):
            return True
        if not self._view.underMouse():
            return False
        return self._view.indexAt(self._view.viewport().mapFromGlobal(self._view.cursor().pos())) == index

    def _action_texts(self, rect: QRect, finding: Finding, is_active: bool) -> list[tuple[QRect, str]]:
        """Return the clickable texts and their boxes, from the right. Fix has the same place with or without Ignore."""
        metrics = self._view.fontMetrics()
        right = rect.right() - Space.L
        found = []
        for text, shown in ((self.tr("Ignore"), is_active), (self.tr("Fix"), finding.fix is not None)):
            width = metrics.horizontalAdvance(text)
            if shown:
                found.append((QRect(right - width, rect.top(), width + 1, rect.height()), text))
            right -= width + Space.L
        return found

    def _text_end(self, rect: QRect) -> int:
        """Return where the text ends; both buttons always keep their room, so that nothing jumps on hover."""
        metrics = self._view.fontMetrics()
        text = (self.tr("Ignore"), self.tr("Fix"))
        return rect.right() - Space.L - sum(metrics.horizontalAdvance(each) + Space.L for each in text)
