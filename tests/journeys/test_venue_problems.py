"""Problems of the venue at the fields of the Venue tab: the coloured edge, the line that says why, and its fix."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from meetup_desktop.services.map.engine_start import EngineStart
from meetup_desktop.ui.shell.problems_controller import FindingTarget

PLACE, LATITUDE, LONGITUDE = (f"event.location.{name}" for name in ("title", "latitude", "longitude"))


@pytest.fixture(autouse=True)
def map_is_a_picture(monkeypatch):
    monkeypatch.setattr(EngineStart, "refusal", lambda self: "safe-graphics")


@pytest.fixture
def program(qtbot, start):
    made = start()
    made.window.resize(1366, 768)
    made.window.activateWindow()
    problems = made.problems.get().problems
    qtbot.waitUntil(lambda: problems.report.pictures_seen and not problems.checking)
    return made


@pytest.fixture
def tab(qtbot, program):
    made = program.window.choose_tab("venue")
    qtbot.waitUntil(lambda: made.findings is not None)
    return made


def line(tab, language, key=PLACE):
    return tab.panel.field(language, key).line


def change(qtbot, program, key, language, text):
    problems = program.problems.get().problems
    with qtbot.waitSignal(problems.page_checked):
        program.page.change(key, language, text)


def top(widget, tab):
    return widget.mapTo(tab, QPoint(0, 0)).y()


def test_a_field_with_a_problem_has_an_edge_and_says_why_and_what_to_do(qtbot, program, tab):
    english, russian = line(tab, "en"), line(tab, "ru")
    qtbot.waitUntil(lambda: english.property("finding") == "error")
    assert "not written in English" in english.accessibleDescription()
    assert russian.property("finding") in ("", None)
    russian.setFocus()
    assert tab.findings.hint is None
    english.setFocus()
    hint = tab.findings.hint
    assert hint.isVisible() and hint.fix.text() == "Use “Novi Sad”" and hint._key.text() == "Alt+Enter"
    qtbot.waitUntil(lambda: 0 <= top(hint, tab) - top(english, tab) - english.height() <= 16)
    offer = tab.panel.titles.fields["en"].offer
    assert not offer.isVisible()  # it would say the same as the fix
    russian.setFocus()
    qtbot.waitUntil(offer.isVisible)


@pytest.mark.parametrize(
    "name", ["Novi Sad", "A very long name of a place that no narrow panel has room for"]
)
def test_the_line_fits_the_narrow_panel(qtbot, program, tab, name):
    line(tab, "en").setFocus()
    hint = tab.findings.hint
    finding = hint.finding
    hint.show_finding(finding._replace(fix=finding.fix._replace(arguments=(PLACE, name))))
    assert name[:20] in hint.fix.accessibleName()
    qtbot.waitUntil(lambda: hint.width() > 0)
    assert tab.panel.horizontalScrollBar().maximum() == 0
    for part in (hint._text, hint.fix, hint._key):
        assert part.isVisible() and hint.rect().contains(part.geometry())
        assert part.height() >= (part.heightForWidth(part.width()) if part.hasHeightForWidth() else 1)


def test_alt_enter_fixes_the_field_that_has_the_focus(qtbot, program, tab):
    control = line(tab, "en")
    control.setFocus()
    qtbot.waitUntil(lambda: control.property("finding") == "error")
    program.window.menus.action("fix_here").trigger()
    assert program.page.page.value(PLACE, "en") == control.text() == "Novi Sad"
    qtbot.waitUntil(lambda: control.property("finding") == "")
    assert tab.findings.hint is None and control.hasFocus()


def test_ignoring_removes_the_edge(qtbot, program, tab):
    control = line(tab, "en")
    control.setFocus()
    tab.findings.hint.ignore.click()
    qtbot.waitUntil(lambda: control.property("finding") == "")


@pytest.mark.parametrize(
    ("key", "language", "text"), [(LATITUDE, None, "abc"), (LONGITUDE, None, ""), (LATITUDE, "en", "12.5")]
)
def test_what_is_wrong_with_coordinates_is_said_once(qtbot, program, tab, key, language, text):
    """At once, by the fields themselves; what the checks find is said where that is silent."""
    control, problem = line(tab, "en", key), tab.panel.points.problem
    change(qtbot, program, key, language, text)
    qtbot.waitUntil(lambda: control.property("finding") in ("error", "warning"))
    control.setFocus()
    assert problem.isVisible()
    assert tab.findings.hint is None or not tab.findings.hint.isVisible()


def test_a_pin_that_marks_a_whole_city_is_said_under_the_coordinates(qtbot, program, tab):
    control = line(tab, "en", LATITUDE)
    qtbot.waitUntil(lambda: control.property("finding") == "warning")
    control.setFocus()
    hint = tab.findings.hint
    assert hint.isVisible() and "marks the centre of" in hint.accessibleName() and not hint.fix.isVisible()
    qtbot.waitUntil(lambda: 0 <= top(hint, tab) - top(control, tab) - control.height() <= 24)
    line(tab, "ru").setFocus()
    qtbot.waitUntil(lambda: not tab.panel.points._hints.isVisible())


def test_the_edge_follows_what_is_typed_here(qtbot, program, tab):
    control = line(tab, "en")
    control.setFocus()
    control.selectAll()
    QTest.keyClicks(control, "Novi Sad")
    qtbot.waitUntil(lambda: control.property("finding") == "")
    assert tab.findings.hint is None


def test_a_finding_in_the_list_moves_the_focus_to_its_field(program):
    target = FindingTarget("venue", "en", LONGITUDE, -1)
    program.targets.show_target(target)
    tab = program.window.event_area.deck.tabs["venue"]
    assert line(tab, "en", LONGITUDE).hasFocus()
    program.targets.show_target(target._replace(key=""))
    assert line(tab, "en", LATITUDE).hasFocus()


def test_a_page_in_other_languages_is_marked_too(qtbot, program, tab):
    """Its fields are built anew: the marks of those before must not be touched."""
    other = program.library.site.page("older")
    program.navigator.open_page(other)
    qtbot.waitUntil(lambda: program.page.page.page_id == "older" and not program.tasks.running)
    program.navigator.open_page(program.library.site.page("quay"))
    qtbot.waitUntil(lambda: program.page.page.page_id == "quay")
    qtbot.waitUntil(lambda: line(tab, "en").property("finding") == "error")


def test_alt_enter_in_another_tab_fixes_nothing_here(qtbot, program, tab):
    line(tab, "en").setFocus(Qt.FocusReason.TabFocusReason)
    program.window.choose_tab("page")
    before = program.page.page
    program.window.library_panel.view.setFocus()
    program.window.menus.action("fix_here").trigger()
    assert program.page.page == before
