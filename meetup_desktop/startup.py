"""What is set before there is a window: the QApplication, the translations and the log."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from PySide6.QtCore import QDir, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from meetup_desktop import __version__
from meetup_desktop.adapters import resources
from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.storage.private_files import make_private_file
from meetup_desktop.services.anonymous_log import AnonymousFormatter

LOG_BYTES = 256_000


def make_application(arguments: list[str], *, is_safe: bool = False) -> QApplication:
    """Make the one QApplication. The map's engine, imported much later, needs shared contexts set before it exists.

    With ``is_safe`` no graphics driver is loaded: some end the program, or draw nothing.
    """
    if is_safe:
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_UseSoftwareOpenGL)
        os.environ["QT_XCB_GL_INTEGRATION"] = "none"
        os.environ["QT_QUICK_BACKEND"] = "software"
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    # The map's drawing would leave shaders in the user's cache: all that is stored is in the data folder.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DisableShaderDiskCache)
    os.environ.setdefault("QSG_RHI_DISABLE_DISK_CACHE", "1")
    application = QApplication(arguments)
    application.setStyle("Fusion")
    application.setApplicationName("meetup-desktop")
    application.setApplicationDisplayName("Meetup Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("meetup-desktop")
    QDir.addSearchPath("icon", str(resources.generated("icons")))
    QDir.addSearchPath("font", str(resources.generated("fonts")))
    application.setWindowIcon(load_icon())
    return application


def load_icon() -> QIcon:
    """Return the program's icon in all its sizes."""
    made = QIcon()
    for path in sorted(resources.generated("app-icon").glob("*.png")):
        made.addFile(str(path))
    return made


def install_translations(application: QApplication, language: str) -> None:
    """Install the translations and the locale of a language, or of the system for ``system``, in place of others.

    The words, the plurals, the dates and the direction are of one language: English where the program has no other.
    """
    for installed in application.findChildren(QTranslator):
        application.removeTranslator(installed)
        installed.deleteLater()
    locale = QLocale.system() if language == "system" else QLocale(language)
    folder = str(resources.generated("translations"))
    own = QTranslator(application)
    if locale.language() == QLocale.Language.C or not own.load(locale, "meetup", "_", folder):
        locale = QLocale("en")
        own.load(locale, "meetup", "_", folder)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    qt = QTranslator(application)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    application.installTranslator(own)


def keep_log(folder: Path) -> None:
    """Write warnings and errors to a file for the error report; a large one is put aside at the next start."""
    path = folder / "log.txt"
    if not os.access(folder, os.W_OK | os.X_OK):
        return
    with suppress(OSError):
        if path.exists() and path.stat().st_size > LOG_BYTES:
            replace_file(path, folder / "log.1.txt")
    handler = _PrivateFileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(AnonymousFormatter())
    logging.getLogger("meetup_desktop").addHandler(handler)


class _PrivateFileHandler(logging.FileHandler):
    """Writes to a file that only its owner may read; where none can be written, the program goes on without."""

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):
            super().emit(record)

    def _open(self) -> TextIOWrapper:
        make_private_file(Path(self.baseFilename))
        return super()._open()
