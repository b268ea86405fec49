"""The dialogs are one family, in the language of the window; the error report names nobody."""

import logging
import sys

import pytest
from PySide6.QtCore import QLocale, QSize, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QPushButton

from meetup_desktop import program
from meetup_desktop.services.error_report import error_report
from meetup_desktop.startup import install_translations, keep_log, load_icon
from meetup_desktop.ui.dialogs.help import ReportDialog
from meetup_desktop.ui.widgets.dialog import Dialog, Question
from tests.journeys.conftest import NAMES

COMMANDS = (
    "new_site", "new_page", "duplicate_page", "rename_page", "erase_evening", "settings", "about", "error_report",
    "shortcuts",
)  # fmt: skip


def opened(qtbot, made, name):
    made.window.menus.action(name).trigger()
    qtbot.waitUntil(lambda: shown(made) is not None)
    return shown(made)


def shown(made):
    return next((each for each in made.window.findChildren(Dialog) if each.isVisible()), None)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_dialog_is_of_the_family(qtbot, start, name):
    made = start()
    made.window.choose_tab("people")
    dialog = opened(qtbot, made, name)
    assert dialog.windowTitle() and dialog.isModal()
    boxes = dialog.findChildren(QDialogButtonBox)
    assert len(boxes) == 1 and boxes[0].buttons()
    texts = [each.text().strip() for each in boxes[0].buttons()]
    assert all(texts) and not {"OK", "&OK", "Yes", "No"} & set(texts)
    assert texts.count("Cancel") + texts.count("Close") == 1
    defaults = [each for each in dialog.findChildren(QPushButton) if each.isDefault()]
    assert len(defaults) <= 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(made) is None)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("size", [QSize(900, 430), QSize(910, 512)])
def test_every_dialog_fits_a_small_screen(qtbot, start, name, size):
    made = start()
    made.window.choose_tab("people")
    dialog = opened(qtbot, made, name)
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert least.width() <= size.width() - 20 and least.height() <= size.height() - 40, least
    dialog.resize(least)
    buttons = dialog.findChildren(QDialogButtonBox)[0]
    assert dialog.rect().contains(buttons.geometry())


def test_a_question_does_what_its_button_says_and_escape_nothing(qtbot, start):
    made, agreed = start(), []

    def ask(**more):
        asked = Question(
            made.window, "Title", "Erase it?", sentence="It is gone then.", action_text="Erase",
            on_agreed=lambda: agreed.append(1), name="asked", **more,
        )  # fmt: skip
        asked.open()
        return asked

    QTest.keyClick(ask(), Qt.Key.Key_Escape)
    QTest.keyClick(ask(), Qt.Key.Key_Return)  # the harmless answer
    assert agreed == []
    ask().action.click()
    QTest.keyClick(ask(is_cancel_default=False), Qt.Key.Key_Return)
    assert agreed == [1, 1]


def test_about_shows_the_icon(qtbot, start, qapp):
    before = qapp.windowIcon()
    qapp.setWindowIcon(load_icon())
    try:
        dialog = opened(qtbot, start(), "about")
        pictures = [each.pixmap() for each in dialog.findChildren(QLabel) if not each.pixmap().isNull()]
        assert pictures and pictures[0].width() >= 64
    finally:
        qapp.setWindowIcon(before)


def test_dialogs_of_the_system_speak_the_language_of_the_window(qtbot, qapp):
    try:
        install_translations(qapp, "ru")
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        texts = {each.text().replace("&", "") for each in dialog.findChildren(QPushButton)}
        assert {"Отмена", "Сохранить"} <= texts
        assert any("файл" in each.text().lower() for each in dialog.findChildren(QLabel))
    finally:
        QLocale.setDefault(QLocale.c())
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
            translator.deleteLater()


# --- the error report -----------------------------------------------------------------------------------------


@pytest.fixture
def log_kept(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    log = logging.getLogger("meetup_desktop")
    before = list(log.handlers)
    keep_log(folder)
    yield folder
    for handler in [each for each in log.handlers if each not in before]:
        log.removeHandler(handler)
        handler.close()


def test_the_report_of_a_real_session_names_nobody_and_quotes_no_page(
    log_kept, qtbot, planned, monkeypatch, site
):
    hook = sys.excepthook
    program._report_unexpected(planned)
    private = sys.excepthook
    monkeypatch.setattr(sys, "excepthook", hook)
    session, page = planned.live.get().session, planned.page
    session.set_topic(0, "ru", "Секрет Анны")
    page.change_body("ru", "Очень личный текст о Борисе")
    try:
        raise KeyError(f"{NAMES[0]} {page.page.title('ru')} {site}")
    except KeyError as error:
        private(type(error), error, error.__traceback__)

    def fail():
        raise ValueError(f"cannot seat {NAMES[1]} at {site}")

    planned.tasks.run(fail)
    qtbot.waitUntil(lambda: not planned.tasks.running)
    report = error_report(log_kept)
    assert "KeyError" in report and "ValueError" in report
    secrets = [
        *NAMES,
        "Вечер",
        "Старый",
        "личный",
        "Новый Сад",
        "quay",
        str(site),
        site.parent.name,
        "Секрет",
    ]
    assert [each for each in secrets if each in report.replace("Language", "")] == []


def test_the_report_is_copied_and_saved(qtbot, start, tmp_path, monkeypatch):
    dialog = opened(qtbot, start(), "error_report")
    assert isinstance(dialog, ReportDialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Meetup Desktop")
    assert "Copied" in dialog.message.accessibleName()
    target = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.save.click()
    assert target.read_text(encoding="utf-8").startswith("Meetup Desktop")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.txt"), ""))
    dialog.save.click()
    assert "x.txt" in dialog.message.accessibleName() and dialog.isVisible()
