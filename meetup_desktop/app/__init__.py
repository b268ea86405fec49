"""The composition root: builds the objects of the program, connects them, and takes them down in order.

What every start needs is built at once. The map, the evening and the checks are features: imported and built when
they are first used, or a moment after the first page is on the screen.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.app.event_tabs import load_tabs, tab_features
from meetup_desktop.app.features import load_map, load_updates
from meetup_desktop.app.targets import Targets
from meetup_desktop.app.window_change import replace_window
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.feature import Feature
from meetup_desktop.services.gc_timer import GcTimer
from meetup_desktop.services.library.event_tiles import EventTiles
from meetup_desktop.services.library.known_sites import KnownSites
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.library.new_sites import NewSites
from meetup_desktop.services.library.page_search import PageSearch
from meetup_desktop.services.live.round_end_sound import RoundEndSound
from meetup_desktop.services.live.unfinished import find_unfinished
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.palette_search import PaletteSearch
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.startup import install_translations
from meetup_desktop.ui.shell.appearance_controller import AppearanceController
from meetup_desktop.ui.shell.closing_controller import ClosingController
from meetup_desktop.ui.shell.edit_actions import EditActions
from meetup_desktop.ui.shell.help_actions import HelpActions
from meetup_desktop.ui.shell.library_controller import LibraryController
from meetup_desktop.ui.shell.live_menu import LiveMenu
from meetup_desktop.ui.shell.main_window import MainWindow
from meetup_desktop.ui.shell.navigator import Navigator
from meetup_desktop.ui.shell.palette_controller import PaletteController
from meetup_desktop.ui.shell.reading_mode import ReadingMode
from meetup_desktop.ui.shell.resume_controller import ResumeController
from meetup_desktop.ui.shell.settings_controller import SettingsController
from meetup_desktop.ui.shell.site_controller import SiteController
from meetup_desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from meetup_desktop.services.checks.problems import Problems
    from meetup_desktop.services.library.site_pages import SitePages
    from meetup_desktop.ui.live.tab import LiveTab
    from meetup_desktop.ui.shell.live_controller import LiveController
    from meetup_desktop.ui.shell.problems_controller import ProblemsController

log = logging.getLogger(__name__)

FEATURES_AFTER_MS = 150  # the first page has been painted by then


class App(QObject):
    """The running program."""

    def __init__(
        self, application: QApplication, folder: Path, *, is_reader: bool = False, is_safe: bool = False
    ) -> None:
        """``folder`` is where the program keeps its own data; a reader changes nothing there, nor in a site.

        With ``is_safe`` the map is a picture: its browser engine is not started.
        """
        super().__init__()
        self.application, self.folder = application, folder
        self.gc_timer = GcTimer(self)
        self.is_reader, self.is_safe = is_reader, is_safe
        self.preferences = Preferences(Settings(folder / "settings.json", is_reader=is_reader))
        install_translations(application, self.preferences.language)
        self.notices = Notices(self)
        self.tasks = Tasks(self)
        self.page = OpenPage(self.tasks, self.notices, folder / "drafts.sqlite", is_reader=is_reader)
        self.library = Library(self.tasks, self.notices, self.page.load_unsaved)
        self.site_pages = Feature(self._load_site_pages)
        self.map = Feature(partial(load_map, self))
        self.live = Feature(self._load_live)
        self.problems = Feature(self._load_problems)
        self.updates = Feature(partial(load_updates, self))
        self._checks: Problems | None = None
        self._page_search = PageSearch(self.tasks, self.library, self)
        self._palette_search = PaletteSearch(self.tasks, self.library, self)
        self._new_sites = NewSites(self.tasks, self)
        self._sound = RoundEndSound(self.tasks, self.preferences, self)
        self._sound.unplayable.connect(QApplication.beep)
        self._tiles = EventTiles(self.tasks, self.library, self)
        self.known_sites = KnownSites(
            self.tasks, self.notices, self.library, folder, self, is_reader=is_reader
        )
        self.theme = Theme(application)
        self.theme.set_text_percent(self.preferences.text_percent)
        self._features_timer = QTimer(self, singleShot=True, interval=FEATURES_AFTER_MS)
        self._features_timer.timeout.connect(self._prepare_features)
        self._rebuild_timer = QTimer(self, singleShot=True, interval=0)  # when the menu or dialog is done
        self._rebuild_timer.timeout.connect(self._rebuild_window)
        self.build_window()
        self._connect_services()
        if self.preferences.is_damaged:
            QTimer.singleShot(0, self, self._report_damaged_settings)

    def _connect_services(self) -> None:
        self.preferences.not_kept.connect(self.notices.show_error)
        self.preferences.changed.connect(self._on_preference_changed)
        self.known_sites.adopting.connect(self._release_evening)
        self.known_sites.adopted.connect(self._on_site_adopted)
        self.page.opened.connect(self._on_page_opened)
        self.page.page_changed.connect(self._on_page_changed)

    def _report_damaged_settings(self) -> None:
        text = self.tr(
            "The settings file was damaged. It was set aside as {file}, and the default settings are used."
        )
        self.notices.show(Level.WARNING, text.format(file="settings.broken"))

    # --- the window, which is built again in another language ---------------------------------------------------

    def build_window(self) -> None:
        """Build the window and what belongs to it, in the language and the text size of now."""
        self.tabs = tab_features(self)
        self.window = MainWindow(self.library, self.page, self.preferences, self.tasks, self.tabs)
        menus, window = self.window.menus, self.window
        self.navigator = Navigator(window, self.library, self.page, self.preferences, self.notices)
        self.sites = SiteController(
            window, menus, self.navigator, self.library, self.preferences,
            notices=self.notices, data_folder=self.folder, new_sites=self._new_sites,
        )  # fmt: skip
        self.library_controller = LibraryController(
            window, window.library_panel, window.top, menus, self.navigator,
            library=self.library, page=self.page, pages=self.site_pages, search=self._page_search,
            tiles=self._tiles, preferences=self.preferences,
            notices=self.notices, running_page_id=self._running_page_id,
        )  # fmt: skip
        self.palette = PaletteController(
            window, window.top.search, window.library_panel, menus, self.navigator,
            library=self.library, search=self._palette_search,
        )  # fmt: skip
        EditActions(window, menus)
        LiveMenu(window, menus, partial(window.choose_tab, "live"), self._built_live_tab)
        self.appearance = AppearanceController(window, menus, self.theme, self.preferences)
        self.help = HelpActions(window, menus, self.folder)
        self.settings = SettingsController(
            window, menus, self.preferences, self._sound,
            data_folder=self.folder, room_languages=self._room_languages,
        )  # fmt: skip
        self.resuming = ResumeController(
            window, self.live.get, self.library, self.page, self.navigator,
            preferences=self.preferences, notices=self.notices, choose_folder=self.sites.choose_site_folder,
        )  # fmt: skip
        self.closing = ClosingController(window, self.page, self.live, self.notices)
        self.targets = Targets(self)
        self.reading_mode = ReadingMode(window, self.page) if self.is_reader else None
        self._connect_window()

    def _connect_window(self) -> None:
        window, menus, targets = self.window, self.window.menus, self.targets
        window.notice_bar.follow(self.notices)
        window.site_wanted.connect(self.sites.choose_site_folder)
        window.recent_site_wanted.connect(self.sites.open_site)
        window.evening_wanted.connect(targets.show_evening)
        window.part_wanted.connect(targets.show_missing_part)
        window.closing.connect(self._close_windows)
        window.top.problems_button.clicked.connect(self._toggle_problems)
        window.event_area.header.language_wanted.connect(self.library_controller.add_language_to_open_page)
        window.event_area.deck.shown.connect(self._on_tab_shown)
        self.palette.text_chosen.connect(targets.show_text)
        self.palette.place_chosen.connect(targets.show_venue)
        self.palette.finding_chosen.connect(targets.show_finding)
        menus.action("problems").triggered.connect(self._toggle_problems)
        menus.action("projector").triggered.connect(self._toggle_projector)
        menus.action("end_live").triggered.connect(self._end_live)
        menus.action("check_updates").triggered.connect(self._check_updates)
        self.library_controller.rename_started.connect(self._release_evening)
        self.resuming.resumed.connect(partial(window.choose_tab, "live"))
        self.known_sites.moved.connect(self.resuming.offer_moved)
        if self.site_pages.built is not None:
            self._connect_site_pages(self.site_pages.built)
        if self.live.built is not None:
            self._connect_live(self.live.built)

    def _on_preference_changed(self, name: str) -> None:
        if name in ("language", "text_percent"):
            self._rebuild_timer.start()
        elif name == "projector_theme" and self.live.built is not None:
            self.live.built.projector.set_light_theme(self.preferences.projector_theme == "light")

    def _rebuild_window(self) -> None:
        replace_window(self)

    # --- features ---------------------------------------------------------------------------------------------

    def _load_site_pages(self) -> Callable[[], SitePages]:
        from meetup_desktop.services.library.site_pages import SitePages

        def build() -> SitePages:
            pages = SitePages(self.tasks, self.library, self.page, self.folder, is_reader=self.is_reader)
            self._connect_site_pages(pages)
            return pages

        return build

    def _connect_site_pages(self, pages: SitePages) -> None:
        pages.finished.connect(self.library_controller.show_change_result)
        pages.failed.connect(self.library_controller.show_error)

    def _load_live(self) -> Callable[[], LiveController]:
        from meetup_desktop.adapters.clock import SystemClock
        from meetup_desktop.services.live.earlier_evenings import EarlierEvenings
        from meetup_desktop.services.live.evening_transfer import EveningTransfer
        from meetup_desktop.services.live.people_lists import PeopleLists
        from meetup_desktop.services.live.session import LiveSession
        from meetup_desktop.services.screens import Screens
        from meetup_desktop.ui.projector.modes import MODES
        from meetup_desktop.ui.shell.live_controller import LiveController

        def build() -> LiveController:
            session = LiveSession(self.tasks, self.notices, SystemClock(), self.folder, MODES.values())
            people = PeopleLists(self.tasks, self.notices, session)
            screens = Screens(self.preferences.projector_screen)
            live = LiveController(
                session, people, screens,
                sound=self._sound, earlier=EarlierEvenings(self.tasks, self.notices, self.folder),
                transfer=EveningTransfer(self.tasks, self.notices, session, self.folder, self), tasks=self.tasks,
                notices=self.notices, preferences=self.preferences, parent=self,
            )  # fmt: skip
            self._connect_live(live)
            return live

        return build

    def _connect_live(self, live: LiveController) -> None:
        window = self.window
        live.attach_to(window)
        window.history.addStack(live.history)
        live.people_counted.connect(window.event_area.show_people_count)
        live.running_changed.connect(window.top.show_evening)
        live.live_changed.connect(window.menus.action("end_live").setEnabled)
        for name, act in (
            ("erase_evening", live.ask_to_erase), ("erase_date", live.ask_for_erase_date),
            ("export_evening", live.files.export), ("import_evening", live.files.import_file),
            ("print_seating", live.files.write_seating),
        ):  # fmt: skip
            window.menus.action(name).triggered.connect(act)
        live.projector.changed.connect(window.status.show_projector_state)
        live.emit_state()

    def _load_problems(self) -> Callable[[], ProblemsController]:
        from meetup_desktop.services.checks.problems import Problems
        from meetup_desktop.ui.problems.severity_labels import finding_text
        from meetup_desktop.ui.shell.problems_controller import ProblemsController

        def build() -> ProblemsController:
            window = self.window
            if self._checks is None:
                self._checks = Problems(self.tasks, self.notices, self.library, self.page, self.folder)
                self.known_sites.adopted.connect(self._checks.check_site)
            problems = self._checks
            made = ProblemsController(problems, self.library, self.page, window)
            problems.fixes.page_wanted.connect(self.navigator.open_page)
            made.counted.connect(window.top.show_problem_counts)
            made.report_changed.connect(window.library_panel.show_report)
            made.report_changed.connect(partial(self.palette.show_report, finding_text))
            made.report_changed.connect(window.event_area.header.show_findings)
            made.checking_changed.connect(window.top.show_checking)
            made.checking_changed.connect(window.event_area.header.show_checking)
            made.target_requested.connect(self.targets.show_target)
            made.emit_report()
            return made

        return build

    # --- the open page, its evening and its problems ----------------------------------------------------------

    def _on_page_opened(self, _page: EventPage) -> None:
        if not self.is_reader:
            self._features_timer.start()

    def _on_page_changed(self, _page: EventPage) -> None:
        if self.live.built is not None:  # the projector shows the event's title, date and place
            self.follow_page()

    def _prepare_features(self) -> None:
        self.live.prepare(self.tasks, self.follow_page)
        self.problems.prepare(self.tasks, lambda _problems: load_tabs(self))
        if self.preferences.is_update_wanted:
            self.updates.prepare(self.tasks, lambda updates: updates.check.check_if_due())

    def follow_page(self, _live: LiveController | None = None) -> None:
        """Open the evening of the open page, unless another one is live."""
        page, root = self.page.page, self.page.site_root
        if page is not None and root is not None:
            self.live.get().open_evening(page, root)

    def _on_tab_shown(self, name: str) -> None:
        if name in ("people", "live") and not self.is_reader:
            self.window.history.setActiveStack(self.live.get().history)

    def _room_languages(self) -> tuple[str, ...]:
        return self.page.page.languages if self.page.page is not None else ()

    def _running_page_id(self) -> str:
        return self.live.built.running_page_id if self.live.built is not None else ""

    def _built_live_tab(self) -> LiveTab | None:
        tab = self.window.event_area.deck.tabs.get("live")
        return cast("LiveTab", tab) if tab is not None and self.reading_mode is None else None

    def _release_evening(self) -> None:
        if self.live.built is not None:
            self.live.built.release()

    def _toggle_projector(self) -> None:
        self.follow_page()
        self.live.get().projector.toggle()

    def _end_live(self) -> None:
        self.live.get().finish()

    def _check_updates(self) -> None:
        self.updates.get().check.check_now()

    def _toggle_problems(self) -> None:
        self.problems.get().toggle()

    # --- start and end ----------------------------------------------------------------------------------------

    def start(self, site: Path | None) -> None:
        """Show the window; return to a running evening, else open the given or the last site."""
        self.window.show()
        self.window.library_panel.view.setFocus()
        self.gc_timer.freeze_after_start()
        if not self.is_reader:
            sites = (site,) if site is not None else tuple(map(Path, self.preferences.recent_sites))
            found = find_unfinished(self.folder, sites, time.time_ns() // 1_000_000)
            if self.resuming.start(found, site):
                return
        if site is not None:
            self.library.open(site.resolve())
        elif not self.sites.open_last_site():
            self.window.show_welcome()

    def _on_site_adopted(self, root: Path, given_up: str, key: str) -> None:
        self.page.drafts.move(root, given_up, key)
        if self.live.built is not None:
            self.follow_page()
        self.resuming.offer_moved(root)

    def show_requested_site(self, site: Path | None) -> None:
        """Show the window, with the site that a second start of the program was given."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if site is not None and site.resolve() != self.library.root:
            self.navigator.open_site(site.resolve())

    def _close_windows(self) -> None:
        if self.live.built is not None:
            self.live.built.projector.close()

    def stop(self) -> bool:
        """Close what is open; the evening stays live in its log until somebody ends it.

        Returns False when some work did not end in time.
        """
        self._features_timer.stop()
        self._rebuild_timer.stop()
        self.window.closing.emit()
        if self.live.built is not None:
            self.live.built.close()
        if self.problems.built is not None:
            self.problems.built.problems.close()
        if self.site_pages.built is not None:
            self.site_pages.built.close()
        if self.updates.built is not None:
            self.updates.built.check.close()
        self.page.close()
        is_idle = self.tasks.stop()
        if self.problems.built is not None:
            self.problems.built.problems.release()
        if self.map.built is not None:
            self.map.built.close()
        # Now and whole: left to the garbage collector, Qt's objects go in an order that crashed.
        self.window.deleteLater()
        if self.live.built is not None:
            self.live.built.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return is_idle
