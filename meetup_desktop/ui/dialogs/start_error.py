"""The message of a program that cannot start; nothing else of it exists yet."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

#: Qt's platforms without a person before them, who could close the message.
UNSEEN = ("offscreen", "minimal")


def show_start_error(folder: str, translations_folder: str) -> None:
    """Say, and wait until it was read, that the folder for the program's own data cannot be written."""
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
