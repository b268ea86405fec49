from types import MappingProxyType

import pytest

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.services.checks.report import Report
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.palette_search import PaletteSearch
from tests.small_site import write_site


@pytest.fixture
def search(qtbot, tasks, notices, tmp_path) -> PaletteSearch:
    library = Library(tasks, notices)
    with qtbot.waitSignals([library.site_changed, library.index_changed]):
        library.open(write_site(tmp_path / "site"))
    return PaletteSearch(tasks, library)


def ask(qtbot, search, question):
    with qtbot.waitSignal(
        search.answered, check_params_cb=lambda answer: answer.question == question
    ) as heard:
        search.ask(question, "en")
    return heard.args[0]


def test_titles_texts_places_and_problems_are_found(qtbot, search):
    assert [hit.page_id for hit in ask(qtbot, search, "evening river").pages] == ["quay"]
    text = ask(qtbot, search, "talked about maps").texts
    assert [(hit.page_id, hit.language, hit.text) for hit in text] == [
        ("quay", "en", "We talked about maps.")
    ]
    assert [hit.text for hit in ask(qtbot, search, "новый").places] == ["Новый Сад"]
    finding = Finding("date", Severity.ERROR, "quay")
    search.show_report(Report(MappingProxyType({"quay": (finding, finding)})), lambda _finding: "No date")
    assert ask(qtbot, search, "no date").findings == (finding,)


def test_an_empty_question_and_one_without_an_answer_find_nothing(qtbot, search):
    for question in ("", "  ", "qqqq"):
        answer = ask(qtbot, search, question)
        assert (answer.pages, answer.texts, answer.places, answer.total) == ((), (), (), 0)


def test_a_new_question_takes_the_place_of_the_last_one(qtbot, tasks, search):
    heard = []
    search.answered.connect(lambda answer: heard.append(answer.question))
    for question in ("e", "ev", "eve"):
        search.ask(question, "en")
    qtbot.waitUntil(lambda: not tasks.running)
    assert heard == ["eve"]
