"""The site's event pages, newest first, by year; what is searched and filtered, and what can be done with a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from meetup_desktop.core.content.site.page_filter import PageFilter
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.ui.library.filter_bar import FilterBar
from meetup_desktop.ui.library.model import SUMMARY, LibraryModel
from meetup_desktop.ui.library.page_list import PageListView
from meetup_desktop.ui.widgets.controls import button, column, label, row
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space, TextRole

if TYPE_CHECKING:
    from meetup_desktop.services.checks.report import Report


class _EmptyList(QWidget):
    """One sentence and one button in a narrow place."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = label("", tone="muted", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = button("")
        body = column(None, self._sentence, row(None, self.button, None), None, None, owner=self)
        body.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        body.setSpacing(Space.M)

    def show_message(self, sentence: str, button_text: str) -> None:
        """Other words."""
        self._sentence.setText(sentence)
        self.button.setText(button_text)


class LibraryPanel(QWidget):
    """The list at the left."""

    page_chosen = Signal(object)  #: PageSummary
    searched = Signal(str)  #: what the person searches for; ``show_found`` answers
    search_wanted = Signal()  #: the person wants to type another question
    search_cleared = Signal()  #: the question is to be forgotten
    entered = Signal()  #: Enter on the page in hand
    new_wanted = Signal()
    duplicate_wanted = Signal(object)  #: PageSummary
    rename_wanted = Signal(object)  #: PageSummary
    trash_wanted = Signal(object)  #: PageSummary
    language_wanted = Signal(object, str)  #: PageSummary, the language in which it is missing

    def __init__(self) -> None:
        super().__init__()
        self.model = LibraryModel(self)
        self.view = PageListView(self.model)
        self.view.setAccessibleName(self.tr("Event pages"))
        self.filters = FilterBar()
        self.filters.hide()  # until there is something to filter
        self._empty: _EmptyList | None = None
        self._site_key = ""
        self._filters_by_site: dict[str, PageFilter] = {}  # of each site, until the program ends
        self._marked = ""  # also while a search hides it
        self.reading = label("", TextRole.CAPTION, "muted")
        self.reading.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        self.reading.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        body = column(self.filters, spacing=0, owner=self)
        body.addWidget(self._stack, 1)
        body.addWidget(self.reading)
        self.filters.changed.connect(self._on_filter_changed)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.entered.connect(self.entered)
        self.view.search_wanted.connect(self.search_wanted)
        self.view.rename_wanted.connect(self._request_rename)
        self.view.trash_wanted.connect(self._request_trash)
        self.view.customContextMenuRequested.connect(self._open_menu)

    # --- what is shown --------------------------------------------------------------------------------------

    def show_site(self, site: Site, key: str = "") -> None:
        """Show another site, or the same one anew: then the chosen page stays chosen. ``key`` tells sites apart."""
        wanted = None
        if key != self._site_key:
            self._site_key, self._marked = key, ""
            wanted = self._filters_by_site.get(key, PageFilter())
            self.filters.show_filter(wanted)
        place = self.view.verticalScrollBar().value()
        self.model.show_site(site, wanted)
        self.filters.show_site(site.pages, site.languages)
        self.filters.setVisible(bool(site.pages))
        self.reading.setText(self.tr("Loading… %n event(s) so far", None, len(site.pages)))
        self.reading.setVisible(not site.complete)
        self._update_state()
        if wanted is None:
            self.view.updateGeometries()
            self.view.verticalScrollBar().setValue(place)

    def show_report(self, report: Report) -> None:
        """Count on each row what is wrong with the page."""
        before = self.model.shown
        self.model.show_report(report)
        if self.model.filter.problems or self.model.shown != before:
            self._update_state()

    def search(self, text: str) -> None:
        """Search as the person types."""
        self.searched.emit(text)

    def show_found(self, found: frozenset[str] | None) -> None:
        """Keep the pages that were found; None: there is no search."""
        self.model.show_found(found)
        self._update_state()

    def clear(self) -> None:
        """Show all pages again."""
        self.filters.clear()
        self.search_cleared.emit()

    def _on_filter_changed(self, wanted: PageFilter) -> None:
        self._filters_by_site[self._site_key] = wanted
        self.model.show_filtered(wanted)
        self._update_state()

    def _update_state(self) -> None:
        """After the rows have changed."""
        shown, whole = self.model.shown, len(self.model.pages)
        self.filters.show_count(shown, whole, self.model.is_searched)
        if not shown and self._empty is None:
            self._empty = _EmptyList()
            self._empty.button.clicked.connect(self._on_empty_button_clicked)
            self._stack.addWidget(self._empty)
        if not shown and self._empty is not None:
            self._empty.show_message(*self._empty_text())
        self._stack.setCurrentIndex(0 if shown else 1)
        self.mark(self._marked)

    def _empty_text(self) -> tuple[str, str]:
        if not self.model.pages:
            return self.tr("No event pages yet"), self.tr("New event page…")
        if self.model.filter.is_empty:
            return self.tr("No matching events"), self.tr("Show all events")
        return self.tr("No events match the filter"), self.tr("Show all events")

    def _on_empty_button_clicked(self) -> None:
        if self.model.pages:
            self.clear()
        else:
            self.new_wanted.emit()

    # --- the chosen page ------------------------------------------------------------------------------------

    def current(self) -> PageSummary | None:
        """Return the chosen page."""
        summary = self.view.currentIndex().data(SUMMARY)
        return summary if isinstance(summary, PageSummary) else None

    def mark(self, page_id: str) -> None:
        """Show a page as chosen. Whoever listens compares with the page that is open."""
        self._marked = page_id
        row = self.model.row_of(page_id) if page_id else -1
        self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def enter(self) -> None:
        """Go into the list: to the chosen page, or the first one (Down in the search field)."""
        if self.current() is None:
            self._choose_first()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_first(self) -> None:
        """Choose the first page shown (Enter in the search field)."""
        if self._choose_first():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_first(self) -> bool:
        page = self.model.first_page()
        if page is not None:
            self.view.setCurrentIndex(self.model.index(self.model.row_of(page.page_id)))
        return page is not None

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        summary = current.data(SUMMARY)
        if isinstance(summary, PageSummary):
            self._marked = summary.page_id
            self.page_chosen.emit(summary)

    # --- what can be done with a page -----------------------------------------------------------------------

    def menu(self, page: PageSummary | None) -> QMenu:
        """Return what can be done with this page; without one, with the list."""
        made = QMenu(self)
        made.addAction(icon("file-plus"), self.tr("New event page…"), self.new_wanted.emit)
        if page is None:
            return made
        made.addSeparator()
        missing = page.missing(self.model.languages)
        for language in missing:
            text = self.tr("Create: {language}").format(language=language_name(language))
            self._add_action(made, "languages", text, "language", page).setObjectName(language)
        if missing:
            made.addSeparator()
        self._add_action(made, "copy", self.tr("Duplicate…"), "duplicate", page)
        self._add_action(made, "text-cursor", self.tr("Rename identifier…") + "\tF2", "rename", page)
        made.addSeparator()
        self._add_action(made, "trash-2", self.tr("Move to trash…") + "\tDel", "trash", page)
        return made

    def _add_action(self, menu: QMenu, icon_name: str, text: str, what: str, page: PageSummary) -> QAction:
        action = menu.addAction(icon(icon_name), text)
        action.setData((what, page))
        action.triggered.connect(self._on_menu_triggered)
        return action

    def _on_menu_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            what, page = action.data()
            if what == "language":
                self.language_wanted.emit(page, action.objectName())
            else:
                signals = {"duplicate": self.duplicate_wanted, "rename": self.rename_wanted}
                signals.get(what, self.trash_wanted).emit(page)

    def _open_menu(self, at: QPoint) -> None:
        summary = self.view.indexAt(at).data(SUMMARY)
        made = self.menu(summary if isinstance(summary, PageSummary) else None)
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.view.viewport().mapToGlobal(at))

    def _request_rename(self) -> None:
        if (page := self.current()) is not None:
            self.rename_wanted.emit(page)

    def _request_trash(self) -> None:
        if (page := self.current()) is not None:
            self.trash_wanted.emit(page)
