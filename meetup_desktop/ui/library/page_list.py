"""The list of pages as a view. It calculates the positions of its rows instead of asking each row for its height.

``QListView`` asks every row for its height at each reset: 12-16 ms for 5,000 rows, at every key of a search
(measured 2026-11). Here only the rows in sight cost anything.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.ui.library.model import Index, LibraryModel
from meetup_desktop.ui.library.row_geometry import RowGeometry
from meetup_desktop.ui.library.row_painter import RowPainter, heading_row_height, page_row_height
from meetup_desktop.ui.widgets.accessibility import SelectionFollower
from meetup_desktop.ui.widgets.theme import colors_of

_Move = QAbstractItemView.CursorAction


class PageListView(QListView):
    """A list of years and pages. Enter opens the page; F2 and Delete ask to rename it or move it to the trash."""

    entered = Signal()  #: Enter on the page in hand
    rename_wanted = Signal()
    trash_wanted = Signal()
    search_wanted = Signal()  #: upwards from the first page

    def __init__(self, model: LibraryModel) -> None:
        super().__init__()
        self._pages = model
        self._hovered = -1
        self._row_geometry: RowGeometry | None = None
        # A viewport of ours: asking Qt for its own takes 7 ms the first time, before the window is there.
        self._viewport = QWidget()
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._viewport.setMouseTracking(True)
        self._viewport.setBackgroundRole(QPalette.ColorRole.Base)
        self.setViewport(self._viewport)
        self.setModel(model)
        SelectionFollower(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        model.modelAboutToBeReset.connect(self._reset_geometry)

    def _reset_geometry(self) -> None:
        self._row_geometry, self._hovered = None, -1

    @property
    def row_geometry(self) -> RowGeometry:
        """Return the positions of the rows, calculated when they are first needed."""
        if self._row_geometry is None:
            metrics = self.fontMetrics()
            rows, headings = self._pages.rowCount(), self._pages.heading_rows
            self._row_geometry = RowGeometry(
                rows, headings, heading_row_height(metrics), page_row_height(metrics)
            )
        return self._row_geometry

    # --- geometry, which Qt asks for --------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        self._row_geometry = None
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        if not self._pages.rowCount() and not self.verticalScrollBar().maximum():
            QAbstractItemView.updateGeometries(self)
            return
        seen = self._viewport.height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.row_geometry.height - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(page_row_height(self.fontMetrics()))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.scrollDirtyRegion(dx, dy)
        self._viewport.scroll(dx, dy)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self.row_geometry.rect(index.row(), self._viewport.width()).translated(
            0, -self.verticalOffset()
        )

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.row_geometry.row_at(point.y() + self.verticalOffset())
        return self._pages.index(row) if row >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        if not index.isValid():
            return
        bar, seen = self.verticalScrollBar(), self._viewport.height()
        box = self.row_geometry.rect(index.row(), 0)
        if index.row() - 1 in self._pages.heading_rows:  # the year above it is shown with its first page
            box.setTop(self.row_geometry.top(index.row() - 1))
        self.updateGeometries()  # a reset may not have been laid out yet
        if hint == QListView.ScrollHint.PositionAtCenter:
            bar.setValue(box.center().y() - seen // 2)
        elif box.top() < bar.value() or hint == QListView.ScrollHint.PositionAtTop:
            bar.setValue(box.top())
        elif box.bottom() >= bar.value() + seen:
            bar.setValue(box.bottom() - seen + 1)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        chosen = QItemSelection(index, index) if self._is_page_row(index.row()) else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    # --- keys -------------------------------------------------------------------------------------------------

    def moveCursor(self, action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier) -> QModelIndex:
        count, row = self._pages.rowCount(), self.currentIndex().row()
        page_rows = max(1, self._viewport.height() // page_row_height(self.fontMetrics()) - 1)
        to, step = {
            _Move.MoveHome: (0, 1), _Move.MoveEnd: (count - 1, -1),
            _Move.MovePageUp: (max(0, row - page_rows), -1),
            _Move.MovePageDown: (min(count - 1, row + page_rows), 1),
            _Move.MoveUp: (row - 1, -1), _Move.MovePrevious: (row - 1, -1), _Move.MoveLeft: (row - 1, -1),
        }.get(action, (row + 1, 1))  # fmt: skip
        for rows in (
            range(to, count) if step > 0 else range(to, -1, -1),
            range(to, -1, -1),
            range(to, count),
        ):
            found = next((at for at in rows if self._is_page_row(at)), -1)
            if found >= 0:
                return self._pages.index(found)
        return self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        first = self._pages.heading_rows[:1] == [0] and self.currentIndex().row() <= 1
        wanted = {
            Qt.Key.Key_Return: self.entered, Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_F2: self.rename_wanted, Qt.Key.Key_Delete: self.trash_wanted,
        }.get(Qt.Key(key)) if plain else None  # fmt: skip
        if plain and key == Qt.Key.Key_Up and first:
            wanted = self.search_wanted
        if wanted is None:
            super().keyPressEvent(event)
        else:
            wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.RightButton:  # the menu of a page does not open the page
            super().mousePressEvent(event)

    # --- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self._viewport)
        rows = RowPainter(painter, self._pages, colors_of(self.palette()), self.devicePixelRatioF())
        current, focused = self.currentIndex().row(), self.hasFocus()
        offset, dirty = self.verticalOffset(), event.rect()
        at = self.row_geometry.row_at(max(0, dirty.top() + offset))
        while at >= 0:
            item = self._pages.item(at)
            rect = self.row_geometry.rect(at, self._viewport.width()).translated(0, -offset)
            if item is None or rect.top() > dirty.bottom():
                break
            if isinstance(item, PageSummary):
                rows.paint_page(rect, item, at == current, at == self._hovered, focused and at == current)
            else:
                rows.paint_heading(rect, item)
            at += 1
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            gone = event.type() == QEvent.Type.HoverLeave
            row = -1 if gone else self.indexAt(event.position().toPoint()).row()  # type: ignore[attr-defined]
            if row != self._hovered:
                self._hovered = row
                self._viewport.update()
        return super().viewportEvent(event)

    def _is_page_row(self, row: int) -> bool:
        return isinstance(self._pages.item(row), PageSummary)
