"""Connects the list of events, the search field and the Event menu with the services behind them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.services.feature import Feature
from meetup_desktop.services.library.event_tiles import EventTiles
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.library.page_search import PageSearch
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.ui.commands import Needs
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.shell.navigator import Navigator
from meetup_desktop.ui.shell.top_bar import TopBar
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.icons import icon

if TYPE_CHECKING:
    from meetup_desktop.services.library.site_pages import NewPage, PageChangeResult, RenamePreview, SitePages
    from meetup_desktop.ui.dialogs.page_dialog import PageDialog
    from meetup_desktop.ui.dialogs.rename_page import RenamePageDialog

#: A change of a whole page: one that was made ends what was said of one that could not be.
_CHANGE = "change"


class LibraryController(QObject):
    """Lets the user find pages, and create, duplicate, rename, translate and delete them."""

    rename_started = Signal()  #: a page is about to be renamed: whoever has its files open closes them

    def __init__(
        self,
        window: QWidget,
        panel: LibraryPanel,
        top: TopBar,
        menus: Menus,
        navigator: Navigator,
        *,
        library: Library,
        page: OpenPage,
        pages: Feature[SitePages],
        search: PageSearch,
        tiles: EventTiles,
        preferences: Preferences,
        notices: Notices,
        running_page_id: Callable[[], str],
    ) -> None:
        """``running_page_id`` returns the id of the page whose evening is live, or an empty text."""
        super().__init__(window)
        self._window, self._panel, self._top, self._menus, self._navigator = (
            window,
            panel,
            top,
            menus,
            navigator,
        )
        self._library, self._page, self._pages, self._search = library, page, pages, search
        self._tiles = tiles
        self._preferences, self._notices, self._running_page_id = preferences, notices, running_page_id
        self._dialog: PageDialog | None = None
        self._page_id_after_delete = ""  # the page to open when the one that is open has gone
        self._connect()

    def _connect(self) -> None:
        panel, menus = self._panel, self._menus
        menus.action("filter").triggered.connect(panel.filters.open_menu)
        panel.searched.connect(self._search.ask)
        panel.entered.connect(self._on_page_entered)
        self._search.found.connect(panel.show_search_results)
        panel.model.tile_wanted.connect(self._tiles.request)
        self._tiles.ready.connect(self._show_tile)
        panel.page_chosen.connect(self._navigator.open_page)
        panel.new_wanted.connect(self.new_page)
        panel.duplicate_wanted.connect(self.duplicate)
        panel.rename_wanted.connect(self.rename)
        panel.trash_wanted.connect(self.move_to_trash)
        panel.language_wanted.connect(self.add_language)
        menus.action("new_page").triggered.connect(self.new_page)
        for name, work in (
            ("duplicate_page", self.duplicate), ("rename_page", self.rename), ("trash_page", self.move_to_trash)
        ):  # fmt: skip
            menus.action(name).triggered.connect(partial(self._call_with_open_page, work))
        menus.submenu("create_language").aboutToShow.connect(self._fill_create_language_menu)
        self._navigator.stayed.connect(panel.select_page)
        self._library.site_changed.connect(self._on_site_changed)
        self._library.row_changed.connect(self._on_row_changed)
        self._library.unsaved_changed.connect(self._show_unsaved)
        self._page.dirty_changed.connect(self._show_unsaved)
        self._page.unsaved_changed.connect(self._library.update_page)

    def show_open_site(self) -> None:
        """Show the site that was opened before the window was built."""
        if self._library.site is not None:
            self._on_site_changed(self._library.site)
            self._show_unsaved()

    # --- the site -------------------------------------------------------------------------------------------

    def _on_site_changed(self, site: Site) -> None:
        root = self._library.root
        if root is None:
            return
        self._top.site_button.setText(root.name)
        self._panel.show_site(site, str(root))
        self._menus.set_available(Needs.SITE, True)
        if self._pages.built is not None and self._pages.built.busy:
            return  # the page to open is chosen when the change is done
        if self._page.page is not None and self._page.site_root == root:
            self._panel.select_page(self._page.page.page_id)
            return
        last = site.page(self._preferences.last_page(root))
        if last is None and site.complete and site.pages:
            last = (
                self._panel.model.first_page()
            )  # not before all are there: the next one may still be missing
        if last is not None and self._panel.current_page() is None:
            self._panel.select_page(last.page_id)

    def _on_row_changed(self, site: Site) -> None:
        self._panel.show_site(site, str(self._library.root))

    def _show_unsaved(self) -> None:
        """Mark the pages with unsaved changes; the open page at once, not only when its draft is stored."""
        site, open_page = self._library.site, self._find_open_page()
        pages = site.pages if site is not None else ()
        paths = self._library.unsaved.keys()
        unsaved = {page.page_id for page in pages if not paths.isdisjoint(path for _, path in page.files)}
        if open_page is not None:
            unsaved.discard(open_page.page_id)
            if self._page.dirty:
                unsaved.add(open_page.page_id)
        self._panel.model.show_unsaved(frozenset(unsaved))

    def _show_tile(self, page_id: str, image: QImage) -> None:
        self._panel.model.show_tile(page_id, QPixmap.fromImage(image))

    def _on_page_entered(self) -> None:
        page = self._panel.current_page()
        if page is not None:
            self._navigator.open_page(page)

    # --- pages as a whole -----------------------------------------------------------------------------------

    def new_page(self) -> None:
        """Open the dialog that creates a page."""
        from meetup_desktop.ui.dialogs.new_page import NewPageDialog

        site = self._library.site
        if site is None or not site.complete:
            self._notices.show(Level.NOTE, self.tr("The site is still loading. Try again in a moment."))
            return
        dialog = NewPageDialog(
            self._window, site, self._pages.get().check_name, self._pages.get().existing_ids()
        )
        dialog.page_wanted.connect(self._create_page)
        self._open_dialog(dialog)

    def duplicate(self, page: PageSummary) -> None:
        """Open the dialog that duplicates a page, once it is saved."""
        self._change_saved(page, partial(self._open_duplicate_dialog, page))

    def rename(self, page: PageSummary) -> None:
        """Open a page and then the dialog that renames it."""
        if not self._warn_if_live(page):
            self._open_and_change(page, partial(self._open_rename_dialog, page))

    def add_language(self, page: PageSummary, language: str) -> None:
        """Open a page and create its version in a missing language, as a copy to be translated."""
        self._open_and_change(page, partial(self._create_missing_language, page, language))

    def add_language_to_open_page(self, language: str) -> None:
        """Create the version of the open page in a missing language."""
        page = self._find_open_page()
        if page is not None:
            self.add_language(page, language)

    def move_to_trash(self, page: PageSummary) -> None:
        """Move a page to the trash, once it is saved; a notice offers to undo it."""
        if self._warn_if_live(page):
            return
        if len(self._panel.model.pages) == 1:
            text = self.tr(
                "Cannot move the only event page of a site to the trash. Create another page first."
            )
            self._notices.show(Level.WARNING, text, subject=Subject(self._library.root))
        else:
            self._change_saved(page, partial(self._delete_page, page))

    def _change_saved(self, page: PageSummary, change: Callable[[], None]) -> None:
        """Change the files of a page; one with unsaved changes is opened and saved first."""
        if self._navigator.is_open(page) or self._panel.model.is_unsaved(page):
            self._open_and_change(page, change)
        else:
            change()

    def _open_and_change(self, page: PageSummary, change: Callable[[], None]) -> None:
        """Open a page and change its files, once nothing of it is unsaved."""
        self._navigator.open_page_and_call(page, partial(self._navigator.call_when_saved, change))

    def _create_page(self, new_page: NewPage) -> None:
        self._pages.get().create(new_page)

    def _open_duplicate_dialog(self, page: PageSummary) -> None:
        from meetup_desktop.ui.dialogs.rename_page import DuplicatePageDialog

        site = self._library.site
        if site is None:
            return
        pages = self._pages.get()
        dialog = DuplicatePageDialog(
            self._window, page, site.layout.date_format, pages.check_name, pages.existing_ids()
        )
        dialog.duplicate_wanted.connect(self._pages.get().duplicate)
        self._open_dialog(dialog)

    def _open_rename_dialog(self, page: PageSummary) -> None:
        from meetup_desktop.ui.dialogs.rename_page import RenamePageDialog

        site = self._library.site
        if site is not None:
            check = partial(self._pages.get().check_name, own=page.page_id)
            dialog = RenamePageDialog(self._window, site, page, check)
            dialog.rename_wanted.connect(self._on_rename_wanted)
            self._open_dialog(dialog)
            self._pages.get().preview_rename(page, partial(self._show_rename_preview, dialog))

    def _show_rename_preview(self, dialog: RenamePageDialog, preview: RenamePreview) -> None:
        if self._dialog is dialog:
            dialog.show_preview(preview)

    def _on_rename_wanted(self, page: PageSummary, page_id: str) -> None:
        self.rename_started.emit()
        self._pages.get().rename(page, page_id)

    def _create_missing_language(self, page: PageSummary, language: str) -> None:
        self._pages.get().add_language(page, language)

    def _delete_page(self, page: PageSummary) -> None:
        neighbour = self._panel.model.neighbour(page.page_id)
        self._page_id_after_delete = neighbour.page_id if neighbour is not None else ""
        self._pages.get().delete(page)

    # --- how it ended ---------------------------------------------------------------------------------------

    def _open_dialog(self, dialog: PageDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def _on_dialog_finished(self) -> None:
        if self.sender() is self._dialog:
            self._dialog = None

    def show_change_result(self, result: PageChangeResult) -> None:
        """Close the dialog, report what was done, and open the changed page."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close_after_success()
        self._report(result)
        if result.kind == "deleted":
            self._open_neighbour()
        elif result.page is not None:
            self._make_visible(result.page)
            self._navigator.open_page(result.page)

    def _open_neighbour(self) -> None:
        """Open the page beside the deleted one, unless another one is open; search and filter stay."""
        site = self._library.site
        if site is not None and self._page.page is None:
            page = site.page(self._page_id_after_delete) or next(iter(site.pages), None)
            if page is not None:
                self._navigator.open_page(page)

    def _report(self, result: PageChangeResult) -> None:
        """Say what was done, and offer to undo it."""
        site = Subject(self._library.root)
        self._notices.settle(site._replace(cause=_CHANGE))
        text = self._result_text(result)
        if result.kind == "renamed":
            self._notices.offer_undo(text, partial(self._rename_back, result), site)
        elif result.can_restore:
            self._notices.offer_undo(text, self._pages.get().restore, site)
        else:
            self._notices.show(Level.GOOD, text)

    def _rename_back(self, result: PageChangeResult) -> None:
        site = self._library.site
        page = site.page(result.page_id) if site is not None else None
        if page is not None and not self._warn_if_live(page):
            self._open_and_change(page, partial(self._on_rename_wanted, page, result.former_id))

    def _make_visible(self, page: PageSummary) -> None:
        """Remove the filter and the search if they hide a page."""
        if self._panel.model.row_of(page.page_id) < 0:
            self._panel.show_all_pages()

    def show_error(self, error: BaseException) -> None:
        """Show an error in the open dialog, or as a notice."""
        if self._dialog is not None:
            self._dialog.show_error(error)
        else:
            self._notices.show_error(error, subject=Subject(self._library.root, cause=_CHANGE))

    def _result_text(self, result: PageChangeResult) -> str:
        texts = {
            "created": self.tr("Created event page {page}"),
            "duplicated": self.tr("Created copy {page}"),
            "renamed": self.tr("Renamed event page to {page}"),
            "translated": self.tr("Created the missing language of {page} as a copy. Translate it next."),
            "deleted": self.tr("Moved {page} to the trash"),
            "restored": self.tr("Moved {page} back from the trash"),
        }
        text = texts[result.kind].format(page=result.page_id)
        if result.pictures:
            text += " " + self.tr("with %n picture(s) that only this page uses", None, result.pictures)
        if result.links_changed:
            text += " " + self.tr("Updated links in %n page(s).", None, len(result.links_changed))
        return text

    # --- the page that is open ------------------------------------------------------------------------------

    def _find_open_page(self) -> PageSummary | None:
        """Return the list entry of the page that is open."""
        page, site = self._page.page, self._library.site
        return site.page(page.page_id) if page is not None and site is not None else None

    def _call_with_open_page(self, function: Callable[[PageSummary], None], _checked: bool = False) -> None:
        page = self._find_open_page()
        if page is not None:
            function(page)

    def _warn_if_live(self, page: PageSummary) -> bool:
        """Return whether the evening of a page is live, and show a warning if it is."""
        running = self._running_page_id() == page.page_id
        if running:
            text = self.tr("The evening of this event is live. End it first.")
            self._notices.show(Level.WARNING, text, subject=Subject(cause="live"))
        return running

    def _fill_create_language_menu(self) -> None:
        menu, page, site = self._menus.submenu("create_language"), self._find_open_page(), self._library.site
        menu.clear()
        for language in page.missing(site.languages) if page is not None and site is not None else ():
            action = menu.addAction(icon("languages"), language_name(language))
            action.setData(language)
            action.triggered.connect(self._on_create_language_triggered)
        if menu.isEmpty():
            menu.addAction(self.tr("Page exists in all languages")).setEnabled(False)

    def _on_create_language_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.add_language_to_open_page(action.data())
