"""The People tab on a real evening: check-in by keys, lists, undo."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from meetup_desktop.services.live.people_lists import PeopleLists
from meetup_desktop.ui.people.model import HERE, NAME
from meetup_desktop.ui.people.tab import PeopleTab


@pytest.fixture
def lists(tasks, notices, session):
    return PeopleLists(tasks, notices, session)


@pytest.fixture
def tab(qtbot, theme, session, lists):
    made = PeopleTab(session, lists)
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


def test_part_of_a_name_checks_in_the_first_match_and_again_checks_out(tab, session):
    session.add_people(["Anna Kim", "Boris Levin"])
    type_name(tab, "bor")
    assert present(session) == {"Boris Levin"}
    type_name(tab, "bor")
    assert present(session) == set()


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
        type_name(tab, text)
        assert present(session) == set()
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
