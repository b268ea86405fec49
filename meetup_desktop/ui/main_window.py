"""The main window: library at the left, one event with its tabs in the centre, the voice and the state below.

It introduces the tabs to the services; the tabs do not know each other. A tab is built when it is first shown,
so that start-up pays for none of them but Page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, QTime
from PySide6.QtGui import QCloseEvent, QUndoGroup
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from meetup_desktop.core.content.gallery import galleries
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site import PageSummary, Site
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.services.notices import Level
from meetup_desktop.services.services import Services
from meetup_desktop.ui.dialogs.door import Help
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.event_header import EventHeader
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.menus import Menus
from meetup_desktop.ui.page.tab import PageTab
from meetup_desktop.ui.projector_door import ProjectorDoor
from meetup_desktop.ui.resume_text import resumed_words
from meetup_desktop.ui.status_line import StatusLine
from meetup_desktop.ui.top_bar import TopBar
from meetup_desktop.ui.unsaved import ask_unsaved
from meetup_desktop.ui.widgets.furniture import EmptyState, column, hairline, row
from meetup_desktop.ui.widgets.notice_bar import NoticeBar
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.theme import Space, Theme

DESIGN_SIZE = (1366, 768)
EVENING_TABS = ("people", "live")


class MainWindow(QMainWindow):
    """Everything the organiser sees on the laptop."""

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self.services = services
        self.theme = theme
        self._closing = False
        self._resuming = ""
        self._tab_names = {
            "page": self.tr("Page"), "gallery": self.tr("Gallery"), "venue": self.tr("Venue"),
            "people": self.tr("People"), "live": self.tr("Live"),
        }  # fmt: skip
        self.tabs: dict[str, QWidget] = {}
        self.history = QUndoGroup(self)
        self.history.addStack(services.page.history)
        self.history.addStack(services.session.history)
        self.history.setActiveStack(services.page.history)
        self.projector = ProjectorDoor(services.session, services.screens, self)
        self.menus = Menus(self, tuple(self._tab_names.items()))
        self.library = LibraryPanel()
        self.notice_bar = NoticeBar(error_text)
        self._build()
        self.menus.build(
            self.history.createUndoAction(self, self.tr("Undo")),
            self.history.createRedoAction(self, self.tr("Redo")),
        )
        self._connect()
        self._show_page_area(False)
        self._show_dirty(False)
        self.setWindowTitle("[*]")  # Qt adds the program's name
        self.setMinimumSize(960, 600)
        self._take_place()

    def _take_place(self) -> None:
        """Where it was last time; at first its design size, or the whole of a smaller screen."""
        if self.restoreGeometry(self.services.preferences.geometry("main")):
            return
        self.resize(*DESIGN_SIZE)
        room = self.screen().availableGeometry()
        if room.width() <= DESIGN_SIZE[0] or room.height() <= DESIGN_SIZE[1] + Space.XXL:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    # --- building ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.header = EventHeader()
        self.tab_bar = QTabBar()
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(False)
        self.tab_bar.setAccessibleName(self.tr("Parts of the event"))
        for key, name in self._tab_names.items():
            self.tab_bar.setTabData(self.tab_bar.addTab(name), key)
        self.tab_stack = QStackedWidget()
        self.event_area = QWidget()
        tab_row = row(self.tab_bar, None)
        tab_row.setContentsMargins(Space.XS, 0, Space.L, 0)
        area = column(self.header, tab_row, hairline(), spacing=0, owner=self.event_area)
        area.addWidget(self.tab_stack, 1)
        self.welcome = EmptyState("folder-open", "", self.tr("Open a site folder…"))
        self.centre = QStackedWidget()
        self.centre.addWidget(self.welcome)
        self.centre.addWidget(self.event_area)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(Space.HAIRLINE)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.library)
        self.split.addWidget(self.centre)
        self.split.setStretchFactor(1, 1)
        self.library.setMinimumWidth(200)
        self.split.setSizes([256, 1110])
        whole = QWidget()
        self.top = TopBar()
        layout = column(self.top, hairline(), spacing=0, owner=whole)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.notice_bar)
        layout.addWidget(hairline())
        self.setCentralWidget(whole)
        self.status = StatusLine(self.services.tasks)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        menus, s = self.menus, self.services
        menus.save.triggered.connect(s.page.save)
        menus.revert.triggered.connect(s.page.discard)
        menus.reload.triggered.connect(s.library.reload)
        menus.quit.triggered.connect(self.close)
        menus.search.triggered.connect(self._focus_search)
        menus.fold_form.triggered.connect(self._fold_form)
        menus.go_live.triggered.connect(self._go_live)
        menus.end_live.triggered.connect(s.session.finish)
        menus.projector.triggered.connect(self.projector.toggle)
        self.help = Help(self, menus.keys, menus.about, menus.report, s.report)
        for action in menus.tabs:
            action.triggered.connect(self._choose_tab_of_action)
        self.top.save_button.clicked.connect(s.page.save)
        self.top.live_button.clicked.connect(self._go_live)
        self.top.search.textChanged.connect(self.library.search)
        self.top.search.returnPressed.connect(self.library.choose_first)
        self.library.page_chosen.connect(self.open_page)
        self.tab_bar.currentChanged.connect(self._show_tab)
        s.library.site_changed.connect(self._show_site)
        s.page.opened.connect(self._show_opened)
        s.page.page_changed.connect(self._show_page)
        s.page.dirty_changed.connect(self._show_dirty)
        s.page.saved.connect(self._tell_saved)
        s.session.evening_changed.connect(self._show_evening)
        s.notices.posted.connect(self.notice_bar.post)
        s.notices.withdrawn.connect(self.notice_bar.withdraw)
        self.projector.changed.connect(self.status.show_projector)
        self.projector.describe()

    # --- sites and pages --------------------------------------------------------------------------------------

    def _show_site(self, site: Site) -> None:
        root = self.services.library.root
        self.top.site_button.setText(root.name if root is not None else "")
        self.library.show_site(site)
        opened = self.services.page.page
        if opened is not None and self.services.page.site_root == root:
            self.library.mark(opened.page_id)
            return
        last = self.services.preferences.last_page(root) if root is not None else ""
        pages = {page.page_id: page for page in site.pages}
        chosen = pages.get(last) or (site.pages[0] if site.pages else None)
        if chosen is not None:
            self.library.mark(chosen.page_id)

    def open_site(self, root: Path) -> None:
        """Open a site; unsaved work is asked about first."""

        def go() -> None:
            self.services.library.open(root)

        self._when_saved(go, _nothing)

    def resume(self, root: Path, page_id: str) -> None:
        """Go straight back into a running evening: its site, its page, the Live tab and the projector."""
        self._resuming = page_id
        self.services.session.open(root, page_id)
        self.services.preferences.remember_page(root, page_id)
        self.services.library.open(root)

    def offer_return(self, root: Path, page_id: str) -> None:
        """Say that an evening of another site is running, and offer the way back."""

        def back() -> None:
            self._when_saved(partial(self.resume, root, page_id), _nothing)

        text = self.tr("The evening of {page} is still running.").format(page=page_id)
        self.services.notices.say(Level.WARNING, text, self.tr("Return to it"), back)

    def open_page(self, summary: PageSummary) -> None:
        """Open a page; unsaved work is asked about first."""
        root, site = self.services.library.root, self.services.library.site
        if root is None or site is None or self._is_open(summary):
            return

        def go() -> None:
            self.services.preferences.remember_page(root, summary.page_id)
            self.services.page.open(root, site, summary)

        def stay() -> None:
            if self.services.page.page is not None:
                self.library.mark(self.services.page.page.page_id)

        self._when_saved(go, stay)

    def _is_open(self, summary: PageSummary) -> bool:
        page = self.services.page
        return page.page is not None and (page.page.page_id, page.site_root) == (
            summary.page_id,
            self.services.library.root,
        )

    def _when_saved(self, go: Callable[[], None], stay: Callable[[], None]) -> None:
        """Run ``go`` at once when nothing is unsaved, else as the person chooses."""
        if not self.services.page.dirty:
            go()
            return
        ask_unsaved(self, self.services.page, go, stay)

    def _show_opened(self, page: EventPage) -> None:
        session, root = self.services.session, self.services.page.site_root
        if root is not None and not session.is_live:
            session.open(root, page.page_id)
        self._show_page_area(True)
        self.library.mark(page.page_id)
        self._show_page(page)
        self._show_tab(self.tab_bar.currentIndex())
        if self._resuming == page.page_id:
            self._resuming = ""
            self._tell_resumed()

    def _show_page_area(self, there: bool) -> None:
        self.centre.setCurrentWidget(self.event_area if there else self.welcome)
        if not there:
            self.welcome.say(
                self.tr("Open the folder of your site to begin."),
                self.tr("Event pages, their pictures and both languages are found by themselves."),
                self.tr("Open a site folder…"),
            )
        self.top.live_button.setEnabled(there)

    def _show_page(self, page: EventPage) -> None:
        site = self.services.page.site
        languages = site.languages[:4] if site is not None else page.languages
        self.header.show_page(page, languages, self.services.page.dirty)
        first = page.versions[0].document.body_text
        self._count("gallery", sum(len(gallery.pictures) for gallery in galleries(first)))
        self.projector.show_page(page)
        self.setWindowTitle(f"{page.title(ui_language()) or page.page_id}[*]")

    def _show_evening(self, evening: Evening | None) -> None:
        live = evening is not None and evening.live
        self.menus.end_live.setEnabled(live)
        self.top.live_button.setText(self.tr("Live now") if live else self.tr("Go live"))
        if evening is not None:
            self._count("people", len(evening.participants))

    def _count(self, key: str, number: int) -> None:
        at = list(self._tab_names).index(key)
        name = self._tab_names[key]
        text = f"{name} {QLocale().toString(number)}" if number else name
        if self.tab_bar.tabText(at) != text:
            self.tab_bar.setTabText(at, text)

    def _tell_resumed(self) -> None:
        self.choose_tab("live")
        self.projector.open()
        facts = self.services.session.resume_facts
        if facts is not None:
            self.services.notices.say(Level.NOTE, resumed_words(facts))

    # --- tabs -------------------------------------------------------------------------------------------------

    def choose_tab(self, key: str) -> QWidget:
        """Show a tab and return it."""
        self.tab_bar.setCurrentIndex(list(self._tab_names).index(key))
        self._show_tab(self.tab_bar.currentIndex())
        return self.tabs[key]

    def _choose_tab_of_action(self) -> None:
        action = self.sender()
        if action is not None:
            self.choose_tab(action.objectName())

    def _show_tab(self, index: int) -> None:
        if self.services.page.page is None or index < 0:
            return
        key = self.tab_bar.tabData(index)
        if key not in self.tabs:
            self.tabs[key] = self._build_tab(key)
            self.tab_stack.addWidget(self.tabs[key])
        self.tab_stack.setCurrentWidget(self.tabs[key])
        self.top.live_button.setVisible(key != "live")
        session, page = self.services.session, self.services.page
        self.history.setActiveStack(session.history if key in EVENING_TABS else page.history)

    def _build_tab(self, key: str) -> QWidget:
        s = self.services
        if key == "gallery":
            from meetup_desktop.ui.gallery.tab import GalleryTab

            return GalleryTab(s.page, s.pictures, s.page_pictures)
        if key == "venue":
            from meetup_desktop.ui.venue.tab import VenueTab

            return VenueTab(s.page, s.notices, s.venue_map)
        if key == "people":
            from meetup_desktop.ui.people.tab import PeopleTab

            return PeopleTab(s.session, s.people)
        if key == "live":
            from meetup_desktop.ui.live.tab import LiveTab

            live = LiveTab(s.session, self._languages, self.projector.miniature())
            live.projector_requested.connect(self.projector.toggle)
            self.projector.changed.connect(live.show_projector)
            self.projector.send_keys_to(live)
            self.projector.describe()
            return live
        return PageTab(s.page)

    def _languages(self) -> tuple[str, ...]:
        page = self.services.page.page
        return page.languages[:2] if page is not None else ()

    def _go_live(self) -> None:
        if self.services.page.page is not None:
            self.choose_tab("live").setFocus()

    def _fold_form(self) -> None:
        tab = self.choose_tab("page") if self.services.page.page is not None else None
        if isinstance(tab, PageTab):
            tab.fold_form()

    def _focus_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    # --- state ------------------------------------------------------------------------------------------------

    def _show_dirty(self, dirty: bool) -> None:
        self.top.save_button.setEnabled(dirty)
        self.menus.save.setEnabled(dirty)
        self.menus.revert.setEnabled(dirty)
        self.setWindowModified(dirty)
        if self.services.page.page is not None:
            self._show_page(self.services.page.page)
        if dirty:
            self.status.say(self.tr("Unsaved changes"))

    def _tell_saved(self, paths: tuple[str, ...]) -> None:
        when = QLocale().toString(QTime.currentTime(), "HH:mm")  # type: ignore[call-overload]
        if paths:
            self.status.say(self.tr("Saved {time}: {files}").format(time=when, files=", ".join(paths)))
            self.services.notices.say(Level.GOOD, self.tr("Saved: {files}").format(files=", ".join(paths)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.services.page.check_disk()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closing and self.services.page.dirty:
            event.ignore()
            self._when_saved(self.close_now, _nothing)
            return
        self.services.preferences.remember_geometry("main", self.saveGeometry())
        self.close_tabs()
        event.accept()

    def close_tabs(self) -> None:
        """Take down what outlives its widget: the map's engine and the projector's window."""
        venue = self.tabs.get("venue")
        if venue is not None:
            venue.close_map()  # type: ignore[attr-defined]  # typed only where the tab is built, lazily
        self.projector.close()

    def close_now(self) -> None:
        """Close without asking; unsaved work stays as a draft."""
        self._closing = True
        self.close()


def _nothing() -> None:
    pass
