"""How a finding is painted: a card with what is wrong, where it is, and its links."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.problems.card_layout import CardLayout, card_height, lay_card
from meetup_desktop.ui.problems.fix_texts import fix_text
from meetup_desktop.ui.problems.model import FINDING, HEADING, WHERE, Index
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, colors_of, font


class FindingDelegate(QStyledItemDelegate):
    """Paints findings as cards; their links can be clicked."""

    show_clicked = Signal(object)  #: Finding
    fix_clicked = Signal(object)  #: Finding
    ignore_clicked = Signal(object)  #: Finding

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(HEADING) is not None:
            return QSize(0, option.fontMetrics.height() + Space.S + (Space.S if index.row() else 0))
        return QSize(0, card_height(index.data(), self._view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = colors_of(self._view.window().palette())  # the list's own has no background
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(HEADING)
        if heading is not None:
            painter.setFont(font(TextRole.CAPTION_STRONG))
            painter.setPen(QColor(colors.muted))
            box = option.rect.adjusted(Space.L, 0, -Space.L, -Space.XS)
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, heading)
        else:
            self._paint_card(painter, self.card(option, index), index, colors)
        painter.restore()

    def card(self, option: QStyleOptionViewItem, index: Index) -> CardLayout:
        """Return the boxes of a finding's card."""
        links = tuple(self._links(index.data(FINDING), self._is_active(index)))
        return lay_card(option.rect, index.data(), index.data(WHERE), links)

    def _links(self, finding: Finding, is_active: bool) -> dict[str, SignalInstance]:
        """Return the texts of the links and the signals that they emit."""
        fix = fix_text(finding.fix)
        first = {fix: self.fix_clicked} if fix else {self.tr("Show"): self.show_clicked}
        return {**first, self.tr("Ignore"): self.ignore_clicked} if is_active else first

    def _paint_card(self, painter: QPainter, made: CardLayout, index: Index, colors: Colors) -> None:
        is_chosen = self._view.selectionModel().isSelected(index)
        edge = colors.accent if is_chosen else colors.border if self._is_hovered(index) else colors.hairline
        painter.setPen(QPen(QColor(edge), 2 if is_chosen else 1))
        painter.setBrush(QColor(colors.surface))
        painter.drawRoundedRect(made.card, Space.RADIUS, Space.RADIUS)
        painter.setPen(QColor(colors.text))
        painter.setFont(font(TextRole.BODY))
        for box, text in made.lines:
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(colors.muted))
        painter.drawText(made.where[0], Qt.AlignmentFlag.AlignVCenter, made.where[1])
        painter.setPen(QColor(colors.accent))
        for box, text in made.links:
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        finding = index.data(FINDING)
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(finding, Finding):
            assert isinstance(event, QMouseEvent)
            if event.button() == Qt.MouseButton.LeftButton:
                signals = self._links(finding, is_active=True)
                links = lay_card(option.rect, index.data(), index.data(WHERE), tuple(signals)).links
                for box, text in links:
                    reach = box.adjusted(-Space.XS, -Space.XS, Space.XS, Space.XS)
                    if reach.contains(event.position().toPoint()):
                        signals[text].emit(finding)
                        return True
        return bool(super().editorEvent(event, model, option, index))  # type: ignore[arg-type]

    def _is_active(self, index: Index) -> bool:
        return self._view.selectionModel().isSelected(index) or self._is_hovered(index)

    def _is_hovered(self, index: Index) -> bool:
        if not self._view.underMouse():
            return False
        return self._view.indexAt(self._view.viewport().mapFromGlobal(self._view.cursor().pos())) == index
