"""How a row of the palette is painted: an icon, the text with the words marked, and a detail."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from meetup_desktop.core.content.site.site_hits import mark_words
from meetup_desktop.ui.palette.model import HEADING, ITEM, Index, PaletteItem, PaletteModel
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, colors_of, font

_LONG_LINES = 2


class ItemDelegate(QStyledItemDelegate):
    """Paints headings and items."""

    def __init__(self, view: QListView, model: PaletteModel) -> None:
        super().__init__(view)
        self._view, self._items = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        item = index.data(ITEM)
        if not isinstance(item, PaletteItem):
            return QSize(0, line + Space.S)
        lines = 1
        if item.is_long:
            room = self._view.viewport().width() - 4 * Space.S - Space.ICON
            lines += _LONG_LINES if option.fontMetrics.horizontalAdvance(item.text) > room else 1
        return QSize(0, lines * line + Space.M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = colors_of(self._view.window().palette())  # that of the view is transparent
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item = index.data(ITEM)
        if isinstance(item, PaletteItem):
            self._paint_item(painter, option, item, colors)
        else:
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(colors.muted))
            box = option.rect.adjusted(Space.L, 0, -Space.L, -Space.XS)
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, index.data(HEADING) or "")
        painter.restore()

    def _paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, item: PaletteItem, colors: Colors
    ) -> None:
        ground = option.rect.adjusted(Space.S, 0, -Space.S, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection))
            painter.drawRoundedRect(ground, Space.RADIUS, Space.RADIUS)
        line = option.fontMetrics.height()
        first = QRect(ground.left(), ground.top() + Space.M // 2, ground.width(), line)
        corner = QPoint(ground.left() + Space.S, first.center().y() - Space.ICON // 2 + 1)
        painter.drawPixmap(corner, pixmap(item.icon, Space.ICON, "muted", self._view.devicePixelRatioF()))
        left = corner.x() + Space.ICON + Space.S
        right = ground.right() - Space.S
        if item.is_long:
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(colors.muted))
            title = painter.fontMetrics().elidedText(item.detail, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRect(left, first.top(), right - left, line), 0, title)
            below = QRect(left, first.bottom() + 1, right - left, _LONG_LINES * line)
            self._draw_marked(painter, below, item.text, _LONG_LINES, colors)
            return
        width = self._draw_detail(painter, QRect(left, first.top(), right - left, line), item.detail, colors)
        self._draw_marked(painter, first.adjusted(left - first.left(), 0, -width, 0), item.text, 1, colors)

    def _draw_detail(self, painter: QPainter, box: QRect, text: str, colors: Colors) -> int:
        """Draw the detail at the right end; return the width that it takes."""
        if not text:
            return Space.S
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(colors.muted))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() // 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown) + Space.L + Space.S

    def _draw_marked(self, painter: QPainter, box: QRect, text: str, lines: int, colors: Colors) -> None:
        """Draw a text on some lines with the words of the search marked; the rest of it is left out."""
        shown = text.replace("\n", " ")
        body = font(TextRole.BODY)
        painter.setFont(body)
        if lines == 1:
            shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, box.width())
        layout = QTextLayout(shown, body)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        marked = QTextCharFormat()
        marked.setFontWeight(QFont.Weight.DemiBold)
        marked.setForeground(QColor(colors.accent))
        ranges = []
        for start, length in mark_words(shown, self._items.words):
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = start, length, marked
            ranges.append(made)
        layout.setFormats(ranges)
        layout.beginLayout()
        top = 0.0
        for _ in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(QColor(colors.text))
        layout.draw(painter, QPointF(box.topLeft()))
