"""Who sits where in the current round, or in the next one between rounds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QListView, QPushButton, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.ui.widgets.controls import StateMark, column, label
from meetup_desktop.ui.widgets.theme import Space, TextRole, colors_of, font

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SeatingView(QWidget):
    """Tables with the names of their people; people without a seat are listed above."""

    def __init__(self, seat_button: QPushButton) -> None:
        """``seat_button`` gives those without a seat one."""
        super().__init__()
        self._seat_button = seat_button
        self.heading = label("", TextRole.STRONG)
        self.late = StateMark("warning", "")
        self._nothing = label("", tone="muted", wrap=True)
        self._model = QStringListModel(self)
        self.tables = QListView()
        self.tables.setModel(self._model)
        self.tables.setProperty("role", "plain")
        self.tables.setItemDelegate(_TableDelegate(self.tables))
        self.tables.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tables.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.tables.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tables.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.tables.setFrameShape(QListView.Shape.NoFrame)
        self.tables.setResizeMode(QListView.ResizeMode.Adjust)
        self.tables.setAccessibleName(self.tr("Groups by table"))
        body = column(self.heading, self.late, seat_button, self._nothing, spacing=Space.S, owner=self)
        body.addWidget(self.tables, 1)

    def show_evening(self, evening: Evening) -> None:
        """Show the groups of the current or next round."""
        index = evening.current_index if evening.current_index is not None else evening.next_index
        groups = evening.rounds[index].groups if index is not None else ()
        if index is None:
            self.heading.setText(self.tr("Groups"))
        elif evening.current_index is None:
            self.heading.setText(self.tr("Groups of round {number} (next)").format(number=index + 1))
        else:
            self.heading.setText(self.tr("Groups of round {number}").format(number=index + 1))
        late = ", ".join(person.name for person in evening.unseated)
        self.late.setVisible(bool(late))
        self._seat_button.setVisible(bool(late))
        self.late.show_state("warning", self.tr("Without a seat in this round: {names}").format(names=late))
        self._nothing.setText("" if evening.rounds else self.tr("Groups appear here once they are planned"))
        self._nothing.setVisible(not groups)
        names = evening.names
        tables = ["\n".join(names.get(one, one) for one in group) for group in groups]
        if tables != self._model.stringList():
            self._model.setStringList(tables)


class _TableDelegate(QStyledItemDelegate):
    """Paints a table as a card: its number, and beside it the names."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = str(index.data()).count("\n") + 1
        height = max(
            QFontMetrics(font(TextRole.BODY)).lineSpacing() * lines,
            QFontMetrics(font(TextRole.TITLE)).height(),
        )
        return QSize(0, height + 3 * Space.S)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colors = colors_of(QGuiApplication.palette())
        card = option.rect.adjusted(0, 0, -Space.S, -Space.S)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.hairline), Space.HAIRLINE))
        painter.setBrush(QColor(colors.surface))
        painter.drawRoundedRect(card, Space.RADIUS, Space.RADIUS)
        inside = card.adjusted(Space.XS, Space.S, -Space.XS, -Space.S)
        painter.setFont(font(TextRole.TITLE))
        painter.setPen(QColor(colors.accent))
        number = QRect(inside.left(), inside.top(), Space.XXL, inside.height())
        painter.drawText(
            number, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, str(index.row() + 1)
        )
        painter.setFont(font(TextRole.BODY))
        painter.setPen(QColor(colors.text))
        metrics = painter.fontMetrics()
        line = QRect(number.right() + Space.S, inside.top(), 0, metrics.lineSpacing())
        line.setRight(inside.right())
        for name in str(index.data()).splitlines():
            painter.drawText(line, _LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, line.width()))
            line.translate(0, line.height())
        painter.restore()
