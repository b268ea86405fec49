"""The composition root: builds every object once, in order, and takes them down in order."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDir,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from meetup_desktop import __version__
from meetup_desktop.adapters import resources
from meetup_desktop.adapters.settings import Settings, data_folder
from meetup_desktop.services.garbage import Collector
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.services import Services
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.main_window import MainWindow
from meetup_desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from meetup_desktop.adapters.journal import Unfinished
    from meetup_desktop.core.live.slides import SlideMode

log = logging.getLogger(__name__)

LOG_BYTES = 256_000
SETTLED_AFTER_MS = 2000

SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def make_qt(arguments: list[str]) -> QApplication:
    """The one QApplication. The map's engine, imported much later, needs shared contexts set before it exists."""
    gc.disable()  # for good: ``services.garbage`` says why, and looks for what is dead
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    # Only the map has a system window within ours; with its neighbours and all around them having one too, part of
    # the window was not drawn again when a screen was plugged in or out (X11).
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontCreateNativeWidgetSiblings)
    # The map's drawing would leave shaders in the user's cache: all that is stored is in the data folder.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DisableShaderDiskCache)
    os.environ.setdefault("QSG_RHI_DISABLE_DISK_CACHE", "1")
    # The style by name: what setStyle takes and returns makes PySide build all of QStyle, 7 ms.
    application = QApplication([*arguments, "-style", "Fusion"])
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
        self.collector = Collector(self)
        self.notices = Notices(self)
        preferences = Preferences(Settings(folder / "settings.json"))
        self._speak(application, preferences.language)
        theme = Theme(application)
        theme.choose(SCHEMES.get(preferences.scheme, Qt.ColorScheme.Unknown))
        self.services = Services(folder, preferences, Tasks(self), self.notices, _slide_modes)
        self.window = MainWindow(self.services, theme)
        self.theme = theme
        self._connect()

    def _speak(self, application: QApplication, language: str) -> None:
        """Install the translations and the locale of the chosen language, or of the system's."""
        locale = QLocale.system() if language == "system" else QLocale(language)
        if locale.language() == QLocale.Language.C:  # a system that names none: English has its plurals too
            locale = QLocale("en")
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
        self.window.site_wanted.connect(self.choose_site)
        menus.recent.aboutToShow.connect(self._fill_recent)
        for group, chosen in (
            (menus.schemes, s.preferences.scheme),
            (menus.languages, s.preferences.language),
        ):
            for action in group.actions():
                action.setChecked(action.data() == chosen)
        menus.schemes.triggered.connect(self._choose_scheme)
        menus.languages.triggered.connect(self._choose_language)
        menus.light_projector.setChecked(s.preferences.light_projector)
        menus.light_projector.toggled.connect(self._choose_projector)
        s.library.site_changed.connect(self._remember_site)

    # --- what the person chooses ------------------------------------------------------------------------------

    def choose_site(self) -> None:
        """Ask for a folder and open it."""
        recent = self.services.preferences.recent_sites
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(
            self.window, self.tr("Open a site folder"), recent[0] if recent else str(Path.home())
        )
        if chosen:
            self.window.way.open_site(Path(chosen))

    def open_sample(self) -> None:
        """Open a copy of the sample site, kept with the program's data."""
        from meetup_desktop.services.sample import copy_sample

        self.window.way.open_site(copy_sample(self.folder))

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
            self.window.way.open_site(Path(action.data()))

    def _remember_site(self) -> None:
        if self.services.library.root is not None:
            self.services.preferences.remember_site(self.services.library.root)

    def _choose_scheme(self, action: QAction) -> None:
        self.services.preferences.scheme = action.data()
        self.theme.choose(SCHEMES[action.data()])

    def _choose_projector(self, light: bool) -> None:
        self.services.preferences.light_projector = light
        self.window.projector.use_light(light)

    def _choose_language(self, action: QAction) -> None:
        self.services.preferences.language = action.data()
        self.notices.say(Level.NOTE, self.tr("The language changes when the program is started again."))

    # --- start and end ----------------------------------------------------------------------------------------

    def start(self, site: Path | None) -> None:
        """Show the window; go back to a running evening, else to the given or the last site."""
        self.window.show()
        self.window.library.view.setFocus()
        running = _find_live(self.folder)
        if running is not None and (site is None or site.resolve() == running.site_root.resolve()):
            self.window.resume(running.site_root, running.page_id)
            return
        if running is not None:
            self.window.offer_return(running.site_root, running.page_id)
        recent = [Path(path) for path in self.services.preferences.recent_sites if Path(path).is_dir()]
        chosen = site if site is not None else next(iter(recent), None)
        if chosen is not None:
            self.services.library.open(chosen.resolve())
        else:
            self.window.show_welcome()

    def stop(self) -> None:
        """Close what is open; the evening stays live in its log until somebody ends it."""
        self.window.close_tabs()
        self.services.close()
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
    app.start(site)
    QTimer.singleShot(SETTLED_AFTER_MS, _settle)
    code = application.exec()
    app.stop()
    return code


def _settle() -> None:
    """What can wait until the window is there."""
    import signal

    gc.freeze()  # what start-up made stays: nobody need look through it
    # Python handles signals only between Qt's events; without this Ctrl+C in a terminal would do nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def keep_log(folder: Path) -> None:
    """Write warnings and errors to a file for the error report; a large one is put aside at the next start."""
    path = folder / "log.txt"
    if path.exists() and path.stat().st_size > LOG_BYTES:
        path.replace(folder / "log.1.txt")
    # Not logging.handlers: it imports sockets and queues, 12 ms before the window.
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("meetup_desktop").addHandler(handler)


def _slide_modes() -> Iterable[SlideMode]:
    """What the projector can show; its modules are imported with the evening."""
    from meetup_desktop.ui.projector.modes import MODES

    return MODES.values()


def _find_live(folder: Path) -> Unfinished | None:
    """A running evening, if this computer has ever had one; the journal is imported only then."""
    if not (folder / "evenings").is_dir():
        return None
    from meetup_desktop.adapters.journal import find_live

    return find_live(folder)


def _report_unexpected(app: App) -> None:
    """An error nobody expected is logged and told; the work is journalled, so the program goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("unexpected", exc_info=(kind, error, trace))
        app.notices.fail(error)

    sys.excepthook = hook
