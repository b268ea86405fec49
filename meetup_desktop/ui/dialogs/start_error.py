"""The message shown when the program cannot start and nothing else of it exists yet."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

#: Qt's platforms without a person before them, who could close the message.
UNSEEN = ("offscreen", "minimal")


def show_start_error(folder: str, translations_folder: str) -> None:
    """Show that the program's own data folder cannot be written, and wait until the message is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    translator = QTranslator(application)
    if translator.load(QLocale.system(), "meetup", "_", translations_folder):
        QCoreApplication.installTranslator(translator)
    text = QCoreApplication.translate(
        "StartError",
        "Meetup Desktop cannot write to {folder}, where it keeps settings and unsaved work. "
        "Make the folder writable, or start the program with --data-dir and another folder.",
    ).replace("{folder}", folder)
    message = QMessageBox(QMessageBox.Icon.Critical, "Meetup Desktop", text)
    if QApplication.platformName() not in UNSEEN:
        message.exec()
