"""The main window: the list of events at the left, the open event with its tabs, and notices and status below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.page_progress import find_missing_parts
from meetup_desktop.services.feature import Feature
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.library.recent_sites import recent_sites
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.commands import TABS, Needs, command
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.shell.event_area import EventArea
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.shell.narrow_layout import PANEL_PX, NarrowLayout
from meetup_desktop.ui.shell.status_bar import StatusBar
from meetup_desktop.ui.shell.top_bar import TopBar
from meetup_desktop.ui.welcome.view import WelcomeView
from meetup_desktop.ui.widgets.accessibility import order_for_reading
from meetup_desktop.ui.widgets.controls import column, hairline
from meetup_desktop.ui.widgets.notice_bar import NoticeBar
from meetup_desktop.ui.widgets.tab_order import next_in_tab_order
from meetup_desktop.ui.widgets.theme import Space

DESIGN_SIZE = (1366, 768)
SMALLEST_SIZE = (900, 430)  # a laptop with 1366x768 at 150 %, less the frame and the task bar
LIVE_TABS = ("people", "live")
COUNT_AFTER_MS = 250  # changes are counted when the person pauses, not at each keystroke


class MainWindow(QMainWindow):
    """The window the organiser works in."""

    site_wanted = Signal()  #: the person wants to choose a site
    recent_site_wanted = Signal(str)  #: the folder of a site that was open before
    close_requested = Signal()  #: the person wants to close the window, and something speaks against it
    evening_wanted = Signal()  #: the person wants to see the evening
    part_wanted = Signal(object)  #: MissingPart of the page that the person wants to write
    closing = Signal()  #: the window is about to close
    replaced = Signal()  #: another window takes its place, while the program goes on

    def __init__(
        self,
        library: Library,
        page: OpenPage,
        preferences: Preferences,
        tasks: Tasks,
        tabs: Mapping[str, Feature[QWidget]],
    ) -> None:
        super().__init__()
        self._library, self._page, self._preferences = library, page, preferences
        self.may_close: Callable[[], bool] = lambda: True  # the program knows
        self._is_closing = False
        self.welcome: WelcomeView | None = None
        self.history = QUndoGroup(self)
        self.history.addStack(page.history)
        self.history.setActiveStack(page.history)
        self._step = 0
        self._is_returning = False
        self._needs_place = False  # whether the open page is incomplete without a venue
        self._count_timer = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._count_timer.timeout.connect(self._count_changes)
        self.menus = Menus(
            self,
            {
                "undo": self.history.createUndoAction(self, command("undo").label),
                "redo": self.history.createRedoAction(self, command("redo").label),
            },
        )
        self.top = TopBar()
        self.library_panel = LibraryPanel()
        self.event_area = EventArea({name: command(name).label for name in TABS}, tabs)
        self.notice_bar = NoticeBar(error_text)
        self.status = StatusBar(tasks)
        self._build_layout()
        self.narrow = NarrowLayout(
            self, self.library_panel, self.event_area.header.second_line, self.event_area.deck
        )
        self._connect()
        self.setMinimumSize(*SMALLEST_SIZE)
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
        order_for_reading(self.split)
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
        menus.action("evening").triggered.connect(self.evening_wanted)
        for name in TABS:
            menus.action(name).triggered.connect(self._on_tab_action_triggered)
        status = self.event_area.header.status
        status.save_wanted.connect(page.save)
        status.discard_wanted.connect(page.discard)
        status.part_wanted.connect(self.part_wanted)
        self.top.live_button.clicked.connect(self.evening_wanted)
        self.top.site_button.clicked.connect(self.site_wanted)
        self.library_panel.entered.connect(self.event_area.deck.focus_tab)
        self.event_area.deck.shown.connect(self._on_tab_shown)
        self._library.opening_changed.connect(self._on_opening_changed)
        self._library.site_changed.connect(self._leave_welcome)
        page.opened.connect(self._on_page_opened)
        page.page_changed.connect(self._show_page)
        page.dirty_changed.connect(self._on_dirty_changed)
        page.saved.connect(self._on_saved)
        page.returned_to.connect(self._on_returned)
        page.history.indexChanged.connect(self._on_step_changed)

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
        if self._page.page is not None or self.welcome is not None:
            return
        self.welcome = WelcomeView(recent_sites(self._preferences))
        self.welcome.open_wanted.connect(self.site_wanted)
        self.welcome.sample_wanted.connect(self.menus.action("open_sample").trigger)
        self.welcome.new_wanted.connect(self.menus.action("new_site").trigger)
        self.welcome.site_wanted.connect(self.recent_site_wanted)
        self.narrow.show_side(False)
        self.centre.addWidget(self.welcome)
        self.centre.setCurrentWidget(self.welcome)
        self.welcome.open_button.setFocus()

    def _leave_welcome(self) -> None:
        if self.welcome is not None:
            welcome, self.welcome = self.welcome, None
            self.centre.removeWidget(welcome)
            welcome.deleteLater()
            self.narrow.show_side(True)

    def show_open_page(self) -> None:
        """Show the page that was opened before this window was built, or how to begin."""
        if self._page.page is not None:
            self._step = self._page.history.index()
            self._on_page_opened(self._page.page)
            self._on_dirty_changed(self._page.dirty)
        else:
            self._on_opening_changed(self._library.is_opening)

    def _on_opening_changed(self, is_opening: bool) -> None:
        if not is_opening and self._library.site is None:
            self.show_welcome()

    def _on_page_opened(self, page: EventPage) -> None:
        self.centre.setCurrentWidget(self.event_area)
        self.top.live_button.setEnabled(True)
        for needs in (Needs.SITE, Needs.PAGE):
            self.menus.set_available(needs, True)
        self.library_panel.select_page(page.page_id)
        self.event_area.header.status.forget_saved()
        self._needs_place = self._page.site is not None and self._page.site.needs_places
        self._show_page(page)
        self._count_changes()
        self.event_area.deck.show_current_tab()

    def _show_page(self, page: EventPage) -> None:
        is_same_site = self._library.root == self._page.site_root
        site = self._library.site if is_same_site else self._page.site
        self.event_area.show_page(page, site.languages if site is not None else page.languages)
        title = self.event_area.header.name.text()  # Qt appends the program's name
        if title != self.windowTitle():
            self.setWindowTitle(title)
        self._count_timer.start()

    def _on_dirty_changed(self, is_dirty: bool) -> None:
        self.menus.set_available(Needs.CHANGES, is_dirty)
        self._count_changes()

    def _count_changes(self) -> None:
        """Show what is not saved, and what is left to do."""
        status, page = self.event_area.header.status, self._page.page
        status.show_changes(self._page.unsaved_changes)
        needed = self._needs_place
        status.show_missing(find_missing_parts(page, needs_place=needed) if page is not None else ())

    def _on_returned(self) -> None:
        self._is_returning = True

    def _on_step_changed(self, index: int) -> None:
        """Name the step that was undone or done again."""
        steps, is_back = self._page.history, index < self._step
        self._step = index
        if not self._is_returning:
            self.status.show_step("")
            return
        self._is_returning = False
        text = self.tr("Undone: {step}") if is_back else self.tr("Redone: {step}")
        self.status.show_step(text.format(step=steps.redoText() if is_back else steps.undoText()))

    def _on_saved(self, paths: tuple[str, ...]) -> None:
        if paths:
            self.event_area.header.status.show_saved(QTime.currentTime())
            self._library.refresh()  # titles, dates and places of the list come from the files
        self._count_changes()

    # --- tabs -------------------------------------------------------------------------------------------------

    def choose_tab(self, name: str) -> QWidget:
        """Show a tab of the event and return it."""
        return self.event_area.deck.show_tab(name)

    def go_to_tab(self, name: str) -> None:
        """Show a tab of the event, with the focus in its first field."""
        self.choose_tab(name)
        self.event_area.deck.focus_tab()

    def _on_tab_action_triggered(self) -> None:
        self.go_to_tab(self.sender().objectName())

    def _on_tab_shown(self, name: str) -> None:
        if name not in LIVE_TABS:
            self.history.setActiveStack(self._page.history)

    def add_panel(self, panel: QWidget) -> None:
        """Let a panel stand at the right, beside the event and never over it; it is hidden at first."""
        panel.hide()
        panel.setMinimumWidth(PANEL_PX - Space.XXL)
        panel.setMaximumWidth(PANEL_PX + 3 * Space.XXL)
        self.split.addWidget(panel)
        self.narrow.set_panel(panel)

    def show_panel(self, panel: QWidget) -> None:
        """Show a panel that was added; a tab that leaves it no room gives way to the Page tab."""
        if not self.narrow.has_room_for_panel():
            self.choose_tab("page")
        panel.show()
        self.narrow.update()
        side = self.library_panel.width() if self.library_panel.isVisible() else 0
        self.split.setSizes([side, self.split.width() - side - PANEL_PX, PANEL_PX])

    def hide_panel(self, panel: QWidget) -> None:
        """Hide a panel and show the list of events again where it made room."""
        panel.hide()
        self.narrow.update()

    def _toggle_fields(self) -> None:
        if self._page.page is not None:
            self.choose_tab("page").toggle_fields()  # type: ignore[attr-defined]  # ui.page is imported by app alone

    def focusNextPrevChild(self, next: bool) -> bool:
        """Let Tab follow the eye; Qt alone would follow the order in which the widgets were made."""
        target = next_in_tab_order(self, self.focusWidget(), is_forward=next)
        if target is None:
            return super().focusNextPrevChild(next)
        reasons = Qt.FocusReason
        target.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
        return True

    # --- state ------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._page.check_disk()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_closing and not self.may_close():
            event.ignore()
            self.close_requested.emit()
            return
        self._preferences.remember_geometry("main", self.saveGeometry())
        self.closing.emit()
        event.accept()

    def close_without_asking(self) -> None:
        """Close the window whatever speaks against it."""
        self._is_closing = True
        self.close()
