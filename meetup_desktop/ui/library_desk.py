"""The library's part of the window: search, filters, and pages made, copied, renamed, translated, thrown away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.site import PageSummary, Site
from meetup_desktop.services.notices import Level
from meetup_desktop.services.page_search import PageSearch
from meetup_desktop.services.services import Services
from meetup_desktop.ui import later
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.menus import Menus
from meetup_desktop.ui.page_door import PageDoor
from meetup_desktop.ui.top_bar import TopBar
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.words import language_name

if TYPE_CHECKING:
    from meetup_desktop.services.site_pages import NewPage, Outcome, Outlook, RenamePlan, SitePages
    from meetup_desktop.ui.dialogs.page_dialog import PageDialog
    from meetup_desktop.ui.dialogs.rename_page import RenamePageDialog
    from meetup_desktop.ui.live_controller import LiveController

FRAME_MS = 16  # the list has been painted by then


class Places(NamedTuple):
    """Where the library is seen in the window."""

    panel: LibraryPanel
    top: TopBar
    menus: Menus
    way: PageDoor


class LibraryDesk(QObject):
    """Introduces the list, the search field and the Event menu to the services."""

    def __init__(self, window: QWidget, services: Services, places: Places) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._panel, self._top, self._menus, self._way = places
        self.search = PageSearch(services.tasks, services.library, self)
        self.evening: LiveController | None = None  #: as soon as there is one
        self._pages: SitePages | None = None
        self._dialog: PageDialog | None = None
        self._next = ""  # the page to open when the one that is open has gone
        self._connect()

    def _connect(self) -> None:
        panel, top, menus = self._panel, self._top, self._menus
        top.search.textChanged.connect(panel.search)
        top.search.returnPressed.connect(panel.choose_first)
        top.search.list_wanted.connect(panel.enter)
        menus.search.triggered.connect(self.focus_search)
        menus.filter.triggered.connect(panel.filters.open_menu)
        panel.searched.connect(self.search.ask)
        panel.search_wanted.connect(self.focus_search)
        panel.search_cleared.connect(top.search.clear)
        panel.entered.connect(self._enter_page)
        self.search.found.connect(panel.show_found)
        panel.page_chosen.connect(self._way.open_page)
        panel.new_wanted.connect(self.new_page)
        panel.duplicate_wanted.connect(self.duplicate)
        panel.rename_wanted.connect(self.rename)
        panel.trash_wanted.connect(self.throw_away)
        panel.language_wanted.connect(self.add_language)
        menus.new_page.triggered.connect(self.new_page)
        for action, work in (
            (menus.duplicate_page, self.duplicate), (menus.rename_page, self.rename),
            (menus.trash_page, self.throw_away),
        ):  # fmt: skip
            action.triggered.connect(partial(self._with_open_page, work))
        menus.missing.aboutToShow.connect(self._fill_missing)
        self._services.library.site_changed.connect(self._show_site)

    # --- the site -------------------------------------------------------------------------------------------

    def _show_site(self, site: Site) -> None:
        services = self._services
        root = services.library.root
        if root is None:
            return
        self._top.site_button.setText(root.name)
        self._panel.show_site(site, str(root))
        self._menus.allow(site=True, page=services.open_page is not None)
        if self._pages is not None and self._pages.busy:
            return  # the page that is to be opened is told when the change is done
        opened = services.open_page
        if opened is not None and services.page.site_root == root:
            self._panel.mark(opened.page_id)
            return
        last = site.page(services.preferences.last_page(root))
        if last is None and site.complete and site.pages:
            last = site.pages[0]  # not before all are there: the first ones read need not be the newest
        if last is not None and self._panel.current() is None:
            # The list first: somebody may want another page, and to show one takes as long again.
            QTimer.singleShot(FRAME_MS, self, partial(self._prepare_first, site, last.page_id))

    def _prepare_first(self, site: Site, page_id: str) -> None:
        self._services.tasks.run(later.load_page, done=partial(self._open_first, site, page_id))

    def _open_first(self, site: Site, page_id: str, _loaded: object) -> None:
        if self._panel.current() is None and self._services.library.site is site:
            self._panel.mark(page_id)

    def focus_search(self) -> None:
        """Go to the search field."""
        self._top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.search.selectAll()

    def _enter_page(self) -> None:
        page = self._panel.current()
        if page is not None:
            self._way.open_page(page)
            self._panel.view.focusNextChild()

    # --- pages as a whole -----------------------------------------------------------------------------------

    @property
    def pages(self) -> SitePages:
        """Built when the first change is asked for."""
        if self._pages is None:
            self._pages = self._services.site_pages
            self._pages.finished.connect(self._finish)
            self._pages.failed.connect(self._fail)
        return self._pages

    def new_page(self) -> None:
        """Ask what the new page is to be, and make it."""
        from meetup_desktop.ui.dialogs.new_page import NewPageDialog

        site = self._services.library.site
        if site is None or not site.complete:
            self._services.notices.say(
                Level.NOTE, self.tr("The site is still being read. Try again in a moment.")
            )
            return
        dialog = NewPageDialog(self._window, site, self.pages.check_name, self.pages.taken())
        dialog.page_wanted.connect(self._create)
        self._ask(dialog)

    def duplicate(self, page: PageSummary) -> None:
        """Ask for the copy's name, and make it."""
        if self._way.is_open(page):
            self._way.when_saved(partial(self._duplicate, page))
        else:
            self._duplicate(page)

    def rename(self, page: PageSummary) -> None:
        """Ask for another identifier, say what it changes, and do it."""
        if not self._is_running(page):
            self._way.at_page(page, partial(self._rename, page))

    def add_language(self, page: PageSummary, language: str) -> None:
        """Make the missing version as a copy that is to be translated."""
        self._way.at_page(page, partial(self._add_language, page, language))

    def add_language_here(self, language: str) -> None:
        """The same for the page that is open."""
        page = self._open_page()
        if page is not None:
            self.add_language(page, language)

    def throw_away(self, page: PageSummary) -> None:
        """Ask, naming what goes, and put it into the trash."""
        if self._is_running(page):
            return
        if len(self._panel.model.pages) == 1:
            text = self.tr(
                "This is the only event page; a folder without any is no site. Make another one first."
            )
            self._services.notices.say(Level.WARNING, text)
        elif self._way.is_open(page):
            self._way.when_saved(partial(self._throw_away, page))
        else:
            self._throw_away(page)

    def _create(self, new: NewPage) -> None:
        self.pages.create(new)

    def _duplicate(self, page: PageSummary) -> None:
        from meetup_desktop.ui.dialogs.rename_page import DuplicatePageDialog

        dialog = DuplicatePageDialog(self._window, page, self.pages.check_name, self.pages.taken())
        dialog.duplicate_wanted.connect(self.pages.duplicate)
        self._ask(dialog)

    def _rename(self, page: PageSummary) -> None:
        from meetup_desktop.ui.dialogs.rename_page import RenamePageDialog

        site = self._services.library.site
        if site is not None:
            check = partial(self.pages.check_name, own=page.page_id)
            dialog = RenamePageDialog(self._window, site, page, check)
            dialog.rename_wanted.connect(self._do_rename)
            self._ask(dialog)
            self.pages.plan_rename(page, partial(self._show_plan, dialog))

    def _show_plan(self, dialog: RenamePageDialog, plan: RenamePlan) -> None:
        if self._dialog is dialog:
            dialog.show_plan(plan)

    def _do_rename(self, page: PageSummary, page_id: str) -> None:
        if self.evening is not None:
            self.evening.release()
        self.pages.rename(page, page_id)

    def _add_language(self, page: PageSummary, language: str) -> None:
        self.pages.add_language(page, language)

    def _throw_away(self, page: PageSummary) -> None:
        self.pages.plan_delete(page, partial(self._confirm, page))

    def _confirm(self, page: PageSummary, losses: Outlook) -> None:
        from meetup_desktop.ui.dialogs.trash_page import ask_trash

        ask_trash(self._window, page.title(ui_language()), losses, partial(self._delete, page))

    def _delete(self, page: PageSummary) -> None:
        neighbour = self._panel.model.neighbour(page.page_id)
        self._next = neighbour.page_id if neighbour is not None else ""
        self.pages.delete(page)

    # --- how it ended ---------------------------------------------------------------------------------------

    def _ask(self, dialog: PageDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        if self.sender() is self._dialog:
            self._dialog = None

    def _finish(self, outcome: Outcome) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close_now()
        page, site = outcome.page, self._services.library.site
        if outcome.kind == "deleted" and site is not None:
            page = None
            if self._services.open_page is None:
                page = site.page(self._next) or next(iter(site.pages), None)
        self._services.notices.say(Level.GOOD, self._done_words(outcome))
        if page is not None:
            self._reveal(page)
            self._way.open_page(page)

    def _reveal(self, page: PageSummary) -> None:
        """A page that a search or filter hides is wanted in sight."""
        if self._panel.model.row_of(page.page_id) < 0:
            self._panel.clear()

    def _fail(self, error: BaseException) -> None:
        if self._dialog is not None:
            self._dialog.show_error(error)
        else:
            self._services.notices.fail(error)

    def _done_words(self, outcome: Outcome) -> str:
        words = {
            "created": self.tr("The event page {page} was created."),
            "duplicated": self.tr("The copy is called {page}."),
            "renamed": self.tr("The page is called {page} now."),
            "translated": self.tr("The new version of {page} is a copy that waits for its translation."),
            "deleted": self.tr("{page} is in the system's trash."),
        }
        text = words[outcome.kind].format(page=outcome.page_id)
        if outcome.links_changed:
            text += " " + self.tr("Links in %n page(s) were led to it.", None, len(outcome.links_changed))
        return text

    # --- the page that is open ------------------------------------------------------------------------------

    def _open_page(self) -> PageSummary | None:
        page, site = self._services.open_page, self._services.library.site
        return site.page(page.page_id) if page is not None and site is not None else None

    def _with_open_page(self, work: Callable[[PageSummary], None], _checked: bool = False) -> None:
        page = self._open_page()
        if page is not None:
            work(page)

    def _is_running(self, page: PageSummary) -> bool:
        running = self.evening is not None and self.evening.running_page_id == page.page_id
        if running:
            text = self.tr("The evening of this page is running. End it first.")
            self._services.notices.say(Level.WARNING, text)
        return running

    def _fill_missing(self) -> None:
        menu, page, site = self._menus.missing, self._open_page(), self._services.library.site
        menu.clear()
        for language in page.missing(site.languages) if page is not None and site is not None else ():
            action = menu.addAction(icon("languages"), language_name(language))
            action.setData(language)
            action.triggered.connect(self._add_chosen_language)
        if menu.isEmpty():
            menu.addAction(self.tr("The page exists in all languages")).setEnabled(False)

    def _add_chosen_language(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.add_language_here(action.data())
