"""Characters that reorder the text around them are shown in the window, not obeyed."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from meetup_desktop.core.live.actions import TopicSet
from meetup_desktop.core.live.log import Kind, LogEntry, Moment
from meetup_desktop.core.live.slides import EventTexts
from meetup_desktop.services.live.earlier_evenings import EarlierEvenings
from meetup_desktop.services.live.people_lists import PeopleLists
from meetup_desktop.ui.live.tab import LiveTab
from meetup_desktop.ui.people.import_dialog import PeopleImportDialog
from meetup_desktop.ui.people.model import NAME
from meetup_desktop.ui.people.tab import PeopleTab
from meetup_desktop.ui.projector.modes import MODES

DIRECTIONS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
OBEYED = re.compile(f"[{''.join(DIRECTIONS)}]")


def texts(widget):
    """Return what labels and fields of a window show."""
    shown = [each.text() for kind in (QLabel, QLineEdit) for each in widget.findChildren(kind)]
    return shown + [each.accessibleName() for each in widget.findChildren(QWidget)]


def obeyed(widget):
    return [text for text in texts(widget) if OBEYED.search(text)]


@pytest.fixture
def live(qtbot, theme, session):
    made = LiveTab(session, tuple(MODES.values()), QLabel())
    session.set_event(EventTexts(languages=("ru", "en")))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def people(qtbot, theme, session, tasks, notices, tmp_path):
    made = PeopleTab(
        session, PeopleLists(tasks, notices, session), EarlierEvenings(tasks, notices, tmp_path), notices
    )
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("character", DIRECTIONS, ids=lambda one: f"U+{ord(one):04X}")
def test_a_topic_is_shown_with_its_characters(live, session, character):
    shown = f"[U+{ord(character):04X}]ab"
    session.set_topic(0, "en", f"{character}ab")
    assert session.evening.topic(0, "en") == shown
    steps = session.history.count()
    session.set_topic(0, "en", f"{character}ab")
    assert session.history.count() == steps
    assert shown in texts(live)
    assert obeyed(live) == []


def test_a_topic_of_another_program_is_shown_with_its_characters(session):
    action = TopicSet.from_payload({"round": 0, "language": "en", "text": "\u202eab"})
    entry = LogEntry(1, Moment(0, 0, ""), "host", Kind.TOPIC_SET, action.to_payload())
    assert action.apply(session.evening, entry.moment).topic(0, "en") == "[U+202E]ab"


def test_what_is_pasted_into_a_topic_is_not_obeyed_while_it_is_written(live):
    field = live.findChildren(QLineEdit)[0]
    for field in live.findChildren(QLineEdit):
        if field.accessibleName().startswith("Topic of round 1"):
            break
    field.setFocus()
    QTest.keyClicks(field, "ab")
    field.setCursorPosition(1)
    QGuiApplication.clipboard().setText("\u202ex")
    field.paste()
    assert field.text() == "a[U+202E]xb"
    QTest.keyClicks(field, "y")
    assert field.text() == "a[U+202E]xyb"


def test_a_name_loses_them_already_in_its_field(people, session):
    QGuiApplication.clipboard().setText("\u202eanA\u2066")
    people.search.paste()
    assert people.search.text() == "anA"
    assert obeyed(people) == []
    QTest.keyClick(people.search, Qt.Key.Key_Return)
    assert [one.name for one in session.evening.participants] == ["anA"]
    people.table.selectRow(0)
    people._edit_current_name()
    editor = people.table.indexWidget(people.model.index(0, NAME)) or people.table.findChild(QLineEdit)
    editor.setText("\u202eanB")
    assert editor.text() == "anB"


def test_a_list_that_is_imported_shows_them(qtbot, people, tmp_path):
    path = tmp_path / "list\u202e.csv"
    path.write_text(
        "Name \u202ehidden;Status\nAna \u2067Ko;Paid\n\u202e@example.org;Paid\nBob Li;Canceled \u202e\n",
        encoding="utf-8",
    )
    with qtbot.waitSignal(people._lists.previewed):
        people._lists.read_file(path)
    dialog = people.findChild(PeopleImportDialog)
    model = dialog.model
    cells = [
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(3)
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
    ]
    choices = [box.itemText(row) for box in (dialog.first, dialog.second) for row in range(box.count())]
    assert [text for text in (*cells, *choices) if OBEYED.search(text)] == []
    assert obeyed(dialog) == []
    dialog.reject()
