"""A program that cannot keep its data says so, at the terminal and in a window, and ends with 2."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from meetup_desktop.adapters import resources
from meetup_desktop.adapters.storage import settings
from meetup_desktop.adapters.storage.settings import data_folder, existing_data_folder
from meetup_desktop.core.errors import NotWritable
from meetup_desktop.ui.dialogs import start_error


@pytest.fixture
def application(qapp):
    """Without the translations of a test before, and leaving none to the next."""
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_the_window_is_refused_with_a_sentence(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    done = subprocess.run(
        [sys.executable, "-m", "meetup_desktop", "--data-dir", str(tmp_path / "file" / "данные")],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"}, capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(f"meetup-desktop: Cannot save {tmp_path / 'file' / 'данные'}: ")
    assert "--data-dir" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_message_names_the_folder_in_the_language_of_the_system(application, monkeypatch):
    shown = []
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ru"))
    monkeypatch.setattr(QApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(QMessageBox, "exec", lambda self: shown.append(self.text()))
    start_error.show_start_error("/данные", str(resources.generated("translations")))
    assert len(shown) == 1
    assert "/данные" in shown[0] and "--data-dir" in shown[0] and "не может" in shown[0]


def test_nobody_is_waited_for_without_a_screen(application, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda self: pytest.fail("nobody can close it"))
    start_error.show_start_error("/x", "")


def test_a_folder_that_may_not_be_written_is_seen_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(settings.os, "access", lambda path, mode: not mode & os.W_OK)
    with pytest.raises(NotWritable) as refused:
        data_folder(tmp_path)
    assert (refused.value.subject, refused.value.reason) == (str(tmp_path), "read-only")


def test_a_home_that_may_not_be_looked_into_holds_no_data(tmp_path, monkeypatch):
    monkeypatch.setenv(settings.FOLDER_VARIABLE, str(tmp_path))
    assert existing_data_folder() == tmp_path
    monkeypatch.setattr(settings.os, "access", lambda path, mode: False)
    assert existing_data_folder() is None
