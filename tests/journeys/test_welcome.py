"""A person starts for the first time: opens a site, tries the sample, makes a site, drops a folder."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from meetup_desktop.adapters.site import scan
from meetup_desktop.services.library.new_sites import NewSite
from meetup_desktop.services.notices import Level
from meetup_desktop.startup import load_icon
from meetup_desktop.ui.dialogs.new_site import NewSiteDialog
from tests.small_site import write_site


@pytest.fixture(autouse=True)
def own_icon(qapp):
    before = qapp.windowIcon()
    qapp.setWindowIcon(load_icon())
    yield
    qapp.setWindowIcon(before)


@pytest.fixture
def first(start):
    """The program at its very first start."""
    made = start(None, wait=False)
    QApplication.processEvents()
    assert made.window.welcome is not None and made.window.centre.currentWidget() is made.window.welcome
    return made


def opened(qtbot, made, root):
    qtbot.waitUntil(lambda: made.library.root == root and made.page.page is not None)
    qtbot.waitUntil(lambda: not made.tasks.running)
    assert made.window.centre.currentWidget() is made.window.event_area and made.window.welcome is None
    assert made.window.library_panel.isVisible()


def test_the_welcome_has_a_picture_a_heading_and_three_actions(first):
    welcome = first.window.welcome
    pictures = [each for each in welcome.findChildren(QLabel) if not each.pixmap().isNull()]
    assert pictures and pictures[0].pixmap().width() >= 64
    buttons = (welcome.open_button, welcome.sample_button, welcome.new_button)
    assert all(each.isVisible() and each.accessibleName() for each in buttons)
    assert first.window.focusWidget() is welcome.open_button
    assert welcome.site_buttons == [] and not first.window.library_panel.isVisible()


def test_a_site_is_chosen(qtbot, first, site, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(site))
    first.window.welcome.open_button.click()
    opened(qtbot, first, site)


def test_the_sample_is_tried(qtbot, first, tmp_path):
    first.window.welcome.sample_button.click()
    opened(qtbot, first, tmp_path / "data" / "sample-site")


def test_recent_sites_are_listed_and_those_that_are_gone_say_so(qtbot, start, site, tmp_path):
    other = write_site(tmp_path / "other")
    made = start()
    made.preferences.remember_site(other)
    made.preferences.remember_site(tmp_path / "gone")
    start.end(made)
    made = start(None, wait=False)
    qtbot.waitUntil(lambda: made.page.page is not None)
    made.page.close()
    made.window.show_welcome()
    second, gone, third = made.window.welcome.site_buttons
    assert not gone.isEnabled() and "not found" in gone.accessibleName()
    assert second.isEnabled() and third.accessibleName() == f"{site.name}, {site}"
    third.click()
    opened(qtbot, made, site)


def new_site(qtbot, made, tmp_path, name):
    made.window.menus.action("new_site").trigger()
    dialog = made.window.findChild(NewSiteDialog)
    dialog.folder = str(tmp_path)
    dialog.name.setFocus()
    dialog.name.setText(name)
    dialog.name.edited.emit(name)
    return dialog


def test_a_new_site_has_the_right_folders_and_its_first_page_is_open(qtbot, first, tmp_path):
    dialog = new_site(qtbot, first, tmp_path, "Разговоры у реки")
    assert (dialog.first.currentData(), dialog.second.currentData()) == ("en", "ru")
    assert dialog.submit_button.isEnabled()
    dialog.submit_button.click()
    root = tmp_path / "Разговоры у реки"
    opened(qtbot, first, root)
    folders = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()}
    assert folders >= {"en/events", "ru/events", "Resources/en/events", "Resources/ru/events"}
    found = scan.scan(root)
    assert found.profile == "publish" and set(found.languages) == {"en", "ru"} and len(found.pages) == 1
    assert first.page.page.title("ru") == "Наша первая встреча"
    assert first.page.page.title("en") == "Our first event"
    assert "advice" not in first.page.page.value("tags", "en") and "<!--" in (
        root / "ru/events/first-event.md"
    ).read_text(encoding="utf-8")
    assert (
        first.window.findChild(NewSiteDialog) is None or not first.window.findChild(NewSiteDialog).isVisible()
    )


def test_names_and_languages_that_cannot_be_are_said_so(qtbot, first, tmp_path):
    dialog = new_site(qtbot, first, tmp_path, "")
    assert not dialog.submit_button.isEnabled()
    for name in ("a/b", "what?", "con", ".hidden", "x" * 300, "dot."):
        dialog.name.setText(name)
        dialog.name.edited.emit(name)
        assert not dialog.submit_button.isEnabled() and dialog.message.accessibleName(), name
    dialog.name.setText("Fine")
    dialog.name.edited.emit("Fine")
    dialog.second.setCurrentIndex(dialog.first.currentIndex())
    assert not dialog.submit_button.isEnabled() and "different" in dialog.message.accessibleName()
    dialog.second.setCurrentIndex(dialog.second.findData("sr"))
    assert dialog.submit_button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: first.window.findChild(NewSiteDialog) is None)


def test_a_folder_that_is_used_is_not_taken_and_the_dialog_stays(qtbot, first, tmp_path):
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "mine").write_bytes(b"mine")
    dialog = new_site(qtbot, first, tmp_path, "used")
    dialog.submit_button.click()
    qtbot.waitUntil(lambda: "already exists" in dialog.message.accessibleName())
    assert dialog.isVisible() and [path.name for path in (tmp_path / "used").iterdir()] == ["mine"]
    (tmp_path / "empty").mkdir()
    first.sites._new_sites.create(NewSite(str(tmp_path), "empty", ("ru", "en")))
    opened(qtbot, first, tmp_path / "empty")


def dropped(target, *paths):
    """Drop files from a file manager as the system does; return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPointF(5, 5), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, left, none)
    QApplication.sendEvent(target, enter)
    drop = QDropEvent(where, copy, data, left, none)
    QApplication.sendEvent(target, drop)
    return enter.isAccepted() and drop.isAccepted()


def test_a_dropped_folder_is_opened(qtbot, first, site, tmp_path):
    assert dropped(first.window.windowHandle(), site)
    opened(qtbot, first, site)
    other = write_site(tmp_path / "other")
    assert dropped(first.window.windowHandle(), other)  # anywhere, also over a text
    opened(qtbot, first, other)


def test_a_dropped_file_is_answered_with_a_sentence(qtbot, first, site):
    assert dropped(first.window, site / "ru/events/quay.md")
    bar = first.window.notice_bar
    assert bar.shown.level is Level.NOTE and "quay.md is a file" in bar.accessibleName()
    assert first.library.root is None
