"""The People tab on a real evening: check-in by keys, lists, undo."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from meetup_desktop.core.live.person_details import NO_DETAILS
from meetup_desktop.services.live.earlier_evenings import EarlierEvenings
from meetup_desktop.services.live.people_lists import PeopleLists
from meetup_desktop.ui.people.model import HERE, NAME, NOTED, SINCE
from meetup_desktop.ui.people.tab import PeopleTab


@pytest.fixture
def lists(tasks, notices, session):
    return PeopleLists(tasks, notices, session)


@pytest.fixture
def tab(qtbot, theme, session, lists, notices, tasks, tmp_path):
    made = PeopleTab(session, lists, EarlierEvenings(tasks, notices, tmp_path), notices)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def type_name(tab, text):
    for character in text:
        QApplication.sendEvent(
            tab.search, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        )
    QTest.keyClick(tab.search, Qt.Key.Key_Return)


def present(session):
    return {person.name for person in session.evening.present}


def test_empty_list_says_what_to_do(tab):
    assert tab.empty.isVisible()
    assert not tab.table.isVisible()


def test_walk_in_is_added_and_checked_in_by_enter(tab, session):
    type_name(tab, "Женя")
    assert present(session) == {"Женя"}
    assert tab.search.text() == ""
    assert tab.count.text() == "1"


def test_part_of_a_name_checks_in_the_first_match(tab, session):
    session.add_people(["Anna Kim", "Boris Levin"])
    type_name(tab, "bor")
    assert present(session) == {"Boris Levin"}


@pytest.mark.parametrize("typed", ["ann", "анн", "КАР"])
def test_a_person_is_found_in_either_script(tab, session, typed):
    session.add_people(["Анна Каренина", "Boris Levin"])
    type_name(tab, typed)
    assert present(session) == {"Анна Каренина"}


def test_enter_on_somebody_who_is_here_changes_nothing_and_says_so(qtbot, tab, session, notices):
    session.add_people(["Paul Smith", "Boris"], present=True)
    steps = session.history.count()
    with qtbot.waitSignal(notices.posted) as posted:
        type_name(tab, "pau")
    assert posted.args[0].text.startswith("Paul Smith is already here since ")
    assert present(session) == {"Paul Smith", "Boris"}
    assert session.history.count() == steps
    assert tab.search.selectedText() == "pau"  # the next name replaces it
    assert tab.hint.text().startswith("Paul Smith is here. Press Ctrl+Enter to check out")


def test_checking_out_has_its_own_key_and_an_undo(qtbot, tab, session, notices):
    session.add_people(["Paul Smith", "Boris"], present=True)
    tab.search.setText("pau")
    with qtbot.waitSignal(notices.posted) as posted:
        QTest.keyClick(tab.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert present(session) == {"Boris"}
    assert posted.args[0].text == "Checked out Paul Smith"
    posted.args[0].action()
    assert present(session) == {"Paul Smith", "Boris"}
    assert len(session.evening.present[0].attendance) == 1
    session.add_walk_in("Eva")
    posted.args[0].action()  # an old notice undoes nothing newer
    assert present(session) == {"Paul Smith", "Boris", "Eva"}


def test_namesakes_are_told_apart(tab, session):
    session.add_people(["Sam", "Sam", "Vera"], namesakes=True)
    shown = [tab.model.index(row, NAME).data() for row in range(3)]
    assert shown == ["Sam · № 1", "Sam · № 2", "Vera"]
    assert tab.model.index(0, NAME).data(Qt.ItemDataRole.EditRole) == "Sam"
    tab.search.setText("sam")
    assert tab.hint.text().startswith("2 people are called sam: choose one with Down")


def test_details_are_noted_and_undone(tab, session):
    (first, _), _ = session.add_people(["Анна Каренина", "Boris"])
    tab.table.selectRow(tab.model.row_of(first))
    panel = tab.details
    assert panel.name.text() == "Анна Каренина"
    panel.role.setCurrentIndex(panel.role.findData("speaker"))
    panel.role.activated.emit(panel.role.currentIndex())
    panel.languages.setText("RU, en; ru")
    panel.languages.editingFinished.emit()
    QTest.keyClick(panel.stays_seated, Qt.Key.Key_Space)
    details = session.evening.participant(first).details
    assert (details.role, details.languages, details.stays_seated) == ("speaker", ("ru", "en"), True)
    assert tab.model.index(tab.model.row_of(first), NOTED).data() == "Speaker · ru, en"
    session.undo()
    session.undo()
    assert not panel.stays_seated.isChecked()
    assert panel.languages.text() == ""
    session.undo()
    assert session.evening.participant(first).details == NO_DETAILS


def test_what_is_shown_to_the_room_may_be_another_name_or_nothing(tab, session):
    (first,), _ = session.add_people(["Анна Каренина"])
    tab.table.selectRow(0)
    tab.details.shown_name.setText(" Аня ")
    tab.details.shown_name.editingFinished.emit()
    assert session.evening.participant(first).details.shown_name == "Аня"
    box = tab.details.shown_as
    box.setCurrentIndex(box.findData("hidden"))
    box.activated.emit(box.currentIndex())
    assert session.evening.participant(first).details.shown_as == "hidden"
    assert not tab.details.shown_name.isEnabled()


def test_the_panel_checks_in_and_out(tab, session):
    session.add_people(["Anna"])
    tab.table.selectRow(0)
    assert tab.details.state.text() == "Not here yet"
    tab.details.presence_button.click()
    assert present(session) == {"Anna"}
    assert tab.details.state.text().startswith("Here since ")
    assert tab.details.presence_button.text().strip() == "Check out"
    tab.details.presence_button.click()
    assert present(session) == set()


def test_the_check_in_view_shows_names_only_while_they_are_searched(tab, session):
    session.add_people(["Anna Kim", "Boris Levin"])
    tab.check_in_view_button.click()
    assert tab.model.rowCount() == 0
    assert not tab.details.isVisible()
    assert tab.table.isColumnHidden(SINCE) and tab.table.isColumnHidden(NOTED)
    type_name(tab, "bor")
    assert present(session) == {"Boris Levin"}
    assert tab.model.rowCount() == 0
    tab.check_in_view_button.click()
    assert tab.model.rowCount() == 2
    assert tab.details.isVisible()


def test_arrow_chooses_another_match(tab, session):
    session.add_people(["Anna Kim", "Anna Berg"])
    tab.search.setText("anna")
    QTest.keyClick(tab.search, Qt.Key.Key_Down)
    QTest.keyClick(tab.search, Qt.Key.Key_Return)
    assert present(session) == {"Anna Kim"}


def test_undo_takes_back_a_check_in(tab, session):
    session.add_people(["Anna Kim"])
    type_name(tab, "anna")
    session.history.undo()
    assert present(session) == set()


def paste(tab, text):
    QGuiApplication.clipboard().setText(text)
    tab.search.setFocus()
    QTest.keyClick(tab.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def names(session):
    return {one.name for one in session.evening.participants}


def test_pasted_list_becomes_people_and_one_step_of_undo(qtbot, tab, session, notices):
    with qtbot.waitSignal(notices.posted) as posted:
        paste(tab, "Анна\nБорис\n1. Вера\n")
    assert names(session) == {"Анна", "Борис", "Вера"}
    assert posted.args[0].text == "Added 3 people."
    posted.args[0].action()
    assert session.evening.participants == ()


def test_file_that_cannot_be_read_is_told(qtbot, tab, notices, lists, tmp_path):
    with qtbot.waitSignal(notices.posted) as posted:
        lists.read_file(tmp_path / "none.csv")
    assert posted.args[0].error is not None
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with qtbot.waitSignal(notices.posted) as posted:
        lists.read_file(tmp_path / "old.xls")
    assert (posted.args[0].error.subject, posted.args[0].error.reason) == ("old.xls", "old-sheet")
    with qtbot.waitSignal(notices.posted) as posted:
        lists.read_text(" \n;;")
    assert posted.args[0].error.reason == "empty"


def test_a_name_is_found_however_it_is_written(tab, session):
    session.add_people(["Zoë Kovač", "Алёна О’Нил"])
    for text in ("zoe kovac", "алена о'нил", "Алё\u200bна О'Нил"):
        type_name(tab, text)
        assert len(session.evening.present) == 1
        session.undo()
    tab.search.setText("zoe KOVAC")
    assert tab.hint.text().startswith("Zoë Kovač is already on the list · Press Enter to check in Zoë Kovač")
    tab.search.setText("kovac")
    assert tab.model.rowCount() == 1
    assert "already" not in tab.hint.text()
    assert len(session.evening.participants) == 2


def test_click_on_the_mark_and_renaming_in_the_table(tab, session):
    session.add_people(["Ana"])
    tab.model.setData(tab.model.index(0, HERE), 2, Qt.ItemDataRole.CheckStateRole)
    assert present(session) == {"Ana"}
    tab.model.setData(tab.model.index(0, NAME), " Ana Kovač ")
    assert present(session) == {"Ana Kovač"}
    assert tab.model.setData(tab.model.index(0, NAME), "  ") is False


def test_delete_takes_off_the_list(tab, session):
    session.add_people(["Ana"])
    tab.table.setFocus()
    tab.table.setCurrentIndex(tab.model.index(0, NAME))
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert session.evening.participants == ()


def test_f2_renames_the_chosen_person_wherever_the_keys_are(qtbot, tab, session):
    session.add_people(["Ana", "Boris"])
    tab.table.setFocus()
    tab.table.selectRow(1)
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    editor = tab.table.findChild(QLineEdit)
    assert editor.text() == "Boris"
    editor.setText("Adam")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: {one.name for one in session.evening.participants} == {"Adam", "Ana"})
    qtbot.waitUntil(tab.table.hasFocus)
    assert tab.model.person(tab.table.currentIndex().row()).name == "Adam"
    tab.search.setFocus()
    tab.search.setText("ana")
    QTest.keyClick(tab.search, Qt.Key.Key_F2)
    assert tab.table.state() is QTableView.State.EditingState


def test_delete_goes_on_to_the_next_person(tab, session):
    session.add_people(["Ana", "Boris", "Vera"])
    tab.table.setFocus()
    tab.table.selectRow(1)
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert [one.name for one in session.evening.participants] == ["Ana"]


def test_shift_enter_adds_whose_name_is_part_of_a_listed_one(tab, session):
    session.add_people(["Anna Kim"])
    tab.search.setText("Ann")
    assert "Shift+Enter" in tab.hint.text()
    QTest.keyClick(tab.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert present(session) == {"Ann"}
    assert len(session.evening.participants) == 2
    tab.search.setText("Ann")
    QTest.keyClick(tab.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [one.name for one in session.evening.participants].count("Ann") == 2


def test_letters_typed_on_the_table_go_to_the_search(tab, session):
    session.add_people(["Anna Kim", "Boris Levin"])
    tab.table.setFocus()
    tab.table.selectRow(0)
    QTest.keyClicks(tab.table, "b")
    QTest.keyClicks(tab.search, "or")
    assert tab.search.hasFocus()
    assert tab.search.text() == "bor"
    assert tab.model.rowCount() == 1
