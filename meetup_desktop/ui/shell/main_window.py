"""The main window: the list of events at the left, the open event with its tabs, and notices and status below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QCloseEvent, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.commands import TABS, Needs, command
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.shell.event_area import EventArea
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.shell.narrow_layout import NarrowLayout
from meetup_desktop.ui.shell.status_bar import StatusBar
from meetup_desktop.ui.shell.top_bar import TopBar
from meetup_desktop.ui.widgets.controls import EmptyState, column, hairline
from meetup_desktop.ui.widgets.notice_bar import NoticeBar
from meetup_desktop.ui.widgets.theme import Space

DESIGN_SIZE = (1366, 768)
LIVE_TABS = ("people", "live")


class MainWindow(QMainWindow):
    """The window the organiser works in."""

    site_wanted = Signal()  #: the person wants to choose a site
    close_requested = Signal()  #: the person wants to close the window while something is unsaved
    closing = Signal()  #: the window is about to close

    def __init__(
        self,
        library: Library,
        page: OpenPage,
        preferences: Preferences,
        tasks: Tasks,
        build_tab: Mapping[str, Callable[[], QWidget]],
    ) -> None:
        super().__init__()
        self._library, self._page, self._preferences = library, page, preferences
        self.has_unwritten_actions: Callable[[], bool] = bool  # of a live evening: the program sets it
        self._is_closing = False
        self.welcome: EmptyState | None = None
        self.history = QUndoGroup(self)
        self.history.addStack(page.history)
        self.history.setActiveStack(page.history)
        self.menus = Menus(
            self,
            {
                "undo": self.history.createUndoAction(self, command("undo").label),
                "redo": self.history.createRedoAction(self, command("redo").label),
            },
        )
        self.top = TopBar()
        self.library_panel = LibraryPanel()
        self.event_area = EventArea({name: command(name).label for name in TABS}, build_tab)
        self.notice_bar = NoticeBar(error_text)
        self.status = StatusBar(tasks)
        self._build_layout()
        NarrowLayout(self, self.library_panel, self.event_area.deck)
        self._connect()
        self.setWindowTitle("[*]")  # Qt appends the program's name
        self.setMinimumSize(960, 600)
        self._restore_geometry()

    def _build_layout(self) -> None:
        self.centre = QStackedWidget()
        self.centre.addWidget(QWidget())  # empty while the first site is read
        self.centre.addWidget(self.event_area)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(Space.HAIRLINE)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.library_panel)
        self.split.addWidget(self.centre)
        self.split.setStretchFactor(1, 1)
        self.library_panel.setMinimumWidth(200)
        self.split.setSizes([256, 1110])
        whole = QWidget()
        layout = column(self.top, hairline(), spacing=0, owner=whole)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.notice_bar)
        layout.addWidget(hairline())
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)
        self.top.live_button.setEnabled(False)
        for needs in (Needs.SITE, Needs.PAGE):
            self.menus.set_available(needs, False)
        self.menus.action("end_live").setEnabled(False)
        self._on_dirty_changed(False)

    def _connect(self) -> None:
        menus, page = self.menus, self._page
        menus.action("save").triggered.connect(page.save)
        menus.action("revert").triggered.connect(page.discard)
        menus.action("reload").triggered.connect(self._library.reload)
        menus.action("quit").triggered.connect(self.close)
        menus.action("hide_fields").triggered.connect(self._toggle_fields)
        menus.action("go_live").triggered.connect(self._show_live_tab)
        for name in TABS:
            menus.action(name).triggered.connect(self._on_tab_action_triggered)
        self.top.save_button.clicked.connect(page.save)
        self.top.live_button.clicked.connect(self._show_live_tab)
        self.top.site_button.clicked.connect(self.site_wanted)
        self.event_area.deck.shown.connect(self._on_tab_shown)
        self._library.opening_changed.connect(self._on_opening_changed)
        page.opened.connect(self._on_page_opened)
        page.page_changed.connect(self._show_page)
        page.dirty_changed.connect(self._on_dirty_changed)
        page.saved.connect(self._on_saved)

    def _restore_geometry(self) -> None:
        """Restore the last geometry; at first use the design size, or maximize on a smaller screen."""
        if self.restoreGeometry(self._preferences.geometry("main")):
            return
        self.resize(*DESIGN_SIZE)
        room = self.screen().availableGeometry()
        if room.width() <= DESIGN_SIZE[0] or room.height() <= DESIGN_SIZE[1] + Space.XXL:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    # --- sites and pages --------------------------------------------------------------------------------------

    def show_welcome(self) -> None:
        """Show how to begin, unless a page is open."""
        if self._page.page is not None:
            return
        if self.welcome is None:
            self.welcome = EmptyState(
                "folder-open", self.tr("Open the folder of your site to begin"), self.tr("Open a site folder…"),
                self.tr("Event pages and pictures are found automatically. For an example, "
                        "choose File > Open the sample site."),
            )  # fmt: skip
            self.welcome.acted.connect(self.site_wanted)
            self.centre.addWidget(self.welcome)
        self.centre.setCurrentWidget(self.welcome)

    def _on_opening_changed(self, is_opening: bool) -> None:
        if not is_opening and self._library.site is None:
            self.show_welcome()

    def _on_page_opened(self, page: EventPage) -> None:
        self.centre.setCurrentWidget(self.event_area)
        self.top.live_button.setEnabled(True)
        for needs in (Needs.SITE, Needs.PAGE):
            self.menus.set_available(needs, True)
        self.library_panel.select_page(page.page_id)
        self._show_page(page)
        self.event_area.deck.show_current_tab()

    def _show_page(self, page: EventPage) -> None:
        is_same_site = self._library.root == self._page.site_root
        site = self._library.site if is_same_site else self._page.site
        self.event_area.show_page(page, site.languages if site is not None else page.languages)
        title = f"{self.event_area.header.name.text()}[*]"
        if title != self.windowTitle():
            self.setWindowTitle(title)

    def _on_dirty_changed(self, is_dirty: bool) -> None:
        self.top.save_button.setEnabled(is_dirty)
        self.menus.set_available(Needs.CHANGES, is_dirty)
        self.setWindowModified(is_dirty)
        self.event_area.header.show_dirty(is_dirty)
        self.status.show_save_state(self.tr("Unsaved changes") if is_dirty else "")

    def _on_saved(self, paths: tuple[str, ...]) -> None:
        when = QLocale().toString(QTime.currentTime(), "HH:mm")
        if paths:
            self.status.show_save_state(
                self.tr("Saved {time}: {files}").format(time=when, files=", ".join(paths))
            )
            self._library.refresh()  # titles, dates and places of the list come from the files

    # --- tabs -------------------------------------------------------------------------------------------------

    def choose_tab(self, name: str) -> QWidget:
        """Show a tab of the event and return it."""
        return self.event_area.deck.show_tab(name)

    def _on_tab_action_triggered(self) -> None:
        self.choose_tab(self.sender().objectName())

    def _on_tab_shown(self, name: str) -> None:
        self.top.live_button.setVisible(name != "live")
        if name not in LIVE_TABS:
            self.history.setActiveStack(self._page.history)

    def _show_live_tab(self) -> None:
        if self._page.page is not None:
            self.choose_tab("live").setFocus()

    def _toggle_fields(self) -> None:
        if self._page.page is not None:
            self.choose_tab("page").toggle_fields()  # type: ignore[attr-defined]  # ui.page is imported by app alone

    # --- state ------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._page.check_disk()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_closing and (self._page.dirty or self.has_unwritten_actions()):
            event.ignore()
            self.close_requested.emit()
            return
        self._preferences.remember_geometry("main", self.saveGeometry())
        self.closing.emit()
        event.accept()

    def close_without_asking(self) -> None:
        """Close the window without asking; unsaved changes are kept as a draft."""
        self._is_closing = True
        self.close()
