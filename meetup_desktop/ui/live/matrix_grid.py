"""Who meets whom as a grid of people by people, drawn by hand: 200 people are 40,000 cells."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from meetup_desktop.core.rotation import MeetingMatrix
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, colors_of, font, palette_changed

_STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
_NAME_LETTERS = 13
_VEIL = 0.12  # of the chosen row and column
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixGrid(QAbstractScrollArea):
    """Names stay at the left and on top while the cells scroll. Played is filled, planned an outline."""

    pair_changed = Signal(str, str)  #: two person ids, or two empty texts

    def __init__(self) -> None:
        super().__init__()
        self.matrix = MeetingMatrix((), (), (), ())
        self.cell: tuple[int, int] | None = None
        self._names: Mapping[str, str] = {}
        self._meetings: list[tuple[tuple[int, int, int], ...]] = []
        self._kept: tuple[object, QPixmap] | None = None
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Who meets whom"))
        self._measure()

    def _measure(self) -> None:
        """Cells and names as large as there is room for, within measure; where there is none it scrolls."""
        size, people = self.viewport().size(), max(1, len(self.matrix.people))
        for role in (TextRole.BODY, TextRole.CAPTION):
            metrics = QFontMetrics(font(role))
            longest = max((metrics.horizontalAdvance(name) for name in self._names.values()), default=0)
            head = min(longest + Space.L, metrics.horizontalAdvance("n") * _NAME_LETTERS)
            least = metrics.height() + Space.XS
            fitting = (min(size.width(), size.height()) - head) // people
            if fitting >= least:
                break
        self._role, self._head = role, head
        self._edge = max(least, min(Space.CONTROL, fitting))

    def show_matrix(self, matrix: MeetingMatrix, names: Mapping[str, str]) -> None:
        """Show the meetings of these people, by their names for the screen."""
        if matrix is self.matrix and names == self._names:
            return
        same = matrix.people == self.matrix.people
        self._meetings = [
            tuple(
                (at, met, coming) for at, (met, coming) in enumerate(zip(*rows, strict=True)) if met or coming
            )
            for rows in zip(matrix.played, matrix.planned, strict=True)
        ]
        self._kept = None
        self.matrix, self._names = matrix, names
        if not same:
            self.choose(None)
        self._measure()
        self._extend()
        self.viewport().update()

    def _extend(self) -> None:
        whole = self._edge * len(self.matrix.people)
        size = self.viewport().size()
        for bar, seen in (
            (self.horizontalScrollBar(), size.width()),
            (self.verticalScrollBar(), size.height()),
        ):
            room = seen - self._head
            bar.setRange(0, max(0, whole - room))
            bar.setPageStep(max(1, room))
            bar.setSingleStep(self._edge)

    def sizeHint(self) -> QSize:
        edge = self._head + self._edge * len(self.matrix.people)
        return QSize(edge, edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self._extend()

    def changeEvent(self, event: QEvent) -> None:
        if palette_changed(event) or event.type() == QEvent.Type.FontChange:
            self._measure()
            self._extend()
            self.viewport().update()
        super().changeEvent(event)

    # --- drawing ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(QGuiApplication.palette())
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._drawn(colors))
        if self.cell is not None:
            self._highlight(painter, colors, self.cell)
        painter.end()

    def _drawn(self, colors: Colors) -> QPixmap:
        """All but the highlight, kept until something of it changes: the highlight follows the pointer."""
        size, ratio = self.viewport().size(), self.devicePixelRatioF()
        about = (self._left, self._top, size, ratio, colors, self._edge, self._head)
        if self._kept is None or self._kept[0] != about:
            drawn = QPixmap(size * ratio)
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(QColor(colors.surface))
            painter = QPainter(drawn)
            painter.setFont(font(self._role))
            rows, columns = self._seen(self._top, self._height), self._seen(self._left, self._width)
            painter.setClipRect(QRect(self._head, self._head, self._width, self._height))
            self._cells(painter, colors, rows, columns)
            painter.setClipping(False)
            self._row_names(painter, colors.text, rows)
            self._column_names(painter, colors.text, columns)
            painter.end()
            self._kept = about, drawn
        return self._kept[1]

    def _highlight(self, painter: QPainter, colors: Colors, cell: tuple[int, int]) -> None:
        row, column = cell
        rect, whole = self._rect(row, column), self._edge * len(self.matrix.people)
        veil = QColor(colors.accent)
        veil.setAlphaF(_VEIL)
        painter.setClipRect(QRect(self._head, self._head, self._width, self._height))
        painter.fillRect(QRect(self._head - self._left, rect.top(), whole, self._edge), veil)
        painter.fillRect(QRect(rect.left(), self._head - self._top, self._edge, whole), veil)
        painter.setPen(QPen(QColor(colors.text), 2))
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.setClipping(False)
        painter.setFont(font(self._role))
        if rect.bottom() > self._head:
            painter.fillRect(QRect(0, rect.top(), self._head - Space.S, self._edge), QColor(colors.selection))
            self._row_names(painter, colors.text, range(row, row + 1))
        if rect.right() > self._head:
            painter.fillRect(
                QRect(rect.left(), 0, self._edge, self._head - Space.XS), QColor(colors.selection)
            )
            self._column_names(painter, colors.text, range(column, column + 1))

    @property
    def _left(self) -> int:
        return self.horizontalScrollBar().value()

    @property
    def _top(self) -> int:
        return self.verticalScrollBar().value()

    @property
    def _width(self) -> int:
        return self.viewport().width() - self._head

    @property
    def _height(self) -> int:
        return self.viewport().height() - self._head

    def _seen(self, first_px: int, length_px: int) -> range:
        first = first_px // self._edge
        return range(first, min(len(self.matrix.people), (first_px + length_px) // self._edge + 1))

    def _rect(self, row: int, column: int) -> QRect:
        return QRect(
            self._head + column * self._edge - self._left, self._head + row * self._edge - self._top,
            self._edge, self._edge,
        )  # fmt: skip

    def _cells(self, painter: QPainter, colors: Colors, rows: range, columns: range) -> None:
        gap, edge = 2, self._edge
        drawn: dict[tuple[bool, bool], list[QRect]] = {}
        numbers: list[tuple[QRect, str, bool]] = []
        for row in rows:
            for column, met, coming in self._meetings[row]:
                if column not in columns:
                    continue
                rect = self._rect(row, column).adjusted(gap, gap, -gap, -gap)
                often = met + coming > 1
                drawn.setdefault((met > 0, often), []).append(rect)
                if often:
                    numbers.append((rect, str(met + coming), met > 0))
        for (met, often), rects in drawn.items():
            color = QColor(colors.warning if often else colors.accent)
            painter.setPen(QPen(color, Space.HAIRLINE))
            painter.setBrush(color if met else Qt.BrushStyle.NoBrush)
            painter.drawRects([rect.adjusted(0, 0, -1, -1) for rect in rects])
        for rect, text, met in numbers:
            painter.setPen(QColor(colors.on_accent if met else colors.warning))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.border))
        middle = edge // 2 - 1
        painter.drawRects(
            [
                QRect(self._rect(at, at).topLeft() + QPoint(middle, middle), QSize(3, 3))
                for at in rows
                if at in columns
            ]
        )

    def _row_names(self, painter: QPainter, color: str, rows: range) -> None:
        painter.save()
        painter.setPen(QColor(color))
        painter.setClipRect(QRect(0, self._head, self._head, self._height))
        for row in rows:
            place = QRect(0, self._rect(row, 0).top(), self._head - Space.S, self._edge)
            self._name(painter, place, row, _RIGHT)
        painter.restore()

    def _column_names(self, painter: QPainter, color: str, columns: range) -> None:
        painter.save()
        painter.setPen(QColor(color))
        painter.setClipRect(QRect(self._head, 0, self._width, self._head))
        for column in columns:
            painter.save()
            painter.translate(self._rect(0, column).left(), self._head)
            painter.rotate(-90)
            self._name(painter, QRect(Space.S, 0, self._head - Space.S, self._edge), column, _LEFT)
            painter.restore()
        painter.restore()

    def _name(self, painter: QPainter, place: QRect, at: int, align: Qt.AlignmentFlag) -> None:
        name = self._names.get(self.matrix.people[at], "?")
        painter.drawText(
            place, align, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        )

    # --- choosing ---------------------------------------------------------------------------------------------

    def choose(self, cell: tuple[int, int] | None) -> None:
        """Highlight two people and name them; None for nobody."""
        if cell == self.cell:
            return
        self.cell = cell
        self.viewport().update()
        people = self.matrix.people
        if cell is None:
            self.pair_changed.emit("", "")
        else:
            self.pair_changed.emit(people[cell[0]], people[cell[1]])

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """The cell under a point of the viewport; names stand for nobody."""
        if point.x() < self._head or point.y() < self._head:
            return None
        column = (point.x() - self._head + self._left) // self._edge
        row = (point.y() - self._head + self._top) // self._edge
        count = len(self.matrix.people)
        return (row, column) if row < count and column < count else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.cell_at(event.position().toPoint())
        if found is not None:
            self.choose(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.matrix.people)
        key = Qt.Key(event.key())
        if not count or key not in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
            return
        if self.cell is None:
            self.choose((0, min(1, count - 1)))
            return
        row, column = self.cell
        if key in _STEPS:
            down, right = _STEPS[key]
            row, column = min(max(row + down, 0), count - 1), min(max(column + right, 0), count - 1)
        else:
            column = 0 if key == Qt.Key.Key_Home else count - 1
        self.choose((row, column))
        self._scroll_to(row, column)

    def _scroll_to(self, row: int, column: int) -> None:
        for bar, at, room in (
            (self.horizontalScrollBar(), column, self._width), (self.verticalScrollBar(), row, self._height),
        ):  # fmt: skip
            first, last = at * self._edge, (at + 1) * self._edge
            bar.setValue(min(max(bar.value(), last - room), first))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()
