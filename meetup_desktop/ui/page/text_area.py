"""The headlines and texts of a page: side by side, or one above the other where two columns would be crushed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from meetup_desktop.ui.page.column_row import ColumnEdges, ColumnRow
from meetup_desktop.ui.page.language_column import LanguageColumn
from meetup_desktop.ui.page.text.layout import MARGIN
from meetup_desktop.ui.page.text.splitter import TextSplitter, paint_gutter
from meetup_desktop.ui.widgets.accessibility import order_for_reading
from meetup_desktop.ui.widgets.controls import column
from meetup_desktop.ui.widgets.theme import Space, colors_of

#: Texts side by side have lines of at least so many characters: shorter ones are hard to read (Bringhurst: 45 to 75).
LEAST_CHARACTERS = 45
#: Least height of the texts side by side, and of each of them where they stand one above the other.
LEAST_TEXT_PX, LEAST_STACKED_TEXT_PX = 120, 40


class TextArea(QWidget):
    """Shows the columns of a page below its fields."""

    edges_changed = Signal()  #: lines of the texts begin elsewhere or have another width
    arranged = Signal(bool)  #: whether the texts stand one above the other now

    def __init__(self) -> None:
        super().__init__()
        self._columns: Sequence[LanguageColumn] = ()
        self._parts: list[_StackedText] = []
        self._heads = _HeadRow()
        self.splitter = TextSplitter()
        self.splitter.splitterMoved.connect(self._update_edges)
        column(self._heads, spacing=0, owner=self).addWidget(self.splitter, 1)

    @property
    def is_stacked(self) -> bool:
        """Return whether the texts stand one above the other."""
        return self.splitter.is_stacked

    def set_columns(self, columns: Sequence[LanguageColumn]) -> None:
        """Show these columns in place of those that were shown before, which are deleted."""
        for old in self._parts:
            old.setParent(None)
            old.deleteLater()
        self._columns = columns
        self._parts = [_StackedText(made) for made in columns]
        for made, part in zip(columns, self._parts, strict=True):
            self.splitter.addWidget(part)
            made.pane.edges_changed.connect(self._update_edges)
            made.pane.verticalScrollBar().valueChanged.connect(self._heads.show_scrolled)
        self.splitter.share_room()
        order_for_reading(self.splitter)
        self._arrange(self._is_narrow())

    def edges(self) -> list[ColumnEdges]:
        """Return where the lines of the texts begin, from the left edge of the area, and how wide they may be."""
        found = []
        for made, part in zip(self._columns, self._parts, strict=True):
            left, width = made.pane.text_edges()
            found.append(ColumnEdges(part.x() + left, width))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow() != self.is_stacked:
            self._arrange(self._is_narrow())
        self._update_edges()

    def _is_narrow(self) -> bool:
        """Return whether two texts side by side would have too short lines."""
        if len(self._columns) != 2:
            return False
        pane = self._columns[-1].pane
        taken = Space.GUTTER + 2 * pane.verticalScrollBar().sizeHint().width() + 4 * MARGIN
        return (self.width() - taken) / 2 < LEAST_CHARACTERS * pane.aligned.character_width

    def _arrange(self, is_stacked: bool) -> None:
        """Put the headlines above all texts, or each above its own; what has the keyboard keeps it."""
        focused = QApplication.focusWidget()
        heads = [made.head for made in self._columns]
        if not is_stacked:  # a headline goes to its new row first: the row that it is in deletes it
            self._heads.set_widgets(heads)
        for part, made in zip(self._parts, self._columns, strict=True):
            made.head.set_compact(is_stacked)
            part.row.set_widgets([made.head] if is_stacked else [])
            part.row.setVisible(is_stacked)
            made.pane.setMinimumHeight(LEAST_STACKED_TEXT_PX if is_stacked else 0)
        if is_stacked:
            self._heads.set_widgets([])
        self._heads.setVisible(not is_stacked)
        self.splitter.setMinimumHeight(0 if is_stacked else LEAST_TEXT_PX)
        self.splitter.set_stacked(is_stacked)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()
        self._update_edges()
        self.arranged.emit(is_stacked)

    def _update_edges(self) -> None:
        """Let all that stands above the texts begin and end where their lines do."""
        self._heads.set_edges(self.edges())
        for made, part in zip(self._columns, self._parts, strict=True):
            part.row.set_edges([ColumnEdges(*made.pane.text_edges())])
        handles = [self.splitter.handle(at).geometry() for at in range(1, self.splitter.count())]
        self._heads.set_gutters([(each.left(), each.width()) for each in handles])
        self.edges_changed.emit()


class _StackedText(QWidget):
    """A text, and above it the row for its headline while the texts stand one above the other."""

    def __init__(self, shown: LanguageColumn) -> None:
        super().__init__()
        self.row = _HeadRow()
        column(self.row, spacing=0, owner=self).addWidget(shown.pane, 1)
        shown.pane.verticalScrollBar().valueChanged.connect(self.row.show_scrolled)


class _HeadRow(ColumnRow):
    """Headlines, with the band between the texts going up between them."""

    def __init__(self) -> None:
        super().__init__()
        self._gutters: list[tuple[int, int]] = []
        self._is_scrolled = False

    def set_gutters(self, gutters: list[tuple[int, int]]) -> None:
        """Draw the band at these places: left edge and width."""
        if gutters != self._gutters:
            self._gutters = gutters
            self.update()

    def show_scrolled(self, value: int) -> None:
        """Draw a line below the headlines while the texts are scrolled under them."""
        if (value > 0) != self._is_scrolled:
            self._is_scrolled = value > 0
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        for left, width in self._gutters:
            paint_gutter(self, left, width)
        if self._is_scrolled:
            painter = QPainter(self)
            line = QColor(colors_of(self.palette()).hairline)
            painter.fillRect(0, self.height() - Space.HAIRLINE, self.width(), Space.HAIRLINE, line)
