"""A newer version, from the settings to the notice."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from meetup_desktop.services.notices import Level
from tests.signed_files import PUBLIC_KEY
from tests.version_server import release


def opened_updates(made):
    made.settings.open("updates")
    return made.settings.dialog


def notices_of(made):
    said = []
    made.notices.posted.connect(said.append)
    return said


def test_one_who_fills_in_the_settings_is_told_of_a_newer_version(qtbot, start, version_server):
    made = start()
    said = notices_of(made)
    dialog = opened_updates(made)
    assert not dialog.findChild(QCheckBox, "is_update_wanted").isChecked()
    for name, text in (("update_address", version_server.address), ("update_key", PUBLIC_KEY)):
        field = dialog.findChild(QLineEdit, name)
        assert field.accessibleName()
        QTest.keyClicks(field, text)
    assert (made.preferences.update_address, made.preferences.update_key) == (
        version_server.address,
        PUBLIC_KEY,
    )
    QTest.mouseClick(dialog.pages["updates"].check_button, Qt.MouseButton.LeftButton)
    assert made.settings.dialog is None
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1].text.startswith("Version 0.3.0 is available.")
    assert said[-1].action_text == "Open the page"


def test_without_an_address_the_menu_says_what_is_missing(qtbot, start):
    made = start()
    said = notices_of(made)
    made.window.menus.action("check_updates").trigger()
    assert said[-1].level is Level.ERROR
    assert said[-1].error.reason == "no-update-address"


def test_the_daily_look_begins_after_the_start_once_it_is_switched_on(qtbot, start, version_server):
    made = start()
    made.preferences.update_address, made.preferences.update_key = version_server.address, PUBLIC_KEY
    QTest.keyClick(opened_updates(made).findChild(QCheckBox, "is_update_wanted"), Qt.Key.Key_Space)
    start.end(made)
    version_server.answer = release("99.0")
    made = start(wait=False)
    said = notices_of(made)
    qtbot.waitUntil(lambda: any("99.0" in notice.text for notice in said))
    assert len(version_server.asked) == 1
