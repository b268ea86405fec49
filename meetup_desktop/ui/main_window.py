"""The main window: library at the left, one event with its tabs in the centre, the voice and the state below.

It introduces the tabs to the services; the tabs do not know each other. A tab is built when it is first shown,
so that start-up pays for none of them but Page.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLocale, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QUndoGroup
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from meetup_desktop.services.notices import Level
from meetup_desktop.services.services import Services
from meetup_desktop.ui import later
from meetup_desktop.ui.dialogs.door import Help
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.library_desk import LibraryDesk, Places
from meetup_desktop.ui.menus import Menus
from meetup_desktop.ui.page_door import PageDoor
from meetup_desktop.ui.status_line import StatusLine
from meetup_desktop.ui.top_bar import TopBar
from meetup_desktop.ui.widgets.furniture import EmptyState, column, hairline
from meetup_desktop.ui.widgets.notice_bar import NoticeBar
from meetup_desktop.ui.widgets.theme import Space, Theme

if TYPE_CHECKING:
    from meetup_desktop.core.content.page import EventPage
    from meetup_desktop.services.open_page import OpenPage
    from meetup_desktop.services.problems import Report
    from meetup_desktop.ui.event_area import EventArea
    from meetup_desktop.ui.live_controller import LiveController
    from meetup_desktop.ui.page.tab import PageTab
    from meetup_desktop.ui.problems_desk import ProblemsDesk, Spot
    from meetup_desktop.ui.projector_controller import ProjectorController

DESIGN_SIZE = (1366, 768)
EVENING_AFTER_MS = 150  # the page has been painted by then
EVENING_TABS = ("people", "live")


class MainWindow(QMainWindow):
    """Everything the organiser sees on the laptop."""

    site_wanted = Signal()  #: the person wants to choose a site

    def __init__(self, services: Services, theme: Theme) -> None:
        super().__init__()
        self.services = services
        self.theme = theme
        self._closing = False
        self._resuming = ""
        self._names = {
            "page": self.tr("Page"), "gallery": self.tr("Gallery"), "venue": self.tr("Venue"),
            "people": self.tr("People"), "live": self.tr("Live"),
        }  # fmt: skip
        self.tabs: dict[str, QWidget] = {}  #: those that have been shown
        self._event: EventArea | None = None
        self.history = QUndoGroup(self)
        self._desk: LiveController | None = None
        self._problems: ProblemsDesk | None = None
        self.menus = Menus(self, tuple(self._names.items()))
        self.library = LibraryPanel()
        self.way = PageDoor(self, services, self.library)
        self.notice_bar = NoticeBar(error_text)
        self._build()
        undo, redo = self.tr("Undo"), self.tr("Redo")
        self.menus.build(self.history.createUndoAction(self, undo), self.history.createRedoAction(self, redo))
        places = Places(self.library, self.top, self.menus, self.way)
        self.library_desk = LibraryDesk(self, services, places)
        self._connect()
        self.top.live_button.setEnabled(False)
        self.menus.allow(site=False, page=False)
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
        self.welcome: EmptyState | None = None
        self.centre = QStackedWidget()
        self.centre.addWidget(QWidget())  # nothing, while the first site is read
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
        menus.reload.triggered.connect(s.library.reload)
        menus.quit.triggered.connect(self.close)
        menus.fold_form.triggered.connect(self._fold_form)
        menus.go_live.triggered.connect(self._go_live)
        menus.end_live.triggered.connect(self._end_live)
        menus.end_live.setEnabled(False)
        menus.projector.triggered.connect(self._toggle_projector)
        self.help = Help(self, menus.keys, menus.about, menus.report, s)
        for action in menus.tabs:
            action.triggered.connect(self._choose_tab_of_action)
        self.top.live_button.clicked.connect(self._go_live)
        self.top.problems_button.clicked.connect(self._toggle_problems)
        menus.problems.triggered.connect(self._toggle_problems)
        s.library.opening_changed.connect(self._show_opening)
        self.top.site_button.clicked.connect(self.site_wanted)
        s.when_page(self._connect_page)
        s.notices.posted.connect(self.notice_bar.post)
        s.notices.withdrawn.connect(self.notice_bar.withdraw)

    def _connect_page(self, page: OpenPage) -> None:
        self.history.addStack(page.history)
        self.history.setActiveStack(page.history)
        self.menus.save.triggered.connect(page.save)
        self.menus.revert.triggered.connect(page.discard)
        self.top.save_button.clicked.connect(page.save)
        page.opened.connect(self._show_opened)
        page.page_changed.connect(self._show_page)
        page.dirty_changed.connect(self._show_dirty)
        page.saved.connect(self._tell_saved)

    # --- sites and pages --------------------------------------------------------------------------------------

    def _show_opening(self, opening: bool) -> None:
        if not opening and self.services.library.site is None:
            self.show_welcome()

    def resume(self, root: Path, page_id: str) -> None:
        """Go straight back into a running evening: its site, its page, the Live tab and the projector."""
        self._resuming = page_id
        self.desk.resume(root, page_id)
        self.services.preferences.remember_page(root, page_id)
        self.services.library.open(root)

    def offer_return(self, root: Path, page_id: str) -> None:
        """Say that an evening of another site is running, and offer the way back."""

        def back() -> None:
            self.way.when_saved(partial(self.resume, root, page_id))

        text = self.tr("The evening of {page} is still running.").format(page=page_id)
        self.services.notices.say(Level.WARNING, text, self.tr("Return to it"), back)

    @property
    def event_area(self) -> EventArea:
        """The event's part of the window, built when a page is first opened."""
        if self._event is None:
            from meetup_desktop.ui.event_area import EventArea
            from meetup_desktop.ui.make_room import MakeRoom

            self._event = EventArea(self._names, self._build_tab)
            self.tabs = self._event.deck.tabs
            self._event.header.language_wanted.connect(self.library_desk.add_language_here)
            self._event.deck.shown.connect(self._show_tab)
            self.centre.addWidget(self._event)
            MakeRoom(self, self.library, self._event.deck)
        return self._event

    def _show_opened(self, page: EventPage) -> None:
        self.centre.setCurrentWidget(self.event_area)
        self.top.live_button.setEnabled(True)
        self.menus.allow(site=True, page=True)
        self.library.mark(page.page_id)
        self._show_page(page)
        self.event_area.deck.open()
        if self._resuming == page.page_id:
            self._resuming = ""
            self.desk.tell_resumed(page)  # first: the tab shows the topics in the page's languages
            self.choose_tab("live")
        else:
            # The page first: what belongs to the evening is imported and opened when it is on the screen.
            QTimer.singleShot(EVENING_AFTER_MS, self, self._wake)

    @property
    def desk(self) -> LiveController:
        """The evening's part of the window, built when it is first needed."""
        if self._desk is None:
            from meetup_desktop.ui.live_controller import LiveController

            self._desk = self.library_desk.evening = LiveController(self.services, self)
            self.history.addStack(self._desk.history)
            self._desk.people_counted.connect(self._count_people)
            self._desk.live_changed.connect(self._show_live)
            self._desk.projector.changed.connect(self.status.show_projector)
            self._desk.projector.describe()
        return self._desk

    @property
    def projector(self) -> ProjectorController:
        """The way to the projector's window."""
        return self.desk.projector

    @property
    def problems(self) -> ProblemsDesk:
        """What the checks found; they begin when it is first asked for."""
        if self._problems is None:
            from meetup_desktop.ui.problems_desk import ProblemsDesk

            self._problems = ProblemsDesk(self.services, self.event_area.below)
            self._problems.counted.connect(self.top.count_problems)
            self._problems.report_changed.connect(self.library.show_report)
            self._problems.report_changed.connect(self._show_report)
            self._problems.spot_wanted.connect(self._show_spot)
            self._problems.problems.page_wanted.connect(self.way.open_page)
        return self._problems

    def _show_report(self, report: Report) -> None:
        self.event_area.header.show_findings(report)

    def _show_spot(self, spot: Spot) -> None:
        tab = self.choose_tab(spot.tab)
        if spot.tab == "page":
            cast("PageTab", tab).go_to(spot.language, spot.key, spot.line)

    def _toggle_problems(self) -> None:
        self.problems.toggle()

    def _follow_page(self) -> None:
        page = self.services.page
        if page.page is not None and page.site_root is not None:
            self.desk.follow(page.page, page.site_root)

    def _wake(self) -> None:
        """What can wait until the page is on the screen: a worker imports it, then it is built."""
        self.services.tasks.run(later.load_evening, done=self._build_later)

    def _build_later(self, _loaded: object) -> None:
        self._follow_page()
        self.problems.tell()

    def show_welcome(self) -> None:
        """Say how to begin, as long as no page is open."""
        if self.services.open_page is not None:
            return
        if self.welcome is None:
            self.welcome = EmptyState(
                "folder-open", self.tr("Open the folder of your site to begin."), self.tr("Open a site folder…"),
                self.tr("Pages and pictures are found by themselves. File → Open the sample site shows an example."),
            )  # fmt: skip
            self.welcome.acted.connect(self.site_wanted)
            self.centre.addWidget(self.welcome)
        self.centre.setCurrentWidget(self.welcome)

    def _show_page(self, page: EventPage) -> None:
        same = self.services.library.root == self.services.page.site_root
        site = self.services.library.site if same else self.services.page.site
        languages = site.languages if site is not None else page.languages
        self.event_area.show_page(page, languages, self.services.page.dirty)
        if self._desk is not None:
            self._follow_page()
        self.setWindowTitle(f"{self.event_area.header.name.text()}[*]")

    def _show_live(self, live: bool) -> None:
        self.menus.end_live.setEnabled(live)
        self.top.live_button.setText(self.tr("Live now") if live else self.tr("Go live"))

    def _count_people(self, number: int) -> None:
        self.event_area.deck.count("people", number)

    # --- tabs -------------------------------------------------------------------------------------------------

    def choose_tab(self, key: str) -> QWidget:
        """Show a tab and return it."""
        return self.event_area.deck.choose(key)

    def _choose_tab_of_action(self) -> None:
        action = self.sender()
        if action is not None:
            self.choose_tab(action.objectName())

    def _show_tab(self, key: str) -> None:
        self.top.live_button.setVisible(key != "live")
        evening = key in EVENING_TABS
        self.history.setActiveStack(self.desk.history if evening else self.services.page.history)

    def _build_tab(self, key: str) -> QWidget:
        s = self.services
        if key == "gallery":
            from meetup_desktop.ui.gallery.tab import GalleryTab

            return GalleryTab(s.page, s.pictures, s.page_pictures)
        if key == "venue":
            from meetup_desktop.ui.venue.tab import VenueTab

            return VenueTab(s.page, s.notices, s.venue_map)
        if key in EVENING_TABS:
            self._follow_page()
            return self.desk.people_tab() if key == "people" else self.desk.live_tab()
        from meetup_desktop.ui.page.tab import PageTab

        tab = PageTab(s.page)
        tab.language_wanted.connect(self.library_desk.add_language_here)
        return tab

    def _toggle_projector(self) -> None:
        self.projector.toggle()

    def _end_live(self) -> None:
        self.desk.finish()

    def _go_live(self) -> None:
        if self.services.open_page is not None:
            self.choose_tab("live").setFocus()

    def _fold_form(self) -> None:
        if self.services.open_page is not None:
            cast("PageTab", self.choose_tab("page")).fold_form()

    # --- state ------------------------------------------------------------------------------------------------

    def _show_dirty(self, dirty: bool) -> None:
        self.top.save_button.setEnabled(dirty)
        self.menus.save.setEnabled(dirty)
        self.menus.revert.setEnabled(dirty)
        self.setWindowModified(dirty)
        if (page := self.services.open_page) is not None:
            self._show_page(page)
        self.status.say(self.tr("Unsaved changes") if dirty else "")

    def _tell_saved(self, paths: tuple[str, ...]) -> None:
        when = QLocale().toString(QTime.currentTime(), "HH:mm")
        if paths:
            self.status.say(self.tr("Saved {time}: {files}").format(time=when, files=", ".join(paths)))
            self.services.library.refresh()  # titles, dates and places of the list come from the files

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        activated = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if activated and self.services.open_page is not None:
            self.services.page.check_disk()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closing and self.services.unsaved:
            event.ignore()
            self.way.when_saved(self.close_now)
            return
        self.services.preferences.remember_geometry("main", self.saveGeometry())
        self.close_tabs()
        event.accept()

    def close_tabs(self) -> None:
        """Take down what outlives its widget: the map's engine and the projector's window."""
        venue = self.tabs.get("venue")
        if venue is not None:
            venue.close_map()  # type: ignore[attr-defined]  # its class comes with the map
        if self._desk is not None:
            self._desk.projector.close()

    def close_now(self) -> None:
        """Close without asking; unsaved work stays as a draft."""
        self._closing = True
        self.close()
