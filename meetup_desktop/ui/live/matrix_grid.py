"""The grid of who meets whom, people by people. Painted by hand: 200 people are 40,000 cells."""

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
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, colors_of, font, is_palette_change

_STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
_NAME_LETTERS = 13
_VEIL = 0.12  # of the chosen row and column
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixGrid(QAbstractScrollArea):
    """Names stay at the left and top while the cells scroll. Filled cells have met, outlined ones are planned to."""

    pair_changed = Signal(str, str)  #: two person ids, or two empty texts

    def __init__(self) -> None:
        super().__init__()
        self.matrix = MeetingMatrix((), (), (), ())
        self.cell: tuple[int, int] | None = None
        self._names: Mapping[str, str] = {}
        self._meetings: list[tuple[tuple[int, int, int], ...]] = []
        self._cached_pixmap: tuple[object, QPixmap] | None = None
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Who meets whom"))
        self._update_sizes()

    def _update_sizes(self) -> None:
        """Make cells and names as large as fits, within limits; if nothing fits, the grid scrolls."""
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
        """Show the meetings of people, with their short names."""
        if matrix is self.matrix and names == self._names:
            return
        same = matrix.people == self.matrix.people
        self._meetings = [
            tuple(
                (at, met, coming) for at, (met, coming) in enumerate(zip(*rows, strict=True)) if met or coming
            )
            for rows in zip(matrix.played, matrix.planned, strict=True)
        ]
        self._cached_pixmap = None
        self.matrix, self._names = matrix, names
        if not same:
            self.select_cell(None)
        self._update_sizes()
        self._update_scroll_bars()
        self.viewport().update()

    def _update_scroll_bars(self) -> None:
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
        self._update_sizes()
        self._update_scroll_bars()

    def changeEvent(self, event: QEvent) -> None:
        if is_palette_change(event) or event.type() == QEvent.Type.FontChange:
            self._update_sizes()
            self._update_scroll_bars()
            self.viewport().update()
        super().changeEvent(event)

    # --- drawing ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(QGuiApplication.palette())
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._grid_pixmap(colors))
        if self.cell is not None:
            self._draw_highlight(painter, colors, self.cell)
        painter.end()

    def _grid_pixmap(self, colors: Colors) -> QPixmap:
        """Return the picture of everything but the highlight, cached: the highlight follows the pointer."""
        size, ratio = self.viewport().size(), self.devicePixelRatioF()
        about = (self._scroll_x, self._scroll_y, size, ratio, colors, self._edge, self._head)
        if self._cached_pixmap is None or self._cached_pixmap[0] != about:
            drawn = QPixmap(size * ratio)
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(QColor(colors.surface))
            painter = QPainter(drawn)
            painter.setFont(font(self._role))
            rows, columns = (
                self._visible_range(self._scroll_y, self._cells_height),
                self._visible_range(self._scroll_x, self._cells_width),
            )
            painter.setClipRect(QRect(self._head, self._head, self._cells_width, self._cells_height))
            self._draw_cells(painter, colors, rows, columns)
            painter.setClipping(False)
            self._draw_row_names(painter, colors.text, rows)
            self._draw_column_names(painter, colors.text, columns)
            painter.end()
            self._cached_pixmap = about, drawn
        return self._cached_pixmap[1]

    def _draw_highlight(self, painter: QPainter, colors: Colors, cell: tuple[int, int]) -> None:
        row, column = cell
        rect, whole = self._cell_rect(row, column), self._edge * len(self.matrix.people)
        veil = QColor(colors.accent)
        veil.setAlphaF(_VEIL)
        painter.setClipRect(QRect(self._head, self._head, self._cells_width, self._cells_height))
        painter.fillRect(QRect(self._head - self._scroll_x, rect.top(), whole, self._edge), veil)
        painter.fillRect(QRect(rect.left(), self._head - self._scroll_y, self._edge, whole), veil)
        painter.setPen(QPen(QColor(colors.text), 2))
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.setClipping(False)
        painter.setFont(font(self._role))
        if rect.bottom() > self._head:
            painter.fillRect(QRect(0, rect.top(), self._head - Space.S, self._edge), QColor(colors.selection))
            self._draw_row_names(painter, colors.text, range(row, row + 1))
        if rect.right() > self._head:
            painter.fillRect(
                QRect(rect.left(), 0, self._edge, self._head - Space.XS), QColor(colors.selection)
            )
            self._draw_column_names(painter, colors.text, range(column, column + 1))

    @property
    def _scroll_x(self) -> int:
        return self.horizontalScrollBar().value()

    @property
    def _scroll_y(self) -> int:
        return self.verticalScrollBar().value()

    @property
    def _cells_width(self) -> int:
        return self.viewport().width() - self._head

    @property
    def _cells_height(self) -> int:
        return self.viewport().height() - self._head

    def _visible_range(self, first_px: int, length_px: int) -> range:
        first = first_px // self._edge
        return range(first, min(len(self.matrix.people), (first_px + length_px) // self._edge + 1))

    def _cell_rect(self, row: int, column: int) -> QRect:
        return QRect(
            self._head + column * self._edge - self._scroll_x, self._head + row * self._edge - self._scroll_y,
            self._edge, self._edge,
        )  # fmt: skip

    def _draw_cells(self, painter: QPainter, colors: Colors, rows: range, columns: range) -> None:
        gap, edge = 2, self._edge
        drawn: dict[tuple[bool, bool], list[QRect]] = {}
        numbers: list[tuple[QRect, str, bool]] = []
        for row in rows:
            for column, met, coming in self._meetings[row]:
                if column not in columns:
                    continue
                rect = self._cell_rect(row, column).adjusted(gap, gap, -gap, -gap)
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
                QRect(self._cell_rect(at, at).topLeft() + QPoint(middle, middle), QSize(3, 3))
                for at in rows
                if at in columns
            ]
        )

    def _draw_row_names(self, painter: QPainter, color: str, rows: range) -> None:
        painter.save()
        painter.setPen(QColor(color))
        painter.setClipRect(QRect(0, self._head, self._head, self._cells_height))
        for row in rows:
            place = QRect(0, self._cell_rect(row, 0).top(), self._head - Space.S, self._edge)
            self._draw_name(painter, place, row, _RIGHT)
        painter.restore()

    def _draw_column_names(self, painter: QPainter, color: str, columns: range) -> None:
        painter.save()
        painter.setPen(QColor(color))
        painter.setClipRect(QRect(self._head, 0, self._cells_width, self._head))
        for column in columns:
            painter.save()
            painter.translate(self._cell_rect(0, column).left(), self._head)
            painter.rotate(-90)
            self._draw_name(painter, QRect(Space.S, 0, self._head - Space.S, self._edge), column, _LEFT)
            painter.restore()
        painter.restore()

    def _draw_name(
        self, painter: QPainter, rect: QRect, person_index: int, alignment: Qt.AlignmentFlag
    ) -> None:
        name = self._names.get(self.matrix.people[person_index], "?")
        painter.drawText(
            rect, alignment, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
        )

    # --- choosing ---------------------------------------------------------------------------------------------

    def select_cell(self, cell: tuple[int, int] | None) -> None:
        """Highlight a cell and report its two people; None clears the highlight."""
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
        """Return the row and column at a point of the viewport; None on the names or outside."""
        if point.x() < self._head or point.y() < self._head:
            return None
        column = (point.x() - self._head + self._scroll_x) // self._edge
        row = (point.y() - self._head + self._scroll_y) // self._edge
        count = len(self.matrix.people)
        return (row, column) if row < count and column < count else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.cell_at(event.position().toPoint())
        if found is not None:
            self.select_cell(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.matrix.people)
        key = Qt.Key(event.key())
        if not count or key not in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
            return
        if self.cell is None:
            self.select_cell((0, min(1, count - 1)))
            return
        row, column = self.cell
        if key in _STEPS:
            down, right = _STEPS[key]
            row, column = min(max(row + down, 0), count - 1), min(max(column + right, 0), count - 1)
        else:
            column = 0 if key == Qt.Key.Key_Home else count - 1
        self.select_cell((row, column))
        self._scroll_to(row, column)

    def _scroll_to(self, row: int, column: int) -> None:
        for bar, at, room in (
            (self.horizontalScrollBar(), column, self._cells_width),
            (self.verticalScrollBar(), row, self._cells_height),
        ):
            first, last = at * self._edge, (at + 1) * self._edge
            bar.setValue(min(max(bar.value(), last - room), first))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()
