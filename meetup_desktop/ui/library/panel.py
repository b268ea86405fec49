"""The site's event pages, newest first, by year; both languages marked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from meetup_desktop.core.content.dates import read_date
from meetup_desktop.core.content.site import PageSummary, Site
from meetup_desktop.ui.widgets.furniture import EmptyState
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.theme import Colors, Space, Type, colors_of, font

if TYPE_CHECKING:
    from meetup_desktop.services.problems import Report

SUMMARY = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


def day_of(summary: PageSummary) -> date | None:
    """The day of the event, when its date can be read."""
    when = read_date(summary.date_text)
    return when.date() if when is not None else None


class LibraryModel(QAbstractListModel):
    """Rows of years and pages, filtered by words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: tuple[PageSummary, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._rows: list[PageSummary | str] = []
        self._words: list[str] = []
        self._report: Report | None = None
        self.prefer = ui_language()

    def show_site(self, site: Site) -> None:
        """Show the pages of a site."""
        self._pages, self._languages = site.pages, site.languages
        self._arrange()

    def show_report(self, report: Report) -> None:
        """Count on each row what is wrong with the page."""
        self._report = report
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def problems(self, page: PageSummary) -> int:
        """How many errors and warnings the page has."""
        return self._report.problems(page.page_id) if self._report is not None else 0

    def search(self, text: str) -> None:
        """Keep the pages in which every word is found."""
        self._words = text.casefold().split()
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        year = ""
        for page in self._pages:
            if not all(word in _haystack(page) for word in self._words):
                continue
            day = day_of(page)
            heading = str(day.year) if day else self.tr("No date")
            if heading != year:
                year = heading
                self._rows.append(heading)
            self._rows.append(page)
        self.endResetModel()

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages."""
        return self._languages

    def row_of(self, page_id: str) -> int:
        """The row of a page, or -1."""
        for row, item in enumerate(self._rows):
            if isinstance(item, PageSummary) and item.page_id == page_id:
                return row
        return -1

    def first_page(self) -> PageSummary | None:
        """The first page shown."""
        return next((item for item in self._rows if isinstance(item, PageSummary)), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        item = self._rows[index.row()]
        if isinstance(item, str):
            return item if role in (Qt.ItemDataRole.DisplayRole, HEADING) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title(self.prefer)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{item.title(self.prefer)}, {self.facts(item)}"
        return item if role == SUMMARY else None

    def facts(self, page: PageSummary) -> str:
        """Day and place in one line."""
        day = day_of(page)
        shown = QLocale().toString(day, "d MMM") if day else ""  # type: ignore[call-overload]
        return " · ".join(filter(None, (shown, page.venue(self.prefer))))

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_page = index.row() < len(self._rows) and isinstance(self._rows[index.row()], PageSummary)
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_page else Qt.ItemFlag.NoItemFlags
        )


def _haystack(page: PageSummary) -> str:
    parts = [page.page_id, page.date_text, *(text for _, text in page.titles + page.places)]
    return " ".join(parts).casefold()


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        if index.data(HEADING) is not None:
            return QSize(0, line + Space.M + (Space.S if index.row() else 0))
        return QSize(0, 2 * line + Space.L + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = colors_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = index.data(HEADING)
        if heading is not None:
            box = option.rect.adjusted(Space.L, 0, -Space.M, -Space.XS)
            painter.setFont(font(Type.CAPTION))
            painter.setPen(QColor(colors.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, heading)
        else:
            self._paint_page(painter, option, index, colors)
        painter.restore()

    def _paint_page(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colors: Colors
    ) -> None:
        model = index.model()
        assert isinstance(model, LibraryModel)
        page: PageSummary = index.data(SUMMARY)
        selected = self._view.selectionModel().isSelected(index)
        ground = option.rect.adjusted(Space.S, 1, -Space.S, -1)
        if selected or self._is_hovered(option):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if selected else colors.hover))
            painter.drawRoundedRect(ground, Space.RADIUS, Space.RADIUS)
        inner = ground.adjusted(Space.S, Space.S - 1, -Space.S, -Space.S + 1)
        top = QRect(inner.topLeft(), QSize(inner.width(), inner.height() // 2))
        bottom = QRect(top.bottomLeft() + QPoint(0, 1), top.size())
        painter.setFont(font(Type.STRONG if selected else Type.BODY))
        painter.setPen(QColor(colors.text))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, top.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(font(Type.CAPTION))
        marks = self._paint_marks(painter, bottom, page, model.languages, colors)
        marks += self._paint_problems(painter, bottom.adjusted(0, 0, -marks, 0), model.problems(page), colors)
        room = bottom.adjusted(0, 0, -marks - Space.S, 0)
        facts = painter.fontMetrics().elidedText(model.facts(page), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(colors.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, facts)

    def _paint_problems(self, painter: QPainter, box: QRect, count: int, colors: Colors) -> int:
        """The number of problems left of the languages, with its icon. Returns the width taken."""
        if not count:
            return 0
        text = QLocale().toString(count)
        width = painter.fontMetrics().horizontalAdvance(text)
        edge = painter.fontMetrics().ascent()
        right = box.right() - Space.S
        painter.setPen(QColor(colors.warning))
        painter.drawText(
            QRect(right - width, box.top(), width + 1, box.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        spot = QPoint(right - width - edge - Space.XS // 2, box.center().y() - edge // 2)
        painter.drawPixmap(spot, pixmap("triangle-alert", edge, "warning", self._view.devicePixelRatioF()))
        return width + edge + Space.S + Space.XS // 2

    def _is_hovered(self, option: QStyleOptionViewItem) -> bool:
        # The first look at QStyle makes PySide build its enums, 7 ms that the first painting need not wait for.
        if not self._view.underMouse():
            return False
        from PySide6.QtWidgets import QStyle

        return bool(option.state & QStyle.StateFlag.State_MouseOver)

    def _paint_marks(
        self, painter: QPainter, box: QRect, page: PageSummary, languages: tuple[str, ...], colors: Colors
    ) -> int:
        """Languages at the right end; one that is missing is struck out. Returns the width taken."""
        there = {language for language, _ in page.files}
        right = box.right()
        for language in reversed(languages[:4]):
            text = language.upper()
            made = painter.font()
            made.setStrikeOut(language not in there)
            painter.setFont(made)
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(QColor(colors.accent if language in there else colors.warning))
            painter.drawText(
                QRect(right - width, box.top(), width + 1, box.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            right -= width + Space.S - 2
        made = painter.font()
        made.setStrikeOut(False)
        painter.setFont(made)
        return box.right() - right


class LibraryPanel(QWidget):
    """The list at the left."""

    page_chosen = Signal(object)  #: PageSummary
    sample_requested = Signal()
    folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = LibraryModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_PageDelegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(False)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Event pages"))
        self._nothing: QWidget | None = None
        self._marked = ""  # also while a search hides it
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.view.selectionModel().currentChanged.connect(self._choose)

    def show_site(self, site: Site) -> None:
        """Show another site, keeping the chosen page if it is still there."""
        self.model.show_site(site)
        self._tell_nothing(self.model.rowCount() == 0)
        self.mark(self._marked)

    def show_report(self, report: Report) -> None:
        """Count on each row what is wrong with the page."""
        self.model.show_report(report)

    def search(self, text: str) -> None:
        """Filter as the person types."""
        self.model.search(text)
        self._tell_nothing(self.model.rowCount() == 0)
        self.mark(self._marked)

    def _tell_nothing(self, nothing: bool) -> None:
        if nothing and self._nothing is None:
            self._nothing = EmptyState("search", self.tr("No event page has these words."))
            self._stack.addWidget(self._nothing)
        self._stack.setCurrentIndex(1 if nothing else 0)

    def current(self) -> PageSummary | None:
        """The chosen page."""
        summary = self.view.currentIndex().data(SUMMARY)
        return summary if isinstance(summary, PageSummary) else None

    def mark(self, page_id: str) -> None:
        """Show a page as chosen. Whoever listens compares with the page that is open."""
        self._marked = page_id
        row = self.model.row_of(page_id)
        self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def choose_first(self) -> None:
        """Choose the first page shown (Enter in the search field)."""
        page = self.model.first_page()
        if page is not None:
            self.view.setCurrentIndex(self.model.index(self.model.row_of(page.page_id)))
            self.view.setFocus()

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        summary = current.data(SUMMARY)
        if isinstance(summary, PageSummary):
            self._marked = summary.page_id
            self.page_chosen.emit(summary)
