"""The list of the site's event pages, by year, newest first, with its filter and its context menu."""

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


class _EmptyListMessage(QWidget):
    """A sentence and a button in place of an empty list."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = label("", tone="muted", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = button("")
        body = column(None, self._sentence, row(None, self.button, None), None, None, owner=self)
        body.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        body.setSpacing(Space.M)

    def show_message(self, sentence: str, button_text: str) -> None:
        """Replace the sentence and the text of the button."""
        self._sentence.setText(sentence)
        self.button.setText(button_text)


class LibraryPanel(QWidget):
    """The panel at the left of the window."""

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
        self._empty: _EmptyListMessage | None = None
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
        self.view.customContextMenuRequested.connect(self._on_context_menu_requested)

    # --- what is shown --------------------------------------------------------------------------------------

    def show_site(self, site: Site, site_key: str = "") -> None:
        """Show a site; if ``site_key`` is that of the site shown before, the selection and the filter stay."""
        wanted = None
        if site_key != self._site_key:
            self._site_key, self._marked = site_key, ""
            wanted = self._filters_by_site.get(site_key, PageFilter())
            self.filters.show_filter(wanted)
        place = self.view.verticalScrollBar().value()
        self.model.show_site(site, wanted)
        self.filters.set_choices(site.pages, site.languages)
        self.filters.setVisible(bool(site.pages))
        self.reading.setText(self.tr("Loading… %n event(s) so far", None, len(site.pages)))
        self.reading.setVisible(not site.complete)
        self._update_state()
        if wanted is None:
            self.view.updateGeometries()
            self.view.verticalScrollBar().setValue(place)

    def show_report(self, report: Report) -> None:
        """Update the number of problems on each row."""
        before = self.model.shown_count
        self.model.show_report(report)
        if self.model.filter.problems or self.model.shown_count != before:
            self._update_state()

    def search(self, text: str) -> None:
        """Ask for a search; the answer arrives through ``show_search_results``."""
        self.searched.emit(text)

    def show_search_results(self, found_ids: frozenset[str] | None) -> None:
        """Show only the pages with these ids; None ends the search."""
        self.model.show_search_results(found_ids)
        self._update_state()

    def show_all_pages(self) -> None:
        """Remove the filter and end the search."""
        self.filters.clear()
        self.search_cleared.emit()

    def _on_filter_changed(self, page_filter: PageFilter) -> None:
        self._filters_by_site[self._site_key] = page_filter
        self.model.set_filter(page_filter)
        self._update_state()

    def _update_state(self) -> None:
        """Update the count, the selection and the message of an empty list after the rows have changed."""
        shown, whole = self.model.shown_count, len(self.model.pages)
        self.filters.show_count(shown, whole, self.model.is_searched)
        if not shown and self._empty is None:
            self._empty = _EmptyListMessage()
            self._empty.button.clicked.connect(self._on_empty_button_clicked)
            self._stack.addWidget(self._empty)
        if not shown and self._empty is not None:
            self._empty.show_message(*self._empty_text())
        self._stack.setCurrentIndex(0 if shown else 1)
        self.select_page(self._marked)

    def _empty_text(self) -> tuple[str, str]:
        if not self.model.pages:
            return self.tr("No event pages yet"), self.tr("New event page…")
        if self.model.filter.is_empty:
            return self.tr("No matching events"), self.tr("Show all events")
        return self.tr("No events match the filter"), self.tr("Show all events")

    def _on_empty_button_clicked(self) -> None:
        if self.model.pages:
            self.show_all_pages()
        else:
            self.new_wanted.emit()

    # --- the chosen page ------------------------------------------------------------------------------------

    def current_page(self) -> PageSummary | None:
        """Return the selected page."""
        summary = self.view.currentIndex().data(SUMMARY)
        return summary if isinstance(summary, PageSummary) else None

    def select_page(self, page_id: str) -> None:
        """Select a page in the list; an empty id clears the selection."""
        self._marked = page_id
        row = self.model.row_of(page_id) if page_id else -1
        self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def focus_list(self) -> None:
        """Move the focus to the list, and select its first page if none is selected."""
        if self.current_page() is None:
            self._select_first_row()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select_first_row(self) -> bool:
        """Select the first page shown; return False if the list is empty."""
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

    def build_menu(self, page: PageSummary | None) -> QMenu:
        """Build the context menu of a page, or of the list if ``page`` is None."""
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
        self._add_action(made, "trash-2", self.tr("Move to trash") + "\tDel", "trash", page)
        return made

    def _add_action(
        self, menu: QMenu, icon_name: str, text: str, action_name: str, page: PageSummary
    ) -> QAction:
        action = menu.addAction(icon(icon_name), text)
        action.setData((action_name, page))
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

    def _on_context_menu_requested(self, position: QPoint) -> None:
        summary = self.view.indexAt(position).data(SUMMARY)
        made = self.build_menu(summary if isinstance(summary, PageSummary) else None)
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.view.viewport().mapToGlobal(position))

    def _request_rename(self) -> None:
        if (page := self.current_page()) is not None:
            self.rename_wanted.emit(page)

    def _request_trash(self) -> None:
        if (page := self.current_page()) is not None:
            self.trash_wanted.emit(page)
