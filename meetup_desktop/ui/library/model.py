"""The rows of the library: groups (next, drafts, years), and below each its pages that match search and filter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.dates import read_any_date
from meetup_desktop.core.content.site.page_filter import PageFilter
from meetup_desktop.core.content.site.page_groups import (
    DRAFTS,
    NEXT,
    GroupedPage,
    group_pages,
    missing_facts,
)
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.language import ui_language

if TYPE_CHECKING:
    from meetup_desktop.services.checks.report import Report

#: More pictures than these are not kept; a screen shows some thirty.
MAX_TILES = 400
SUMMARY = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


def event_date(summary: PageSummary) -> date | None:
    """Return the day of the event; None if its date cannot be read."""
    when = read_any_date(summary.date_text)
    return when.date() if when is not None else None


class LibraryModel(QAbstractListModel):
    """The rows shown in the list. Rebuilding 5,000 pages takes 3 ms and happens at every key of a search."""

    tile_wanted = Signal(object)  #: PageSummary whose picture is to be shown; ``show_tile`` answers

    def __init__(self, parent: QWidget, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._today = today
        self._grouped: tuple[GroupedPage, ...] = ()
        self._grouped_on = ""  # the day for which the pages are grouped
        self._site: Site | None = None
        self._needs_place = False
        self._unsaved: frozenset[str] = frozenset()
        self._tiles: dict[str, QPixmap | None] = {}
        self._rows: list[PageSummary | str] = []
        self._headings: list[int] = []
        self._found: frozenset[str] | None = None
        self._report: Report | None = None
        self._ids_with_problems: frozenset[str] = frozenset()  # pages with problems
        self.filter = PageFilter()
        self.preferred_language = ui_language()

    # --- what is to be shown --------------------------------------------------------------------------------

    def show_site(self, site: Site, page_filter: PageFilter | None = None) -> None:
        """Show the pages of a site, with another filter if one is given."""
        if self._site is None or site.pages != self._site.pages:
            self._tiles.clear()
        self._site, self._grouped_on = site, ""
        self._needs_place = site.needs_places
        if page_filter is not None:
            self.filter = page_filter
        self._rebuild_rows()

    def show_report(self, report: Report) -> None:
        """Update the number of problems on each row."""
        self._report = report
        ids_with_problems = frozenset(page_id for page_id in report.by_page if report.problems(page_id))
        changed, self._ids_with_problems = ids_with_problems != self._ids_with_problems, ids_with_problems
        if self.filter.problems and changed:
            self._rebuild_rows()
        else:
            self._update_rows()

    def show_search_results(self, found_ids: frozenset[str] | None) -> None:
        """Show only the pages with these ids; None ends the search."""
        if found_ids != self._found:
            self._found = found_ids
            self._rebuild_rows()

    def set_filter(self, page_filter: PageFilter) -> None:
        """Show only the pages that match the filter."""
        if page_filter != self.filter:
            self.filter = page_filter
            self._rebuild_rows()

    def _rebuild_rows(self) -> None:
        self.beginResetModel()
        self._rows, self._headings = [], []
        today = self._today().isoformat()
        if self._site is not None and today != self._grouped_on:
            self._grouped, self._grouped_on = group_pages(self._site, today), today
        found, wanted, empty = self._found, self.filter, self.filter.is_empty
        last = None
        for group, page in self._grouped:
            if found is not None and page.page_id not in found:
                continue
            if not empty and not wanted.matches(page, today, page.page_id in self._ids_with_problems):
                continue
            if group != last:
                last = group
                self._headings.append(len(self._rows))
                self._rows.append(self._group_name(group))
            self._rows.append(page)
        self.endResetModel()

    def _group_name(self, group: str) -> str:
        names = {NEXT: self.tr("Next"), DRAFTS: self.tr("Drafts"), "": self.tr("No date")}
        return names.get(group, group)

    # --- what is shown --------------------------------------------------------------------------------------

    @property
    def pages(self) -> tuple[PageSummary, ...]:
        """Return all pages of the site."""
        return self._site.pages if self._site is not None else ()

    @property
    def shown_count(self) -> int:
        """Return how many pages are shown."""
        return len(self._rows) - len(self._headings)

    @property
    def is_searched(self) -> bool:
        """Return whether a search limits the pages."""
        return self._found is not None

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the site's languages."""
        return self._site.languages if self._site is not None else ()

    @property
    def heading_rows(self) -> list[int]:
        """Return the row numbers of the groups."""
        return self._headings

    def item(self, row: int) -> PageSummary | str | None:
        """Return the page, or the name of the group, of a row; None outside the list."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, page_id: str) -> int:
        """Return the row of a page, or -1 if it is not shown."""
        for row, item in enumerate(self._rows):
            if isinstance(item, PageSummary) and item.page_id == page_id:
                return row
        return -1

    def neighbour(self, page_id: str) -> PageSummary | None:
        """Return the page shown after this one, or else the one before it."""
        row = self.row_of(page_id)
        if row < 0:
            return self.first_page()
        behind = (item for item in self._rows[row + 1 :] if isinstance(item, PageSummary))
        before = (item for item in reversed(self._rows[:row]) if isinstance(item, PageSummary))
        return next(behind, None) or next(before, None)

    def first_page(self) -> PageSummary | None:
        """Return the first page shown."""
        return next((item for item in self._rows if isinstance(item, PageSummary)), None)

    def problem_count(self, page: PageSummary) -> int:
        """Return how many errors and warnings a page has."""
        return self._report.problems(page.page_id) if self._report is not None else 0

    def has_errors(self, page: PageSummary) -> bool:
        """Return whether one of the page's problems is an error."""
        return self._report is not None and self._report.has_errors(page.page_id)

    def missing_text(self, page: PageSummary) -> str:
        """Return a sentence about what a page that is to come still lacks; empty if nothing."""
        if (day := event_date(page)) is not None and day < self._today():
            return ""
        missing = missing_facts(page, needs_place=self._needs_place)
        texts = {
            ("date", "place"): self.tr("date and place missing"),
            ("date",): self.tr("date missing"),
            ("place",): self.tr("place missing"),
            (): self.tr("not published") if page.is_draft else "",
        }
        return texts[missing]

    def show_unsaved(self, page_ids: frozenset[str]) -> None:
        """Mark the pages that have unsaved changes."""
        if page_ids != self._unsaved:
            self._unsaved = page_ids
            self._update_rows()

    def is_unsaved(self, page: PageSummary) -> bool:
        """Return whether a page has unsaved changes."""
        return page.page_id in self._unsaved

    def tile(self, page: PageSummary) -> QPixmap | None:
        """Return the picture of a page; None without one. Asks for it when it is first needed."""
        if not page.picture[1]:
            return None
        if page.page_id not in self._tiles:
            self._tiles[page.page_id] = None
            self.tile_wanted.emit(page)
        return self._tiles[page.page_id]

    def show_tile(self, page_id: str, tile: QPixmap) -> None:
        """Show the picture that ``tile_wanted`` asked for."""
        self._tiles[page_id] = tile
        if len(self._tiles) > MAX_TILES:
            del self._tiles[next(iter(self._tiles))]
        if (row := self.row_of(page_id)) >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _update_rows(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def date_and_place(self, page: PageSummary) -> str:
        """Return the day and the venue of a page in one line."""
        day = event_date(page)
        shown = QLocale().toString(day, "d MMM yyyy") if day else ""  # type: ignore[call-overload]
        return " · ".join(filter(None, (shown, page.venue(self.preferred_language))))

    def row_description(self, page: PageSummary) -> str:
        """Return all that a row shows by marks as text, one line for each."""
        day = event_date(page)
        long = QLocale.FormatType.LongFormat
        shown = QLocale().toString(QDate(day.year, day.month, day.day), long) if day else self.tr("No date")
        lines = [
            page.title(self.preferred_language),
            " · ".join(filter(None, (shown, page.venue(self.preferred_language)))),
        ]
        there = ", ".join(language_name(language) for language in page.languages)
        missing = ", ".join(language_name(language) for language in page.missing(self.languages))
        lines.append(self.tr("Languages: {languages}").format(languages=there))
        if missing:
            lines.append(self.tr("Missing languages: {languages}").format(languages=missing))
        if self.is_unsaved(page):
            lines.append(self.tr("Unsaved changes"))
        if missing_text := self.missing_text(page):
            lines.append(missing_text)
        if page.has_problem:
            lines.append(self.tr("The site cannot read one of its files as intended"))
        if page.has_duplicate_id:
            lines.append(self.tr("Another page has the same identifier (ignoring case)"))
        if problems := self.problem_count(page):
            lines.append(self.tr("%n problem(s)", None, problems))
        return "\n".join(lines)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index.row())
        if isinstance(item, PageSummary):
            if role == Qt.ItemDataRole.DisplayRole:
                return item.title(self.preferred_language)
            if role == Qt.ItemDataRole.ToolTipRole:
                return self.row_description(item)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.row_description(item).replace("\n", ", ")
            return item if role == SUMMARY else None
        return item if role in (Qt.ItemDataRole.DisplayRole, HEADING) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_page = isinstance(self.item(index.row()), PageSummary)
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_page else Qt.ItemFlag.NoItemFlags
        )
