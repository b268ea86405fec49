"""Finding what is wrong, going there, putting it right: in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from meetup_desktop.core.content.checks.finding import Severity
from meetup_desktop.services.checks.report import Report
from meetup_desktop.ui.problems.card_layout import lay_card
from meetup_desktop.ui.problems.model import ProblemsModel
from meetup_desktop.ui.problems.severity_labels import finding_location, finding_text
from meetup_desktop.ui.shell.top_bar import TopBar


def open_panel(qtbot, program):
    """The panel, opened by its key, when the checks are done."""
    window = program.window
    window.menus.action("problems").trigger()
    problems = program.problems.get().problems
    qtbot.waitUntil(lambda: problems.report.pictures_seen and not problems.checking)
    return program.problems.get().panel


def choose(panel, code):
    rows = [row for row in range(panel.model.rowCount()) if panel.model.finding(row)]
    row = next(row for row in rows if panel.model.finding(row).code == code)
    panel.view.setCurrentIndex(panel.model.index(row))
    return panel.model.finding(row)


def test_problems_are_counted_where_they_are_seen(qtbot, start):
    program = start()
    panel = open_panel(qtbot, program)
    window, report = program.window, program.problems.get().problems.report
    assert panel.isVisible()
    wrong = sum(report.problems(page_id) for page_id in report.by_page)
    assert str(wrong) in window.top.problems_button.text()
    page = program.page.page.page_id
    assert window.library_panel.model.problem_count(program.library.site.page(page)) == report.problems(page)
    counts = report.counts(page)
    suggestions = f" +{counts[Severity.INFO]}" if counts[Severity.INFO] else ""
    assert panel.count.text() == f"this event {report.problems(page)}{suggestions}"
    window.menus.action("problems").trigger()
    assert not panel.isVisible()


def test_enter_goes_to_the_field(qtbot, start):
    program = start()
    panel = open_panel(qtbot, program)
    choose(panel, "wrong-script")
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    form = next(
        column for column in program.window.event_area.deck.tabs["page"].columns if column.language == "en"
    ).form
    assert (
        form.controls["event.location.title"].hasFocus()
        or program.window.focusWidget() is form.controls["event.location.title"]
    )


def test_f_puts_right_and_undo_brings_it_back(qtbot, start):
    program = start()
    page, problems = program.page, program.problems.get().problems
    panel = open_panel(qtbot, program)
    finding = choose(panel, "wrong-script")
    before = page.page
    QTest.keyClick(panel.view, Qt.Key.Key_F)
    assert page.page.value("event.location.title", "en") == "Novi Sad"
    qtbot.waitUntil(
        lambda: finding.reason not in [each.reason for each in problems.report.of(finding.page_id)]
    )
    assert panel.model.finding(panel.view.currentIndex().row()) is not None
    program.window.menus.action("undo").trigger()
    assert page.page == before
    qtbot.waitUntil(lambda: finding in problems.report.of(finding.page_id))


def test_delete_ignores_and_the_notice_brings_it_back(qtbot, start):
    program = start()
    problems = program.problems.get().problems
    panel = open_panel(qtbot, program)
    finding = choose(panel, "wrong-script")
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert finding not in problems.report.of(finding.page_id)
    problems.ignore(finding, False)
    assert finding in problems.report.of(finding.page_id)


def test_a_finding_of_another_page_opens_it(qtbot, start):
    program = start()
    panel = open_panel(qtbot, program)
    panel.everywhere.click()
    other = next(each for each in panel.model.findings() if each.page_id == "older")
    panel.view.setCurrentIndex(panel.model.index(panel.model.row_of(other)))
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.page.page.page_id == "older")
    assert program.window.library_panel.current_page().page_id == "older"


def test_the_model_keeps_its_promises(qtbot, start):
    program = start()
    panel = open_panel(qtbot, program)
    model = ProblemsModel(lambda page_id: page_id, panel)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    report = program.problems.get().problems.report
    for page_id in (None, "quay", "nobody"):
        model.show_report(report, page_id)
        assert model.rowCount() == sum(model.index(row).data() is not None for row in range(model.rowCount()))
    del tester


def test_the_links_of_a_card_can_be_clicked(qtbot, start):
    program = start()
    panel = open_panel(qtbot, program)
    finding = choose(panel, "wrong-script")
    rect = panel.view.visualRect(panel.view.currentIndex())
    links = lay_card(
        rect, finding_text(finding), finding_location(finding), ("Use “Novi Sad”", "Ignore")
    ).links
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=links[0][0].center())
    assert program.page.page.value("event.location.title", "en") == "Novi Sad"


def test_nothing_is_called_sound_while_it_is_still_being_checked(qtbot, start, monkeypatch):
    """The window said "No problems" and showed green marks before the first check had ended."""
    shown = []
    keep = TopBar._update_problems_button

    def note(bar):
        keep(bar)
        shown.append(bar.problems_button.text().strip())

    monkeypatch.setattr(TopBar, "_update_problems_button", note)
    made = start()
    problems = made.problems.get().problems
    qtbot.waitUntil(lambda: not problems.checking and bool(problems.report.by_page))
    assert "Checking…" in shown and "No problems" not in shown
    header = made.window.event_area.header
    header.show_findings(Report())
    header.show_checking(True)
    assert [state for _, state, _, _ in header._shown_marks] == ["checking", "checking"]
    header.show_checking(False)
    assert [state for _, state, _, _ in header._shown_marks] == ["good", "good"]
