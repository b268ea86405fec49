"""The composition root: builds every object once, in order, and takes them down in order."""

from __future__ import annotations

import logging
import logging.handlers
import signal
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog

from meetup_desktop import __version__
from meetup_desktop.adapters import resources
from meetup_desktop.adapters.clock import SystemClock
from meetup_desktop.adapters.journal import find_live
from meetup_desktop.adapters.settings import Settings, data_folder
from meetup_desktop.services.library import Library
from meetup_desktop.services.live_session import LiveSession
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.open_page import OpenPage
from meetup_desktop.services.page_pictures import PagePictures
from meetup_desktop.services.people_lists import PeopleLists
from meetup_desktop.services.pictures import PictureStore
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.report import ErrorReport
from meetup_desktop.services.sample import copy_sample
from meetup_desktop.services.screens import Screens
from meetup_desktop.services.services import Services
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.services.venue_map import VenueMap
from meetup_desktop.ui.main_window import MainWindow
from meetup_desktop.ui.widgets.theme import Theme

log = logging.getLogger(__name__)

SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def make_qt(arguments: list[str]) -> QApplication:
    """The one QApplication. The map's engine, imported much later, needs shared contexts set before it exists."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication(arguments)
    application.setApplicationName("meetup-desktop")
    application.setApplicationDisplayName("Meetup Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("meetup-desktop")
    QDir.addSearchPath("icon", str(resources.generated("icons")))
    QDir.addSearchPath("font", str(resources.generated("fonts")))
    return application


class App(QObject):
    """The running program."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__()
        self.application = application
        self.folder = folder
        self.notices = Notices(self)
        preferences = Preferences(Settings(folder / "settings.json"))
        self._speak(application, preferences.language)
        theme = Theme(application)
        theme.choose(SCHEMES.get(preferences.scheme, Qt.ColorScheme.Unknown))
        tasks = Tasks(self)
        page = OpenPage(tasks, self.notices, folder / "drafts.sqlite")
        session = LiveSession(tasks, self.notices, SystemClock(), folder)
        self.services = Services(
            preferences=preferences,
            tasks=tasks,
            notices=self.notices,
            library=Library(tasks, self.notices),
            page=page,
            page_pictures=PagePictures(page),
            pictures=PictureStore(tasks),
            session=session,
            people=PeopleLists(tasks, self.notices, session),
            screens=Screens(preferences.projector_screen, self),
            venue_map=VenueMap(tasks),
            report=ErrorReport(folder),
        )
        self.window = MainWindow(self.services, theme)
        self.theme = theme
        self._connect()

    def _speak(self, application: QApplication, language: str) -> None:
        """Install the translations and the locale of the chosen language, or of the system's."""
        locale = QLocale.system() if language == "system" else QLocale(language)
        QLocale.setDefault(locale)
        folder = str(resources.generated("translations"))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, where in (("qtbase", qt_folder), ("meetup", folder)):
            translator = QTranslator(application)
            if translator.load(locale, name, "_", where):
                application.installTranslator(translator)

    def _connect(self) -> None:
        menus, s = self.window.menus, self.services
        menus.open_site.triggered.connect(self.choose_site)
        menus.open_sample.triggered.connect(self.open_sample)
        self.window.top.site_button.clicked.connect(self.choose_site)
        self.window.welcome.acted.connect(self.choose_site)
        menus.recent.aboutToShow.connect(self._fill_recent)
        for group, chosen in (
            (menus.schemes, s.preferences.scheme),
            (menus.languages, s.preferences.language),
        ):
            for action in group.actions():
                action.setChecked(action.data() == chosen)
        menus.schemes.triggered.connect(self._choose_scheme)
        menus.languages.triggered.connect(self._choose_language)
        s.library.site_changed.connect(self._remember_site)
        s.screens.remembered_changed.connect(self._remember_screen)

    # --- what the person chooses ------------------------------------------------------------------------------

    def choose_site(self) -> None:
        """Ask for a folder and open it."""
        recent = self.services.preferences.recent_sites
        chosen = QFileDialog.getExistingDirectory(
            self.window, self.tr("Open a site folder"), recent[0] if recent else str(Path.home())
        )
        if chosen:
            self.window.open_site(Path(chosen))

    def open_sample(self) -> None:
        """Open a copy of the sample site, kept with the program's data."""
        self.window.open_site(copy_sample(self.folder))

    def _fill_recent(self) -> None:
        menu = self.window.menus.recent
        menu.clear()
        for path in self.services.preferences.recent_sites:
            action = menu.addAction(path)
            action.setData(path)
            action.triggered.connect(self._open_recent)
        menu.setEnabled(True)
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _open_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.window.open_site(Path(action.data()))

    def _remember_site(self) -> None:
        if self.services.library.root is not None:
            self.services.preferences.remember_site(self.services.library.root)

    def _remember_screen(self, key: str) -> None:
        self.services.preferences.projector_screen = key

    def _choose_scheme(self, action: QAction) -> None:
        self.services.preferences.scheme = action.data()
        self.theme.choose(SCHEMES[action.data()])

    def _choose_language(self, action: QAction) -> None:
        self.services.preferences.language = action.data()
        self.notices.say(Level.NOTE, self.tr("The language changes when the program is started again."))

    # --- start and end ----------------------------------------------------------------------------------------

    def start(self, site: Path | None) -> None:
        """Show the window; go back to a running evening, else to the given or the last site."""
        self.window.show()
        self.window.library.view.setFocus()
        self.services.screens.set_control(self.window.windowHandle())
        running = find_live(self.folder)
        if running is not None and (site is None or site.resolve() == running.site_root.resolve()):
            self.window.resume(running.site_root, running.page_id)
            return
        if running is not None:
            self.window.offer_return(running.site_root, running.page_id)
        recent = [Path(path) for path in self.services.preferences.recent_sites if Path(path).is_dir()]
        chosen = site if site is not None else next(iter(recent), None)
        if chosen is not None:
            self.services.library.open(chosen.resolve())

    def stop(self) -> None:
        """Close what is open; the evening stays live in its log until somebody ends it."""
        self.window.close_tabs()
        self.services.session.close()
        self.services.page.close()
        self.services.tasks.stop()
        # Now and whole: left to the garbage collector, Qt's objects go in an order that crashed.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def run(site: Path | None, data_dir: Path | None) -> int:
    """The program with its window; returns the exit code."""
    application = make_qt(sys.argv[:1])
    folder = data_folder(data_dir)
    keep_log(folder)
    app = App(application, folder)
    _report_unexpected(app)
    # Python handles signals only between Qt's events; without this Ctrl+C in a terminal would do nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app.start(site)
    code = application.exec()
    app.stop()
    return code


def keep_log(folder: Path) -> None:
    """Write warnings and errors to a small rotating file for the error report."""
    handler = logging.handlers.RotatingFileHandler(
        folder / "log.txt", maxBytes=256_000, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("meetup_desktop").addHandler(handler)


def _report_unexpected(app: App) -> None:
    """An error nobody expected is logged and told; the work is journalled, so the program goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("unexpected", exc_info=(kind, error, trace))
        app.notices.fail(error)

    sys.excepthook = hook
