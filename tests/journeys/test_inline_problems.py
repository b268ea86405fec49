"""Problems where they are, in the real window: edges of fields, underlined words, the line that says why, the list."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.services.checks.report import Report
from meetup_desktop.services.notices import UNDO_SECONDS
from meetup_desktop.ui.problems.fix_dialog import FixDialog

WORD = "mаps"  # the a is Cyrillic
PLACE = "event.location.title"


@pytest.fixture
def faulty(site):
    """The English page has a mixed word in its first paragraph and double spaces in its last."""
    path = site / "en" / "events" / "quay.md"
    path.write_bytes(
        path.read_bytes().replace(b"maps.", f"{WORD}.".encode()).replace(b"See you", b"See  you")
    )
    return site


@pytest.fixture
def program(qtbot, faulty, start):
    made = start()
    made.window.resize(1366, 768)
    made.window.activateWindow()
    problems = made.problems.get().problems
    qtbot.waitUntil(lambda: problems.report.pictures_seen and not problems.checking)
    return made


def tab_of(program):
    return program.window.choose_tab("page")


def column_of(program, language="en"):
    return next(each for each in tab_of(program).columns if each.language == language)


def press(widget, key, text="", modifiers=Qt.KeyboardModifier.NoModifier):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def put_caret(pane, words):
    at = pane.body().index(words)
    cursor = pane.textCursor()
    cursor.setPosition(at)
    pane.setFocus()
    pane.setTextCursor(cursor)


def underlined(pane):
    found = pane.aligned.painter.underlines.between(0, 9999)
    lines = pane.body().split("\n")
    return {lines[each.line][each.start : each.end] for each in found}


def wait_for_check(qtbot, program):
    problems = program.problems.get().problems
    with qtbot.waitSignal(problems.page_checked):
        pass


# --- fields ----------------------------------------------------------------------------------------------------


def test_a_field_with_a_problem_has_a_coloured_edge_and_says_why_when_the_caret_is_there(qtbot, program):
    control = column_of(program).form.controls[PLACE]
    assert control.property("finding") == "error"
    assert "not written in English" in control.accessibleDescription()
    assert column_of(program, "ru").form.controls[PLACE].property("finding") in ("", None)
    findings = tab_of(program).findings
    assert findings.hint is None
    control.setFocus()
    hint = findings.hint
    assert hint.isVisible()
    assert hint.fix.text() == "Use “Novi Sad”" and hint._key.text() == "Alt+Enter"
    foot = control.mapTo(program.window, QPoint(0, control.height())).y()
    qtbot.waitUntil(lambda: 0 <= hint.mapTo(program.window, QPoint(0, 0)).y() - foot <= 16)


def test_the_columns_stay_level_while_a_line_stands_under_a_field(qtbot, program):
    column_of(program).form.controls[PLACE].setFocus()

    def tops(key):
        return {
            each.form.controls[key].mapTo(program.window, QPoint(0, 0)).y()
            for each in tab_of(program).columns
        }

    for key in column_of(program).form.controls:
        qtbot.waitUntil(lambda key=key: len(tops(key)) == 1)
    column_of(program).form.controls["event.organisation"].setFocus()
    assert tab_of(program).findings.hint is None


def test_the_edge_goes_when_the_value_is_right(qtbot, program):
    control = column_of(program).form.controls[PLACE]
    control.setFocus()
    control.selectAll()
    QTest.keyClicks(control, "Novi Sad")
    qtbot.waitUntil(lambda: control.property("finding") == "")
    assert tab_of(program).findings.hint is None
    assert control.hasFocus()


def test_alt_enter_fixes_the_field_and_the_notice_undoes_it(qtbot, program):
    control = column_of(program).form.controls[PLACE]
    control.setFocus()
    before = program.page.page
    program.window.menus.action("fix_here").trigger()
    assert program.page.page.value(PLACE, "en") == "Novi Sad"
    notice = program.window.notice_bar.shown
    assert (notice.seconds, notice.action_text) == (UNDO_SECONDS, "Undo")
    program.window.notice_bar.action.click()
    assert program.page.page == before


def test_the_offer_to_undo_a_fix_goes_with_the_next_edit(program):
    control = column_of(program).form.controls[PLACE]
    control.setFocus()
    program.window.menus.action("fix_here").trigger()
    assert program.window.notice_bar.shown is not None
    program.page.change("event.organisation", "en", "Somebody")
    assert program.window.notice_bar.shown is None


def test_the_title_has_an_edge_too(qtbot, program):
    body = program.page.page.version("en").document.body_text
    program.page.change_body("en", body.replace("# Evening by the river\n", ""))
    title = column_of(program).head.title
    qtbot.waitUntil(lambda: title.property("finding") == "error")


# --- texts -----------------------------------------------------------------------------------------------------


def test_words_are_underlined(qtbot, program):
    pane = column_of(program).pane
    assert {WORD, " "} <= underlined(pane)
    bare = pane.body()
    assert WORD in bare


def test_a_line_under_the_block_says_why_and_no_text_moves(qtbot, program):
    column = column_of(program)
    tops = [list(each.pane.aligned.tops) for each in tab_of(program).columns]
    put_caret(column.pane, WORD)
    hint = tab_of(program).findings._texts["en"].hint
    qtbot.waitUntil(hint.isVisible)
    assert hint.finding.code == "mixed-script-word"
    assert [list(each.pane.aligned.tops) for each in tab_of(program).columns] == tops
    caret = column.pane.cursorRect()
    assert 0 <= hint.geometry().top() - caret.bottom() <= 12
    assert column.pane.viewport().rect().contains(hint.geometry())
    put_caret(column.pane, "![")
    qtbot.waitUntil(lambda: hint.finding is None or hint.finding.code != "mixed-script-word")


def test_alt_enter_fixes_the_word_at_the_caret(qtbot, program):
    put_caret(column_of(program).pane, WORD)
    hint = tab_of(program).findings._texts["en"].hint
    qtbot.waitUntil(hint.isVisible)
    steps = program.page.history.count()
    program.window.menus.action("fix_here").trigger()
    assert "about maps." in program.page.page.version("en").document.body_text
    assert program.page.history.count() == steps + 1
    qtbot.waitUntil(lambda: WORD not in underlined(column_of(program).pane))


def test_the_key_is_that_of_the_command(program):
    shortcuts = [each.toString() for each in program.window.menus.action("fix_here").shortcuts()]
    assert "Alt+Return" in shortcuts


def test_an_edited_line_has_no_underline_until_it_was_checked_again(qtbot, program):
    pane = column_of(program).pane
    put_caret(pane, WORD)
    cursor = pane.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    pane.setTextCursor(cursor)
    press(pane, Qt.Key.Key_Exclam, "!")
    assert WORD not in underlined(pane) and " " in underlined(pane)
    wait_for_check(qtbot, program)
    qtbot.waitUntil(lambda: WORD in underlined(pane))  # although the report is the same as before


# --- the list --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1366, 768), (1000, 600), (910, 512), (900, 430), (1920, 1080)])
def test_the_list_stands_beside_the_texts_and_never_over_them(program, size):
    window = program.window
    window.resize(*size)
    QApplication.processEvents()
    had_list = window.library_panel.isVisible()
    window.menus.action("problems").trigger()
    QApplication.processEvents()
    panel = program.problems.get().panel
    left = panel.mapTo(window, QPoint(0, 0)).x()
    area = window.event_area
    assert panel.width() in range(310, 331)
    assert area.mapTo(window, QPoint(0, 0)).x() + area.width() <= left
    assert left + panel.width() <= window.width()
    assert window.library_panel.isVisible() is (size[0] >= 1000)
    for each in tab_of(program).columns:
        assert each.pane.mapTo(window, QPoint(0, 0)).x() + each.pane.width() <= left
    window.menus.action("problems").trigger()
    assert panel.isHidden() and window.library_panel.isVisible() is had_list


def test_a_tab_that_leaves_no_room_gives_way(program):
    window = program.window
    window.resize(910, 512)
    window.choose_tab("live")
    QApplication.processEvents()
    window.menus.action("problems").trigger()
    assert program.problems.get().is_open
    assert window.event_area.deck.current_tab_name() == "page"
    window.choose_tab("live")
    assert not program.problems.get().is_open


def test_escape_closes_the_list_and_the_focus_is_where_it_was(program):
    control = column_of(program).form.controls["event.organisation"]
    control.setFocus()
    program.window.menus.action("problems").trigger()
    panel = program.problems.get().panel
    assert panel.view.hasFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert panel.isHidden() and control.hasFocus()


def test_fix_lists_what_it_will_do_and_is_one_step(qtbot, program):
    window, page = program.window, program.page
    window.menus.action("problems").trigger()
    panel = program.problems.get().panel
    before, steps = page.page, page.history.count()
    count = int(panel.fix_all.text().split()[1].rstrip("…"))
    panel.fix_all.click()
    dialog = window.findChild(FixDialog)
    assert len(dialog.boxes) == count
    assert dialog.submit_button.text() == f"Fix {count}"
    box, left_out = next((box, found) for box, found in dialog.boxes if found.code == "untidy-text")
    box.click()
    assert dialog.submit_button.text() == f"Fix {count - 1}"
    dialog.submit_button.click()
    assert page.history.count() == steps + 1
    body = page.page.version("en").document.body_text
    assert WORD not in body and left_out.fix.arguments[1] in body
    assert page.page.value(PLACE, "en") == "Novi Sad"
    assert window.notice_bar.shown.seconds == UNDO_SECONDS
    window.notice_bar.action.click()
    assert page.page == before


# --- one count -------------------------------------------------------------------------------------------------


def made_up(severity, language):
    return Finding("block-count", severity, "quay", language, "en/events/quay.md", 14)


@pytest.mark.parametrize(
    "found",
    [
        (),
        (("ERROR", ""),),
        (("ERROR", "ru"), ("WARNING", "en"), ("INFO", "en"), ("INFO", "")),
        (("WARNING", "sr"), ("ERROR", "en"), ("INFO", "ru")),
    ],
)
@pytest.mark.parametrize("damage", [b"", b"\xef\xbb\xbf"], ids=["sound", "fields that are not read"])
def test_header_row_and_list_have_the_same_numbers(qtbot, start, site, found, damage):
    path = site / "en" / "events" / "quay.md"
    path.write_bytes(damage + path.read_bytes())
    program = start()
    window, controller = program.window, program.problems.get()
    qtbot.waitUntil(lambda: not controller.problems.checking)
    report = Report({"quay": tuple(made_up(Severity[name], language) for name, language in found)})
    controller.panel.show_report(report)
    window.library_panel.show_report(report)
    window.event_area.header.show_findings(report)
    window.top.show_problem_counts(report.counts())
    marks = [counts for _, _, _, counts in window.event_area.header._shown_marks]
    problems, suggestions = (sum(each[at] for each in marks) for at in (0, 1))
    row = window.library_panel.model.problem_count(program.library.site.page("quay"))
    wanted = sum(name != "INFO" for name, _ in found)
    assert problems == row == wanted
    assert suggestions == len(found) - wanted
    shown = f"this event {problems} +{suggestions}" if suggestions else f"this event {problems}"
    assert controller.panel.count.text() == shown
    if wanted:
        assert window.top.problems_button.text().split()[0] == str(wanted)


# --- what is not saved -----------------------------------------------------------------------------------------


def test_a_page_that_was_left_has_the_findings_of_its_unsaved_text(qtbot, program):
    page, problems = program.page, program.problems.get().problems
    page.change(PLACE, "en", "Novi Sad")  # left at once, before it was checked
    other = program.library.site.page("older")
    with qtbot.waitSignal(page.opened):
        program.navigator.open_page(other)
    qtbot.waitUntil(lambda: "wrong-script" not in {each.code for each in problems.report.of("quay")})
    problems.check_site()
    qtbot.waitUntil(lambda: not problems.checking)
    assert "wrong-script" not in {each.code for each in problems.report.of("quay")}
    with qtbot.waitSignal(page.opened):
        program.navigator.open_page(program.library.site.page("quay"))
    page.discard()
    qtbot.waitUntil(lambda: "wrong-script" in {each.code for each in problems.report.of("quay")})


def test_a_new_start_checks_the_drafts(qtbot, program, start):
    program.page.change(PLACE, "en", "Novi Sad")
    start.end(program)
    again = start()
    problems = again.problems.get().problems
    qtbot.waitUntil(lambda: bool(problems.report.by_page) and not problems.checking)
    assert "wrong-script" not in {each.code for each in problems.report.of("quay")}


def test_renaming_names_the_unsaved_texts_that_keep_the_old_link(qtbot, program):
    body = program.page.page.version("en").document.body_text
    program.page.change_body("en", body + "\n[before](/ru/events/older)\n")
    older = program.library.site.page("older")
    with qtbot.waitSignal(program.page.opened):
        program.navigator.open_page(older)
    program.library_controller.rename(older)
    dialog = program.library_controller._dialog
    qtbot.waitUntil(lambda: dialog._preview_source is not None)
    dialog.name.line.setText("oldest")
    dialog.name._validate()
    assert "en/events/quay.md" in dialog.message.accessibleName()
    dialog.reject()
