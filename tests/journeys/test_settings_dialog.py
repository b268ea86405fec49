"""All settings in one dialog, which hold at once."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel

from meetup_desktop.services.notices import Level
from meetup_desktop.services.preferences import Choice, Preferences, setting, settings_on
from meetup_desktop.ui.settings.pages import page_titles
from meetup_desktop.ui.widgets.theme import Space, is_dark

PAGES = ["languages", "appearance", "folders", "projector", "privacy", "updates", "keys"]


@pytest.fixture(autouse=True)
def usual_looks(qapp, theme_of_system):
    font, control = qapp.font(), Space.CONTROL
    yield
    qapp.setFont(font)
    Space.CONTROL = control


@pytest.fixture
def theme_of_system(qapp):
    yield
    qapp.styleHints().unsetColorScheme()


def opened(made, page="languages"):
    made.window.menus.action("settings").trigger()
    dialog = made.settings.dialog
    dialog.list.setCurrentRow(PAGES.index(page))
    return dialog


def choose(dialog, name, value):
    box = dialog.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))


def stored(tmp_path):
    return json.loads((tmp_path / "data" / "settings.json").read_bytes())


def test_the_dialog_has_its_pages_and_escape_closes_it(qtbot, start):
    made = start()
    assert made.window.menus.action("settings").shortcut().toString() == "Ctrl+,"
    dialog = opened(made)
    assert [name for name, _, _ in page_titles()] == PAGES
    assert dialog.isVisible() and dialog.isModal()
    assert not [
        each for each in dialog.findChildren(QAbstractButton) if each.text().strip() in {"OK", "Apply"}
    ]
    for row, name in enumerate(PAGES):
        dialog.list.setCurrentRow(row)
        assert dialog.pages[name].isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: made.settings.dialog is None)


def test_every_shown_setting_is_a_record_and_has_a_control(start):
    made = start()
    dialog = opened(made)
    found = {each.objectName() for page in PAGES[:4] for each in dialog.pages[page].findChildren(QComboBox)}
    choices = {each.name for page in PAGES for each in settings_on(page) if each.choices}
    assert found == choices >= {"language", "color_scheme", "text_percent", "projector_theme"}
    for name in choices:
        values = [choice.value for choice in setting(name).choices]
        assert getattr(made.preferences, name) in values


def test_a_record_is_all_that_a_new_setting_needs(start, monkeypatch):
    from meetup_desktop.services import preferences

    new = preferences._choice_setting(
        "glow", "Glow", "appearance", (Choice("no", "No"), Choice("yes", "Yes"))
    )
    new.__set_name__(Preferences, "glow")
    monkeypatch.setattr(Preferences, "glow", new, raising=False)
    made = start()
    choose(opened(made), "glow", "yes")
    assert made.preferences.glow == "yes"


def test_colours_change_at_once_and_the_menu_follows(start, tmp_path, qapp):
    made = start()
    dialog = opened(made, "appearance")
    choose(dialog, "color_scheme", "dark")
    assert is_dark(qapp.palette()) and stored(tmp_path)["scheme"] == "dark"
    chosen = [each for each in made.window.menus.submenu("color_scheme").actions() if each.isChecked()]
    assert [each.data() for each in chosen] == ["dark"]
    choose(dialog, "color_scheme", "light")
    assert not is_dark(qapp.palette())


def test_the_language_changes_at_once_and_the_dialog_stays(qtbot, start):
    made = start()
    window = made.window
    dialog = opened(made)
    box = dialog.findChild(QComboBox, "language")
    box.setFocus()
    choose(dialog, "language", "ru")
    qtbot.waitUntil(lambda: made.window is not window)
    assert made.settings.dialog is not dialog and made.settings.dialog.isVisible()
    assert made.settings.shown_page == "languages"
    assert made.settings.dialog.focusWidget().objectName() == "language"
    assert made.window.menus.action("save").text() == "Сохранить"
    QTest.keyClick(made.settings.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: made.settings.dialog is None)


def test_the_text_size_scales_the_dialog_too(qtbot, start):
    made = start()
    dialog = opened(made, "appearance")
    size = dialog.findChild(QLabel).font().pointSizeF()
    choose(dialog, "text_percent", 150)
    qtbot.waitUntil(lambda: made.settings.dialog is not dialog)
    assert made.settings.shown_page == "appearance"
    assert made.settings.dialog.findChild(QLabel).font().pointSizeF() == pytest.approx(size * 1.5)


def test_the_projector_and_the_alignment_follow(start):
    made = start()
    dialog = opened(made, "projector")
    choose(dialog, "projector_theme", "light")
    assert made.window.menus.action("light_projector").isChecked()
    made.window.menus.action("light_projector").trigger()
    assert made.preferences.projector_theme == "dark"
    box = dialog.pages["appearance"].form.controls["are_texts_aligned"]
    box.click()
    assert not made.window.menus.action("align_texts").isChecked()
    made.preferences.projector_screen = "EPSON EB-1"
    made.settings.dialog.close()
    page = opened(made, "projector").pages["projector"]
    page.forget_button.click()
    assert made.preferences.projector_screen == ""


def test_a_recent_site_is_removed_from_the_list(start, site, tmp_path):
    made = start()
    made.preferences.remember_site(tmp_path / "gone")
    page = opened(made, "folders").pages["folders"]
    assert list(page.remove_buttons) == [str(tmp_path / "gone"), str(site)]
    assert any("gone · not found" in each.text() for each in page.findChildren(QLabel))
    page.remove_buttons[str(tmp_path / "gone")].click()
    assert list(page.remove_buttons) == [str(site)] and made.preferences.recent_sites == (str(site),)
    assert stored(tmp_path)["recent_sites"] == [str(site)]


def test_the_privacy_page_leads_to_erasing(qtbot, planned):
    dialog = opened(planned, "privacy")
    dialog.pages["privacy"].erase_button.click()
    from meetup_desktop.ui.widgets.dialog import Question

    question = planned.window.findChild(Question, "erase-evening")
    assert question is not None and question.isVisible() and planned.settings.dialog is None
    question.cancel.click()


@pytest.mark.parametrize("size", [(900, 430), (910, 512)])
@pytest.mark.parametrize("percent", [100, 150])
def test_the_dialog_fits_a_small_window(qtbot, start, size, percent):
    made = start()
    made.preferences.text_percent = percent
    qtbot.waitUntil(lambda: not made._rebuild_timer.isActive())
    made.window.resize(*size)
    dialog = opened(made)
    for page in range(len(PAGES)):
        dialog.list.setCurrentRow(page)
        assert dialog.minimumSizeHint().width() <= size[0] and dialog.minimumSizeHint().height() <= size[1]
    dialog.resize(min(size[0], dialog.width()), min(size[1], dialog.height()))
    assert dialog.height() <= size[1]


def test_a_damaged_settings_file_is_told(qtbot, start, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_bytes(b"{ half")
    made = start()
    bar = made.window.notice_bar
    qtbot.waitUntil(lambda: bar.shown is not None and bar.shown.level is Level.WARNING)
    assert "settings.broken" in bar.accessibleName()
    assert (tmp_path / "data" / "settings.broken").read_bytes() == b"{ half"
