"""The preview of a list of people: columns, who is left out, marks, keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel

from meetup_desktop.services.live.earlier_evenings import EarlierEvenings
from meetup_desktop.services.live.people_lists import PeopleLists
from meetup_desktop.ui.people.import_dialog import PeopleImportDialog
from meetup_desktop.ui.people.import_model import NAME, NOTE
from meetup_desktop.ui.people.tab import PeopleTab
from tests.adapters.people.workbooks import xlsx

PRETIX = (
    "Order code;Attendee name;Given name;Family name;Status;Guests\nABC;Anna Ko;Anna;Ko;Paid;2\n"
    "DEF;Bob Li;Bob;Li;Canceled;\nGHI;Cy Mo;Cy;Mo;Paid;\nJKL;ANNA KO;Anna;Ko;Paid;\nMNO;;;;Paid;\n"
)


@pytest.fixture
def lists(tasks, notices, session):
    return PeopleLists(tasks, notices, session)


@pytest.fixture
def tab(qtbot, theme, session, lists, notices, tasks, tmp_path):
    made = PeopleTab(session, lists, EarlierEvenings(tasks, notices, tmp_path), notices)
    qtbot.addWidget(made)
    made.resize(911, 512)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def preview(qtbot, tab, lists, tmp_path):
    """Read a file, and return the dialog that is shown for it."""

    def show(content, name="list.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with qtbot.waitSignal(lists.previewed):
            lists.read_file(path)
        return dialog_of(tab)

    return show


def dialog_of(tab):
    dialog = tab.findChild(PeopleImportDialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    return dialog


def rows(dialog):
    model = dialog.model
    return [
        (model.index(at, NAME).data(), model.index(at, NOTE).data())
        for at in range(model.rowCount())
    ]  # fmt: skip


def names(session):
    return [one.name for one in session.evening.participants]


def test_who_is_left_out_stands_first_with_the_reason(preview):
    dialog = preview(PRETIX)
    assert rows(dialog) == [
        ("Bob Li", "cancelled (Canceled)"),
        ("ANNA KO", "named more than once"),
        ("MNO Paid", "no name"),
        ("Anna Ko", "brings 2 guest(s)"),
        ("Cy Mo", ""),
    ]
    assert dialog.confirm_button.text() == "Add 2 people"
    assert dialog.summary.accessibleName() == (
        "3 left out: 1 cancelled, 1 named more than once, 1 no name. "
        "2 guest(s) without a name: add them when they arrive."
    )
    assert dialog.first.currentText() == "Attendee name (Anna Ko)"


def test_enter_adds_at_once_and_undo_takes_all_back(qtbot, tab, session, notices, preview):
    tab.search.setFocus()
    dialog = preview(PRETIX)
    assert dialog.table.hasFocus()
    with qtbot.waitSignal(notices.posted) as posted:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert names(session) == ["Anna Ko", "Cy Mo"]
    assert posted.args[0].text == "Added 2 people; 3 left out."
    assert tab.window().focusWidget() is tab.search
    posted.args[0].action()
    assert names(session) == []


def test_escape_adds_nobody_and_focus_returns(qtbot, tab, session, preview):
    session.add_people(["Zoe"])
    tab.table.setFocus()
    dialog = preview(PRETIX)
    QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert names(session) == ["Zoe"]
    assert tab.window().focusWidget() is tab.table


def test_a_mark_includes_after_all_or_leaves_out(session, preview):
    session.add_people(["Cy Mo"])
    dialog = preview(PRETIX)
    assert rows(dialog)[2] == ("Cy Mo", "already on the list") or ("Cy Mo", "already on the list") in rows(
        dialog
    )
    for at, (name, _) in enumerate(rows(dialog)):
        if name in ("ANNA KO", "Cy Mo", "Bob Li", "Anna Ko"):
            dialog.table.setCurrentIndex(dialog.model.index(at, NAME))
            QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert "1 unmarked" in dialog.summary.accessibleName()
    QTest.keyClick(dialog.table, Qt.Key.Key_Enter)
    assert names(session) == ["Cy Mo", "Bob Li", "Cy Mo", "ANNA KO"]


def test_other_columns_are_chosen(session, preview):
    dialog = preview("Nick,City\nann,Ulm\nbo,Bonn\n")
    assert [dialog.first.itemText(at) for at in range(dialog.first.count())] == [
        "Nick (ann)", "City (Ulm)", "every cell is a name",
    ]  # fmt: skip
    dialog.second.setCurrentIndex(dialog.second.findData(1))
    dialog.second.activated.emit(dialog.second.currentIndex())
    assert [name for name, _ in rows(dialog)] == ["ann Ulm", "bo Bonn"]
    dialog.first.setCurrentIndex(dialog.first.findData(-1))
    dialog.first.activated.emit(dialog.first.currentIndex())
    assert not dialog.second.isEnabled()
    dialog.confirm_button.click()
    assert names(session) == ["ann", "Ulm", "bo", "Bonn"]


def test_a_table_without_names_asks_for_a_column(session, preview):
    dialog = preview("Order code;Status\nABC;Paid\nDEF;Paid\n")
    assert dialog.summary.accessibleName() == "No column of names was found. Choose one."
    assert not dialog.confirm_button.isEnabled()
    dialog.first.setCurrentIndex(0)
    dialog.first.activated.emit(0)
    dialog.confirm_button.click()
    assert names(session) == ["ABC", "DEF"]


def test_source_sheet_and_encoding_are_shown(preview):
    dialog = preview("Имя;Почта\nАнна;a@x\nБорис;b@x\n".encode("koi8_r"), "регистрация.csv")
    assert dialog.source.text() == "регистрация.csv · encoding KOI8-R"
    dialog.reject()
    dialog = preview(xlsx([["Name", "RSVP"], ["Anna", "No"]]), "people.xlsx")
    assert dialog.source.text() == "people.xlsx · sheet Sheet1"


def test_a_pasted_table_is_previewed(qtbot, tab, lists):
    QGuiApplication.clipboard().setText(
        "Name\tEmail\tPhone\nAnna Ko\ta@x.org\t+381 1\nBob Li\tb@x.org\t+381 2\n"
    )
    tab.search.setFocus()
    with qtbot.waitSignal(lists.previewed):
        QTest.keyClick(tab.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(tab)
    assert dialog.source.text() == "Clipboard"
    assert [name for name, _ in rows(dialog)] == ["Anna Ko", "Bob Li"]
    assert dialog.summary.accessibleName() == "Nobody is left out."


def test_a_list_by_hand_has_no_columns_to_choose(preview):
    dialog = preview("Anna\nBob\nanna\n", "names.txt")
    assert not dialog.first.isVisible()
    assert rows(dialog) == [("anna", "named more than once"), ("Anna", ""), ("Bob", "")]


def test_it_fits_a_small_window(preview):
    dialog = preview(PRETIX)
    assert dialog.height() <= 512
    assert dialog.width() <= 911
    for part in (dialog.confirm_button, dialog.first, dialog.table):
        assert dialog.rect().contains(part.mapTo(dialog, part.rect().bottomRight()))


def choose_encoding(qtbot, lists, dialog, name):
    """Go down to an encoding with the keyboard; each one on the way is read, too."""
    dialog.encoding.setFocus()
    while dialog.encoding.currentText() != name:
        QTest.keyClick(dialog.encoding, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.source.text().endswith(f"encoding {name}"))


SHORT = "Имя;Почта\nЖан;a@x\nБор;b@x\n".encode("cp866")


def test_another_encoding_reads_the_file_again(qtbot, session, lists, preview):
    dialog = preview(SHORT, "list.csv")
    caption = next(one for one in dialog.findChildren(QLabel) if one.buddy() is dialog.encoding)
    assert dialog.encoding.isVisible() and caption.text() == "Encoding"
    assert dialog.encoding.accessibleName() == "Encoding of the file"
    assert dialog.encoding.currentText() == "Automatic"
    choose_encoding(qtbot, lists, dialog, "KOI8-R")
    assert "Жан" not in [name for name, _ in rows(dialog)]
    choose_encoding(qtbot, lists, dialog, "CP866")
    assert dialog.source.text() == "list.csv · encoding CP866"
    assert dialog.first.currentText() == "Имя (Жан)"
    assert dialog.encoding.hasFocus()
    dialog.confirm_button.click()
    assert names(session) == ["Жан", "Бор"]


def test_an_encoding_in_which_the_file_is_no_text_is_told(qtbot, session, lists, preview):
    dialog = preview("Anna;Ko\nBob;Li\n".encode("utf-16-le"), "list.csv")
    before = rows(dialog)
    choose_encoding(qtbot, lists, dialog, "UTF-8")
    assert "list.csv" in dialog.summary.accessibleName()
    assert not dialog.confirm_button.isEnabled() and not dialog.columns.isVisible() and rows(dialog) == []
    choose_encoding(qtbot, lists, dialog, "UTF-16")
    assert rows(dialog) == before and dialog.columns.isVisible()
    dialog.confirm_button.click()
    assert names(session) == ["Anna", "Bob"]


def test_an_answer_for_an_encoding_that_was_left_is_dropped(qtbot, lists, preview):
    dialog = preview(SHORT, "list.csv")
    with qtbot.waitSignals([lists.previewed_again, lists.previewed_again]):
        for name in ("KOI8-R", "CP866"):
            dialog.encoding.setCurrentIndex(dialog.encoding.findData(name))
            dialog.encoding.activated.emit(dialog.encoding.currentIndex())
    assert [name for name, _ in rows(dialog)] == ["Жан", "Бор"]


def test_what_has_no_encoding_offers_none(qtbot, tab, lists, preview):
    dialog = preview(xlsx([["Name", "RSVP"], ["Anna", "No"]]), "people.xlsx")
    assert not dialog.encoding.isVisible()
    dialog.reject()
    QGuiApplication.clipboard().setText("Name\tEmail\nAnna Ko\ta@x.org\nBob Li\tb@x.org\n")
    tab.search.setFocus()
    with qtbot.waitSignal(lists.previewed):
        QTest.keyClick(tab.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not tab.findChildren(PeopleImportDialog)[-1].encoding.isVisible()
