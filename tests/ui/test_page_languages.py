"""The Page tab with pages in more than two languages, and with values that can only be shown."""

from pathlib import Path

import pytest

from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.ui.page.tab import PageTab
from tests.small_site import ENGLISH, RUSSIAN

YAML = """---
title: Evening
event:
  type: meetup
organizer: {name: The club, url: x}
tags: [maps, python]
translationKey: quay
---
Text.
"""


def opened(qtbot, tasks, notices, root, data):
    library = Library(tasks, notices)
    with qtbot.waitSignal(library.site_changed):
        library.open(root)
    made = OpenPage(tasks, notices, data / "drafts.sqlite")
    with qtbot.waitSignal(made.opened):
        made.open(library.root, library.site, library.site.pages[0])
    return made


@pytest.fixture
def four(qtbot, theme, tasks, notices, preferences, tmp_path):
    for language in ("de", "ru", "sr", "en"):
        path = tmp_path / "four" / language / "events" / "quay.md"
        path.parent.mkdir(parents=True)
        path.write_text(RUSSIAN if language in ("ru", "sr") else ENGLISH)
    page = opened(qtbot, tasks, notices, tmp_path / "four", tmp_path)
    tab = PageTab(page, tasks, preferences)
    qtbot.addWidget(tab)
    tab.show()
    yield tab
    page.close()


def shown(tab):
    return [made.language for made in tab.columns]


def choose(tab, at, language):
    box = tab.columns[at].head.choice
    box.setCurrentIndex(box.findData(language))
    box.activated.emit(box.currentIndex())


def test_two_of_four_languages_are_side_by_side_and_any_can_be_chosen(four):
    assert shown(four) == ["de", "en"]  # the first, and the one in which the window is read
    box = four.columns[0].head.choice
    assert [box.itemData(at) for at in range(box.count())] == ["de", "ru", "sr", "en"]
    choose(four, 0, "sr")
    assert shown(four) == ["sr", "en"]
    assert four.columns[0].head.title.text() == "Вечер у реки"


def test_a_language_chosen_twice_changes_places(four):
    choose(four, 0, "en")
    assert shown(four) == ["en", "de"]


def test_an_edit_after_the_choice_reaches_that_language_alone(four):
    choose(four, 1, "ru")
    four.columns[1].head.title.edited.emit("Вечер")
    page = four._page.page
    assert page.title("ru") == "Вечер" and page.title("de") == "Evening by the river"


def test_what_was_chosen_stays_when_the_page_is_read_again(qtbot, four):
    choose(four, 0, "ru")
    service = four._page
    with qtbot.waitSignal(service.opened):
        service.open(service.site_root, service.site, service.site.pages[0])
    assert shown(four) == ["ru", "en"]


def test_a_jump_shows_its_language(four):
    four.go_to("sr", "title", -1)
    assert "sr" in shown(four)


def test_the_languages_of_a_site_are_remembered_between_runs(qtbot, four, tasks, preferences, tmp_path):
    choose(four, 0, "sr")
    later = Preferences(Settings(tmp_path / "settings.json"))
    again = PageTab(four._page, tasks, later)
    qtbot.addWidget(again)
    assert shown(again) == ["sr", "en"]
    preferences.remember_languages(tmp_path / "other", ("de", "ru"))
    assert preferences.languages_shown_in(four._page.site_root) == ("sr", "en")


@pytest.mark.parametrize("kept", [("sr", "fr"), ("sr",), ("sr", "sr"), (), ("de", "ru", "sr")])
def test_languages_that_are_no_pair_of_the_page_are_not_taken(qtbot, four, tasks, preferences, kept):
    preferences.remember_languages(four._page.site_root, kept)
    again = PageTab(four._page, tasks, preferences)
    qtbot.addWidget(again)
    assert shown(again) == ["de", "en"]


@pytest.mark.parametrize("kept", ["x", 3, ["sr", "en"], {"/": 3}, {"/": {"sr": "en"}}, None])
def test_damaged_settings_count_as_absent(preferences, tmp_path, kept):
    preferences.update("shown_languages", lambda _stored: kept)
    assert preferences.languages_shown_in(Path("/")) == ()
    preferences.remember_languages(tmp_path, ("sr", "en"))
    assert preferences.languages_shown_in(tmp_path) == ("sr", "en")


@pytest.fixture
def yaml(qtbot, theme, tasks, notices, preferences, tmp_path):
    root = tmp_path / "hugo"
    for language in ("ru", "en"):
        path = root / "content" / language / "events" / "quay.md"
        path.parent.mkdir(parents=True)
        path.write_text(YAML)
    (root / "hugo.toml").write_text('title = "x"\n')
    page = opened(qtbot, tasks, notices, root, tmp_path)
    tab = PageTab(page, tasks, preferences)
    qtbot.addWidget(tab)
    tab.show()
    yield tab
    page.close()


def test_what_is_nested_is_shown_with_the_reason_and_not_edited(yaml):
    organiser = yaml.columns[1].form.controls["event.organisation"]
    assert organiser.isReadOnly() and "The club" in organiser.text()
    assert "Read-only here" in organiser.toolTip() and "name: The club" in organiser.toolTip()
    kind = yaml.fields.shared.fields["event.type"]
    assert not kind.control.isEnabled() and "type: meetup" in kind.control.toolTip()


def test_what_can_be_edited_still_is(yaml):
    title = yaml.columns[1].head.title
    assert not title.isReadOnly() and title.toolTip() == ""
    title.edited.emit("Another evening")
    assert yaml._page.page.title("en") == "Another evening"
    raw = yaml._page.page.version("en").document.raw
    assert raw == YAML.replace("title: Evening", "title: Another evening").encode()
