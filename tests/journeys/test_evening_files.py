"""An evening is exported in the window of one laptop and imported in another's."""

import pytest
from PySide6.QtWidgets import QFileDialog

from meetup_desktop.services.notices import Level
from meetup_desktop.ui.widgets.dialog import Question


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "quay.evening"
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_: (str(path), ""))
    return path


def act(qtbot, made, name):
    with qtbot.waitSignal(made.notices.posted) as posted:
        made.window.menus.action(name).trigger()
    return posted.args[0]


def test_it_comes_back_as_it_was(qtbot, planned, file):
    session = planned.live.get().session
    before = session.evening
    assert act(qtbot, planned, "export_evening").text == "Exported the evening to quay.evening"
    session.erase()
    assert not session.evening.participants
    notice = act(qtbot, planned, "import_evening")
    assert notice.level is Level.GOOD
    assert session.evening == before
    session.undo()  # the history comes along
    assert session.evening != before


def test_an_evening_that_is_here_is_asked_about(qtbot, planned, file):
    session = planned.live.get().session
    act(qtbot, planned, "export_evening")
    session.add_people(["Zora"])
    changed = session.evening
    planned.window.menus.action("import_evening").trigger()
    qtbot.waitUntil(lambda: planned.window.findChild(Question, "import-evening") is not None)
    question = planned.window.findChild(Question, "import-evening")
    question.cancel.click()
    assert session.evening == changed
    planned.window.menus.action("import_evening").trigger()
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in planned.window.findChildren(Question, "import-evening"))
    )
    question = next(one for one in planned.window.findChildren(Question, "import-evening") if one.isVisible())
    question.action.click()
    assert "Zora" not in session.evening.names.values()


def test_a_live_evening_is_not_replaced(qtbot, planned, file):
    act(qtbot, planned, "export_evening")
    planned.live.get().session.start_live()
    assert act(qtbot, planned, "import_evening").level is Level.WARNING


def test_a_damaged_file_is_a_sentence_and_changes_nothing(qtbot, planned, file):
    file.write_bytes(b"nothing")
    before = planned.live.get().session.evening
    assert act(qtbot, planned, "import_evening").error.reason == "not-an-evening"
    assert planned.live.get().session.evening == before


def test_the_seating_is_written_as_a_pdf(qtbot, planned, file):
    notice = act(qtbot, planned, "print_seating")
    assert notice.text == "Wrote the seating list to quay.evening"
    assert file.read_bytes().startswith(b"%PDF")


def test_without_a_plan_there_is_no_seating_to_write(qtbot, start, file):
    made = start()
    made.follow_page()
    assert act(qtbot, made, "print_seating").text == "Plan the groups first"
    assert not file.exists()
